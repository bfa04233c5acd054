"""What the saved sources of a box say of its figures and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from factbox.attribution.provenance import PrintedFigure, all_records, origin_of, printed_figures
from factbox.document.node import Scalar
from factbox.evidence import about, quotes
from factbox.evidence.compare import SAME, can_be, units
from factbox.evidence.opening import Refused
from factbox.evidence.search import Match, Search, search
from factbox.evidence.shelf import Snapshot
from factbox.figures import Quantity, read
from factbox.lazy import lazy
from factbox.parts import Fact, SourceRecord, Text, references
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.box import Box

FOUND, ABSENT, OTHER_UNIT, NOT_CHECKED = "found", "absent", "of something else", "not checked"

_NEVER = frozenset(("date", "time", "year", "ordinal", "identifier"))
_QUOTED = re.compile(r"“([^“”]{2,2000})”|\"([^\"]{2,2000})\"|«([^«»]{2,2000})»")
_LEAST_WORDS = 4  # in the text: shorter ones are names, titles and scare quotes


class Snapshots(Protocol):
    """Whatever gives the saved sources of a run."""

    def snapshot(self, box_path: str, name: str) -> Snapshot:
        """The snapshot that a box names, relative to its file; raises Refused."""


class Saved(Record):
    """A source record with its snapshot, or with the reason why there is none to read."""

    record: SourceRecord
    node: Scalar
    snapshot: Snapshot | None
    refused: str | None = None


class FigureEvidence(Record):
    """What the cited snapshots say of one figure. `status` is FOUND, ABSENT, OTHER_UNIT or NOT_CHECKED (a source without a
    readable snapshot may hold it). `otherwise` is the passage about the same thing that gives another figure."""

    figure: PrintedFigure
    status: str
    source: str = ""  # the id of the source that holds the match, or those searched
    match: Match | None = None
    hedge_dropped: bool = False
    otherwise: about.Passage | None = None
    by_quotation: bool = False  # `otherwise` is what the fact's own quotation says
    derived: bool = False  # worked out by the desk from other figures, as a check declares

    @property
    def via(self) -> str:
        """Where the source of the figure is named: its text, its fact, its table, or the whole box."""
        return self.figure.origin.via


class QuoteEvidence(Record):
    """What the cited snapshots say of one quotation, at `text.value[start:end]`."""

    text: Text
    start: int
    end: int
    status: str
    source: str = ""
    nearest: quotes.Nearest | None = None
    is_field: bool = True  # the `quote` of a fact, not words in quotation marks


class Evidence:
    """The evidence of one box; everything is read when first asked for."""

    def __init__(self, box: Box, snapshots: Snapshots) -> None:
        self.box = box
        self.snapshots = snapshots

    @lazy
    def saved(self) -> tuple[Saved, ...]:
        """Every source with a `snapshot`, in the order of the box."""
        return tuple(saved for record in all_records(self.box) if (saved := self._saved(record)) is not None)

    def _saved(self, record: SourceRecord) -> Saved | None:
        node = record.scalar("snapshot")
        if node is None:
            return None
        try:
            return Saved(record, node, self.snapshots.snapshot(self.box.path, node.value.strip()))
        except Refused as refused:
            return Saved(record, node, None, str(refused))

    @lazy
    def _by_node(self) -> dict[int, Saved]:
        return {id(saved.record.node): saved for saved in self.saved}

    @lazy
    def figures(self) -> tuple[FigureEvidence, ...]:
        """Every figure that needs a source, with what its sources say."""
        found = []
        for figure in printed_figures(self.box):
            if (
                figure.text.role in ("value", "text", "cell")
                and figure.quantity.kind not in _NEVER
                and figure.quantity.needs_source
            ):
                found.append(self._figure(figure))
        return tuple(found)

    @lazy
    def quotations(self) -> tuple[QuoteEvidence, ...]:
        """Every quotation, with whether its sources hold it."""
        found: list[QuoteEvidence] = []
        for fact in self.box.facts:
            scalar = fact.scalar("quote")
            if scalar is not None:
                text = Text(self.box, scalar, "quote", fact)
                found.append(self._quotation(fact, text, 0, len(text.value), True))
            if fact.text is not None:
                for start, end in quoted(fact.text.value):
                    found.append(self._quotation(fact, fact.text, start, end, False))
        return tuple(found)

    def _texts(self, figure: PrintedFigure) -> tuple[list[Saved], bool]:
        """The readable snapshots that a figure rests on, and whether they are all it rests on."""
        origin = origin_of(figure)
        held = [self._by_node.get(id(record.node)) for record in origin.records]
        readable = [saved for saved in held if saved is not None and saved.snapshot is not None]
        return readable, bool(readable) and len(readable) == len(
            origin.records
        ) and not origin.names and not origin.unknown

    def _figure(self, figure: PrintedFigure) -> FigureEvidence:
        held, complete = self._texts(figure)
        if not held:
            return FigureEvidence(figure, NOT_CHECKED)
        language = self.box.language
        searched = ", ".join(saved.record.key for saved in held)
        wanted = figure.quantity
        otherwise, tied = self._by_quotation(figure, held)
        if tied:
            return FigureEvidence(figure, FOUND, searched, tied)
        found: tuple[str, Search] | None = None
        passage: about.Passage | None = None
        for saved in held:
            assert saved.snapshot is not None
            result = search(saved.snapshot.text, wanted, _said_of(figure), language)
            if otherwise is None and len(held) == 1:
                passage = about.says_otherwise(saved.snapshot.text, figure, result.match, language)
            if result.match is not None and (found is None or (result.found and not found[1].found)):
                found = (saved.record.key, result)
            if result.found and not result.always_hedged:
                break
        by_quotation = otherwise is not None
        if otherwise is None and complete:
            otherwise = passage
        derived = isinstance(figure.part, Fact) and figure.part.id is not None and figure.part.id in self._derived
        if found is not None and found[1].found:
            dropped = found[1].always_hedged and wanted.hedge == "none" and not by_quotation
            return FigureEvidence(figure, FOUND, found[0], found[1].match, dropped, otherwise, by_quotation, derived)
        if not complete:
            return FigureEvidence(figure, NOT_CHECKED, searched)
        if found is not None:
            return FigureEvidence(figure, OTHER_UNIT, found[0], found[1].match, False, otherwise, by_quotation, derived)
        return FigureEvidence(figure, ABSENT, searched, None, False, otherwise, by_quotation, derived)

    def _by_quotation(self, figure: PrintedFigure, held: list[Saved]) -> tuple[about.Passage | None, Match | None]:
        """What the quotation of a fact, where it stands in the source, says of the fact's value."""
        part = figure.part
        if not isinstance(part, Fact) or figure.text.role != "value" or (quotation := part.printed("quote")) is None:
            return None, None
        for saved in held:
            assert saved.snapshot is not None
            place = quotes.find(saved.snapshot.text, quotation)
            if place is None:
                continue
            passage = saved.snapshot.text.text[place[0] : place[1]]
            given = read(passage, self.box.language)
            alike = [
                there for there in given if there.kind == figure.quantity.kind and units(figure.quantity, there) == SAME
            ]
            for there in alike:
                if can_be(figure.quantity, there):
                    same_hedge = there.hedge == figure.quantity.hedge or there.hedge == "none"
                    return None, Match(passage, there, SAME) if same_hedge else None
            if len(alike) == 1 and figure.quantity.unit is not None:
                return about.Passage(passage, alike[0]), None
        return None, None

    def _quotation(self, fact: Fact, text: Text, start: int, end: int, is_field: bool) -> QuoteEvidence:
        held, complete = self._texts(PrintedFigure(fact, text, Quantity(start, end, "", None)))
        words = text.value[start:end]
        nearest: quotes.Nearest | None = None
        for saved in held:
            assert saved.snapshot is not None
            if quotes.find(saved.snapshot.text, words) is not None:
                return QuoteEvidence(text, start, end, FOUND, saved.record.key, None, is_field)
            close = quotes.nearest(saved.snapshot.text, words)
            if close is not None and quotes.only_numbers_differ(words, close, self.box.language):
                return QuoteEvidence(text, start, end, FOUND, saved.record.key, close, is_field)
            if close is not None and (nearest is None or close.likeness > nearest.likeness):
                nearest = close
        status = ABSENT if complete else NOT_CHECKED
        return QuoteEvidence(text, start, end, status, ", ".join(saved.record.key for saved in held), nearest, is_field)

    @lazy
    def _derived(self) -> frozenset[str]:
        """Ids of facts that the box works out from others."""
        named = {
            scalar.value
            for check in self.box.checks
            for scalar in references(check)
            if scalar in check.options.scalars("is")
        }
        named.update(
            fact.id for fact in self.box.facts if fact.id and (fact.printed("share_of") or fact.printed("change_from"))
        )
        wholes = {whole for fact in self.box.facts if (whole := fact.printed("part_of")) is not None}
        named.update(
            fact.id for fact in self.box.facts if fact.id in wholes and fact.printed("parts") == "complete" and fact.id
        )
        return frozenset(named)


def quoted(text: str) -> Iterator[tuple[int, int]]:
    """The words in quotation marks of a text that are long enough to be somebody's."""
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 1
        if len(match[group].split()) >= _LEAST_WORDS:
            yield match.span(group)


def _said_of(figure: PrintedFigure) -> str:
    """What the box says around a figure: the label and unit of a value, the words near it in a text."""
    part = figure.part
    if figure.text.role == "value" and isinstance(part, Fact):
        return f"{part.printed('label') or ''} {part.unit or ''}"
    if figure.text.role == "text":
        at = figure.quantity
        return figure.text.value[at.end : at.end + 25]
    return ""
