"""What is new since a revision: two analyses, subtracted, with the older files read from git's objects."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from factbox.disk.files import check_files, nearest_config
from factbox.engine import Report
from factbox.history.revision import Revision
from factbox.history.since import only_new
from factbox.registry import default_registry
from factbox.settings.config import Config, ConfigurationError
from tests.archive import archive, case_box, commit, git, old_box
from tests.command import factbox

TOTAL = (
    "facts:\n"
    "  - {id: homes, label: Homes, value: 244, unit: homes, source: c, parts: complete}\n"
    "  - {id: coast, label: on the coast, value: 87, unit: homes, part_of: homes, source: c}\n"
    "  - {id: inland, label: inland, value: 157, unit: homes, part_of: homes, source: c}\n"
    "sources:\n  c: {publisher: District council, url: 'https://example.org/a'}\n"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(since: str = "HEAD", *paths: str, config: Config | None = None) -> Report:
    config = config or nearest_config(".")
    report = check_files(paths or ["."], config)
    return only_new(report, paths, since, config, default_registry())


def told(report: Report) -> list[tuple[str, str, str]]:
    return [(one.path, one.rule, one.text) for one in report.findings]


def test_what_was_there_is_not_told_and_what_is_new_is(desk: Path) -> None:
    Path("a.factbox.yaml").write_text(old_box(1))
    commit(desk)
    assert told(new()) == []
    Path("a.factbox.yaml").write_text("# moved down\n\n" + old_box(1) + "  - {text: A road was opened., fresh: 1}\n")
    report = new()
    assert told(report) == [("a.factbox.yaml", "unknown-field", "fresh")]
    assert report.summary.baselined == 4


def test_a_total_that_an_edit_elsewhere_has_broken_is_told(desk: Path) -> None:
    Path("a.factbox.yaml").write_text(TOTAL)
    commit(desk)
    Path("a.factbox.yaml").write_text(TOTAL.replace("value: 157", "value: 175"))
    assert [(one.rule, one.start.line) for one in new().findings] == [("parts-do-not-sum", 2)]


def test_a_box_that_an_edit_in_another_file_contradicts_is_told(desk: Path) -> None:
    Path("a.factbox.yaml").write_text(case_box("roll", 244))
    Path("b.factbox.yaml").write_text(case_box("roll", 244))
    commit(desk)
    Path("b.factbox.yaml").write_text(case_box("roll", 424))
    assert [one.rule for one in new().findings] == ["restated-figure-differs"]
    assert [one.path for one in new("HEAD", "b.factbox.yaml").findings] == ["b.factbox.yaml"]
    commit(desk)
    assert told(new("HEAD", "b.factbox.yaml")) == [], "the contradiction was there already"
    assert [one.rule for one in new("HEAD~1").findings] == ["restated-figure-differs"]


def test_renamed_moved_and_rewrapped_boxes_bring_nothing_new(desk: Path) -> None:
    paths = archive(desk, 12)
    commit(desk)
    for number, path in enumerate(paths):
        if number % 3 == 0:
            path.rename(path.with_name(f"renamed-{number}.factbox.yaml"))
        elif number % 3 == 1:
            head, *facts = path.read_text().split("  - ")
            path.write_text(head + "".join(f"     - {fact}" for fact in facts[::-1]))
        else:
            (desk / "elsewhere").mkdir(exist_ok=True)
            path.rename(desk / "elsewhere" / path.name)
    assert told(new()) == []
    assert told(new("HEAD", "boxes/2000/renamed-0.factbox.yaml")) == [], "a hook names the new file alone"


def test_it_is_what_two_runs_and_a_subtraction_by_hand_give(desk: Path) -> None:
    paths = archive(desk, 8)
    Path("r1.factbox.yaml").write_text(case_box("roll", 244))
    Path("total.factbox.yaml").write_text(TOTAL)
    base = commit(desk)
    git("switch", "-q", "-c", "branch", cwd=desk)
    paths[0].write_text(old_box(0) + "  - {text: More., was9: 1, was0: x}\n")
    paths[1].write_text(old_box(1, 2))
    paths[2].rename(desk / "moved.factbox.yaml")
    Path("r2.factbox.yaml").write_text(case_box("roll", 424))
    Path("total.factbox.yaml").write_text(TOTAL.replace("87", "78"))
    commit(desk)
    now = Counter(one.fingerprint for one in check_files(["."]).findings)
    since = Counter(one.fingerprint for one in new(base).findings)
    git("switch", "-q", "--detach", base, cwd=desk)
    then = Counter(one.fingerprint for one in check_files(["."]).findings)
    assert since == now - then
    assert sum(since.values()) >= 4


def test_the_working_tree_and_the_index_are_left_as_they_are(desk: Path) -> None:
    Path("a.factbox.yaml").write_text(old_box(1))
    commit(desk)
    Path("a.factbox.yaml").write_text(old_box(1) + "x: 1\n")
    Path("staged.factbox.yaml").write_text(old_box(2))
    git("add", "staged.factbox.yaml", cwd=desk)
    before = (
        git("status", "--porcelain", cwd=desk),
        (desk / ".git" / "index").read_bytes(),
        sorted(os.listdir(desk / ".git")),
    )
    new()
    assert before == (
        git("status", "--porcelain", cwd=desk), (desk / ".git" / "index").read_bytes(), sorted(os.listdir(desk / ".git")),
    )  # fmt: skip


def test_three_dots_compare_with_where_the_branch_began(desk: Path) -> None:
    Path("a.factbox.yaml").write_text("facts: [x]\nwrong: 1\n")
    commit(desk)
    git("switch", "-q", "-c", "branch", cwd=desk)
    git("switch", "-q", "main", cwd=desk)
    Path("a.factbox.yaml").write_text("facts: [x]\n")
    commit(desk, "mended on main")
    git("switch", "-q", "branch", cwd=desk)
    assert [one.text for one in new("main").findings] == ["wrong"]
    assert told(new("main...")) == []


@pytest.mark.parametrize(
    "revision", ["nowhere", "--upload-pack=touch owned", "-q", "HEAD:a.yaml", "", "nowhere...", "a b\x1b[2J"]
)
def test_a_revision_that_is_not_there_is_told(desk: Path, revision: str) -> None:
    commit(desk)
    with pytest.raises(ConfigurationError, match="there is no revision"):
        Revision(str(desk), revision)
    assert not Path("owned").exists()


def test_outside_a_repository_there_is_nothing_to_compare_with(desk: Path) -> None:
    Path("a.factbox.yaml").write_text("facts: [x]\n")
    ran = factbox("check", "--since", "HEAD", cwd=desk)
    assert ran.status == 2
    assert "is in no git repository" in ran.err


def test_no_program_that_the_repository_names_is_run(desk: Path) -> None:
    Path("a.factbox.yaml").write_text(old_box(1))
    Path(".gitattributes").write_text("*.yaml filter=evil diff=evil\n")
    commit(desk)
    script = desk / "evil.sh"
    script.write_text("#!/bin/sh\ntouch " + str(desk / "owned") + "\ncat\n")
    script.chmod(0o755)
    for key in (
        "core.fsmonitor",
        "filter.evil.smudge",
        "filter.evil.clean",
        "diff.evil.textconv",
        "core.pager",
        "core.sshCommand",
    ):
        git("config", key, str(script), cwd=desk)
    hooks = desk / ".git" / "hooks"
    for name in ("post-checkout", "post-index-change", "reference-transaction"):
        (hooks / name).write_text(script.read_text())
        (hooks / name).chmod(0o755)
    assert told(new()) == []
    assert not (desk / "owned").exists()


def test_strange_names_and_links_are_read_as_they_are(desk: Path) -> None:
    for name in ("line\nbreak.factbox.yaml", 'quo"te.factbox.yaml', "mācron ünd.factbox.yaml", ":(top)x.factbox.yaml"):
        Path(name).write_text(old_box(1))
    Path("link.factbox.yaml").symlink_to("mācron ünd.factbox.yaml")
    commit(desk)
    report = new()
    assert told(report) == []
    assert report.summary.baselined == 16


def test_since_works_from_a_folder_inside_and_with_a_baseline(desk: Path) -> None:
    inner = desk / "boxes"
    inner.mkdir()
    (inner / "a.factbox.yaml").write_text(old_box(1))
    commit(desk)
    (inner / "a.factbox.yaml").write_text(old_box(1) + "fresh: 1\nnewer: 1\n")
    ran = factbox("check", "--since", "HEAD", cwd=inner)
    assert ran.status == 1
    assert "2 errors (4 known before)" in ran.out
    (inner / "a.factbox.yaml").write_text(old_box(1) + "fresh: 1\n")
    assert factbox("baseline", "create", cwd=inner).status == 0
    (inner / "a.factbox.yaml").write_text(old_box(1) + "fresh: 1\nnewer: 1\n")
    ran = factbox("check", "--since", "HEAD", "--baseline", "factbox-baseline.tsv", cwd=inner)
    assert "no field `newer`" in ran.out
    assert "fresh`" not in ran.out


def test_a_saved_source_that_an_edit_has_changed_is_compared_with_what_it_was(desk: Path) -> None:
    (desk / "saved").mkdir()
    (desk / "saved" / "c.txt").write_text("The council counted 244 homes that were emptied.\n")
    Path("a.factbox.yaml").write_text(
        "sources:\n  c: {publisher: District council, url: 'https://example.org/a', snapshot: saved/c.txt}\n"
        "facts:\n  - {label: Homes emptied, value: 244, unit: homes, source: c, quote: 244 homes that were emptied}\n"
    )
    commit(desk)
    assert told(new()) == []
    (desk / "saved" / "c.txt").write_text("The council counted 424 homes that were emptied.\n")
    report = new()
    assert report.findings, "the box is untouched, but its source no longer says so"
    assert not report.baselined


def test_what_has_not_changed_is_not_analysed_twice(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive(desk, 10)
    Path("a.factbox.yaml").write_text(case_box("roll", 244))
    Path("b.factbox.yaml").write_text(case_box("other", 1))
    commit(desk)
    Path("c.factbox.yaml").write_text(case_box("roll", 424))
    read: list[str] = []

    def watched(self: Revision, blobs: object) -> object:
        listed = list(blobs)  # type: ignore[call-overload]
        read.extend(blob.path for blob in listed)
        return contents(self, listed)

    contents = Revision.contents
    monkeypatch.setattr(Revision, "contents", watched)
    report = new()
    assert read == ["a.factbox.yaml"], "its case has changed"
    assert sorted(one.rule for one in report.findings) == ["restated-figure-differs", "thin-source"]
    assert len(report.baselined) == 10 * 4 + 2
