"""One measure in two units in a sentence: 210 kg (463 lb)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.arithmetic.conversion import readings_between
from factbox.relations.operands import of_figures
from factbox.relations.relation import Relation

_HEDGES = r"(?:about |around |roughly |some |nearly |approximately |c\.\s?|~)?"
_OR = Pattern(
    rf"\s*(?:\w+\s+)?\(\s*(?:or )?{_HEDGES}\Z|\s*,?\s+or {_HEDGES}\Z|\s*/\s*\Z|\s*,\s+(?:about|around|roughly)\s+\Z|\s+[–—-]\s+\Z",
    re.IGNORECASE,
)
_OF_ELSE = Pattern(r"\s+of\b|\s+(?:more|less|higher|lower|longer|shorter|above|below|from|away)\b", re.IGNORECASE)
# How much warmer and never how warm: ten degrees more in C are eighteen in F. Where neither stands it may be either.
_WARMER = Pattern(
    r"\)?\s*(?:(?:warmer|cooler|colder|hotter|higher|lower)\b|(?:above|below|over) (?:the )?(?:[\w-]+ )?"
    r"(?:average|normal|usual|mean|norm|baseline|pre-?industrial|levels)\b|(?:rise|fall|drop|increase|decrease)\b)",
    re.IGNORECASE,
)
_BY = Pattern(
    r"\b(?:(?:ris\w+|rose|fall\w*|fell|drop\w*|increas\w+|declin\w+|warm\w*|cool\w*|heat\w*|up|down)(?: (?:up|down))? by|"
    r"(?:rise|fall|drop|increase|decrease|warming|cooling) of)\s+(?:about |some |nearly |up to |more than |just |over )?\Z",
    re.IGNORECASE,
)
_HEAT_ITSELF = Pattern(
    r"\)?\s*(?:air|water|heat\w*|weather|temperatures?|conditions|winds?|sea|steam)\b", re.IGNORECASE
)  # warmed by it
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
        if first.interval is None or second.interval is None:
            continue
        if not readings_between(first.unit or "", second.unit or ""):
            continue
        if (
            _OR.match(text.value[first.end : second.start])
            and not _OF_ELSE.match(text.value, second.end)
            and not _is_qualified(text.value, second)
        ):
            options = (
                {"warming": True} if first.kind == "temperature" and _is_warming(text.value, first, second) else {}
            )
            yield of_figures("conversion", text, {"of": first, "is": second}, options)


_OPEN_BRACKET = Pattern(r"\([^()]*\Z")
_SAME = Pattern(
    r"\s*(?:(?:(?:or|[/,;])\s*)+[\d.,]+.*|(?:long|wide|high|tall|deep|thick|across|square|sq|in (?:all|total|length|height|"
    r"width|diameter|weight)|"
    r"each|away|an hour|per hour|a day|a second|ft|above normal|or (?:so|more|less)|approx\w*|[a-z]{1,3}\.?)*\s*)\Z",
    re.IGNORECASE,
)


def _is_qualified(value: str, second: Quantity) -> bool:
    """Whether a bracket says more of its figure than its unit: 8 miles in 2019, 40 miles by sea. It is a figure of its own."""
    if not _OPEN_BRACKET.search(value, 0, second.start):
        return False
    close = value.find(")", second.end)
    return close >= 0 and not _SAME.match(value[second.end : close])


def _is_warming(value: str, first: Quantity, second: Quantity) -> bool:
    """Whether degrees are surely those of a rise or a fall."""
    if _WARMER.match(value, second.end):
        return True
    by = _BY.search(value[max(0, first.start - 40) : first.start])
    return by is not None and not _HEAT_ITSELF.match(value, second.end)
