"""What `one` is when it is no plain number: a pronoun, or some day."""

from __future__ import annotations

from factbox.figures import dates
from factbox.figures.draft import Draft
from factbox.figures.language import (
    HUNDRED,
    SCALE,
    Language,
)
from factbox.figures.number import Num
from factbox.figures.tokens import DIGITS, WORD, Tokens


def is_pronoun(t: Tokens, i: int, language: Language) -> bool:
    """Whether `one` is the pronoun (no one, the one who) and no number."""
    low = t.low
    before, follow = low[i - 1], low[i + 1]
    if language.heads.get(follow) in (HUNDRED, SCALE):
        return False
    if before == "-" and t.glued(i):
        return (
            t.glued(i - 1)
            and t.kind[i - 2] == WORD
            and low[i - 2] not in language.PREFIXES
            and low[i - 2] not in language.heads
            and low[i - 2] not in ("twenty",)
        )
    if follow == "-" and t.glued(i + 1):
        return False
    if before in language.PRONOUN_BEFORE:
        if before in language.PRONOUN_DETERMINERS and follow == "of":
            return True
        if before in ("only", "just") and (follow in ("in", "of", "out") or t.kind[i + 1] != WORD):
            return False
        if before in language.ONE_ADJECTIVES and t.kind[i + 1] == WORD and follow not in language.STOP:
            return False
        if (
            before in language.ONE_POSSESSIVES
            and t.kind[i + 1] == WORD
            and follow not in language.STOP
            and follow not in language.PRONOUN_AFTER
            and not t.upper[i + 1]
        ):
            return False
        if before == "no" and follow == "else":
            return True
        if t.upper[i] and t.upper[i - 1] and before not in ("no", "any", "every", "the"):
            return False
        if before in ("big", "good") and follow in language.UNITS:
            return False
        return not (before == "a" and follow in ("billion", "million"))
    if t.kind[i - 1] == DIGITS and low[i - 2] == "the":
        return len(before) == 4 or t.kind[i + 1] != WORD or follow in language.STOP  # the 2024 one
    if before in language.ARTICLES:
        return t.kind[i + 1] != WORD or follow in language.STOP
    if follow in language.PRONOUN_AFTER:
        return True
    if follow == "'" and low[i + 2] == "s":
        return True
    return low[i] == "one's"


def says_what(t: Tokens, i: int, language: Language) -> bool:
    """Whether `one` only says what a thing is, or that several are united: is one arm of the service, were one until June."""
    low = t.low
    before, follow = low[i - 1], low[i + 1]
    is_noun = t.kind[i + 1] == WORD and follow not in language.STOP
    if before in language.ARE_ONE and low[i - 2] != "there":
        after = low[i + 2] if is_noun else follow
        if after in language.UNITED_UNTIL or (
            not is_noun and before in language.BECOME_ONE and after in language.UNITED_IN
        ):
            return True
    return (
        before in language.IS_ONE
        and low[i - 2] not in ("there", "'s")
        and is_noun
        and follow in language.ONE_AMONG
        and low[i + 2] in (language.OF, "to", "for", "in", "through", "that")
        and low[i + 3] not in language.heads
        and t.kind[i + 3] != DIGITS
    )


def _lasts_a_day(t: Tokens, i: int, j: int, language: Language) -> bool:
    """Whether `one day` is a span (it lasted one day), not some day (one day in May; he will play for them one day)."""
    low = t.low
    follow, before = low[j + 1], low[i - 1]
    if follow in ("last", "this", "next"):
        return False
    if before in language.ONE_DAY_MEASURED or before in language.TAKES:
        return True
    if follow == "in":
        return not (dates.is_month(t, j + 2, language) or t.kind[j + 2] == DIGITS)
    if follow == "to":
        return low[j + 2] in ("go", "spare", "save")
    if follow in language.AFTER_ONE_DAY:
        return True
    if t.kind[i - 1] != WORD or before in language.BEFORE_SOME_DAY:
        return False
    for back in range(i - 2, max(-1, i - 12), -1):
        if low[back] in (".", ",", ";", ":"):
            break
        if low[back] in language.HOPING:
            return False
    return True


def one_day(t: Tokens, i: int, num: Num, language: Language) -> Draft | None:
    """Idioms that would else be measures: one day (at some time), a nine-to-five job."""
    low = t.low
    j = num.after
    if low[i] == "one" and j == i + 1 and low[j] == "day":
        if _lasts_a_day(t, i, j, language):
            return None
        d = Draft(i, j, t.start[i], t.end[i], 1, "other")
        d.needs, d.note = False, "idiom"
        return d
    if low[i] == "nine" and low[j] == "-" and low[j + 1 : j + 4] == ["to", "-", "five"]:
        d = Draft(i, j + 4, t.start[i], t.end[j + 3], None, "other")
        d.needs, d.note = False, "idiom"
        return d
    return None
