"""Whether a stated figure misses what it should be by a slip of the pen: a digit, two swapped, off by one or two, a round ten.

That two figures which have nothing to do with each other come as near as that is rare, so words that alone would leave a doubt
are believed then; where they are far apart they most likely tell of something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from factbox.figures.interval import Number
from factbox.figures.quantity import Quantity
from factbox.relations import nouns
from factbox.relations.relation import Operand

_CLOSE = Fraction(1, 8)  # of the larger: as near as that are figures that a total or a rest was once added up from


def is_exact(q: Quantity) -> bool:
    """Whether a figure is printed without a hedge."""
    return q.hedge == "none" and q.value is not None and q.value > 0 and q.interval is not None


def misses(stated: Quantity, worked_out: Number) -> bool:
    """Whether a figure is another than what was worked out, and by a slip."""
    if stated.value is None or worked_out <= 0 or stated.interval is None or worked_out in stated.interval:
        return False
    step = stated.step or 1
    step = min(Fraction(step), Fraction(1)) if stated.value < 1000 or stated.kind == "count" else Fraction(step)
    a, b = Fraction(stated.value) / step, Fraction(worked_out) / step
    if a.denominator != 1:
        return False
    return _is_slip(int(a), round(b))


_BY_SEX = frozenset("man woman boy girl male female child adult".split())


def cut_two_ways(units: Sequence[str | None]) -> bool:
    """Whether some parts are told apart by sex or age and others by something else: seven women and nine teachers."""
    return len({nouns.head(unit) in _BY_SEX for unit in units if unit}) > 1


def miss_their_total(parts: Sequence[Operand], total: Operand) -> bool:
    """Whether parts that words tell to be counts of one whole miss it by a slip: their nouns then need not be those of it."""
    figures = [one.quantity for one in (*parts, total)]
    whole = total.quantity
    if whole is None or not all(one is not None and one.kind == "count" and is_exact(one) for one in figures):
        return False
    if cut_two_ways([one.unit for one in figures if one is not None and one is not whole]):
        return False
    return misses(whole, sum(one.quantity.value or 0 for one in parts if one.quantity is not None))


def misses_percent(stated: Quantity, worked_out: Number) -> bool:
    """The same for a percentage, which is worked out and rounded."""
    if stated.value is None or worked_out <= 0 or stated.interval is None or worked_out in stated.interval:
        return False
    step = Fraction(stated.step or 1) if stated.text[:1].isdigit() else Fraction(1)
    step = min(step, Fraction(1))
    return _is_slip(int(Fraction(stated.value) / step), round(Fraction(worked_out) / step))


def _is_slip(a: int, b: int) -> bool:
    if a == b:
        return False
    if abs(a - b) <= (1 if min(a, b) < 5 else 2) or abs(a - b) <= max(a, b) * _CLOSE:
        return True
    if abs(a - b) in (10, 20, 100, 1000) and min(a, b) >= abs(a - b):
        return True
    one, other = str(a), str(b)
    if abs(len(one) - len(other)) == 1 and min(a, b) > 9:
        longer, shorter = sorted((one, other), key=len, reverse=True)
        return any(longer[:k] + longer[k + 1 :] == shorter for k in range(len(longer)))  # a digit too many
    if len(one) != len(other) or len(one) < 2:
        return False
    at = [k for k in range(len(one)) if one[k] != other[k]]
    return len(at) == 1 or (
        len(at) == 2 and at[1] == at[0] + 1 and one[at[0]] + one[at[1]] == other[at[1]] + other[at[0]]
    )
