"""The number itself, in digits or in words: its value and how precisely it is printed."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.digits import DECIMAL, MIXED, VULGAR, WHOLE, WORDS, digits, tidy
from factbox.figures.interval import Number
from factbox.figures.language import CARDINAL, HUNDRED, SCALE, TENS, WHOLE_HUNDRED, Language
from factbox.figures.number_words import below_a_hundred, tail_fraction
from factbox.figures.tokens import DIGITS, Tokens
from factbox.record import Record

_GROUP_SPACES = " \u00a0\u2009\u202f\u2007\u2006\u2005\u2004\u2003\u2002\u2008\u200a"

_INDIAN = (10**5, 10**7)  # lakh and crore


class Num(Record):
    """A number as printed: its value, the value of one unit of its last digit, and the token after it."""

    value: Number
    step: Number
    after: int
    form: str
    scaled: bool = False
    year: bool = False  # four bare digits, or a year in words


def number(t: Tokens, i: int, language: Language) -> Num | None:
    """The number that starts at token `i`, scale words included; None when none does."""
    if t.kind[i] == DIGITS:
        return digit_number(t, i, language)
    return _word_number(t, i, language)


def digit_number(t: Tokens, i: int, language: Language) -> Num | None:
    """The number that starts with the digits at token `i`, scale words included; None when they are no number."""
    printed = t.low[i]
    read = digits(printed, language)
    if read is None:
        return None
    value, step, form = read
    j = i + 1
    year = form is WHOLE and len(printed) == 4 and printed[0] in "12"
    if t.kind[j] == DIGITS and form is WHOLE:
        if len(printed) <= 3 and printed[0] != "0":
            j, value, step, form = _spaced_groups(t, i, int(value), language)
        if form is WHOLE and j == i + 1:
            mixed = _mixed(t, j, value, language)
            if mixed is not None:
                return mixed
    elif t.low[j] == language.AND and form is WHOLE:
        tail = tail_fraction(t, j, language)
        if tail is not None:
            part, after = tail
            return _scale(t, after, Num(value + part, Fraction(1, part.denominator), after, MIXED), language)
    num = Num(value, step, j, form, False, year and j == i + 1)
    return num if t.low[j] not in language.multipliers else _scale(t, j, num, language)


def _mixed(t: Tokens, j: int, value: Number, language: Language) -> Num | None:
    """The whole number before token `j` with the fraction there: 3 1/2."""
    if not t.glued(j) and _slash_fraction(t, j):
        part = Fraction(int(t.low[j]), int(t.low[j + 2]))
        after = j + 3
    elif len(t.low[j]) == 1 and t.low[j] in VULGAR:
        part = Fraction(*VULGAR[t.low[j]])
        after = j + 1
    else:
        return None
    return _scale(t, after, Num(value + part, Fraction(1, part.denominator), after, MIXED), language)


def _spaced_groups(t: Tokens, i: int, value: int, language: Language) -> tuple[int, Number, Number, str]:
    """Digits grouped by spaces: 90 000, 1 250 000."""
    j = i + 1
    plain, start, end, low = t.plain, t.start, t.end, t.low
    step: Number = 1
    form = WHOLE
    total: Number = value
    if low[i - 1] in language.MONTHS or (t.glued(i) and low[i - 1] in "-/+("):
        return j, value, 1, WHOLE
    while t.kind[j] == DIGITS and start[j] - end[j - 1] == 1 and plain[end[j - 1]] in _GROUP_SPACES and j - i < 6:
        group = low[j]
        if len(group) == 3 and group.isdecimal():
            total = int(total) * 1000 + int(group)
            j += 1
            continue
        head, dot, tail = group.partition(language.decimal)
        if dot and len(head) == 3 and head.isdecimal() and tail.isdecimal():
            scale = 10 ** len(tail)
            total = Fraction((int(total) * 1000 + int(head)) * scale + int(tail), scale)
            return j + 1, total, Fraction(1, scale), DECIMAL
        break
    if j == i + 2 and value < 10 and plain[end[i]] == " " and low[j] in ("seater",):
        return i + 1, value, 1, WHOLE
    return j, total, step, form


def _slash_fraction(t: Tokens, i: int) -> bool:
    low = t.low
    return (
        low[i + 1] == "/"
        and t.glued(i + 1)
        and t.kind[i + 2] == DIGITS
        and t.glued(i + 2)
        and low[i].isdecimal()
        and low[i + 2].isdecimal()
        and len(low[i]) <= 2
        and len(low[i + 2]) <= 2
        and 0 < int(low[i]) < int(low[i + 2])
    )


def slash_fraction(t: Tokens, i: int) -> bool:
    """Whether `1/2` (both small, the first the smaller) stands at token `i`."""
    return t.kind[i] == DIGITS and _slash_fraction(t, i)


def _scale(t: Tokens, j: int, num: Num, language: Language) -> Num:
    """The number with the scale words that follow it: 4.5 million, 1.5 lakh crore, $5-million."""
    value, step, scaled = num.value, num.step, num.scaled
    low = t.low
    moved = False
    for _ in range(3):
        k = j
        if low[j] == "-" and t.glued(j) and t.glued(j + 1):
            k = j + 1
        factor = language.scales.get(low[k]) or (language.HUNDREDS.get(low[k]) if not scaled else None)
        if factor is None and k == j and low[k] in language.SCALE_PLURALS and low[k + 1] != "of":
            factor = language.SCALE_PLURALS[low[k]]
        if factor is None or (low[k] in ("mil", "cr", "mm") and t.upper[k]):
            break
        value *= factor
        step *= factor
        scaled = scaled or factor >= 1000
        j = k + 1
        moved = True
    if not moved:
        return num if num.after == j else num._replace(after=j)
    if form_whole(num) and low[j] == language.AND:
        part = tail_fraction(t, j, language)
        if part is not None:  # 3 million and a half
            factor = step
            return Num(
                tidy(value + part[0] * factor), tidy(Fraction(factor) / part[0].denominator), part[1], MIXED, scaled
            )
    if form_whole(num) and step == 100 and low[j] == language.AND:  # 3 hundred and 21
        after_rest = j + 2
        rest = int(low[j + 1]) if t.kind[j + 1] == DIGITS and low[j + 1].isdecimal() and len(low[j + 1]) <= 2 else None
        if rest is None and (small := below_a_hundred(t, j + 1, language)) is not None:
            rest, after_rest = small
        if (
            rest is not None
            and low[after_rest] not in ("%", "-")
            and low[after_rest] not in language.HUNDREDS
            and low[after_rest] not in language.scales
        ):
            return Num(tidy(value + rest), 1, after_rest, WHOLE)
    if form_whole(num) and step in _INDIAN and low[j] == language.AND:  # 6 crore and two hundred
        rest_of = number(t, j + 1, language)
        if rest_of is not None and rest_of.form in (WHOLE, WORDS) and rest_of.value < step and not rest_of.year:
            return Num(tidy(value + rest_of.value), rest_of.step, rest_of.after, WHOLE, rest_of.scaled)
    if form_whole(num) and t.kind[j] == DIGITS and t.start[j] - t.end[j - 1] == 1 and scaled:
        lower = digit_number(t, j, language)  # 2 crore 50 lakh
        if lower is not None and lower.form == WHOLE and lower.after > j + 1 and lower.value < step and not lower.year:
            return Num(tidy(value + lower.value), lower.step, lower.after, WHOLE, True)
    return Num(tidy(value), tidy(step), j, num.form, scaled)


def form_whole(num: Num) -> bool:
    """Whether a number is printed as a whole one in digits."""
    return num.form == WHOLE and num.value != 0


def _word_number(t: Tokens, i: int, language: Language) -> Num | None:
    """A number in words: forty-six, one hundred and twelve, two and a half million, nineteen eighty-four."""
    low, heads = t.low, language.heads
    cardinals, tens, hundreds, scales = language.CARDINALS, language.TENS, language.HUNDREDS, language.scales
    total = 0
    current: int | None = None
    last = 10**30
    step = 1
    scaled = False
    j = i
    end = i
    while end - i < 24:
        word = low[j]
        role = heads.get(word)
        if role == CARDINAL:
            n = cardinals[word]
            if (
                current is None
                or (0 < n < 10 and current % 10 == 0 and current % 100 >= 20)
                or (current and current % 100 == 0 and n)
            ):
                current = (current or 0) + n
            else:
                break
        elif role == TENS:
            n = tens[word]
            if current is None or (current and current % 100 == 0):
                current = (current or 0) + n
            else:
                break
        elif role == WHOLE_HUNDRED:
            if current is not None:
                break
            current = language.HUNDREDS_WHOLE[word]
        elif role == HUNDRED:
            if current is None or not 0 < current < 100:
                break
            current *= hundreds[word]
        elif role == SCALE or (word in scales and not t.glued(j)):
            factor = scales[word]
            if current is None and word in language.BARE_SCALES and not total:
                current = 1
            if current is None or factor >= last:
                break
            total += current * factor
            last = factor
            step = factor
            scaled = True
            current = None
            j += 1
            end = j
            # lakh crore, thousand million
            if scales.get(low[j]) and scales[low[j]] > factor and low[j] in language.SCALES:
                total *= scales[low[j]]
                step *= scales[low[j]]
                j += 1
                end = j
            part = tail_fraction(t, j, language) if low[j] == language.AND else None
            if part is not None:  # six million and two thirds, a billion and three quarters million
                less = scales.get(low[part[1]], factor)
                after = part[1] + (low[part[1]] in scales)
                if less < factor or after == part[1]:
                    return Num(
                        tidy(total + part[0] * less), tidy(Fraction(less, part[0].denominator)), after, MIXED, True
                    )
            if low[j] == language.AND and heads.get(low[j + 1]) in (CARDINAL, TENS):
                follow = below_a_hundred(t, j + 1, language)
                if (
                    follow is not None
                    and low[follow[1]] not in scales
                    and follow[0] < last
                    and low[follow[1]] not in hundreds
                ):
                    total += follow[0]
                    step = 1
                    scaled = False
                    end = follow[1]
                elif (
                    follow is not None
                    and low[follow[1]] in hundreds
                    and follow[0] < 10
                    and low[i - 1] != language.BETWEEN
                ):
                    rest = _word_number(t, j + 1, language)  # two thousand and two hundred
                    if rest is not None and not rest.scaled and isinstance(rest.value, int) and rest.value < last:
                        total += rest.value
                        step, scaled, end = 1, False, rest.after
                break
            if heads.get(low[j]) in (CARDINAL, TENS, WHOLE_HUNDRED) and t.start[j] - t.end[j - 1] <= 1:
                continue
            if low[j] == "," and heads.get(low[j + 1]) in (CARDINAL, TENS) and low[i - 1] != language.BETWEEN:
                rest = _word_number(t, j + 1, language)  # thirty-two thousand, one hundred and four
                if (
                    rest is not None
                    and isinstance(rest.value, int)
                    and 100 < rest.value < last
                    and (rest.value % 100 or rest.scaled)
                ):
                    total += rest.value
                    step, scaled, end = 1, False, rest.after
            break
        else:
            break
        j += 1
        end = j
        step = 1
        scaled = False
        if (
            low[j] == "-"
            and t.glued(j)
            and t.glued(j + 1)
            and heads.get(low[j + 1]) in (CARDINAL, TENS, HUNDRED, SCALE)
        ):
            j += 1
        elif low[j] == language.AND or (low[j] == "-" and low[j + 1] == language.AND):
            k = j if low[j] == language.AND else j + 1
            part = tail_fraction(t, k, language, hyphened=k != j)
            if part is not None and total == 0 and current is not None:
                tail, after = part
                return _scale(t, after, Num(current + tail, Fraction(1, tail.denominator), after, MIXED), language)
            if current and role == TENS and k == j and language.BARE_SCALES and 0 < cardinals.get(low[k + 1], 0) < 10:
                current += cardinals[low[k + 1]]  # cuarenta y seis
                j = end = k + 2
                continue
            if current and current % 100 == 0 and heads.get(low[k + 1]) in (CARDINAL, TENS):
                follow = below_a_hundred(t, k + 1, language)
                if follow is not None and follow[0] > 0 and low[follow[1]] not in hundreds:
                    after_scale = scales.get(low[follow[1]])
                    if after_scale is None or current < 1000:
                        current += follow[0]
                        j = end = follow[1]
                        if after_scale is not None:
                            continue
            break
    if end == i:
        return None
    value = total + (current or 0)
    if current is not None and total == 0 and 10 <= value <= 21 and heads.get(low[end]) in (CARDINAL, TENS):
        year = _spoken_year(t, end, value, language)
        if year is not None:
            return year
    num = Num(value, step, end, WORDS, scaled)
    if low[end] == language.POINT and not scaled and low[i - 1] not in language.POINT_IDIOMS:
        return _spelled_decimals(t, end, num, language) or num
    if low[end] == language.AND and total == 0:
        part = tail_fraction(t, end, language)
        if part is not None:
            return _scale(t, part[1], Num(value + part[0], Fraction(1, part[0].denominator), part[1], MIXED), language)
    return num


def _spelled_decimals(t: Tokens, point: int, num: Num, language: Language) -> Num | None:
    """`nine point nought four`, `two point seventy-one million`."""
    low = t.low
    j = point + 1
    printed = ""
    while language.CARDINALS.get(low[j], 10) < 10 and len(printed) < 12:
        printed += str(language.CARDINALS[low[j]])
        j += 1
    if not printed:
        rest = below_a_hundred(t, j, language)
        if rest is None:
            return None
        printed, j = str(rest[0]), rest[1]
    scale = 10 ** len(printed)
    value = tidy(num.value + Fraction(int(printed), scale))
    return _scale(t, j, Num(value, Fraction(1, scale), j, DECIMAL), language)


def _spoken_year(t: Tokens, i: int, century: int, language: Language) -> Num | None:
    rest = below_a_hundred(t, i, language)
    if rest is None or rest[0] < 10 or not (century >= 15 or century == 10):
        return None
    return Num(century * 100 + rest[0], 1, rest[1], WORDS, False, True)
