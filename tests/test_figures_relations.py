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
        (
            "It spent $820, two-thirds of the $1,230 it was given.",
            "share",
            {"of": "$820", "in": "$1,230", "is": "two-thirds"},
        ),
        ("Of the town's 340 doctors, 51 (15%) trained in India.", "share", {"of": "51", "in": "340", "is": "15%"}),
        (
            "It has 490 voters, and 196, exactly two-fifths, came.",
            "share",
            {"of": "196", "in": "490", "is": "two-fifths"},
        ),
        (
            "It counted 480 homes. In 312 of these, or 65%, mould grew.",
            "share",
            {"of": "312", "in": "480", "is": "65%"},
        ),
        ("Of the R4.2bn voted, R1.1bn went on diesel.", "subset", {"of": "R1.1bn", "in": "R4.2bn"}),
        ("It cost the village 37 men of the 210 who went.", "subset", {"of": "37", "in": "210"}),
        ("The 22 runners who finished, out of 35 starters, did so in rain.", "subset", {"of": "22", "in": "35"}),
        ("The van carried 21 people, four under the age of 10.", "subset", {"of": "four", "in": "21"}),
        ("Among the 64 known to be ill are four nurses.", "subset", {"of": "four", "in": "64"}),
        (
            "Pass rates: 91% of girls, 84% of boys, a gap of six points.",
            "difference",
            {"from": "84%", "to": "91%", "is": "six points"},
        ),
        (
            "Inflows ($4bn) beat outflows ($3.2bn) by $900m.",
            "difference",
            {"from": "$3.2bn", "to": "$4bn", "is": "$900m"},
        ),
        (
            "Poole 17,420, Singh 15,118. Majority: 2,302.",
            "difference",
            {"from": "15,118", "to": "17,420", "is": "2,302"},
        ),
        (
            "Milk was $1.20 in 2019 and $2.50 in 2024, so the price has doubled.",
            "change",
            {"from": "$1.20", "to": "$2.50", "is": "doubled"},
        ),
        (
            "Priced at $110m in 2015, it ended up at $165m, 50% dearer.",
            "change",
            {"from": "$110m", "to": "$165m", "is": "50%"},
        ),
        (
            "They waited 17 hours, against 11 hours in 2021, six hours longer.",
            "difference",
            {"from": "11 hours", "to": "17 hours", "is": "six hours"},
        ),
        (
            "The run of 84 shows was cut to 60, 24 fewer than planned.",
            "difference",
            {"from": "84", "to": "60", "is": "24"},
        ),
        (
            "It crested at 31.2 feet, 4.2 feet above flood stage of 27 feet.",
            "difference",
            {"from": "27 feet", "to": "31.2 feet", "is": "4.2 feet"},
        ),
        (
            "She ran it for three decades, from 1984 to 2014.",
            "duration",
            {"from": "1984", "to": "2014", "is": "three decades"},
        ),
        (
            "Born on 9 May 1940, he died on 1 March 2021 aged 80.",
            "duration",
            {"from": "9 May 1940", "to": "1 March 2021", "is": "80"},
        ),
        ("Some 57 people, or 41% of the 140 staff, left.", "share", {"of": "57", "in": "140", "is": "41%"}),
        ("In all 57 (41%) of the 140 officers left.", "share", {"of": "57", "in": "140", "is": "41%"}),
        ("Some 41 per cent, or 57, of the 140 officers left.", "share", {"of": "57", "in": "140", "is": "41 per cent"}),
        ("There are 140 officers. Of those, 57 (41%) left.", "share", {"of": "57", "in": "140", "is": "41%"}),
        ("The 57 who left were 41% of the 140 officers.", "share", {"of": "57", "in": "140", "is": "41%"}),
        ("There were 36 held. Of these, 20 were men.", "subset", {"of": "20", "in": "36"}),
        ("Police held 36 people. Twenty of them were men.", "subset", {"of": "Twenty", "in": "36"}),
        ("Twenty were among the 36 held.", "subset", {"of": "Twenty", "in": "36"}),
        ("Thefts fell from 1,494 to 1,245, or 17%.", "change", {"from": "1,494", "to": "1,245", "is": "17%"}),
        ("The fee went from $40 to $80, doubling in a year.", "change", {"from": "$40", "to": "$80", "is": "doubling"}),
        (
            "Rates fell from 5.5% to 5%, half a point lower.",
            "difference",
            {"from": "5.5%", "to": "5%", "is": "half a point"},
        ),
        ("Rent rose $20 to $520 from $500.", "difference", {"from": "$500", "to": "$520", "is": "$20"}),
        ("Leeds have 45 points, 12 more than Hull, on 33.", "difference", {"from": "33", "to": "45", "is": "12"}),
        (
            "It began in May 2014 and ended five years later, in May 2019.",
            "duration",
            {"from": "May 2014", "to": "May 2019", "is": "five years"},
        ),
        (
            "It opened in 2014 and shut in 2019, a run of five years.",
            "duration",
            {"from": "2014", "to": "2019", "is": "five years"},
        ),
        ("Nearly half of the 140 staff, 66, are women.", "share", {"is": "half", "in": "140", "of": "66"}),
        (
            "Profits of $140m were up 40% on the previous year's $100m.",
            "change",
            {"to": "$140m", "is": "40%", "from": "$100m"},
        ),
        ("Crowds were up from 100 to 200, a doubling.", "change", {"from": "100", "to": "200", "is": "doubling"}),
        ("A pint was $6 in 2019 and is $9 now, a 50% rise.", "change", {"from": "$6", "to": "$9", "is": "50%"}),
        ("Men earned $52, $2 more than women, who earned $50.", "difference", {"to": "$52", "is": "$2", "from": "$50"}),
        ("The toll rose by 12 to 45, from 33.", "difference", {"is": "12", "to": "45", "from": "33"}),
        (
            "It was 31C, nine degrees above the average of 22C.",
            "difference",
            {"to": "31C", "is": "nine degrees", "from": "22C"},
        ),
        ("Smith beat Jones by 400 votes, 4,500 to 4,100.", "difference", {"is": "400", "to": "4,500", "from": "4,100"}),
        (
            "Yes has 52% and No 45%, a seven-point lead.",
            "difference",
            {"to": "52%", "from": "45%", "is": "seven-point"},
        ),
        (
            "Spending was $45m, $12m over the budget of $33m.",
            "difference",
            {"to": "$45m", "is": "$12m", "from": "$33m"},
        ),
        ("It has 36 schools, but only 20 are open.", "subset", {"of": "20", "in": "36"}),
        ("Some 36 people were hurt, 20 badly.", "subset", {"of": "20", "in": "36"}),
        ("She reigned from 1952 to 2022, or 70 years.", "duration", {"from": "1952", "to": "2022", "is": "70 years"}),
        (
            "The war began in 2014 and lasted five years, until 2019.",
            "duration",
            {"from": "2014", "is": "five years", "to": "2019"},
        ),
    ],
)
def test_a_relation_is_read_with_the_part_of_each_figure(text: str, kind: str, parts: dict[str, str]) -> None:
    found = told(text)
    assert [name for name, _ in found] == [kind]
    assert dict(found[0][1]) == parts


def test_parts_after_a_colon_add_up_to_what_stands_before_it() -> None:
    assert told("Police held 36: 20 men and 16 women.") == [("sum", [("of", "20"), ("of", "16"), ("is", "36")])]


@pytest.mark.parametrize(
    ("text", "parts", "whole"),
    [
        ("Of 46 schools inspected, 19 had water; the remaining 26 did not.", ["19", "26"], "46"),
        ("By Friday 17 states had signed, leaving 33 of the 50 to do so.", ["17", "33"], "50"),
        ("Ten were charged and four cleared; the other two of the 16 accused fled.", ["Ten", "four", "two"], "16"),
        ("The trust has spent $14m of its $20m, with the remaining $6m due.", ["$14m", "$6m"], "$20m"),
        ("Its $900 went on rent ($400), wages ($350) and fees ($160).", ["$400", "$350", "$160"], "$900"),
        ("Twelve teachers plus five aides makes 18 staff.", ["Twelve", "five"], "18"),
        ("There were 148 lorries on Sunday, 63 on Monday, 211 for the two days.", ["148", "63"], "211"),
        ("They held 20 in Leeds and 16 in York, making 36.", ["20", "16"], "36"),
        ("Land cost $20m and labour $16m, $36m in all.", ["$20m", "$16m"], "$36m"),
        ("The 20 men and 16 women make up a crew of 36.", ["20", "16"], "36"),
        ("He claimed $160: $120 for staff, $40 for his office.", ["$120", "$40"], "$160"),
        ("It has 12 buses; seven run, three are parked and two burned.", ["seven", "three", "two"], "12"),
    ],
)
def test_parts_that_complete_a_whole_are_a_sum(text: str, parts: list[str], whole: str) -> None:
    assert told(text) == [("sum", [*(("of", part) for part in parts), ("is", whole)])]


def test_what_is_left_of_other_things_completes_nothing() -> None:
    assert [kind for kind, _ in told("It sold nine players, leaving 33 of the 50 staff unpaid.")] == ["subset"]


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
        "It made $3m in 2019 and $5m in 2020, up 10% on its rival.",
        "Turnout was 61%, and Labour won 54%, a lead of 12 points over the Greens.",
        "She won 12 of the seats and lost 40, by nine votes.",
        "He bought 12 cars, a third of the 30 vans having gone.",
        "Prices rose from $4 to $5 and wages by 10%.",
        "He was born in 1940 and died in 2021, and wrote for 60 years.",
        "Labour is on 40%, the Greens on 12%, and support for the bill has a lead of 30 points.",
        "It opened in 2014 and closed in 2019, and five years later it burned.",
        "A total of 36 men and 20 women; the remaining 12 tickets were sold.",
        "They paid $30, then $40, and made $90.",
        "Copper slid 12% on the week to $8,800, having begun the day at $9,000.",
        "Rents rose 3% a year, from £612 in 2014 to £798 in 2023.",
        "Wages rose 2% after a rise in prices from $40 to $46.",
        "Fees were cut 4% in April and 6% in July, from $500 to $451.",
        "Oil fell 2% to $81, compared with $97 a year ago.",
        "Twelve met 14 rivals. The remaining matches are on 12 May.",
    ],
)
def test_figures_that_only_stand_together_are_no_relation(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("Out of 640 applicants, only 80 were called back.", "subset", {"of": "80", "in": "640"}),
        ("From a squad of 33, Erasmus left out nine.", "subset", {"of": "nine", "in": "33"}),
        ("About 3,400 are on the island, among whom are 1,100 children.", "subset", {"of": "1,100", "in": "3,400"}),
        ("Of the firm's debt of €640m, some €200m falls due.", "subset", {"of": "€200m", "in": "€640m"}),
        ("Nineteen of Papua New Guinea's 22 provinces have none.", "subset", {"of": "Nineteen", "in": "22"}),
        ("Of its 74 goals the team scored 41 at home.", "subset", {"of": "41", "in": "74"}),
        ("Nearly 9,000 homes (of 20,000 in the district) lost power.", "subset", {"of": "9,000", "in": "20,000"}),
        ("Some 41 wells were drilled; only six found oil.", "subset", {"of": "six", "in": "41"}),
        ("Twelve women were picked from a list of 75.", "subset", {"of": "Twelve", "in": "75"}),
        ("Police made 60 arrests, 12 for drink-driving.", "subset", {"of": "12", "in": "60"}),
        ("The crash killed 31 people, three children included.", "subset", {"of": "three", "in": "31"}),
        ("Women hold 39 of the 150 seats in Canberra, just 36%.", "share", {"of": "39", "in": "150", "is": "36%"}),
        ("Nissan shed 1,800 jobs, equal to 8% of its 20,000.", "share", {"of": "1,800", "in": "20,000", "is": "8%"}),
        ("Ninety players were tested and 27 (30%) failed.", "share", {"of": "27", "in": "Ninety", "is": "30%"}),
        ("Spoilt ballots came to 25% (1,000 of 4,000).", "share", {"of": "1,000", "in": "4,000", "is": "25%"}),
        ("Rents averaged $640, up 9.5% on last year's $590.", "change", {"to": "$640", "is": "9.5%", "from": "$590"}),
        (
            "Copper slid 12% to $8,800 from $9,000.",
            "change",
            {"is": "12%", "to": "$8,800", "from": "$9,000"},
        ),
        ("Fare: was $20, now $18 (down 10%)", "change", {"from": "$20", "to": "$18", "is": "10%"}),
        ("There were 40 tigers, there are now 60, a 50% rise.", "change", {"from": "40", "to": "60", "is": "50%"}),
        (
            "The Bulldogs won 18 games, twice as many as the nine they won a year ago.",
            "change",
            {"to": "18", "is": "twice", "from": "nine"},
        ),
        ("It missed its $50m goal by $10m, raising $40m.", "difference", {"from": "$50m", "is": "$10m", "to": "$40m"}),
        (
            "Petrol, at $3.40, is 30 cents less than diesel at $3.70.",
            "difference",
            {"from": "$3.70", "is": "30 cents", "to": "$3.40"},
        ),
        (
            "The peak of 8,091m is 530m lower than K2's 8,611m.",
            "difference",
            {"to": "8,091m", "is": "530m", "from": "8,611m"},
        ),
        (
            "Jailed in 1962, he was freed in 1990 after 27 years.",
            "duration",
            {"from": "1962", "to": "1990", "is": "27 years"},
        ),
        (
            "Two years after the pit shut in 2010, it opened again in 2012.",
            "duration",
            {"is": "Two years", "from": "2010", "to": "2012"},
        ),
        ("The siege lasted 11 hours, from 7am until 6pm.", "duration", {"is": "11 hours", "from": "7am", "to": "6pm"}),
    ],
)
def test_what_the_words_say_of_each_figure_tells_its_part_in_any_order(
    text: str, kind: str, parts: dict[str, str]
) -> None:
    assert [(name, dict(found)) for name, found in told(text)] == [(kind, parts)]


@pytest.mark.parametrize(
    ("text", "parts", "whole"),
    [
        ("Nigeria recorded 57 infections on Tuesday (Lagos 34, Kano 15, Abuja 8).", ["34", "15", "8"], "57"),
        ("The 140 delegates comprised 84 men and 58 women.", ["84", "58"], "140"),
        ("A ticket costs $46, made up of a $38 fare and $8 in tax.", ["$38", "$8"], "$46"),
        ("With 40 hotels in Fiji and 25 in Samoa, the group has 65.", ["40", "25"], "65"),
        ("Of 18 motions, the council carried 11 and threw out seven.", ["11", "seven"], "18"),
        ("Bail was refused to 8 of the 21 accused; the 13 others left.", ["8", "13"], "21"),
        ("Spain had 12 wins, three draws and one defeat in 16 games.", ["12", "three", "one"], "16"),
    ],
)
def test_lists_are_sums_by_their_bracket_or_verb_or_where_they_add_up(text: str, parts: list[str], whole: str) -> None:
    assert told(text) == [("sum", [*(("of", part) for part in parts), ("is", whole)])]


@pytest.mark.parametrize(
    "text",
    [
        "Sales in Spain fell 5% to €40m; in France €38m was spent.",
        "Sixty people came on Monday and 40 more on Tuesday; the hall holds 100.",
        "He scored 12 on his debut, 24 in the next game and 36 in the one after.",
        "Labour has 40 councillors, the Greens 10, and 30 wards have no vote.",
        "He paid $500 for a car worth $2,000, a quarter of which was rust.",
        "The lake of 68,000 sq km had shrunk to 6,800 sq km by 2015, a tenth of its old size.",
        "The court sat for 40 days between 3 May 2021 and 30 June 2021.",
        "They met 12 times, winning five and losing seven.",
        "Half of the 60 shops and 30 of the flats were flooded.",
        "The price has gone from $3 to $4, and a 20% rise is due in May.",
        "Between 2014 and 2019 rents rose; five years later they had doubled.",
        "Wheat was $310 a tonne on Monday, $12 up on Friday, and corn $298.",
        "More than half of the 90 seats went to the party, which had 30 before.",
    ],
)
def test_figures_that_fit_by_chance_are_no_relation(text: str) -> None:
    assert told(text) == []


def test_those_of_them_that_follow_a_part_are_a_part_of_it() -> None:
    assert told("Fifteen of the 20 players are under 23, five of them teenagers.") == [
        ("subset", [("of", "Fifteen"), ("in", "20")]),
        ("subset", [("of", "five"), ("in", "Fifteen")]),
    ]
