"""Short numbers in words, and the fractions that follow a whole number: twenty-one, and three quarters."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.language import Language
from factbox.figures.tokens import Tokens


def below_a_hundred(t: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    """A number below a hundred in words, and the token after it."""
    low = t.low
    n = language.TENS.get(low[i])
    if n is not None:
        k = i + 1
        if low[k] == "-" and t.glued(k) and t.glued(k + 1):
            k += 1
        unit = language.CARDINALS.get(low[k])
        if unit is not None and 0 < unit < 10:
            return n + unit, k + 1
        return n, i + 1
    n = language.CARDINALS.get(low[i])
    return None if n is None else (n, i + 1)


def tail_fraction(t: Tokens, i: int, language: Language, *, hyphened: bool = False) -> tuple[Fraction, int] | None:
    """`and a half`, `and three quarters` after a whole number; the token after it."""
    low = t.low
    k = i + 1
    if (hyphened or (low[k] == "-" and t.glued(k))) and low[k] == "-":
        k += 1
    if low[k] in language.ARTICLES or low[k] == "one":
        k += 1
        if low[k] == "-" and t.glued(k):
            k += 1
        bottom = language.FRACTIONS.get(low[k])
        if bottom is not None and not low[k].endswith("s"):
            return Fraction(1, bottom), k + 1
        return None
    small = below_a_hundred(t, k, language)
    top = small[0] if small is not None else None
    if small is not None and top is not None and top > 1:
        k = small[1]
        if low[k] == "-":
            k += 1
        bottom = language.FRACTIONS.get(low[k])
        if bottom is not None and bottom > top and low[k].endswith("s"):
            return Fraction(top, bottom), k + 1
    return None
