"""GitLab's Code Quality report: one JSON array, each finding under a fingerprint of its own."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from factbox.finding import Finding
from factbox.report.identity import named
from factbox.report.json import dumps
from factbox.show import brief, show

if TYPE_CHECKING:
    from factbox.engine import Report
    from factbox.report.context import Context

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, context: Context) -> str:
    return dumps([_degradation(finding, name, context) for finding, name in named(report.findings)])


def _degradation(finding: Finding, name: str, context: Context) -> dict[str, Any]:
    path = context.in_repository(finding.path)
    confidence = "" if finding.confidence == "high" else f" ({finding.confidence} confidence)"
    return {
        # GitLab shows the description alone, so the rule stands in it.
        "description": f"{show(finding.rule)}: {brief(finding.message)}{confidence}",
        "check_name": show(finding.rule),
        # GitLab keeps one finding a fingerprint in the whole project, so the path is part of it.
        "fingerprint": blake2b(f"{path}\0{name}".encode("utf-8", "replace"), digest_size=16).hexdigest(),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": show(path), "lines": {"begin": finding.start.line, "end": finding.end.line}},
    }
