"""A body said to be part of another that it does not belong to."""

from __future__ import annotations

import re

from factbox.agencies.context import Context
from factbox.agencies.cues import sentence_around
from factbox.agencies.dates import surely_after, surely_before
from factbox.agencies.fold import base_of
from factbox.agencies.piece import Page, Piece
from factbox.agencies.words import DEPARTMENTS
from factbox.pattern import Pattern
from factbox.record import Record

_UNITS = (
    "part|arm|branch|division|unit|agency|executive agency|office|bureau|department|section|body|service|component|directorate|wing"
    "|subsidiary|team|organ|court|institution|regulator|laboratory|committee|force|squad|tribunal|institute"
)
_A_UNIT = rf"(?:an? |the )?(?:[\w-]+ ){{0,2}}?(?:{_UNITS}) (?:of|within|inside|under)"
_PART_OF = Pattern(
    rf",? (?:(?:which|that) )?(?:(?:is|was|remains|now|itself) )*(?:{_A_UNIT}|part of"
    r"|(?:run|overseen|supervised|controlled|operated|managed|led) by|housed (?:in|within|at)|based within|attached to"
    r"|(?:falls|fall|comes|sits|sit|operates|works) (?:under|within|inside)|belongs to|belonging to|answers to|reports to|under)"
    r"(?: the)? \Z",
    re.IGNORECASE,
)
_LONGEST = 70


class Claim(Record):
    """`part` is said to belong to `whole`, wrongly; `parents` are the bodies that it does belong to."""

    part: Piece
    whole: Piece
    parents: tuple[int, ...]


def wrong_claims(page: Page, meant: dict[int, tuple[int, ...]], context: Context) -> list[Claim]:
    """The claims of a page that the registers speak against. `meant` gives the bodies of each piece, by its identity."""
    claims: list[Claim] = []
    pieces = [piece for piece in page.pieces if piece.kind != "lookalike"]
    for number, part in enumerate(pieces):
        owned = pieces[number + 1] if number + 1 < len(pieces) else None
        if owned is not None and _is_owner(part, owned) and not _ever_was(owned, part, meant, context):
            claim = _judge(owned, part, meant, context)
            if claim is not None and claim.parents:
                claims.append(claim)
        for whole in pieces[number + 1 : number + 4]:
            gap = page.text[part.end : whole.start]
            if len(gap) > _LONGEST + 40 or ". " in gap:
                break
            gap = re.sub(r"^ ?\([^()]{1,40}\)", "", gap)
            if len(gap) > _LONGEST or not _PART_OF.match(gap):
                continue
            if _tells_of_the_past(page.text, part, whole, gap) or (
                _WAS.search(gap) and _ever_was(part, whole, meant, context)
            ):
                break
            claim = _judge(part, whole, meant, context)
            if claim is not None:
                claims.append(claim)
            break
    return claims


def _is_owner(whole: Piece, part: Piece) -> bool:
    """Whether a department's name in the possessive stands right before a full name that the sentence goes on to tell of: "the
    Treasury Department's Secret Service said", not "the Home Office's NHS surcharge"."""
    if part.kind != "name" or " " not in part.text or whole.page.text[whole.end : part.start] not in ("'s ", "’s "):
        return False
    if _TOLD.match(part.page.text, part.end) is None:
        return False
    return whole.folds[0] in DEPARTMENTS or base_of(whole.page.tokens.words[whole.last - 1]) in _OWNERS


_OWNERS = DEPARTMENTS | {"office", "treasury"}
# What goes on behind a name that is no part of a compound.
_TOLD = Pattern(
    r"(?: ?\([A-Z]{2,8}\))?(?:\Z|[.,;:?!)](?!\w)|['’]s? | (?:said|says|is|was|has|had|will|would|did|does|told|found|reported"
    r"|announced|charged|arrested|seized|spent|paid|held|counted|recorded|closed|opened|and"
    r"|in|on|by|to|at|issued|fined|took|made|sent|put|ran|runs|began)\b)"
)
_WAS = Pattern(
    r"\b(?:was|were|been|belonged|came|fell|sat|stood|worked|operated|reported|answered|remained|used to be|once|formerly)\b"
)
_THEN = Pattern(
    r"\b(?:until|till|before|then|once|formerly|previously|originally|initially|at the time|used to|moved (?:to|into|from)"
    r"|when|(?:in|from|between|since|by|to|during) (?:\w{3,9} )?(?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)


def _tells_of_the_past(text: str, part: Piece, whole: Piece, gap: str) -> bool:
    """Whether the sentence says where a body once belonged and when: registers speak of the as-of date."""
    if not _WAS.search(gap):
        return False
    begin, finish = sentence_around(text, part.start, whole.end)
    return _THEN.search(text, begin, finish) is not None


def _ever_was(part: Piece, whole: Piece, meant: dict[int, tuple[int, ...]], context: Context) -> bool:
    """Whether a body belonged to another at any time that the registers know of."""
    wholes = meant.get(id(whole), ())
    return any(context.is_part(body, other) for body in meant.get(id(part), ()) for other in wholes)


def _judge(part: Piece, whole: Piece, meant: dict[int, tuple[int, ...]], context: Context) -> Claim | None:
    parts, wholes = meant.get(id(part), ()), meant.get(id(whole), ())
    if len(parts) != 1 or not wholes or parts[0] in wholes:
        return None
    body = parts[0]
    if any(_belongs(body, other, context) or context.is_part(other, body) for other in wholes):
        return None
    parents = parents_at(body, context)
    if not parents and context.body(body).parents:
        return None
    if not parents and (
        context.body(body).kind == "other" or context.country(body) not in {context.country(other) for other in wholes}
    ):
        return None
    if not parents and not _stands_alone(body, context):
        return None
    return Claim(part, whole, parents)


def _belongs(part: int, whole: int, context: Context) -> bool:
    """Whether `whole` is above `part` on the as-of date, however far up."""
    pending: list[int] = [part]
    seen: set[int] = set()
    while pending and len(seen) < 30:
        current = pending.pop()
        if current == whole:
            return True
        if current not in seen:
            seen.add(current)
            pending += parents_at(current, context)
    return False


def _stands_alone(body: int, context: Context) -> bool:
    """Whether a body without a parent is one of those that have none by nature."""
    return context.body(body).kind in ("department", "ministry", "parliament", "auditor", "ombudsman", "court")


def parents_at(body: int, context: Context) -> tuple[int, ...]:
    """The bodies it is part of on the as-of date."""
    found: list[int] = []
    for parent in context.body(body).parents:
        if parent.until and surely_before(parent.until, context.as_of):
            continue
        if parent.start and surely_after(parent.start, context.as_of):
            continue
        index = context.registers.index_of(parent.id)
        if index is not None:
            found.append(index)
    return tuple(found)
