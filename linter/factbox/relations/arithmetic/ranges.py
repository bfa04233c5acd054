"""Ranges: a figure lies between its ends, and the low end is not above the high one."""

from __future__ import annotations

from factbox.relations.arithmetic import alike, work
from factbox.relations.arithmetic.band import compare, not_above
from factbox.relations.arithmetic.changes import best
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE, Judgement, Operand, Relation, undecidable


def judge_range(relation: Relation) -> Judgement:
    """`range`: inside, ends included, and low not above high."""
    inside, low, high = relation.one("of"), relation.one("low"), relation.one("high")
    if inside is None or low is None or high is None:
        return undecidable("a figure and two ends")
    if inside.when is not None and low.when is not None and high.when is not None:
        return _dates(inside, low, high)
    floor, top = alike.plain(low), alike.to_unit_of(high, low)
    order = compare(floor, top, not_above)
    if order == INCONSISTENT:
        return Judgement(
            INCONSISTENT, f"the low end {work.shown(low)} is above the high end {work.shown(high)}", fault="order", at=low,
            related=((high, "the high end"),),
        )  # fmt: skip
    figure = alike.to_unit_of(inside, low)
    above, below = compare(floor, figure, not_above), compare(figure, top, not_above)
    if INCONSISTENT in (above, below):
        side = "below the low end" if above == INCONSISTENT else "above the high end"
        end = low if above == INCONSISTENT else high
        return Judgement(
            INCONSISTENT,
            f"{work.shown(inside)} lies {side} {work.shown(end)}",
            fault="outside",
            at=inside,
            related=((end, "this end"),),
        )
    shown = f"{work.shown(low)} to {work.shown(high)} holds {work.shown(inside)}"
    if UNDECIDABLE in (order, above, below):
        return undecidable("the figures before they were rounded", shown)
    return Judgement(best(order, above, below), shown)


def _dates(inside: Operand, low: Operand, high: Operand) -> Judgement:
    assert inside.when is not None and low.when is not None and high.when is not None
    if low.when.first > high.when.last:
        return Judgement(
            INCONSISTENT,
            f"{low.printed.strip()} comes after {high.printed.strip()}",
            fault="order",
            at=low,
            related=((high, "the later end"),),
        )
    if inside.when.last < low.when.first or inside.when.first > high.when.last:
        return Judgement(
            INCONSISTENT,
            f"{inside.printed.strip()} lies outside {low.printed.strip()} to {high.printed.strip()}",
            fault="outside",
            at=inside,
            related=((low, "from"), (high, "to")),
        )
    return Judgement(CONSISTENT, f"{inside.printed.strip()} lies between")
