"""A date as a value: the first and last day it may mean, and a clock time where one is given."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from factbox.figures.language import Language
from factbox.pattern import Pattern
from factbox.record import Record

_ISO_DATE = Pattern(
    r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
_YEAR_OR_YEARS = Pattern(r"((?:1[0-9]|20|21)\d\d)(?:\s*[-/\u2013]\s*(\d{2}|\d{4}))?")
_QUARTER_OF = Pattern(r"[qQ]([1-4])(?: of)?[ ,]+(\d{4})|(\d{4})[ -]?[qQ]([1-4])")
_DECADE_OF = Pattern(r"(?:the )?(\d{3}0)s")
_IN_WORDS = Pattern(
    r"(?:(?P<weekday>[^\W\d_]{3,9})\.?,?\s+)?"
    r"(?:(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th|\.|º)?(?:\s+(?:of|de))?[\s-]+(?P<month>[^\W\d_]{3,10})\.?(?:,?[\s-]+(?:(?:of"
    r"|de)\s+)?(?P<year>\d{4}))?"
    r"|(?P<month2>[^\W\d_]{3,10})\.?[\s-]+(?:(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<year2>\d{4}))?"
    r"|(?:(?:of|de)\s+)?(?P<year3>\d{4})))"
    r"(?:,?\s+(?:at\s+|a las\s+)?(?P<clock>\d{1,2}(?:[:.]\d{2})?(?::\d{2})?)\s?(?P<half>[ap]\.?m\.?)?(?:\s+[A-Z]{2,5})?)?",
    re.IGNORECASE,
)
_SLASHED_DATE = Pattern(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


class When(Record):
    """The days a date may mean, both ends included; `time` on a single day; `grain` day, month, quarter, year, years or decade.

    A day without its year is not a When: it has no place in time.
    """

    first: date
    last: date
    time: time | None = None
    grain: str = "day"


def when(printed: str, language: Language) -> When | None:
    """The date that a scalar is as a whole: `2022-03-02`, `5 May 2021 14:30`, `October 2019`, `Q3 2024`, `1998-99`, `2019`."""
    text = printed.strip().rstrip(".")
    if len(text) > 60 or not any(map(str.isdigit, text)):
        return None
    try:
        return _iso(text) or _years(text) or _quarter(text) or _words(text, language) or _slashed(text)
    except (ValueError, OverflowError):  # the 31st of February
        return None


def _iso(text: str) -> When | None:
    found = _ISO_DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute, second = (int(part) if part else None for part in found.groups())
    assert year is not None and month is not None
    if day is None:
        if found[2].isdecimal() and len(found[2]) == 2 and 1 <= month <= 12 and year % 100 + 1 != month:
            return _month(year, month)
        return None
    clock = None if hour is None else time(hour, minute or 0, second or 0)
    return When(date(year, month, day), date(year, month, day), clock)


def _month(year: int, month: int) -> When:
    following = date(year + month // 12, month % 12 + 1, 1)
    return When(date(year, month, 1), following - timedelta(days=1), None, "month")


def _years(text: str) -> When | None:
    found = _YEAR_OR_YEARS.fullmatch(text)
    if found is None:
        decade = _DECADE_OF.fullmatch(text)
        if decade is None:
            return None
        first = int(decade[1])
        return When(date(first, 1, 1), date(first + 9, 12, 31), None, "decade")
    first = int(found[1])
    if found[2] is None:
        return When(date(first, 1, 1), date(first, 12, 31), None, "year")
    last = int(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2])
    if last < first and len(found[2]) == 2 and last + 100 - first <= 1:
        last += 100
    return When(date(first, 1, 1), date(last, 12, 31), None, "years") if last > first else None


def _quarter(text: str) -> When | None:
    found = _QUARTER_OF.fullmatch(text)
    if found is None:
        return None
    quarter, year = (int(found[1]), int(found[2])) if found[1] else (int(found[4]), int(found[3]))
    return When(date(year, quarter * 3 - 2, 1), _month(year, quarter * 3).last, None, "quarter")


def _words(text: str, language: Language) -> When | None:
    found = _IN_WORDS.fullmatch(text)
    if found is None:
        return None
    month = language.MONTHS.get((found["month"] or found["month2"]).lower())
    year = found["year"] or found["year2"] or found["year3"]
    if month is None or year is None:
        return None
    if found["weekday"] and found["weekday"].lower() not in language.WEEKDAYS:
        return None
    day = found["day"] or found["day2"]
    if day is None:
        return _month(int(year), month) if not found["clock"] else None
    on = date(int(year), month, int(day))
    return When(on, on, _clock(found["clock"], found["half"]))


def _clock(clock: str | None, half: str | None) -> time | None:
    if clock is None:
        return None
    hour, *rest = (int(part) for part in re.split("[:.]", clock))
    if half:
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    minute, second = (*rest, 0, 0)[:2]
    return time(hour, minute, second)


def _slashed(text: str) -> When | None:
    found = _SLASHED_DATE.fullmatch(text)
    if found is None:
        return None
    first, second, year = int(found[1]), int(found[2]), int(found[3])
    if first <= 12 and second <= 12 and first != second:
        # day or month first: it may be either day
        one, other = sorted((date(year, second, first), date(year, first, second)))
        return When(one, other)
    on = date(year, second, first) if second <= 12 else date(year, first, second)
    return When(on, on)
