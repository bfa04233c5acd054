"""The figures that a reader of a box sees, each with the text it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Quantity, Text


def figures_shown(box: Box) -> Iterator[tuple[Text, Quantity]]:
    """Figures of the title, of lines and notes, and of values as they are read with their unit."""
    for text in box.texts:
        if text.role == "value":
            value = text.fact.value if text.fact is not None else None
            if value is not None and value.quantity is not None:
                yield text, value.quantity
        elif text.role in ("title", "text", "note"):
            for quantity in text.quantities:
                yield text, quantity
