"""Days as short as they are known (2024, 2024-07, 2024-07-01), and how two such days compare."""

from __future__ import annotations

import re
from functools import lru_cache

from factbox.pattern import Pattern

_ISO = Pattern(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august", "sep sept september",
         "oct october", "nov november", "dec december"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WORDED = r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,\s*)?(\d{4})\b"
_YEAR = r"\b(1[5-9]\d\d|20\d\d)\b"


def is_iso(text: str) -> bool:
    """Whether the text is a date as registers write it: YYYY, YYYY-MM or YYYY-MM-DD."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text, re.ASCII)
    return match is not None and 1 <= int(match[2] or 1) <= 12 and 1 <= int(match[3] or 1) <= 31


def bounds(day: object) -> tuple[str, str] | None:
    """The first and last day that a date may stand for, in full ISO form; None when it cannot be read.

    Takes a `datetime.date`, an ISO date as short as known, or a date in English words ("2 March 2022", "October 2019").
    """
    return _bounds(str(day).strip())


@lru_cache(maxsize=1_000)
def _bounds(text: str) -> tuple[str, str] | None:
    if len(text) == 10 and text[4] == "-" == text[7] and text.isascii() and text.replace("-", "").isdecimal():
        return text, text  # a day in full, as most are
    match = _ISO.match(text)
    if match:
        year, month, date = match.groups()
    else:
        worded = re.search(_WORDED, text)
        number = _MONTHS.get(worded[2].lower()) if worded else None
        if worded and number:
            year, month, date = worded[4], str(number), worded[1] or worded[3]
        else:
            found = re.search(_YEAR, text)
            if not found:
                return None
            year, month, date = found[0], None, None
    first = f"{year}-{int(month or 1):02}-{int(date or 1):02}"
    last = f"{year}-{int(month or 12):02}-{int(date or 31):02}"
    return first, last


def surely_before(one: str | None, other: tuple[str, str]) -> bool:
    """Whether the day `one` is past, or has come, on every day that `other` may mean."""
    span = bounds(one) if one else None
    return span is not None and span[1] <= other[0]


def surely_after(one: str | None, other: tuple[str, str]) -> bool:
    """Whether the day `one` had not come on any day that `other` may mean."""
    span = bounds(one) if one else None
    return span is not None and span[0] > other[1]


def today() -> tuple[str, str]:
    """The current day as bounds."""
    import time

    day = time.strftime("%Y-%m-%d")
    return day, day
