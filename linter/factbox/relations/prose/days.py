"""The two dates of a span in a text: one may leave its year to the other, and both to the reader."""

from __future__ import annotations

from datetime import date

from factbox.figures import Quantity
from factbox.figures.language import load
from factbox.figures.when import When, when
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Operand, Relation

YEARLY = frozenset(("date", "year"))
YEAR = Pattern(r"\b(?:1[0-9]|20)\d\d\b")
CLOSES = Pattern(r"\s*(?:[.,;)]|\Z|with\b)")  # what stands behind a year that ends its clause
_BEFORE_CHRIST = Pattern(r"\bB\.?C\b")
_ANY_YEAR = 2023  # of dates without one: no leap year


def two_days(text: Text, first: Quantity, last: Quantity) -> tuple[When, When] | None:
    """When a span began and ended; None where that cannot be told."""
    if _BEFORE_CHRIST.search(text.value):
        return None
    language = load(text.box.language)
    years = [YEAR.search(one.text) for one in (first, last)]
    if years[1] is None:
        if years[0] is not None and first.kind == "year":
            return None
        year = int(years[0].group()) if years[0] is not None else _ANY_YEAR
        ended = when(f"{last.text} {year}", language)
    else:
        year = int(years[1].group())
        ended = when(last.text, language)
    if ended is None:
        return None
    began = when(first.text if years[0] is not None else f"{first.text} {year}", language)
    if began is not None and began.first > ended.last and None in years:
        if years[0] is not None:
            ended = when(f"{last.text} {year + 1}", language)
        else:
            began = when(f"{first.text} {year - 1}", language)
    if began is None or ended is None or (years == [None, None] and _holds_a_february(began.first, ended.last)):
        return None
    return began, ended


def _holds_a_february(first: date, last: date) -> bool:
    return first.month < 3 <= last.month or first.year < last.year


def duration(
    text: Text, ends: tuple[Quantity, Quantity], on: tuple[When, When], stated: Operand, *, age: bool = False
) -> Relation:
    """The relation of two dates and the time between them."""
    start, end = (of_quantity(text, one)._replace(when=day) for one, day in zip(ends, on, strict=True))
    return _span(start, end, stated, age=age)


def _span(start: Operand, end: Operand, stated: Operand, *, age: bool) -> Relation:
    roles: dict[str, tuple[Operand, ...]] = {"from": (start,), "to": (end,), "is": (stated,)}
    return Relation("duration", roles, {"age": True} if age else {}, INFERRED, "text")


def as_of(text: Text) -> When | None:
    printed = text.box.as_of
    return None if printed is None else when(printed, load(text.box.language))


def of_year(year: int) -> When:
    return When(date(year, 1, 1), date(year, 12, 31), None, "year")


def until_now(text: Text, first: Quantity, stated: Quantity, today: When, *, age: bool) -> Relation:
    began = when(first.text, load(text.box.language))
    start = of_quantity(text, first)._replace(when=began if age or began is None else of_year(began.first.year))
    now = Operand("as_of", text.box.as_of or "", when=today)
    return _span(start, now, of_quantity(text, stated), age=age)
