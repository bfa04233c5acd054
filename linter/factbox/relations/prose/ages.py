"""Ages: of a life in brackets, at an event, and now, against the day of the box."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.figures.language import load
from factbox.figures.when import When, when
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.prose.anniversaries import FOUNDED
from factbox.relations.prose.days import CLOSES, YEAR, YEARLY, as_of, duration, of_year, until_now
from factbox.relations.prose.lives import BORN, SOMEBODY_ELSE
from factbox.relations.relation import Relation

_PLAIN_AGE = ("age", "count")
_ENDS = Pattern(r"\s*(?:[.,;)]|\Z|(?:in|on|at|after|from|of|while|when|and)\b)", re.IGNORECASE)
_BRACKETED = Pattern(r"(?P<name>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,4})\s+\(\s*\Z")
_DASH = Pattern(r"\s*[–—-]\s*|\s+to\s+")
_DIED_AT = Pattern(
    r"\)\s*,?\s*(?:[^,.;()]{1,40},\s*)?(?:who\s+)?(?:has\s+)?died\s+"
    r"(?:[^.;()\d]{0,40}?)(?:aged|at the age of|at)\s+(?:just |only )?\Z",
    re.IGNORECASE,
)
_REIGNS = Pattern(r"\b(?:King|Queen|Emperor|Empress|Pope|Tsar|Shah|Sultan|Emir|Pharaoh|[IVX]{2,})\b")
_MAY_REIGN = Pattern(r"\b(?:Prince|Princess|Duke|Duchess|Sheikh|Nawab|Maharaja|Chief|Bishop|Archbishop|Rabbi|Imam)\b")
_A_LIFE = 50  # years: what lasts as long, of a person with an age, is a life and no term of office


def lifetimes(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Ann Lee (1946-2023) died aged 77`."""
    value, language = text.value, load(text.box.language)
    for n, age in enumerate(quantities):
        if n == 0 or age.kind not in _PLAIN_AGE or age.hedge != "none" or not _ENDS.match(value, age.end):
            continue
        last = quantities[n - 1]
        if last.kind == "year" and last.hedge == "range" and last.ends is not None:
            first, days = last, [when(str(end), language) for end in last.ends]
        elif n > 1 and _DASH.fullmatch(value[quantities[n - 2].end : last.start]):
            first = quantities[n - 2]
            days = [when(one.text, language) for one in (first, last)]
        else:
            continue
        named = _BRACKETED.search(value[: first.start])
        born, died = days
        if named is None or born is None or died is None or not _DIED_AT.match(value[last.end : age.start]):
            continue
        lived = died.first.year - born.first.year
        may_reign = _REIGNS.search(named["name"]) or (born.grain != "day" and _MAY_REIGN.search(named["name"]))
        if not _A_LIFE <= lived <= 115 or (may_reign and (age.value or 0) > lived):
            continue
        made = duration(text, (first, last), (born, died), of_quantity(text, age), age=True)
        if first is last:
            shown = [
                one[0]._replace(printed=str(year))
                for one, year in zip((made.roles["from"], made.roles["to"]), last.ends or (), strict=True)
            ]
            made = made._replace(roles={"from": (shown[0],), "to": (shown[1],), "is": made.roles["is"]})
        yield made


_AT_AGE = Pattern(
    r"\s*,?\s+(?:(?:when|while)\s+(?:he|she)\s+was\s+)?(?:at the age of|at age|aged|at)\s+(?:just |only )?\Z",
    re.IGNORECASE,
)
_AGED = Pattern(r"(?:\bat the age of|\bat age|(?:^|\s)[a-z]+ aged)\s+(?:just |only )?\Z")
_IN = Pattern(r"\s*,?\s+(?:in|on)\s+\Z", re.IGNORECASE)
_ON = Pattern(r"[^.;:]{0,100}\b(?:in|on)\s+\Z", re.IGNORECASE)


def milestones(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Born on 4 May 1963, he became an MP in 1992 at the age of 29`."""
    value, language = text.value, load(text.box.language)
    dates = [one for one in quantities if one.kind in YEARLY and one.hedge == "none"]
    if len(dates) != 2:
        return
    born, event = dates
    between = value[born.end : event.start]
    if (
        not BORN.search(value[: born.start])
        or SOMEBODY_ELSE.search(between)
        or not _ON.match(between)
        or "died" in between
    ):
        return
    on = when(born.text, language), when(event.text, language)
    for age in quantities:
        if (
            age.kind not in _PLAIN_AGE
            or age.hedge != "none"
            or age.unit not in (None, "year")
            or on[0] is None
            or on[1] is None
        ):
            continue
        told: object
        if age.start > event.end:
            told = _AT_AGE.match(value[event.end : age.start]) and _ENDS.match(value, age.end)
        else:
            told = (
                age.start > born.end
                and _AGED.search(value[born.end : age.start])
                and _IN.match(value[age.end : event.start])
            )
        if told:
            yield duration(text, (born, event), (on[0], on[1]), of_quantity(text, age), age=True)


_WAS_BORN = Pattern(r",\s+(?:who\s+)?was\s+born\s+(?:in|on)\s+\Z", re.IGNORECASE)
_OF_AGE = Pattern(
    rf"(?:\s+[\w'’-]+){{1,3}},\s+(?:which was\s+|who was\s+)?(?:{FOUNDED}|\bborn)\s+in\s+\Z", re.IGNORECASE
)
_GONE = Pattern(
    r"\b(?:die[sd]?|dead|death|dying|kill\w*|murder\w*|late|victim\w*|missing|drown\w*|bod(?:y|ies)|shot|executed|former|then|"
    r"was (?!born)|were|had|died|when|collapsed|demolished)\b",
    re.IGNORECASE,
)


def ages_now(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Ms Lee, 61, was born in 1963`; `the 60-year-old law, passed in 1964`, on the day of the box and with no other day in it."""
    value = text.value
    for age, born in pairwise(quantities):
        if age.kind != "age" or age.hedge != "none" or born.kind not in YEARLY or born.hedge != "none":
            continue
        gap = value[age.end : born.start]
        person = value[: age.start].endswith(", ") and _WAS_BORN.match(gap) is not None
        thing = age.text.endswith("-old") and _OF_AGE.match(gap) is not None
        if not (person or thing) or not CLOSES.match(value, born.end):
            continue
        today, day = as_of(text), when(born.text, load(text.box.language))
        if today is None or day is None or _tells_of_the_past(text, born, today):
            continue
        if thing:
            today = of_year(today.first.year)
        yield until_now(text, born, age, today, age=person)


def _tells_of_the_past(text: Text, born: Quantity, today: When) -> bool:
    """Whether a box has another day than today's, or a life in it is over: an age may be of that day."""
    this = today.first.year
    for other in text.box.texts:
        if other.role in ("source", "publisher", "agency"):
            continue
        words = other.value if other is not text else text.value[: born.start] + text.value[born.end :]
        if any(int(year.group()) < this - 1 for year in YEAR.finditer(words)):
            return True
        if _GONE.search(words):
            return True
    return False
