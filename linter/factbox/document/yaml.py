"""YAML to positioned trees, composed with a stack from libyaml's event stream; the plainest is read without."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NoReturn

from factbox.document import plain_yaml
from factbox.document.document import (
    MAX_ALIASES,
    MAX_CHARACTERS,
    MAX_DEPTH,
    MAX_NODES,
    MAX_TEXT,
    Document,
    Trouble,
    too_long,
)
from factbox.document.node import Mapping, Node, Scalar, Sequence, entries_by_key
from factbox.source import Source, Span

_SECOND_OPINION = 50_000  # characters that the slow parser may be asked about, when the fast one refuses them

_BLOCKS = frozenset("|>")
_STYLES = {None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}

# What libyaml says, the same for a desk, and what to do about it.
_IN_DESK_WORDS = (
    ("mapping values are not allowed", "a colon stands where none can", "a colon inside text needs quotes around the text"),
    ("could not find expected ':'", "a key without a colon", "or the line before it is indented wrongly"),
    ("found character that cannot start any token", "a character that cannot begin a value",
     "text that begins with @, ` or % needs quotes around it"),
    ("did not find expected key", "a key was expected here", "check the indentation, and the quotes just before"),
    ("did not find expected '-' indicator", "a dash was expected here", "the dashes of a list stand under one another"),
    ("did not find expected ',' or ']'", "a list that opens with [ goes on without a comma or ]", "close it, or add a comma"),
    ("did not find expected ',' or '}'", "a mapping that opens with { goes on without a comma or }",
     "close it, or add a comma"),
    ("found unexpected end of stream", "a quotation mark that is never closed", "add the closing one"),
    ("found a tab character", "a tab where only spaces can stand", "indent with spaces"),
    ("found undefined tag handle", "text that begins with !", "put quotes around it"),
    ("while scanning an alias", "text that begins with *", "put quotes around it"),
    ("while scanning an anchor", "text that begins with &", "put quotes around it"),
    ("control characters are not allowed", "an invisible control character", "remove it"),
    ("found incompatible YAML document", "a %YAML line of another version", "remove the line"),
    ("found unexpected ':'", "a colon inside brackets or braces", "put quotes around the link or the text that holds it"),
    ("unknown escape character", "a backslash that escapes nothing", "write two backslashes, or use single quotes"),
)  # fmt: skip


class _Limit(Exception):
    """A document is larger or deeper than any fact box."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def has_fast_parser() -> bool:
    """Whether ruamel.yaml's C part is installed; without it the same events come slowly."""
    try:
        import _ruamel_yaml  # noqa: F401
    except ImportError:
        return False
    return True


def read(source: Source, span: Span | None = None) -> list[Document]:
    """Every document in the source, or in the part of it that `span` covers (front matter, a fenced block).

    A text that cannot be parsed ends with a document that carries the trouble; those before it are whole.
    """
    start, end = span or Span(source.body_start, len(source.text))
    text = source.text[start:end]
    if len(text) > MAX_CHARACTERS:
        return [
            _unread(
                source, start, f"the text has {len(text):,} characters, the limit is {MAX_CHARACTERS:,}", limit=True
            )
        ]
    document = plain_yaml.read(source, start, end)
    if document is not None:
        return [document]
    composer = _composed(source, start, text, _fast_events)
    if composer.failed and len(text) <= _SECOND_OPINION:
        # libyaml refuses some YAML 1.2 that desks write, above all a bare link inside braces.
        second = _composed(source, start, text, _exact_events)
        if not second.failed:
            return second.documents
    return composer.documents


def _composed(source: Source, start: int, text: str, events: Callable[[str], Iterator[Any]]) -> _Composer:
    composer = _Composer(source, start)
    try:
        composer.take(events(text))
    except _Limit as limit:
        composer.stop(Span(limit.offset, limit.offset + 1), str(limit), limit=True)
    except RecursionError:
        composer.stop(Span(start, start + 1), "lists and mappings nest too deep to be read", limit=True)
    except Exception as error:  # a parser's own errors come in many kinds; a bug of ours would too, so tell them apart
        composer.stop(*_explain(error, start, text))
        composer.failed = True
    return composer


def _unread(source: Source, offset: int, message: str, *, limit: bool = False) -> Document:
    document = Document(source, None, offset)
    document.troubles.append(Trouble(Span(offset, min(offset + 1, len(source.text))), message, None, limit))
    return document


def _fast_events(text: str) -> Iterator[Any]:
    """The events of libyaml; without ruamel.yaml's C part those of its own parser."""
    try:
        from _ruamel_yaml import CParser
    except ImportError:
        return _exact_events(text)
    return iter(CParser(text).get_event, None)


def _exact_events(text: str) -> Iterator[Any]:
    """The events of ruamel.yaml's own parser: slow, and all of YAML 1.2."""
    from ruamel.yaml import YAML

    return iter(YAML(typ="safe", pure=True).parse(text))


def _explain(error: Exception, start: int, text: str) -> tuple[Span, str, str | None]:
    """A parser's error as place, message and tip; re-raises what is no parser's error."""
    if isinstance(error, UnicodeEncodeError):
        return Span(start + error.start, start + error.start + 1), "half of a character that takes two units", None
    if not any(kind.__name__ == "YAMLError" for kind in type(error).__mro__) and not isinstance(
        error, (ValueError, AssertionError)
    ):
        raise error
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error).splitlines()[0]
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    offset = mark.index if mark is not None else _characters(text, getattr(error, "position", 0))
    if "end of stream" in problem and getattr(error, "context_mark", None) is not None:
        offset = error.context_mark.index  # type: ignore[attr-defined]
    known = next((row for row in _IN_DESK_WORDS if row[0] in problem or row[0] in context), ("", problem, None))
    at = max(0, min(int(offset), len(text) - 1))
    if text[at : at + 1] == "\t" and "cannot start any token" in problem:
        known = ("", "a tab where only spaces can stand", "indent with spaces")
    offset = start + at
    return Span(offset, offset + 1), f"not valid YAML: {known[1]}", known[2]


def _characters(text: str, count: int) -> int:
    """Where libyaml's reader stopped: it counts the bytes that it was fed, and an error must not fail on them."""
    return len(text.encode("utf-8", "replace")[:count].decode("utf-8", "ignore"))


class _Composer:
    """Builds nodes as events come in; `stack` holds the collections still open, `held` what each of them holds so far."""

    def __init__(self, source: Source, base: int) -> None:
        self.source = source
        self.text = source.text
        self.base = base
        self.documents: list[Document] = []
        self.stack: list[Sequence | Mapping] = []
        self.held: list[list[Node]] = [[]]  # first the document's one node; a mapping's keys and values stand in turn
        self.anchors: dict[str, Node] = {}
        self.merging: list[Mapping] = []  # mappings that others may be merged into
        self.nodes = 0
        self.aliases = 0
        self.document = Document(source, None, base)
        self.failed = False  # on what is no YAML, rather than on a limit

    def take(self, events: Iterator[Any]) -> None:
        """Build what the events stand for; those of no interest (the stream's own) are passed over."""
        text, base, held = self.text, self.base, self.held
        for event in events:
            kind = type(event).__name__
            if kind != "ScalarEvent":
                handler = _HANDLERS.get(kind)
                if handler is not None:
                    handler(self, event)
                continue
            # Three of four events: placed here, without a call each.
            start, end, style = base + event.start_mark.index, base + event.end_mark.index, event.style
            if event.anchor or event.ctag:
                start = min(self._content_start(event), end)
            if style in _BLOCKS:
                while end > start and text[end - 1] in " \t\r\n":
                    end -= 1
            value = event.value
            scalar = Scalar(value, start, end, _STYLES.get(style, "plain"), text)
            if len(value) > MAX_TEXT:
                self.document.troubles.append(too_long(scalar))
            if event.anchor:
                self.anchors[event.anchor] = scalar
            self.nodes += 1
            if self.nodes > MAX_NODES:
                self._stop_at(scalar)
            held[-1].append(scalar)

    def _open(self, event: Any) -> None:
        start = self._content_start(event) if event.anchor or event.ctag else self.base + event.start_mark.index
        node: Mapping | Sequence
        if type(event).__name__ == "MappingStartEvent":
            node, children = Mapping(start), []
        else:
            node = Sequence(start)
            children = node.items
        if event.anchor:
            self.anchors[event.anchor] = node
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._stop_at(node)
        self._place(node)
        self.stack.append(node)
        self.held.append(children)
        if len(self.stack) > MAX_DEPTH:
            raise _Limit(f"lists and mappings nest deeper than {MAX_DEPTH} levels", start)

    def _close(self, event: Any) -> None:
        node, children = self.stack.pop(), self.held.pop()
        if isinstance(node, Mapping):
            in_turn = iter(children)
            for key, value in zip(in_turn, in_turn, strict=True):
                assert isinstance(key, Scalar)
                node.add(key, value)
            if "<<" in node.index:
                self.merging.append(node)
        node.end = self._collection_end(node, self.base + event.end_mark.index)

    def _open_document(self, event: Any) -> None:
        self.document = Document(self.source, None, self.base + event.start_mark.index)
        self.anchors = {}
        self.merging = []

    def _close_document(self, event: Any) -> None:
        for node in self.merging:  # only now: one may be merged into itself
            node.index = {key: entry.value for key, entry in entries_by_key(node).items()}
        self.document.root = self.held[0].pop()
        self.documents.append(self.document)

    def _place(self, node: Node) -> None:
        """Put a collection, or a node that stands elsewhere, where it belongs; as a key something stands in for it."""
        siblings = self.held[-1]
        if (
            self.stack
            and isinstance(self.stack[-1], Mapping)
            and len(siblings) % 2 == 0
            and not isinstance(node, Scalar)
        ):
            node = _key_stand_in(node, self.text)
        siblings.append(node)

    def _stop_at(self, node: Node) -> NoReturn:
        raise _Limit(f"more than {MAX_NODES:,} values", node.start)

    def stop(self, span: Span, message: str, tip: str | None = None, *, limit: bool = False) -> None:
        """End here: what was read of the document that failed is dropped, its trouble is kept."""
        failed = Document(self.source, None, self.document.offset)
        failed.troubles.append(Trouble(span, message, tip, limit))
        self.documents.append(failed)

    def _content_start(self, event: Any) -> int:
        """Past the anchor and tag, which the event's own start mark includes."""
        text = self.text
        position: int = self.base + event.start_mark.index
        while position < len(text):
            character = text[position]
            if character in "&!":
                while position < len(text) and text[position] not in " \t\r\n,[]{}":
                    position += 1
            elif character in " \t\r\n":
                position += 1
            elif character == "#":
                while position < len(text) and text[position] not in "\r\n":
                    position += 1
            else:
                break
        return position

    def _collection_end(self, node: Sequence | Mapping, marked: int) -> int:
        """A block collection's mark runs on to the next token; it ends where its last child does."""
        if self.text[node.start : node.start + 1] in ("[", "{") and self.text[marked - 1 : marked] in ("]", "}"):
            return marked
        if isinstance(node, Mapping) and node.entries:
            key, value = node.entries[-1]
            return max(key.end, value.end) if value.start >= key.end else key.end
        if isinstance(node, Sequence) and node.items and node.items[-1].start >= node.start:
            return max(node.start, node.items[-1].end)
        return max(node.start, min(marked, len(self.text)))

    def _alias(self, event: Any) -> None:
        self.aliases += 1
        start = self.base + event.start_mark.index
        if self.aliases > MAX_ALIASES:
            raise _Limit(f"more than {MAX_ALIASES:,} aliases", start)
        target = self.anchors.get(event.anchor)
        if target is None:
            end = self.base + event.end_mark.index
            self.document.troubles.append(
                Trouble(
                    Span(start, end),
                    f"*{event.anchor} names no anchor above it",
                    "text that begins with * needs quotes around it",
                )
            )
            target = Scalar("", start, end, "plain", self.text)
        self._place(target)


_HANDLERS = {
    "MappingStartEvent": _Composer._open,
    "SequenceStartEvent": _Composer._open,
    "MappingEndEvent": _Composer._close,
    "SequenceEndEvent": _Composer._close,
    "AliasEvent": _Composer._alias,
    "DocumentStartEvent": _Composer._open_document,
    "DocumentEndEvent": _Composer._close_document,
}


def _key_stand_in(node: Node, text: str) -> Scalar:
    """A list or mapping used as a key: kept as the text that stands there, so that nothing is lost."""
    return Scalar(text[node.start : node.start + 1], node.start, node.start + 1, "plain", text)
