"""JUnit's XML: a suite a file, a case a finding, a passing case for a file without one.

What is below the failing level is a skipped case, what could not be checked an error. No clock is read, so that the same run
gives the same bytes: times are nought, and the moment is the one that SOURCE_DATE_EPOCH names, or the first of 1970.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from factbox.finding import SEVERITIES, Finding
from factbox.report import markup

if TYPE_CHECKING:
    from factbox.engine import Failure, Report
    from factbox.report.context import Context


def render(report: Report, context: Context) -> str:
    root = markup.element("testsuites", {})
    findings: dict[str, list[Finding]] = {path: [] for path in report.paths}
    for finding in report.findings:
        findings.setdefault(finding.path, []).append(finding)
    failures: dict[str, list[Failure]] = {}
    for failure in report.failures:
        failures.setdefault(failure.path, []).append(failure)
    for number, path in enumerate({**findings, **failures}):
        _suite(root, number, path, findings.get(path, []), failures.get(path, []), context)
    return markup.document(root)


def _suite(
    root: Element, number: int, path: str, findings: list[Finding], failures: list[Failure], context: Context
) -> None:
    name = markup.path(context.in_repository(path)) if path else "the run"
    failing = SEVERITIES[: SEVERITIES.index(context.fail_on) + 1]
    failed = sum(finding.severity in failing for finding in findings)
    suite = markup.element(
        "testsuite",
        {
            "name": name,
            "package": "factbox",
            "id": number,
            "hostname": "localhost",
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(context.moment)),
            "tests": max(1, len(findings) + len(failures)),
            "failures": failed,
            "errors": len(failures),
            "skipped": len(findings) - failed,
            "time": "0",
        },
        root,
    )
    markup.element("properties", {}, suite)
    names: dict[str, int] = {}
    for failure in failures:
        case = _case(suite, name, f"{markup.path(failure.rule or 'reading')} could not check it", names)
        markup.element("error", {"type": "not-checked", "message": markup.line(failure.message)}, case)
    for finding in findings:
        case = _case(suite, name, f"{finding.rule}: {markup.line(finding.message)}", names)
        failing_one = finding.severity in failing
        told = {"message": markup.line(finding.message)} | ({"type": finding.rule} if failing_one else {})
        markup.element("failure" if failing_one else "skipped", told, case, _body(finding, name))
    if not findings and not failures:
        _case(suite, name, "fact box in order", names)
    markup.element("system-out", {}, suite)
    markup.element("system-err", {}, suite)


def _case(suite: Element, path: str, name: str, names: dict[str, int]) -> Element:
    """A case; services tell cases apart by their names, so a second of one name is numbered. No line is in it."""
    count = names[name] = names.get(name, 0) + 1
    shown = name if count == 1 else f"{name} ({count})"
    return markup.element("testcase", {"name": shown, "classname": path, "time": "0"}, suite)


def _body(finding: Finding, path: str) -> str:
    place = f"{path}:{finding.start.line}:{finding.start.column}: {finding.severity}[{finding.rule}]"
    related = (f"{label.place.path}:{label.place.start.line}: {label.message}" for label in finding.related[:12])
    tip = f"tip: {finding.tip}" if finding.tip else ""
    return markup.lines(place, finding.message, finding.note, *related, tip)
