"""Words that tell that a figure is no figure by itself: a part, another day, a forecast, a rate, a standing total."""

from __future__ import annotations

import re

from factbox.pattern import Pattern

# What makes two figures differ whatever their author calls them.
_OF_ANOTHER_KIND = (
    r"includ\w+|so far|as of|to date|at first|initially|originally|earlier|previous\w*|last (?:year|month|week)|since then|by then|"
    r"until then|by the end|up to now|yesterday|databases?|expected|forecast|projected|planned|target|goal|corrected|revised|"
    r"wrongly|mistaken\w*|first reports|denied|claimed|attempted|suspected|alleged\w*|feared|possible|possibly|potential\w*|"
    r"average|mean|median|would|could"
)
# What leaves open, in words that nobody chose to join, whether they tell of one figure.
_LEFT_OPEN = (
    r"another|further|more were|others?|at the time|of them|of whom|of which|of these|of those|each|per|every|today|this morning|"
    r"a day|a week|a month|a year|annual\w*|weekly|monthly|daily|may|might|if|not|no longer|instead of|rather than|compared|"
    r"versus|against|among|extra|additional\w*|remaining|rest|both|record|than|down from|up from|second|third|fourth|fifth|"
    r"similar|elsewhere|alone|instantly|immediately|outright|later"
)
_ANOTHER_KIND = Pattern(rf"\b(?:{_OF_ANOTHER_KIND})\b", re.IGNORECASE)
_OPEN = Pattern(rf"\b(?:{_OF_ANOTHER_KIND}|{_LEFT_OPEN})\b", re.IGNORECASE)
_HEDGED_THAN = Pattern(r"\b(?:more|fewer|less|higher|lower|no later|longer) than\b", re.IGNORECASE)


def hushed(text: str) -> bool:
    """Whether words tell that a figure stands for a part, another day, a forecast or a standing total."""
    return _OPEN.search(_HEDGED_THAN.sub(" ", text)) is not None


def hushed_though_joined(text: str) -> bool:
    """The same of a figure whose author says by a `measure:` what it is one with: only another kind of figure is still none."""
    return _ANOTHER_KIND.search(text) is not None
