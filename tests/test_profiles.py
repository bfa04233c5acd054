"""Profiles: what a run under a name tells, and that a house may switch style and nothing else."""

from __future__ import annotations

from pathlib import Path

from factbox.registry import default_registry
from factbox.settings.profiles import PROFILES
from tests.command import factbox

BOX = (
    "sources:\n  rnz: {publisher: RNZ, kind: secondary, url: 'https://example.org/a', snapshot: rnz.txt}\n  dia: {publisher: DIA}\nfacts:\n"
    "  - {label: Cases investigated, value: 836, unit: cases, source: rnz}\n  - {label: Over 90 homes, value: 12, source: dai}\n"
)


def rules_told(folder: Path, *arguments: str) -> set[str]:
    (folder / "a.factbox.yaml").write_text(BOX)
    (folder / "rnz.txt").write_text("In all 832 cases were investigated.\n")
    ran = factbox("check", "a.factbox.yaml", "--format", "concise", *arguments, cwd=folder)
    return {line.split("[")[1].split("]")[0] for line in ran.out.splitlines() if "[" in line}


def test_draft_is_quiet_and_legal_tells_everything(tmp_path: Path) -> None:
    draft, publish, legal = (rules_told(tmp_path, "--profile", name) for name in ("draft", "publish", "legal"))
    assert {"unknown-source", "source-says-otherwise"} <= draft < publish < legal
    assert "unused-source" in publish - draft
    assert "secondary-source-only" in legal - publish
    assert publish == rules_told(tmp_path)


def test_the_configuration_names_a_profile_and_the_command_line_another(tmp_path: Path) -> None:
    (tmp_path / "factbox.toml").write_text('profile = "draft"\n')
    assert "unused-source" not in rules_told(tmp_path)
    assert "unused-source" in rules_told(tmp_path, "--profile", "publish")
    assert "unused-source" in rules_told(tmp_path, "--extend-select", "unused-source"), (
        "what is asked for by name is told"
    )


def test_a_profile_that_is_none_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text(BOX)
    ran = factbox("check", "--profile", "printed", cwd=tmp_path)
    assert ran.status == 2
    assert "there is no profile called `printed`" in ran.err


def test_a_house_switches_style(tmp_path: Path) -> None:
    (tmp_path / "factbox.toml").write_text(
        'profile = "desk"\n[profiles.desk]\non = ["over-for-more-than", "crowded-box"]\n[rules.crowded-box]\nfacts = 1\n'
    )
    assert {"over-for-more-than", "crowded-box"} <= rules_told(tmp_path)
    assert "over-for-more-than" not in rules_told(tmp_path, "--profile", "legal"), "legal is about facts"


def test_a_house_does_not_switch_facts(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text(BOX)
    for table in (
        'off = ["unknown-source"]',
        'on = ["missing-archive"]',
        'on = ["no-such"]',
        'base = "house"',
        'rules = ["x"]',
    ):
        (tmp_path / "factbox.toml").write_text(f'profile = "desk"\n[profiles.desk]\n{table}\n')
        assert factbox("check", cwd=tmp_path).status == 2, table
    (tmp_path / "factbox.toml").write_text('profile = "draft"\n[profiles.draft]\n')
    assert factbox("check", cwd=tmp_path).status == 2


def test_a_rule_of_a_profile_names_one_that_there_is() -> None:
    for rule in default_registry().rules.values():
        for name in rule.profiles:
            assert name in PROFILES or rule.style, (
                f"{rule.name}: {name} is a house's, and the rule is no matter of style"
            )
