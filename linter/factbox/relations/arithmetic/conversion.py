"""From one unit of measure to another, exactly: a factor, and for temperatures an offset too."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.interval import Number
from factbox.figures.units import factor

_TEMPERATURES: dict[tuple[str, str], tuple[Number, Number]] = {
    ("F", "C"): (Fraction(5, 9), Fraction(-160, 9)),
    ("C", "F"): (Fraction(9, 5), 32),
    ("C", "K"): (1, Fraction(27315, 100)),
    ("K", "C"): (1, Fraction(-27315, 100)),
}


def factor_between(unit: str, other: str) -> tuple[Number, Number] | None:
    """What a figure in `unit` is multiplied by, and what is then added, to stand in `other`; None for unlike units."""
    if unit == other:
        return 1, 0
    temperature = _TEMPERATURES.get((unit, other))
    if temperature is not None:
        return temperature
    found = factor(unit, other)
    return None if found is None else (found, 0)
