"""A round figure with its exact one right behind it: nearly 300 homes (312); more than 300 homes, 288 in all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.operands import of_quantity
from factbox.relations.same.conflict import Conflict, conflict_of, contradict
from factbox.relations.same.versions import Version

_BRACKET = Pattern(r"(?: [a-z'’-]+){0,2} \((?:exactly |precisely )?\Z")
_CLOSED = Pattern(r"(?: (?:in (?:all|total)|altogether|exactly))?\)")
_COMMA = Pattern(r"(?: [a-z'’-]+){0,2}, (?:or )?(?:exactly |precisely )?\Z")
_IN_ALL = Pattern(r" (?:in (?:all|total)|altogether|to be (?:exact|precise))\b")


def apposed(text: Text) -> Iterator[Conflict]:
    """Each one-sided figure that the exact one right behind it does not fit."""
    for round_one, exact in pairwise(text.quantities):
        if round_one.hedge in ("none", "range", "approx") or exact.hedge != "none" or not _one_thing(round_one, exact):
            continue
        gap = text.value[round_one.end : exact.start]
        in_brackets = _BRACKET.fullmatch(gap) is not None and _CLOSED.match(text.value, exact.end) is not None
        if not in_brackets and not (_COMMA.fullmatch(gap) and _IN_ALL.match(text.value, exact.end)):
            continue
        claim, known = (_version(text, one) for one in (round_one, exact))
        if contradict(claim, known):
            yield conflict_of(claim, known, [claim, known])


def _one_thing(round_one: Quantity, exact: Quantity) -> bool:
    if round_one.interval is None or exact.interval is None or round_one.kind != exact.kind:
        return False
    if round_one.kind not in ("count", "money") or exact.value is None or round_one.value is None:
        return False
    one, other = round_one.unit, exact.unit
    return (
        one == other
        or (one is not None and other is not None and nouns.thing(one) == nouns.thing(other))
        or other is None
    )


def _version(text: Text, quantity: Quantity) -> Version:
    as_of = text.fact.as_of if text.fact is not None else text.box.as_of
    return Version(of_quantity(text, quantity), None, "text", text.box, text.fact, None, as_of)
