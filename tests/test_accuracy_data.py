"""The annotated figures are well formed, told apart, and as many as promised."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import pytest

from tests.accuracy.figures_cases import HEDGES, KINDS, AnnotationError, Case, case_of, dev_paths, held_paths, load
from tests.accuracy.score_figures import fourth_paths, second_paths, third_paths


@cache
def dev() -> list[Case]:
    return load(dev_paths())


@cache
def held() -> list[Case]:
    return load(held_paths())


@cache
def apart() -> list[Case]:
    return load([*third_paths(), *fourth_paths()])


@cache
def second() -> list[Case]:
    return load(second_paths())


def tagged(cases: list[Case], tag: str) -> int:
    return sum(tag in case.tags for case in cases)


def test_every_span_slices_to_its_text_and_none_overlap() -> None:
    for case in dev() + second() + held() + apart():
        end = 0
        for figure in case.figures:
            assert case.text[figure.start : figure.end] == figure.text
            assert figure.start >= end
            end = figure.end


def test_no_text_stands_twice() -> None:
    counts = Counter(" ".join(case.text.casefold().split()) for case in dev() + second() + held() + apart())
    assert [text for text, times in counts.items() if times > 1] == []


def test_there_are_enough_texts_to_develop_on() -> None:
    assert len(dev()) >= 450
    assert tagged(dev(), "plain") >= 100
    assert tagged(dev(), "trap") >= 40
    assert all(times >= 40 for times in Counter(case.file for case in dev()).values())


def test_there_are_enough_texts_kept_apart() -> None:
    assert len(held()) >= 200
    assert tagged(held(), "plain") >= 40
    assert tagged(held(), "trap") >= 15


def test_what_is_kept_apart_is_marked_so() -> None:
    assert all(case.held for case in held() + apart())
    assert not any(case.held for case in dev() + second())


def test_there_are_enough_texts_by_a_second_hand() -> None:
    assert len(second()) >= 300
    assert sum(len(case.figures) for case in second()) >= 750


def test_relations_and_their_absence_are_both_well_covered() -> None:
    assert sum(bool(case.relations) for case in second()) >= 20
    for cases, least in ((dev(), 80), (held(), 35)):
        assert sum(bool(case.relations) for case in cases) >= least
        assert sum(case.relations == () for case in cases) >= least


def test_every_kind_and_hedge_stands_in_each_set() -> None:
    for cases in (dev(), second(), held()):
        figures = [figure for case in cases for figure in case.figures]
        assert {figure.kind for figure in figures} == KINDS
        assert {figure.hedge for figure in figures} == HEDGES


def test_every_kind_of_relation_stands_in_both_sets() -> None:
    for cases in (dev(), held()):
        kinds = {relation.kind for case in cases for relation in case.relations or ()}
        assert kinds == {"subset", "sum", "share", "change", "duration", "difference"}


SIX: dict[str, Any] = {"text": "six", "value": 6, "unit": "man", "kind": "count", "source": True}


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ({"figures": [SIX | {"text": "seven"}]}, "not found"),
        ({"figures": [SIX, SIX]}, "not found"),
        ({"figures": [SIX | {"at": 1}]}, "not found"),
        ({"figures": [SIX | {"kind": "number"}]}, "no such kind"),
        ({"figures": [SIX | {"hedge": "maybe"}]}, "no such hedge"),
        ({"figures": [SIX | {"note": "?"}]}, "unknown"),
        ({"figures": [SIX | {"value": "half"}]}, "no number"),
        ({"figures": [SIX | {"kind": "date"}]}, "has no value"),
        ({"figures": [SIX | {"hedge": "range"}]}, "without low and high"),
        ({"figures": [SIX], "tags": ["trap"]}, "needs a source"),
        ({"figures": [SIX], "relations": [{"kind": "subset", "parts": [{"text": "six", "role": "of"}]}]}, "roles"),
        ({"figures": [SIX], "relations": [{"kind": "subset", "parts": [{"text": "ten", "role": "of"}]}]}, "names 0"),
        ({}, "no figures key"),
    ],
)
def test_a_faulty_annotation_is_refused_with_its_place(fault: dict[str, Any], message: str) -> None:
    with pytest.raises(AnnotationError, match=message) as caught:
        case_of("dev-x.yaml", {"text": "Police held six men."} | fault)
    assert "dev-x.yaml" in str(caught.value)


def test_a_sound_annotation_is_read_exactly() -> None:
    row = {"text": "Police held six men.", "figures": [SIX | {"value": "2/3"}], "relations": []}
    case = case_of("held-x.yaml", row)
    assert case.held
    assert case.relations == ()
    assert (case.figures[0].start, case.figures[0].end) == (12, 15)
    assert str(case.figures[0].value) == "2/3"
