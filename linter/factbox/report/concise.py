"""One line a finding, as editors and grep read it: path:line:column: severity[rule] message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.report.text import found, read
from factbox.show import brief, show

if TYPE_CHECKING:
    from factbox.engine import Report
    from factbox.report.context import Context


def render(report: Report, context: Context) -> str:
    lines = [
        f"{show(finding.path)}:{finding.start.line}:{finding.start.column}: "
        f"{finding.severity}[{finding.rule}] {brief(finding.message)}"
        for finding in report.findings
    ]
    if not context.quiet:
        lines.append(f"{read(report.summary)}: {found(report.summary)}")
    return "".join(f"{line}\n" for line in lines)
