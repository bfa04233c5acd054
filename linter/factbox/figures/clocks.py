"""Clock times and race times: `7:30 pm`, `9am`, `1430 GMT`, `1:58.3`."""

from __future__ import annotations

import re
from fractions import Fraction

from factbox.figures.dates import DASHES, drafted, token_at
from factbox.figures.digits import tidy
from factbox.figures.draft import Draft
from factbox.figures.interval import Number
from factbox.figures.language import Language
from factbox.figures.tokens import DIGITS, Tokens
from factbox.pattern import Pattern

_CLOCK_TIME = Pattern(
    r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?::[0-5]\d)?[ \u00a0\u2009\u202f]?(?:[ap]\.m\."
    r"|[ap]\.?m\b|[AP]M\b|[AP]\.M\.|o'clock\b)",
    re.IGNORECASE,
)
_WITH_COLON = Pattern(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?([.\u00b7]\d{1,3})?(?![\d:])")
_RACE_TIME = Pattern(r"(\d{1,2})[:.]([0-5]\d)[.:](\d{1,3})(?![\d.:])")
_HOURS_OF_DAY = Pattern(r"(?:[01]\d|2[0-4])[0-5]\d(?= ?(?:hours|hrs|h)\b)")
_CLOSED = frozenset({"close", "closes", "closed"})  # of shares and prices as much as of shops
_RACE_CUES = frozenset({
    "in", "of", "time", "clocked", "clocking", "ran", "run", "timed", "swam", "swim", "record", "best", "lap",
    "posted", "posting", "recorded", "recording", "mark", "running", "split", "won", "finished", "took", "takes",
    "lasted", "under", "inside", "sub", "than",
})  # fmt: skip


def clock(t: Tokens, i: int, language: Language) -> Draft | None:
    """The clock time (`7:30 pm`, `9am`, `00:00`, `1430 GMT`) or race time (`1:58.3`) at digit token `i`."""
    text, start, low = t.plain, t.start[i], t.low
    printed = low[i]
    size = len(printed)
    follow = low[i + 1]
    if size <= 5 and (follow in ("am", "pm", "a", "p", "o'clock", ":", "-", "\u2013") or follow[:1] in ("a", "p", "o")):
        found = _CLOCK_TIME.match(text, start)
        if found is not None and (t.start[i] == 0 or not (low[i - 1] == ":" and t.glued(i))):
            end = found.end()
            if text[end - 1 : end] == "." and text[end : end + 1] == "":
                pass
            d = drafted(t, i, token_at(t, i, end), "time")
            d.end = end
            return _clock_range(t, d)
        # 7-9pm
        if follow in DASHES and t.glued(i + 1) and t.kind[i + 2] == DIGITS and size <= 2:
            second = _CLOCK_TIME.match(text, t.start[i + 2])
            if second is not None:
                d = drafted(t, i, token_at(t, i + 2, second.end()), "time")
                d.end, d.hedge = second.end(), "range"
                return d
    if follow == ":" and t.glued(i + 1):
        if low[i - 1] in language.VERSE_CUES and t.kind[i + 2] == DIGITS:
            d = drafted(t, i, i + 3, "identifier")
            d.needs = False
            return d
        return _colon(t, i, language)
    if size in (4, 5) and printed[-3] == "." and low[i - 1] == "at" and _opens_at(t, i, language):
        return drafted(t, i, i + 1, "time")  # doors open at 15.00
    if (
        low[i - 1] == "the"
        and follow in ("at", "from")
        and size == 4
        and printed[1] == "."
        and printed[2] < "6"
        and printed.replace(".", "").isdecimal()
    ):
        return drafted(t, i, i + 1, "time")  # the 3.40 at Cheltenham
    if size >= 6 and printed.count(".") == 2:
        race = _RACE_TIME.fullmatch(printed)
        if race is not None and low[i - 1] in _RACE_CUES:
            return _race(t, i, i + 1, t.end[i], int(race[1]) * 60 + Fraction(f"{race[2]}.{race[3]}"), len(race[3]))
    if (
        size == 4
        and printed.isdecimal()
        and (_HOURS_OF_DAY.match(text, start) and (printed[0] == "0" or low[i - 1] in ("at", "by", "until", "from")))
    ):
        end = t.end[i + 1]
        return drafted(t, i, i + 2, "time") if end else None
    if (
        size == 4
        and follow in language.TIME_ZONES
        and printed.isdecimal()
        and int(printed) < 2400
        and int(printed) % 100 < 60
        and t.upper[i + 1]
    ):
        return drafted(t, i, i + 1, "time")
    return None


def _opens_at(t: Tokens, i: int, language: Language) -> bool:
    """Whether `15.00` at token `i` is the hour at which something opens, not a price or a score."""
    hours, _, minutes = t.low[i].partition(".")
    if not (hours.isdecimal() and minutes.isdecimal()) or int(hours) > 24 or minutes[0] > "5":
        return False
    verbs = t.low[max(0, i - 4) : i - 1]
    return (len(hours) == 2 and hours[0] == "0") or (not language.OPENS.isdisjoint(verbs) and _CLOSED.isdisjoint(verbs))


def _clock_range(t: Tokens, d: Draft) -> Draft:
    j = d.j
    if t.low[j] in DASHES and t.glued(j) and t.kind[j + 1] == DIGITS:
        second = _CLOCK_TIME.match(t.plain, t.start[j + 1])
        if second is not None:
            d.j, d.end, d.hedge = token_at(t, j + 1, second.end()), second.end(), "range"
    return d


def _colon(t: Tokens, i: int, language: Language) -> Draft | None:
    found = _WITH_COLON.match(t.plain, t.start[i])
    if found is None:
        return None
    first, second, third, rest = found.groups()
    low = t.low
    end = found.end()
    j = token_at(t, i, end)
    cue = low[i - 1]
    if third is None and rest is None:
        if low[j] == "-" and t.glued(j) and t.kind[j + 1] == DIGITS:
            other = _WITH_COLON.match(t.plain, t.start[j + 1])
            if other is not None and int(first) < 24:
                d = drafted(t, i, token_at(t, j + 1, other.end()), "time")
                d.end, d.hedge = other.end(), "range"
                return d
        if int(first) >= 24 or (cue in _RACE_CUES and low[j] not in language.TIME_ZONES):
            return _race(t, i, j, end, int(first) * 60 + int(second), 0)
        d = drafted(t, i, j, "time")
        d.end = end
        return d
    if third is not None and rest is None and cue in ("at", "by", "until", "from", "t"):
        d = drafted(t, i, j, "time")
        d.end = end
        return d
    total: Number = int(first) * 60 + int(second)
    if third is not None:
        total = total * 60 + int(third)
    if rest is not None:
        total = total + Fraction(f"0.{rest[1:]}")
    return _race(t, i, j, end, total, len(rest) - 1 if rest else 0)


def _race(t: Tokens, i: int, j: int, end: int, seconds: Number, places: int) -> Draft:
    d = drafted(t, i, j, "duration", tidy(seconds))
    d.end, d.unit = end, "second"
    d.step = tidy(Fraction(1, 10**places))
    d.form = "decimal" if places else "whole"
    return d
