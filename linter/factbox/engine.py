"""Sources times rules to a report: nothing here reads files, prints or knows a rule by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from factbox.anchor import anchor
from factbox.box import MAX_FACTS, Box, Setting
from factbox.case import cases
from factbox.document import boxes
from factbox.finding import SEVERITIES, Finding, Label, Severity
from factbox.record import Record
from factbox.registry import Registry
from factbox.rule import Rule
from factbox.settings.config import Config
from factbox.settings.day import today
from factbox.settings.renamed import old_names, present_comment, present_names
from factbox.source import Source
from factbox.suppress import Suppression, split, suppressions

if TYPE_CHECKING:
    from factbox.evidence.evidence import Snapshots

MAX_FINDINGS = 1_000  # of one file: more is noise, and the rest is counted


class Failure(Record):
    """Something that could not be checked: the run ends with 2."""

    path: str
    message: str
    rule: str | None = None
    detail: str = ""  # the traceback of a rule that crashed


class Summary(Record):
    """What a run read and found."""

    files: int = 0
    boxes: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    suppressed: int = 0
    baselined: int = 0

    def at_least(self, severity: Severity) -> int:
        """The number of findings of a severity or worse."""
        return sum(getattr(self, one) for one in SEVERITIES[: SEVERITIES.index(severity) + 1])


class Report(Record):
    """The outcome of a run: findings sorted by place, what was silenced and by whom, what could not be checked."""

    findings: tuple[Finding, ...] = ()
    summary: Summary = Summary()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    suppressed: tuple[tuple[Finding, str], ...] = ()  # each with the reason given
    baselined: tuple[Finding, ...] = ()  # known before: not told again, and not lost
    paths: tuple[str, ...] = ()  # the files under check that hold a box


RuleCheck = tuple[Rule, Callable[..., Iterator[Finding]]]
Beside = Callable[[frozenset[str]], Iterable[Source]]  # names of cases -> files with boxes of them


def check_sources(
    sources: Iterable[Source],
    config: Config,
    registry: Registry,
    *,
    failures_after: Sequence[Failure] = (),
    beside: Beside | None = None,
    snapshots: Snapshots | None = None,
) -> Report:
    """Run the rules that the configuration selects over every box in the sources.

    `failures_after` may fill while the sources are read: what it holds at the end joins the report's failures.
    `beside` gives, for the cases met, further files with boxes of them: they are held against the boxes checked, and what
    is found between the two is told at the box under check; nothing else in them is. None says that nobody knows of any.
    `snapshots` gives the saved copies of sources; without it nothing is said of them.
    Raises ConfigurationError for a selection or an option that names nothing.
    """
    run = _Run(config, registry, snapshots)
    for source in sources:
        run.read(source)
    run.knows_all_beside = beside is not None
    if beside is not None and run.boxes_of_cases:
        names = frozenset(box.case for box in run.boxes_of_cases if box.case is not None)
        for source in beside(names):
            run.read_beside(source, names)
    run.failures.extend(failures_after)
    # By path, so that a conflict is told alike whether one of its files is checked or all of them are.
    for case in cases(sorted(run.boxes_of_cases, key=lambda box: box.path.removeprefix("./"))):
        run.ask(run.case_checks, case.boxes, case)
    return run.report()


class _Run:
    """What gathers while the sources pass by."""

    def __init__(self, config: Config, registry: Registry, snapshots: Snapshots | None = None) -> None:
        self.config = config = present_names(config, registry)
        self.registry = registry
        self.old_names = old_names(registry)
        self.never_silenced = config.never_silenced(registry)
        self.notes = list(config.notes)
        self.rules: list[Rule] = config.active_rules(registry)
        # Most rules have something to say of one of the two only; the others need not be asked a thousand times.
        self.box_checks = [(rule, rule.check) for rule in self.rules if type(rule).check is not Rule.check]
        self.case_checks = [
            (rule, rule.check_case) for rule in self.rules if type(rule).check_case is not Rule.check_case
        ]
        self.setting = Setting(
            config.jurisdiction, config.language, config.open_registers(registry), snapshots, today()
        )
        self.files = 0
        self.boxes = 0
        self.paths: list[str] = []
        self.boxes_of_cases: list[Box] = []
        self.knows_all_beside = False
        self.beside: dict[int, Source] = {}  # by identity; held, so that no other object takes it
        self.findings: list[Finding] = []
        self.comments: list[Suppression] = []
        self.failures: list[Failure] = [Failure(error.name, error.message) for error in registry.errors]

    def read(self, source: Source) -> None:
        """Check one file. Whatever goes wrong in it is told with its path, and the other files go on."""
        self.files += 1
        reading = self.open(source)
        if reading is None:
            return
        self.boxes += len(reading.found)
        if reading.found:
            self.paths.append(source.path)
        for document in reading.documents:
            self.failures.extend(
                Failure(source.path, trouble.message) for trouble in document.troubles if trouble.limit
            )
        for found in reading.found:
            box = Box(found, self.setting)
            if box.unchecked_facts:
                message = (
                    f"the box is longer than {MAX_FACTS:,} facts; the last {box.unchecked_facts:,} were not checked"
                )
                self.failures.append(Failure(source.path, message))
            self.ask(self.box_checks, (box,), box)
            if box.case is not None:
                self.boxes_of_cases.append(box)
            else:
                box.forget()

    def read_beside(self, source: Source, names: frozenset[str]) -> None:
        """Take the boxes of cases in a file that is not under check itself. What is wrong in it is told when it is."""
        self.beside[id(source)] = source
        reading = self.open(source)
        if reading is not None:
            read = (Box(found, self.setting) for found in reading.found)
            self.boxes_of_cases.extend(box for box in read if box.case in names)

    def open(self, source: Source) -> boxes.Reading | None:
        """Find the boxes of a file and take its comments; None, and a failure told, where that cannot be done."""
        try:
            reading = boxes.read(source)
            if reading.found:
                self.take_comments(reading)
        except Exception as error:
            self._crash(source.path, None, error)
            return None
        return reading

    def take_comments(self, reading: boxes.Reading) -> None:
        for comment in suppressions(reading, self.config.today):
            comment, notes = present_comment(comment, self.old_names)
            self.notes.extend(notes)
            forbidden = self.never_silenced.intersection(comment.rules)
            if forbidden and comment.problem is None:
                names = " and ".join(sorted(forbidden))
                comment = comment._replace(problem=f"nobody may silence {names} here")
            self.comments.append(comment)

    def ask(self, checks: Sequence[RuleCheck], among: Sequence[Box], *about: Any) -> None:
        """Take what each of the checks finds in something, with the boxes that it may be tied to.

        A rule's bug is reported with its name and the box, and the others go on.
        """
        for rule, check in checks:
            try:
                for finding in islice(check(*about), MAX_FINDINGS + 1):
                    self.findings.append(_anchored(finding, among))
            except Exception as error:
                self._crash(among[0].path if among else "", rule.name, error)

    def report(self) -> Report:
        standing, silenced = split(self.findings, self.comments)
        if self.beside:
            standing = [here for finding in standing if (here := self._told_here(finding)) is not None]
            silenced = [(here, by) for finding, by in silenced if (here := self._told_here(finding)) is not None]
        quiet = [(finding, comment.reason) for finding, comment in silenced]
        used = {id(comment) for _, comment in silenced}
        standing, waived = self.config.apply_waivers(standing)
        idle = [
            comment
            for comment in self.comments
            if id(comment) not in used and id(comment.place.source) not in self.beside and self._may_judge(comment)
        ]
        idle += self.config.idle_waivers(self.paths, {waiver for _, waiver in waived})
        active = frozenset(rule.name for rule in self.rules)
        known = frozenset((*self.registry.rules, *self.old_names))
        self.findings = []
        self.ask([(rule, rule.check_suppressions) for rule in self.rules], (), idle, active, known)
        standing.extend(self.findings)
        standing = self.config.told(standing, self.registry)
        standing = _capped(sorted(set(standing), key=lambda finding: finding.order), self.failures)
        counts = {severity: sum(one.severity == severity for one in standing) for severity in SEVERITIES}
        summary = Summary(self.files, self.boxes, **counts, suppressed=len(quiet) + len(waived))
        return Report(
            tuple(standing),
            summary,
            tuple(dict.fromkeys(self.failures)),
            tuple(dict.fromkeys(self.notes)),
            (*quiet, *((finding, waiver.reason) for finding, waiver in waived)),
            paths=tuple(self.paths),
        )

    def _may_judge(self, comment: Suppression) -> bool:
        """False for a comment on what boxes of a case say of each other, when the others are not at hand."""
        if self.knows_all_beside or not any(rule.name in comment.rules for rule, _ in self.case_checks):
            return True
        counts = Counter(box.case for box in self.boxes_of_cases)
        return not any(box.file is comment.place.source and counts[box.case] == 1 for box in self.boxes_of_cases)

    def _told_here(self, finding: Finding) -> Finding | None:
        """The finding at a box under check; None when it touches none. It stays the same finding, whichever box tells it."""
        if id(finding.place.source) not in self.beside:
            return finding
        for index, label in enumerate(finding.related):
            if id(label.place.source) not in self.beside:
                there = Label(finding.place, finding.note or finding.text)
                related = (there, *finding.related[:index], *finding.related[index + 1 :])
                evidence = finding.evidence or finding.text
                # Its fix, if any, is one of the other file.
                return finding._replace(
                    place=label.place, related=related, note=label.message, evidence=evidence, fix=None
                )
        return None

    def _crash(self, path: str, rule: str | None, error: Exception) -> None:
        import traceback  # only when something is broken

        detail = "".join(traceback.format_exception(error))
        self.failures.append(Failure(path, f"{type(error).__name__}: {error}", rule, detail))


def _anchored(finding: Finding, among: Sequence[Box]) -> Finding:
    """The finding tied to its fact, where the rule has not done so."""
    if finding.anchor:
        return finding
    for box in among:
        depth = len(box.route)
        if box.file is finding.place.source and finding.route[:depth] == box.route:
            return finding._replace(anchor=anchor(box.root, finding.route[depth:]) or "/")
    return finding


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
