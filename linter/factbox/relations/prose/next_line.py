"""A line that tells how far the two figures of the line before lie apart: `That is a drop of 15 per cent, the airport says.`"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.arithmetic import alike
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Relation

_TOLD = Pattern(
    r"(?:That|This|It) (?:is|was) an? (?:[a-z]+ )?(?:(?P<up>rise|increase|gain|jump|growth)|(?P<down>fall|drop|decrease|"
    r"decline|cut|slump|loss)) of "
    r"(?:about |just |nearly |almost |more than |some )?\Z"
)
_ENDS = Pattern(r"\s*(?:[.;,)]|\Z|(?:on|from|over) (?:the )?(?:last|previous|a|same) \w+)")
_THEN_BEHIND = Pattern(
    r"[^.;()\d]{0,40}(?:\((?:(?:the )?same [^()\d:]{3,30}? )?(?:(?:the )?(?:last|previous) (?:year|month|season|week|quarter)|"
    r"(?:19|20)\d\d|a year (?:ago|earlier)):? "
    r"|, (?:against|compared (?:with|to)|after) )\Z"
)
_FROM, _TO = Pattern(r"\bfrom \Z"), Pattern(r"[^.;()\d]{0,40} to \Z")


def next_line(before: Text, line: Text) -> Iterator[Relation]:
    """The change that a line gives of the two figures of the one before."""
    sizes = [one for one in line.quantities if one.kind == "percent" and one.interval is not None]
    ends = [one for one in before.quantities if one.interval is not None and one.kind != "year"]
    if len(sizes) != 1 or len(ends) != 2 or sizes[0].value is None:
        return
    told = _TOLD.match(line.value[: sizes[0].start])
    if told is None or not _ENDS.match(line.value, sizes[0].end):
        return
    first, last = (of_quantity(before, one) for one in ends)
    gap = before.value[ends[0].end : ends[1].start]
    if _THEN_BEHIND.match(gap):
        first, last = last, first
    elif not (_FROM.search(before.value[: ends[0].start]) and _TO.match(gap)):
        return
    if ends[0].kind == ends[1].kind != "percent" and alike.alike(first, last):
        way = {"direction": 1 if told["up"] else -1}
        size = of_quantity(line, sizes[0])
        yield Relation("change", {"from": (first,), "to": (last,), "is": (size,)}, way, INFERRED, "text")
