"""Findings known before, set apart from a report one by one: one that was mended and one made anew are two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from factbox.engine import Report
from factbox.finding import SEVERITIES, Finding
from factbox.record import Record


class Known(Record):
    """A finding as it is remembered. `path` is named as the caller of `set_apart` names paths."""

    path: str
    rule: str
    fingerprint: str
    message: str


class Apart(Record):
    """A report without the known findings, the known that were met (named as they are now), and those that were not."""

    report: Report
    met: list[Known]
    unmet: list[Known]


def set_apart(
    report: Report,
    known: Iterable[Known],
    *,
    name: Callable[[str], str],
    is_gone: Callable[[str], bool],
    old_names: Mapping[str, str],
) -> Apart:
    """Move known findings from `findings` to `baselined`, each known one answering for one finding.

    A finding is known in its own file, or, being between boxes, in one of the others it points at; one whose file has
    gone may have moved with it to another. `name` turns a path of the report into one of the known, `is_gone` tells of a
    known path that its file is no longer there, `old_names` gives the present name of a rule for each it had before.
    """
    left: Counter[tuple[str, str]] = Counter()
    entries: dict[tuple[str, str], list[Known]] = {}
    for one in known:
        key = (one.path, one.fingerprint)
        left[key] += 1
        entries.setdefault(key, []).append(one)
    former: dict[str, list[str]] = {}
    for old, now in old_names.items():
        former.setdefault(now, []).append(old)
    met: list[Known] = []
    apart: list[Finding] = []
    standing = _match(report.findings, left, met, apart, name, former)
    moved: dict[str, list[tuple[str, str]]] = {}
    for key, count in left.items():
        if count and is_gone(key[0]):
            moved.setdefault(key[1], []).extend([key] * count)
    standing = _match_moved(standing, moved, left, met, apart, name, former)
    unmet = [one for key, listed in entries.items() for one in listed[: left[key]]]
    return Apart(_without(report, standing, apart), met, unmet)


def recalled(finding: Finding, name: Callable[[str], str]) -> Known:
    """A finding as it will be remembered."""
    return Known(name(finding.path), finding.rule, finding.fingerprint, finding.message)


def _match(
    findings: Iterable[Finding],
    left: Counter[tuple[str, str]],
    met: list[Known],
    apart: list[Finding],
    name: Callable[[str], str],
    former: Mapping[str, list[str]],
) -> list[Finding]:
    standing = []
    for finding in findings:
        paths = dict.fromkeys((finding.path, *(label.place.path for label in finding.related)))
        named = [name(path) for path in paths]
        prints = _prints(finding, former)
        key = next(((path, one) for path in named for one in prints if left[path, one] > 0), None)
        if key is None:
            standing.append(finding)
            continue
        left[key] -= 1
        met.append(recalled(finding, name)._replace(path=key[0]))
        apart.append(finding)
    return standing


def _match_moved(
    findings: Iterable[Finding],
    moved: dict[str, list[tuple[str, str]]],
    left: Counter[tuple[str, str]],
    met: list[Known],
    apart: list[Finding],
    name: Callable[[str], str],
    former: Mapping[str, list[str]],
) -> list[Finding]:
    standing = []
    for finding in findings:
        keys = next((moved[one] for one in _prints(finding, former) if moved.get(one)), None)
        if keys is None:
            standing.append(finding)
            continue
        left[keys.pop(0)] -= 1
        met.append(recalled(finding, name))
        apart.append(finding)
    return standing


def _prints(finding: Finding, former: Mapping[str, list[str]]) -> list[str]:
    return [finding.fingerprint, *(finding._replace(rule=old).fingerprint for old in former.get(finding.rule, ()))]


def _without(report: Report, standing: list[Finding], apart: list[Finding]) -> Report:
    counts = {severity: sum(one.severity == severity for one in standing) for severity in SEVERITIES}
    baselined = sorted((*report.baselined, *apart), key=lambda finding: finding.order)
    summary = report.summary._replace(**counts, baselined=len(baselined))
    return report._replace(findings=tuple(standing), summary=summary, baselined=tuple(baselined))
