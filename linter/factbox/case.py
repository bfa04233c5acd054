"""The boxes that tell of one case and are held against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factbox.box import Box
from factbox.lazy import lazy

if TYPE_CHECKING:
    from factbox.relations import Conflict


class Case:
    """Boxes with the same `case:`, in the order in which they were read."""

    def __init__(self, name: str, boxes: tuple[Box, ...]) -> None:
        self.name = name
        self.boxes = boxes

    @lazy
    def conflicts(self) -> tuple[Conflict, ...]:
        """Figures that one box gives and another contradicts."""
        from factbox.relations import conflicts_in_case

        return conflicts_in_case(self)


def cases(boxes: Iterable[Box]) -> Iterator[Case]:
    """Every case that at least two of the boxes belong to."""
    by_name: dict[str, list[Box]] = {}
    for box in boxes:
        if box.case is not None:
            by_name.setdefault(box.case, []).append(box)
    for name, members in by_name.items():
        if len(members) > 1:
            yield Case(name, tuple(members))
