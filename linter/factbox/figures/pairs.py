"""What two numbers make that are one figure: a score, a ratio, odds; and the words near that tell which."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.digits import DECIMAL, WHOLE, WORDS, tidy
from factbox.figures.draft import Draft
from factbox.figures.interval import Number
from factbox.figures.language import Language
from factbox.figures.number import Num, number
from factbox.figures.tokens import DIGITS, Tokens

DASHES = frozenset("-\u2013\u2212")


def pair(t: Tokens, i: int, j: int, kind: str, value: Number | None = None) -> Draft:
    return Draft(i, j, t.start[i], t.end[j - 1], value, kind)


def near(t: Tokens, i: int, j: int, words: frozenset[str], before: int = 10, after: int = 10) -> bool:
    low = t.low
    for k in range(i - 1, max(-1, i - 1 - before), -1):
        if low[k] in words:
            return True
    return any(low[k] in words for k in range(j, min(t.size, j + after)))


def score(t: Tokens, i: int, j: int, first: int, second: int) -> Draft:
    d = pair(t, i, j, "score")
    d.low, d.high = first, second
    return d


def odds(t: Tokens, i: int, j: int, a: int, b: int) -> Draft:
    d = pair(t, i, j, "ratio", tidy(Fraction(a, b)))
    d.form = "odds"
    return d


def ratio(t: Tokens, i: int, j: int, a: Number, b: Number) -> Draft:
    d = pair(t, i, j, "ratio", tidy(Fraction(a) / b))
    d.form = "tenths" if b == 10 else "share" if a < b else "times"
    return d


def second_number(t: Tokens, k: int, language: Language, *, decimals: bool = False) -> Num | None:
    if t.kind[k] != DIGITS and t.low[k] not in language.heads:
        return None
    second = number(t, k, language)
    if second is not None and decimals and second.form == DECIMAL:
        return second
    if second is None or second.form not in (WHOLE, WORDS) or not isinstance(second.value, int):
        return None
    return second


def idiom(t: Tokens, i: int, j: int, value: Number | None = None) -> Draft:
    d = pair(t, i, j, "other", value)
    d.note, d.needs = "idiom", False
    return d


def of_a_hundred(t: Tokens, i: int, j: int, language: Language) -> Draft | None:
    """What a hundred is split into: a 60-40 split, 80/20, 70:30; fifty-fifty alone (a 50:50 draw) is an idiom."""
    low = t.low
    if not low[i].isdecimal() or not low[j - 1].isdecimal():
        return None
    a, b = int(low[i]), int(low[j - 1])
    if a + b != 100 or not a or not b:
        return None
    told = near(t, i, j, language.SPLIT_CUES, 2, 2)
    dashed = low[i + 1] in DASHES
    if a == b and not told:
        return None if dashed and near(t, i, j, language.VOTE_CUES) else idiom(t, i, j, 1)
    return ratio(t, i, j, a, b) if told or not dashed else None
