"""Edits to new text: exact spans of the original, never a re-dump, and never a number or a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factbox.finding import Edit, Finding, Safety
from factbox.fixes.guard import Guard
from factbox.record import Record
from factbox.source import Source

ROUNDS = 10  # fixes can uncover each other; beyond this they are chasing their tails
_SINGLY = 100  # fixes of a file tried one by one in a round, when together they spoil something


class Fixed(Record):
    """A text after its fixes, the findings whose fixes are in it, and those whose fix may not be made, each with why."""

    text: str
    applied: tuple[Finding, ...]
    refused: tuple[tuple[Finding, str], ...] = ()


def fixable(findings: Iterable[Finding], unsafe: bool) -> list[Finding]:
    """Findings whose fix may be applied unseen, or with leave; a suggestion is only ever shown."""
    allowed: tuple[Safety, ...] = ("safe", "unsafe") if unsafe else ("safe",)
    return [finding for finding in findings if finding.fix is not None and finding.fix.safety in allowed]


def apply(source: Source, findings: Iterable[Finding]) -> Fixed:
    """Apply the fixes of a source's findings, from the end of the text backwards.

    Of fixes that overlap the first counts, and the others may come with the next round. One is refused whose old text no
    longer stands there, that would change a number or a quotation, or after which anything else would read differently.
    """
    asked = [finding for finding in findings if finding.fix is not None and finding.place.source is source]
    if not asked:
        return Fixed(source.text, ())
    guard = Guard(source)
    refused: list[tuple[Finding, str]] = []
    allowed: list[Finding] = []
    for finding in asked:
        refusal = (
            next(filter(None, map(guard.refusal, _edits(finding))), None) if _edits(finding) else "it has no edits"
        )
        if refusal is None:
            allowed.append(finding)
        else:
            refused.append((finding, refusal))
    chosen = _apart(allowed)
    text = _edited(source, guard, chosen)
    if text is None:  # one of them spoils the rest: they are tried one after the other
        kept: list[Finding] = []
        text = source.text
        for finding in chosen[:_SINGLY]:
            tried = _edited(source, guard, [*kept, finding])
            if tried is None:
                refused.append((finding, "the box would read differently elsewhere"))
            else:
                kept.append(finding)
                text = tried
        chosen = kept
    return Fixed(text, tuple(chosen), tuple(refused))


def _edits(finding: Finding) -> tuple[Edit, ...]:
    return finding.fix.edits if finding.fix is not None else ()


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Findings whose edits do not overlap; the same edit asked for twice is one."""
    chosen: list[Finding] = []
    taken: set[Edit] = set()
    for finding in findings:
        new = [edit for edit in _edits(finding) if edit not in taken]
        if any(_overlap(edit, other) for edit in new for other in taken):
            continue
        taken.update(new)
        chosen.append(finding)
    return chosen


def _overlap(edit: Edit, other: Edit) -> bool:
    if edit.start == edit.end == other.start == other.end:
        return True  # two insertions at one place have no order
    return edit.start < other.end and other.start < edit.end


def _edited(source: Source, guard: Guard, findings: Sequence[Finding]) -> str | None:
    """The text with these fixes; None when it no longer reads as before but for the texts that they change."""
    edits = tuple({edit for finding in findings for edit in _edits(finding)})
    text = source.text
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    if text == source.text:
        return text
    after = Guard(Source(source.path, text))
    if len(after.reading.found) != len(guard.reading.found) or _troubles(after) > _troubles(guard):
        return None
    old, new = guard.values(), after.values()
    inside = all(guard.touched((edit,)) or not edit.text for edit in edits)
    if inside:
        touched = guard.touched(edits)
        if len(old) != len(new) or any(
            one != other for index, (one, other) in enumerate(zip(old, new, strict=True)) if index not in touched
        ):
            return None
    return text


def _troubles(guard: Guard) -> int:
    return sum(len(document.troubles) for document in guard.reading.documents)
