"""Silencing comments and waivers: what they cover, what they need, and what becomes of idle ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from factbox.api import check_text
from factbox.settings.config import Config
from tests.command import factbox

REASON = "# factbox: ignore[unknown-field] the archive needs it"


def rules_found(text: str, path: str = "a.factbox.yaml") -> list[tuple[str, int]]:
    report = check_text(text, path, Config(select=("unknown-field", "useless-suppression")))
    return [(finding.rule, finding.start.line) for finding in report.findings]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"facts:\n  - {{label: a, value: b, foo: 1}} {REASON}\n", []),
        (f"facts:\n  {REASON}\n  - label: a\n    value: b\n    foo: 1\n    bar: 2\n", []),
        (f"facts:\n  - label: a\n    value: b\n    foo: 1 {REASON}\n    bar: 2\n", [("unknown-field", 5)]),
        (f"facts:\n  - label: a\n    {REASON}\n\n    # another comment\n    foo: 1\n    value: b\n", []),
        (f"{REASON}\nfactbox: 1\nfacts:\n  - {{label: a, value: b, foo: 1}}\nbar: 2\n", []),
        (f"facts: {REASON}\n  - {{label: a, value: b, foo: 1}}\nbar: 2\n", [("unknown-field", 3)]),
    ],
    ids=["on the line", "above the fact", "on one field", "above, with comments between", "whole box", "whole list"],
)
def test_a_suppression_covers_the_node_it_stands_on_or_above(text: str, left: list[tuple[str, int]]) -> None:
    assert rules_found(text) == left


@pytest.mark.parametrize(
    ("comment", "why"),
    [
        ("# factbox: ignore[unknown-field]", "it gives no reason"),
        ("# factbox: ignore all of it", "it names no rule"),
        ("# factbox: ignore[unknwon-field] a slip", "names no rule that exists: unknwon-field"),
        ("# factbox: ignore[unknown-field] but it is known", "there is no unknown-field here"),
    ],
)
def test_a_suppression_that_does_nothing_is_a_finding(comment: str, why: str) -> None:
    report = check_text(f"facts:\n  {comment}\n  - label: a\n    value: b\n", config=Config(select=("form",)))
    (finding,) = report.findings
    assert finding.rule == "useless-suppression"
    assert finding.text == comment
    assert why in finding.message


def test_without_a_reason_the_finding_stands() -> None:
    text = "facts:\n  - {label: a, value: b, foo: 1} # factbox: ignore[unknown-field]\n"
    assert sorted(rule for rule, _ in rules_found(text)) == ["unknown-field", "useless-suppression"]


def test_a_suppression_inside_a_text_is_no_comment() -> None:
    text = f"facts:\n  - |\n    Some text {REASON}\n  - {{label: a, value: b, foo: 1}}\n"
    report = check_text(text, config=Config(select=("form",)))
    assert [finding.rule for finding in report.findings] == ["useless-suppression", "unknown-field"]
    assert "stands inside a text" in report.findings[0].message


def test_suppressions_work_in_front_matter_and_fenced_blocks() -> None:
    for head, tail in (("---\nfactbox:\n  facts:\n", "\n---\n"), ("Story\n\n```factbox\nfacts:\n", "\n```\n")):
        text = f"{head}    - {{label: a, value: b, foo: 1}} {REASON}{tail}"
        assert rules_found(text, "a.md") == []


def test_silenced_findings_are_counted_and_keep_their_reason() -> None:
    report = check_text(f"facts:\n  - {{label: a, value: b, foo: 1}} {REASON}\n", config=Config(select=("form",)))
    assert report.summary.suppressed == 1
    ((finding, reason),) = report.suppressed
    assert (finding.rule, reason) == ("unknown-field", "the archive needs it")


def test_a_rule_that_did_not_run_leaves_its_suppressions_alone() -> None:
    text = f"facts:\n  - {{label: a, value: b}} {REASON}\n"
    assert not check_text(text, config=Config(select=("useless-suppression",))).findings


def test_a_waiver_in_the_configuration_serves_json(tmp_path: Path) -> None:
    (tmp_path / "old.factbox.json").write_text('{"facts": ["x"], "foo": 1}')
    waiver = '[[suppress]]\npath = "old*.json"\nrule = "unknown-field"\nreason = "Archive"\n'
    (tmp_path / "factbox.toml").write_text(waiver)
    ran = factbox("check", cwd=tmp_path)
    assert (ran.status, ran.out) == (0, "1 file read, 1 box checked: nothing to report (1 suppressed)\n")
    (tmp_path / "factbox.toml").write_text(waiver + "until = 2020-01-01\n")
    ran = factbox("check", cwd=tmp_path)
    assert ran.status == 1
    assert "this suppression does nothing: it ended on 2020-01-01\n --> factbox.toml:1:1\n" in ran.out
    (tmp_path / "factbox.toml").write_text(waiver.replace('"Archive"', '""'))
    assert factbox("check", cwd=tmp_path).status == 2
