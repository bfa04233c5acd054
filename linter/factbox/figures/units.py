"""Units of measure: which ones measure the same thing, and how many of one go into the other, exactly."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.interval import Number

# family: unit -> how many of the family's first unit it is
_FAMILIES: dict[str, dict[str, int | str]] = {
    "length": {
        "m": 1, "km": 1000, "cm": "1/100", "mm": "1/1000", "micrometre": "1/1000000", "nm": "1/1000000000", "in": "254/10000",
        "ft": "3048/10000", "yard": "9144/10000", "mile": "1609344/1000", "nautical mile": 1852, "furlong": "201168/1000",
        "fathom": "18288/10000",
    },
    "area": {
        "sq m": 1, "sq km": 10**6, "sq cm": "1/10000", "hectare": 10**4, "acre": "40468564224/10000000", "sq ft": "9290304/100000000",
        "sq yard": "83612736/100000000", "sq in": "64516/100000000", "sq inch": "64516/100000000", "sq mile": "2589988110336/1000000",
    },
    "volume": {
        "litre": 1, "ml": "1/1000", "cl": "1/100", "megalitre": 10**6, "gigalitre": 10**9, "cubic m": 1000, "cubic km": 10**12,
        "cubic cm": "1/1000",
    },
    "barrel": {"barrel": 1},
    "mass": {
        "g": 1, "kg": 1000, "mg": "1/1000", "microgram": "1/1000000",
        "tonne": 10**6, "kilotonne": 10**9, "megatonne": 10**12, "gigatonne": 10**15,
        "quintal": 10**5, "lb": "45359237/100000", "oz": "45359237/1600000", "stone": "635029318/100000", "carat": "2/10",
    },
    "data": {"byte": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "PB": 10**15, "EB": 10**18, "ZB": 10**21},
    "speed": {"m/s": 1, "km/h": "10/36", "km/s": 1000, "mph": "44704/100000", "knot": "1852/3600"},
    "time": {"second": 1, "millisecond": "1/1000", "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600},
    "months": {"month": 1, "year": 12, "decade": 120, "century": 1200},
    "power": {"watt": 1, "W": 1, "kW": 10**3, "MW": 10**6, "GW": 10**9, "TW": 10**12},
    "energy": {"joule": 1, "kJ": 10**3, "MJ": 10**6, "PJ": 10**15, "kWh": 3600000,
        "MWh": 3600 * 10**6, "GWh": 3600 * 10**9, "TWh": 3600 * 10**12},
    "percent_points": {"percentage point": 1, "basis point": "1/100"},
    "sterling": {"GBP": 1, "penny": "1/100"},
    "voltage": {"volt": 1, "V": 1, "kV": 10**3},
    "current": {"amp": 1, "A": 1},
    "frequency": {"hertz": 1, "kHz": 10**3, "MHz": 10**6, "GHz": 10**9},
    "bit rate": {"kbps": 1, "Mbps": 10**3, "Gbps": 10**6},
}  # fmt: skip
_PLACE = {unit: (family, size) for family, units in _FAMILIES.items() for unit, size in units.items()}


_COINS = {  # of which currencies a coin is the hundredth part
    "cent": frozenset("$ USD NZD AUD CAD EUR ZAR HKD SGD FJD JMD TTD BND BBD NAD KES".split()),
    "paisa": frozenset({"INR", "PKR", "NPR"}),
}


def factor(unit: str, other: str) -> Number | None:
    """How many of `other` one `unit` is, exactly; None when they do not measure the same thing."""
    if unit == other:
        return 1
    if other in _COINS.get(unit, ()):
        return Fraction(1, 100)
    if unit in _COINS.get(other, ()):
        return 100
    here, there = _PLACE.get(unit), _PLACE.get(other)
    if here is None or there is None or here[0] != there[0]:
        return None
    ratio = Fraction(here[1]) / Fraction(there[1])
    return ratio.numerator if ratio.denominator == 1 else ratio


def same_unit(unit: str | None, other: str | None) -> bool | None:
    """Whether two units, as given back by the reader, are one or measure the same thing; None when either is unsaid."""
    if unit is None or other is None:
        return None
    return unit == other or factor(unit, other) is not None
