"""Names that belong to a part of a country: a state, a province, a nation of the United Kingdom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.agencies.fold import base_of, fold_name
from factbox.agencies.piece import STRONG, Piece
from factbox.agencies.places import country_of, region_named, regions_of, within
from factbox.agencies.scan import leading_place
from factbox.agencies.ties import place_ending
from factbox.agencies.words import DEPARTMENTS, HEADS, JOINERS

if TYPE_CHECKING:
    from factbox.agencies.context import Context
    from factbox.agencies.verdict import Verdict


def region_of(piece: Piece) -> str | None:
    """The region that a name begins or ends with, or is given to ("Arizona's", "of Queensland"); England counts as the whole."""
    tokens = piece.page.tokens
    tie = piece.tie
    lead = leading_place(tokens, piece.first, piece.last)
    ending = place_ending(tokens, piece.last - 1)
    codes = [tie.code] if tie is not None and tie.strength == STRONG else []
    codes += [place[1] for place in (lead, ending) if place is not None]
    return next((code for code in codes if "-" in code and code != "GB-ENG"), None)


def is_the_regions(piece: Piece, code: str, verdict: Verdict, context: Context) -> bool:
    """Whether what seems wrong with a name may be no more than that it is a region's: "the Department of Corrections (DOC) in
    Florida". A name that differs in letters alone from a body of the whole country is a slip all the same."""
    if not verdict.bodies or (set(verdict.bodies[:1]) & of_region(set(verdict.bodies), code, context)):
        return not verdict.bodies
    if context.country(verdict.bodies[0]) != country_of(code):
        return True
    if piece.folds[0] not in _REGIONAL_HEADS and piece.folds[-1] not in _REGIONAL_HEADS:
        return False
    if leading_place(piece.page.tokens, piece.first, piece.last) is not None:
        return False
    if verdict.problem == "former_name" and "-" not in context.jurisdiction(verdict.bodies[0]) and _is_national(piece):
        return False
    from factbox.agencies.slips import difference_to

    difference = difference_to(piece.folds, verdict.bodies[0], context)
    if difference is not None and difference.joiners and piece.folds[0] in DEPARTMENTS and len(_topics(piece)) < 2:
        return True  # one state's Department of Education is the next one's Department for Education
    return difference is None or not 0 < difference.cost <= _LETTERS or bool(difference.words) or difference.head


def _is_national(piece: Piece) -> bool:
    """Whether a name says that its body is the country's, or so much that no region has the like."""
    topics = _topics(piece)
    return len(topics) > 2 or bool(_NATIONAL & set(topics))


def _topics(piece: Piece) -> list[str]:
    return [word for word in piece.folds if word not in JOINERS and word not in HEADS]


_NATIONAL = frozenset(("national", "federal", "immigration", "defence", "foreign", "border"))
_REGIONAL_HEADS = DEPARTMENTS | {"office", "division", "bureau", "commission", "board", "agency", "authority"}
_LETTERS = 0.5  # what a misspelt word, or "of" for "for", costs


def of_region(bodies: set[int], region: str, context: Context) -> set[int]:
    """Of some bodies those that a region's name may mean: its own, and national ones that bear its name."""
    return {
        body
        for body in bodies
        if within(context.jurisdiction(body), region)
        or (context.jurisdiction(body) == country_of(region) and region in regions_in(context.body(body).name))
    }


def regions_in(name: str) -> set[str]:
    """The regions that a name holds the name of."""
    words = fold_name(name).split(" ")
    spans = (" ".join(words[first : first + size]) for first in range(len(words)) for size in (1, 2, 3))
    return {code for span in spans if (code := region_named(span)) is not None}


def regional_namesakes(folds: tuple[str, ...], country: str, context: Context) -> tuple[int, ...]:
    """The bodies of a country's regions whose name is the printed one with the region's before or behind it."""
    printed = " ".join(folds)
    found: dict[int, None] = {}
    trie = context.registers.trie
    for region in regions_of(country):
        for key in (f"{region} {printed}", f"{printed} {region}"):
            for body in context.standing(trie.exact(key)).right:
                if context.jurisdiction(body).startswith(country + "-"):
                    found[body] = None
    return tuple(found)


def without_possessive_place(piece: Piece) -> tuple[str, ...]:
    """The folded words of a name, "Arizona's" in front made "Arizona"."""
    tokens = piece.page.tokens
    words = list(tokens.folds[piece.first : piece.last])
    words[-1] = base_of(tokens.words[piece.last - 1])
    place = leading_place(tokens, piece.first, piece.last)
    if place is not None:
        words[place[0] - 1] = base_of(tokens.words[piece.first + place[0] - 1])
    return tuple(words)
