"""Rules from elsewhere: an installed distribution, a folder of the newsroom's own, and what goes wrong with either."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from factbox.registry import Registry
from tests.command import factbox

HERE = Path(__file__).parent
RULE = (HERE / "plugin" / "acme_factbox" / "shouting_label.py").read_text(encoding="utf-8")
SHOUTING = "facts:\n  - {label: FINES, value: none}\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The third-party distribution, built and installed as pip does it."""
    site = tmp_path_factory.mktemp("site")
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-qq",
        "--no-deps",
        "--no-build-isolation",
        "--target",
        str(site),
    ]
    copied = tmp_path_factory.mktemp("plugin")
    for file in (HERE / "plugin").rglob("*"):
        if file.suffix in (".py", ".toml"):
            target = copied / file.relative_to(HERE / "plugin")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    subprocess.run([*command, str(copied)], check=True)
    return site


def test_an_installed_distribution_brings_its_rules(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text(SHOUTING)
    run = factbox("check", "--select", "shouting-label", cwd=tmp_path, PYTHONPATH=str(installed))
    assert "info[shouting-label]: the label FINES shouts" in run.out, run.out + run.err
    listed = factbox("rules", cwd=tmp_path, PYTHONPATH=str(installed))
    assert "shouting-label" in listed.out
    assert "acme" in listed.out


def test_an_installed_rule_is_tested_by_its_name(installed: Path, tmp_path: Path) -> None:
    run = factbox("test", "shouting-label", cwd=tmp_path, PYTHONPATH=str(installed))
    assert run.status == 0, run.out + run.err
    assert "0 failed" in run.out


def test_options_of_a_plugin_are_checked(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text(SHOUTING)
    (tmp_path / "factbox.toml").write_text("[rules.shouting-label]\nlongest = 9\n")
    assert (
        factbox("check", "--select", "shouting-label", cwd=tmp_path, PYTHONPATH=str(installed)).out.count("shouts") == 0
    )
    (tmp_path / "factbox.toml").write_text("[rules.shouting-label]\nlongst = 9\n")
    run = factbox("check", cwd=tmp_path, PYTHONPATH=str(installed))
    assert run.status == 2
    assert "did you mean `longest`?" in run.err


def test_local_rules_run_only_when_allowed(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text(SHOUTING)
    (tmp_path / "desk_rules").mkdir()
    (tmp_path / "desk_rules" / "shouting_label.py").write_text(RULE)
    (tmp_path / "factbox.toml").write_text('local-rules = "desk_rules"\n')
    run = factbox("check", cwd=tmp_path)
    assert "shouts" not in run.out
    assert "desk_rules (shouting_label) were left out" in run.err
    assert "shouts" in factbox("check", "--allow-local-rules", cwd=tmp_path).out
    assert "shouts" in factbox("check", cwd=tmp_path, FACTBOX_ALLOW_LOCAL_RULES="1").out
    assert not list((tmp_path / "desk_rules").rglob("*.pyc")), "nothing is left in the repository under check"


def test_a_local_rule_that_does_not_load_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text(SHOUTING)
    (tmp_path / "desk_rules").mkdir()
    (tmp_path / "desk_rules" / "broken.py").write_text("import no_such_module\n")
    (tmp_path / "desk_rules" / "shouting_label.py").write_text(RULE)
    (tmp_path / "factbox.toml").write_text('local-rules = "desk_rules"\n')
    run = factbox("check", "--allow-local-rules", cwd=tmp_path)
    assert run.status == 2
    assert "broken.py" in run.err
    assert "no_such_module" in run.err
    assert "shouts" in run.out, "the other rules go on"


def test_a_rule_that_crashes_is_named_with_its_box_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text("facts:\n  - {label: FINES, valu: 12}\n")
    (tmp_path / "desk_rules").mkdir()
    (tmp_path / "desk_rules" / "crash.py").write_text(
        textwrap.dedent(
            '''
            from factbox.api import Rule


            class Crash(Rule):
                """It crashes."""

                name = "crash"

                def check(self, box):
                    yield 1 / 0
            '''
        )
    )
    (tmp_path / "factbox.toml").write_text('local-rules = "desk_rules"\n')
    run = factbox("check", "--allow-local-rules", "--exit-zero", cwd=tmp_path)
    assert run.status == 2, "a crash is never waved through"
    assert "a.factbox.yaml: rule crash crashed on it: ZeroDivisionError" in run.err
    assert "Traceback" not in run.err
    assert "unknown-field" in run.out


def test_the_kit_fails_a_rule_whose_examples_are_wrong(tmp_path: Path) -> None:
    path = tmp_path / "shouting_label.py"
    path.write_text(RULE.replace("«FINES»", "FINES"))
    run = factbox("test", str(path), cwd=tmp_path)
    assert run.status == 1
    assert "bad example 1 is judged as marked" in run.out


def test_two_rules_of_one_name_are_an_error_that_names_both(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "shouting_label.py").write_text(RULE)
    registry = Registry()
    registry.add_folder(tmp_path / "one")
    registry.add_folder(tmp_path / "two")
    assert [error.message for error in registry.errors] == [
        f"a rule of this name comes from {tmp_path / 'one' / 'shouting_label.py'} already"
    ]
