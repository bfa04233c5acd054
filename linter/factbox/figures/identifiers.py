"""A figure that proves to be a label or a name."""

from __future__ import annotations

from factbox.figures import names, nouns
from factbox.figures.draft import Draft
from factbox.figures.language import (
    Language,
)
from factbox.figures.number import WHOLE
from factbox.figures.tokens import WORD, Tokens


def make_identifier(d: Draft) -> None:
    d.kind, d.value, d.unit, d.needs = "identifier", None, None, False


def is_address(t: Tokens, d: Draft, language: Language) -> bool:
    """A house number (14 Elm Street, 110 Center Street), a service by its number (the 7 train, the 38 bus), a model (737)."""
    low = t.low
    j = d.j
    if d.form != WHOLE or d.scaled or "," in low[d.i]:
        return False
    if t.kind[j] == WORD and t.upper[j] and not names.headline(t, j):
        for k in range(j, j + 4):
            if t.kind[k] != WORD or not t.upper[k]:
                break
            if k > j and low[k] in language.STREETS:
                return True
    if low[d.i] == "50" and low[j] == "cent" and t.upper[j]:
        return True  # the rapper
    before = low[d.i - 1]
    if before in ("the", "a", "no", "number") and low[j] in language.SERVICES and not t.upper[j]:
        return True
    return (
        low[d.i] in language.MODEL_NUMBERS
        and before in language.MODEL_BEFORE
        and not (t.kind[j] == WORD and nouns.plural(low[j], language))
    )


def is_title(t: Tokens, d: Draft) -> bool:
    """A number alone in quotes, with a capital: the film "Seven"."""
    low = t.low
    return low[d.i - 1] == '"' and low[d.j] == '"' and (t.upper[d.i] or d.form == WHOLE)
