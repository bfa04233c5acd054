"""Ratios and means: so many of one for each of another, an average, and whether an average of whole things can be at all."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor

from factbox.figures.interval import Interval, Number
from factbox.figures.quantity import Quantity
from factbox.pattern import Pattern
from factbox.relations.arithmetic import alike, work
from factbox.relations.arithmetic.band import Band, added, band_of, compare
from factbox.relations.relation import CONSISTENT, INCONSISTENT, UNDECIDABLE, Judgement, Operand, Relation, undecidable

_PER = Pattern(r"per\s+(\d[\d,. ]*\d|\d)(?:\s*(million|thousand))?", re.IGNORECASE)
_MANY = 2_000  # sizes of a group that are tried one by one


def judge_ratio(relation: Relation) -> Judgement:
    """`ratio`: of / to x per, the figures as printed; a bare whole `is` may be rounded to the unit."""
    first, second, stated = relation.one("of"), relation.one("to"), relation.one("is")
    if first is None or second is None or stated is None:
        return undecidable("two figures and their ratio")
    if _currencies_differ(first, second, stated):
        return undecidable("the rate of exchange and its day")
    claim = _named_ratio(stated) or alike.plain(stated)
    per = relation.one("per")
    times = alike.plain(per) if per is not None else Band.exactly(_per_of(stated))
    assert stated.quantity is not None
    if stated.quantity.kind == "percent" and per is None:
        claim = claim.times(Fraction(1, 100))
    if _bare_whole(stated.quantity):
        claim = claim.rounded()
    try:
        computed = alike.plain(first).over(alike.plain(second)).by(times)
    except ZeroDivisionError:
        return undecidable("a second figure that is not zero")
    verdict = compare(computed, claim)
    by = "" if times.printed.low == 1 else f" x {work.outcome(times)}"
    shown = (
        f"{work.shown(first)} / {work.shown(second)}{by} = {work.outcome(computed)}, the box says {work.shown(stated)}"
    )
    return _result(verdict, shown, "ratio", stated, ((first, "divided"), (second, "by this")))


_NAMED = Pattern(r"(?:about |around |roughly )?(\d+)\s*(?::|to)\s*(\d+)\Z", re.IGNORECASE)


def _named_ratio(stated: Operand) -> Band | None:
    """`4 to 1`, `1:4`: the side that is not one may have been rounded to the unit."""
    assert stated.quantity is not None
    named = _NAMED.match(stated.quantity.text.strip())
    if named is None or stated.quantity.kind != "ratio" or not int(named[1]) or not int(named[2]):
        return None
    above, below = Band.exactly(int(named[1])), Band.exactly(int(named[2]))
    if stated.quantity.hedge != "none":
        return None
    return above.over(below.rounded()) if named[1] == "1" else above.rounded().over(below)


def judge_mean(relation: Relation) -> Judgement:
    """`mean`: of / over, or the mean of a list; with `whole_items` the mean must be possible at all."""
    parts, over, stated = relation.many("of"), relation.one("over"), relation.one("is")
    if stated is None or (not parts and over is None):
        return undecidable("what was averaged, or over how many")
    claim = alike.plain(stated)
    assert stated.quantity is not None
    exact = claim
    if _bare_whole(stated.quantity):
        claim = claim.rounded()
    if parts:
        total = added([_amount(part, stated) for part in parts])
        count = alike.plain(over) if over is not None else Band.exactly(len(parts))
        try:
            computed = total.over(count)
        except ZeroDivisionError:
            return undecidable("a number that is not zero to divide by")
        verdict = compare(computed, claim)
        top = work.addition(parts) if len(parts) == 1 else f"({work.addition(parts)})"
        under = work.shown(over) if over is not None else str(len(parts))
        unit, kind = stated.quantity.unit, stated.quantity.kind
        shown = f"{top} / {under} = {work.outcome(computed, unit, kind)}, the box says {work.shown(stated)}"
        related = [(part, "averaged") for part in parts] + ([(over, "divided by")] if over is not None else [])
        if verdict != CONSISTENT or not relation.flag("whole_items", False):
            return _result(verdict, shown, "mean", stated, tuple(related))
    if relation.flag("whole_items", False):
        size = over if over is not None else None
        sizes = alike.plain(size) if size is not None else Band.exactly(len(parts))
        return _possible(stated, exact, sizes, size)
    return undecidable("what was averaged")


def _possible(stated: Operand, claim: Band, sizes: Band, size: Operand | None) -> Judgement:
    """The GRIM test: a mean of n whole numbers is a whole number over n."""
    named = work.shown(size) if size is not None else work.outcome(sizes)
    related = ((size, "averaged over"),) if size is not None else ()
    if claim.one_sided or sizes.one_sided:
        return undecidable("the exact mean and number", "")
    if mean_possible(claim.allowed, sizes.allowed):
        return Judgement(CONSISTENT, f"{work.shown(stated)} is a possible mean of {named} whole numbers")
    if mean_possible(claim.doubtful, sizes.doubtful):
        return undecidable("whether the number was rounded")
    shown = f"no {named} whole numbers have the mean {work.shown(stated)}"
    if sizes.printed.is_point and claim.printed.is_point and sizes.printed.low and claim.printed.low is not None:
        n = sizes.printed.low
        total = Fraction(claim.printed.low) * n
        low, high = floor(total), ceil(total)
        places = _places(stated)
        below, above = (
            f"{one:,} / {work.number(n)} is {work.number(Fraction(one) / n, places)}" for one in (low, high)
        )
        shown += f": {below}, {above}"
    return Judgement(INCONSISTENT, shown, fault="possible", at=stated, related=related)


def mean_possible(mean: Interval, sizes: Interval) -> bool:
    """Whether some whole total over some whole size lies in the interval of the mean."""
    if mean.low is None or mean.high is None or sizes.low is None or sizes.high is None:
        return True
    first, last = ceil(sizes.low), floor(sizes.high)
    if last < 1:
        return True
    if last - first > _MANY:
        return True
    for size in range(max(first, 1), last + 1):
        low, high = Fraction(mean.low) * size, Fraction(mean.high) * size
        total = ceil(low)
        if mean.low_open and total == low:
            total += 1
        if total < high or (total == high and not mean.high_open):
            return True
    return False


def _places(stated: Operand) -> int:
    step = stated.quantity.step if stated.quantity is not None else None
    places = 0
    while step is not None and places < 6 and Fraction(step) * 10**places < 1:
        places += 1
    return max(places, 2)


def _amount(part: Operand, stated: Operand) -> Band:
    """A figure in the unit of the mean where both are measures of one kind; as printed where the mean counts otherwise."""
    quantity, mean = alike.quantity_of(part), alike.quantity_of(stated)
    if quantity.kind == "money" or mean.kind == "money" or (alike.is_share(part) and alike.is_share(stated)):
        return alike.to_unit_of(part, stated)
    try:
        return alike.to_unit_of(part, stated)
    except alike.Unlike:
        if quantity.kind == mean.kind == "count":
            return alike.plain(part)  # bottles over boxes, bottles a box
        raise


def _currencies_differ(*operands: Operand) -> bool:
    codes = {one.quantity.unit for one in operands if one.quantity is not None and one.quantity.kind == "money"}
    return len(codes) > 1


def _per_of(stated: Operand) -> Number:
    """`per 100,000` among the words of the figure; 1 where nothing is said."""
    unit = alike.unit_of(stated) or ""
    found = _PER.search(unit) or _PER.search(stated.printed)
    if found is None:
        return 1
    digits = re.sub(r"\D", "", found[1])
    scale = {"million": 10**6, "thousand": 1000}.get((found[2] or "").lower(), 1)
    return int(digits) * scale or 1


def _bare_whole(quantity: Quantity) -> bool:
    band = band_of(quantity)
    return (
        quantity.hedge == "none"
        and isinstance(quantity.value, int)
        and band is not None
        and band.allowed.is_point
        and quantity.kind != "multiple"
    )


def _result(
    verdict: str, shown: str, fault: str, stated: Operand, related: tuple[tuple[Operand, str], ...]
) -> Judgement:
    if verdict == INCONSISTENT:
        return Judgement(verdict, shown, fault=fault, at=stated, related=related)
    return Judgement(verdict, shown, "the figures before they were rounded" if verdict == UNDECIDABLE else "")
