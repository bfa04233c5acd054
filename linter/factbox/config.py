"""What a newsroom has set: which rules run, how, and what it has waived; and the rules that follow from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NamedTuple

from factbox.finding import Finding, Severity
from factbox.registry import Registry
from factbox.rule import Rule


class ConfigurationError(Exception):
    """A configuration that cannot be used; the message names the file, the key and what to write instead."""


class Waiver(NamedTuple):
    """A finding that the desk accepts, from the `[[suppress]]` table: for files that can hold no comments."""

    path: str  # a glob, relative to the configuration file
    rule: str
    reason: str
    until: str | None = None
    by: str | None = None

    def covers(self, finding: Finding) -> bool:
        path = finding.path.replace("\\", "/")
        return finding.rule == self.rule and (fnmatch(path, self.path) or fnmatch(path, f"*/{self.path}"))


class Config(NamedTuple):
    """The settings of a run; the defaults are those of a desk that has set nothing."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: Severity = "error"
    jurisdiction: str | None = None
    language: str = "en"
    local_rules: str | None = None
    registers: tuple[str, ...] = ()
    rules: Mapping[str, Mapping[str, Any]] = {}
    suppress: tuple[Waiver, ...] = ()
    path: Path | None = None  # the file it was read from
    today: str | None = None  # ISO day, for waivers that end
    notes: tuple[str, ...] = ()

    @property
    def root(self) -> Path:
        """The folder that paths in the configuration are relative to."""
        return self.path.parent if self.path is not None else Path()

    def active_rules(self, registry: Registry) -> list[Rule]:
        """The selected rules with their options; raises ConfigurationError for a name or an option that is unknown."""
        for name in self.rules:
            if registry.find(name) is None:
                raise ConfigurationError(self._unknown(name, "rule", registry.rules))
        for waiver in self.suppress:
            if registry.find(waiver.rule) is None:
                raise ConfigurationError(self._unknown(waiver.rule, "rule", registry.rules))
        chosen = [rule for rule in registry.rules.values() if rule.enabled]
        if self.select:
            chosen = self._named(self.select, registry)
        chosen += self._named(self.extend_select, registry)
        ignored = {rule.name for rule in self._named(self.ignore, registry)}
        kept = {rule.name: rule for rule in chosen if rule.name not in ignored}
        return [self._instance(rule) for rule in kept.values()]

    def apply_waivers(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[tuple[Finding, str]]]:
        """Findings that stand, and those that the `[[suppress]]` table accepts, each with the reason."""
        valid = [waiver for waiver in self.suppress if not self._is_over(waiver)]
        standing: list[Finding] = []
        waived: list[tuple[Finding, str]] = []
        for finding in findings:
            waiver = next((one for one in valid if one.covers(finding)), None)
            if waiver is None:
                standing.append(finding)
            else:
                waived.append((finding, waiver.reason))
        return standing, waived

    def _is_over(self, waiver: Waiver) -> bool:
        return bool(waiver.until and self.today and waiver.until < self.today)

    def _named(self, selectors: Iterable[str], registry: Registry) -> list[type[Rule]]:
        found: list[type[Rule]] = []
        for selector in selectors:
            rule = registry.find(selector)
            if rule is not None:
                found.append(rule)
            elif selector.lower() == "all":
                found.extend(registry.rules.values())
            elif selector in registry.groups:
                # A group brings the rules that are on by default; one that is off is asked for by its own name.
                found.extend(one for one in registry.rules.values() if one.group == selector and one.enabled)
            else:
                raise ConfigurationError(self._unknown(selector, "rule or group", (*registry.rules, *registry.groups)))
        return found

    def _instance(self, rule: type[Rule]) -> Rule:
        given = dict(next((values for name, values in self.rules.items() if name in (rule.name, *rule.aliases)), {}))
        severity = given.pop("severity", None)
        if severity not in (None, "error", "warning", "info"):
            raise ConfigurationError(
                f"{self._where}rules.{rule.name}: severity is error, warning or info, not {severity!r}"
            )
        if not given:
            return rule(None, severity)
        from pydantic import ValidationError

        try:
            return rule(rule.Options.parse(given), severity)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            key = ".".join(str(step) for step in first["loc"])
            message = (
                self._unknown(key, "option", rule.Options.names())
                if first["type"] == "extra_forbidden"
                else first["msg"]
            )
            raise ConfigurationError(f"{self._where}rules.{rule.name}.{key}: {message}") from None

    @property
    def _where(self) -> str:
        return f"{self.path}: " if self.path is not None else ""

    def _unknown(self, name: str, what: str, known: Iterable[str]) -> str:
        from factbox.nearest import nearest

        near = nearest(name, known)
        hint = f"; did you mean `{near}`?" if near else "; `factbox rules` lists them" if "rule" in what else ""
        return f"{self._where if what != 'option' else ''}there is no {what} called `{name}`{hint}"
