"""Editions: the rule set and severities of a year, which a configuration can hold on to while factbox moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factbox.finding import Severity

if TYPE_CHECKING:
    from factbox.rule import Rule

EDITIONS = ("2026",)  # oldest first; a rule that appears or grows stricter after one waits for the next


def level(rule: type[Rule], edition: str | None) -> Severity | Literal["off"]:
    """What a rule is by default in an edition (the newest when none is given): its severity, or off."""
    if edition is None:
        return rule.severity if rule.enabled else "off"
    if rule.since > edition:
        return "off"
    for older in sorted(rule.earlier):
        if edition <= older:
            return rule.earlier[older]
    return rule.severity if rule.enabled else "off"
