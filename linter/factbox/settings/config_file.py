"""The configuration file: the nearest factbox.toml, .factbox.toml or [tool.factbox] in pyproject.toml."""

from __future__ import annotations

import datetime
import re
import tomllib
from pathlib import Path
from typing import Any

from factbox.finding import SEVERITIES, Place
from factbox.pattern import Pattern
from factbox.settings.config import Config, ConfigurationError, Waiver
from factbox.settings.day import today
from factbox.settings.profiles import House
from factbox.source import Source, Span

_SUPPRESS = re.compile(
    r"^[ \t]*(\[\[[ \t]*(?:tool[ \t]*\.[ \t]*factbox[ \t]*\.[ \t]*)?suppress[ \t]*\]\])", re.MULTILINE
)
NAMES = ("factbox.toml", ".factbox.toml", "pyproject.toml")


Kind = Any  # of the quick look: a type, [type], a pattern, a tuple of words, or a table of kinds by key; {"": kind} is any keys

# What the file may hold, for the quick look. The model is the authority: a test compares the two. What is not plainly in
# order is left to the model, whose import costs as much as checking a hundred boxes.
QUICK: dict[str, Kind] = {
    "extend": str, "select": [str], "extend-select": [str], "ignore": [str], "exclude": [str], "fail-on": SEVERITIES,
    "jurisdiction": Pattern(r"[A-Z]{2}\Z|INT\Z", re.ASCII), "language": Pattern(r"[a-z]{2}(?:-[A-Z]{2})?\Z", re.ASCII),
    "local-rules": str, "registers": [str], "rules": {"": {"": object}},
    "suppress": [{"path": str, "rule": str, "reason": str, "until": datetime.date, "by": str, "since": datetime.date}],
    "unsuppressable": [str], "baseline": str, "profile": str,
    "profiles": {"": {"base": ("draft", "publish", "legal"), "on": [str], "off": [str]}}, "edition": str,
}  # fmt: skip
_SHORTEST_REASON = 3


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
    extend = file.get("extend")
    base = load(path.parent / extend, (*seen, path.resolve())) if extend else Config()
    rules: dict[str, dict[str, Any]] = {name: dict(options) for name, options in base.rules.items()}
    for name, options in file.get("rules", {}).items():
        rules.setdefault(name, {}).update(options)

    def added(key: str) -> tuple[str, ...]:
        return (*getattr(base, key), *file.get(key, ()))

    def own(key: str) -> Any:
        return file.get(key) or getattr(base, key)

    def located(key: str) -> Any:
        return str(path.parent / file[key]) if file.get(key) else getattr(base, key)

    return Config(
        select=base.select if file.get("select") is None else tuple(file["select"]),
        extend_select=added("extend_select"),
        ignore=added("ignore"),
        exclude=added("exclude"),
        fail_on=own("fail_on"),
        jurisdiction=own("jurisdiction"),
        language=own("language"),
        local_rules=located("local_rules"),
        registers=(*base.registers, *(str(path.parent / name) for name in file.get("registers", ()))),
        rules=rules,
        suppress=(*base.suppress, *_waivers(path, file.get("suppress", []))),
        unsuppressable=added("unsuppressable"),
        baseline=located("baseline"),
        edition=own("edition"),
        profile=own("profile"),
        houses={**base.houses, **{name: _house(one) for name, one in file.get("profiles", {}).items()}},
        path=path,
        today=today(),
        notes=base.notes,
    )


def _house(table: dict[str, Any]) -> House:
    return House(table.get("base", House().base), tuple(table.get("on", ())), tuple(table.get("off", ())))


def _waivers(path: Path, tables: list[dict[str, Any]]) -> list[Waiver]:
    source = Source(_shown(path), _text(path))
    heads = list(_SUPPRESS.finditer(source.text))
    places = [Place(source, ("suppress", number), Span(*head.span(1))) for number, head in enumerate(heads)]
    return [
        Waiver(
            path=table["path"],
            rule=table["rule"],
            reason=table["reason"],
            until=_iso(table.get("until")),
            by=table.get("by"),
            since=_iso(table.get("since")),
            place=places[number] if len(places) == len(tables) else Place(source, ("suppress", number), Span(0, 0)),
        )
        for number, table in enumerate(tables)
    ]


def _iso(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _shown(path: Path) -> str:
    """The path as messages show it: from the current folder where it lies below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _parse(path: Path) -> dict[str, Any]:
    """What the file says, by the names of the settings: `extend_select` for `extend-select`. What it leaves out may be missing."""
    try:
        content = tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path}: not valid TOML: {error}") from None
    if path.name == "pyproject.toml":
        content = content.get("tool", {}).get("factbox", {})
    if is_plainly_right(content):
        return {key.replace("-", "_"): value for key, value in content.items()}
    from factbox.settings.config_model import accepted

    try:
        return accepted(content)
    except ValueError as error:
        raise ConfigurationError(f"{path}: {error}") from None


def is_plainly_right(content: dict[str, Any]) -> bool:
    """The quick look: True only for what the model accepts as it stands."""
    return _fits(content, QUICK) and all(
        table.keys() >= {"path", "rule", "reason"} and table["path"] and len(table["reason"]) >= _SHORTEST_REASON
        for table in content.get("suppress", ())
    )


def _fits(value: object, kind: Kind) -> bool:
    if isinstance(kind, type):
        return kind is object or type(value) is kind
    if isinstance(kind, Pattern):
        return isinstance(value, str) and kind.match(value) is not None
    if isinstance(kind, tuple):
        return isinstance(value, str) and value in kind
    if isinstance(kind, list):
        return isinstance(value, list) and all(_fits(item, kind[0]) for item in value)
    return isinstance(value, dict) and all(
        (key in kind or "" in kind) and _fits(item, kind.get(key, kind.get(""))) for key, item in value.items()
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"{path}: cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}"
        ) from None
