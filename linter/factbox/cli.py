"""The command line: every command and flag, and nothing of the work behind them."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from factbox import __version__
from factbox.finding import Severity
from factbox.report import FORMATS
from factbox.show import show

app = typer.Typer(
    name="factbox",
    help="Check journalism fact boxes against themselves, their sources, their case and a register of public bodies.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Paths = Annotated[
    list[str] | None, typer.Argument(help="Files and folders; - reads standard input.", show_default=False)
]


def _version(asked: bool) -> None:
    if asked:
        from factbox.document.yaml import has_fast_parser

        typer.echo(
            f"factbox {__version__}" + ("" if has_fast_parser() else " (slow YAML parser: ruamel.yaml.clib is missing)")
        )
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Check journalism fact boxes."""


def _listed(values: list[str] | None) -> tuple[str, ...]:
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())


def _one_of(known: tuple[str, ...]) -> Any:
    def check(value: str | None) -> str | None:
        if value is not None and value not in known:
            raise typer.BadParameter(f"{show(value)} is none of {', '.join(known)}")
        return value

    return check


_SEVERITY = _one_of(("error", "warning", "info"))


@app.command()
def check(
    paths: Paths = None,
    select: Annotated[list[str] | None, typer.Option(help="Rules or groups to run instead of the default set.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Rules or groups not to run.")] = None,
    extend_select: Annotated[list[str] | None, typer.Option(help="Rules or groups to run as well.")] = None,
    format: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME[=FILE]", help=f"Once for each report wanted: {', '.join(FORMATS)}.", show_default="text"
        ),
    ] = None,
    output_file: Annotated[str | None, typer.Option(help="Write the report to this file.")] = None,
    stdin_filename: Annotated[str | None, typer.Option(help="The name that standard input is read under.")] = None,
    config: Annotated[str | None, typer.Option(help="Use this configuration file.")] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Apply the safe fixes.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="With --fix or --diff: the unsafe ones too.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    fail_on: Annotated[str | None, typer.Option(help="error, warning or info.", callback=_SEVERITY)] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count findings by rule.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print findings only.")] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Do without what is kept between runs.")] = False,
    allow_local_rules: Annotated[
        bool, typer.Option("--allow-local-rules", help="Run the newsroom's own rules.")
    ] = False,
    baseline: Annotated[str | None, typer.Option(help="A file of known findings, which are not told again.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="REV", help="Tell only what is new since a git revision.")
    ] = None,
    profile: Annotated[str | None, typer.Option(help="draft, publish (the default), legal, or a house's.")] = None,
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Leave out excluded files even when they are named.")
    ] = False,
) -> int:
    """Check files and folders; exit 0 clean, 1 findings, 2 something could not be checked."""
    from factbox.commands import run

    if no_cache:
        import os

        os.environ["FACTBOX_NO_CACHE"] = "1"
    level: Severity | None = fail_on  # type: ignore[assignment]  # the callback let only severities through
    return run.check(
        run.Request(
            tuple(paths or ()), _listed(select), _listed(ignore), _listed(extend_select), tuple(format or ()), output_file,
            stdin_filename, config, fix, unsafe_fixes, diff, exit_zero, level, statistics, quiet, allow_local_rules,
            baseline, since, profile, force_exclude,
        )
    )  # fmt: skip


@app.command()
def read(
    paths: Paths = None,
    format: Annotated[str, typer.Option(help="text or json.", callback=_one_of(("text", "json")))] = "text",
    stdin_filename: Annotated[str | None, typer.Option(help="The name that standard input is read under.")] = None,
) -> int:
    """Show what the linter reads: every figure with its meaning, every agency, every citation."""
    from factbox.commands import reading

    return reading.run(tuple(paths or ()), format, stdin_filename)


_ConfigFile = Annotated[str | None, typer.Option("--config", help="Use this configuration file.")]
_LocalRules = Annotated[bool, typer.Option("--allow-local-rules", help="Run the newsroom's own rules.")]
_BaselineFile = Annotated[str | None, typer.Option("--baseline", help="The file; by default the configured one.")]
_baseline = typer.Typer(
    help="Keep the findings that a desk knows of, so that only new ones are told.", no_args_is_help=True
)
app.add_typer(_baseline, name="baseline")


@_baseline.command()
def create(
    paths: Paths = None,
    baseline: _BaselineFile = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write it anew, and tell what that adds.")] = False,
    config: _ConfigFile = None,
    allow_local_rules: _LocalRules = False,
) -> int:
    """Write down every finding there is as known."""
    from factbox.commands import baselining, run

    request = run.Request(tuple(paths or ()), config=config, baseline=baseline, allow_local_rules=allow_local_rules)
    return baselining.create(request, replace=replace)


@_baseline.command("show")
def show_baseline(baseline: _BaselineFile = None, config: _ConfigFile = None) -> int:
    """Print the known findings by file, and count them by rule."""
    from factbox.commands import baselining, run

    return baselining.show_all(run.Request(config=config, baseline=baseline))


@_baseline.command()
def prune(
    paths: Paths = None,
    baseline: _BaselineFile = None,
    config: _ConfigFile = None,
    allow_local_rules: _LocalRules = False,
) -> int:
    """Drop the known findings that have been mended; nothing is ever added."""
    from factbox.commands import baselining, run

    request = run.Request(tuple(paths or ()), config=config, baseline=baseline, allow_local_rules=allow_local_rules)
    return baselining.prune(request)


@app.command("suppressions")
def list_suppressions(
    paths: Paths = None,
    format: Annotated[str, typer.Option(help="text or json.", callback=_one_of(("text", "json")))] = "text",
    config: _ConfigFile = None,
) -> int:
    """List every suppression with its reason, who gave it, since when and until when."""
    from factbox.commands import accepted, run

    return accepted.run(run.Request(tuple(paths or ()), config=config), format)


@app.command()
def sheet(
    paths: Paths = None,
    format: Annotated[
        str, typer.Option(help="csv, markdown, json or html.", callback=_one_of(("csv", "markdown", "json", "html")))
    ] = "csv",
    output_file: Annotated[str | None, typer.Option(help="Write the sheet to this file.")] = None,
    stdin_filename: Annotated[str | None, typer.Option(help="The name that standard input is read under.")] = None,
) -> int:
    """The fact-checker's sheet: every figure with its source, quotation, evidence and findings."""
    from factbox.commands import sheet

    return sheet.run(tuple(paths or ()), format, output_file, stdin_filename)


@app.command()
def snapshot(
    path: Annotated[str, typer.Argument(help="A saved page, PDF or text; - reads standard input.")],
    box: Annotated[
        str | None, typer.Option(help="The box whose source it is; its hash and date are written there.")
    ] = None,
    source: Annotated[str | None, typer.Option(help="The id of the source in the box.")] = None,
    stdin_filename: Annotated[str, typer.Option(help="The name standard input is read under.")] = "source.txt",
) -> int:
    """Save the text of a source beside the box, with its hash and date."""
    from factbox.commands import saving

    return saving.run(path, box, source, stdin_filename)


@app.command()
def draft(
    story: Annotated[str, typer.Argument(help="The story: text, Markdown or HTML; - reads standard input.")],
    output_file: Annotated[str | None, typer.Option(help="Write the box to this file.")] = None,
    jurisdiction: Annotated[str | None, typer.Option(help="Where the story is told from, such as NZ.")] = None,
    language: Annotated[str | None, typer.Option(help="The language of the story, such as en-NZ.")] = None,
    as_of: Annotated[str | None, typer.Option(help="The day its figures hold on, such as 2026-03-02.")] = None,
) -> int:
    """Make a first fact box from a story: every figure that needs a source, and every agency."""
    from factbox.commands import drafting

    return drafting.run(story, output_file, jurisdiction, language, as_of)


@app.command()
def rules(
    format: Annotated[str, typer.Option(help="text or json.", callback=_one_of(("text", "json")))] = "text",
) -> int:
    """List the rules."""
    from factbox.explain import summary
    from factbox.registry import default_registry

    registry = default_registry()
    ordered = sorted(registry.rules.values(), key=lambda rule: (rule.group, rule.name))
    if format == "json":
        listed = [
            {
                "name": one.name,
                "group": one.group,
                "severity": one.severity,
                "enabled": one.enabled,
                "summary": summary(one),
            }
            for one in ordered
        ]
        typer.echo(json.dumps(listed, indent=1, ensure_ascii=False))
        return 0
    width = max((len(rule.name) for rule in ordered), default=0)
    group = None
    for rule in ordered:
        if rule.group != group:
            typer.echo(f"{'' if group is None else chr(10)}{rule.group}")
            group = rule.group
        off = "" if rule.enabled else " (off unless selected)"
        typer.echo(f"  {rule.name:{width}}  {rule.severity:7}  {summary(rule)}{off}")
    return _load_errors()


@app.command()
def explain(name: Annotated[str, typer.Argument(help="The name of a rule.")]) -> int:
    """Explain a rule: what it flags, why, bad and good examples, options."""
    from factbox.explain import page
    from factbox.nearest import nearest
    from factbox.registry import default_registry

    registry = default_registry()
    rule = registry.find(name)
    if rule is None:
        near = nearest(name, registry.rules)
        hint = f"; did you mean `{near}`?" if near else "; `factbox rules` lists them"
        typer.echo(f"error: there is no rule called `{show(name)}`{hint}", err=True)
        return 2
    typer.echo(page(rule), nl=False)
    return 0


_register = typer.Typer(help="Look into the registers of public bodies, and check your own.", no_args_is_help=True)
app.add_typer(_register, name="register")
_Jurisdiction = Annotated[str | None, typer.Option(help="Only bodies of this place, such as NZ.")]


def _own_registers() -> tuple[str, ...]:
    from factbox.disk import files

    return files.nearest_config(".").registers


@_register.command("find")
def find_body(
    name: Annotated[str, typer.Argument(help="A name as printed.")], jurisdiction: _Jurisdiction = None
) -> int:
    """Find the bodies that a printed name may mean; 1 when there is none."""
    from factbox.commands import registering

    return registering.run_find(name, jurisdiction, _own_registers())


@_register.command("show")
def show_body(identifier: Annotated[str, typer.Argument(help="The id of a body, such as nz/internal-affairs.")]) -> int:
    """Show a body's entry: names, dates, wrong forms, sources."""
    from factbox.commands import registering

    return registering.run_show(identifier, _own_registers())


@_register.command("check")
def check_register(paths: Annotated[list[str], typer.Argument(help="Register files or folders.")]) -> int:
    """Check register files; each trouble is told with its line."""
    from factbox.commands import registering

    return registering.run_check(tuple(paths))


@_register.command("export")
def export_register(
    format: Annotated[str, typer.Option(help="popolo.", callback=_one_of(("popolo",)))] = "popolo",
    jurisdiction: _Jurisdiction = None,
) -> int:
    """Print the bodies for other programs."""
    from factbox.commands import registering

    return registering.run_export(format, jurisdiction, _own_registers())


@app.command()
def init(folder: Annotated[Path, typer.Argument(help="Where to write.")] = Path()) -> int:
    """Write a starter factbox.toml and an example box; nothing that exists is touched."""
    from factbox.commands.starter import FILES

    if folder.exists() and not folder.is_dir():
        typer.echo(f"error: {show(str(folder))} is a file: name a folder", err=True)
        return 2
    for name, text in FILES.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            typer.echo(f"{show(str(path))} stands there already and was left alone")
            continue
        except OSError as error:
            typer.echo(f"error: {show(str(path))} cannot be written: {error.strerror}", err=True)
            return 2
        typer.echo(f"wrote {show(str(path))}")
    typer.echo("Now run: factbox check")
    return 0


@app.command()
def schema(
    of: Annotated[
        str, typer.Argument(help="box, config or report.", callback=_one_of(("box", "config", "report")))
    ] = "box",
) -> int:
    """Print the JSON Schema of a fact box, so that editors complete and check while typing; of factbox.toml; of the report."""
    module = import_module(
        {"box": "factbox.model", "config": "factbox.settings.config_model", "report": "factbox.report.schema"}[of]
    )
    typer.echo(json.dumps(module.json_schema(), indent=2))
    return 0


@app.command()
def test(
    path: Annotated[str, typer.Argument(help="A rule file, a folder of rules, or the name of an installed rule.")],
) -> int:
    """Run the examples of rules as tests. The rules under PATH are code and are run."""
    from factbox.commands import trying

    return trying.run(path)


def _load_errors() -> int:
    from factbox.registry import default_registry

    errors = default_registry().errors
    for error in errors:
        print(f"not loaded: {show(error.name)}: {show(error.message)}", file=sys.stderr)
    return 2 if errors else 0
