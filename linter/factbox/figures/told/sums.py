"""Sums in prose: each way in which a total and its parts are told, tried at every figure, the surest way first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factbox.figures.quantity import Quantity
from factbox.figures.told.groups import of_a_group, set_out
from factbox.figures.told.kinds import adds_up, is_size
from factbox.figures.told.lists import listed
from factbox.figures.told.rests import each_bracketed, the_rest
from factbox.figures.told.sentence import ProseRelation, Sentence
from factbox.figures.told.totals import behind_its_parts

Way = Callable[[Sentence, int], Iterator[ProseRelation]]

# Each with what its total can be, and the roles whose figures nothing surer may have told already
_WAYS: tuple[tuple[Way, Callable[[Quantity], bool], tuple[str, ...]], ...] = (
    (the_rest, adds_up, ()),
    (each_bracketed, adds_up, ("is",)),
    (of_a_group, adds_up, ("of",)),
    (set_out, adds_up, ("of", "is")),
    (behind_its_parts, is_size, ()),
    (listed, adds_up, ("of", "is")),
)


def told_sums(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    for way, may_be_total, free in _WAYS:
        for n, whole in enumerate(s.figures):
            if not may_be_total(whole) or ("is" in free and whole.start in taken):
                continue
            for relation in way(s, n):
                if not any(part.role in free and part.quantity.start in taken for part in relation.parts):
                    yield relation
