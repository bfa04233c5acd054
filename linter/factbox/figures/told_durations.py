"""Spans of time in prose: from October 2019 to March 2022, a three-year effort."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factbox.figures.quantity import Quantity
from factbox.figures.sentence import YEAR_ONLY, ProseRelation, Sentence, related


@cache
def _between_dates() -> re.Pattern[str]:
    return re.compile(
        r"[^.;:]{0,60}?(?:\bto|\bu?n?til|\bthrough|\band|\u2013|-|\bended in|\bfinished in"
        r"|\bending(?: in)?"
        r"|,\s+(?:reported|ended|closed|finished|concluded|completed|delivered)(?: in| on)?)\s+(?:[\w'\u2019]+ ){0,3}$"
    )


@cache
def _before_dates() -> re.Pattern[str]:
    return re.compile(
        r"(?:\bset up in|\bof|\blaunched in|\bordered in|\bfrom|\bbetween|\bin|\bsince|\bbegan|\bbegun|\bbegun in|\bopened|\("
        r"|\bran|\bon)\s+(?:the |early |late |mid-)?$"
    )


@cache
def _lasts() -> re.Pattern[str]:
    return re.compile(
        r"[^.;]{0,60}?(?:\ban?|\blast(?:ed|s|ing)?|\btook|\btakes?|\bspan(?:ned|s"
        r"|ning)|\bfor|\bover|\bspent|\bafter|,|\(|\u2013|-)\s+(?:just |about |nearly "
        r"|almost |more than |some |over |exactly |in all |a |an |all of |under |less than "
        r"|or |(?:run|spell|span|period|stretch|total) of )*$"
    )


def told_durations(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    """`from October 2019 to March 2022, a three-year effort`."""
    figures = s.figures
    dates = [n for n, q in enumerate(figures) if q.kind in YEAR_ONLY and q.hedge != "range"]
    spans = [
        n
        for n, q in enumerate(figures)
        if q.kind == "duration" and q.value is not None and q.unit in ("decade", "year", "month", "week", "day")
    ]
    if len(dates) == 2 and not spans:
        yield from _lived(s, *dates)
    if len(dates) != 2 or len(spans) != 1:
        return
    first, second = dates
    span = spans[0]
    if span == first + 1 and second == first + 2 and _dated(figures[first]) and _dated(figures[second]):
        later = re.match(
            r"\s*later,? (?:in |on )$|, (?:until|to|till|ending in|ending on) $", s.gap(second)
        )  # began in May 2014 and ended five years later, in May 2019
        if later and _before_dates().search(s.gap(first)):
            yield related("duration", from_=figures[first], to=figures[second], is_=figures[span])
        return
    if second != first + 1 or not _dated(figures[first]) or not _dated(figures[second]):
        return
    words = s.between(first, second)
    if not _between_dates().match(words) or not _before_dates().search(s.gap(first)):
        return
    if span < first:
        if span == first - 1 and re.match(
            r"[^.;]{0,60}?\b(?:from|between)\s+(?:the |early |late |mid-)?$", s.gap(first)
        ):
            yield related("duration", from_=figures[first], to=figures[second], is_=figures[span])
    elif (
        span > second
        and not re.search(r"\band\b", s.gap(span))
        and (
            _lasts().match(s.gap(span))
            and span == second + 1
            and not re.match(r"\s*(?:ago|later|earlier|before|after)\b", s.gap(span + 1))
        )
    ):
        yield related("duration", from_=figures[first], to=figures[second], is_=figures[span])


def _lived(s: Sentence, born: int, died: int) -> Iterator[ProseRelation]:
    """`Born on 9 May 1940, he died on 1 March 2021 aged 80`."""
    n = died + 1
    if n >= len(s.figures) or died != born + 1 or s.figures[n].kind != "age" or s.figures[n].unit != "year":
        return
    birth, death, age = s.gap(born), s.gap(died), s.gap(n)
    if (
        re.search(r"\bborn (?:on|in) $", birth)
        and re.search(r"\bdied (?:on|in) $", death)
        and re.search(r"\b(?:aged|at) $", age)
    ):
        yield related("duration", from_=s.figures[born], to=s.figures[died], is_=s.figures[n])


def _dated(q: Quantity) -> bool:
    """Whether a date tells its year, so that time can be counted from it."""
    return q.kind == "year" or bool(re.search(r"\d{4}", q.text))
