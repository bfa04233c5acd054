"""Spans of time in prose: from October 2019 to March 2022, a three-year effort; freed in 1990 after 27 years."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from factbox.figures.quantity import Quantity
from factbox.figures.told.kinds import YEAR_ONLY
from factbox.figures.told.sentence import ProseRelation, Sentence, related
from factbox.pattern import Pattern

_DAYS = {"decade": 3652.5, "year": 365.25, "month": 30.44, "week": 7.0, "day": 1.0}
_OF_DAY = frozenset(("hour", "minute"))
_FARTHEST = 90  # characters from one of the three to the next

_BETWEEN_DATES = Pattern(
    r"[^.;:]{0,60}?(?:\bto|\bu?n?til|\bthrough|\band|\u2013|-|\bended in|\bfinished in"
    r"|\bending(?: in)?"
    r"|,\s+(?:reported|ended|closed|finished|concluded|completed|delivered)(?: in| on)?)\s+(?:[\w'\u2019]+ ){0,3}$"
)

_BEFORE_DATES = Pattern(
    r"(?:\bset up in|\bof|\blaunched in|\bordered in|\bfrom|\bbetween|\bin|\bsince|\bbegan|\bbegun|\bbegun in|\bopened|\("
    r"|\bran|\bon|\bat|\bstarting(?: in)?|\bbeginning(?: in)?)\s+(?:the |early |late |mid-)?$"
)

_FRONTED = Pattern(r"\W*[a-z]+(?:ed|un|en|ilt|t|d) (?:[a-z]+ ){0,2}(?:in|on) $")

_LASTS = Pattern(
    r"[^.;]{0,60}?(?:\ban?|\blast(?:ed|s|ing)?|\btook|\btakes?|\bspan(?:ned|s"
    r"|ning)|\bfor|\bover|\bspent|\bafter|,|\(|\u2013|-)\s+(?:just |about |nearly "
    r"|almost |more than |some |over |exactly |in all |a |an |all of |under |less than "
    r"|or |(?:run|spell|span|period|stretch|total|stand-off|siege|wait|term|reign|stay|gap|break) of )*$"
    r"|\s*\((?:about |nearly |almost |just over |or )?$"
)

# Words before a span that say it is the time between two dates, wherever they stand
_COUNTS_THE_TIME = Pattern(
    r"\b(?:after|lasted|lasting|took|taking|spanning|spanned|spent|spending|served|serving|having (?:been|run|led|held)"
    r"|(?:served|worked|ruled|reigned|ran|led|run|played|stood|lived|taught|governed|chaired|held \w+) for"
    r"|(?:run|spell|span|period|stretch|reign|term|stay|career|gap|absence|wait|tenure) of)\s+"
    r"(?:just |about |nearly |almost |more than |some |over |exactly |all |under |less than |a )*$"
)

_NOT_BETWEEN = Pattern(r"\s*(?:ago|earlier|before|since|old|into|hence|each|a|per|after (?:the|that|it|he|she|they))\b")

# A compound before what many take, one after another: the four-year degree was taught from 1998 to 2016; a lease that ran is one
_OF_A_KIND = Pattern(
    r"(?: (?:[\w'\u2019-]+ ){0,3}?(?:degrees?|courses?|diplomas?)\b"
    r"|[^.;:,]{0,40}? (?:taught|offered|sold|issued|available|drawn up|drafted|negotiated|awarded|granted)\b)"
)


def told_durations(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    """`from October 2019 to March 2022, a three-year effort`."""
    figures = s.figures
    dates = [n for n, q in enumerate(figures) if q.kind in YEAR_ONLY and q.hedge != "range"]
    units: frozenset[str] | dict[str, float] = _DAYS
    if not dates:
        dates, units = [n for n, q in enumerate(figures) if q.kind == "time"], _OF_DAY
    spans = [n for n, q in enumerate(figures) if q.kind == "duration" and q.value is not None and q.unit in units]
    if len(dates) == 2 and not spans:
        yield from _lived(s, *dates)
    if len(dates) != 2 or len(spans) != 1:
        return
    first, second = dates
    span = spans[0]
    if not _dated(figures[first]) or not _dated(figures[second]):
        return
    sat_between = span < first and re.search(
        r"\bbetween (?:the |early |late |mid-)?$", s.gap(first)
    )  # sat for 40 days between
    if (_told(s, first, second, span) and not sat_between) or (
        _perhaps(s, first, second, span) and _fits(s, first, second, span)
    ):
        yield related("duration", from_=figures[first], to=figures[second], is_=figures[span])


def _told(s: Sentence, first: int, second: int, span: int) -> bool:
    """Whether the words alone tell that a span is the time between two dates."""
    if "-" in s.figures[span].text and _OF_A_KIND.match(s.gap(span + 1)):
        return False
    if span == first + 1 and second == first + 2:
        later = re.match(
            r"\s*later,? (?:in |on )$|, (?:until|to|till|ending in|ending on) $", s.gap(second)
        )  # began in May 2014 and ended five years later, in May 2019
        return bool(later and _BEFORE_DATES.search(s.gap(first)))
    if second != first + 1:
        return False
    words = s.between(first, second)
    if span == second + 1 and _FRONTED.match(s.gap(first)) and re.match(r",\s[^.;:]{0,50}$", words):
        return bool(
            re.fullmatch(r"\s*,?\s?after (?:just |about |nearly |almost |more than )?", s.gap(span))
        ) and not re.match(
            r"\s*(?:of|on|as|in|with)\b", s.gap(span + 1)
        )  # jailed in 1962, he was freed in 1990 after 28 years
    if not _BETWEEN_DATES.match(words) or not _BEFORE_DATES.search(s.gap(first)):
        return False
    if span < first:
        return span == first - 1 and bool(
            re.match(
                r"[^.;]{0,60}?\b(?:from|between|starting in|beginning in|starting|beginning)\s+(?:the |early |late |mid-)?$",
                s.gap(first),
            )
        )
    return (
        span == second + 1
        and not re.search(r"\band\b", s.gap(span))
        and bool(_LASTS.match(s.gap(span)))
        and not re.match(r"\s*(?:ago|later|earlier|before|after)\b", s.gap(span + 1))
    )


def _perhaps(s: Sentence, first: int, second: int, span: int) -> bool:
    """Whether the words let a span be the time between two dates: it must then come out."""
    three = sorted((first, second, span))
    if any(len(s.between(a, b)) > _FARTHEST or ";" in s.between(a, b) for a, b in itertools.pairwise(three)):
        return False
    after = s.gap(span + 1)
    if span < first and re.match(r"\s*after\b", after):  # two years after it shut in 2010, it opened again in 2012
        return True
    if span < first and (
        s.figures[span].text.lower().endswith(("-year", "-month")) or s.gap(first).endswith("between ")
    ):
        return True
    if _NOT_BETWEEN.match(after):
        return False
    if re.match(r"\s*(?:later|on|afterwards)\b", after):  # closed on 26 April 2016, more than two years later
        ended = re.match(r"\s*(?:later|on|afterwards)\s*(?:[.,;]|$)", after)
        return (
            span > second
            and bool(ended)
            and bool(re.fullmatch(r"[^,;.]{0,25}, (?:more than |about |nearly |just over |some )?", s.gap(span)))
        )
    return bool(
        _COUNTS_THE_TIME.search(s.gap(span)) or re.search(r"[(\u2013\u2014,-]\s*(?:a |or |just |about )*$", s.gap(span))
    )


def _fits(s: Sentence, first: int, second: int, span: int) -> bool:
    start, end, told = _day(s.figures[first]), _day(s.figures[second]), s.figures[span]
    if start is None or end is None or told.value is None or told.unit not in _DAYS:
        return False
    unit = _DAYS[told.unit]
    passed, stated = end[0] - start[0], float(told.value) * unit
    grain = max(start[1], end[1])
    if grain >= unit:  # years alone: their difference and no other
        return abs(passed - stated) < unit / 2
    return stated - unit / 2 - grain <= passed <= stated + unit + grain


def _day(q: Quantity) -> tuple[float, float] | None:
    """Days since the year nought, and how wide the date is: a day, a month or a year."""
    from factbox.figures.language import load
    from factbox.figures.when import when

    if q.kind == "year":
        return None if q.value is None else (float(q.value) * 365.25, 365.25)
    on = when(q.text, load("en"))
    return None if on is None else (float(on.first.toordinal()), float((on.last - on.first).days))


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
    """Whether a date tells its year, so that time can be counted from it; a clock time needs none."""
    return q.kind in ("year", "time") or bool(re.search(r"\d{4}", q.text))
