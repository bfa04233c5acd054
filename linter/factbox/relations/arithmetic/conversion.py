"""From one unit of measure to another, exactly: a factor, and for temperatures an offset too."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.interval import Number
from factbox.figures.units import factor

Factor = tuple[Number, Number]  # what a figure is multiplied by, and what is then added

_TEMPERATURES: dict[tuple[str, str], Factor] = {
    ("F", "C"): (Fraction(5, 9), Fraction(-160, 9)),
    ("C", "F"): (Fraction(9, 5), 32),
    ("C", "K"): (1, Fraction(27315, 100)),
    ("K", "C"): (1, Fraction(-27315, 100)),
}

# Units that are larger in one country than in another, as the readings of each in a unit that is the same everywhere:
# the American first, then the British, then the metric one of that name.
_BY_COUNTRY: dict[str, tuple[str, tuple[str, ...]]] = {
    "gallon": ("litre", ("3.785411784", "4.54609")),
    "pint": ("litre", ("0.473176473", "0.56826125")),
    "quart": ("litre", ("0.946352946", "1.1365225")),
    "fluid ounce": ("ml", ("29.5735295625", "28.4130625")),
    "ton": ("kg", ("907.18474", "1016.0469088", "1000")),
}


def factor_between(unit: str, other: str) -> Factor | None:
    """What a figure in `unit` is multiplied by, and what is then added, to stand in `other`; None for unlike units."""
    if unit == other:
        return 1, 0
    temperature = _TEMPERATURES.get((unit, other))
    if temperature is not None:
        return temperature
    found = factor(unit, other)
    return None if found is None else (found, 0)


def readings_between(unit: str, other: str) -> tuple[Factor, ...]:
    """Every way in which one unit may stand for another: a degree may be one of warmth or one of warming, a gallon American
    or British. The plainest first; empty for unlike units."""
    plain = factor_between(unit, other)
    if plain is not None:
        return (plain, (plain[0], 0)) if plain[1] else (plain,)
    if unit in _BY_COUNTRY:
        measure, sizes = _BY_COUNTRY[unit]
        onwards = factor(measure, other)
        return () if onwards is None else tuple((Fraction(size) * onwards, 0) for size in sizes)
    if other in _BY_COUNTRY:
        return tuple((1 / Fraction(times), 0) for times, _ in readings_between(other, unit))
    return ()
