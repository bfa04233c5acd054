"""Totals of tables: the declared total row, rows and columns called Total, shares that reach a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from factbox.figures import read_value
from factbox.figures.interval import Number
from factbox.pattern import Pattern
from factbox.relations.relation import DECLARED, INFERRED, Operand, Relation
from factbox.relations.tables.grid import Cell, Grid, grids
from factbox.relations.wordings import OVERALL, PARTLY, TOTAL, no_rest, said_to_overlap

if TYPE_CHECKING:
    from factbox.box import Box
    from factbox.figures.quantity import Quantity


_SUBTOTAL = Pattern(r"sub-?totals?\b", re.IGNORECASE)
_AVERAGE = Pattern(r"\b(?:average|mean|median|typical|avg)\b", re.IGNORECASE)
_NOT_ADDED = Pattern(
    r"%|\b(?:average|mean|median|avg|rate|rates|per|percent|percentage|share|ratio|years?|age|aged|ages|"
    r"rank|ranking|position|place no|index|"
    r"price|change|growth|rise|fall|density|score|temperature|max|min|maximum|minimum|highest|lowest|peak|"
    r"turnout|margin|since|date|id|no|number|"
    r"best|width|height|distance|speed|difference|gap|swing|target|unique|distinct|cumulative|to date|so far|running)\b",
    re.IGNORECASE,
)
_BLANK = Pattern(
    r"[-–—−.…*/\s]*\Z|n/?a\Z|nd\Z|unknown\Z|not (?:known|given|available|recorded|counted)\Z|tbc\Z|\?+\Z|suppressed\Z|x\Z",
    re.IGNORECASE,
)
_BRACKETED = Pattern(r"[($£€-]*\([^()]*\)[%]?\Z")  # to some desks a loss, to others a remark
_PERCENT = Pattern(
    r"(?:%|per ?cent|pct|(?:% |per ?cent )?share(?: \(?%\)?)|percentage)(?: of (?:the )?total)?\Z", re.IGNORECASE
)
_SUMMED = frozenset(("count", "money", "length", "area", "volume", "mass", "data", "duration", "other"))


def table_relations(box: Box) -> Iterator[Relation]:
    """Relations of every table of the box."""
    for grid in grids(box):
        yield from of_grid(grid)


def of_grid(grid: Grid) -> Iterator[Relation]:
    width = max((len(row) for row in grid.rows), default=0)
    if not grid.rows or width < 2:
        return
    labels = [row[0].text if row else "" for row in grid.rows]
    inferred: list[Relation] = []
    if grid.total is not None:
        rows = [row for row, label in zip(grid.rows, labels, strict=True) if not _is_no_row(label)]
        first = grid.total[0].text if grid.total else ""
        if not _AVERAGE.search(first):
            for column in range(width):
                yield from _column(grid, column, rows, grid.total, True, False)
    else:
        inferred.extend(_total_rows(grid, labels, width))
    inferred.extend(_total_column(grid))
    if width > 3 and len(grid.rows) > 2:
        from factbox.relations.tables.columns import changes

        inferred.extend(changes(grid, _operand))
    if width == 3 and len(grid.rows) > 1:
        from factbox.relations.tables.columns import down_the_years

        inferred.extend(down_the_years(grid, _operand))
    if inferred and not said_to_overlap(_said_around(grid)):
        yield from inferred


def _said_around(grid: Grid) -> str:
    lines = (fact.text.value for fact in grid.box.facts[:5] if fact.text is not None)
    return " ".join((grid.notes, *(cell.text for cell in grid.header), *lines))


def _is_no_row(label: str) -> bool:
    """Whether a row is a total or a part of another, and none of those that are added up."""
    return bool(TOTAL.match(label.strip()) or PARTLY.match(label) or _SUBTOTAL.match(label))


def _total_rows(grid: Grid, labels: list[str], width: int) -> Iterator[Relation]:
    """Rows called Total: each adds up the rows since the one before, or, at the head of the table, those below."""
    since: list[tuple[Cell, ...]] = []
    if not any(TOTAL.match(label.strip()) or OVERALL.match(label.strip()) for label in labels):
        return
    everything = [
        row for row, label in zip(grid.rows, labels, strict=True) if not (_is_no_row(label) or OVERALL.match(label.strip()))
    ]  # fmt: skip
    for index, (row, label) in enumerate(zip(grid.rows, labels, strict=True)):
        bare = label.strip()
        is_total = TOTAL.match(bare) is not None
        if is_total or OVERALL.match(bare):
            rows = everything if index in (0, len(labels) - 1) else since
            if len(rows) > 1 and not _AVERAGE.search(bare):
                for column in range(1, width):
                    yield from _column(grid, column, rows, row, False, not is_total)
            since = []
        elif not PARTLY.match(label) and not _SUBTOTAL.match(label):
            since.append(row)


def _column(
    grid: Grid, column: int, rows: Sequence[tuple[Cell, ...]], total: tuple[Cell, ...], is_declared: bool, loose: bool
) -> Iterator[Relation]:
    if column >= len(total):
        return
    header = grid.header[column].text if column < len(grid.header) else ""
    if _PERCENT.match(header.strip()):
        grid = grid._replace(unit="%")  # bare numbers under a per cent sign
    whole = _operand(grid, total[column], header or "total")
    if whole is None or whole.quantity is None:
        return
    cells = [row[column] if column < len(row) else Cell("") for row in rows]
    parts = [_operand(grid, cell, row[0].text.strip() if row else "") for cell, row in zip(cells, rows, strict=True)]
    known = [
        part for part in parts if part is not None and part.quantity is not None and part.quantity.interval is not None
    ]
    if len(known) < 2 or (
        len(known) < len(parts)
        and not all(_BLANK.match(cell.text) for cell, part in zip(cells, parts, strict=True) if part is None)
    ):
        return
    if not _adds_up(header, known, whole, is_declared, loose):
        return
    options: dict[str, object] = {}
    if len(known) < len(parts):
        options["complete"] = False  # a gap: the rest need only not pass the total
    elif is_declared:
        options["complete"] = True
    elif no_rest([row[0].text for row in rows]):
        options["by_nature"] = True
    yield Relation("sum", {"of": tuple(known), "is": (whole,)}, options, DECLARED if is_declared else INFERRED, "table")


def _adds_up(header: str, parts: list[Operand], whole: Operand, is_declared: bool, loose: bool) -> bool:
    """Whether a column is one whose rows add up to its total, as counts and sums of money do and rates do not."""
    kinds = {part.quantity.kind for part in parts if part.quantity is not None} | {
        whole.quantity.kind if whole.quantity is not None else ""
    }
    values = [part.quantity.value for part in parts if part.quantity is not None]
    total = whole.quantity.value if whole.quantity is not None else None
    if any(value is None for value in values) or total is None:
        return kinds <= _SUMMED and not _NOT_ADDED.search(header)
    numbers: list[Number] = [value for value in values if value is not None]
    between = min(numbers) <= total <= max(numbers)
    if kinds == {"percent"}:
        return total == 100 or (
            is_declared and total > max(numbers) and not re.search(r"turnout|rate|change|growth", header, re.IGNORECASE)
        )
    if not kinds <= _SUMMED:
        return False
    if _NOT_ADDED.search(header) and not re.search(r"\b(?:number|no) of\b", header, re.IGNORECASE):
        return False
    fractions = any(not isinstance(number, int) for number in (*numbers, total))
    return not (between and len(numbers) > 1 and (loose or (fractions and not is_declared)))


def _total_column(grid: Grid) -> Iterator[Relation]:
    """A column called Total: believed to add up its row where other rows bear that out, or where the columns leave no rest."""
    names = [cell.text.strip() for cell in grid.header]
    at = [
        index
        for index, name in enumerate(names)
        if TOTAL.match(name) or name.lower() in ("all", "sum", "overall", "both")
    ]
    if len(at) != 1 or (at[0] < 3 and at[0] != len(names) - 1):
        return
    column = at[0]
    parts_at = range(1, column) if column > 1 else range(2, len(names))
    if len(parts_at) < 2 or any(
        _NOT_ADDED.search(names[index]) and not names[index].strip().isdigit() for index in parts_at
    ):
        return
    found = []
    rows = list(grid.rows) + ([grid.total] if grid.total is not None else [])
    for row in rows:
        if column >= len(row):
            continue
        whole = _operand(grid, row[column], f"{row[0].text.strip()}, {names[column]}")
        parts = [_operand(grid, row[index], names[index]) if index < len(row) else None for index in parts_at]
        if whole is None or whole.quantity is None or any(part is None or part.quantity is None for part in parts):
            continue
        whole_parts = tuple(part for part in parts if part is not None)
        kinds = {one.quantity.kind for one in (*whole_parts, whole) if one.quantity is not None}
        if kinds <= _SUMMED and len(kinds) == 1:
            found.append((whole_parts, whole))
    fitting = sum(_fits(parts, whole) for parts, whole in found)
    nature = no_rest([names[index] for index in parts_at])
    if not nature and (fitting == 0 or fitting * 2 < len(found)):
        return
    for added, reached in found:
        yield Relation("sum", {"of": added, "is": (reached,)}, {"complete": True}, INFERRED, "table")


def _fits(parts: Sequence[Operand], whole: Operand) -> bool:
    total: Number = 0
    for part in parts:
        if part.quantity is None or part.quantity.value is None:
            return False
        total += part.quantity.value
    return whole.quantity is not None and whole.quantity.value == total


def _operand(grid: Grid, cell: Cell, name: str) -> Operand | None:
    printed = cell.text.strip()
    if not printed or cell.node is None or (not printed[0].isdigit() and _BLANK.match(printed)):
        return None
    if "(" in printed and _BRACKETED.match(printed):
        return None
    quantity = _figure(printed, grid.unit, grid.box.language)
    if quantity is None:
        return None
    return Operand(name or printed, printed, grid.box, cell.node, cell.start, cell.end, quantity, unit=quantity.unit)


@lru_cache(maxsize=2048)
def _figure(printed: str, unit: str | None, language: str) -> Quantity | None:
    """The figure that a cell is; None for words. Tables say the same small numbers over and over."""
    value = read_value(printed, unit=unit, language=language)
    quantity = value.quantity
    if quantity is None or value.rest:
        return None
    if quantity.kind == "year" and "," not in printed:
        return quantity._replace(kind="count")  # a bare number of four digits in a column is a number
    return quantity
