"""Half, a third, two-thirds; half a million, half an hour, half past six; numbers on a base, as 14.2 per 100,000."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures import measure
from factbox.figures.digits import MIXED, WORDS, tidy
from factbox.figures.draft import Draft
from factbox.figures.language import (
    CARDINAL,
    HUNDRED,
    SCALE,
    Language,
)
from factbox.figures.number import Num, number
from factbox.figures.tokens import DIGITS, WORD, Tokens
from factbox.figures.units_printed import percent_at

_OPENERS = frozenset('.;:?!\n"')
_ASIDES = frozenset("(-,\u2013\u2014")
_LARGEST_SHARE = 50  # of a smaller part, as a millionth, 2.5 points either way would say nothing


def shares_joined(t: Tokens, first: Draft, second: Draft, language: Language) -> bool:
    """A third to a half; between a third and a half: one range."""
    if (
        first.form != "share"
        or first.kind != second.kind
        or first.value is None
        or second.value is None
        or second.i != first.j + 1
    ):
        return False
    if first.value >= second.value:
        return False
    before = t.low[first.i - 1]
    if t.low[first.j] in language.TO:
        return before != "from"
    return bool(t.low[first.j] == language.AND and before == language.BETWEEN)


def hour_in_words(t: Tokens, i: int, j: int, language: Language) -> Draft | None:
    """The hour in words: half past six, a quarter to nine, twenty past four."""
    hour = t.low[j + 1]
    if t.low[j] in ("past", "to") and (language.CARDINALS.get(hour, 0) or (t.kind[j + 1] == DIGITS and len(hour) <= 2)):
        if t.low[j] == "to" and t.kind[j + 2] == WORD and t.low[j + 2] not in language.STOP:
            return None
        return Draft(i, j + 2, t.start[i], t.end[j + 1], None, "time")
    return None


def half_at(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """Half and quarter without a number before: `half of`, `half a million`, `half a dozen`, `half an hour`."""
    low = t.low
    word = low[i]
    if word == "quarter" and low[i - 1] not in language.ORDINALS:
        if low[i + 1] in language.SCALES and not t.glued(i + 1):
            factor = language.SCALES[low[i + 1]]
            return measure.quantity(t, i, floor, Num(factor // 4, factor // 40, i + 2, WORDS, True), language)
        return hour_in_words(t, i, i + 1, language)
    if word != "half":
        return None
    before, follow = low[i - 1], low[i + 1]
    if before == "-" and t.glued(i):
        return None
    half_of_game = before in language.BEFORE_HALF_OF_GAME or (t.kind[i - 1] == DIGITS and before in ("1", "2"))
    if half_of_game and (before in language.HALVES_OF_GAME or follow != "of"):
        return None
    if follow == "-" and t.glued(i + 1):
        tail = low[i + 2]
        if tail in language.HALF_WORDS:
            return None
        if tail in language.ARTICLES and low[i + 3] == "-" and t.glued(i + 4):
            return _half_of(t, i, floor, i + 4, language)  # half-a-million
        role = language.heads.get(tail)
        if role == SCALE:
            factor = language.scales[tail]
            return measure.quantity(t, i, floor, Num(factor // 2, factor // 20, i + 3, WORDS, True), language)
        if tail == "dozen":
            return _half_dozen(t, i, i + 2)
        unit = language.UNITS.get(tail)
        if unit is not None and unit[1] in ("duration", "length", "volume", "mass"):
            d = Draft(i, i + 3, t.start[i], t.end[i + 2], Fraction(1, 2), unit[1])
            d.unit, d.step, d.form = unit[0], Fraction(1, 2), MIXED
            return d
        if tail in ("a", "an"):
            return None
        if low[i + 2] not in ("price", "full", "empty", "point", "percentage"):
            return None
    if follow in ("past",):
        if language.heads.get(low[i + 2]) == CARDINAL or t.kind[i + 2] == DIGITS:
            return Draft(i, i + 3, t.start[i], t.end[i + 2], None, "time")
        return None
    j = i + 1
    article = follow in language.ARTICLES
    if article:
        whole = _half_of(t, i, floor, i + 2, language)
        if whole is not None:
            return whole
    elif language.heads.get(follow) == SCALE and not t.glued(i + 1):
        factor = language.scales[follow]
        return measure.quantity(t, i, floor, Num(factor // 2, factor // 20, i + 2, WORDS, True), language)
    if (
        follow == "time"
        or follow == "century"
        or follow == "term"
        or follow == "way"
        or follow == "brother"
        or follow == "sister"
        or follow == "moon"
    ):
        return None
    if before in ("and",) and low[i - 2] in ("half",):
        return None
    if before == "other":
        return None
    unit = language.UNITS.get(follow)
    if unit is not None and unit[1] == "duration" and before not in ("by",) and len(follow) > 3:
        d = Draft(i, i + 2, t.start[i], t.end[i + 1], Fraction(1, 2), "duration")
        d.unit, d.step, d.form = unit[0], Fraction(1, 2), MIXED
        return d
    d = Draft(i, j, t.start[i], t.end[i], Fraction(1, 2), "fraction")
    d.step, d.form = Fraction(1, 2), "share"
    if follow == "as":
        d.kind = "multiple"
    return d


def _half_of(t: Tokens, i: int, floor: int, at: int, language: Language) -> Draft | None:
    """Half of the scale or unit at token `at`: half a million, half a dozen, half an hour, half a per cent."""
    word = t.low[at]
    role = language.heads.get(word)
    if role == SCALE:
        factor = language.scales[word]
        return measure.quantity(t, i, floor, Num(factor // 2, factor // 20, at + 1, WORDS, True), language)
    if role == HUNDRED:
        return measure.quantity(t, i, floor, Num(50, 5, at + 1, WORDS, True), language)
    if word == "dozen":
        return _half_dozen(t, i, at)
    percent = percent_at(t, at, language)
    unit = language.UNITS.get(word)
    if word in language.POINTS_PERCENT and _among_shares(t, i, language):
        percent = "percentage point", "percent_points", at + 1  # half a point lower
    if percent is not None:
        d = Draft(i, percent[2], t.start[i], t.end[percent[2] - 1], Fraction(1, 2), percent[1])
        d.unit, d.step, d.form = percent[0], Fraction(1, 10), MIXED
        return d
    if unit is not None:
        d = Draft(i, at + 1, t.start[i], t.end[at], Fraction(1, 2), unit[1])
        d.unit, d.step, d.form = unit[0], Fraction(1, 2), MIXED
        return d
    return None


def _among_shares(t: Tokens, i: int, language: Language) -> bool:
    """Whether per cent, a rate or a poll stands shortly before token `i`, so that a point is one of them."""
    return any(t.low[x] in language.SHARE_CUES for x in range(max(0, i - 20), i))


def _half_dozen(t: Tokens, i: int, at: int) -> Draft:
    d = Draft(i, at + 1, t.start[i], t.end[at], 6)
    d.form, d.step = "dozen", 6
    return d


def share_at(t: Tokens, i: int, at: int, top: int, language: Language) -> Draft | None:
    """`a third`, `two-thirds`, `a quarter of a million`; None where the word is an ordinal or a period."""
    low = t.low
    bottom = language.FRACTIONS[low[at]]
    follow = low[at + 1]
    article = low[i] in language.ARTICLES
    value = Fraction(top, bottom)
    k = at + 1
    if low[at].startswith("quarter") and follow in language.SCALES and not t.glued(k):
        factor = language.SCALES[follow]
        return measure.quantity(t, i, i, Num(tidy(value * factor), factor // 40, k + 1, WORDS, True), language)
    if low[at] == "quarter" and article and follow in ("past", "to"):
        clock = hour_in_words(t, i, k, language)
        if clock is not None:
            return clock
    if low[at] == "half" and article:
        if follow in language.HALF_WORDS or (follow == "-" and t.glued(k) and low[k + 1] in language.HALF_WORDS):
            return None
        tail = k + 1 if follow == "-" and t.glued(k) else k
        role = language.heads.get(low[tail])
        if role == SCALE:
            factor = language.scales[low[tail]]
            return measure.quantity(t, i, i, Num(factor // 2, factor // 20, tail + 1, WORDS, True), language)
        if low[tail] == "dozen":
            return _half_dozen(t, i, tail)
        unit = language.UNITS.get(low[tail])
        if unit is not None:
            d = Draft(i, tail + 1, t.start[i], t.end[tail], Fraction(1, 2), unit[1])
            d.unit, d.step, d.form = unit[0], Fraction(1, 2), MIXED
            return d
    if follow == "of" and low[k + 1] in ("a", "an"):
        role = language.heads.get(low[k + 2])
        if role == SCALE:
            factor = language.scales[low[k + 2]]
            return measure.quantity(
                t, i, i, Num(tidy(value * factor), Fraction(factor, bottom * 10), k + 3, WORDS, True), language
            )
        percent = percent_at(t, k + 2, language)
        if low[k + 2] in language.POINTS_PERCENT and _among_shares(t, i, language):
            percent = "percentage point", "percent_points", k + 3  # from 5.25% to 5%, a quarter of a point
        unit = language.UNITS.get(low[k + 2])
        whole = percent or ((unit[0], unit[1], k + 3) if unit is not None and unit[0] != "century" else None)
        if whole is not None:
            name, sort, after = whole
            d = Draft(i, after, t.start[i], t.end[after - 1], value, sort)
            d.unit, d.step, d.form = name, Fraction(1, bottom), MIXED
            return d
    if low[at] == "quarter" and top == 1:
        shares = (
            "of",
            "to",
            "since",
            "from",
            ",",
            ".",
            ")",
            "in",
            "and",
            "or",
            "by",
            "on",
            "said",
            "are",
            "were",
            "have",
            "were",
            "say",
        )
        if (
            article
            and not (follow in language.AFTER_A_QUARTER or follow.endswith("er"))
            and low[i - 1] not in language.BEFORE_A_QUARTER
            and not (i == 0 and at + 1 == t.size)
            and not _quarter_of_those_told(t, i, k, language)
        ):
            return None
        if follow == "-" and low[k + 1] in language.QUARTER_WORDS and low[k + 1] != "mile":
            return None
        if (
            follow not in shares
            and not (follow in ("more", "less", "fewer", "higher", "lower") or follow.endswith("er"))
            and t.kind[k] == WORD
            and follow not in language.STOP
        ):
            return None
    elif not low[at].endswith("s") and low[at] != "half":
        # a third suspect, a fifth straight win: ordinals; a third of, a third cheaper: shares
        comparative = (follow.endswith("er") and follow not in language.NOT_COMPARATIVE_NOUNS) or follow in (
            "more",
            "less",
            "fewer",
        )
        if t.kind[k] == WORD and not (follow in language.STOP or comparative) and low[at - 1] != "-":
            return None
        if (
            article
            and follow in language.AFTER_ORDINAL
            and low[i - 1] in ("and", ",", ";", "")
            and follow not in ("were",)
        ) and follow in language.AFTER_ORDINAL_ALONE:
            return None
        if follow == "-" and t.glued(k):
            return None
    plural_noun = (
        top > 1
        and low[at] in ("quarters", "fourths")
        and low[at - 1] != "-"
        and follow not in language.AFTER_SHARE_PLURAL
    )
    if plural_noun and low[i - 1] in language.BEFORE_PERIODS:
        return None
    if low[at] == "quarters" and low[at - 1] != "-" and low[i - 1] in language.BEFORE_QUARTERS:
        return None
    return share(t, i, at, value, bottom)


def _quarter_of_those_told(t: Tokens, i: int, k: int, language: Language) -> bool:
    """`A quarter (24%) had a car`, `a quarter - had`: what opens a sentence and does something."""
    if i and t.low[i - 1] not in _OPENERS:
        return False
    if t.low[k] in _ASIDES:
        k += 1
        return t.kind[k] == DIGITS or t.low[k] == language.OR or t.low[k] in language.SHARE_VERBS
    return t.low[k] in language.SHARE_VERBS


def share(t: Tokens, i: int, at: int, value: Fraction, bottom: int) -> Draft:
    """The share printed in tokens `i` to `at`, whatever stands around it."""
    d = Draft(i, at + 1, t.start[i], t.end[at], value, "fraction")
    d.step, d.form = Fraction(1, bottom), "share" if bottom <= _LARGEST_SHARE else MIXED
    return d


def takes_base(t: Tokens, d: Draft, language: Language) -> bool:
    """Take in the base of a rate: 14.2 per 100,000; 17 deaths per 100,000; 3 in every 1,000."""
    low = t.low
    j = d.j
    near = low[j : j + 5]
    if "per" not in near and "every" not in near:
        return False
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
