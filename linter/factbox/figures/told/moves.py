"""Changes and differences by what the words say of each figure: a size, a base, or neither, in whatever order they stand.

Three figures that are told so without a doubt are a relation even where they do not fit; where the wording is looser
they are one only if they do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.figures.languages.en_relations import NEW_CLAUSE
from factbox.figures.quantity import Quantity
from factbox.figures.told.changes import any_size, size_kind
from factbox.figures.told.holds import ends_of
from factbox.figures.told.sentence import ProseRelation, Sentence, alike, is_amount, one_thing, related
from factbox.figures.told.words import APART, Moved, at_another_time, base_word, is_apposed, moved, tokens
from factbox.pattern import Pattern

_FARTHEST = 130  # characters between the first and the last figure of a relation
_LONGEST_LINK = 12  # words between a size and its base
_NAMES_OTHERS = frozenset("in with by for from to and per across among within during between after into".split())
_MEASURES = frozenset(("than", "on", "over", "from", "above", "below", "of", "against", "under", "compared"))


def told_moves(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    amounts = [n for n, q in enumerate(figures) if any_size(q)]
    if len(amounts) < 3:
        return
    sizes = []
    for at, n in enumerate(amounts):
        beside = ((at - 1, at + 1), (at - 2, at - 1), (at + 1, at + 2))
        pairs = [(amounts[a], amounts[b]) for a, b in beside if a >= 0 and b < len(amounts)]
        pairs = [pair for pair in pairs if _may_join(figures[n], figures[pair[0]], figures[pair[1]])]
        if pairs and figures[n].start not in taken:
            sizes.append((n, moved(s, n), pairs))
    sizes.sort(key=lambda each: each[1] is None or each[1].bare)  # the surest first
    for n, told, pairs in sizes:
        found = next((one for pair in pairs if (one := _joined(s, n, told, *pair)) is not None), None)
        if found is not None:
            yield found


def _may_join(size: Quantity, a: Quantity, b: Quantity) -> bool:
    """Whether a figure can be, by its kind, how far two others stand apart; 5% of 20% cannot."""
    if size_kind(size, b) is None or not alike(a, b) or not is_amount(a) or "range" in (a.hedge, b.hedge):
        return False
    return not size.kind == "percent" == a.kind


def _joined(s: Sentence, n: int, told: Moved | None, first: int, last: int) -> ProseRelation | None:
    """Figure n as the size of the way between two others, the words or the numbers leaving no doubt."""
    size, a, b = s.figures[n], s.figures[first], s.figures[last]
    kind = size_kind(size, b)
    if kind is None:
        return None
    if s.figures[max(n, last)].start - s.figures[min(n, first)].end > _FARTHEST:
        return None
    if size.kind != "multiple" and re.search(
        r";(?! (?:that|this|it|which|they)\b)", s.between(last, n) if n > last else s.between(min(n, first), last)
    ):
        return None
    if told is not None and told.bare and kind == "difference" and not _marked(s, first, last):
        return None  # winning five and losing seven
    if first < n < last and re.search(r"\b(?:and|but|while|whereas)\b", s.between(n, last)):
        return None
    if told is not None:
        ends = _told_ends(s, n, told, first, last)
        if ends is not None:
            return related(kind, from_=ends[0], to=ends[1], is_=size)
        fitting = ends_of(kind, a, b, size, told.way)
    else:
        fitting = ends_of(kind, a, b, size, APART) if _set_beside(s, n, first, last) else None
    return None if fitting is None else related(kind, from_=fitting[0], to=fitting[1], is_=size)


def _marked(s: Sentence, first: int, last: int) -> bool:
    """Whether one of two figures is told to be the base of the other."""
    return base_word(s.gap(first)) is not None or base_word(s.between(first, last)) is not None


def _set_beside(s: Sentence, n: int, first: int, last: int) -> bool:
    """`from 500 to 300 per cow - 40 per cent`: a size without a word of its own beside two ends."""
    if n < last or s.figures[n].kind not in ("percent", "percent_points", "fraction"):
        return False
    here, there = base_word(s.gap(first)), base_word(s.between(first, last))
    return is_apposed(s.gap(n)) and ("from" in (here, there)) and _ends_clause(s.gap(n + 1))


def _told_ends(s: Sentence, n: int, told: Moved, first: int, last: int) -> tuple[Quantity, Quantity] | None:
    """From and to where the words alone tell them, whatever the numbers are."""
    a, b = s.figures[first], s.figures[last]
    if not one_thing(a, b):
        return None
    if first < n < last:  # 40, 12 more than the 28 of ...
        if _links_base(s.between(n, last), told) and _follows_end(s.between(first, n)):
            return b, a
        return None
    if n < first:  # down 12% at 22,000, against 25,000 the season before
        base = base_word(s.between(first, last))
        sure = base in ("from", "having") or (
            base in ("against", "compared", "after", "versus") and at_another_time(s, last)
        )
        if sure and _reaches(s.between(n, first)) and _one_clause(s.between(first, last)):
            return b, a
        return None
    return None


_REACHED = Pattern(r"\b(?:to|at) (?:just |about |around |some |a |an |nearly |almost |over |more than |record )*$")


def _reaches(words: str) -> bool:
    return len(words) < 60 and bool(_REACHED.search(words)) and _one_clause(words)


def _links_base(words: str, told: Moved) -> bool:
    """Words from a size to its base: `more than the`, `up on last year's`, `growth over`, `ahead of Le Pen, who had`."""
    run = tokens(words)
    if not run or len(run) > _LONGEST_LINK or not _one_clause(words):
        return False
    at = next((k for k, word in enumerate(run[:5]) if word in _MEASURES), None)
    if at is None or (run[at] == "from" and not told.before):
        return False
    if told.before and at > 0:
        return False
    return len(run) == at + 1 or run[-1] not in _NAMES_OTHERS


_STANDS = Pattern(
    r"(?:[,(\u2013\u2014-]|\b(?:is|was|are|were|be|been|or)) ?(?:now |up |down |or |about |some |just |only |nearly |almost |around "
    r"|a |an |the |by |over |which is |that is |at least |(?:rise|increase|growth|gain|fall|drop|jump|decline) (?:of )?)*$"
)


def _follows_end(words: str) -> bool:
    return len(words) < 70 and bool(_STANDS.search(words)) and not re.search(r"[;:]|\b(?:and|but|while)\b", words)


def _one_clause(words: str) -> bool:
    """Whether no new statement begins in these words; a relative clause does not count."""
    if re.search(r"[.;:()\u2013\u2014]\s", words + " ") or "(" in words:
        return False
    run = tokens(words)
    for k, word in enumerate(run):
        if word in NEW_CLAUSE and not (word in ("when", "where", "because") and run[k - 1 : k] == [","]):
            return run[k - 1 : k + 1] == ["compared", "with"] and not set(run[k + 1 :]) & NEW_CLAUSE
        if word == "," and k + 1 < len(run) and run[k + 1] not in (
            "who", "which", "when", "where", "whose", "against", "compared", "from", "to", "after", "having", "up", "down",
        ):  # fmt: skip
            return False
    return True


def _ends_clause(gap: str) -> bool:
    return bool(re.match(r"\s*(?:[.,;)\u2013\u2014-]|$)", gap))
