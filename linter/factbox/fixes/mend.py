"""Fixes applied to files: round after round until nothing changes, across the boxes of a case, and only then written."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from factbox.disk import files
from factbox.disk.casefiles import cases_of
from factbox.disk.replacing import replace
from factbox.engine import Beside, Failure, Report, check_sources
from factbox.finding import Finding
from factbox.fixes import fix
from factbox.record import Record
from factbox.registry import Registry
from factbox.settings.config import Config
from factbox.show import show
from factbox.source import Source

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


class Mended(Record):
    """What changed, or would: a line for each file, or the diff."""

    files: int
    lines: list[str]
    failures: list[Failure]


def mend(paths: tuple[str, ...], config: Config, registry: Registry, *, unsafe: bool, write: bool) -> Mended:
    """Fix files to rest, in bounded rounds; with `write` false only the diffs are made."""
    gathered = files.gather(list(paths) or ["."], config)
    failures = list(gathered.failures)
    before = {source.path: source for source in files.sources(gathered.files, failures)}
    beside = files.beside([path for path in paths if path in gathered.named], gathered.files, config)
    work = _Work(before, config, registry, beside, unsafe)
    work.run()
    changed, lines = 0, []
    for path in sorted(work.worse):
        lines.append(f"not fixed: {show(path)}: the fixes would bring new findings")
    for path, source in work.now.items():
        old, new = before[path].text, source.text
        if old == new:
            continue
        if not write:
            lines += _diff(path, old, new)
            changed += 1
            continue
        problem = _write(path, old, new)
        if problem is not None:
            failures.append(Failure(path, f"not fixed: {problem}"))
            lines.append(f"not fixed: {show(path)}: {problem}")
        else:
            count = work.counts[path]
            lines.append(f"fixed: {show(path)}: {count} {'finding' if count == 1 else 'findings'}")
            changed += 1
    return Mended(changed, lines, failures)


class _Work:
    """The texts as they are after each round."""

    def __init__(
        self, sources: dict[str, Source], config: Config, registry: Registry, beside: Beside | None, unsafe: bool
    ) -> None:
        self.before = sources
        self.now = dict(sources)
        self.config, self.registry, self.beside, self.unsafe = config, registry, beside, unsafe
        self.snapshots = files.SavedSources(config)
        self.counts: dict[str, int] = {}
        self.worse: set[str] = set()  # files whose fixes brought more than they mended

    def run(self) -> None:
        """Round after round; a file whose fixes have brought more findings than there were stays as it was."""
        first: dict[str, int] = {}
        last: dict[str, int] = {}
        pending = list(self.now)
        for turn in range(fix.ROUNDS + 1):
            report = self._check(pending)
            last |= _weights(report, pending)
            first = first or dict(last)
            changed = self._round(report) if turn < fix.ROUNDS else []
            if not changed:
                break
            pending = self._with_cases(changed)
        for path, weight in last.items():
            if weight > first[path] and self.now[path].text != self.before[path].text:
                self.worse.add(path)
                self.now[path] = self.before[path]

    def _check(self, paths: Iterable[str]) -> Report:
        return check_sources(
            [self.now[path] for path in paths], self.config, self.registry, beside=self.beside, snapshots=self.snapshots
        )

    def _round(self, report: Report) -> list[str]:
        """Fix what one analysis found; the paths of the texts that changed."""
        by_path: dict[str, list[Finding]] = {}
        for finding in fix.fixable(report.findings, self.unsafe):
            if self.now.get(finding.path) is finding.place.source:
                by_path.setdefault(finding.path, []).append(finding)
        changed = []
        for path, findings in by_path.items():
            fixed = fix.apply(self.now[path], findings)
            if fixed.text != self.now[path].text:
                self.now[path] = Source(path, fixed.text)
                self.counts[path] = self.counts.get(path, 0) + len(fixed.applied)
                changed.append(path)
        return changed

    def _with_cases(self, changed: list[str]) -> list[str]:
        """The changed files, and those with boxes of the same cases."""
        names = {case for path in changed for case in cases_of(self.now[path])}
        if not names:
            return changed
        return [path for path, source in self.now.items() if path in changed or not names.isdisjoint(cases_of(source))]


def _weights(report: Report, paths: Iterable[str]) -> dict[str, int]:
    """How many findings there are in each file."""
    weights = dict.fromkeys(paths, 0)
    for finding in report.findings:
        if finding.path in weights:
            weights[finding.path] += 1
    return weights


def _write(path: str, old: str, new: str) -> str | None:
    source = files.read(path)
    if isinstance(source, Source) and source.text == old and not _is_utf8(path, old):
        return "it is no UTF-8: save it as UTF-8 first"
    return replace(path, old.encode("utf-8", "surrogatepass"), new.encode("utf-8", "surrogatepass"))


def _is_utf8(path: str, text: str) -> bool:
    try:
        with open(path, "rb") as file:
            return file.read(4) == text[:4].encode("utf-8", "surrogatepass")[:4]
    except OSError:
        return True


def _diff(path: str, before: str, after: str) -> Iterator[str]:
    """A unified diff, made safe to print; line ends that are no LF are shown as part of the line."""
    old, new = (
        _LINE.findall(text)[:-1] if text.endswith(("\n", "\r")) else _LINE.findall(text) for text in (before, after)
    )
    lines = difflib.unified_diff([*map(_bare, old)], [*map(_bare, new)], f"a/{path}", f"b/{path}", lineterm="")
    return (show(line) for line in lines)


def _bare(line: str) -> str:
    return line.rstrip("\r\n")
