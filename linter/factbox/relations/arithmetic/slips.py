"""The single slip that would explain a gap: off by one, a part dropped, two digits swapped, one digit wrong.

Only ever said beside a finding, never put in place of a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factbox.figures.interval import Number
from factbox.pattern import Pattern
from factbox.relations.arithmetic import alike, work
from factbox.relations.relation import Operand, Relation

_DIGITS = Pattern(r"[\d,. ]*\d")
_LONGEST = 12  # digits of a figure that are looked at


def slip(parts: Sequence[Operand], total: Operand, relation: Relation) -> str | None:
    """What one slip would make the sum right; None when none does, or when too many do."""
    numbers = [_exact(part) for part in parts]
    stated = _exact(total)
    units = {alike.unit_of(one) for one in (*parts, total)}
    if (
        stated is None
        or any(value is None for value in numbers)
        or len({_kind(one) for one in (*parts, total)}) > 1
        or len(units) > 2
    ):
        return None
    values = [value for value in numbers if value is not None]
    gap = stated - sum(values)
    if gap == 0:
        return None
    found = list(_swaps(parts, values, total, stated, gap))
    if len(found) == 1:
        return found[0]
    dropped = [part for part, value in zip(parts, values, strict=True) if value == -gap]
    if len(dropped) == 1 and len(parts) > 2:
        return f"the total is right without {_called(dropped[0])}"
    left_out = _left_out(parts, total, gap)
    if left_out is not None:
        return f"{_called(left_out)} is not among the parts and would fill the gap"
    if abs(gap) == 1:
        return "off by one"
    single = [work.shown(operand) for operand in _digits(parts, values, total, stated, gap)]
    return f"one digit of {' or '.join(single)} would explain it" if 1 <= len(single) <= 2 else None


def _exact(operand: Operand) -> Number | None:
    quantity = operand.quantity
    if quantity is None or quantity.value is None or quantity.hedge != "none":
        return None
    return quantity.value


def _kind(operand: Operand) -> str:
    return operand.quantity.kind if operand.quantity is not None else ""


def _called(operand: Operand) -> str:
    shown = work.shown(operand)
    return f"{shown} ({operand.name})" if operand.name and operand.name != operand.printed.strip() else shown


def _printed_digits(operand: Operand) -> str:
    """The digits of a figure without its noughts of scale; empty when it is in words."""
    assert operand.quantity is not None
    match = _DIGITS.search(operand.quantity.text)
    return re.sub(r"\D", "", match.group()) if match else ""


def _swaps(
    parts: Sequence[Operand], values: list[Number], total: Operand, stated: Number, gap: Number
) -> Iterator[str]:
    for operand, value, sign in [
        *((part, value, 1) for part, value in zip(parts, values, strict=True)),
        (total, stated, -1),
    ]:
        digits = _printed_digits(operand)
        if not 2 <= len(digits) <= _LONGEST or not int(digits):
            continue
        unit = Fraction(value) / int(digits)
        for place in range(len(digits) - 1):
            swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
            if swapped[0] == "0" or swapped == digits:
                continue
            if (int(swapped) - int(digits)) * unit * sign == gap:
                yield f"two digits swapped in {work.shown(operand)} would explain it"


def _digits(
    parts: Sequence[Operand], values: list[Number], total: Operand, stated: Number, gap: Number
) -> Iterator[Operand]:
    """Figures of which one digit changed would close the gap."""
    for operand, value, sign in [
        *((part, value, 1) for part, value in zip(parts, values, strict=True)),
        (total, stated, -1),
    ]:
        digits = _printed_digits(operand)
        if not 1 <= len(digits) <= _LONGEST or not int(digits):
            continue
        needed = Fraction(int(digits)) + gap * sign / (Fraction(value) / int(digits))
        if needed.denominator != 1 or needed < 0:
            continue
        changed = str(needed.numerator)
        if len(changed) == len(digits) and sum(a != b for a, b in zip(changed, digits, strict=True)) == 1:
            yield operand


def _left_out(parts: Sequence[Operand], total: Operand, gap: Number) -> Operand | None:
    """A fact of the box with the same unit, in none of the roles, that is as large as the gap."""
    box = total.box
    if box is None or gap <= 0 or total.fact is None:
        return None
    from factbox.relations.operands import of_fact

    used = {id(one.fact) for one in (*parts, total)}
    found = []
    for fact in box.facts:
        if id(fact) in used or fact.unit is None or fact.unit != total.fact.unit:
            continue
        operand = of_fact(fact)
        if operand is not None and _exact(operand) == gap:
            found.append(operand)
    return found[0] if len(found) == 1 else None
