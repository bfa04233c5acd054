"""Multiples and decades in one word: doubled, threefold, halved, the sixties."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.digits import tidy
from factbox.figures.draft import Draft
from factbox.figures.language import (
    Language,
)
from factbox.figures.tokens import Tokens


def multiple(t: Tokens, i: int, language: Language) -> Draft | None:
    low = t.low
    word = low[i]
    follow = low[i + 1]
    if word.endswith(language.FOLD) and word not in language.MULTIPLES:
        base = word[: -len(language.FOLD)]
        value = language.CARDINALS.get(base) or language.TENS.get(base) or language.HUNDREDS.get(base)
        if value is None:
            return None
        d = Draft(i, i + 1, t.start[i], t.end[i], value, "multiple")
        d.fold = True
        return d
    top, bottom = language.MULTIPLES[word]
    if word in language.DOUBLE_FORMS:
        if (
            t.glued(i + 1) and follow == "-" and low[i + 2] in language.DOUBLE_WORDS
        ) or follow in language.DOUBLE_WORDS:
            return None
        if word in ("doubles", "triples", "trebles", "halves") and (
            low[i - 1] in language.BEFORE_TENNIS_DOUBLES or follow in language.AFTER_TENNIS_DOUBLES
        ):
            return None
    d = Draft(i, i + 1, t.start[i], t.end[i], tidy(Fraction(top, bottom)), "multiple")
    if bottom == 2:
        d.form = "half"
    return d


def decade(t: Tokens, i: int, language: Language) -> Draft | None:
    low = t.low
    first = language.DECADES[low[i]]
    before = low[i - 1]
    if before in ("mid", "-", "early", "late"):
        before = low[i - 2] if low[i - 2] != "-" else low[i - 3]
        if before == "mid":
            before = low[i - 3]
    if low[i] == "teens":
        if before not in language.HIS:
            return None
        d = Draft(i, i + 1, t.start[i], t.end[i], None, "age")
        d.low, d.high, d.hedge, d.unit = 13, 19, "range", "year"
        return d
    if before in language.HIS:
        d = Draft(i, i + 1, t.start[i], t.end[i], None, "age")
        d.low, d.high, d.hedge, d.unit = first, first + 9, "range", "year"
        return d
    if before != "the" and low[i - 1] != "nineteen":
        return None
    d = Draft(i, i + 1, t.start[i], t.end[i], None, "year")
    first += 2000 if low[i] == "noughties" else 1900
    d.low, d.high, d.hedge = first, first + 9, "range"
    return d
