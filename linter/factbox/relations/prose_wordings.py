"""Wordings that state a relation though the figures in it are wrong: up 28 from 118, between $900 and $400, 210 kg (463 lb)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from factbox.figures import ProseRelation, Quantity, read_value
from factbox.figures.interval import Interval, Number
from factbox.parts import Text
from factbox.relations import nouns
from factbox.relations.conversion import factor_between
from factbox.relations.operands import of_quantity
from factbox.relations.pattern import Pattern
from factbox.relations.relation import INFERRED, Relation
from factbox.relations.work import amount

if TYPE_CHECKING:
    from factbox.relations.prose import Hush

_SUMMED = frozenset(("count", "money", "mass", "length", "area", "volume", "data"))
_INCLUDING = Pattern(
    r"\s*(?:[\w'’-]+\s+){0,5}[\w'’-]*,?\s*\(?(?:including|of whom|of which|of them|among them|of these)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_AFTER_OF_THEM = Pattern(r"\s*of (?:them|whom|which)\b", re.IGNORECASE)
_OUT_OF = Pattern(
    r"(?P<part>[\d,.]+|[^\W\d][\w-]*) (?:out )?of (?:the |a total of |all )?(?P<whole>[\d,.]+)\Z", re.IGNORECASE
)
_OR_SHARE = Pattern(r"[^.;:]{0,50}?(?:,\s*(?:or|which is|that is)\s+|\()\s*\Z", re.IGNORECASE)
_UP_FROM = Pattern(r"[^.;:]{0,30}?,\s*(up|down)\s+(?:by\s+)?\Z", re.IGNORECASE)
_FROM = Pattern(r"\s*(?:\w+\s+)?from\s+\Z", re.IGNORECASE)
_IN_BRACKETS = Pattern(
    r"\s*(?:\w+\s+)?\(\s*(?:about |around |roughly |some |nearly |or |approximately |c\.\s?|~)?\Z|"
    r"\s*,?\s+or (?:about |around |roughly |some |nearly )?\Z|\s*/\s*\Z|\s*,\s+(?:about|around|roughly)\s+\Z|\s+[–—-]\s+\Z",
    re.IGNORECASE,
)
_MEASURED = frozenset(("length", "area", "volume", "mass", "temperature", "speed"))
_BETWEEN = Pattern(
    r"(?P<gap>\b(?:gap|difference|distance|split|divided|drop|fall|change|"
    r"swing)\b[^.;]{0,40})?\bbetween\s+(?:about |around |roughly |some )?\Z",
    re.IGNORECASE,
)
_AND = Pattern(r"\s*(?:[\w'’-]+\s)?and\s+(?:about |around )?\Z", re.IGNORECASE)
_NO_RANGE = frozenset(("year", "date", "time", "score", "age", "identifier", "ordinal", "ratio"))


def more_relations(
    text: Text, quantities: Sequence[Quantity], found: Sequence[ProseRelation], hushed: Hush
) -> Iterator[Relation]:
    """Wordings that leave no doubt though the figures do: a part said to be of a smaller whole, up 28 from 118, 18 out of 24."""
    used = {part.quantity.start for relation in found for part in relation.parts if part.role in ("of", "is")}
    value = text.value
    for first, second in pairwise(quantities):
        gap = value[first.end : second.start]
        if second.start in used or first.interval is None or second.interval is None:
            continue
        if (
            first.kind == second.kind
            and first.kind in _SUMMED
            and (_INCLUDING.match(gap) or _of_them(gap, value[second.end :]))
            and not hushed
        ):
            if first.kind == "count" and not _one_thing(first, second):
                continue
            yield Relation(
                "subset", {"of": (of_quantity(text, second),), "in": (of_quantity(text, first),)}, {}, INFERRED, "text"
            )
        elif first.kind == second.kind == "count" and not hushed and _of_group(value, first, second):
            yield Relation(
                "subset", {"of": (of_quantity(text, second),), "in": (of_quantity(text, first),)}, {}, INFERRED, "text"
            )
    for whole, share in pairwise(quantities):
        relation = _out_of(text, whole, share)
        if relation is not None and share.start not in used:
            yield relation
    for last, size, start in zip(quantities, quantities[1:], quantities[2:], strict=False):
        way = _UP_FROM.match(value[last.end : size.start])
        if (
            way is None
            or not _FROM.match(value[size.end : start.start])
            or size.start in used
            or last.kind != start.kind
        ):
            continue
        sign = 1 if way[1].lower() == "up" else -1
        kind = "difference" if size.kind in (last.kind, "percent_points") and size.kind != "percent" else "change"
        if size.kind not in (last.kind, "percent", "percent_points") or last.kind not in ("count", "money", "percent"):
            continue
        yield Relation(
            kind, {"from": (of_quantity(text, start),), "to": (of_quantity(text, last),), "is": (of_quantity(text, size),)},
            {"direction": sign}, INFERRED, "text",
        )  # fmt: skip


def _out_of(text: Text, ratio: Quantity, share: Quantity) -> Relation | None:
    """`18 out of 24 pupils, or 85%`: a ratio that names both its figures, and the share it comes to."""
    if (
        ratio.kind != "ratio"
        or share.kind not in ("percent", "fraction")
        or not _OR_SHARE.match(text.value[ratio.end : share.start])
    ):
        return None
    named = _OUT_OF.match(ratio.text)
    if named is None:
        return None
    operands = []
    for group in ("part", "whole"):
        quantity = read_value(named[group], language=text.box.language).quantity
        if quantity is None or quantity.interval is None:
            return None
        start = ratio.start + named.start(group)
        operands.append(
            of_quantity(text, quantity._replace(start=start, end=start + len(named[group]), text=named[group]))
        )
    part, whole = operands
    return Relation("share", {"of": (part,), "in": (whole,), "is": (of_quantity(text, share),)}, {}, INFERRED, "text")


def _of_group(value: str, whole: Quantity, part: Quantity) -> bool:
    """`Of 52 passengers, 40 were hurt`."""
    opening = re.search(
        r"(?:\A|[.;!?]\s+)Of (?:the |its |their |all |those |some )?\Z", value[max(0, whole.start - 20) : whole.start]
    )
    bare = re.match(r"\s*[\w'’-]+(?: [\w'’-]+){0,3},\s+(?:about |only |just |some )?\Z", value[whole.end : part.start])
    return (
        opening is not None
        and bare is not None
        and re.match(r"\s+(?:were|are|was|had|have|died|voted|said|passed|failed)\b", value[part.end :]) is not None
    )


def _of_them(gap: str, after: str) -> bool:
    return re.fullmatch(r"[^.;:\d]{0,40},\s*", gap) is not None and _AFTER_OF_THEM.match(after) is not None


def _one_thing(first: Quantity, second: Quantity) -> bool:
    """Whether a part may count the same thing as its whole: its own noun is none, the same, or one that the whole covers."""
    if first.unit is None or second.unit is None:
        return True
    if nouns.thing(first.unit) == nouns.thing(second.unit) or nouns.covers(first.unit, second.unit):
        return True
    return nouns.is_person(first.unit) and (
        nouns.is_person(second.unit) or second.unit.endswith(("officer", "er", "or", "ist", "ian"))
    )


def ranges(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`between $900 and $400`, as one figure or as two."""
    if "etween" not in text.value:
        return
    for low, high in pairwise(quantities):
        opens = _BETWEEN.search(text.value[max(0, low.start - 80) : low.start])
        if opens is None or opens["gap"] or low.kind != high.kind or low.kind in _NO_RANGE or low.unit != high.unit:
            continue
        if (
            low.value is None
            or high.value is None
            or low.value <= high.value
            or not _AND.match(text.value[low.end : high.start])
        ):
            continue
        ends = [of_quantity(text, one) for one in (low, high)]
        yield Relation("range", {"of": (ends[0],), "low": (ends[0],), "high": (ends[1],)}, {}, INFERRED, "text")
    for quantity in quantities:
        if quantity.hedge != "range" or quantity.ends is None or quantity.kind in _NO_RANGE:
            continue
        first, last = quantity.ends
        opens = _BETWEEN.search(text.value[max(0, quantity.start - 80) : quantity.start])
        if first is None or last is None or first <= last or opens is None or opens["gap"]:
            continue
        whole = of_quantity(text, quantity)
        halves = [
            whole._replace(quantity=_end_of(quantity, value), name="one end" if value == first else "the other end")
            for value in (first, last)
        ]
        yield Relation("range", {"of": (whole,), "low": (halves[0],), "high": (halves[1],)}, {}, INFERRED, "text")


def _end_of(quantity: Quantity, value: Number) -> Quantity:
    """One end of a range as a figure of its own, exactly as printed."""
    point = Interval.exactly(value)
    shown = amount(value, quantity.unit, quantity.kind)
    return quantity._replace(value=value, hedge="none", interval=point, leeway=point, ends=None, text=shown)


def conversions(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`210 kg (463 lb)`: one measure in two units."""
    for first, second in pairwise(quantities):
        if (
            first.kind not in _MEASURED
            or first.kind != second.kind
            or first.unit is None
            or second.unit is None
            or first.unit == second.unit
        ):
            continue
        if first.interval is None or second.interval is None or factor_between(first.unit, second.unit) is None:
            continue
        if _IN_BRACKETS.match(text.value[first.end : second.start]):
            yield Relation(
                "conversion",
                {"of": (of_quantity(text, first),), "is": (of_quantity(text, second),)},
                {},
                INFERRED,
                "text",
            )
