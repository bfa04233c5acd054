"""A figure of the box in a source: found, found of something else, or not there."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, islice

from factbox.evidence.compare import OTHER, SAME, can_be, units
from factbox.evidence.passages import SourceText
from factbox.figures import Quantity
from factbox.figures.interval import Interval
from factbox.record import Record
from factbox.relations.same.topic import content, stem

_HEDGES = frozenset(("approx", "over", "under", "at_least", "at_most"))
_MOST = 400  # places of one number that are looked at


class Match(Record):
    """A figure of a source and the sentence it stands in. `unit` is same, unsaid or other than the box's."""

    sentence: str
    quantity: Quantity
    unit: str

    @property
    def shown(self) -> str:
        """The sentence on one line, cut around the figure."""
        return excerpt(self.sentence, self.quantity)


class Search(Record):
    """What a source says of a figure: the best match, and whether every match of the number is hedged there."""

    match: Match | None
    always_hedged: bool = False

    @property
    def found(self) -> bool:
        return self.match is not None and self.match.unit != OTHER


def search(source: SourceText, wanted: Quantity, about: str, language: str) -> Search:
    """Look for a figure. `about` is what the box says of it (label, unit, sentence): where the source counts something else
    by the unit but speaks of the same thing, the figure is found."""
    best: Match | None = None
    hedged = plain = 0
    stems = {stem(word) for word in content(about)}
    for number, there in chain(_in_digits(source, wanted, language), _in_words(source, wanted, language)):
        if best is not None and best.unit != OTHER and plain and number is None:
            break
        if number is None or there is None or not can_be(wanted, there):
            continue
        sentence = source.sentence(number)
        unit = units(wanted, there)
        if unit == OTHER and wanted.kind == there.kind == "count" and _speaks_of(sentence, stems, there):
            unit = SAME
        if unit == OTHER and there.value != wanted.value:
            continue  # near in size and of something else: no trace of the figure
        match = Match(sentence, there, unit)
        if unit != OTHER:
            if there.hedge in _HEDGES and there.value == wanted.value:
                hedged += 1
            else:
                plain += 1
        if best is None or _rank(match) < _rank(best):
            best = match
        if unit == SAME and there.hedge == wanted.hedge:
            return Search(best, False)
    return Search(best, bool(hedged and not plain))


def _rank(match: Match) -> int:
    return ("same", "unsaid", "other").index(match.unit)


def _interval(wanted: Quantity) -> Interval | None:
    interval = wanted.leeway or wanted.interval
    if interval is None and wanted.ends is not None and wanted.ends[0] is not None:
        return Interval.exactly(wanted.ends[0])  # a score
    return interval


def _in_digits(source: SourceText, wanted: Quantity, language: str) -> Iterator[tuple[int | None, Quantity | None]]:
    """Figures of sentences with a number in digits near the wanted one, and a pause after each sentence."""
    interval = _interval(wanted)
    if interval is None:
        return
    numbers = chain(
        source.near(interval * Interval.exactly(100), wanted.kind)
        if wanted.kind in ("fraction", "ratio", "multiple")
        else (),
        source.near(interval, wanted.kind),
    )
    for number in islice(numbers, _MOST):
        for there in source.figures(number, language):
            yield number, there
        yield None, None


def _in_words(source: SourceText, wanted: Quantity, language: str) -> Iterator[tuple[int | None, Quantity | None]]:
    interval = _interval(wanted)
    if interval is not None and wanted.kind in ("percent", "fraction", "ratio", "multiple"):
        interval = interval.hull(interval * Interval.exactly(100 if wanted.kind != "percent" else Fraction(1, 100)))
    yield from source.worded_near(interval, wanted.kind, language)


def _speaks_of(sentence: str, stems: set[str], there: Quantity) -> bool:
    """Whether a sentence speaks of what the box counts, close to the figure: `46 residents were arrested` of arrests."""
    around = sentence[max(0, there.start - 40) : there.end + 60]
    return any(stem(word) in stems for word in content(around))


def excerpt(sentence: str, quantity: Quantity, reach: int = 90) -> str:
    """A sentence on one line; a long one only as far as `reach` characters on either side of a figure."""
    start = 0 if quantity.start <= reach else sentence.find(" ", quantity.start - reach) + 1
    end = (
        len(sentence)
        if len(sentence) <= quantity.end + reach
        else sentence.rfind(" ", quantity.end, quantity.end + reach)
    )
    end = end if end > 0 else quantity.end
    shown = " ".join(sentence[start:end].split())
    return f"{'... ' if start else ''}{shown}{' ...' if end < len(sentence) else ''}"
