"""Which way a sentence says that a figure went: the words nearest to the size, no further than the figures of another change."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.arithmetic.changes import DOWN, UP
from factbox.relations.prose.sizes import sentence_around
from factbox.relations.relation import Operand

_AHEAD, _BACK = 30, 60  # characters behind and before a size in which its word may stand
_LONGEST = 60  # characters of a figure
_BEFORE_IT = Pattern(
    r"\b(?P<word>up|down|(?:rise|increase|gain|growth|jump|surge|fall|drop|decline|decrease|cut|loss|reduction|slump) of|"
    r"rising|increasing|growing|falling|dropping)\s+(?:by |of |about |around |some |almost |nearly |just |over |under |more than |"
    r"at least |a )*\Z",
    re.IGNORECASE,
)
_STOP = Pattern(r"[),;(:–—]|\s-\s|\b(?:and|but|while|whereas|then)\b", re.IGNORECASE)


def way_of(text: Text, roles: Mapping[str, Sequence[Operand]]) -> int:
    """1 where a sentence says that the first figure of a change rose to the last, -1 where it fell, 0 where it does not say."""
    size = roles["is"][0]
    if roles.get("from") and roles.get("to") and _are_two_things(text, roles["from"][0], roles["to"][0], size):
        return 0
    value, start, end = text.value, size.start or 0, size.end or 0
    if roles.get("from") and roles.get("to") and _is_turned(value, roles["from"][0], roles["to"][0]):
        return 0
    begin, stop = sentence_around(value, start, end)
    own = {one.start for operands in roles.values() for one in operands}
    near = text.quantities[
        bisect_left(text.quantities, start - _BACK - _LONGEST, key=attrgetter("start")) : bisect_left(
            text.quantities, end + _AHEAD, key=attrgetter("start")
        )
    ]
    other = [one for one in near if one.start not in own and one.kind not in ("year", "date")]
    begin = max([begin, start - _BACK, *(one.end for one in other if one.end <= start)])
    said = _BEFORE_IT.search(value[begin:start])
    if said is not None:
        return _way(said["word"])
    stop = min([stop, end + _AHEAD, *(one.start for one in other if one.start >= end)])
    closed = _STOP.search(value, end, stop)
    return _way(value[end : closed.start() if closed is not None else stop]) or _way(value[begin:end])


def _is_turned(value: str, first: Operand, last: Operand) -> bool:
    """Whether the first figure of a relation is the one that a sentence says was reached: how far apart, whichever way."""
    return (last.end or 0) <= (first.start or 0) and _REACHED.search(value, last.end or 0, first.start or 0) is not None


_REACHED = Pattern(r"\bto\s+(?:about |around |some |nearly |almost |just |over |under |only )*\Z", re.IGNORECASE)


def _way(words: str) -> int:
    up, down = UP.search(words) is not None, DOWN.search(words) is not None
    return 0 if up == down else 1 if up else -1


# Two streams of one account: what is left of them is no rise or fall.
_STREAMS = (
    (r"arriv\w+|came|comers|immigra\w+|entries|entered|entrants|inflows?|incoming|joined|joiners|starters",
     r"depart\w+|left|leavers|emigra\w+|exits?|exited|outflows?|outgoing|quit"),
    ("births?|born", "deaths?|died"),
    ("incomes?|revenues?|receipts|takings|earnings|earned|took in|sales|sold|raised|turnover|budget",
     "costs?|spending|spent|expenses|expenditures?|outgoings|outlays?|payments|paid"),
    ("exports?|exported", "imports?|imported"),
    (r"open(?:ings|ed)|created|hir(?:es|ed|ings?)|recruit\w*|appointments|added|additions|gain(?:s|ed)|won|wins",
     r"clos(?:ures|ed)|lost|losses|cut|resign\w*|redundanc\w*|lay-?offs|removed|removals|defeats"),
    ("deposits?|paid in|assets|credits?", r"withdraw\w*|paid out|liabilities|debts?|debits?"),
    ("in favou?r|for|yes|ayes", "against|noes|no"),
)  # fmt: skip
_OPPOSITES = tuple(
    (Pattern(rf"\b(?:{one})\b", re.IGNORECASE), Pattern(rf"\b(?:{other})\b", re.IGNORECASE))
    for pair in _STREAMS
    for one, other in (pair, pair[::-1])
)
_NET = Pattern(r"\b(?:net|natural|surplus|deficit|balance|majority|margin|lead)\b", re.IGNORECASE)
_MOVED = Pattern(r"\b(?:from|to|against|versus|compared (?:with|to)|after|on|up|down)\b", re.IGNORECASE)
_TIME = Pattern(
    r"\b(?:(?:1[89]|20)\d\d|(?:last|this|next|previous|past) \w+|"
    r"(?:years?|months?|weeks?|days?|decades?) (?:ago|earlier|later|before)|"
    r"(?:the|a) (?:year|month|week|day|decade|season|quarter) (?:before|after|earlier|later)|now|today|then|before|earlier|later|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|first|second|third|fourth)\b",
    re.IGNORECASE,
)


def _are_two_things(text: Text, first: Operand, last: Operand, size: Operand) -> bool:
    """Whether two figures are those of two things side by side and no earlier and later one: arrivals and departures."""
    value = text.value
    one, other = first.quantity, last.quantity
    near, far = sorted((first, last), key=lambda operand: operand.start or 0)
    begin, _ = sentence_around(value, near.start or 0, far.end or 0)
    if one is not None and other is not None and one.kind == other.kind == "count" and _differ(one.unit, other.unit):
        return True
    gap, before = value[near.end or 0 : far.start or 0], value[begin : near.start]
    behind = value[far.end or 0 : max(far.end or 0, size.start or 0)]
    first_words = gap.split(",")[0]
    for here, there in _OPPOSITES:
        if there.search(gap) and (here.search(before) or here.search(first_words)):
            return True  # "arrivals 212, departures 131"; "212 came, 131 left"
        if here.search(gap) and there.search(behind):
            return True
    if _MOVED.search(gap):
        return False
    if _NET.search(behind) and not _TIME.search(gap):
        return True
    return not _TIME.search(value[begin : max(far.end or 0, size.start or 0)]) and not _MOVED.search(before)


def _differ(unit: str | None, other: str | None) -> bool:
    return (
        bool(unit and other)
        and nouns.thing(unit or "") != nouns.thing(other or "")
        and not nouns.covers(unit or "", other or "")
    )
