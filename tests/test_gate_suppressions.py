"""Who has accepted what, since when and until when; what nobody may accept; and how a comment is taken away again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factbox.api import check_text
from factbox.engine import Report
from factbox.settings.config import Config, Waiver
from tests.archive import case_box
from tests.command import factbox

FAULT = "facts:\n  - {label: a, value: b, foo: 1}"
FORM = Config(select=("form",), today="2026-11-21")


def checked(comment: str, config: Config = FORM) -> Report:
    return check_text(f"{FAULT} # factbox: ignore[unknown-field] {comment}\n", config=config)


@pytest.mark.parametrize(
    "comment",
    [
        "the archive needs it (by: Mere Tane)",
        "the archive needs it (until: 2026-11-21)",
        "the archive needs it (by: Mere Tane, since: 2026-01-31, until: 2027-01-31)",
        "the archive needs it (Until: 2027-01-31 , BY: Mere Tane,)",
        "the archive needs it (see the style guide)",
        "the archive (of 1999) needs it",
    ],
)
def test_by_since_and_until_may_follow_the_reason(comment: str) -> None:
    report = checked(comment)
    assert not report.findings
    ((_, reason),) = report.suppressed
    assert reason.startswith("the archive")
    assert "until" not in reason.lower()


@pytest.mark.parametrize(
    ("comment", "why"),
    [
        ("needed (until: 2026-11-20)", "it ended on 2026-11-20"),
        ("needed (until: 2026-02-30)", "`until: 2026-02-30` is no day: write it as 2027-01-31"),
        ("needed (until: soon)", "`until: soon` is no day"),
        ("needed (by: A, by: B)", "each once, and not `by: B`"),
        ("needed (by: A, ticket: 12)", "and not `ticket: 12`"),
        ("needed (by:)", "and not `by:`"),
        ("(by: A, until: 2027-01-31)", "it gives no reason"),
    ],
)
def test_one_that_has_ended_or_is_written_wrongly_does_nothing(comment: str, why: str) -> None:
    report = checked(comment)
    assert sorted(one.rule for one in report.findings) == ["unknown-field", "useless-suppression"]
    (useless,) = [one for one in report.findings if one.rule == "useless-suppression"]
    assert why in useless.message


def test_what_nobody_may_silence_stands(tmp_path: Path) -> None:
    report = checked("please", FORM._replace(unsuppressable=("unknown-field",)))
    assert sorted(one.rule for one in report.findings) == ["unknown-field", "useless-suppression"]
    assert "nobody may silence unknown-field" in next(one.message for one in report.findings if "useless" in one.rule)
    assert checked("please", FORM._replace(unsuppressable=("form",))).summary.suppressed == 0
    (tmp_path / "a.factbox.json").write_text('{"facts": ["x"], "foo": 1}')
    (tmp_path / "factbox.toml").write_text(
        'unsuppressable = ["form"]\n[[suppress]]\npath = "*.json"\nrule = "unknown-field"\nreason = "Archive"\n'
    )
    ran = factbox("check", cwd=tmp_path)
    assert ran.status == 2
    assert "a [[suppress]] names unknown-field, which cannot be silenced" in ran.err
    (tmp_path / "factbox.toml").write_text('unsuppressable = ["fom"]\n')
    assert "did you mean `form`?" in factbox("check", cwd=tmp_path).err


def test_the_finding_on_useless_comments_cannot_be_silenced_itself() -> None:
    text = "facts:\n  # factbox: ignore[useless-suppression, unknown-field] never mind\n  - {label: a, value: b}\n"
    report = check_text(text, config=FORM)
    assert [one.rule for one in report.findings] == ["useless-suppression"]


def test_a_waiver_of_one_file_that_needs_none_is_told_and_a_glob_is_not() -> None:
    from factbox.finding import Place
    from factbox.source import Source, Span

    place = Place(Source("factbox.toml", "[[suppress]]\n"), ("suppress", 0), Span(0, 12))
    waiver = Waiver("a.factbox.yaml", "unknown-field", "Archive", place=place)
    config = FORM._replace(suppress=(waiver,))
    assert [one.path for one in check_text("facts: [x]\n", "a.factbox.yaml", config).findings] == ["factbox.toml"]
    assert not check_text("facts: [x]\n", "b.factbox.yaml", config).findings
    glob = FORM._replace(suppress=(waiver._replace(path="*.yaml"),))
    assert not check_text("facts: [x]\n", "a.factbox.yaml", glob).findings
    assert check_text(FAULT, "a.factbox.yaml", config).summary.suppressed == 1


def test_useless_and_ended_comments_are_taken_away_by_fix_and_those_with_a_slip_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.factbox.yaml"
    path.write_bytes(
        b"# a remark\r\nfacts:\r\n  # factbox: ignore[unknown-source] no longer so\r\n"
        b"  - {label: a, value: b}   # factbox: ignore[unknown-field] it was (until: 2020-01-01)\r\n"
        b"  # factbox: ignore[unknwon-field] a slip\r\n  # factbox: ignore[unknown-field]\r\n"
        b"  - {label: c, value: d, foo: 1} # factbox: ignore[unknown-field] it is"
    )
    ran = factbox("check", "--fix", cwd=tmp_path)
    assert "fixed: a.factbox.yaml: 2 findings" in ran.err
    assert path.read_bytes() == (
        b"# a remark\r\nfacts:\r\n  - {label: a, value: b}\r\n"
        b"  # factbox: ignore[unknwon-field] a slip\r\n  # factbox: ignore[unknown-field]\r\n"
        b"  - {label: c, value: d, foo: 1} # factbox: ignore[unknown-field] it is"
    )


def test_a_comment_between_boxes_is_not_taken_away_where_the_other_box_is_not_at_hand(tmp_path: Path) -> None:
    comment = "  # factbox: ignore[restated-figure-differs] the roll was counted anew\n"
    text = case_box("roll", 424).replace("  - {label", f"{comment}  - {{label")
    (tmp_path / "a.factbox.yaml").write_text(case_box("roll", 244))
    (tmp_path / "b.factbox.yaml").write_text(text)
    factbox("check", "--fix", "b.factbox.yaml", cwd=tmp_path)
    assert (tmp_path / "b.factbox.yaml").read_text() == text, "no repository: nobody knows what stands beside it"
    factbox("check", "--fix", cwd=tmp_path)
    assert (tmp_path / "b.factbox.yaml").read_text() == text, "it is needed"
    (tmp_path / "a.factbox.yaml").unlink()
    factbox("check", "--fix", ".", cwd=tmp_path)
    assert comment not in (tmp_path / "b.factbox.yaml").read_text()


def test_the_list_of_suppressions_has_reason_name_dates_and_age(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text(
        f"{FAULT} # factbox: ignore[unknown-field] Needed by the archive (by: Mere, since: 2026-11-01, until: 2027-01-31)\n"
    )
    (tmp_path / "b.md").write_text(
        "---\nfactbox:\n  # factbox: ignore[unsourced-number] Over (until: 2020-01-01)\n  facts: [12 were held.]\n---\n"
    )
    (tmp_path / "factbox.toml").write_text(
        '[[suppress]]\npath = "2019-*.json"\nrule = "unknown-field"\nreason = "Archive"\nsince = 2026-11-20\nby = "Desk"\n'
    )
    clock = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
    ran = factbox("suppressions", cwd=tmp_path, **clock)
    assert ran.status == 0
    assert ran.out == (
        "b.md:3: unsourced-number\n  Over\n  until 2020-01-01; WITHOUT EFFECT: it ended on 2020-01-01\n"
        "a.factbox.yaml:2: unknown-field\n  Needed by the archive\n"
        "  by Mere; since 2026-11-01 (20 days); until 2027-01-31\n"
        "factbox.toml:1: unknown-field in 2019-*.json\n  Archive\n  by Desk; since 2026-11-20 (1 day)\n"
        "3 suppressions, 1 without effect\n"
    )
    data = json.loads(factbox("suppressions", "--format", "json", cwd=tmp_path, **clock).out)
    assert [one["age_days"] for one in data["suppressions"]] == [None, 20, 1]
    assert data["suppressions"][1]["by"] == "Mere"


def test_a_reason_cannot_speak_to_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text(
        f"{FAULT} # factbox: ignore[unknown-field] x ##[error]y \u202e\u200b (by: \u202eM)\n"
    )
    ran = factbox("suppressions", cwd=tmp_path)
    assert not {"\u202e", "\u200b", "##["} & {part for part in ("\u202e", "\u200b", "##[") if part in ran.out}
