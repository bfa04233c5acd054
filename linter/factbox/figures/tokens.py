"""Text cut into words, numbers and marks, with the place of each in the text as it was given."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factbox.pattern import Pattern

WORD, DIGITS, MARK = 1, 2, 0

VULGAR = "\u00bc-\u00be\u2150-\u215e"
_LETTER = rf"[^\W\d_{VULGAR}]"
_TOKEN = re.compile(
    r"(?=[^ ])("
    r"[A-Za-z]++(?![^\x00-&(-\x7f])"  # a plain word, as most are
    rf"|{_LETTER}+(?:'{_LETTER}+)*"  # a word, with its apostrophe
    rf"|\d+(?:[.,\u00b7']\d+)*[{VULGAR}]?|[{VULGAR}]"  # a number as printed
    r"|\n(?=[ \t]{0,20}[^a-z\s])"  # a line's end, where the next line does not run on
    r"|\S)"
)
_MARGIN = 12  # empty tokens at the end: looking a few tokens ahead or behind never fails
_MARKS, _BEFORE_ALL, _NOT_UPPER, _EMPTY = [MARK] * _MARGIN, [-1] * _MARGIN, [False] * _MARGIN, [""] * _MARGIN

_SAME_WIDTH = {
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201b": "'", "\u2032": "'", "\u201c": '"', "\u201d": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "\u2013", "\uff0d": "-", "\uff0c": ",", "\uff0e": ".", "\uff05": "%", "\uff04": "$",
    "\uffe1": "\u00a3", "\u00ba": "\u00b0", "\ufe63": "-", "\uff1a": ":", "\uff0f": "/", "\uff08": "(", "\uff09": ")",
    "\u066b": ".", "\u066c": ",", "\u02d9": "\u00b7", "\u22c5": "\u00b7", "\u2044": "/", "\u2215": "/",
}  # fmt: skip
_ZERO_WIDTH = frozenset(
    map(chr, (*range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xAD, 0xFEFF, *range(0x202A, 0x202F), 0xFE0F))
)

_INVISIBLE = Pattern(f"[{''.join(sorted(_ZERO_WIDTH))}]+")
_NOT_ASCII = Pattern(r"[^\x00-\x7f]")
_FOREIGN_DIGIT = Pattern(r"[^\D0-9]")


Token = tuple[str, int, bool, int, int]
"""What can be said of a token alone: its lower case, its kind, whether it begins with a capital; how long it is with the gap before
it, and without."""


def _cut(printed: str) -> tuple[Token, ...]:
    """The tokens of a stretch of text; the gap before the first is told with the one space that stands before the stretch."""
    found: list[Token] = []
    space = 1
    parts = _TOKEN.split(printed)  # gap, token, gap ... token, gap
    for gap, token in zip(parts[0:-1:2], parts[1::2], strict=True):
        first, low = token[0], token.lower()
        kind = WORD if first.isalpha() else DIGITS if _DIGIT.match(token) else WORD if first.isalnum() else MARK
        found.append((low, kind, first != low[:1], space + len(gap) + len(token), len(token)))
        space = 0
    return tuple(found)


class _Pieces(dict[str, tuple[Token, ...]]):
    """What stands between two spaces, cut into its tokens. Of most it is remembered."""

    def __missing__(self, printed: str) -> tuple[Token, ...]:
        size = len(printed)
        if printed.isdecimal() and printed.isascii():  # of all that a text holds what no other may hold again
            return ((printed, DIGITS, False, size + 1, size),)
        tokens = _cut(printed)
        if size <= _LONGEST:
            if len(self) >= _ENOUGH:
                self.clear()
            self[printed] = tokens
        return tokens


_DIGIT = Pattern(rf"[\d{VULGAR}]")
_ENOUGH = 10_000  # pieces remembered
_LONGEST = 30  # characters of a piece remembered
_pieces = _Pieces()


class Tokens:
    """The tokens of one text: parallel lists, closed by a few empty tokens so that a look past either end is safe."""

    __slots__ = ("end", "kind", "low", "plain", "size", "start", "upper")

    def __init__(self, plain: str, begin: int = 0, stop: int | None = None) -> None:
        self.plain = plain
        text = plain[begin:stop]
        has_lines = "\n" in text
        self._take((_cut(text),) if has_lines else map(_pieces.__getitem__, text.split()), begin - 1)
        if not has_lines and (
            not self.end or self.end[-1] - begin < len(text)
        ):  # more between pieces than a space each
            self._take((_cut(text),), begin - 1)
        self.size = len(self.low)
        self.start += [len(plain) + 1] * _MARGIN
        self.end += _BEFORE_ALL
        self.low += _EMPTY
        self.kind += _MARKS
        self.upper += _NOT_UPPER

    def _take(self, pieces: Iterable[tuple[Token, ...]], at: int) -> None:
        """Fill the lists; `at` is where the space before the first piece would stand."""
        start: list[int] = []
        end: list[int] = []
        low: list[str] = []
        kind: list[int] = []
        upper: list[bool] = []
        for piece in pieces:
            for word, sort, is_upper, reach, size in piece:
                at += reach
                start.append(at - size)
                end.append(at)
                low.append(word)
                kind.append(sort)
                upper.append(is_upper)
        self.start, self.end, self.low, self.kind, self.upper = start, end, low, kind, upper

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        return self.start[index] == self.end[index - 1]

    def raw(self, index: int) -> str:
        """The token as printed."""
        return self.plain[self.start[index] : self.end[index]]


def plain(text: str) -> tuple[str, list[int] | None]:
    """The text with one spelling for each quote, dash and digit; where characters were left out (zero-width ones), the
    place of each kept character in the given text, and of the text's end, comes with it."""
    if text.isascii():
        return text, None
    places: list[int] | None = None
    odd = set(_NOT_ASCII.findall(text))
    if not odd.isdisjoint(_ZERO_WIDTH):
        places = []
        kept: list[str] = []
        at = 0
        for match in _INVISIBLE.finditer(text):
            kept.append(text[at : match.start()])
            places.extend(range(at, match.start()))
            at = match.end()
        kept.append(text[at:])
        places.extend(range(at, len(text) + 1))
        text = "".join(kept)
    for mark in odd:
        same = _SAME_WIDTH.get(mark)
        if same is not None:
            text = text.replace(mark, same)
        elif mark.isdecimal():
            text = text.replace(mark, str(int(mark)))
    return text, places


def oddity(printed: str) -> str | None:
    """What is unusual in the characters of a figure; None when nothing is."""
    if printed.isascii():
        return None
    if _INVISIBLE.search(printed):
        return "zero-width character"
    found = _FOREIGN_DIGIT.search(printed)
    if found is None:
        return None
    return "full-width digits" if "\uff10" <= found.group() <= "\uff19" else "digits of another script"
