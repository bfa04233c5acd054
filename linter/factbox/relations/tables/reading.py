"""Totals of tables: the declared total row, rows and columns called Total, shares that reach a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from factbox.document.node import Scalar
from factbox.figures import read_value
from factbox.figures.interval import Number
from factbox.pattern import Pattern
from factbox.relations.relation import DECLARED, INFERRED, Operand, Relation
from factbox.relations.tables.grid import BLANK, Cell, Grid, grids, of_table
from factbox.relations.tables.words import OVERALL_ROW, PLAIN_ROW, TOTAL_ROW, Heading, heading, row_called
from factbox.relations.wordings import no_rest, said_to_overlap

if TYPE_CHECKING:
    from factbox.box import Box
    from factbox.figures.quantity import Quantity
    from factbox.parts import Table


_AVERAGE = Pattern(r"\b(?:average|mean|median|typical|avg)\b", re.IGNORECASE)
_BLANK = Pattern(
    r"[-–—−.…*/\s]*\Z|n/?a\Z|nd\Z|unknown\Z|not (?:known|given|available|recorded|counted)\Z|tbc\Z|\?+\Z|suppressed\Z|x\Z",
    re.IGNORECASE,
)
_BRACKETED = Pattern(r"[($£€-]*\([^()]*\)[%]?\Z")  # to some desks a loss, to others a remark
_SUMMED = frozenset(("count", "money", "length", "area", "volume", "mass", "data", "duration", "other"))


def table_relations(box: Box) -> Iterator[Relation]:
    """Relations of every table of the box."""
    for grid in grids(box):
        yield from of_grid(grid)


def totals_of(box: Box, table: Table) -> Iterator[tuple[str, Operand]]:
    """The figures of a table's declared total, each with the heading of its column."""
    grid = of_table(box, table)
    for cell, over in zip(grid.total or (), grid.header, strict=False):
        total = _operand(grid, cell, over.value)
        if total is not None and over.value.strip():
            yield over.value.strip(), total


def cells_of(box: Box, table: Table) -> Iterator[tuple[str, str, Operand]]:
    """The figures of a table, each with the label of its row and the heading of its column."""
    grid = of_table(box, table)
    for row in grid.rows[:_CELLS]:
        for cell, over in zip(row[1:], grid.header[1:], strict=False):
            figure = _operand(grid, cell, f"{row[0].value.strip()}, {over.value.strip()}")
            if figure is not None:
                yield row[0].value, over.value.strip(), figure


_CELLS = 20


def of_grid(grid: Grid) -> Iterator[Relation]:
    width = max(map(len, grid.rows), default=0)
    if width < 2:
        return
    headings = [heading(cell.value) for cell in grid.header]
    inferred: list[Relation] = []
    proven: set[int] = set()  # columns of percentages whose wrong cell is known
    if width > 2 and _has_percentages(grid, headings):
        from factbox.relations.tables.rates import rates

        plain = [row for row in grid.rows if _called(row) == PLAIN_ROW]
        totals = [row for row in grid.rows if _called(row) == TOTAL_ROW]
        whole = grid.total or (totals[0] if len(totals) == 1 else None)
        for column, found in rates(grid, headings, plain, whole, _operand):
            inferred.extend(found)
            proven.add(column)
    if grid.total is not None:
        if not (grid.total and _AVERAGE.search(grid.total[0].value)):
            rows = [row for row in grid.rows if _called(row) in (PLAIN_ROW, OVERALL_ROW)]
            for column in range(width):
                added = _column(grid, column, rows, grid.total, True, False) if column not in proven else None
                if added is not None:
                    yield added
    else:
        inferred.extend(_total_rows(grid, [column for column in range(1, width) if column not in proven]))
    if any(map(attrgetter("is_total"), headings)):
        inferred.extend(_total_column(grid, headings))
    if width > 3 and len(grid.rows) > 1 and any(map(attrgetter("is_change"), headings)):
        from factbox.relations.tables.columns import changes

        inferred.extend(changes(grid, headings, _operand))
    if width == len(headings) == 3 and len(grid.rows) > 1 and headings[2].is_on_the_row_above:
        from factbox.relations.tables.columns import down_the_years

        inferred.extend(down_the_years(grid, _operand))
    if width == len(headings) and (width > 3 or grid.total is None):
        from factbox.relations.tables import derived

        known = _told(inferred)
        if width > 3:
            inferred.extend(
                one for one in derived.derived(grid, headings, proven, _operand) if not _told((one,)) <= known
            )
        if grid.total is None:
            more = (*derived.unnamed_total(grid, headings, _operand), *derived.average_row(grid, headings, _operand))
            inferred.extend(one for one in more if not _told((one,)) <= known)
    if inferred and not said_to_overlap(_said_around(grid)):
        yield from inferred


def _told(relations: Iterable[Relation]) -> set[int]:
    """The cells that some relations tell of already."""
    return {id(operand.node) + (operand.start or 0) for one in relations for operand in one.many("is")}


def _has_percentages(grid: Grid, headings: Sequence[Heading]) -> bool:
    """A quick look, whether a column may hold percentages of others."""
    return any(map(attrgetter("is_percent"), headings)) or any("%" in cell.value for cell in grid.rows[0])


_IN_ROWS = ("row", "olumn", "ategor", "ounted", "verlap")  # for a quick look
_OF_ROWS = Pattern(r"\b(?:rows?|columns?|categor(?:y|ies)|counted|overlap\w*)\b", re.IGNORECASE)


def _rows_overlap(grid: Grid) -> bool:
    """Whether the table's own words, or a line of the box on its rows, say that one thing may be in two of them."""
    if grid.notes and said_to_overlap(grid.notes):
        return True
    lines = [fact.text.value for fact in grid.box.facts[:5] if fact.text is not None]
    lines = [line for line in lines if any(map(line.__contains__, _IN_ROWS))]
    return any(_OF_ROWS.search(line) is not None and said_to_overlap(line) for line in lines)


def _said_around(grid: Grid) -> str:
    lines = (fact.text.value for fact in grid.box.facts[:5] if fact.text is not None)
    return " ".join((grid.notes, *(cell.value for cell in grid.header), *lines))


def _called(row: Sequence[Cell]) -> str:
    return row_called(row[0].value if row else "")


def _total_rows(grid: Grid, columns: Sequence[int]) -> Iterator[Relation]:
    """Rows called Total: each adds up the rows since the one before, or, at the head of the table, those below."""
    called = [_called(row) for row in grid.rows]
    if TOTAL_ROW not in called and OVERALL_ROW not in called:
        return
    everything = [row for row, kind in zip(grid.rows, called, strict=True) if kind == PLAIN_ROW]
    since: list[tuple[Cell, ...]] = []
    for index, (row, kind) in enumerate(zip(grid.rows, called, strict=True)):
        if kind in (TOTAL_ROW, OVERALL_ROW):
            rows = everything if index in (0, len(called) - 1) else since
            if len(rows) > 1 and not _AVERAGE.search(row[0].value):
                for column in columns:
                    found = _column(grid, column, rows, row, False, kind == OVERALL_ROW)
                    if found is not None:
                        yield found
            since = []
        elif kind == PLAIN_ROW:
            since.append(row)


def _column(
    grid: Grid, column: int, rows: Sequence[tuple[Cell, ...]], total: tuple[Cell, ...], is_declared: bool, loose: bool
) -> Relation | None:
    """The sum that a column comes to; None where its figures are not added, or not all known."""
    if column >= len(total):
        return None
    printed = grid.header[column].value if column < len(grid.header) else ""
    about = heading(printed)
    if about.is_percent:
        grid = grid._replace(unit="%")  # bare numbers under a per cent sign
    whole = _operand(grid, total[column], printed or "total")
    if whole is None:
        return None
    known = []
    for row in rows:
        cell = row[column] if column < len(row) else BLANK
        part = _operand(grid, cell, row[0].value.strip() if row else "")
        if part is not None:
            if part.quantity is not None and part.quantity.interval is not None:
                known.append(part)
        elif not _BLANK.match(cell.value):
            return None
    if len(known) < 2 or not _adds_up(about, known, whole, is_declared, loose):
        return None
    added: Sequence[Operand] = known
    if not _fits(known, whole):
        from factbox.relations.nested import rows_apart

        names = [part.name for part in known]
        apart = rows_apart(known, whole, names, declared=is_declared, by_place=total is grid.rows[0])
        if apart is None:
            return None
        added = apart
    options: dict[str, object] = {}
    if len(known) < len(rows):
        options["complete"] = False  # a gap: the rest need only not pass the total
    elif is_declared:
        options["complete"] = True
    elif no_rest([row[0].value for row in rows]):
        options["by_nature"] = True
    if is_declared and not _fits(added, whole) and _rows_overlap(grid):
        options["overlapping"] = True
    return Relation(
        "sum", {"of": tuple(added), "is": (whole,)}, options, DECLARED if is_declared else INFERRED, "table"
    )


def _adds_up(about: Heading, parts: list[Operand], whole: Operand, is_declared: bool, loose: bool) -> bool:
    """Whether a column is one whose rows add up to its total, as counts and sums of money do and rates do not."""
    figures = [one.quantity for one in (whole, *parts) if one.quantity is not None]
    kinds = {figure.kind for figure in figures}
    total, *numbers = [figure.value for figure in figures]
    if total is None or None in numbers:
        return kinds <= _SUMMED and not about.is_not_added
    known: list[Number] = [number for number in numbers if number is not None]
    if kinds == {"percent"}:
        return total == 100 or (is_declared and total > max(known) and not _RATE.search(about.name))
    if not kinds <= _SUMMED or (about.is_not_added and not about.is_number):
        return False
    if not min(known) <= total <= max(known):
        return True
    return not loose and (is_declared or all(isinstance(number, int) for number in (*known, total)))


_RATE = Pattern(r"turnout|rate|change|growth", re.IGNORECASE)


def _total_column(grid: Grid, headings: Sequence[Heading]) -> Iterator[Relation]:
    """A column called Total: believed to add up its row where other rows bear that out, or where the columns leave no rest."""
    at = [index for index, one in enumerate(headings) if one.is_total]
    if len(at) != 1 or (at[0] < 3 and at[0] != len(headings) - 1):
        return
    column = at[0]
    parts_at = range(1, column) if column > 1 else range(2, len(headings))
    if len(parts_at) < 2 or any(
        headings[index].is_not_added and not headings[index].name.isdigit() for index in parts_at
    ):
        return
    found = []
    rows = list(grid.rows) + ([grid.total] if grid.total is not None else [])
    for row in rows:
        if column >= len(row):
            continue
        whole = _operand(grid, row[column], f"{row[0].value.strip()}, {headings[column].name}")
        parts = [_operand(grid, row[index], headings[index].name) if index < len(row) else None for index in parts_at]
        if whole is None or whole.quantity is None or any(part is None or part.quantity is None for part in parts):
            continue
        whole_parts = tuple(part for part in parts if part is not None)
        kinds = {one.quantity.kind for one in (*whole_parts, whole) if one.quantity is not None}
        if kinds <= _SUMMED and len(kinds) == 1:
            found.append((whole_parts, whole))
    fitting = sum(_fits(parts, whole) for parts, whole in found)
    nature = no_rest([headings[index].name for index in parts_at])
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
    printed = cell.value.strip()
    quantity = _figure(printed, grid.unit, grid.box.language) if printed else None
    if quantity is None:
        return None
    if isinstance(cell, Scalar):
        return Operand(name or printed, printed, grid.box, cell, None, None, quantity, None, None, quantity.unit)
    return Operand(
        name or printed, printed, grid.box, cell.text, cell.start, cell.end, quantity, None, None, quantity.unit
    )


@lru_cache(maxsize=2048)
def _figure(printed: str, unit: str | None, language: str) -> Quantity | None:
    """The figure that a cell is; None for words and blanks. Tables say the same small numbers over and over."""
    if not printed[0].isdigit() and (_BLANK.match(printed) or ("(" in printed and _BRACKETED.match(printed))):
        return None
    value = read_value(printed, unit=unit, language=language)
    quantity = value.quantity
    if quantity is None or value.rest:
        return None
    if quantity.kind == "year" and "," not in printed:
        return quantity._replace(kind="count")  # a bare number of four digits in a column is a number
    return quantity
