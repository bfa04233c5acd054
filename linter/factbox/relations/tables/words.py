"""What the labels of rows and the headings of columns say by their words. The tables of a desk share them: each is read once."""

from __future__ import annotations

import re
from functools import lru_cache

from factbox.pattern import Pattern
from factbox.record import Record
from factbox.relations.wordings import PARTLY, TOTAL, is_overall

TOTAL_ROW, OVERALL_ROW, WITHIN_ANOTHER, PLAIN_ROW = "total", "overall", "within another", "plain"

_SUBTOTAL = Pattern(r"sub-?totals?\b", re.IGNORECASE)
_NOT_ADDED = frozenset(
    """
    average mean median avg rate rates per percent percentage share ratio year years age aged ages rank ranking position index
    price change growth rise fall density score temperature max min maximum minimum highest lowest peak
    turnout margin since date id no number best width height distance speed difference gap swing target unique distinct
    cumulative running cheapest dearest fastest slowest youngest oldest longest shortest coldest hottest warmest worst
    """.split()
)
_WORD = Pattern(r"\w+")
_NUMBER_OF = Pattern(r"\b(?:number|no) of\b", re.IGNORECASE)
_PERCENT = Pattern(
    r"(?:%|per ?cent|pct|(?:% |per ?cent )?share(?: \(?%\)?)|percentage)(?: of (?:the )?total)?\Z", re.IGNORECASE
)
_CHANGES = frozenset((
    "net", "change", "% change", "percentage change", "difference", "rise", "fall", "increase", "decrease", "balance", "majority",
    "margin", "gap", "gd", "goal diff", "goal diff.", "goal difference", "goal difference.", "points diff", "points diff.",
    "points difference", "points difference.", "diff", "diff.", "+/-", "+/−", "+/–", "+-", "+−", "+–",
))  # fmt: skip
_BEGIN_CHANGES = ("net ", "change ", "% change ", "percentage change ")
_ON_THE_ROW_ABOVE = Pattern(
    r"(?:% |percentage |annual |yearly )?change(?: \(%\)| %)?\Z|"
    r"(?:change )?(?:on|from) (?:the )?(?:previous )?year(?: before)?\Z|year[- ]on[- ]year(?: change)?\Z",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def row_called(label: str) -> str:
    """Which sort of row a label is that of: a total, one of all places, one said to be of another, or one of many."""
    bare = label.strip()
    if TOTAL.match(bare):
        return TOTAL_ROW
    if is_overall(bare):
        return OVERALL_ROW
    return WITHIN_ANOTHER if PARTLY.match(label) or _SUBTOTAL.match(label) else PLAIN_ROW


class Heading(Record):
    """What the heading of a column says of the figures under it."""

    name: str
    is_percent: bool  # bare numbers under it are percentages
    is_not_added: bool  # rates, ranks, averages: no total is their sum
    is_number: bool  # "number of" something, which is added after all
    is_total: bool
    is_change: bool  # between the two columns before it
    is_on_the_row_above: bool


@lru_cache(maxsize=1024)
def heading(printed: str) -> Heading:
    name = printed.strip()
    low = name.lower()
    words = _WORD.findall(low)
    return Heading(
        name,
        _PERCENT.match(name) is not None,
        "%" in name or not _NOT_ADDED.isdisjoint(words) or ("so" in words and "so far" in low),
        _NUMBER_OF.search(name) is not None,
        TOTAL.match(name) is not None or low in ("all", "sum", "overall", "both"),
        low in _CHANGES or low.startswith(_BEGIN_CHANGES),
        _ON_THE_ROW_ABOVE.match(name) is not None,
    )
