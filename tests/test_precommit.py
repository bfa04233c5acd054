"""The hooks as pre-commit runs them: a scratch repository that points at this one, with a plug-in beside."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.archive import case_box, commit, git

ROOT = Path(__file__).parent.parent
_LEFT_OUT = {
    ".git", ".venv", "dist", "site", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis",
}  # fmt: skip

Hook = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps its environments, made once for all tests."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project, committed so that pre-commit can clone it."""
    folder = tmp_path_factory.mktemp("factbox-repository")
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", ".pre-commit-hooks.yaml", "linter", "rules"):
        source = ROOT / name
        paths = [source] if source.is_file() else [path for path in source.rglob("*") if path.is_file()]
        for path in paths:
            if not _LEFT_OUT.intersection(path.parts[len(ROOT.parts) :]):
                target = folder / path.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
    commit(folder)
    return folder


@pytest.fixture
def newsroom(project: Path, tmp_path: Path) -> Path:
    """A newsroom's repository with both hooks and a plug-in."""
    plugin = f"acme-factbox @ {(ROOT / 'tests' / 'plugin').as_uri()}"
    revision = git("rev-parse", "HEAD", cwd=project).strip()
    hooks = "".join(
        f"      - id: {name}\n        additional_dependencies: ['{plugin}']\n" for name in ("factbox", "factbox-fix")
    )
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {project.as_uri()}\n    rev: {revision}\n    hooks:\n{hooks}"
    )
    commit(tmp_path)
    return tmp_path


@pytest.fixture
def hook(newsroom: Path, home: Path, tmp_path_factory: pytest.TempPathFactory) -> Hook:
    """Stage everything and run one hook on what has changed."""
    environment = {
        **os.environ, "PRE_COMMIT_HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "NO_COLOR": "1",
    }  # fmt: skip

    def run(name: str) -> subprocess.CompletedProcess[str]:
        git("add", "-A", cwd=newsroom)
        command = [sys.executable, "-m", "pre_commit", "run", name]
        return subprocess.run(command, cwd=newsroom, env=environment, capture_output=True, text=True, check=False)

    return run


def test_the_hook_stops_a_wrong_box_and_lets_a_right_one_pass(newsroom: Path, hook: Hook) -> None:
    box = newsroom / "flood.factbox.yaml"
    box.write_text("facts:\n  - {label: Fines, valeu: 12, value: 12}\n")
    (newsroom / "unrelated.txt").write_text("x\n")
    run = hook("factbox")
    assert run.returncode == 1, run.stdout + run.stderr
    assert "error[unknown-field]" in run.stdout, run.stdout + run.stderr
    assert "flood.factbox.yaml:2:20" in run.stdout
    box.write_text("facts:\n  - The law was passed in 1998.\n")
    run = hook("factbox")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Passed" in run.stdout


def test_a_changed_box_is_held_against_an_unchanged_one_of_its_case(newsroom: Path, hook: Hook) -> None:
    (newsroom / "archive").mkdir()
    (newsroom / "archive" / "roll.factbox.yaml").write_text(case_box("roll", 244))
    commit(newsroom)
    (newsroom / "today.factbox.yaml").write_text(case_box("roll", 424))
    run = hook("factbox")
    assert run.returncode == 1, run.stdout + run.stderr
    assert "error[restated-figure-differs]" in run.stdout
    assert "--> today.factbox.yaml:5:" in run.stdout
    assert "archive/roll.factbox.yaml:5:" in run.stdout
    assert "1 file read, 1 box checked" in run.stdout


def test_a_plug_in_comes_through_additional_dependencies(newsroom: Path, hook: Hook) -> None:
    (newsroom / "flood.factbox.yaml").write_text("facts:\n  - {label: FINES IN THE CITY, value: a few}\n")
    assert hook("factbox").returncode == 0, "what it finds is no error"
    (newsroom / "factbox.toml").write_text('[rules.shouting-label]\nseverity = "error"\n')
    run = hook("factbox")
    assert "error[shouting-label]" in run.stdout, run.stdout + run.stderr


def test_the_fixing_hook_changes_the_file_and_fails_until_it_is_staged(newsroom: Path, hook: Hook) -> None:
    box = newsroom / "flood.factbox.yaml"
    box.write_text("facts:\n  # factbox: ignore[unknown-field] no longer so\n  - The law was passed in 1998.\n")
    run = hook("factbox-fix")
    assert run.returncode == 1, run.stdout + run.stderr
    assert "files were modified by this hook" in run.stdout
    assert box.read_text() == "facts:\n  - The law was passed in 1998.\n"
    assert hook("factbox-fix").returncode == 0
