"""A quick look for figures that may be one but for a slip of the keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.figures.quantity import Quantity
from factbox.relations.labels.rows import rows_of

if TYPE_CHECKING:
    from factbox.box import Box

KINDS = frozenset(("count", "money", "length", "area", "volume", "mass"))
FROM_LONG = 3  # digits; of more, one may be changed
_SHORT = 2  # digits that may be swapped


def may_be_twins(box: Box) -> bool:
    """A quick look, whether two figures of a box have the same digits in another order, or all but one."""
    if box.tables:
        return True
    seen: dict[str, str] = {}
    for digits in _all_digits(box):
        for key in _keys(digits):
            if seen.setdefault(key, digits) != digits:
                return True
    return False


def _all_digits(box: Box) -> Iterator[str]:
    for fact in box.facts:
        if fact.text is not None:
            for one in fact.text.quantities:
                if one.kind in KINDS and (digits := digits_of(one)):
                    yield digits
    for row in rows_of(box):
        if row.figure is not None and row.figure.quantity is not None and (digits := digits_of(row.figure.quantity)):
            yield digits


def digits_of(quantity: Quantity) -> str:
    """The digits that a figure is printed with; empty where they are too few to be known again, or hedged."""
    if quantity.hedge != "none" or quantity.value is None or quantity.interval is None or quantity.value < _TEN:
        return ""
    digits = "".join(filter(str.isdigit, quantity.text)).rstrip("0")
    return digits if len(digits) >= _SHORT and len(digits) < _LONGEST else ""


_TEN, _LONGEST = 10, 10


def _keys(digits: str) -> Iterator[str]:
    yield "".join(sorted(digits))
    if len(digits) > FROM_LONG:
        for at in range(len(digits)):
            yield f"{digits[:at]}?{digits[at + 1 :]}"
