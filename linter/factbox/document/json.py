"""JSON to a positioned tree: numbers and words stay as printed, every fault is told with its place."""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]

from factbox.document.document import MAX_CHARACTERS, MAX_DEPTH, MAX_NODES, MAX_TEXT, Document, Trouble, too_long
from factbox.document.node import Mapping, Node, Scalar, Sequence
from factbox.source import Source, Span

_SPACE = re.compile(r"[ \t\r\n]*")
_WORD = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![\w.])|true\b|false\b|null\b")
_ANYTHING = re.compile(r"[^\s,:\[\]{}\"]+|.", re.DOTALL)


class _Fault(Exception):
    def __init__(self, message: str, offset: int, tip: str | None = None, *, limit: bool = False) -> None:
        super().__init__(message)
        self.trouble = (message, offset, tip, limit)


def read(source: Source, span: Span | None = None) -> list[Document]:
    """The one document of a JSON text; what comes after it, or instead of it, is a trouble at its place."""
    start, end = span or Span(source.body_start, len(source.text))
    document = Document(source, None, start)
    try:
        if end - start > MAX_CHARACTERS:
            size = f"the text has {end - start:,} characters, the limit is {MAX_CHARACTERS:,}"
            raise _Fault(size, start, limit=True)
        parser = _Parser(source.text, start, end)
        document.root = parser.parse()
        document.troubles.extend(map(too_long, parser.long_texts))
    except _Fault as fault:
        message, offset, tip, limit = fault.trouble
        offset = min(offset, max(start, end - 1))
        document.troubles.append(Trouble(Span(offset, min(offset + 1, end)), message, tip, limit))
    return [document]


class _Parser:
    """Reads tokens left to right; `stack` holds the lists and mappings still open."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.position = start
        self.end = end
        self.stack: list[Sequence | Mapping] = []
        self.keys: list[Scalar | None] = []
        self.nodes = 0
        self.root: Node | None = None
        self.long_texts: list[Scalar] = []

    def parse(self) -> Node:
        self._skip()
        if self.position >= self.end:
            raise _Fault("not valid JSON: the file is empty", self.position)
        self._value()
        while self.stack:
            self._continue()
        self._skip()
        if self.position < self.end:
            raise _Fault("not valid JSON: something stands after the end of the document", self.position)
        assert self.root is not None
        return self.root

    def _skip(self) -> str:
        match = _SPACE.match(self.text, self.position, self.end)
        assert match is not None
        self.position = match.end()
        return self.text[self.position] if self.position < self.end else ""

    def _continue(self) -> None:
        """The next item of the innermost open collection, or its end."""
        node = self.stack[-1]
        empty = not (node.items if isinstance(node, Sequence) else node.entries)
        closing = "]" if isinstance(node, Sequence) else "}"
        mark = self._skip()
        if mark == closing:
            self.position += 1
            node.end = self.position
            self.stack.pop()
            self.keys.pop()
            return
        if not empty:
            if mark != ",":
                raise self._unexpected(f"a comma or {closing}", mark)
            comma = self.position
            self.position += 1
            mark = self._skip()
            if mark == closing:
                raise _Fault("not valid JSON: a comma before the closing bracket", comma, "remove the comma")
        if isinstance(node, Mapping):
            if mark != '"':
                raise self._unexpected("a key in double quotes", mark)
            self.keys[-1] = self._string()
            if self._skip() != ":":
                raise self._unexpected("a colon after the key", self._skip())
            self.position += 1
            self._skip()
        self._value()

    def _value(self) -> None:
        mark = self.text[self.position] if self.position < self.end else ""
        if mark == '"':
            self._place(self._string())
        elif mark and mark in "[{":
            node = Sequence(self.position) if mark == "[" else Mapping(self.position)
            self.position += 1
            self._place(node)
            self.stack.append(node)
            self.keys.append(None)
            if len(self.stack) > MAX_DEPTH:
                message = f"lists and mappings nest deeper than {MAX_DEPTH} levels"
                raise _Fault(message, self.position - 1, limit=True)
        else:
            word = _WORD.match(self.text, self.position, self.end)
            if word is None:
                raise self._unexpected("a value", mark)
            self.position = word.end()
            self._place(Scalar(word.group(), word.start(), word.end(), "plain", self.text))

    def _string(self) -> Scalar:
        start = self.position
        try:
            value, end = scanstring(self.text, start + 1, True)
        except JSONDecodeError as error:
            if "Unterminated" in error.msg:
                raise _Fault("not valid JSON: a quotation mark that is never closed", start) from None
            tip = "write a line break inside text as \\n" if "control character" in error.msg else None
            raise _Fault(f"not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}", error.pos, tip) from None
        if end > self.end:
            raise _Fault("not valid JSON: a quotation mark that is never closed", start)
        self.position = end
        return Scalar(value, start, end, "double", self.text)

    def _place(self, node: Node) -> None:
        self.nodes += 1
        if isinstance(node, Scalar) and len(node.value) > MAX_TEXT:
            self.long_texts.append(node)
        if self.nodes > MAX_NODES:
            raise _Fault(f"more than {MAX_NODES:,} values", node.start, limit=True)
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        else:
            key = self.keys[-1]
            assert key is not None
            parent.add(key, node)

    def _unexpected(self, wanted: str, mark: str) -> _Fault:
        if not mark:
            return _Fault(f"not valid JSON: the file ends where {wanted} was expected", self.position)
        found = _ANYTHING.match(self.text, self.position, self.end)
        shown = (found.group() if found else mark)[:30]
        tip = "JSON has no comments" if shown.startswith(("/", "#")) else None
        return _Fault(f"not valid JSON: expected {wanted}, found {shown}", self.position, tip)
