"""Relations that prose states: which figures hang together, in which part, and when silence is right."""

from __future__ import annotations

import pytest

from factbox.figures import read, relations


def told(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(r.kind, [(p.role, p.quantity.text) for p in r.parts]) for r in relations(text, read(text))]


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("146 children were saved, six of them in New Zealand.", "subset", {"of": "six", "in": "146"}),
        ("It will shut 46 of its 180 shops.", "subset", {"of": "46", "in": "180"}),
        ("Of the 650 members, 335 are new.", "subset", {"of": "335", "in": "650"}),
        ("57 of the 140 officers (41%) left.", "share", {"of": "57", "in": "140", "is": "41%"}),
        ("The hospital has 412 beds; 396 of them (96%) are full.", "share", {"of": "396", "in": "412", "is": "96%"}),
        ("Of 9,000 tests, 450, or 5%, were positive.", "share", {"of": "450", "in": "9,000", "is": "5%"}),
        ("Sales rose by a third to 1,200 from 900.", "change", {"is": "a third", "to": "1,200", "from": "900"}),
        ("Turnout was 61%, down six points from 67%.", "difference", {"to": "61%", "is": "six points", "from": "67%"}),
        ("Thefts were up 17% from 1,245 to 1,494.", "change", {"is": "17%", "from": "1,245", "to": "1,494"}),
        (
            "Cases rose from 58 to 341, almost a sixfold increase.",
            "change",
            {"from": "58", "to": "341", "is": "sixfold"},
        ),
        (
            "Rent is £1,285, £85 more than the £1,200 of 2023.",
            "difference",
            {"is": "£85", "from": "£1,200", "to": "£1,285"},
        ),
        (
            "It ran from October 2019 to March 2022, a three-year effort.",
            "duration",
            {"from": "October 2019", "to": "March 2022", "is": "three-year"},
        ),
    ],
)
def test_a_relation_is_read_with_the_part_of_each_figure(text: str, kind: str, parts: dict[str, str]) -> None:
    found = told(text)
    assert [name for name, _ in found] == [kind]
    assert dict(found[0][1]) == parts


def test_parts_after_a_colon_add_up_to_what_stands_before_it() -> None:
    assert told("Police held 36: 20 men and 16 women.") == [("sum", [("of", "20"), ("of", "16"), ("is", "36")])]


def test_including_gives_parts_that_need_not_be_all_there() -> None:
    text = "In all, 15 people were charged, including four in Logan and two in Ipswich."
    found = relations(text, read(text))
    assert [(r.kind, r.complete) for r in found] == [("subset", False), ("subset", False)]


def test_men_and_women_are_all_there_by_nature() -> None:
    text = "The 36 detained, 20 men and 15 women, were freed."
    assert [(r.kind, r.complete) for r in relations(text, read(text))] == [("sum", True)]


@pytest.mark.parametrize(
    "text",
    [
        "They won 14 games and lost 12 in 2019.",
        "It took two hours and 10 minutes to convict him of nine counts.",
        "He bought 12 apples and 14 pears for 26 dollars.",
        "Costs rose from £1.2m to £1.5m and 80 jobs went.",
        "A boy, 12, and a girl, 14, were found 26 miles away.",
        "The law of 2019 was changed in 2021, two years ago.",
    ],
)
def test_figures_that_only_stand_together_are_no_relation(text: str) -> None:
    assert told(text) == []
