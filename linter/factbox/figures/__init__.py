"""Printed figures: what they are, what they may stand for, and how they hang together."""

from __future__ import annotations

from factbox.figures.interval import Interval
from factbox.figures.prose import relations
from factbox.figures.quantity import Quantity
from factbox.figures.reader import read
from factbox.figures.sentence import Part, ProseRelation
from factbox.figures.units import factor, same_unit
from factbox.figures.value import Value, read_value
from factbox.figures.when import When

__all__ = [
    "Interval", "Part", "ProseRelation", "Quantity", "Value", "When", "factor", "read", "read_value", "relations", "same_unit",
]  # fmt: skip
