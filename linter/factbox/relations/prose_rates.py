"""Rates and averages that a sentence works out from two figures: 8.3 per 100,000, $4,000 each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.relations import nouns
from factbox.relations.operands import of_quantity
from factbox.relations.pattern import Pattern
from factbox.relations.relation import INFERRED, Relation

_AMONG = Pattern(
    r"[^.;:]{0,60}?\b(?:among|in|for|out of|from)\s+(?:its |the |their |a |an )?(?:total |local )?(?:population of |estimated )?\Z",
    re.IGNORECASE,
)
_RATE_OF = Pattern(
    r"[^.;:]{0,80}?(?:\brate of|,\s*or|\bequivalent to|\bequal to|\()\s*(?:about |some |nearly |just over )?\Z",
    re.IGNORECASE,
)
_ANOTHER_RATE = Pattern(
    r"\b(?:adjusted|standardi[sz]ed|crude|average|mean|a year|per year|annual\w*|each year|five-year|three-year|since|"
    r"over (?:the|a|\w+) years?)\b",
    re.IGNORECASE,
)


def rates(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`118 deaths among 2,214,306 people, a rate of 5.3 per 100,000`."""
    for cases, people, rate in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if rate.kind != "ratio" or not (rate.unit or "").startswith("per ") or not cases.kind == people.kind == "count":
            continue
        if people.unit is None or not nouns.is_person(people.unit) or cases.value is None or (people.value or 0) < 1000:
            continue
        if (
            not _AMONG.match(text.value[cases.end : people.start])
            or not _RATE_OF.match(text.value[people.end : rate.start])
            or _ANOTHER_RATE.search(text.value)
        ):
            continue
        of, to, stated = (of_quantity(text, one) for one in (cases, people, rate))
        yield Relation("ratio", {"of": (of,), "to": (to,), "is": (stated,)}, {}, INFERRED, "text")


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


def averages(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`$1.2m on 400 operations, or $3,000 each`; `12 fines came to $36,000, an average of $3,000`."""
    for one, other, mean in zip(quantities, quantities[1:], quantities[2:], strict=False):
        whole, number = (one, other) if one.kind == mean.kind and one.kind != "count" else (other, one)
        if (
            mean.kind not in ("money", "mass", "length", "area", "volume")
            or whole.kind != mean.kind
            or number.kind != "count"
        ):
            continue
        before, after = text.value[other.end : mean.start], mean.end
        each = _EACH.match(text.value, after) and _OR.match(before)
        average = _AVERAGE_OF.match(before) and _STOPS.match(text.value, after)
        if (each or average) and _SPENT_ON.match(text.value[one.end : other.start]):
            total, over, stated = (of_quantity(text, figure) for figure in (whole, number, mean))
            yield Relation("mean", {"of": (total,), "over": (over,), "is": (stated,)}, {}, INFERRED, "text")
