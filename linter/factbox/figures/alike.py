"""A bare number measured as the figure before it: 14 inches in Erie, two in Buffalo; took 15 months, not six; 220m long, 32 wide."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.digits import DECIMAL
from factbox.figures.draft import Draft
from factbox.figures.interval import Number
from factbox.figures.language import Language
from factbox.figures.points import sentence_start
from factbox.figures.tokens import WORD, Tokens

MEASURED = frozenset({"duration", "length", "mass", "speed", "temperature", "volume", "area", "data"})
MAY_SHARE = MEASURED | {"percent", "other", "age", "ratio", "multiple"}
PASSED_OVER = frozenset({"ordinal", "year", "date", "time"})
SHARING = MAY_SHARE | PASSED_OVER  # the kinds of a figure before that make a look worth while
_CLOSES = frozenset((",", ".", ";", ""))
_JOINS = frozenset({"and", "but", "while"})
_ADVERBIAL = frozenset({"in", "within", "after", "for", "over", "every"})
_FARTHEST = 14  # tokens between a measure and the number that goes on from it
_FACTOR = 20  # two measures of one thing set side by side are seldom further apart


def measured_alike(t: Tokens, drafts: list[Draft], n: int, language: Language) -> Draft | None:
    """The figure before figure `n` that says what the bare number measures; None where none does."""
    d = drafts[n]
    last = drafts[n - 1]
    if last.kind in PASSED_OVER and n > 1:
        last = drafts[n - 2]
    if (
        last.kind not in MAY_SHARE
        or last.value is None
        or (last.unit is None and last.kind != "multiple")
        or d.i - last.j > _FARTHEST
    ):
        return None
    if last.note in ("idiom", "format"):
        return None
    of_it = (
        last.kind in MEASURED
        and last is drafts[n - 1]
        and (_goes_on(t, last, d, drafts[max(0, n - 4) : n]) or _set_against(t, last, d, language))
    )
    if not of_it and not _stands_alone(t, d, language) and t.low[d.j] not in language.SIZES:
        return None
    if last.i < sentence_start(t, d):
        return None
    if of_it:
        return last
    if not _near(last.value, d.value) or _counted_in_it(t, drafts, n, last):
        return None
    if last.kind == "age":
        return last if _second_subject(t, last, d, language) else None
    if last.kind == "multiple" and t.low[last.j - 1] != "times":
        return None
    if last.kind in ("ratio", "multiple"):
        return last if _from_a_level(t, last, d, language) else None
    told = (
        _second_subject(t, last, d, language)
        or _same_place(t, last, d, language)
        or _from_a_level(t, last, d, language)
        or _it_was(t, d)
        or _another_size(t, last, d, language)
        or (last.kind in MEASURED and _so_much_more(t, last, d, language))
    )
    return last if told else None


def _goes_on(t: Tokens, last: Draft, d: Draft, before: list[Draft]) -> bool:
    """`61 years, five of them alone`; `14 inches in Erie, two in Buffalo`."""
    low = t.low
    if low[d.j] == "of" and low[d.j + 1] == "them":
        counted = any(b.kind == "count" and b.unit for b in before if d.i - b.j < 40)
        return d.i - last.j <= 8 and low[d.i - 1] == "," and not counted
    return (
        low[d.j] in ("in", "on", "at")
        and low[last.j] == low[d.j]
        and low[d.i - 1] in (",", "and")
        and d.i - last.j <= 6
    )


def _set_against(t: Tokens, last: Draft, d: Draft, language: Language) -> bool:
    """Whether a number is told from the measure before it: took 15 months, not six; 52.16 seconds, 0.05 off the record."""
    low = t.low
    before = low[d.i - 1]
    if d.hedge:
        return False
    if before == "not":
        return low[d.i - 2] == "," and d.j - last.j <= 8 and _stands_alone(t, d, language)
    return d.form == DECIMAL and before == "," and d.i == last.j + 1 and low[d.j] in language.COMPARED


def _second_subject(t: Tokens, last: Draft, d: Draft, language: Language) -> bool:
    """`lived 31 weeks, the others 22`; `slept five hours a night, she eight`."""
    low = t.low
    if low[d.j] not in _CLOSES:
        return False
    comma = next((k for k in range(last.j, min(last.j + 3, d.i)) if low[k] in (",", ";")), -1)
    if comma < 0:
        return False
    first = comma + 2 if low[comma + 1] in _JOINS else comma + 1
    if low[first] in language.PERSONAL:
        return first + 1 == d.i
    if low[first] not in language.SECOND_SUBJECTS or not 2 <= d.i - first <= 4:
        return False
    return all(
        t.kind[k] == WORD and (low[k] not in language.STOP or low[k] in language.BESIDE) for k in range(first + 1, d.i)
    )


def _same_place(t: Tokens, last: Draft, d: Draft, language: Language) -> bool:
    """`4.2% in May and 3.9 in June`; `45 minutes by train and 70 by bus`."""
    low = t.low
    if low[d.i - 1] not in (",", "and", "but") or low[d.j] not in language.PLACING or d.i - last.j > 6:
        return False
    return low[last.j] == low[d.j] and t.kind[last.j + 1] == WORD


def _from_a_level(t: Tokens, last: Draft, d: Draft, language: Language) -> bool:
    """`61%, up from 58 in 2019`; `2.1 tonnes a hectare from 3.4`; `3.2kg, against 3.5 in 1990`."""
    low = t.low
    before = low[d.i - 1]
    if low[d.j] not in _CLOSES and low[d.j] not in language.AFTER_A_LEVEL:
        return False
    if before == "from":
        return low[d.i - 2] in ("up", "down") or (
            last.kind != "duration" and d.form == DECIMAL and last.form == DECIMAL
        )
    if before == "with":
        return low[d.i - 2] == "compared"
    return before == "against" and low[d.i - 2] == ","


def _it_was(t: Tokens, d: Draft) -> bool:
    """`38.4C; by 21:00 it was 29`."""
    return t.low[d.j] in _CLOSES and t.low[d.i - 1] in ("was", "is") and t.low[d.i - 2] == "it"


def _another_size(t: Tokens, last: Draft, d: Draft, language: Language) -> bool:
    """`220m long and 32 wide`; `60cm by 45`."""
    low = t.low
    if last.kind != "length":
        return False
    if low[d.j] in language.SIZES and low[last.j] in language.SIZES:
        return low[d.i - 1] in ("and", ",", "but") and d.i - last.j <= 3
    return low[d.i - 1] == "by" and d.i == last.j + 1 and low[d.j] in (*_CLOSES, ")", "and")


def _so_much_more(t: Tokens, last: Draft, d: Draft, language: Language) -> bool:
    """`took 11 hours, two more than planned`; `hit 41C, nine above the norm`."""
    low = t.low
    if low[d.i - 1] != "," or d.i - last.j > 3 or d.hedge:
        return False
    more = (
        low[d.j] in ("more", "less", "longer", "shorter", "higher", "lower", "hotter", "colder")
        and low[d.j + 1] == "than"
    )
    return more or (low[d.j] in ("above", "below") and low[d.j + 1] in ("the", "average", "normal", "its"))


def _counted_in_it(t: Tokens, drafts: list[Draft], n: int, last: Draft) -> bool:
    """Whether things were counted before, in the time told: put out 12 fires in two hours on Monday and nine on Tuesday."""
    if t.low[last.i - 1] not in _ADVERBIAL:
        return False
    return any(b.kind == "count" and b.unit is not None and last.i - b.j < _FARTHEST for b in drafts[max(0, n - 4) : n])


def _near(first: Number, second: Number | None) -> bool:
    if not second or not first:
        return False
    return Fraction(1, _FACTOR) <= abs(Fraction(second) / Fraction(first)) <= _FACTOR


def _stands_alone(t: Tokens, d: Draft, language: Language) -> bool:
    return t.kind[d.j] != WORD or t.low[d.j] in language.STOP
