"""Anniversaries against the year something was founded in: a centenary, the 50th birthday, `turns 100 this year`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.figures.interval import Interval
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.prose.days import CLOSES, as_of, duration, of_year, until_now
from factbox.relations.relation import Relation

FOUNDED = (
    r"\b(?:founded|established|opened|built|formed|set up|created|launched|incorporated|"
    r"introduced|enacted|passed|erected|completed|inaugurated|signed|adopted|ratified|published|"
    r"first (?:held|staged|published|broadcast|performed|shown|aired|played|run))"
)
FOUNDED_IN = Pattern(rf"{FOUNDED}\s+in\s+\Z", re.IGNORECASE)
_JUBILEE = Pattern(
    r"[^.;:\d]{0,80}?\b(?:celebrat\w+|mark\w*|turn\w*|reach\w*|toast\w*|hold|held|had|observ\w+)\s+(?:(?:its|their|her|his)\s+)?(?:(?P<word>bicentenary|"
    r"bicentennial|sesquicentenary|centenary|centennial)|(?=\d)|(?=[a-z-]+(?:th|st|nd|rd)\s+(?:anniversary|birthday)))",
    re.IGNORECASE,
)
_JUBILEES = {"bicentenary": 200, "bicentennial": 200, "sesquicentenary": 150, "centenary": 100, "centennial": 100}
_BIRTHDAY = Pattern(r"(?:\s+(?:anniversary|birthday))?\s+(?:(?P<now>this year)|in\s+)", re.IGNORECASE)


def anniversaries(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Founded in 1924, the firm turns 100 this year`; `the club, founded in 1884, celebrated its centenary in 1984`."""
    value = text.value
    for n, founded in enumerate(quantities):
        if (
            founded.kind != "year"
            or founded.hedge != "none"
            or not FOUNDED_IN.search(value[max(0, founded.start - 25) : founded.start])
        ):
            continue
        told = _JUBILEE.match(value, founded.end)
        if told is None:
            continue
        if told["word"]:
            size = Interval.exactly(_JUBILEES[told["word"].lower()])
            number = Quantity(
                told.start("word"), told.end("word"), told["word"], size.low, unit="year", kind="duration", interval=size, leeway=size
            )  # fmt: skip
        elif n + 1 < len(quantities) and quantities[n + 1].start == told.end() and quantities[n + 1].value is not None:
            size = Interval.exactly(quantities[n + 1].value or 0)
            number = quantities[n + 1]._replace(unit="year", kind="duration", interval=size, leeway=size)
        else:
            continue
        following = _BIRTHDAY.match(value, number.end)
        if following is None or number.hedge != "none":
            continue
        if following["now"]:
            today = as_of(text)
            last = None if today is None else of_year(today.first.year)
            if last is not None and CLOSES.match(value, following.end()):
                yield until_now(text, founded, number, last, age=False)
            continue
        event = next((one for one in quantities if one.start == following.end()), None)
        if event is not None and event.kind == "year" and event.hedge == "none" and CLOSES.match(value, event.end):
            years = of_year(int(founded.value or 0)), of_year(int(event.value or 0))
            yield duration(text, (founded, event), years, of_quantity(text, number))


_OF_YEAR = Pattern(
    r"\s+of\s+(?:the|its|his|her|their)\s+(?:(?:(?!who\b|that\b|which\b|and\b|in\b)[\w'’-]+)\s+){0,5}?(?:(?:in|of)\s+)?\Z",
    re.IGNORECASE,
)
_THE = Pattern(r"\b(?:the|its|his|her|their|a|an)\s+\Z", re.IGNORECASE)
_ANNIVERSARY = Pattern(r"\s+(?:wedding\s+)?anniversary\b", re.IGNORECASE)
_OPENS = Pattern(r"(?:\A|[.;]\s+)\W*(?:in\s+)?\Z", re.IGNORECASE)
_MARKED = Pattern(
    r",?\s+(?:(?:was|is|marks?|marked|will mark|saw|sees|brought)\s+|"
    r"[^.;:()\d]{0,60}?\b(?:mark\w*|celebrat\w+|on|for|commemorat\w+)\s+)"
    r"(?:the|its|his|her|their)\s+\Z",
    re.IGNORECASE,
)
_THING = Pattern(r"\s*(?:[.,;)]|\Z|[a-z])")


def of_events(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`The 50th anniversary in 2022 of the 1972 raid`; `2022 was the 40th anniversary of the 1982 war`."""
    value = text.value
    years = [one for one in quantities if one.kind == "year" and one.hedge == "none"]
    if len(years) != 2:
        return
    for number in quantities:
        name = _ANNIVERSARY.match(value, number.end) if number.kind == "ordinal" and number.value else None
        if name is None or "BC" in value or not _THE.search(value[max(0, number.start - 8) : number.start]):
            continue
        first, second = years
        if first.start > number.end and _FALLS_IN.match(value[name.end() : first.start]):
            between = value[first.end : second.start]
            now, then, told = first, second, _OF_YEAR.match(between) or _HAVING_BEEN.match(between)
        elif (
            first.end <= number.start and second.start > number.end and _OF_YEAR.match(value[name.end() : second.start])
        ):
            then, now = second, first
            told = _OPENS.search(value[: first.start]) and _MARKED.match(value[first.end : number.start])
        elif first.start > number.end and _OF_YEAR.match(value[name.end() : first.start]):
            then, now, told = first, second, _IN_TIME.match(value[first.end : second.start])
        else:
            continue
        if told and _THING.match(value, then.end):
            size = Interval.exactly(number.value or 0)
            stated = number._replace(unit="year", kind="duration", interval=size, leeway=size)
            on = of_year(int(then.value or 0)), of_year(int(now.value or 0))
            yield duration(text, (then, now), on, of_quantity(text, stated))


_FALLS_IN = Pattern(r"\s*,?\s+(?:(?:falls|fell|was|is|comes|came)\s+)?in\s+\Z", re.IGNORECASE)
_HAVING_BEEN = Pattern(
    rf",\s+(?:having|after|since)\s+(?:(?:it\s+)?(?:been|being|was)\s+)?(?:{FOUNDED}|\bopening)\s+in\s+\Z",
    re.IGNORECASE,
)
_IN_TIME = Pattern(r"(?:\s+(?!who\b|that\b|which\b)[\w'’-]+){0,3}\s+in\s+\Z", re.IGNORECASE)
