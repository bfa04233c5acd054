"""A part that a sentence says to be of a whole, though it may be larger: including 12, 19 of them, Of 52 passengers, 40."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Relation

_SUMMED = frozenset(("count", "money", "mass", "length", "area", "volume", "data"))
_INCLUDING = Pattern(
    r"\s*(?:[\w'’-]+\s+){0,5}[\w'’-]*,?\s*\(?(?:including|of whom|of which|of them|among them|of these)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_BEFORE_OF_THEM = Pattern(r"[^.;:\d]{0,40},\s*\Z")
_OF_THEM = Pattern(r"\s*of (?:them|whom|which)\b", re.IGNORECASE)
_OF_OPENS = Pattern(r"(?:\A|[.;!?]\s+)Of (?:the |its |their |all |those |some )?\Z")
_THEN_PART = Pattern(r"\s*[\w'’-]+(?: [\w'’-]+){0,7},\s+(?:about |only |just |some )?\Z")
_DID = Pattern(r"\s+(?:were|are|was|had|have|died|voted|said|passed|failed)\b")


def subsets(text: Text, quantities: Sequence[Quantity], told: Set[int]) -> Iterator[Relation]:
    """Each part whose wording leaves no doubt what it is of; those that start at a place in `told` are told of already."""
    value = text.value
    for whole, part in pairwise(quantities):
        if (
            whole.kind != part.kind
            or part.start in told
            or whole.interval is None
            or part.interval is None
            or whole.value == 1
        ):
            continue
        gap = value[whole.end : part.start]
        if whole.kind in _SUMMED and (
            _INCLUDING.match(gap) or (_BEFORE_OF_THEM.match(gap) and _OF_THEM.match(value, part.end))
        ):
            meant = whole.kind != "count" or _one_thing(whole, part)
        else:
            meant = whole.kind == "count" and _of_group(value, whole, part, gap)
        if meant:
            yield Relation(
                "subset", {"of": (of_quantity(text, part),), "in": (of_quantity(text, whole),)}, {}, INFERRED, "text"
            )


def _of_group(value: str, whole: Quantity, part: Quantity, gap: str) -> bool:
    """`Of 52 passengers, 40 were hurt`."""
    opens = _OF_OPENS.search(value[max(0, whole.start - 20) : whole.start])
    return opens is not None and _THEN_PART.match(gap) is not None and _DID.match(value, part.end) is not None


def _one_thing(whole: Quantity, part: Quantity) -> bool:
    """Whether a part may count the same thing as its whole: its own noun is none, the same, or one that the whole covers."""
    if whole.unit is None or part.unit is None:
        return True
    if nouns.thing(whole.unit) == nouns.thing(part.unit) or nouns.covers(whole.unit, part.unit):
        return True
    return nouns.is_person(whole.unit) and (
        nouns.is_person(part.unit) or part.unit.endswith(("officer", "er", "or", "ist", "ian"))
    )
