"""More votes than a body has members: a jury of 12 that convicts by 7 to 6, a nine-judge court that rules 6-4."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.figures.interval import Interval
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.prose.parts import unnamed
from factbox.relations.prose.votes import TO
from factbox.relations.relation import INFERRED, Relation

_MEMBERS = frozenset(
    "member judge juror justice councillor councilor seat senator director magistrate commissioner trustee governor delegate"
    " deputy lawmaker legislator bishop person".split()
)
_BODY_OF = Pattern(
    r"\b(?:jury|juries|panel|court|bench|council|board|committee|parliament|senate|assembly|tribunal|house|chamber|commission|"
    r"legislature|synod|cabinet)(?: of|'s|’s)(?: some)?\s+\Z",
    re.IGNORECASE,
)
# From the size of a body to its vote: nobody else comes between
_CASTS = Pattern(
    r"(?:[- ](?!(?:who|which|that|when|while|after|as|where|since|because|shareholders?|voters?|rivals|and|but|met)\b)[\w'’-]+)"
    r"{0,8}?[, ]+(?:voted|votes?|voting|ruled|rules|ruling|decided|split|found|convicted|acquitted|held|approved|rejected|passed|upheld|"
    r"overturned|backed|agreed|elected|chose|confirmed|cleared|was|were|divided)(?: [\w'’-]+){0,8}? \Z",
    re.IGNORECASE,
)
_SCORE = Pattern(r"(\d+)\s*[-–]\s*(\d+)")


def more_votes_than_members(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """The two sides of a vote against the size of the body that cast it: absent members leave it short, nobody makes it more."""
    value = text.value
    for n, body in enumerate(quantities[:-1]):
        if body.kind != "count" or body.hedge != "none" or not body.value:
            continue
        if body.unit not in _MEMBERS and not _BODY_OF.search(value[max(0, body.start - 20) : body.start]):
            continue
        cast = quantities[n + 1]
        sides = _of_score(cast) if cast.kind == "score" else list(quantities[n + 1 : n + 3])
        if len(sides) != 2 or not _CASTS.match(value[body.end : cast.start]):
            continue
        if cast.kind != "score" and not TO.match(value[cast.end : sides[1].start]):
            continue
        if all(one.kind == "count" and one.hedge == "none" and 0 < (one.value or 0) <= body.value for one in sides):
            operands = tuple(unnamed(of_quantity(text, one)) for one in sides)
            roles = {"of": operands, "is": (unnamed(of_quantity(text, body)),)}
            yield Relation("sum", roles, {"complete": False}, INFERRED, "text")


def _of_score(score: Quantity) -> list[Quantity]:
    """The two numbers of a vote like 6-4, each where it is printed."""
    found = _SCORE.fullmatch(score.text)
    if found is None:
        return []
    sides = []
    for group in (1, 2):
        number = Interval.exactly(int(found[group]))
        begin, end = score.start + found.start(group), score.start + found.end(group)
        sides.append(Quantity(begin, end, found[group], number.low, interval=number, leeway=number))
    return sides
