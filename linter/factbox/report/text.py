"""The report a person reads: the line with the caret and why, related places, a tip, and a closing count."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.finding import Finding, Place
from factbox.show import brief, show

if TYPE_CHECKING:
    from factbox.engine import Report, Summary
    from factbox.report.context import Context

_COLORS = {"error": "1;31", "warning": "1;33", "info": "1;36", "bold": "1", "dim": "2", "green": "1;32"}
_WIDTH = 110  # of a source line that is shown; longer ones are cut around the caret
_RELATED = 12  # related places shown


def render(report: Report, context: Context) -> str:
    paint = _Paint(context.color)
    if context.statistics:
        return _statistics(report) + closing(report, paint)
    blocks = ["\n".join(_block(finding, paint)) + "\n" for finding in report.findings]
    if not context.quiet:
        blocks.append(closing(report, paint))
    return "\n".join(blocks)


def _statistics(report: Report) -> str:
    counts: dict[tuple[str, str], int] = {}
    for finding in report.findings:
        counts[finding.rule, finding.severity] = counts.get((finding.rule, finding.severity), 0) + 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    width = max((len(str(count)) for count in counts.values()), default=1)
    return "".join(f"{count:>{width}}  {severity:7}  {rule}\n" for (rule, severity), count in ordered)


class _Paint:
    def __init__(self, color: bool) -> None:
        self.color = color

    def __call__(self, style: str, text: str) -> str:
        return f"\x1b[{_COLORS[style]}m{text}\x1b[0m" if self.color and text else text


def _block(finding: Finding, paint: _Paint) -> Iterator[str]:
    head = f"{finding.severity}[{finding.rule}]"
    yield f"{paint(finding.severity, head)}: {paint('bold', brief(finding.message))}"
    start = finding.start
    margin = " " * len(str(start.line))
    yield f"{margin}{paint('dim', '-->')} {show(finding.path)}:{start.line}:{start.column}"
    yield from _excerpt(finding.place, finding.note, finding.severity, margin, paint)
    for label in finding.related[:_RELATED]:
        place = label.place.start
        where = f"{show(label.place.path)}:{place.line}:{place.column}"
        yield f"{margin} {paint('dim', '=')} {where}: {brief(label.message)}"
    if len(finding.related) > _RELATED:
        yield f"{margin} {paint('dim', '=')} and {len(finding.related) - _RELATED} more places"
    if finding.tip:
        yield f"{margin} {paint('dim', '=')} {paint('green', 'tip')}: {brief(finding.tip)}"


def _excerpt(place: Place, note: str, severity: str, margin: str, paint: _Paint) -> Iterator[str]:
    start, end = place.start, place.end
    line = place.source.line_span(start.line)
    text = place.source.text[line.start : line.end]
    first = start.offset - line.start
    last = max(first, min(end.offset, line.end) - line.start)
    text, first, last = _window(text, first, last)
    lead, marked, rest = show(text[:first]), show(text[first:last]), show(text[last:])
    carets = "^" * max(1, _columns(marked))
    bar = paint("dim", "|")
    yield f"{margin} {bar}"
    yield f"{paint('dim', str(start.line))} {bar} {lead}{marked}{rest}".rstrip()
    label = f" {brief(note)}" if note else ""
    more = " (goes on below)" if end.line > start.line and not note else ""
    yield f"{margin} {bar} {' ' * _columns(lead)}{paint(severity, carets + label + more)}"


def _window(text: str, first: int, last: int) -> tuple[str, int, int]:
    """The part of a long line around the marked characters."""
    if len(text) <= _WIDTH:
        return text, first, last
    begin = max(0, min(first - 30, len(text) - _WIDTH))
    part = text[begin : begin + _WIDTH]
    head, tail = ("..." if begin else ""), ("..." if begin + _WIDTH < len(text) else "")
    return head + part + tail, first - begin + len(head), min(last - begin, len(part)) + len(head)


def _columns(text: str) -> int:
    """Terminal columns a text takes: wide characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text
    )


def closing(report: Report, paint: _Paint) -> str:
    """What was read and what was found, so that "nothing found" is never mistaken for "clean"."""
    summary = report.summary
    style = "error" if summary.error else "warning" if summary.warning else "green"
    return f"{read(summary)}: {paint(style, found(summary))}\n" if summary.boxes else f"{read(summary)}\n"


def read(summary: Summary) -> str:
    """What was read, in words."""
    boxes = f"{_count(summary.boxes, 'box')} checked" if summary.boxes else "no fact box found"
    return f"{_count(summary.files, 'file')} read, {boxes}"


def found(summary: Summary) -> str:
    """The counts by severity in words."""
    parts = [
        _count(number, name)
        for number, name in ((summary.error, "error"), (summary.warning, "warning"), (summary.info, "info"))
        if number
    ]
    listed = ", ".join(parts) or "nothing to report"
    quiet = [
        f"{number:,} {name}"
        for number, name in ((summary.suppressed, "suppressed"), (summary.baselined, "known before"))
        if number
    ]
    return f"{listed} ({', '.join(quiet)})" if quiet else listed


def _count(number: int, name: str) -> str:
    plural = {"box": "boxes", "info": "infos"}.get(name, name + "s")
    return f"{number:,} {name if number == 1 else plural}"
