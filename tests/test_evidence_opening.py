"""A snapshot is opened inside its tree and nowhere else: a planted secret is never read, whatever the box asks for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from factbox.evidence.opening import Refused, open_inside
from factbox.evidence.shelf import Shelf
from tests.command import factbox

SECRET = "the planted secret is 8,675,309 rubies"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository with a box beside a secret that lies outside it, a hidden one inside, and links to both."""
    (tmp_path / "secret.txt").write_text(SECRET)
    repository = tmp_path / "repository"
    (repository / ".git").mkdir(parents=True)
    (repository / ".git" / "config.txt").write_text(SECRET)
    (repository / ".env.txt").write_text(SECRET)
    boxes = repository / "boxes"
    (boxes / "sources").mkdir(parents=True)
    (boxes / "sources" / "good.txt").write_text("Forty-six people were arrested.\n")
    (repository / "shared.txt").write_text("Forty-six people were arrested.\n")
    (boxes / "out.txt").symlink_to(tmp_path / "secret.txt")
    (boxes / "folder").symlink_to(tmp_path)
    (boxes / "hidden.txt").symlink_to(repository / ".git" / "config.txt")
    (boxes / "inside.txt").symlink_to(boxes / "sources" / "good.txt")
    (boxes / "device.txt").symlink_to("/dev/zero")
    (boxes / "loop.txt").symlink_to(boxes / "loop.txt")
    (boxes / "gone.txt").symlink_to(boxes / "nowhere.txt")
    if hasattr(os, "mkfifo"):
        os.mkfifo(boxes / "pipe.txt")
    (boxes / "folder.txt").mkdir()
    return boxes


NEVER = (
    "../../secret.txt", "../../../etc/passwd", "sources/../../../secret.txt", "/etc/passwd", "~/secret.txt", "$HOME/secret.txt",
    "file:///etc/passwd", "https://example.org/a.txt", "C:/secret.txt", "..\\..\\secret.txt", "out.txt", "folder/secret.txt", "hidden.txt",
    "../.git/config.txt", "../.env.txt", ".secret.txt", "device.txt", "/dev/zero", "loop.txt", "pipe.txt", "folder.txt", "sources",
    "gone.txt", "sources//good.txt/", "secret.txt\u0000.txt", "sources/good.txt:stream",
)  # fmt: skip


@pytest.mark.parametrize("name", NEVER)
def test_what_lies_outside_is_refused_with_a_reason_and_never_shown(tree: Path, name: str) -> None:
    with pytest.raises(Refused) as refused:
        Shelf().snapshot(str(tree / "a.factbox.yaml"), name)
    assert "8,675,309" not in str(refused.value)
    assert str(refused.value).startswith(("is ", "leads ", "may ", "cannot ", "holds "))


@pytest.mark.parametrize(
    "name", ["sources/good.txt", "./sources/good.txt", "../shared.txt", "inside.txt", "sources/../sources/good.txt"]
)
def test_what_lies_in_the_repository_is_read(tree: Path, name: str) -> None:
    assert "Forty-six" in Shelf().snapshot(str(tree / "a.factbox.yaml"), name).text.text


def test_without_a_repository_the_folder_of_the_box_is_the_tree(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(SECRET)
    (tmp_path / "boxes").mkdir()
    with pytest.raises(Refused):
        Shelf().snapshot(str(tmp_path / "boxes" / "a.factbox.yaml"), "../secret.txt")
    assert (
        Shelf(str(tmp_path)).snapshot(str(tmp_path / "boxes" / "a.factbox.yaml"), "../secret.txt").text.text == SECRET
    )


@pytest.mark.parametrize(
    "name", ["../a.txt", "/a.txt", "a/../../b.txt", "", ".", "..", "a\\b", "a:b", "~a", "$a", "a\0b", ".a", "a/.b"]
)
def test_the_door_itself_takes_plain_paths_alone(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused):
        open_inside(str(tmp_path), name)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(30_000_000_000)
    with pytest.raises(Refused, match="larger than 20 MB"):
        open_inside(str(tmp_path), "huge.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("the superuser may read anything")
    with pytest.raises(Refused, match="permission denied"):
        open_inside(str(tmp_path), "a.txt")


def test_the_command_refuses_with_findings_and_shows_no_secret(tree: Path) -> None:
    names = [name for name in NEVER if "\0" not in name]
    sources = "".join(f"  s{index}: {{publisher: P{index}, snapshot: '{name}'}}\n" for index, name in enumerate(names))
    facts = "".join(
        f"  - {{label: Rubies, value: 12, unit: rubies, source: s{index}, quote: the planted secret is}}\n"
        for index in range(len(names))
    )
    (tree / "a.factbox.yaml").write_text(f"sources:\n{sources}facts:\n{facts}")
    for arguments in (
        ["check", "a.factbox.yaml"],
        ["check", "a.factbox.yaml", "--format", "json"],
        ["read", "a.factbox.yaml"],
        ["sheet", "a.factbox.yaml"],
    ):
        ran = factbox(*arguments, cwd=tree)
        assert "8,675,309" not in ran.out + ran.err
    ran = factbox("check", "a.factbox.yaml", "--select", "unreadable-snapshot", "--format", "concise", cwd=tree)
    assert ran.status == 1
    assert ran.out.count("error[unreadable-snapshot]") == len(names), ran.out


def test_a_snapshot_is_read_once_a_run_and_kept_by_content(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factbox.evidence import shelf

    opened: list[str] = []
    real = shelf.open_inside
    monkeypatch.setattr(shelf, "open_inside", lambda root, name: opened.append(name) or real(root, name))
    held = shelf.Shelf()
    box = str(tree / "a.factbox.yaml")
    first = held.snapshot(box, "sources/good.txt")
    assert held.snapshot(box, "./sources/good.txt") is first
    assert held.snapshot(box, "../shared.txt").text is first.text  # another file, the same words
    assert len(opened) == 2


def test_a_text_without_files_is_judged_in_silence(tree: Path) -> None:
    from factbox.api import check_text

    report = check_text(
        "sources:\n  a: {publisher: P, snapshot: ../../secret.txt}\nfacts:\n  - {label: X, value: 12, source: a}\n"
    )
    assert not [one for one in report.findings if "snapshot" in one.rule or "source" in one.rule]
