"""A box held against the story around it: a part, one of several or another speaker's figure is no conflict, another figure is."""

from __future__ import annotations

import pytest

from factbox.box import Box, Setting
from factbox.document import boxes
from factbox.source import Source

_SOURCE = "sources: {s: {publisher: The ministry, url: 'https://example.org/a'}}\n"


def conflicts(fact: str, story: str) -> list[str]:
    """What is told of a box of one fact, in a file with a story."""
    text = f"# Story\n\n```factbox\n{_SOURCE}facts:\n  - {fact}\n```\n\n{story}\n"
    return [one.work for one in Box(boxes.read(Source("story.md", text)).found[0], Setting()).conflicts]


@pytest.mark.parametrize(
    ("fact", "story"),
    [
        ("31 people died.", "Twelve of the dead were children."),
        ("31 people died.", "Eleven of the bodies have been named. Of the dead, 14 were pilgrims."),
        ("31 people died.", "Nine people died at the scene and 22 in hospital."),
        ("31 people died.", "Twelve elderly people died when the roof fell in."),
        ("31 people died.", "Twelve people died instantly; the others died later."),
        ("31 people died.", "Fourteen people were killed by falling masonry, fifteen by smoke."),
        ("31 people died.", "Twelve people who died in the fire were from one family."),
        ("31 people died.", '"Twenty people died in front of me," she said.'),
        ("31 people died.", "A nurse said 12 people died on her ward."),
        ("31 people died.", "According to a charity, 48 people died."),
        ("46 people were arrested.", "Officers arrested 30 people at the ground and 16 people at the station."),
        ("The fire destroyed 312 homes.", "It destroyed 112 homes on one street."),
        ("{label: Arrests, value: 46}", "Police made 12 arrests at a farm and 34 in the town."),
        ("{label: Deaths, value: 31}", "The crew saved 40 lives."),
        ("{label: Homes without power, value: '92,000'}", "29,000 homes were without water."),
    ],
)
def test_a_part_or_another_claim_is_no_conflict(fact: str, story: str) -> None:
    assert conflicts(fact, story) == []


@pytest.mark.parametrize(
    ("fact", "story", "told"),
    [
        ("31 people died.", "The ferry sank and 13 people died.", "the story (“The ferry sank and 13 people died”)"),
        ("46 people were arrested.", "Police said 64 people were arrested.", "64: the story"),
        ("46 people were arrested.", "The ministry said 64 people were arrested and 12 charged.", "64: the story"),
        ("Police made 46 arrests.", "# Dawn raids net 64 arrests", "64: the story"),
        ("The bank will cut 4,972 jobs.", "The bank will cut 4,792 jobs.", "4,792: the story"),
        ("{label: Deaths, value: 31}", "The fire took 13 lives and injured 40 people.", "13: the story"),
        ("{label: Children safeguarded, value: 146}", "In the raids 164 children were safeguarded.", "164: the story"),
        ("{label: Signatures, value: '216,430'}", "Campaigners collected 261,430 signatures.", "261,430: the story"),
    ],
)
def test_another_figure_for_the_whole_is_told_with_the_words_of_the_story(fact: str, story: str, told: str) -> None:
    assert any(told in work for work in conflicts(fact, story))
