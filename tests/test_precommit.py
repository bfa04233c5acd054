"""The hook as pre-commit runs it: a scratch repository that points at this one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def git(*words: str, cwd: Path) -> str:
    identity = ["-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *words], cwd=cwd, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose hook comes from a copy of this project, committed so that pre-commit can clone it."""
    hook = tmp_path_factory.mktemp("factbox-repository")
    ignore = {
        ".git",
        ".venv",
        "dist",
        "site",
        "__pycache__",
        ".mypy_cache",
        ".ruff_cache",
        ".pytest_cache",
        ".hypothesis",
    }
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", ".pre-commit-hooks.yaml", "linter", "rules"):
        source = ROOT / name
        paths = [source] if source.is_file() else [path for path in source.rglob("*") if path.is_file()]
        for path in paths:
            if not ignore.intersection(path.parts[len(ROOT.parts) :]):
                target = hook / path.relative_to(ROOT)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
    git("init", "-q", cwd=hook)
    git("add", "-A", cwd=hook)
    git("commit", "-qm", "hook", cwd=hook)
    newsroom = tmp_path_factory.mktemp("newsroom")
    git("init", "-q", cwd=newsroom)
    revision = git("rev-parse", "HEAD", cwd=hook).strip()
    (newsroom / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hook.as_uri()}\n    rev: {revision}\n    hooks:\n      - id: factbox\n"
    )
    return newsroom


def test_the_hook_stops_a_wrong_box_and_lets_a_right_one_pass(
    newsroom: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    box = newsroom / "flood.factbox.yaml"
    box.write_text("facts:\n  - {label: Fines, valeu: 12, value: 12}\n")
    (newsroom / "unrelated.txt").write_text("x\n")
    git("add", "-A", cwd=newsroom)
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("home")), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "pre_commit", "run"]
    run = subprocess.run(command, cwd=newsroom, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stdout + run.stderr
    assert "error[unknown-field]" in run.stdout, run.stdout + run.stderr
    assert "flood.factbox.yaml:2:20" in run.stdout
    box.write_text("facts:\n  - The law was passed in 1998.\n")
    git("add", "-A", cwd=newsroom)
    run = subprocess.run(command, cwd=newsroom, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Passed" in run.stdout
