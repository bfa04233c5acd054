"""A text under check, and where in it an offset lies: line and column in code points, UTF-16 units and bytes."""

from __future__ import annotations

from bisect import bisect_right

from factbox.lazy import lazy
from factbox.pattern import Pattern
from factbox.record import Record

BOM = "\ufeff"
_LINE_END = Pattern(r"\r\n|\n|\r")  # not str.splitlines: editors end no line at NEL, U+2028 or a form feed


class Position(Record):
    """A place between two characters; line and column count from 1, offset from 0, all in code points."""

    line: int
    column: int
    offset: int


class Span(Record):
    """Half-open code point offsets into a source's text."""

    start: int
    end: int


class Undecodable(ValueError):
    """The bytes are no UTF-8; `offset` is the first byte that is not."""

    def __init__(self, offset: int) -> None:
        super().__init__(f"not UTF-8 text (byte {offset + 1})")
        self.offset = offset


class Source:
    """One file's text, exactly as it stands: byte-order mark and line ends included."""

    __slots__ = ("__dict__", "path", "text", "unreadable")  # the dict holds the table of lines, made when asked for

    def __init__(self, path: str, text: str, unreadable: str | None = None) -> None:
        self.path = path
        self.text = text
        self.unreadable = unreadable  # why the file's bytes are no text; `text` then ends where that shows

    @classmethod
    def from_bytes(cls, path: str, data: bytes) -> Source:
        """Raises Undecodable; a UTF-16 file (told by its mark) is read as such."""
        encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
        try:
            return cls(path, data.decode(encoding))
        except UnicodeDecodeError as error:
            raise Undecodable(error.start) from None

    @property
    def body_start(self) -> int:
        """Where the text begins: after a byte-order mark."""
        return 1 if self.text.startswith(BOM) else 0

    @lazy
    def _line_starts(self) -> list[int]:
        return [self.body_start, *(end.end() for end in _LINE_END.finditer(self.text))]

    @property
    def line_count(self) -> int:
        return len(self._line_starts)

    def position(self, offset: int) -> Position:
        """Line and column of an offset; one past the text is its end. The byte-order mark has no column."""
        offset = max(self.body_start, min(offset, len(self.text)))
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1, offset)

    def line_span(self, line: int) -> Span:
        """The characters of line number `line` (from 1), its line end left out."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def utf16_column(self, offset: int) -> int:
        """Column from 1 in UTF-16 units, as editors' language servers and SARIF count."""
        start = self._line_starts[self.position(offset).line - 1]
        return len(self.text[start:offset].encode("utf-16-le", "surrogatepass")) // 2 + 1

    def byte_column(self, offset: int) -> int:
        """Column from 1 in UTF-8 bytes, as reviewdog counts."""
        start = self._line_starts[self.position(offset).line - 1]
        return len(self.text[start:offset].encode("utf-8", "surrogatepass")) + 1
