"""The YAML that most boxes are written in, read line by line and without a parser.

A line of it is a key, a dash or both, with no more than one value, which ends on that line: bare, in quotes, or in brackets.
Of such a text the same tree is made here as of libyaml's events, at a fraction of the cost and without its import. Only what
is sure is taken: for any other text, and above all for a wrong one, the answer is None and the parser is asked. A test holds
the two against each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from factbox.document.document import Document
from factbox.document.node import Entry, Mapping, Node, Scalar, Sequence
from factbox.pattern import Pattern
from factbox.source import Source

_LONGEST = 50_000  # characters: no shorter text can hold too many values, or one that is too long
_WIDEST = 40  # columns of indentation, and
_DEEPEST = 8  # brackets in brackets: with these nothing nests too deep

_KEY = r"[A-Za-z0-9_][\w-]{0,99}+"
# A line: its indentation, a dash, a key, and what is printed after them.
_LINE = re.compile(rf"^(( *+)(- ++)?(?:({_KEY}):(?: ++|$))?(.*+))", re.MULTILINE)
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")  # a bare value begins with none of them, save a minus before a digit
_QUOTED = Pattern(r""""([^"\\]*+(?:\\["\\][^"\\]*+)*+)"|'([^']*+(?:''[^']*+)*+)'""")
_ESCAPED = Pattern(r"\\(.)")
# In brackets, after spaces: a key or not, then a bracket that opens, or a value in quotes or bare.
_PIECE = Pattern(rf" *+(?:({_KEY}): ++)?(?:([\[{{])|(?:{_QUOTED.text}|([^,\[\]{{}}:#?\n]++)) *+)")

_entry: Callable[..., Entry] = tuple.__new__  # what Entry(...) comes to, without its detour through a function


def read(source: Source, start: int, end: int) -> Document | None:
    """The one document between two offsets of a source; None where a parser is to be asked."""
    text = source.text
    here = text[start:end]
    # What is not printable may be a line break to YAML, or nothing that it allows.
    if len(here) > _LONGEST or not here.replace("\n", "").isprintable():
        return None
    is_commented = " #" in here
    is_marked = here.startswith("---\n")
    outline = _Outline(text)
    at = start + 4 if is_marked else start
    for line, indent, dash, name, printed in _LINE.findall(here, at - start):
        end = at + len(line)
        value = None
        if printed and printed[0] != "#":
            place = end - len(printed)
            if is_commented and " #" in printed:
                if '"' in printed or "'" in printed:  # it may be no comment
                    return None
                printed = printed[: printed.index(" #")]
            value = _value(printed.rstrip(" "), place, text)
            if value is None:
                return None
        if name or dash:
            if not outline.take(value, name, dash, len(indent), at):
                return None
        elif value is not None:  # a text that goes on from the line before
            return None
        at = end + 1
    root = outline.close()
    return None if root is None else Document(source, root, start if is_marked else root.start)


class _Level:
    """A collection that is open: what it holds so far, and the column of its keys or dashes."""

    __slots__ = ("column", "held", "is_list", "node")

    def __init__(self, node: Mapping | Sequence, column: int) -> None:
        self.node = node
        self.is_list = isinstance(node, Sequence)
        self.held: list[Any] = node.items if isinstance(node, Sequence) else node.entries
        self.column = column


class _Outline:
    """What the lines make: the tree, and what is open in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Mapping | Sequence | None = None
        self.levels: list[_Level] = []  # from the outside in
        self.waiting: Scalar | None = None  # a key with nothing beside it: what comes next stands under it

    def take(self, value: Node | None, name: str, dash: str, column: int, line: int) -> bool:
        """Put a value where its line belongs, which begins at an offset; False where that is not sure."""
        level = self._level(column, bool(dash), line + column)
        if level is None:
            return False
        if not name:
            level.held.append(value)
            return value is not None
        column += len(dash)
        at = line + column
        key = Scalar(name, at, at + len(name), "plain", self.text)
        if dash:
            item = Mapping(at)
            level.held.append(item)
            level = _Level(item, column)
            self.levels.append(level)
        if value is None:
            self.waiting = key
        else:
            level.held.append(_entry(Entry, (key, value)))
        return True

    def close(self) -> Mapping | Sequence | None:
        """All of it, at the end; None where there is nothing, or nothing yet under a key."""
        if self.waiting is not None:
            return None
        while self.levels:
            self._close()
        return self.root

    def _level(self, column: int, is_item: bool, at: int) -> _Level | None:
        """What a line of a column stands in, opened or come back to; None where no such thing is."""
        levels = self.levels
        if self.waiting is None and self.root is not None:
            while levels:
                level = levels[-1]
                if column == level.column and is_item is level.is_list:
                    return level
                # A list in the column of the key that it is under ends with the next key.
                if column > level.column or (column == level.column and is_item):
                    return None
                self._close()
            return None
        if column > _WIDEST or (levels and column < levels[-1].column + (not is_item)):
            return None
        node = Sequence(at) if is_item else Mapping(at)
        if self.waiting is None:
            self.root = node
        else:
            levels[-1].held.append(_entry(Entry, (self.waiting, node)))
            self.waiting = None
        level = _Level(node, column)
        levels.append(level)
        return level

    def _close(self) -> None:
        level = self.levels.pop()
        last = level.held[-1]
        level.node.end = last.value.end if isinstance(last, Entry) else last.end


def _value(printed: str, at: int, text: str) -> Node | None:
    """The value that is printed at an offset; None where that is not sure."""
    first = printed[0]
    if first not in _INDICATORS or (first == "-" and printed[1:2].isdigit()):
        if ": " in printed or printed[-1] == ":":
            return None
        return Scalar(printed, at, at + len(printed), "plain", text)
    if first == '"' and printed.find('"', 1) == len(printed) - 1 and "\\" not in printed:
        return Scalar(printed[1:-1], at, at + len(printed), "double", text)
    if first == "[" or first == "{":
        return _in_brackets(printed, at, text)
    quoted = _QUOTED.fullmatch(printed)
    return None if quoted is None else _quoted(quoted[1], quoted[2], at, text)


def _quoted(double: str | None, single: str | None, at: int, text: str) -> Scalar:
    """A value whose quotation marks open at an offset, by what stands between the marks of either kind."""
    if double is not None:
        value = double if "\\" not in double else _ESCAPED.sub(r"\1", double)
        return Scalar(value, at, at + len(double) + 2, "double", text)
    assert single is not None
    return Scalar(single.replace("''", "'"), at, at + len(single) + 2, "single", text)


def _in_brackets(printed: str, at: int, text: str) -> Mapping | Sequence | None:
    """The list or mapping that is printed at an offset, to its last bracket."""
    first = node = Mapping(at) if printed[0] == "{" else Sequence(at)
    opened = [first]
    index, length = 1, len(printed)
    while True:
        piece = _PIECE.match(printed, index)
        if piece is None:
            return None
        name, bracket, double, single, bare = piece.groups()
        opening: Mapping | Sequence | None = None
        index = piece.end()
        if bare is not None:
            start = piece.start(5)
            bare = bare.rstrip(" ")
            if bare[0] in _INDICATORS and not (bare[0] == "-" and bare[1:2].isdigit()):
                return None
            value: Node = Scalar(bare, at + start, at + start + len(bare), "plain", text)
        elif bracket is None:
            value = _quoted(double, single, at + piece.start(3 if single is None else 4) - 1, text)
        else:
            value = opening = Mapping(at + index - 1) if bracket == "{" else Sequence(at + index - 1)
        if isinstance(node, Mapping):
            if name is None:
                return None
            start = at + piece.start(1)
            node.entries.append(_entry(Entry, (Scalar(name, start, start + len(name), "plain", text), value)))
        elif name is None:
            node.items.append(value)
        else:
            return None
        if opening is not None:
            if len(opened) == _DEEPEST:
                return None
            opened.append(opening)
            node = opening
            continue
        while (mark := printed[index : index + 1]) != ",":
            if mark != ("}" if isinstance(node, Mapping) else "]"):
                return None
            index += 1
            node.end = at + index
            opened.pop()
            if not opened:
                return first if index == length else None
            node = opened[-1]
            while printed.startswith(" ", index):
                index += 1
        index += 1
