"""One fact box as rules see it: facts, sources, agencies, tables and checks, each with its place in the file.

Everything is read from the positioned tree as printed. A part with the wrong shape is left out here and told by the
form rules, so one wrong field never hides the rest. Figures, mentions and citations are read when first asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from factbox import citations
from factbox.citations import Citation
from factbox.document.boxes import Found
from factbox.document.document import MAX_TEXT
from factbox.document.node import Entry, Mapping, Node, Route, Scalar, Sequence
from factbox.finding import Place
from factbox.shape import Fault, faults
from factbox.source import Source, Span

if TYPE_CHECKING:
    from factbox.agencies import Mention, Registers
    from factbox.figures import Value
    from factbox.figures.quantity import Quantity
    from factbox.relations import Conflict, Judged


class Setting(NamedTuple):
    """What a box is read with beside its own text: defaults of the desk, and the registers of public bodies."""

    jurisdiction: str | None = None
    language: str = "en"
    registers: Registers | None = None


class Part:
    """A mapping of the box, by its printed fields."""

    __slots__ = ("__dict__", "box", "node")

    def __init__(self, box: Box, node: Mapping) -> None:
        self.box = box
        self.node = node

    def scalar(self, key: str) -> Scalar | None:
        """The printed value under a key; None when absent, empty or no scalar."""
        value = self.node.get(key)
        return value if isinstance(value, Scalar) and not value.is_null and value.value.strip() else None

    def printed(self, key: str) -> str | None:
        value = self.scalar(key)
        return None if value is None else value.value

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """The printed values under a key: those of a list, or the one."""
        value = self.node.get(key)
        items = value.items if isinstance(value, Sequence) else [value]
        return tuple(item for item in items if isinstance(item, Scalar) and not item.is_null and item.value.strip())

    def flag(self, key: str, default: bool) -> bool:
        value = self.node.get(key)
        given = value.boolean if isinstance(value, Scalar) else None
        return default if given is None else given

    @property
    def id(self) -> str | None:
        return self.printed("id")


class Sourced(Part):
    """A part of the box that may say where it comes from: a fact or a table."""

    __slots__ = ()

    @cached_property
    def source_fields(self) -> tuple[tuple[Node, Citation], ...]:
        """Each thing named under `source`, with what it cites; a record in place cites itself."""
        node = self.node.get("source")
        found: list[tuple[Node, Citation]] = []
        ids = frozenset(self.box.sources)
        for item in node.items if isinstance(node, Sequence) else [node]:
            if isinstance(item, Scalar) and not item.is_null and item.value.strip():
                found.append((item, citations.reference(item.value, self.box.source_names, ids)))
            elif isinstance(item, Mapping):
                found.append((item, Citation(0, 0, named="a record in place")))
        return tuple(found)


class Text:
    """One printed text of the box that a reader sees, and what it says."""

    __slots__ = ("__dict__", "box", "fact", "role", "scalar")

    def __init__(self, box: Box, scalar: Scalar, role: str, fact: Fact | None = None) -> None:
        self.box = box
        self.scalar = scalar
        self.role = role  # title, text, label, value, unit, scope, note, quote, table, cell, publisher, source, agency
        self.fact = fact

    @property
    def value(self) -> str:
        """The text as an author reads it; a monstrous one only as far as it is checked."""
        return self.scalar.value[:MAX_TEXT]

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        from factbox.figures import read

        return read(self.value, self.box.language)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        return citations.cited(self.value, self.box.source_names)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return self.box.mentions.get(id(self.scalar), ())


class Fact(Sourced):
    """One line of the box: a text alone, or a mapping with a text, or a label and a value."""

    __slots__ = ("index", "line")

    def __init__(self, box: Box, node: Mapping | Scalar, index: int) -> None:
        super().__init__(box, node if isinstance(node, Mapping) else _EMPTY)
        self.line = node if isinstance(node, Scalar) else None
        self.index = index

    @property
    def place_node(self) -> Node:
        return self.line or self.node

    @cached_property
    def text(self) -> Text | None:
        scalar = self.line or self.scalar("text")
        return None if scalar is None else Text(self.box, scalar, "text", self)

    @cached_property
    def label(self) -> Text | None:
        scalar = self.scalar("label")
        return None if scalar is None else Text(self.box, scalar, "label", self)

    @cached_property
    def note(self) -> Text | None:
        scalar = self.scalar("note")
        return None if scalar is None else Text(self.box, scalar, "note", self)

    @property
    def value_node(self) -> Scalar | Sequence | None:
        """What stands under `value`: a scalar, a list, or None."""
        value = self.node.get("value")
        return value if isinstance(value, Sequence) else self.scalar("value")

    @property
    def unit(self) -> str | None:
        return self.printed("unit")

    @property
    def scope(self) -> str | None:
        return self.printed("scope")

    @property
    def as_of(self) -> str | None:
        """The day the fact holds on: its own, else the box's."""
        return self.printed("as_of") or self.box.as_of

    @property
    def name(self) -> str:
        """What a message calls the fact."""
        shown = self.printed("label") or self.id or (self.text.value if self.text else "")
        return shown if len(shown) <= 60 else shown[:57] + "..."

    @cached_property
    def value(self) -> Value | None:
        """The value as read, with the unit declared beside it; None when there is none or it is a list."""
        scalar = self.value_node
        if not isinstance(scalar, Scalar):
            return None
        from factbox.figures import read_value

        return read_value(
            scalar.value[:MAX_TEXT], unit=self.unit, label=self.printed("label"), language=self.box.language
        )

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every claim of the fact on a source: its field's and its texts'."""
        inline = [one for text in (self.text, self.label, self.note) if text is not None for one in text.citations]
        return tuple([citation for _, citation in self.source_fields] + inline)

    @property
    def claims_source(self) -> bool:
        """Whether the fact says where it comes from, be it rightly or wrongly."""
        return bool(self.citations)


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
        super().__init__(box, record if isinstance(record, Mapping) else _EMPTY)
        self.key = key
        self.name_node = name_node  # the scalar that names the record: where a finding about it sits
        self.plain = record if isinstance(record, Scalar) else None

    @property
    def url(self) -> Scalar | None:
        if self.plain is not None:
            return self.plain if self.plain.value.startswith(("http://", "https://")) else None
        return self.scalar("url")

    @property
    def publisher(self) -> Scalar | None:
        return self.scalar("publisher") if self.plain is None else None if self.url else self.plain


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

    @cached_property
    def options(self) -> Part:
        value = self.entry.value if self.entry else None
        return Part(self.box, value if isinstance(value, Mapping) else _EMPTY)


# Which options of each check name facts (or hold a figure in place).
_OPERANDS = ("of", "is", "in", "from", "to", "per", "over", "low", "high")


def references(check: Check) -> list[Scalar]:
    """Every place in a check where a fact is named, or a figure stands instead."""
    return [scalar for key in _OPERANDS for scalar in check.options.scalars(key)]


def table_figures(table: Table) -> Iterator[Scalar]:
    """The cells of a table's rows that are figures a reader would want a source for."""
    from factbox.figures import read_value

    for row in table.rows:
        for cell in row.items:
            if isinstance(cell, Scalar) and any(character.isdigit() for character in cell.value):
                quantity = read_value(cell.value, language=table.box.language).quantity
                if quantity is not None and quantity.needs_source:
                    yield cell


def reads_as_figure(printed: str, language: str) -> bool:
    """Whether an operand of a check is a figure, a date or a list in place, and not the id of a fact."""
    from factbox.figures import read_value

    value = read_value(printed, language=language)
    return value.quantity is not None or value.when is not None or " " in printed.strip()


_EMPTY = Mapping(0)


class Box(Part):
    """A fact box of a file. `node` is empty when the file could not be read: `document.troubles` says why."""

    def __init__(self, found: Found, setting: Setting) -> None:
        super().__init__(self, found.node if isinstance(found.node, Mapping) else _EMPTY)
        self.document = found.document
        self.route = found.route
        self.root = found.node
        self.setting = setting

    @property
    def file(self) -> Source:
        return self.document.source

    @property
    def path(self) -> str:
        return self.file.path

    @property
    def case(self) -> str | None:
        return self.printed("case")

    @property
    def jurisdiction(self) -> str | None:
        return self.printed("jurisdiction") or self.setting.jurisdiction

    @property
    def language(self) -> str:
        return self.printed("language") or self.setting.language

    @property
    def as_of(self) -> str | None:
        return self.printed("as_of")

    @cached_property
    def title(self) -> Text | None:
        scalar = self.scalar("title")
        return None if scalar is None else Text(self, scalar, "title")

    @cached_property
    def faults(self) -> list[Fault]:
        """What the format does not allow, by the model."""
        return faults(self.root)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(
            Fact(self, node, index)
            for index, node in enumerate(_items(self.node.get("facts")))
            if isinstance(node, Mapping) or (isinstance(node, Scalar) and not node.is_null)
        )

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        return tuple(Table(self, node) for node in _items(self.node.get("tables")) if isinstance(node, Mapping))

    @property
    def sourced_parts(self) -> tuple[Sourced, ...]:
        """What may name a source of its own: facts, then tables."""
        return (*self.facts, *self.tables)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        return tuple(Check(self, node) for node in _items(self.node.get("checks")) if isinstance(node, Mapping))

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        return tuple(Agency(self, node) for node in _items(self.node.get("agencies")) if isinstance(node, Mapping))

    @cached_property
    def fact_by_id(self) -> dict[str, Fact]:
        """Facts by id; of two with one id the first."""
        found: dict[str, Fact] = {}
        for fact in self.facts:
            if fact.id is not None:
                found.setdefault(fact.id, fact)
        return found

    @cached_property
    def sources(self) -> dict[str, SourceRecord]:
        """The box's sources by id; one without an id (free text in a list) by its own words."""
        found: dict[str, SourceRecord] = {}
        node = self.node.get("sources")
        if isinstance(node, Mapping):
            for key, value in node.index.values():
                if isinstance(value, (Mapping, Scalar)):
                    found[key.value] = SourceRecord(self, key.value, key, value)
        elif isinstance(node, Scalar) and not node.is_null:
            found[node.value] = SourceRecord(self, node.value, node, node)
        else:
            for item in _items(node):
                if isinstance(item, Scalar):
                    found.setdefault(item.value, SourceRecord(self, item.value, item, item))
                elif isinstance(item, Mapping) and isinstance(name := item.get("id"), Scalar):
                    found.setdefault(name.value, SourceRecord(self, name.value, name, item))
        return found

    @property
    def listed_source_ids(self) -> list[Scalar | None]:
        """The printed ids of sources given as a list, repeated ones included."""
        return [
            name if isinstance(name := item.get("id"), Scalar) else None
            for item in _items(self.node.get("sources"))
            if isinstance(item, Mapping)
        ]

    @cached_property
    def source_names(self) -> dict[str, str]:
        """Every folded name a source goes by (id, publisher, title, link) to its id; a shared name goes to none."""
        names: dict[str, str | None] = {}
        for record in self.sources.values():
            for scalar in (record.publisher, record.scalar("title"), record.url):
                if scalar is not None:
                    name = citations.fold(scalar.value)
                    names[name] = None if names.get(name, record.key) != record.key else record.key
        known = {name: key for name, key in names.items() if key is not None}
        known.update((citations.fold(key), key) for key in self.sources)
        return known

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text a reader of the box sees, in no particular order; cells of tables are not among them."""
        return tuple(self._texts())

    def _texts(self) -> Iterator[Text]:
        if self.title is not None:
            yield self.title
        if (note := self.scalar("note")) is not None:
            yield Text(self, note, "note")
        for fact in self.facts:
            for text in (fact.text, fact.label, fact.note):
                if text is not None:
                    yield text
            for role in ("value", "unit", "scope", "quote"):
                if (scalar := fact.scalar(role)) is not None:
                    yield Text(self, scalar, role, fact)
        for table in self.tables:
            for role in ("title", "note"):
                if (scalar := table.scalar(role)) is not None:
                    yield Text(self, scalar, "table")
        for record in self.sources.values():
            if record.publisher is not None:
                yield Text(self, record.publisher, "publisher")
            if (scalar := record.scalar("title")) is not None:
                yield Text(self, scalar, "source")

    @cached_property
    def mentions(self) -> dict[int, tuple[Mention, ...]]:
        """Public bodies named in each text, by the identity of its scalar; read over the whole box together."""
        registers = self.setting.registers
        if registers is None:
            return {}
        from factbox.agencies import read_box_mentions

        texts = [text for text in self.texts if text.role in _NAMING_ROLES]
        read = read_box_mentions(
            [text.value for text in texts],
            registers,
            jurisdiction=self.jurisdiction,
            as_of=self.as_of,
            declared=[agency_declared(agency) for agency in self.agencies],
        )
        return {id(text.scalar): found for text, found in zip(texts, read, strict=True)}

    @cached_property
    def claimed_sources(self) -> frozenset[str]:
        """The ids of sources that some fact, table or text of the box names."""
        fields = [citation for part in self.sourced_parts for _, citation in part.source_fields]
        inline = [one for text in self.texts if text.role in _CITING_ROLES for one in text.citations]
        return frozenset(known for citation in (*fields, *inline) for known in citation.ids)

    @cached_property
    def whole_box_source(self) -> str | None:
        """What stands for every figure of the box: a closing "Sources:" line, or one source that no fact claims."""
        for text in self.texts:
            for citation in text.citations if text.role in ("text", "note") else ():
                if citation.is_closing_line:
                    return ", ".join(citation.ids) or citation.named
        if len(self.sources) == 1 and not self.claimed_sources:
            return next(iter(self.sources))
        return None

    @cached_property
    def relations(self) -> tuple[Judged, ...]:
        """Every relation between figures that the box declares or that is read from it, each with its judgement."""
        from factbox.relations import judged_relations

        return judged_relations(self)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Figures of the box that are given twice and do not agree."""
        from factbox.relations import conflicts_in_box

        return conflicts_in_box(self)

    def at(self, node: Node | Text, start: int | None = None, end: int | None = None) -> Place:
        """The place of a node, or of `value[start:end]` of a scalar or text."""
        if isinstance(node, Text):
            node = node.scalar
        span = node.span
        if isinstance(node, Scalar):
            span = node.content_span if start is None or end is None else node.span_of(start, end)
        return Place(self.file, self.route + route_of(self.root, node), span)

    def at_route(self, route: Route, *, key: bool = False) -> Place:
        """The place of a route inside the box: the value's characters, or the key's (always for a collection)."""
        node, taken = self.document.node_at(self.route + route)
        name = self.document.key_at(taken) if taken and (key or not isinstance(node, Scalar)) else None
        if name is not None:
            return Place(self.file, taken, name.content_span)
        if isinstance(node, Scalar):
            return Place(self.file, taken, node.content_span)
        offset = self.document.offset
        return Place(self.file, taken, Span(offset, offset) if node is None else first_line(node, self.file))


_CITING_ROLES = frozenset(("text", "label", "note", "table"))

# Where names of public bodies are printed. Quotations are left alone: they are somebody else's words.
_NAMING_ROLES = frozenset(("title", "text", "label", "value", "note", "scope", "table", "publisher"))


def agency_declared(agency: Agency) -> dict[str, Any]:
    """A declared body as plain values: name, acronym, other_names, jurisdiction."""
    return {
        "name": agency.printed("name"),
        "acronym": agency.printed("acronym"),
        "other_names": tuple(scalar.value for scalar in agency.scalars("other_names")),
        "jurisdiction": agency.printed("jurisdiction"),
    }


def route_of(root: Node | None, wanted: Node) -> Route:
    """The route from a root to a node, found by identity; empty when it is not there. Only findings ask."""
    pending: list[tuple[Node, Route]] = [] if root is None else [(root, ())]
    seen: set[int] = set()
    while pending:
        node, route = pending.pop()
        if node is wanted:
            return route
        if isinstance(node, Scalar) or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Sequence):
            pending.extend((item, (*route, index)) for index, item in enumerate(node.items))
        else:
            for key, value in node.entries:
                if key is wanted:
                    return (*route, key.value)
                pending.append((value, (*route, key.value)))
    return ()


def first_line(node: Mapping | Sequence, file: Source) -> Span:
    """The part of a collection on its first line: enough for a caret."""
    line = file.line_span(file.position(node.start).line)
    return Span(node.start, max(node.start, min(node.end, line.end)))


def _items(node: Node | None) -> list[Node]:
    return node.items if isinstance(node, Sequence) else []
