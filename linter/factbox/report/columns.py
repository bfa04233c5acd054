"""Columns in units other than code points, in time that does not grow with the length of the line."""

from __future__ import annotations

from itertools import accumulate

from factbox.source import Source

_BLOCK = 2_048  # characters that are measured anew for each place; what lies before them is measured once


class Columns:
    """Columns from 1 in units of an encoding: ("utf-8", 1) counts bytes, ("utf-16-le", 2) UTF-16 units."""

    def __init__(self, encoding: str, width: int) -> None:
        self.encoding = encoding
        self.width = width
        self._before: dict[Source, list[int]] = {}  # units before each block

    def __call__(self, source: Source, offset: int) -> int:
        """The column of an offset; offsets outside the text count as its ends."""
        position = source.position(offset)
        start = source.line_span(position.line).start
        return self._units(source, position.offset) - self._units(source, start) + 1

    def _units(self, source: Source, offset: int) -> int:
        if source not in self._before:
            blocks = range(0, len(source.text), _BLOCK)
            sizes = (self._size(source.text[start : start + _BLOCK]) for start in blocks)
            self._before[source] = list(accumulate(sizes, initial=0))
        block = offset // _BLOCK
        return self._before[source][block] + self._size(source.text[block * _BLOCK : offset])

    def _size(self, text: str) -> int:
        return len(text.encode(self.encoding, "surrogatepass")) // self.width
