"""Changes and differences: of three figures one is the size of the way between the others, in whatever order they stand.

Three figures that the words tell so without a doubt are a relation even where they do not fit; where the wording is looser
they are one only if they do.
"""

from __future__ import annotations

from collections.abc import Iterator

from factbox.figures.quantity import Quantity
from factbox.figures.told.ends import ends_told
from factbox.figures.told.gaps import ends_of_gap, is_standing
from factbox.figures.told.holds import ends_of, moves
from factbox.figures.told.kinds import alike, is_amount, is_size, size_kind
from factbox.figures.told.sentence import ProseRelation, Sentence, related
from factbox.figures.told.words import APART, Moved, base_word, is_apposed, moved, stands_aside
from factbox.pattern import Pattern

_FARTHEST = 130  # characters between the first and the last figure of a relation
_NEW_STATEMENT = Pattern(r";(?! (?:that|this|it|which|they)\b)")
_JOINS_OTHERS = Pattern(r"\b(?:and|but|while|whereas)\b")
_ENDS_CLAUSE = Pattern(r"\s*(?:[.,;)\u2013\u2014-]|$)")


def told_moves(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    amounts = [n for n, q in enumerate(figures) if is_size(q)]
    if len(amounts) < 3:
        return
    sizes = []
    for at, n in enumerate(amounts):
        beside = ((at - 1, at + 1), (at - 2, at - 1), (at + 1, at + 2))
        pairs = [(amounts[a], amounts[b]) for a, b in beside if a >= 0 and b < len(amounts)]
        pairs = [*_of_subject(s, amounts, at), *pairs]
        pairs = [pair for pair in pairs if _may_join(figures[n], figures[pair[0]], figures[pair[1]])]
        if pairs and figures[n].start not in taken:
            sizes.append((n, moved(s, n), pairs))
    sizes.sort(key=lambda each: each[1] is None or each[1].bare)  # the surest first
    for n, told, pairs in sizes:
        pairs = [pair for pair in pairs if _may_be_told(s, n, told, *pair)]
        for first, last in pairs:
            ends = _ends_by_words(s, n, told, first, last)
            if ends is not None:
                ends = _others_that_fit(s, n, told, ends) or ends
                break
        else:
            ends = next((found for pair in pairs if (found := _ends_that_fit(s, n, told, *pair)) is not None), None)
        if ends is not None:
            yield related(str(size_kind(figures[n], ends[1])), from_=ends[0], to=ends[1], is_=figures[n])


def _of_subject(s: Sentence, amounts: list[int], at: int) -> Iterator[tuple[int, int]]:
    """The pair of the figure that a size is told of, where others stand between: `67 of 122 seats, five more than the 62`."""
    if at + 1 < len(amounts) and (first := _subject(s, amounts, at, amounts[at + 1])) not in (None, amounts[at - 1]):
        yield first, amounts[at + 1]
    if at > 1 and stands_aside(s, last := amounts[at - 1]):
        first = _subject(s, amounts, at - 1, last)
        if first not in (None, amounts[at - 2]):
            yield first, last


def _subject(s: Sentence, amounts: list[int], at: int, other: int) -> int | None:
    """The last figure before some place that is told of itself, and not as the base or the whole of another."""
    for k in reversed(amounts[:at]):
        if not stands_aside(s, k) and alike(s.figures[k], s.figures[other]) and moved(s, k) is None:
            return k
    return None


def _others_that_fit(
    s: Sentence, n: int, told: Moved | None, ends: tuple[Quantity, Quantity]
) -> tuple[Quantity, Quantity] | None:
    """Two ends that a size fits, one of them from elsewhere in the sentence, where it does not fit those that are nearest."""
    size = s.figures[n]
    kind = str(size_kind(size, ends[1]))
    if moves(kind, *ends, size):
        return None
    way = told.way if told is not None else APART
    for other in s.figures:
        if other not in (size, *ends) and alike(other, ends[0]):
            for end in ends:
                if found := ends_of(kind, other, end, size, way):
                    return found
    return None


def _may_join(size: Quantity, a: Quantity, b: Quantity) -> bool:
    """Whether a figure can be, by its kind, how far two others stand apart."""
    return size_kind(size, b) is not None and alike(a, b) and is_amount(a) and "range" not in (a.hedge, b.hedge)


def _may_be_told(s: Sentence, n: int, told: Moved | None, first: int, last: int) -> bool:
    """Whether the words let figure n be the size of the way between two others at all."""
    if is_standing(s, n) or s.figures[max(n, last)].start - s.figures[min(n, first)].end > _FARTHEST:
        return False
    if s.figures[n].kind != "multiple" and _NEW_STATEMENT.search(
        s.between(last, n) if n > last else s.between(min(n, first), last)
    ):
        return False
    if told is not None and told.bare and not _marked(s, first, last) and alike(s.figures[n], s.figures[last]):
        return False  # winning five and losing seven
    return not (first < n < last and _JOINS_OTHERS.search(s.between(n, last)))


def _ends_by_words(s: Sentence, n: int, told: Moved | None, first: int, last: int) -> tuple[Quantity, Quantity] | None:
    gap = ends_of_gap(s, n, first, last) if size_kind(s.figures[n], s.figures[last]) == "difference" else None
    return gap or ends_told(s, n, told, first, last)


def _ends_that_fit(s: Sentence, n: int, told: Moved | None, first: int, last: int) -> tuple[Quantity, Quantity] | None:
    """From and to where figure n is told to be a size, or set beside them, and is as large as that; never 5% of 20%."""
    size, a, b = s.figures[n], s.figures[first], s.figures[last]
    kind = size_kind(size, b)
    if kind is None or size.kind == "percent" == a.kind or (told is None and not _set_beside(s, n, first, last)):
        return None
    return ends_of(kind, a, b, size, told.way if told is not None else APART)


def _marked(s: Sentence, first: int, last: int) -> bool:
    """Whether one of two figures is told to be the base of the other."""
    return base_word(s.gap(first)) is not None or base_word(s.between(first, last)) is not None


def _set_beside(s: Sentence, n: int, first: int, last: int) -> bool:
    """`from 500 to 300 per cow - 40 per cent`: a size without a word of its own beside two ends."""
    if n < last or s.figures[n].kind not in ("percent", "percent_points", "fraction"):
        return False
    here, there = base_word(s.gap(first)), base_word(s.between(first, last))
    return is_apposed(s.gap(n)) and ("from" in (here, there)) and bool(_ENDS_CLAUSE.match(s.gap(n + 1)))
