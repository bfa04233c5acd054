"""A page for people: the summary of a CI job, or a comment on a pull request. Nothing a box holds is Markdown or HTML in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from factbox.finding import SEVERITIES, Finding
from factbox.report.text import found, read
from factbox.show import brief

if TYPE_CHECKING:
    from factbox.engine import Report
    from factbox.report.context import Context

_LONGEST = 60_000  # bytes; a comment on GitHub holds 65,536 characters
_SIGNS = {"error": "❌ error", "warning": "⚠️ warning", "info": "ℹ️ info"}
_MARKS = re.compile(
    r"(?i:(?<=www)\.)|:(?=\S)|[\"#$&*<>@\[\\\]^_`{|}~]"
)  # what is markup, or makes a link of an address


def render(report: Report, context: Context) -> str:
    lines = [f"### Fact boxes: {found(report.summary)}", "", f"{read(report.summary)}.", ""]
    for failure in report.failures[:20]:
        rule = f"rule {failure.rule} crashed on it: " if failure.rule else ""
        lines.append(f"- **not checked:** {plain(failure.path or 'the run')}: {plain(rule + failure.message)}")
    if report.failures:
        lines.append("")
    if report.findings:
        lines += ["| | where | what |", "| --- | --- | --- |"]
        lines += _rows(report, context, _LONGEST - sum(len(line.encode("utf-8", "replace")) + 1 for line in lines))
    return "\n".join(lines).rstrip("\n") + "\n"


def _rows(report: Report, context: Context, room: int) -> list[str]:
    """As many rows as there is room for, the worst first, and a last line that says how many are left."""
    rows: list[str] = []
    for finding in sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        row = _row(finding, context)
        room -= len(row.encode("utf-8", "replace")) + 1
        if room < 200:
            return [*rows, "", f"{len(report.findings) - len(rows):,} more are not shown."]
        rows.append(row)
    return rows


def _row(finding: Finding, context: Context) -> str:
    path = context.in_repository(finding.path)
    where = f"{plain(path)}, line {finding.start.line}"
    if context.link and not path.startswith("/"):
        where = f"[{where}]({context.link}{quote(path.encode('utf-8', 'replace'), safe='/-._~')}#L{finding.start.line})"
    tip = f"<br>*Tip:* {plain(finding.tip)}" if finding.tip else ""
    return (
        f"| {_SIGNS[finding.severity]} | {where} | {plain(finding.message)}{tip}<br><sub>{plain(finding.rule)}</sub> |"
    )


def plain(text: str) -> str:
    """Text that shows as it is: no markup, no links, no mentions, one line."""
    return _MARKS.sub(_entity, brief(text))


def _entity(match: re.Match[str]) -> str:
    mark = match.group()
    if mark in "@#":  # the comment keeps GitHub from taking a name for a mention, and a number for an issue
        return f"&#{ord(mark)};<!-- -->"
    return f"&#{ord(mark)};"
