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
    r"{0,8}?[, ]+(?P<verb>voted|votes?|voting|ruled|rules|ruling|decided|split|found|convicted|acquitted|held|approved|rejected|"
    r"passed|upheld|overturned|backed|agreed|elected|chose|confirmed|cleared|was|were|divided)(?: [\w'’-]+){0,8}?,? \Z|"
    r"(?:[- ][\w'’-]+){0,6},? by \Z",
    re.IGNORECASE,
)
_SCORE = Pattern(r"(\d+)(?:\s*[-–]\s*|\s+to\s+)(\d+)", re.IGNORECASE)
_BY = Pattern(r"\bby \Z", re.IGNORECASE)
_THEN_THE = Pattern(r",? (?:the|an?|its|all|by the|by an?) (?:(?!of\b)[\w'’-]+ ){0,4}?(?:of )?\Z", re.IGNORECASE)


def more_votes_than_members(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """The two sides of a vote against the size of the body that cast it: absent members leave it short, nobody makes it more."""
    for body, sides in _cast(text.value, quantities):
        if all(
            one.kind == "count" and one.hedge == "none" and 0 < (one.value or 0) <= (body.value or 0) for one in sides
        ):
            operands = tuple(unnamed(of_quantity(text, one)) for one in sides)
            roles = {"of": operands, "is": (unnamed(of_quantity(text, body)),)}
            yield Relation("sum", roles, {"complete": False}, INFERRED, "text")


def _cast(value: str, quantities: Sequence[Quantity]) -> Iterator[tuple[Quantity, list[Quantity]]]:
    """Each body with the two sides of its vote, the one ahead of the other."""
    for n, cast in enumerate(quantities):
        sides = _of_score(cast) if cast.kind in ("score", "ratio") else list(quantities[n : n + 2])
        if len(sides) != 2 or (sides[0] is cast and not TO.match(value[cast.end : sides[1].start])):
            continue
        behind = n + (2 if sides[0] is cast else 1)
        if n and _is_body(value, body := quantities[n - 1]):
            casts = _CASTS.match(value[body.end : cast.start])
            if casts and (casts["verb"] or "vote" in value[cast.end : sides[1].end + 6]):
                yield body, sides
        elif behind < len(quantities) and _is_body(value, body := quantities[behind]):
            by = _BY.search(value[max(0, cast.start - 4) : cast.start])
            if by and _THEN_THE.fullmatch(value[sides[1].end : body.start]):
                yield body, sides


def _is_body(value: str, body: Quantity) -> bool:
    if body.kind != "count" or body.hedge != "none" or not body.value:
        return False
    return (
        body.unit in _MEMBERS
        or value.startswith("-strong ", body.end)
        or _BODY_OF.search(value[max(0, body.start - 20) : body.start]) is not None
    )


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
