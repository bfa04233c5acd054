"""A number in digits as printed: `1,234.5`, `1,20,450`, `2½`."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.interval import Number
from factbox.figures.language import Language

LONGEST = 40  # digits: no newsroom prints a longer number, and Python's own limit is not far off

VULGAR = {
    "\u00bc": (1, 4), "\u00bd": (1, 2), "\u00be": (3, 4), "\u2150": (1, 7), "\u2151": (1, 9), "\u2152": (1, 10), "\u2153": (1, 3),
    "\u2154": (2, 3), "\u2155": (1, 5), "\u2156": (2, 5), "\u2157": (3, 5), "\u2158": (4, 5), "\u2159": (1, 6), "\u215a": (5, 6),
    "\u215b": (1, 8), "\u215c": (3, 8), "\u215d": (5, 8), "\u215e": (7, 8),
}  # fmt: skip

_STEPS = {10**places: Fraction(1, 10**places) for places in range(1, 7)}

WHOLE, DECIMAL, WORDS, MIXED = "whole", "decimal", "words", "mixed"


def tidy(value: Number) -> Number:
    """The same number, as an int when it is whole."""
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


def digits(printed: str, language: Language) -> tuple[Number, Number, str] | None:
    """Value, step and form of a number in digits (`1,234.5`, `1,20,450`, `2\u00bd`); None when it is no single number."""
    if printed.isdecimal():
        return (int(printed), 1, WHOLE) if len(printed) <= LONGEST else None
    if len(printed) > LONGEST:
        return None
    fraction = VULGAR.get(printed[-1])
    if fraction is not None:
        part = Fraction(*fraction)
        if len(printed) == 1:
            return part, Fraction(1, fraction[1]), MIXED
        whole = digits(printed[:-1], language)
        if whole is None or whole[2] != WHOLE:
            return None
        return whole[0] + part, Fraction(1, fraction[1]), MIXED
    point, group = language.decimal, language.group
    head, dot, tail = printed.partition(point)
    if not dot and "\u00b7" in printed:
        head, dot, tail = printed.partition("\u00b7")
    if dot and not tail.isdecimal():
        return None
    if not head.isdecimal():
        mark = "'" if "'" in head else group
        groups = head.split(mark)
        if not _grouped(groups):
            return None
        head = "".join(groups)
    if not dot:
        return int(head), 1, WHOLE
    scale = 10 ** len(tail)
    return tidy(Fraction(int(head) * scale + int(tail), scale)), _STEPS.get(scale) or Fraction(1, scale), DECIMAL


def _grouped(groups: list[str]) -> bool:
    """Thousands (1,234,567) or lakhs and crores (12,34,567); the last group always of three digits."""
    if len(groups) < 2 or len(groups[-1]) != 3 or not 1 <= len(groups[0]) <= 3 or groups[0] == "0":
        return False
    middle = {len(group) for group in groups[1:-1]}
    if not all(group.isdecimal() for group in groups):
        return False
    return middle <= {3} or (middle == {2} and len(groups[0]) <= 2)
