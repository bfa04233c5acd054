"""What follows a number and belongs to it: a currency, per cent, a unit of measure, and what stands before it: a sign, a currency."""

from __future__ import annotations

from factbox.figures.compounds import compound
from factbox.figures.digits import DECIMAL, MIXED, WORDS, tidy
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.number import Num, number
from factbox.figures.prices import is_prefix, named_twice, takes_money
from factbox.figures.scale_letters import takes_letter
from factbox.figures.tokens import DIGITS, MARK, WORD, Tokens
from factbox.figures.units_printed import percent_at, unit_at


def before(t: Tokens, i: int, floor: int, d: Draft, language: Language) -> None:
    """Take in the currency and the sign that stand before the number at token `i`."""
    low = t.low
    k = i - 1
    if k >= floor:
        mark = low[k]
        code = language.CURRENCY_SYMBOLS.get(mark)
        if code is not None and t.start[i] - t.end[k] <= 1:
            d.kind, d.unit = "money", code
            d.i, d.start = k, t.start[k]
            k -= 1
            if k >= floor and t.kind[k] == WORD and t.end[k] == d.start and mark == "$":
                prefix = language.DOLLAR_PREFIXES.get(low[k])
                if prefix is not None and t.upper[k]:
                    d.unit, d.i, d.start = prefix, k, t.start[k]
                    k -= 1
            elif k >= floor + 3 and mark == "$" and low[k] == "." and low[k - 1] == "s" and low[k - 3] == "u":
                d.unit, d.i, d.start = "USD", k - 3, t.start[k - 3]  # U.S.$
                k -= 4
        elif t.kind[k] == WORD or (mark == "." and low[k - 1] == "rs"):
            word = k - 1 if mark == "." else k
            code = language.CURRENCY_PREFIXES.get(low[word])
            if code is not None and t.upper[word] and word >= floor and is_prefix(t, word, i, language):
                d.kind, d.unit = "money", code
                d.i, d.start = word, t.start[word]
                k = word - 1
        if k >= floor and t.end[k] == d.start and low[k] in "-\u2212" and low[k] != "":
            gap = t.start[k] - t.end[k - 1]
            opener = k == 0 or gap > 0 or low[k - 1] in '("[~<>='
            if opener and (low[k] == "\u2212" or k == 0 or t.kind[k - 1] != DIGITS):
                d.value = -d.value if d.value is not None else None
                d.i, d.start = k, t.start[k]
                k -= 1
        elif (
            k >= floor
            and low[k] in language.NEGATIVES
            and t.kind[k] == WORD
            and d.kind != "money"
            and low[k - 1] != language.OR
        ):
            d.value = -d.value if d.value is not None else None
            d.i, d.start = k, t.start[k]
        elif k >= floor and low[k] == "+" and t.end[k] == d.start and (k == 0 or t.start[k] > t.end[k - 1]):
            d.i, d.start = k, t.start[k]


def after(t: Tokens, d: Draft, language: Language) -> None:
    """Take in what follows the number: scale letter, currency, per cent, unit; d.j and d.end move on."""
    low = t.low
    j = d.j
    word = low[j]
    if not word:
        return
    glued = t.start[j] == t.end[j - 1]
    kind = t.kind[j]
    if (
        kind == WORD
        and word not in language.follows
        and not glued
        and not (low[j + 1] in language.CURRENCY_WORDS and len(low[j + 1]) > 3)  # 500 Kenyan shillings
        and not (len(word) == 4 and word[1:] in language.CURRENCY_WORDS)  # 30 MUSD
    ):
        return  # the thing counted, as most are
    hyphen = False
    if word == "-" and glued and t.glued(j + 1) and t.kind[j + 1] == WORD:
        hyphen = True
        j += 1
        word, kind = low[j], WORD
    if kind == WORD or word in "%\u00b0\u00a2([" or word in language.CURRENCY_SYMBOLS:
        if not hyphen and not glued and kind == WORD and t.upper[j] and "\n" in t.plain[t.end[j - 1] : t.start[j]]:
            return
        percent = percent_at(t, j, language)
        if percent is not None and d.kind != "money":
            d.unit, d.kind, d.j = percent
            d.end = t.end[d.j - 1]
            return
        if not hyphen and takes_letter(t, j, d, word, glued, language):
            j = d.j
            word, glued = low[j], t.glued(j)
            if word == "-" and glued and t.glued(j + 1) and low[j + 1] in language.CURRENCY_WORDS:
                j += 1
                word = low[j]
        if word == language.OF and d.form == DECIMAL and not d.kind and low[j + 1] in language.ARTICLES:
            _part_of_a_unit(t, j + 2, d, language)
            return
        if d.kind == "money":
            named_twice(t, d, j, language)
        elif not takes_money(t, j, d, word, glued, hyphen, language):
            _take_unit(t, j, d, word, glued, hyphen, language)
    elif word == "'" and glued and t.kind[j + 1] == DIGITS and t.glued(j + 1) and low[j + 2] == '"':
        inches = number(t, j + 1, language)
        if inches is not None and d.value is not None:
            d.value = tidy(d.value * 12 + inches.value)
            d.unit, d.kind, d.j = "in", "length", j + 3
            d.end = t.end[j + 2]


def _take_unit(t: Tokens, j: int, d: Draft, word: str, glued: bool, hyphen: bool, language: Language) -> None:
    """Degrees, inches, hours, kilometres: the unit of measure at token `j`."""
    low = t.low
    bracket = word in ("(", "[")
    if bracket:  # 20 (kg)
        inside = unit_at(t, j + 1, language) if len(low[j + 1]) > 1 else None
        if inside is not None and low[inside[2]] in (")", "]") and not d.scaled:
            d.unit, d.kind, d.j = inside[0], inside[1], inside[2] + 1
            d.end = t.end[d.j - 1]
        return
    temperature = language.TEMPERATURES.get(word)
    if temperature is not None and not d.scaled and _is_temperature(t, j, d, word, glued, language):
        d.unit, d.kind, d.j = temperature, "temperature", j + 1
        d.end = t.end[j]
        return
    if word == "in" and (glued or hyphen) and d.form != WORDS:
        d.unit, d.kind, d.j = "in", "length", j + 1
        d.end = t.end[j]
        return
    if word in ("hr", "h") and glued and not hyphen:
        unit: tuple[str, str, int] | None = ("hour", "duration", j + 1)
    elif word == "s" and glued and d.form == DECIMAL:
        unit = ("second", "duration", j + 1)
    elif word == "t" and glued:
        unit = ("tonne", "mass", j + 1)
    elif word in ("cup", "cups") and d.form == MIXED:
        unit = ("cup", "volume", j + 1)
    elif len(word) == 1 and glued and t.upper[j] and low[d.i - 1] in language.LABELS:
        return  # runway 27L
    elif (
        glued
        and t.upper[j]
        and word in language.UNIT_CAPITALS
        and not hyphen
        and not (t.glued(j + 1) and (t.kind[j + 1] != MARK or low[j + 1] in "/(&"))
        and (word != "a" or _electric(t, d, language))
    ):
        unit = (language.UNIT_CAPITALS[word], "other", j + 1)  # 700W, a 13A fuse; not flat 13A
    elif _runs_into_digits(t, j, d, word, glued, language):
        return  # 24703L202
    else:
        unit = unit_at(t, j, language)
    if hyphen and word in ("odd", "plus") and unit is None:
        loose = unit_at(t, j + 1, language)
        if loose is not None:
            d.unit, d.kind = loose[0], loose[1]  # 20-odd years: the number alone is the figure
        return
    if unit is None or _names_something(t, j, d, word, glued, hyphen, language):
        return
    name, sort, k = unit
    if word in ("carat", "carats") and (hyphen or low[k] in ("gold", "crown")):
        sort = "other"
    d.unit, d.kind, d.j = name, sort, k
    d.end = t.end[k - 1]
    if name == "degree" and _is_an_angle(t, d, k, hyphen, language):
        d.kind = "other"
    compound(t, d, language)
    _aged(t, d, language)


def _electric(t: Tokens, d: Draft, language: Language) -> bool:
    """Whether the words near speak of an electric current."""
    low = t.low
    return not t.upper[d.j + 1] and any(low[k] in language.CURRENT_CUES for k in range(max(0, d.i - 8), d.j + 8))


def _part_of_a_unit(t: Tokens, j: int, d: Draft, language: Language) -> None:
    """0.2 of a percentage point, 0.3 of a second: measured in the unit that it is a part of."""
    found = percent_at(t, j, language) or unit_at(t, j, language)
    if t.low[j] == "second":
        found = "second", "duration", j + 1
    if found is not None:
        d.unit, d.kind, d.j = found
        d.end = t.end[d.j - 1]


def _is_temperature(t: Tokens, j: int, d: Draft, word: str, glued: bool, language: Language) -> bool:
    """Whether C, F or their names are a temperature here; not flat 12 C, 14.7C/ or the letter of a name."""
    low = t.low
    if len(word) > 1:
        return True
    if low[d.i - 1] in language.LABELS or not t.upper[j] or not (glued or t.start[j] - t.end[j - 1] == 1):
        return False
    if word not in "cf" or (low[j + 1] == "/" and t.glued(j + 1)):
        return False
    return glued or not (low[j + 1] == "-" or (t.kind[j + 1] == WORD and t.upper[j + 1]))


def _runs_into_digits(t: Tokens, j: int, d: Draft, word: str, glued: bool, language: Language) -> bool:
    """Letters with more digits run on to them are a name, save km2: 24703L202, m212."""
    if t.kind[j + 1] != DIGITS or not t.glued(j + 1) or word + t.low[j + 1] in language.UNITS:
        return False
    return not glued or (len(word) == 1 and (d.value is None or d.value >= 100 or len(t.low[j + 1]) > 2))


def _names_something(t: Tokens, j: int, d: Draft, word: str, glued: bool, hyphen: bool, language: Language) -> bool:
    """Whether the letters of a unit are something else here: Mt and St before a name, MPs, a bit."""
    if word in ("mt", "st") and not glued:
        return True
    if word == "mp" and not glued and t.upper[j]:
        return True
    if word in language.UNITS_OR_NAMES and not glued and not hyphen and t.upper[j] and t.raw(j) != "MM":
        return True
    return word == "bit" and not hyphen and d.value != 1


def _is_an_angle(t: Tokens, d: Draft, k: int, hyphen: bool, language: Language) -> bool:
    low = t.low
    return bool(
        (hyphen and low[k] in language.AFTER_ANGLE)
        or low[k] in ("angle", "turn", "angles")
        or any(low[x] in language.ANGLE_CUES for x in range(max(0, d.i - 4), d.i))
    )


def _aged(t: Tokens, d: Draft, language: Language) -> None:
    """19-year-old, six months old: an age, with its word."""
    low = t.low
    j = d.j
    if d.kind != "duration":
        return
    if low[j] == "-" and low[j + 1] in ("old", "olds", "old's") and t.glued(j):
        d.kind, d.j, d.end = "age", j + 2, t.end[j + 1]
        d.note = "olds" if low[j + 1] == "olds" else "old"
        if low[j + 1] == "old's":  # a 45-year-old's appeal
            d.end -= len("'s")
            d.note = "one" if d.value is not None and d.value <= 110 else "old"
    elif low[j] in ("old", "olds") and not t.glued(j):
        d.kind, d.j, d.end = "age", j + 1, t.end[j]
        d.note = "olds" if low[j] == "olds" else "old"
    elif low[j] == "of" and low[j + 1] == "age":
        d.kind = "age"
        d.note = "old"
    elif low[j - 1] == "yo":
        d.kind, d.note = "age", "old"


def as_money(t: Tokens, i: int, num: Num, unit: str | None, language: Language) -> Draft:
    """The figure around a number that is money by what stands before it: the 31m of $26-31m."""
    d = Draft(i, num.after, t.start[i], t.end[num.after - 1], num.value, "money", num.step, num.form, num.scaled)
    d.unit = unit
    after(t, d, language)
    return d


def quantity(t: Tokens, i: int, floor: int, num: Num, language: Language) -> Draft:
    """The figure around a number: sign and currency before, scale, currency and unit after."""
    value, step, after_it, form, scaled, year = num
    d = Draft(i, after_it, t.start[i], t.end[after_it - 1], value, "", step, form, scaled, year)
    if t.low[i - 1] in language.leads:
        before(t, i, floor, d, language)
        if d.kind:
            d.year = False
    after(t, d, language)
    if d.unit == "cent":
        _country_of_a_coin(t, d, floor, language)
    return d


def _country_of_a_coin(t: Tokens, d: Draft, floor: int, language: Language) -> None:
    """US74 cents, NZ2c: the country of a coin, run on to its number, belongs to the figure."""
    k = d.i - 1
    if k >= floor and t.end[k] == d.start and t.upper[k] and t.low[k] in language.DOLLAR_PREFIXES:
        d.i, d.start = k, t.start[k]
