"""What a newsroom has set: which rules run, how, and what it has waived; and the rules that follow from it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Any, Literal

from factbox.finding import Finding, Place, Severity
from factbox.record import Record
from factbox.registry import Registry
from factbox.rule import Rule
from factbox.settings.edition import EDITIONS, level
from factbox.settings.profiles import House, NotAProfile, Profile, profile_of
from factbox.source import Span
from factbox.suppress import Suppression

if TYPE_CHECKING:
    from pathlib import Path

    from factbox.agencies import Registers


class ConfigurationError(Exception):
    """A configuration that cannot be used; the message names the file, the key and what to write instead."""


class Waiver(Record):
    """A finding that the desk accepts, from the `[[suppress]]` table: for files that can hold no comments."""

    path: str  # a glob, relative to the configuration file
    rule: str
    reason: str
    until: str | None = None
    by: str | None = None
    since: str | None = None
    place: Place | None = None  # of its table in the configuration file

    def covers(self, finding: Finding) -> bool:
        return finding.rule == self.rule and self.speaks_of(finding.path)

    def speaks_of(self, path: str) -> bool:
        path = path.replace("\\", "/")
        return fnmatch(path, self.path) or fnmatch(path, f"*/{self.path}")


class Config(Record):
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
    unsuppressable: tuple[str, ...] = ()
    baseline: str | None = None
    edition: str | None = None
    profile: str | None = None
    force_exclude: bool = False  # `exclude` holds for files that are named, too
    houses: Mapping[str, House] = {}  # profiles of the newsroom's own
    path: Path | None = None  # the file it was read from
    today: str | None = None  # ISO day, for waivers that end
    notes: tuple[str, ...] = ()

    @property
    def root(self) -> Path:
        """The folder that paths in the configuration are relative to."""
        from pathlib import Path  # its import costs more than checking a box

        return self.path.parent if self.path is not None else Path()

    def active_rules(self, registry: Registry) -> list[Rule]:
        """The selected rules with their options; raises ConfigurationError for a name or an option that is unknown."""
        for name in self.rules:
            rule = registry.find(name)
            if rule is None:
                raise ConfigurationError(self._unknown(name, "rule", registry.rules))
            self._instance(rule)  # a slip in the options of a rule that does not run is told all the same
        for waiver in self.suppress:
            if registry.find(waiver.rule) is None:
                raise ConfigurationError(self._unknown(waiver.rule, "rule", registry.rules))
        if self.edition is not None and self.edition not in EDITIONS:
            known = ", ".join(EDITIONS)
            raise ConfigurationError(f"{self._where}there is no edition {self.edition}: this factbox knows {known}")
        never = self.never_silenced(registry)
        for waiver in self.suppress:
            if waiver.rule in never:
                raise ConfigurationError(f"{self._where}a [[suppress]] names {waiver.rule}, which cannot be silenced")
        profile = self.profile_in(registry)
        chosen = [rule for rule in registry.rules.values() if profile.runs(rule, self._level(rule) != "off")]
        if self.select:
            chosen = self._named(self.select, registry)
        chosen += self._named(self.extend_select, registry)
        ignored = {rule.name for rule in self._named(self.ignore, registry)}
        kept = {rule.name: rule for rule in chosen if rule.name not in ignored}
        return [self._instance(rule) for rule in kept.values()]

    def profile_in(self, registry: Registry) -> Profile:
        """The profile that the run is under; raises ConfigurationError."""
        try:
            return profile_of(self.profile, self.houses, registry.rules.values())
        except NotAProfile as error:
            raise ConfigurationError(f"{self._where}{error}") from None

    def told(self, findings: Iterable[Finding], registry: Registry) -> list[Finding]:
        """The findings that the profile lets through; what a rule finds that was asked for by name always is."""
        profile = self.profile_in(registry)
        asked = {rule.name for rule in self._named((*self.select, *self.extend_select), registry)}
        return [finding for finding in findings if finding.rule in asked or profile.shows(finding)]

    def never_silenced(self, registry: Registry) -> frozenset[str]:
        """The rules whose findings nobody may silence: by their own word, or by the configuration's."""
        own = {rule.name for rule in registry.rules.values() if not rule.suppressible}
        return frozenset(own | {rule.name for rule in self._named(self.unsuppressable, registry)})

    def open_registers(self, registry: Registry) -> Registers:
        """The registers of all packs with the newsroom's own on top; raises ConfigurationError for a faulty file."""
        try:
            return registry.registers(self.registers)
        except (OSError, ValueError) as error:  # BadRegister is a ValueError that lists each trouble with its line
            raise ConfigurationError(str(error)) from None

    def apply_waivers(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[tuple[Finding, Waiver]]]:
        """Findings that stand, and those that the `[[suppress]]` table accepts, each with its waiver."""
        valid = [waiver for waiver in self.suppress if not self.is_over(waiver)]
        standing: list[Finding] = []
        waived: list[tuple[Finding, Waiver]] = []
        for finding in findings:
            waiver = next((one for one in valid if one.covers(finding)), None)
            if waiver is None:
                standing.append(finding)
            else:
                waived.append((finding, waiver))
        return standing, waived

    def idle_waivers(self, paths: Iterable[str], used: Collection[Waiver]) -> list[Suppression]:
        """The waivers that did nothing in a run over these files: those that have ended, and those of one file that
        was checked and needs none. What a glob may cover elsewhere a run cannot tell."""
        paths = tuple(paths)
        idle = []
        for waiver in self.suppress:
            is_over = self.is_over(waiver)
            names_one_file = not any(character in waiver.path for character in "*?[")
            needless = names_one_file and waiver not in used and any(map(waiver.speaks_of, paths))
            if waiver.place is None or not (is_over or needless):
                continue
            problem = f"it ended on {waiver.until}" if is_over else None
            idle.append(
                Suppression(
                    waiver.place, (waiver.rule,), waiver.reason, Span(0, 0), problem,
                    waiver.by, waiver.since, waiver.until, is_over,
                )
            )  # fmt: skip
        return idle

    def is_over(self, waiver: Waiver) -> bool:
        """Whether the day has passed on which a waiver ended."""
        return bool(waiver.until and self.today and waiver.until < self.today)

    def _level(self, rule: type[Rule]) -> Severity | Literal["off"]:
        """The severity of a rule that the configuration says nothing of, in its edition; off for one to be asked for."""
        return level(rule, self.edition)

    def _named(self, selectors: Iterable[str], registry: Registry) -> list[type[Rule]]:
        found: list[type[Rule]] = []
        for selector in selectors:
            rule = registry.find(selector)
            if rule is not None:
                found.append(rule)
            elif selector.lower() == "all":
                found.extend(
                    one for one in registry.rules.values() if self.edition is None or one.since <= self.edition
                )
            elif selector in registry.groups:
                # A group brings the rules that are on by default; one that is off is asked for by its own name.
                found.extend(
                    one for one in registry.rules.values() if one.group == selector and self._level(one) != "off"
                )
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
        if severity is None:
            level = self._level(rule)
            severity = None if level == "off" else level
        if not given:
            return rule(None, severity)
        try:
            return rule(rule.Options.parse(given), severity)
        except ValueError as error:  # pydantic's, named without importing it
            if not hasattr(error, "errors"):
                raise
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
