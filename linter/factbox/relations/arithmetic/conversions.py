"""One measure in two units: the figure converted, and how far the printed one may have been rounded."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.interval import Number
from factbox.relations.arithmetic import alike, work
from factbox.relations.arithmetic.band import Band, compare
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE, Judgement, Operand, Relation, undecidable


def judge_conversion(relation: Relation) -> Judgement:
    """`conversion`: the one figure in the unit of the other. A round figure on either side may have been rounded as far."""
    one, other = relation.one("of"), relation.one("is")
    if one is None or other is None or one.quantity is None or other.quantity is None:
        return undecidable("one measure in two units")
    converted = alike.to_unit_of(one, other)
    stated = alike.plain(other)
    verdict = compare(converted, stated)
    quantity = other.quantity
    shown = f"{work.shown(one)} is {work.outcome(converted, quantity.unit, quantity.kind)}, the box says {work.shown(other)}"
    if verdict == CONSISTENT:
        return Judgement(verdict, shown)
    if verdict == UNDECIDABLE or _rounded_alike(one, other, converted, stated):
        return undecidable("how far the figures were rounded", shown)
    return Judgement(INCONSISTENT, shown, fault="conversion", at=other, related=((one, "converted"),))


def _rounded_alike(one: Operand, other: Operand, converted: Band, stated: Band) -> bool:
    """Whether rounding at the last digit that is no nought, of at most a tenth, would make the two agree."""
    assert one.quantity is not None and other.quantity is not None
    factor = alike.factor_of(one, other)
    loose_one = converted.rounded(2 * _coarse(one) * abs(Fraction(factor))) if factor is not None else converted
    return compare(loose_one, stated.rounded(2 * _coarse(other))) != INCONSISTENT


def _coarse(operand: Operand) -> Number:
    """Half a unit of the last digit that is no nought, and no more than 5% of the figure."""
    assert operand.quantity is not None
    value = operand.quantity.value
    if value is None or value == 0:
        return 0
    step: Number = operand.quantity.step or 1
    units = Fraction(value) / Fraction(step)
    while units.denominator == 1 and units % 10 == 0:
        units /= 10
        step = step * 10
    return min(Fraction(step) / 2, abs(Fraction(value)) / 20)
