"""Finding figures: each place in the text where one starts, and which characters belong to it."""

from __future__ import annotations

import re
from fractions import Fraction

from factbox.figures import dates, measure, names, scores
from factbox.figures.draft import Draft
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
)  # fmt: skip
from factbox.figures.number import DECIMAL, MIXED, WHOLE, WORDS, Num, number, slash_fraction, tidy
from factbox.figures.tokens import DIGITS, WORD, Tokens

DASHES = frozenset("-\u2013\u2014\u2212")
_FEET = re.compile(r"([1-9])'(\d{1,2})")
_POINTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,5}")


def recognise(t: Tokens, language: Language) -> list[Draft]:
    """Every figure among the tokens, in order, none overlapping another; kind and unit only where the figure's own words tell."""
    kinds, low, heads = t.kind, t.low, language.heads
    found: list[Draft] = []
    floor = 0
    i = 0
    size = t.size
    while i < size:
        kind = kinds[i]
        if kind == DIGITS:
            if (t.glued(i) and low[i - 1] not in "$-" and names.in_link(t, i)) or (
                low[i + 1] == "@" and t.glued(i + 1)
            ):
                i += 1
                continue
            d = _digits(t, i, floor, language)
        elif kind == WORD and low[i] in heads:
            if t.glued(i) and low[i - 1] in "./@#_" and names.in_link(t, i):
                i += 1
                continue
            d = _words(t, i, floor, heads[low[i]], language)
        else:
            i += 1
            continue
        if d is None:
            i += 1
            continue
        if found and d.form == "share" and _shares_joined(t, found[-1], d, language):
            d = _merge(t, found.pop(), d)
        found.append(d)
        i = floor = d.j if d.j > i else i + 1
    return found


def _shares_joined(t: Tokens, first: Draft, second: Draft, language: Language) -> bool:
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
    return t.low[first.j] == language.AND and before == language.BETWEEN


# -- digits ------------------------------------------------------------------------------------------------------------


def _digits(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    low = t.low
    glued_left = t.glued(i) and i - 1 >= floor
    d = dates.years(t, i, language) or dates.date(t, i, floor, language)
    if d is not None:
        return d
    d = names.case_number(t, i, language) or names.phone(t, i, floor, language)
    if d is not None:
        return d
    follow = low[i + 1]
    d = dates.clock(t, i, language) if follow != ":" or not (glued_left and t.kind[i - 1] == WORD) else None
    if follow == ":":
        ratio = scores.colon(t, i, language)
        if ratio is not None:
            return ratio
    if d is not None:
        return d
    if (glued_left or follow == "(") and not (t.kind[i - 1] == WORD and _money_letters(t, i, language)):
        d = names.token(t, i, floor, language)
        if d is not None:
            return d
    if glued_left and low[i - 1] == "-" and i - 1 < floor:
        return None
    if t.glued(i + 1):
        suffix = low[i + 1]
        if (
            suffix in language.ORDINAL_ENDINGS
            and low[i].replace(",", "").isdecimal()
            and _right_ending(low[i], suffix, language)
        ):
            return _ordinal(t, i, i + 2, int(low[i].replace(",", "")))
        if suffix in ("-", "\u2013", "\u2212"):
            d = scores.hyphened(t, i, language)
            if d is not None:
                return d
        elif suffix == "/" and not slash_fraction(t, i):
            d = scores.slashed(t, i, language)
            if d is not None:
                return d
    if low[i + 1] in ("in", "out", "for", "to", "-"):
        d = scores.joined(t, i, language)
        if d is not None:
            return d
    if slash_fraction(t, i) and not (t.glued(i + 3) and low[i + 3] == "/"):
        odds = scores.slashed(t, i, language) if low[i] + low[i + 2] in ("911", "247") else None
        if odds is not None:
            return odds
        part = Fraction(int(low[i]), int(low[i + 2]))
        num: Num | None = Num(part, Fraction(1, part.denominator), i + 3, MIXED)
        d = measure.quantity(t, i, floor, num, language)  # type: ignore[arg-type]
        if not d.kind:
            d.kind = "fraction"
            d.form = "share"
        return d
    num = number(t, i, language)
    if num is None:
        return _odd_digits(t, i, floor, language)
    d = measure.quantity(t, i, floor, num, language)
    if (
        not d.kind
        and d.j == i + 1
        and t.glued(i + 1)
        and t.kind[i + 1] == WORD
        and d.value is not None
        and not d.scaled
    ):
        word = low[i + 1]
        if word == "k" and num.value in language.RACE_LENGTHS and not t.glued(i + 2):
            d.kind, d.unit, d.j, d.end = "length", "km", i + 2, t.end[i + 1]
            d.needs, d.note = False, "format"
            return d
        if word == "x" and not t.glued(i + 2):
            d.kind, d.j, d.end = "multiple", i + 2, t.end[i + 1]
            return d
        if word == "fold":
            d.kind, d.j, d.end = "multiple", i + 2, t.end[i + 1]
            d.fold = True
            return d
        if word == "s" and (low[i - 1] in ("over", "under") or (low[i - 1] == "-" and low[i - 2] in ("over", "under"))):
            d.kind, d.unit, d.note, d.j, d.end = "age", "year", "group", i + 2, t.end[i + 1]
            return d
        return names.suffixed(t, i, language)
    if not d.kind and low[d.j] == "-" and low[d.j + 1] == language.FOLD and t.glued(d.j):
        d.kind, d.j, d.end, d.fold = "multiple", d.j + 2, t.end[d.j + 1], True
        return d
    if not d.kind and num.form == MIXED and num.value < 1 and num.after == i + 1:
        d.kind, d.form = "fraction", "share"
        return d
    if not d.kind and not d.scaled and _per(t, d, language):
        return d
    return _range(t, d, floor, language)


def _right_ending(printed: str, suffix: str, language: Language) -> bool:
    """Whether an ordinal's ending suits its number: 1st, 22nd, 113th; 18st is a weight."""
    if language.name != "en":
        return True
    last = printed[-1] if printed[-2:-1] != "1" else "0"
    return suffix == {"1": "st", "2": "nd", "3": "rd"}.get(last, "th")


def _money_letters(t: Tokens, i: int, language: Language) -> bool:
    word = t.low[i - 1]
    if word in ("c", "ca") and not t.upper[i - 1]:
        return True
    if (
        word not in language.CURRENCY_PREFIXES
        or not t.upper[i - 1]
        or (t.glued(i - 1) and t.low[i - 2] not in "-\u2013(\u2212")
    ):
        return False
    if word == "r" and len(t.low[i]) <= 2 and t.low[i + 1] in language.FILM_WORDS:
        return False
    if len(word) == 1:
        return (
            "." in t.low[i]
            or "," in t.low[i]
            or len(t.low[i]) >= 2
            or t.low[i + 1] in language.scales
            or t.low[i + 1] in language.SCALE_LETTERS
        )
    return True


def _per(t: Tokens, d: Draft, language: Language) -> bool:
    """Take in the base of a rate: 14.2 per 100,000; 17 deaths per 100,000; 3 in every 1,000."""
    low = t.low
    j = d.j
    noun = None
    if low[j] not in ("per", "for", "in") and t.kind[j] == WORD and low[j] not in language.STOP:
        for k in range(j + 1, j + 4):
            if low[k] in ("per", "for", "in") and (low[k] == "per" or low[k + 1] == "every"):
                noun, j = low[k - 1], k
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
    return noun is None or True


def _rate_base(t: Tokens, k: int, language: Language) -> int | None:
    """The token after the base of a rate (100,000, a million), or None."""
    if t.low[k] in language.ARTICLES and t.low[k + 1] in ("hundred", "thousand", "million"):
        return k + 2
    if t.low[k] in ("hundred", "thousand", "million"):
        return k + 1
    if t.kind[k] != DIGITS and t.low[k] not in language.heads:
        return None
    base = number(t, k, language)
    if (
        base is None
        or base.value not in language.COUNTS_PER
        or t.low[base.after] in ("g", "ml", "grams", "km", "kg", "m", "miles", "kilometres")
    ):
        return None
    return base.after


def _odd_digits(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """Digits that are no one number: a version (1.2.3), or two numbers run together by commas (12,14)."""
    printed = t.low[i]
    feet = _FEET.fullmatch(printed)
    if feet is not None and int(feet[2]) < 12:  # 6'2"
        d = Draft(i, i + 1, t.start[i], t.end[i], int(feet[1]) * 12 + int(feet[2]), "length")
        d.unit, d.form = "in", WHOLE
        if t.low[i + 1] == '"' and t.glued(i + 1):
            d.j, d.end = i + 2, t.end[i + 1]
        return d
    if _POINTED.fullmatch(printed):  # 1.234.567
        return measure.quantity(t, i, floor, Num(int(printed.replace(".", "")), 1, i + 1, WHOLE), language)
    if printed.count(".") >= 2 and len(printed) <= 40:
        d = Draft(i, i + 1, t.start[i], t.end[i], None, "identifier")
        d.needs = False
        return d
    if printed.count(",") == 1 and len(printed) <= 12:
        head, _, tail = printed.partition(",")
        if len(tail) <= 2 and (
            t.low[i + 1] in ("%", "per", "percent")
            or t.low[i + 1] in language.UNITS
            or t.low[i + 1] in language.scales
            or t.low[i - 1] in language.CURRENCY_SYMBOLS
            or t.low[i - 1] == "r"
        ):
            scale = 10 ** len(tail)
            value = tidy(Fraction(int(head) * scale + int(tail), scale))
            return measure.quantity(t, i, floor, Num(value, Fraction(1, scale), i + 1, DECIMAL), language)
    if len(printed) > 40 or not printed.replace(",", "").isdecimal():
        return None
    d = Draft(i, i + 1, t.start[i], t.end[i], None, "identifier")
    d.needs = False
    return d


# -- words -------------------------------------------------------------------------------------------------------------


def _words(t: Tokens, i: int, floor: int, role: int, language: Language) -> Draft | None:
    low = t.low
    if role == ARTICLE_UNIT:
        return _article(t, i, floor, language)
    if role in (CARDINAL, TENS, WHOLE_HUNDRED) or (role == SCALE and low[i] in language.BARE_SCALES):
        if t.glued(i) and low[i - 1] in ("'", "/", "_") and i > floor and t.kind[i - 2] == WORD:
            return None
        if role == CARDINAL and low[i] == "one" and _pronoun(t, i, language):
            return None
        return _cardinal(t, i, floor, language)
    if role == VAGUE:
        return _vague(t, i, language)
    if role == ORDINAL:
        return _ordinal_word(t, i, language)
    if role == FRACTION:
        return _half(t, i, floor, language)
    if role == MULTIPLE:
        return _multiple(t, i, language)
    if role == DOZEN:
        if low[i] == "dozen" and low[i - 1] not in ("baker's", "daily", "dirty"):
            return _dozen(t, i, i, 1, language)
        return None
    if role == FEW:
        return _few(t, i, i, language)
    if role == AGES:
        if low[i - 1] == "-" and low[i - 2] in ("under", "over") and t.glued(i):
            d = Draft(i, i + 1, t.start[i], t.end[i], language.PLURAL_AGES[low[i]], "age")
            d.unit, d.note, d.form = "year", "group", WORDS
            return d
        return None
    if role == DECADE:
        return _decade(t, i, language)
    if role in (HUNDRED, SCALE):
        return _bare_scale(t, i, floor, language)
    return None


def _bare_scale(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """`million` without a number before it: `a half million` is met elsewhere; the hundred men; a multi-million-pound deal is no figure."""
    low = t.low
    if (
        low[i - 1] in ("the", "this", "that", "these", "first", "last", "another", "some")
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
            if (
                rest is not None
                and not rest.scaled
                and isinstance(rest.value, int)
                and rest.value < factor
                and not _own_noun(t, rest.after, factor, language)
            ):
                value, j, step, scaled = value + rest.value, rest.after, 1, False
        elif low[j] == language.AND and low[j + 1] == "a" and low[j + 2] in ("half", "quarter") and factor >= 1000:
            part = language.FRACTIONS[low[j + 2]]
            value, step, j = factor + factor // part, factor // part, j + 3
        if word == "hundred" and low[j] in ("times", "percent") and low[j + 1] in ("over", "before"):
            return None
        return _range(t, measure.quantity(t, i, i, Num(value, step, j, WORDS, scaled), language), i, language)
    if role == DOZEN:
        return _dozen(t, i, i + 1, 1, language) if word == "dozen" or (word == "score" and low[i + 2] == "of") else None
    if role == FEW:
        return _few(t, i, i + 1, language)
    if role == FRACTION:
        return _share(t, i, i + 1, 1, language)
    if role == ORDINAL and word in language.FRACTIONS and word != "second":
        return _share(t, i, i + 1, 1, language)
    return None


def _own_noun(t: Tokens, j: int, factor: int, language: Language) -> bool:
    """Whether a number after `a million and` counts its own thing."""
    return False


def _article_unit(t: Tokens, i: int, unit: tuple[str, str], language: Language) -> Draft | None:
    d = Draft(i, i + 2, t.start[i], t.end[i + 1], 1, unit[1])
    d.unit, d.form = unit[0], WORDS
    measure._compound(t, d, language)
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
        if before in ("the", "which", "that", "this", "each", "every", "any") and follow == "of":
            return before != "the" or True
        if before in ("only", "just") and (follow in ("in", "of", "out") or t.kind[i + 1] != WORD):
            return False
        if (
            before in ("only", "first", "last", "next", "other", "single", "just", "same")
            and t.kind[i + 1] == WORD
            and follow not in language.STOP
        ):
            return False
        if (
            before in ("the", "his", "her", "its", "their", "our", "my", "your", "this", "that")
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
    if before in language.ARTICLES:
        return t.kind[i + 1] != WORD or follow in language.STOP
    if follow in language.PRONOUN_AFTER:
        return True
    if follow == "'" and low[i + 2] == "s":
        return True
    return low[i] == "one's"


def _cardinal(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    low = t.low
    d = scores.joined(t, i, language)
    if d is not None:
        return d
    num = number(t, i, language)
    if num is None:
        return None
    idiom = _one_day(t, i, num, language)
    if idiom is not None:
        return idiom
    if low[num.after] == "past" and num.value in (5, 10, 20, 25) and language.CARDINALS.get(low[num.after + 1], 0):
        return _past(t, i, num.after, language)
    j = num.after
    # two-thirds, one fifth
    k = j + 1 if low[j] == "-" and t.glued(j) and t.glued(j + 1) else j
    bottom = language.FRACTIONS.get(low[k])
    if bottom is not None and isinstance(num.value, int) and num.value > 0 and not num.scaled:
        plural = low[k].endswith("s")
        if (
            (
                (num.value < bottom and plural == (num.value > 1) and low[k] not in ("second",))
                or (num.value == 1 and bottom in (3, 4, 5, 10) and not plural)
            )
            and (
                k != j
                or plural
                or low[k] in ("third", "half", "quarter", "fifth", "tenth", "sixth", "eighth", "seventh", "ninth")
            )
            and not (low[k] == "half" and low[k + 1] in ("of", "hour") and low[k + 2] in ("the",) and False)
        ):
            return _share(t, i, k, num.value, language)
    if j == i + 1 or low[j - 2] == "-":
        ordinal = language.ORDINALS.get(low[k]) if k != j else None
        if (
            ordinal is not None
            and ordinal < 10
            and num.value
            and isinstance(num.value, int)
            and num.value % 10 == 0
            and low[j - 1] in language.TENS
        ):
            return _ordinal(t, i, k + 1, num.value + ordinal)
    if (
        low[j] in language.DOZEN
        and num.value
        and not (low[j] == "score" and low[j + 1] != "years")
        and low[j] != "gross"
    ):
        return _dozen(t, i, j, num.value, language)
    if low[k] == language.FOLD and k != j:
        d = measure.quantity(t, i, floor, num, language)
        d.kind, d.j, d.end, d.fold = "multiple", k + 1, t.end[k], True
        return d
    d = measure.quantity(t, i, floor, num, language)
    if not d.kind and not d.scaled and _per(t, d, language):
        return d
    return _range(t, d, floor, language)


def _one_day(t: Tokens, i: int, num: Num, language: Language) -> Draft | None:
    """Idioms that would else be measures: one day (at some time), a nine-to-five job."""
    low = t.low
    j = num.after
    if (
        low[i] == "one"
        and j == i + 1
        and low[j] == "day"
        and low[j + 1]
        not in ("of", "and", "after", "before", "later", "in", "earlier", "off", "to", "old", "at", "ago")
    ):
        if low[j + 1] not in ("last", "this", "next") and (
            low[i - 1] in language.ONE_DAY_MEASURED
            or (
                t.kind[i - 1] == WORD
                and low[i - 1] not in ("that", "and", "but", "hopes", "will", "would", "may", "might", "to", "could")
            )
        ):
            return None
        d = Draft(i, j, t.start[i], t.end[i], 1, "other")
        d.needs, d.note = False, "idiom"
        return d
    if low[i] == "nine" and low[j] == "-" and low[j + 1 : j + 4] == ["to", "-", "five"]:
        d = Draft(i, j + 4, t.start[i], t.end[j + 3], 9, "other")
        d.needs, d.note = False, "idiom"
        return d
    return None


def _dozen(t: Tokens, i: int, at: int, times: object, language: Language) -> Draft:
    """A dozen, two dozen, and (times None) several dozen."""
    size = language.DOZEN[t.low[at]]
    value = times * size if isinstance(times, (int, Fraction)) else None
    d = Draft(i, at + 1, t.start[i], t.end[at], tidy(value) if value is not None else None)
    d.form = "dozen"
    d.step = size
    return d


def _few(t: Tokens, i: int, at: int, language: Language) -> Draft | None:
    """`a few hundred`, `several thousand`, `a couple of million`; `a couple of weeks`."""
    low = t.low
    j = at + 1
    couple = low[at] == "couple"
    if couple:
        if i == at:
            return None
        if low[j] == "of":
            j += 1
    factor = language.HUNDREDS.get(low[j]) or language.SCALES.get(low[j]) or (12 if low[j] == "dozen" else None)
    if factor is None:
        if couple and low[at + 1] == "of" and low[j] not in ("the", "them", "these", "those", "his", "her", "our"):
            d = Draft(i, at + 1, t.start[i], t.end[at], 2)
            d.form = WORDS
            return d
        return None
    if low[at] == "few" and i == at and low[at - 1] in ("the", "last", "first", "next", "past") and False:
        return None
    j += 1
    follow = language.SCALES.get(low[j])
    if follow and follow > factor:
        factor *= follow
        j += 1
    d = Draft(i, j, t.start[i], t.end[j - 1], None)
    d.form = "vague"
    d.hedge = "approx"
    if couple:
        d.value = 2 * factor
        d.hedge = ""
        d.form, d.step, d.scaled = WORDS, factor, True
    else:
        d.low, d.high = 3 * factor, 12 * factor
    measure.after(t, d, language)
    return d


def _vague(t: Tokens, i: int, language: Language) -> Draft | None:
    """Dozens, scores of, hundreds of thousands, tens of millions of dollars."""
    low = t.low
    word = low[i]
    j = i + 1
    if low[i - 1] == "-" and t.glued(i):
        return None
    floor_value = language.VAGUE[word]
    if word == "scores" and not (
        (low[j] == "of" and low[j + 1] not in ("the", "its", "a"))
        or low[j] in ("more", "injured", "were", "killed", "have", "arrested")
    ):
        return None
    if word == "scores" and low[i - 1] in (
        "test",
        "exam",
        "the",
        "their",
        "credit",
        "s",
        "reading",
        "maths",
        "pisa",
        "his",
        "her",
        "those",
        "our",
    ):
        return None
    if word == "tens" and not (low[j] == "of" and (low[j + 1] in language.VAGUE or low[j + 1] in language.scales)):
        return None
    value = floor_value
    while low[j] == "of" and low[j + 1] in language.VAGUE and language.VAGUE[low[j + 1]] >= 2000:
        value *= language.VAGUE[low[j + 1]] // 2
        j += 2
    d = Draft(i, j, t.start[i], t.end[j - 1], None)
    d.low, d.form, d.hedge = value, "vague", "approx"
    if low[j] == "of":
        currency = low[j + 1]
        k = j + 1
        money = measure.phrase_at(t, k, language.money_phrases)
        if money is not None:
            d.unit, d.kind, d.j = language.CURRENCY_WORDS[money[0]], "money", money[1]
        elif currency in language.CURRENCY_WORDS and len(currency) > 2 and currency not in ("won", "real"):
            if currency not in ("pounds",) or low[k + 1] not in ("of",):
                d.unit, d.kind, d.j = language.CURRENCY_WORDS[currency], "money", k + 1
        else:
            unit = measure.unit_at(t, k, language)
            if unit is not None and len(low[k]) > 2:
                d.unit, d.kind, d.j = unit
        d.end = t.end[d.j - 1]
    return d


def _ordinal(t: Tokens, i: int, j: int, value: int) -> Draft:
    d = Draft(i, j, t.start[i], t.end[j - 1], value, "ordinal")
    d.needs = False
    return d


def _ordinal_word(t: Tokens, i: int, language: Language) -> Draft | None:
    low = t.low
    word = low[i]
    before, follow = low[i - 1], low[i + 1]
    value = language.ORDINALS[word]
    if before == "-" and t.glued(i) and (low[i - 2] in language.TENS or low[i - 2] in language.CARDINALS):
        return None
    if word == "second":
        if before in ("a", "per", "split", "leap", "each", "every", "one", "/", "millionths", "nano", "any"):
            if (
                (before in ("a", "each", "every", "one")
                and t.kind[i + 1] == WORD
                and follow not in language.STOP)
                or (before == "a"
                and follow == "-"
                and t.glued(i + 1)
                and low[i + 2] != "half")
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
    return _ordinal(t, i, i + 1, value)


def _past(t: Tokens, i: int, j: int, language: Language) -> Draft | None:
    """The hour in words: half past six, a quarter to nine, twenty past four."""
    hour = t.low[j + 1]
    if t.low[j] in ("past", "to") and (language.CARDINALS.get(hour, 0) or (t.kind[j + 1] == DIGITS and len(hour) <= 2)):
        if t.low[j] == "to" and t.kind[j + 2] == WORD and t.low[j + 2] not in language.STOP:
            return None
        return Draft(i, j + 2, t.start[i], t.end[j + 1], None, "time")
    return None


def _half(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """Half and quarter without a number before: `half of`, `half a million`, `half a dozen`, `half an hour`."""
    low = t.low
    word = low[i]
    if word == "quarter" and low[i - 1] not in language.ORDINALS:
        return _past(t, i, i + 1, language)
    if word != "half":
        return None
    before, follow = low[i - 1], low[i + 1]
    if before == "-" and t.glued(i):
        return None
    if before in (
        "first",
        "second",
        "other",
        "top",
        "bottom",
        "latter",
        "better",
        "final",
        "opening",
        "back",
        "1st",
        "2nd",
        "last",
        "third",
        "behalf",
        "left",
        "right",
        "northern",
        "southern",
    ) or (t.kind[i - 1] == DIGITS and before in ("1", "2")):
        if before in ("first", "second", "opening", "final", "latter", "better") or follow != "of":
            return None
    if follow == "-" and t.glued(i + 1):
        tail = low[i + 2]
        if tail in language.HALF_WORDS:
            return None
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
        tail = low[i + 2]
        role = language.heads.get(tail)
        if role == SCALE:
            factor = language.scales[tail]
            return measure.quantity(t, i, floor, Num(factor // 2, factor // 20, i + 3, WORDS, True), language)
        if role == HUNDRED:
            return measure.quantity(t, i, floor, Num(50, 5, i + 3, WORDS, True), language)
        if tail == "dozen":
            return _half_dozen(t, i, i + 2)
        percent = measure.percent_at(t, i + 2, language)
        if percent is not None:
            d = Draft(i, percent[2], t.start[i], t.end[percent[2] - 1], Fraction(1, 2), percent[1])
            d.unit, d.step, d.form = percent[0], Fraction(1, 10), MIXED
            return d
        unit = language.UNITS.get(tail)
        if unit is not None:
            d = Draft(i, i + 3, t.start[i], t.end[i + 2], Fraction(1, 2), unit[1])
            d.unit, d.step, d.form = unit[0], Fraction(1, 2), MIXED
            return d
    elif language.heads.get(follow) == SCALE and low[i - 1] in (*language.ARTICLES, "") and not t.glued(i + 1):
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


def _half_dozen(t: Tokens, i: int, at: int) -> Draft:
    d = Draft(i, at + 1, t.start[i], t.end[at], 6)
    d.form, d.step = "dozen", 6
    return d


def _share(t: Tokens, i: int, at: int, top: int, language: Language) -> Draft | None:
    """`a third`, `two-thirds`, `a quarter of a million`, `three quarters of an hour`; None where the word is an ordinal or a period."""
    low = t.low
    bottom = language.FRACTIONS[low[at]]
    follow = low[at + 1]
    article = low[i] in language.ARTICLES
    value = Fraction(top, bottom)
    k = at + 1
    if low[at] == "quarter" and article and follow in ("past", "to"):
        clock = _past(t, i, k, language)
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
        if unit is not None and (unit[1] != "duration" or True):
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
        percent = measure.percent_at(t, k + 2, language)
        unit = language.UNITS.get(low[k + 2])
        if percent is not None or (unit is not None and unit[0] not in ("century",)):
            name, sort, after = percent or (unit[0], unit[1], k + 3)  # type: ignore[index]
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
            and not (
                follow in ("of", "more", "less", "fewer", "higher", "lower", "above", "below", "over", "under")
                or follow.endswith("er")
            )
            and low[i - 1]
            not in (
                "by",
                "were",
                "was",
                "is",
                "are",
                "than",
                "about",
                "nearly",
                "almost",
                "over",
                "around",
                "roughly",
                "only",
                "to",
                "just",
                "under",
                "some",
                "up",
                "down",
                "or",
                ",",
                "and",
                "least",
            )
        ):
            return None
        if follow == "-" and low[k + 1] in ("final", "finals", "finalist", "mile", "century", "pounder"):
            if low[k + 1] != "mile":
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
        comparative = (
            follow.endswith("er")
            and follow
            not in (
                "member",
                "officer",
                "player",
                "driver",
                "worker",
                "quarter",
                "number",
                "term",
                "other",
                "soldier",
                "order",
            )
        ) or follow in ("more", "less", "fewer")
        if t.kind[k] == WORD and not (follow in language.STOP or comparative) and low[at - 1] != "-":
            return None
        if (
            article
            and follow in ("in", "on", "at", "was", "is", "who", "were", "said")
            and low[i - 1] in ("and", ",", ";", "")
            and follow not in ("were",)
        ) and follow in ("was", "is", "who", "said", "in", "at", "on"):
            return None
        if follow == "-" and t.glued(k):
            return None
    plural_noun = (
        top > 1
        and low[at] in ("quarters", "fourths")
        and low[at - 1] != "-"
        and follow not in ("of", "are", "were", "have", "said", "say", "full", "in", "to", ",", ".", "an")
    )
    if plural_noun and low[i - 1] in (
        "last",
        "past",
        "next",
        "first",
        "consecutive",
        "previous",
        "straight",
        "successive",
        "two",
    ):
        return None
    if (
        low[at] == "quarters"
        and low[at - 1] != "-"
        and low[i - 1] in ("last", "past", "next", "first", "previous", "for", "consecutive")
    ):
        return None
    d = Draft(i, at + 1, t.start[i], t.end[at], value, "fraction")
    d.step, d.form = Fraction(1, bottom), "share"
    unit = None
    if top > 1 and low[k] in language.UNITS and False:
        unit = language.UNITS[low[k]]
    return d


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
    if word in ("double", "triple", "doubles", "treble", "halves", "triples", "trebles", "quadruple", "doubling"):
        if (
            t.glued(i + 1) and follow == "-" and low[i + 2] in language.DOUBLE_WORDS
        ) or follow in language.DOUBLE_WORDS:
            return None
        if word in ("doubles", "triples", "trebles", "halves") and (
            low[i - 1]
            in ("the", "and", "mixed", "men's", "women's", "both", "of", "in", "two", "his", "their", "wheelchair")
            or follow in ("title", "final", "match", "partner", "champion", "champions", "tennis", "pair", "game")
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


# -- ranges ------------------------------------------------------------------------------------------------------------


def _range(t: Tokens, d: Draft, floor: int, language: Language) -> Draft:
    """The figure, or the range that starts with it: 5-10 trillion, $2m to $3m, (between) 40 and 45, 18- to 24-year-olds."""
    low = t.low
    j = d.j
    if d.value is None or d.kind in ("identifier", "date", "time", "year", "ordinal"):
        return d
    link = low[j]
    k = j + 1
    spaced = False
    if link in DASHES:
        if t.glued(j) and t.glued(k):
            if link == "\u2014" and t.kind[k] == DIGITS and len(low[k]) > 3:
                return d
            if low[k] == "to" and low[k + 1] == "-":  # three-to-five
                k += 2
        elif t.glued(j) and low[k] in ("to", language.AND, language.OR):  # 18- to 24-year-olds
            if low[k] == language.AND and low[d.i - 1] != language.BETWEEN:
                return d
            k += 1
        elif (
            not t.glued(j)
            and not t.glued(k)
            and link == "\u2013"
            and t.kind[k] == DIGITS
            and t.start[k] - t.end[j] == 1
        ):
            spaced = True
        else:
            return d
    elif link in language.TO or link in language.RANGE_WORDS:
        if not _to_range(t, d, j, language):
            return d
    elif link == language.AND:
        if not _between(t, d, floor, language):
            return d
    elif link == language.OR:
        pass
    else:
        return d
    start = k
    if (
        low[k] in language.CURRENCY_SYMBOLS
        or low[k] in language.CURRENCY_PREFIXES
        or (low[k] in language.DOLLAR_PREFIXES and low[k + 1] == "$")
    ):
        if t.kind[k] == WORD and not t.upper[k]:
            return d
        start = k + 1
        if low[start] in language.CURRENCY_SYMBOLS or low[start] == ".":
            start += 1
    elif low[k] in ("-", "\u2212", "minus") and t.kind[k + 1] == DIGITS and d.kind in ("temperature", "percent", ""):
        start = k + 1
    if (
        t.kind[start] != DIGITS
        and language.heads.get(low[start]) not in (CARDINAL, TENS, WHOLE_HUNDRED)
        and not (low[start] == "a" and low[start + 1] in language.scales)
    ):
        return d
    if low[start] == "a":
        factor = language.scales[low[start + 1]]
        second: Num | None = Num(factor, factor, start + 2, WORDS, factor >= 1000)
    else:
        second = number(t, start, language)
    if second is None:
        return d
    if t.kind[start] == WORD and t.upper[start] and t.kind[d.i] == DIGITS and link == "-":  # 7-Eleven
        d.kind, d.value, d.needs, d.j, d.end = "identifier", None, False, second.after, t.end[second.after - 1]
        return d
    if t.kind[start] == DIGITS and (
        (t.glued(second.after) and low[second.after] in language.ORDINAL_ENDINGS)
        or (low[second.after] in language.MONTHS and t.upper[second.after])
    ):
        return d
    e = measure.quantity(t, start, k, second, language)
    if e.value is None:
        return d
    if not _joins(t, d, e, link, spaced, language):
        return d
    return _merge(t, d, e)


def _to_range(t: Tokens, d: Draft, j: int, language: Language) -> bool:
    """Whether `X to Y` is a range, not a change (from X to Y) or two totals."""
    low = t.low
    k = d.i - 1
    if low[k] == "between":
        return True
    word = low[k]
    if word == "from":
        if low[k - 1] in language.RANGE_BEFORE_FROM:
            return True
        for back in range(k - 1, max(-1, k - 13), -1):
            here = low[back]
            if here in (".", ";", "?", "!") and not t.glued(back + 1):
                break
            if (
                here in language.CHANGE_VERBS
                or here in language.MULTIPLES
                or here in language.RISES
                or here in language.FALLS
                or here in language.CHANGE_MORE
                or here.endswith("fold")
                or here == "age"
            ):
                return here == "age" and low[back - 1] == "in"
        return True
    if word in language.CHANGE_VERBS or low[k - 1] in language.CHANGE_VERBS:
        return not d.kind and not d.scaled and word not in ("up", "down")
    return True


def _between(t: Tokens, d: Draft, floor: int, language: Language) -> bool:
    k = d.i - 1
    low = t.low
    for _ in range(3):
        if low[k] == language.BETWEEN:
            return True
        if low[k] in ("about", "around", "an", "estimated", "roughly", "some", "the", "ages", "of"):
            k -= 1
            continue
        return False
    return False


def _joins(t: Tokens, d: Draft, e: Draft, link: str, spaced: bool, language: Language) -> bool:
    """Whether two figures are the ends of one range."""
    low = t.low
    steps = (
        language.COMPOUND_STEPS.get((e.unit or "", d.unit or ""))
        if d.kind == e.kind == "duration" and link != language.OR
        else None
    )
    if steps and d.value is not None and e.value is not None and d.value < e.value * steps:
        e.value, e.unit = tidy(e.value * steps), d.unit  # 18 months to three years
        return True
    if e.kind and d.kind and (e.kind != d.kind or (d.unit != e.unit and not (d.unit == "$" or e.unit == "$"))):
        if not (d.kind == "duration" and e.kind == "age"):
            return False
    if (
        d.kind
        and not e.kind
        and d.kind not in ("money", "temperature")
        and d.kind
        in (
            "percent",
            "percent_points",
            "duration",
            "length",
            "mass",
            "area",
            "volume",
            "age",
            "data",
            "speed",
            "other",
        )
    ):
        return False
    first, second = d.value, e.value
    if first is None or second is None:
        return False
    lifted = first
    if e.scaled and not d.scaled and (not d.kind or d.kind == "money") and e.step:
        factor = _factor(e)
        if factor > 1 and first < 10000 and first * factor < second:
            lifted = first * factor
        elif first < 1000 and first * factor >= second and link != language.OR:
            return False
    if link == language.OR:
        # two or three days; not 12 or 40
        return (
            not d.kind
            and e.form == d.form
            and isinstance(first, int)
            and isinstance(second, int)
            and 0 < second - first <= max(2, first // 2)
            and second <= 100
            and not d.year
        )
    if (
        d.year
        and not d.kind
        and not e.year
        and 1900 <= first <= 2100
        and low[d.i - 1] in ("in", "since", "of", "by", "during")
    ):
        return False
    if (
        d.year
        and e.year
        and not d.kind
        and not e.kind
        and 1000 <= first <= 2100
        and 1000 <= second <= 2100
        and first % 100
        and t.kind[e.j] != WORD
    ):
        return False
    if d.year and e.year and not d.kind and not e.kind and 1500 <= first <= 2100 and 1500 <= second <= 2100:
        return False
    if e.year and not e.kind and 1900 <= second <= 2100 and link == "to" and first < 1000 and t.kind[e.j] != WORD:
        return False
    if d.kind == "money" and e.kind == "money" and d.form != e.form and link == "to" and WORDS in (d.form, e.form):
        return False
    if lifted >= second and not (d.kind == "temperature" and first < 0):
        return False
    if link == "to" and low[e.j] in ("in", "against") and False:
        return False
    return not (link == "to" and _near_votes(t, d, e, language) and not e.kind)


def _near_votes(t: Tokens, d: Draft, e: Draft, language: Language) -> bool:
    low = t.low
    return (
        any(
            low[k] in ("voted", "votes", "vote", "beat", "won", "passed", "approved", "rejected", "lost")
            for k in range(max(0, d.i - 3), d.i)
        )
        or low[e.j] == "votes"
    )


def _factor(e: Draft) -> int:
    value = e.value
    for factor in (10**12, 10**9, 10**7, 10**6, 10**5, 1000, 100):
        if (
            isinstance(value, (int, Fraction))
            and e.step
            and (e.step >= factor or (e.form in (DECIMAL, MIXED) and value >= factor and e.step * 1000 >= factor))
        ):
            return factor
    return 1


def _merge(t: Tokens, d: Draft, e: Draft) -> Draft:
    first, second = d.value, e.value
    step, other = d.step, e.step
    if e.scaled and not d.scaled and first is not None and second is not None:
        factor = _factor(e)
        if first * factor < second or (d.form in (DECIMAL,) and first * factor < second):
            first, step = tidy(first * factor), tidy(step * factor)
    merged = Draft(d.i, e.j, d.start, e.end, None, e.kind or d.kind)
    merged.unit = e.unit if e.kind and not (d.kind == "money" and e.unit == "$") else d.unit
    if d.kind == "money" and not e.kind:
        merged.unit = d.unit
    merged.low, merged.high, merged.hedge = first, second, "range"
    merged.step = min(step, other)
    merged.form = e.form
    merged.scaled = e.scaled
    merged.note = e.note
    merged.group = 0
    return merged
