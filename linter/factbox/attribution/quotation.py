"""Where in a text somebody else is speaking: between quotation marks of any kind, an unclosed one to the end of its paragraph."""

from __future__ import annotations

from factbox.pattern import Pattern
from factbox.source import Span

_CLOSING = {
    "“": "”“",
    "”": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    "‘": "’",
    "‚": "‘",
    "'": "'",
}
_MARK = Pattern("[\"“”„«»‹›「」『』‘’‚']|\n[ \t]*\r?\n")


def quotations(text: str) -> list[Span]:
    """The quotations in a text, marks included, in order; one inside another belongs to the outer."""
    found: list[Span] = []
    opened: tuple[int, str] | None = None  # where, and what closes it
    for match in _MARK.finditer(text):
        mark = match.group()
        at = match.start()
        if mark[0] == "\n":
            if opened is not None:
                found.append(Span(opened[0], at))
                opened = None
        elif opened is not None:
            if mark in opened[1] and not (mark in "'’" and _is_apostrophe(text, at)):
                found.append(Span(opened[0], match.end()))
                opened = None
        elif mark == '"':
            opened = (at, '"”“')
        elif mark in _CLOSING and not (mark in "'‘" and not _opens(text, at)):
            opened = (at, _CLOSING[mark])
    if opened is not None and text[opened[0]] not in "'‘‚":  # a single one may well be an apostrophe: ’90s, 'twas
        found.append(Span(opened[0], len(text)))
    return found


def _is_apostrophe(text: str, at: int) -> bool:
    """Between two letters, as in don't."""
    return 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


def _opens(text: str, at: int) -> bool:
    """A single mark opens a quotation at the beginning of a word, not of a figure: the '90s."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isalnum() and not after.isspace() and not after.isdigit()
