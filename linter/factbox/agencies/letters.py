"""What an acronym means in a box: the name it stands behind in brackets, else a body of the box's country, else nothing."""

from __future__ import annotations

import re
from collections.abc import Callable

from factbox.agencies.context import BEYOND, Context
from factbox.agencies.fold import Tokens
from factbox.agencies.piece import STRONG, Page, Piece
from factbox.agencies.places import country_of
from factbox.agencies.scan import is_capital, run_around
from factbox.agencies.verdict import NOTHING, Verdict
from factbox.agencies.words import ILLNESSES, JOINERS, OTHER_THINGS
from factbox.pattern import Pattern


def spelled_out(pages: list[Page], judged: Callable[[Piece], Verdict], context: Context) -> dict[str, tuple[int, ...]]:
    """For letters in brackets right behind a name that is none of their own bodies': the bodies of that name, or none."""
    found: dict[str, tuple[int, ...]] = {}
    own_letters: set[str] = set()
    for page in pages:
        for piece in page.pieces:
            if piece.kind != "acronym" or not _is_bracketed(piece):
                continue
            name = page.covering.get(piece.first - 1)
            if name is not None and (name.last != piece.first or name.kind in ("acronym", "lookalike")):
                name = None
            own = set(context.standing(piece.aliases).right) | {
                alias.body for alias in context.standing(piece.aliases).former
            }
            verdict = judged(name) if name is not None else NOTHING
            if own & set(verdict.bodies) or verdict.problem:
                own_letters.add(_letters(piece))
            elif verdict.bodies or _fits(piece, name):
                found.setdefault(_letters(piece), verdict.bodies)
    return {letters: bodies for letters, bodies in found.items() if letters not in own_letters}


def meaning(piece: Piece, verdict: Verdict, spelled: dict[str, tuple[int, ...]], context: Context) -> Verdict:
    """What letters mean: nothing where they spell another thing, or are a body's abroad that the box has no tie to; that
    body, with low confidence, where they are what everyone calls it."""
    letters = _letters(piece)
    if letters in spelled:
        return Verdict(spelled[letters]) if spelled[letters] else NOTHING
    if letters in ILLNESSES and _OF_AN_ILLNESS.search(piece.page.text, max(0, piece.start - _NEAR), piece.end + _NEAR):
        return NOTHING
    if any(body in context.named or body in context.declared for body in verdict.bodies):
        return verdict
    if letters in OTHER_THINGS:
        here = context.in_country(verdict.bodies, country_of(context.home)) if context.home else ()
        return Verdict(here, confidence="low") if here else NOTHING
    homes = {country_of(context.home)} if context.home else set()
    if piece.tie is not None and piece.tie.strength == STRONG and "-" in piece.tie.code:
        return Verdict(context.in_country(verdict.bodies, piece.tie.code))  # "the Ohio EPA"
    if piece.tie is not None:
        homes.add(country_of(piece.tie.code))
    if not homes and not context.countries:
        lone = len(verdict.bodies) == 1 and letters not in _first(context.body(verdict.bodies[0]).acronyms)
        return NOTHING if lone else verdict  # a second acronym, in another language say, tells nothing by itself
    near = tuple(
        body
        for body in verdict.bodies
        if (country := context.country(body)) in homes or country in BEYOND or country in context.countries
    )
    if near:
        return Verdict(near)
    famous = [body for body in verdict.bodies if _letters(piece) in _first(context.body(body).acronyms)]
    return Verdict(tuple(famous), confidence="low") if len(famous) == 1 else NOTHING


_NEAR = 40  # characters
_OF_AN_ILLNESS = Pattern(
    r"\b(?:disease|illness|virus|coronavirus|outbreak|epidemic|pandemic|kill|infect|caught|patients?\b|died\b|deaths\b"
    r"|cases of|vaccin|symptom|vir(?:al|us))",
    re.IGNORECASE,
)


def _first(acronyms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(acronym.replace(".", "").casefold() for acronym in acronyms[:1])


def _letters(piece: Piece) -> str:
    return piece.text.replace(".", "").casefold()


def _is_bracketed(piece: Piece) -> bool:
    """Whether the letters open a bracket right behind a capitalised word."""
    tokens, at = piece.page.tokens, piece.first
    return at > 0 and tokens.gap(at - 1).strip() in ("(", "[") and tokens.words[at - 1][:1].isupper()


def _fits(piece: Piece, name: Piece | None) -> bool:
    """Whether the letters can be taken in order from the capitalised words before the bracket."""
    tokens = piece.page.tokens
    first, last = run_around(tokens, piece.first - 1, piece.first)
    if name is not None:
        first = min(first, name.first)
    words = tokens.folds[first : min(last, piece.first)]
    if not words or not is_capital(tokens.words[piece.first - 1]):
        return False
    letters = "".join(letter for letter in _letters(piece) if letter.isalpha())
    return any(are_drawn(letters, words[start:]) for start in range(len(words)))


def are_letters_of(letters: str, name: str) -> bool:
    """Whether letters, in small ones, are an acronym of a name in a language that makes one word of several: one letter or more
    of each word, in order; of the first at most its first two. EuRH is the Europäischer Rechnungshof."""
    words = [word for word in Tokens(name).folds if word not in JOINERS]
    if len(words) < 2:
        return False
    begun = {size for size in (1, 2) if letters[:size] == words[0][:size]}
    for word in words[1:]:
        further = set()
        for at in begun:
            place = 0
            while (
                letters[at : at + 1]
                and (place or letters[at] == word[0])
                and (place := word.find(letters[at], place) + 1)
            ):
                at += 1
                further.add(at)
        begun = further
    return len(letters) in begun


def are_drawn(letters: str, words: tuple[str, ...]) -> bool:
    """Whether the letters come from the words in order: the first word gives one or more, each other one none or more, a
    word's first letter before any other of it."""
    reached = {0}
    for number, word in enumerate(words):
        further = set() if number == 0 else set(reached)
        for at in reached:
            if letters[at : at + 1] != word[0]:
                continue
            place = 0
            while at < len(letters) and (place := word.find(letters[at], place) + 1):
                at += 1
                further.add(at)
        reached = further
    return bool(letters) and len(letters) in reached
