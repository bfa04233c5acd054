"""reviewdog's diagnostic format: lines from 1, columns in UTF-8 bytes from 1, ends exclusive. Its reader takes no unknown key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factbox.finding import Finding, Place
from factbox.report.columns import Columns
from factbox.report.json import dumps
from factbox.report.mending import replacement, tellable
from factbox.show import brief, show
from factbox.source import Source

if TYPE_CHECKING:
    from factbox.engine import Report
    from factbox.report.context import Context

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
_RELATED = 12


def render(report: Report, context: Context) -> str:
    columns = Columns("utf-8", 1)
    diagnostics = [_diagnostic(finding, context, columns) for finding in report.findings]
    return dumps({"source": {"name": "factbox"}, "diagnostics": diagnostics})


def _diagnostic(finding: Finding, context: Context, columns: Columns) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": brief(finding.message) + (f"\nTip: {brief(finding.tip)}" if finding.tip else ""),
        "location": _location(finding.place, context, columns),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": show(finding.rule)},
    }
    edit = replacement(finding)
    if edit is not None and tellable(edit.text):
        span = _range(finding.place.source, edit.start, edit.end, columns)
        diagnostic["suggestions"] = [{"range": span, "text": edit.text}]
    if finding.related:
        diagnostic["related_locations"] = [
            {"message": brief(label.message), "location": _location(label.place, context, columns)}
            for label in finding.related[:_RELATED]
        ]
    return diagnostic


def _location(place: Place, context: Context, columns: Columns) -> dict[str, Any]:
    return {
        "path": show(context.in_repository(place.path)),
        "range": _range(place.source, place.span.start, place.span.end, columns),
    }


def _range(source: Source, start: int, end: int, columns: Columns) -> dict[str, Any]:
    return {
        key: {"line": source.position(offset).line, "column": columns(source, offset)}
        for key, offset in (("start", start), ("end", end))
    }
