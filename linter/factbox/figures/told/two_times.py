"""Two amounts of one thing, each with its time: 40 in 2012 and 60 in 2022; 312 last year and now 345; currently 55c, will be 80c."""

from __future__ import annotations

from factbox.figures.quantity import Quantity
from factbox.figures.told.kinds import YEAR_ONLY
from factbox.figures.told.sentence import Sentence
from factbox.pattern import Pattern

_PAST = r"(?:the )?(?:last|previous|prior) [a-z]+|an? [a-z]+ (?:ago|earlier|before)|the [a-z]+ before|then|previously|formerly"
_PRESENT = r"this [a-z]+|now|today|currently|at present"
_DATED = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: last year)?"
    r"|(?:19|20)\d\d(?:[-/\u2013]\d\d)?"
)
_WHEN = (
    r"(?:(?:in|for|during|by|at the (?:end|start) of) )?(?:early |late )?"
    rf"(?:(?P<past>{_PAST})|(?P<present>{_PRESENT})|(?P<dated>{_DATED}))"
)
_COMES_TO = (
    r"(?:(?:it|they|is|was|are|were|be|will|would|has|had|been|now|today|currently|this year|stands?|stood|at|reached|reaches|hit"
    r"|rose|rises|risen|fell|falls|fallen|grew|grown|climbed|dropped|to|about|some|just|only|nearly|almost|around|an?|the) )*"
)
# The words between the two
TWO_TIMES = Pattern(rf"(?: [\w'\u2019-]+){{0,2}}? {_WHEN}(?:,| and|, and| but|, but|;)? {_COMES_TO}$")
_ITS_TIME = Pattern(rf"(?: [\w'\u2019-]+){{0,2}}? {_WHEN}\b")
_NOW_AT = Pattern(rf"\b(?:{_PRESENT}|has|have|will|would)\b")
_SO_FAR = Pattern(rf"\b(?:{_PAST}|{_PRESENT})(?: (?:at|of|just|only|about|some))? $")
_SHALL_BE = Pattern(
    r"(?: [\w'\u2019-]+){0,2}, (?:and )?(?:(?:will|would|(?:is|are) (?:set |due |expected )?to) (?:be|become|rise to|fall to|drop to"
    r"|go (?:up |down )?to|increase to|jump to|climb to)|becomes?|rises? to|falls? to|goes (?:up |down )?to|(?:is|are) now) $"
)


def of_two_times(s: Sentence, n: int, first: int, last: int) -> tuple[Quantity, Quantity] | None:
    """Of two figures ahead of a size, each with a time of its own, the earlier and the later one; else None."""
    a, b = s.figures[first], s.figures[last]
    between = s.between(first, last)
    if _SO_FAR.search(s.gap(first)):
        return (a, b) if _SHALL_BE.fullmatch(between) else None
    one, other = s.figures[first + 1], s.figures[last + 1]
    if last == first + 2 and n == last + 2 and one.kind in YEAR_ONLY and other.kind in YEAR_ONLY:
        return (b, a) if one.kind == other.kind == "year" and (one.value or 0) > (other.value or 0) else (a, b)
    here, there = TWO_TIMES.fullmatch(between), _ITS_TIME.match(s.between(last, n))
    if here is None or not (there or _NOW_AT.search(between)):
        return None
    if there is not None and there["past"]:
        return (b, a) if here["present"] else None
    return None if here["present"] else (a, b)
