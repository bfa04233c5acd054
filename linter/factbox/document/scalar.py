"""Where each character of a folded, literal, quoted or escaped scalar stands in the file."""

from __future__ import annotations

from typing import Protocol

from factbox.pattern import Pattern
from factbox.source import Span

_ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


class Printed(Protocol):
    """What is needed of a scalar to follow it: `document.node.Scalar` has it."""

    value: str
    start: int
    end: int
    style: str
    text: str
    places: list[int] | None

    @property
    def span(self) -> Span: ...


_HEX = {"x": 2, "u": 4, "U": 8}
_LINE = Pattern(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


def exact_span(scalar: Printed, start: int, end: int) -> Span:
    """The span of `value[start:end]`; the whole scalar when the value cannot be followed character by character."""
    if scalar.places is None:
        scalar.places = _places(scalar)
    places = scalar.places
    if not places or not 0 <= start < end <= len(scalar.value):
        return scalar.span
    return Span(places[start], _after(scalar, places, end))


def _after(scalar: Printed, places: list[int], end: int) -> int:
    """The end of the source characters that make up `value[end - 1]`."""
    last = places[end - 1]
    if scalar.value[end - 1] == scalar.text[last]:
        return last + (2 if scalar.style == "single" and scalar.text[last] == "'" else 1)
    if scalar.style == "double" and scalar.text[last] == "\\":
        return last + len(_escape(scalar.text, last)[0])
    return last + 1


def _places(scalar: Printed) -> list[int]:
    """For each character of the value its offset; empty when replaying the scalar does not give its value."""
    replay = {
        "plain": _flow,
        "single": _flow,
        "double": _flow,
        "literal": _block,
        "folded": _block,
    }[scalar.style]
    characters, places = replay(scalar)
    return places if "".join(characters) == scalar.value else []


def _flow(scalar: Printed) -> tuple[list[str], list[int]]:
    """Plain and quoted scalars: line breaks fold to a space, escapes stand for one character."""
    text, style = scalar.text, scalar.style
    position, end = (scalar.start, scalar.end) if style == "plain" else (scalar.start + 1, scalar.end - 1)
    characters: list[str] = []
    places: list[int] = []
    while position < end:
        character = text[position]
        if style == "single" and character == "'":
            characters.append("'")
            places.append(position)
            position += 2
        elif style == "double" and character == "\\":
            written, meaning = _escape(text, position)
            if meaning is None:
                return [], []
            characters.append(meaning)
            places.extend([position] * len(meaning))
            position += len(written)
            if not meaning:  # an escaped line break: the next line's indentation goes with it
                while position < end and text[position] in " \t":
                    position += 1
        elif character in "\r\n":
            position = _fold_break(text, position, end, characters, places)
        else:
            characters.append(character)
            places.append(position)
            position += 1
    return characters, places


def _fold_break(text: str, position: int, end: int, characters: list[str], places: list[int]) -> int:
    """Fold the line breaks at `position`: one is a space, n more are n - 1 breaks. Returns where text goes on."""
    while characters and characters[-1] in " \t" and text[places[-1]] in " \t":
        characters.pop()
        places.pop()
    first, breaks = position, 0
    while position < end and text[position] in " \t\r\n":
        if text[position] in "\r\n":
            breaks += 1
            if text.startswith("\r\n", position):
                position += 1
        position += 1
    folded = " " if breaks == 1 else "\n" * (breaks - 1)
    characters.extend(folded)
    places.extend([first] * len(folded))
    return position


def _escape(text: str, position: int) -> tuple[str, str | None]:
    """The escape at a backslash: what is written and what it means; None when it is no escape."""
    mark = text[position + 1 : position + 2]
    if mark in _HEX:
        digits = text[position + 2 : position + 2 + _HEX[mark]]
        try:
            code = int(digits, 16)
            if 0xD800 <= code < 0xDC00 and text.startswith("\\u", position + 6):  # a JSON surrogate pair
                low = int(text[position + 8 : position + 12], 16)
                return text[position : position + 12], chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
            return text[position : position + 2 + _HEX[mark]], chr(code)
        except ValueError:
            return text[position : position + 2], None
    if mark in "\r\n" and mark:
        return text[position : position + (3 if text.startswith("\r\n", position + 1) else 2)], ""
    return text[position : position + 2], _ESCAPES.get(mark)


def _block(scalar: Printed) -> tuple[list[str], list[int]]:
    """Literal and folded scalars. A folded one is followed by aligning it with its value, since its breaks vary."""
    header = _LINE.match(scalar.text, scalar.start, scalar.end)
    if header is None:
        return [], []
    position = header.end()
    indent = _block_indent(scalar, position)
    value = scalar.value
    characters: list[str] = []
    places: list[int] = []
    while position < scalar.end and len(characters) < len(value):
        line = _LINE.match(scalar.text, position, scalar.end)
        assert line is not None
        content = line.group(1)[indent:]
        offset = position + min(indent, len(line.group(1)))
        for index, character in enumerate(content):
            if len(characters) < len(value) and value[len(characters)] == character:
                characters.append(character)
                places.append(offset + index)
            elif not character.isspace():
                return [], []
        if len(characters) < len(value) and value[len(characters)] in " \n":
            characters.append(value[len(characters)])
            places.append(min(line.end(1), scalar.end - 1))
        if line.end() == position:
            break
        position = line.end()
    while len(characters) < len(value) and value[len(characters)] == "\n":
        characters.append("\n")
        places.append(max(scalar.start, scalar.end - 1))
    return characters, places


def _block_indent(scalar: Printed, position: int) -> int:
    """Columns of indentation that belong to the block, told by its first line with text and the value's."""
    while position < scalar.end:
        line = _LINE.match(scalar.text, position, scalar.end)
        assert line is not None
        content = line.group(1)
        if content.strip():
            first = next((part for part in scalar.value.split("\n") if part.strip()), "")
            leading = len(first) - len(first.lstrip(" "))
            return max(0, len(content) - len(content.lstrip(" ")) - leading)
        if line.end() == position:
            break
        position = line.end()
    return 0
