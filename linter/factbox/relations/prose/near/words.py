"""What joins a figure to those that it follows from, and whether figures are of one thing."""

from __future__ import annotations

from collections.abc import Sequence

from factbox.figures import Quantity
from factbox.figures.told.kinds import alike
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.prose.shares import SENTENCE_END

_FARTHEST = 260  # characters from the first to the last of the figures

# Words that set a figure beside what it follows from, right before it or before the noun that names it
FOLLOWS = (
    r"(?:,|;|:|\(|\.|\s[\u2013\u2014-]|\bor|\bfor)\s+(?:(?:and |or )?(?:so(?: that)?|thus|hence|therefore|that is|that was|that makes"
    r"|that made|that leaves|that left|that gives|this is|this was|this makes|this leaves|which is|which was|which makes|which made"
    r"|which means(?: that)?|which leaves|which left|which gives|meaning|making|leaving|giving|representing|producing|yielding"
    r"|equivalent to"
    r"|or|i\.e\.|it is|it was|down|up|ending)\b,? ?)?"
)
_OTHERS = Pattern(
    r"\b(?:another(?! of \d)|further|extra|others|(?<!in )other (?=[a-z]+s\b)|additional|last (?:time|election)|at the last"
    r"|record of|average|including|includes"
    r"|included|of (?:them|whom|which|those|these))\b"
)


def one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one measure, and count the same thing as far as they say."""
    if not alike(one, other):
        return False
    if one.kind != "count" or one.unit is None or other.unit is None or one.unit == other.unit:
        return True
    return nouns.covers(one.unit, other.unit) or nouns.covers(other.unit, one.unit)


_MEASURED = frozenset(("money", "length", "area", "volume", "mass"))
_NO_NOUN = Pattern(
    r"\s*(?:[.,;:)\u2013\u2014]|$|(?:in|from|to|at|by|on|for|of|a|and|or|was|were|is|are|has|have|had|when|before|last|this|now)\b)"
)


def with_units(figures: Sequence[Quantity], value: str) -> list[Quantity]:
    """The figures, bare numbers in the unit of the one before them: 1,480 euros from 1,250."""
    given: list[Quantity] = []
    for one in figures:
        last = given[-1] if given else None
        bare = one.kind == "count" and one.unit is None and one.text[:1].isdigit()
        if bare and last is not None and last.kind in _MEASURED and _NO_NOUN.match(value, one.end):
            one = one._replace(kind=last.kind, unit=last.unit)
        given.append(one)
    return given


def stand_alone(figures: Sequence[Quantity], own: Sequence[int], size: Quantity) -> bool:
    """Whether no other figure of a text is like those that a relation joins."""
    return not any(one.kind == size.kind and k not in own for k, one in enumerate(figures))


def stretch(value: str, first: Quantity, last: Quantity) -> str | None:
    """The words from one figure to another, None where they are far apart or others are brought in."""
    if last.end - first.start > _FARTHEST:
        return None
    words = value[first.start : last.end]
    if sum(1 for _ in SENTENCE_END.finditer(words)) > 2 or _OTHERS.search(words.lower()):
        return None
    return words
