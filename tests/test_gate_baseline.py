"""The baseline: an old archive adopts the gate, and only what is new is told."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path

import pytest

from factbox.commands import baselining
from factbox.commands.run import Request, analyse, rules, settings
from factbox.engine import Report
from factbox.history.baseline import Baseline
from factbox.history.known import Known
from factbox.settings.config import ConfigurationError
from tests.archive import archive, case_box, old_box
from tests.command import factbox

FILE = "factbox-baseline.tsv"


def left(*paths: str, select: tuple[str, ...] = ()) -> Report:
    """What a check with the baseline still tells."""
    request = Request(paths, select=select)
    config = settings(request)
    registry = rules(request, config)
    return Baseline.load(FILE).apply(analyse(request, config, registry), {}).report


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def made(*boxes: tuple[str, str]) -> None:
    for name, text in boxes:
        Path(name).write_text(text)
    assert baselining.create(Request()) == 0


def test_an_archive_with_2000_old_findings_tells_the_50_new_ones(desk: Path) -> None:
    form = ("form",)  # the group of the old findings; the others would only take their time
    paths = archive(desk, 500)
    assert baselining.create(Request(select=form)) == 0
    assert len(Baseline.load(FILE).known) == 2000
    report = left(select=form)
    assert (len(report.findings), report.summary.baselined) == (0, 2000)
    planted = paths[::10]
    for path in planted:
        text = path.read_text()
        path.write_text(text.replace("facts:\n", "facts:\n  - {text: A road was opened., fresh: y}\n"))
    report = left(select=form)
    assert sorted(one.path for one in report.findings) == sorted(os.path.relpath(path, desk) for path in planted)
    assert {one.text for one in report.findings} == {"fresh"}
    assert report.summary.baselined == 2000

    for path in planted:
        path.write_text(path.read_text().replace("  - {text: A road was opened., fresh: y}\n", ""))
    (desk / "archive").mkdir()
    for number, path in enumerate(paths):
        text = path.read_text()
        if number % 4 == 0:  # moved to another folder
            path.rename(desk / "archive" / path.name)
        elif number % 4 == 1:  # indented otherwise, with the facts in another order and a new one above
            head, *facts = text.split("  - ")
            path.write_text(
                "# rewritten\n" + head + "".join(f"      - {fact}" for fact in ["A road was opened.\n", *facts[::-1]])
            )
        elif number % 4 == 2:  # renamed
            path.rename(path.with_name(f"renamed-{path.name}"))
        else:  # other line ends, longer lines
            path.write_bytes(text.replace("{text: ", "{text:      ").replace("\n", "\r\n").encode())
    report = left(select=form)
    assert not report.findings
    assert report.summary.baselined == 2000


def test_one_mended_and_one_made_anew_are_seen_as_two(desk: Path) -> None:
    box = "facts:\n  - {label: Fines, value: x, was: 1}\n  - {label: Raids, value: y}\n"
    made(("a.factbox.yaml", box))
    Path("a.factbox.yaml").write_text("facts:\n  - {label: Fines, value: x}\n  - {label: Raids, value: y, was: 1}\n")
    report = left()
    assert [one.text for one in report.findings] == ["was"]
    assert report.summary.baselined == 0


def test_a_second_fault_like_a_known_one_is_new(desk: Path) -> None:
    made(("a.factbox.yaml", "facts:\n  - {text: Closed., was: 1}\n"))
    Path("a.factbox.yaml").write_text("facts:\n  - {text: Closed., was: 1}\n  - {text: Closed., was: 1}\n")
    report = left()
    assert (len(report.findings), report.summary.baselined) == (1, 1)


def test_a_copy_of_a_box_is_new_and_a_moved_one_is_not(desk: Path) -> None:
    made(("a.factbox.yaml", old_box(1)))
    Path("b.factbox.yaml").write_text(old_box(1))
    report = left()
    assert {one.path for one in report.findings} == {"b.factbox.yaml"}
    assert report.summary.baselined == 4
    Path("a.factbox.yaml").unlink()
    assert not left().findings


def test_a_known_conflict_stays_known_on_either_side_of_it(desk: Path) -> None:
    (desk / ".git").mkdir()
    made(("a.factbox.yaml", case_box("roll", 244)), ("b.factbox.yaml", case_box("roll", 424)))
    for path in ("a.factbox.yaml", "b.factbox.yaml"):
        report = left(path)
        assert not report.findings, path
        assert "restated-figure-differs" in {one.rule for one in report.baselined}


def test_the_file_has_one_finding_a_line_sorted_with_its_message(desk: Path) -> None:
    made(("b.factbox.yaml", old_box(1)), ("a.factbox.yaml", old_box(2)))
    lines = Path(FILE).read_text().splitlines()
    assert lines[0] == "# factbox baseline 1"
    assert lines[2:] == sorted(lines[2:])
    assert len(lines) == 2 + 8
    path, rule, print_, message = lines[2].split("\t")
    assert (path, rule) == ("a.factbox.yaml", "unknown-field")
    assert re.fullmatch("[0-9a-f]{24}", print_)
    assert message == "a fact box has no field `was0` here"


def test_two_desks_lines_can_be_put_together_in_any_order(desk: Path) -> None:
    made(("a.factbox.yaml", old_box(1)), ("b.factbox.yaml", old_box(2)))
    lines = Path(FILE).read_text().splitlines()
    Path(FILE).write_text("\n".join([lines[0], *reversed(lines[2:]), "", "# a remark", ""]))
    assert not left().findings
    Path(FILE).write_text("\n".join([lines[0], "<<<<<<< ours", *lines[2:]]))
    with pytest.raises(ConfigurationError, match="line 2: two versions were not merged"):
        left()


def test_strange_names_come_back_as_they_were(desk: Path) -> None:
    known = [Known("a\tb\\u0041\n\u202e\udcff.yaml", "rule", "0" * 24, "tab\there \\ back")]
    Baseline(FILE, known).save()
    assert Baseline.load(FILE).known == known
    assert len(Path(FILE).read_text().splitlines()) == 3


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "line 1: this is no baseline"),
        ("{}", "line 1: this is no baseline"),
        ("# factbox baseline 1\na\tb\n", "line 2: a line has a file, a rule, a fingerprint and a message"),
        (None, "there is no such baseline"),
    ],
)
def test_what_is_no_baseline_is_an_error_with_its_line(desk: Path, text: str | None, why: str) -> None:
    Path("a.factbox.yaml").write_text(old_box(1))
    if text is not None:
        Path(FILE).write_text(text)
    ran = factbox("check", "--baseline", FILE, cwd=desk)
    assert ran.status == 2
    assert why in ran.err


def test_pruning_drops_what_is_mended_and_adds_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(("a.factbox.yaml", old_box(1)), ("b.factbox.yaml", old_box(2)), ("c.factbox.yaml", old_box(3)))
    Path("a.factbox.yaml").write_text(old_box(1, 2) + "fresh: 1\n")
    Path("b.factbox.yaml").unlink()
    Path("c.factbox.yaml").rename("d.factbox.yaml")
    capsys.readouterr()
    assert baselining.prune(Request()) == 0
    told = capsys.readouterr().out
    assert told.count("dropped: ") == 2 + 4
    assert "6 findings dropped from factbox-baseline.tsv, 6 left" in told
    assert Counter(one.path for one in Baseline.load(FILE).known) == {"a.factbox.yaml": 2, "d.factbox.yaml": 4}
    assert [one.text for one in left().findings] == ["fresh"]
    before = Path(FILE).stat().st_mtime_ns
    assert baselining.prune(Request()) == 0
    assert Path(FILE).stat().st_mtime_ns == before


def test_pruning_a_part_leaves_the_rest_and_rules_that_did_not_run(desk: Path) -> None:
    made(("a.factbox.yaml", old_box(1)), ("b.factbox.yaml", old_box(2)))
    for name in ("a.factbox.yaml", "b.factbox.yaml"):
        Path(name).write_text("facts: [Nothing is wrong.]\n")
    assert baselining.prune(Request(("a.factbox.yaml",))) == 0
    assert {one.path for one in Baseline.load(FILE).known} == {"b.factbox.yaml"}
    assert baselining.prune(Request(("b.factbox.yaml",), ignore=("unknown-field",))) == 0
    assert len(Baseline.load(FILE).known) == 4


def test_nothing_is_pruned_or_written_when_something_was_not_checked(desk: Path) -> None:
    made(("a.factbox.yaml", old_box(1)))
    text = Path(FILE).read_text()
    Path("a.factbox.yaml").write_text("facts: [x]\n")
    assert baselining.prune(Request(("a.factbox.yaml", "none.yaml"))) == 2
    assert Path(FILE).read_text() == text
    assert baselining.create(Request(("none.yaml",), baseline="new.tsv")) == 2
    assert not Path("new.tsv").exists()


def test_a_baseline_that_stands_is_replaced_only_on_demand_and_tells_what_that_adds(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made(("a.factbox.yaml", old_box(1)))
    Path("a.factbox.yaml").write_text(old_box(1) + "fresh: 1\n")
    assert baselining.create(Request()) == 2
    assert "stands already" in capsys.readouterr().err
    assert baselining.create(Request(), replace=True) == 0
    assert capsys.readouterr().out.count("added: ") == 1
    assert not left().findings


def test_the_command_reads_the_configured_baseline_and_counts_what_it_knows(desk: Path) -> None:
    Path("a.factbox.yaml").write_text(old_box(1))
    ran = factbox("baseline", "create", cwd=desk)
    assert ran.status == 0
    assert '`baseline = "factbox-baseline.tsv"`' in ran.out
    assert factbox("check", cwd=desk).status == 1, "a file alone changes nothing"
    Path("factbox.toml").write_text(f'baseline = "{FILE}"\n')
    ran = factbox("check", cwd=desk)
    assert ran == (0, "1 file read, 1 box checked: nothing to report (4 known before)\n", "")
    data = json.loads(factbox("check", "--format", "json", cwd=desk).out)
    assert data["findings"] == []
    assert len(data["baselined"]) == data["summary"]["baselined"] == 4
    inner = desk / "boxes"
    inner.mkdir()
    Path("a.factbox.yaml").rename(inner / "a.factbox.yaml")
    assert factbox("check", "a.factbox.yaml", cwd=inner).status == 0, "paths are the baseline's, not the shell's"
    assert "4  unknown-field\n4 findings in" in factbox("baseline", "show", cwd=desk).out


def test_a_baseline_keeps_its_mode_and_a_failure_leaves_it_whole(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(("a.factbox.yaml", old_box(1)))
    Path(FILE).chmod(0o664)
    Path("a.factbox.yaml").write_text(old_box(1, 1))
    assert baselining.prune(Request()) == 0
    assert Path(FILE).stat().st_mode & 0o777 == 0o664
    text = Path(FILE).read_text()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    Path("a.factbox.yaml").write_text("facts: [x]\n")
    monkeypatch.setattr(os, "fsync", full)
    assert baselining.prune(Request()) == 2
    assert Path(FILE).read_text() == text
    assert not list(desk.glob(".factbox-*"))
