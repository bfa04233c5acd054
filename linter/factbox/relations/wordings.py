"""Words that tables, labels and sentences share: totals, parts of a whole, groups that overlap or leave no rest."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factbox.pattern import Pattern

# Words between a figure and what makes it one of a relation, in a pattern.
HEDGES = r"(?:(?:about|around|roughly|some|nearly|almost|approximately|just|just over|just under|more than|up to)\s+)*"
TOTAL = Pattern(
    r"(?:grand |over-?all |combined )?totals?(?: .{1,20})?\Z|sum\Z|(?:[\w-]+ )?in (?:all|total)\Z|altogether\Z",
    re.IGNORECASE,
)
_OVER_ALL = frozenset(("all", "overall", "both", "together", "combined"))
_GROUPS = frozenset(
    """
    regions areas districts places islands groups ages countries towns cities forces departments schools parties states provinces
    counties boroughs wards sectors categories types sites routes lines months sources causes offences crimes sexes people adults
    children households passengers pupils students patients staff employees workers voters vehicles homes clubs teams hospitals
    courts ministries agencies
    """.split()
)
PARTLY = Pattern(
    r"(?:[-–—•>\s]*)(?:of which|of whom|of them|of these|including|incl\.?|among them|thereof)\b|[-–—•]\s+(?=\S)",
    re.IGNORECASE,
)
_OVERLAP = Pattern(
    r"\b(?:overlap\w*|more than one|several answers|may (?:have|give|name|appear|hold|count|be) (?:several|"
    r"more|in)|multiple (?:answers|responses|choice)|"
    r"counted (?:twice|more than once)|some (?:\w+ )?(?:in|have|hold|with|are in) (?:both|several|two)|"
    r"both passports|dual nationals?|double.counted|do(?:es)? not add|"
    r"unique|not all|excluding|excludes|selected|top (?:\d+|five|ten|three))\b",
    re.IGNORECASE,
)


def is_overall(label: str) -> bool:
    """Whether a label is that of all groups together: "Overall", "All regions"."""
    first, _, groups = label.lower().partition(" ")
    return first in _OVER_ALL and (not groups or groups in _GROUPS)


def said_to_overlap(text: str) -> bool:
    """Whether words say that one thing may be counted in two rows, or that rows are left out."""
    return _OVERLAP.search(text) is not None


def no_rest(names: Iterable[str]) -> bool:
    """Whether groups leave no third by what they are: men and women."""
    from factbox.relations import nouns

    heads = frozenset(nouns.head(name.strip().lower()) for name in names if name.strip())
    return any(heads == group for group in nouns.BY_NATURE)
