"""The set of true values that a printed figure may stand for: an interval with exact, open or closed ends."""

from __future__ import annotations

from fractions import Fraction

from factbox.record import Record

Number = int | Fraction  # exact: never a binary float


class Interval(Record):
    """Every number between `low` and `high`; None is an end without bound, an open end is not itself included.

    An empty interval cannot be built through `Interval.of`; arithmetic on intervals gives the exact set of
    results for independent operands.
    """

    low: Number | None
    high: Number | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def exactly(cls, value: Number) -> Interval:
        """The one value and nothing else."""
        return tuple.__new__(cls, (value, value, False, False))  # most figures are such

    @classmethod
    def of(
        cls, low: Number | None, high: Number | None, *, low_open: bool = False, high_open: bool = False
    ) -> Interval:
        """An interval that holds at least one number; raises ValueError when its ends cross."""
        if low is not None and high is not None and (low > high or (low == high and (low_open or high_open))):
            raise ValueError(f"no number lies between {low} and {high}")
        return cls(low, high, low is not None and low_open, high is not None and high_open)

    @property
    def is_point(self) -> bool:
        return self.low is not None and self.low == self.high

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, (int, Fraction)):
            return False
        if self.low is not None and (value < self.low or (self.low_open and value == self.low)):
            return False
        return self.high is None or value < self.high or (value == self.high and not self.high_open)

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (self.is_below(other) or other.is_below(self))

    def is_below(self, other: Interval) -> bool:
        """Whether every number here is less than every number there."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def within(self, other: Interval) -> bool:
        """Whether every number here lies there too."""
        low_fits = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high_fits = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return low_fits and high_fits

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that covers both."""
        low, low_open = _outer(self.low, self.low_open, other.low, other.low_open, lower=True)
        high, high_open = _outer(self.high, self.high_open, other.high, other.high_open, lower=False)
        return Interval(low, high, low_open, high_open)

    def widened(self, below: Number, above: Number) -> Interval:
        """This interval reaching `below` further down and `above` further up, ends as open as before."""
        return Interval(
            None if self.low is None else self.low - below,
            None if self.high is None else self.high + above,
            self.low_open,
            self.high_open,
        )

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __add__(self, other: object) -> Interval:
        if not isinstance(other, Interval):
            return NotImplemented
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low is not None and other.low is not None and (self.low_open or other.low_open),
            self.high is not None and other.high is not None and (self.high_open or other.high_open),
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: object) -> Interval:
        if not isinstance(other, Interval):
            return NotImplemented
        ends = [_end_product(a, b) for a in _ends(self) for b in _ends(other)]
        low = min(ends, key=_from_below)
        high = max(ends, key=_from_above)
        return Interval(
            low.value,
            high.value,
            low.value is not None and low.open,
            high.value is not None and high.open,
        )

    def inverse(self) -> Interval:
        """One over each number here; raises ZeroDivisionError when zero lies inside or at a closed end."""
        if 0 in self or ((self.low is None or self.low < 0) and (self.high is None or self.high > 0)):
            raise ZeroDivisionError("the interval holds zero")
        # An end at (open) zero becomes unbounded, an unbounded end becomes an open zero.
        positive = self.low is not None and self.low >= 0
        low: Number | None = (
            (0 if positive else None) if self.high is None else None if self.high == 0 else 1 / Fraction(self.high)
        )
        high: Number | None = (
            (0 if not positive else None) if self.low is None else None if self.low == 0 else 1 / Fraction(self.low)
        )
        return Interval(
            low,
            high,
            low is not None and (self.high is None or self.high_open),
            high is not None and (self.low is None or self.low_open),
        )

    def __truediv__(self, other: Interval) -> Interval:
        """Quotients; raises ZeroDivisionError when `other` holds zero."""
        return self * other.inverse()


class _End(Record):
    value: Number | None  # None: unbounded, on the side that `sign` tells
    open: bool
    sign: int  # which infinity an unbounded end is


def _ends(interval: Interval) -> tuple[_End, _End]:
    return (_End(interval.low, interval.low_open, -1), _End(interval.high, interval.high_open, 1))


def _end_product(a: _End, b: _End) -> _End:
    if a.value is not None and b.value is not None:
        # A closed zero reaches the product whatever the other end is.
        closed_zero = (a.value == 0 and not a.open) or (b.value == 0 and not b.open)
        return _End(a.value * b.value, (a.open or b.open) and not closed_zero, 0)
    if a.value == 0 or b.value == 0:
        zero = a if a.value == 0 else b
        return _End(0, zero.open, 0)
    sign_a = a.sign if a.value is None else (1 if a.value > 0 else -1)
    sign_b = b.sign if b.value is None else (1 if b.value > 0 else -1)
    return _End(None, False, sign_a * sign_b)


def _from_below(end: _End) -> tuple[int, Number, bool]:
    return (end.sign, 0, False) if end.value is None else (0, end.value, end.open)


def _from_above(end: _End) -> tuple[int, Number, bool]:
    return (end.sign, 0, False) if end.value is None else (0, end.value, not end.open)


def _outer(
    a: Number | None, a_open: bool, b: Number | None, b_open: bool, *, lower: bool
) -> tuple[Number | None, bool]:
    if a is None or b is None:
        return None, False
    if a == b:
        return a, a_open and b_open
    return (a, a_open) if (a < b) == lower else (b, b_open)
