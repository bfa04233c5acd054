"""Acronyms: spelled out in brackets, letters that mean something else, and those of bodies that the box has no tie to."""

from __future__ import annotations

import pytest

from factbox.agencies import read_box_mentions, read_mentions
from factbox.agencies.packs import load_packs

REGISTERS = load_packs()


def read(text: str, jurisdiction: str | None) -> dict[str, tuple[str, ...]]:
    """For each acronym read with some confidence the bodies it may mean."""
    return {
        mention.text: tuple(body.id for body in mention.bodies)
        for mention in read_mentions(text, REGISTERS, jurisdiction)
        if mention.kind == "acronym" and mention.confidence != "low"
    }


@pytest.mark.parametrize(
    ("text", "jurisdiction"),
    [
        ("The Living Wage is £12.60.", "GB"),
        ("Minimum Wage is C$17.", "CA"),
        ("Hope rose, and Pace fell.", "CA"),
        ("CPI was 2.0% in June.", "GB"),
        ("CPI was 2.0% in June.", "AU"),
        ("There were 91,000 at the MCG.", "AU"),
        ("The PSA test found 31 cases.", "GB"),
        ("The CPC won 144 seats.", "CA"),
        ("The MOT test costs £54.85.", "GB"),
        ("The Alaska Department of Fish and Game (ADF&G) counted 31 bears.", "US"),
        ("The Florida Department of Health (DOH) logged 31 cases.", "US"),
        ("The Oregon Department of Justice (DOJ) has 31 lawyers.", "US"),
        ("The Ontario Ministry of Health (MOH) logged 31 cases.", "CA"),
        ("The KwaZulu-Natal Department of Health (DoH) logged 31 cases.", "ZA"),
        ("The Ohio EPA fined the plant.", "US"),
    ],
)
def test_letters_that_mean_no_body_of_the_register(text: str, jurisdiction: str) -> None:
    assert read(text, jurisdiction) == {}


def test_letters_once_spelled_out_mean_that_body_everywhere_in_the_box() -> None:
    texts = ["The EPA fined the mine.", "The Environment Protection Authority Victoria (EPA) has 600 staff."]
    (before, *_), (_, behind) = read_box_mentions(texts, REGISTERS, "AU")
    assert [body.id for body in before.bodies] == [body.id for body in behind.bodies] == ["au/vic-epa"]


def test_an_ampersand_without_spaces_belongs_to_the_acronym() -> None:
    text = "The Department of Justice and Constitutional Development (DoJ&CD) has 31 offices."
    assert read(text, "ZA") == {"DoJ&CD": ("za/justice-constitutional-development",)}


@pytest.mark.parametrize(
    ("text", "jurisdiction", "body"),
    [
        ("MSD paid 31,000 grants.", "NZ", "nz/social-development"),
        ("The RBA held rates.", "AU", "au/reserve-bank"),
        ("British police asked Europol and Nato.", "GB", "int/nato"),
    ],
)
def test_letters_of_a_body_at_home_or_of_none_are_still_read(text: str, jurisdiction: str, body: str) -> None:
    assert (body,) in read(text, jurisdiction).values()


def test_a_body_abroad_is_meant_where_the_box_has_a_tie_to_it() -> None:
    assert read("In Washington the FBI held 31 men.", "NZ") == {"FBI": ("us/federal-bureau-of-investigation",)}
    assert read("The DES held 31 men.", "AU") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Texas's Department of Public Safety (DPS) stopped 31 trucks.",
        "The Texas Department of Public Safety (DPS) stopped 31 trucks.",
        "The Arizona Department of Public Safety (DPS) stopped 31 trucks.",
    ],
)
def test_letters_alone_make_no_national_body_of_a_states(text: str) -> None:
    assert [mention.problem for mention in read_mentions(text, REGISTERS, "US") if mention.problem] == []


def test_a_body_abroad_gives_no_name_to_a_states_that_is_printed_without_the_state() -> None:
    text = "The Environment Protection Authority (EPA) fined it."
    assert [mention.problem for mention in read_mentions(text, REGISTERS, "AU") if mention.problem] == []
    (slip,) = [mention for mention in read_mentions(text, REGISTERS, "NZ") if mention.problem]
    assert slip.canonical == "Environmental Protection Authority"


def test_a_second_acronym_without_any_country_in_sight_is_no_body() -> None:
    assert read("There were 91,000 at the MCG.", None) == {}
    assert read("The NCECC received 52,306 reports.", None) != {}
