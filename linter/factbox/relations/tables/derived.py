"""Columns that two others give under any heading, a last row that adds up those above: believed by what the rest bears out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from factbox.pattern import Pattern
from factbox.relations.arithmetic import alike
from factbox.relations.arithmetic.changes import judge_change, judge_difference
from factbox.relations.arithmetic.ratios import judge_ratio
from factbox.relations.arithmetic.sums import judge_sum
from factbox.relations.nearly import nearly
from factbox.relations.relation import CONSISTENT, INFERRED, Operand, Relation
from factbox.relations.tables.grid import Cell, Grid
from factbox.relations.tables.words import PLAIN_ROW, Heading, row_called

Reader = Callable[[Grid, Cell, str], Operand | None]
_Column = list[Operand | None]

_MOST_COLUMNS, _MOST_ROWS = 8, 60
_FEWEST = 2  # rows that bear a column out, beside the one or the few that do not
_ADDED = frozenset(("count", "money", "mass", "length", "area", "volume", "data"))
_JUDGES = {"sum": judge_sum, "difference": judge_difference, "change": judge_change, "ratio": judge_ratio}
_SIZE = Pattern(
    r"\b(?:surplus|deficit|balance|majority|margin|lead|gap|difference|change|gain|rise|fall|increase|decrease|net|profit|loss|"
    r"remaining|left|still|years|days|age|term)\b|\b(?:per|an?|each)\b",
    re.IGNORECASE,
)
_AVERAGE = Pattern(r"(?:average|mean)\Z", re.IGNORECASE)


def derived(grid: Grid, headings: Sequence[Heading], proven: set[int], read: Reader) -> Iterator[Relation]:
    """Each row of a column that most rows show to be given by two others, where it misses that by a slip."""
    rows = [row for row in grid.rows if row_called(row[0].value if row else "") == PLAIN_ROW]
    if not 2 <= len(rows) <= _MOST_ROWS or not 3 <= len(headings) <= _MOST_COLUMNS:
        return
    columns: dict[int, _Column] = {}
    for index, one in enumerate(headings):
        if index and index not in proven:
            columns[index] = [
                read(grid, row[index], f"{row[0].value.strip()}, {one.name}") if index < len(row) else None
                for row in rows
            ]
    columns = {index: column for index, column in columns.items() if sum(one is not None for one in column) > 1}
    numbers = {index: [_number(one) for one in column] for index, column in columns.items()}
    for index in columns:
        if headings[index].is_percent and not headings[index].is_change:
            continue
        best: list[Relation] = []
        fits = 0
        for kind, first, last in _ways(columns, index):
            if not _may_fit(kind, numbers[first], numbers[last], numbers[index]):
                continue
            found = list(_of_rows(kind, columns[first], columns[last], columns[index]))
            fitting = sum(_JUDGES[kind](one).verdict == CONSISTENT for one in found)
            if fitting > fits and _is_plain(kind, found, headings[index]):
                best, fits = found, fitting
        if _is_borne_out(best, fits, headings[index]):
            for told in best:
                if _JUDGES[told.kind](told).verdict != CONSISTENT and _is_near(told, headings[index]):
                    yield told


def _ways(columns: dict[int, _Column], index: int) -> Iterator[tuple[str, int, int]]:
    """How two columns before one may give it."""
    before = [one for one in columns if one < index]
    for first, last in permutations(before, 2):
        if first < last:
            yield "sum", first, last
        yield "difference", first, last
        yield "change", first, last
        yield "ratio", first, last


def _number(operand: Operand | None) -> float | None:
    value = operand.quantity.value if operand is not None and operand.quantity is not None else None
    return None if value is None else float(value)


def _may_fit(kind: str, first: _Numbers, last: _Numbers, sizes: _Numbers) -> bool:
    """A quick look, whether half of the first rows bear a column out, or nearly."""
    fitting = looked = 0
    for a, b, size in zip(first[:_LOOKED_AT], last, sizes, strict=False):
        if a is None or b is None or size is None:
            continue
        looked += 1
        if kind == "sum":
            fitting += abs(a + b - size) <= _LOOSELY * abs(size)
        elif kind == "difference":
            fitting += abs(abs(b - a) - abs(size)) <= _LOOSELY * abs(size)
        elif kind == "ratio":
            fitting += bool(b) and abs(a - size * b) <= _ROUGHLY * abs(a)
        else:
            fitting += bool(a) and abs(abs(b - a) * 100 - abs(size * a)) <= abs(a)
    return fitting > 0 and fitting * 2 >= looked


_Numbers = list[float | None]
_LOOKED_AT, _LOOSELY, _ROUGHLY = 6, 0.02, 0.1


def _is_borne_out(found: Sequence[Relation], fitting: int, heading: Heading) -> bool:
    if fitting == len(found):
        return False  # nothing to tell
    if fitting >= _FEWEST and fitting * 2 > len(found):
        return True
    return fitting == 1 and len(found) == 2 and _SIZE.search(heading.name) is not None


def _is_plain(kind: str, found: Sequence[Relation], heading: Heading) -> bool:
    """Whether figures are large and unlike enough that no chance bears them out: 2 less 1 is 1 in many tables."""
    sizes = [abs(_value(one.roles["is"][0])) for one in found]
    if kind == "ratio" and not _RATED.search(heading.name) and max(sizes, default=0) <= _SMALL:
        return False
    largest = max((_value(one) for relation in found for ones in relation.roles.values() for one in ones), default=0)
    return len(set(sizes)) > 1 and largest > _SMALL


_SMALL = 9
_CHANCE = 30  # sums no larger than this come about by themselves
_RATED = Pattern(
    r"\b(?:per|an?|each|yield|rate|average|mean|density|price|cost|fee|pay|speed|ratio|productivity)\b", re.IGNORECASE
)


def _of_rows(kind: str, first: _Column, last: _Column, sizes: _Column) -> Iterator[Relation]:
    for a, b, size in zip(first, last, sizes, strict=True):
        if (
            a is None
            or b is None
            or size is None
            or None in (one.quantity and one.quantity.value for one in (a, b, size))
        ):
            continue
        kinds = [one.quantity.kind for one in (a, b, size) if one.quantity is not None]
        if kinds[0] not in _ADDED or kinds[1] not in _ADDED:
            continue
        percent = kinds[2] == "percent"
        if kind == "sum":
            if kinds[0] == kinds[1] == kinds[2] and alike.alike(a, b):
                yield Relation("sum", {"of": (a, b), "is": (size,)}, {"complete": True}, INFERRED, "table")
        elif kind == "ratio":
            if kinds[2] != kinds[0] or kinds[1] != "count" or _value(b) in (0, 1):
                continue
            roles: dict[str, tuple[Operand, ...]] = {"of": (a,), "to": (b._replace(unit=None),), "is": (size,)}
            yield Relation("ratio", roles, {}, INFERRED, "table")
        elif percent == (kind == "change") and kinds[0] == kinds[1] and (percent or kinds[2] == kinds[0]):
            if not alike.alike(a, b) or (percent and not _value(a)):
                continue
            yield Relation(kind, {"from": (a,), "to": (b,), "is": (size,)}, {}, INFERRED, "table")


def _is_near(relation: Relation, heading: Heading) -> bool:
    """Whether a row misses what it is of by a slip; far off it may be of something else."""
    said = abs(_value(relation.roles["is"][0]))
    if relation.kind == "ratio":
        over = _value(relation.roles["to"][0])
        return bool(over) and nearly(said, _value(relation.roles["of"][0]) / over)
    if relation.kind == "sum":
        added = sum(map(_value, relation.roles["of"]), Fraction(0))
        return nearly(said, added) and (added > said or heading.is_total or _WHOLE.match(heading.name) is not None)
    first, last = _value(relation.roles["from"][0]), _value(relation.roles["to"][0])
    gap = abs(last - first)
    if relation.kind == "change":
        real = gap / first * 100 if first else Fraction(0)
        return abs(real - said) <= _POINTS or nearly(said, round(real))
    if said < gap and not _SIZE.search(heading.name):
        return False  # won and lost, and some drawn
    return said == gap or nearly(said, gap) or abs(said - gap) <= _FEW


_WHOLE = Pattern(r"(?:all|total|combined|overall|both|together)\b", re.IGNORECASE)
_POINTS, _FEW = 10, 2


def unnamed_total(grid: Grid, headings: Sequence[Heading], read: Reader) -> Iterator[Relation]:
    """A last row of any name that a column shows to be the sum of those above: another column that nearly is one is wrong."""
    if len(grid.rows) < 3 or len(headings) > _MOST_COLUMNS:
        return
    *rows, last = grid.rows
    exact: list[int] = []
    near: list[Relation] = []
    for index in range(1, len(headings)):
        if headings[index].is_not_added or headings[index].is_percent or index >= len(last):
            continue
        whole = read(grid, last[index], headings[index].name)
        parts = [read(grid, row[index], row[0].value.strip()) if index < len(row) else None for row in rows]
        known = [
            part for part in parts if part is not None and part.quantity is not None and part.quantity.kind in _ADDED
        ]
        if whole is None or len(known) < len(rows):
            continue
        added = sum(map(_value, known), Fraction(0))
        if added == _value(whole) and added > _CHANCE:
            exact.append(index)
        elif nearly(_value(whole), added) and _value(whole) > max(map(_value, known)):
            near.append(Relation("sum", {"of": tuple(known), "is": (whole,)}, {"complete": True}, INFERRED, "table"))
    if exact and (len(exact) > 1 or len(rows) > 2):
        yield from near


def average_row(grid: Grid, headings: Sequence[Heading], read: Reader) -> Iterator[Relation]:
    """A row called Average and no more: the mean of counts above it."""
    called = [row[0].value.strip() if row else "" for row in grid.rows]
    at = [index for index, label in enumerate(called) if _AVERAGE.match(label)]
    if at != [len(called) - 1]:
        return
    rows = [row for row in grid.rows[:-1] if row_called(row[0].value if row else "") == PLAIN_ROW]
    for index in range(1, len(headings)):
        if headings[index].is_not_added or headings[index].is_percent or index >= len(grid.rows[-1]):
            continue
        mean = read(grid, grid.rows[-1][index], f"Average, {headings[index].name}")
        parts = [read(grid, row[index], row[0].value.strip()) if index < len(row) else None for row in rows]
        known = [
            part for part in parts if part is not None and part.quantity is not None and part.quantity.kind in _ADDED
        ]
        if mean is None or len(known) < max(len(rows), 2):
            continue
        real = sum(map(_value, known), Fraction(0)) / len(known)
        inside = min(map(_value, known)) <= _value(mean) <= max(map(_value, known))
        if inside and (nearly(_value(mean), real) or abs(_value(mean) - real) <= 1):
            yield Relation("mean", {"of": tuple(known), "is": (mean,)}, {}, INFERRED, "table")


def _value(operand: Operand) -> Fraction:
    return Fraction(operand.quantity.value or 0) if operand.quantity is not None else Fraction(0)
