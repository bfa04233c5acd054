"""The texts of a box in which public bodies may be named: what a reader sees of it, the cells of its tables, lists, and sources
given in place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
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
_ROWS_TRIED = 500  # of one table
_YEAR = Pattern(r"\b(?:1[89]|20)\d\d\b")


class Around(Record):
    """What stands around a text that has little context of its own: `place` is the country or region that a cell's row or column
    is of, `is_dated` whether a year stands near it. What a source in place is called is what was printed on it, so dated too."""

    place: str | None
    is_dated: bool
    is_cell: bool


def naming_texts(box: Box) -> tuple[list[Text], dict[int, Around]]:
    """Every text of a box that is read for names of public bodies, and what stands around those of little context, by number."""
    texts = [text for text in box.texts if text.role in _ROLES]
    for fact in box.facts:
        if fact.line is not None or "value" in fact.given:
            continue
        if isinstance(value := fact.node.get("value"), Sequence):
            texts += [Text(box, item, "value", fact) for item in _worded(value.items)]
    arounds: dict[int, Around] = {}
    for table in box.tables:
        for text, around in _cells(box, table):
            arounds[len(texts)] = around
            texts.append(text)
    for part in box.sourced_parts:
        for node, _ in part.source_fields:
            name = node.get("publisher") if isinstance(node, Mapping) else node
            if (
                isinstance(name, Scalar)
                and " " in name.value
                and name.value not in box.sources
                and "://" not in name.value
            ):
                arounds[len(texts)] = Around(None, True, False)
                texts.append(Text(box, name, "publisher"))
    return texts, arounds


def days_of(box: Box, texts: list[Text]) -> list[str | None]:
    """The days that texts are told for where they have their own: the `as_of` of a fact; for a publisher, which is named as on
    what it published, the day of that. Empty where none has."""
    days = {
        id(record.publisher): record.given["published"].value
        for record in box.sources.values()
        if "published" in record.given
    }
    for fact in box.facts_with("as_of"):
        days |= {id(text.scalar): fact.given["as_of"].value for text in fact.texts}
    return [days.get(id(text.scalar)) for text in texts] if days else []


def _worded(nodes: list[Node]) -> list[Scalar]:
    """Those of some nodes that may hold a name: of two words or more, with a capital. One word alone says too little."""
    return [node for node in nodes if isinstance(node, Scalar) and " " in node.value and not node.value.islower()]


def _cells(box: Box, table: Table) -> list[tuple[Text, Around]]:
    columns = table.node.get("columns")
    heads = columns.items if isinstance(columns, Sequence) else []
    rows = [(row.items, worded) for row in table.rows[:_ROWS_TRIED] if (worded := _worded(row.items))]
    named = _worded(heads)
    if not rows and not named:
        return []
    home = box.jurisdiction
    dated = _has_year([*table.given.values(), *heads])
    found = [(Text(box, head, "cell"), Around(None, dated, True)) for head in named]
    of_columns = [_place(head, home) for head in heads]
    for items, worded in rows:
        of_row = next((place for cell in items if (place := _place(cell, home)) is not None), None)
        is_dated = dated or _has_year(items)
        for cell in worded:
            column = items.index(cell)
            place = of_row or (of_columns[column] if column < len(of_columns) else None)
            found.append((Text(box, cell, "cell"), Around(place, is_dated, True)))
    return found


def _has_year(nodes: Iterable[Node]) -> bool:
    return any(isinstance(node, Scalar) and _YEAR.search(node.value) is not None for node in nodes)


def _place(node: Node, home: str | None) -> str | None:
    """The country or region that a cell is no more than the name of, in a box of a country."""
    if not isinstance(node, Scalar) or len(node.value) > 40 or not node.value[:1].isupper():
        return None
    return _place_called(node.value, home)


@lru_cache(maxsize=5_000)
def _place_called(printed: str, home: str | None) -> str | None:
    from factbox.agencies.fold import fold_name
    from factbox.agencies.places import country_of, place_in_letters, place_of

    return place_of(fold_name(printed), printed) or place_in_letters(
        printed, country_of(home.upper()) if home else None
    )


def kept(around: Around, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions of a text without what its little context leaves unsure: an old name beside a year, an unknown one in a cell."""
    unsure = {"former_name"} if around.is_dated else set()
    if around.is_cell:
        unsure |= {"unknown", "wrong_parent"}
    return tuple([mention for mention in mentions if mention.problem not in unsure])
