"""Names as folded tokens: case, accents, quotes, "&", hyphens and U.S. made alike, each token tied to its place."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

# A word with apostrophes inside, dotted initials, or an ampersand. A closing apostrophe belongs to a plural possessive.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’ʼ‘ʻ`´][^\W_]+)*(?:(?<=[sS])['’])?|&")
_SPLIT = re.compile(rf"([A-Za-z0-9]{{2,}}+(?!['’ʼ‘ʻ`´])(?![^\W_])|{_TOKEN.pattern})")  # plain words first: most are
_APOSTROPHES = str.maketrans("", "", "'’ʼ‘ʻ`´")
_UNFOLDED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
)
_COMBINING = re.compile("[\u0300-\u036f]")
_KEPT = 50_000  # words remembered; a text of made-up words must not fill the memory

_folds: dict[str, str] = {"&": "and"}


def fold_word(word: str) -> str:
    """One token in its folded form: no case, no accents, no apostrophes, no points."""
    folded = _folds.get(word)
    if folded is None:
        folded = _fold(word)
        if len(_folds) < _KEPT:
            _folds[word] = folded
    return folded


def _fold(word: str) -> str:
    if not word.isascii():
        word = "".join(
            character
            for character in unicodedata.normalize("NFKD", word.translate(_UNFOLDED))
            if not unicodedata.combining(character)
        )
    folded = word.translate(_APOSTROPHES).replace(".", "").casefold()
    return folded if folded and " " not in folded else word.casefold()


def base_of(word: str) -> str:
    """The folded form without a possessive ending: `Australia's` and `Affairs'` as the bare noun."""
    if not word.isalnum():
        if word[-1:] in "'’":
            return fold_word(word[:-1])
        if len(word) > 2 and word[-1] in "sS" and word[-2] in "'’":
            return fold_word(word[:-2])
    return _folds.get(word) or fold_word(word)


def is_possessive(word: str) -> bool:
    return not word.isalnum() and (word[-1:] in "'’" or (len(word) > 2 and word[-1] in "sS" and word[-2] in "'’"))


class Tokens:
    """The tokens of one text: `words` as printed, `folds`, where each starts and ends (code point offsets), and in `capitals`
    the numbers of those that begin with a capital."""

    __slots__ = ("_parts", "capitals", "ends", "folds", "starts", "text", "words")

    starts: list[int]
    ends: list[int]

    def __init__(self, text: str) -> None:
        self.text = text
        parts = _SPLIT.split(
            text
        )  # gap, word, gap, word ... gap: one pass in C, where a loop over matches takes twice as long
        if not text.isascii() and _COMBINING.search(text):
            parts = _with_marks(parts)
        self._parts = parts
        self.words: list[str] = parts[1::2]
        folds = _folds
        self.folds: list[str] = [folds.get(word) or fold_word(word) for word in self.words]
        self.capitals: list[int] = [index for index, word in enumerate(self.words) if word[0].isupper()]

    def __getattr__(self, name: str) -> list[int]:
        """Places are worked out when first asked for: most texts hold no name."""
        if name not in ("starts", "ends"):
            raise AttributeError(name)
        ends = list(accumulate(map(len, self._parts)))
        self.starts, self.ends = ends[0:-1:2], ends[1::2]
        return self.starts if name == "starts" else self.ends

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """What stands between token `index` and the one after it (at the end: the rest of the text)."""
        return self._parts[2 * index + 2]


def _with_marks(parts: list[str]) -> list[str]:
    """Split parts where accents stand as characters of their own: a combining mark belongs to the word before it."""
    merged = parts[:1]
    for word, gap in zip(parts[1::2], parts[2::2], strict=True):
        marks = 0
        while marks < len(gap) and unicodedata.combining(gap[marks]):
            marks += 1
        word += gap[:marks]
        if len(merged) > 1 and not merged[-1] and unicodedata.combining(merged[-2][-1]):
            merged[-2] += word
            merged[-1] = gap[marks:]
        else:
            merged += [word, gap[marks:]]
    return merged


def fold_words(text: str) -> tuple[str, ...]:
    """The folded tokens of a text, without their places."""
    return tuple([_folds.get(word) or fold_word(word) for word in _TOKEN.findall(text)])


def fold_name(text: str) -> str:
    """A name as its folded tokens joined by spaces, the leading "the" left out: names equal here are one name."""
    folds = fold_words(text)
    if len(folds) > 1 and folds[0] == "the":
        folds = folds[1:]
    return " ".join(folds)


def same_name(one: str, other: str) -> bool:
    """Whether two names differ in no more than folding, "U.S." and "United States"."""
    return comparable(one) == comparable(other)


def comparable(text: str) -> str:
    """`fold_name` with "United States" and "US" made one, hyphens closed up or not, "the" left out everywhere."""
    words = [word for word in fold_name(text).split(" ") if word != "the"]
    joined = " ".join(words).replace("united states of america", "us").replace("united states", "us")
    return joined.replace("co op", "coop").replace("co ord", "coord")
