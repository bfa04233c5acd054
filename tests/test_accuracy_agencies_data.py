"""The annotated agency names are well formed, varied and evenly balanced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from tests.accuracy.agencies_cases import JURISDICTIONS, PROBLEMS, Case, dev_paths, held_paths, load

SETS = {"dev": load(dev_paths()), "held": load(held_paths())}
ENOUGH = {"dev": 400, "held": 180}


@pytest.fixture(params=sorted(SETS))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def cases(name: str) -> Sequence[Case]:
    return SETS[name]


def test_there_are_enough_cases(name: str, cases: Sequence[Case]) -> None:
    assert len(cases) >= ENOUGH[name]


def test_no_text_stands_twice() -> None:
    texts = Counter(case.text.casefold() for cases in SETS.values() for case in cases)
    assert [text for text, times in texts.items() if times > 1] == []


def test_about_half_of_the_cases_are_clean(cases: Sequence[Case]) -> None:
    cases = [
        case for case in cases if case.file not in ("dev-regions.yaml", "dev-review-brackets.yaml")
    ]  # false alarms once
    assert 0.48 <= sum(case.clean for case in cases) / len(cases) <= 0.56


@pytest.mark.parametrize("jurisdiction", JURISDICTIONS)
def test_every_jurisdiction_has_its_share(name: str, cases: Sequence[Case], jurisdiction: str) -> None:
    own = [case for case in cases if case.file == f"{name}-{jurisdiction.lower()}.yaml"]
    assert len(own) >= (25 if name == "dev" else 18)
    assert any(case.clean for case in own) and not all(case.clean for case in own)


@pytest.mark.parametrize("problem", sorted(PROBLEMS))
def test_every_problem_is_there_often_enough(problem: str) -> None:
    found = Counter(finding.problem for case in SETS["dev"] for finding in case.findings)
    assert found[problem] >= (15 if problem == "wrong_parent" else 25)
    assert any(finding.problem == problem for case in SETS["held"] for finding in case.findings)


def test_dropped_names_also_stand_at_dates_when_they_were_right(cases: Sequence[Case]) -> None:
    dropped = {
        finding.text for case in cases for finding in case.findings if finding.problem == "former_name" and case.as_of
    }
    right = {name for name in dropped if any(case.clean and name in case.text for case in cases)}
    assert len(right) >= len(dropped) / 3


def test_a_report_without_a_body_is_an_unknown_name_or_a_wrong_parent(cases: Sequence[Case]) -> None:
    for case in cases:
        for finding in case.findings:
            if None in finding.canonical:
                assert finding.problem in {"unknown", "wrong_parent"}, case.where
            if finding.problem == "unknown":
                assert finding.canonical == (None,), case.where


def test_spans_carry_no_article_possessive_or_acronym(cases: Sequence[Case]) -> None:
    for case in cases:
        for finding in case.findings:
            assert not finding.text.lower().startswith("the "), case.where
            assert not finding.text.endswith(("'s", "’s", ")")), case.where
            assert case.text[slice(*finding.place)] == finding.text, case.where


def test_the_held_out_set_asks_for_other_bodies() -> None:
    asked = {
        name: {
            (case.file.removeprefix(f"{name}-"), body)
            for case in cases
            for finding in case.findings
            for body in finding.canonical
            if body and finding.problem != "wrong_parent"
        }
        for name, cases in SETS.items()
    }
    assert asked["dev"] & asked["held"] == set()
