"""Whether four bare digits are a year."""

from __future__ import annotations

from factbox.figures.draft import Draft
from factbox.figures.identifiers import make_identifier
from factbox.figures.language import (
    Language,
)
from factbox.figures.number import WORDS
from factbox.figures.tokens import WORD, Tokens


def is_year(t: Tokens, d: Draft, noun: tuple[str, int] | None, language: Language) -> bool:
    """Whether four bare digits are a year."""
    low = t.low
    value = d.value
    if not isinstance(value, int) or not 1000 <= value <= 2200:
        return False
    j = d.j
    before, follow = low[d.i - 1], low[j]
    if d.form == WORDS:
        return True
    if follow == "-" and t.glued(j) and t.kind[j + 1] == WORD:
        return value >= 1900 and low[j + 1] not in language.UNITS and low[j + 1] not in language.NOT_AFTER_YEAR
    if (low[d.i], follow) in language.YEAR_NAMES:
        make_identifier(d)
        return True
    likely = 1700 <= value <= 2099
    if likely and before in language.ACTS and (t.upper[d.i - 1] or before == "act"):
        return True
    cued = before in language.YEAR_CUES or before in language.MONTHS or before == "'"
    if noun is not None and noun[1] == j and low[j] in language.YEAR_NOT_NOUNS:
        return False
    if before in language.ROUND_NUMBER_BEFORE and noun is not None and noun[1] <= j + 2 and before != "than":
        return False
    if noun is not None and noun[1] == j and not t.upper[j]:
        if before in language.YEAR_BEFORE_NOUN and before not in ("of",) and likely:
            return True
        return (
            likely
            and 1900 <= value <= 2050
            and (d.i > 0 and before in language.YEAR_BEFORE_EVENT and value > 1950)
            and low[j] in language.YEAR_NOUNS
        )
    if noun is not None and noun[1] == j + 1 and not t.upper[j]:
        return likely and before in language.YEAR_BEFORE_TWO_NOUNS
    if likely and 1900 <= value <= 2060:
        return True
    if (before == "between" and low[j] == "and") or (before == "and" and low[d.i - 3] == "between"):
        return t.kind[j] != WORD or follow in language.STOP
    return (likely and cued and before not in language.YEAR_DOUBTFUL) or (
        cued and before in language.YEAR_BEFORE_CLAUSE and (t.kind[j] != WORD or follow in language.STOP)
    )
