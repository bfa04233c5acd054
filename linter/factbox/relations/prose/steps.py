"""How far a figure moved, between the two it moved between: up 28 from 118, a gain of 19 on the 65, or 40%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_figures
from factbox.relations.relation import Relation

_STEP = Pattern(
    r"[^.;:]{0,30}?,\s*(?:(?P<up>up|an? (?:rise|gain|increase|jump) of)|(?P<down>down|an? (?:fall|loss|drop|decrease|cut) of))\s+"
    r"(?:by\s+)?\Z",
    re.IGNORECASE,
)
_FROM = Pattern(r"\s*(?:\w+\s+)?(?:from|on)\s+(?:the |its )?\Z", re.IGNORECASE)
_FROM_OPENS = Pattern(r"\bfrom\s+\Z", re.IGNORECASE)
_TO = Pattern(r"[^.;:]{0,40}\bto\s+\Z", re.IGNORECASE)
_OR = Pattern(
    r"[^.;:,()]{0,30},\s+or (?:by )?(?:about |some |nearly |almost |just over |just under )?\Z", re.IGNORECASE
)
_ENDS = Pattern(r"\s*(?:[.,;)]|\Z)")
_MOVED = frozenset(("count", "money", "percent"))


def steps(text: Text, quantities: Sequence[Quantity], told: Set[int]) -> Iterator[Relation]:
    """Each size of a change between its two figures; those that start at a place in `told` are told of already."""
    value = text.value
    for first, second, third in zip(quantities, quantities[1:], quantities[2:], strict=False):
        step = _STEP.match(value[first.end : second.start])
        if step is not None and _FROM.match(value[second.end : third.start]):
            start, last, size = third, first, second
            way = 1 if step["up"] else -1
        elif (
            _FROM_OPENS.search(value[max(0, first.start - 10) : first.start])
            and _TO.match(value[first.end : second.start])
            and _OR.match(value[second.end : third.start])
            and _ENDS.match(value, third.end)
        ):
            start, last, size = first, second, third
            way = 0
        else:
            continue
        if size.start in told or last.kind != start.kind or last.kind not in _MOVED:
            continue
        if size.kind not in (last.kind, "percent", "percent_points"):
            continue
        kind = "difference" if size.kind in (last.kind, "percent_points") and size.kind != "percent" else "change"
        yield of_figures(kind, text, {"from": start, "to": last, "is": size}, {"direction": way})
