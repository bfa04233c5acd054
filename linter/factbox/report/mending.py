"""A finding's fix as one replacement of one span, as services that offer a single suggestion want it."""

from __future__ import annotations

from factbox.finding import Edit, Finding

_LONGEST = 2_000  # characters between the first edit and the last; beyond it a reader would not see what changes


def replacement(finding: Finding) -> Edit | None:
    """The fix as one edit; None where there is none, or where its edits lie far apart."""
    if finding.fix is None or not finding.fix.edits:
        return None
    edits = sorted(finding.fix.edits)
    start, end = edits[0].start, edits[-1].end
    if end - start > _LONGEST:
        return None
    old = finding.place.source.text[start:end]
    new = old
    for edit in reversed(edits):
        new = new[: edit.start - start] + edit.text + new[edit.end - start :]
    return Edit(start, end, new, old)


def tellable(text: str) -> bool:
    """Whether strict readers take a text: half a surrogate pair is no character to them, and they refuse the whole report."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
