"""Shares: a part of a whole is the percentage or fraction stated, and shares of one whole reach a hundred."""

from __future__ import annotations

from fractions import Fraction

from factbox.relations.arithmetic import alike, work
from factbox.relations.arithmetic.band import Band, added, compare, not_above
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE, Judgement, Operand, Relation, undecidable


def judge_share(relation: Relation) -> Judgement:
    """`share`: of / in is the percentage or fraction."""
    part, whole, stated = relation.one("of"), relation.one("in"), relation.one("is")
    if part is None or whole is None or stated is None:
        return undecidable("a part, a whole and a share")
    claim = alike.share_of_one(stated)
    base = alike.plain(whole)
    counted = _part_of_whole(part, whole)
    try:
        computed = counted.over(base)
    except ZeroDivisionError:
        return undecidable("a whole that is not zero")
    verdict = compare(computed, claim)
    shown = (
        f"{work.shown(part)} of {work.shown(whole)} is {_as_share(computed, stated)}, the box says {work.shown(stated)}"
    )
    if verdict == CONSISTENT:
        return Judgement(verdict, shown)
    if verdict == UNDECIDABLE:
        return undecidable("the figures before they were rounded", shown)
    return Judgement(
        INCONSISTENT, shown, hint=_hint(counted, base, claim, part, whole), fault="share", at=stated,
        related=((part, "the part"), (whole, "the whole")),
    )  # fmt: skip


def _part_of_whole(part: Operand, whole: Operand) -> Band:
    if alike.is_share(part) and alike.is_share(whole):
        return alike.to_unit_of(part, whole)
    return alike.to_unit_of(part, whole)


def _as_share(computed: Band, stated: Operand) -> str:
    quantity = stated.quantity
    assert quantity is not None
    percent = computed.times(100)
    low, high = percent.allowed.low, percent.allowed.high
    if percent.printed.is_point and percent.printed.low is not None:
        return f"{work.number(percent.printed.low, 1)}%"
    if low is not None and high is not None:
        return f"{work.number(low, 1)} to {work.number(high, 1)}%"
    return work.span(percent.allowed, "percent", "percent")


def _hint(part: Band, whole: Band, claim: Band, a: Operand, b: Operand) -> str:
    """Whether the share of another base was given: of the rest, or the rest itself."""
    try:
        if compare(part.over(whole.less(part)), claim) == CONSISTENT:
            return f"{work.shown(a)} against the other {work.outcome(whole.less(part))} would be that share"
        if compare(whole.less(part).over(whole), claim) == CONSISTENT:
            return f"that is the share of the other {work.outcome(whole.less(part))}"
    except ZeroDivisionError:
        pass
    return ""


def judge_shares(relation: Relation) -> Judgement:
    """`shares`: percentages of one whole reach 100 within their summed rounding."""
    parts = relation.many("of")
    if not parts:
        return undecidable("shares")
    bands = [alike.share_of_one(part).times(100) for part in parts]
    summed = added(bands)
    hundred = Band.exactly(100)
    shown = f"{work.addition(parts)} = {work.outcome(summed, 'percent', 'percent')}, not 100%"
    if not relation.flag("exclusive", True):
        return undecidable("how many gave several answers", shown)
    passes = compare(summed, hundred, not_above)
    verdict = compare(summed, hundred)
    open_end = relation.options.get("complete") is None and not relation.declared
    if verdict == CONSISTENT:
        return Judgement(CONSISTENT, shown.removesuffix(", not 100%"))
    if verdict == UNDECIDABLE:
        return undecidable("the shares before they were rounded", shown)
    if open_end and passes != INCONSISTENT and not relation.options.get("by_nature"):
        return undecidable("whether these are all the answers", shown)
    point = summed.printed.low if summed.printed.is_point else None
    if point is not None:
        gap = Fraction(100) - point
        shown += f": {work.number(abs(gap))} points {'missing' if gap > 0 else 'too much'}"
    return Judgement(
        INCONSISTENT, shown, fault="shares", at=parts[-1], related=tuple((part, "a share") for part in parts[:-1])
    )
