"""Rates and averages that a sentence works out from two figures: 8.3 per 100,000, $4,000 each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.operands import of_figures
from factbox.relations.relation import Relation

_AMONG = Pattern(
    r"[^.;:]{0,60}?\b(?:among|in|for|out of|from)\s+(?:its |the |their |a |an )?(?:total |local )?(?:population of |estimated )?\Z",
    re.IGNORECASE,
)
_HEDGES = r"(?:about |some |nearly |just over |almost )?"
_RATE_OF = Pattern(
    rf"[^.;:]{{0,80}}?(?:\brate of|,\s*or|\bequivalent to|\bequal to|\(|\bis)\s*{_HEDGES}\Z", re.IGNORECASE
)
_OF_PEOPLE = Pattern(r"(?:\s+people)?\s+(?:of|in|among) (?:its |the |their )?(?:population of )?\Z", re.IGNORECASE)
_HAD = Pattern(r"[^.;:]{0,40}?(?:\bhad|\brecorded|\breported|\bsaw|,)\s+\Z", re.IGNORECASE)
_POPULATION = Pattern(r"\bpopulation of\s+(?:about |some |nearly )?\Z", re.IGNORECASE)
_ANOTHER_RATE = Pattern(
    r"\b(?:adjusted|standardi[sz]ed|crude|average|mean|a year|per year|annual\w*|each year|five-year|three-year|since|"
    r"over (?:the|a|\w+) years?)\b",
    re.IGNORECASE,
)


def rates(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`118 deaths among 2,214,306 people, a rate of 5.3 per 100,000`."""
    for three in zip(quantities, quantities[1:], quantities[2:], strict=False):
        found = _ordered(text.value, *three)
        if found is not None and not _ANOTHER_RATE.search(text.value):
            yield of_figures("ratio", text, dict(zip(("of", "to", "is"), found, strict=True)))


def _ordered(
    value: str, first: Quantity, second: Quantity, third: Quantity
) -> tuple[Quantity, Quantity, Quantity] | None:
    """Cases, people and rate of three figures in a row; None where they are not said to be that."""
    gap, last_gap = value[first.end : second.start], value[second.end : third.start]
    if _is_rate(second) and _are_people(value, third) and first.kind == "count":
        # 118 deaths, or 5.3 per 100,000 of its 2,214,306 people
        return (first, third, second) if _RATE_OF.match(gap) and _OF_PEOPLE.match(last_gap) else None
    if not _is_rate(third) or not first.kind == second.kind == "count" or not _RATE_OF.match(last_gap):
        return None
    if _are_people(value, second) and _AMONG.match(gap):
        return first, second, third
    # the state of 2,214,306 people had 118 deaths, a rate of 5.3 per 100,000
    return (
        (second, first, third)
        if _are_people(value, first) and _HAD.match(gap) and not _are_people(value, second)
        else None
    )


def _is_rate(quantity: Quantity) -> bool:
    return quantity.kind == "ratio" and (quantity.unit or "").startswith("per ") and quantity.interval is not None


def _are_people(value: str, quantity: Quantity) -> bool:
    """Whether a count is of the people of a place."""
    if quantity.kind != "count" or (quantity.value or 0) < 1000:
        return False
    named = quantity.unit is not None and nouns.is_person(quantity.unit)
    return named or _POPULATION.search(value[max(0, quantity.start - 40) : quantity.start]) is not None


_SPENT_ON = Pattern(r"[^.;:]{0,60}\Z")
_EACH = Pattern(r"\s*(?:each|apiece|a head|per head|a piece)\s*(?:[.,;)]|\Z)", re.IGNORECASE)
_OR = Pattern(
    r"[^.;:,()]{0,50}(?:,\s*(?:or|about|which is|i\.e\.)|\()\s*(?:about |some |nearly |almost |or )*\Z", re.IGNORECASE
)
_AVERAGE_OF = Pattern(
    r"[^.;:,()]{0,50}(?:,|\()\s*(?:or )?(?:an average of|averaging)\s+(?:about |some |nearly |almost )?\Z",
    re.IGNORECASE,
)
_STOPS = Pattern(r"\s*(?:each|apiece|a head)?\s*(?:[.)]|\Z)", re.IGNORECASE)


_A_THING = Pattern(r"(?:\s+[\w'’-]+)?\s+(?:an?|per|each|every)\s+[\w'’-]+\s*(?:[.,;)]|\Z)", re.IGNORECASE)


def averages(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`$1.2m on 400 operations, or $3,000 each`; `12 fines came to $36,000, an average of $3,000`; `an average of 11 a match`."""
    value = text.value
    for one, other, mean in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if one.value is None or other.value is None or not _SPENT_ON.match(value[one.end : other.start]):
            continue
        before = value[other.end : mean.start]
        if mean.kind == one.kind == other.kind == "count":
            whole, number = (one, other) if one.value > other.value else (other, one)
            meant = _AVERAGE_OF.match(before) and (_STOPS.match(value, mean.end) or _A_THING.match(value, mean.end))
        else:
            whole, number = (one, other) if one.kind == mean.kind else (other, one)
            if mean.kind not in _AVERAGED or whole.kind != mean.kind or number.kind != "count":
                continue
            each = _EACH.match(value, mean.end) and _OR.match(before)
            meant = each or (_AVERAGE_OF.match(before) and _STOPS.match(value, mean.end))
        if meant:
            yield of_figures("mean", text, {"of": whole, "over": number, "is": mean})


_AVERAGED = frozenset(("money", "mass", "length", "area", "volume"))
