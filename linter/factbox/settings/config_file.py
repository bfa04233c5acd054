"""The configuration file: the nearest factbox.toml, .factbox.toml or [tool.factbox] in pyproject.toml."""

from __future__ import annotations

import datetime
import re
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factbox.finding import Place, Severity
from factbox.settings.config import Config, ConfigurationError, Waiver
from factbox.settings.day import today
from factbox.settings.profiles import House
from factbox.source import Source, Span

_SUPPRESS = re.compile(
    r"^[ \t]*(\[\[[ \t]*(?:tool[ \t]*\.[ \t]*factbox[ \t]*\.[ \t]*)?suppress[ \t]*\]\])", re.MULTILINE
)
NAMES = ("factbox.toml", ".factbox.toml", "pyproject.toml")


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", alias_generator=lambda name: name.replace("_", "-"))


class WaiverTable(_Closed):
    """One accepted finding: which rule, in which files, and why."""

    path: Annotated[str, Field(min_length=1, description="A glob, relative to this file.")]
    rule: str
    reason: Annotated[str, Field(min_length=3)]
    until: Annotated[datetime.date | None, Field(description="The last day it is applied.")] = None
    by: Annotated[str | None, Field(description="Who accepted it.")] = None
    since: Annotated[datetime.date | None, Field(description="The day it was accepted.")] = None


class HouseTable(_Closed):
    """A profile of the newsroom's own: another one, with rules of style switched."""

    base: Literal["draft", "publish", "legal"] = "publish"
    on: list[str] = Field(default=[], description="Rules of style to run as well.")
    off: list[str] = Field(default=[], description="Rules of style not to run.")


class File(_Closed):
    """The keys of factbox.toml."""

    extend: str | None = Field(default=None, description="Another configuration to start from, relative to this file.")
    select: list[str] | None = Field(default=None, description="Rules or groups to run instead of the default set.")
    extend_select: list[str] = Field(default=[], description="Rules or groups to run beside the default set.")
    ignore: list[str] = Field(default=[], description="Rules or groups not to run.")
    exclude: list[str] = Field(default=[], description="Globs of files and folders to leave out of a walk.")
    fail_on: Severity | None = Field(default=None, description="The least severity that makes the run fail.")
    jurisdiction: str | None = Field(default=None, description="Where boxes without a jurisdiction are told from.")
    language: str | None = Field(default=None, description="The language of boxes that do not say.")
    local_rules: str | None = Field(default=None, description="A folder of rules; runs only with --allow-local-rules.")
    registers: list[str] = Field(default=[], description="Register files of the newsroom's own public bodies.")
    rules: dict[str, dict[str, Any]] = Field(default={}, description="Severity and options by rule.")
    suppress: list[WaiverTable] = []
    unsuppressable: list[str] = Field(default=[], description="Rules or groups that nobody may silence.")
    baseline: str | None = Field(default=None, description="A file of known findings, relative to this file.")
    profile: str | None = Field(default=None, description="draft, publish, legal, or a house's.")
    profiles: dict[str, HouseTable] = Field(default={}, description="House profiles by name.")
    edition: str | None = Field(default=None, description="The year whose rule set and severities hold, such as 2026.")


def find(start: Path) -> Path | None:
    """The nearest configuration at or above a folder; a pyproject.toml counts only with [tool.factbox] in it."""
    for folder in (start, *start.parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name != "pyproject.toml" or "tool.factbox" in _text(path)):
                return path
    return None


def load(path: Path, seen: tuple[Path, ...] = ()) -> Config:
    """Read a configuration, what it extends first; raises ConfigurationError with the file and the key."""
    if path.resolve() in seen:
        raise ConfigurationError(f"{path}: `extend` leads back to this file")
    file = _parse(path)
    base = load(path.parent / file.extend, (*seen, path.resolve())) if file.extend else Config()
    rules: dict[str, dict[str, Any]] = {name: dict(options) for name, options in base.rules.items()}
    for name, options in file.rules.items():
        rules.setdefault(name, {}).update(options)
    return Config(
        select=base.select if file.select is None else tuple(file.select),
        extend_select=(*base.extend_select, *file.extend_select),
        ignore=(*base.ignore, *file.ignore),
        exclude=(*base.exclude, *file.exclude),
        fail_on=file.fail_on or base.fail_on,
        jurisdiction=file.jurisdiction or base.jurisdiction,
        language=file.language or base.language,
        local_rules=str(path.parent / file.local_rules) if file.local_rules else base.local_rules,
        registers=(*base.registers, *(str(path.parent / name) for name in file.registers)),
        rules=rules,
        suppress=(*base.suppress, *_waivers(path, file)),
        unsuppressable=(*base.unsuppressable, *file.unsuppressable),
        baseline=str(path.parent / file.baseline) if file.baseline else base.baseline,
        edition=file.edition or base.edition,
        profile=file.profile or base.profile,
        houses={
            **base.houses,
            **{name: House(one.base, tuple(one.on), tuple(one.off)) for name, one in file.profiles.items()},
        },
        path=path,
        today=today(),
        notes=base.notes,
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema of factbox.toml."""
    schema = File.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "factbox.toml"}


def _waivers(path: Path, file: File) -> list[Waiver]:
    source = Source(_shown(path), _text(path))
    heads = list(_SUPPRESS.finditer(source.text))
    places = [Place(source, ("suppress", number), Span(*head.span(1))) for number, head in enumerate(heads)]
    return [
        Waiver(
            path=table.path,
            rule=table.rule,
            reason=table.reason,
            until=table.until.isoformat() if table.until else None,
            by=table.by,
            since=table.since.isoformat() if table.since else None,
            place=places[number]
            if len(places) == len(file.suppress)
            else Place(source, ("suppress", number), Span(0, 0)),
        )
        for number, table in enumerate(file.suppress)
    ]


def _shown(path: Path) -> str:
    """The path as messages show it: from the current folder where it lies below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _parse(path: Path) -> File:
    try:
        content = tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path}: not valid TOML: {error}") from None
    if path.name == "pyproject.toml":
        content = content.get("tool", {}).get("factbox", {})
    try:
        return File.model_validate(content)
    except ValidationError as error:
        raise ConfigurationError(f"{path}: {_first_problem(error)}") from None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"{path}: cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}"
        ) from None


def _first_problem(error: ValidationError) -> str:
    from factbox.nearest import nearest

    first = error.errors(include_url=False)[0]
    route = [str(step) for step in first["loc"]]
    if first["type"] == "extra_forbidden":
        known = [
            info.alias or name for name, info in (WaiverTable if "suppress" in route else File).model_fields.items()
        ]
        near = nearest(route[-1], known)
        return f"unknown key `{'.'.join(route)}`" + (f"; did you mean `{near}`?" if near else "")
    if first["type"] == "missing":
        return f"`{'.'.join(route)}` is missing"
    return f"`{'.'.join(route)}`: {first['msg'][:1].lower()}{first['msg'][1:]}"
