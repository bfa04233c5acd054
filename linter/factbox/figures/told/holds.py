"""Whether figures fit together as a wording would have it: where the sum comes out, a looser wording leaves no doubt."""

from __future__ import annotations

from collections.abc import Mapping

from factbox.figures.interval import Interval
from factbox.figures.quantity import Quantity
from factbox.figures.told.words import APART, DOWN, UP
from factbox.figures.units import factor

# How far, in percent, `more than doubled` may miss what was printed, and `more than 40` be from it
_LOOSE_SIZES = {"over": (0, 25), "under": (-20, 0)}
_LOOSE_ENDS = {"over": (0, 5), "at_least": (0, 5), "under": (-5, 0), "at_most": (-5, 0)}


def moves(kind: str, start: Quantity, end: Quantity, size: Quantity, way: int = APART) -> bool:
    """Whether `end` lies as far from `start` as the size says; APART: either way."""
    one, other = (_as_printed(figure, _LOOSE_ENDS) for figure in (start, end))
    told = _as_printed(size, _LOOSE_SIZES)
    if one is None or other is None or told is None:
        return False
    if start.unit and end.unit and (times := factor(start.unit, end.unit)) not in (None, 1):  # four days, six hours
        one = one * Interval.exactly(times)
    if kind == "difference":
        apart = other - one
        if size.unit and end.unit and (times := factor(size.unit, end.unit)) not in (None, 1):  # 30 cents off $3.70
            told = told * Interval.exactly(times)
    else:
        if one.low is None or one.low <= 0 or 0 in one:
            return False
        ratio = other / one
        if size.kind == "multiple":
            return told.meets(ratio)
        whole = Interval.exactly(100 if size.kind == "percent" else 1)
        apart = (ratio - Interval.exactly(1)) * whole
    return (way != DOWN and told.meets(apart)) or (way != UP and told.meets(-apart))


def ends_of(kind: str, a: Quantity, b: Quantity, size: Quantity, way: int) -> tuple[Quantity, Quantity] | None:
    """Of two figures the one it started from and the one it came to, where the size fits; a gap runs from the smaller."""
    if a.value is None or b.value is None or a.value == b.value:
        return None
    if way != APART or kind == "difference":
        a, b = sorted((a, b), key=lambda q: q.value or 0, reverse=way == DOWN)
        return (a, b) if moves(kind, a, b, size, way) else None
    for start, end in ((a, b), (b, a)):
        if moves(kind, start, end, size, way):
            return start, end
    return None


def is_share(part: Quantity, whole: Quantity, size: Quantity) -> bool:
    """Whether the part is as large a share of the whole as the percentage or fraction says."""
    one, other, told = part.interval, whole.interval, _as_printed(size, _LOOSE_SIZES)
    if one is None or other is None or told is None or 0 in other or other.low is None or other.low < 0:
        return False
    share = one / other
    return told.meets(share * Interval.exactly(100) if size.kind == "percent" else share)


def _as_printed(figure: Quantity, loose: Mapping[str, tuple[int, int]]) -> Interval | None:
    """The set a figure stands for, a one-sided hedge kept near what is printed; None where no side is known of it."""
    if figure.hedge in ("none", "approx"):
        return figure.interval
    if figure.hedge not in loose or figure.value is None or figure.value <= 0:
        return None
    low, high = loose[figure.hedge]
    return Interval.exactly(figure.value) * Interval.of(100 + low, 100 + high) / Interval.exactly(100)
