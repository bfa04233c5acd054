"""What no fix may do, whatever rule asks for it: change a number, touch a quotation, or reach beyond one text."""

from __future__ import annotations

import re
from bisect import bisect_right
from pathlib import PurePath

from factbox.attribution.quotation import quotations
from factbox.document import boxes, markdown
from factbox.document.document import MAX_TEXT
from factbox.document.node import Mapping, Node, Scalar, Sequence
from factbox.finding import Edit
from factbox.record import Record
from factbox.source import Source, Span

_DIGITS = re.compile(r"\d+")
_PARAGRAPH = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_QUOTING = frozenset(("quote",))  # fields that hold another's words


class Printed(Record):
    """A scalar of the file: a key, somebody's words, or a text of the desk's own."""

    scalar: Scalar
    kind: str  # key, quote, text


class Guard:
    """Judges edits of one source."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.reading = boxes.read(source)
        self.printed = _printed(self.reading)
        self.starts = [one.scalar.start for one in self.printed]
        ending = PurePath(source.path).suffix.lower()
        self.parts = [part.span for part in markdown.parts(source)] if ending in boxes.MARKDOWN_ENDINGS else None

    def refusal(self, edit: Edit) -> str | None:
        """Why an edit may not be made; None when it may."""
        if self.source.text[edit.start : edit.end] != edit.old:
            return "the text has changed"
        printed = self._around(edit)
        if printed is None:
            return self._outside(edit)
        scalar = printed.scalar
        if not (scalar.start <= edit.start and edit.end <= scalar.end):
            return "it reaches beyond one text"
        if printed.kind == "quote":
            return "it would change a quotation"
        start, end = scalar.start, scalar.end
        if scalar.style in ("single", "double"):
            start, end = start + 1, end - 1
        if printed.kind == "key":
            return _of_digits(edit.old, edit.text)
        return self._within(Span(start, end), edit)

    def values(self) -> list[str]:
        """Every scalar's value, in order."""
        return [one.scalar.value for one in self.printed]

    def touched(self, edits: tuple[Edit, ...]) -> set[int]:
        """Which of the scalars these edits lie in."""
        found = set()
        for edit in edits:
            index = bisect_right(self.starts, edit.start) - 1
            if index >= 0 and edit.end <= self.printed[index].scalar.end and not _is_comment(edit):
                found.add(index)
        return found

    def _around(self, edit: Edit) -> Printed | None:
        """The scalar that an edit lies in or cuts into."""
        index = bisect_right(self.starts, edit.start) - 1
        for printed in self.printed[max(index, 0) : index + 2]:
            scalar = printed.scalar
            if edit.start < scalar.end and scalar.start < edit.end:
                return printed
            if edit.start == edit.end and scalar.start <= edit.start <= scalar.end:  # an insertion
                return printed
        return None

    def _outside(self, edit: Edit) -> str | None:
        if _is_comment(edit):
            return None
        if self.parts is None or any(part.start <= edit.start and edit.end <= part.end for part in self.parts):
            return _of_digits(edit.old, edit.text)
        start, end = 0, len(self.source.text)  # the story's own prose: the paragraph around
        for gap in _PARAGRAPH.finditer(self.source.text):
            if gap.end() <= edit.start:
                start = gap.end()
            elif gap.start() >= edit.end:
                end = gap.start()
                break
        return self._within(Span(start, end), edit)

    def _within(self, span: Span, edit: Edit) -> str | None:
        before = self.source.text[span.start : span.end]
        first, last = edit.start - span.start, edit.end - span.start
        if first < 0 or last > len(before):
            return "it reaches beyond one text"
        after = before[:first] + edit.text + before[last:]
        refusal = _of_digits(edit.old, edit.text)
        if len(before) > MAX_TEXT:
            refusal = refusal or "the text is too long to be judged"
        if refusal is None and _figures(before) != _figures(after):
            refusal = "it would change a number"
        if refusal is None and any(quoted.start < last and first < quoted.end for quoted in quotations(before)):
            refusal = "it would change a quotation"
        return refusal


def _is_comment(edit: Edit) -> bool:
    """The removal of one whole comment."""
    old = edit.old.strip()
    return edit.text == "" and old.startswith("#") and "\n" not in old and "\r" not in old


def _of_digits(before: str, after: str) -> str | None:
    return None if _DIGITS.findall(before) == _DIGITS.findall(after) else "it would change a number"


def _figures(text: str) -> list[object]:
    """What the figures of a text say, those in words included."""
    from factbox.figures import read

    return [(one.value, one.low, one.high) for one in read(text, "en")]


def _printed(reading: boxes.Reading) -> list[Printed]:
    found: dict[int, Printed] = {}
    for document in reading.documents:
        pending: list[tuple[Node, str]] = [] if document.root is None else [(document.root, "text")]
        seen: set[int] = set()
        while pending:
            node, kind = pending.pop()
            if id(node) in seen:
                continue
            seen.add(id(node))
            if isinstance(node, Scalar):
                found[node.start] = Printed(node, kind)
            elif isinstance(node, Sequence):
                pending.extend((item, kind) for item in node.items)
            elif isinstance(node, Mapping):
                for key, value in node.entries:
                    found[key.start] = Printed(key, "key")
                    pending.append((value, "quote" if key.value in _QUOTING else kind))
    return [found[start] for start in sorted(found)]
