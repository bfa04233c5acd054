"""A change under the two rows that it is between: Reports in 2021, Reports in 2022, Rise; For, Against, Majority."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.pattern import Pattern
from factbox.relations import alike
from factbox.relations.label_rows import Row, folded, same_measure, stem
from factbox.relations.relation import INFERRED, Operand, Relation

_CHANGED = Pattern(
    r"(?:the )?(?:change|rise|increase|growth|fall|drop|decrease|decline|reduction|difference)"
    r"(?: (?:on|over|from|in) (?:the |last |a )?(?:previous )?(?:year|period|decade)| since \d{4}| year on year| from \d{4}"
    r"(?: to \d{4})?| between \d{4} and \d{4}|,? \d{4}[-–]\d{2,4})?\Z",
    re.IGNORECASE,
)
_LED = Pattern(r"(?:majority|margin)(?: of votes| in votes)?\Z", re.IGNORECASE)
_YEAR = Pattern(r"\b((?:1[89]|20)\d\d)(?:[-–/]\d{2,4})?\b")
_FOR = frozenset(("for", "yes", "in favour", "in favor", "ayes", "votes for", "voted for", "voted yes"))
_AGAINST = frozenset(("against", "no", "noes", "votes against", "voted against", "voted no"))


def changes(rows: Sequence[Row]) -> Iterator[Relation]:
    """Each row called a change, or a majority, that stands under the two figures it is between."""
    for first, second, third in zip(rows, rows[1:], rows[2:], strict=False):
        a, b, size = first.figure, second.figure, third.figure
        if a is None or b is None or size is None or size.quantity is None:
            continue
        if _LED.match(third.label) and folded(first.label) in _FOR and folded(second.label) in _AGAINST:
            if same_measure(a, b) and same_measure(a, size):
                yield _between("difference", b, a, size)
        elif _CHANGED.match(third.label) and _same_but_for_year(first, second) and alike.alike(a, b):
            earlier, later = (a, b) if _year(first) < _year(second) else (b, a)
            if size.quantity.kind in ("percent", "multiple", "percent_points"):
                yield _between("change", earlier, later, size)
            elif alike.unit_of(size) == alike.unit_of(a) and size.quantity.kind == (
                a.quantity.kind if a.quantity else ""
            ):
                yield _between("difference", earlier, later, size)


def _between(kind: str, first: Operand, last: Operand, size: Operand) -> Relation:
    return Relation(kind, {"from": (first,), "to": (last,), "is": (size,)}, {}, INFERRED, "labels")


def _same_but_for_year(first: Row, second: Row) -> bool:
    """Whether two rows give one thing in one place for two years."""
    what = stem(first.label)
    return (
        bool(what)
        and what == stem(second.label)
        and first.fact.scope == second.fact.scope
        and 0 < _year(first) != _year(second) > 0
    )


def _year(row: Row) -> int:
    """The year that a label names; 0 where it names none, or several."""
    years = _YEAR.findall(row.label)
    return int(years[0]) if len(years) == 1 else 0
