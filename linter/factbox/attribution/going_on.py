"""How a sentence must go on behind a verb that tells only then: "speaks of a gap of £4bn", "found faults in 12 of the 40"."""

from __future__ import annotations

import re

from factbox.pattern import Pattern

FIGURE = (
    r"(?:[$£€¥₹]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b)"
)
HEDGES = r"(?:(?:about|some|around|roughly|nearly|almost|over|up to|more than|at least|fewer than|an? (?:further|estimated))\s+)?"
_SHARE = r"(?:(?:an?|one|the)\s+)?(?:half|third|quarter|fifth|sixth|tenth)\b"
_WORD = r"(?!(?:and|but|or|who|that|which|no)\b)[^\s.,;:]+\s+"
_TOLLS = r"(?:(?:death|official|final|provisional)\s+){0,2}(?:toll|figure|number|count|total|tally|estimate|cost|sum|average|rate)"

AT_ONCE = Pattern(rf"\s+{HEDGES}{FIGURE}", re.IGNORECASE)
# A figure with a clause of its own: found 22 deaths had been missed, claims 46 were held.
_CLAUSE = rf"\s+{HEDGES}{FIGURE}\S*\s+(?:(?!(?:and|but|or|who|that|which|as|when)\b)[\w%’'-]+\s+){{0,3}}?"
WITH_CLAUSE = Pattern(
    _CLAUSE + r"(?:was|were|is|are|had|has|have|did|do|would|will|could|may|might|died|drowned|perished|fled|came)\b",
    re.IGNORECASE,
)
FOUND_OUT = Pattern(
    rf"\s+{HEDGES}\d[\d.,]*\s?(?:%|per\s?cent\b)"
    rf"|\s+(?:{_WORD}){{1,5}}?(?:in|on|at|among|across)\s+{HEDGES}{FIGURE}\S*\s?(?:%|per\s?cent\b|of\b|in\s)",
    re.IGNORECASE,
)
TOLD = Pattern(rf"\s+(?:an?|the|its)\s+{_TOLLS}\s+(?:of|as|at)\s+{HEDGES}{FIGURE}", re.IGNORECASE)

_OF = Pattern(rf"\s+of\s+(?:{_WORD}){{0,4}}?{HEDGES}{FIGURE}", re.IGNORECASE)
_MENTIONS = Pattern(rf"\s+(?:{_WORD}){{0,2}}?{HEDGES}{FIGURE}", re.IGNORECASE)
_THINKS = Pattern(rf"\s+(?:that\s+)?(?:{_WORD}){{0,4}}?{HEDGES}{FIGURE}", re.IGNORECASE)
_BLAMES = Pattern(rf"\s+(?:{_WORD}){{1,6}}?for\s+(?:{_WORD}){{0,2}}?{HEDGES}(?:{FIGURE}|{_SHARE})", re.IGNORECASE)
_ATTRIBUTES = Pattern(rf"\s+{HEDGES}(?:{FIGURE}|{_SHARE})[^\s;]*\s(?:{_WORD}){{0,4}}?to\b", re.IGNORECASE)
_IS = Pattern(r"\b(?:is|are|was|were)\s+(?:also\s+)?\Z")
_HAS = Pattern(r"\b(?:has|have|had|holds|hold|held|keeps)\s+(?:a\s+)?\Z")


def _going_on() -> dict[str, tuple[Pattern, Pattern | None]]:
    found: dict[str, tuple[Pattern, Pattern | None]] = {}
    for words, behind, before in (
        ("speak speaks spoke know knows knew", _OF, None), ("aware", _OF, _IS), ("record records", _OF, _HAS),
        ("mention mentions mentioned", _MENTIONS, None), ("blame blames blamed", _BLAMES, None),
        ("attribute attributes attributed", _ATTRIBUTES, None),
        ("think thinks thought fear fears feared", _THINKS, None),
    ):  # fmt: skip
        for word in words.split():
            found[word] = behind, before
    return found


_GOING_ON = _going_on()


def goes_on(text: str, verb: str, start: int, after: int) -> int | None:
    """Where the speaker before a verb at `start` ends, where the sentence goes on as it must; else None."""
    behind, before = _GOING_ON[verb]
    if not behind.match(text, after):
        return None
    if before is None:
        return start
    verbs = before.search(text, max(0, start - 16), start)
    return None if verbs is None else verbs.start()
