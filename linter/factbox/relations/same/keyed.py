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
    told: dict[str, str | None] = {}
    for fact in box.facts:
        text = fact.text
        # Only a sentence with one figure says plainly what the figure is of.
        if text is not None and (len(figures := text.quantities) == 1 or ". " in text.value):
            for one in figures:
                if one.kind in KINDS and (digits := digits_of(one)):
                    if any(
                        len(digits) == len(other)
                        and (unit == one.unit or not (unit and one.unit))
                        and may_be_slip(digits, other)
                        for other, unit in told.items()
                    ):
                        return True
                    told[digits] = one.unit
    long = [one for one in told if len(one) >= FROM_LONG]
    return bool(long) and any(
        len(one) == len(other) and may_be_slip(one, other) for other in _placed(box) for one in long
    )


def _placed(box: Box) -> set[str]:
    """The digits of figures that stand beside a label, or in a table."""
    found = set()
    for row in rows_of(box):
        if row.figure is not None and row.figure.quantity is not None and (digits := digits_of(row.figure.quantity)):
            found.add(digits)
    for table in box.tables:
        for line in table.rows:
            for cell in items_of(line):
                if (
                    isinstance(cell, Scalar)
                    and (digits := cell.value.replace(",", "")).isdigit()
                    and len(digits) >= _SHORT
                ):
                    found.add(digits)
    return found


def may_be_slip(one: str, other: str) -> bool:
    """Whether two rows of digits differ by two that are swapped, or by one of four or more."""
    if len(one) != len(other):
        return False
    if len(one) <= FROM_LONG and sorted(one) != sorted(other):
        return False
    unlike = [index for index, digit in enumerate(one) if digit != other[index]]
    if len(unlike) == 2:
        return one[unlike[0]] == other[unlike[1]] and one[unlike[1]] == other[unlike[0]]
    return len(unlike) == 1 and len(one) > FROM_LONG


def digits_of(quantity: Quantity) -> str:
    """The digits that a figure is printed with; empty where they are too few to be known again, or hedged."""
    if quantity.hedge != "none" or quantity.value is None or quantity.interval is None:
        return ""
    digits = "".join(filter(str.isdigit, quantity.text))
    fewest = _SHORT if quantity.value >= _TEN else _SHORT + 1
    return digits if fewest <= len(digits.rstrip("0")) < _LONGEST else ""


_TEN, _LONGEST = 10, 10
