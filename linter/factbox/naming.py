"""The texts of a box in which public bodies may be named: what a reader sees of it, the cells of its tables, lists, and sources
given in place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.document.node import Mapping, Node, Scalar, Sequence
from factbox.parts import Table, Text
from factbox.pattern import Pattern
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.agencies import Mention
    from factbox.box import Box

# Quotations are left alone: they are somebody else's words.
_ROLES = frozenset(("title", "text", "label", "value", "note", "scope", "table", "publisher"))
_CELLS_TRIED = 2_000  # of one box
_YEAR = Pattern(r"\b(?:1[89]|20)\d\d\b")


class Naming(Record):
    """One such text. A cell has little context: `place` is the country or region that its row or column is of, `is_dated` whether
    a year stands near it; what a source in place is called is what was printed on it, `is_dated` too."""

    text: Text
    place: str | None = None
    is_dated: bool = False

    @property
    def is_sparse(self) -> bool:
        return self.text.role == "cell"


def naming_texts(box: Box) -> list[Naming]:
    """Every text of a box that is read for names of public bodies."""
    found = [Naming(text) for text in box.texts if text.role in _ROLES]
    for fact in box.facts:
        value = None if fact.line is not None else fact.node.get("value")
        if isinstance(value, Sequence):
            found += [Naming(Text(box, item, "value", fact)) for item in _worded(value)]
    for table in box.tables:
        found += _cells(box, table)
    for part in box.sourced_parts:
        found += [Naming(Text(box, scalar, "publisher"), None, True) for scalar in _sources_in_place(box, part.node)]
    return found


def _worded(node: Sequence) -> list[Scalar]:
    """The items of a list that may hold a name: those with a capital and four letters or more."""
    return [
        item
        for item in node.items
        if isinstance(item, Scalar) and len(item.value) > 3 and not item.value.islower() and item.value[-1:] not in "0123456789"
    ]


def _sources_in_place(box: Box, node: Mapping) -> Iterator[Scalar]:
    """What sources are called that stand at a fact or a table, and nowhere in the box's list."""
    given = node.get("source")
    if given is None:
        return
    for item in given.items if isinstance(given, Sequence) else (given,):
        name: Node | None = item.get("publisher") if isinstance(item, Mapping) else item
        if isinstance(name, Scalar) and " " in name.value and name.value not in box.sources and "://" not in name.value:
            yield name


def _cells(box: Box, table: Table) -> list[Naming]:
    columns = table.node.get("columns")
    heads = list(columns.items) if isinstance(columns, Sequence) else []
    rows = table.rows
    if len(rows) * max(1, len(heads)) > _CELLS_TRIED:
        return []
    dated = _has_year([*(scalar for scalar in table.given.values()), *heads])
    of_columns = [_place(box, head) for head in heads]
    found = [Naming(Text(box, head, "cell"), None, dated) for head in _worded(columns)] if heads else []
    for row in rows:
        worded = _worded(row)
        if not worded:
            continue
        of_row = next((place for cell in worded if (place := _place(box, cell)) is not None), None)
        is_dated = dated or _has_year(row.items)
        for cell in worded:
            column = row.items.index(cell)
            place = of_row or (of_columns[column] if column < len(of_columns) else None)
            found.append(Naming(Text(box, cell, "cell"), place, is_dated))
    return found


def _has_year(nodes: list[Scalar] | list[Node]) -> bool:
    return any(isinstance(node, Scalar) and _YEAR.search(node.value) is not None for node in nodes)


def _place(box: Box, node: Node) -> str | None:
    """The country or region that a cell is no more than the name of."""
    if not isinstance(node, Scalar) or len(node.value) > 40 or node.value.islower():
        return None
    from factbox.agencies.fold import fold_name
    from factbox.agencies.places import country_of, place_in_letters, place_of

    home = country_of(box.jurisdiction.upper()) if box.jurisdiction else None
    return place_of(fold_name(node.value), node.value) or place_in_letters(node.value, home)


def kept(naming: Naming, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions of a text without what its little context leaves unsure: an old name beside a year, an unknown one in a cell."""
    if not (naming.is_dated or naming.is_sparse) or all(mention.problem is None for mention in mentions):
        return mentions
    unsure = {"former_name"} if naming.is_dated else set()
    unsure |= {"unknown", "wrong_parent"} if naming.is_sparse else set()
    return tuple(mention for mention in mentions if mention.problem not in unsure)
