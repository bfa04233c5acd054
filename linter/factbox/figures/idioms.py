"""Numbers that claim nothing: idioms and words built on a number (at one point, net zero, a six-shooter), names of formats
(the 100m, a 30-year bond, a 9mm pistol)."""

from __future__ import annotations

from factbox.figures import nouns, ones
from factbox.figures.draft import Draft
from factbox.figures.language import (
    Language,
)
from factbox.figures.tokens import DIGITS, WORD, Tokens


def is_idiom(t: Tokens, i: int, j: int, language: Language) -> bool:
    """Whether tokens [i, j) and the words around them are an idiom of the tables."""
    low = t.low
    return any(
        tuple(low[i - len(before) : i]) == before and tuple(low[j : j + len(after)]) == after and i >= len(before)
        for before, after, value in language.idioms.get(low[i], ())
        if value >= 0
    )


def settle_idiom(t: Tokens, d: Draft, language: Language) -> int:
    """1: an idiom or a word built on a number, settled; -1: no figure at all; 0: neither."""
    low = t.low
    i, j = d.i, d.j
    word = low[i] if j == i + 1 else ""
    if low[j] == "-" and t.glued(j) and t.glued(j + 1):
        tail = low[j + 1]
        joint = f"{tail}-{low[j + 3]}" if low[j + 2] == "-" else tail
        tails = language.idiom_tails.get(word, ())
        if tail in tails or joint in tails or tail in language.GENERIC_TAILS:
            d.kind, d.needs, d.note = "other", False, "idiom"
            return 1
        if word == "one" and low[j + 1] == "to" and low[j + 3] == "one":
            d.kind, d.needs, d.note = "other", False, "idiom"
            return 1
    for before, after, value in language.idioms.get(word, ()):
        n, m = len(before), len(after)
        if (not n or tuple(low[i - n : i]) == before) and (not m or tuple(low[j : j + m]) == after) and i >= n:
            if value < 0:
                return -1
            if (
                word == "one"
                and not n
                and after in (("thing",), ("day",), ("time",))
                and low[i - 1] in language.ONE_MEASURED
            ):
                continue
            d.kind, d.needs, d.note = "other", False, "idiom"
            return 1
    if word == "zero" and low[j] in ("tolerance", "carbon", "waste", "gravity"):
        d.kind, d.needs, d.note = "other", False, "idiom"
        return 1
    if word == "zero" and low[i - 1] == "-" and low[i - 2] in ("net", "ground", "sub") and t.glued(i):
        d.kind, d.needs, d.note = "other", False, "idiom"
        return 1
    if word == "one" and low[j] == "of" and low[j + 1] in language.ONE_OF_THE:
        d.kind, d.note = "count", "one of"
        d.needs = False
        noun = nouns.counted(t, j, language)
        if noun is not None:
            d.unit, d.noun_at = noun
            if (low[j + 1] != "the" or _number_after(t, j + 2, language)) and _number_between(
                t, j + 2, noun[1], language
            ):
                d.needs, d.note = None, ""
        elif low[j + 1] in ("those", "these", "them"):
            pass
        return 1
    if word == "one" and ones.says_what(t, i, language):
        d.kind, d.needs, d.note = "other", False, "idiom"
        return 1
    if low[i - 1] == "one" and low[i - 2] == "-" and word == "one":
        return -1
    return 0


def _number_after(t: Tokens, k: int, language: Language) -> bool:
    return t.kind[k] == DIGITS or t.low[k] in language.heads


def _number_between(t: Tokens, first: int, last: int, language: Language) -> bool:
    return any(
        t.kind[k] == DIGITS or t.low[k] in language.CARDINALS or t.low[k] in language.TENS for k in range(first, last)
    )


def settle_format(t: Tokens, d: Draft, drafts: list[Draft], language: Language) -> None:
    """Names of formats: the 100m, a 30-year bond, the 200 metres freestyle."""
    low = t.low
    j = d.j
    follow = low[j]
    if d.kind == "length":
        value = d.value
        if d.unit == "mm" and follow in language.CALIBRES:
            d.needs, d.note = False, "format"
            return
        if value in language.RACE_LENGTHS and (d.unit in ("m", "km", "yard", "mile")):
            before = low[d.i - 1]
            last = drafts[-1] if drafts and before in (",", "and", "or") else None
            if (
                (last is not None and last.note == "format" and last.unit == d.unit and d.i - last.j <= 2)
                or before == "x"
                or before == "\u00d7"
                or (follow in language.SPORT_FORMATS and follow not in ("m", "event", "walk"))
                or (
                    before in language.RACE_BEFORE
                    and d.unit in ("m", "km")
                    and (t.kind[j] != WORD or (follow in language.STOP and follow not in language.AFTER_LENGTH))
                )
            ):
                d.needs, d.note = False, "format"
        return
    if (d.kind == "duration" and low[j - 2] == "-") or t.low[j - 1] in ("year", "month"):
        k = j + 1 if follow in language.BOND_MODIFIERS else j
        if low[k] in language.BOND_WORDS or follow in language.BOND_WORDS:
            d.needs, d.note = False, "format"
