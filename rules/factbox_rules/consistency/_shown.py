"""The figures that a reader of a box sees, each with the text it stands in."""

from __future__ import annotations

from factbox.api import Box, Quantity, Text


def figures_shown(box: Box, hedge: str) -> list[tuple[Text, Quantity]]:
    """Figures with a hedge, of the title, of lines and notes, and of values as they are read with their unit."""
    found = []
    for text in box.texts:
        if text.role == "value":
            value = text.fact.value if text.fact is not None else None
            if value is not None and value.quantity is not None and value.quantity.hedge == hedge:
                found.append((text, value.quantity))
        elif text.role in ("title", "text", "note"):
            for quantity in text.quantities:
                if quantity.hedge == hedge:
                    found.append((text, quantity))
    return found
