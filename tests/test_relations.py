"""Relations judged one by one: the three verdicts, the work that is shown, and the slips that are named."""

from __future__ import annotations

import pytest

from factbox.api import check_text
from factbox.box import Box, Setting
from factbox.case import cases
from factbox.document import boxes
from factbox.evidence.shelf import GivenTexts
from factbox.registry import default_registry
from factbox.relations import Judged
from factbox.source import Source
from tests.effort import calls

FACTS = "facts:\n"


def box(text: str, path: str = "x.factbox.yaml") -> Box:
    return Box(boxes.read(Source(path, text)).found[0], Setting())


def judged(check: str, **values: str) -> Judged:
    """The one relation of a box whose facts have these values; a unit may follow after a bar."""
    lines = ""
    for name, value in values.items():
        printed, _, unit = value.partition("|")
        shown = printed if printed.startswith("[") else f'"{printed}"'
        lines += f"  - {{id: {name}, label: {name.upper()}, value: {shown}{f', unit: {unit}' if unit else ''}}}\n"
    found = box(f"facts:\n{lines}checks:\n  - {check}\n").relations
    assert len(found) == 1
    return found[0]


def test_the_sum_is_shown_on_one_line_with_what_is_missing() -> None:
    judgement = judged("sum: {of: [a, b, c, d], is: t}", a="105", b="87", c="40", d="10", t="244").judgement
    assert judgement.verdict == "inconsistent"
    assert judgement.work == "105 + 87 + 40 + 10 = 242, the box says 244: 2 missing"


@pytest.mark.parametrize(
    ("values", "hint"),
    [
        ({"a": "105", "b": "87", "t": "193"}, "off by one"),
        ({"a": "186", "b": "20", "t": "188"}, "two digits swapped in 186 would explain it"),
        ({"a": "105", "b": "87", "c": "40", "t": "192"}, "the total is right without 40 (C)"),
        ({"a": "105", "b": "87", "t": "292"}, "one digit of 105 or 292 would explain it"),
        ({"a": "105", "b": "87", "t": "347"}, ""),
    ],
)
def test_one_slip_that_explains_the_gap_is_named(values: dict[str, str], hint: str) -> None:
    parts = ", ".join(name for name in values if name != "t")
    assert judged(f"sum: {{of: [{parts}], is: t}}", **values).judgement.hint == hint


def test_a_fact_left_out_of_the_parts_is_named() -> None:
    text = (
        "facts:\n  - {id: a, label: North, value: 12, unit: homes}\n  - {id: b, label: South, value: 9, unit: homes}\n"
        "  - {id: c, label: East, value: 7, unit: homes}\n  - {id: t, label: Homes, value: 28, unit: homes}\n"
        "checks:\n  - sum: {of: [a, b], is: t}\n"
    )
    assert box(text).relations[0].judgement.hint == "7 (East) is not among the parts and would fill the gap"


def test_an_undecidable_relation_says_what_is_missing() -> None:
    judgement = judged("sum: {of: [a, b], is: t}", a="NZ$4.2 million", b="A$3.1 million", t="NZ$8.9 million").judgement
    assert judgement.verdict == "undecidable"
    assert "different dollars" in judgement.missing


@pytest.mark.parametrize(
    ("hedge", "total", "verdict"),
    [
        ("about 50", "82", "consistent"),
        ("about 50", "84", "undecidable"),
        ("about 50", "90", "inconsistent"),
        ("more than 50", "80", "inconsistent"),
        ("more than 50", "81", "consistent"),
        ("at least 50", "80", "consistent"),
        ("nearly 50", "79", "consistent"),
        ("nearly 50", "80", "inconsistent"),
        ("nearly 50", "70", "inconsistent"),
        ("up to 50", "81", "inconsistent"),
        ("dozens", "54", "consistent"),
        ("dozens", "50", "undecidable"),
        ("dozens", "40", "inconsistent"),
    ],
)
def test_a_hedge_has_the_room_that_its_word_gives(hedge: str, total: str, verdict: str) -> None:
    assert judged("sum: {of: [a, b], is: t}", a=hedge, b="30", t=total).judgement.verdict == verdict


def test_units_of_one_measure_are_converted_and_unlike_ones_are_left_alone() -> None:
    assert judged("sum: {of: [a, b], is: t}", a="3.0 kg", b="500 g", t="3.5 kg").judgement.verdict == "consistent"
    assert (
        judged("sum: {of: [a, b], is: t}", a="120|accounts", b="45|people", t="170|measures").judgement.verdict
        == "undecidable"
    )


def test_two_to_one_hundredth_of_a_currency_are_one() -> None:
    assert judged("sum: {of: [a, b], is: t}", a="£1.20", b="80p", t="£2.00").judgement.verdict == "consistent"


def test_a_check_whose_types_do_not_fit_is_silent() -> None:
    for check in (
        "sum: {of: [a, b], is: t}", "share: {of: a, in: b, is: t}", "change: {from: a, to: b, is: t}", "ratio: {of: a, to: b, is: t}",
        "mean: {of: a, over: b, is: t}", "duration: {from: a, to: b, is: t}", "subset: {of: a, in: t}", "range: {of: a, low: b, high: t}",
    ):  # fmt: skip
        for odd in ("October 2019", "[Austria, Spain]", "no idea at all", "2-1"):
            found = box(
                f"facts:\n  - {{id: a, label: A, value: {odd if odd.startswith('[') else chr(34) + odd + chr(34)}}}\n"
                f"  - {{id: b, label: B, value: 12}}\n  - {{id: t, label: T, value: 12}}\nchecks:\n  - {check}\n"
            ).relations
            assert all(not one.judgement.wrong for one in found), (check, odd)


def test_division_by_nothing_is_undecidable() -> None:
    assert judged("share: {of: a, in: b, is: c}", a="3", b="0", c="5%").judgement.verdict == "undecidable"
    assert judged("change: {from: a, to: b, is: c}", a="0", b="3", c="5%").judgement.verdict == "undecidable"


def test_a_figure_named_twice_in_a_formula_has_one_value() -> None:
    assert judged('formula: "a - a == 12"', a="about 100").judgement.verdict == "inconsistent"
    assert judged('formula: "a + a == b"', a="about 100", b="210").judgement.verdict != "inconsistent"


def test_the_wrong_base_is_named() -> None:
    assert "later figure" in judged("change: {from: a, to: b, is: c}", a="1,245", b="1,494", c="17%").judgement.hint
    assert "not the rise" in judged("change: {from: a, to: b, is: c}", a="100", b="250", c="up 250%").judgement.hint


def test_inferred_relations_leave_facts_that_a_check_joins() -> None:
    text = (
        "facts:\n  - {id: a, label: Cars, value: 41, unit: vehicles}\n  - {id: b, label: Vans, value: 12, unit: vehicles}\n"
        "  - {id: t, label: Total, value: 47, unit: vehicles}\nchecks:\n  - sum: {of: [a, b], is: t, overlapping: true}\n"
    )
    assert [one.judgement.verdict for one in box(text).relations] == ["undecidable"]


def test_the_story_around_a_box_is_held_against_it() -> None:
    story = "# Fire\n\n{}\n\n```factbox\nfacts:\n  - {{label: Homes destroyed, value: 30, unit: homes}}\n```\n"
    wrong = box(story.format("The blaze destroyed 36 homes."), "story.md").conflicts
    assert [conflict.work for conflict in wrong] == [
        "36: the story (“The blaze destroyed 36 homes”); 30: Homes destroyed"
    ]
    for clean in (
        "The blaze destroyed 30 homes.",
        "The blaze destroyed 30 homes; 12 homes were destroyed in Napier.",
        "It damaged 36 homes.",
    ):
        assert not box(story.format(clean), "story.md").conflicts


def test_a_story_in_a_file_of_its_own_is_held_against_the_box() -> None:
    text = "story: fire.md\nfacts:\n  - {label: Homes destroyed, value: 30, unit: homes}\n"
    found = boxes.read(Source("x.factbox.yaml", text)).found[0]

    def conflicts(**files: str) -> list[str]:
        shelf = GivenTexts({name.replace("_", "."): story for name, story in files.items()})
        read = Box(found, Setting(snapshots=shelf))
        places = [conflict.at.operand.place for conflict in read.conflicts]
        assert all(place is not None and place.path == "x.factbox.yaml" for place in places)
        return [conflict.work for conflict in read.conflicts]

    assert conflicts(fire_md="# Fire\n\nThe blaze destroyed 36 homes.\n") == [
        "36: the story (“The blaze destroyed 36 homes”); 30: Homes destroyed"
    ]
    assert conflicts(fire_md="# Fire\n\nAt least 32 homes burned. In the end it destroyed 30 homes.\n") == []
    assert conflicts() == []  # a file that is not there is the affair of other rules
    assert box(text).conflicts == ()


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("12 countries took part: Austria, Hungary, Spain and France.", True),
        ("Suspects were found in five countries: Austria, Hungary and Spain.", True),
        ("Five people were charged: John Smith, Mary Jones and Ann Lee.", True),
        ("12 countries took part, including Austria, Hungary, Spain and France.", False),
        ("12 countries took part, among them: Austria, Hungary, Spain and France.", False),
        ("12 countries took part, such as Austria, Hungary, Spain and France.", False),
        ("Among the 12 countries: Austria, Hungary, Spain and France.", False),
        ("One of 12 countries: Austria, Hungary, Spain and France.", False),
        ("12 countries took part: Austria, Hungary, Spain, France.", False),
        ("12 countries took part: Austria, Hungary, Spain and France. The others did not reply.", False),
        ("About 12 countries took part: Austria, Hungary, Spain and France.", False),
        ("Twelve people were killed in the worst-hit towns: Napier, Hastings and Wairoa.", False),
        ("Four countries took part: Austria, Hungary, Spain and France.", False),
    ],
)
def test_a_list_that_is_plainly_whole_has_as_many_as_its_number(line: str, wrong: bool) -> None:
    found = [one.rule for one in check_text(f'facts:\n  - "{line}"\n').findings if one.rule == "wrong-count"]
    assert found == ["wrong-count"] * wrong


def test_hundreds_of_figures_that_disagree_are_told_with_near_linear_work() -> None:
    rule = default_registry().rules["restated-figure-differs"]()

    def work(count: int) -> int:
        rows = "".join(f"  - {{label: Row {n}, value: {n + 5001}, unit: homes, measure: m}}\n" for n in range(count))
        found = box(f"facts:\n{rows}")
        return calls(lambda: list(rule.check(found)))

    work(10)
    assert work(900) < 8 * work(150)


def test_a_case_of_hundreds_of_boxes_is_compared_with_near_linear_work() -> None:
    def work(count: int) -> int:
        text = "\n---\n".join(
            f"case: big\nfacts:\n  - {{label: Homes destroyed, value: {30 + number % 3}, unit: homes}}\n  - {{label: Dead, value: 4, unit: people, measure: dead}}\n"
            f'  - "{30 + number % 2} homes were destroyed."\n'
            for number in range(count)
        )
        found = [Box(one, Setting()) for one in boxes.read(Source("x.factbox.yaml", text)).found]
        (case,) = cases(found)
        return calls(lambda: case.conflicts)

    work(20)
    assert work(400) < 5 * work(100)
