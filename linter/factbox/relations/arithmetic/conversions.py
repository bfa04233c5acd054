"""One measure in two units: the figure converted, and how far the printed one may have been rounded."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factbox.figures.interval import Interval, Number
from factbox.relations.arithmetic import alike, work
from factbox.relations.arithmetic.band import Band, compare
from factbox.relations.arithmetic.changes import best
from factbox.relations.arithmetic.conversion import readings_between
from factbox.relations.relation import INCONSISTENT, UNDECIDABLE, Judgement, Operand, Relation, undecidable

# The fewest and the most days that a month or a year is said to have.
_DAYS = {"month": (28, 31), "year": (360, 366), "day": (1, 1), "week": (7, 7), "fortnight": (14, 14)}
_ROUND_FIVES = frozenset(("length", "speed", "mass", "area", "volume"))
_BOTH_ROUND = "speed"  # of a storm both are rounded from knots


def judge_conversion(relation: Relation) -> Judgement:
    """`conversion`: the one figure in the unit of the other, in some reading of both.

    A round figure on either side may have been rounded as far. `warming`: degrees of a rise or fall, and no temperatures.
    """
    one, other = relation.one("of"), relation.one("is")
    if one is None or other is None or one.quantity is None or other.quantity is None:
        return undecidable("one measure in two units")
    stated = alike.plain(other)
    readings = list(_readings(one, other, relation.flag("warming", False)))
    verdict = best(*(compare(converted, stated) for converted, _ in readings))
    quantity = other.quantity
    if quantity.kind == "duration":
        stated = stated._replace(doubtful=stated.rounded().doubtful)  # 150 minutes, or about two hours
    outcome = work.measured(readings[0][0], quantity.text, quantity.unit, quantity.kind)
    if outcome == work.shown(one):
        outcome = work.in_full(readings[0][0], quantity.unit)
    shown = f"{work.shown(one)} is {outcome}, the box says {work.shown(other)}"
    if verdict == UNDECIDABLE or (
        verdict == INCONSISTENT
        and any(_rounded_alike(one, other, converted, stated, factor) for converted, factor in readings)
    ):
        return undecidable("how far the figures were rounded", shown)
    if verdict != INCONSISTENT:
        return Judgement(verdict, shown)
    fault = "share" if alike.is_share(other) else "conversion"
    return Judgement(INCONSISTENT, shown, fault=fault, at=other, related=((one, "converted"),))


def _readings(one: Operand, other: Operand, warming: bool) -> Iterator[tuple[Band, Number | None]]:
    """The first figure in the unit of the second, with what it was multiplied by; raises Unlike where no unit joins them."""
    assert one.quantity is not None and other.quantity is not None
    band, units = alike.plain(one), (one.quantity.unit or "", other.quantity.unit or "")
    if units[0] in _DAYS and units[1] in _DAYS and ("month" in units or "year" in units) and not set(units) <= _MONTHS:
        (least, most), (fewest, longest) = _DAYS[units[0]], _DAYS[units[1]]
        times = Interval(Fraction(least, longest), Fraction(most, fewest))
        middle = Interval.exactly((Fraction(times.low or 0) + Fraction(times.high or 0)) / 2)
        yield band.by(Band(middle, times, times)), None
        return
    factors = readings_between(*units) if all(units) and units[0] != units[1] else ()
    for factor, offset in factors[1:] if warming else factors:
        converted = band.times(factor)
        yield converted.plus(offset) if offset else converted, factor
    if not factors:
        yield alike.to_unit_of(one, other), alike.factor_of(one, other)


_MONTHS = frozenset(("month", "year"))


def _rounded_alike(one: Operand, other: Operand, converted: Band, stated: Band, factor: Number | None) -> bool:
    """Whether rounding at the last digit that is no nought, of at most a tenth, would make the two agree."""
    assert one.quantity is not None
    if factor is None or alike.is_share(other) or one.quantity.kind == "duration":
        return False
    both = one.quantity.kind == _BOTH_ROUND
    loose_one = converted.rounded(2 * _coarse(one, both) * abs(Fraction(factor)))
    return compare(loose_one, stated.rounded(2 * _coarse(other, True))) != INCONSISTENT


def _coarse(operand: Operand, by_fives: bool) -> Number:
    """Half a unit of the last digit that is no nought, and no more than 5% of the figure; `by_fives`: of a 5 it is half of five."""
    assert operand.quantity is not None
    value = operand.quantity.value
    if value is None or value == 0:
        return 0
    step: Number = operand.quantity.step or 1
    units = Fraction(value) / Fraction(step)
    while units.denominator == 1 and units % 10 == 0:
        units /= 10
        step = step * 10
    if by_fives and step == 1 and units.denominator == 1 and units % 5 == 0 and operand.quantity.kind in _ROUND_FIVES:
        step = 5
    return min(Fraction(step) / 2, abs(Fraction(value)) / 20)
