"""A table as a grid of printed cells, be it a table of the box or one drawn with bars in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.document.node import Scalar, Sequence
from factbox.parts import Table, Text
from factbox.pattern import Pattern
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.box import Box


_RULE = Pattern(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*\Z")
_MAX_CELLS = 20_000


class Drawn(Record):
    """A cell of a table that is drawn in a text: its words, and where they stand."""

    value: str
    text: Text | None = None
    start: int | None = None
    end: int | None = None


Cell = Scalar | Drawn  # a cell of a table of the box is its printed scalar
BLANK = Drawn("")


class Grid(Record):
    """Header cells, rows of cells, and the total row where one is declared."""

    box: Box
    name: str
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None
    unit: str | None = None
    notes: str = ""  # what is said around it


def grids(box: Box) -> Iterator[Grid]:
    """Every table of the box."""
    for table in box.tables:
        yield of_table(box, table)
    for fact in box.facts:
        for text in (fact.text, fact.note):
            if text is not None and "|" in text.value and "\n" in text.value:
                yield from drawn(text)


def of_table(box: Box, table: Table) -> Grid:
    header = _cells(table.node.get("columns"))
    rows = tuple([_cells(row) for row in table.rows])
    total = _cells(table.total) if table.total is not None else None
    if total is not None and header and len(total) == len(header) - 1:
        total = (BLANK, *total)
    notes = " ".join(filter(None, (table.printed("title"), table.printed("note"))))
    return Grid(box, table.name, header, rows, total, table.printed("unit"), notes)


def _cells(node: object) -> tuple[Cell, ...]:
    if not isinstance(node, Sequence):
        return ()
    return tuple([one if isinstance(one, Scalar) and not one.is_null else BLANK for one in node.items])


def drawn(text: Text) -> Iterator[Grid]:
    """Tables drawn with bars: a header, a rule of dashes, rows."""
    lines = []
    at = 0
    for line in text.value.split("\n"):
        lines.append((line, at))
        at += len(line) + 1
    index = 1
    while index < len(lines):
        if "|" in lines[index - 1][0] and _RULE.match(lines[index][0]):
            header = tuple(_split(text, *lines[index - 1]))
            rows: list[tuple[Cell, ...]] = []
            index += 1
            while index < len(lines) and "|" in lines[index][0] and len(rows) * max(len(header), 1) < _MAX_CELLS:
                rows.append(tuple(_split(text, *lines[index])))
                index += 1
            yield Grid(text.box, "the table", header, tuple(rows), notes=lines[0][0])
        index += 1


def _split(text: Text, line: str, at: int) -> Iterator[Cell]:
    start = len(line) - len(line.lstrip())
    if line[start : start + 1] == "|":
        start += 1
    body = line.rstrip()
    stop = len(body) - 1 if body.endswith("|") and len(body) > start else len(body)
    while start <= stop:
        bar = line.find("|", start, stop)
        end = stop if bar < 0 else bar
        written = line[start:end]
        bare = written.strip(" *_")
        first = start + (written.find(bare) if bare else 0)
        yield Drawn(bare, text, at + first, at + first + len(bare))
        if bar < 0:
            return
        start = bar + 1
