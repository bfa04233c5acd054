"""How long after: jailed in May 2019 and freed in May 2021, two years later; opened in 2023, four years after work began in 2019."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.figures.language import load
from factbox.figures.when import when
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.prose.days import YEAR, YEARLY, duration, two_days
from factbox.relations.prose.sizes import sentence_around
from factbox.relations.relation import INFERRED, Relation

_HEDGES = (
    r"(?:just |only |about |around |some |nearly |almost |exactly |over |more than |less than |just over |just under )?"
)
_ON = Pattern(r"(?:\b(?:in|on|from|since|until|to|of|at)|,|\()\s+(?:the |early |late |mid-)?\Z", re.IGNORECASE)
_THEN = Pattern(rf"\s*,\s+{_HEDGES}\Z", re.IGNORECASE)
_LATER = Pattern(r"\s+(?:later|afterwards)\s*(?:[.;)]|\Z)", re.IGNORECASE)
_AND = Pattern(r"[^.;:()\d]{0,80}\Z")
_TO = Pattern(r"\s*(?:,\s+)?(?:to|until|till|through)\s+\Z", re.IGNORECASE)
_A_REIGN_OF = Pattern(
    rf"\s*,\s+an?\s+(?:reign|rule|run|stretch|spell|span|period|term|tenure|career|wait|gap|siege|stay|total) of\s+{_HEDGES}\Z",
    re.IGNORECASE,
)
# `after his arrest in`, `after work began on`: one event, and no clause about another
_AFTER = Pattern(
    r"\s+(?P<way>after|before)\s+(?:[\w'’-]+\s+)(?:(?!(?:who|which|that|when|where|whose|had|he|she|they|it|we|we|said|from|since|"
    r"by|until)\b)[\w'’-]+\s+){0,6}(?:in|on)\s+(?:early |late |mid-)?\Z",
    re.IGNORECASE,
)
_ENDS = Pattern(r"\s*(?:[.;)]|\Z)")


def later(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """Two dates of a sentence, and no third, with the time that passed between them."""
    value = text.value
    for one, two, three in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if three.kind == "duration":
            if one.kind not in YEARLY or two.kind not in YEARLY:
                continue
            gap, between = value[two.end : three.start], value[one.end : two.start]
            ended = _AFTER_ALL.match(gap) and (_ENDS.match(value, three.end) or _IN_IT.match(value, three.end))
            told = (
                (ended and _begins_and_ends(value, one, two))
                or (_THEN.match(gap) and _LATER.match(value, three.end) and _AND.match(between))
                or (_A_REIGN_OF.match(gap) and _ENDS.match(value, three.end) and _TO.match(between))
            )
            first, span, last = one, three, two
        elif two.kind == "duration" and one.kind in YEARLY and three.kind in YEARLY:
            after = _AFTER.match(value[two.end : three.start])
            told = after and _THEN.match(value[one.end : two.start]) and _ENDS.match(value, three.end)
            first, span, last = (three, two, one) if after and after["way"].lower() == "after" else (one, two, three)
        else:
            continue
        if not told or span.value is None or span.hedge == "range" or _more_dates(value, quantities, one, three):
            continue
        if not _ON.search(value[max(0, one.start - 12) : one.start]) or "range" in (first.hedge, last.hedge):
            continue
        on = two_days(text, first, last)
        if on is not None and on[0].first <= on[1].last:
            yield duration(text, (first, last), on, of_quantity(text, span))


_AFTER_ALL = Pattern(rf"\s*,?\s+after\s+{_HEDGES}\Z", re.IGNORECASE)
_IN_IT = Pattern(
    r"\s+(?:(?:in|at|on) the same [\w-]+|of (?:trading|broadcasting|publication|performances|continuous \w+)|in (?:prison|"
    r"jail|custody|power|office|charge|business|the job|the post)|inside|behind bars)\b",
    re.IGNORECASE,
)
# What begins a span and what ends that same span; the end of one is no end of another
_SPANS = tuple(
    (Pattern(rf"\b(?:{begins})\b[^.;:()\d]{{0,30}}\Z", re.IGNORECASE), Pattern(rf"\b(?:{ends})\b[^.;:()\d]{{0,30}}\Z", re.IGNORECASE))
    for begins, ends in (
        ("jailed|imprisoned|detained|sent to prison|went to prison", "freed|released|came out"),
        ("imposed|introduced|enacted|brought in|passed", "lifted|repealed|scrapped|abolished|dropped|ended"),
        ("opened|founded|launched|established|set up|began trading", "closed|shut|folded|shut down|wound up"),
        ("elected|appointed|took office|took over|became (?:mayor|chair|president|leader|head)",
         "retired|resigned|stepped down|stood down|left office|quit"),
        ("married|wed", "divorced|separated"),
        ("began|started|broke out", "ended|finished|concluded"),
    )
)  # fmt: skip


def _begins_and_ends(value: str, first: Quantity, last: Quantity) -> bool:
    """Whether what ended on the last date is what began on the first: jailed and freed, imposed and lifted."""
    before, between = value[max(0, first.start - 60) : first.start], value[first.end : last.start]
    if not _AND.match(between) or between.count(",") > 1 or _BORN.search(before):
        return False
    return any(begins.search(before) and ends.search(between) for begins, ends in _SPANS)


_BORN = Pattern(r"\bborn\b", re.IGNORECASE)


def _more_dates(value: str, quantities: Sequence[Quantity], first: Quantity, last: Quantity) -> bool:
    """Whether a sentence has dates besides the two: the time may be counted from another."""
    begin, stop = sentence_around(value, first.start, last.end)
    return sum(one.kind in YEARLY and begin <= one.start < stop for one in quantities) != 2


_RAN = Pattern(
    r"\b(?:ran|runs?|running|lasted|lasts|reigned|ruled|served|open|on show|on display|(?:took|takes|taking) place|"
    r"continue[sd]?|lived|worked|spanned|closed|suspended|banned|imprisoned|detained)"
    r"\s+(?:there |here |only )?(?P<how>from|between)\s+\Z",
    re.IGNORECASE,
)
_BETWEEN_AND = Pattern(r"\s+and\s+\Z", re.IGNORECASE)


def turned_about(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`The inquiry ran from March 2022 to October 2019`: what ran ended after it began."""
    value = text.value
    for first, last in pairwise(quantities):
        if first.kind not in YEARLY or last.kind not in YEARLY:
            continue
        ran = _RAN.search(value[max(0, first.start - 40) : first.start])
        if ran is None or not (YEAR.search(first.text) and YEAR.search(last.text)):
            continue
        joined = _TO if ran["how"].lower() == "from" else _BETWEEN_AND
        if not joined.match(value[first.end : last.start]) or "BC" in value or "B.C" in value:
            continue
        on = [when(one.text, load(text.box.language)) for one in (first, last)]
        if on[0] is None or on[1] is None or on[1].last >= on[0].first:
            continue
        start, end = (of_quantity(text, one)._replace(when=day) for one, day in zip((first, last), on, strict=True))
        yield Relation("duration", {"from": (start,), "to": (end,)}, {}, INFERRED, "text")
