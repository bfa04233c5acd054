"""The passage of a source about the same thing as a figure of the box: same thing, same event, same place and time."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.attribution.provenance import PrintedFigure
from factbox.evidence.compare import SAME, can_be, units
from factbox.evidence.passages import SourceText
from factbox.evidence.search import Match, excerpt
from factbox.figures import Quantity
from factbox.parts import Fact
from factbox.record import Record
from factbox.relations.same import topic
from factbox.relations.same.places import WORLD
from factbox.relations.same.topic import Topic

_MOST = 200  # sentences about one thing that are read
_KINDS = frozenset(("count", "money", "percent", "length", "area", "volume", "mass", "data"))


class Passage(Record):
    """A sentence of a source with the figure it gives for the same thing."""

    sentence: str
    quantity: Quantity

    @property
    def shown(self) -> str:
        """The sentence on one line, cut around the figure."""
        return excerpt(self.sentence, self.quantity)


def topic_of(figure: PrintedFigure) -> Topic | None:
    """What a figure of the box is about; None where that is not said clearly enough to hold a source against it."""
    part, quantity = figure.part, figure.quantity
    if not isinstance(part, Fact) or quantity.kind not in _KINDS:
        return None
    if figure.text.role == "value":
        label = part.printed("label")
        value = part.value
        if label is None or value is None or value.direction or part.printed("change_from") or part.printed("share_of"):
            return None
        if topic.hushed(f"{label} {part.printed('unit') or ''} {part.printed('note') or ''}"):
            return None
        return topic.of_label(label, value.unit, part.scope)
    return of_clause(figure.text.value, quantity, figure.text.quantities)


def of_clause(sentence: str, quantity: Quantity, all_figures: tuple[Quantity, ...]) -> Topic | None:
    """The topic of a figure in running text, by the words up to the figures on either side."""
    start = max((0, *(sentence.rfind(stop, 0, quantity.start) + 1 for stop in ".;\n")))
    ends = [place for stop in (". ", ";", "\n") if (place := sentence.find(stop, quantity.end)) >= 0]
    end = min((len(sentence), *ends))
    for other in all_figures:
        if start <= other.start < quantity.start and other.kind in _KINDS:
            start = other.end + _cut(sentence[other.end : quantity.start], last=True)
        elif quantity.end <= other.start < end and other.kind in _KINDS:
            end = quantity.end + _cut(sentence[quantity.end : other.start], last=True)
            break
    before, after = sentence[start : quantity.start], sentence[quantity.end : end]
    if topic.hushed(before) or topic.hushed(after):
        return None
    return topic.of_words(before, after, quantity.unit)


def _cut(gap: str, *, last: bool) -> int:
    """Where between two figures the words of the second begin."""
    place = max(gap.rfind(","), gap.rfind(" and "), gap.rfind(" with "), gap.rfind("(")) if last else gap.find(",")
    return place + 1 if place >= 0 else len(gap)


def says_otherwise(source: SourceText, figure: PrintedFigure, found: Match | None, language: str) -> Passage | None:
    """The passage that gives another figure for the same thing; None when no passage does, or one agrees. `found` is where
    the figure itself stands in the source."""
    about = topic_of(figure)
    if about is None or not (about.event or about.words):
        return None
    if found is not None and found.unit == SAME:
        there = of_clause(found.sentence, found.quantity, (found.quantity,))
        if there is not None and there.key == about.key:
            return None
    other: Passage | None = None
    for passage, there in _passages(source, figure.quantity, about, language):
        if can_be(figure.quantity, passage.quantity):
            return None
        if other is None and _same_matter(about, there):
            other = passage
    return other


def _passages(source: SourceText, wanted: Quantity, about: Topic, language: str) -> Iterator[tuple[Passage, Topic]]:
    for number in sorted(_about(source, about))[:_MOST]:
        figures = source.figures(number, language)
        for there in figures:
            if there.kind != wanted.kind or units(wanted, there) != SAME:
                continue
            key = (number, there.start)
            if key not in source.topics:
                source.topics[key] = of_clause(source.sentence(number), there, figures)
            said = source.topics[key]
            if said is not None and said.key == about.key:
                yield Passage(source.sentence(number), there), said


def _about(source: SourceText, about: Topic) -> frozenset[int]:
    """Sentences with the words that matter; people go by too many names to ask for."""
    wanted = [about.event] if about.event else sorted(about.words)
    if about.thing != "person":
        wanted.append(topic.stem(about.thing))
    found = [source.with_stem(word) for word in wanted]
    return frozenset.intersection(*found) if found else frozenset()


def _same_matter(box: Topic, there: Topic) -> bool:
    same_place = box.scope == there.scope or {box.scope, there.scope} == {None, WORLD}
    return same_place and box.words <= there.words and there.time <= box.time
