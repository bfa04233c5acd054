"""Rules that have been renamed: the names they had go on working wherever they are written, and a note says the new one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factbox.registry import Registry
from factbox.suppress import Suppression

if TYPE_CHECKING:
    from factbox.settings.config import Config


def present_names(config: Config, registry: Registry) -> Config:
    """The configuration with every rule under the name it has now, and a note for each that had another."""
    old = old_names(registry)
    written = {*config.select, *config.extend_select, *config.ignore, *config.unsuppressable, *config.rules}
    written |= {waiver.rule for waiver in config.suppress}
    met = sorted(name for name in written if name in old)
    if not met:
        return config

    def now(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(old.get(name, name) for name in names)

    where = f"{config.path}: " if config.path is not None else ""
    rules = {name: options for name, options in config.rules.items() if name not in old}
    for name in met:
        if name in config.rules:
            rules[old[name]] = {**config.rules[name], **rules.get(old[name], {})}
    return config._replace(
        select=now(config.select),
        extend_select=now(config.extend_select),
        ignore=now(config.ignore),
        unsuppressable=now(config.unsuppressable),
        rules=rules,
        suppress=tuple(waiver._replace(rule=old.get(waiver.rule, waiver.rule)) for waiver in config.suppress),
        notes=(*config.notes, *(f"{where}the rule {name} is now called {old[name]}" for name in met)),
    )


def present_comment(comment: Suppression, old: dict[str, str]) -> tuple[Suppression, list[str]]:
    """A silencing comment under the present names of its rules, and the notes on those that had another."""
    met = [name for name in comment.rules if name in old]
    if not met:
        return comment, []
    rules = tuple(dict.fromkeys(old.get(name, name) for name in comment.rules))
    where = f"{comment.place.path}:{comment.place.start.line}"
    return comment._replace(rules=rules), [f"{where}: the rule {name} is now called {old[name]}" for name in met]


def old_names(registry: Registry) -> dict[str, str]:
    """Names that rules had, each with the present one; a name that is in use again is no old one."""
    return {
        alias: rule.name for rule in registry.rules.values() for alias in rule.aliases if alias not in registry.rules
    }
