"""Born, died, aged: a life of which a text gives both dates and the age."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.figures.language import load
from factbox.figures.when import when
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Operand, Relation

BORN = Pattern(r"\bborn\b(?:\s+[\w,'’-]+){0,8}?\s+(?:on|in)\s+(?:the\s+)?\Z", re.IGNORECASE)
_DIED = Pattern(
    r"(?P<between>.{0,120}?)\b(?:died|dies|was killed|was executed|passed away|was murdered)\b(?P<where>[^.;]{0,60}?)\Z",
    re.IGNORECASE | re.DOTALL,
)
_AGED = Pattern(
    r"(?:(?!\b(?:when|while|then|his|her|who|whose)\b)[^.;\d]){0,40}?(?:\baged|\bat the age of|\bat age|\bat)\s+\Z",
    re.IGNORECASE,
)
SOMEBODY_ELSE = Pattern(
    r"\b(?:who|whom|whose|father|mother|husband|wife|son|daughter|brother|sister|twin|child|children|partner|friend|they|their)\b",
    re.IGNORECASE,
)
_NOT_OLD = Pattern(r"\s*(?:,|\.|;|\)|\Z|and\b|in\b|on\b|from\b|of\b|after\b|at\b)", re.IGNORECASE)


def lives(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Born on 12 March 1950, she died on 4 January 2021 aged 70`: one life in a text, its dates in full or as years."""
    dates = [one for one in quantities if one.kind in ("date", "year") and one.hedge == "none"]
    if len(dates) != 2:
        return
    born, died = dates
    value = text.value
    told = _DIED.match(value[born.end : died.start])
    if not BORN.search(value[: born.start]) or told is None or SOMEBODY_ELSE.search(value, born.end, died.start):
        return
    on = [when(one.text, load(text.box.language)) for one in dates]
    for age in quantities:
        if (
            age.kind not in ("age", "count")
            or age.unit not in (None, "year")
            or age.hedge != "none"
            or age.value is None
            or not _NOT_OLD.match(value, age.end)
        ):
            continue
        before = (
            value[died.end : age.start] if age.start > died.end else value[born.end + told.end("between") : age.start]
        )
        if (age.start > died.end or born.end + told.start("where") <= age.start < died.start) and _AGED.match(
            before.removeprefix("died")
        ):
            start, end = (of_quantity(text, one)._replace(when=day) for one, day in zip(dates, on, strict=True))
            if None not in on:
                roles: dict[str, tuple[Operand, ...]] = {
                    "from": (start,),
                    "to": (end,),
                    "is": (of_quantity(text, age),),
                }
                yield Relation("duration", roles, {"age": True}, INFERRED, "text")
            return
