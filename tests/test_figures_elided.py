"""What a number alone counts or measures, told by the words before it; and where the words do not say."""

from __future__ import annotations

import pytest

from factbox.figures import read


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # the count before says it, whatever verb comes between
        ("Inspectors checked 62 kitchens, closed four and fined 11.", ["kitchen", "kitchen", "kitchen"]),
        ("It trained 75 midwives, of whom 12 stayed.", ["midwife", "midwife"]),
        ("Vets saw 60 dogs. Of those, nine were put down.", ["dog", "dog"]),
        # what is done to people is done to nothing else
        ("Police seized 40 guns and charged nine.", ["gun", None]),
        ("The bomb damaged 14 houses and 22 were hurt.", ["house", None]),
        ("The quake levelled 2,000 houses and left 9,000 without power.", ["house", None]),
        ("Police stopped 40 drivers and charged nine.", ["driver", "driver"]),
        # not the nearest noun, but the one that it was said of
        ("They took eight wickets for 102 runs, three of them before tea.", ["wicket", "run", "wicket"]),
        ("The chain has 300 shops in 12 states, and 45 more will open.", ["shop", "state", "shop"]),
        ("Kiwis won six golds from 31 events; Australians won 18 from 112.", ["gold", "event", "gold", "event"]),
        # two things told together: no telling which
        ("Three men and two women were held; four have been freed.", ["man", "woman", None]),
        (
            "The region had 58,000 births, against 37,000 deaths, a natural increase of 21,000.",
            ["birth", "death", None],
        ),
        # a part takes the thing of its whole
        ("With 14 of the council's 51 seats still to be counted, nobody spoke.", ["seat", "seat"]),
        # another time or place
        ("Some 14,000 homes were dark, down from a peak of 31,000.", ["home", "home"]),
        ("The desk took 900 calls, more than the 310 of a normal week.", ["call", "call"]),
        # a second subject
        ("Nurses number 212, doctors 46.", ["nurse", "doctor"]),
        ("Deaths rose to 33 and arrests to 210.", ["death", "arrest"]),
        # a sentence that goes on
        ("They hoped for 500 volunteers. They got 2,000.", ["volunteer", "volunteer"]),
        ("The bar has 40 seats. It opened to 900.", ["seat", None]),
        # nouns without a number
        ("The port could not say how many boats were at sea; there were 17.", ["boat"]),
        ("Eighteen clinics have no doctor and 33 have only one.", ["clinic", "clinic", "doctor"]),
        ("Nine of the readings were under 12.", ["reading", None]),
    ],
)
def test_a_count_alone_takes_the_thing_that_was_said_before(text: str, units: list[str | None]) -> None:
    assert [q.unit for q in read(text)] == units


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The treated mice lived 31 weeks, the others 22.", ["duration", "duration"]),
        ("The ship is 220m long and 32 wide.", ["length", "length"]),
        ("Inflation was 4.2% in May and 3.9 in June.", ["percent", "percent"]),
        ("The flight took 11 hours, two more than planned.", ["duration", "duration"]),
        ("The month had 212 hours of sun, 115% of the norm of 184.", ["duration", "percent", "duration"]),
        ("Crews put out 12 fires in two hours by noon and nine by dusk.", ["count", "duration", "count"]),
        ("Nine ministers are under 40.", ["count", "age"]),
        ("Nine of the towers are under 40.", ["count", "count"]),
        ("At 9-2 the grey won by a neck.", ["ratio"]),
        ("At 3-1 the hosts scored again.", ["score"]),
        ("The chip draws 700W.", ["other"]),
        ("The fuse is rated at 13A.", ["other"]),
        ("She lives in flat 13A.", ["identifier"]),
        ("The hall seats 1,100 and opened in May.", ["count"]),
        ("Seats 12 and 13 were empty.", ["identifier", "identifier"]),
        ("Nurses number 212.", ["count"]),
        ("It is called number 212.", ["identifier"]),
        ("Sea ice covered 4.28m sq km.", ["area"]),
    ],
)
def test_a_number_is_what_the_words_around_it_make_of_it(text: str, kinds: list[str]) -> None:
    assert [q.kind for q in read(text)] == kinds


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("They found planets around 93 stars.", "none"),
        ("They found around 93 stars.", "approx"),
        ("The show drew crowds around 40,000.", "approx"),
        ("Cases fell from a peak of 31,000.", "none"),
        ("The law was passed 25 years ago.", "none"),
    ],
)
def test_a_word_hedges_only_where_it_does_not_tell_a_place_or_time(text: str, hedge: str) -> None:
    assert [q.hedge for q in read(text)] == [hedge]


def test_a_time_within_which_most_finished_is_a_result() -> None:
    assert [q.needs_source for q in read("Most finished within 90 seconds.")] == [True]
    assert [q.needs_source for q in read("He died within two days.")] == [False]
