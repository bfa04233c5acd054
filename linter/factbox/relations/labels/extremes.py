"""Lowest above highest: two rows right under each other that name the ends of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.relations.arithmetic import alike
from factbox.relations.labels.rows import Row, folded
from factbox.relations.relation import INFERRED, Relation

_ENDS = {
    "lowest": "highest", "minimum": "maximum", "min": "max", "cheapest": "dearest", "youngest": "oldest", "shortest": "longest",
    "smallest": "largest", "low": "high", "lower": "upper",
}  # fmt: skip
# Not counts: the highest place in a table of twenty is the first.
_MEASURED = frozenset(("temperature", "length", "area", "volume", "mass", "speed", "money", "percent", "duration"))
_ALSO = {
    "most expensive": "dearest",
    "biggest": "largest",
    "greatest": "largest",
    "eldest": "oldest",
    "tallest": "longest",
}


def extremes(rows: Sequence[Row]) -> Iterator[Relation]:
    """Each pair of neighbours whose labels are one but for the word of its end."""
    for first, second in pairwise(rows):
        if first.figure is None or second.figure is None or first.fact.scope != second.fact.scope:
            continue
        one, other = _parted(first.label), _parted(second.label)
        if one[1] != other[1] or first.fact.as_of != second.fact.as_of:
            continue
        if _ENDS.get(one[0]) == other[0]:
            low, high = first.figure, second.figure
        elif _ENDS.get(other[0]) == one[0]:
            low, high = second.figure, first.figure
        else:
            continue
        kinds = {end.quantity.kind for end in (low, high) if end.quantity is not None}
        of_ages = {one[0], other[0]} == {"youngest", "oldest"}
        if (
            len(kinds) == 1
            and (kinds <= _MEASURED or of_ages)
            and alike.alike(low, high)
            and not low.direction
            and not high.direction
        ):
            yield Relation("range", {"of": (low,), "low": (low,), "high": (high,)}, {}, INFERRED, "labels")


def _parted(label: str) -> tuple[str, str]:
    """The word of its end, and the rest of a label."""
    words = folded(label)
    for long, short in _ALSO.items():
        words = words.replace(long, short)
    first, _, rest = words.partition(" ")
    return first, rest
