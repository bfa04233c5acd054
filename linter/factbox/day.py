"""The day of the run, for whatever ends on a day."""

from __future__ import annotations

import os
import re

_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)


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
