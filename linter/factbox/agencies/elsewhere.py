"""A name that the text places abroad, or in a part of the country: what seems a slip of a body of the whole may be right there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.agencies.context import BEYOND, Context
from factbox.agencies.cues import sentence_around
from factbox.agencies.fold import fold_name
from factbox.agencies.piece import WEAK, Piece, Tie
from factbox.agencies.places import country_of, town_of
from factbox.agencies.regions import is_the_regions
from factbox.agencies.scan import is_simple
from factbox.agencies.ties import place_ending
from factbox.agencies.words import DEPARTMENTS, JOINERS

if TYPE_CHECKING:
    from factbox.agencies.verdict import Verdict

_REACH = 9  # words from a place to a name in its clause


def is_elsewhere(piece: Piece, verdict: Verdict, context: Context) -> bool:
    """Whether the nearest place that the text sets the name in is none of the body's that the verdict names. A slip of letters,
    or an acronym beside the name, says more than a place."""
    place = piece.tie or _place_of_the_clause(piece) or _country_of_the_sentence(piece)
    if place is None or place.code == "GB-ENG":
        return False
    if "-" in place.code:
        if verdict.bodies and not _is_of_a_kind(piece, context) and _is_a_town(piece, place):
            return False
        return is_the_regions(piece, place.code, verdict, context)
    if not verdict.bodies or "beside" in verdict.why_this:
        return False
    country = context.country(verdict.bodies[0])
    if country in (country_of(place.code), *BEYOND) or verdict.problem in ("misspelt", "mixed_variants"):
        return False
    if verdict.problem == "former_name":
        return bool(context.standing(piece.aliases).right)
    return _is_of_a_kind(piece, context) or len([word for word in piece.folds if word not in JOINERS]) <= _SHORT


def _country_of_the_sentence(piece: Piece) -> Tie | None:
    """The last country or people named before a department in its sentence: "the Ukrainian delegation, led by the NAME"."""
    tokens = piece.page.tokens
    if not piece.page.has_places or piece.folds[0] not in DEPARTMENTS:
        return None
    begin, _ = sentence_around(piece.page.text, piece.start, piece.end)
    for at in range(piece.first - 1, -1, -1):
        if tokens.start(at) < begin:
            return None
        if (found := place_ending(tokens, at)) is not None:
            return Tie(found[1], WEAK, tokens.start(found[0]), tokens.end(at))
    return None


_SHORT = 3  # words of a name that many a country may have


def _is_of_a_kind(piece: Piece, context: Context) -> bool:
    """Whether a name is one that governments anywhere give, or some body's own."""
    return not DEPARTMENTS.isdisjoint((piece.folds[0], piece.folds[-1])) or bool(
        context.standing(piece.aliases).right or context.standing(piece.aliases).former
    )


def _is_a_town(piece: Piece, place: Tie) -> bool:
    return town_of(fold_name(piece.page.text[place.start : place.end])) is not None


def _place_of_the_clause(piece: Piece) -> Tie | None:
    """The last place before the name that "in" leads up to: "in Ontario it is the NAME", "in Kenya, where the NAME"."""
    tokens = piece.page.tokens
    if not piece.page.has_places:
        return None
    for at in range(piece.first - 1, max(-1, piece.first - _REACH), -1):
        gap = tokens.gap(at).strip()
        if not is_simple(tokens.gap(at)) and gap not in (",", "("):
            return None
        found = place_ending(tokens, at, towns=True)
        if found is not None:
            first, code = found
            leads = first > 0 and tokens.folds[first - 1] == "in"
            return Tie(code, WEAK, tokens.start(first), tokens.end(at)) if leads else None
    return None
