"""The boxes that tell of one case and are held against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factbox.box import Box


class Case(NamedTuple):
    """Boxes with the same `case:`, in the order in which they were read."""

    name: str
    boxes: tuple[Box, ...]


def cases(boxes: Iterable[Box]) -> Iterator[Case]:
    """Every case that at least two of the boxes belong to."""
    by_name: dict[str, list[Box]] = {}
    for box in boxes:
        if box.case is not None:
            by_name.setdefault(box.case, []).append(box)
    for name, members in by_name.items():
        if len(members) > 1:
            yield Case(name, tuple(members))
