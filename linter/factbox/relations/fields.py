"""Which keys the facts of a box have: most families of relations cannot be there without one of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factbox.box import Box


def fields_of(box: Box) -> set[str]:
    """Every key that some fact of the box has."""
    kept = box.__dict__  # where what is read from these facts is kept too
    if "fields" not in kept:
        kept["fields"] = set().union(*[fact.node.index for fact in box.facts])
    found: set[str] = kept["fields"]
    return found
