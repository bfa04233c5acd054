"""The annotated boxes are well formed, cover every kind of check, and are evenly balanced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.accuracy import totals_cases
from tests.accuracy.totals_cases import RULES, VERDICTS, Case, load, paths

SETS = {name: load(paths(name)) for name in totals_cases.SETS}
ENOUGH = {"dev": 240, "second": 200, "held": 110, "third": 200, "fourth": 180}
CHECKS: tuple[str, ...] = ("sum", "subset", "share", "shares", "change", "difference", "ratio", "mean")
CHECKS += ("duration", "count", "range", "formula")
ENDS = ("of", "in", "is", "from", "to", "over", "low", "high")
OPTIONS = {"complete", "overlapping", "exclusive", "per", "whole_items", "age"}
FACT_KEYS = {
    "note",
    "id",
    "text",
    "quote",
    "as_of",
    "label",
    "value",
    "unit",
    "scope",
    "source",
    "part_of",
    "share_of",
    "change_from",
    "measure",
    "parts",
}
BOX_KEYS = {"title", "note", "case", "jurisdiction", "language", "as_of", "sources", "facts", "tables", "checks"}
HEDGES: tuple[str, ...] = (
    "about",
    "roughly",
    "c.",
    "more than",
    "over",
    "upwards of",
    "at least",
    "no fewer than",
    "fewer than",
)
HEDGES += ("up to", "as many as", "no more than", "nearly", "almost", "just under", "just over", "dozens", "scores")
HEDGES += (
    "hundreds",
    "thousands",
    "several",
    "a few",
    "a handful",
    "a dozen",
    "half a dozen",
    "a couple",
    "none",
    "nil",
)
HEDGES += (
    "half",
    "a third",
    "two-thirds",
    "one in five",
    "in 10",
    "most",
    "a majority",
    "between",
    "doubled",
    "halved",
)


def boxes(case: Case) -> list[Mapping[str, Any]]:
    return [YAML(typ="safe").load(box) for box in case.boxes]


def checks(case: Case) -> Iterator[tuple[str, Any]]:
    for box in boxes(case):
        for check in box.get("checks", ()):
            yield from check.items()


@pytest.fixture(params=sorted(SETS))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def cases(name: str) -> Sequence[Case]:
    return SETS[name]


def test_there_are_enough_cases(name: str, cases: Sequence[Case]) -> None:
    assert len(cases) >= ENOUGH[name]


def test_no_id_and_no_box_stands_twice() -> None:
    ids = Counter(case.id for cases in SETS.values() for case in cases)
    texts = Counter(case.boxes for cases in SETS.values() for case in cases)
    assert [key for key, times in (ids + Counter(map(str, texts.elements()))).items() if times > 1] == []


def test_no_verdict_is_rare_or_leaves_little_room_for_the_others(cases: Sequence[Case]) -> None:
    verdicts = Counter(case.verdict for case in cases)
    for verdict in VERDICTS:
        assert 0.20 <= verdicts[verdict] / len(cases) <= 0.55, verdict


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_is_seen_with_every_verdict(check: str) -> None:
    seen = {case.verdict for case in SETS["dev"] for kind, _ in checks(case) if kind == check}
    assert seen == set(VERDICTS)


def test_every_option_is_used() -> None:
    used = {key for case in SETS["dev"] for _, check in checks(case) if isinstance(check, dict) for key in check}
    assert used >= OPTIONS


@pytest.mark.parametrize("hedge", HEDGES)
def test_every_hedge_is_used(hedge: str) -> None:
    assert any(hedge in box for cases in SETS.values() for case in cases for box in case.boxes)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_is_expected_somewhere(rule: str) -> None:
    assert any(rule in case.rules for case in SETS["dev"])


def test_every_set_holds_declared_and_inferred_relations(cases: Sequence[Case]) -> None:
    assert {case.declared for case in cases} == {True, False}


def test_boxes_use_known_keys_and_whole_rows(cases: Sequence[Case]) -> None:
    for case in cases:
        for box in boxes(case):
            assert set(box) <= BOX_KEYS, case.id
            for fact in box["facts"]:
                assert isinstance(fact, str) or set(fact) <= FACT_KEYS, case.id
            for table in box.get("tables", ()):
                rows = [*table["rows"], *([table["total"]] if "total" in table else [])]
                assert {len(row) for row in rows} == {len(table["columns"])}, case.id


def test_checks_join_facts_that_exist(cases: Sequence[Case]) -> None:
    for case in cases:
        for box in boxes(case):
            known = {fact["id"] for fact in box["facts"] if isinstance(fact, dict) and "id" in fact}
            for check in box.get("checks", ()):
                for relation in check.values():
                    for end in set(ENDS) & set(relation if isinstance(relation, dict) else ()):
                        named = relation[end] if isinstance(relation[end], list) else [relation[end]]
                        assert all(one in known or any(map(str.isdigit, str(one))) for one in named), case.id


def test_inferred_boxes_declare_nothing(cases: Sequence[Case]) -> None:
    for case in cases:
        if not case.declared:
            assert list(checks(case)) == [], case.id
            assert "part_of:" not in "".join(case.boxes) and "measure:" not in "".join(case.boxes), case.id
