"""What a printed value may stand for: the row of each kind of wording, and the doubt around it."""

from __future__ import annotations

from datetime import date, time
from fractions import Fraction

import pytest

from factbox.figures import Value, read, read_value, same_unit
from factbox.figures.interval import Interval, Number
from factbox.figures.units import factor


def bounds(printed: str, unit: str | None = None) -> tuple[Interval, Interval]:
    quantity = read_value(printed, unit=unit).quantity
    assert quantity is not None and quantity.interval is not None and quantity.leeway is not None
    return quantity.interval, quantity.leeway


def closed(low: Number, high: Number) -> Interval:
    return Interval(low, high)


@pytest.mark.parametrize(
    ("printed", "unit", "allowed", "leeway"),
    [
        ("836", "cases", closed(836, 836), closed(836, 836)),
        ("1,245", "cases", closed(1245, 1245), closed(1245, 1245)),
        ("90,000", "accounts", closed(90_000, 90_000), closed(85_500, 94_500)),
        ("1,200", "homes", closed(1200, 1200), closed(1150, 1250)),
        ("33%", None, closed(Fraction(65, 2), Fraction(67, 2)), closed(Fraction(65, 2), Fraction(67, 2))),
        ("1.3 million", "people", closed(1_250_000, 1_350_000), closed(1_250_000, 1_350_000)),
        ("4.56bn", None, closed(4_555_000_000, 4_565_000_000), closed(4_555_000_000, 4_565_000_000)),
        ("12", "km", closed(Fraction(23, 2), Fraction(25, 2)), closed(Fraction(23, 2), Fraction(25, 2))),
        ("5", "years", closed(5, 5), closed(5, 5)),
        ("$5.80", None, closed(Fraction(29, 5), Fraction(29, 5)), closed(Fraction(29, 5), Fraction(29, 5))),
        ("about 400", "pools", closed(380, 420), closed(360, 440)),
        ("about 1.2 million", "people", closed(1_140_000, 1_260_000), closed(1_080_000, 1_320_000)),
        ("more than 90,000", None, Interval(90_000, None, True), Interval(90_000, None, True)),
        ("at least 90", None, Interval(90, None), Interval(90, None)),
        ("fewer than 90", None, Interval(None, 90, False, True), Interval(None, 90, False, True)),
        ("up to 90", None, Interval(None, 90), Interval(None, 90)),
        ("nearly 100", None, Interval(90, 100, False, True), Interval(90, 100, False, True)),
        ("almost two-fifths", None, Interval(Fraction(9, 25), Fraction(2, 5), False, True), None),
        ("just over 100", None, Interval(100, 110, True), Interval(100, 110, True)),
        ("dozens", "arrests", Interval(24, None), Interval(18, None)),
        ("tens of thousands", None, Interval(20_000, None), Interval(15_000, None)),
        ("several", "cases", closed(3, 12), closed(3, 12)),
        ("a dozen", "people", closed(12, 12), closed(11, 13)),
        ("two dozen", "people", closed(24, 24), closed(24, 24)),
        ("none", None, closed(0, 0), closed(0, 0)),
        ("a third", None, closed(Fraction(1, 3) - Fraction(1, 40), Fraction(1, 3) + Fraction(1, 40)), None),
        ("nine out of 10", None, closed(Fraction(17, 20), Fraction(19, 20)), None),
        ("most", None, Interval(50, 100, True), None),
        ("60-70", None, closed(60, 70), closed(60, 70)),
        ("2-4 billion", None, closed(1_500_000_000, 4_500_000_000), None),
        ("5", "million people", closed(4_500_000, 5_500_000), None),
        ("7.2m", "sheep", closed(7_150_000, 7_250_000), None),
        ("over a year", None, Interval(1, None, True), Interval(1, None, True)),
        ("1:4", None, closed(Fraction(9, 40), Fraction(11, 40)), None),
        ("3 to 1", None, closed(Fraction(57, 20), Fraction(63, 20)), None),
        ("13 dollars and 45 cents", None, closed(1345, 1345), None),
        ("doubled", None, closed(Fraction(19, 10), Fraction(21, 10)), None),
    ],
)
def test_a_printed_value_stands_for_its_row_of_the_table(
    printed: str, unit: str | None, allowed: Interval, leeway: Interval | None
) -> None:
    interval, wider = bounds(printed, unit)
    assert interval == allowed
    if leeway is not None:
        assert wider == leeway
    assert interval.within(wider)


def test_a_sixfold_increase_may_be_times_seven_but_only_in_doubt() -> None:
    rise, plain = read("a sixfold increase, and it grew sixfold")
    assert rise.interval is not None and rise.leeway is not None and plain.leeway is not None
    assert 7 not in rise.interval
    assert 7 in rise.leeway
    assert 7 not in plain.leeway


@pytest.mark.parametrize(
    ("printed", "first", "last", "clock", "grain"),
    [
        ("2022-03-02", date(2022, 3, 2), date(2022, 3, 2), None, "day"),
        ("5 May 2021 14:30", date(2021, 5, 5), date(2021, 5, 5), time(14, 30), "day"),
        ("May 5, 2021, 2:30 pm", date(2021, 5, 5), date(2021, 5, 5), time(14, 30), "day"),
        ("October 2019", date(2019, 10, 1), date(2019, 10, 31), None, "month"),
        ("Q3 2024", date(2024, 7, 1), date(2024, 9, 30), None, "quarter"),
        ("2019", date(2019, 1, 1), date(2019, 12, 31), None, "year"),
        ("1998-99", date(1998, 1, 1), date(1999, 12, 31), None, "years"),
    ],
)
def test_a_date_is_the_days_it_may_mean(printed: str, first: date, last: date, clock: time | None, grain: str) -> None:
    assert read_value(printed).when == (first, last, clock, grain)


def test_a_date_that_does_not_exist_is_not_understood() -> None:
    assert read_value("31 February 2021").when is None


def test_a_list_in_words_gives_its_members() -> None:
    assert read_value("Austria, Hungary and Spain").members == ("Austria", "Hungary", "Spain")
    assert read_value("1,201, 1,405 and 1,700").members == ("1,201", "1,405", "1,700")
    assert read_value("12 men and 14 women").members == ("12 men", "14 women")
    assert read_value("France, Bosnia and Herzegovina").members == ("France", "Bosnia and Herzegovina")
    assert read_value("Bosnia and Herzegovina and France (observer)").members == ("Bosnia and Herzegovina", "France")


@pytest.mark.parametrize(
    ("printed", "unit", "value", "name", "direction"),
    [
        ("Forty-six", "people", 46, "person", 0),
        ("12%", "percent rise", 12, "percent", 1),
        ("12%", "percent fall", 12, "percent", -1),
        ("a fifth", "percent fall", Fraction(1, 5), None, -1),
        ("-3%", None, -3, "percent", -1),
        ("2019", "deaths", 2019, "death", 0),
        ("1_000", "cases", 1000, "case", 0),
        ("007", None, 7, None, 0),
        ("10,000", "NZD", 10_000, "NZD", 0),
        ("7.2m", "sheep", 7_200_000, "sheep", 0),
        ("1.3m", "people", 1_300_000, "person", 0),
        ("1.3m", "metres", Fraction(13, 10), "m", 0),
        ("2m", "tonnes", 2_000_000, "tonne", 0),
        ("1.2m", "$", 1_200_000, "$", 0),
        ("5.2", "million people", 5_200_000, "person", 0),
        ("5.2 million", "million people", 5_200_000, "person", 0),
        ("12", "thousand tonnes", 12_000, "tonne", 0),
        ("12", "'000", 12_000, None, 0),
        ("3", "$bn", 3 * 10**9, "$", 0),
        ("3", "deaths per million", 3, "death per million", 0),
        ("a quarter", None, Fraction(1, 4), None, 0),
        ("half-a-million", "homes", 500_000, "home", 0),
        ("a couple", "people", 2, "person", 0),
        ("a decade", None, 1, "decade", 0),
        ("over a year", "years", 1, "year", 0),
        ("an hour", None, 1, "hour", 0),
        ("46 New Zealand residents", None, 46, "resident", 0),
    ],
)
def test_a_value_is_read_with_the_unit_declared_beside_it(
    printed: str, unit: str | None, value: Number, name: str | None, direction: int
) -> None:
    read_as = read_value(printed, unit=unit)
    assert read_as.quantity is not None
    assert (read_as.quantity.value, read_as.quantity.unit, read_as.direction) == (value, name, direction)
    assert read_as.rest == ""


def test_a_label_that_counts_in_millions_tells_what_an_m_is() -> None:
    found = read_value("1.7m", label="Population of Auckland").quantity
    assert found is not None and (found.value, found.kind) == (1_700_000, "count")
    found = read_value("1.7m", label="Height of the wall").quantity
    assert found is not None and (found.value, found.kind) == (Fraction(17, 10), "length")


def test_what_is_not_understood_comes_back() -> None:
    assert read_value("N/A") == Value(rest="N/A")
    assert read_value("57 of 140").rest == "140"
    assert read_value("") == Value()


def test_units_of_one_measure_convert_exactly() -> None:
    assert factor("kg", "g") == 1000
    assert factor("mile", "km") == Fraction(1609344, 1000000)
    assert factor("hour", "minute") == 60
    assert factor("kg", "km") is None
    assert factor("cent", "$") == factor("cent", "EUR") == factor("penny", "GBP") == Fraction(1, 100)
    assert factor("USD", "cent") == 100
    assert factor("cent", "GBP") is None
    assert same_unit("decade", "year") is True
    assert same_unit("acre", "hectare") is True
    assert same_unit("case", "person") is False
    assert same_unit(None, "person") is None


@pytest.mark.parametrize(
    ("printed", "number", "unit"),
    [
        ("£1,214 a month", 1214, "GBP"),
        ("1,318 barns burnt", 1318, "barn"),
        ("$14,300 per pupil", 14300, "$"),
        ("€2,450 (2021)", 2450, "EUR"),
        ("7,120, down 3%", 7120, None),
        ("640 and falling", 640, None),
        ("3,306, a record", 3306, None),
    ],
)
def test_one_figure_with_words_behind_it_is_that_figure(printed: str, number: int, unit: str | None) -> None:
    value = read_value(printed)
    assert value.members is None and value.quantity is not None
    assert (value.quantity.value, value.quantity.unit) == (number, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Lund is 31.",
        "The goalkeeper was 19 and from Perth.",
        "The gunman was 13.",
        "The duke was 68 when he died.",
        "His killer was nine.",
        "Ms Achebe, a vet, is 44.",
        "The youngest, Tom Weir, is 21.",
        "Nia Pugh was born in Cardiff and is 52.",
    ],
)
def test_the_age_of_one_person_needs_no_source(text: str) -> None:
    assert [(q.kind, q.needs_source) for q in read(text)] == [("age", False)]


@pytest.mark.parametrize(
    "text",
    [
        "The score was 31.",
        "The bridge is 41.",
        "The score for the king was 73.",
        "The number of drivers was 41.",
        "The total, said Rosa Lund, was 22.",
        "South Korea was 22.",
        "The average driver was 41.",
    ],
)
def test_what_is_no_persons_age_needs_a_source(text: str) -> None:
    assert [q.needs_source for q in read(text)] == [True]
