"""One measure in two units in a sentence: 210 kg (463 lb)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.arithmetic.conversion import factor_between
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Relation

_HEDGES = r"(?:about |around |roughly |some |nearly |approximately |c\.\s?|~)?"
_OR = Pattern(
    rf"\s*(?:\w+\s+)?\(\s*(?:or )?{_HEDGES}\Z|\s*,?\s+or {_HEDGES}\Z|\s*/\s*\Z|\s*,\s+(?:about|around|roughly)\s+\Z|\s+[–—-]\s+\Z",
    re.IGNORECASE,
)
_OF_ELSE = Pattern(r"\s+of\b|\s+(?:more|less|higher|lower|longer|shorter|above|below|from|away)\b", re.IGNORECASE)
# How much warmer, not how warm: ten degrees more in C are eighteen in F.
_WARMER = Pattern(
    r"\)?\s*(?:above|below|over|under|warmer|cooler|colder|hotter|higher|lower|more|less|rise|fall|drop|increase)\b",
    re.IGNORECASE,
)
_BY = Pattern(
    r"\b(?:by|(?:rise|fall|drop|increase|change|swing|warming|cooling) of)\s+(?:about |some |nearly |up to |more than )?\Z",
    re.IGNORECASE,
)
MEASURED = frozenset(("length", "area", "volume", "mass", "temperature", "speed"))


def conversions(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """Each figure that the one behind it says again in another unit."""
    for first, second in pairwise(quantities):
        if (
            first.kind not in MEASURED
            or first.kind != second.kind
            or None in (first.unit, second.unit)
            or first.unit == second.unit
        ):
            continue
        if (
            first.interval is None
            or second.interval is None
            or factor_between(first.unit or "", second.unit or "") is None
        ):
            continue
        if first.kind == "temperature" and (
            _WARMER.match(text.value, second.end) or _BY.search(text.value[max(0, first.start - 40) : first.start])
        ):
            continue
        if _OR.match(text.value[first.end : second.start]) and not _OF_ELSE.match(text.value, second.end):
            one, other = of_quantity(text, first), of_quantity(text, second)
            yield Relation("conversion", {"of": (one,), "is": (other,)}, {}, INFERRED, "text")
