"""Near matches: which body of one country a name that no register has was meant for, and how it differs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factbox.agencies.aliases import FORMER, NAME, OFFICIAL, SHORT, Alias
from factbox.agencies.body import Body
from factbox.agencies.fold import fold_words
from factbox.agencies.places import place_of, within
from factbox.agencies.words import HEADS, JOINERS, edits, mistaken_heads, spelled_alike, stem
from factbox.lazy import lazy
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.agencies.registers import Registers

_LOOKED_AT = 8  # names compared letter by letter for one printed name
_KEPT = 5_000  # printed names whose nearest ones are remembered
_LONGEST = 20  # words of a name that are compared

# What one kind of difference costs. Two bodies of one country are seldom nearer than 0.5.
_JOINER, _PLURAL, _SPELLING, _TYPO, _TYPO2, _HEAD, _SELDOM, _ROOT, _INITIAL, _OTHER, _MISSING, _ORDER, _SPLIT = (
    0.12, 0.12, 0.1, 0.18, 0.32, 0.35, 0.65, 0.45, 0.8, 1.0, 0.75, 0.3, 0.1,
)  # fmt: skip


class NearName(Record):
    """A registered name taken apart."""

    alias: Alias
    words: tuple[str, ...]  # folded
    content: tuple[str, ...]  # the words that are no joiners
    stems: frozenset[str]


class Difference(Record):
    """How a printed name differs from a registered one. `cost` is 0 for none."""

    cost: float
    letters: bool = False  # a word is misspelt
    number: bool = False  # a plural or singular
    spelling: bool = False  # American for British or the reverse
    joiners: bool = False  # of for for
    head: bool = False  # Ministry for Department
    order: bool = False
    words: int = 0  # words that are missing, added or others
    shared: int = 0  # words that agree, in some spelling
    same: int = 0  # words that agree to the letter
    root: bool = False  # a word of the same root: Environmental for Environment

    @property
    def is_slip(self) -> bool:
        """Letters, number or spelling alone."""
        return not (self.joiners or self.head or self.order or self.words or self.root)


class Near(Record):
    """The best match, and how much worse the best of another body is."""

    name: NearName
    difference: Difference
    margin: float


class NearIndex:
    """Right and former names of a country's bodies (of all for "") by the stems of their words."""

    def __init__(self, registers: Registers, jurisdiction: str) -> None:
        self._by_stem: dict[str, list[int]]
        self._sizes: list[int]  # for each name how many words of content it has
        self._rows: list[Any] = []
        self._names: dict[int, NearName] = {}
        self._typos: dict[str, tuple[str, ...]] = {}
        self._best: dict[tuple[str, ...], Near | None] = {}
        if jurisdiction in registers.covered:
            self._by_stem, self._sizes, words, self._rows = registers.compiled.near(jurisdiction)
            self.words = frozenset(words.split(" "))
        else:
            self._gather(registers, jurisdiction)

    def _gather(self, registers: Registers, jurisdiction: str) -> None:
        """The same from the bodies themselves: for all countries together, or one region."""
        self._by_stem, self._sizes = {}, []
        for index, code in enumerate(registers.jurisdictions):
            if jurisdiction in ("", code) or within(code, jurisdiction):
                for name in filter(worth_comparing, registers.near_names(index)):
                    number = len(self._names)
                    self._names[number] = name
                    self._sizes.append(len(name.content))
                    for each in sorted(name.stems):
                        self._by_stem.setdefault(each, []).append(number)
        self.words = frozenset(word for name in self._names.values() for word in name.content)

    @lazy
    def _by_shape(self) -> dict[tuple[str, int], list[str]]:
        """The stems by first letter and length."""
        shapes: dict[tuple[str, int], list[str]] = {}
        for each in self._by_stem:
            shapes.setdefault((each[0], len(each)), []).append(each)
        return shapes

    def _name(self, number: int) -> NearName:
        found = self._names.get(number)
        if found is None:
            alias, words = self._rows[number]
            found = self._names[number] = from_words(Alias(*alias), tuple(words.split(" ")))
        return found

    def knows(self, word: str) -> bool:
        """Whether a folded word, in singular or plural, is part of a name."""
        return stem(word) in self._by_stem

    def spellings(self, word: str) -> tuple[str, ...]:
        """The stems in use that a misspelt word may stand for."""
        found = self._typos.get(word)
        if found is None:
            short = stem(word)
            most = 1 if len(short) < 7 else 2
            found = ()
            if len(short) >= 5 and not short.isdigit():
                found = tuple(
                    known
                    for size in range(len(short) - most, len(short) + most + 1)
                    for known in self._by_shape.get((short[0], size), ())
                    if edits(short, known, most) <= most
                )
            if len(self._typos) < 20_000:
                self._typos[word] = found
        return found

    def candidates(self, words: tuple[str, ...]) -> list[NearName]:
        """The names that share most with the printed words, the likeliest first."""
        scores: dict[int, float] = {}
        content = [word for word in words if word not in JOINERS]
        for word in dict.fromkeys(content):
            known = stem(word)
            stems = (known,) if known in self._by_stem else self.spellings(word)
            if not stems or word not in self._by_stem:
                stems = (*stems, *(each for each in self._rooted(known) if each not in stems))
            for each in stems:
                numbers = self._by_stem.get(each, ())
                weight = 1.0 / (1 + len(numbers) ** 0.5)
                for number in numbers:
                    scores[number] = scores.get(number, 0.0) + weight
        size = len(content)
        sizes = self._sizes
        ranked = sorted((-score / (1 + abs(sizes[number] - size)), number) for number, score in scores.items())
        return [self._name(number) for _, number in ranked[:_LOOKED_AT]]

    def _rooted(self, word: str) -> list[str]:
        """Stems with the same root: Environmental and Environment."""
        if len(word) < 6:
            return []
        return [
            known
            for size in range(max(5, len(word) - 4), len(word) + 5)
            for known in self._by_shape.get((word[0], size), ())
            if same_root(word, known)
        ]

    def best(self, words: tuple[str, ...]) -> Near | None:
        """The nearest name and the margin to the nearest one of another body; None when nothing is shared."""
        if not words or len(words) > _LONGEST:
            return None
        words = closed(words)
        if words in self._best:
            return self._best[words]
        near = self._nearest(words)
        if len(self._best) < _KEPT:
            self._best[words] = near
        return near

    def _nearest(self, words: tuple[str, ...]) -> Near | None:
        best: tuple[NearName, Difference] | None = None
        second = 9.0
        ranked = [(difference_of(words, name), name) for name in self.candidates(words)]
        ranked.sort(key=lambda pair: (pair[0].cost, pair[1].alias.standing == FORMER))
        for difference, name in ranked:
            if best is None:
                best = (name, difference)
            elif name.alias.body != best[0].alias.body:
                second = difference.cost
                break
        if best is None:
            return None
        return Near(best[0], best[1], second - best[1].cost)


def names_of(body: Body, index: int) -> tuple[NearName, ...]:
    """The right and former names of a body, without its acronyms."""
    from factbox.agencies.forms import registered

    return tuple(
        taken_apart(alias) for alias in registered(body, index) if alias.standing in (NAME, OFFICIAL, SHORT, FORMER)
    )


def worth_comparing(name: NearName) -> bool:
    """Whether a name says enough for a near match: not so one short word."""
    return len(name.content) > 1 or (len(name.content) == 1 and len(name.content[0]) >= 6)


def closed(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "co operation" as one word, however it was printed."""
    if "co" not in words:
        return words
    merged: list[str] = []
    for word in words:
        if merged and merged[-1] == "co":
            merged[-1] += word
        else:
            merged.append(word)
    return tuple(merged)


def taken_apart(alias: Alias) -> NearName:
    words = closed(fold_words(alias.text))
    return from_words(alias, words[1:] if len(words) > 1 and words[0] == "the" else words)


def from_words(alias: Alias, words: tuple[str, ...]) -> NearName:
    """A name taken apart whose folded words are known."""
    content = tuple(word for word in words if word not in JOINERS)
    return NearName(alias, words, content, frozenset(map(stem, content)))


def same_root(one: str, other: str) -> bool:
    """Whether two words are built on one root of five letters or more."""
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    if shared == 4 and min(len(one), len(other)) <= 6:
        return shared >= min(len(one), len(other)) - 1 and abs(len(one) - len(other)) <= 4
    return shared >= 5 and shared >= max(len(one), len(other)) - 5 and shared >= min(len(one), len(other)) - 3


def difference_of(printed: tuple[str, ...], name: NearName) -> Difference:
    """Word by word, by the order that costs least; joiners are compared apart."""
    printed = closed(printed)
    if printed == name.words:
        return Difference(0.0, shared=len(name.content), same=len(name.content))
    content = [word for word in printed if word not in JOINERS]
    left, right = list(content), list(name.content)
    cost, same, shared = 0.0, 0, 0
    letters = number = spelling = head = root = False
    words = 0
    pairs: list[tuple[int, int]] = []
    rest: list[int] = []
    free = list(range(len(right)))
    for place, word in enumerate(left):
        found = next((slot for slot in free if right[slot] == word), None)
        if found is None:
            rest.append(place)
        else:
            free.remove(found)
            pairs.append((place, found))
            same += 1
    for place in list(rest):
        if not free:
            break
        (price, kind), _, slot = min((_word_cost(left[place], right[slot]), abs(slot - place), slot) for slot in free)
        if price >= _OTHER:
            continue
        free.remove(slot)
        rest.remove(place)
        pairs.append((place, slot))
        cost += price
        letters |= kind == "letters"
        number |= kind == "number"
        spelling |= kind == "spelling"
        head |= kind == "head"
        root |= kind in ("root", "initial")
        words += kind == "initial"
        shared += kind != "initial"
    replaced = min(len(rest), len(free))
    over = max(len(rest), len(free)) - replaced
    words += replaced + over
    cost += replaced * _OTHER + over * _MISSING
    pairs.sort()
    order = any(one[1] > other[1] for one, other in pairwise(pairs))
    joiners = not words and [word for word in printed if word in JOINERS] != [
        word for word in name.words if word in JOINERS
    ]
    if joiners:
        ours = [word for word in printed if word in JOINERS]
        theirs = [word for word in name.words if word in JOINERS]
        cost += _JOINER * max(
            1, min(3, abs(len(ours) - len(theirs)) or sum(a != b for a, b in zip(ours, theirs, strict=False)))
        )
    cost += _ORDER * order
    return Difference(cost, letters, number, spelling, joiners, head, order, words, shared + same, same, root)


_costs: dict[tuple[str, str], tuple[float, str]] = {}


def _word_cost(one: str, other: str) -> tuple[float, str]:
    found = _costs.get((one, other))
    if found is None:
        found = _compared(one, other)
        if len(_costs) < 50_000:
            _costs[one, other] = found
    return found


_LONG_WORD = 10  # letters: two of them changed make no other word
_COMPASS = ("north", "south", "east", "west", "northwest", "northeast", "southwest", "southeast", "midwest")
_DIRECTIONS = frozenset(point + ending for point in _COMPASS for ending in ("", "ern")) | {"upper", "lower"}


def _place(word: str) -> str | None:
    """The place or direction that a word is: two of them are never spellings of one another."""
    return word if word in _DIRECTIONS else place_of(word)


def _compared(one: str, other: str) -> tuple[float, str]:
    if spelled_alike(one) == spelled_alike(other):
        return _SPELLING, "spelling"
    if stem(one) == stem(other):
        return _PLURAL, "number"
    here, there = _place(one), _place(other)
    if here and there:
        return (_PLURAL, "number") if here == there else (_OTHER, "other")
    if here or there:
        return (
            (_TYPO, "letters")
            if there and len(one) > 3 and len(other) > 4 and edits(one, other, 1) == 1
            else (_OTHER, "other")
        )
    if one in HEADS and other in HEADS:
        if "committee" in (one, other):  # most committees are parliaments'
            return (_SELDOM, "head") if "commission" in (one, other) else (_INITIAL, "initial")
        return (_HEAD, "head") if mistaken_heads(one, other) else (_INITIAL, "initial")
    shortest = min(len(one), len(other))
    if shortest >= 4:
        most = 1 if shortest < 6 else 2
        wide = edits(one, other, most)
        if wide == 2 and len(one) == len(other) < _LONG_WORD and sorted(one) != sorted(other):
            wide = most + 1  # two letters changed make another word: Southwestern is not Southeastern
        if wide <= most and one[0] == other[0]:
            return (_TYPO if wide == 1 else _TYPO2), "letters"
        if wide == 1:
            return _TYPO2, "letters"
    if same_root(one, other):
        return _ROOT, "root"
    if one[0] == other[0]:
        return _INITIAL, "initial"
    return _OTHER, "other"
