"""Names of public bodies in print: read, tied to a country, judged, and told apart from what only looks like one."""

from __future__ import annotations

import random
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.agencies import Mention, Registers, read_box_mentions, read_declared, read_mentions
from factbox.agencies.packs import load_packs

REGISTERS = load_packs()


def problems(
    text: str, jurisdiction: str | None = None, as_of: str | None = None
) -> list[tuple[str, str | None, str | None]]:
    found = read_mentions(text, REGISTERS, jurisdiction, as_of)
    return [(mention.text, mention.problem, mention.canonical) for mention in found if mention.problem]


def one(text: str, jurisdiction: str | None = None, as_of: str | None = None) -> Mention:
    (mention,) = [mention for mention in read_mentions(text, REGISTERS, jurisdiction, as_of) if mention.problem]
    return mention


# The name that started it.


def test_acronym_and_other_language_name_outvote_a_foreign_name() -> None:
    text = "New Zealand's Department of Home Affairs (DIA) Te Tari Taiwhenua led the operation."
    mention = one(text, "NZ")
    assert mention.text == "Department of Home Affairs"
    assert mention.problem in ("wrong_name", "wrong_jurisdiction")
    assert mention.canonical == mention.fix == "Department of Internal Affairs"
    assert {(evidence.says, evidence.text) for evidence in mention.also} >= {
        ("acronym", "DIA"),
        ("other-language name", "Te Tari Taiwhenua"),
    }
    assert mention.entry == "nz/internal-affairs"
    assert mention.checked


def test_the_evidence_may_stand_in_another_text_of_the_box() -> None:
    texts = ["Interpol ran the case.", "Interpoll gave no numbers."]
    first, second = read_box_mentions(texts, REGISTERS)
    assert [mention.problem for mention in first] == [None]
    assert [mention.problem for mention in second] == ["mixed_variants"]
    assert second[0].also[-1].page == 0


def test_what_a_short_text_says_in_one_box_is_not_what_it_says_in_the_next() -> None:
    def told(jurisdiction: str, *beside: str) -> list[str | None]:
        first, *_ = read_box_mentions(["Serious Frauds Office", *beside], REGISTERS, jurisdiction)
        return [mention.problem for mention in first]

    assert told("ZA") == []
    assert told("NZ") == ["misspelt"]
    assert told("ZA", "The Serious Fraud Office led.") == ["misspelt"]
    assert told("ZA") == []


def test_a_body_that_the_box_declares_is_evidence() -> None:
    declared = [{"name": "Department of Internal Affairs", "acronym": "DIA", "other_names": (), "jurisdiction": "NZ"}]
    ((mention, acronym),) = read_box_mentions(
        ["The Ministry of Internal Affairs (DIA) said so."], REGISTERS, None, None, declared
    )
    assert mention.canonical == "Department of Internal Affairs"
    assert [body.id for body in acronym.bodies] == ["nz/internal-affairs"]


def test_a_declared_body_is_judged_field_by_field() -> None:
    declared = {"name": "Royal Canadian Mounted Police", "acronym": "RMCP", "other_names": (), "jurisdiction": "CA"}
    found = read_declared(declared, REGISTERS)
    assert {field: mention.problem for field, mention in found.items()} == {"acronym": "wrong_acronym"}
    assert found["acronym"].fix == "RCMP"


# What must be left alone.


@pytest.mark.parametrize(
    ("text", "jurisdiction"),
    [
        ("An internal affairs unit looked at nine officers; the home affairs committee met.", "NZ"),
        ("The justice ministry and the department of health said no.", "NZ"),
        ("Australia's Department of Home Affairs and New Zealand's Department of Internal Affairs met.", "NZ"),
        ("Japan's Ministry of Justice and Bermuda's Ministry of Home Affairs signed.", "GB"),
        ("The California Department of Justice and the Texas Department of Public Safety sued.", "US"),
        ("The Ministry of Sound, a nightclub, paid rates.", "GB"),
        ("Stats NZ, the Justice Department, MI5 and Interpol agreed.", None),
        ("The Ministry of Business, Innovation & Employment extended the scheme.", "NZ"),
        ("US Immigration and Customs Enforcement and the U.S. Department of Justice agreed.", None),
        ("DIA, MSD and the GCSB had no comment.", "NZ"),
        ("\"The Ministry of Fear\", a film of 1944, is back.", "GB"),
        ("The Environmental Defense Fund sued the EPA.", "US"),
        ("Trump's Department of Justice sued.", None),
    ],
)  # fmt: skip
def test_a_right_or_a_foreign_name_and_what_only_looks_like_one_is_left_alone(
    text: str, jurisdiction: str | None
) -> None:
    assert problems(text, jurisdiction) == []


def test_an_acronym_alone_is_read_but_decides_nothing() -> None:
    (mention,) = read_mentions("DIA said so.", REGISTERS)
    assert mention.kind == "acronym"
    assert mention.problem is None
    assert len(mention.bodies) > 1
    (at_home,) = read_mentions("DIA said so.", REGISTERS, "NZ")
    assert [body.id for body in at_home.bodies] == ["nz/internal-affairs"]


def test_what_stands_beside_an_acronym_in_one_text_decides_nothing_in_the_next() -> None:
    alone, joined, before = "The ADF sent 12.", "The ADF&G sent 12.", "In all, ADF sent 12."
    for order in ((alone, joined, before), (joined, alone, before), (before, joined, alone)):
        registers = load_packs()
        found = {text: [mention.text for mention in read_mentions(text, registers, "AU")] for text in order}
        assert found == {alone: ["ADF"], joined: [], before: ["ADF"]}


def test_two_bodies_of_one_country_that_differ_by_a_letter_are_both_right() -> None:
    text = "The Air Accidents Investigation Branch and the Rail Accident Investigation Branch share a base."
    assert problems(text, "GB") == []
    assert len(read_mentions(text, REGISTERS, "GB")) == 2


def test_one_name_in_two_countries_goes_to_the_country_that_the_text_gives() -> None:
    text = "The Serious Fraud Office in London and New Zealand's Serious Fraud Office signed."
    british, kiwi = read_mentions(text, REGISTERS, "NZ")
    assert [body.id for body in british.bodies] == ["gb/serious-fraud-office"]
    assert [body.id for body in kiwi.bodies] == ["nz/serious-fraud-office"]


# What is wrong.


@pytest.mark.parametrize(
    ("text", "jurisdiction", "printed", "problem", "canonical"),
    [
        ("The Ministry of Conservation (DOC) counted birds.", "NZ", "Ministry of Conservation", "wrong_name", "Department of Conservation"),
        ("New Zealand's Internal Revenue Service wrote.", None, "Internal Revenue Service", "wrong_jurisdiction", "Inland Revenue Department"),
        ("The Department of Internal Affairs (DOIA) wrote.", "NZ", "DOIA", "wrong_acronym", "Department of Internal Affairs"),
        ("The Department of Internal Affairs Te Tari Taake wrote.", "NZ", "Te Tari Taake", "wrong_translation", "Department of Internal Affairs"),
        ("The Ministry of Foriegn Affairs and Trade wrote.", "NZ", "Ministry of Foriegn Affairs and Trade", "misspelt", "Ministry of Foreign Affairs and Trade"),
        ("The Attorney-Generals Department wrote.", "AU", "Attorney-Generals Department", "misspelt", "Attorney-General's Department"),
        ("The New Zealand Drone Safety Commission wrote.", None, "New Zealand Drone Safety Commission", "unknown", None),
        ("MI5, an arm of the Foreign Office, wrote.", "GB", "Foreign Office", "wrong_parent", "Home Office"),
    ],
)  # fmt: skip
def test_a_wrong_name_is_reported_with_the_body_meant(
    text: str, jurisdiction: str | None, printed: str, problem: str, canonical: str | None
) -> None:
    assert problems(text, jurisdiction) == [(printed, problem, canonical)]


def test_an_old_name_counts_from_the_day_of_change() -> None:
    text = "The New Zealand Fire Service sent 31 appliances."
    assert problems(text, "NZ", "2017-06-30") == []
    assert problems(text, "NZ", "2017-07-01") == [
        ("New Zealand Fire Service", "former_name", "Fire and Emergency New Zealand")
    ]
    assert problems(text, "NZ") != []


@pytest.mark.parametrize(
    "text",
    [
        "Fire and Emergency New Zealand, formerly the New Zealand Fire Service, sent 31.",
        "Fire and Emergency New Zealand, which replaced the New Zealand Fire Service in 2017, sent 31.",
        "It took over from the New Zealand Fire Service.",
        "The New Zealand Fire Service, as it then was, sent 31.",
        "The New Zealand Fire Service became Fire and Emergency New Zealand.",
        "In 2009 the New Zealand Fire Service sent 31.",
    ],
)
def test_an_old_name_that_is_introduced_as_old_is_right(text: str) -> None:
    assert problems(text, "NZ", "2024-01-01") == []


def test_a_fix_is_no_safe_one_inside_a_quotation() -> None:
    quoted = one('"We told the Ministry of Foriegn Affairs and Trade," he said.', "NZ")
    assert one("We told the Ministry of Foriegn Affairs and Trade.", "NZ").safe
    assert not quoted.safe


def test_capitals_of_an_acronym_count_only_where_both_stand() -> None:
    assert problems("Defra counted. Later Defra counted again.", "GB") == []
    assert [problem for _, problem, _ in problems("Defra counted. Later DEFRA paid.", "GB")] == ["mixed_variants"]


# Texts of every kind.


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from([None, "NZ", "AU-NSW", "XX", ""]))
def test_any_text_is_read_and_mentions_are_what_stands_there(text: str, jurisdiction: str | None) -> None:
    end = 0
    for mention in read_mentions(text, REGISTERS, jurisdiction, "2020"):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        end = mention.end


_WORDS = [
    "Department",
    "Ministry",
    "of",
    "for",
    "the",
    "and",
    "Home",
    "Internal",
    "Affairs",
    "(DIA)",
    "(DHA)",
    "Te",
    "Tari",
    "Taiwhenua",
    "New",
    "Zealand's",
    "Australian",
    ",",
    ".",
    ";",
    "\n",
    "–",
    "in",
    "Canberra",
    "U.S.",
    "Police's",
    "&",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=25))
def test_heaps_of_names_are_read_without_a_crash_and_without_overlap(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for mention in read_mentions(text, REGISTERS, "NZ"):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        end = mention.end


def test_accents_that_stand_as_characters_of_their_own_are_read_alike() -> None:
    text = "Te Puni Kōkiri gave $2.1 million."
    composed = read_mentions(text, REGISTERS, "NZ")
    split = read_mentions(unicodedata.normalize("NFD", text), REGISTERS, "NZ")
    assert [mention.bodies for mention in split] == [mention.bodies for mention in composed]
    assert [mention.problem for mention in split] == [None]


_HOSTILE = {
    "capitals": "Ab ",
    "heads": "Department of ",
    "brackets": "(" ,
    "names": "New Zealand's Department of Home Affairs (DIA) ",
    "ands": "Police and ",
    "commas": "Ministry of Health, ",
    "apostrophes": "a'",
    "quotes": '"Department ',
    "initials": "U.S.",
    "acronyms": "DIA, ",
    "odd names": "Ministry of Helth (DIA) and the ",
    "marks": "é́",
    "one word": "Interpoll ",
}  # fmt: skip


@pytest.mark.parametrize("kind", _HOSTILE)
def test_a_long_run_takes_time_in_line_with_its_length(kind: str) -> None:
    def seconds(size: int) -> float:
        text = _HOSTILE[kind] * (size // len(_HOSTILE[kind]))
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            read_mentions(text, REGISTERS, "NZ")
            best = min(best, time.process_time() - start)
        return best

    seconds(2_000)
    small, large = seconds(6_000), seconds(24_000)
    assert large < 10 * small + 0.1


def test_ten_times_the_bodies_hardly_slow_the_reading() -> None:
    from factbox.agencies.body import Body, Register

    rng = random.Random(1)
    words = ["".join(rng.choice("bcdfglmnprst") + rng.choice("aeiou") for _ in range(4)).title() for _ in range(3000)]
    extra = tuple(
        Body(f"xx/{number}", f"{rng.choice(words)} {rng.choice(words)} Authority", "XX") for number in range(20_000)
    )
    few = Registers.of([Register("a", "NZ", None, None, REGISTERS.bodies("NZ"))])
    many = Registers.of(
        [Register("a", "NZ", None, None, REGISTERS.bodies("NZ")), Register("b", "XX", None, None, extra)]
    )
    text = (
        "The Department of Internal Affairs said on Tuesday that Mr Smith of Wellington had 14 boxes of apples. " * 600
    )

    def seconds(registers: Registers) -> float:
        read_mentions(text[:2000], registers, "NZ")
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            read_mentions(text, registers, "NZ")
            best = min(best, time.process_time() - start)
        return best

    assert seconds(many) < 2 * seconds(few) + 0.05


# Where a body belongs.


@pytest.mark.parametrize(
    ("text", "jurisdiction", "as_of"),
    [
        ("An Garda Síochána is overseen by the Policing and Community Safety Authority.", "IE", None),
        ("GCHQ is overseen by the Investigatory Powers Commissioner's Office.", "GB", None),
        ("The National Audit Office reports to the Parliament of the United Kingdom.", "GB", None),
        ("The Office of the Ombudsman is an independent office of the New Zealand Parliament.", "NZ", None),
        ("VIA Rail reports to the Parliament of Canada.", "CA", None),
        ("HM Treasury is a department of the UK Government.", "GB", None),
        ("The Ministry of Defence is part of the Government of India.", "IN", None),
        ("NHS England is part of the NHS.", "GB", None),
        ("The Youth Court is a division of the District Court.", "NZ", None),
        ("The Office of the Veterans Ombud is part of Veterans Affairs Canada.", "CA", None),
        ("The British Geological Survey is part of the Natural Environment Research Council.", "GB", None),
        ("The National Archives is an agency of the Ministry of Justice.", "GB", "2012-03-01"),
        ("Companies House is an executive agency of the Department for Business, Energy and Industrial Strategy.", "GB", "2019-03-01"),
        ("Parks Canada is an agency of Canadian Heritage.", "CA", "2025-08-01"),
        ("AUSTRAC is part of the Attorney-General's Department.", "AU", "2023-10-01"),
        ("The National Emergency Management Agency is part of the Department of Internal Affairs.", "NZ", "2026-11-22"),
        ("The Office for the Coordination of Humanitarian Affairs, part of the UN Secretariat, said so.", "INT", None),
        ("The Intergovernmental Panel on Climate Change is a body of the World Meteorological Organization.", "INT", None),
    ],
)  # fmt: skip
def test_a_watcher_a_parliament_and_a_parent_of_its_time_are_right(
    text: str, jurisdiction: str, as_of: str | None
) -> None:
    assert problems(text, jurisdiction, as_of) == []


@pytest.mark.parametrize(
    ("text", "jurisdiction", "as_of", "printed"),
    [
        ("An Garda Síochána answers to the Department of Finance.", "IE", None, "Department of Finance"),
        ("Parks Canada is an agency of Canadian Heritage.", "CA", "2026-11-22", "Canadian Heritage"),
        ("AUSTRAC is part of the Attorney-General's Department.", "AU", "2026-11-22", "Attorney-General's Department"),
        ("VIA Rail is part of the Parliament of Canada.", "CA", None, "Parliament of Canada"),
        ("The Home Office is part of the Cabinet Office.", "GB", None, "Cabinet Office"),
    ],
)  # fmt: skip
def test_a_parent_that_is_none_on_the_day_is_wrong(
    text: str, jurisdiction: str, as_of: str | None, printed: str
) -> None:
    mention = one(text, jurisdiction, as_of)
    assert (mention.text, mention.problem) == (printed, "wrong_parent")
