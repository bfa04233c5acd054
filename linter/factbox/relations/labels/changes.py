"""A change under the two rows that it is between: Reports in 2021, Reports in 2022, Rise; For, Against, Majority."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.arithmetic import alike
from factbox.relations.labels.rows import Row, folded, same_measure, stem
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Operand, Relation

_CHANGED = Pattern(
    r"(?:the )?(?:change|rise|increase|growth|fall|drop|decrease|decline|reduction|difference)"
    r"(?: (?:on|over|from|in) (?:the |last |a )?(?:previous )?(?:year|period|decade)| since \d{4}| year on year| from \d{4}"
    r"(?: to \d{4})?| between \d{4} and \d{4}|,? \d{4}[-–]\d{2,4})?\Z",
    re.IGNORECASE,
)
_THEN_AND_NOW = frozenset(
    (("before", "after"), ("then", "now"), ("last year", "this year"), ("old price", "new price"), ("old", "new"), ("was", "now"),
     ("old rate", "new rate"), ("previous", "current"), ("last month", "this month"), ("opening price", "closing price"))
)  # fmt: skip
_LED = Pattern(r"(?:majority|margin)(?: of votes| in votes)?\Z", re.IGNORECASE)
_YEAR = Pattern(r"\b((?:1[89]|20)\d\d)(?:[-–/]\d{2,4})?\b")
_FOR = frozenset(("for", "yes", "in favour", "in favor", "ayes", "votes for", "voted for", "voted yes"))
_AGAINST = frozenset(("against", "no", "noes", "votes against", "voted against", "voted no"))


def changes(rows: Sequence[Row]) -> Iterator[Relation]:
    """Each row called a change, or a majority, that stands under the two figures it is between."""
    for index, (first, second, third) in enumerate(zip(rows, rows[1:], rows[2:], strict=False)):
        a, b, size = first.figure, second.figure, third.figure
        if a is None or b is None or size is None or size.quantity is None:
            continue
        if _LED.match(third.label) and folded(first.label) in _FOR and folded(second.label) in _AGAINST:
            if same_measure(a, b) and same_measure(a, size):
                yield _between("difference", b, a, size)
        elif (
            _CHANGED.match(third.label)
            and (folded(first.label), folded(second.label)) in _THEN_AND_NOW
            and alike.alike(a, b)
        ):
            if size.quantity.kind in ("percent", "multiple") or alike.is_points(size):
                yield _between("change", a, b, size)
            elif same_measure(a, b) and same_measure(a, size._replace(direction=0)):
                yield _between("difference", a, b, size)
        elif _CHANGED.match(third.label) and _same_but_for_year(first, second) and alike.alike(a, b):
            before = rows[index - 1].label if index else ""
            if stem(before) == stem(first.label) or not _is_of_the_two(third, first, second):
                continue
            earlier, later = (a, b) if moment(first) < moment(second) else (b, a)
            if size.quantity.kind in ("percent", "multiple") or alike.is_points(size):
                yield _between("change", earlier, later, size)
            elif alike.unit_of(size) == alike.unit_of(a) and size.quantity.kind == (
                a.quantity.kind if a.quantity else ""
            ):
                yield _between("difference", earlier, later, size)


_COUNTED_OTHERWISE = Pattern(r"\b(?:an?|per|each|every|since|on|than|of|in|average)\b", re.IGNORECASE)


def _is_of_the_two(change: Row, first: Row, second: Row) -> bool:
    """Whether a row called a change may be the one between two rows: from the year of the one, over as long as lies between."""
    if change.value is None or _COUNTED_OTHERWISE.search(change.value.printed):
        return False
    one, other = sorted((moment(first), moment(second)))
    named = [int(year) for year in _YEAR.findall(change.label)]
    if named and named[0] != one[0]:
        return False
    over_a_year = "year" in change.label.casefold()
    return not over_a_year or (one[0] + 1 == other[0] and one[1] == other[1])


def _between(kind: str, first: Operand, last: Operand, size: Operand) -> Relation:
    return Relation(kind, {"from": (first,), "to": (last,), "is": (size,)}, {}, INFERRED, "labels")


def told_in_values(rows: Sequence[Row]) -> Iterator[Relation]:
    """`Reports in 2022: 519 (up 26%)` under `Reports in 2021: 412`."""
    for first, second in pairwise(rows):
        if first.figure is None or second.value is None or not _same_but_for_year(first, second):
            continue
        earlier, later = (first, second) if moment(first) < moment(second) else (second, first)
        scalar = later.fact.scalar("value")
        if scalar is None or earlier.figure is None:
            continue
        text = Text(later.fact.box, scalar, "value", later.fact)
        if len(text.quantities) != 2 or text.quantities[1].kind not in ("percent", "percent_points"):
            continue
        to, size = (of_quantity(text, one, later.label) for one in text.quantities)
        if _WAY.search(scalar.value) and alike.alike(earlier.figure, to):
            yield _between("change", earlier.figure, to, size._replace(printed=scalar.value))


_WAY = Pattern(r"[(,]\s*(?:up|down|\+|-|−)", re.IGNORECASE)


def _same_but_for_year(first: Row, second: Row) -> bool:
    """Whether two rows give one thing in one place for two years, or two months."""
    what, one, other = stem(first.label), moment(first), moment(second)
    if not what or what != stem(second.label) or first.fact.scope != second.fact.scope or one == other:
        return False
    return bool(one[0]) == bool(other[0]) and bool(one[1]) == bool(other[1]) and one != (0, 0)


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = Pattern(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\b",
    re.IGNORECASE,
)
_THIS_YEAR = {"last year": 9998, "this year": 9999}  # later than any that has a number


def moment(row: Row) -> tuple[int, int]:
    """The year and the month that a label names; 0 for what it does not name, or names twice."""
    label = folded(row.label)
    years = [int(year) for year in _YEAR.findall(label)] + [
        year for words, year in _THIS_YEAR.items() if words in label
    ]
    months = [_MONTHS.index(month) + 1 for month in _MONTH.findall(label)]
    return (years[0] if len(years) == 1 else 0), (months[0] if len(months) == 1 else 0)
