"""Two numbers that are the ends of one range: 5-10 trillion, $2m to $3m, (between) 40 and 45."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures import measure
from factbox.figures.digits import DECIMAL, MIXED, WORDS, tidy
from factbox.figures.draft import Draft
from factbox.figures.language import (
    CARDINAL,
    DASHES,
    TENS,
    WHOLE_HUNDRED,
    Language,
)
from factbox.figures.number import Num, number
from factbox.figures.tokens import DIGITS, WORD, Tokens


def with_range(t: Tokens, d: Draft, floor: int, language: Language) -> Draft:
    """The figure, or the range that starts with it: 5-10 trillion, $2m to $3m, (between) 40 and 45, 18- to 24-year-olds."""
    low = t.low
    j = d.j
    link = low[j]
    if link not in language.joins or d.value is None or d.kind in ("identifier", "date", "time", "year", "ordinal"):
        return d
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
            and (
                link == "\u2013"
                or (link == "-" and len(low[d.i]) > 2 and len(low[k]) > 2 and not 1500 <= d.value <= 2100)
            )
            and t.kind[k] == DIGITS
            and t.start[k] - t.end[j] == 1
        ):
            spaced = True
        else:
            return d
    elif link in language.TO or link in language.RANGE_WORDS:
        if not _to_range(t, d, j, language):
            return d
    elif link == language.AND and not _between(t, d, floor, language):
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
    if d.kind == "money" and e.kind == "length" and e.unit == "m" and start == k and t.glued(e.j - 1):
        e = measure.as_money(t, start, second, d.unit, language)  # $26-31m
    if e.value is None:
        return d
    if not _joins(t, d, e, link, spaced, language):
        return d
    return _folded(t, merged(t, d, e), language)


def _folded(t: Tokens, d: Draft, language: Language) -> Draft:
    """A range of multiples: five to six-fold."""
    if not d.kind and t.low[d.j] == "-" and t.low[d.j + 1] == language.FOLD and t.glued(d.j):
        d.kind, d.j, d.end = "multiple", d.j + 2, t.end[d.j + 1]
    return d


def _to_range(t: Tokens, d: Draft, j: int, language: Language) -> bool:
    """Whether `X to Y` is a range, not a change (from X to Y) or two totals."""
    low = t.low
    k = d.i - 1
    if low[k] == "between":
        return True
    word = low[k]
    if word == "by" or word in language.CHANGE_VERBS:
        second = number(t, j + 2 if low[j + 1] in language.CURRENCY_SYMBOLS else j + 1, language)
        if second is not None and "from" in (
            low[second.after],
            low[second.after + 1] if low[second.after] == "," else "",
        ):
            return False  # rose by 12 to 45, from 33
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
    if word == "by" and d.kind in ("", "money") and d.value is not None:
        result = number(t, j + 2 if low[j + 1] in language.CURRENCY_SYMBOLS else j + 1, language)
        if result is not None and result.value > 4 * d.value and not (result.scaled and not d.scaled):
            return False  # grew by 30 to 412
    if word in language.CHANGE_VERBS or low[k - 1] in language.CHANGE_VERBS:
        return not d.kind and not d.scaled and word not in ("up", "down")
    return True


def _between(t: Tokens, d: Draft, floor: int, language: Language) -> bool:
    k = d.i - 1
    low = t.low
    for _ in range(3):
        if low[k] == language.BETWEEN:
            return True
        if low[k] in language.AFTER_BETWEEN:
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
    unlike = e.kind != d.kind or (d.unit != e.unit and not (d.unit == "$" or e.unit == "$"))
    if e.kind and d.kind and unlike and not (d.kind == "duration" and e.kind == "age"):
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
            and not (low[d.i - 1] == "," and (t.kind[d.i - 2] == DIGITS or low[d.i - 2] in language.heads))
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
    return not (link == "to" and _near_votes(t, d, e, language) and not e.kind)


def _near_votes(t: Tokens, d: Draft, e: Draft, language: Language) -> bool:
    low = t.low
    return any(low[k] in language.VOTE_VERBS for k in range(max(0, d.i - 3), d.i)) or low[e.j] == "votes"


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


def merged(t: Tokens, d: Draft, e: Draft) -> Draft:
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
