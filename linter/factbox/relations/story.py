"""The body of the story around a box in one Markdown file, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from factbox.document.boxes import MARKDOWN_ENDINGS
from factbox.document.node import Scalar
from factbox.relations.pattern import Pattern

if TYPE_CHECKING:
    from factbox.box import Box


_FENCE = Pattern(r"^(?P<mark>`{3,}|~{3,}).*?^(?P=mark)`*~*[ \t]*$", re.MULTILINE | re.DOTALL)
_FRONT = Pattern(r"\ufeff?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
_PARAGRAPH = Pattern(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_LARGEST = 200_000  # characters of a story


class Passage(NamedTuple):
    """A paragraph of the story as a node of its own, with its place in the file."""

    scalar: Scalar


def story_of(box: Box) -> Sequence[Passage] | None:
    """The paragraphs outside front matter, code and boxes; None for a file that holds nothing but boxes."""
    if not box.path.lower().endswith(MARKDOWN_ENDINGS):
        return None
    text = box.file.text
    if len(text) > _LARGEST:
        return None
    hidden: list[tuple[int, int]] = []
    front = _FRONT.match(text)
    if front is not None:
        hidden.append((0, front.end()))
    hidden.extend(
        (match.start(), match.end()) for match in _FENCE.finditer(text, front.end() if front is not None else 0)
    )
    found = []
    at = 0
    for start, end in [*hidden, (len(text), len(text))]:
        for match in _PARAGRAPH.finditer(text, at, max(at, start)):
            if (
                any(character.isdigit() or character.isalpha() for character in match.group())
                and "|" not in match.group()
            ):
                found.append(Passage(Scalar(match.group(), match.start(), match.end(), "plain", text)))
        at = max(at, end)
    return found or None
