"""No such body: names built like a public body's that the text gives to a covered country."""

from __future__ import annotations

from factbox.agencies.context import Context
from factbox.agencies.fold import base_of, is_possessive
from factbox.agencies.piece import STRONG, Piece
from factbox.agencies.places import COVERED, country_of
from factbox.agencies.scan import leading_place
from factbox.agencies.ties import place_ending
from factbox.agencies.verdict import NOTHING, Verdict
from factbox.agencies.words import DEPARTMENTS, HEADS, JOINERS, NOT_THE_BODY, PUBLIC_HEADS, listed


def unknown(piece: Piece, context: Context) -> Verdict:
    """No such body: only where the text gives the name to a covered country, and it is built like a public body's."""
    tokens = piece.page.tokens
    tie = piece.tie
    place = leading_place(tokens, piece.first, piece.last)
    if base_of(tokens.words[piece.last - 1]) in NOT_THE_BODY:
        return NOTHING
    code = tie.code if tie is not None and tie.strength == STRONG else place[1] if place is not None else None
    first = piece.first + (place[0] if place is not None else 0)
    last = piece.last
    ending = place_ending(tokens, last - 1)
    if ending is not None and ending[0] > first + 1 and ending[1] in COVERED:
        code, last = ending[1], ending[0]
        while last > first + 1 and tokens.folds[last - 1] in ("of", "the", "for"):
            last -= 1
    folds = tokens.folds[first:last]
    if len(folds) < 2 or piece.kind != "open":
        return NOTHING
    if folds[0] in ("union", "federal", "national", "central") and folds[1] in DEPARTMENTS and len(folds) > 3:
        folds = folds[1:]
    head_first, head_last = folds[0], folds[-1]
    federal = bool({"federal", "national"} & set(tokens.folds[max(0, piece.first - 2) : piece.first + 1]))
    by_place = False
    if code is None:
        if tie is not None and base_of(tokens.words[piece.first - 1]) == "washington":
            return NOTHING  # perhaps the state
        if tie is not None and country_of(tie.code) in COVERED and (head_first in DEPARTMENTS or federal):
            code, by_place = country_of(tie.code), True
        elif context.home and head_first in DEPARTMENTS and federal:
            code, by_place = country_of(context.home), True
    unheard = False
    if (head_first in _OF_A_STATE or head_last in _OF_A_STATE or (len(folds) > 3 and folds[1] in _OF_A_STATE)) and (
        head_first in DEPARTMENTS or folds[0] in _OFFICIAL_FIRST or code is not None
    ):
        from factbox.agencies.unheard import is_unheard_of

        unheard = is_unheard_of(piece, context)
        if unheard and code is None and context.home:
            code = country_of(context.home)
    if code not in COVERED:
        return NOTHING
    built = (head_first in _OFFICIAL_HEADS and len(folds) > 2 and folds[1] in ("of", "for", "on", "against")) or (
        head_last in _OFFICIAL_HEADS and head_last not in ("office", "police")
    )
    possessive = tie is not None and tie.strength == STRONG and is_possessive(piece.page.text[tie.start : tie.end])
    if not built and possessive and head_last in PUBLIC_HEADS and folds[0] in ("national", "federal", "central"):
        built = True
    if head_first == "federal" and len(folds) > 3 and folds[1] in _OFFICIAL_HEADS:
        built = True
    content = [fold for fold in folds if fold not in JOINERS and fold not in HEADS]
    brief = (
        unheard
        or head_first in DEPARTMENTS
        or head_last in DEPARTMENTS
        or (head_first in _OFFICIAL_HEADS and len(folds) > 2)
    )
    if not built or len(content) < 1 or (len(content) < 2 and not brief):
        return NOTHING
    if by_place and head_first not in DEPARTMENTS and not unheard:
        return NOTHING
    return Verdict((), "unknown", "low" if by_place else "medium")


_OFFICIAL_FIRST = ("national", "royal", "federal")
_OF_A_STATE = DEPARTMENTS | {"agency", "authority", "bureau", "commission", "directorate", "inspectorate"}
_OFFICIAL_HEADS = listed(
    """
    department ministry agency authority administration bureau directorate commission inspectorate office police
    secretariat tribunal
    """
)
