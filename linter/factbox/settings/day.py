"""The day of the run, for whatever ends on a day."""

from __future__ import annotations

import os
import re
from functools import lru_cache

from factbox.pattern import Pattern

_DATE = Pattern(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z", re.ASCII)
_DAY = Pattern(r"\d{4}-\d\d-\d\d\Z", re.ASCII)


def today() -> str:
    """ISO 8601; SOURCE_DATE_EPOCH fixes it for a reproducible run."""
    import datetime  # only where something ends

    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if re.fullmatch(r"\d{1,11}", epoch, re.ASCII):
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date().isoformat()
    return datetime.datetime.now().date().isoformat()


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar as `2027-01-31`."""
    import datetime

    if not _DAY.match(text):
        return False
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def days_between(first: str, last: str) -> int:
    """Days from one ISO day to another."""
    import datetime

    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


@lru_cache(maxsize=8)  # asked of each box with the day of the run
def days_later(day: str, days: int) -> str:
    """The ISO day so many days after another; the calendar's ends are held at."""
    import datetime

    try:
        return (datetime.date.fromisoformat(day) + datetime.timedelta(days)).isoformat()
    except OverflowError:
        return "9999-12-31" if days > 0 else "0001-01-01"


@lru_cache(maxsize=1_024)
def day_range(printed: str) -> tuple[str, str]:
    """The first and last ISO day that a date of a box may mean (a day, a month, a year), for comparing as text. What is
    no date may mean any day."""
    text = printed.strip()
    if not _DATE.match(text):
        return "0000-00-00", "9999-99-99"
    return f"{text}-01-01"[:10], f"{text}-12-31"[:10] if len(text) != 7 else f"{text}-31"
