"""Names as folded tokens: case, accents, quotes, "&", hyphens and U.S. made alike, each token tied to its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain, compress, count

# A word with apostrophes inside, dotted initials, or an ampersand. A closing apostrophe belongs to a plural possessive.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}(?:['’]s\b)?|[^\W_]+(?:['’ʼ‘ʻ`´][^\W_]+)*(?:(?<=[sS])['’])?|&")
_SPLIT = re.compile(rf"({_TOKEN.pattern})")
_APOSTROPHES = str.maketrans("", "", "'’ʼ‘ʻ`´")
_UNFOLDED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
)
_COMBINING = re.compile("[\u0300-\u036f]")
_KEPT = 50_000  # words remembered; a text of made-up words must not fill the memory
_CHUNKS_KEPT = 20_000  # of which all are let go when there are more
_LONGEST_KEPT = 40  # characters of a chunk that is remembered

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
    if word.isascii():
        if word.isalnum():
            return word.lower()
    else:
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


_SMALL, _CAPITAL, _NO_WORD = 0, 1, 2  # what stands between two spaces: how a word begins, or that it is none


# A token as it is kept: as printed, folded, how it begins, what stands before it and behind it, the space behind included, and how
# long all that is.
_Row = tuple[str, str, int, tuple[str, str], int]


class _Chunks(dict[str, tuple[_Row, ...]]):
    """What stands between two spaces of a text, taken apart once into rows of tokens. Newsrooms use few words, and use them again."""

    def __missing__(self, chunk: str) -> tuple[_Row, ...]:
        if chunk.isascii() and chunk.isalnum():
            begins = _CAPITAL if chunk[0].isupper() else _SMALL
            rows: tuple[_Row, ...] = ((chunk, chunk.lower(), begins, ("", " "), len(chunk) + 1),)
        else:
            rows = _taken_apart(chunk)
        if len(chunk) <= _LONGEST_KEPT:
            if len(self) >= _CHUNKS_KEPT:
                self.clear()
            self[chunk] = rows
        return rows


def _taken_apart(chunk: str) -> tuple[_Row, ...]:
    parts = _SPLIT.split(chunk)  # gap, word, gap, word ... gap
    if not chunk.isascii() and _COMBINING.search(chunk):
        parts = _with_marks(parts)
    if len(parts) == 1:
        return (("", "", _NO_WORD, ("", chunk + " "), len(chunk) + 1),)
    found: list[_Row] = []
    before = parts[0]
    parts[-1] += " "
    for word, gap in zip(parts[1::2], parts[2::2], strict=True):
        begins = _CAPITAL if word[0].isupper() else _SMALL
        found.append((word, fold_word(word), begins, (before, gap), len(before) + len(word) + len(gap)))
        before = ""
    return tuple(found)


_chunks = _Chunks()


_NONE: tuple[tuple[()], ...] = ((), (), (), (), ())


class Tokens:
    """The tokens of one text: `words` as printed, `folds`, and in `capitals` the numbers of those that begin with a capital.
    Places are code point offsets."""

    __slots__ = ("_beside", "_place", "_widths", "capitals", "folds", "text", "words")

    words: tuple[str, ...]
    folds: tuple[str, ...]
    _beside: tuple[tuple[str, str], ...]
    _widths: tuple[int, ...]

    def __init__(self, text: str) -> None:
        self.text = text
        # Rows turned into columns, all of it made in C: a loop over matches, or words, takes five times as long.
        rows = chain.from_iterable(map(_chunks.__getitem__, text.split(" ")))
        self.words, self.folds, begins, self._beside, self._widths = zip(*rows)  # noqa: B905 - rows are of one length
        if _NO_WORD in begins:
            joined = _joined(zip(self.words, self.folds, begins, self._beside, self._widths, strict=True))
            self.words, self.folds, begins, self._beside, self._widths = zip(*joined, strict=True) if joined else _NONE
        self.capitals: list[int] = list(compress(count(), begins))
        self._place = 0, 0  # a token, and where what stands before it begins

    def start(self, index: int) -> int:
        """Where token `index` begins: reckoned from the token that was asked for last, which mostly is near."""
        known, place = self._place
        if index > known:
            place += sum(self._widths[known:index])
        elif index < known:
            place -= sum(self._widths[index:known])
        self._place = index, place
        return place + len(self._beside[index][0])

    def end(self, index: int) -> int:
        """Where token `index` ends."""
        return self.start(index) + len(self.words[index])

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where tokens `first` to `last` (not included) begin and end."""
        beside, widths = self._beside, self._widths
        before = sum(widths[:first])
        end = before + sum(widths[first : last - 1]) + len(beside[last - 1][0]) + len(self.words[last - 1])
        return before + len(beside[first][0]), end

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """What stands between token `index` and the one after it (at the end: the rest of the text)."""
        beside = self._beside
        if index + 1 < len(beside):
            return beside[index][1] + beside[index + 1][0]
        return beside[index][1][:-1]  # no space stands behind the last


def _joined(rows: Iterable[_Row]) -> list[_Row]:
    """The rows of a text where marks stand between spaces, such as a dash: they go to the word behind them, at the end to the
    one before."""
    joined: list[_Row] = []
    marks = ""
    for word, fold, begins, (before, after), width in rows:
        if begins == _NO_WORD:
            marks += after
            continue
        joined.append((word, fold, begins, (marks + before, after), len(marks) + width))
        marks = ""
    if marks and joined:
        word, fold, begins, (before, after), width = joined[-1]
        joined[-1] = word, fold, begins, (before, after + marks), width + len(marks)
    return joined


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
