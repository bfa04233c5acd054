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
    r"|(?:the )?(?:19|20)\d\d(?:[-/\u2013]\d\d)?(?: (?:census|election|poll|survey|season|count|budget))?"
    r"|an? [a-z]+ (?:later|after)|the (?:next|following) [a-z]+"
)
_WHEN = (
    r"(?:(?:in|for|during|by|at|at the end of|at the start of) )?(?:early |late )?"
    rf"(?:(?P<past>{_PAST})|(?P<present>{_PRESENT})|(?P<dated>{_DATED}))"
)
_HEDGES = r"(?:about |some |just |only |nearly |almost |around |an? |the )*"
_STANDS_AT = (
    r"(?:(?:it|they|there|is|was|are|were|be|will|would|has|had|been|now|today|currently|this year|stands?|stood|at|reached|reaches"
    r"|hit|rose|rises|risen|fell|falls|fallen|grew|grown|climbed|dropped|numbered|counted|to) )*"
)
_AND = r"(?:,| and|, and| but|, but|;| while|, while)"
_NOUN = r"(?: [\w'\u2019-]+){0,2}?"  # what is counted, behind the first of the two
# The words between the two: the time of the first behind it, the time of the second ahead of it, or a `now`
_TIME_BEHIND = rf"{_NOUN} {_WHEN}{_AND}? {_STANDS_AT}{_HEDGES}$"
_TIME_AHEAD = rf"{_NOUN}{_AND} (?:in |by |for )?(?:{_DATED}),? {_STANDS_AT}{_HEDGES}$"
_THEN_NOW = (
    rf"{_NOUN}{_AND} (?:(?:it|they) )?(?:(?:is|are|has|have|stands?) )?now (?:at |to |risen to |fallen to )?{_HEDGES}$"
)
_NOW_THEN = rf"{_NOUN}{_AND} (?:(?:it|they) )?(?:was|were|had|had been|used to be) {_HEDGES}$"
_OLD_OR_NEW = r"(?:old|previous|former|last|earlier|current|new|present|latest)"
_ADJECTIVES = rf"(?:,|;)?(?: and| while| but)? (?:the )?{_OLD_OR_NEW} [\w-]+(?: (?:is|was|of|at|being))? ?{_HEDGES}$"
_BEHIND, _AHEAD = Pattern(_TIME_BEHIND), Pattern(_TIME_AHEAD)
_NOW_BEHIND, _THEN_BEHIND, _ITS_NAME = Pattern(_THEN_NOW), Pattern(_NOW_THEN), Pattern(_ADJECTIVES)
_ITS_TIME = Pattern(rf"{_NOUN} {_WHEN}\b")
_NOW_AT = Pattern(rf"\b(?:{_PRESENT}|has|have|will|would)\b")
_SO_FAR = Pattern(rf"\b(?:{_PAST}|{_PRESENT})(?: (?:at|of|just|only|about|some))? $")
_SHALL_BE = Pattern(
    r"(?: [\w'\u2019-]+){0,2}, (?:and )?(?:(?:will|would|(?:is|are) (?:set |due |expected )?to) (?:be|become|rise to|fall to|drop to"
    r"|go (?:up |down )?to|increase to|jump to|climb to)|becomes?|rises? to|falls? to|goes (?:up |down )?to|(?:is|are) now) $"
)
_WAS = Pattern(rf"\b(?:was|were|had|used to be|cost|stood at|numbered) {_HEDGES}$")
_IS_NOW = Pattern(rf"\bnow (?:at |costs? |stands at )?{_HEDGES}$|\b(?:is|are|costs?) now {_HEDGES}$")
_OLD = Pattern(r"\b(?:old|previous|former|last|earlier)\b")
_OPENS = Pattern(rf"(?:^|[.;] )\W*(?:in |by |for )?(?:{_DATED}),? (?:[\w'\u2019-]+ ){{0,5}}$")


def are_of_two_times(between: str) -> bool:
    """Whether words between two figures, in lower case, set one thing at two times side by side; an `and` in them opens no other."""
    return any(pattern.fullmatch(between) for pattern in (_BEHIND, _AHEAD, _NOW_BEHIND, _THEN_BEHIND, _ITS_NAME))


def of_two_times(s: Sentence, n: int, first: int, last: int) -> tuple[Quantity, Quantity] | None:
    """Of two figures ahead of a size, each with a time of its own, the earlier and the later one; else None."""
    a, b = s.figures[first], s.figures[last]
    before, between = s.gap(first), s.between(first, last)
    if _SO_FAR.search(before) and _SHALL_BE.fullmatch(between):
        return a, b
    one, other = s.figures[first + 1], s.figures[last + 1]
    if last == first + 2 and n == last + 2 and one.kind in YEAR_ONLY and other.kind in YEAR_ONLY:
        return (b, a) if one.kind == other.kind == "year" and (one.value or 0) > (other.value or 0) else (a, b)
    here, there = _BEHIND.fullmatch(between), _ITS_TIME.match(s.between(last, n))
    if here is not None and (there or _NOW_AT.search(between)):
        if there is not None and there["past"]:
            return (b, a) if here["present"] else None
        return None if here["present"] else (a, b)
    if _WAS.search(before) and _NOW_BEHIND.fullmatch(between):
        return a, b
    if _IS_NOW.search(before) and _THEN_BEHIND.fullmatch(between):
        return b, a
    if _AHEAD.fullmatch(between) and _OPENS.search(s.text[s.begin : a.start].lower()):
        return a, b
    return _by_name(before, between, a, b)


_NAMES = Pattern(rf"\b(?P<age>{_OLD_OR_NEW}) (?P<noun>[\w-]+)(?: (?:is|was|of|at|being))? ?{_HEDGES}$")


def _by_name(before: str, between: str, a: Quantity, b: Quantity) -> tuple[Quantity, Quantity] | None:
    """`Current fee $55, previous fee $29`: the same noun, once old and once new."""
    names = _NAMES.search(before), _NAMES.search(between) if _ITS_NAME.fullmatch(between) else None
    if names[0] is None or names[1] is None or names[1]["noun"] not in (names[0]["noun"], "one", "figure"):
        return None
    old = [_OLD.fullmatch(name["age"]) is not None for name in names if name is not None]
    return None if old[0] == old[1] else (a, b) if old[0] else (b, a)
