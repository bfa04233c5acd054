"""A saved source's text laid out for searching: words, sentences, and the figures in them, each made when first asked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from factbox.evidence.fold import WORD, folded, plain
from factbox.figures import Quantity, read
from factbox.figures.interval import Interval
from factbox.figures.language import load
from factbox.lazy import lazy
from factbox.record import Record
from factbox.relations.same.topic import Topic, stem

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Inc|Ltd|Co|Corp|vs|c|ca|approx|Gen|Sen|Rep|Gov|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|e\.g|i\.e)"
    r"|\b[A-Z](?:\.[A-Z])*)\.$"
)  # fmt: skip
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9£$€])|\n+")
_JOINED = re.compile(
    r"\d\s?(?:-|–|—|to|and|in|out of|in every|\s)\s?[$£€]?\d"
)  # ranges, ratios, digits grouped by spaces
_SCALE_WORDS = (1, 100, 1_000, 100_000, 10**6, 10**7, 10**9, 10**12)  # what may stand after the digits
_FACTORS = (10, 10_000, 0.1, 0.01, 0.001, 12, 24, 60, 7, 1 / 12, 1 / 24, 1 / 60, 1 / 7)  # what units may differ by
_PLAIN = frozenset(("count", "money", "percent"))  # kinds whose figures are not converted
_NO_CLAIMS = frozenset(("date", "time", "year", "ordinal", "identifier"))
_FEW = frozenset(("one", "first", "second", "seconds", "third", "once", "a", "an"))


class _Sized(Record):
    """Numbers in order of size, and the sentence of each."""

    values: list[float]
    sentences: list[int]


def _sized(found: list[tuple[float, int]]) -> _Sized:
    found.sort()
    return _Sized([value for value, _ in found], [sentence for _, sentence in found])


class Words:
    """Every word of a text: where it stands, and its place in the stream of all words run together without spaces."""

    __slots__ = ("at", "ends", "folded", "starts", "stream")

    def __init__(self, text: str) -> None:
        found = list(WORD.finditer(text))
        known: dict[str, str] = {}
        words = [match.group() for match in found]
        for word in set(words):
            known[word] = folded(word)
        self.folded = [known[word] for word in words]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.at = list(accumulate(map(len, self.folded), initial=0))[:-1]
        self.stream = "".join(self.folded)

    def __len__(self) -> int:
        return len(self.folded)

    def number_at(self, place: int) -> int | None:
        """The word that begins at a place of the stream; None when none does."""
        index = bisect_left(self.at, place)
        return index if index < len(self.at) and self.at[index] == place else None

    def number_ending(self, place: int) -> int | None:
        """The word that ends just before a place of the stream; None when none does."""
        if place == len(self.stream):
            return len(self.at) - 1 if self.at else None
        index = bisect_left(self.at, place)
        return index - 1 if index and index < len(self.at) and self.at[index] == place else None


class SourceText:
    """A saved source. `text` is its plain text; offsets everywhere are into it."""

    def __init__(self, text: str) -> None:
        self.text = plain(text)
        self._figures: dict[tuple[int, str], tuple[Quantity, ...]] = {}
        self._with_stem: dict[str, frozenset[int]] = {}
        self.topics: dict[tuple[int, int], Topic | None] = {}  # of figures, by sentence and start; kept for who asks
        self._in_words: dict[str, tuple[list[float], list[tuple[int, Quantity]], list[tuple[int, Quantity]]]] = {}

    @lazy
    def words(self) -> Words:
        return Words(self.text)

    @lazy
    def positions(self) -> dict[str, list[int]]:
        """Each folded word to the numbers of its places."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words.folded):
            found.setdefault(word, []).append(number)
        return found

    @lazy
    def by_stem(self) -> dict[str, set[str]]:
        """The words of the text by what they are without their endings; words for one event stand together."""
        found: dict[str, set[str]] = {}
        for word in self.positions:
            found.setdefault(stem(word), set()).add(word)
        return found

    @lazy
    def starts(self) -> list[int]:
        """Where each sentence begins; a line of its own (a heading, an item, a row) is one too."""
        text = self.text
        starts = [0]
        for match in _SENTENCE_END.finditer(text):
            if match.group()[0] == "." and _ABBREVIATION.search(text, max(0, match.start() - 8), match.start() + 1):
                continue
            starts.append(match.end())
        return starts

    def sentence(self, number: int) -> str:
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : end]

    def number_of_sentence(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def figures(self, number: int, language: str = "en") -> tuple[Quantity, ...]:
        """The figures of a sentence; offsets are into the sentence."""
        key = (number, language)
        if key not in self._figures:
            self._figures[key] = read(self.sentence(number), language)
        return self._figures[key]

    @lazy
    def _digits(self) -> tuple[_Sized, _Sized]:
        """Numbers in digits, by size, each with its sentence: all of them, and those with a scale word behind them."""
        found: list[tuple[float, int]] = []
        scaled: list[tuple[float, int]] = []
        words = self.words.folded
        starts = self.words.starts
        tables = load("en")
        scales = {*tables.scales, *tables.SCALE_LETTERS, *tables.SCALE_PLURALS, "hundred", "dozen"}
        for number, word in enumerate(words):
            if word[0].isdigit():
                sentence = self.number_of_sentence(starts[number])
                entries = [(value, sentence) for value in _values(word)]
                found.extend(entries)
                if number + 1 < len(words) and words[number + 1] in scales:
                    scaled.extend(entries)
        return _sized(found), _sized(scaled)

    @lazy
    def _worded(self) -> dict[str, list[int]]:
        """Number words to the sentences they stand in; `*` for sentences with ranges and ratios, read for any figure."""
        triggers = load("en").triggers - _FEW
        found: dict[str, list[int]] = {}
        words = self.words
        for word in triggers.intersection(self.positions):
            found[word] = [self.number_of_sentence(words.starts[place]) for place in self.positions[word]]
        found["*"] = [self.number_of_sentence(match.start()) for match in _JOINED.finditer(self.text)]
        return found

    def near(self, wanted: Interval, kind: str) -> Iterator[int]:
        """Sentences with a number in digits that may be in an interval, whatever the scale word or unit beside it."""
        seen: set[int] = set()
        plain_ones, scaled = self._digits
        for sized, scales in ((plain_ones, (1,) if kind in _PLAIN else (1, *_FACTORS)), (scaled, _SCALE_WORDS)):
            for first, last in _stretches(sized.values, wanted, scales):
                for sentence in sized.sentences[first:last]:
                    if sentence not in seen:
                        seen.add(sentence)
                        yield sentence

    def worded_near(self, wanted: Interval | None, kind: str, language: str) -> Iterator[tuple[int, Quantity]]:
        """Figures in words that may be in an interval, and those that stand for a stretch, each with its sentence."""
        values, figures, open_ones = self._worded_figures(language)
        if wanted is not None:
            scales = (1,) if kind in _PLAIN else _SCALE_WORDS + _FACTORS
            for first, last in _stretches(values, wanted, scales):
                yield from figures[first:last]
        yield from open_ones

    def _worded_figures(
        self, language: str
    ) -> tuple[list[float], list[tuple[int, Quantity]], list[tuple[int, Quantity]]]:
        """The figures of sentences with numbers in words, ranges or ratios, by size; and those without one size."""
        if language not in self._in_words:
            sized: list[tuple[float, int, Quantity]] = []
            open_ones: list[tuple[int, Quantity]] = []
            for number in sorted({sentence for sentences in self._worded.values() for sentence in sentences}):
                for quantity in self.figures(number, language):
                    if quantity.kind in _NO_CLAIMS:
                        continue
                    if quantity.value is None or quantity.hedge == "range":
                        open_ones.append((number, quantity))
                    elif -(10**18) < quantity.value < 10**18:
                        sized.append((abs(float(quantity.value)), number, quantity))
            sized.sort(key=lambda entry: entry[:2])
            figures = [(number, quantity) for _, number, quantity in sized]
            self._in_words[language] = [value for value, _, _ in sized], figures, open_ones
        return self._in_words[language]

    def with_stem(self, word: str) -> frozenset[int]:
        """Sentences in which a word stands, whatever its ending."""
        if word not in self._with_stem:
            places = self.words.starts
            numbers = (number for form in self.by_stem.get(word, ()) for number in self.positions[form])
            self._with_stem[word] = frozenset(map(self.number_of_sentence, map(places.__getitem__, numbers)))
        return self._with_stem[word]


def _stretches(values: list[float], wanted: Interval, scales: Iterable[float]) -> Iterator[tuple[int, int]]:
    """The parts of a sorted list that may be in an interval under some scale word or unit, with room for hedges."""
    low = float(wanted.low) if wanted.low is not None else 0.0
    high = float(wanted.high) if wanted.high is not None else max(low * 10, 1.0)
    low, high = sorted((abs(low), abs(high)))
    for scale in scales:
        yield bisect_left(values, low * 0.85 / scale), bisect_right(values, high * 1.18 / scale)


def _values(word: str) -> Iterator[float]:
    """What a number in digits may be: its points as decimals, or as groups."""
    bare = word.replace(".", "")
    if len(bare) > 15:
        return
    yield float(bare)
    if bare != word and word.count(".") == 1:
        yield float(word)
