"""Several reports from one run: what goes where, what suits a CI service by itself, and files that are whole or untouched."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from factbox.report import FORMATS, outputs
from factbox.settings.config import ConfigurationError
from tests.command import factbox

WRONG = "facts:\n  - {label: Fines, valeu: 12, value: 12}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "wrong.factbox.yaml").write_text(WRONG)
    return tmp_path


@pytest.mark.parametrize("name", FORMATS)
def test_the_exit_status_never_depends_on_the_format(name: str, desk: Path) -> None:
    (desk / "clean.factbox.yaml").write_text("facts:\n  - The law was passed in 1998.\n")
    for words, status in (
        (("clean.factbox.yaml",), 0),
        (("wrong.factbox.yaml",), 1),
        (("wrong.factbox.yaml", "gone.yaml"), 2),
    ):
        assert factbox("check", "--format", name, *words, cwd=desk).status == status


def test_one_run_writes_to_standard_output_and_to_files(desk: Path) -> None:
    ran = factbox("check", "--format", "text", "--format", "sarif=a.sarif", "--format=junit=a.xml", cwd=desk)
    assert ran.status == 1
    assert ran.out == factbox("check", cwd=desk).out
    assert (desk / "a.sarif").read_text() == factbox("check", "--format", "sarif", cwd=desk).out
    assert (desk / "a.xml").read_text() == factbox("check", "--format", "junit=-", cwd=desk).out


def test_where_every_report_goes_to_a_file_nothing_is_printed(desk: Path) -> None:
    assert factbox("check", "--format", "sarif=a.sarif", cwd=desk).out == ""


def test_what_cannot_be_meant_is_refused_before_anything_is_checked(desk: Path) -> None:
    for words, told in (
        (
            ("--format", "text", "--format", "json"),
            "text and json cannot both go to standard output: write --format json=FILE",
        ),
        (("--format", "text=a", "--format", "json=./a"), "cannot both go to the file ./a"),
        (("--format", "sarif="), "--format sarif= names no file"),
        (("--format", "serif"), "there is no format called `serif`; did you mean `sarif`?"),
        (("--format", "xyz=a"), "there is no format called `xyz`; there are text, concise,"),
        (("--format", "text=a", "--output-file", "b"), "--output-file goes with one format"),
    ):
        ran = factbox("check", *words, cwd=desk)
        assert (ran.status, ran.out) == (2, "")
        assert told in ran.err
        assert not (desk / "a").exists()


def test_an_output_file_takes_the_one_report_that_has_no_file_yet(desk: Path) -> None:
    factbox("check", "--format", "json=a.json", "--format", "concise", "--output-file", "a.txt", cwd=desk)
    assert (desk / "a.txt").read_text().startswith("wrong.factbox.yaml:2:20: error[unknown-field]")


def test_a_report_that_cannot_be_written_is_told_and_the_others_are_written(desk: Path) -> None:
    ran = factbox("check", "--format", "text", "--format", "sarif=no/such/a.sarif", "--format", "json=a.json", cwd=desk)
    assert ran.status == 2
    assert "error: no/such/a.sarif cannot be written: No such file or directory" in ran.err
    assert "unknown-field" in ran.out
    assert (desk / "a.json").exists()
    assert factbox("check", "--format", "json=.", cwd=desk).status == 2


def test_a_report_takes_its_place_in_one_step_and_keeps_mode_and_link(tmp_path: Path) -> None:
    target = tmp_path / "real" / "a.txt"
    target.parent.mkdir()
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "link"
    link.symlink_to(target)
    before = target.stat().st_ino
    assert outputs.put(str(link), "new\n") is None
    assert link.is_symlink() and target.read_text() == "new\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.stat().st_ino != before, "written beside it and moved, never over it"
    mask = os.umask(0o022)
    try:
        assert outputs.put(str(tmp_path / "fresh"), "x") is None
        assert stat.S_IMODE((tmp_path / "fresh").stat().st_mode) == 0o644, "others may read what CI collects"
    finally:
        os.umask(mask)


def test_a_report_cut_off_half_way_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "a.txt"
    target.write_text("old")
    monkeypatch.setattr(os, "replace", refuse)
    assert outputs.put(str(target), "new") == "No space left on device"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert target.read_text() == "old"


def test_a_pipe_or_a_device_is_written_to_and_stays_what_it_is(tmp_path: Path) -> None:
    if not Path("/dev/null").is_char_device():
        pytest.skip("no devices here")
    (tmp_path / "null").symlink_to("/dev/null")
    assert outputs.put(str(tmp_path / "null"), "x") is None
    assert Path("/dev/null").is_char_device()
    if Path("/dev/full").exists():
        assert outputs.put("/dev/full", "x") == "No space left on device"


# --- what suits the place ----------------------------------------------------------------------------------------


def test_github_actions_gets_annotations_by_itself_unless_a_format_is_named() -> None:
    actions = {"GITHUB_ACTIONS": "true"}
    assert outputs.chosen((), None, {}) == (("text", None),)
    assert outputs.chosen((), None, actions) == (("github", None),)
    assert outputs.chosen((), "a.txt", actions) == (("text", "a.txt"),)
    assert outputs.chosen(("json",), None, actions) == (("json", None),)
    with pytest.raises(ConfigurationError):
        outputs.chosen(("json", "text"), None, actions)


@pytest.mark.parametrize("words", [(), ("--format", "concise"), ("--quiet",)])
def test_github_actions_gets_a_summary_for_people_whatever_the_format(words: tuple[str, ...], desk: Path) -> None:
    summary = desk / "summary.md"
    summary.write_text("# What stood there\n")
    ran = factbox(
        "check", *words, "wrong.factbox.yaml", cwd=desk, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary)
    )
    assert ran.status == 1
    assert ran.out.startswith("::error file=wrong.factbox.yaml,line=2") == ("concise" not in words)
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# What stood there\n### Fact boxes: 1 error")
    assert "a fact box has no field" in text


def test_outside_github_actions_no_summary_is_written(desk: Path) -> None:
    factbox("check", cwd=desk, GITHUB_STEP_SUMMARY=str(desk / "summary.md"))
    assert not (desk / "summary.md").exists()


def test_a_summary_that_is_full_or_cannot_be_written_changes_no_status(desk: Path) -> None:
    summary = desk / "summary.md"
    summary.write_bytes(b"x" * outputs.SUMMARY_BYTES)
    place = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary)}
    assert factbox("check", cwd=desk, **place).status == 1
    assert summary.stat().st_size == outputs.SUMMARY_BYTES
    ran = factbox("check", cwd=desk, **place | {"GITHUB_STEP_SUMMARY": str(desk)})
    assert ran.status == 1
    assert "note: the step summary cannot be written" in ran.err


def test_a_plain_check_pays_for_no_format_but_its_own(desk: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys\nsys.argv = ['factbox', 'check', 'wrong.factbox.yaml']\nfrom factbox.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted(name for name in sys.modules if name.startswith('factbox.report.')))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=desk, capture_output=True, text=True, check=False)
    assert run.stdout.splitlines()[-1] == str([f"factbox.report.{name}" for name in ("context", "outputs", "text")])
