"""Changes: the rise or fall between two figures, in per cent of the first, in times, in points, or as a plain difference."""

from __future__ import annotations

import re
from contextlib import suppress
from fractions import Fraction

from factbox.pattern import Pattern
from factbox.relations.arithmetic import alike, work
from factbox.relations.arithmetic.band import Band, compare
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE, Judgement, Operand, Relation, undecidable

UP = Pattern(
    r"\b(?:up|ris(?:e|es|en|ing)|rose|increas\w*|grew|grow(?:s|n|ing)?|gain(?:s|ed)?|jump\w*|climb\w*|surg\w*|soar\w*|more|higher|"
    r"added|adds|doubled|tripled|trebled|quadrupled|extra)\b",
    re.IGNORECASE,
)
DOWN = Pattern(
    r"\b(?:down|fall(?:s|en|ing)?|fell|drop\w*|decreas\w*|declin\w*|los(?:s|es|t|ing)|cut(?:s|ting)?|shr[aiu]nk\w*|reduc\w*|slump\w*|"
    r"plung\w*|sank|sunk|fewer|less|lower|slipped|halved)\b",
    re.IGNORECASE,
)


_AGAIN = Pattern(r"\bas (?:many|much|big|large|long|high|fast) again\b", re.IGNORECASE)


def direction(operand: Operand) -> int:
    """Which way a change is said to go: 1 up, -1 down, 0 unsaid. A plus tells, its unit, then its own words, then its label."""
    if operand.printed.lstrip().startswith("+"):
        return 1
    declared = (operand.unit or "") + " " + (operand.fact.unit or "" if operand.fact is not None else "")
    label = operand.fact.printed("label") or "" if operand.fact is not None else ""
    for words in (declared, operand.printed, label):
        up, down = UP.search(words) is not None, DOWN.search(words) is not None
        if up != down:
            return 1 if up else -1
    return 0


def judge_change(relation: Relation) -> Judgement:
    """`change`: (to - from) / from, with the right sign and the right base; doubled and N-fold are to / from."""
    first, last, stated = relation.one("from"), relation.one("to"), relation.one("is")
    if first is None or last is None or stated is None:
        return undecidable("two figures and the change between them")
    quantity = alike.quantity_of(stated)
    if alike.is_points(stated) or (
        quantity.kind not in ("percent", "fraction", "ratio", "multiple") and not alike.is_percent(stated)
    ):
        return judge_difference(relation)
    base = alike.plain(first)
    after = alike.to_unit_of(last, first)
    try:
        growth = after.over(base)
    except ZeroDivisionError:
        return undecidable("a first figure that is not zero")
    way = relation.options.get("direction")
    sign = way if isinstance(way, int) and not isinstance(way, bool) else direction(stated)
    if quantity.kind == "multiple":
        return _multiple(first, last, stated, growth, sign)
    claim = alike.share_of_one(stated)
    change = growth.plus(-1)
    verdict = _signed(change, claim, sign, stated)
    shown = f"from {work.shown(first)} to {work.shown(last)} is {_change_shown(change)}, the box says {_stated(stated, sign)}"
    if verdict != INCONSISTENT:
        return Judgement(verdict, shown, "the figures before they were rounded" if verdict == UNDECIDABLE else "")
    related = ((first, "from"), (last, "to"))
    if alike.is_percent(first) and alike.is_percent(last) and alike.is_percent(stated):
        points = after.less(base)
        if _signed(points, alike.plain(stated), sign, stated) != INCONSISTENT:
            return Judgement(
                INCONSISTENT,
                f"from {work.shown(first)} to {work.shown(last)} is {work.shown(stated).rstrip('%')} percentage points,"
                f" and {_change_shown(change)}; the box says {_stated(stated, sign)}",
                fault="points", at=stated, related=related,
            )  # fmt: skip
    return Judgement(
        INCONSISTENT,
        shown,
        hint=_base_hint(base, after, claim, sign, stated),
        fault="change",
        at=stated,
        related=related,
    )


def _signed(change: Band, claim: Band, sign: int, stated: Operand) -> str:
    """The verdict with the direction said; where none is said either way will do."""
    negative = stated.quantity is not None and stated.quantity.value is not None and stated.quantity.value < 0
    if negative:
        return compare(change, claim)
    if sign:
        return compare(change if sign > 0 else change.negated(), claim)
    return best(compare(change, claim), compare(change.negated(), claim))


def best(*verdicts: str) -> str:
    """The kindest of several readings."""
    for verdict in (CONSISTENT, UNDECIDABLE):
        if verdict in verdicts:
            return verdict
    return INCONSISTENT


def _multiple(first: Operand, last: Operand, stated: Operand, growth: Band, sign: int) -> Judgement:
    claim = alike.plain(stated)
    assert stated.quantity is not None
    value = stated.quantity.value
    if _AGAIN.search(stated.printed):
        claim, value = claim.plus(1), None if value is None else value + 1  # half as many again is one and a half times
    if claim.one_sided and value is not None and value < 1:
        claim = claim.negated().plus(2 * value)  # more than halved is less than half
    readings = [compare(growth, claim)]
    if sign < 0 and value is not None and value > 1:
        with suppress(ZeroDivisionError):
            readings.append(compare(Band.exactly(1).over(growth), claim))  # a threefold fall
    if sign > 0 and _is_rise(stated) and compare(growth.plus(-1), claim) != INCONSISTENT:
        readings.append(UNDECIDABLE)  # a sixfold increase may be six times more
    verdict = best(*readings)
    shown = f"from {work.shown(first)} to {work.shown(last)} is {_times(growth)}, the box says {work.shown(stated)}"
    if verdict != INCONSISTENT:
        return Judgement(verdict, shown, "what the multiple counts from" if verdict == UNDECIDABLE else "")
    return Judgement(INCONSISTENT, shown, fault="change", at=stated, related=((first, "from"), (last, "to")))


def _is_rise(stated: Operand) -> bool:
    """Whether a multiple may count what was added: a sixfold increase, four times more. Doubled is plain."""
    text = stated.quantity.text.lower() if stated.quantity is not None else ""
    return "fold" in text or "times" in text


def _times(growth: Band) -> str:
    if growth.printed.is_point and growth.printed.low is not None:
        return f"{work.number(growth.printed.low)} times"
    return f"{work.span(growth.allowed)} times"


def _change_shown(change: Band) -> str:
    percent = change.times(100)
    if percent.printed.is_point and percent.printed.low is not None:
        value = percent.printed.low
        word = "a rise of" if value > 0 else "a fall of" if value < 0 else "a change of"
        return f"{word} {work.number(abs(Fraction(value)), 1)}%"
    return f"a change of {work.span(percent.allowed, 'percent', 'percent')}"


def _stated(stated: Operand, sign: int) -> str:
    word, shown = {1: "up ", -1: "down "}.get(sign, ""), work.shown(stated)
    return shown if word and shown[:1] in "+-−" else f"{word}{shown}"


def _base_hint(base: Band, after: Band, claim: Band, sign: int, stated: Operand) -> str:
    try:
        if _signed(after.less(base).over(after), claim, sign, stated) == CONSISTENT:
            return "that is the change measured against the later figure"
        if compare(after.over(base), claim) == CONSISTENT:
            return "that is the later figure as a share of the first, not the rise"
        if sign and _signed(after.over(base).plus(-1), claim, -sign, stated) == CONSISTENT:
            return "right in size, but the other way"
    except ZeroDivisionError:
        pass
    return ""


def judge_difference(relation: Relation) -> Judgement:
    """`difference`: to - from; of two percentages in percentage points."""
    first, last, stated = relation.one("from"), relation.one("to"), relation.one("is")
    if first is None or last is None or stated is None:
        return undecidable("two figures and the difference between them")
    base, after = alike.plain(first), alike.to_unit_of(last, first)
    shares = alike.is_percent(first) and alike.is_percent(last)
    of_an_index = alike.unit_of(first) == alike.unit_of(last) == alike.unit_of(stated)  # down 162 points to 7,250
    if (
        alike.is_points(stated)
        and not (shares or of_an_index)
        and (alike.is_share(first) or _has_unit(first) or _has_unit(last))
    ):
        return undecidable("percentages to take the points from")
    claim = alike.plain(stated).times(Fraction(1, 100)) if alike.is_basis(stated) else _claim(stated, first, shares)
    difference = after.less(base)
    way = relation.options.get("direction")
    sign = way if isinstance(way, int) and not isinstance(way, bool) else direction(stated)
    verdict = _signed(difference, claim, sign, stated)
    related = ((first, "from"), (last, "to"))
    unit = first.quantity.unit if first.quantity is not None else None
    kind = "percent_points" if shares else first.quantity.kind if first.quantity is not None else "count"
    shown = f"from {work.shown(first)} to {work.shown(last)} is {_size(difference, unit, kind)}, the box says {_stated(stated, sign)}"
    if shares and alike.is_percent(stated):
        if verdict == INCONSISTENT:
            return Judgement(INCONSISTENT, shown, fault="difference", at=stated, related=related)
        points = work.shown(stated).rstrip("%")
        ends = f"from {work.shown(first)} to {work.shown(last)}"
        shown = f"{ends} is {points} percentage points, the box says {_stated(stated, sign)}"
        return Judgement(
            INCONSISTENT if verdict == CONSISTENT else verdict, shown, fault="points", at=stated, related=related
        )
    if verdict == INCONSISTENT:
        return Judgement(INCONSISTENT, shown, fault="difference", at=stated, related=related)
    return Judgement(verdict, shown, "the figures before they were rounded" if verdict == UNDECIDABLE else "")


def _claim(stated: Operand, first: Operand, shares: bool) -> Band:
    if shares:
        return alike.plain(stated)  # points, per cent or bare: the number is what counts
    if alike.is_share(stated) and not alike.is_share(first):
        raise alike.NoAmount(stated.name)
    return alike.to_unit_of(stated, first)


def _has_unit(operand: Operand) -> bool:
    return operand.quantity is not None and operand.quantity.unit is not None


def _size(difference: Band, unit: str | None, kind: str) -> str:
    interval = difference.printed if difference.printed.is_point else difference.allowed
    if kind == "percent_points":
        unit = None
    if interval.is_point and interval.low is not None:
        less = " fewer" if kind == "count" else " less"  # 12 fewer, £122 less
        return work.amount(abs(Fraction(interval.low)), unit, kind) + (
            " more" if interval.low > 0 else less if interval.low < 0 else ""
        )
    return work.span(interval, unit, kind)
