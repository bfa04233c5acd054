"""A newsroom's archive for the tests: many boxes with old findings, and git around them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from factbox.disk import cache


def own_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A memory of the test's own; the registers are taken along, since compiling them takes seconds."""
    kept = list(Path(cache.folder()).glob("registers-*"))
    (folder / "factbox").mkdir(parents=True)
    for path in kept:
        shutil.copy(path, folder / "factbox")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.delenv("FACTBOX_CACHE_DIR", raising=False)
    monkeypatch.delenv("FACTBOX_NO_CACHE", raising=False)


def git(*words: str, cwd: Path) -> str:
    """Run git as a desk does, whatever is configured on this machine."""
    identity = ["-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *words], cwd=cwd, check=True, capture_output=True, text=True).stdout


def commit(folder: Path, message: str = "desk") -> str:
    """Commit everything in a folder, a repository from now on; gives the commit."""
    if not (folder / ".git").exists():
        git("init", "-q", "-b", "main", cwd=folder)
    git("add", "-A", cwd=folder)
    git("commit", "-q", "--allow-empty", "-m", message, cwd=folder)
    return git("rev-parse", "HEAD", cwd=folder).strip()


def old_box(number: int, faults: int = 4) -> str:
    """A box with so many old findings: fields that the format does not have."""
    facts = "".join(
        f"  - {{text: The bridge of district {chr(97 + index)} was closed on Monday., was{index}: x}}\n"
        for index in range(faults)
    )
    return f"title: What we know of flood {number}\nfacts:\n{facts}"


def archive(folder: Path, boxes: int) -> list[Path]:
    """So many boxes in folders by year."""
    paths = []
    for number in range(boxes):
        path = folder / f"boxes/{2000 + number % 20}/b{number}.factbox.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(old_box(number))
        paths.append(path)
    return paths


def case_box(case: str, pupils: int) -> str:
    """A box that says how many pupils there are."""
    return (
        f"case: {case}\nsources:\n  c: {{publisher: District council}}\nfacts:\n"
        f"  - {{label: Pupils in the district, value: {pupils}, unit: pupils, source: c}}\n"
    )
