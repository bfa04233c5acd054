"""Years, split years, decades, and ages by the decade."""

from __future__ import annotations

from factbox.figures.dates import DASHES, drafted
from factbox.figures.digits import WORDS
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.names import make_identifier
from factbox.figures.tokens import DIGITS, WORD, Tokens
from factbox.pattern import Pattern

_TWO_YEARS = Pattern(r"((?:1[4-9]|20)\d\d)([-/\u2013])(\d{2}|(?:1[4-9]|20)\d\d)(?![\d\u2013-]|[./,]\d)")


def years(t: Tokens, i: int, language: Language) -> Draft | None:
    """Split years (2019-20, 2023/24), decades (1990s, '90s) and ages by the decade (in his 30s) at digit token `i`."""
    low, printed = t.low, t.low[i]
    size = len(printed)
    follow = low[i + 1]
    if size == 4 and follow and (follow in DASHES or follow == "/") and t.glued(i + 1):
        found = _TWO_YEARS.match(t.plain, t.start[i])
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
                d = drafted(t, i, i + 3, "year")
                d.low, d.high, d.hedge = first, last, "range"
                return d
    if (
        size == 2
        and low[i - 1] == "'"
        and t.glued(i)
        and not (t.glued(i + 1) and t.kind[i + 1] == WORD)
        and (not t.glued(i - 1) or low[i - 2] == "(")
    ) and not (low[i + 1] == "'" and t.glued(i + 1)):
        d = drafted(t, i - 1, i + 1, "year")
        d.value = int(printed) + (1900 if int(printed) >= 30 else 2000)
        return d
    suffix = follow if t.glued(i + 1) else ""
    if suffix == "'" and low[i + 2] == "s" and t.glued(i + 2):
        suffix = "'s"
    if suffix in ("s", "'s") and printed.isdecimal() and printed[-1] == "0":
        j = i + (2 if suffix == "s" else 3)
        first = int(printed)
        if size == 4 and 1000 <= first <= 2100:
            d = drafted(t, i, j, "year")
            span = 99 if first % 100 == 0 and first < 2000 else 9
            d.low, d.high, d.hedge = first, first + span, "range"
            return d
        if size == 2 and not (
            low[i - 1] in ("over", "under") or (low[i - 1] == "-" and low[i - 2] in ("over", "under"))
        ):
            cue = low[i - 1]
            again = (
                cue == "and" and low[i - 2] == "s" and t.kind[i - 3] == DIGITS and len(low[i - 3]) == 4
            )  # the 1950s and 60s
            if again:
                first += int(low[i - 3]) // 100 * 100
                d = drafted(t, i, j, "year")
                d.low, d.high, d.hedge = first, first + 9, "range"
                return d
            if (cue == "'" and t.glued(i)) or (
                cue in language.DECADE_BEFORE
                and low[i - 2] not in language.HIS
                and not (cue == "-" and low[i - 3] in language.HIS)
            ):
                d = drafted(t, i - 1 if cue == "'" else i, j, "year")
                first += 1900 if first >= 30 or cue == "'" else 2000
                d.low, d.high, d.hedge = first, first + 9, "range"
                if cue != "'" and not _decade_near(t, i, language):
                    d.kind, d.low, d.high = "other", first % 100, first % 100 + 9
                return d
            d = drafted(t, i, j, "age")
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
    if before == "." and low[d.i - 2] in ("c", "ca"):
        before = "c"
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
