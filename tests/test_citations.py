"""Where a text says it comes from, in the forms that desks write; and where each figure of a box gets its source."""

from __future__ import annotations

import pytest

from factbox.attribution import attributions
from factbox.attribution.citations import Citation, cited, reference
from factbox.attribution.source_names import SourceNames, names_of
from factbox.box import Box, Setting
from factbox.document import boxes
from factbox.source import Source

NAMES = SourceNames((name, (key,)) for name, key in {
    "dia": "dia", "department of internal affairs": "dia", "example.org/release": "dia", "rnz": "rnz", "1": "dia", "2": "rnz", "reuters": "wire",
    "stats nz": "stats",
}.items())  # fmt: skip


def box_of(text: str) -> Box:
    (found,) = boxes.read(Source("a.factbox.yaml", text)).found
    return Box(found, Setting())


@pytest.mark.parametrize(
    "text",
    ["12 homes. (Source: )", "12 homes. (Source: TBC)", "12 homes. Source: none", "Sources: to come", "12 homes. [via: ?]",
     "12 homes. Source: TK."],
)  # fmt: skip
def test_a_source_that_is_still_to_come_is_none(text: str) -> None:
    assert cited(text, NAMES) == ()


def test_a_field_with_a_source_to_come_names_nothing_known() -> None:
    assert reference("TBC", NAMES, frozenset(("dia",))).unknown == "TBC"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("146 children were found. [dia]", ["dia"]), ("146 children [dia], 46 arrests [rnz].", ["dia", "rnz"]), ("12 homes [dia, rnz]", ["dia", "rnz"]),
        ("12 homes [1].", ["dia"]), ("12 homes [^2].", ["rnz"]), ("12 homes.¹ 14 more.²", ["dia", "rnz"]), ("12 homes [1, 2]", ["dia", "rnz"]),
        ("146 children (Source: Department of Internal Affairs)", ["dia"]), ("146 children (Source: RNZ, 2 March 2022)", ["rnz"]),
        ("146 children (RNZ, 2 March)", ["rnz"]), ("146 children. Source: DIA", ["dia"]), ("146 children — RNZ", ["rnz"]),
        ("Sources: DIA, RNZ", ["dia", "rnz"]), ("**Sources:** DIA; RNZ, 2 March 2022", ["dia", "rnz"]), ("Sources – DIA and RNZ", ["dia", "rnz"]),
        ("Source: [the release](https://example.org/release)", ["dia"]), ("[the release](https://www.example.org/release/) has 12", ["dia"]),
        ("See https://example.org/release.", ["dia"]), ("See [the paper][dia].", ["dia"]),
        ("46 were held, according to the Department of Internal Affairs.", ["dia"]), ("The Department of Internal Affairs (DIA) said 46 were held.", ["dia"]),
        ("46 were held, RNZ reported.", ["rnz"]), ("46 were held, said the Department of Internal Affairs.", ["dia"]), ("Figures from Stats NZ show 12%.", ["stats"]),
        ("Stats NZ data show a 12% rise.", []),
    ],
)  # fmt: skip
def test_a_source_of_the_box_is_known_in_every_form(text: str, ids: list[str]) -> None:
    found = [known for citation in cited(text, NAMES) for known in citation.ids]
    assert found == ids


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("146 were safeguarded, the department said.", "the department"), ("46 were held, according to police.", "police"), ("12 were hurt, Houston said.", "Houston"),
        ("The ministry of health announced 12 new sites.", "The ministry of health"), ("Official figures show 12% growth.", "Official figures"),
        ("12 homes (Source: the fire service)", "the fire service"), ("Source: court records", "court records"), ("12 homes [here](https://example.net/a).", "https://example.net/a"),
    ],
)  # fmt: skip
def test_who_is_not_listed_is_named_as_written(text: str, named: str) -> None:
    assert [citation.named for citation in cited(text, NAMES)] == [named]


@pytest.mark.parametrize(
    "text",
    [
        "He said it was [sic] a surprise to [the] team.", "Many said 12 were hurt.", "It is said that 12 died.", "She said 12 were hurt.", "12 sources said so.",
        "Critics said 12 was too few.", "The operation was led by the Department of Internal Affairs (DIA).", "A plot of 12 m² was sold.", "Data: 12 GB was taken.",
        "The source code of 12 apps leaked.", "A survey of 1,200 people.", "12 people told of the night.", "The 12 accused said nothing.", "Police have made 46 arrests.",
        "12 (2 of them children) were held.", "They found 12 homes empty.", "Residents of Auckland said 12 fell.", "People in the Waikato say 12 left.", "12 homes [in the valley] were lost.", "Witnesses say 12 fell.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_source_is_none(text: str) -> None:
    assert cited(text, NAMES) == ()


def test_a_source_field_is_an_id_a_link_or_words() -> None:
    ids = frozenset(("dia", "rnz", "wire"))
    assert reference("dia", NAMES, ids).ids == ("dia",)
    assert reference("dai", NAMES, ids).unknown == "dai"
    assert reference("RNZ, 2 March 2022", NAMES, ids).ids == ("rnz",)
    assert reference("DIA; Reuters and RNZ", NAMES, ids).ids == ("dia", "wire", "rnz")
    assert reference("https://www.example.org/release/", NAMES, ids).ids == ("dia",)
    assert reference("The Post, 2 March", NAMES, ids) == Citation(0, 17, named="The Post, 2 March")


def test_a_publisher_goes_by_its_acronym() -> None:
    assert names_of("Department of Internal Affairs") == ["Department of Internal Affairs", "DIA"]
    assert names_of("Stats NZ (Tatauranga Aotearoa)") == [
        "Stats NZ (Tatauranga Aotearoa)",
        "Stats NZ",
        "Tatauranga Aotearoa",
    ]
    box = box_of(
        "sources:\n  a: {publisher: National Emergency Management Agency}\n  b: {publisher: RNZ}\nfacts:\n  - 244 homes were emptied, NEMA said.\n"
    )
    assert box.facts[0].text is not None and box.facts[0].text.citations[0].ids == ("a",)


def origins(text: str) -> list[tuple[str, str, str]]:
    return [
        (figure.quantity.text, figure.origin.via, figure.origin.shown)
        for figure in box_of(text).figures
        if figure.quantity.needs_source
    ]


def test_a_figure_has_its_source_from_the_nearest_place_that_names_one() -> None:
    text = (
        "sources:\n  dia: {publisher: DIA}\n  rnz: {publisher: RNZ}\n  wire: {publisher: Reuters}\nfacts:\n"
        "  - {text: '146 children were found. [rnz] Another 12 were freed.', source: dia}\n  - {label: Cases, value: 836, source: dia}\n  - 46 people were held.\n"
        "  - 'Sources: Reuters'\ntables:\n  - {columns: [region, arrests], rows: [[North, 17]], source: rnz}\n  - {columns: [region, arrests], rows: [[South, 19]]}\n"
    )
    assert origins(text) == [
        ("146", "text", "rnz"), ("12", "text", "rnz"), ("836", "fact", "dia"), ("46", "box", "wire"), ("17", "table", "rnz"), ("19", "box", "wire"),
    ]  # fmt: skip


def test_each_sentence_has_its_own_source() -> None:
    text = "sources:\n  a: {publisher: DIA}\n  b: {publisher: RNZ}\nfacts:\n  - '146 children were found. [a] Of 46 people held, 12 were freed. [b]'\n"
    assert origins(text) == [("146", "text", "a"), ("46", "text", "b"), ("12", "text", "b")]


def test_one_source_alone_and_a_row_called_sources_stand_for_the_box() -> None:
    assert origins("sources:\n  dia: {publisher: DIA}\nfacts:\n  - 46 people were held.\n") == [("46", "box", "dia")]
    rows = "sources:\n  a: {publisher: DIA}\n  b: {publisher: RNZ}\nfacts:\n  - {label: Held, value: 46}\n  - {label: Sources, value: DIA and RNZ}\n"
    assert origins(rows) == [("46", "box", "a, b")]
    assert origins("facts:\n  - 46 people were held.\n") == [("46", "nowhere", "")]


def test_a_note_of_a_fact_speaks_for_that_fact_alone() -> None:
    text = "facts:\n  - {label: Held, value: 46, note: 'Source: the court'}\n  - {label: Freed, value: 12}\n"
    assert origins(text) == [("46", "text", "the court"), ("12", "nowhere", "")]


def test_footnotes_that_stand_as_lines_of_the_box_are_followed() -> None:
    text = "sources:\n  - {id: dia, publisher: DIA}\n  - {id: rnz, publisher: RNZ}\nfacts:\n  - 46 people were held.[^a]\n  - '12 were freed.[^b]'\n  - '[^a]: RNZ, 2 March'\n  - '[^b]: Court papers'\n"
    assert origins(text) == [("46", "text", "rnz"), ("12", "text", "Court papers")]


def test_a_record_in_place_is_a_source() -> None:
    assert origins(
        "facts:\n  - {label: Held, value: 46, source: {publisher: The court, url: 'https://example.org'}}\n"
    ) == [("46", "fact", "The court")]


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000,
        "[" * 20_000,
        "a said " * 8_000,
        "according to " * 4_000,
        " " * 50_000,
        ". source : " * 5_000,
        "\n" * 50_000,
        "— " * 25_000,
        "https://" * 6_000,
    ],
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    import time

    started = time.process_time()
    cited(text, NAMES)
    assert time.process_time() - started < 2


@pytest.mark.parametrize("verb", ["said", "recorded", "shows"])
@pytest.mark.parametrize(
    "before",
    ["police ", "Police ", "the council ", "roads and ", "it was ", "the ministry of health ", "of  police ", "he\n", "the DIA (x) ",
     "a report then ", "Otago, ", "figures ", "of / roads ", "", "the “Guard” ", "Māori "],
)  # fmt: skip
def test_the_quick_look_before_a_verb_passes_over_nobody_who_can_be_asked(before: str, verb: str) -> None:
    text = f"In all, {before}{verb} 46 were held."
    stop = text.index(verb, len("In all, ") + len(before))
    if not attributions._may_be_told(text, stop, verb, attributions.words_of(text), NAMES):
        assert attributions._telling(text, stop, verb, NAMES) is None
