"""How near two numbers are: so near that a slip parts them, and neither chance nor another base."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.interval import Number

_TENTH = 10  # a gap of a tenth at most
_LONGEST = 12
_FEW = 2


def nearly(said: Number, real: Number) -> bool:
    """Whether one number is the other but for a slip: a digit changed, two swapped, a ten dropped, or a tenth at most."""
    one, other = Fraction(said), Fraction(real)
    if one == other or one <= 0 or other <= 0:
        return False
    if abs(one - other) * _TENTH <= max(one, other):
        return True
    return mistyped(one, other)


def mistyped(said: Number, real: Number) -> bool:
    """Whether one number is the other with a digit changed or two digits swapped; or parted by two at most."""
    one, other = Fraction(said), Fraction(real)
    if one == other or one <= 0 or other <= 0:
        return False
    digits = _digits(one, other)
    return digits is not None and (abs(one - other) <= _FEW or is_mistyped(*digits))


def is_mistyped(one: str, other: str) -> bool:
    """Whether two rows of digits, of two at least, differ by one of them or by the order of two."""
    if len(one) != len(other) or len(one) < 2:
        return False
    unlike = [index for index, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(unlike) == 2:
        first, second = unlike
        return second == first + 1 and one[first] == other[second] and one[second] == other[first]
    return len(unlike) == 1


def _digits(one: Fraction, other: Fraction) -> tuple[str, str] | None:
    """Two numbers as rows of digits of one scale; None where they are no short decimals."""
    for _ in range(_LONGEST):
        if one.denominator == other.denominator == 1:
            break
        one, other = one * 10, other * 10
    else:
        return None
    a, b = int(one), int(other)
    while a and b and a % 10 == b % 10 == 0:
        a, b = a // 10, b // 10
    return str(a), str(b)
