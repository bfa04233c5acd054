"""One measure in two rows, in two units: Length, and Length in miles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factbox.pattern import Pattern
from factbox.relations.arithmetic import alike
from factbox.relations.labels.rows import Row, folded
from factbox.relations.relation import INFERRED, Operand, Relation

_MEASURED = frozenset(("length", "area", "volume", "mass", "temperature", "speed"))
_IN_UNIT = Pattern(
    r" (?:in |\()(?:miles|kilomet(?:re|er)s|km|met(?:re|er)s|feet|ft|yards|inches|cent\w+|acres|hectares|square \w+|pounds|lbs?|kilos|"
    r"kilograms|kg|tonnes|tons|stone|litres|liters|gallons|pints|fahrenheit|celsius|mph|km/h|knots)\)?\Z"
)


def conversions(rows: Sequence[Row]) -> Iterator[Relation]:
    """Two rows of one label, but for the unit that one of them names, and of one scope."""
    by_label: dict[tuple[str, str | None], list[Operand]] = {}
    for row in rows:
        figure = row.figure
        if figure is None or figure.quantity is None or figure.quantity.kind not in _MEASURED:
            continue
        if row.fact.printed("measure") is None:
            by_label.setdefault((_IN_UNIT.sub("", folded(row.label)), row.fact.scope), []).append(figure)
    for figures in by_label.values():
        if len(figures) == 2 and alike.unit_of(figures[0]) != alike.unit_of(figures[1]) and alike.alike(*figures):
            yield Relation("conversion", {"of": (figures[0],), "is": (figures[1],)}, {}, INFERRED, "labels")
