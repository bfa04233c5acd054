"""Markdown to the parts that may hold fact boxes: front matter and fenced blocks marked `factbox`."""

from __future__ import annotations

import re

from factbox.pattern import Pattern
from factbox.record import Record
from factbox.source import Source, Span

_FRONT_MATTER = Pattern(r"---[ \t]*(?:\r\n|\n|\r)")
_FRONT_MATTER_END = Pattern(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_MARK = "factbox"  # of a fence: alone, in braces, or behind the language that an editor colours it by
_FENCE = Pattern(r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^\r\n`]*)", re.MULTILINE)


class Part(Record):
    """A piece of a Markdown file that is read as YAML."""

    span: Span
    is_front_matter: bool


def parts(source: Source) -> list[Part]:
    """Front matter (when the file opens with it) and every fenced block whose info string begins with `factbox`.

    A fence that is never closed runs to the end of the file, as in CommonMark.
    """
    found: list[Part] = []
    position = source.body_start
    front = front_matter(source)
    if front is not None:
        found.append(Part(front, True))
        position = front.end
    if "factbox" not in source.text:
        return found
    text = source.text.replace("\r", "\n") if "\r" in source.text else source.text  # same offsets; `^` knows only \n
    while (opening := _FENCE.search(text, position)) is not None:
        start = min(len(text), text.find("\n", opening.end()) + 1 or len(text))
        if source.text[start - 1 : start + 1] == "\r\n":
            start += 1
        fence = opening["fence"]
        closing = re.compile(rf"^[ \t]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$", re.MULTILINE).search(text, start)
        end = closing.start() if closing else len(text)
        if _MARK in (word.strip("{}.") for word in opening["info"].split()[:2]):
            found.append(Part(Span(start, end), False))
        position = closing.end() if closing else len(text)
    return found


def front_matter(source: Source) -> Span | None:
    """The YAML between the opening `---` and its closing line; None when there is none."""
    opening = _FRONT_MATTER.match(source.text, source.body_start)
    if opening is None:
        return None
    text = source.text.replace("\r", "\n") if "\r" in source.text else source.text
    closing = _FRONT_MATTER_END.search(text, opening.end())
    return None if closing is None else Span(opening.end(), closing.start())


def body_start(source: Source) -> int:
    """Where the prose begins: after the front matter."""
    front = front_matter(source)
    if front is None:
        return source.body_start
    closing = _FRONT_MATTER_END.match(source.text.replace("\r", "\n"), front.end)
    return closing.end() if closing else front.end
