"""Time that has passed by the day of the box: 20 years ago, in 1999; built in 1880 and now 122 years old; born in 1949, now 47."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.figures.language import load
from factbox.figures.when import when
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.prose.anniversaries import FOUNDED
from factbox.relations.prose.days import YEAR, YEARLY, as_of, of_year, until_now
from factbox.relations.prose.lives import BORN, SOMEBODY_ELSE
from factbox.relations.relation import Relation

_AGO = Pattern(r"\s+ago\b", re.IGNORECASE)
_AGO_IN = Pattern(r"\s+ago\s*(?:,\s*(?:back\s+)?(?:in|on)|\(|,|\(in|[–—]\s*in|in)\s*\Z", re.IGNORECASE)
_IN = Pattern(r"\b(?:in|on|since)\s+(?:the\s+|early\s+|late\s+)?\Z", re.IGNORECASE)
_THEN = Pattern(
    r"\s*(?:,|\(|[–—])\s*(?:or |that is |that was )?(?:just |only |about |some |nearly |almost |more than |over |exactly )*\Z",
    re.IGNORECASE,
)
_ENDS = Pattern(r"\s*(?:[.,;)]|\Z|[–—])")
_QUOTED = Pattern(r"[\"“”«»]")


def ago(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Passed 20 years ago, in 1999`; `in 1999, 20 years ago`."""
    value = text.value
    for one, other in pairwise(quantities):
        if one.kind == "duration" and other.kind in YEARLY:
            span, day = one, other
            told = _AGO_IN.match(value[one.end : other.start]) and _ENDS.match(value, other.end)
        elif one.kind in YEARLY and other.kind == "duration":
            span, day = other, one
            behind = _AGO.match(value, other.end)
            told = (
                behind and _ENDS.match(value, behind.end()) and _THEN.match(value[one.end : other.start])
                and _IN.search(value[max(0, one.start - 16) : one.start])
            )  # fmt: skip
        else:
            continue
        if (
            not told
            or _BACK_THEN.search(value)
            or len(YEAR.findall(value)) != 1
            or span.unit not in ("year", "decade", "century")
            or span.value is None
            or not YEAR.search(day.text)
        ):
            continue
        today, began = as_of(text), when(day.text, load(text.box.language))
        if today is not None and began is not None and began.last <= today.first and not _QUOTED.search(value):
            yield until_now(text, day, span, of_year(today.first.year), age=False)


_BACK_THEN = Pattern(r"\b(?:had|then|would|said|told|wrote|recalled)\b", re.IGNORECASE)
_BUILT_IN = Pattern(
    rf"(?:{FOUNDED}|\b(?:dates? (?:from|back to)|dating (?:from|back to)))\s+(?:in\s+)?\Z", re.IGNORECASE
)
_IS = r"(?: (?:is|are|makes? (?:it|him|her)|making (?:it|him|her)))?(?: (?:now|therefore|thus|only|just|nearly))* (?:aged )?\Z"
# The same subject goes on, or the one that a sentence opens with is named: founded in 1924, the club is 90 years old
_GOES_ON = Pattern(
    rf"(?: (?:in|at|near|by) [^.;:(),\d]{{2,30}}?)?,?(?: (?:and|so|but|which|it|he|she|they|therefore|thus))*{_IS}",
    re.IGNORECASE,
)
_NAMES_IT = Pattern(
    rf"(?: (?:in|at|near|by) [^.;:(),\d]{{2,30}}?)?, (?:the|[A-Z][\w'’-]+)(?: [\w'’-]+){{0,3}}? is{_IS}"
)
_OPENS = Pattern(r"(?:\A|[.;] )\W*(?:first )?[A-Z][a-z]+ (?:up )?in \Z")
_PRESENT = Pattern(r"\b(?:is|are|makes?|making|now|so)\b", re.IGNORECASE)
_AS_IT_WAS = Pattern(
    r"\b(?:when|until|before|at the time|who|if|will|next|by then|had|died|dead|killed|late|demolished|closed|burned|collapsed|ago)\b",
    re.IGNORECASE,
)


def old_by_now(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Built in 1880, it is now 122 years old`; `born in 1949, he is 47`: in the present, and no other year beside it."""
    value = text.value
    for first, age in pairwise(quantities):
        if first.kind not in YEARLY or first.hedge != "none" or age.hedge != "none" or age.value is None:
            continue
        if age.kind != "age" and not (age.kind == "count" and age.unit in (None, "year")):
            continue
        between = value[first.end : age.start]
        goes_on = _GOES_ON.match(between) or (_OPENS.search(value[: first.start]) and _NAMES_IT.match(between))
        if (
            not goes_on
            or not _PRESENT.search(between)
            or not _ENDS.match(value, age.end)
            or _AS_IT_WAS.search(value)
            or _QUOTED.search(value)
        ):
            continue
        before = value[max(0, first.start - 60) : first.start]
        thing, born = age.kind == "age" and _BUILT_IN.search(before), BORN.search(before)
        if not (thing or born) or (born and SOMEBODY_ELSE.search(value, 0, age.start)) or len(YEAR.findall(value)) != 1:
            continue
        today, day = as_of(text), when(first.text, load(text.box.language))
        if today is not None and day is not None and day.last <= today.first:
            yield until_now(text, first, age, today if born else of_year(today.first.year), age=bool(born))
