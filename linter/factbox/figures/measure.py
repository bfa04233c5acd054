"""What follows a number and belongs to it: a currency, per cent, a unit of measure, and what stands before it: a sign, a currency."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.draft import Draft
from factbox.figures.language import Language, Phrases
from factbox.figures.number import DECIMAL, MIXED, WHOLE, WORDS, Num, number, tidy
from factbox.figures.tokens import DIGITS, MARK, WORD, Tokens

_BANKNOTES = frozenset({"bill", "bills", "note", "notes", "coin", "coins"})


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
            if code is not None and t.upper[word] and word >= floor and _money_prefix(t, word, i, language):
                d.kind, d.unit = "money", code
                d.i, d.start = word, t.start[word]
                k = word - 1
        if k >= floor and t.end[k] == d.start and low[k] in "-\u2212" and low[k] != "":
            gap = t.start[k] - t.end[k - 1]
            opener = k == 0 or gap > 0 or low[k - 1] in '("[~<>='
            if opener and (low[k] == "\u2212" or k == 0 or low[k - 1] not in "0123456789"):
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


def _money_prefix(t: Tokens, word: int, i: int, language: Language) -> bool:
    """Letters that are a currency before this number: `Rs 2 crore`, `R23.44`, `EUR 30m`, but not `R 18` or `SH 1`."""
    printed = t.raw(word)
    if len(printed) <= 2 and printed not in ("Rs", "R", "RM", "Rp", "Sh", "Tk", "Fr", "RS"):
        return False
    if printed in ("R", "Fr", "Sh"):
        return t.glued(i) or t.low[i + 1] in language.scales
    return True


def phrase_at(t: Tokens, j: int, table: Phrases) -> tuple[str, int] | None:
    """The longest phrase of a table (by first word) that starts at token `j`, and the token after it."""
    found = table.get(t.low[j])
    if found is None:
        return None
    low = t.low
    for words, label in found:
        n = len(words)
        if tuple(low[j : j + n]) == words:
            return label, j + n
    return None


def unit_at(t: Tokens, j: int, language: Language, *, bare: bool = False) -> tuple[str, str, int] | None:
    """Name, kind and end of the unit of measure at token `j`; None when none stands there."""
    low = t.low
    word = low[j]
    if word == "\u00b0" or word in language.DEGREES:
        k = j + 1
        scale = language.TEMPERATURES.get(low[k])
        if scale is not None and (t.upper[k] or len(low[k]) > 1):
            return scale, "temperature", k + 1
        return "degree", "temperature", k
    if t.kind[j] != WORD:
        if word == "'" and bare:
            return None
        return None
    phrase = phrase_at(t, j, language.unit_phrases)
    if phrase is not None:
        name, kind = language.UNIT_PHRASES[phrase[0]]
        return _rate(t, name, kind, phrase[1], language)
    found = language.UNITS.get(word)
    if low[j + 1] == "-" and t.glued(j + 1):
        joined = language.UNIT_PHRASES.get(f"{word} {low[j + 2]}")
        if joined is not None:
            return joined[0], joined[1], j + 3
    if word in ("square", "sq", "cubic", "cu") and low[j + 1] in (".", "-"):
        inner = language.UNITS.get(low[j + 2])
        if inner is not None and inner[1] == "length":
            area = word[0] == "s"
            return ("sq " if area else "cubic ") + inner[0], "area" if area else "volume", j + 3
    if found is not None:
        name, kind = found
        if t.upper[j] and ((len(word) == 1 and word not in ("l",)) or word in language.UNITS_LOWER):
            return None
        if word == "m" and _millions(t, j, language):
            return None
        if word == "second" and low[j - 1] != "-" and t.kind[j - 1] == WORD and low[j - 1] not in language.CARDINALS:
            return None
        return _rate(t, name, kind, j + 1, language)
    if word == "mmol" or word == "mol" or word == "nmol":
        if low[j + 1] == "/" and low[j + 2] == "l":
            return f"{word}/L", "other", j + 3
        return word, "other", j + 1
    return None


def _rate(t: Tokens, name: str, kind: str, j: int, language: Language) -> tuple[str, str, int]:
    """A unit with the unit it is divided by: km per hour, mg per litre, m/s."""
    low = t.low
    mark = low[j]
    if mark in language.DIVISORS and kind in ("length", "mass", "data", "other", "volume"):
        k = j + 1
        if mark == "/" and not (t.glued(j) and t.glued(k)):
            return name, kind, j
        below = language.UNITS.get(low[k]) or ((low[k], "duration") if mark == "/" and low[k] in ("h", "s") else None)
        if below is not None and t.kind[k] == WORD:
            joint = "/" if mark == "/" else " per "
            if below[1] == "duration" and kind == "length" and (mark != "a" or below[0] == "second"):
                if mark == "a" and below[0] not in ("second",):
                    return name, kind, j
                short = below[0][0] if below[0] in ("hour", "second", "h", "s") else below[0]
                if name == "mile" and short == "h":
                    return "mph", "speed", k + 1
                return f"{name}/{short}", "speed", k + 1
            if below[1] == "duration" and kind == "data":
                return f"{name}{joint}{below[0]}", "other", k + 1
            if below[1] in ("volume", "mass", "area") and kind in ("mass", "volume") and mark in ("per", "/"):
                return f"{name}{joint}{below[0]}", "other", k + 1
            if below[1] == "duration" and kind == "other" and mark in ("per", "/") and below[0] == "second":
                return f"{name}{joint}{below[0]}", "other", k + 1
        if mark in ("per", "/") and kind == "mass" and low[k] in ("cubic", "m3", "m\u00b3", "dl"):
            phrase = phrase_at(t, k, language.unit_phrases)
            if phrase is not None:
                return f"{name}{joint_name(mark)}{language.UNIT_PHRASES[phrase[0]][0]}", "other", phrase[1]
            return f"{name}{joint_name(mark)}{low[k]}", "other", k + 1
    return name, kind, j


def joint_name(mark: str) -> str:
    return "/" if mark == "/" else " per "


def percent_at(t: Tokens, j: int, language: Language) -> tuple[str, str, int] | None:
    """Per cent or points of it at token `j`: unit, kind and the token after."""
    low = t.low
    word = low[j]
    if word in language.PERCENT_WORDS:
        k = j + 1
        if word == "percentage":
            if low[k] in language.POINTS_PERCENT:
                return "percentage point", "percent_points", k + 1
            return (
                None if t.kind[k] == WORD and low[k] not in language.STOP else ("percent", "percent", k)
            )  # 60 percentage
        if word == "pc" and t.upper[j]:
            return None
        if low[k] in language.POINTS_PERCENT or (low[k] == "-" and low[k + 1] in language.POINTS_PERCENT):
            return "percentage point", "percent_points", k + 1 if low[k] != "-" else k + 2
        return "percent", "percent", k
    if (word, low[j + 1]) in language.PERCENT_PHRASES:
        return "percent", "percent", j + 2
    if (word, low[j + 1]) in language.POINT_PHRASES:
        return "percentage point", "percent_points", j + 2
    if word == "per" and low[j + 1] == "-" and low[j + 2] == "cent":
        return "percent", "percent", j + 3
    if word == "basis" and low[j + 1] in language.POINTS_PERCENT:
        return "basis point", "percent_points", j + 2
    if word == "bps" or word == "bp":
        return "basis point", "percent_points", j + 1
    if word in ("pp", "ppts", "ppt", "pps"):
        return "percentage point", "percent_points", j + 1
    return None


def after(t: Tokens, d: Draft, language: Language) -> None:
    """Take in what follows the number: scale letter, currency, per cent, unit; d.j and d.end move on."""
    low = t.low
    j = d.j
    word = low[j]
    if not word:
        return
    glued = t.glued(j)
    hyphen = False
    if word == "-" and glued and t.glued(j + 1) and t.kind[j + 1] == WORD:
        hyphen = True
        j += 1
        word = low[j]
    kind = t.kind[j]
    if kind == WORD or word in "%\u00b0\u00a2" or word in language.CURRENCY_SYMBOLS:
        if not hyphen and not glued and kind == WORD and t.plain[t.end[j - 1] : t.start[j]].count("\n") and t.upper[j]:
            return
        percent = percent_at(t, j, language)
        if percent is not None and d.kind != "money":
            d.unit, d.kind, d.j = percent
            d.end = t.end[d.j - 1]
            return
        # A letter that may be a scale: m, k, b, t
        letter = language.SCALE_LETTERS.get(word)
        if word == "mm" and d.kind == "money" and t.upper[j]:
            letter = 10**6  # US$1MM, as bankers print it
        if letter is not None and glued and not hyphen and _letter_scales(t, j, d, word, language):
            value = d.value
            if value is not None:
                d.value = tidy(value * letter)
            d.step = tidy(d.step * letter)
            d.scaled = True
            d.year = False
            j += 1
            d.j, d.end = j, t.end[j - 1]
            word = low[j]
            glued = t.glued(j)
            if word == "-" and glued and t.glued(j + 1) and low[j + 1] in language.CURRENCY_WORDS:
                j += 1
                word = low[j]
            kind = t.kind[j]
        if d.kind == "money":
            _money_tail(t, d, j, language)
            return
        if (
            word in language.CURRENCY_SYMBOLS
            and (glued or t.start[j] - t.end[j - 1] == 1)
            and low[j + 1] not in language.CURRENCY_SYMBOLS
            and t.kind[j + 1] != DIGITS
        ):
            d.unit, d.kind, d.j = language.CURRENCY_SYMBOLS[word], "money", j + 1
            d.end = t.end[j]
            return
        money = phrase_at(t, j, language.money_phrases)
        if money is not None:
            d.unit, d.kind, d.j = language.CURRENCY_WORDS[money[0]], "money", money[1]
            d.end = t.end[d.j - 1]
            return
        after_name = low[j + 1]
        if (
            after_name in language.CURRENCY_WORDS
            and len(after_name) > 3
            and word.endswith(("ish", "an", "ese", "ch"))
            and not glued
        ):
            d.unit, d.kind, d.j = language.CURRENCY_WORDS[after_name], "money", j + 2  # 500 Kenyan shillings
            d.end = t.end[j + 1]
            return
        if word in language.CURRENCY_WORDS and _is_money_word(t, j, d, word, glued, hyphen, language):
            d.unit, d.kind, d.j = language.CURRENCY_WORDS[word], "money", j + 1
            d.end = t.end[j]
            _scale_after_code(t, d, language)
            _small_change(t, d, language)
            return
        if len(word) == 4 and t.raw(j).isupper() and word[0] in "mbk" and word[1:] in language.CURRENCY_WORDS:
            factor = {"k": 1000, "m": 10**6, "b": 10**9}[word[0]]  # 30 MUSD
            d.unit, d.kind, d.j, d.end = language.CURRENCY_WORDS[word[1:]], "money", j + 1, t.end[j]
            if d.value is not None:
                d.value, d.step, d.scaled = tidy(d.value * factor), tidy(d.step * factor), True
            return
        if word == language.OF and d.scaled and low[j + 1] in language.CURRENCY_WORDS:
            d.unit, d.kind, d.j = language.CURRENCY_WORDS[low[j + 1]], "money", j + 2
            d.end = t.end[j + 1]
            return
        temperature = language.TEMPERATURES.get(word)
        if (
            temperature is not None
            and not (len(word) == 1 and low[d.i - 1] in language.LABELS)
            and (t.upper[j] or len(word) > 1)
            and (glued or len(word) > 1 or t.start[j] - t.end[j - 1] == 1)
            and not d.scaled
        ) and (
            len(word) > 1
            or (
                word in "cf"
                and not (low[j + 1] == "-" and not glued)
                and not (t.kind[j + 1] == WORD and t.upper[j + 1] and not glued)
            )
        ):
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
            len(word) == 1
            and glued
            and t.kind[j + 1] == DIGITS
            and t.glued(j + 1)
            and (d.value is None or d.value >= 100 or len(low[j + 1]) > 2)
            and word + low[j + 1] not in language.UNITS
        ):
            return  # 24703L202
        else:
            unit = unit_at(t, j, language)
        if unit is not None:
            name, sort, k = unit
            if word in ("mt", "st") and not glued:
                return  # Mt, St: a mountain, a saint
            if word == "mp" and not glued and t.upper[j]:
                return
            if (word in language.UNITS_OR_NAMES and not glued and not hyphen and t.upper[j]) and t.raw(j) not in (
                "MM",
            ):
                return
            if word == "bit" and not hyphen and d.value != 1:
                return
            if word in ("carat", "carats") and (hyphen or low[k] in ("gold", "crown")):
                sort = "other"
            d.unit, d.kind, d.j = name, sort, k
            d.end = t.end[k - 1]
            if (
                sort == "temperature"
                and name == "degree"
                and (
                    (hyphen and low[k] in language.AFTER_ANGLE)
                    or low[k] in ("angle", "turn", "angles")
                    or any(low[x] in language.ANGLE_CUES for x in range(max(0, d.i - 4), d.i))
                )
            ):
                d.kind = "other"
            _compound(t, d, language)
            _aged(t, d, language)
    elif word == "'" and glued and t.kind[j + 1] == DIGITS and t.glued(j + 1) and low[j + 2] == '"':
        inches = number(t, j + 1, language)
        if inches is not None and d.value is not None:
            d.value = tidy(d.value * 12 + inches.value)
            d.unit, d.kind, d.j = "in", "length", j + 3
            d.end = t.end[j + 2]


def _letter_scales(t: Tokens, j: int, d: Draft, word: str, language: Language) -> bool:
    """Whether a letter after digits is a scale: $3b, 1.2m people; not 100m of track, 5k run."""
    if d.kind == "money":
        return True
    upper = t.upper[j]
    follow = t.low[j + 1]
    if follow == "-" and t.glued(j + 1):
        follow = t.low[j + 2]
        if word == "m" and follow in language.CURRENCY_WORDS:
            return True
    if word == "k":
        return not upper and follow not in language.AFTER_RUN_K
    if word == "m":
        if follow in language.CURRENCY_WORDS or follow in language.SCALES:
            return True
        if follow in language.AFTER_METRES and follow in language.STOP and _millions(t, j, language):
            return True
        if follow in language.SPORT_FORMATS or follow in language.AFTER_METRES:
            return upper and follow == "of"
        if t.glued(j + 1) and follow == "-":
            return False
        if t.kind[j + 1] == WORD and _plural_ahead(t, j + 1, language):
            return d.form == DECIMAL or (isinstance(d.value, int) and d.value < 1000)
        # 3M is a company
        return (upper and (d.value != 3 or follow in ("of", "in"))) or _millions(t, j, language)
    if word == "b":
        return d.form == DECIMAL or (t.kind[j + 1] == WORD and _plural_ahead(t, j + 1, language))
    return False


def _millions(t: Tokens, j: int, language: Language) -> bool:
    """Whether a bare `50m` counts millions: what is counted stands just before (streams rose from 50m to 200m)."""
    low = t.low
    for k in range(j - 2, max(-1, j - 14), -1):
        word = low[k]
        if word in language.MASS_COUNTED:
            return True
        if (word == "." and not t.glued(k + 1)) or word in language.LENGTH_CUES:
            return False
    return False


def _plural_ahead(t: Tokens, j: int, language: Language) -> bool:
    low = t.low
    for k in range(j, j + 3):
        if t.kind[k] != WORD or low[k] in language.STOP:
            return False
        if low[k] in language.IRREGULAR or (
            low[k].endswith("s") and low[k] not in language.NOT_PLURAL and not low[k].endswith("'s")
        ):
            return low[k] not in ("hurdles",)
    return False


def _is_money_word(t: Tokens, j: int, d: Draft, word: str, glued: bool, hyphen: bool, language: Language) -> bool:
    if word in ("p", "c", "\u00a2"):
        if not glued or hyphen or d.form == WORDS or d.scaled:
            return False
        if word == "c":
            return not t.upper[j]
        return not t.upper[j]
    if word == "won":
        return d.scaled and t.low[j + 1] not in ("a", "the", "by", "in", "an")
    if word in ("pound", "pounds"):
        if d.scaled:
            return True
        low = t.low
        if low[j + 1] == "of" and t.kind[j + 2] == WORD:  # pounds of okra
            return low[j + 2] in language.MONEY_MATTERS or low[j + 2] in language.STOP
        return all(low[k] not in language.MASS_CUES for k in range(max(0, d.i - 6), min(t.size, j + 5)))
    if word == "real":
        return False
    if word in language.COIN_SINGULARS and d.value not in (1, -1) and not hyphen and not glued:
        return d.scaled or word == "euro" or t.low[j + 1] in _BANKNOTES
    return word != "sterling"


def _scale_after_code(t: Tokens, d: Draft, language: Language) -> None:
    """75 USD million: the scale after the code."""
    factor = language.SCALES.get(t.low[d.j])
    if factor and not d.scaled and d.value is not None and t.raw(d.j - 1).isupper() and len(t.low[d.j - 1]) == 3:
        d.value, d.step, d.scaled = tidy(d.value * factor), tidy(d.step * factor), True
        d.j, d.end = d.j + 1, t.end[d.j]


def _small_change(t: Tokens, d: Draft, language: Language) -> None:
    """13 dollars and 45 cents, five pounds 50: one price, counted in the smaller coin as any compound is."""
    low = t.low
    if (
        d.scaled
        or d.form not in (WHOLE, WORDS)
        or d.value is None
        or language.CURRENCY_WORDS.get(low[d.j - 1]) != d.unit
    ):
        return
    coin = _COINS.get(low[d.j - 1])
    if coin is None:
        return
    k = d.j + 1 if low[d.j] == language.AND else d.j
    if t.kind[k] != DIGITS and low[k] not in language.heads:
        return
    rest = number(t, k, language)
    if rest is None or rest.scaled or not isinstance(rest.value, int) or not 0 < rest.value < 100:
        return
    after = rest.after
    if low[after] in language.CURRENCY_WORDS and language.CURRENCY_WORDS[low[after]] == coin:
        after += 1
    elif (
        k != d.j
        or rest.value < 10
        or rest.form not in (WHOLE, WORDS)
        or t.kind[after] != MARK
        or low[after] in ("%", "-", "/")
    ):
        return  # 15 dollars 50 is a price only where it ends there
    d.value, d.step, d.unit = tidy(d.value * 100 + rest.value), 1, coin
    d.j, d.end = after, t.end[after - 1]


_COINS = {
    "dollar": "cent", "dollars": "cent", "euro": "cent", "euros": "cent", "rand": "cent", "rands": "cent",
    "pound": "penny", "pounds": "penny", "rupee": "paisa", "rupees": "paisa",
}  # fmt: skip


def _money_tail(t: Tokens, d: Draft, j: int, language: Language) -> None:
    """$5m USD, $5 million dollars: the second name of the currency belongs to the figure too."""
    low = t.low
    word = low[j]
    if t.kind[j] == WORD and len(word) == 3 and t.raw(j).isupper() and word in language.CURRENCY_WORDS:
        d.unit, d.j = language.CURRENCY_WORDS[word], j + 1
        d.end = t.end[j]
    elif d.unit == "$" and word in ("nz", "us", "australian", "canadian") and low[j + 1] == "dollars":
        d.unit, d.j = {"nz": "NZD", "us": "USD", "australian": "AUD", "canadian": "CAD"}[word], j + 2
        d.end = t.end[j + 1]


def _compound(t: Tokens, d: Draft, language: Language) -> None:
    """6ft 2in, 3lb 4oz, six years and four months: counted in the smaller unit."""
    low = t.low
    for _ in range(3):
        if d.unit is None or d.value is None or d.form == DECIMAL:
            return
        j = d.j
        if (
            low[j] == language.AND
            and low[j + 1] in language.ARTICLES
            and low[j + 2] in ("half", "quarter")
            and d.value == 1
        ):
            part = Fraction(1, language.FRACTIONS[low[j + 2]])
            d.value = d.value + part
            d.step = part
            d.j, d.end = j + 3, t.end[j + 2]
            return
        k = j
        if (
            low[j] == "-"
            and t.glued(j)
            and t.kind[j + 1] == DIGITS
            and t.glued(j + 1)
            and d.unit in language.COMPOUND_BARE
            and len(low[j + 1]) <= 2
        ):
            smaller, steps = language.COMPOUND_BARE[d.unit]  # 6-foot-2
            if low[j + 1].isdecimal() and int(low[j + 1]) < steps:
                d.value = tidy(d.value * steps + int(low[j + 1]))
                d.unit, d.j, d.end = smaller, j + 2, t.end[j + 1]
                if low[j + 2] == "-" and low[j + 3] in ("inch", "inches"):
                    d.j, d.end = j + 4, t.end[j + 3]
                return
        if low[k] in (language.AND, ","):
            k += 1
            if low[k] == language.AND:
                k += 1
        elif low[k] == "-" and t.glued(k):
            k += 1
        if t.kind[k] != DIGITS and low[k] not in language.heads:
            return
        following = number(t, k, language)
        if following is None or following.scaled:
            return
        after_number = following.after
        if low[after_number] == "-" and t.glued(after_number):
            after_number += 1
        unit = language.UNITS.get(low[after_number]) if low[after_number] != "in" else ("in", "length")
        if low[after_number] == "s" and t.glued(after_number):
            unit = ("second", "duration")
        if low[after_number] == "m" and t.glued(after_number) and d.unit == "hour":
            unit = ("minute", "duration")
        if low[after_number] == "h" and t.glued(after_number):
            unit = ("hour", "duration")
        if unit is None:
            bare = language.COMPOUND_BARE.get(d.unit)
            if (
                bare is None
                or k != j
                or low[j] == "-"
                or following.value >= bare[1]
                or following.form != WHOLE
                or not _ends_here(t, after_number)
            ):
                return
            smaller, steps = bare
            d.value = tidy(d.value * steps + following.value)
            d.unit, d.j, d.end = smaller, following.after, t.end[following.after - 1]
            return
        steps = language.COMPOUND_STEPS.get((d.unit, unit[0]), 0)
        if not steps or following.value >= steps or (low[j] == "," and d.kind != "duration"):
            return
        d.value = tidy(d.value * steps + following.value)
        d.step = following.step
        d.form = following.form if following.form == DECIMAL else d.form
        d.unit = unit[0]
        d.j = after_number + 1
        d.end = t.end[after_number]


def _ends_here(t: Tokens, j: int) -> bool:
    return t.kind[j] != WORD or t.low[j] in ("and", "with", "tall", "but", "in", "who", "or")


def _aged(t: Tokens, d: Draft, language: Language) -> None:
    """19-year-old, six months old: an age, with its word."""
    low = t.low
    j = d.j
    if d.kind != "duration":
        return
    if low[j] == "-" and low[j + 1] in ("old", "olds") and t.glued(j):
        d.kind, d.j, d.end = "age", j + 2, t.end[j + 1]
        d.note = "olds" if low[j + 1] == "olds" else "old"
    elif low[j] in ("old", "olds") and not t.glued(j):
        d.kind, d.j, d.end = "age", j + 1, t.end[j]
        d.note = "olds" if low[j] == "olds" else "old"
    elif low[j] == "of" and low[j + 1] == "age":
        d.kind = "age"
        d.note = "old"


def quantity(t: Tokens, i: int, floor: int, num: Num, language: Language) -> Draft:
    """The figure around a number: sign and currency before, scale, currency and unit after."""
    start, end = t.start[i], t.end[num.after - 1]
    d = Draft(i, num.after, start, end, num.value)
    d.step, d.form, d.scaled, d.year = num.step, num.form, num.scaled, num.year
    before(t, i, floor, d, language)
    if d.kind:
        d.year = False
    after(t, d, language)
    return d
