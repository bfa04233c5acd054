"""A figure that starts with digits: a date, a time, a score, an identifier, or a number with its unit."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures import clocks, dates, measure, names, phones, scores, years
from factbox.figures.digits import DECIMAL, MIXED, WHOLE, digits, tidy
from factbox.figures.draft import Draft, ordinal_figure
from factbox.figures.language import (
    Language,
)
from factbox.figures.number import Num, digit_number, number, slash_fraction
from factbox.figures.ranges import with_range
from factbox.figures.shares import takes_base
from factbox.figures.tokens import DIGITS, MARK, WORD, Tokens
from factbox.figures.vague import dozens
from factbox.pattern import Pattern

_TIMES = 1000  # 4× as many
_FEET_AND_INCHES = Pattern(r"([1-9])'(\d{1,2})")
_POWER_OF_TEN = Pattern(r"(?:[eE]| ?[x\u00d7] ?10\^)([+-]?\d{1,2})(?![\w^])")
_GROUPED_BY_POINTS = Pattern(r"[1-9]\d{0,2}((?:\.\d{3}){1,5})(,\d{1,2})?")


def figure_in_digits(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """The figure at digit token `i`, not before token `floor`; None where it is none, or part of one before."""
    d = _before_a_thing(t, i, language)
    if d is not None:
        return d
    if not _stands_alone(t, i, language):
        d = _of_a_special_form(t, i, floor, language)
        if d is not None:
            return d
    return _plain_number(t, i, floor, language)


def _before_a_thing(t: Tokens, i: int, language: Language) -> Draft | None:
    """A bare number, as most are: nothing beside it, sign, currency, month or unit, makes anything else of it. None where
    something may."""
    low = t.low
    j = i + 1
    printed = low[i]
    if (
        t.kind[j] != WORD
        or low[j] in language.beside_digits
        or low[i - 1] in language.leads_digits
        or t.start[j] == t.end[i]
        or t.start[i] == t.end[i - 1]
        or printed[0] == "0"
        or not language.on_digits.isdisjoint(low[j : j + 5])
        or low[j][1:] in language.CURRENCY_WORDS  # 30 MUSD
    ):
        return None
    read = digits(printed, language)
    if read is None or read[2] is MIXED:
        return None
    value, step, form = read
    could_be_year = form is WHOLE and len(printed) == 4 and printed[0] in "12"
    return Draft(i, j, t.start[i], t.end[i], value, "", step, form, False, could_be_year)


def _stands_alone(t: Tokens, i: int, language: Language) -> bool:
    """Whether digits with a space on either side, and no month, clock word or number beside them, can only be a number."""
    low = t.low
    if t.start[i] == t.end[i - 1]:
        return False
    before, follow, printed = low[i - 1], low[i + 1], low[i]
    if follow in language.after_digits or (follow == "of" and low[i + 2] == "every"):
        return False
    if (t.kind[i + 1] != WORD or t.start[i + 1] == t.end[i]) and follow and follow not in ".);%":
        return False
    if printed[0] == "0" or ("." in printed and printed.count(".") > 1):
        return False
    if before not in language.before_digits:
        return True
    if before in language.MONTHS or before == "'" or (before == "." and low[i - 2] in language.MONTHS):
        return False
    if before == language.OF and not language.MONTHS_UPPER:
        return False
    return len(printed) < 3 or (before not in language.PHONE_CUES and before not in language.BEFORE_PHONE)


def _of_a_special_form(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """A date, a time, a name, a score, a fraction: what the marks and words beside the digits make of them."""
    low = t.low
    glued_left = t.glued(i) and i - 1 >= floor
    d = years.years(t, i, language) or dates.date(t, i, floor, language)
    if d is not None:
        return d
    d = names.case_number(t, i, language) or phones.phone(t, i, floor, language)
    if d is not None:
        return d
    follow = low[i + 1]
    d = clocks.clock(t, i, language) if follow != ":" or not (glued_left and t.kind[i - 1] == WORD) else None
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
    if t.glued(i + 1):
        suffix = low[i + 1]
        if (
            suffix in language.ORDINAL_ENDINGS
            and low[i].replace(",", "").isdecimal()
            and _right_ending(low[i], suffix, language)
        ):
            return ordinal_figure(t, i, i + 2, int(low[i].replace(",", "")))
        if suffix in ("-", "\u2013", "\u2212"):
            d = scores.hyphened(t, i, language)
            if d is not None:
                return d
        elif suffix == "/" and not slash_fraction(t, i):
            d = scores.slashed(t, i, language)
            if d is not None:
                return d
    if follow == "^" and t.glued(i + 1):
        raised = _raised(t, i, floor, language)
        if raised is not None:
            return raised
    power = _POWER_OF_TEN.match(t.plain, t.end[i]) if low[i + 1] in ("e", "x", "\u00d7") else None
    if power is not None and (mantissa := number(t, i, language)) is not None and mantissa.after == i + 1:
        size = Fraction(10) ** int(power[1])  # 1.3e6, 6.02x10^23
        j = i + 1
        while t.start[j] < power.end():
            j += 1
        return measure.quantity(
            t, i, floor, Num(tidy(mantissa.value * size), tidy(mantissa.step * size), j, DECIMAL, True), language
        )
    if low[i + 1] in ("in", "out", "for", "to", "over", "-") or (low[i + 1] == "of" and low[i + 2] == "every"):
        d = scores.joined(t, i, number(t, i, language), language)
        if d is not None:
            return d
    if slash_fraction(t, i) and not (t.glued(i + 3) and low[i + 3] == "/"):
        odds = scores.slashed(t, i, language) if low[i] + low[i + 2] in ("911", "247") else None
        if odds is not None:
            return odds
        part = Fraction(int(low[i]), int(low[i + 2]))
        d = measure.quantity(t, i, floor, Num(part, Fraction(1, part.denominator), i + 3, MIXED), language)
        if not d.kind:
            d.kind = "fraction"
            d.form = "share"
        return d
    return None


def _plain_number(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """The number, with its sign, currency and unit; or the range that it begins."""
    low = t.low
    num = digit_number(t, i, language)
    if num is None:
        return _odd_digits(t, i, floor, language)
    if (
        low[i - 1] == "."
        and i - 1 >= floor
        and t.glued(i)
        and low[i].isdecimal()
        and (i == 1 or t.start[i - 1] > t.end[i - 2])
    ):
        scale = 10 ** len(low[i])  # .25
        d = measure.quantity(
            t, i, floor, Num(tidy(Fraction(int(low[i]), scale)), Fraction(1, scale), i + 1, DECIMAL), language
        )
        d.i, d.start = i - 1, t.start[i - 1]
        return d
    if low[i + 1] in ("dozen", "dozens") and num.after == i + 1:
        return dozens(t, i, i + 1, num.value, language)
    d = measure.quantity(t, i, floor, num, language)
    if d.kind:
        return with_range(t, d, floor, language)
    if t.glued(d.j) and d.j == i + 1 and t.kind[i + 1] == WORD and d.value is not None and not d.scaled:
        word = low[i + 1]
        if word == "k" and num.value in language.RACE_LENGTHS and not t.glued(i + 2):
            d.kind, d.unit, d.j, d.end = "length", "km", i + 2, t.end[i + 1]
            d.needs, d.note = False, "format"
            return d
        if word == "x" and not (t.glued(i + 2) and (t.kind[i + 2] != MARK or low[i + 2] == "-")):
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
    if low[d.j] == "\u00d7" and t.glued(d.j) and (t.kind[d.j + 1] != DIGITS) and num.value < _TIMES:
        d.kind, d.j, d.end = "multiple", d.j + 1, t.end[d.j]
        return d
    if low[d.j] == "-" and low[d.j + 1] == language.FOLD and t.glued(d.j):
        d.kind, d.j, d.end, d.fold = "multiple", d.j + 2, t.end[d.j + 1], True
        return d
    if num.form == MIXED and num.value < 1 and num.after == i + 1:
        d.kind, d.form = "fraction", "share"
        return d
    if not d.scaled and takes_base(t, d, language):
        return d
    return with_range(t, d, floor, language)


_EXPONENT = Pattern(r"\^([+-]{0,2})(\d{1,2})(?![\d.,^]*\^)(?!\w)")


def _raised(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """A power printed with a caret: 2^63, 1.1^23."""
    found = _EXPONENT.match(t.plain, t.end[i])
    base = number(t, i, language)
    if found is None or base is None or base.after != i + 1 or base.value == 0:
        return None
    if len(t.low[i]) * int(found[2]) > 250:  # beyond what a binary float holds
        return None
    size = -int(found[2]) if found[1] == "-" else int(found[2])
    j = i + 1
    while t.start[j] < found.end():
        j += 1
    value = tidy(Fraction(base.value) ** size)
    return measure.quantity(t, i, floor, Num(value, 1, j, WHOLE), language)


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
    if len(word) > 1 and t.low[i + 1] in language.CENTS and word in language.DOLLAR_PREFIXES and t.upper[i - 1]:
        return True  # US74 cents
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


def _odd_digits(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """Digits that are no one number: a version (1.2.3), or two numbers run together by commas (12,14)."""
    printed = t.low[i]
    feet = _FEET_AND_INCHES.fullmatch(printed)
    if feet is not None and int(feet[2]) < 12:  # 6'2"
        d = Draft(i, i + 1, t.start[i], t.end[i], int(feet[1]) * 12 + int(feet[2]), "length")
        d.unit, d.form = "in", WHOLE
        if t.low[i + 1] == '"' and t.glued(i + 1):
            d.j, d.end = i + 2, t.end[i + 1]
        return d
    points = _GROUPED_BY_POINTS.fullmatch(printed)
    if points is not None and (points[2] or len(points[1]) > 4):  # 1.234.567 and 1.234,56 can be nothing else
        tail = (points[2] or "")[1:]
        scale = 10 ** len(tail)
        value = tidy(Fraction(int(printed[: points.end(1)].replace(".", "") + tail), scale))
        step = tidy(Fraction(1, scale))
        return measure.quantity(t, i, floor, Num(value, step, i + 1, DECIMAL if tail else WHOLE), language)
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
