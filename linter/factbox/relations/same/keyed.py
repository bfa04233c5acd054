"""A quick look for figures that may be one but for a slip of the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.document.node import Scalar
from factbox.figures.quantity import Quantity
from factbox.parts import items_of
from factbox.relations.labels.rows import rows_of

if TYPE_CHECKING:
    from factbox.box import Box

KINDS = frozenset(("count", "money", "length", "area", "volume", "mass"))
FROM_LONG = 3  # digits; of more, one may be changed
_SHORT = 2  # digits that may be swapped


def may_be_twins(box: Box) -> bool:
    """A quick look, whether two figures of a box, one of them in a text, have the same digits but for a slip."""
    told: set[str] = set()
    for fact in box.facts:
        if fact.text is not None:
            for one in fact.text.quantities:
                if one.kind in KINDS and (digits := digits_of(one)):
                    told.add(digits)
    if not told:
        return False
    beside = set(told)
    for row in rows_of(box):
        if row.figure is not None and row.figure.quantity is not None and (digits := digits_of(row.figure.quantity)):
            beside.add(digits)
    for table in box.tables:
        for line in table.rows:
            for cell in items_of(line):
                if (
                    isinstance(cell, Scalar)
                    and (digits := cell.value.replace(",", "")).isdigit()
                    and len(digits) >= _SHORT
                ):
                    beside.add(digits.rstrip("0"))
    if len(beside) < 2:
        return False
    lengths = [len(digits) for digits in beside]
    return any(
        lengths.count(len(one)) > 1 and any(one != other and may_be_slip(one, other) for other in beside)
        for one in told
    )


def may_be_slip(one: str, other: str) -> bool:
    """Whether two rows of digits differ by two that are swapped, or by one of four or more."""
    if len(one) != len(other):
        return False
    unlike = [index for index, digit in enumerate(one) if digit != other[index]]
    if len(unlike) == 2:
        return one[unlike[0]] == other[unlike[1]] and one[unlike[1]] == other[unlike[0]]
    return len(unlike) == 1 and len(one) > FROM_LONG


def digits_of(quantity: Quantity) -> str:
    """The digits that a figure is printed with; empty where they are too few to be known again, or hedged."""
    if quantity.hedge != "none" or quantity.value is None or quantity.interval is None:
        return ""
    digits = "".join(filter(str.isdigit, quantity.text)).rstrip("0")
    fewest = _SHORT if quantity.value >= _TEN else _SHORT + 1
    return digits if fewest <= len(digits) < _LONGEST else ""


_TEN, _LONGEST = 10, 10
