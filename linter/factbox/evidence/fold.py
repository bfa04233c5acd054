"""Text of a saved source made plain: ligatures and soft hyphens undone, words broken at a line's end joined, lines unwrapped."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from factbox.figures.language import load

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st", 0x0132: "IJ", 0x0133: "ij",
    0xFF05: "%", 0x2028: "\n", 0x2029: "\n\n",
}  # fmt: skip
_BROKEN = re.compile(r"([^\W\d_]{2,})[-\u2010]\n[ \t]*([a-z]+)")  # investi-\ngated
_DASH = re.compile(r"(?<=[^\W\d_] )-(?= [^\W_])|(?<=\) )-(?= [^\W_])")  # OTTAWA - Forty-seven people: no sign, no label
_BLANKS = re.compile(r"[ \t]+")
_WRAPPED = 40  # a line as long as this that ends without a stop goes on in the next
_STOPS = ".!?:;|"
_OPENERS = "-*•|#>–—·"
_RAISED = "¹²³⁰⁴-⁹"
WORD = re.compile(rf"\d+(?:[.,]\d+)*|[^\W\d_{_RAISED}]+(?:['’ʼ][^\W\d_{_RAISED}]+)*|[%&]")
_NOTE_MARK = re.compile(rf"(\d[\d.,]*|[^\W\d_{_RAISED}]+|[.;:!?\"'”’)%])[{_RAISED}]+(?!\w)")  # a footnote's number
_POWERS = frozenset(("10", "m", "km", "cm", "mm", "dm", "ft", "mi", "in", "yd", "s"))  # m² and 10⁶ are none
_SIGNS = {"%": "percent", "&": "and"}


def plain(text: str) -> str:
    """The text as it is searched and shown; paragraphs stay parted by an empty line."""
    if not text.isascii():
        text = _UNSEEN.sub("", text).translate(_LIGATURES)
        text = _NOTE_MARK.sub(lambda match: match[0] if match[1].lower() in _POWERS else match[1], text)
    text = _DASH.sub("–", text)
    numbers = load("en").heads
    text = _BROKEN.sub(
        lambda match: f"{match[1]}-{match[2]}" if match[1].lower() in numbers else f"{match[1]}{match[2]}", text
    )
    lines: list[str] = []
    goes_on = False
    for raw in text.split("\n"):
        line = _BLANKS.sub(" ", raw).strip(" ")
        if goes_on and line and line[0] not in _OPENERS:
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
        goes_on = len(line) >= _WRAPPED and line[-1] not in _STOPS
    return "\n".join(lines)


def folded(word: str) -> str:
    """A word for comparison: no case, no accent, no apostrophe, no commas between digits."""
    if word.isascii():
        if word[0].isdigit():
            return word.replace(",", "")
        return _SIGNS.get(word) or word.lower().replace("'", "")
    return _folded(word)


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return re.sub("['’ʼ,]", "", bare.casefold())


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [folded(word) for word in WORD.findall(text)]
