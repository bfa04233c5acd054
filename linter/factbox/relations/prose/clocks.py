"""Two clock times of a span: from 11pm to 2am are three hours, over midnight."""

from __future__ import annotations

import re
from datetime import date, time

from factbox.figures import Quantity
from factbox.figures.when import When
from factbox.parts import Text
from factbox.pattern import Pattern

_CLOCK = Pattern(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?\s*(?:(?P<half>[ap])\.?\s?m\b\.?)?")
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_ANOTHER_DAY = Pattern(
    r"(?:day|night|tomorrow|yesterday|evening|morning)s?\b|\b(?:Sat|Sun|Mon|Tues|Wed|Thurs|Fri)[a-z]*\b"
)
_DAYS = (date(2023, 1, 2), date(2023, 1, 3))  # any two without a change of clocks

# Two places have two clocks
_ON_THE_WAY = Pattern(
    r"\b(?:fl(?:y|ies|ew|ight|ights|ying)|planes?|land(?:s|ed|ing)?|arriv\w+|depart\w+|left|leaves?|leaving|trains?|trips?|journeys?|"
    r"sail\w*|ferr(?:y|ies)|voyages?|dr[io]ves?|cross\w*|travel\w*)\b",
    re.IGNORECASE,
)


def on_the_clock(text: Text, first: Quantity, last: Quantity) -> dict[Quantity, When]:
    """When each of two clock times is, the second within a day after the first; empty where the words leave that open."""
    start, end = _time_of(first), _time_of(last)
    if (
        _ON_THE_WAY.search(text.value)
        or start is None
        or end is None
        or start == end
        or _ANOTHER_DAY.search(text.value, first.start - 12 if first.start > 12 else 0)
    ):
        return {}
    until = _DAYS[end < start]
    return {first: When(_DAYS[0], _DAYS[0], start), last: When(until, until, end)}


def _time_of(clock: Quantity) -> time | None:
    """A time that says which half of the day it is in: 2am, 14:00, 9.30 p.m., noon; not a bare 9 or 9.30."""
    printed = clock.text.strip().lower()
    found = _CLOCK.fullmatch(printed)
    if found is None or not (found["half"] or (":" in printed and len(found["hour"]) == 2)):
        return _NAMED.get(printed)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > (12 if found["half"] else 23) or minute > 59:
        return None
    return time(hour % 12 + 12 * (found["half"] == "p") if found["half"] else hour, minute)
