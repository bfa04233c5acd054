"""Dates, years, decades and clock times: which characters they are, and the years' values."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from factbox.figures.draft import Draft
from factbox.figures.interval import Number
from factbox.figures.language import Language
from factbox.figures.names import make_identifier
from factbox.figures.number import WORDS, tidy
from factbox.figures.tokens import DIGITS, WORD, Tokens

DASHES = frozenset("-\u2013")


@cache
def _iso_date() -> re.Pattern[str]:
    return re.compile(
        r"\d{4}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])(?![\d-])(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
    )


@cache
def _slashed_date() -> re.Pattern[str]:
    return re.compile(r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])/(?:(?:19|20)\d\d|\d\d)(?![\d/])")


@cache
def _dotted_date() -> re.Pattern[str]:
    return re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)?\d\d(?![\d.])")


@cache
def _clock_time() -> re.Pattern[str]:
    return re.compile(
        r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?::[0-5]\d)?[ \u00a0\u2009\u202f]?(?:[ap]\.m\."
        r"|[ap]\.?m\b|[AP]M\b|[AP]\.M\.|o'clock\b)",
        re.IGNORECASE,
    )


@cache
def _with_colon() -> re.Pattern[str]:
    return re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?([.\u00b7]\d{1,3})?(?![\d:])")


@cache
def _race_time() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})[:.]([0-5]\d)[.:](\d{1,3})(?![\d.:])")


@cache
def _hours_of_day() -> re.Pattern[str]:
    return re.compile(r"(?:[01]\d|2[0-4])[0-5]\d(?= ?(?:hours|hrs|h)\b)")


@cache
def _two_years() -> re.Pattern[str]:
    return re.compile(r"((?:1[4-9]|20)\d\d)([-/\u2013])(\d{2}|(?:1[4-9]|20)\d\d)(?![\d\u2013-]|[./,]\d)")


_RACE_CUES = frozenset({
    "in", "of", "time", "clocked", "clocking", "ran", "run", "timed", "swam", "swim", "record", "best", "lap",
    "posted", "posting", "recorded", "recording", "mark", "running", "split", "won", "finished", "took", "takes",
    "lasted", "under", "inside", "sub", "than",
})  # fmt: skip


def _draft(t: Tokens, i: int, j: int, kind: str, value: Number | None = None) -> Draft:
    return Draft(i, j, t.start[i], t.end[j - 1], value, kind)


def _to(t: Tokens, i: int, end: int) -> int:
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
    if size == 4 and text[start + 4 : start + 5] == "-" and (iso := _iso_date().match(text, start)):
        d = _draft(t, i, _to(t, i, iso.end()), "date")
        d.end = iso.end()
        return d
    if size <= 2 and text[start + size : start + size + 1] == "/" and not (t.glued(i) and low[i - 1] in "/-"):
        slashed = _slashed_date().match(text, start)
        if slashed is not None:
            return _draft(t, i, _to(t, i, slashed.end()), "date")
    if size >= 6 and printed.count(".") == 2 and _dotted_date().fullmatch(printed):
        return _draft(t, i, i + 1, "date")
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
            return _draft(t, k, i + 1, "date")
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
    return _draft(t, k, j, "date")


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
    return _draft(t, first, k, "date")


def _quarter(t: Tokens, i: int, language: Language) -> Draft | None:
    low = t.low
    if not t.upper[i - 1]:
        return None
    mark = low[i - 1]
    if mark == "fy":
        d = _draft(t, i - 1, i + 1, "year")
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
    return _draft(t, i - 1, j, "date")


def clock(t: Tokens, i: int, language: Language) -> Draft | None:
    """The clock time (`7:30 pm`, `9am`, `00:00`, `1430 GMT`) or race time (`1:58.3`) at digit token `i`."""
    text, start, low = t.plain, t.start[i], t.low
    printed = low[i]
    size = len(printed)
    follow = low[i + 1]
    if size <= 5 and (follow in ("am", "pm", "a", "p", "o'clock", ":", "-", "\u2013") or follow[:1] in ("a", "p", "o")):
        found = _clock_time().match(text, start)
        if found is not None and (t.start[i] == 0 or not (low[i - 1] == ":" and t.glued(i))):
            end = found.end()
            if text[end - 1 : end] == "." and text[end : end + 1] == "":
                pass
            d = _draft(t, i, _to(t, i, end), "time")
            d.end = end
            return _clock_range(t, d)
        # 7-9pm
        if follow in DASHES and t.glued(i + 1) and t.kind[i + 2] == DIGITS and size <= 2:
            second = _clock_time().match(text, t.start[i + 2])
            if second is not None:
                d = _draft(t, i, _to(t, i + 2, second.end()), "time")
                d.end, d.hedge = second.end(), "range"
                return d
    if follow == ":" and t.glued(i + 1):
        if low[i - 1] in language.VERSE_CUES and t.kind[i + 2] == DIGITS:
            d = _draft(t, i, i + 3, "identifier")
            d.needs = False
            return d
        return _colon(t, i, language)
    if (
        low[i - 1] == "the"
        and follow in ("at", "from")
        and size == 4
        and printed[1] == "."
        and printed[2] < "6"
        and printed.replace(".", "").isdecimal()
    ):
        return _draft(t, i, i + 1, "time")  # the 3.40 at Cheltenham
    if size >= 6 and printed.count(".") == 2:
        race = _race_time().fullmatch(printed)
        if race is not None and low[i - 1] in _RACE_CUES:
            return _race(t, i, i + 1, t.end[i], int(race[1]) * 60 + Fraction(f"{race[2]}.{race[3]}"), len(race[3]))
    if (
        size == 4
        and printed.isdecimal()
        and (_hours_of_day().match(text, start) and (printed[0] == "0" or low[i - 1] in ("at", "by", "until", "from")))
    ):
        end = t.end[i + 1]
        return _draft(t, i, i + 2, "time") if end else None
    if (
        size == 4
        and follow in language.TIME_ZONES
        and printed.isdecimal()
        and int(printed) < 2400
        and int(printed) % 100 < 60
        and t.upper[i + 1]
    ):
        return _draft(t, i, i + 1, "time")
    return None


def _clock_range(t: Tokens, d: Draft) -> Draft:
    j = d.j
    if t.low[j] in DASHES and t.glued(j) and t.kind[j + 1] == DIGITS:
        second = _clock_time().match(t.plain, t.start[j + 1])
        if second is not None:
            d.j, d.end, d.hedge = _to(t, j + 1, second.end()), second.end(), "range"
    return d


def _colon(t: Tokens, i: int, language: Language) -> Draft | None:
    found = _with_colon().match(t.plain, t.start[i])
    if found is None:
        return None
    first, second, third, rest = found.groups()
    low = t.low
    end = found.end()
    j = _to(t, i, end)
    cue = low[i - 1]
    if third is None and rest is None:
        if low[j] == "-" and t.glued(j) and t.kind[j + 1] == DIGITS:
            other = _with_colon().match(t.plain, t.start[j + 1])
            if other is not None and int(first) < 24:
                d = _draft(t, i, _to(t, j + 1, other.end()), "time")
                d.end, d.hedge = other.end(), "range"
                return d
        if int(first) >= 24 or (cue in _RACE_CUES and low[j] not in language.TIME_ZONES):
            return _race(t, i, j, end, int(first) * 60 + int(second), 0)
        d = _draft(t, i, j, "time")
        d.end = end
        return d
    if third is not None and rest is None and cue in ("at", "by", "until", "from", "t"):
        d = _draft(t, i, j, "time")
        d.end = end
        return d
    total: Number = int(first) * 60 + int(second)
    if third is not None:
        total = total * 60 + int(third)
    if rest is not None:
        total = total + Fraction(f"0.{rest[1:]}")
    return _race(t, i, j, end, total, len(rest) - 1 if rest else 0)


def _race(t: Tokens, i: int, j: int, end: int, seconds: Number, places: int) -> Draft:
    d = _draft(t, i, j, "duration", tidy(seconds))
    d.end, d.unit = end, "second"
    d.step = tidy(Fraction(1, 10**places))
    d.form = "decimal" if places else "whole"
    return d


def years(t: Tokens, i: int, language: Language) -> Draft | None:
    """Split years (2019-20, 2023/24), decades (1990s, '90s) and ages by the decade (in his 30s) at digit token `i`."""
    low, printed = t.low, t.low[i]
    size = len(printed)
    follow = low[i + 1]
    if size == 4 and follow and (follow in DASHES or follow == "/") and t.glued(i + 1):
        found = _two_years().match(t.plain, t.start[i])
        if found is not None:
            first = int(found[1])
            last = int(found[3]) if len(found[3]) == 4 else first // 100 * 100 + int(found[3])
            if last <= first and int(found[3]) == 0 and first % 100 == 99:
                last += 100
            if (
                last > first
                and (found[2] != "/" or last - first <= 2)
                and not (low[i + 3] in ("%", "-") and t.glued(i + 3))
            ):
                d = _draft(t, i, i + 3, "year")
                d.low, d.high, d.hedge = first, last, "range"
                return d
    if (
        size == 2
        and low[i - 1] == "'"
        and t.glued(i)
        and not (t.glued(i + 1) and t.kind[i + 1] == WORD)
        and (not t.glued(i - 1) or low[i - 2] == "(")
    ) and not (low[i + 1] == "'" and t.glued(i + 1)):
        d = _draft(t, i - 1, i + 1, "year")
        d.value = int(printed) + (1900 if int(printed) >= 30 else 2000)
        return d
    suffix = follow if t.glued(i + 1) else ""
    if suffix == "'" and low[i + 2] == "s" and t.glued(i + 2):
        suffix = "'s"
    if suffix in ("s", "'s") and printed.isdecimal() and printed[-1] == "0":
        j = i + (2 if suffix == "s" else 3)
        first = int(printed)
        if size == 4 and 1000 <= first <= 2100:
            d = _draft(t, i, j, "year")
            span = 99 if first % 100 == 0 and first < 2000 else 9
            d.low, d.high, d.hedge = first, first + span, "range"
            return d
        if size == 2 and not (
            low[i - 1] in ("over", "under") or (low[i - 1] == "-" and low[i - 2] in ("over", "under"))
        ):
            cue = low[i - 1]
            if (cue == "'" and t.glued(i)) or (
                cue in language.DECADE_BEFORE
                and low[i - 2] not in language.HIS
                and not (cue == "-" and low[i - 3] in language.HIS)
            ):
                d = _draft(t, i - 1 if cue == "'" else i, j, "year")
                first += 1900 if first >= 30 or cue == "'" else 2000
                d.low, d.high, d.hedge = first, first + 9, "range"
                if cue != "'" and not _decade_near(t, i, language):
                    d.kind, d.low, d.high = "other", first % 100, first % 100 + 9
                return d
            d = _draft(t, i, j, "age")
            d.low, d.high, d.hedge, d.unit = first, first + 9, "range", "year"
            return d
    return None


def _decade_near(t: Tokens, i: int, language: Language) -> bool:
    return (t.low[i - 1] == "the" and t.low[i - 2] in language.BEFORE_DECADE) or t.low[i - 2] == "the"


def is_year(t: Tokens, d: Draft, noun: tuple[str, int] | None, language: Language) -> bool:
    """Whether four bare digits are a year."""
    low = t.low
    value = d.value
    if not isinstance(value, int) or not 1000 <= value <= 2200:
        return False
    j = d.j
    before, follow = low[d.i - 1], low[j]
    if d.form == WORDS:
        return True
    if follow == "-" and t.glued(j) and t.kind[j + 1] == WORD:
        return value >= 1900 and low[j + 1] not in language.UNITS and low[j + 1] not in language.NOT_AFTER_YEAR
    if (low[d.i], follow) in language.YEAR_NAMES:
        make_identifier(d)
        return True
    likely = 1700 <= value <= 2099
    if likely and before in language.ACTS and (t.upper[d.i - 1] or before == "act"):
        return True
    cued = before in language.YEAR_CUES or before in language.MONTHS or before == "'"
    if noun is not None and noun[1] == j and low[j] in language.YEAR_NOT_NOUNS:
        return False
    if before in language.ROUND_NUMBER_BEFORE and noun is not None and noun[1] <= j + 2 and before != "than":
        return False
    if noun is not None and noun[1] == j and not t.upper[j]:
        if before in language.YEAR_BEFORE_NOUN and before not in ("of",) and likely:
            return True
        return (
            likely
            and 1900 <= value <= 2050
            and (d.i > 0 and before in language.YEAR_BEFORE_EVENT and value > 1950)
            and low[j] in language.YEAR_NOUNS
        )
    if noun is not None and noun[1] == j + 1 and not t.upper[j]:
        return likely and before in language.YEAR_BEFORE_TWO_NOUNS
    if likely and 1900 <= value <= 2060:
        return True
    if (before == "between" and low[j] == "and") or (before == "and" and low[d.i - 3] == "between"):
        return t.kind[j] != WORD or follow in language.STOP
    return (likely and cued and before not in language.YEAR_DOUBTFUL) or (
        cued and before in language.YEAR_BEFORE_CLAUSE and (t.kind[j] != WORD or follow in language.STOP)
    )
