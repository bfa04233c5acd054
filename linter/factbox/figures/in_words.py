"""A figure that starts with a word: a number in words, an ordinal, a multiple, a decade."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures import dates, measure, scores
from factbox.figures.compounds import compound
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
from factbox.figures.number import WORDS, Num, number, tidy
from factbox.figures.ranges import with_range
from factbox.figures.shares import half_at, hour_in_words, share, share_at, takes_base
from factbox.figures.tokens import DIGITS, WORD, Tokens
from factbox.figures.vague import dozens, few_hundred, vague_plural


def figure_in_words(t: Tokens, i: int, floor: int, role: int, language: Language) -> Draft | None:
    low = t.low
    if role == ARTICLE_UNIT:
        return _article(t, i, floor, language)
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
            and _pronoun(t, i, language)
            and not (low[i - 1] in ("some", "only") and scores.joined(t, i, number(t, i, language), language))
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
        return _multiple(t, i, language)
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
        return _decade(t, i, language)
    if role in (HUNDRED, SCALE):
        return _bare_scale(t, i, floor, language)
    return None


def _bare_scale(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """`hundred` or `million` without a number before it: the hundred men; a multi-million-pound deal is no figure."""
    low = t.low
    if (
        low[i - 1] in language.BEFORE_BARE_SCALE
        and t.kind[i + 1] == WORD
        and low[i + 1] not in language.STOP
        and not t.upper[i]
    ):
        factor = language.HUNDREDS.get(low[i]) or language.scales.get(low[i])
        if factor is None or low[i + 1] in ("mark", "dollar"):
            return None
        return measure.quantity(t, i, i, Num(factor, factor, i + 1, WORDS, factor >= 1000), language)
    return None


def _article(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """`a hundred`, `a million and a half`, `a dozen`, `a few hundred`, `a third`, `an hour and 20 minutes`, `a couple of`."""
    low = t.low
    word = low[i + 1]
    role = language.heads.get(word)
    if role is None:
        unit = language.UNITS.get(word)
        if unit is not None and low[i + 2] == language.AND and unit[1] in ("duration", "mass", "length", "volume"):
            return _article_unit(t, i, unit, language)
        if word == "-" and low[i - 1] == "-":
            return None
        return None
    if t.glued(i + 1):
        return None
    if role in (HUNDRED, SCALE):
        factor = language.HUNDREDS.get(word) or language.scales[word]
        j = i + 2
        parts = _article_parts(t, i, j, factor, language)
        if parts is not None:
            return parts
        step: int = factor
        value: int = factor
        scaled = factor >= 1000
        follow = language.scales.get(low[j]) if low[j] in language.SCALES else None
        if follow and follow > factor:  # a hundred million, a lakh crore
            value *= follow
            step = value
            j += 1
            scaled = True
        elif (low[j] == language.AND and language.heads.get(low[j + 1]) in (CARDINAL, TENS)) or (
            language.heads.get(low[j]) in (CARDINAL, TENS) and low[j] != "one"
        ):
            rest = number(t, j + 1 if low[j] == language.AND else j, language)
            if rest is not None and not rest.scaled and isinstance(rest.value, int) and rest.value < factor:
                value, j, step, scaled = value + rest.value, rest.after, 1, False
        elif low[j] == language.AND and low[j + 1] == "a" and low[j + 2] in ("half", "quarter") and factor >= 1000:
            part = language.FRACTIONS[low[j + 2]]
            value, step, j = factor + factor // part, factor // part, j + 3
        if (
            word == "thousand"
            and j == i + 2
            and low[j] in ("words", "cuts")
            and low[i - 1] in ("worth", "paints", "by")
        ):
            d = Draft(i, j, t.start[i], t.end[i + 1], value, "other")
            d.needs, d.note = False, "idiom"
            return d
        if word == "hundred" and low[j] in ("times", "percent") and low[j + 1] in ("over", "before"):
            return None
        return with_range(t, measure.quantity(t, i, i, Num(value, step, j, WORDS, scaled), language), i, language)
    if role == DOZEN:
        return dozens(t, i, i + 1, 1, language) if word == "dozen" or (word == "score" and low[i + 2] == "of") else None
    if role == FEW:
        return few_hundred(t, i, i + 1, language)
    if role == FRACTION:
        return share_at(t, i, i + 1, 1, language)
    if role == ORDINAL and word in language.FRACTIONS and word != "second":
        return share_at(t, i, i + 1, 1, language)
    return None


def _article_parts(t: Tokens, i: int, j: int, factor: int, language: Language) -> Draft | None:
    """`a hundred thousandth visitor`, `a hundred-millionth of a metre`, `a hundred trillionths`."""
    low = t.low
    if low[j] in language.SCALES and language.SCALES[low[j]] > factor:
        factor *= language.SCALES[low[j]]
        j += 1
    k = j + 1 if low[j] == "-" and t.glued(j) and t.glued(j + 1) else j
    word = low[k]
    place = language.ORDINALS.get(word.removesuffix("s"), 0)
    if place < 1000:
        return None
    if word.endswith("s"):
        return share(t, i, k, Fraction(factor, place), place)
    if low[k + 1] == language.OF:
        return share(t, i, k, Fraction(1, factor * place), factor * place)
    return ordinal_figure(t, i, k + 1, factor * place)


def _article_unit(t: Tokens, i: int, unit: tuple[str, str], language: Language) -> Draft | None:
    d = Draft(i, i + 2, t.start[i], t.end[i + 1], 1, unit[1])
    d.unit, d.form = unit[0], WORDS
    compound(t, d, language)
    return d if d.j > i + 2 else None


def _pronoun(t: Tokens, i: int, language: Language) -> bool:
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


def _cardinal(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    low = t.low
    num = number(t, i, language)
    d = scores.joined(t, i, num, language)
    if d is not None:
        return d
    if num is None:
        return None
    idiom = _one_day(t, i, num, language)
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


def _one_day(t: Tokens, i: int, num: Num, language: Language) -> Draft | None:
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
        d = Draft(i, j + 4, t.start[i], t.end[j + 3], 9, "other")
        d.needs, d.note = False, "idiom"
        return d
    return None


def _ordinal_word(t: Tokens, i: int, language: Language) -> Draft | None:
    low = t.low
    word = low[i]
    before, follow = low[i - 1], low[i + 1]
    value = language.ORDINALS[word]
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


def _multiple(t: Tokens, i: int, language: Language) -> Draft | None:
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


def _decade(t: Tokens, i: int, language: Language) -> Draft | None:
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
