"""Relations that prose states between its figures: sums, subsets, shares, changes, differences, durations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factbox.figures.quantity import Quantity


class Part(NamedTuple):
    """One figure of a relation and the role it plays there: of, in, is, from, to."""

    role: str
    quantity: Quantity


class ProseRelation(NamedTuple):
    """A relation as a sentence states it. `complete`: the parts are said to be all there (True), to be some of
    several (False), or nothing is said (None)."""

    kind: str
    parts: tuple[Part, ...]
    complete: bool | None = None


def relations(text: str, quantities: Sequence[Quantity], language: str = "en") -> tuple[ProseRelation, ...]:
    """The relations stated in a text, given the figures read in it."""
    return ()
