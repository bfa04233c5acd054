"""How long something took that is said to have begun and ended: the three-year inquiry began in June 2016 and ended in May 2019."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.figures.language import load
from factbox.figures.when import when
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.prose.days import duration, two_days
from factbox.relations.relation import Relation

_BEGAN = Pattern(
    r"\s+[^.;,]{1,50}?(?:,\s*which\s+|\s+)(?:began|started|opened|launched|was launched|was opened)\s+(?:in|on)\s+\Z",
    re.IGNORECASE,
)
_ENDED = Pattern(r",?\s*and\s+(?:ended|finished|closed|concluded|was completed)\s+(?:in|on)\s+\Z", re.IGNORECASE)
_NAMES_IT = Pattern(r"\b(?:the|a|its|his|her|their)\s+\Z", re.IGNORECASE)


_LASTED = Pattern(r"\b(?:for|lasted|lasting|over|took|ran for|spent)\s+\Z", re.IGNORECASE)
_THEN_FROM = Pattern(r",\s+from\s+\Z", re.IGNORECASE)
_TO = Pattern(r"\s+(?:to|until|till)\s+\Z", re.IGNORECASE)
_ENDS = Pattern(r"\s*(?:[.,;)]|\Z)")
_YEAR = Pattern(r"\b(?:1[89]|20)\d\d\b")


def dated(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`held for 40 days, from 3 May to 7 May 2023`: the first date may leave its year to the second."""
    value = text.value
    for span, first, last in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if span.kind != "duration" or span.value is None or not first.kind == last.kind == "date":
            continue
        if not _LASTED.search(value[max(0, span.start - 12) : span.start]):
            continue
        if (
            not _ENDS.match(value, last.end)
            or not _THEN_FROM.match(value[span.end : first.start])
            or not _TO.match(value[first.end : last.start])
        ):
            continue
        on = two_days(text, first, last) if _YEAR.search(last.text) else None
        if on is not None:
            yield duration(text, (first, last), on, of_quantity(text, span))


def spans(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`The three-year inquiry began in June 2016 and ended in November 2021`."""
    value = text.value
    for span, first, last in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if (
            span.kind != "duration"
            or "-" not in span.text
            or not _NAMES_IT.search(value[max(0, span.start - 8) : span.start])
        ):
            continue
        if not _BEGAN.match(value[span.end : first.start]) or not _ENDED.match(value[first.end : last.start]):
            continue
        began, ended = (when(one.text, load(text.box.language)) for one in (first, last))
        if began is not None and ended is not None:
            yield duration(text, (first, last), (began, ended), of_quantity(text, span))
