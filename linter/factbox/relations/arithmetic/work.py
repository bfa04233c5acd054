"""Arithmetic as a desk writes it: numbers, sums and gaps on one line."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from factbox.figures.interval import Interval, Number
from factbox.relations.arithmetic.band import Band, band_of
from factbox.relations.relation import Operand

SYMBOLS = {
    "$": "$", "USD": "US$", "NZD": "NZ$", "AUD": "A$", "CAD": "C$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹",
    "HKD": "HK$", "SGD": "S$", "ZAR": "R",
}  # fmt: skip
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def number(value: Number, places: int = 2) -> str:
    """A number in digits, grouped, with as many decimals as it needs, at most `places`."""
    exact = Fraction(value)
    if exact.denominator == 1:
        return f"{exact.numerator:,}"
    while places < 6 and exact and abs(exact) < Fraction(1, 10 ** (places - 1)):
        places += 1
    scaled = round(exact * 10**places)
    whole, rest = divmod(abs(scaled), 10**places)
    digits = f"{rest:0{places}d}".rstrip("0")
    sign = "-" if scaled < 0 else ""
    return f"{sign}{whole:,}.{digits}" if digits else f"{sign}{whole:,}"


def amount(value: Number, unit: str | None, kind: str = "count") -> str:
    """A number with its sign for money, per cent or measure: £1.9bn stays readable as £1.9 billion."""
    if kind == "percent_points" or unit == "percentage point":
        return f"{number(value)} percentage point{'' if value == 1 else 's'}"
    if kind == "percent" or unit == "percent":
        return f"{number(value)}%"
    shown = _scaled(value)
    if kind == "money" and unit:
        if shown[-2:-1] == ".":
            shown += "0"  # £11,502.40
        symbol = SYMBOLS.get(unit)
        if symbol is None:
            return f"{shown} {unit}"
        return f"-{symbol}{shown[1:]}" if shown.startswith("-") else symbol + shown
    if unit and kind not in ("count", "ratio", "fraction", "multiple", "year", "ordinal", "age"):
        return f"{shown} {plural(value, unit) if kind == 'duration' or unit in _SPELT_OUT else unit}"
    return shown


# Units of measure that are words, and so take a plural: 21,300 hectares, but 120 km
_SPELT_OUT = frozenset(
    (
        "acre", "hectare", "mile", "sq mile", "nautical mile", "yard", "sq yard", "furlong", "fathom", "litre", "megalitre",
        "gigalitre", "gallon", "pint", "quart", "fluid ounce", "barrel", "tonne", "kilotonne", "megatonne", "gigatonne", "ton",
        "short ton", "long ton", "carat", "quintal", "knot", "byte", "watt", "joule", "micrometre", "microgram",
    )
)  # fmt: skip

# The smaller unit of a figure in two: what names the larger in print, how many go into that, and how both are shown
_COMPOUNDS = {
    "oz": (("lb", "pound"), 16, "{}lb {}oz"),
    "lb": (("st",), 14, "{}st {}lb"),
    "in": (("ft", "feet", "foot", "'", "\u2032", "\u2019"), 12, "{}ft {}in"),
}


def measured(band: Band, printed: str, unit: str | None, kind: str) -> str:
    """What a conversion gives, in the units in which the box prints it: 7lb 8oz beside 9lb 8oz, not 119.93 oz."""
    names, times, form = _COMPOUNDS.get(unit or "", ((), 1, ""))
    if band.printed.is_point and any(name in printed for name in names):
        return form.format(*divmod(round(Fraction(band.printed.low or 0)), times))
    return outcome(band, unit, kind)


def in_full(band: Band, unit: str | None) -> str:
    """A printed number without its word of scale: $1,200,000,000."""
    return f"{SYMBOLS.get(unit or '', '')}{number(band.printed.low or 0)}"


def plural(value: Number, unit: str) -> str:
    return unit if value == 1 or unit.endswith("s") else unit + "s"


def _scaled(value: Number) -> str:
    exact = Fraction(value)
    if exact.denominator == 1 and abs(exact) < 10**7:
        return number(value)
    for size, word in _SCALES:
        if abs(exact) >= size:
            if (exact * 10000 / size).denominator == 1:
                return f"{number(exact / size, 4)} {word}"
            break
    return number(value)


def span(interval: Interval, unit: str | None = None, kind: str = "count") -> str:
    """A set of values in words: `242`, `77.5 to 82.5`, `more than 70`."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return amount(low, unit, kind)
    if low is None and high is None:
        return "anything"
    if high is None:
        return f"{'more than' if interval.low_open else 'at least'} {amount(low or 0, unit, kind)}"
    if low is None:
        return f"{'less than' if interval.high_open else 'at most'} {amount(high, unit, kind)}"
    first, last = amount(low, unit, kind), amount(high, unit, kind)
    if kind == "percent" or unit == "percent":
        first = first.removesuffix("%")
    return f"{first} to {last}"


def outcome(band: Band, unit: str | None = None, kind: str = "count") -> str:
    """What a computation gives: the printed figures' own result where they have one, else the range."""
    return span(band.printed if band.printed.is_point else band.allowed, unit, kind)


def shown(operand: Operand) -> str:
    """An operand as it stands in the box, its hedge included; in digits where it is in words."""
    quantity = operand.quantity
    if quantity is None:
        return operand.printed.strip()
    value = quantity.value
    if value is None or quantity.interval is None:
        return quantity.text
    band = band_of(quantity)
    words = hedged(quantity.hedge, band)
    figure = amount(value, quantity.unit, quantity.kind)
    if quantity.kind in ("fraction", "ratio", "multiple", "duration", "age", "year") or _is_word(quantity.text):
        figure = quantity.text if quantity.kind != "count" else figure
    elif quantity.kind not in ("count",) or any(character.isdigit() for character in quantity.text):
        figure = quantity.text
    return f"{words}{figure}"


def _is_word(text: str) -> bool:
    return not any(character.isdigit() for character in text)


def hedged(hedge: str, band: Band | None) -> str:
    """The words that show a hedge again."""
    if band is not None and hedge == "under" and band.allowed.low is not None:
        return "nearly "
    if band is not None and hedge == "over" and band.allowed.high is not None:
        return "just over "
    return {
        "approx": "about ",
        "over": "more than ",
        "under": "less than ",
        "at_least": "at least ",
        "at_most": "at most ",
    }.get(hedge, "")


def addition(parts: Sequence[Operand]) -> str:
    return " + ".join(shown(part) for part in parts)


def gap(computed: Number, stated: Number, unit: str | None, kind: str) -> str:
    """`2 missing` or `2 too many`; `1.0 missing` from what has a decimal, and so counts no things one by one."""
    difference = stated - computed
    shown = amount(difference if difference > 0 else -difference, unit, kind)
    whole = stated == int(stated) and computed == int(computed)
    if kind == "count" and not whole and shown.isdigit():
        shown += ".0"
    if difference > 0:
        return f"{shown} missing"
    return f"{shown} too {'many' if kind == 'count' and whole else 'much'}"


def nominal(operand: Operand) -> Number | None:
    """The printed number where it stands for itself: no hedge, no range."""
    quantity = operand.quantity
    if quantity is None or quantity.value is None or quantity.hedge not in ("none", "approx"):
        return None
    return quantity.value
