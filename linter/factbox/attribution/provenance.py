"""Where each figure of a box comes from: its own sentence, its fact, its table, or what stands for the whole box."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factbox.attribution.citations import Citation
from factbox.document.node import Mapping, Scalar, entries_by_key
from factbox.figures.quantity import Quantity
from factbox.parts import Fact, Sourced, SourceRecord, Table, Text, table_figures
from factbox.pattern import Pattern
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.box import Box

TEXT, FACT, TABLE, BOX, NOWHERE = "text", "fact", "table", "box", "nowhere"

# A sentence's end, with the footnotes that stand after its stop.
_SENTENCE_END = Pattern(
    r"[.!?][\"'”’)]{0,3}(?:\s{0,2}\[[^\[\]\n]{1,80}\](?:\([^()\s]{1,500}\))?|\s{0,2}\((?:[Ss]ource|[Vv]ia)[^()\n]{1,200}\)|[¹²³⁴-⁹]+)*\s+(?=[\"'“‘(]?[A-Z0-9])"
)


class Origin(Record):
    """What a figure comes from. `via` says where that is written; `names` are sources the box does not list."""

    via: str
    records: tuple[SourceRecord, ...] = ()
    names: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The sources in words, ids first; empty when there are none."""
        missing = (f"{name} (no such source)" for name in self.unknown)
        return ", ".join((*(record.key for record in self.records), *self.names, *missing))


class PrintedFigure(Record):
    """A figure of the box that a reader sees: in a value, a line of text or a cell; offsets are into `text.value`."""

    part: Fact | Table
    text: Text
    quantity: Quantity

    @property
    def origin(self) -> Origin:
        return origin_of(self)


def printed_figures(box: Box) -> Iterator[PrintedFigure]:
    """Every figure of the facts and tables, whether or not it needs a source."""
    from factbox.figures import read_value  # the reader of figures is large: imported where figures are asked for

    for fact in box.facts:
        value = fact.value
        scalar = fact.scalar("value")
        if value is not None and value.quantity is not None and scalar is not None:
            yield PrintedFigure(fact, Text(box, scalar, "value", fact), value.quantity)
        for text in (fact.text, fact.label, fact.note):
            if text is None:
                continue
            bracket = text.value.find("[")
            for quantity in text.quantities:
                if not quantity.start > bracket >= 0 or not _in_mark(text, quantity):
                    yield PrintedFigure(fact, text, quantity)
    for table in box.tables:
        for cell in table_figures(table):
            in_cell = read_value(cell.value, unit=table.printed("unit"), language=box.language).quantity
            if in_cell is not None:
                yield PrintedFigure(table, Text(box, cell, "cell"), in_cell)


def _in_mark(text: Text, quantity: Quantity) -> bool:
    """Whether a figure is the page in a citation, as in [dia, p. 4]."""
    return any(
        citation.start < quantity.start and quantity.end < citation.end and text.value[citation.start] == "["
        for citation in text.citations
    )


def origin_of(figure: PrintedFigure) -> Origin:
    """The nearest place that says where a figure is from."""
    part, text = figure.part, figure.text
    box = text.box
    if isinstance(part, Fact):
        inline = _of_sentence(text, figure.quantity.start) if text.role in ("text", "label", "note") else ()
        if part.source_fields and all(_is_spoken(text, citation) for citation in inline):
            inline = ()  # police said 46 were held: the fact's source is where the desk has it from
        if inline:
            return _origin(box, TEXT, inline)
        if part.source_fields:
            return _origin(box, FACT, [citation for _, citation in part.source_fields], part)
        if part.citations:
            return _origin(box, TEXT, part.citations)
    elif part.source_fields:
        return _origin(box, TABLE, [citation for _, citation in part.source_fields], part)
    whole = box.whole_box_citation
    return Origin(NOWHERE) if whole is None else _origin(box, BOX, (whole,))


def _is_spoken(text: Text, citation: Citation) -> bool:
    """Whether a citation only tells who speaks, and no source of the box."""
    if citation.named is None or citation.ids or citation.named != text.value[citation.start : citation.end]:
        return False
    return text.value[: citation.start].rstrip()[-1:] not in (":", "–", "—")


def _of_sentence(text: Text, at: int) -> tuple[Citation, ...]:
    """The citations of the sentence a figure stands in, those right after its stop included; else all of the text."""
    written = text.value
    start, end = 0, len(written)
    for stop in _SENTENCE_END.finditer(written):
        if stop.end() <= at:
            start = stop.end()
        elif stop.start() >= at:
            end = stop.end()
            break
    own = tuple(
        citation for citation in text.citations if start <= citation.start < end and not citation.is_closing_line
    )
    return own or tuple(citation for citation in text.citations if not citation.is_closing_line or text.role == "note")


def _origin(box: Box, via: str, citations: Iterable[Citation], part: Sourced | None = None) -> Origin:
    records: dict[str, SourceRecord] = {}
    names: list[str] = []
    unknown: list[str] = []
    for citation in citations:
        for key in citation.ids:
            if key in box.sources:
                records.setdefault(key, box.sources[key])
        if citation.unknown is not None:
            unknown.append(citation.unknown)
        if not citation.ids and citation.named is not None and citation.named != IN_PLACE:
            names.append(citation.named)
    for record in records_in_place(part) if part is not None else ():
        records.setdefault(record.key, record)
    return Origin(via, tuple(records.values()), tuple(dict.fromkeys(names)), tuple(dict.fromkeys(unknown)))


IN_PLACE = "a record in place"


def records_in_place(part: Sourced) -> list[SourceRecord]:
    """The records that stand under `source` itself."""
    found: list[SourceRecord] = []
    for node, _ in part.source_fields:
        if isinstance(node, Mapping):
            given = [node.get(key) for key in ("publisher", "title", "url")]
            named = next((scalar for scalar in given if isinstance(scalar, Scalar)), None)
            shown = "the source in place" if named is None else named.value
            found.append(SourceRecord(part.box, shown, named or entries_by_key(part.node)["source"].key, node))
    return found


def all_records(box: Box) -> list[SourceRecord]:
    """Every source of a box: the listed ones, then those in place at facts and tables."""
    found = [*box.sources.values()]
    for part in box.sourced_parts:
        if part.source_fields and "source" not in part.given:  # a source that is printed as one value is no record
            found += records_in_place(part)
    return found
