"""The work of `factbox check`: settings, files, fixes, report and exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

from factbox.commands.printing import context
from factbox.disk import files
from factbox.engine import Report, check_sources
from factbox.finding import Severity
from factbox.record import Record
from factbox.registry import Registry, default_registry
from factbox.report import outputs
from factbox.report.context import Context
from factbox.settings.config import Config, ConfigurationError
from factbox.settings.renamed import old_names
from factbox.show import brief, show
from factbox.source import Source

_LONG_RUN = 300  # files from which a person gets a progress bar


class Request(Record):
    """What the command line asks of a check; the defaults are those of the bare command."""

    paths: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()  # NAME or NAME=FILE
    output_file: str | None = None
    stdin_filename: str | None = None
    config: str | None = None
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    exit_zero: bool = False
    fail_on: Severity | None = None
    statistics: bool = False
    quiet: bool = False
    allow_local_rules: bool = False
    baseline: str | None = None
    since: str | None = None
    profile: str | None = None
    force_exclude: bool = False


def check(request: Request) -> int:
    """Run a check, print its report, and return the exit status: 0 clean, 1 findings, 2 something was not checked."""
    try:
        wanted = outputs.chosen(request.formats, request.output_file, os.environ)
        config = settings(request)
        registry = rules(request, config)
        is_mended = True
        if request.fix or request.diff:
            from factbox.fixes import mend  # only where files may change

            changed = mend.mend(request.paths, config, registry, unsafe=request.unsafe_fixes, write=not request.diff)
            for line in changed.lines:
                print(line, file=sys.stdout if request.diff else sys.stderr)
            is_mended = not changed.failures
            if request.diff:
                return 2 if changed.failures else 1 if changed.files else 0
        report = _without_known(analyse(request, config, registry), request, config, registry)
    except ConfigurationError as error:
        _say(f"error: {error}")
        return 2
    level = request.fail_on or config.fail_on
    printing = context(
        registry, config.registers, level, quiet=request.quiet, statistics=request.statistics, environment=os.environ
    )
    written = _write(report, wanted, printing)
    for note in report.notes:
        _say(f"note: {note}")
    for failure in report.failures:
        rule = f"rule {failure.rule} crashed on it: " if failure.rule else ""
        _say(f"not checked: {show(failure.path) or 'the run'}: {rule}{failure.message}")
    if report.failures or not written or not is_mended:
        return 2
    return 1 if report.summary.at_least(level) and not request.exit_zero else 0


def settings(request: Request) -> Config:
    """The configuration that governs a request; raises ConfigurationError."""
    if request.config is not None:
        from pathlib import Path

        from factbox.settings import config_file

        config = config_file.load(Path(request.config))
    else:
        paths = [path for path in request.paths if path != "-"]
        config = files.nearest_config(paths[0] if paths else request.stdin_filename or ".")
    return config._replace(
        select=request.select or config.select,
        ignore=(*config.ignore, *request.ignore),
        extend_select=(*config.extend_select, *request.extend_select),
        profile=request.profile or config.profile,
        # pre-commit names every changed file itself; nobody means an excluded draft by that
        force_exclude=request.force_exclude or os.environ.get("PRE_COMMIT") == "1",
    )


def rules(request: Request, config: Config) -> Registry:
    """The installed rules, and the newsroom's own when they may run."""
    registry = default_registry()
    if config.local_rules is not None:
        from pathlib import Path

        if request.allow_local_rules or os.environ.get("FACTBOX_ALLOW_LOCAL_RULES") == "1":
            registry.add_folder(Path(config.local_rules))
        else:
            left_out = sorted(path.stem for path in Path(config.local_rules).rglob("*.py") if path.name[0] != "_")
            named = f" ({', '.join(left_out)})" if left_out else ""
            _say(
                f"note: local rules in {config.local_rules}{named} were left out: they are code, run with --allow-local-rules"
            )
    return registry


def analyse(request: Request, config: Config, registry: Registry) -> Report:
    """Everything that is found in what a request names, known or not."""
    if "-" in request.paths:
        if len(request.paths) > 1:
            raise ConfigurationError("standard input (-) cannot be checked together with files")
        name = request.stdin_filename or "stdin.factbox.yaml"
        data = sys.stdin.buffer.read(files.MAX_BYTES + 1)
        source = files.decode(name, data)
        if not isinstance(source, Source):
            failures = [] if source is None else [source]
            return check_sources([], config, registry, failures_after=failures)
        beside = files.beside([name], [name], config) if request.stdin_filename else None
        snapshots = files.SavedSources(config) if request.stdin_filename else None
        return check_sources([source], config, registry, beside=beside, snapshots=snapshots)
    return files.check_files(request.paths, config, registry, _watched)


def _without_known(report: Report, request: Request, config: Config, registry: Registry) -> Report:
    """The report with what the baseline or the revision knows of set apart."""
    known = request.baseline or config.baseline
    if known is not None:
        from factbox.history.baseline import Baseline

        report = Baseline.load(known).apply(report, old_names(registry)).report
    if request.since is not None:
        from factbox.history.since import only_new

        paths = request.paths if "-" not in request.paths else (request.stdin_filename or "-",)
        report = only_new(report, paths, request.since, config, registry)
    return report


def _watched(paths: list[str]) -> Iterable[str]:
    """The files one by one, behind a progress bar when there are many and a person is looking."""
    if len(paths) < _LONG_RUN or not sys.stderr.isatty() or os.environ.get("CI"):
        return paths
    return _with_bar(paths)


def _with_bar(paths: Sequence[str]) -> Iterator[str]:
    import typer

    with typer.progressbar(paths, label="Checking", file=sys.stderr) as bar:
        yield from bar


def _write(report: Report, wanted: Sequence[outputs.Output], printing: Context) -> bool:
    troubles = outputs.write(wanted, report, printing)
    for trouble in troubles:
        _say(f"error: {trouble}")
    refused = outputs.summarise(report, printing, os.environ)
    if refused is not None:
        _say(f"note: {refused}")
    return not troubles


def _say(message: str) -> None:
    print("\n".join(brief(line, 2_000) for line in message.split("\n")), file=sys.stderr)
