"""A verb that says which way a figure went, against its two ends: rents rose from $595 to $550."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_figures
from factbox.relations.prose.sizes import sentence_around
from factbox.relations.relation import Relation

_HEDGES = r"(?:(?:about|around|roughly|some|just|only|nearly|almost|an?|the)\s+)*"
_WENT = Pattern(
    r"\b(?P<said>(?P<up>rose|risen|rises?|rising|increas(?:ed?|es|ing)|grew|grown|grows|climb(?:ed|s|ing)|jump(?:ed|s|ing)|soar(?:ed|s|ing)|"
    r"surg(?:ed?|es|ing)|(?:was|were|been|be|is|are)\s+(?:raised|lifted))|(?:fell|fallen|falls?|falling|drop(?:ped|s|ping)?|declin(?:ed?|es|ing)|"
    r"decreas(?:ed?|es|ing)|slump(?:ed|s)|plung(?:ed?|es|ing)|plummet(?:ed|s)|tumbl(?:ed|es)|sank|slid|shr[aiu]nk|"
    r"(?:was|were|been|be|is|are)\s+(?:cut|reduced|lowered)))"
    r"(?:\s+(?:again|back|further|sharply|slightly|steadily|slowly|dramatically|overall|nationally))?"
    rf"(?:\s+by\s+[^,.;:()]{{1,30}}?)?\s+(?P<end>from|to)\s+{_HEDGES}\Z",
    re.IGNORECASE,
)
# The same with what is moved: raised its rate to 8% from 8.25%; cut the fee by $5 from $40 to $45
_MOVED = Pattern(
    r"\b(?P<said>(?P<up>rais(?:ed?|es|ing)|lift(?:ed|s|ing)|hik(?:ed|es|ing)|increas(?:ed?|es|ing)|boost(?:ed|s|ing))|"
    r"(?:cut|cuts|cutting|lower(?:ed|s|ing)|reduc(?:ed?|es|ing)|slash(?:ed|es|ing)|trimm(?:ed|ing)))"
    r"\s+(?:its|the|their|his|her|our)\s+(?:(?!and\b|but\b|to\b|from\b|by\b)[\w'’-]+\s+){1,4}?"
    rf"(?:by\s+[^,.;:()]{{1,30}}?\s+)?(?P<end>from|to)\s+{_HEDGES}\Z",
    re.IGNORECASE,
)
_THEN_TO = Pattern(rf"(?:\s+(?!to\b)[a-z]+){{0,3}}\s+to\s+{_HEDGES}\Z", re.IGNORECASE)
_THEN_FROM = Pattern(rf"(?:\s+(?!from\b)[a-z]+){{0,3}},?\s+from\s+{_HEDGES}\Z", re.IGNORECASE)
# What goes down as it gets better, stands below nought, or is dearer the fewer of it are had for one
_TURNED = Pattern(
    r"\b(?:rank\w*|place|position|charts?|table|league|standings|seed\w*|spot|ladder|rating|grades?|categor\w+|tiers?|phase|alert|"
    r"levels?|class|division|band|magnitude|odds|pace|handicap|par|pH|minus|negative|below|beneath|under|deep|depth|yen|yuan|rupees?|"
    r"r(?:o?u)bles?|lira|pesos?|naira|currency|exchange|dollar|euro|sterling|pound|rand|franc|krona|krone|bolivar|won|per \w+)\b",
    re.IGNORECASE,
)
_MEASURED = frozenset(("count", "money", "percent", "length", "area", "volume", "mass", "speed", "temperature"))
_FARTHEST = 100  # times: one end a hundred times the other is printed without its word of scale
_EXACT = ("none", "approx")


def directions(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Rents rose from $595 to $550`; `the jobless rate fell to 4.1% from 3.9%`."""
    value = text.value
    for one, two in pairwise(quantities):
        if one.kind != two.kind or one.kind not in _MEASURED or one.hedge not in _EXACT or two.hedge not in _EXACT:
            continue
        if not one.value or not two.value or one.value < 0 or two.value < 0 or two.start - one.end > 40:
            continue
        if one.unit != two.unit and None not in (one.unit, two.unit):
            continue
        before = value[max(0, one.start - 80) : one.start]
        went = _WENT.search(before) or _MOVED.search(before)
        if went is None:
            continue
        rising, from_first = went["up"] is not None, went["end"].lower() == "from"
        if not (_THEN_TO if from_first else _THEN_FROM).match(value[one.end : two.start]):
            continue
        first, last = (one, two) if from_first else (two, one)
        fits = (last.value or 0) >= (first.value or 0) if rising else (last.value or 0) <= (first.value or 0)
        if fits or not 1 < Fraction(max(one.value, two.value)) / Fraction(min(one.value, two.value)) < _FARTHEST:
            continue
        if value.startswith(" plus", two.end):
            continue
        begin, stop = sentence_around(value, one.start, two.end)
        if not _TURNED.search(value, begin, stop):
            options = {"direction": 1 if rising else -1, "said": went["said"]}
            yield of_figures("direction", text, {"from": first, "to": last}, options)
