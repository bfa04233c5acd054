"""Text cut into words, numbers and marks, with the place of each in the text as it was given."""

from __future__ import annotations

import re
from functools import cache

WORD, DIGITS, MARK = 1, 2, 0

VULGAR = "\u00bc-\u00be\u2150-\u215e"
_TOKEN = re.compile(
    rf"(\d+(?:[.,\u00b7']\d+)*[{VULGAR}]?|[{VULGAR}])"  # 1: a number as printed
    rf"|([^\W\d_{VULGAR}]+(?:'[^\W\d_{VULGAR}]+)*)"  # 2: a word, with its apostrophe
    r"|\n(?=[ \t]{0,20}[^a-z\s])"  # a line's end, where the next line does not run on
    r"|\S"
)
_MARGIN = 12  # empty tokens at the end: looking a few tokens ahead or behind never fails

_SAME_WIDTH = {
    0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x201B: "'", 0x2032: "'", 0x201C: '"', 0x201D: '"', 0x2033: '"',
    0x2010: "-", 0x2011: "-", 0x2012: "\u2013", 0xFF0D: "-", 0xFF0C: ",", 0xFF0E: ".", 0xFF05: "%", 0xFF04: "$",
    0xFFE1: "\u00a3", 0x00BA: "\u00b0", 0xFE63: "-", 0xFF1A: ":", 0xFF0F: "/", 0xFF08: "(", 0xFF09: ")",
    0x066B: ".", 0x066C: ",", 0x02D9: "\u00b7", 0x22C5: "\u00b7", 0x2044: "/", 0x2215: "/",
}  # fmt: skip


@cache
def _zero_width() -> re.Pattern[str]:
    return re.compile("[\u200b-\u200f\u2060-\u2064\u00ad\ufeff\u202a-\u202e\ufe0f]+")


@cache
def _foreign_digit() -> re.Pattern[str]:
    return re.compile(r"[^\D0-9]")


class Tokens:
    """The tokens of one text: parallel lists, closed by a few empty tokens so that a look past either end is safe."""

    __slots__ = ("end", "kind", "low", "plain", "size", "start", "upper")

    def __init__(self, plain: str, begin: int = 0, stop: int | None = None) -> None:
        self.plain = plain
        low: list[str] = []
        start: list[int] = []
        end: list[int] = []
        kind: list[int] = []
        upper: list[bool] = []
        for match in _TOKEN.finditer(plain, begin, len(plain) if stop is None else stop):
            word = match.group()
            index = match.lastindex
            begin, finish = match.span()
            start.append(begin)
            end.append(finish)
            if index == 2:
                lower = word.lower()
                low.append(lower)
                kind.append(WORD)
                upper.append(word[0] != lower[0])
            else:
                low.append(word)
                kind.append(DIGITS if index == 1 else MARK)
                upper.append(False)
        self.size = len(low)
        edge = len(plain) + 1
        low.extend([""] * _MARGIN)
        start.extend([edge] * _MARGIN)
        end.extend([-1] * _MARGIN)
        kind.extend([MARK] * _MARGIN)
        upper.extend([False] * _MARGIN)
        self.low, self.start, self.end, self.kind, self.upper = low, start, end, kind, upper

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
    if _zero_width().search(text):
        places = []
        kept: list[str] = []
        at = 0
        for match in _zero_width().finditer(text):
            kept.append(text[at : match.start()])
            places.extend(range(at, match.start()))
            at = match.end()
        kept.append(text[at:])
        places.extend(range(at, len(text) + 1))
        text = "".join(kept)
    text = text.translate(_SAME_WIDTH)
    if _foreign_digit().search(text):
        text = _foreign_digit().sub(lambda match: str(int(match.group())), text)
    return text, places


def oddity(printed: str) -> str | None:
    """What is unusual in the characters of a figure; None when nothing is."""
    if printed.isascii():
        return None
    if _zero_width().search(printed):
        return "zero-width character"
    found = _foreign_digit().search(printed)
    if found is None:
        return None
    return "full-width digits" if "\uff10" <= found.group() <= "\uff19" else "digits of another script"
