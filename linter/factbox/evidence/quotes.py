"""A quotation in a source: found as editors print it, or the nearest passage with the words that differ."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import islice

from factbox.evidence.fold import WORD, folded, words_of
from factbox.evidence.passages import SourceText
from factbox.figures import read
from factbox.record import Record

_SIC = re.compile(r"\s*[\[(]\s*sic\s*[\])]", re.IGNORECASE)
_CAPITAL = re.compile(r"\[(\w)\](?=\w)")  # [T]he team
_GAP = re.compile(
    r"[\[(]\s*(?:\.{2,}|…|\. \. \.)\s*[\])]|\.(?:\s?\.){2,}|…"  # left out: any stretch
    r"|(?P<ending>(?<=\w)\[[^\[\]\n]{1,10}\])"  # investigat[ed]
    r"|\[[^\[\]\n]{1,200}\]"  # put in, or in the place of other words
)
_LONG, _SHORT = 2_500, 150  # characters of the stream that an ellipsis, a bracket may stand for
_TRIES = 400
_LONGEST = 150  # words of a quotation that are laid beside a passage
_PIECES = 60  # gaps of a quotation that are followed
_NEAR = 0.45  # a passage less alike than this is none


class Nearest(Record):
    """The passage most like a quotation. `changed` are offsets of the quotation's words that differ, each with the
    source's words in their place; `marked` is the passage with its differing words between asterisks."""

    marked: str
    changed: tuple[tuple[int, int, str], ...]
    likeness: float


class Piece(Record):
    """A stretch of a quotation without gaps: its letters run together, and how far back the one before may lie."""

    stream: str
    gap: int
    whole_end: bool = True  # False after `investigat[ed]`: the source's word may go on


def pieces_of(quotation: str) -> list[Piece]:
    """A quotation as it must stand in the source, cut where an editor has left out or put in words."""
    text = _CAPITAL.sub(r"\1", _SIC.sub("", quotation))
    found: list[Piece] = []
    at, gap = 0, 0
    for match in _GAP.finditer(text):
        _add(found, text[at : match.start()], gap, match["ending"] is None)
        at = match.end()
        gap = max(gap, _LONG if match.group().strip("[]() .…") == "" else _SHORT) if at else gap
    _add(found, text[at:], gap, True)
    return found[:_PIECES]


def _add(found: list[Piece], text: str, gap: int, whole_end: bool) -> None:
    stream = "".join(words_of(text))
    if stream:
        found.append(Piece(stream, gap, whole_end))


def find(source: SourceText, quotation: str) -> tuple[int, int] | None:
    """Where a quotation stands in the source's text: start and end; None when it does not. Quotes, case, spaces, hyphens and
    punctuation do not count; words do, save that a number may be in digits or words."""
    pieces = pieces_of(quotation)
    if not pieces:
        return (0, 0)
    words = source.words
    at = -1
    for _ in range(_TRIES):
        at = words.stream.find(pieces[0].stream, at + 1)
        if at < 0:
            break
        end = _follow(source, pieces, at)
        if end is not None:
            first, last = words.number_at(at), _last_word(source, end)
            if first is not None and last is not None:
                return words.starts[first], words.ends[last]
    return None


def _follow(source: SourceText, pieces: list[Piece], at: int) -> int | None:
    """The end of the last piece in the stream when all follow from a place on, each within its gap."""
    words = source.words
    if words.number_at(at) is None:
        return None
    end = at + len(pieces[0].stream)
    if not _ends_well(source, pieces[0], end):
        return None
    for piece in pieces[1:]:
        place = end - 1
        while True:
            place = words.stream.find(piece.stream, max(place + 1, end), end + piece.gap + len(piece.stream))
            if place < 0:
                return None
            starts = words.number_at(place) is not None
            if starts and _ends_well(source, piece, place + len(piece.stream)):
                break
        end = place + len(piece.stream)
    return end


def _ends_well(source: SourceText, piece: Piece, end: int) -> bool:
    return not piece.whole_end or source.words.number_ending(end) is not None


def _last_word(source: SourceText, end: int) -> int | None:
    words = source.words
    exact = words.number_ending(end)
    if exact is not None:
        return exact
    return next((number for number in range(len(words.at) - 1, -1, -1) if words.at[number] < end), None)


def nearest(source: SourceText, quotation: str) -> Nearest | None:
    """The passage most like a quotation; None when nothing is."""
    spans = [(match.start(), match.end()) for match in islice(WORD.finditer(quotation), _LONGEST)]
    wanted = [folded(quotation[start:end]) for start, end in spans]
    if not wanted:
        return None
    best: tuple[float, int, int] | None = None
    for start in _windows(source, wanted):
        low, high = max(0, start - 4), min(len(source.words), start + len(wanted) + 8)
        ratio, first, last = _aligned(wanted, source.words.folded[low:high])
        if best is None or ratio > best[0]:
            best = (ratio, low + first, low + last)
    if best is None or best[0] < _NEAR:
        return None
    return _told(source, quotation, spans, wanted, best)


def _windows(source: SourceText, wanted: list[str]) -> Iterable[int]:
    """Where in the source a passage like this may begin: most of the rarer words vote for it."""
    rare = sorted(
        ((len(places), number, places) for number, word in enumerate(wanted) if (places := source.positions.get(word))),
        key=lambda entry: entry[:2],
    )[:12]
    votes: dict[int, int] = {}
    width = max(4, len(wanted) // 3)
    for count, number, places in rare:
        for place in places[: 2_000 if count > 2_000 else count]:
            for bucket in {(place - number) // width, (place - number + width // 2) // width}:
                votes[bucket] = votes.get(bucket, 0) + 1
    ordered = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))[:6]
    return [max(0, bucket * width) for bucket in ordered]


def _aligned(wanted: list[str], there: list[str]) -> tuple[float, int, int]:
    """How alike two runs of words are, and the part of the second that answers the first."""
    blocks = [
        block for block in SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks() if block.size
    ]
    if not blocks:
        return 0.0, 0, 0
    matched = sum(block.size for block in blocks)
    first = max(0, blocks[0].b - blocks[0].a)
    last = min(len(there), blocks[-1].b + blocks[-1].size + len(wanted) - blocks[-1].a - blocks[-1].size)
    return 2 * matched / (len(wanted) + last - first), first, last


def _told(
    source: SourceText, quotation: str, spans: list[tuple[int, int]], wanted: list[str], best: tuple[float, int, int]
) -> Nearest:
    ratio, low, high = best
    words = source.words
    there = words.folded[low:high]
    differing: set[int] = set()
    changed: list[tuple[int, int, str]] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, wanted, there, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        differing.update(range(low + b1, low + b2))
        instead = source.text[words.starts[low + b1] : words.ends[low + b2 - 1]] if b2 > b1 else ""
        if a2 > a1:
            changed.append((spans[a1][0], spans[a2 - 1][1], " ".join(instead.split())))
        else:
            place = spans[min(a1, len(spans) - 1)]
            changed.append((place[0], place[1], " ".join(f"{instead} {quotation[place[0] : place[1]]}".split())))
    shown: list[str] = []
    at = words.starts[low]
    for number in range(low, high):
        gap = " ".join(source.text[at : words.starts[number]].split("\n"))
        word = source.text[words.starts[number] : words.ends[number]]
        shown.append(gap + (f"*{word}*" if number in differing else word))
        at = words.ends[number]
    return Nearest("".join(shown).replace("* *", " "), tuple(changed), ratio)


def only_numbers_differ(quotation: str, near: Nearest, language: str) -> bool:
    """Whether the differing words are the same numbers, once in digits and once in words."""
    if not near.changed:
        return False
    for start, end, instead in near.changed:
        here, there = read(quotation[start:end], language), read(instead, language)
        if len(here) != 1 or len(there) != 1 or here[0].value is None or here[0].value != there[0].value:
            return False
        rest = [quotation[start:end].replace(here[0].text, ""), instead.replace(there[0].text, "")]
        if words_of(rest[0]) != words_of(rest[1]):
            return False
    return True
