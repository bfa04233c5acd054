"""Figures that another reading would take for something else: one wording of grammar a test, each with its near misses."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factbox.figures import Quantity, read, relations


def figure(text: str, printed: str) -> Quantity:
    """The figure printed so in a text."""
    found = [q for q in read(text) if q.text == printed]
    assert found, [q.text for q in read(text)]
    return found[0]


@pytest.mark.parametrize(
    ("text", "printed", "kind", "value"),
    [
        # a year in words with capitals is a title
        ("The play Nineteen Eighty-Four sold out.", "Nineteen Eighty-Four", "identifier", None),
        ("He was born in nineteen eighty-four.", "nineteen eighty-four", "year", 1984),
        # the second of time and the second of a row
        ("The ninety-second video was shared widely.", "ninety-second", "duration", 90),
        ("A thirty-second clip went viral.", "thirty-second", "duration", 30),
        ("The forty-second president spoke.", "forty-second", "ordinal", 42),
        ("The twenty-second amendment limits terms.", "twenty-second", "ordinal", 22),
        # a verb left out between a name and its count
        ("Ireland reported 14 deaths, neighbouring Wales 6.", "6", "count", 6),
        ("Of 99 seats, the NDP took 44, the PC 51.", "51", "count", 51),
        ("After 10 years, Apollo 13 is back on screen.", "13", "identifier", None),
        ("Police seized 4 guns, a Glock 17, and cash.", "17", "identifier", None),
        # thousands and millions without their noun beside them
        ("Listener figures dropped to 2.3m in May.", "2.3m", "count", 2_300_000),
        ("The wall is 1.6m high.", "1.6m", "length", Fraction(8, 5)),
        ("Twelve thousand, three hundred and forty voters queued.", "Twelve thousand, three hundred and forty", "count", 12_340),
        ("Two million, three hundred thousand people left.", "Two million, three hundred thousand", "count", 2_300_000),
        ("Prizes of one thousand, five hundred and two hundred pounds.", "one thousand", "money", 1000),
        # shares and places in a row
        ("Half of them voted and a further third abstained.", "third", "fraction", Fraction(1, 3)),
        ("Another quarter are unsure.", "quarter", "fraction", Fraction(1, 4)),
        ("A further fifth place finish is likely.", "fifth", "ordinal", 5),
        ("He took another third in the slalom.", "third", "ordinal", 3),
        ("One house in three is empty.", "One house in three", "ratio", Fraction(1, 3)),
        ("One person in 12 cars looked up.", "One", "count", 1),
        ("One death in 10 days is too many.", "One", "count", 1),
        # labels, ranks and names
        ("Planes use runway 27L at Heathrow.", "27L", "identifier", None),
        ("The car does 27L a week.", "27L", "volume", 27),
        ("They are No 2.", "2", "ordinal", 2),
        ("The song went straight to No 1.", "1", "ordinal", 1),
        ("He lives at No 3 Elm Road.", "3", "identifier", None),
        ("Talks at No 10 ran late.", "10", "identifier", None),
        ("A Category 5-strength storm hit.", "5", "identifier", None),
        ("Case 21-cr-175 was heard.", "21-cr-175", "identifier", None),
        ("The Twenty20 match starts.", "Twenty20", "identifier", None),
        ("Ratings at Seven fell.", "Seven", "identifier", None),
        # pounds of money and of weight, cups of a recipe
        ("They carried 40 pounds of gear.", "40 pounds", "mass", 40),
        ("He paid 200 pounds of public money.", "200 pounds", "money", 200),
        ("Add 1\u00bd cups of sugar.", "1\u00bd cups", "volume", Fraction(3, 2)),
        ("Three cups were won.", "Three", "count", 3),
        ("Losses are put at $3bn, and insurers will pay 1.2bn.", "1.2bn", "money", 1_200_000_000),
        ("The \u00a34bn plan will serve 1.2 billion by 2030.", "1.2 billion", "count", 1_200_000_000),
        # prices, codes and scales as they are also printed
        ("It cost 13 dollars and 45 cents.", "13 dollars and 45 cents", "money", 1345),
        ("It cost thirteen dollars forty-five.", "thirteen dollars forty-five", "money", 1345),
        ("A fee of five pounds fifty.", "five pounds fifty", "money", 550),
        ("He had 15 dollars 50 years ago.", "15 dollars", "money", 15),
        ("Fares are five pounds and 10 people paid.", "five pounds", "money", 5),
        ("They lost 75 USD million.", "75 USD million", "money", 75_000_000),
        ("Sales of 30 MUSD were reported.", "30 MUSD", "money", 30_000_000),
        ("It raised US$1MM.", "US$1MM", "money", 1_000_000),
        ("The 50 dollar bill was fake.", "50 dollar", "money", 50),
        ("Two dollar stores closed.", "Two", "count", 2),
        ("60 percentage of pupils passed.", "60 percentage", "percent", 60),
        ("The 60 percentage point gap grew.", "60 percentage point", "percent_points", 60),
        ("Rotate it 90 degrees.", "90 degrees", "other", 90),
        ("It was 24 degrees when they turned up.", "24 degrees", "temperature", 24),
        ("The part is 24703L202.", "24703L202", "identifier", None),
        ("There are 2^63 grains of wheat.", "2^63", "count", 2**63),
        ("One twenty-fifth of it burned.", "One twenty-fifth", "fraction", Fraction(1, 25)),
        ("He had one twenty-fifth birthday.", "twenty-fifth", "ordinal", 25),
        ("There were 3 hundred and one fans.", "3 hundred and one", "count", 301),
        ("He had two 1-in-100-year floods.", "1-in-100-year", "ratio", Fraction(1, 100)),
        # a day that lasts and some day, a place before a dash, a number that no phone has
        ("It lasted one day.", "one day", "duration", 1),
        ("He will play for them one day.", "one", "other", 1),
        ("One day in May he left.", "One", "other", 1),
        ("She spent one day in jail.", "one day", "duration", 1),
        ("They hope one day to return.", "one", "other", 1),
        ("There is one day to go.", "one day", "duration", 1),
        ("OTTAWA - Forty-seven people were held.", "Forty-seven", "count", 47),
        ("The Catch-Twenty rule stands.", "Twenty", "identifier", None),
        ("The number of cases rose to 20000 that year.", "20000", "count", 20000),
        ("Text HELP to 85944 now.", "85944", "identifier", None),
        ("The office is at sixes and sevens.", "sevens", "other", 7),
        ("A club for the under-sevens opened.", "sevens", "age", 7),
        ("Half-a-million voters queued.", "Half-a-million", "count", 500_000),
        # numbers over numbers, letters with a space before them, the marks of other languages
        ("Her blood pressure was 120 over 80.", "120 over 80", "other", None),
        ("He rated it seven over ten.", "seven over ten", "ratio", Fraction(7, 10)),
        ("He finished two over 70.", "two", "count", 2),
        ("Sales of 1.5 M units were made.", "1.5 M", "count", 1_500_000),
        ("He won the 10 k run.", "10", "count", 10),
        ("It is worth $2.3 k now.", "$2.3 k", "money", 2300),
        ("They paid 1.111,50 euros.", "1.111,50 euros", "money", Fraction(111150, 100)),
        ("One billion and a half million were lost.", "One billion and a half million", "count", 1_000_500_000),
        ("Three quarters billion dollars went.", "Three quarters billion dollars", "money", 750_000_000),
        ("The weight is 20 (kg) in all.", "20 (kg)", "mass", 20),
        ("Of the 12 (m) and 14 (f) pupils.", "12", "count", 12),
        ("Part 24703 m212 failed.", "m212", "identifier", None),
        ("They gave away 3 USD50 cards.", "USD50", "money", 50),
        ("He paid 50 dollar, he said.", "50 dollar", "money", 50),
        ("An 87 yo man fell.", "87 yo", "age", 87),
        ("Only a hundred thousandth of them fell.", "a hundred thousandth", "fraction", Fraction(1, 100_000)),
        ("She was a hundred thousandth visitor.", "a hundred thousandth", "ordinal", 100_000),
        ("It has 6 crore and two hundred members.", "6 crore and two hundred", "count", 60_000_200),
        # what words further off make of a number
        ("Charged under 18 U.S.C. 1343, she wept.", "18", "identifier", None),
        ("A 7-Eleven clerk, 19, was shot.", "19", "age", 19),
        ("It was the eleventh hour.", "eleventh", "other", 11),
        ("It was the eleventh win.", "eleventh", "ordinal", 11),
        ("It ran through the 1950s and 60s.", "60s", "year", None),
        ("The pub turned 400 in May.", "400", "age", 400),
        ("That was 20-odd years ago.", "20", "duration", 20),
        ("Three of every five callers hung up.", "Three of every five", "ratio", Fraction(3, 5)),
        ("The A$ bought 65.1 US cents.", "65.1 US cents", "money", Fraction(651, 10)),
        ("Calls to 911 tripled.", "911", "identifier", None),
        ("A cut from 5% of a quarter of a point.", "a quarter of a point", "percent_points", Fraction(1, 4)),
        ("A rate half a point lower.", "half a point", "percent_points", Fraction(1, 2)),
        ("It handled 7.9m passengers. Of those, 1.4m flew on.", "1.4m", "count", 1_400_000),
        ("All are from Punjab: 31 from Ludhiana, 15 from Moga.", "15", "count", 15),
        # ages and measures said once and meant twice
        ("Of 40 drivers, 12 were over 70.", "70", "age", 70),
        ("Residents over 65, or under 18, ride free.", "18", "age", 18),
        ("He married at 22, was a father by 24 and a widower at 30.", "30", "age", 30),
        ("The median age at death is falling: 81.2 for women, 77.9 for men.", "77.9", "age", Fraction(779, 10)),
        ("The trip took 15 days, not nine.", "nine", "duration", 9),
        ("He ran 9.91 seconds, 0.02 outside the record.", "0.02", "duration", Fraction(1, 50)),
        ("It was Cairns 31, Hobart 12C.", "31", "temperature", 31),
    ],
)  # fmt: skip
def test_the_words_around_a_number_tell_what_it_is(
    text: str, printed: str, kind: str, value: int | Fraction | None
) -> None:
    q = figure(text, printed)
    assert (q.kind, q.value) == (kind, value)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Union membership fell by 400 to 6,200.", ["400", "6,200"]),
        ("The fine rose by \u00a350 to \u00a3500.", ["\u00a350", "\u00a3500"]),
        ("Prices will rise by 5 to 10 per cent.", ["5 to 10 per cent"]),
        ("Cut the budget by 20 to 30 per cent.", ["20 to 30 per cent"]),
        ("Waits grew by two to three weeks.", ["two to three weeks"]),
        ("Two medals: the 2016 one and the 2020 one.", ["Two", "2016", "2020"]),
        ("The 45 one-bedroom flats sold.", ["45", "one"]),
        ("From 1200 - 1300 tonnes burned.", ["1200 - 1300 tonnes"]),
        ("The 1939 - 1945 war.", ["1939", "1945"]),
    ],
)
def test_an_amount_and_a_result_are_two_a_range_is_one(text: str, printed: list[str]) -> None:
    assert [q.text for q in read(text)] == printed


@pytest.mark.parametrize(
    ("text", "printed", "hedge"),
    [
        ("About 500 or more came.", "500", "at_least"),
        ("About 500 came, or more.", "500", "approx"),
        ("A rise of 12 over 2019 was seen.", "2019", "none"),
        ("He finished two over 70.", "70", "none"),
        ("It was just shy of the 3,100 needed.", "3,100", "under"),
        ("He won 240 seats, 32 short of the 272 needed.", "272", "none"),
        ("Nine came, perhaps ten.", "ten", "approx"),
        ("Nobody came: nine, perhaps ten.", "ten", "none"),
        ("Entries close on 4 May.", "4 May", "none"),
        ("The game begins at 7pm.", "7pm", "none"),
        ("Tickets start at $40.", "$40", "at_least"),
        ("The plane passed 300 feet below the bridge.", "300 feet", "none"),
        ("Sales passed 300 million dollars.", "300 million dollars", "over"),
        ("Any quake above magnitude 7 is rare.", "7", "over"),
        ("Spread butter over 2 pounds of dough.", "2 pounds", "none"),
        ("She lost over 2 pounds of weight.", "2 pounds", "over"),
    ],
)
def test_a_word_hedges_only_where_it_governs_the_number(text: str, printed: str, hedge: str) -> None:
    assert figure(text, printed).hedge == hedge


@pytest.mark.parametrize(
    ("text", "printed", "needs"),
    [
        ("Works will take another three weeks.", "three weeks", True),
        ("Another five years passed.", "five years", False),
        ("He gave 110 per cent, the captain said.", "110 per cent", False),
        ("She gives it 100 per cent every week.", "100 per cent", False),
        ("They gave 100% of profits away.", "100%", True),
        ("Output rose 110 per cent.", "110 per cent", True),
        ("Work will start in May and last 24 months.", "24 months", True),
        ("That was 20-odd years ago.", "20", False),
        ("A picture paints a thousand words.", "a thousand", False),
        ("He wrote a thousand words a day.", "a thousand", True),
    ],
)
def test_sayings_need_no_source_and_claims_in_the_same_words_do(text: str, printed: str, needs: bool) -> None:
    assert figure(text, printed).needs_source is needs


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Only 30 of the 90 towns, fewer than half, have a clinic.", [("share", "30", "90", "half")]),
        ("Of the 26 victims, 14 were under 18 and one was two weeks old.", [("subset", "14", "26"), ("subset", "one", "26")]),
        ("50 were fined, 12 of them in Leeds and three in York.", [("subset", "12", "50"), ("subset", "three", "50")]),
        ("50 were fined, 12 of them men and three in York.", [("subset", "12", "50")]),
        ("Output fell from 40 tonnes to 30 tonnes, or by 10 tonnes.", [("difference", "40 tonnes", "30 tonnes", "10 tonnes")]),
        ("Rents rose from $480 to $560, 17%.", [("change", "$480", "$560", "17%")]),
        ("Rents rose from $480 to $560 in Hobart, 17% of income.", []),
    ],
)  # fmt: skip
def test_the_second_part_and_the_bare_size_are_told_too(text: str, told: list[tuple[str, ...]]) -> None:
    assert [(r.kind, *(p.quantity.text for p in r.parts)) for r in relations(text, read(text))] == told


@pytest.mark.parametrize("text", ["836", "7", "42", "999"])
def test_a_scalar_that_is_only_a_number_reads_as_it_does_in_prose(text: str) -> None:
    assert read(text) == read(text + " ")


@pytest.mark.parametrize(
    ("text", "printed", "low", "high"),
    [
        ("Fares climbed to €3.4bn, from €3.1bn.", "€3.1bn", 3_050_000_000, 3_150_000_000),
        ("Cottages from £95 a night.", "£95", 95, None),
        ("The tour lasts a year and a half.", "a year and a half", Fraction(5, 4), Fraction(7, 4)),
        ("The tour lasts two and a half years.", "two and a half years", Fraction(9, 4), Fraction(11, 4)),
        ("The odds are one in 40 million.", "one in 40 million", Fraction(1, 80_000_000), Fraction(3, 80_000_000)),
        ("One in five agree.", "One in five", Fraction(7, 40), Fraction(9, 40)),
        ("Labour is 14 short of 76.", "76", 76, 76),
        ("Fares went up to $410 from $380.", "$410", 410, 410),
    ],
)
def test_what_a_figure_stands_for_follows_from_its_place(
    text: str, printed: str, low: Fraction | None, high: Fraction | None
) -> None:
    interval = figure(text, printed).interval
    assert interval is not None
    assert (interval.low, interval.high) == (low, high)
