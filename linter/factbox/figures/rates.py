"""A number with the base it is counted on: 14.2 per 100,000."""

from __future__ import annotations

from factbox.figures.draft import Draft
from factbox.figures.language import (
    Language,
)
from factbox.figures.number import number
from factbox.figures.tokens import DIGITS, WORD, Tokens


def takes_base(t: Tokens, d: Draft, language: Language) -> bool:
    """Take in the base of a rate: 14.2 per 100,000; 17 deaths per 100,000; 3 in every 1,000."""
    low = t.low
    j = d.j
    if low[j] not in ("per", "for", "in") and t.kind[j] == WORD and low[j] not in language.STOP:
        for k in range(j + 1, j + 4):
            if low[k] in ("per", "for", "in") and (low[k] == "per" or low[k + 1] == "every"):
                _noun, j = low[k - 1], k
                break
            if t.kind[k] != WORD or low[k] in language.STOP:
                return False
        else:
            return False
    if low[j] != "per" and not (low[j] in ("for", "in") and low[j + 1] == "every"):
        return False
    k = j + 1
    if low[k] == "every":
        k += 1
    base = _rate_base(t, k, language)
    if base is None:
        return False
    d.kind, d.unit = "ratio", f"per {t.plain[t.start[k] : t.end[base - 1]]}"
    d.j, d.end = base, t.end[base - 1]
    return True


def _rate_base(t: Tokens, k: int, language: Language) -> int | None:
    """The token after the base of a rate (100,000, a million), or None."""
    if t.low[k] in language.ARTICLES and t.low[k + 1] in ("hundred", "thousand", "million"):
        return k + 2
    if t.low[k] in ("hundred", "thousand", "million"):
        return k + 1
    if t.kind[k] != DIGITS and t.low[k] not in language.heads:
        return None
    base = number(t, k, language)
    if base is None or base.value not in language.COUNTS_PER or t.low[base.after] in language.NO_RATE_BASE:
        return None
    return base.after
