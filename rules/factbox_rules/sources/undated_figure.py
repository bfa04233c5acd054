"""A running count without the day it holds on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.api import Box, Finding, Pattern, Quantity, Rule, Text

_RUNNING = Pattern(
    r"\b(?:(?P<stands>(?:now |currently )?stands? at)|so far|to date|as of now|up to now|currently|at present|and (?:counting|rising)|"
    r"death toll|toll (?:stands|rose|has risen|is|of)|has (?:now )?(?:risen|climbed|grown|fallen) to|"
    r"(?:still|remains?) (?:missing|unaccounted|trapped|without|in hospital|at large|under investigation))\b",
    re.IGNORECASE,
)
_MEASURES = frozenset("length area volume mass data temperature speed duration age other".split())  # what stands still
_SAYS_WHEN = frozenset(("date", "year", "time"))
_DAYS = Pattern(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|last night|this morning)\b", re.IGNORECASE
)


class UndatedFigure(Rule):
    """A running count ("so far", "the death toll", "still missing") with no day to it.

    Tomorrow it is another number, and nobody can tell which one was meant. Give the fact, or the box, an `as_of`, or say the
    day in the text.
    """

    name = "undated-figure"
    severity = "warning"
    good = (
        "as_of: 2026-03-02\nfacts:\n  - The death toll stands at 46.\n",
        "facts:\n  - {text: So far 46 homes have been cleared., as_of: 2026-03-02}\n  - By 4 May, 46 people were still missing.\n",
        "facts:\n  - The book ran to 46 pages.\n  - So far nobody has claimed it.\n",
        "facts:\n  - The tower stands at 330m.\n  - It currently applies to those aged 21 and over.\n",
    )
    bad = (
        "facts:\n  - «So far» 46 homes have been cleared.\n",
        "facts:\n  - {label: «Still missing», value: 46, unit: people}\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        if box.as_of is not None:
            return
        for fact in box.facts:
            if fact.as_of is not None:
                continue
            value = None if fact.value is None else fact.value.quantity
            for text in (fact.text, fact.label):
                match = _RUNNING.search(text.value) if text is not None else None
                if (
                    text is None
                    or match is None
                    or (text is fact.label and value is None)
                    or not _is_count(text, match, value)
                ):
                    continue
                yield self.finding(
                    box.at(text, *match.span()),
                    f"{fact.name}: a running count, and no day to it",
                    tip="give the fact or the box an `as_of`",
                )
                break


def _is_count(text: Text, running: re.Match[str], value: Quantity | None) -> bool:
    if any(quantity.kind in _SAYS_WHEN for quantity in text.quantities) or _DAYS.search(text.value):
        return False
    if running["stands"] is not None:  # the tower stands at 330m
        first = next((quantity for quantity in text.quantities if quantity.start >= running.end()), value)
        return first is not None and first.kind not in _MEASURES
    return value is not None or any(quantity.needs_source and quantity.kind != "age" for quantity in text.quantities)
