"""The work of `factbox baseline`: making the file of known findings, showing it, and dropping what has been mended."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from factbox.commands.run import Request, analyse, rules, settings
from factbox.disk import files
from factbox.engine import Report
from factbox.history.baseline import Baseline, located
from factbox.history.known import Known, recalled
from factbox.registry import Registry
from factbox.settings.config import ConfigurationError
from factbox.settings.renamed import old_names
from factbox.show import brief, show

_SHOWN = 20  # files and rules that kept a command from its work


def create(request: Request, *, replace: bool = False) -> int:
    """Write every finding of a check down as known. A baseline that stands is only replaced on demand, and what that adds is told."""
    try:
        config = settings(request)
        baseline = Baseline(located(request.baseline, config.baseline, config.root))
        try:
            older = Baseline.load(baseline.path).known if baseline.exists else []
        except ConfigurationError:
            if not replace:
                raise
            older = []
        if baseline.exists and not replace:
            return _fail(
                f"{baseline.path} stands already: `factbox baseline prune` drops what is mended; nothing is ever added "
                "to it but by --replace, which tells what"
            )
        registry = rules(request, config)
        report = analyse(request, config, registry)
    except ConfigurationError as error:
        return _fail(str(error))
    if _left_unchecked(report):
        return _fail("no baseline was written")
    baseline.known = [recalled(finding, baseline.name) for finding in report.findings]
    if replace:
        for one in sorted((Counter(baseline.known) - _as_now(older, report, baseline, registry)).elements()):
            print(f"added: {_line(one)}")
    if not _save(baseline):
        return 2
    print(f"{_count(baseline.known)} written to {show(baseline.path)}")
    _hint(request, config.baseline, baseline)
    return 0


def show_all(request: Request) -> int:
    """Print the known findings by file, and how many there are of each rule."""
    try:
        config = settings(request)
        baseline = Baseline.load(located(request.baseline, config.baseline, config.root))
    except ConfigurationError as error:
        return _fail(str(error))
    path = None
    for one in sorted(baseline.known):
        if one.path != path:
            path = one.path
            print(f"{show(path)}{' (gone)' if baseline.is_gone(path) else ''}")
        print(f"  {show(one.rule)}: {brief(one.message, 200)}")
    counts = Counter(one.rule for one in baseline.known)
    if counts:
        print()
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        print(f"{count:>7,}  {show(rule)}")
    print(f"{_count(baseline.known)} in {show(baseline.path)}")
    return 0


def prune(request: Request) -> int:
    """Drop the known findings that are no longer found in what is checked, and follow files that have moved; add nothing."""
    try:
        config = settings(request)
        baseline = Baseline.load(located(request.baseline, config.baseline, config.root))
        registry = rules(request, config)
        report = analyse(request, config, registry)
        ran = {rule.name for rule in config.active_rules(registry)}
    except ConfigurationError as error:
        return _fail(str(error))
    if _left_unchecked(report):
        return _fail("nothing was pruned")
    apart = baseline.apply(report, old_names(registry))
    checked = {baseline.name(path) for path in files.gather(request.paths or (".",), config).files}
    renamed = old_names(registry)
    kept, dropped = list(apart.met), list[Known]()
    for one in apart.unmet:
        # A file that was not checked, or a rule that did not run, says nothing of a finding.
        judged = renamed.get(one.rule, one.rule) in ran and (one.path in checked or baseline.is_gone(one.path))
        (dropped if judged else kept).append(one)
    for one in sorted(dropped):
        print(f"dropped: {_line(one)}")
    if sorted(kept) != sorted(baseline.known):
        baseline.known = kept
        if not _save(baseline):
            return 2
    print(f"{_count(dropped)} dropped from {show(baseline.path)}, {len(kept):,} left")
    return 0


def _as_now(older: Sequence[Known], report: Report, baseline: Baseline, registry: Registry) -> Counter[Known]:
    """The findings of the report that an older baseline knew already, named as they are now."""
    apart = Baseline(baseline.path, older).apply(report, old_names(registry))
    return Counter(recalled(finding, baseline.name) for finding in apart.report.baselined)


def _left_unchecked(report: Report) -> bool:
    for failure in report.failures[:_SHOWN]:
        rule = f"rule {failure.rule} crashed on it: " if failure.rule else ""
        print(f"not checked: {show(failure.path or 'the run')}: {rule}{brief(failure.message)}", file=sys.stderr)
    if len(report.failures) > _SHOWN:
        print(f"not checked: {len(report.failures) - _SHOWN:,} more", file=sys.stderr)
    return bool(report.failures)


def _save(baseline: Baseline) -> bool:
    try:
        baseline.save()
    except OSError as error:
        _fail(f"{baseline.path} cannot be written: {error.strerror}")
        return False
    return True


def _hint(request: Request, configured: str | None, baseline: Baseline) -> None:
    if configured is None and request.baseline is None:
        print(f'Now write `baseline = "{show(baseline.name(baseline.path))}"` into factbox.toml.')


def _line(one: Known) -> str:
    return f"{show(one.path)}: {show(one.rule)}: {brief(one.message, 200)}"


def _count(findings: Sequence[Known]) -> str:
    return f"{len(findings):,} {'finding' if len(findings) == 1 else 'findings'}"


def _fail(message: str) -> int:
    print("\n".join(f"error: {brief(line, 2_000)}" for line in message.split("\n")), file=sys.stderr)
    return 2
