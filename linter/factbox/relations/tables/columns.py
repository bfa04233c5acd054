"""Columns of a table that other columns give: net, change, difference. Believed where most of the rows bear it out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from factbox.pattern import Pattern
from factbox.relations.arithmetic.changes import judge_change, judge_difference
from factbox.relations.relation import CONSISTENT, INFERRED, Operand, Relation
from factbox.relations.tables.grid import Cell, Grid
from factbox.relations.tables.words import Heading

_FEWEST = 2  # rows that must bear it out, and more than do not
_JUDGES = {"change": judge_change, "difference": judge_difference}


def changes(
    grid: Grid, headings: Sequence[Heading], operand: Callable[[Grid, Cell, str], Operand | None]
) -> Iterator[Relation]:
    """Each row of a column that most rows show to be the change between the two columns before it."""
    for column in range(3, len(headings)):
        if not headings[column].is_change:
            continue
        before = [headings[column - 2].name, headings[column - 1].name]
        scored = _FOR.match(before[0]) is not None and _AGAINST.match(before[1]) is not None
        ways = ((column - 1, column - 2),) if scored else ((column - 2, column - 1), (column - 1, column - 2))
        for first, second in ways:
            found = [
                one for row in grid.rows if (one := _of_row(grid, row, (first, second, column), operand)) is not None
            ]
            fitting = sum(_JUDGES[one.kind](one).verdict == CONSISTENT for one in found)
            if scored or (fitting >= _FEWEST and fitting * 2 > len(found)):
                yield from found
                break


# Goals scored and let in: what stands behind them is the difference, whatever the rows say.
_FOR = Pattern(r"(?:GF|F|PF|[Gg]oals for|[Ff]or|[Pp]oints for|[Ss]cored)\Z")
_AGAINST = Pattern(r"(?:GA|A|PA|[Gg]oals against|[Aa]gainst|[Pp]oints against|[Cc]onceded)\Z")
_SIGNED = Pattern(r"[+−–-]\s*\d[\d.,]*\s*%\Z")


def down_the_years(grid: Grid, operand: Callable[[Grid, Cell, str], Operand | None]) -> Iterator[Relation]:
    """`Year, Arrests, Change`: each signed percentage is the change on the year above, unless most of them are not."""
    change = grid.header[2].value.strip()
    found = []
    for above, row in pairwise(grid.rows):
        if len(above) < 3 or len(row) < 3 or not _SIGNED.match(row[2].value.strip()):
            continue
        years = [cell.value.strip() for cell in (above[0], row[0])]
        if not all(len(year) == 4 and year.isdigit() for year in years) or int(years[0]) + 1 != int(years[1]):
            continue
        first, last, size = (
            operand(grid, cell, name) for cell, name in zip((above[1], row[1], row[2]), (*years, change), strict=True)
        )
        if first is None or last is None or size is None or first.quantity is None or last.quantity is None:
            continue
        if first.quantity.kind == last.quantity.kind and first.quantity.kind in ("count", "money"):
            up = row[2].value.strip().startswith("+")
            plain = size._replace(name=f"{years[1]}, {change}")
            found.append(
                Relation(
                    "change",
                    {"from": (first,), "to": (last,), "is": (plain,)},
                    {"direction": 1 if up else -1},
                    INFERRED,
                    "table",
                )
            )
    fitting = sum(judge_change(one).verdict == CONSISTENT for one in found)
    if len(found) == 1 or fitting * 2 > len(found):
        yield from found


def _of_row(
    grid: Grid,
    row: tuple[Cell, ...],
    columns: tuple[int, int, int],
    operand: Callable[[Grid, Cell, str], Operand | None],
) -> Relation | None:
    if max(columns) >= len(row):
        return None
    names = [grid.header[column].value.strip() for column in columns]
    first, last, size = (operand(grid, row[column], name) for column, name in zip(columns, names, strict=True))
    if first is None or last is None or size is None:
        return None
    quantities = first.quantity, last.quantity, size.quantity
    if any(one is None or one.interval is None for one in quantities):
        return None
    kinds = [one.kind for one in quantities if one is not None]
    if kinds[0] != kinds[1] or kinds[2] not in (kinds[0], "percent"):
        return None
    kind = "change" if kinds[2] == "percent" and kinds[0] != "percent" else "difference"
    named = f"{row[0].value.strip()}, {names[2]}"
    return Relation(kind, {"from": (first,), "to": (last,), "is": (size._replace(name=named),)}, {}, INFERRED, "table")
