"""A vote: its majority (`by 68 votes to 51, a majority of 17`), who cast it (`41 of the 76 voted for, 33 against`), its shares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_figures, of_quantity
from factbox.relations.prose.sizes import sentence_around
from factbox.relations.relation import INFERRED, Relation

TO = Pattern(r"\s+(?:votes?\s+)?(?:to|against)\s+\Z", re.IGNORECASE)
_MAJORITY = Pattern(
    r"(?:\s+votes?)?\s*(?:,|\(|–|—|-)\s*(?:or |with |giving |by |for )?(?:a|the)\s+(?:majority|margin|lead)\s+of\s+\Z",
    re.IGNORECASE,
)
_CARRIED = Pattern(
    r"(?:\s+votes?)?,\s+(?:the |it |she |he |they )?(?:[\w'’-]+ ){0,4}?(?:passed|carried|won|approved|adopted|elected|beaten|"
    r"rejected|defeated)"
    r"(?: [\w'’-]+){0,3} (?:by|with) a (?:majority|margin) of\s+\Z",
    re.IGNORECASE,
)
_ENDS = Pattern(r"\s*(?:votes?\s*)?(?:[.,;)]|\Z)", re.IGNORECASE)


def majorities(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """The difference of two counts of votes that a sentence calls their majority."""
    for ayes, noes, lead in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if not ayes.kind == noes.kind == lead.kind == "count" or lead.unit not in (None, "vote"):
            continue
        if (
            TO.match(text.value[ayes.end : noes.start])
            and (_MAJORITY.match(gap := text.value[noes.end : lead.start]) or _CARRIED.match(gap))
            and _ENDS.match(text.value, lead.end)
        ):
            yield of_figures("difference", text, {"from": noes, "to": ayes, "is": lead})


_OF_ALL = Pattern(r"(?:\s+of (?:the |its |all )+|\s+out of (?:the )?)\Z", re.IGNORECASE)
_VOTED = Pattern(
    r"\s+(?:[\w'’-]+\s+){0,3}?(?:votes? |voted |were |was |came out )?"
    r"(?P<way>for|in favou?r|against|abstain\w*|backed|opposed|absent|did not vote)\b",
    re.IGNORECASE,
)
_NEXT = Pattern(r"[^.;:()\d]{0,60}(?:,|\band\b|\bwhile\b|\bwith\b)\s*\Z", re.IGNORECASE)


def ballots(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`41 of the 76 senators voted for the bill, 33 against and five abstained`: together they are no more than all."""
    value = text.value
    for index in range(len(quantities) - 2):
        first, whole, *others = quantities[index:]
        if not first.kind == whole.kind == "count" or not _OF_ALL.match(value[first.end : whole.start]):
            continue
        parts, ways = [first], [_VOTED.match(value, whole.end)]
        last = whole
        for other in others:
            way = _VOTED.match(value, other.end)
            if other.kind != "count" or way is None or not _NEXT.match(value[last.end : other.start]):
                break
            parts.append(other)
            ways.append(way)
            last = other
        named = {way["way"].lower() for way in ways if way is not None}
        if len(parts) > 1 and len(named) == len(parts):
            operands = tuple(of_quantity(text, part) for part in parts)
            yield Relation(
                "sum", {"of": operands, "is": (of_quantity(text, whole),)}, {"complete": False}, INFERRED, "text"
            )


_CARRIED_BY = Pattern(
    r"\b(?:won|wins|winning|win|lost|beat|beats|beaten|defeated|passed|carried|approved|rejected|elected|voted|chose|victory|vote)\b"
    r"[^.;:()\d]{0,60}? by (?:just |only |about )?\Z|\b(?:vote|ballot|poll) (?:was|went|ended) (?:just |about )?\Z",
    re.IGNORECASE,
)
_TOOK = Pattern(
    r"\b(?:won|took|got|had|polled|received|secured|gained|scored|passed|carried|ended|finished|was|went|with|by) "
    r"(?:just |only |about )?\Z",
    re.IGNORECASE,
)
_TO_THEIR = Pattern(
    r"(?: of (?:the |all )?votes?)?,? (?:to|against) (?:just |only )?(?:(?:his|her|their)\s|(?:[A-Z][\w.’'-]+ ){0,3}[\w-]+['’]s? )?\Z"
)
_OF_TWO = Pattern(r"\b(?:run-?off|second round|referendum|plebiscite|two-way|two-horse|head-to-head)\b", re.IGNORECASE)
_CLOSES = Pattern(r"(?: of (?:the |all )?votes?)?\s*(?:[.,;)]|\Z|in\b|on\b|at\b|to\b|after\b)", re.IGNORECASE)


def two_sides(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`Won by 52.3% to 48.7%`: the two sides are no more than all, and just that where there were only two to choose from."""
    value = text.value
    for ours, theirs in pairwise(quantities):
        if not ours.kind == theirs.kind == "percent" or (ours.value or 0) < (theirs.value or 0):
            continue
        before = value[max(0, ours.start - 90) : ours.start]
        if not _TO_THEIR.match(value[ours.end : theirs.start]) or not _CLOSES.match(value, theirs.end):
            continue
        begin, stop = sentence_around(value, ours.start, theirs.end)
        of_two = _OF_TWO.search(value, begin, stop) is not None
        if _CARRIED_BY.search(before) or (of_two and _TOOK.search(before)):
            parts = (of_quantity(text, ours), of_quantity(text, theirs))
            yield Relation("shares", {"of": parts}, {"by_nature": of_two}, INFERRED, "text")
