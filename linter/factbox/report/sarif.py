"""SARIF 2.1.0, with what GitHub's code scanning asks for beyond it. Columns count UTF-16 units, which is how its pages count."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factbox import __version__
from factbox.finding import Finding, Fix, Place
from factbox.report.columns import Columns
from factbox.report.context import Context, PackText, RuleText
from factbox.report.identity import named
from factbox.report.json import dumps
from factbox.report.mending import tellable
from factbox.show import brief, show
from factbox.source import Source, Span

if TYPE_CHECKING:
    from factbox.engine import Failure, Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}
_PRECISIONS = {"error": "high", "warning": "medium", "info": "low"}  # an error is what cannot be true
_LONGEST = 1_000  # characters of a description that GitHub shows
_RELATED = 12
_EXTENSIONS = 100

_Told = tuple[Finding, dict[str, Any]]  # a finding, and the keys that say it is silenced


def render(report: Report, context: Context) -> str:
    return dumps(log(report, context))


def log(report: Report, context: Context) -> dict[str, Any]:
    """The report as a SARIF log of one run."""
    rules = context.rules()
    numbers = {rule.name: number for number, rule in enumerate(rules)}
    told: Iterator[_Told] = chain(
        ((finding, {}) for finding in report.findings),
        ((finding, {"suppressions": [_silenced(finding, reason)]}) for finding, reason in report.suppressed),
        ((finding, _KNOWN) for finding in report.baselined),
    )
    driver = {"name": "factbox", "version": __version__, "semanticVersion": __version__}
    # No automationDetails: the category is the uploader's to give, for a desk that runs factbox twice in one repository.
    run = {
        "tool": {
            "driver": {**driver, "rules": [_rule(rule) for rule in rules]},
            "extensions": [_pack(pack) for pack in context.packs()[:_EXTENSIONS]],
        },
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The top of the repository."}}},
        "invocations": [
            {
                "executionSuccessful": not report.failures,
                "toolExecutionNotifications": [_notification(failure, context) for failure in report.failures],
            }
        ],
        "results": list(_results(list(told), numbers, context)),
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


_KNOWN: dict[str, Any] = {
    "baselineState": "unchanged",
    "suppressions": [
        {"kind": "external", "status": "accepted", "justification": "Known before: in the baseline or at the revision."}
    ],
}


def _silenced(finding: Finding, reason: str) -> dict[str, Any]:
    """A comment's reason stands in the file itself; any other comes from the configuration."""
    kind = "inSource" if reason in finding.place.source.text else "external"
    return {"kind": kind, "status": "accepted", "justification": brief(reason)}


def _results(told: list[_Told], numbers: dict[str, int], context: Context) -> Iterator[dict[str, Any]]:
    names = named(finding for finding, _ in told)
    columns = Columns("utf-16-le", 2)
    for (finding, state), (_, name) in zip(told, names, strict=True):
        result = _result(finding, name, context, columns) | state
        if finding.rule in numbers:
            result["ruleIndex"] = numbers[finding.rule]
        yield result


def _result(finding: Finding, name: str, context: Context, columns: Columns) -> dict[str, Any]:
    related = finding.related[:_RELATED]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": _physical(finding.place, context, columns)}],
        # GitHub matches by the first alone, within the file; the second is for those who compare runs themselves.
        "partialFingerprints": {"primaryLocationLineHash": name, "factbox/v1": finding.fingerprint},
        "properties": {"confidence": finding.confidence},
    }
    if related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": _plain(brief(label.message)) or "here"},
                "physicalLocation": _physical(label.place, context, columns),
            }
            for number, label in enumerate(related, 1)
        ]
    if finding.fix is not None and finding.fix.edits and all(tellable(edit.text) for edit in finding.fix.edits):
        result["fixes"] = [_fix(finding, finding.fix, context, columns)]
    return result


def _message(finding: Finding) -> str:
    """The message first, since only its first sentence may be shown; related places are followed where they are linked."""
    parts = [_plain(brief(finding.message)) or finding.rule]
    if finding.tip:
        parts.append(f"Tip: {_plain(brief(finding.tip))}")
    links = "; ".join(
        f"[{_linked(brief(label.message, 200)) or 'here'}]({number})"
        for number, label in enumerate(finding.related[:_RELATED], 1)
    )
    if links:
        parts.append(f"See {links}")
    return "\n".join(parts)


def _plain(text: str) -> str:
    """Text in which nothing reads as a link."""
    return text.replace("](", "] (")


def _linked(text: str) -> str:
    return re.sub(r"([\\\[\]])", r"\\\1", text).strip()


def _physical(place: Place, context: Context, columns: Columns) -> dict[str, Any]:
    return {
        "artifactLocation": _artifact(place.path, context),
        "region": _region(place.source, place.span, columns),
    }


def _artifact(path: str, context: Context) -> dict[str, Any]:
    inside = context.in_repository(path)
    if os.path.isabs(inside):
        return {"uri": Path(inside).as_uri()}
    return {"uri": quote(_encoded(inside), safe="/-._~") or ".", "uriBaseId": ROOT}


def _encoded(path: str) -> bytes:
    """The bytes that name the file, whether or not they are text."""
    try:
        return os.fsencode(path)
    except UnicodeEncodeError:
        return path.encode("utf-8", "replace")


def _region(source: Source, span: Span, columns: Columns) -> dict[str, int]:
    return {
        "startLine": source.position(span.start).line,
        "startColumn": columns(source, span.start),
        "endLine": source.position(span.end).line,
        "endColumn": columns(source, span.end),
    }


def _fix(finding: Finding, fix: Fix, context: Context, columns: Columns) -> dict[str, Any]:
    source = finding.place.source
    replacements = [
        {"deletedRegion": _region(source, Span(edit.start, edit.end), columns), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    return {
        "description": {"text": show(fix.title) or f"Fix {finding.rule}"},
        "artifactChanges": [
            {"artifactLocation": _artifact(finding.path, context), "replacements": replacements},
        ],
        "properties": {"safety": fix.safety},
    }


def _rule(rule: RuleText) -> dict[str, Any]:
    help_page = "\n".join(map(show, rule.help.split("\n"))) or rule.name
    return {
        "id": rule.name,
        "shortDescription": {"text": brief(rule.summary, _LONGEST)[:_LONGEST] or rule.name},
        "fullDescription": {"text": brief(rule.description, _LONGEST)[:_LONGEST] or rule.name},
        "help": {"text": help_page, "markdown": help_page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.enabled},
        "properties": {
            "precision": _PRECISIONS[rule.severity],
            "problem.severity": _PROBLEMS[rule.severity],
            "tags": ["fact-box", rule.group],
            "origin": rule.origin,
        },
    }


def _pack(pack: PackText) -> dict[str, Any]:
    described = {"name": f"register {show(pack.name)}", "properties": {"checksum": pack.checksum}}
    return described | ({"version": show(pack.version)} if pack.version else {})


def _notification(failure: Failure, context: Context) -> dict[str, Any]:
    rule = f"rule {show(failure.rule)} crashed on it: " if failure.rule else ""
    notification: dict[str, Any] = {
        "level": "error",
        "message": {"text": f"not checked: {rule}{brief(failure.message)}"},
    }
    if failure.path:
        artifact = _artifact(failure.path, context)
        notification["locations"] = [{"physicalLocation": {"artifactLocation": artifact}}]
    return notification


def without(log: dict[str, Any], limit: int) -> dict[str, Any]:
    """The log without what is silenced or known, and with no more results than `limit`, the worst first when it is cut."""
    run = log["runs"][0]
    results: Iterable[dict[str, Any]] = [result for result in run["results"] if "suppressions" not in result]
    if len(run["results"]) > limit:
        order = list(_LEVELS.values())
        results = sorted(results, key=lambda result: order.index(result["level"]))[:limit]
    run["results"] = list(results)
    return log
