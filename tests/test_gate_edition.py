"""Holding on to the rule set of a year, and to the names that rules had."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factbox.api import Box, Finding, Rule, check_text
from factbox.engine import Report, check_sources
from factbox.history.baseline import Baseline
from factbox.registry import Registry
from factbox.settings import config, edition
from factbox.settings.config import Config, ConfigurationError
from factbox.settings.config_file import load
from factbox.settings.renamed import old_names
from factbox.source import Source
from tests.command import factbox


class LoudTitle(Rule):
    """A title that shouts."""

    name = "loud-title"
    group = "form"
    aliases = ("shouting-title", "title-case")
    severity = "error"
    earlier = {"2026": "warning"}  # noqa: RUF012

    def check(self, box: Box) -> Iterator[Finding]:
        if box.title is not None and box.title.value.isupper():
            yield self.finding(box.at(box.title), "this title shouts")


class LateRule(LoudTitle):
    """A rule of next year."""

    name = "late-rule"
    aliases = ()
    since = "2027"
    earlier = {}  # noqa: RUF012


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Registry:
    for module in (edition, config):
        monkeypatch.setattr(module, "EDITIONS", ("2026", "2027"))
    registry = Registry()
    registry.rules = {rule.name: rule for rule in (LoudTitle, LateRule)}
    return registry


BOX = "title: FLOOD\nfacts: [Nothing.]\n"


def run(registry: Registry, text: str = BOX, **settings: object) -> Report:
    return check_sources([Source("a.factbox.yaml", text)], Config(**settings), registry)  # type: ignore[arg-type]


def levels(report: Report) -> dict[str, str]:
    return {one.rule: one.severity for one in report.findings}


def test_an_edition_holds_the_rules_and_severities_of_its_year(registry: Registry) -> None:
    assert levels(run(registry)) == {"loud-title": "error", "late-rule": "error"}
    assert levels(run(registry, edition="2027")) == {"loud-title": "error", "late-rule": "error"}
    assert levels(run(registry, edition="2026")) == {"loud-title": "warning"}
    assert levels(run(registry, edition="2026", select=("form",))) == {"loud-title": "warning"}
    assert levels(run(registry, edition="2026", select=("all",))) == {"loud-title": "warning"}


def test_what_a_desk_asks_for_by_name_goes_before_its_edition(registry: Registry) -> None:
    assert levels(run(registry, edition="2026", extend_select=("late-rule",))) == {
        "loud-title": "warning",
        "late-rule": "error",
    }
    assert levels(run(registry, edition="2026", rules={"loud-title": {"severity": "info"}})) == {"loud-title": "info"}


def test_an_edition_that_is_not_known_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "factbox.toml").write_text('edition = "1999"\n')
    ran = factbox("check", cwd=tmp_path)
    assert ran.status == 2
    assert "there is no edition 1999: this factbox knows 2026" in ran.err
    (tmp_path / "factbox.toml").write_text('edition = "2026"\n')
    assert load(tmp_path / "factbox.toml").edition == "2026"
    assert factbox("check", cwd=tmp_path).status == 0


def test_every_rule_belongs_to_an_edition_that_is_known() -> None:
    from factbox.registry import default_registry

    for rule in default_registry().rules.values():
        assert rule.since in edition.EDITIONS, rule.name
        assert set(rule.earlier) <= set(edition.EDITIONS), rule.name
        assert edition.level(rule, edition.EDITIONS[-1]) == (rule.severity if rule.enabled else "off")


@pytest.mark.parametrize(
    "settings",
    [
        {"select": ("shouting-title",)},
        {"extend_select": ("title-case",), "ignore": ("late-rule",)},
        {"rules": {"shouting-title": {"severity": "error"}}, "ignore": ("late-rule",)},
    ],
)
def test_an_old_name_works_in_the_configuration_and_the_new_one_is_told(
    registry: Registry, settings: dict[str, object]
) -> None:
    report = run(registry, **settings)
    assert levels(report) == {"loud-title": "error"}
    assert len(report.notes) == 1
    assert report.notes[0].endswith("is now called loud-title")


def test_an_old_name_silences_and_waives_as_before(registry: Registry) -> None:
    text = BOX.replace("FLOOD", "FLOOD # factbox: ignore[shouting-title, late-rule] it was printed so")
    report = run(registry, text)
    assert not report.findings
    assert report.notes == ("a.factbox.yaml:1: the rule shouting-title is now called loud-title",)
    waived = run(registry, suppress=(config.Waiver("*", "title-case", "printed so"),), ignore=("late-rule",))
    assert waived.summary.suppressed == 1
    with pytest.raises(ConfigurationError, match="cannot be silenced"):
        run(registry, suppress=(config.Waiver("*", "loud-title", "no"),), unsuppressable=("title-case",))


def test_a_baseline_made_under_the_old_name_still_knows_the_finding(
    registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    class ShoutingTitle(LoudTitle):
        """The rule as it was called."""

        name = "shouting-title"
        aliases = ()

    before = Registry()
    before.rules = {"shouting-title": ShoutingTitle}
    baseline = Baseline("known.tsv")
    from factbox.history.known import recalled

    baseline.known = [recalled(one, baseline.name) for one in run(before).findings]
    assert [one.rule for one in baseline.known] == ["shouting-title"]
    apart = baseline.apply(run(registry, ignore=("late-rule",)), old_names(registry))
    assert not apart.report.findings
    assert apart.met[0].rule == "loud-title", "the next pruning writes the new name"


def test_a_name_in_use_again_is_no_old_name(registry: Registry) -> None:
    registry.rules["title-case"] = type("TitleCase", (LoudTitle,), {"name": "title-case", "aliases": ()})
    assert "title-case" not in old_names(registry)


def test_the_starter_pins_the_edition(tmp_path: Path) -> None:
    factbox("init", cwd=tmp_path)
    assert f'edition = "{edition.EDITIONS[-1]}"\n' in (tmp_path / "factbox.toml").read_text()
    assert check_text("facts: [x]\n").findings == ()
