"""The body of the story that a box stands beside: around it in one Markdown file, or in the file that `story:` names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.document.boxes import MARKDOWN_ENDINGS
from factbox.document.node import Scalar
from factbox.pattern import Pattern

if TYPE_CHECKING:
    from factbox.box import Box


_FENCE = Pattern(r"^(?P<mark>`{3,}|~{3,}).*?^(?P=mark)`*~*[ \t]*$", re.MULTILINE | re.DOTALL)
_FRONT = Pattern(r"\ufeff?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
_PARAGRAPH = Pattern(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_LARGEST = 200_000  # characters of a story


def passages_of(box: Box) -> Iterator[Scalar]:
    """The paragraphs of the story as nodes of their own, front matter, code and boxes left out; none where there is no story."""
    if box.path.lower().endswith(MARKDOWN_ENDINGS):
        yield from _paragraphs(box.file.text)
    if box.story_beside is not None:
        yield from _paragraphs(box.story_beside)


def _paragraphs(text: str) -> Iterator[Scalar]:
    if len(text) > _LARGEST:
        return
    hidden: list[tuple[int, int]] = []
    front = _FRONT.match(text)
    if front is not None:
        hidden.append((0, front.end()))
    hidden.extend(
        (match.start(), match.end()) for match in _FENCE.finditer(text, front.end() if front is not None else 0)
    )
    at = 0
    for start, end in [*hidden, (len(text), len(text))]:
        for match in _PARAGRAPH.finditer(text, at, max(at, start)):
            words = match.group()
            if "|" not in words and any(map(str.isalnum, words)):
                yield Scalar(words, match.start(), match.end(), "plain", text)
        at = max(at, end)
