"""A figure as read: which characters, what number, what set of true values, what is counted."""

from __future__ import annotations

from factbox.figures.interval import Interval, Number
from factbox.record import Record

HEDGES = ("none", "approx", "over", "under", "at_least", "at_most", "range")
KINDS = (
    "count", "money", "percent", "percent_points", "ratio", "fraction", "multiple", "length", "area", "volume", "mass",
    "data", "temperature", "speed", "duration", "age", "year", "date", "time", "ordinal", "score", "identifier", "other",
)  # fmt: skip


class Quantity(Record):
    """One figure in a text.

    `start` and `end` are code point indices into the text that was read, end exclusive; `text` is what stands there.
    `value` is the nominal number (scale words multiplied out, percent in points), None where the words name none.
    `interval` is the set of values the words allow in the reading a desk would use; `leeway` (never narrower) adds the
    values that cannot be ruled out: a relation that only `leeway` saves is undecidable, not wrong. Both are None for
    dates, clock times, scores and identifiers.
    """

    start: int
    end: int
    text: str
    value: Number | None
    hedge: str = "none"  # one of HEDGES
    unit: str | None = None  # singular noun counted, or a short unit name; None when the text does not say
    kind: str = "count"  # one of KINDS
    needs_source: bool = True
    interval: Interval | None = None
    leeway: Interval | None = None
    step: Number | None = None  # the printed precision: the value of one unit of the last significant digit
    odd: str | None = None  # what is unusual in how it is printed (full-width digits, another script), for a finding
    ends: tuple[Number | None, Number | None] | None = None  # both numbers of a range or a score, as printed

    @property
    def low(self) -> Number | None:
        """The least value the words allow, None when open below; of a range or a score the first number printed."""
        if self.ends is not None:
            return self.ends[0]
        return None if self.interval is None else self.interval.low

    @property
    def high(self) -> Number | None:
        """The greatest value the words allow, None when open above; of a range or a score the last number printed."""
        if self.ends is not None:
            return self.ends[1]
        return None if self.interval is None else self.interval.high
