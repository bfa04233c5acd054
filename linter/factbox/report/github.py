"""Workflow commands of GitHub Actions: annotations on the changed lines, worst first since only ten are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.finding import SEVERITIES, Finding
from factbox.report.show import brief
from factbox.report.text import found

if TYPE_CHECKING:
    from factbox.engine import Report

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, *, color: bool = False) -> str:
    worst_first = sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    lines = [_annotation(finding) for finding in worst_first]
    lines.append(f"{report.summary.files} files read, {report.summary.boxes} boxes checked, {found(report.summary)}")
    return "\n".join(lines) + "\n"


def _annotation(finding: Finding) -> str:
    start, end = finding.start, finding.end
    properties = {"file": finding.path, "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:  # the runner drops columns that run over lines, and the annotation with them
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"factbox {finding.rule}"
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    message = brief(finding.message) + (f" Tip: {brief(finding.tip)}" if finding.tip else "")
    return f"::{_LEVELS[finding.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
