"""Two spellings of one body in one box: accents here and not there, INTERPOL and Interpol, z and s."""

from __future__ import annotations

import unicodedata

from factbox.agencies.fold import Tokens
from factbox.agencies.piece import Piece
from factbox.agencies.words import spelled_alike
from factbox.record import Record


class Variant(Record):
    """`piece` differs from `other`, which stands in the box too; `known` is the register's own spelling, where it has either."""

    piece: Piece
    other: Piece
    known: str | None


def odd_spellings(pieces: list[tuple[Piece, tuple[int, ...]]], known: dict[int, dict[str, str]]) -> list[Variant]:
    """Of the right names in a box the ones that are spelled otherwise than the same name elsewhere in it.

    `pieces` come with the bodies they mean, in reading order; `known` gives each body's forms as its register prints them, with the
    language of each.
    """
    groups: dict[tuple[int, str], list[Piece]] = {}
    printed: dict[int, set[str]] = {}
    for piece, bodies in pieces:
        if bodies:
            printed.setdefault(bodies[0], set()).add(piece.text)
    for piece, bodies in pieces:
        if bodies and len(printed[bodies[0]]) > 1 and (len(bodies) == 1 or piece.kind == "acronym"):
            groups.setdefault((bodies[0], _group(piece)), []).append(piece)
    found: list[Variant] = []
    for (body, _), members in groups.items():
        if len(members) < 2:
            continue
        spelled: dict[str, list[Piece]] = {}
        for piece in members:
            spelled.setdefault(strict(piece.text, acronym=_is_one_word(piece)), []).append(piece)
        if len(spelled) < 2:
            continue
        forms = {strict(text, acronym=_is_one_word(members[0])): lang for text, lang in known.get(body, {}).items()}
        kept = next((spelling for spelling in spelled if spelling in forms), next(iter(spelled)))
        for spelling, odd in spelled.items():
            if spelling != kept and forms.get(spelling) in (None, forms.get(kept)):
                found += [Variant(piece, spelled[kept][0], spelled[kept][0].text) for piece in odd]
    return found


def _is_one_word(piece: Piece) -> bool:
    """Acronyms and names of one word: their capitals count."""
    return piece.kind == "acronym" or len(piece.folds) == 1


def _group(piece: Piece) -> str:
    """Names that are one but for spelling share a group."""
    words = Tokens(piece.text).folds  # without an ending of its place in the sentence: "Nasa's"
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    joined = " ".join(spelled_alike(word) for word in words)
    return joined.replace(" ", "") if piece.kind == "acronym" else joined


def strict(text: str, *, acronym: bool) -> str:
    """What two spellings must share: letters, accents and apostrophes, and for an acronym its capitals; not "&", points, hyphens."""
    text = unicodedata.normalize("NFC", text).replace("’", "'").replace("ʻ", "'").replace("‘", "'")
    if acronym:
        return text.replace(".", "").removesuffix("'s")
    words = [("and" if word == "&" else word.replace(".", "").casefold()) for word in Tokens(text).words]
    if words and words[0] == "the":
        words = words[1:]
    if words:
        words[-1] = words[-1].removesuffix("'s")
    return " ".join(words)
