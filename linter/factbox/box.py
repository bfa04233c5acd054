"""One fact box as rules see it: facts, sources, agencies, tables and checks, each with its place in the file.

Everything is read from the positioned tree as printed. A part with the wrong shape is left out here and told by the
form rules, so one wrong field never hides the rest. Figures, mentions and citations are read when first asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from factbox import agencies, relations
from factbox.attribution import citations
from factbox.attribution.box_sources import claimed_in, listed_sources, names_in, sources_as_a_fact, standing_for_all
from factbox.attribution.citations import Citation
from factbox.attribution.provenance import all_records, printed_figures
from factbox.attribution.source_names import SourceNames
from factbox.document.boxes import Found
from factbox.document.document import first_line, routes_of
from factbox.document.node import Mapping, Node, Route, Scalar
from factbox.finding import Place
from factbox.lazy import lazy
from factbox.naming import days_of, kept, naming_texts
from factbox.parts import EMPTY, Agency, Check, Fact, Part, SourceRecord, Table, Text, items_of
from factbox.record import Record
from factbox.settings.day import today
from factbox.shape import Fault, faults, is_plainly_right
from factbox.source import Source, Span

if TYPE_CHECKING:
    from factbox.agencies import Mention, Registers
    from factbox.attribution.provenance import PrintedFigure
    from factbox.evidence.evidence import Evidence, Snapshots
    from factbox.naming import Around
    from factbox.relations import Conflict, Judged


MAX_FACTS = 2_000  # of one box: the longest ever printed is far below


class Setting(Record):
    """What a box is read with beside its own text: defaults of the desk, and the registers of public bodies."""

    jurisdiction: str | None = None
    language: str = "en"
    registers: Registers | None = None
    snapshots: Snapshots | None = None  # gives saved sources; without it no evidence is looked for
    day: str | None = None  # of the run, ISO 8601; today when None


class Box(Part):
    """A fact box of a file. `node` is empty when the file could not be read: `document.troubles` says why."""

    __slots__ = ("document", "root", "route", "setting")

    def __init__(self, found: Found, setting: Setting) -> None:
        self.node = found.node if isinstance(found.node, Mapping) else EMPTY
        self.document = found.document
        self.route = found.route
        self.root = found.node
        self.setting = setting

    @property
    def box(self) -> Box:  # type: ignore[override]  # a part of itself, without a circle of references
        return self

    def forget(self) -> None:
        """Drop what was worked out, so that texts, facts and box, which know each other, go without the collector's help."""
        for fact in self.__dict__.get("facts", ()):
            fact.__dict__.clear()
        self.__dict__.clear()

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

    @lazy
    def language(self) -> str:
        return self.printed("language") or self.setting.language

    @lazy
    def as_of(self) -> str | None:
        return self.printed("as_of")

    @property
    def today(self) -> str:
        """The day of the run, ISO 8601."""
        return self.setting.day or today()

    @lazy
    def title(self) -> Text | None:
        scalar = self.scalar("title")
        return None if scalar is None else Text(self, scalar, "title")

    @lazy
    def is_plainly_right(self) -> bool:
        """A quick look at the shape: True only where the format has nothing against it, repeated keys included."""
        return is_plainly_right(self.root)

    @lazy
    def faults(self) -> list[Fault]:
        """What the format does not allow, by the model."""
        return [] if self.is_plainly_right else faults(self.root)

    @lazy
    def facts(self) -> tuple[Fact, ...]:
        return tuple(
            Fact(self, node, index)
            for index, node in enumerate(items_of(self.node.get("facts"))[:MAX_FACTS])
            if isinstance(node, Mapping) or (isinstance(node, Scalar) and not node.is_null)
        )

    @property
    def unchecked_facts(self) -> int:
        """How many facts are beyond what one box is checked for."""
        return max(0, len(items_of(self.node.get("facts"))) - MAX_FACTS)

    @lazy
    def tables(self) -> tuple[Table, ...]:
        return tuple(Table(self, node) for node in items_of(self.node.get("tables")) if isinstance(node, Mapping))

    @lazy
    def sourced_parts(self) -> tuple[Fact | Table, ...]:
        """What may name a source of its own: facts, then tables."""
        return (*self.facts, *self.tables)

    def facts_with(self, key: str) -> Sequence[Fact]:
        """The facts that have a value printed under a key; most keys stand in none of them."""
        return self._facts_by_key.get(key, ())

    @lazy
    def _facts_by_key(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = {}
        for fact in self.facts:
            for key in fact.given:
                if key in found:
                    found[key].append(fact)
                else:
                    found[key] = [fact]
        return found

    @lazy
    def checks(self) -> tuple[Check, ...]:
        return tuple(Check(self, node) for node in items_of(self.node.get("checks")) if isinstance(node, Mapping))

    @lazy
    def agencies(self) -> tuple[Agency, ...]:
        return tuple(Agency(self, node) for node in items_of(self.node.get("agencies")) if isinstance(node, Mapping))

    @lazy
    def fact_by_id(self) -> dict[str, Fact]:
        """Facts by id; of two with one id the first."""
        found: dict[str, Fact] = {}
        for fact in self.facts_with("id"):
            found.setdefault(fact.given["id"].value, fact)
        return found

    @lazy
    def sources(self) -> dict[str, SourceRecord]:
        """The box's sources by id; one without an id (free text in a list) by its own words."""
        return listed_sources(self)

    @lazy
    def source_records(self) -> tuple[SourceRecord, ...]:
        """Every source of the box: the listed ones, then those in place at facts and tables."""
        return tuple(all_records(self))

    @lazy
    def figures(self) -> tuple[PrintedFigure, ...]:
        """Every figure of the facts and tables with where it comes from."""
        return tuple(printed_figures(self))

    @property
    def listed_source_ids(self) -> list[Scalar]:
        """The printed ids of sources given as a list, repeated ones included."""
        listed = items_of(self.node.get("sources"))
        return [name for item in listed if isinstance(item, Mapping) and isinstance(name := item.get("id"), Scalar)]

    @lazy
    def source_names(self) -> SourceNames:
        """Every folded name a source goes by (id, publisher, title, link, acronym, its number in a list) to its id; a name
        that several of one publisher share to all of theirs."""
        return names_in(self)

    @lazy
    def footnotes(self) -> dict[str, str]:
        """The words of footnotes that stand as lines of the box, by their number."""
        lines = [fact.text.value for fact in self.facts if fact.text is not None]
        return citations.footnotes((*lines, self.printed("note") or ""))

    @lazy
    def _references(self) -> dict[str, Citation]:
        return {}

    def reference(self, printed: str) -> Citation:
        """What a `source:` field cites; most facts of a box cite the same few."""
        known = self._references.get(printed)
        if known is None:
            known = self._references[printed] = citations.reference(printed, self.source_names, self.sources)
        return known

    @lazy
    def texts(self) -> tuple[Text, ...]:
        """Every text a reader of the box sees, in no particular order; cells of tables are not among them."""
        found: list[Text] = [] if self.title is None else [self.title]
        if "note" in self.given:
            found.append(Text(self, self.given["note"], "note"))
        for fact in self.facts:
            found += fact.texts
        for table in self.tables:
            found += [Text(self, table.given[role], "table") for role in ("title", "note") if role in table.given]
        for record in self.sources.values():
            if (publisher := record.publisher) is not None:
                found.append(Text(self, publisher, "publisher"))
            if "title" in record.given:
                found.append(Text(self, record.given["title"], "source"))
        return tuple(found)

    @lazy
    def inline_citations(self) -> tuple[tuple[Text, Citation], ...]:
        """Each claim on a source in the words of the facts and the note, with the text it stands in."""
        return tuple(
            [
                (text, citation)
                for text in self.texts
                if text.role in ("text", "label", "note")
                for citation in text.citations
            ]
        )

    @lazy
    def mentions(self) -> dict[int, tuple[Mention, ...]]:
        """Public bodies named in each text, by the identity of its scalar; read over the whole box together."""
        registers = self.setting.registers
        if registers is None:
            return {}
        texts, settings = self._named_in
        read = agencies.read_box_mentions(
            [text.value for text in texts],
            registers,
            jurisdiction=self.jurisdiction,
            as_of=self.as_of,
            declared=[agency_declared(agency) for agency in self.agencies],
            days=days_of(self, texts),
            places={number: setting.place for number, setting in settings.items() if setting.place is not None},
        )
        for number, setting in settings.items():
            read[number] = kept(setting, read[number])
        return {id(text.scalar): found for text, found in zip(texts, read, strict=True)}

    @property
    def naming_texts(self) -> list[Text]:
        """Every text in which public bodies may be named, in the order of `mentions`; cells of tables are among them."""
        return self._named_in[0]

    @lazy
    def _named_in(self) -> tuple[list[Text], dict[int, Around]]:
        return naming_texts(self)

    @lazy
    def claimed_sources(self) -> frozenset[str]:
        """The ids of sources that some fact, table or text of the box names."""
        return claimed_in(self)

    @lazy
    def whole_box_citation(self) -> Citation | None:
        """What stands for every figure of the box: a "Sources:" line of its own, or one source that no fact claims."""
        return standing_for_all(self)

    @lazy
    def source_row(self) -> Citation | None:
        """A fact whose label is "Sources" and whose value names them."""
        return sources_as_a_fact(self)

    @property
    def whole_box_source(self) -> str | None:
        """The same in words."""
        citation = self.whole_box_citation
        return None if citation is None else ", ".join(citation.ids) or citation.named

    @lazy
    def relations(self) -> tuple[Judged, ...]:
        """Every relation between figures that the box declares or that is read from it, each with its judgement."""
        return relations.judged_relations(self)

    @lazy
    def wrong_relations(self) -> dict[str, list[Judged]]:
        """The relations that no reading saves, by what is wrong with them."""
        found: dict[str, list[Judged]] = {}
        for judged in self.relations:
            if judged.judgement.wrong:
                found.setdefault(judged.judgement.fault, []).append(judged)
        return found

    @lazy
    def evidence(self) -> Evidence | None:
        """What the saved sources say; None where no source has one, or none may be read."""
        snapshots = self.setting.snapshots
        if snapshots is None or not self.has_snapshots:
            return None
        from factbox.evidence.evidence import Evidence

        return Evidence(self, snapshots)

    @lazy
    def story_beside(self) -> str | None:
        """The text of the file under `story`; None where the run hands no files in, or this one may not be read."""
        name = self.printed("story")
        if name is None or self.setting.snapshots is None:
            return None
        from factbox.evidence.opening import Refused

        try:
            return self.setting.snapshots.snapshot(self.path, name).text.text
        except Refused:
            return None

    @property
    def has_snapshots(self) -> bool:
        """A quick look: whether any source names a saved copy."""
        if any(record.scalar("snapshot") is not None for record in self.sources.values()):
            return True
        return any(
            isinstance(node, Mapping) and node.get("snapshot") is not None
            for part in self.sourced_parts
            for node, _ in part.source_fields
        )

    @lazy
    def conflicts(self) -> tuple[Conflict, ...]:
        """Figures of the box that are given twice and do not agree."""
        return relations.conflicts_in_box(self)

    @lazy
    def _routes(self) -> dict[int, Route]:
        return routes_of(self.root)

    def at(self, node: Node | Text, start: int | None = None, end: int | None = None) -> Place:
        """The place of a node, or of `value[start:end]` of a scalar or text."""
        if isinstance(node, Text):
            node = node.scalar
        span = node.span
        if isinstance(node, Scalar):
            span = node.content_span if start is None or end is None else node.span_of(start, end)
        return Place(self.file, self.route + self._routes.get(id(node), ()), span)

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


def agency_declared(agency: Agency) -> dict[str, Any]:
    """A declared body as plain values: name, acronym, other_names, jurisdiction."""
    return {
        "name": agency.printed("name"),
        "acronym": agency.printed("acronym"),
        "other_names": tuple(scalar.value for scalar in agency.scalars("other_names")),
        "jurisdiction": agency.printed("jurisdiction"),
    }
