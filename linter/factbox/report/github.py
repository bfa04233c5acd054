"""Workflow commands of GitHub Actions: annotations on the changed lines, worst first since only ten are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.finding import SEVERITIES, Finding
from factbox.report.text import found, read
from factbox.show import brief, show

if TYPE_CHECKING:
    from factbox.engine import Failure, Report
    from factbox.report.context import Context

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, context: Context) -> str:
    worst_first = sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    lines = [_unchecked(failure, context) for failure in report.failures]
    lines += [_annotation(finding, context) for finding in worst_first]
    lines.append(f"{read(report.summary)}: {found(report.summary)}")
    return "\n".join(lines) + "\n"


def _annotation(finding: Finding, context: Context) -> str:
    start, end = finding.start, finding.end
    properties = {"file": show(context.in_repository(finding.path)), "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:  # the runner drops columns that run over lines, and the annotation with them
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"factbox {show(finding.rule)}"
    message = brief(finding.message) + (f" Tip: {brief(finding.tip)}" if finding.tip else "")
    return _command(_LEVELS[finding.severity], properties, message)


def _unchecked(failure: Failure, context: Context) -> str:
    properties = {"file": show(context.in_repository(failure.path))} if failure.path else {}
    where = "" if failure.path else "the run: "
    rule = f"rule {show(failure.rule)} crashed on it: " if failure.rule else ""
    return _command("error", {**properties, "title": "factbox: not checked"}, where + rule + brief(failure.message))


def _command(level: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{level} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
