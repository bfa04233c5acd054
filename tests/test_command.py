"""The command line: what it reads, what it prints, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import factbox

CLEAN = "facts:\n  - The law was passed in 1998.\n"
WRONG = "facts:\n  - {label: Fines, valeu: 12, value: 12}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "clean.factbox.yaml").write_text(CLEAN)
    (tmp_path / "wrong.factbox.yaml").write_text(WRONG)
    return tmp_path


def test_a_clean_box_ends_with_0_and_says_what_was_read(desk: Path) -> None:
    ran = factbox("check", "clean.factbox.yaml", cwd=desk)
    assert ran == (0, "1 file read, 1 box checked: nothing to report\n", "")


def test_a_finding_ends_with_1_and_shows_the_line_with_the_caret(desk: Path) -> None:
    ran = factbox("check", "wrong.factbox.yaml", "--select", "form", cwd=desk)
    assert ran.status == 1
    assert ran.out == (
        "error[unknown-field]: a fact box has no field `valeu` here\n"
        " --> wrong.factbox.yaml:2:20\n"
        "  |\n"
        "2 |   - {label: Fines, valeu: 12, value: 12}\n"
        "  |                    ^^^^^\n"
        "  = tip: did you mean `value`?\n"
        "\n"
        "1 file read, 1 box checked: 1 error\n"
    )


def test_a_folder_is_walked_and_the_bare_command_checks_the_current_one(desk: Path) -> None:
    assert factbox("check", "--select", "form", cwd=desk).out.endswith("2 files read, 2 boxes checked: 1 error\n")
    assert factbox("check", ".", "--select", "form", cwd=desk).out == factbox("check", "--select", "form", cwd=desk).out


def test_nothing_found_is_not_clean(tmp_path: Path) -> None:
    (tmp_path / "data.yaml").write_text("a: 1\n")
    assert factbox("check", cwd=tmp_path) == (0, "1 file read, no fact box found\n", "")


def test_a_missing_path_ends_with_2_and_the_others_are_checked(desk: Path) -> None:
    ran = factbox("check", "none.yaml", "wrong.factbox.yaml", cwd=desk)
    assert ran.status == 2
    assert "not checked: none.yaml: there is no such file or folder" in ran.err
    assert "unknown-field" in ran.out


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_the_status_never_depends_on_the_format(desk: Path, form: str) -> None:
    assert factbox("check", "--format", form, cwd=desk).status == 1
    assert factbox("check", "--format", form, "--exit-zero", cwd=desk).status == 0
    assert factbox("check", "clean.factbox.yaml", "--format", form, cwd=desk).status == 0


def test_fail_on_sets_what_fails(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text(
        "sources:\n  x: {publisher: The court}\n  y: {publisher: RNZ}\nfacts:\n  - Nothing. [x]\n"
    )
    assert factbox("check", "--select", "unused-source", cwd=tmp_path).status == 0
    assert factbox("check", "--select", "unused-source", "--fail-on", "warning", cwd=tmp_path).status == 1
    assert factbox("check", "--fail-on", "fatal", cwd=tmp_path).status == 2


def test_standard_input_is_read_under_the_name_it_is_given(tmp_path: Path) -> None:
    ran = factbox(
        "check",
        "-",
        "--stdin-filename",
        "story.md",
        cwd=tmp_path,
        stdin="---\nfactbox:\n  facts:\n    - {labl: x, label: x, value: 1}\n---\n",
    )
    assert "story.md:4:8" in ran.out
    assert factbox("check", "-", cwd=tmp_path, stdin=CLEAN).status == 0
    assert factbox("check", "-", "a.yaml", cwd=tmp_path, stdin=CLEAN).status == 2


def test_json_has_the_published_keys(desk: Path) -> None:
    data = json.loads(factbox("check", "wrong.factbox.yaml", "--format", "json", cwd=desk).out)
    finding = data["findings"][0]
    assert data["version"] == 1
    assert finding["rule"] == "unknown-field"
    assert (finding["group"], finding["severity"], finding["confidence"]) == ("form", "error", "high")
    assert finding["route"] == ["facts", 0, "valeu"]
    assert finding["text"] == "valeu"
    assert finding["start"] == {"line": 2, "column": 20, "offset": 26}
    assert finding["end"] == {"line": 2, "column": 25, "offset": 31}
    assert finding["fix"]["edits"] == [{"start": 26, "end": 31, "text": "value"}]
    assert data["summary"]["files"] == 1
    assert data["summary"]["error"] >= 1


def test_findings_in_one_file_come_in_the_order_of_their_places(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text("facts:\n  - {a: 1, label: x, value: 1}\n  - {b: 1, label: y, value: 2}\n")
    data = json.loads(factbox("check", "--format", "json", cwd=tmp_path).out)
    offsets = [finding["start"]["offset"] for finding in data["findings"]]
    assert offsets == sorted(offsets)


def test_the_same_run_prints_the_same_bytes(desk: Path) -> None:
    runs = {factbox("check", "--format", "json", cwd=desk, PYTHONHASHSEED=seed).out for seed in ("0", "1", "77")}
    assert len(runs) == 1


def test_an_unknown_rule_is_told_with_the_nearest(desk: Path) -> None:
    ran = factbox("check", "--select", "unknwon-field", cwd=desk)
    assert ran.status == 2
    assert ran.err == "error: there is no rule or group called `unknwon-field`; did you mean `unknown-field`?\n"


def test_selecting_and_ignoring(desk: Path) -> None:
    assert factbox("check", "--ignore", "form", cwd=desk).out.count("unknown-field") == 0
    assert factbox("check", "--select", "form", "--ignore", "unknown-field", cwd=desk).status == 0


def test_statistics_and_quiet(desk: Path) -> None:
    ran = factbox("check", "--select", "form", "--statistics", cwd=desk)
    assert ran.out == "1  error    unknown-field\n2 files read, 2 boxes checked: 1 error\n"
    assert factbox("check", "--quiet", "clean.factbox.yaml", cwd=desk).out == ""
    assert "boxes checked" not in factbox("check", "--select", "form", "--quiet", cwd=desk).out


def test_the_report_can_go_to_a_file(desk: Path) -> None:
    ran = factbox("check", "--output-file", "report.txt", cwd=desk)
    assert (ran.status, ran.out) == (1, "")
    assert "unknown-field" in (desk / "report.txt").read_text()
    assert factbox("check", "--output-file", "no/such/folder", cwd=desk).status == 2


def test_init_writes_a_start_that_is_clean_and_touches_nothing_that_exists(tmp_path: Path) -> None:
    (tmp_path / "factbox.toml").write_text("# mine\n")
    assert "was left alone" in factbox("init", cwd=tmp_path).out
    assert (tmp_path / "factbox.toml").read_text() == "# mine\n"
    (tmp_path / "factbox.toml").unlink()
    assert factbox("init", cwd=tmp_path).status == 0
    assert factbox("check", cwd=tmp_path) == (0, "1 file read, 1 box checked: nothing to report\n", "")


def test_explain_shows_what_why_and_examples(tmp_path: Path) -> None:
    ran = factbox("explain", "unknown-field", cwd=tmp_path)
    assert ran.status == 0
    assert "Flagged:" in ran.out
    assert "factbox: ignore[unknown-field]" in ran.out
    assert factbox("explain", "unknown-feild", cwd=tmp_path).err.endswith("did you mean `unknown-field`?\n")


def test_schema_prints_a_schema_that_takes_the_examples(tmp_path: Path) -> None:
    schema = json.loads(factbox("schema", cwd=tmp_path).out)
    assert schema["required"] == ["facts"]
    assert schema["additionalProperties"] is False
    assert json.loads(factbox("schema", "config", cwd=tmp_path).out)["properties"]["fail-on"]


def test_fix_mends_what_is_sure_and_diff_only_shows_it(desk: Path) -> None:
    shown = factbox("check", "--diff", "--unsafe-fixes", cwd=desk)
    assert shown.status == 1
    assert "+  - {label: Fines, value: 12, value: 12}" in shown.out
    assert (desk / "wrong.factbox.yaml").read_text() == WRONG
    factbox("check", "--fix", cwd=desk)
    assert (desk / "wrong.factbox.yaml").read_text() == WRONG, "an unsafe fix waits for leave"
    ran = factbox("check", "--fix", "--unsafe-fixes", cwd=desk)
    assert "fixed: wrong.factbox.yaml: 1 finding" in ran.err
    assert "valeu" not in (desk / "wrong.factbox.yaml").read_text()


def test_color_follows_the_environment(desk: Path) -> None:
    assert "\x1b[" not in factbox("check", cwd=desk).out
    assert "\x1b[" in factbox("check", cwd=desk, NO_COLOR="", FORCE_COLOR="1").out
    assert "\x1b[" not in factbox("check", cwd=desk, FORCE_COLOR="1").out


def test_usage_errors_end_with_2(tmp_path: Path) -> None:
    for words in (("check", "--no-such-flag"), ("chek",), ("check", "--format", "xml"), ("explain",)):
        ran = factbox(*words, cwd=tmp_path)
        assert ran.status == 2, words
        assert "Traceback" not in ran.err


def test_gitignored_and_excluded_files_are_left_out_of_a_walk(desk: Path) -> None:
    (desk / ".gitignore").write_text("wrong*\n")
    assert factbox("check", "--select", "form", cwd=desk).status == 0
    assert factbox("check", "--select", "form", "wrong.factbox.yaml", cwd=desk).status == 1, "a named file is checked"
    (desk / ".gitignore").unlink()
    (desk / "factbox.toml").write_text('exclude = ["wrong.*"]\n')
    assert factbox("check", "--select", "form", cwd=desk).status == 0


def test_version(tmp_path: Path) -> None:
    assert factbox("--version", cwd=tmp_path).out.startswith("factbox ")
