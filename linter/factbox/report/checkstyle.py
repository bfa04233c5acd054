"""Checkstyle's XML, which many CI services read: a file element a file, an error element a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from factbox.report import markup

if TYPE_CHECKING:
    from factbox.engine import Report
    from factbox.report.context import Context

_VERSION = "4.3"  # of the format, as other linters give it


def render(report: Report, context: Context) -> str:
    root = markup.element("checkstyle", {"version": _VERSION})
    files: dict[str, Element] = {}
    for path in (*report.paths, *(finding.path for finding in report.findings)):
        if path not in files:
            files[path] = markup.element("file", {"name": markup.path(context.in_repository(path))}, root)
    for finding in report.findings:
        attributes = {
            "line": finding.start.line,
            "column": finding.start.column,
            "severity": finding.severity,
            "message": markup.line(finding.message) + (f" Tip: {markup.line(finding.tip)}" if finding.tip else ""),
            "source": f"factbox.{finding.group}.{finding.rule}",
        }
        markup.element("error", attributes, files[finding.path])
    return markup.document(root)
