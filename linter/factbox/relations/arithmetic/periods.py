"""One amount over two lengths of time: so much a week, so much a year."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.interval import Interval, Number
from factbox.relations.arithmetic import alike, work
from factbox.relations.relation import CONSISTENT, INCONSISTENT, Judgement, Relation, undecidable

# How many of the shorter go into the longer: the fewest by which a desk may count (weeks of work, months of four weeks), the
# plain number, and the most (months of 31 days, 13 and 14 months' pay).
_TIMES: dict[tuple[str, str], tuple[Number, Number, Number]] = {
    ("day", "week"): (5, 7, 7),
    ("day", "fortnight"): (10, 14, 14),
    ("day", "month"): (20, 30, 31),
    ("day", "quarter"): (60, 91, 92),
    ("day", "year"): (200, 365, 366),
    ("week", "fortnight"): (2, 2, 2),
    ("week", "month"): (4, Fraction(52, 12), Fraction(31, 7)),
    ("week", "quarter"): (12, 13, Fraction(92, 7)),
    ("week", "year"): (48, 52, Fraction(366, 7)),
    ("fortnight", "month"): (2, Fraction(26, 12), Fraction(31, 14)),
    ("fortnight", "quarter"): (6, Fraction(13, 2), Fraction(92, 14)),
    ("fortnight", "year"): (24, 26, Fraction(366, 14)),
    ("month", "quarter"): (3, 3, 3),
    ("month", "year"): (12, 12, 14),
    ("quarter", "year"): (4, 4, 4),
}


def judge_periods(relation: Relation) -> Judgement:
    """`periods`: the amount a week, taken as often as the year has weeks, is the amount a year. `only_over`: what costs less by
    the year than by the week may be a bargain, so only more is wrong."""
    first, second = relation.one("of"), relation.one("is")
    lengths = relation.options.get("periods")
    times = _TIMES.get(lengths) if isinstance(lengths, tuple) else None
    if first is None or second is None or times is None or not isinstance(lengths, tuple):
        return undecidable("an amount over two lengths of time")
    fewest, plain, most = times
    forwards = relation.flag("short", True)
    short, long = (first, second) if forwards else (second, first)
    reached = alike.plain(short).rounded().doubtful * Interval(fewest, most)
    stated = alike.plain(long).rounded().doubtful
    too_much, too_little = reached.is_below(stated), stated.is_below(reached)
    printed = alike.plain(first).printed
    quantity = second.quantity
    assert quantity is not None
    outcome = printed * Interval.exactly(plain if forwards else 1 / Fraction(plain))
    sign, number = ("x", plain) if forwards else ("/", plain)
    shown = (
        f"{work.shown(first)} {sign} {work.number(number)} = {work.span(outcome, quantity.unit, quantity.kind)} "
        f"a {lengths[1 if forwards else 0]}, the box says {work.shown(second)}"
    )
    if too_much or (too_little and not relation.flag("only_over", False)):
        said = f"a {lengths[0 if forwards else 1]}"
        return Judgement(INCONSISTENT, shown, fault="ratio", at=second, related=((first, said),))
    return Judgement(CONSISTENT, shown) if not too_little else undecidable("whether both are one amount", shown)
