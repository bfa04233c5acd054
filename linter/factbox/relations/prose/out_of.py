"""A part, its whole and the share that it comes to, in whichever order a sentence has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from factbox.figures import Quantity, read_value
from factbox.figures.languages.en_relations import FALLING, RISING
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.operands import of_figures
from factbox.relations.relation import Relation

_MOVES = RISING | FALLING
_SHARES = frozenset(("percent", "fraction"))
_RATIO = Pattern(
    r"(?P<part>[\d,.]+|[^\W\d][\w-]*) (?:out )?of (?:the |a total of |all )?(?P<whole>[\d,.]+)\Z", re.IGNORECASE
)
_HEDGES = r"(?:about |almost |nearly |some |just |over |under |roughly |around |only )*"
_THEN_SHARE = Pattern(
    rf"[^.;:]{{0,50}}?(?:,\s*(?:or|which is|that is)\s+|,\s+|\s*\(|\s[–—-]\s){_HEDGES}\Z", re.IGNORECASE
)
_OUT_OF = Pattern(
    r"(?:\s+[\w'’-]+){0,3}\s+(?:(?:out )?of|among(?:st)?) (?:the |a total of |all |its |their )*\Z", re.IGNORECASE
)
_ENDS = Pattern(r"\s*(?:[).,;:]|\s[–—-]\s|\Z)")
_IN_BRACKETS = Pattern(r"\s*\(\Z")
_OUT_OF_BRACKETS = Pattern(r"\)\s+of (?:the |its |their |all )*\Z", re.IGNORECASE)
_BESIDE = Pattern(rf"[^.;:(),]{{0,50}},\s*(?:or )?{_HEDGES}\Z", re.IGNORECASE)
_OF_THE = Pattern(r"\s+of (?:the|its|their|all|those|some)\s+\Z", re.IGNORECASE)
_OF_WHOM = Pattern(r"(?:\s+[\w'’-]+){0,4},?\s+of (?:whom|which)\s+(?:about |only |just |some )?\Z")
_CLOSES = Pattern(r"\)")
_ASIDE = Pattern(r"(?:\s+[\w'’-]+){0,2}\s(?:[–—-]\s|\()\s*(?:or )?\Z")
_PLAIN_OF = Pattern(r"\s+(?:out )?of (?:the |its |their |all )?\Z")
_ASIDE_ENDS = Pattern(r"(?:\s+[\w'’-]+)?(?:\s[–—-]\s|\))")
_NEW_SUBJECT = Pattern(r"\s*(?:[\w'’-]+\s+)?(?:were|was|are|is|had|have|has|said|did|will)\b", re.IGNORECASE)


def shares(text: Text, quantities: Sequence[Quantity], told: Set[int]) -> Iterator[Relation]:
    """Each share whose part and whole stand beside it; those that start at a place in `told` are told of already."""
    for ratio, share in pairwise(quantities):
        if ratio.kind == "ratio" and share.kind in _SHARES and share.start not in told:
            yield from _of_ratio(text, ratio, share)
    for first, second, third in zip(quantities, quantities[1:], quantities[2:], strict=False):
        found = _ordered(text.value, first, second, third)
        if found is None:
            continue
        part, whole, share = found
        if share.start in told or part.interval is None or whole.interval is None or not _one_thing(part, whole):
            continue
        if share is third and _MOVES.intersection(text.value[second.end : third.start].lower().split()):
            continue  # turnover at 12 of 80 sites rose (5%)
        yield of_figures("share", text, {"of": part, "in": whole, "is": share})


def _ordered(
    value: str, first: Quantity, second: Quantity, third: Quantity
) -> tuple[Quantity, Quantity, Quantity] | None:
    """Part, whole and share of three figures in a row; None where they are not said to be that."""
    gap, last_gap = value[first.end : second.start], value[second.end : third.start]
    match ["share" if one.kind in _SHARES else one.kind for one in (first, second, third)]:
        case ["count", "count", "share"] if _OF_WHOM.match(gap):  # 318 schools, of which 46 (24%)
            said = _IN_BRACKETS.match(last_gap) and _CLOSES.match(value, third.end)
            return (second, first, third) if said else None
        case ["ratio", "count", "count"] if not (first.unit or "").startswith(
            "per "
        ):  # one in four - 46 of 184 pupils -
            said = _ASIDE.match(gap) and _PLAIN_OF.match(last_gap) and _ASIDE_ENDS.match(value, third.end)
            return (second, third, first) if said else None
        case ["count", "count", "share"]:  # 46 schools out of 318 (24%)
            said = _OUT_OF.match(gap) and _THEN_SHARE.match(last_gap) and _ENDS.match(value, third.end)
            return (first, second, third) if said else None
        case ["share", "count", "count"]:  # 24% (46) of the 318 schools
            said = _IN_BRACKETS.match(gap) and _OUT_OF_BRACKETS.match(last_gap)
            return (second, third, first) if said else None
        case ["count", "share", "count"] if not _NEW_SUBJECT.match(value, third.end):  # 46 schools, 24% of the 318
            said = _BESIDE.match(gap) and _OF_THE.match(last_gap)
            return (first, third, second) if said else None
    return None


def _one_thing(part: Quantity, whole: Quantity) -> bool:
    if part.unit is None or whole.unit is None:
        return True
    if nouns.thing(part.unit) == nouns.thing(whole.unit) or nouns.covers(whole.unit, part.unit):
        return True
    return nouns.is_person(part.unit) and nouns.is_person(whole.unit)  # seven women among the 20 ministers


def _of_ratio(text: Text, ratio: Quantity, share: Quantity) -> Iterator[Relation]:
    """`18 out of 24 pupils, or 85%`: a ratio that names both its figures, and the share it comes to."""
    named = _RATIO.match(ratio.text)
    if (
        named is None
        or not _THEN_SHARE.match(text.value[ratio.end : share.start])
        or not _ENDS_OR_VERB.match(text.value, share.end)
    ):
        return
    figures: dict[str, Quantity] = {}
    for role, group in (("of", "part"), ("in", "whole")):
        quantity = read_value(named[group], language=text.box.language).quantity
        if quantity is None or quantity.interval is None:
            return
        start = ratio.start + named.start(group)
        figures[role] = quantity._replace(start=start, end=start + len(named[group]), text=named[group])
    yield of_figures("share", text, {**figures, "is": share})


_ENDS_OR_VERB = Pattern(
    r"\s*(?:[).,;:]|[–—-]|\Z|\s(?:were|was|are|is|had|have|has|said|failed|passed|voted)\b)", re.IGNORECASE
)
