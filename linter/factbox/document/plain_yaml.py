"""The YAML that most boxes are written in, read line by line and without a parser.

A line of it is a key, a dash or both, with no more than one value, which ends on that line: bare, in quotes, or in brackets.
Of such a text the same tree is made here as of libyaml's events, at a fraction of the cost and without its import. Only what
is sure is taken: for any other text, and above all for a wrong one, the answer is None and the parser is asked. A test holds
the two against each other.
"""

from __future__ import annotations

import re

from factbox.document.document import Document
from factbox.document.node import Mapping, Node, Scalar, Sequence
from factbox.pattern import Pattern
from factbox.source import Source

_LONGEST = 50_000  # characters: no shorter text can hold too many values, or one that is too long
_WIDEST = 40  # columns of indentation, and
_DEEPEST = 8  # brackets in brackets: with these nothing nests too deep

_PRINTED = bytes((ord("\n"), *range(ord(" "), ord("~") + 1)))  # most of any text, and needs no second look
_KEY = r"[A-Za-z0-9_][\w-]{0,99}+"
# A line: its indentation, a dash, a key, and what is printed after them.
_LINE = re.compile(rf"^(( *+)(- ++)?(?:({_KEY}):(?: ++|$))?(.*+))", re.MULTILINE)
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")  # a bare value begins with none of them, save a minus before a digit
_QUOTED = Pattern(r""""([^"\\]*+(?:\\["\\][^"\\]*+)*+)"|'([^']*+(?:''[^']*+)*+)'""")
_ESCAPED = Pattern(r"\\(.)")
# In brackets, after spaces: a key or not, then a bracket that opens, or a value in quotes or bare.
_PIECE = Pattern(rf" *+(?:({_KEY}): ++)?(?:([\[{{])|(?:{_QUOTED.text}|([^,\[\]{{}}:#?\n]++)) *+)")
# A list of nothing but bare values.
_BARE = r" *+(?:-(?=[0-9])|[^ \-?:,\[\]{}#&*!|>'\"%@`])[^,\[\]{}:#?]*+"
_LIST = re.compile(rf"\[{_BARE}(?:,{_BARE})*+\]")


def read(source: Source, start: int, end: int) -> Document | None:
    """The one document between two offsets of a source; None where a parser is to be asked."""
    here = source.text[start:end]
    if len(here) > _LONGEST or not _is_printable(here):
        return None
    is_marked = here.startswith("---\n")
    root = _tree(source.text, start, here, 4 if is_marked else 0)
    return None if root is None else Document(source, root, start if is_marked else root.start)


def _is_printable(here: str) -> bool:
    """Whether all but its line ends can be printed: what cannot may be a line break to YAML, or nothing that it allows."""
    rest = here.encode("utf-8", "surrogatepass").translate(None, _PRINTED)
    return not rest or rest.decode("utf-8", "surrogatepass").isprintable()


def _tree(text: str, base: int, here: str, skipped: int) -> Mapping | Sequence | None:
    """What the lines of a part of a text make, which begins at an offset; None where that is not sure."""
    is_commented = " #" in here
    is_trailed = " \n" in here or here.endswith(" ")
    node: Mapping | Sequence | None = None  # the innermost collection that is open,
    is_list = False
    column = -1  # where its keys or dashes stand,
    opened: list[tuple[Mapping | Sequence, int]] = []  # and those around it, from the outside in
    waiting = ""  # a key with nothing beside it: what comes next stands under it
    last = 0  # the end of the last value, where whatever closes next ends too
    at = base + skipped
    for line, indent, dash, name, printed in _LINE.findall(here, skipped):
        width = len(indent)
        start = at + width
        place = at + len(line) - len(printed)
        at += len(line) + 1
        value: Node | None = None
        if printed and (first := printed[0]) != "#":
            if is_commented and " #" in printed:
                if '"' in printed or "'" in printed:  # it may be no comment
                    return None
                printed = printed[: printed.index(" #")].rstrip(" ")
            elif is_trailed:
                printed = printed.rstrip(" ")
            if first not in _INDICATORS or (first == "-" and printed[1:2].isdigit()):
                if ":" in printed and (": " in printed or printed[-1] == ":"):
                    return None
                value = Scalar(printed, place, place + len(printed), "plain", text)
            else:
                value = _enclosed(first, printed, place, text)
                if value is None:
                    return None
        if not name and (value is None or not dash):
            if dash or value is not None:  # a dash with nothing beside it, or a text that goes on from the line before
                return None
            continue
        if waiting or node is None:
            if width > _WIDEST or width < column + (not dash):
                return None
            is_list = dash != ""
            under = Sequence(start) if is_list else Mapping(start, text)
            if isinstance(node, Mapping):
                node.index[waiting] = under
                waiting = ""
                opened.append((node, column))
            node, column = under, width
        else:
            while width != column or is_list != (dash != ""):
                # A list in the column of the key that it is under ends with the next key.
                if width > column or (width == column and dash) or not opened:
                    return None
                node.end = last
                node, column = opened.pop()
                is_list = isinstance(node, Sequence)
        if isinstance(node, Sequence):
            if not name:
                assert value is not None
                node.items.append(value)
                last = value.end
                continue
            item = Mapping(start + len(dash), text)
            node.items.append(item)
            opened.append((node, column))
            node, column, is_list = item, width + len(dash), False
        if name in node.index:
            return None
        node.places.append(start + len(dash))
        if value is None:
            waiting = name
        else:
            node.index[name] = value
            last = value.end
    if node is None or waiting:
        return None
    for outer in (node, *[outer for outer, _ in opened]):
        outer.end = last
    return node if not opened else opened[0][0]


def _enclosed(first: str, printed: str, at: int, text: str) -> Node | None:
    """The value in quotes or brackets that is printed at an offset; None where that is not sure."""
    if first == '"':
        inner = printed[1:-1]
        if printed[-1] == '"' and len(printed) > 1 and '"' not in inner and "\\" not in inner:
            return Scalar(inner, at, at + len(printed), "double", text)
    if first == "[":
        return (
            _bare_list(printed, at, text) if _LIST.fullmatch(printed) is not None else _in_brackets(printed, at, text)
        )
    if first == "{":
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


def _bare_list(printed: str, at: int, text: str) -> Sequence:
    """A list of bare values that is printed at an offset."""
    node = Sequence(at)
    items = node.items
    at += 1
    for piece in printed[1:-1].split(","):
        bare = piece.lstrip(" ")
        start = at + len(piece) - len(bare)
        bare = bare.rstrip(" ")
        items.append(Scalar(bare, start, start + len(bare), "plain", text))
        at += len(piece) + 1
    node.end = at
    return node


def _in_brackets(printed: str, at: int, text: str) -> Mapping | Sequence | None:
    """The list or mapping that is printed at an offset, to its last bracket."""
    first = node = Mapping(at, text) if printed[0] == "{" else Sequence(at)
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
            value = opening = Mapping(at + index - 1, text) if bracket == "{" else Sequence(at + index - 1)
        if isinstance(node, Mapping):
            if name is None or name in node.index:
                return None
            node.index[name] = value
            node.places.append(at + piece.start(1))
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
