"""One changed box held against the unchanged ones of its case, and the memory of which file holds which case."""

from __future__ import annotations

import json
import os
import stat
import time
from pathlib import Path

import pytest

from factbox.disk import cache, casefiles
from factbox.disk.files import check_files, read
from factbox.settings.config import Config
from tests.archive import case_box, own_cache
from tests.bench.hook import write
from tests.command import factbox


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two boxes that contradict each other and one of another case."""
    own_cache(tmp_path / "cache", monkeypatch)
    desk = tmp_path / "desk"
    (desk / ".git").mkdir(parents=True)
    (desk / "a").mkdir()
    (desk / "a" / "old.factbox.yaml").write_text(case_box("school-roll", 244))
    (desk / "new.factbox.yaml").write_text(case_box("school-roll", 424))
    (desk / "other.factbox.yaml").write_text(case_box("flood", 12))
    monkeypatch.chdir(desk)
    return desk


def conflicts(*paths: str) -> list[tuple[str, str, list[str]]]:
    report = check_files(paths)
    assert not report.failures
    return [
        (one.path, one.text, [label.place.path for label in one.related])
        for one in report.findings
        if one.rule == "restated-figure-differs"
    ]


def aged(folder: Path) -> None:
    """As if the files had been written a while ago: what is fresh is read again to be sure."""
    for path in folder.rglob("*.yaml"):
        os.utime(path, ns=(10**18, 10**18))


def test_a_conflict_with_an_unchanged_box_is_told_on_the_changed_one(desk: Path) -> None:
    assert conflicts("new.factbox.yaml") == [("new.factbox.yaml", "424", ["a/old.factbox.yaml"])]
    assert conflicts("a/old.factbox.yaml") == [("a/old.factbox.yaml", "244", ["new.factbox.yaml"])]
    assert conflicts("other.factbox.yaml") == []


def test_it_is_the_same_finding_whichever_box_is_checked(desk: Path) -> None:
    prints = {
        tuple(one.fingerprint for one in check_files(paths).findings if one.rule == "restated-figure-differs")
        for paths in (["new.factbox.yaml"], ["a/old.factbox.yaml"], ["."], ["new.factbox.yaml", "a/old.factbox.yaml"])
    }
    assert len(prints) == 1


def test_only_what_was_named_is_counted_and_told(desk: Path) -> None:
    (desk / "a" / "old.factbox.yaml").write_text(case_box("school-roll", 244) + "oops: 1\n")
    report = check_files(["new.factbox.yaml"])
    assert (report.summary.files, report.summary.boxes) == (1, 1)
    assert {one.path for one in report.findings} == {"new.factbox.yaml"}


def test_a_named_folder_stands_for_itself(desk: Path) -> None:
    assert conflicts("a") == []
    assert len(conflicts(".")) == 1


def test_paths_are_named_as_the_changed_box_is(desk: Path) -> None:
    path = str(desk / "new.factbox.yaml")
    assert conflicts(path) == [(path, "424", [str(desk / "a" / "old.factbox.yaml")])]


def test_standard_input_stands_for_the_file_it_names(desk: Path) -> None:
    ran = factbox("check", "-", "--stdin-filename", "new.factbox.yaml", cwd=desk, stdin=case_box("school-roll", 333))
    assert "244" in ran.out
    assert "424" not in ran.out
    assert ran.status == 1
    same = factbox("check", "-", "--stdin-filename", "new.factbox.yaml", cwd=desk, stdin=case_box("school-roll", 244))
    assert same.status == 0


def test_ignored_and_excluded_boxes_are_no_company(desk: Path) -> None:
    (desk / ".gitignore").write_text("a/\n")
    assert conflicts("new.factbox.yaml") == []
    (desk / ".gitignore").unlink()
    (desk / "factbox.toml").write_text('exclude = ["a"]\n')
    assert conflicts("new.factbox.yaml") == []


def test_what_git_ignores_may_change_between_runs(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(conflicts("new.factbox.yaml")) == 1
    for text, expected in (("*.tmp\n", 1), ("a/\n", 0), ("old*\n", 0), ("", 1)):
        (desk / ".gitignore").write_text(text)
        assert [len(conflicts("new.factbox.yaml")) for _ in range(2)] == [expected] * 2, text
    (desk / "a" / ".gitignore").write_text("*.yaml\n")
    assert conflicts("new.factbox.yaml") == []
    (desk / "a" / ".gitignore").unlink()
    assert len(conflicts("new.factbox.yaml")) == 1
    monkeypatch.setattr("factbox.disk.left_out.Ignored.__call__", None)
    monkeypatch.setattr(casefiles, "_TICK", -(10**18))
    assert len(conflicts("new.factbox.yaml")) == 1, "what has been judged is not judged again"


def test_a_comment_at_the_unchanged_box_silences_what_is_between_the_two(desk: Path) -> None:
    path = "a/old.factbox.yaml" if conflicts(".")[0][0] != "new.factbox.yaml" else "new.factbox.yaml"
    text = (desk / path).read_text()
    comment = "  # factbox: ignore[restated-figure-differs] the roll was counted anew\n"
    (desk / path).write_text(text.replace("  - {label", f"{comment}  - {{label"))
    for name in ("new.factbox.yaml", "a/old.factbox.yaml", "."):
        report = check_files([name])
        assert "restated-figure-differs" not in {one.rule for one in report.findings}, name
        assert report.summary.suppressed == 1, name


def test_a_change_is_seen_whatever_the_times_say(desk: Path) -> None:
    aged(desk)
    assert len(conflicts("new.factbox.yaml")) == 1
    path = desk / "a" / "old.factbox.yaml"
    text = path.read_text()
    path.write_text(text.replace("school-roll", "school-rota"))
    os.utime(path, ns=(10**18, 10**18))
    assert conflicts("new.factbox.yaml") == []
    path.write_text(text)
    os.utime(path, ns=(10**18, 10**18))
    assert len(conflicts("new.factbox.yaml")) == 1


def test_an_unchanged_archive_is_not_read_again(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(conflicts("new.factbox.yaml")) == 1
    monkeypatch.setattr(casefiles, "_TICK", -(10**18))
    opened: list[str] = []

    def counting(path: str) -> object:
        opened.append(path)
        return read(path)

    look = casefiles.CaseFiles(str(desk), ["new.factbox.yaml"], Config(), counting)
    assert [source.path for source in look(frozenset(["school-roll"]))] == ["a/old.factbox.yaml"]
    assert opened == ["a/old.factbox.yaml"], "only the box of the case itself"


def test_a_box_removed_or_added_is_known_at_once(desk: Path) -> None:
    assert len(conflicts("new.factbox.yaml")) == 1
    (desk / "a" / "old.factbox.yaml").unlink()
    assert conflicts("new.factbox.yaml") == []
    (desk / "third.md").write_text(
        "---\nfactbox:\n  case: school-roll\n  facts: [There are 199 pupils in the district.]\n---\n"
    )
    look = casefiles.CaseFiles(str(desk), ["new.factbox.yaml"], Config(), read)
    assert [source.path for source in look(frozenset(["school-roll"]))] == ["third.md"]


def _kept(desk: Path, kind: str) -> Path:
    (path,) = Path(cache.folder()).glob(f"{kind}-*")
    return path


@pytest.mark.parametrize(
    "spoil",
    ["flipped", "cut", "empty", "foreign", "fifo", "folder", "link", "wrong shape", "read-only folder", "no folder"],
)
def test_a_spoilt_memory_costs_time_and_nothing_else(desk: Path, spoil: str) -> None:
    expected = conflicts("new.factbox.yaml")
    path = _kept(desk, "cases")
    data = path.read_bytes()
    if spoil == "flipped":
        path.write_bytes(data.replace(b"school-roll", b"school-rolk"))
    elif spoil == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif spoil in ("empty", "foreign"):
        path.write_bytes(b"" if spoil == "empty" else b"\x80\x04\x95" + data)
    elif spoil == "wrong shape":
        for value in ([], {"form": 1}, {"form": casefiles._FORM, "top": str(desk), "files": {"a": 1}, "written": 1}):
            cache.write("cases", str(desk), json.dumps(value).encode())
            assert conflicts("new.factbox.yaml") == expected
    elif spoil == "no folder":
        path.parent.rename(desk.parent / "away")
        path.parent.write_text("a file where the folder should be")
    elif spoil == "read-only folder":
        path.unlink()
        path.parent.chmod(0o500)
    else:
        path.unlink()
        if spoil == "fifo":
            os.mkfifo(path)
        elif spoil == "folder":
            path.mkdir()
        else:
            secret = desk.parent / "secret"
            secret.write_bytes(data)
            path.symlink_to(secret)
    assert conflicts("new.factbox.yaml") == expected
    assert conflicts("new.factbox.yaml") == expected
    if spoil == "read-only folder":
        path.parent.chmod(0o700)


def test_the_memory_is_text_outside_the_checkout_and_its_name_tells_nothing(desk: Path) -> None:
    conflicts("new.factbox.yaml")
    path = _kept(desk, "cases")
    assert desk not in path.parents
    assert path.read_bytes().startswith(b"factbox cache 1 cases ")
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 or os.umask(0o022) is not None
    assert "desk" not in path.name
    assert not [name for name in os.listdir(desk) if "cache" in name]


def test_without_the_memory_nothing_is_kept(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTBOX_NO_CACHE", "1")
    assert len(conflicts("new.factbox.yaml")) == 1
    assert not list(Path(cache.folder()).glob("cases-*"))


def test_a_key_cannot_become_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTBOX_CACHE_DIR", str(tmp_path / "kept"))
    cache.write("cases", "../../owned", b"x")
    assert cache.read("cases", "../../owned") == b"x"
    assert not (tmp_path / "owned").exists()
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_only_so_many_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTBOX_CACHE_DIR", str(tmp_path))
    for number in range(12):
        cache.write("cases", str(number), b"x", keep=5)
    assert len(list(tmp_path.iterdir())) == 5


def test_excluded_drafts_that_pre_commit_names_are_left_out(desk: Path) -> None:
    (desk / "drafts" / "wild").mkdir(parents=True)
    (desk / "drafts" / "wild" / "d.factbox.yaml").write_text("facts: [x]\noops: 1\n")
    (desk / "factbox.toml").write_text('exclude = ["drafts/"]\n')
    name = "drafts/wild/d.factbox.yaml"
    assert factbox("check", name, cwd=desk, PRE_COMMIT="").status == 1, "a person who names a file means it"
    ran = factbox("check", name, "other.factbox.yaml", cwd=desk, PRE_COMMIT="1")
    assert (ran.status, "1 file read" in ran.out) == (0, True)
    assert "0 files read" in factbox("check", "--force-exclude", name, cwd=desk, PRE_COMMIT="").out


def test_an_archive_of_5000_boxes_is_looked_through_in_a_blink(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_cache(tmp_path / "cache", monkeypatch)
    desk = tmp_path / "desk"
    write(desk, 5_000)
    aged(desk)
    monkeypatch.chdir(desk)
    monkeypatch.setattr(casefiles, "_TICK", -(10**18))
    best = 9.0
    for _ in range(4):
        began = time.process_time()
        look = casefiles.CaseFiles(str(desk), ["boxes/00/b0.factbox.yaml"], Config(), read)
        assert [source.path for source in look(frozenset(["case-0"]))] == [
            "boxes/01/b1.factbox.yaml",
            "boxes/02/b2.factbox.yaml",
        ]
        best = min(best, time.process_time() - began)
    assert best < 0.25  # 0.05 on an idle machine, a sixth of what one box takes
