"""What a finding is tied to, so that it is known again when lines move: the fact's id or words, never its place in a list."""

from __future__ import annotations

from factbox.document.node import Mapping, Node, Route, Scalar, Sequence, step_into

_NAMES = ("id", "label", "title", "name", "text", "publisher")  # of an item of a list, the first it has


def anchor(root: Node | None, route: Route) -> str:
    """The fields that lead from a box to a node; an item of a list is told by its id, its label or its words.

    Digits of a fact's own words are left out: a corrected figure is the same fact.
    """
    steps: list[str] = []
    node = root
    for step in route:
        deeper = step_into(node, step) if node is not None else None
        steps.append(_called(deeper) if isinstance(step, int) else str(step))
        node = deeper
    return "/".join(steps)


def _called(item: Node | None) -> str:
    if isinstance(item, Scalar):
        return _words(item)
    if isinstance(item, Sequence):
        return _words(item.items[0]) if item.items and isinstance(item.items[0], Scalar) else ""
    if isinstance(item, Mapping):
        for name in _NAMES:
            value = item.get(name)
            if isinstance(value, Scalar) and value.value.strip():
                return f"#{value.value.strip()}" if name == "id" else _words(value)
    return ""


def _words(scalar: Scalar) -> str:
    """At most a line or two, folded."""
    kept = "".join(character for character in scalar.value[:300] if not character.isdigit())
    return " ".join(kept.split()).casefold()
