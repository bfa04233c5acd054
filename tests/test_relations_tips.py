"""What a finding on a sum advises: only what the desk can do where the sum stands."""

from __future__ import annotations

import pytest

from factbox.engine import check_sources
from factbox.registry import default_registry
from factbox.settings.config import Config
from factbox.source import Source

CHECKED = (
    "facts:\n  - {id: a, label: Fined, value: 11, unit: men}\n  - {id: b, label: Freed, value: 12, unit: men}\n"
    "  - {id: t, label: Charged, value: 28, unit: men}\nchecks:\n  - sum: {of: [a, b], is: t}\n"
)
IN_A_SENTENCE = "facts:\n  - Of the 45 pupils, 20 were girls and 11 were boys.\n"
IN_LABELS = "facts:\n  - {label: Pupils, value: 45}\n  - {label: Girls, value: 20}\n  - {label: Boys, value: 18}\n"


def tip_on(box: str) -> str:
    report = check_sources([Source("b.factbox.yaml", box)], Config(select=("parts-do-not-sum",)), default_registry())
    (finding,) = report.findings
    return finding.tip


def test_a_declared_sum_is_told_of_its_options() -> None:
    assert "`complete: false`" in tip_on(CHECKED)


@pytest.mark.parametrize("box", [IN_A_SENTENCE, IN_LABELS])
def test_a_sum_that_was_read_is_not_told_of_options_that_its_fact_does_not_have(box: str) -> None:
    tip = tip_on(box)
    assert tip
    assert "complete:" not in tip
    assert "overlapping:" not in tip


def test_a_sentence_that_says_who_was_left_out_is_silent() -> None:
    box = IN_A_SENTENCE.replace("boys.", "boys; the rest were not named.")
    report = check_sources([Source("b.factbox.yaml", box)], Config(select=("parts-do-not-sum",)), default_registry())
    assert not report.findings


def test_labels_with_a_row_for_the_rest_are_silent() -> None:
    box = IN_LABELS + "  - {label: Not stated, value: 7}\n"
    report = check_sources([Source("b.factbox.yaml", box)], Config(select=("parts-do-not-sum",)), default_registry())
    assert not report.findings


def test_a_wrong_sum_beside_a_third_group_is_told_once() -> None:
    box = 'facts:\n  - "There were 40 of them: 18 men, 14 women and nine children."\n'
    report = check_sources([Source("b.factbox.yaml", box)], Config(select=("parts-do-not-sum",)), default_registry())
    assert [finding.message for finding in report.findings] == ["18 + 14 + 9 = 41, the box says 40: 1 too many"]
