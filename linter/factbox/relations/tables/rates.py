"""Columns of percentages that other columns give: a row's share of its column, or of another. Believed where most rows bear it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from factbox.pattern import Pattern
from factbox.relations.arithmetic import alike
from factbox.relations.arithmetic.shares import judge_share
from factbox.relations.relation import CONSISTENT, INFERRED, Operand, Relation
from factbox.relations.tables.grid import Cell, Grid
from factbox.relations.tables.words import Heading

Reader = Callable[[Grid, Cell, str], Operand | None]
_Column = list[Operand | None]

_CHANGED = Pattern(
    r"(?i:change|growth|rise|fall|increase|decrease|swing|\bup\b|\bdown\b|[+−±]|\bon (?:the )?(?:year|month))"
)
_ADDED = frozenset(("count", "money", "mass", "length", "area", "volume", "data"))
_MOST_COLUMNS = 12
_MOST_ROWS = 400
_LOOKED_AT = 40
_FEWEST = 2  # rows that must bear it out, and more than do not
_FAR = 5  # points: of two rows one may bear it out where the other is so far off that it has no other base


def rates(
    grid: Grid,
    headings: Sequence[Heading],
    rows: Sequence[tuple[Cell, ...]],
    total: tuple[Cell, ...] | None,
    read: Reader,
) -> Iterator[tuple[int, list[Relation]]]:
    """Each column of percentages that others give, with a share for each of its rows."""
    if not 2 <= len(rows) <= _MOST_ROWS or len(headings) > _MOST_COLUMNS:
        return
    per_cent = [index for index, one in enumerate(headings) if index and _is_share(index, one, rows)]
    if not per_cent:
        return
    columns = {
        index: [read(grid, row[index], _name(row, one)) if index < len(row) else None for row in rows]
        for index, one in enumerate(headings)
        if index and index not in per_cent
    }
    columns = {index: column for index, column in columns.items() if sum(map(_is_added, column)) > 1}
    wholes = {
        index: whole
        for index in columns
        if total is not None and index < len(total)
        and (whole := read(grid, total[index], headings[index].name)) is not None and _is_added(whole)
    }  # fmt: skip
    for index in per_cent:
        bare = grid._replace(unit="%") if headings[index].is_percent else grid
        shares = [read(bare, row[index], _name(row, headings[index])) if index < len(row) else None for row in rows]
        ways: list[tuple[_Column, _Column]] = [(columns[one], [whole] * len(rows)) for one, whole in wholes.items()]
        for one, other in combinations(columns, 2):
            ways += [(columns[one], columns[other]), (columns[other], columns[one])]
        if not ways:
            return
        parts, of = max(ways, key=lambda way: _near(way[0], way[1], shares))
        found = _of_rows(parts, of, shares) if _near(parts, of, shares) else []
        if found and _is_borne_out(found):
            yield index, found


def _near(parts: _Column, wholes: _Column, shares: _Column) -> int:
    """How many of the first rows bear a column out within a point: the way most of them do is looked into."""
    near = 0
    for part, whole, share in zip(parts[:_LOOKED_AT], wholes, shares, strict=False):
        if part is not None and whole is not None and share is not None:
            base = _value(whole)
            near += base > 0 and abs(_value(part) * 100 - _value(share) * base) <= base
    return near


def _is_share(index: int, one: Heading, rows: Sequence[tuple[Cell, ...]]) -> bool:
    if _CHANGED.search(one.name):
        return False
    return one.is_percent or all("%" in row[index].value for row in rows[:3] if index < len(row))


def _name(row: tuple[Cell, ...], one: Heading) -> str:
    return f"{row[0].value.strip()}, {one.name}"


def _is_added(operand: Operand | None) -> bool:
    return operand is not None and operand.quantity is not None and operand.quantity.kind in _ADDED


def _of_rows(parts: _Column, wholes: _Column, shares: _Column) -> list[Relation]:
    return [
        Relation("share", {"of": (part,), "in": (whole,), "is": (share,)}, {}, INFERRED, "table")
        for part, whole, share in zip(parts, wholes, shares, strict=True)
        if part is not None and whole is not None and share is not None and alike.is_percent(share)
        and _is_added(part) and _is_added(whole) and alike.alike(part, whole) and _value(whole)
    ]  # fmt: skip


def _is_borne_out(found: Sequence[Relation]) -> bool:
    fitting = sum(judge_share(one).verdict == CONSISTENT for one in found)
    if fitting >= _FEWEST and fitting * 2 > len(found):
        return True
    return fitting == 1 and len(found) == 2 and any(_is_far_off(one) for one in found)


def _is_far_off(relation: Relation) -> bool:
    part, whole, share = (_value(relation.roles[role][0]) for role in ("of", "in", "is"))
    return abs(part * 100 - share * whole) > _FAR * whole


def _value(operand: Operand) -> Fraction:
    return Fraction(operand.quantity.value or 0) if operand.quantity is not None else Fraction(0)
