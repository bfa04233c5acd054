"""Parts and wholes: a sum reaches its total, a part does not pass its whole, one figure given twice is the same."""

from __future__ import annotations

from collections.abc import Sequence

from factbox.figures.interval import Number
from factbox.figures.quantity import Quantity
from factbox.relations.arithmetic import alike, work
from factbox.relations.arithmetic.band import Band, added, compare, not_above
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE, Judgement, Operand, Relation, undecidable


def judge_sum(relation: Relation) -> Judgement:
    """`sum`: parts reach the total; with `complete: false` they only must not pass it."""
    parts, total = relation.many("of"), relation.one("is")
    if total is None or not parts:
        return undecidable("a total")
    if relation.flag("overlapping", False):
        return undecidable("how many are in two of the groups")
    if len(parts) == 1 and relation.declared and relation.flag("complete", True):
        return judge_same(relation, parts[0], total)
    if _plainly_reached(parts, total):
        return Judgement(CONSISTENT)
    bands = alike.all_to_unit_of(parts, total)
    whole = alike.plain(total)
    summed = added(bands)
    if not relation.flag("complete", True) or (relation.options.get("complete") is None and not relation.declared):
        return _not_passing(relation, parts, bands, summed, total, whole)
    verdict = compare(summed, whole)
    if verdict == CONSISTENT:
        return Judgement(verdict)
    work_shown = _work(parts, bands, summed, total)
    if verdict != INCONSISTENT:
        return Judgement(verdict, work_shown, _doubt(summed, whole) if verdict == UNDECIDABLE else "")
    return Judgement(
        INCONSISTENT,
        work_shown,
        hint=_slip(parts, total, relation),
        fault="sum",
        at=total,
        related=tuple((part, "a part") for part in parts),
    )


def _slip(parts: Sequence[Operand], total: Operand, relation: Relation) -> str:
    """The one slip that would explain the gap; empty where none would."""
    from factbox.relations.arithmetic.slips import slip

    return slip(parts, total, relation) or ""


def _plainly_reached(parts: Sequence[Operand], total: Operand) -> bool:
    """Whether bare figures of one unit add up as printed: most sums do, and need no bands."""
    goal = total.quantity
    if goal is None or not _is_bare(goal):
        return False
    rest = goal.value or 0
    for part in parts:
        quantity = part.quantity
        if quantity is None or quantity.kind != goal.kind or quantity.unit != goal.unit or part.unit != total.unit:
            return False
        if not _is_bare(quantity):
            return False
        rest -= quantity.value or 0
    return rest == 0


def _is_bare(quantity: Quantity) -> bool:
    interval = quantity.interval
    if interval is None or quantity.hedge != "none" or quantity.value is None:
        return False
    return interval.low is not None and interval.high is not None


def _not_passing(
    relation: Relation, parts: Sequence[Operand], bands: list[Band], summed: Band, total: Operand, whole: Band
) -> Judgement:
    verdict = compare(summed, whole, not_above)
    said_complete = relation.options.get("complete")
    if verdict == CONSISTENT and said_complete is None and relation.options.get("by_nature"):
        verdict = compare(summed, whole)  # men and women: nobody is left for a remainder
        if verdict == INCONSISTENT:
            return Judgement(
                INCONSISTENT, _work(parts, bands, summed, total), hint=_slip(parts, total, relation), fault="sum", at=total,
                related=tuple((part, "a part") for part in parts),
            )  # fmt: skip
    if verdict == CONSISTENT and (said_complete is False or compare(summed, whole) == CONSISTENT):
        return Judgement(CONSISTENT)
    shown = _work(parts, bands, summed, total)
    if verdict == CONSISTENT:
        return undecidable("whether these are all the parts", shown)
    if verdict == UNDECIDABLE:
        return undecidable(_doubt(summed, whole), shown)
    alone = [part for part, band in zip(parts, bands, strict=True) if compare(band, whole, not_above) == INCONSISTENT]
    if alone:
        return _exceeds(alone[0], total)
    return Judgement(
        INCONSISTENT, shown, hint=_slip(parts, total, relation), fault="sum", at=total,
        related=tuple((part, "a part") for part in parts),
    )  # fmt: skip


def judge_subset(relation: Relation) -> Judgement:
    """`subset`: a part is not above its whole."""
    part, whole = relation.one("of"), relation.one("in")
    if part is None or whole is None:
        return undecidable("a part and a whole")
    a, b = alike.to_unit_of(part, whole), alike.plain(whole)
    verdict = compare(a, b, not_above)
    if verdict == INCONSISTENT:
        return _exceeds(part, whole)
    return Judgement(
        verdict, f"{work.shown(part)} of {work.shown(whole)}", _doubt(a, b) if verdict == UNDECIDABLE else ""
    )


def _exceeds(part: Operand, whole: Operand) -> Judgement:
    over = ""
    a, b = work.nominal(part), work.nominal(whole)
    quantity = whole.quantity
    if (
        a is not None
        and b is not None
        and quantity is not None
        and alike.unit_of(part) == alike.unit_of(whole)
        and a > b
    ):
        over = f": {work.amount(a - b, quantity.unit, quantity.kind)} more than the whole"
    shown = f"{work.shown(part)} {_named(part)}cannot be part of {work.shown(whole)}{_named(whole).rstrip()}{over}"
    return Judgement(INCONSISTENT, shown.replace("  ", " "), fault="part", at=part, related=((whole, "the whole"),))


def judge_same(relation: Relation, one: Operand, other: Operand) -> Judgement:
    """One figure given twice."""
    a, b = alike.to_unit_of(one, other), alike.plain(other)
    verdict = compare(a, b)
    shown = f"{work.shown(one)} and {work.shown(other)} stand for one figure"
    if verdict == INCONSISTENT:
        return Judgement(
            INCONSISTENT,
            shown,
            hint=_slip((one,), other, relation),
            fault="sum",
            at=other,
            related=((one, "the other"),),
        )
    return Judgement(verdict, shown, _doubt(a, b) if verdict == UNDECIDABLE else "")


def _named(operand: Operand) -> str:
    return (
        f" ({operand.name}) " if operand.name and operand.fact is not None and operand.fact.label is not None else " "
    )


def _work(parts: Sequence[Operand], bands: list[Band], summed: Band, total: Operand) -> str:
    quantity = total.quantity
    assert quantity is not None
    sum_shown = work.outcome(summed, quantity.unit, quantity.kind)
    stated = _point(alike.plain(total))
    left = work.addition(parts)
    if len(parts) == 1 and left == sum_shown:
        text = f"{left} against {work.shown(total)}"
    else:
        text = f"{left} = {sum_shown}, the box says {work.shown(total)}"
    computed = _point(summed)
    if computed is not None and stated is not None and computed != stated and quantity.hedge == "none":
        return f"{text}: {work.gap(computed, stated, quantity.unit, quantity.kind)}"
    return text


def _point(band: Band) -> Number | None:
    return band.printed.low if band.printed.is_point else None


def _doubt(a: Band, b: Band) -> str:
    if a.one_sided or b.one_sided:
        return "the figures before they were rounded"
    return "whether the figures were rounded"
