"""Whether letters or a word in brackets behind a body are another body's, or say what of the body's is spoken of: its survey,
unit, committee or product, or the newswire that told of it."""

from __future__ import annotations

import re

from factbox.agencies.aliases import ACRONYM
from factbox.agencies.context import Context
from factbox.agencies.fold import Tokens
from factbox.agencies.piece import Partner, Piece
from factbox.agencies.words import JOINERS
from factbox.pattern import Pattern


def may_be_beside(piece: Piece) -> bool:
    """Whether a name is one behind which another body's letters would be a slip: no acronym, and no source that is named."""
    return bool(piece.aliases) and all(one.standing != ACRONYM for one in piece.aliases) and not names_a_source(piece)


def called_otherwise(piece: Piece, partner: Partner, body: int, context: Context) -> str | None:
    """How surely one word in brackets, by which another body goes, was set there by mistake: "International Criminal Police
    Organization (Europol)". Only a body that goes by one word itself is taken for another so."""
    if not partner.bracketed or not partner.text.isalpha() or partner.text.casefold() in piece.folds:
        return None
    others = context.standing(partner.aliases).right
    if any(context.related(body, other) for other in others) or not may_be_beside(piece):
        return None
    one_word = any(name.text.isalpha() for name in context.body(body).names)
    return how_taken((body,), others, context) if one_word else None


def how_taken(bodies: tuple[int, ...], others: tuple[int, ...], context: Context) -> str | None:
    """How surely letters are those of another body, set beside the name by mistake: one of its kind, or of nearly its name. What a
    body of another kind is called may as well be what the bracket holds: a survey, a unit, the newswire that told of it."""
    found = None
    for body in bodies:
        kind, country, words = _kind(body, context), context.country(body), _words(body, context)
        for other in others:
            same_kind = _kind(other, context) == kind
            if context.country(other) == country:
                if same_kind or len(words & _words(other, context)) > 1:
                    return "high"
            elif (same_kind and kind not in ("agency", "other")) or len(words & _words(other, context)) > 2:
                found = "medium"
    return found


def _kind(body: int, context: Context) -> str:
    kind = context.body(body).kind
    return "department" if kind == "ministry" else kind


def _words(body: int, context: Context) -> set[str]:
    return set(Tokens(context.body(body).name).folds) - JOINERS


def names_a_source(piece: Piece) -> bool:
    """Whether a name is given as where something comes from: letters behind it there say what of its was used."""
    return _A_SOURCE.search(piece.page.text, max(0, piece.start - 60), piece.start) is not None


_A_SOURCE = Pattern(r"\b(?:sources?|data|figures|via|credit|from)\s*[:–—-][^\n.;]*\Z", re.IGNORECASE)
