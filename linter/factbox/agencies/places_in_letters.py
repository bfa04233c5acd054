"""A place in letters right beside a name: "(NI)", "(KZN)", ", SA,", "AU:". It is a place and never an acronym."""

from __future__ import annotations

from factbox.agencies.context import Context
from factbox.agencies.evidence import are_initials
from factbox.agencies.fold import is_possessive
from factbox.agencies.piece import STRONG, Page, Tie
from factbox.agencies.places import place_in_letters
from factbox.agencies.scan import is_capital, run_around

_LONGEST = 4  # letters


def find_places_in_letters(page: Page, context: Context) -> None:
    """Note the tokens of a page that are a place's letters; what acronyms they may be is forgotten."""
    tokens = page.tokens
    words = tokens.words
    letters: dict[int, Tie] = {}
    own: set[int] = set()
    for at in tokens.capitals:
        word = words[at]
        if len(word) > _LONGEST + word.count(".") or not word.isupper() or len(word) < 2:
            continue
        if not _is_set_off(page, at) or (code := place_in_letters(word, page.home)) is None:
            continue
        if at and _is_its_own(page, at, word, context):
            own.add(at)
        else:
            letters[at] = Tie(code, STRONG, tokens.start(at), tokens.end(at))
    page.letters, page.own_letters = letters, own
    if letters:
        page.pieces = [piece for piece in page.pieces if piece.last - piece.first > 1 or piece.first not in letters]
        page.forget_covering()


def _is_set_off(page: Page, at: int) -> bool:
    """Whether a word stands in brackets or between commas behind a capitalised one, or is the head of a label."""
    tokens = page.tokens
    after = tokens.gap(at).lstrip()
    if at == 0:
        return after.startswith(":")
    before = tokens.gap(at - 1).strip()
    if not is_capital(tokens.words[at - 1]):
        return False
    return (before in ("(", "[") and after[:1] in (")", "]")) or (
        before == "," and after[:1] in (",", ";", ")") and at not in page.covering
    )


def _is_its_own(page: Page, at: int, letters: str, context: Context) -> bool:
    """Whether the letters are the acronym of the name before them, or made of its initials: RSA, the Road Safety Authority."""
    bare = letters.replace(".", "")
    tokens = page.tokens
    piece = page.covering.get(at - 1)
    if piece is not None:
        for body in {alias.body for alias in piece.aliases if alias.body >= 0}:
            entry = context.body(body)
            acronyms = (*entry.acronyms, *(one for old in entry.former for one in old.acronyms))
            if any(acronym.replace(".", "").upper() == bare for acronym in acronyms):
                return True
    first, _ = run_around(tokens, at - 1, at)
    return any(
        are_initials(bare, page.text[tokens.start(start) : tokens.end(at - 1)])
        for start in range(first, at - 1)
        if not is_possessive(tokens.words[start])
    )
