"""A vote: its majority (`by 68 votes to 51, a majority of 17`), and who cast it (`41 of the 76 voted for, 33 against`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_figures, of_quantity
from factbox.relations.relation import INFERRED, Relation

_TO = Pattern(r"\s+(?:votes?\s+)?(?:to|against)\s+\Z", re.IGNORECASE)
_MAJORITY = Pattern(
    r"(?:\s+votes?)?\s*(?:,|\(|–|—|-)\s*(?:or |with |giving |by |for )?(?:a|the)\s+(?:majority|margin|lead)\s+of\s+\Z",
    re.IGNORECASE,
)
_ENDS = Pattern(r"\s*(?:votes?\s*)?(?:[.,;)]|\Z)", re.IGNORECASE)


def majorities(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """The difference of two counts of votes that a sentence calls their majority."""
    for ayes, noes, lead in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if not ayes.kind == noes.kind == lead.kind == "count" or lead.unit not in (None, "vote"):
            continue
        if (
            _TO.match(text.value[ayes.end : noes.start])
            and _MAJORITY.match(text.value[noes.end : lead.start])
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
