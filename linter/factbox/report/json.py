"""The report for programs: version 1 of the JSON in docs/format.md, whose keys only a new version may change."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from factbox.finding import Finding, Place
from factbox.show import UNSEEN
from factbox.source import Position

if TYPE_CHECKING:
    from factbox.engine import Report
    from factbox.report.context import Context

VERSION = 1

_UNSEEN = re.compile(f"[{UNSEEN}]")


def render(report: Report, context: Context) -> str:
    return dumps(as_data(report))


def dumps(data: Any) -> str:
    """JSON whose text cannot be taken for a runner's command, whatever it quotes."""
    return _safe(json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1)) + "\n"


def compact(data: Any) -> str:
    """The same on one line, which nothing in the data can break, whatever a reader takes for a line end."""
    return _safe(json.dumps(data, ensure_ascii=True, allow_nan=False, separators=(",", ":")))


def _safe(text: str) -> str:
    """Escapes what JSON would let stand: the invisible, and a runner's commands. Both are found in strings alone."""
    text = _UNSEEN.sub(lambda match: json.dumps(match.group())[1:-1], text)
    return text.replace("##[", "\\u0023#[").replace("##vso[", "\\u0023#vso[")


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain values."""
    return {
        "version": VERSION,
        "findings": [finding_data(finding) for finding in report.findings],
        "suppressed": [{**finding_data(finding), "reason": reason} for finding, reason in report.suppressed],
        "baselined": [finding_data(finding) for finding in report.baselined],
        "failures": [
            {"path": failure.path, "rule": failure.rule, "message": failure.message} for failure in report.failures
        ],
        "summary": report.summary._asdict(),
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "group": finding.group,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "path": finding.path,
        "route": list(finding.route),
        "text": finding.text,
        "start": _position(finding.start),
        "end": _position(finding.end),
        "note": finding.note or None,
        "tip": finding.tip or None,
        "related": [{"message": label.message, **_place(label.place)} for label in finding.related],
        "fix": None
        if finding.fix is None
        else {
            "safety": finding.fix.safety,
            "title": finding.fix.title,
            "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in finding.fix.edits],
        },
        "fingerprint": finding.fingerprint,
    }


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "start": _position(place.start), "end": _position(place.end)}


def _position(position: Position) -> dict[str, int]:
    return position._asdict()
