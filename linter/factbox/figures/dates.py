"""Dates: which characters they are."""

from __future__ import annotations

from factbox.figures.draft import Draft
from factbox.figures.interval import Number
from factbox.figures.language import Language
from factbox.figures.tokens import DIGITS, WORD, Tokens
from factbox.pattern import Pattern

DASHES = frozenset("-\u2013")


_ISO_DATE = Pattern(r"\d{4}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])(?![\d-])(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?")
_SLASHED_DATE = Pattern(r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])/(?:(?:19|20)\d\d|\d\d)(?![\d/])")
_DOTTED_DATE = Pattern(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)?\d\d(?![\d.])")


def drafted(t: Tokens, i: int, j: int, kind: str, value: Number | None = None) -> Draft:
    return Draft(i, j, t.start[i], t.end[j - 1], value, kind)


def token_at(t: Tokens, i: int, end: int) -> int:
    """The first token that starts at or after a place in the text."""
    j = i + 1
    while t.start[j] < end and j < t.size:
        j += 1
    return j


def is_month(t: Tokens, k: int, language: Language) -> bool:
    """Whether token `k` names a month; `may`, `march` and short forms need their capital."""
    word = t.low[k]
    return word in language.MONTHS and (t.upper[k] or (not language.MONTHS_UPPER))


def _day(t: Tokens, k: int, language: Language) -> int | None:
    """The token after a day of the month (4, 4th), or None."""
    printed = t.low[k]
    if t.kind[k] != DIGITS or len(printed) > 2 or not printed.isdecimal() or not 1 <= int(printed) <= 31:
        return None
    if t.glued(k + 1) and t.low[k + 1] in language.ORDINAL_ENDINGS:
        return k + 2
    return k + 1


def _year(t: Tokens, k: int) -> bool:
    printed = t.low[k]
    return (
        t.kind[k] == DIGITS
        and len(printed) == 4
        and printed.isdecimal()
        and printed[:2] in ("14", "15", "16", "17", "18", "19", "20", "21")
    )


def date(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """The date at digit token `i`: `4 May`, `May 4, 2021`, `6 and 7 June`, `October 2019`, `2021-05-04`, `Q3 2024`."""
    low, text, start = t.low, t.plain, t.start[i]
    printed = low[i]
    size = len(printed)
    if size == 4 and text[start + 4 : start + 5] == "-" and (iso := _ISO_DATE.match(text, start)):
        d = drafted(t, i, token_at(t, i, iso.end()), "date")
        d.end = iso.end()
        return d
    if size <= 2 and text[start + size : start + size + 1] == "/" and not (t.glued(i) and low[i - 1] in "/-"):
        slashed = _SLASHED_DATE.match(text, start)
        if slashed is not None:
            return drafted(t, i, token_at(t, i, slashed.end()), "date")
    if size >= 6 and printed.count(".") == 2 and _DOTTED_DATE.fullmatch(printed):
        return drafted(t, i, i + 1, "date")
    if t.glued(i) and low[i - 1] in language.QUARTERS and i - 1 >= floor and t.start[i - 1] != t.end[i - 2]:
        return _quarter(t, i, language)
    # May 4, May 4-6, May 2021
    k = i - 1
    if (low[k] == "." and low[k - 1] in language.MONTHS) or (
        low[k] == language.OF and not language.MONTHS_UPPER and _year(t, i)
    ):
        k -= 1
    if k >= floor and is_month(t, k, language) and (k == i - 1 or len(low[k]) <= 4 or low[i - 1] == language.OF):
        if t.low[i - 1] == "." and t.start[i] - t.end[i - 1] > 1:
            return None
        after = _day(t, i, language)
        if after is not None and not (low[after] == ":" and t.glued(after)) and low[after] not in ("am", "pm"):
            return _month_first(t, k, i, after, language)
        if _year(t, i) and not _count_follows(t, i + 1, language):
            return drafted(t, k, i + 1, "date")
        return None
    after = _day(t, i, language)
    if after is None:
        return None
    return _day_first(t, i, after, language)


def _count_follows(t: Tokens, j: int, language: Language) -> bool:
    return t.low[j] in ("people", "children", "jobs")


def _month_first(t: Tokens, k: int, i: int, j: int, language: Language) -> Draft:
    low = t.low
    for _ in range(4):  # May 4-6, May 4 and 5
        link = low[j]
        if link in DASHES or link in (language.AND, "to", "&"):
            other = _day(t, j + 1, language)
            if other is not None and (link in DASHES or not _runs_on(t, other, language)):
                j = other
                continue
        break
    comma = low[j] == "," and _year(t, j + 1)
    if comma or _year(t, j):
        j += 2 if comma else 1
    return drafted(t, k, j, "date")


def _runs_on(t: Tokens, j: int, language: Language) -> bool:
    """Whether a counted thing, a unit or a month follows, so that the number before is no day."""
    word = t.low[j]
    if word in ("%", ":", "-") or (word in language.MONTHS and t.upper[j]):
        return True
    return t.kind[j] == WORD and word not in language.STOP and not t.upper[j]


def _day_first(t: Tokens, i: int, j: int, language: Language) -> Draft | None:
    low = t.low
    k = j
    first = i
    for _ in range(8):
        link = low[k]
        if (
            link == language.OF
            and t.start[k] > t.end[k - 1]
            and is_month(t, k + 1, language)
            and (low[k - 1] in language.ORDINAL_ENDINGS or not language.MONTHS_UPPER)
        ):
            k += 1
            break
        if link == "-" and is_month(t, k + 1, language):
            k += 1
            break
        if is_month(t, k, language):
            break
        if link in DASHES or link in (language.AND, "to", ",", "&", "or") or (link == "/" and t.glued(k)):
            nxt = k + 1
            if link == "," and low[nxt] == language.AND:
                nxt += 1
            other = _day(t, nxt, language)
            if other is None:
                return None
            k = other
            continue
        return None
    else:
        return None
    if t.start[k] - t.end[k - 1] > 1:
        return None
    k += 1
    if low[k] == "." and t.glued(k) and len(low[k - 1]) <= 4 and low[k - 1] != "may" and _year(t, k + 1):
        k += 1
    if low[k] == language.OF and not language.MONTHS_UPPER and _year(t, k + 1):
        k += 1
    if _year(t, k) and t.start[k] - t.end[k - 1] <= 1 and not _count_follows(t, k + 1, language):
        k += 1
    elif (low[k] == "," and _year(t, k + 1) and low[k + 2] in (",", ".", ")", "", "\n")) or (
        low[k] == "-" and t.glued(k) and _year(t, k + 1)
    ):
        k += 2
    return drafted(t, first, k, "date")


def _quarter(t: Tokens, i: int, language: Language) -> Draft | None:
    low = t.low
    if not t.upper[i - 1]:
        return None
    mark = low[i - 1]
    if mark == "fy":
        d = drafted(t, i - 1, i + 1, "year")
        value = int(low[i]) if low[i].isdecimal() and len(low[i]) in (2, 4) else None
        if value is None:
            return None
        d.value = value if value > 99 else 2000 + value
        if low[i + 1] in ("/", "-", "\u2013") and t.glued(i + 1) and t.kind[i + 2] == DIGITS and len(low[i + 2]) == 2:
            d.low, d.high, d.value = d.value, d.value + 1, None
            d.hedge = "range"
            d.j, d.end = i + 3, t.end[i + 2]
        return d
    if low[i] not in ("1", "2", "3", "4") or (mark == "h" and low[i] not in ("1", "2")):
        return None
    j = i + 1
    if low[j] == "of" and _year(t, j + 1):
        j += 1
    if _year(t, j) and t.start[j] - t.end[j - 1] <= 1:
        j += 1
    elif mark == "h" and low[j] not in ("FY",) and j == i + 1:
        return None
    if low[j] == "fy" and t.kind[j + 1] == DIGITS:
        j += 2
    return drafted(t, i - 1, j, "date")
