"""A figure that starts with a word: a number in words, an ordinal, a multiple, a decade."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures import dates, measure, scores
from factbox.figures.articles import article, bare_scale
from factbox.figures.digits import WORDS
from factbox.figures.draft import Draft, ordinal_figure
from factbox.figures.idioms import is_idiom
from factbox.figures.language import (
    AGES,
    ARTICLE_UNIT,
    CARDINAL,
    DECADE,
    DOZEN,
    FEW,
    FRACTION,
    HUNDRED,
    MULTIPLE,
    ORDINAL,
    SCALE,
    TENS,
    VAGUE,
    WHOLE_HUNDRED,
    Language,
)
from factbox.figures.multiples import decade, multiple
from factbox.figures.number import Num, number
from factbox.figures.ones import is_pronoun, one_day
from factbox.figures.ranges import with_range
from factbox.figures.shares import half_at, hour_in_words, share, share_at, takes_base
from factbox.figures.tokens import DIGITS, WORD, Tokens
from factbox.figures.vague import dozens, few_hundred, vague_plural


def figure_in_words(t: Tokens, i: int, floor: int, role: int, language: Language) -> Draft | None:
    low = t.low
    if role == ARTICLE_UNIT:
        return article(t, i, floor, language)
    if role in (CARDINAL, TENS, WHOLE_HUNDRED) or (role == SCALE and low[i] in language.BARE_SCALES):
        if t.glued(i) and low[i - 1] in ("'", "/", "_") and i > floor and t.kind[i - 2] == WORD:
            return None
        if t.glued(i + 1) and t.kind[i + 1] == DIGITS and t.upper[i]:  # Twenty20
            d = Draft(i, i + 2, t.start[i], t.end[i + 1], None, "identifier")
            d.needs = False
            return d
        if (
            role == CARDINAL
            and low[i] == "one"
            and is_pronoun(t, i, language)
            and not (low[i - 1] in ("some", "only", "a") and scores.joined(t, i, number(t, i, language), language))
        ):
            return None
        return _cardinal(t, i, floor, language)
    if role == VAGUE:
        return vague_plural(t, i, language)
    if role == ORDINAL:
        return _ordinal_word(t, i, language)
    if role == FRACTION:
        if low[i] == "quarter" and low[i - 1] in language.BEFORE_A_SHARE and low[i + 1] in language.SHARE_VERBS:
            return share_at(t, i, i, 1, language)
        return half_at(t, i, floor, language)
    if role == MULTIPLE:
        return multiple(t, i, language)
    if role == DOZEN:
        if low[i] == "dozen" and low[i - 1] not in ("baker's", "daily", "dirty"):
            return dozens(t, i, i, 1, language)
        return None
    if role == FEW:
        return few_hundred(t, i, i, language)
    if role == AGES:
        if low[i - 1] == "-" and low[i - 2] in ("under", "over") and t.glued(i):
            d = Draft(i, i + 1, t.start[i], t.end[i], language.PLURAL_AGES[low[i]], "age")
            d.unit, d.note, d.form = "year", "group", WORDS
            return d
        if is_idiom(t, i, i + 1, language):
            d = Draft(i, i + 1, t.start[i], t.end[i], language.PLURAL_AGES[low[i]], "other")
            d.needs, d.note, d.form = False, "idiom", WORDS
            return d
        return None
    if role == DECADE:
        return decade(t, i, language)
    if role in (HUNDRED, SCALE):
        return bare_scale(t, i, floor, language)
    return None


def _cardinal(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    low = t.low
    num = number(t, i, language)
    d = scores.joined(t, i, num, language)
    if d is not None:
        return d
    if num is None:
        return None
    idiom = one_day(t, i, num, language)
    if idiom is not None:
        return idiom
    if low[num.after] == "past" and num.value in (5, 10, 20, 25) and language.CARDINALS.get(low[num.after + 1], 0):
        return hour_in_words(t, i, num.after, language)
    j = num.after
    twentieth = _compound_share(t, i, j, num, language)
    if twentieth is not None:
        return twentieth
    # two-thirds, one fifth
    k = j + 1 if low[j] == "-" and t.glued(j) and t.glued(j + 1) else j
    bottom = language.FRACTIONS.get(low[k])
    if bottom is not None and isinstance(num.value, int) and num.value > 0 and not num.scaled:
        plural = low[k].endswith("s")
        if (
            (num.value < bottom and plural == (num.value > 1) and low[k] not in ("second",))
            or (num.value == 1 and bottom in (3, 4, 5, 10) and not plural)
        ) and (k != j or plural or low[k] in language.FRACTIONS_SINGULAR):
            return share_at(t, i, k, num.value, language)
    if (
        bottom is not None
        and bottom >= 5
        and low[k].endswith("s")
        and isinstance(num.value, int)
        and num.value >= bottom
    ):
        return share_at(t, i, k, num.value, language)  # twenty-three fifths
    if j == i + 1 or low[j - 2] == "-":
        ordinal = language.ORDINALS.get(low[k]) if k != j else None
        if (
            ordinal is not None
            and ordinal < 10
            and num.value
            and isinstance(num.value, int)
            and num.value % 10 == 0
            and low[j - 1] in language.TENS
            and not (ordinal == 2 and low[k] in language.UNITS and low[k + 1] in language.LASTING_THINGS)
        ):
            return ordinal_figure(t, i, k + 1, num.value + ordinal)
    if low[j] == "dozens" and num.value:
        return dozens(t, i, j, num.value, language)
    if (
        low[j] in language.DOZEN
        and num.value
        and not (low[j] == "score" and low[j + 1] != "years")
        and low[j] != "gross"
    ):
        return dozens(t, i, j, num.value, language)
    big = language.ORDINALS.get(low[k], 0)
    if big >= 100 and isinstance(num.value, int) and num.value > 1 and num.value < big and not num.scaled:
        return ordinal_figure(t, i, k + 1, num.value * big)  # two hundredth
    if isinstance(num.value, int) and num.value >= 100 and num.form == WORDS and 0 < big < 100 and not num.scaled:
        base = 10 if language.TENS.get(low[j - 1]) and big < 10 else 100
        if num.value % base == 0:
            return ordinal_figure(t, i, k + 1, num.value + big)  # one hundred and twenty-fifth
    if low[k] == language.FOLD and k != j:
        d = measure.quantity(t, i, floor, num, language)
        d.kind, d.j, d.end, d.fold = "multiple", k + 1, t.end[k], True
        return d
    d = measure.quantity(t, i, floor, num, language)
    if not d.kind and not d.scaled and takes_base(t, d, language):
        return d
    return with_range(t, d, floor, language)


def _compound_share(t: Tokens, i: int, j: int, num: Num, language: Language) -> Draft | None:
    """`one twenty-fifth of`, `three twenty-firsts`, `one hundred thirty-fifths`."""
    low = t.low
    top = num.value
    at = j
    if low[j - 1] in language.TENS and low[j] == "-" and j - 1 > i and low[j - 2] != language.AND:
        at = j - 1
        top = num.value - language.TENS[low[at]]
    elif low[j] not in language.TENS:
        return None
    last = low[at + 2]
    bottom = language.ORDINALS.get(last.removesuffix("s"), 0)
    plural = last.endswith("s")
    if low[at + 1] != "-" or not t.glued(at + 1) or not 0 < bottom < 10 or top < 1 or num.scaled:
        return None
    if plural != (top > 1) or (not plural and t.kind[at + 3] == WORD and low[at + 3] not in language.STOP):
        return None
    bottom += language.TENS[low[at]]
    return share(t, i, at + 2, Fraction(top) / bottom, bottom)


def _ordinal_word(t: Tokens, i: int, language: Language) -> Draft | None:
    low = t.low
    word = low[i]
    before, follow = low[i - 1], low[i + 1]
    value = language.ORDINALS[word]
    if is_idiom(t, i, i + 1, language):
        d = ordinal_figure(t, i, i + 1, value)
        d.kind, d.note = "other", "idiom"
        return d
    if follow == language.OF and dates.is_month(t, i + 2, language) and value <= 31:  # the Fourth of July
        d = Draft(i, i + 3, t.start[i], t.end[i + 2], None, "date")
        d.needs = False
        return d
    if before == "-" and t.glued(i) and (low[i - 2] in language.TENS or low[i - 2] in language.CARDINALS):
        return None
    if (
        before in language.BEFORE_A_SHARE
        and word in language.FRACTIONS
        and word != "second"
        and (follow in language.SHARE_VERBS or follow.endswith("ed"))
        and (before == "another" or low[i - 2] in language.ARTICLES)
    ):
        bottom = language.FRACTIONS[word]
        return share(t, i, i, Fraction(1, bottom), bottom)  # a further fifth of them
    if word == "second":
        if before in language.BEFORE_SECOND_OF_TIME:
            if (before in ("a", "each", "every", "one") and t.kind[i + 1] == WORD and follow not in language.STOP) or (
                before == "a" and follow == "-" and t.glued(i + 1) and low[i + 2] != "half"
            ):
                pass
            else:
                return None
        if t.kind[i - 1] == DIGITS:
            return None
    if (
        word not in ("first", "second", "third")
        and t.kind[i - 1] == WORD
        and before in language.CARDINALS
        and before != "one"
    ):
        return None
    return ordinal_figure(t, i, i + 1, value)
