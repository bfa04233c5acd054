"""Letters set beside a name without brackets, in a list, a cell or a label: its acronym with the letters in another order, or with a
wrong one. What is no more than that may be anything else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from factbox.agencies.fold import Tokens
from factbox.agencies.letters import are_drawn
from factbox.agencies.piece import Page, Partner, Piece
from factbox.agencies.words import JOINERS, edits
from factbox.pattern import Pattern

ROLE = "letters"

# Behind a name: "NAME, or FCT,", "NAME | FCT |", "NAME: FCT"; and before one.
_BEHIND = Pattern(
    r"(?:(?P<firm>[ \t]*[|/][ \t]*|: | [-–—] )|(?P<called>,? or (?:the )?|,? (?:also |better |commonly )?known as (?:the )?)|, )"
    r"(?P<letters>[A-Z][A-Za-z]{1,6}[A-Z])(?=[ \t]*(?:[):;\n]|\Z|\.(?:\s|\Z)|(?(firm)[|,]|$)|(?(called)(?:,| [a-z])|$)))"
)
_BEFORE = Pattern(
    r"(?:\A|[\s|(])(?P<letters>[A-Z][A-Za-z]{1,6}[A-Z])(?:[ \t]*[|/][ \t]*|: (?:the )?| [-–—] (?:the )?| \((?:the )?|, (?:or )?the )\Z"
)
_REACH = 16  # characters before a name


def letters_beside(page: Page, piece: Piece) -> Partner | None:
    """The letters set right behind a name, or right before it."""
    text = page.text
    found = _BEHIND.match(text, piece.end) if text[piece.end : piece.end + 1] in _MARKS else None
    if found:
        return _partner(page, *found.span("letters"), firm=found["firm"] is not None or found["called"] is not None)
    if (
        piece.start
        and text[piece.start - 1] in " |(/"
        and (found := _BEFORE.search(text, max(0, piece.start - _REACH), piece.start))
    ):
        return _partner(page, *found.span("letters"), firm=True)
    return None


_MARKS = (",", " ", "|", "/", ":", "\t")


def _partner(page: Page, start: int, end: int, *, firm: bool) -> Partner:
    other = next((piece for piece in page.pieces if (piece.start, piece.end) == (start, end)), None)
    return Partner(ROLE, start, end, page.text[start:end], other.aliases if other is not None else (), firm)


def is_scrambled(letters: str, acronym: str, name: Iterable[str], *, firm: bool) -> bool:
    """Whether letters are an acronym's in another order; or all but one, where the acronym is plainly the name's initials. All
    in small letters; `name` are its words."""
    if len(letters) != len(acronym) or len(letters) < 3 or letters == acronym:
        return False
    if sorted(letters) == sorted(acronym):
        return True
    initials = "".join(word[0] for word in name if word not in JOINERS)
    return firm and acronym == initials and letters[:2] == acronym[:2] and edits(letters, acronym, 1) == 1


def how_alike(letters: str, acronyms: Iterable[str], names: Iterable[str], *, in_part: bool) -> str | None:
    """How surely letters in brackets behind a name were meant as its acronym, and None where they may be anything else of the
    body's: a survey, an index, a unit, a committee. High where they are the acronym's own in another order, or all but one of four
    or more; medium where one of three is wrong, or all can be taken in order from the words of a name. `in_part`: the body is a
    state's, whose letters may be left out."""
    best = None
    for acronym in acronyms:
        ends = [acronym[start:] for start in range(len(acronym) - 2)] if in_part else [acronym]
        for right in ends:
            if min(len(letters), len(right)) < 3:
                continue
            longer = max(len(letters), len(right))
            shared = (Counter(letters) & Counter(right)).total()
            if shared == longer or (shared == longer - 1 and longer > 3 and letters[0] == right[0]):
                return "high"
            if shared == longer - 1 and letters[:2] == right[:2]:
                best = "medium"
    if best is None and len(letters) > 2 and any(_is_taken_from(letters, name) for name in names):
        return "medium"
    return best


def _is_taken_from(letters: str, name: str) -> bool:
    words = tuple("of" if fold == "for" else fold for fold in Tokens(name).folds)
    return len(words) > 1 and words[0][0] == letters[0] and are_drawn(letters, words)
