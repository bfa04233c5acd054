"""Printed figures: what they are, what they may stand for, and how they hang together."""

from __future__ import annotations

from factbox.figures.interval import Interval
from factbox.figures.prose import Part, ProseRelation, relations
from factbox.figures.quantity import Quantity
from factbox.figures.reader import read

__all__ = ["Interval", "Part", "ProseRelation", "Quantity", "read", "relations"]
