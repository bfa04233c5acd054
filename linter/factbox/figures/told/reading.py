"""Relations that prose states between its figures: sums, subsets, shares, changes, differences, durations."""

from __future__ import annotations

from collections.abc import Sequence

from factbox.figures.quantity import Quantity
from factbox.figures.told.durations import told_durations
from factbox.figures.told.moves import told_moves
from factbox.figures.told.portions import told_portions
from factbox.figures.told.sentence import ProseRelation, Sentence, sentences
from factbox.figures.told.subsets import told_subsets
from factbox.figures.told.sums import told_sums

_OF_TWO = (told_sums, told_subsets)
_OF_THREE = (told_portions, told_sums, told_moves, told_subsets, told_durations)  # all but a subset take three figures


def relations(text: str, quantities: Sequence[Quantity], language: str = "en") -> tuple[ProseRelation, ...]:
    """The relations stated in a text, given the figures read in it. Only English wording is known; elsewhere none is found.

    Precision first: a relation is given back only where the wording leaves no doubt which figure plays which part.
    """
    if language[:2].lower() not in ("en", "") or len(quantities) < 2:
        return ()
    found: list[ProseRelation] = []
    for sentence in sentences(text, quantities):
        found.extend(_told_in(sentence))
    return tuple(found)


def _told_in(s: Sentence) -> list[ProseRelation]:
    out: list[ProseRelation] = []
    told: list[set[int]] = []  # the figures of each relation: they are told once, by the surest pattern
    taken: set[int] = set()  # figures that are a part or a size already
    for pattern in _OF_THREE if len(s.figures) > 2 else _OF_TWO:
        for relation in pattern(s, taken):
            figures = {part.quantity.start for part in relation.parts}
            if figures in told:
                continue
            told.append(figures)
            out.append(relation)
            for part in relation.parts:
                if part.role in ("of", "is") and relation.kind != "duration":
                    taken.add(part.quantity.start)
    return out
