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
    former: dict[str, list[str]] = {}
    for old, now in old_names.items():
        former.setdefault(now, []).append(old)
    sieve = _Sieve(known, name, former)
    standing = sieve.sift(report.findings, sieve.in_its_file)
    standing = sieve.sift(standing, sieve.moved(is_gone))
    return Apart(_without(report, standing, sieve.apart), sieve.met, sieve.unmet)


def recalled(finding: Finding, name: Callable[[str], str]) -> Known:
    """A finding as it will be remembered."""
    return Known(name(finding.path), finding.rule, finding.fingerprint, finding.message)


_Key = tuple[str, str]  # path and fingerprint


class _Sieve:
    """What is known and not yet met, and what has been set apart."""

    def __init__(self, known: Iterable[Known], name: Callable[[str], str], former: Mapping[str, list[str]]) -> None:
        self.name = name
        self.former = former
        self.left: Counter[_Key] = Counter()
        self.entries: dict[_Key, list[Known]] = {}
        for one in known:
            key = (one.path, one.fingerprint)
            self.left[key] += 1
            self.entries.setdefault(key, []).append(one)
        self.met: list[Known] = []
        self.apart: list[Finding] = []

    @property
    def unmet(self) -> list[Known]:
        return [one for key, listed in self.entries.items() for one in listed[: self.left[key]]]

    def sift(self, findings: Iterable[Finding], find: Callable[[Finding], tuple[_Key, str] | None]) -> list[Finding]:
        """The findings that stay; `find` gives the key that a finding is known by, and the path it goes by now."""
        standing = []
        for finding in findings:
            found = find(finding)
            if found is None:
                standing.append(finding)
                continue
            key, path = found
            self.left[key] -= 1
            self.met.append(recalled(finding, self.name)._replace(path=path))
            self.apart.append(finding)
        return standing

    def in_its_file(self, finding: Finding) -> tuple[_Key, str] | None:
        """By its own file, or by another that it points at."""
        paths = dict.fromkeys((finding.path, *(label.place.path for label in finding.related)))
        keys = ((path, one) for path in map(self.name, paths) for one in self._prints(finding))
        return next(((key, key[0]) for key in keys if self.left[key] > 0), None)

    def moved(self, is_gone: Callable[[str], bool]) -> Callable[[Finding], tuple[_Key, str] | None]:
        """By a file that is no longer there."""
        gone: dict[str, list[_Key]] = {}
        for key, count in self.left.items():
            if count and is_gone(key[0]):
                gone.setdefault(key[1], []).extend([key] * count)

        def find(finding: Finding) -> tuple[_Key, str] | None:
            keys = next((gone[one] for one in self._prints(finding) if gone.get(one)), None)
            return None if keys is None else (keys.pop(0), self.name(finding.path))

        return find

    def _prints(self, finding: Finding) -> list[str]:
        """Its fingerprint, under each name that its rule has had."""
        older = self.former.get(finding.rule, ())
        return [finding.fingerprint, *(finding._replace(rule=old).fingerprint for old in older)]


def _without(report: Report, standing: list[Finding], apart: list[Finding]) -> Report:
    counts = {severity: sum(one.severity == severity for one in standing) for severity in SEVERITIES}
    baselined = sorted((*report.baselined, *apart), key=lambda finding: finding.order)
    summary = report.summary._replace(**counts, baselined=len(baselined))
    return report._replace(findings=tuple(standing), summary=summary, baselined=tuple(baselined))
