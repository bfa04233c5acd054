"""Two figures in brackets and the word that ranks what they stand behind: more women (24) than men (31)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_figures
from factbox.relations.relation import Relation

_NAME = r"(?:[\w.'’&-]+ ){1,5}"
_RANKED = Pattern(rf"\b(?P<said>(?P<more>more)|fewer) {_NAME}\(\Z", re.IGNORECASE)
_THAN = Pattern(rf"(?: [a-z]+)?\) than {_NAME}\(\Z")
_OUTNUMBERS = Pattern(
    rf"(?: [a-z]+)?\) (?P<said>outnumber(?:s|ed)?|outsold|outsells|outpolled|outscored|outspent|outspends|exceed(?:s|ed)?) {_NAME}\(\Z"
)
_CLOSES = Pattern(r"(?: [a-z]+)?\)")
_RANKED_KINDS = frozenset(("count", "money", "percent", "length", "area", "volume", "mass"))


def more_than(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """What there is said to be more of is more."""
    value = text.value
    for first, second in pairwise(quantities):
        if first.kind != second.kind or first.kind not in _RANKED_KINDS or second.start - first.end > 60:
            continue
        if first.unit != second.unit and None not in (first.unit, second.unit):
            continue
        gap = value[first.end : second.start]
        said = _OUTNUMBERS.match(gap)
        ranked = _RANKED.search(value[max(0, first.start - 60) : first.start]) if said is None else None
        if not _CLOSES.match(value, second.end) or (said is None and (ranked is None or not _THAN.match(gap))):
            continue
        more = said is not None or (ranked is not None and ranked["more"] is not None)
        word = (said or ranked or {"said": ""})["said"]
        roles = {"from": second, "to": first}
        yield of_figures("direction", text, roles, {"direction": 1 if more else -1, "said": word, "apart": True})
