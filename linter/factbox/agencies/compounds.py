"""A country before a name that belongs to what follows the name: "Australia's Home Office counterpart", "a Canadian FAA inspector"."""

from __future__ import annotations

import re

from factbox.agencies.fold import is_possessive
from factbox.agencies.piece import Piece
from factbox.agencies.scan import is_simple, leading_place
from factbox.agencies.words import listed
from factbox.pattern import Pattern

# What one country has of another's body, or for want of one: its counterpart, people who deal with it.
_OF_ANOTHER = listed(
    """
    counterpart counterparts equivalent equivalents version versions liaison liaisons visa visas watcher watchers
    contractor contractors patient patients applicant applicants client clients critic critics veterans rival rivals
    secondee secondees attache attaches alumni answer style like type model lookalike analogue clone permit
    licensee licensees detainee detainees informant informants trainees partner partners pensioners beneficiaries
    """
)
# What is the body's own, whatever article stands before: "a New Zealand Department of Home Affairs spokesman".
_OF_THE_BODY = listed(
    """
    spokesman spokeswoman spokesperson official officials report reports statement minister inquiry document documents
    review study survey release rule policy team decision staff figures data letter memo audit investigation
    executive employee programme program scheme raid order ruling scientist website advisory warning bulletin
    """
)
_ABSENT = Pattern(
    r"['’]?,? (?:does not|doesn['’]t|did not|didn['’]t|has never|never|no longer|would|might|could) (?:yet |actually )?exist"
)


def is_of_another(piece: Piece) -> bool:
    """Whether the country before a name says whose is the noun behind it, or that the body is a wish or a comparison."""
    tie = piece.tie
    if tie is None or tie.end > piece.start:
        return False
    page, tokens, last = piece.page, piece.page.tokens, piece.last
    place = leading_place(tokens, piece.first, last)
    if place is not None and place[1] != tie.code:
        return True  # "New Zealand's Australian Federal Police liaison"
    gap = tokens.gap(last - 1)
    behind = tokens.folds[last] if last < len(tokens) and is_simple(gap) and tokens.words[last][0].islower() else ""
    if behind in _OF_ANOTHER or _ABSENT.match(page.text, piece.end) is not None:
        return not is_possessive(tokens.words[last - 1])
    return _INDEFINITE.search(page.text, max(0, tie.start - 10), tie.start) is not None and behind not in _OF_THE_BODY


_INDEFINITE = Pattern(r"\b(?:an?|another|any|every|each) \Z", re.IGNORECASE)
