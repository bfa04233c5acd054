"""A change in per cent without what it is measured from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.api import Box, Finding, Rule

_CHANGE_AFTER = (
    r"\s*(?:increase|rise|jump|surge|drop|fall|decrease|decline)\b(?!\s+(?:from|to|in the year|on|over|"
    r"since|compared|between|against))"
)
_CHANGE_BEFORE = (
    r"\b(?:rose|risen|increased|jumped|surged|soared|grew|grown|fell|fallen|dropped|declined|"
    r"decreased)\s+(?:by\s+)?(?:about\s+|nearly\s+|almost\s+|some\s+|more than\s+)?\Z"
)
_MEASURED_FROM = (
    r"\b(?:from|since|than|compared|over the|in the (?:past|last|year|month|quarter)|on (?:the|a) (?:year|"
    r"month|previous|quarter)|year.on.year|a year|"
    r"annual\w*|per year|each year|every year|between|against|last (?:year|month|week|quarter)|previous|"
    r"earlier|before|after|during|within|ago|in (?:19|20)\d\d|"
    r"the (?:year|month|quarter)|in (?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december)|month.on.month|quarter|decade|real terms|per annum|monthly|weekly|yearly|"
    r"versus|until|up to|by (?:19|20)\d\d)\b|\d{4}"
)
_LEVEL_FOLLOWS = r"[^.;]{0,30}?\bto\s+(?:\w+\s+){0,2}\S*\d"  # fell 2.6% to 1.9 billion: the base can be told


class MissingBase(Rule):
    """A rise or fall in per cent with neither the figure nor the time it is measured from.

    "A 510% increase" says nothing until the reader knows from what, and since when. Give the first figure or the period,
    or name the fact it is measured from (`change_from`).
    """

    name = "missing-base"
    severity = "info"
    good = (
        "facts:\n  - Reports rose by 25%, from 200 in 2020 to 250 in 2021.\n",
        "facts:\n  - Reports rose by 25% compared with last year.\n",
        "facts:\n  - {id: f, label: Reports in 2020, value: 200}\n  - {text: Reports rose by 25%., change_from: f}\n",
    )
    bad = (
        'facts:\n  - "The centre received 52,306 reports, a «510%» increase."\n',
        "facts:\n  - Complaints rose by «12%».\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for fact in box.facts:
            text = fact.text
            if text is None:
                continue
            for quantity in text.quantities:
                if quantity.kind != "percent" or quantity.hedge == "range":
                    continue
                if fact.printed("change_from") is not None or ("%" not in text.value and "per" not in text.value):
                    break
                before, after = text.value[: quantity.start], text.value[quantity.end :]
                if not (_found(_CHANGE_AFTER, after) or re.search(_CHANGE_BEFORE, before[-60:], re.IGNORECASE)):
                    continue
                if re.search(_MEASURED_FROM, text.value, re.IGNORECASE) or _found(_LEVEL_FOLLOWS, after):
                    continue
                stated = (one for relation, _ in box.relations for one in relation.many("is") if one.fact is fact)
                if any(quantity.start == one.start for one in stated):
                    continue
                yield self.finding(
                    box.at(text, quantity.start, quantity.end),
                    f"{quantity.text} of change, and nothing to measure it from",
                    tip="give the first figure or the period, or name the fact it is measured from (`change_from`)",
                )


def _found(pattern: str, text: str) -> bool:
    return re.match(pattern, text, re.IGNORECASE) is not None
