"""The house rules: what stands where, what may import what, what a rule must have, and that the paper tells the truth."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from factbox import shape
from factbox.model import FactBox, json_schema
from factbox.registry import default_registry
from tests import pages, skeleton

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(("root", "package"), [("linter", "factbox"), ("rules", "factbox_rules")])
def test_a_source_root_holds_one_package_and_nothing_else(root: str, package: str) -> None:
    found = [path.name for path in (ROOT / root).iterdir() if path.name != "__pycache__"]
    assert found == [package]


def test_the_wheel_has_two_top_level_names(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-qq",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(tmp_path),
        str(ROOT),
    ]
    subprocess.run(command, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {name for name in tops if not name.endswith(".dist-info")} == {"factbox", "factbox_rules"}
    assert "factbox_rules/registers/NZ.yaml" in names
    assert not [name for name in names if "test" in name.lower().replace("testing.py", "")]


def test_a_rule_imports_the_api_alone() -> None:
    pattern = re.compile(r"^\s*(?:from|import)\s+(factbox[\w.]*)", re.MULTILINE)
    for path in (ROOT / "rules").rglob("*.py"):
        group = f"factbox_rules.{path.parent.name}"
        for name in pattern.findall(path.read_text(encoding="utf-8")):
            allowed = name == "factbox.api" or name.startswith(f"{group}._") or name == group
            assert allowed, f"{path.name} imports {name}"


def test_the_engine_names_no_rule() -> None:
    names = set(default_registry().rules)
    for path in (ROOT / "linter").rglob("*.py"):
        if path.name == "starter.py":  # an example configuration speaks of rules
            continue
        text = path.read_text(encoding="utf-8")
        for name in names:
            assert f'"{name}"' not in text, f"{path.name} names {name}"


def test_every_rule_says_what_why_and_has_examples() -> None:
    for rule in default_registry().rules.values():
        assert rule.__doc__ and len(rule.__doc__.strip().splitlines()) > 2, f"{rule.name}: why does it matter?"
        assert rule.good and rule.bad, rule.name
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
        assert rule.name.replace("-", "_") == rule.__module__.rpartition(".")[2]


def test_the_quick_look_knows_the_fields_of_the_model() -> None:
    definitions = json_schema()["$defs"]
    of_box = set(json_schema()["properties"])
    assert set(shape.QUICK["box"]) == of_box
    for name, quick in shape.QUICK.items():
        if name != "box":
            definition = definitions[name.capitalize()]
            assert set(quick) == set(definition["properties"]), name
            assert shape.REQUIRED[name] == set(definition.get("required", ())), name
    assert shape.REQUIRED["box"] == {"facts"}
    assert FactBox.model_config["extra"] == "forbid"


def test_a_new_rule_passes_its_own_tests_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "totals").mkdir()
    (tmp_path / "totals" / "__init__.py").touch()
    path = skeleton.write("doubtful-total", "totals", tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "factbox", "test", str(path)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout
    with pytest.raises(FileExistsError):
        skeleton.write("doubtful-total", "totals", tmp_path)
    with pytest.raises(ValueError, match="GROUP is one of totals"):
        skeleton.write("doubtful-total", "total", tmp_path)


def test_the_pages_are_built_from_the_rules(tmp_path: Path) -> None:
    assert pages.build(tmp_path) == len(default_registry().rules)
    assert "Flagged:" in (tmp_path / "rules" / "unsourced-number.md").read_text(encoding="utf-8")


def test_the_way_of_a_hook_imports_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text("facts:\n  - 12 were held.\n")
    code = (
        "import sys\nsys.argv = ['factbox', 'check', 'a.factbox.yaml']\nfrom factbox.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print([name for name in ('pydantic', 'typer', 'rich', 'importlib.metadata', 'asyncio') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.stdout.splitlines()[-1] == "[]", run.stdout + run.stderr


def test_nothing_committed_speaks_of_its_making() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout")
    words = re.compile("/wor" + "k/|/far" + r"m/|bash_job" + "s|/root" + "/")
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file():
            assert not words.search(path.read_text(encoding="utf-8", errors="replace")), name


def test_the_readme_shows_the_two_commands_first() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"make (\w+)", text)
    assert commands[:2] == ["demo", "test"]


def test_the_run_in_the_readme_is_the_run_as_it_prints() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "factbox", "check", "examples", "--exit-zero"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, env={**__import__("os").environ, "NO_COLOR": "1"},
    )  # fmt: skip
    shown = re.search(r"```text\n\$ factbox check examples\n(.*?)```", text, re.DOTALL)
    assert shown is not None
    for block in shown.group(1).strip().split("\n\n...\n\n"):
        assert block in run.stdout, block
