"""A figure on its way through arithmetic: what is printed, what the words allow, and what cannot be ruled out.

The three sets go through every sum side by side, so one piece of arithmetic gives all three verdicts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from factbox.figures.interval import Interval, Number
from factbox.figures.quantity import Quantity
from factbox.record import Record
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE

_HALF = Fraction(1, 2)


class Band(Record):
    """`printed` takes numbers as they stand, `allowed` adds their rounding and hedges, `doubtful` what may have been
    rounded unsaid. `one_sided`: a word such as "more than" or "nearly" is in it, and that word is about printed figures."""

    printed: Interval
    allowed: Interval
    doubtful: Interval
    one_sided: bool = False

    @classmethod
    def exactly(cls, value: Number) -> Band:
        point = Interval.exactly(value)
        return cls(point, point, point)

    def mapped(self, change: Callable[[Interval], Interval]) -> Band:
        return Band(change(self.printed), change(self.allowed), change(self.doubtful), self.one_sided)

    def times(self, factor: Number) -> Band:
        return self.mapped(lambda interval: interval * Interval.exactly(factor))

    def plus(self, amount: Number) -> Band:
        return self.mapped(lambda interval: interval + Interval.exactly(amount))

    def negated(self) -> Band:
        return self.mapped(lambda interval: -interval)

    def add(self, other: Band) -> Band:
        return _joined(self, other, lambda a, b: a + b)

    def less(self, other: Band) -> Band:
        return _joined(self, other, lambda a, b: a - b)

    def by(self, other: Band) -> Band:
        return _joined(self, other, lambda a, b: a * b)

    def over(self, other: Band) -> Band:
        """Raises ZeroDivisionError where the divisor may be zero."""
        return _joined(self, other, lambda a, b: a / b)

    def rounded(self, unit: Number = 1) -> Band:
        """As it would be had it been rounded to a unit before it was printed."""
        half = unit * _HALF
        return Band(self.printed, self.allowed.widened(half, half), self.doubtful.widened(half, half), self.one_sided)

    @property
    def is_exact(self) -> bool:
        return self.doubtful.is_point


def band_of(quantity: Quantity) -> Band | None:
    """What a figure brings to a sum; None where it has no amount (dates, scores, identifiers)."""
    allowed = quantity.interval
    if allowed is None:
        return None
    doubtful = quantity.leeway or allowed
    one_sided = is_one_sided(quantity)
    printed = allowed
    if quantity.hedge == "none" and quantity.value is not None and not one_sided:
        printed = Interval.exactly(quantity.value)
    elif (
        quantity.hedge == "range"
        and quantity.ends is not None
        and quantity.ends[0] is not None
        and quantity.ends[1] is not None
    ):
        low, high = sorted((quantity.ends[0], quantity.ends[1]))
        printed = Interval(low, high)
    return Band(printed, allowed, doubtful, one_sided)


def is_one_sided(quantity: Quantity) -> bool:
    """Whether the words set a bound on the printed number itself: more than, at least, nearly, dozens."""
    if quantity.interval is None:
        return False
    if quantity.interval.low is None or quantity.interval.high is None:
        return True
    return quantity.hedge in ("over", "under", "at_least", "at_most")


def added(bands: Sequence[Band]) -> Band:
    if all(band.is_exact and band.printed.is_point and not band.one_sided for band in bands):
        return Band.exactly(sum(band.printed.low or 0 for band in bands))
    total = bands[0]
    for band in bands[1:]:
        total = total.add(band)
    return total


def compare(left: Band, right: Band, holds: Callable[[Interval, Interval], bool] = Interval.meets) -> str:
    """The verdict on two bands: a one-sided word must fit the figures as printed; claims with two sides need only overlap."""
    strict = left.one_sided or right.one_sided
    if holds(left.printed, right.printed) if strict else holds(left.allowed, right.allowed):
        return CONSISTENT
    if holds(left.doubtful, right.doubtful) or holds(left.allowed, right.allowed):
        return UNDECIDABLE
    return INCONSISTENT


def not_above(left: Interval, right: Interval) -> bool:
    """Whether some number on the left is no greater than some number on the right."""
    return not right.is_below(left)


def _joined(a: Band, b: Band, join: Callable[[Interval, Interval], Interval]) -> Band:
    printed = join(a.printed, b.printed)
    if a.is_exact and b.is_exact and not a.one_sided and not b.one_sided:
        return Band(printed, printed, printed)
    return Band(printed, join(a.allowed, b.allowed), join(a.doubtful, b.doubtful), a.one_sided or b.one_sided)
