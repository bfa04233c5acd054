"""Hedges that stand after their figure: or so, at most, -odd, and counting."""

from __future__ import annotations

from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.tokens import DIGITS, WORD, Tokens


def hedge_after(t: Tokens, d: Draft, language: Language) -> tuple[str, str]:
    low = t.low
    j = d.j
    word = low[j]
    on = language.hedging_on
    if word not in on and (d.noun_at < j or low[d.noun_at + 1] not in on):
        return "", ""
    if word == "+" and t.glued(j):
        return "at_least", "+"
    if word == "-" and t.glued(j) and low[j + 1] in ("odd", "plus", "ish", "something"):
        return ("at_least" if low[j + 1] == "plus" else "approx"), "-" + low[j + 1]
    if word == "plus" and (t.kind[j + 1] == WORD and low[j + 1] not in language.STOP) and d.kind == "":
        return "at_least", "plus"
    if word == "odd" and t.kind[j + 1] == WORD:
        return "approx", "odd"
    for k in _places_after(t, d, language):
        found = language.hedges_after.get(low[k])
        if found is None:
            continue
        for words, label in (*found.get(low[k + 1], ()), *found.get("", ())):
            n = len(words)
            if tuple(low[k : k + n]) == words and not _post_veto(t, d, k, n, words, language):
                return label, " ".join(words)
    return "", ""


def _places_after(t: Tokens, d: Draft, language: Language) -> list[int]:
    """Where a hedge may stand after the figure: at once, after a comma, or after the thing counted."""
    j = d.j
    places = [j]
    if t.low[j] == ",":
        places.append(j + 1)
    if d.noun_at >= j and d.noun_at - j < 4:
        k = d.noun_at + 1
        places.append(k)
        if t.low[k] == ",":
            places.append(k + 1)
        if t.low[k] in ("a", "per") and t.kind[k + 1] == WORD:
            places.append(k + 2)
            if t.low[k + 2] == ",":
                places.append(k + 3)
    elif t.low[j] in ("a", "per", "an") and t.kind[j + 1] == WORD:
        places.append(j + 2)
    elif t.low[j] == "of" and t.kind[j + 1] == WORD:
        for k in range(j + 2, j + 5):
            if t.low[k] in ("at", "or"):
                places.append(k)
                break
            if t.kind[k] != WORD:
                break
    elif t.low[j] == "down" or t.low[j] == "old":
        places.append(j + 1)
    return places


def _post_veto(t: Tokens, d: Draft, k: int, n: int, words: tuple[str, ...], language: Language) -> bool:
    low = t.low
    follow = low[k + n]
    if d.kind in ("ordinal", "date", "identifier", "score") or (d.kind == "year" and words[0] not in ("or",)):
        return True
    first = words[0]
    if n == 1:
        if first in ("plus",):
            return True
        if first in language.AFTER_ONE_WORD:
            return (
                (t.kind[k + n] == WORD and follow not in language.AFTER_HEDGE_GOES_ON)
                or t.kind[k + 1] == DIGITS
                or (low[k + 1] in language.heads and low[k + 1] not in language.ARTICLES)
            )
        if first == "upwards":
            return False
        return False
    if words in (("at", "least"), ("at", "most"), ("or", "about"), ("or", "roughly")):
        # it governs the number after it, where one follows
        return (
            t.kind[k + n] == DIGITS or follow in language.heads or follow in language.CURRENCY_SYMBOLS or first == "or"
        )
    if words[-1] in ("more", "less", "fewer") and first == "or" and follow in ("than", "or"):
        return True
    if words in (
        ("and", "more"),
        ("and", "over"),
        ("and", "under"),
        ("and", "above"),
        ("and", "below"),
        ("and", "older"),
        ("and", "younger"),
    ):
        if words == ("and", "more"):
            return follow not in ("", ".", ",", ")")
        return (
            t.kind[k + n] == DIGITS
            or follow in language.CURRENCY_SYMBOLS
            or follow in ("the", "a", "all")
            or (follow in language.heads and follow not in ("a",))
        )
    if words[-1] in ("over", "under", "above", "below", "about") and first == "or":
        return t.kind[k + n] == DIGITS or follow in language.CURRENCY_SYMBOLS or follow in language.heads
    if words == ("and", "up"):
        return follow in ("to", "the", "a")
    return False
