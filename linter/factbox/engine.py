"""Sources times rules to a report: nothing here reads files, prints or knows a rule by name."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from factbox.box import Box, Setting
from factbox.case import cases
from factbox.config import Config
from factbox.document import boxes
from factbox.finding import SEVERITIES, Finding, Severity
from factbox.registry import Registry
from factbox.rule import Rule
from factbox.source import Source
from factbox.suppress import Suppression, split, suppressions

MAX_FINDINGS = 1_000  # of one file: more is noise, and the rest is counted


class Failure(NamedTuple):
    """Something that could not be checked: the run ends with 2."""

    path: str
    message: str
    rule: str | None = None
    detail: str = ""  # the traceback of a rule that crashed


class Summary(NamedTuple):
    """What a run read and found."""

    files: int = 0
    boxes: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    suppressed: int = 0

    def at_least(self, severity: Severity) -> int:
        """The number of findings of a severity or worse."""
        return sum(getattr(self, one) for one in SEVERITIES[: SEVERITIES.index(severity) + 1])


class Report(NamedTuple):
    """The outcome of a run: findings sorted by place, what was silenced and by whom, what could not be checked."""

    findings: tuple[Finding, ...] = ()
    summary: Summary = Summary()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    suppressed: tuple[tuple[Finding, str], ...] = ()  # each with the reason given


def check_sources(
    sources: Iterable[Source],
    config: Config,
    registry: Registry,
    *,
    failures_after: Sequence[Failure] = (),
) -> Report:
    """Run the rules that the configuration selects over every box in the sources.

    `failures_after` may fill while the sources are read: what it holds at the end joins the report's failures.
    Raises ConfigurationError for a selection or an option that names nothing.
    """
    run = _Run(config, registry)
    for source in sources:
        run.read(source)
    run.failures.extend(failures_after)
    for case in cases(run.boxes_of_cases):
        for rule in run.rules:
            run.collect(rule, case.boxes[0].path, lambda rule=rule, case=case: rule.check_case(case))  # type: ignore[misc]
    return run.report()


class _Run:
    """What gathers while the sources pass by."""

    def __init__(self, config: Config, registry: Registry) -> None:
        self.config = config
        self.registry = registry
        self.rules: list[Rule] = config.active_rules(registry)
        self.setting = Setting(config.jurisdiction, config.language, registry.registers(config.registers))
        self.files = 0
        self.boxes = 0
        self.boxes_of_cases: list[Box] = []
        self.findings: list[Finding] = []
        self.comments: list[Suppression] = []
        self.failures: list[Failure] = [Failure(error.name, error.message) for error in registry.errors]

    def read(self, source: Source) -> None:
        """Check one file. Whatever goes wrong in it is told with its path, and the other files go on."""
        self.files += 1
        try:
            reading = boxes.read(source)
            self.comments.extend(suppressions(reading))
        except Exception as error:
            self._crash(source.path, None, error)
            return
        self.boxes += len(reading.found)
        for document in reading.documents:
            self.failures.extend(
                Failure(source.path, trouble.message) for trouble in document.troubles if trouble.limit
            )
        for found in reading.found:
            box = Box(found, self.setting)
            if box.case is not None:
                self.boxes_of_cases.append(box)
            for rule in self.rules:
                self.collect(rule, source.path, lambda rule=rule, box=box: rule.check(box))  # type: ignore[misc]

    def collect(self, rule: Rule, path: str, check: Callable[[], Iterator[Finding]]) -> None:
        try:
            self.findings.extend(islice(check(), MAX_FINDINGS + 1))
        except Exception as error:  # a rule's bug is reported with its name and the box, and the others go on
            self._crash(path, rule.name, error)

    def report(self) -> Report:
        standing, silenced = split(self.findings, self.comments)
        quiet = [(finding, comment.reason) for finding, comment in silenced]
        used = {id(comment) for _, comment in silenced}
        active = frozenset(rule.name for rule in self.rules)
        known = frozenset(self.registry.rules).union(*(rule.aliases for rule in self.registry.rules.values()))
        idle = [comment for comment in self.comments if id(comment) not in used]
        for rule in self.rules:
            self.findings = []
            self.collect(rule, "", lambda rule=rule: rule.check_suppressions(idle, active, known))  # type: ignore[misc]
            standing.extend(self.findings)
        standing, waived = self.config.apply_waivers(standing)
        standing = _capped(sorted(set(standing), key=lambda finding: finding.order), self.failures)
        counts = {severity: sum(one.severity == severity for one in standing) for severity in SEVERITIES}
        summary = Summary(self.files, self.boxes, **counts, suppressed=len(quiet) + len(waived))
        return Report(
            tuple(standing), summary, tuple(dict.fromkeys(self.failures)), self.config.notes, (*quiet, *waived)
        )

    def _crash(self, path: str, rule: str | None, error: Exception) -> None:
        detail = "".join(traceback.format_exception(error))
        self.failures.append(Failure(path, f"{type(error).__name__}: {error}", rule, detail))


def _capped(findings: list[Finding], failures: list[Failure]) -> list[Finding]:
    counts: dict[str, int] = {}
    kept = []
    for finding in findings:
        counts[finding.path] = counts.get(finding.path, 0) + 1
        if counts[finding.path] <= MAX_FINDINGS:
            kept.append(finding)
    for path, count in counts.items():
        if count > MAX_FINDINGS:
            failures.append(Failure(path, f"there are more findings than the first {MAX_FINDINGS:,}, which are shown"))
    return kept
