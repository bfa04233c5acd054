"""What the words on either side of a figure say of it: a size by which something moved, a base it moved from."""

from __future__ import annotations

import re

from factbox.figures.languages.en_relations import (
    BEFORE_SIZE,
    CHANGE_NOUNS,
    FALL_NOUNS,
    FALLING,
    GAP_NOUNS,
    HIGHER,
    LOWER,
    RISE_NOUNS,
    RISING,
    THEN,
    WINS,
)
from factbox.figures.told.sentence import OF_A, Sentence
from factbox.pattern import Pattern
from factbox.record import Record

UP, DOWN, APART = 1, -1, 0  # APART: a gap, with no direction of its own

_VERB_AWAY = 5  # words between a verb and the size that it governs: raised its benchmark rate a quarter of a point
_TOKEN = re.compile(r"[^\W_](?:[\w'\u2019-]*\w)?|[^\w\s]")


class Moved(Record):
    """How a figure is told to be a size: `way` UP, DOWN or APART, and `before`, whether its cue stands before it.

    `bare`: only a verb tells it, which may as well have that figure as its object: raising $40m.
    """

    way: int
    before: bool
    bare: bool = False


def tokens(words: str) -> list[str]:
    """Words and marks of a lower-case text."""
    return _TOKEN.findall(words)


def moved(s: Sentence, n: int) -> Moved | None:
    """What the words around figure n say of it as a size, None where they say nothing: fell by 12%; 12% more; a gap of 12."""
    size = s.figures[n]
    if size.kind == "multiple" and size.value is not None:
        return Moved(DOWN if size.value < 1 else UP, before=True)
    after = _after(s.gap(n + 1))
    if after is not None:
        return Moved(after, before=False)
    found = _before(_words_before(s, n))
    if found is not None and found.way == APART and n:  # missed its $50m goal by $10m
        for word in tokens(s.gap(n - 1)[-40:])[-4:]:
            if word in RISING or word in FALLING:
                return Moved(UP if word in RISING else DOWN, before=True)
    return found


def _words_before(s: Sentence, n: int) -> str:
    """The words before a figure, those before a year or a date among them left in."""
    k = n
    while k and s.figures[k - 1].kind in ("year", "date"):
        k -= 1
    return s.text[s.figures[k - 1].end if k else s.begin : s.figures[n].start].lower() if k != n else s.gap(n)


_LEADS_TO_OTHERS = frozenset("after despite following amid before".split())


def _after(gap: str) -> int | None:
    """`12% more`, `a 40 per cent annual increase`, `a seven-point lead`."""
    for at, word in enumerate(tokens(gap[:40])[:3]):
        if not word[0].isalnum() and (word != "-" or not gap.startswith("-")):
            return None
        if word in _LEADS_TO_OTHERS:
            return None  # fell 3% after a rise from
        if word in ("short", "shy") and "of" in tokens(gap[:40])[at + 1 : at + 2]:
            return APART  # 32 short of the 272 needed: a gap
        if word in HIGHER:
            return UP
        if word in LOWER:
            return DOWN
        if word in RISE_NOUNS:
            return UP
        if word in FALL_NOUNS:
            return DOWN
        if word in GAP_NOUNS or word in CHANGE_NOUNS:
            return APART
        if at and word in ("of", "in", "to", "from", "and", "on", "for"):
            return None
    return None


def _before(gap: str) -> Moved | None:
    """`rose 12%`, `was cut by 60`, `a drop of five`, `raised its rate a quarter of a point`."""
    skipped = 0
    by = False
    words = tokens(gap[-80:])
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if not word[0].isalnum():
            if word == ":" and at == len(words) - 1 and words[at - 1 : at] and words[at - 1] in GAP_NOUNS:
                return Moved(APART, before=True)  # Majority: 2,302
            break
        if word in BEFORE_SIZE:
            if word == "to" and words[at - 1 : at] != ["up"]:
                return None
            by = by or (word == "by" and skipped == 0)
            if word == "of" and at:
                way = _noun(words[at - 1])
                return None if way is None else Moved(way, before=True)
            if word != "up" or (at + 1 < len(words) and words[at + 1] == "to"):
                continue
        if word in RISING or word in FALLING:
            return Moved(
                UP if word in RISING else DOWN, before=True, bare=not by and word not in ("up", "down", "extra")
            )
        if word in WINS or word in ("from", "at", "with", "and", "than", "between", "among") or skipped > _VERB_AWAY:
            break
        skipped += 1
    return Moved(APART, before=True) if by else None


def _noun(word: str) -> int | None:
    if word in RISE_NOUNS:
        return UP
    if word in GAP_NOUNS or word in CHANGE_NOUNS:
        return APART
    return DOWN if word in FALL_NOUNS else None


# The end of the words before a figure that others are measured by
_BASE = Pattern(
    r"\b(?P<base>from|against|compared (?:with|to)|versus|v|vs|than|after|on|over|above|below|under|of"
    r"|(?:having )?(?:begun|been|started|opened|stood|closed)(?: [\w'\u2019]+){0,3}? at)"
    r"(?: (?:just|about|around|some|the|a|an|its|their|his|her|only|nearly|almost|more than|over|last|previous|former|old"
    r"|record|(?:low|high|peak|figure|average|total|forecast|budget|target|goal|estimate|plan|limit|norm|mean) of|forecast|expected"
    r"|planned|estimated|budgeted|normal|usual"
    r"|[\w-]+['\u2019]s?(?: (?:figure of|total of|record))?)){0,4}\s*$"
)


def base_word(words: str) -> str | None:
    """The word that makes the next figure a base: from, against, than ...; None where there is none."""
    found = _BASE.search(words[-80:])
    return found["base"].split()[0] if found else None


# A figure that the one before is set against: up from 303, against £40m, to Labour's 46
_COMPARED = frozenset(("from", "against", "compared", "versus", "v", "vs", "than", "after"))
_RIVAL = Pattern(r"\b(?:to|v|vs|with) (?:[\w'\u2019-]+ ){0,3}[\w-]+['\u2019]s? (?:just |only )?$")
_LAST_YEARS = Pattern(
    r"\b(?:last|previous|prior) [a-z]+['\u2019]s $|\b(?:last|previous|prior) (?:year|month|week|season|quarter) $"
)
_OUT_OF = Pattern(r"\bout of (?:the |a |all |a total of )?$")


def is_compared(s: Sentence, k: int) -> bool:
    """Whether a figure is what the one before is measured by: `80, up from 50`; `44 to Labour's 46`; `118 times the £33,000`."""
    gap = s.gap(k)
    if not k:
        return False
    if base_word(gap) in _COMPARED or _RIVAL.search(gap) or _LAST_YEARS.search(gap):
        return True
    return s.figures[k - 1].kind == "multiple" and len(gap) < _CLOSE_BASE and "," not in gap


def stands_aside(s: Sentence, k: int) -> bool:
    """Whether figure k is no subject of what follows: what the one before is measured by, or its whole: `67 of 122 seats`."""
    return k > 0 and (is_compared(s, k) or bool(OF_A.match(s.gap(k)) or _OUT_OF.search(s.gap(k))))


def is_own_size(s: Sentence, k: int) -> bool:
    """Whether figure k tells by words of its own how far something is from something else, and is no end of another way:
    `two short of a majority`, `six points clear of Rangers`, `48 more than in 2017`."""
    after = s.gap(k + 1)
    if _OWN_SIZE.match(after):
        return True
    return _OWN_PLACE.match(after) is not None and (is_apposed(s.gap(k)) or _ARE.search(s.gap(k)) is not None)


_OWN_SIZE = Pattern(
    r"(?: [\w'\u2019-]+){0,2} (?:(?:short|shy) of|adrift(?: of)?|(?:more|fewer|less|higher|lower|better|worse|bigger|smaller) than)\b"
)
_OWN_PLACE = Pattern(r"(?: [\w'\u2019-]+){0,2} (?:(?:ahead|clear) of|behind|above|below|off)\b")
_ARE = Pattern(
    r"\b(?:are|is|was|were|lie|lies|lay|sit|sits|sat|stand|stands|stood|go|went|move|moved|finish|finished|remain|remained|trail"
    r"|still|now|by)(?: (?:just|only|now|still|about|some))* $"
)

_CLOSE_BASE = 40  # characters from `118 times` to its base


def at_another_time(s: Sentence, n: int) -> bool:
    """Whether the words after figure n say that it is the same thing at another time."""
    gap = s.gap(n + 1)
    words = tokens(gap[:60])[:6]
    for word in words:
        if word in (".", ";", ":"):
            break
        if word in THEN:
            return True
    nexts = s.figures[n + 1 : n + 2]
    return bool(
        nexts and nexts[0].kind in ("year", "date") and re.fullmatch(r"[^.;:]{0,30}\b(?:in|on|for|of|since)\s+", gap)
    )


def is_apposed(gap: str) -> bool:
    """Whether a figure is set beside what stands before it by a comma, a dash, a bracket or an `or`."""
    return bool(_APPOSITION.search(gap))


_APPOSITION = Pattern(
    r"(?:[,(:\u2013\u2014]|\s-|, or|\bor|\b(?:which|that) (?:is|was)|, being)\s*"
    r"(?:(?:or|a|an|an estimated|well over|well under|about|just|only|some|nearly|almost|exactly|roughly|around|over|under|barely"
    r"|more than|less than|fewer than|at least|up to"
    r"|i\.e\.,?|equal to|which is|that is|equivalent to|representing|making|giving|making up|accounting for|that's|amounting to"
    r"|(?:coverage |success |pass )?rate of|share of"
    r"|proportion of)\s*){0,3}$"
)
