"""What a printed figure may stand for: the values it allows, and the wider ones that cannot be ruled out."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.digits import tidy
from factbox.figures.interval import Interval, Number

_POINT = Fraction(1, 100)
_SHARE = Fraction(5, 200)  # 2.5 points either way of a third, of one in five
_MEASURED: frozenset[str] = frozenset({
    "percent", "percent_points", "length", "area", "volume", "mass", "data", "temperature", "speed", "other", "ratio",
})  # fmt: skip
_IN_FULL = frozenset({"count", "money", "duration", "age", "year", "ordinal"})  # whole numbers of these are exact
_FORMS_IN_FULL = frozenset({"whole", "words"})
_EXACT_KINDS = frozenset({"ordinal", "year"})
NO_VALUES = frozenset({"date", "time", "score", "identifier"})
NEARLY, JUST_OVER = "nearly", "just over"  # sorts of one-sided words with two ends


def _half(step: Number) -> Number:
    """Half of a printed step, without more fractions than are needed."""
    if isinstance(step, int):
        return step // 2 if step % 2 == 0 else Fraction(step, 2)
    return tidy(Fraction(step.numerator, 2 * step.denominator))


def _part(whole: Number, percent: int) -> Number:
    if isinstance(whole, int):
        hundredths = abs(whole) * percent
        return Fraction(hundredths, 100) if hundredths % 100 else hundredths // 100
    return tidy(abs(whole) * percent / 100)


def last_place(value: Number) -> Number:
    """The value of one unit of the last non-zero digit of a whole number: 90,000 has 10,000."""
    if not isinstance(value, int) or value == 0:
        return 1
    place = 1
    value = abs(value)
    while value % (place * 10) == 0:
        place *= 10
    return place


def rounding(value: Number, step: Number, kind: str, form: str, scaled: bool) -> Number:
    """How far below and above the printed number the true one may lie, as printed and unhedged."""
    if kind == "multiple" or form == "times":  # 3 to 1 is three times as many
        return _part(value, 5)
    if form == "tenths":
        return Fraction(5, 100)
    if form == "share" or (kind == "fraction" and form != "mixed"):
        small = 0 < value < _SHARE  # one in 38 million: what it stands for is no less than nothing
        return tidy(Fraction(value) / 2) if small else _SHARE
    if form in ("dozen", "odds"):
        return 0
    if form == "half":
        return _part(value, 5)
    if kind in _EXACT_KINDS:
        return 0
    if form in ("decimal", "mixed") or scaled or kind in _MEASURED:
        if kind == "money" and form == "decimal" and not scaled and step == _POINT:
            return 0  # money in full
        return _half(step)
    return 0


def doubt(value: Number, kind: str, form: str, scaled: bool, allowed: Number) -> Number:
    """How far the number may lie that cannot be ruled out: whole numbers of 1,000 and more ending in two noughts; a dozen."""
    if form == "dozen":
        return 1 if value == 12 else 0
    if allowed or scaled or not isinstance(value, int) or kind in _MEASURED or kind in _EXACT_KINDS:
        return 0
    if abs(value) >= 1000 and value % 100 == 0:
        # a miss of up to 5% and up to half the last non-zero place: both bounds hold
        return min(_part(value, 5), tidy(Fraction(last_place(value), 2)))
    return 0


def exact(value: Number | None, kind: str, form: str) -> Interval | None:
    """What a number in full stands for that is no round one, neither hedged nor scaled: itself. None for any other."""
    if type(value) is int and value % 100 and kind in _IN_FULL and form in _FORMS_IN_FULL:
        return Interval.exactly(value)
    return None


def of(
    value: Number,
    step: Number,
    kind: str,
    form: str,
    hedge: str,
    *,
    scaled: bool,
    tight: str = "",
    fold_rise: bool = False,
) -> tuple[Interval, Interval]:
    """The interval a figure stands for, and the leeway around it.

    `tight` is NEARLY or JUST_OVER for hedges with an end on both sides.
    """
    if kind in NO_VALUES:
        raise ValueError(f"a {kind} has no interval")
    around = rounding(value, step, kind, form, scaled)
    if tight == NEARLY:
        edge = tidy(Fraction(value) * 9 / 10)
        both = Interval(min(edge, value), max(edge, value), value < 0, value > 0)
        return both, both
    if tight == JUST_OVER:
        edge = tidy(Fraction(value) * 11 / 10)
        both = Interval(min(edge, value), max(edge, value), value >= 0, value < 0)
        return (both, both) if value else (Interval(0, None, True), Interval(0, None, True))
    if hedge == "over":
        one = Interval(value, None, True, False)
        return one, one
    if hedge == "at_least":
        one = Interval(value, None)
        return one, one
    if hedge == "under":
        one = Interval(None, value, False, True)
        return one, one
    if hedge == "at_most":
        one = Interval(None, value)
        return one, one
    if hedge == "approx":
        near = max(_part(value, 5), around)
        far = max(_part(value, 10), near)
        return Interval(value - near, value + near), Interval(value - far, value + far)
    if around == 0:
        allowed = Interval(value, value)
    elif isinstance(value, int) and isinstance(around, Fraction) and around.denominator == 2:
        allowed = Interval(Fraction(2 * value - around.numerator, 2), Fraction(2 * value + around.numerator, 2))
    else:
        allowed = Interval(value - around, value + around)
    more = doubt(value, kind, form, scaled, around)
    if fold_rise:
        return allowed, Interval(allowed.low, value + 1 + _part(value + 1, 5))
    return allowed, allowed.widened(more, more) if more else allowed


def between(
    low: Number, high: Number, step: Number, kind: str, form: str, *, scaled: bool
) -> tuple[Interval, Interval]:
    """A range: both ends, each with its own rounding."""
    if kind in _EXACT_KINDS:
        return Interval(low, high), Interval(low, high)
    below = rounding(low, step, kind, form, scaled)
    above = rounding(high, step, kind, form, scaled)
    first, last = min(low - below, high - above), max(low + below, high + above)
    more_below = doubt(low, kind, form, scaled, below)
    more_above = doubt(high, kind, form, scaled, above)
    return Interval(first, last), Interval(first - more_below, last + more_above)


def vague(floor: Number, top: Number | None) -> tuple[Interval, Interval]:
    """Dozens, hundreds: from the floor up, within a quarter below it cannot be ruled out; a few, several: within their ends."""
    if top is not None:
        return Interval(floor, top), Interval(floor, top)
    return Interval(floor, top), Interval(tidy(Fraction(floor) * 3 / 4), top)
