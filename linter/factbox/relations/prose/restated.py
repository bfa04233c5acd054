"""One thing said twice, side by side, in two forms: ₹1,200 crore (₹12 billion), a third (33%), 72 hours, or three days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from factbox.figures import Quantity
from factbox.figures.interval import Number
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_figures
from factbox.relations.relation import Relation

_HEDGES = (
    r"(?:(?:about|around|roughly|some|nearly|almost|approximately|just|"
    r"a little|well|only|under|over|more than|less than|c\.|~)\s*)*"
)
# What opens and closes a figure that is nothing but the one before it again. `(£35 for members)` is another.
_BESIDE = (
    (
        Pattern(rf"(?:\s+(?P<of>[^\W\d_].*?))?\s*\(\s*(?:or )?{_HEDGES}\Z", re.IGNORECASE),
        Pattern(r"(?:\s+[a-z]+)?\s*\)"),
    ),
    (
        Pattern(rf"(?:\s+(?P<of>[^\W\d_].*?))?\s*,\s+or {_HEDGES}\Z", re.IGNORECASE),
        Pattern(r"\s*(?:[,;)]|\.(?!\d)|\Z)"),
    ),
    (Pattern(rf"\s+[–—-]\s+(?:or )?{_HEDGES}\Z", re.IGNORECASE), Pattern(r"\s+[–—-]\s")),
)
_THINGS = Pattern(r"(?:of (?:the |all |its |their |those |these )?)?[a-z]+(?: [a-z]+)?")  # half of the pupils (43%)
_BRACKET, _OR, _DASH = range(3)


def restated(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """Two figures side by side that leave no doubt that they are one."""
    for first, second in pairwise(quantities):
        told = _FORMS.get((first.kind, second.kind))
        if told is None or first.interval is None or second.interval is None or second.start - first.end > 40:
            continue
        how = _beside(text.value, first, second)
        if how is None or not told(text.value, first, second, how):
            continue
        one, other = (second, first) if first.kind == "percent" else (first, second)
        yield of_figures("conversion", text, {"of": one, "is": other})


def _beside(value: str, first: Quantity, second: Quantity) -> int | None:
    """How the second figure is set beside the first; None where it may be another thing's."""
    gap = value[first.end : second.start]
    for how, (opens, closes) in enumerate(_BESIDE):
        opened = opens.match(gap)
        if opened is None or not closes.match(value, second.end):
            continue
        of = opened["of"] if how != _DASH else None
        return how if of is None or _THINGS.fullmatch(of) else None
    return None


_IN_INDIA = Pattern(r"\b(?:lakh|lac|crore|cr)\b", re.IGNORECASE)
_SCALE = Pattern(r"(?:thousand|million|billion|trillion|\d\s?(?:mn|bn|tn|m|b|k))\b", re.IGNORECASE)


def _scales(value: str, first: Quantity, second: Quantity, how: int) -> bool:
    """`₹1,200 crore (₹12 billion)`; `$1.2 billion ($1,200,000)`: the digits are the same and the scale is not."""
    if first.unit != second.unit and None not in (first.unit, second.unit):
        return False
    in_india = [_IN_INDIA.search(one.text) is not None for one in (first, second)]
    if any(in_india):
        return not all(in_india)
    scaled = [_SCALE.search(one.text) is not None for one in (first, second)]
    if first.value is None or second.value is None or scaled[0] == scaled[1] or not first.value or not second.value:
        return False
    apart = Fraction(max(first.value, second.value)) / Fraction(min(first.value, second.value))
    return (apart >= 1000 or how == _OR) and _digits(first.value) == _digits(second.value)


def _digits(value: Number) -> str:
    """The digits of a number without the noughts around them."""
    exact = Fraction(value)
    while exact.denominator != 1 and exact.denominator < 10**9:
        exact *= 10
    return str(exact.numerator).rstrip("0")


_RATIO = Pattern(r"\b(?:in|out of)\b", re.IGNORECASE)


def _shares(value: str, first: Quantity, second: Quantity, how: int) -> bool:
    """`A third (33%)`; `12% – about one in eight –`."""
    fraction = second if first.kind == "percent" else first
    return fraction.kind == "fraction" or _RATIO.search(fraction.text) is not None


_AT_WORK = Pattern(
    r"\b(?:working|business|school|trading|sitting|work|shifts?|leave|training|teaching|paid|service|classes|lessons|flight|"
    r"overtime|week|weekend|semesters?|terms?|courses?|instruction|study|credits?|probation|parole)\b",
    re.IGNORECASE,
)
_OPEN = Pattern(
    r"\b(?:may|might|could|can|either|whether|if|will|would|expected|maximum|up to|fine|jail|prison)\b", re.IGNORECASE
)
_HOURS: dict[str, int | Fraction] = {"second": Fraction(1, 3600), "minute": Fraction(1, 60), "hour": 1, "day": 24, "week": 168,
    "fortnight": 336,
    "month": 730, "year": 8766, "decade": 87660}  # fmt: skip
_BY_THE_WEEK = frozenset(("week", "fortnight"))


def _spans(value: str, first: Quantity, second: Quantity, how: int) -> bool:
    """`72 hours (three days)`; no working week of five days, and no choice of two spans."""
    units = (first.unit or "", second.unit or "")
    sizes = [Fraction(_HOURS.get(unit, 0)) for unit in units]
    if 0 in sizes or units[0] == units[1] or first.hedge not in _PLAIN or second.hedge not in _PLAIN:
        return False
    if how == _OR and (sizes[0] > sizes[1] or _OPEN.search(value[: second.start])):
        return False
    around = (value[max(0, first.start - 40) : first.start], value[first.end : second.start], value[second.end :][:30])
    if any(map(_AT_WORK.search, around)):
        return False
    days = next((one.value for one in (first, second) if one.unit == "day"), None)
    if days is not None and not _BY_THE_WEEK.isdisjoint(units):
        return days % 7 in (0, 3, 4) and days % 5 != 0 and days % 6 != 0
    if days is not None and "hour" in units:
        hours = next(one.value for one in (first, second) if one.unit == "hour")
        return hours is not None and hours % 24 == 0
    return True


_PLAIN = ("none", "approx")
_FORMS = {
    ("money", "money"): _scales,
    ("count", "count"): _scales,
    ("duration", "duration"): _spans,
    ("fraction", "percent"): _shares,
    ("percent", "fraction"): _shares,
    ("ratio", "percent"): _shares,
    ("percent", "ratio"): _shares,
}
