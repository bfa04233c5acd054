"""Time between two dates against the span or the age that is stated."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction

from factbox.figures.interval import Interval, Number
from factbox.figures.quantity import Quantity
from factbox.figures.when import When
from factbox.relations.arithmetic import work
from factbox.relations.arithmetic.band import Band, band_of, compare
from factbox.relations.arithmetic.calendar import months_between
from factbox.relations.arithmetic.spans import judge_parts, parts_of
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE, Judgement, Operand, Relation, undecidable

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_PLAINER = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("day", 14)}
_YEARLY = frozenset(("year", "years"))
_HALF = Fraction(1, 2)


def judge_duration(relation: Relation) -> Judgement:
    """`duration`: the time from one date to another; with `age: true` in completed years."""
    start, end, stated = relation.one("from"), relation.one("to"), relation.one("is")
    if start is None or end is None or start.when is None or end.when is None:
        return undecidable("two dates and the time between them")
    related = ((start, "from"), (end, "to"))
    between = f"from {start.printed.strip()} to {end.printed.strip()}"
    if end.when.last < start.when.first or _clock_before(start.when, end.when):
        return Judgement(
            INCONSISTENT,
            f"{between}: the end lies before the start",
            fault="duration",
            at=end,
            related=((start, "from"),),
        )
    if stated is None or stated.quantity is None:
        return undecidable("the time between two dates")
    quantity = stated.quantity
    parts = parts_of(quantity.text) if quantity.unit in ("day", "week") else None
    if parts is not None and not relation.flag("age", False):
        return judge_parts(parts, stated, start, end)
    band = band_of(quantity)
    if band is None:
        return undecidable("a length of time")
    if relation.flag("age", False):
        unit: str | None = "year"
    else:
        unit = _unit(stated, quantity)
    if unit is None:
        return undecidable("the unit of time")
    if unit in _PLAINER:
        unit, times = _PLAINER[unit]
        band = band.times(times)
        quantity = quantity._replace(value=None if quantity.value is None else quantity.value * times)
    if relation.flag("age", False):
        completed = _completed_years(start.when, end.when)
        verdict = compare(Band(completed, completed, completed), band)
        shown = f"{between} makes {_years(completed)} completed, the box says {work.shown(stated)}"
    elif quantity.hedge != "none":
        elapsed = _elapsed(start.when, end.when, unit)
        verdict = compare(Band(elapsed, elapsed, elapsed), band)
        shown = f"{between} is {_length(start.when, end.when, unit)}, the box says {work.shown(stated)}"
    else:
        verdict = _named(start.when, end.when, unit, quantity, band)
        shown = f"{between} is {_length(start.when, end.when, unit)}, the box says {work.shown(stated)}"
    if verdict == INCONSISTENT:
        return Judgement(verdict, shown, fault="duration", at=stated, related=related)
    return Judgement(verdict, shown, "the exact days, or how the ends are counted" if verdict == UNDECIDABLE else "")


def _unit(stated: Operand, quantity: Quantity) -> str | None:
    for unit in (quantity.unit, stated.unit):
        if unit in _SECONDS or unit in _MONTHS:
            return unit
    return "year" if quantity.kind in ("age",) else None


def _named(start: When, end: When, unit: str, quantity: Quantity, band: Band) -> str:
    """An unhedged "N-year": years alone by their difference, days with both ends, all else from half a unit less to one more."""
    value = quantity.value
    if value is None:
        elapsed = _elapsed(start, end, unit)
        return compare(Band(elapsed, elapsed, elapsed), band)
    if start.grain in _YEARLY and end.grain in _YEARLY and unit in _MONTHS:
        apart = (_year_of(end) - _year_of(start)) * Fraction(12, _MONTHS[unit])
        if value == apart:
            return CONSISTENT
        return UNDECIDABLE if abs(value - apart) * _MONTHS[unit] <= 12 else INCONSISTENT
    if unit == "day" and start.time is None and end.time is None:
        fewest, most = _days(start, end)
        if fewest + 1 <= value <= most + 1:
            return CONSISTENT
        return UNDECIDABLE if fewest <= value <= most else INCONSISTENT
    step = Fraction(quantity.step or 1) if not isinstance(value, int) else Fraction(1)
    named = Interval(value - step * _HALF, value + step)
    return CONSISTENT if _elapsed(start, end, unit).meets(named) else INCONSISTENT


def _year_of(when: When) -> int:
    """A season counts as its first year."""
    return when.first.year


def _days(start: When, end: When) -> tuple[int, int]:
    """The fewest and the most days between any two days the dates may mean, the ends counted once."""
    return max((end.first - start.last).days, 0), (end.last - start.first).days


def _moment(day: date, when: When) -> datetime:
    return datetime.combine(day, when.time) if when.time is not None else datetime(day.year, day.month, day.day)


def _clock_before(start: When, end: When) -> bool:
    return start.time is not None and end.time is not None and _moment(end.last, end) < _moment(start.first, start)


def _elapsed(start: When, end: When, unit: str) -> Interval:
    """The time that may have passed, in a unit: from the last day of the start to the first of the end, and the other way round."""
    if unit in _SECONDS:
        least = _moment(end.first, end) - _moment(start.last, start)
        most = _moment(end.last, end) - _moment(start.first, start)
        size = _SECONDS[unit]
        slack_start = timedelta(days=1) if start.time is None and unit in ("hour", "minute", "second") else timedelta(0)
        slack_end = timedelta(days=1) if end.time is None and unit in ("hour", "minute", "second") else timedelta(0)
        low = Fraction(int((least - slack_start).total_seconds()), size)
        high = Fraction(int((most + slack_end).total_seconds()), size)
        return Interval(max(low, Fraction(0)), max(high, Fraction(0)))
    size = _MONTHS[unit]
    low = months_between(start.last, end.first) / size
    high = months_between(start.first, end.last) / size
    return Interval(max(low, Fraction(0)), max(high, Fraction(0)))


def _completed_years(start: When, end: When) -> Interval:
    low, high = _birthdays(start.last, end.first), _birthdays(start.first, end.last)
    return Interval(max(low, 0), max(high, 0))


def _birthdays(born: date, on: date) -> int:
    years = on.year - born.year
    return years - 1 if (on.month, on.day) < (born.month, born.day) else years


def _years(interval: Interval) -> str:
    if interval.is_point:
        return f"{interval.low} year{'' if interval.low == 1 else 's'}"
    return f"{interval.low} or {interval.high} years"


def _length(start: When, end: When, unit: str) -> str:
    """The time between two dates as a reader counts it."""
    if unit == "day" and start.time is None and end.time is None:
        fewest, most = _days(start, end)
        return f"{fewest + 1} days with both ends" if fewest == most else f"{fewest + 1} to {most + 1} days"
    if unit in _SECONDS:
        elapsed = _elapsed(start, end, unit)
        return f"{_about(elapsed.low, elapsed.high)} {unit}s"
    if start.grain in _YEARLY and end.grain in _YEARLY:
        apart = _year_of(end) - _year_of(start)
        return f"{apart} year{'' if apart == 1 else 's'} apart"
    low, high = months_between(start.last, end.first), months_between(start.first, end.last)
    months = round((low + high) / 2)
    years, rest = divmod(max(months, 0), 12)
    parts = [f"{years} year{'' if years == 1 else 's'}"] if years else []
    if rest or not parts:
        parts.append(f"{rest} month{'' if rest == 1 else 's'}")
    return (
        ""
        if high - low < Fraction(1, 2) and start.grain == end.grain == "day" and (low + high) / 2 == months
        else "about "
    ) + " and ".join(parts)


def _about(low: Number | None, high: Number | None) -> str:
    assert low is not None and high is not None
    return work.number(low, 1) if low == high else f"{work.number(low, 1)} to {work.number(high, 1)}"
