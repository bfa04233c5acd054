"""Dozens, hundreds of thousands, a few hundred, half a dozen."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures import measure
from factbox.figures.digits import WORDS, tidy
from factbox.figures.draft import Draft
from factbox.figures.language import (
    Language,
)
from factbox.figures.tokens import Tokens
from factbox.figures.units_printed import phrase_at, unit_at


def dozens(t: Tokens, i: int, at: int, times: object, language: Language) -> Draft:
    """A dozen, two dozen, and (times None) several dozen."""
    size = language.DOZEN.get(t.low[at], 12)
    value = times * size if isinstance(times, (int, Fraction)) else None
    d = Draft(i, at + 1, t.start[i], t.end[at], tidy(value) if value is not None else None)
    d.form = "dozen"
    d.step = size
    return d


def few_hundred(t: Tokens, i: int, at: int, language: Language) -> Draft | None:
    """`a few hundred`, `several thousand`, `a couple of million`; `a couple of weeks`."""
    low = t.low
    j = at + 1
    couple = low[at] == "couple"
    if couple:
        if i == at:
            return None
        if low[j] == "of":
            j += 1
    factor = language.HUNDREDS.get(low[j]) or language.SCALES.get(low[j]) or (12 if low[j] == "dozen" else None)
    if factor is None:
        if couple and low[at + 1] == "of" and low[j] not in language.NOT_COUPLE_OF:
            d = Draft(i, at + 1, t.start[i], t.end[at], 2)
            d.form = WORDS
            return d
        return None
    j += 1
    follow = language.SCALES.get(low[j])
    if follow and follow > factor:
        factor *= follow
        j += 1
    d = Draft(i, j, t.start[i], t.end[j - 1], None)
    d.form = "vague"
    d.hedge = "approx"
    if couple:
        d.value = 2 * factor
        d.hedge = ""
        d.form, d.step, d.scaled = WORDS, factor, True
    else:
        d.low, d.high = 3 * factor, 12 * factor
    measure.after(t, d, language)
    return d


def vague_plural(t: Tokens, i: int, language: Language) -> Draft | None:
    """Dozens, scores of, hundreds of thousands, tens of millions of dollars."""
    low = t.low
    word = low[i]
    j = i + 1
    if low[i - 1] == "-" and t.glued(i):
        return None
    floor_value = language.VAGUE[word]
    if word == "scores" and not (
        (low[j] == "of" and low[j + 1] not in ("the", "its", "a")) or low[j] in language.AFTER_SCORES
    ):
        return None
    if word == "scores" and low[i - 1] in language.BEFORE_TEST_SCORES:
        return None
    if word == "tens" and not (low[j] == "of" and (low[j + 1] in language.VAGUE or low[j + 1] in language.scales)):
        return None
    value = floor_value
    while low[j] == "of" and low[j + 1] in language.VAGUE and language.VAGUE[low[j + 1]] >= 2000:
        value *= language.VAGUE[low[j + 1]] // 2
        j += 2
    d = Draft(i, j, t.start[i], t.end[j - 1], None)
    d.low, d.form, d.hedge = value, "vague", "approx"
    if low[j] == "of":
        currency = low[j + 1]
        k = j + 1
        money = phrase_at(t, k, language.money_phrases)
        if money is not None:
            d.unit, d.kind, d.j = language.CURRENCY_WORDS[money[0]], "money", money[1]
        elif currency in language.CURRENCY_WORDS and len(currency) > 2 and currency not in ("won", "real"):
            if currency not in ("pounds",) or low[k + 1] not in ("of",):
                d.unit, d.kind, d.j = language.CURRENCY_WORDS[currency], "money", k + 1
        else:
            unit = unit_at(t, k, language)
            if unit is not None and len(low[k]) > 2:
                d.unit, d.kind, d.j = unit
        d.end = t.end[d.j - 1]
    return d
