"""Two figures and how far apart they stand: 91% of girls, 84% of boys, a gap of seven points; $1 in 2019, $2 in 2024: doubled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.figures.interval import Interval
from factbox.figures.quantity import Quantity
from factbox.figures.told.changes import any_size, size_kind
from factbox.figures.told.sentence import YEAR_ONLY, ProseRelation, Sentence, alike, is_amount, related
from factbox.pattern import Pattern

_FARTHEST = 90  # characters between the two figures, and between them and their distance

# A gap has no direction: it runs from the smaller to the larger
_A_GAP_OF = Pattern(
    r"\b(?:gap|lead|margin|difference|advantage|spread|majority|edge) of (?:just |only |about |some |nearly |almost |over )*$"
    r"|\bmajority:? $"
)

_BEATEN_BY = Pattern(r"\bby (?:just |only |about |some |nearly |almost |a margin of )*$")

_BEATS = Pattern(r"\b(?:beat|beats|outnumber(?:ed|s)?|exceed(?:ed|s)?|leads?|led|outsold|outscored|outspent)\b")

_WINS = Pattern(r"\b(?:passed|carried|won|lost|failed|fell|defeated)\b")

# Words before the size of a change: down 24.5 points; an increase of R90m; so the price has doubled
_MOVED = Pattern(
    r"\b(?:up|down|(?:an? |the )?(?:[a-z]+ )?(?:increase|rise|jump|gain|fall|drop|decline|decrease|cut|reduction|growth|loss"
    r"|leap|swing) of)\s+(?:by |about |almost |nearly |some |just |over |more than )*$"
    r"|,? (?:so|and so|meaning|which means) [^,;]{0,40}\b(?:has|have|had|more than|almost|nearly)\s*$"
)

# Words after it: six hours longer; 24 fewer than planned; 50% dearer; a 50% rise
_BY_COMPARISON = Pattern(
    r"\s*(?:rise|increase|fall|drop|decrease|jump|decline|cut|gain|reduction|surge|growth)\b"
    r"|\s*(?:[\w-]+ )?(?:more|fewer|less|higher|lower|dearer|cheaper|longer|shorter|heavier|lighter|taller|larger|bigger|smaller"
    r"|faster|slower|older|younger|warmer|cooler|hotter|colder|wider|narrower|deeper"
    r"|better|worse|up|down|as (?:much|many|high|big|large|long))\b(?! (?:than )?\d)"
)

_ENDS_THERE = Pattern(
    r"(?:\s*(?:dearer|cheaper|longer|shorter|heavier|lighter|more|fewer|less|higher|lower|larger|smaller))?\s*(?:[.;,)]|$)"
)


def _won_by(s: Sentence) -> Iterator[ProseRelation]:
    """`Smith beat Jones by 400 votes, 4,500 to 4,100`."""
    for n in range(len(s.figures) - 2):
        size, high, low = s.figures[n : n + 3]
        if s.gap(n + 2) != " to " or not alike(high, low) or size_kind(size, high) != "difference":
            continue
        if (
            _BEATEN_BY.search(s.gap(n))
            and re.fullmatch(r"(?: [a-z]+)?, ", s.gap(n + 1))
            and _holds("difference", low, high, size)
        ):
            yield related("difference", from_=low, to=high, is_=size)


def told_states(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    """The two figures before a distance, where the words tell that it is theirs."""
    figures = s.figures
    yield from _won_by(s)
    for n in range(2, len(figures)):
        size = figures[n]
        if size.start in taken or not any_size(size) or size.value is None or size.hedge == "range":
            continue
        last = _amount_before(s, n)
        first = _amount_before(s, last) if last is not None else None
        if (
            last is None
            or first is None
            or len(s.between(first, last)) > _FARTHEST
            or len(s.between(last, n)) > _FARTHEST
        ):
            continue
        a, b = figures[first], figures[last]
        kind = size_kind(size, b)
        if kind is None or not alike(a, b) or a.hedge == "range":
            continue
        if kind == "difference" and (ends := _gap_between(s, n, first, last)) is not None:
            yield related(kind, from_=ends[0], to=ends[1], is_=size)
        elif _MOVED.search(s.gap(n)) or _BY_COMPARISON.match(s.gap(n + 1)):
            against = re.search(r"\b(?:against|compared with|compared to|from|after)\b[^,]{0,30}$", s.gap(last))
            start, end = (b, a) if against else (a, b)
            if _holds(kind, start, end, size) or (_dated(s, first, last, n) and _ENDS_THERE.match(s.gap(n + 1))):
                yield related(kind, from_=start, to=end, is_=size)


def _gap_between(s: Sentence, n: int, first: int, last: int) -> tuple[Quantity, Quantity] | None:
    """The smaller and the larger of two figures, where figure n is said to be the gap between them."""
    a, b, size = s.figures[first], s.figures[last], s.figures[n]
    if a.value is None or b.value is None or a.value == b.value:
        return None
    low, high = (a, b) if a.value < b.value else (b, a)
    gap = s.gap(n)
    if _A_GAP_OF.search(gap):
        # a lead over someone else, or of something else
        other = re.match(r"\s*(?:over|on|ahead of|from|than)\b", s.gap(n + 1)) or re.search(r"\band\b", gap)
        return None if other and not _holds("difference", low, high, size) else (low, high)
    if re.match(r"\s*(?:lead|gap|margin|majority|difference|advantage)\b", s.gap(n + 1)) and re.search(
        r", (?:an? |the )?$", gap
    ):
        return low, high  # 52% and 45%, a seven-point lead
    if gap == ", " and s.between(first, last) == " to " and _ENDS_THERE.match(s.gap(n + 1)):
        return (low, high) if _holds("difference", low, high, size) else None  # by 52% to 45%, seven points
    if high is b or not _BEATEN_BY.search(gap):
        return None
    sure = _BEATS.search(s.between(first, last)) or (_WINS.search(gap) and _holds("difference", low, high, size))
    return (low, high) if sure else None


def _amount_before(s: Sentence, n: int) -> int | None:
    for k in range(n - 1, max(-1, n - 4), -1):
        if s.figures[k].kind not in YEAR_ONLY:
            return k if is_amount(s.figures[k]) else None
    return None


def _dated(s: Sentence, first: int, last: int, n: int) -> bool:
    """Whether both figures have their own year."""
    return last == first + 2 and n == last + 2 and s.figures[last + 1].kind in YEAR_ONLY and "," in s.gap(n)


def _holds(kind: str, start: Quantity, end: Quantity, size: Quantity) -> bool:
    """Whether the size is how far the two stand apart, so that no doubt is left which figures it is about."""
    one, other, told = start.interval, end.interval, size.interval
    if one is None or other is None or told is None or size.hedge not in ("none", "approx"):
        return False
    if kind == "difference":
        apart = other - one
        return told.meets(apart) or told.meets(-apart)
    if one.low is None or one.low <= 0 or 0 in one:
        return False
    ratio = other / one
    if size.kind == "multiple":
        return told.meets(ratio)
    share = Interval.exactly(100) if size.kind == "percent" else Interval.exactly(1)
    moved = (ratio - Interval.exactly(1)) * share
    return told.meets(moved) or told.meets(-moved)
