"""Printed figures: what they are, what they may stand for, and how they hang together.

Each name is imported when it is first asked for: a file without figures pays for none of this.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factbox.figures.interval import Interval
    from factbox.figures.prose import relations
    from factbox.figures.quantity import Quantity
    from factbox.figures.reader import read
    from factbox.figures.sentence import Part, ProseRelation
    from factbox.figures.units import factor, same_unit
    from factbox.figures.value import Value, read_value
    from factbox.figures.when import When

_HOMES = {
    "Interval": "interval",
    "Part": "sentence",
    "ProseRelation": "sentence",
    "Quantity": "quantity",
    "Value": "value",
    "When": "when",
    "factor": "units",
    "read": "reader",
    "read_value": "value",
    "relations": "prose",
    "same_unit": "units",
}

__all__ = [
    "Interval", "Part", "ProseRelation", "Quantity", "Value", "When", "factor", "read", "read_value", "relations", "same_unit",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
