"""The parts of a fact box as rules see them: facts, texts, tables, sources, agencies and checks, as printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox import figures
from factbox.attribution import citations
from factbox.attribution.attributions import words_of
from factbox.attribution.citations import Citation
from factbox.document.document import MAX_TEXT
from factbox.document.node import Entry, Mapping, Node, Scalar, Sequence
from factbox.lazy import lazy

if TYPE_CHECKING:
    from factbox.agencies import Mention
    from factbox.box import Box
    from factbox.figures import Value
    from factbox.figures.quantity import Quantity


class Part:
    """A mapping of the box, by its printed fields."""

    __slots__ = ("__dict__", "box", "node")

    def __init__(self, box: Box, node: Mapping) -> None:
        self.box = box
        self.node = node

    @lazy
    def given(self) -> dict[str, Scalar]:
        """The printed values by key: whatever is a scalar and neither null nor blank."""
        fields = self.node.index.items()
        if self.box.is_plainly_right:  # nothing in such a box is null or blank
            return {key: value for key, value in fields if isinstance(value, Scalar)}
        return {key: value for key, value in fields if isinstance(value, Scalar) and value.is_given}

    def scalar(self, key: str) -> Scalar | None:
        """The printed value under a key; None when absent, empty or no scalar."""
        return self.given.get(key)

    def printed(self, key: str) -> str | None:
        value = self.given.get(key)
        return None if value is None else value.value

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """The printed values under a key: those of a list, or the one."""
        value = self.node.get(key)
        items = value.items if isinstance(value, Sequence) else [value]
        return tuple(item for item in items if isinstance(item, Scalar) and item.is_given)

    def flag(self, key: str, default: bool) -> bool:
        value = self.node.get(key)
        given = value.boolean if isinstance(value, Scalar) else None
        return default if given is None else given

    @lazy
    def id(self) -> str | None:
        return self.given["id"].value if "id" in self.given else None


_IN_PLACE = Citation(0, 0, named="a record in place")


class Sourced(Part):
    """A part of the box that may say where it comes from: a fact or a table."""

    __slots__ = ()

    @lazy
    def source_fields(self) -> tuple[tuple[Node, Citation], ...]:
        """Each thing named under `source`, with what it cites; a record in place cites itself."""
        node = self.node.index.get("source")
        if node is None:
            return ()
        box = self.box
        found: list[tuple[Node, Citation]] = []
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Scalar):
                if box.is_plainly_right or item.is_given:
                    found.append((item, box.reference(item.value)))
            elif isinstance(item, Mapping):
                found.append((item, _IN_PLACE))
        return tuple(found)


class Text:
    """One printed text of the box that a reader sees, and what it says."""

    __slots__ = ("__dict__", "box", "fact", "role", "scalar", "value")

    def __init__(self, box: Box, scalar: Scalar, role: str, fact: Fact | None = None) -> None:
        self.box = box
        self.scalar = scalar
        value = scalar.value
        # As an author reads it; a monstrous one only as far as it is checked.
        self.value = value if len(value) <= MAX_TEXT else value[:MAX_TEXT]
        self.role = role  # title, text, label, value, unit, scope, note, quote, table, cell, publisher, source, agency
        self.fact = fact

    @lazy
    def words(self) -> frozenset[bytes]:
        """The text's words of ASCII in small letters: for a quick look whether there is anything to be read at all."""
        return words_of(self.value)

    @lazy
    def quantities(self) -> tuple[Quantity, ...]:
        return figures.read(self.value, self.box.language, self.words)

    @lazy
    def citations(self) -> tuple[Citation, ...]:
        return citations.cited(self.value, self.box.source_names, self.box.footnotes, self.words)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return self.box.mentions.get(id(self.scalar), ())


class Fact(Sourced):
    """One line of the box: a text alone, or a mapping with a text, or a label and a value."""

    __slots__ = ("index", "line")

    line: Scalar | None  # the whole fact, where it is a text alone

    # What is printed, set where it is; a line alone has nothing but its text.
    text: Text | None = None
    label: Text | None = None
    note: Text | None = None
    unit: str | None = None
    scope: str | None = None

    def __init__(self, box: Box, node: Mapping | Scalar, index: int) -> None:
        self.box = box
        self.index = index
        if isinstance(node, Scalar):
            self.node, self.line = EMPTY, node
            self.text = Text(box, node, "text", self)
            return
        self.node, self.line = node, None
        given = self.given
        if "text" in given:
            self.text = Text(box, given["text"], "text", self)
        if "label" in given:
            self.label = Text(box, given["label"], "label", self)
        if "note" in given:
            self.note = Text(box, given["note"], "note", self)
        if "unit" in given:
            self.unit = given["unit"].value
        if "scope" in given:
            self.scope = given["scope"].value

    @property
    def place_node(self) -> Node:
        return self.line or self.node

    @property
    def texts(self) -> list[Text]:
        """What a reader sees of the fact: its text, label and note, then each of its other fields."""
        if self.line is not None and self.text is not None:
            return [self.text]
        found = [text for text in (self.text, self.label, self.note) if text is not None]
        given = self.given
        for role in _FIELDS_SHOWN:
            if role in given:
                found.append(Text(self.box, given[role], role, self))
        return found

    @property
    def value_node(self) -> Scalar | Sequence | None:
        """What stands under `value`: a scalar, a list, or None."""
        scalar = self.given.get("value")
        if scalar is not None:
            return scalar
        value = self.node.get("value")
        return value if isinstance(value, Sequence) else None

    @lazy
    def as_of(self) -> str | None:
        """The day the fact holds on: its own, else the box's."""
        return self.given["as_of"].value if "as_of" in self.given else self.box.as_of

    @lazy
    def name(self) -> str:
        """What a message calls the fact."""
        shown = self.printed("label") or self.id or (self.text.value if self.text else "")
        return shown if len(shown) <= 60 else shown[:57] + "..."

    @lazy
    def value(self) -> Value | None:
        """The value as read, with the unit declared beside it; None when there is none or it is a list."""
        scalar = self.value_node
        if not isinstance(scalar, Scalar):
            return None
        return figures.read_value(
            scalar.value[:MAX_TEXT], unit=self.unit, label=self.printed("label"), language=self.box.language
        )

    @lazy
    def citations(self) -> tuple[Citation, ...]:
        """Every claim of the fact on a source: its field's and its texts'."""
        inline = [one for text in (self.text, self.label, self.note) if text is not None for one in text.citations]
        return tuple([citation for _, citation in self.source_fields] + inline)

    @property
    def claims_source(self) -> bool:
        """Whether the fact says where it comes from, be it rightly or wrongly."""
        if self.source_fields:
            return True
        return any(text is not None and text.citations for text in (self.text, self.label, self.note))


class Table(Sourced):
    """A table of the box: columns, rows and a total row as nodes."""

    @property
    def rows(self) -> tuple[Sequence, ...]:
        rows = self.node.get("rows")
        return tuple(row for row in rows.items if isinstance(row, Sequence)) if isinstance(rows, Sequence) else ()

    @property
    def total(self) -> Sequence | None:
        total = self.node.get("total")
        return total if isinstance(total, Sequence) else None

    @property
    def name(self) -> str:
        return self.printed("title") or self.id or "the table"


class SourceRecord(Part):
    """A source of the box: its id, and its record (or the free text that stands for one)."""

    __slots__ = ("key", "name_node", "plain")

    def __init__(self, box: Box, key: str, name_node: Scalar, record: Mapping | Scalar) -> None:
        super().__init__(box, record if isinstance(record, Mapping) else EMPTY)
        self.key = key
        self.name_node = name_node  # the scalar that names the record: where a finding about it sits
        self.plain = record if isinstance(record, Scalar) else None

    @property
    def url(self) -> Scalar | None:
        if self.plain is not None:
            return self.plain if self.plain.value.startswith(("http://", "https://")) else None
        return self.given.get("url")

    @property
    def publisher(self) -> Scalar | None:
        return self.given.get("publisher") if self.plain is None else None if self.url else self.plain


class Agency(Part):
    """A public body that the box declares."""


class Check(Part):
    """One declared relation: its kind, and its options as a part of their own."""

    @property
    def entry(self) -> Entry | None:
        return self.node.entries[0] if len(self.node.entries) == 1 else None

    @property
    def kind(self) -> str:
        return self.entry.key.value if self.entry else ""

    @lazy
    def options(self) -> Part:
        value = self.entry.value if self.entry else None
        return Part(self.box, value if isinstance(value, Mapping) else EMPTY)


_FIELDS_SHOWN = ("value", "unit", "scope", "quote")  # of a fact, beside its text, label and note

# Which options of each check name facts (or hold a figure in place).
_OPERANDS = ("of", "is", "in", "from", "to", "per", "over", "low", "high")


def references(check: Check) -> list[Scalar]:
    """Every place in a check where a fact is named, or a figure stands instead."""
    return [scalar for key in _OPERANDS for scalar in check.options.scalars(key)]


def table_figures(table: Table) -> Iterator[Scalar]:
    """The cells of a table's rows that are figures a reader would want a source for."""
    for row in table.rows:
        for cell in row.items:
            if isinstance(cell, Scalar) and any(character.isdigit() for character in cell.value):
                quantity = figures.read_value(cell.value, language=table.box.language).quantity
                if quantity is not None and quantity.needs_source:
                    yield cell


def reads_as_figure(printed: str, language: str) -> bool:
    """Whether an operand of a check is a figure, a date or a list in place, and not the id of a fact."""
    value = figures.read_value(printed, language=language)
    return value.quantity is not None or value.when is not None or " " in printed.strip()


def items_of(node: Node | None) -> list[Node]:
    """The items of a list; none when there is no list."""
    return node.items if isinstance(node, Sequence) else []


EMPTY = Mapping(0)  # stands in for a mapping that is not there
