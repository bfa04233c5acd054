"""What speaks for a body: the things printed beside its name, the country, what else the box holds."""

from __future__ import annotations

from factbox.agencies.aliases import DERIVED
from factbox.agencies.context import Context
from factbox.agencies.fold import Tokens
from factbox.agencies.piece import Partner, Piece
from factbox.agencies.places import country_of
from factbox.agencies.words import JOINERS


def narrowed(bodies: tuple[int, ...], piece: Piece, context: Context) -> tuple[int, ...]:
    """Of several bodies those that attribution, what stands beside, or the box's country speak for."""
    if len(bodies) < 2:
        return bodies
    if piece.partners:
        return _narrowed(bodies, piece, context)
    key = (bodies, id(piece.aliases), piece.tie.code if piece.tie is not None else None)
    known = context.narrowed.get(key)
    if known is None:
        known = context.narrowed[key] = _narrowed(bodies, piece, context)
    return known


def _narrowed(bodies: tuple[int, ...], piece: Piece, context: Context) -> tuple[int, ...]:
    found = tuple(dict.fromkeys(bodies))
    if len(found) < 2:
        return found
    beside = bodies_beside(piece, context)
    by_partner = tuple(body for body in found if body in beside)
    if by_partner:
        found = by_partner
    for code in countries_for(piece, context):
        local = context.in_country(found, code)
        if local:
            found = local
            break
    else:
        here = tuple(body for body in found if context.country(body) in context.countries)
        found = here or found
    if len(found) > 1:
        standing = tuple(body for body in found if not context.is_gone(body))
        found = standing or found
    full = {alias.body for alias in piece.aliases if alias.standing != DERIVED}
    found = tuple(body for body in found if body in full) or found
    declared = tuple(body for body in found if body in context.declared)
    return declared or found


def countries_for(piece: Piece, context: Context) -> list[str]:
    codes = [piece.tie.code] if piece.tie is not None else []
    if context.home:
        codes += [context.home, country_of(context.home)]
    return codes


def bodies_beside(piece: Piece, context: Context) -> dict[int, int]:
    """For each body how many of the things printed beside the name may mean it."""
    counts: dict[int, int] = {}
    for partner in piece.partners:
        for body in partner_bodies(partner, context, piece):
            counts[body] = counts.get(body, 0) + 1
    return counts


def partner_bodies(partner: Partner, context: Context, piece: Piece | None = None) -> tuple[int, ...]:
    """The bodies that a partner may mean: right ones before former ones, those of the name's own country before others."""
    if partner.role == "address":
        return context.registers.by_domain(partner.text)
    standing = context.standing(partner.aliases)
    found = (*standing.right, *(alias.body for alias in standing.former))
    for code in countries_for(piece, context) if piece is not None else ():
        local = context.in_country(standing.right, code)
        if local and not (partner.role != "acronym" and len(found) == len(local)):
            return local
    return found


def are_initials(acronym: str, name: str) -> bool:
    """Whether an acronym is made of the initials of a name, joining words counted or not."""
    letters = "".join(character for character in acronym.casefold() if character.isalpha())
    tokens = Tokens(name)
    every = "".join(fold[0] for fold in tokens.folds)
    content = "".join(fold[0] for fold in tokens.folds if fold not in JOINERS)
    return bool(letters) and letters in (every, content)
