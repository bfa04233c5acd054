"""Spans in mixed units, against their dates in those units: 70 years and 214 days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factbox.figures.when import When
from factbox.pattern import Pattern
from factbox.relations.arithmetic import work
from factbox.relations.arithmetic.calendar import months_between, shifted
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE, Judgement, Operand, undecidable

_UNITS = ("year", "month", "week", "day")  # from the longest to the shortest
_DAYS = {"week": 7, "day": 1}
_PARTS = Pattern(r"([^\W_]+(?:-[^\W\d_]+)?)[\s-]+(year|month|week|day)s?\b", re.IGNORECASE)


def parts_of(printed: str) -> dict[str, int] | None:
    """`70 years and 214 days` by its units; None for a span in one unit, or whose numbers cannot be told."""
    found = _PARTS.findall(printed)
    if len(found) < 2:
        return None
    parts: dict[str, int] = {}
    for number, unit in found:
        known = _whole(number)
        if known is None or unit.lower() in parts:
            return None
        parts[unit.lower()] = known
    return parts


def _whole(number: str) -> int | None:
    if number.isdecimal():
        return int(number)
    from factbox.figures.reader import read

    read_as = read(number, "en")
    value = read_as[0].value if len(read_as) == 1 else None
    return 1 if number.lower() in ("a", "an") else value if isinstance(value, int) else None


def judge_parts(parts: dict[str, int], stated: Operand, start: Operand, end: Operand) -> Judgement:
    """Whether so many years and so many days lead from the one date to the other, the last day counted or not."""
    first, last, quantity = start.when, end.when, stated.quantity
    assert first is not None and last is not None and quantity is not None
    if quantity.hedge != "none":
        return undecidable("the exact span")
    try:
        reached = [_after(day, parts) for day in (first.first, first.last)]
    except (ValueError, OverflowError):  # beyond the year 9999
        return undecidable("a span that a calendar holds")
    day = timedelta(days=1)
    early, late = (day * 7, day * 4) if "day" not in parts else (day, day)
    wrong = reached[1] < last.first - early or reached[0] > last.last + late
    between = f"from {start.printed.strip()} to {end.printed.strip()}"
    shown = f"{between} is {_counted(first, last, parts)}, the box says {work.shown(stated)}"
    if wrong:
        related = ((start, "from"), (end, "to"))
        return Judgement(INCONSISTENT, shown, fault="duration", at=stated, related=related)
    exact = first.grain == last.grain == "day"
    return Judgement(CONSISTENT, shown) if exact else Judgement(UNDECIDABLE, shown, "the exact days")


def _after(day: date, parts: dict[str, int]) -> date:
    months = parts.get("year", 0) * 12 + parts.get("month", 0)
    return shifted(day, months) + timedelta(days=parts.get("week", 0) * 7 + parts.get("day", 0))


def _counted(first: When, last: When, parts: dict[str, int]) -> str:
    """The time between two dates in the units of a span, whole ones of each."""
    day, end = first.first, last.last if last.grain == "day" else last.first
    counted = []
    for unit in (one for one in _UNITS if one in parts):
        if unit in _DAYS:
            passed = (end - day).days // _DAYS[unit]
        else:
            passed = max(int(months_between(day, end)), 0) // (12 if unit == "year" else 1)
        day = _after(day, {unit: passed})
        counted.append(f"{passed} {work.plural(passed, unit)}")
    return ", ".join(counted[:-1]) + (" and " if len(counted) > 1 else "") + counted[-1]
