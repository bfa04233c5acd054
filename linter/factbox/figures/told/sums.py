"""Sums in prose: each way in which a total and its parts are told, tried at every figure, the surest way first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factbox.figures.told.groups import of_a_group, set_out
from factbox.figures.told.kinds import adds_up
from factbox.figures.told.lists import listed
from factbox.figures.told.rests import each_bracketed, the_rest
from factbox.figures.told.sentence import ProseRelation, Sentence
from factbox.figures.told.totals import behind_its_parts

Way = Callable[[Sentence, int], Iterator[ProseRelation]]

# Each with whether its figures may be told by nothing surer
_WAYS: tuple[tuple[Way, bool], ...] = (
    (the_rest, False),
    (each_bracketed, False),
    (of_a_group, True),
    (set_out, True),
    (behind_its_parts, False),
    (listed, True),
)


def told_sums(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    for way, alone in _WAYS:
        for n, whole in enumerate(s.figures):
            if not adds_up(whole) or (alone and whole.start in taken):
                continue
            for relation in way(s, n):
                if not alone or not any(part.quantity.start in taken for part in relation.parts):
                    yield relation
