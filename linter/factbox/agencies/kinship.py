"""A body said to be part of another that it does not belong to."""

from __future__ import annotations

import re

from factbox.agencies.context import Context
from factbox.agencies.cues import sentence_around
from factbox.agencies.dates import surely_after, surely_before
from factbox.agencies.dropped import names_on
from factbox.agencies.fold import Tokens
from factbox.agencies.piece import Page, Piece
from factbox.agencies.words import JOINERS
from factbox.pattern import Pattern
from factbox.record import Record

_UNITS = (
    "part|arm|branch|division|unit|agency|executive agency|office|bureau|department|section|body|service|component|directorate|wing"
    "|subsidiary|team|organ|court|institution|regulator|laboratory|committee|force|squad|tribunal|institute|entity|offshoot"
)
_A_UNIT = rf"(?:an? |the )?(?:[\w'’-]+ ){{0,2}}?(?:{_UNITS}) (?:of|within|inside|under)"
_PART_OF = Pattern(
    rf"(?:,? | [(\[]| [-–—] )(?:(?:which|that) )?(?:(?:is|was|remains|now|itself) )*(?:{_A_UNIT}|part of"
    r"|(?:run|overseen|supervised|controlled|operated|managed|led|sponsored|owned) by|housed (?:in|within|at)|based within|attached to"
    r"|(?:falls|fall|falling|comes|sits|sit|sitting|operates|operating|works|working) (?:under|within|inside)|belongs to|belonging to"
    r"|answers to|answering to|reports to|reporting to|under|(?P<inside>within|inside))(?: the)? \Z"
    r"|[\n;|][ \t]*(?:[-–—*•][ ])?(?:parent|sponsor)(?: (?:body|department|ministry))?(?::|[ \t]*\|) ?(?:the )?\Z",
    re.IGNORECASE,
)
# "Companies House, a Home Office agency": before the whole and behind it.
_AN_AGENCY = Pattern(r"(?:,| \(| [-–—]) ?(?:an?|the) \Z", re.IGNORECASE)
_CLOSED = Pattern(r"[,.;:)]|\Z| [-–—]")
_OF_IT = Pattern(r" (?:executive )?(?:agency|body|unit|quango|offshoot|subsidiary)(?=[,.;:)]|\Z| [-–—])")
# "part of the Attorney-General's portfolio": bodies that a minister answers for are no parts of the department.
_A_GROUP = Pattern(r"(?:['’]s?)?(?: [a-z-]+)? (?:portfolio|family|cluster|umbrella|sector|group)s?\b", re.IGNORECASE)
_LONGEST = 70
# Said of a body that watches over another, as well as of one that it belongs to.
_WATCHED = Pattern(
    r"\b(?:(?:overseen|supervised) by|(?:answers|answering|reports|reporting) to)(?: the)? \Z", re.IGNORECASE
)
_WATCHERS = ("parliament", "regulator", "ombudsman", "commission", "auditor", "court", "tribunal")
_OFFICERS = ("auditor", "ombudsman", "commission", "regulator", "parliament")


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
        for whole in pieces[number + 1 : number + 4]:
            gap = page.text[part.end : whole.start]
            if len(gap) > _LONGEST + 40 or ". " in gap:
                break
            gap = re.sub(r"^ ?\([^()]{1,40}\)", "", gap)
            if len(gap) > _LONGEST:
                continue
            if _OWNED.fullmatch(gap) and _ENDS_THERE.match(page.text, whole.end):
                claim = _judge(whole, part, meant, context) if _is_department(part, meant, context) else None
                if claim is not None:
                    claims.append(claim)
                break
            said = _PART_OF.match(gap)
            if said is None and not (_AN_AGENCY.match(gap) and _OF_IT.match(page.text, whole.end)):
                continue
            if _A_GROUP.match(page.text, whole.end):
                break
            if said is not None and said["inside"] and not _CLOSED.match(page.text, whole.end):
                continue  # "within the Home Office building"
            if _tells_of_the_past(page.text, part, whole, gap) or (
                _WAS.search(gap) and _ever_was(part, whole, meant, context)
            ):
                break
            if _WATCHED.search(gap) and _are_all(whole, _WATCHERS, meant, context):
                break
            claim = _judge(part, whole, meant, context)
            if claim is not None:
                claims.append(claim)
            break
    return claims


# "The Home Office's DVLA said": behind such a name something else would make it a word for that ("'s DVLA contract").
_OWNED = Pattern(r"['’]s? (?:own )?")
_ENDS_THERE = Pattern(
    r"\Z|[.,;:)]| (?:says?|said|has|had|have|is|was|were|are|will|would|did|does|can|could|may|might|in|told|found|spent|ran|runs"
    r"|held|took|gave|put|paid|sent|cost|cut|made|kept|lost|won|sold|bought|met|led|began|\w+ed)\b"
)
_WAS = Pattern(
    r"\b(?:was|were|been|belonged|came|fell|sat|stood|worked|operated|reported|answered|remained|used to be|once|formerly)\b"
)
_THEN = Pattern(
    r"\b(?:until|till|before|then|once|formerly|previously|originally|initially|at the time|used to|moved (?:to|into|from)"
    r"|when|(?:in|from|between|since|by|to|during) (?:\w{3,9} )?(?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)


_TIME_OF_IT = Pattern(
    r"(?: ?\([^()]{1,40}\))?,? (?:until|till|up to|before|(?:from|between|in) (?:1[5-9]|20)\d\d|at the time|then)\b"
)


def _tells_of_the_past(text: str, part: Piece, whole: Piece, gap: str) -> bool:
    """Whether the sentence says where a body once belonged and when: registers speak of the as-of date."""
    if _TIME_OF_IT.match(text, whole.end):
        return True
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
    if surely_after(context.body(body).founded, context.as_of):
        return None
    if context.body(body).kind in _OFFICERS and _are_all(whole, ("parliament",), meant, context):
        return None  # "an office of Parliament" is an officer's independence of the government
    parents = parents_at(body, context)
    if not parents and context.body(body).parents:
        return None
    if _is_short_for(whole, parents, context) or (
        context.body(body).kind not in _DEPARTMENTS and any(_is_between(other, parents, context) for other in wholes)
    ):
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


def _is_between(whole: int, parents: tuple[int, ...], context: Context) -> bool:
    """Whether a body is a department of one that the part is known to belong to, or goes by its name ("the UN Secretariat"), and
    may stand between them."""
    name = context.body(whole).name
    return any(
        name.startswith(context.body(parent).name + " ")
        or (context.body(whole).kind in _DEPARTMENTS and _belongs(whole, parent, context))
        for parent in parents
    )


def _is_short_for(whole: Piece, parents: tuple[int, ...], context: Context) -> bool:
    """Whether what is printed as the whole says all that tells a body apart which the part does belong to: "the Treasury" beside a
    body of the Department of the Treasury, wherever the box is told. No place may speak against it."""
    words = set(whole.folds)
    return not words & _COMMON and any(
        words == set(Tokens(context.body(parent).name).folds) - _COMMON
        and (whole.tie is None or whole.tie.code == context.country(parent))
        for parent in parents
    )


def _is_department(piece: Piece, meant: dict[int, tuple[int, ...]], context: Context) -> bool:
    return _are_all(piece, _DEPARTMENTS, meant, context)


def _are_all(piece: Piece, kinds: tuple[str, ...], meant: dict[int, tuple[int, ...]], context: Context) -> bool:
    bodies = meant.get(id(piece), ())
    return bool(bodies) and all(context.body(body).kind in kinds for body in bodies)


_DEPARTMENTS = ("department", "ministry")
_COMMON = JOINERS.union(_DEPARTMENTS)


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
        if index is not None and (parent.start or _was_there(index, context)):
            found.append(index)
    return tuple(found)


def _was_there(body: int, context: Context) -> bool:
    """Whether a parent that is said to be one without a date can have been one on the as-of date."""
    entry = context.body(body)
    return not surely_after(entry.founded, context.as_of) or bool(names_on(entry, context.as_of))
