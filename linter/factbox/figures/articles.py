"""Figures that begin with an article: a hundred, a million and a half, a third, an hour and 20 minutes."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures import measure
from factbox.figures.compounds import compound
from factbox.figures.digits import WORDS
from factbox.figures.draft import Draft, ordinal_figure
from factbox.figures.language import (
    CARDINAL,
    DOZEN,
    FEW,
    FRACTION,
    HUNDRED,
    ORDINAL,
    SCALE,
    TENS,
    Language,
)
from factbox.figures.number import Num, number
from factbox.figures.ranges import with_range
from factbox.figures.shares import share, share_at
from factbox.figures.tokens import WORD, Tokens
from factbox.figures.vague import dozens, few_hundred


def bare_scale(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """`hundred` or `million` without a number before it: the hundred men; a multi-million-pound deal is no figure."""
    low = t.low
    if (
        low[i - 1] in language.BEFORE_BARE_SCALE
        and t.kind[i + 1] == WORD
        and low[i + 1] not in language.STOP
        and not t.upper[i]
    ):
        factor = language.HUNDREDS.get(low[i]) or language.scales.get(low[i])
        if factor is None or low[i + 1] in ("mark", "dollar"):
            return None
        return measure.quantity(t, i, i, Num(factor, factor, i + 1, WORDS, factor >= 1000), language)
    return None


def article(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """`a hundred`, `a million and a half`, `a dozen`, `a few hundred`, `a third`, `an hour and 20 minutes`, `a couple of`."""
    low = t.low
    word = low[i + 1]
    role = language.heads.get(word)
    if role is None:
        unit = language.UNITS.get(word)
        if unit is not None and low[i + 2] == language.AND and unit[1] in ("duration", "mass", "length", "volume"):
            return _article_unit(t, i, unit, language)
        if word == "-" and low[i - 1] == "-":
            return None
        return None
    if t.glued(i + 1):
        return None
    if role in (HUNDRED, SCALE):
        factor = language.HUNDREDS.get(word) or language.scales[word]
        j = i + 2
        parts = _article_parts(t, i, j, factor, language)
        if parts is not None:
            return parts
        step: int = factor
        value: int = factor
        scaled = factor >= 1000
        follow = language.scales.get(low[j]) if low[j] in language.SCALES else None
        if follow and follow > factor:  # a hundred million, a lakh crore
            value *= follow
            step = value
            j += 1
            scaled = True
        elif (low[j] == language.AND and language.heads.get(low[j + 1]) in (CARDINAL, TENS)) or (
            language.heads.get(low[j]) in (CARDINAL, TENS) and low[j] != "one"
        ):
            rest = number(t, j + 1 if low[j] == language.AND else j, language)
            if rest is not None and not rest.scaled and isinstance(rest.value, int) and rest.value < factor:
                value, j, step, scaled = value + rest.value, rest.after, 1, False
        elif low[j] == language.AND and low[j + 1] == "a" and low[j + 2] in ("half", "quarter") and factor >= 1000:
            part = language.FRACTIONS[low[j + 2]]
            value, step, j = factor + factor // part, factor // part, j + 3
        if (
            word == "thousand"
            and j == i + 2
            and low[j] in ("words", "cuts")
            and low[i - 1] in ("worth", "paints", "by")
        ):
            d = Draft(i, j, t.start[i], t.end[i + 1], value, "other")
            d.needs, d.note = False, "idiom"
            return d
        if word == "hundred" and low[j] in ("times", "percent") and low[j + 1] in ("over", "before"):
            return None
        return with_range(t, measure.quantity(t, i, i, Num(value, step, j, WORDS, scaled), language), i, language)
    if role == DOZEN:
        of_many = low[i + 2] == "of" and t.kind[i + 3] == WORD and low[i + 3] not in language.heads  # a score of 88%
        return dozens(t, i, i + 1, 1, language) if word == "dozen" or (word == "score" and of_many) else None
    if role == FEW:
        return few_hundred(t, i, i + 1, language)
    if role == FRACTION:
        return share_at(t, i, i + 1, 1, language)
    if role == ORDINAL and word in language.FRACTIONS and word != "second":
        return share_at(t, i, i + 1, 1, language)
    return None


def _article_parts(t: Tokens, i: int, j: int, factor: int, language: Language) -> Draft | None:
    """`a hundred thousandth visitor`, `a hundred-millionth of a metre`, `a hundred trillionths`."""
    low = t.low
    if low[j] in language.SCALES and language.SCALES[low[j]] > factor:
        factor *= language.SCALES[low[j]]
        j += 1
    k = j + 1 if low[j] == "-" and t.glued(j) and t.glued(j + 1) else j
    word = low[k]
    place = language.ORDINALS.get(word.removesuffix("s"), 0)
    if place < 1000:
        return None
    if word.endswith("s"):
        return share(t, i, k, Fraction(factor, place), place)
    if low[k + 1] == language.OF:
        return share(t, i, k, Fraction(1, factor * place), factor * place)
    return ordinal_figure(t, i, k + 1, factor * place)


def _article_unit(t: Tokens, i: int, unit: tuple[str, str], language: Language) -> Draft | None:
    d = Draft(i, i + 2, t.start[i], t.end[i + 1], 1, unit[1])
    d.unit, d.form = unit[0], WORDS
    compound(t, d, language)
    return d if d.j > i + 2 else None
