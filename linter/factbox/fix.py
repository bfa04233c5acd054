"""Edits to new text: exact spans of the original, never a re-dump, and never a number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factbox.document import boxes
from factbox.finding import Edit, Finding, Safety
from factbox.source import Source

ROUNDS = 10  # fixes can uncover each other; beyond this they are chasing their tails


class Fixed(NamedTuple):
    """A text after its fixes, and the findings whose fixes are in it."""

    text: str
    applied: tuple[Finding, ...]


def fixable(findings: Iterable[Finding], unsafe: bool) -> list[Finding]:
    """Findings whose fix may be applied unseen, or with leave; a suggestion is only ever shown."""
    allowed: tuple[Safety, ...] = ("safe", "unsafe") if unsafe else ("safe",)
    return [finding for finding in findings if finding.fix is not None and finding.fix.safety in allowed]


def apply(source: Source, findings: Iterable[Finding]) -> Fixed:
    """Apply the fixes of a source's findings that do not overlap, from the end of the text backwards.

    A fix whose old text no longer stands there is left out; so is every fix when the result would not parse.
    """
    chosen: list[tuple[Edit, ...]] = []
    applied: list[Finding] = []
    taken: list[Edit] = []
    for finding in findings:
        if finding.fix is None or finding.place.source is not source:
            continue
        edits = finding.fix.edits
        if not edits or any(source.text[edit.start : edit.end] != edit.old for edit in edits):
            continue
        if all(edit in taken for edit in edits):
            applied.append(finding)  # the same fix, asked for by another finding
            continue
        if any(edit.start < other.end and other.start < edit.end for edit in edits for other in taken):
            continue
        chosen.append(edits)
        taken.extend(edits)
        applied.append(finding)
    text = source.text
    for edit in sorted(taken, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    if _broken(Source(source.path, text)) and not _broken(source):
        return Fixed(source.text, ())
    return Fixed(text, tuple(applied))


def _broken(source: Source) -> bool:
    return any(document.troubles for document in boxes.read(source).documents)
