"""What a reader returns: the tree of one document, and what stood in its way."""

from __future__ import annotations

from factbox.document.node import Mapping, Node, Route, Scalar, Sequence, entries_by_key, step_into
from factbox.record import Record
from factbox.source import Source, Span

# Far above any fact box, far below what could stall a hook.
MAX_CHARACTERS = 2_000_000
MAX_NODES = 100_000
MAX_TEXT = 50_000  # characters of one text: a fact is a line or two
MAX_DEPTH = 100
MAX_ALIASES = 1_000


class Trouble(Record):
    """Something that keeps a text from being read; `limit` marks one that leaves it unchecked, not wrong."""

    span: Span
    message: str
    tip: str | None = None
    limit: bool = False


def too_long(scalar: Scalar) -> Trouble:
    """The trouble of a text beyond MAX_TEXT: its figures and names are read up to there."""
    message = f"this text has {len(scalar.value):,} characters; only the first {MAX_TEXT:,} are checked"
    return Trouble(
        Span(scalar.start, min(scalar.end, scalar.start + 1)), message, "a fact is a line or two", limit=True
    )


class RepeatedKey(Record):
    """A key that stands in its mapping already."""

    key: Scalar
    first: Scalar


class Document:
    """One document of a source. `root` is None when nothing could be read."""

    __slots__ = ("offset", "root", "source", "troubles")

    def __init__(self, source: Source, root: Node | None, offset: int = 0) -> None:
        self.source = source
        self.root = root
        self.offset = offset  # where the document begins in the source
        self.troubles: list[Trouble] = []

    def node_at(self, route: Route) -> tuple[Node | None, Route]:
        """The deepest node that exists on a route, and the part of the route that leads to it.

        A step that does not exist is skipped: schema errors carry the names of union branches among their steps.
        """
        node = self.root
        taken: list[str | int] = []
        for step in route:
            deeper = step_into(node, step) if node is not None else None
            if deeper is not None:
                node = deeper
                taken.append(step)
        return node, tuple(taken)

    def key_at(self, route: Route) -> Scalar | None:
        """The key that a route ends with, when it ends in a mapping."""
        node, _ = self.node_at(route[:-1])
        if isinstance(node, Mapping) and isinstance(route[-1], str):
            entry = entries_by_key(node).get(route[-1])
            return None if entry is None else entry.key
        return None


def repeated_keys(root: Node | None) -> list[RepeatedKey]:
    """Keys that stand twice in one mapping, each with the first of them; anchored nodes are looked at once."""
    found: list[RepeatedKey] = []
    pending: list[Node] = [] if root is None else [root]
    seen: set[int] = set()
    while pending:
        node = pending.pop()
        if id(node) in seen or isinstance(node, Scalar):
            continue
        seen.add(id(node))
        if isinstance(node, Sequence):
            pending.extend(node.items)
            continue
        first: dict[str, Scalar] = {}
        for key, value in node.entries:
            if key.value in first and key.value != "<<":
                found.append(RepeatedKey(key, first[key.value]))
            else:
                first[key.value] = key
            pending.append(value)
    return sorted(found, key=lambda repeated: repeated.key.start)


def routes_of(root: Node | None) -> dict[int, Route]:
    """The route from a root to each of its nodes and keys, by identity. Only findings ask."""
    pending: list[tuple[Node, Route]] = [] if root is None else [(root, ())]
    routes: dict[int, Route] = {}
    while pending:
        node, route = pending.pop()
        if id(node) in routes:
            continue
        routes[id(node)] = route
        if isinstance(node, Sequence):
            pending.extend((item, (*route, index)) for index, item in enumerate(node.items))
        elif isinstance(node, Mapping):
            for key, value in node.entries:
                deeper = (*route, key.value)
                routes.setdefault(id(key), deeper)
                pending.append((value, deeper))
    return routes


def first_line(node: Mapping | Sequence, file: Source) -> Span:
    """The part of a collection on its first line: enough for a caret."""
    line = file.line_span(file.position(node.start).line)
    return Span(node.start, max(node.start, min(node.end, line.end)))
