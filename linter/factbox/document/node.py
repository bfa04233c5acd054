"""The positioned tree: scalars as printed, sequences, mappings, and the routes that lead to them."""

from __future__ import annotations

from factbox.document.scalar import exact_span
from factbox.record import Record
from factbox.source import Span

Step = str | int
Route = tuple[Step, ...]

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
WORDS = frozenset((*_NULLS, *_BOOLEANS))  # what is no text where it stands without quotes


class Scalar:
    """One printed value. `value` is its text as an author reads it; `start` and `end` cover it in the file,
    quotes included, anchor and tag left out. `style` is one of plain, single, double, literal, folded."""

    __slots__ = ("end", "places", "start", "style", "text", "value")

    def __init__(self, value: str, start: int, end: int, style: str, text: str) -> None:
        self.value = value
        self.start = start
        self.end = end
        self.style = style
        self.text = text  # the whole file's text: needed to tell where a character of the value stands
        self.places: list[int] | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def content_span(self) -> Span:
        """The characters of the value alone: a quoted scalar without its quotes."""
        return self.span_of(0, len(self.value)) if self.value else self.span

    def span_of(self, start: int, end: int) -> Span:
        """Where `value[start:end]` stands in the file; the whole scalar where that cannot be told exactly."""
        size = self.end - self.start
        if self.style == "plain" and size == len(self.value):
            return Span(self.start + start, self.start + end)
        if self.style in ("single", "double") and size == len(self.value) + 2:
            return Span(self.start + 1 + start, self.start + 1 + end)
        return exact_span(self, start, end)

    @property
    def is_plain(self) -> bool:
        return self.style == "plain"

    @property
    def is_null(self) -> bool:
        return self.style == "plain" and self.value in _NULLS

    @property
    def is_given(self) -> bool:
        """Whether anything is printed: neither null nor blank."""
        value = self.value
        return bool(value) and not value.isspace() and not (value in _NULLS and self.style == "plain")

    @property
    def boolean(self) -> bool | None:
        """True or False for a YAML 1.2 boolean, None for anything else (`no` is a word)."""
        return _BOOLEANS.get(self.value) if self.style == "plain" else None

    def __repr__(self) -> str:
        return f"Scalar({self.value!r}, {self.start}, {self.end})"


class Sequence:
    """A list; an item may be a node that stands elsewhere under an anchor."""

    __slots__ = ("end", "items", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.items: list[Node] = []

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Entry(Record):
    """One key of a mapping and what stands under it."""

    key: Scalar
    value: Node


class Mapping:
    """Keys with their values in file order; a key given twice stands twice, and the first one counts.

    `index` is what counts: the values by key, those merged in by `<<` included where the mapping has no such key itself.
    `is_simple` says that this is all of it: every key stands once, and nothing is merged in.
    """

    __slots__ = ("_entries", "end", "index", "is_simple", "places", "start", "text")

    def __init__(self, start: int, text: str = "") -> None:
        self.start = start
        self.end = start
        self.index: dict[str, Node] = {}
        self.is_simple = True
        self.text = text  # the whole file's, of which
        self.places: list[int] = []  # are those of the keys in `index` that no entry was made for yet
        self._entries: list[Entry] = []

    def add(self, key: Scalar, value: Node) -> None:
        """Take one more key with what stands under it."""
        self._entries.append(Entry(key, value))
        if key.value in self.index or key.value == "<<":
            self.is_simple = False
        self.index.setdefault(key.value, value)

    @property
    def entries(self) -> list[Entry]:
        """Each key and what stands under it, as printed."""
        if self.places:  # a box in which nothing is found needs its keys by name alone
            for (name, value), at in zip(self.index.items(), self.places, strict=True):
                self._entries.append(Entry(Scalar(name, at, at + len(name), "plain", self.text), value))
            self.places = []
        return self._entries

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def get(self, key: str) -> Node | None:
        return self.index.get(key)


Node = Scalar | Sequence | Mapping

_MERGE_LIMIT = 1_000  # mappings looked through for one merge: far above use, far below harm


def entries_by_key(mapping: Mapping) -> dict[str, Entry]:
    """The entries that count, by key: the first of each, and those merged in by `<<` where the mapping has no such key."""
    index: dict[str, Entry] = {}
    pending = [mapping]
    seen: set[int] = set()
    while pending and len(seen) < _MERGE_LIMIT:
        current = pending.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        for entry in current.entries:
            if entry.key.value == "<<" and entry.key.is_plain:
                merged = entry.value.items if isinstance(entry.value, Sequence) else [entry.value]
                pending.extend(node for node in merged if isinstance(node, Mapping))
            else:
                index.setdefault(entry.key.value, entry)
    return index


def step_into(node: Node, step: Step) -> Node | None:
    """The node one step down, or None."""
    if isinstance(node, Mapping):
        return node.get(str(step))
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None
