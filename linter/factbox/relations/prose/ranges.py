"""Ranges in a sentence that stand upside down: between $900 and $400."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.figures.interval import Interval, Number
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.arithmetic.work import amount
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Relation

_HEDGES = r"(?:about |around |roughly |some )?"
_BETWEEN = Pattern(
    r"(?P<gap>\b(?:gap|difference|distance|split|divided|drop|fall|change|"
    rf"swing)\b[^.;]{{0,40}})?\bbetween\s+(?:the ages of )?{_HEDGES}\Z",
    re.IGNORECASE,
)
_RANGE_FROM = Pattern(
    rf"\b(?:rang(?:e|es|ed|ing)|priced|var(?:y|ies|ied|ying)|cost(?:s|ing)?)\s+from\s+{_HEDGES}\Z", re.IGNORECASE
)
_AND = Pattern(rf"\s*(?:[\w'’-]+\s)?and\s+{_HEDGES}\Z", re.IGNORECASE)
_TO = Pattern(r"\s*(?:[\w'’-]+\s)?to\s+\Z", re.IGNORECASE)
_NO_RANGE = frozenset(("year", "date", "time", "score", "identifier", "ordinal", "ratio"))
_BEHIND = 80  # characters before a figure in which a range opens


def ranges(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`between $900 and $400`, as one figure or as two."""
    for low, high in pairwise(quantities):
        if (
            low.value is None
            or high.value is None
            or low.value <= high.value
            or low.kind != high.kind
            or low.unit != high.unit
        ):
            continue
        if low.kind not in _NO_RANGE and _joined(text.value, low, high):
            ends = [of_quantity(text, one) for one in (low, high)]
            yield Relation("range", {"of": (ends[0],), "low": (ends[0],), "high": (ends[1],)}, {}, INFERRED, "text")
    for quantity in quantities:
        if quantity.hedge != "range" or quantity.ends is None or quantity.kind in _NO_RANGE:
            continue
        first, last = quantity.ends
        if first is None or last is None or first <= last:
            continue
        if not _opens(_BETWEEN, text.value, quantity) and not _is_whole_value(text, quantity):
            continue
        whole = of_quantity(text, quantity)
        halves = [
            whole._replace(quantity=_end_of(quantity, value), name="one end" if value == first else "the other end")
            for value in (first, last)
        ]
        yield Relation("range", {"of": (whole,), "low": (halves[0],), "high": (halves[1],)}, {}, INFERRED, "text")


def _joined(value: str, low: Quantity, high: Quantity) -> bool:
    gap = value[low.end : high.start]
    if _AND.match(gap):
        return _opens(_BETWEEN, value, low)
    return _TO.match(gap) is not None and _opens(_RANGE_FROM, value, low)


def _opens(words: Pattern, value: str, low: Quantity) -> bool:
    opens = words.search(value[max(0, low.start - _BEHIND) : low.start])
    return opens is not None and not opens.groupdict().get("gap")


def _is_whole_value(text: Text, quantity: Quantity) -> bool:
    """Whether a range with a dash is all that a value says; 12-8 of nothing may be a score."""
    return (
        text.role == "value"
        and quantity.text == text.value.strip()
        and quantity.kind != "count"
        and " to " not in quantity.text
    )


def _end_of(quantity: Quantity, value: Number) -> Quantity:
    """One end of a range as a figure of its own, exactly as printed."""
    point = Interval.exactly(value)
    shown = amount(value, quantity.unit, quantity.kind)
    return quantity._replace(value=value, hedge="none", interval=point, leeway=point, ends=None, text=shown)
