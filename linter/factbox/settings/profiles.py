"""Profiles: how much of what the rules find is told, from quiet while typing to everything; and house profiles for style.

No profile lists rules. A rule says of itself whether it is on by default, in which profiles it is on beside that, and
whether it is a matter of house style; a profile says how bad and how certain a finding must be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factbox.finding import SEVERITIES, Confidence, Finding, Severity
from factbox.record import Record
from factbox.rule import Rule

_CONFIDENCE: tuple[Confidence, ...] = ("high", "medium", "low")  # most certain first


class Profile(Record):
    """What a run under a name tells. `least` and `certain` bound what is shown; `everything` runs every rule save those of
    house style; `on` and `off` are the style rules that a house switches."""

    name: str
    about: str
    least: Severity = "info"
    certain: Confidence = "medium"
    everything: bool = False
    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()

    def runs(self, rule: type[Rule], is_on: bool) -> bool:
        """Whether a rule runs under this profile; `is_on` says whether it does without one."""
        if rule.name in self.off:
            return False
        if rule.name in self.on or self.name in rule.profiles:
            return True
        return is_on or (self.everything and not rule.style)

    def shows(self, finding: Finding) -> bool:
        """Whether a finding is bad and certain enough to be told."""
        bad = SEVERITIES.index(finding.severity) <= SEVERITIES.index(self.least)
        return bad and _CONFIDENCE.index(finding.confidence) <= _CONFIDENCE.index(self.certain)


class House(Record):
    """A newsroom's own profile: another one, with rules of style switched on and off."""

    base: str = "publish"
    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()


PUBLISH = Profile("publish", "the gate before print: what is on by default, unless it is a mere guess")
PROFILES: dict[str, Profile] = {
    "draft": Profile("draft", "quiet while typing: errors that are certain", "error", "high"),
    "publish": PUBLISH,
    "legal": Profile("legal", "everything, guesses too", "info", "low", everything=True),
}


class NotAProfile(ValueError):
    """A name that is no profile, or a house profile that cannot be used; the message says why."""


def profile_of(name: str | None, houses: Mapping[str, House], rules: Iterable[type[Rule]]) -> Profile:
    """The profile of a name: one of the three, a newsroom's own, or a house that some rule names; raises NotAProfile."""
    if name is None:
        return PUBLISH
    rules = list(rules)
    if name in houses:
        return _of_house(name, houses[name], {rule.name: rule for rule in rules})
    if name in PROFILES:
        return PROFILES[name]
    named = {house for rule in rules for house in rule.profiles}
    if name in named:
        return PUBLISH._replace(name=name, about=f"publish with the house style of {name}")
    raise NotAProfile(
        f"there is no profile called `{name}`; there are {', '.join(sorted({*PROFILES, *houses, *named}))}"
    )


def _of_house(name: str, house: House, rules: Mapping[str, type[Rule]]) -> Profile:
    if name in PROFILES:
        raise NotAProfile(f"profiles.{name}: a house profile needs a name of its own")
    if house.base not in PROFILES:
        raise NotAProfile(f"profiles.{name}: base is one of {', '.join(PROFILES)}, not `{house.base}`")
    for switched in (*house.on, *house.off):
        if switched not in rules:
            raise NotAProfile(f"profiles.{name}: there is no rule called `{switched}`")
        if not rules[switched].style:
            raise NotAProfile(
                f"profiles.{name}: `{switched}` is no matter of house style; facts hold for every house "
                "(`ignore` and `extend-select` switch any rule)"
            )
    return PROFILES[house.base]._replace(
        name=name, about=f"{house.base} with a style of its own", on=house.on, off=house.off
    )
