"""Printed figures: what they are, what they may stand for, and how they hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.lazy import names_from

if TYPE_CHECKING:
    from factbox.figures.interval import Interval
    from factbox.figures.quantity import Quantity
    from factbox.figures.reader import read
    from factbox.figures.told.reading import relations
    from factbox.figures.told.sentence import Part, ProseRelation
    from factbox.figures.units import factor, same_unit
    from factbox.figures.value import Value, read_value
    from factbox.figures.when import When

_HOMES = {
    "Interval": "interval",
    "Part": "told.sentence",
    "ProseRelation": "told.sentence",
    "Quantity": "quantity",
    "Value": "value",
    "When": "when",
    "factor": "units",
    "read": "reader",
    "read_value": "value",
    "relations": "told.reading",
    "same_unit": "units",
}

__all__ = [
    "Interval", "Part", "ProseRelation", "Quantity", "Value", "When", "factor", "read", "read_value", "relations", "same_unit",
]  # fmt: skip

__getattr__ = names_from(__name__, _HOMES)
