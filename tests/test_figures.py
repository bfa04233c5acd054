"""Figures in news prose: what is found, what it is, and whether it needs a source."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factbox.figures import Quantity, read, read_value


def one(text: str) -> Quantity:
    """The only figure of a text."""
    found = read(text)
    assert len(found) == 1, [q.text for q in found]
    return found[0]


def texts(text: str) -> list[str]:
    return [q.text for q in read(text)]


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit", "kind"),
    [
        ("They lost $1.2m in a day.", "$1.2m", 1_200_000, "$", "money"),
        ("Debts of US$4.5 billion grew.", "US$4.5 billion", 4_500_000_000, "USD", "money"),
        ("He was paid Rs 2 crore.", "Rs 2 crore", 20_000_000, "INR", "money"),
        ("Some of it cost €30bn.", "€30bn", 30 * 10**9, "EUR", "money"),
        ("Investigators found 32 GB of files.", "32 GB", 32, "GB", "data"),
        ("A 510% rise was seen.", "510%", 510, "percent", "percent"),
        ("Up 3.4 percentage points.", "3.4 percentage points", Fraction(17, 5), "percentage point", "percent_points"),
        ("The two-year investigation closed.", "two-year", 2, "year", "duration"),
        ("Of course one in five failed.", "one in five", Fraction(1, 5), None, "ratio"),
        ("Sales tripled.", "tripled", 3, None, "multiple"),
        ("It is 6ft 2in tall.", "6ft 2in", 74, "in", "length"),
        ("It took six years and four months.", "six years and four months", 76, "month", "duration"),
        ("One hundred and twelve cases were heard.", "One hundred and twelve", 112, "case", "count"),
        ("Half a million fans came.", "Half a million", 500_000, "fan", "count"),
        ("Temperatures fell to -3C.", "-3C", -3, "C", "temperature"),
        ("About 90\u2009000 accounts were closed.", "90\u2009000", 90_000, "account", "count"),
        ("There were 12,34,567 voters.", "12,34,567", 1_234_567, "voter", "count"),
        ("The rate was 14.2 per 100,000.", "14.2 per 100,000", Fraction(71, 5), "per 100,000", "ratio"),
        ("The winner ran 1:58.3 on the day.", "1:58.3", Fraction(1183, 10), "second", "duration"),
        ("They found 5½ acres.", "5½ acres", Fraction(11, 2), "acre", "area"),
    ],
)
def test_a_figure_is_found_whole_with_its_value_unit_and_kind(
    text: str, printed: str, value: int | Fraction, unit: str | None, kind: str
) -> None:
    q = one(text)
    assert (q.text, q.value, q.unit, q.kind) == (printed, value, unit, kind)
    assert text[q.start : q.end] == printed


@pytest.mark.parametrize(
    "text",
    [
        "No one was hurt, and the one who called has left.",
        "Several people and many others saw both trials.",
        "A few gave up; most did not, and none came back.",
        "In May the prime minister met the mayor.",
        "See https://example.org/2021/03/12 or write to desk24@example.org.",
    ],
)
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("about 90 people", "approx"),
        ("90 or so people", "approx"),
        ("90-odd people", "approx"),
        ("more than 90 people", "over"),
        ("at least 90 people", "at_least"),
        ("90 or more people", "at_least"),
        ("90-plus people", "at_least"),
        ("nearly 90 people", "under"),
        ("fewer than 90 people", "under"),
        ("up to 90 people", "at_most"),
        ("90 people at most", "at_most"),
        ("between 80 and 90 people", "range"),
        ("80-90 people", "range"),
        ("dozens of people", "approx"),
        ("90 people", "none"),
        ("they talked about 90 people", "none"),
        ("arrested over 90 thefts", "none"),
    ],
)
def test_a_hedge_is_read_before_and_after_the_number_it_governs(text: str, hedge: str) -> None:
    assert one(text).hedge == hedge


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It may cost 5-10 trillion.", 5 * 10**12, 10 * 10**12),
        ("Between 60 and 70 per cent agree.", 60, 70),
        ("The 1990s were kind.", 1990, 1999),
        ("The 2011-12 season was not.", 2011, 2012),
        ("He is in his 30s.", 30, 39),
        ("They won 3-1.", 3, 1),
        ("Hundreds of people came.", 200, None),
    ],
)
def test_ranges_decades_and_scores_give_both_numbers_as_printed(text: str, low: int, high: int | None) -> None:
    q = one(text)
    assert (q.value, q.low, q.high) == (None, low, high)


def test_a_range_is_one_figure_and_a_change_is_two() -> None:
    assert texts("Fees of $500 to $700 are usual.") == ["$500 to $700"]
    assert texts("Fees rose from $500 to $700.") == ["$500", "$700"]
    assert texts("It passed 52% to 48%.") == ["52%", "48%"]


def test_dates_are_one_figure_without_weekday_and_a_clock_time_is_another() -> None:
    assert texts("On Friday 4 May 2021 at 7:30 pm NZST, or 6 and 7 June.") == ["4 May 2021", "7:30 pm", "6 and 7 June"]


@pytest.mark.parametrize(
    "text",
    [
        "Section 132 applies.",
        "He flew on Flight 370 as planned.",
        "Covid-19 came back.",
        "It happened on the M25.",
        "A message from No 10 came.",
        "The G7 met.",
        "It is on page 4 of the file.",
        "It runs Windows 11 at home.",
        "Call 0800 123 456 now.",
        "He was born on 12 May 1970.",
        "The 46-year-old was freed.",
        "The Five Eyes met.",
        "He named it Operation 2 himself.",
        "She came sixth.",
        "It closed two years ago.",
        "One of the men smiled.",
    ],
)
def test_names_dates_ranks_and_one_person_s_age_need_no_source(text: str) -> None:
    assert [q.needs_source for q in read(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "It spans 12 countries.",
        "A 510% increase was seen.",
        "The 12-seat van stopped.",
        "The 95-year-old pier burnt.",
        "Children aged 13 to 15 said so.",
        "He got five years.",
        "They won 3-1.",
        "It was the two-year investigation.",
    ],
)
def test_claims_need_a_source(text: str) -> None:
    assert [q.needs_source for q in read(text)] == [True]


def test_digits_of_other_scripts_are_read_and_told() -> None:
    q = one("There were １２ cases.")
    assert (q.value, q.odd) == (12, "full-width digits")
    q = one("There were 1,2\u200b00 cases.")
    assert (q.value, q.text, q.odd) == (1200, "1,2\u200b00", "zero-width character")
    assert one("There were ٩٠ cases.").odd == "digits of another script"
    assert one("There were 90 cases.").odd is None


def test_a_left_out_thing_counted_comes_from_the_figure_before() -> None:
    assert [q.unit for q in read("46 men were arrested, 12 of them in Auckland.")] == ["man", "man"]
    assert [q.unit for q in read("12, 14 and 20 cases were seen.")] == ["case", "case", "case"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Burglaries rose from 10 to 61 in a month.", ["burglary", "burglary"]),
        ("Reported burglaries fell to 12.", ["burglary"]),
        ("The number of new teachers fell from 400 to 300.", ["teacher", "teacher"]),
        ("Bed numbers went from four to 14.", ["bed", "bed"]),
        ("Rates rose from 3 to 5.", [None, None]),
        ("Police say 12 of it was lost; it rose to 40.", [None, None]),
        ("The gallery drew 680 visitors, 15 fewer than the 695 of 2023.", ["visitor", "visitor", "visitor", None]),
        ("One hundred MPs signed; nineteen later withdrew.", ["MP", "MP"]),
        ("The train had seven coaches and room for 460.", ["coach", None]),
        ("Some 90 engines fought the blaze, which injured 11.", ["engine", None]),
        ("Shelling killed 11 people and wounded 34.", ["person", "person"]),
        ("Some 90 or so pupils came.", ["pupil"]),
        ("About 1,500 Canadians voted.", ["Canadian"]),
        ("Three dead, one missing after the slide.", [None, None]),
        ("It was one of those nights.", ["night"]),
        ("She is one of the best-paid mayors.", ["mayor"]),
        ("It will play 14 shows.", ["show"]),
        ("Snow: 14 inches in Erie, two in Buffalo.", ["in", "in"]),
        ("It was 104F (40C) on Friday, the second day above 100.", ["F", "C", None, "F"]),
    ],
)
def test_the_thing_counted_comes_from_the_subject_or_from_what_was_counted_before(
    text: str, units: list[str | None]
) -> None:
    assert [q.unit for q in read(text)] == units


def test_the_same_said_in_other_words_is_no_list() -> None:
    assert [q.kind for q in read("Of 9,000 tests, 450, or 5%, were positive.")] == ["count", "count", "percent"]
    assert [q.kind for q in read("Growth of 2, 3 and 4 per cent is forecast.")] == ["percent", "percent", "percent"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three and a half million", 3_500_000),
        ("3 million and a half", 3_500_000),
        ("2 crore 50 lakh", 25_000_000),
        ("nine point nought four", Fraction(226, 25)),
        ("two thousand and two hundred", 2200),
        ("6.02x10^23", 602 * 10**21),
        (".25", Fraction(1, 4)),
    ],
)
def test_rarer_ways_to_print_a_number_are_read(text: str, value: int | Fraction) -> None:
    assert one(f"It was {text} in all").value == value


def test_nothing_is_read_across_a_line_that_ends_a_headline() -> None:
    assert [q.unit for q in read("The toll is 12\nPolice said so.")] == [None]


def test_spanish_has_its_own_words_and_its_own_decimal_mark() -> None:
    found = read("Más de 1.234,5 millones de euros y cuarenta y seis personas el 4 de mayo de 2021", "es")
    assert [(q.text, q.value, q.hedge) for q in found] == [
        ("1.234,5 millones de euros", 1_234_500_000, "over"),
        ("cuarenta y seis", 46, "none"),
        ("4 de mayo de 2021", None, "none"),
    ]
    assert read("1,234.5 pesos", "es-MX")[0].value == Fraction(2469, 2)


@pytest.mark.parametrize(
    ("language", "value"), [("de", 1240), ("pt-BR", 1240), ("de-CH", Fraction(31, 25)), ("mi", Fraction(31, 25))]
)
def test_a_language_whose_words_are_unknown_has_its_own_decimal_mark(language: str, value: object) -> None:
    assert read_value("1.240", language=language).quantity.value == value  # type: ignore[union-attr]


def test_an_unknown_language_is_read_as_english() -> None:
    assert read("Forty-six men", "xx")[0].value == 46


@pytest.mark.parametrize(
    ("text", "sourced"),
    [
        ("Anyone with information can call 101, quoting incident 3456 of 14 October.", []),
        ("Call 105, quoting file 230614/5521.", []),
        ("Analysts quote 40 deaths.", ["40"]),
        ("They call 101,000 people a week.", ["101,000"]),
    ],
)
def test_what_a_caller_is_asked_to_say_is_no_figure(text: str, sourced: list[str]) -> None:
    assert [q.text for q in read(text) if q.needs_source] == sourced


def test_millions_of_a_unit_are_no_metres() -> None:
    (found,) = read("The ship carried 1.5m kg of rice.")
    assert (found.text, found.value, found.unit) == ("1.5m kg", 1_500_000, "kg")
