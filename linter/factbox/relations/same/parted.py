"""Figures in prose that are no version of a whole: one of several in their sentence, a few of some, another speaker's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from factbox.figures.quantity import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.same import topic
from factbox.relations.same.events import EVENT, WORD

if TYPE_CHECKING:
    from factbox.box import Box
    from factbox.relations.same.versions import Version

# Twelve of the dead, two of those held, nine people who had tickets: some of them, whatever they are.
_OF_SOME = Pattern(
    r"\s*(?:[\w'’-]+\s+)?(?:of\s+(?:all\s+)?(?:the|those|these|his|her|its|their|our)\b|(?:who|whose|whom)\b)",
    re.IGNORECASE,
)
_FROM_SOME = Pattern(r"\W*(?:out\s+)?of\s+(?:all\s+)?(?:the|those|these)\b", re.IGNORECASE)
_OWN_VERB = Pattern(
    r"\s*(?:[\w'’-]+\s+){0,2}?(?:were|was|are|is|have|has|had|will|would|remain\w*|[a-z]{2,}ed|went|got|fled|left)\b"
)


def is_of_some(before: str, after: str) -> bool:
    """Whether the words of its sentence before a figure, or those behind it, tell that it is of some among more."""
    return _OF_SOME.match(after) is not None or _FROM_SOME.match(before) is not None


def is_one_of_several(text: str, counted: Sequence[Quantity], index: int, span: tuple[int, int], event: str) -> bool:
    """Whether a sentence gives its figure in parts: `Nine people died at the scene and 22 in hospital.`"""
    own = counted[index]
    begin, end = span
    others = []
    for at, other in enumerate(counted):
        if at == index or not begin <= other.start < end or other.kind != own.kind:
            continue
        if (
            other.unit is not None
            and other.unit not in EVENT
            and nouns.thing(other.unit) != nouns.thing(own.unit or "")
        ):
            continue
        until = counted[at + 1].start if at + 1 < len(counted) else end
        behind = text[other.end : min(until, end)]
        before = text[counted[at - 1].end if at else begin : other.start]
        if topic.hushed(f"{before[-40:]} {behind}"):
            continue
        words = [*WORD.findall(before.rpartition(",")[2])[-1:], *WORD.findall(behind)]
        said = {EVENT[word] for word in map(str.casefold, words) if word in EVENT}
        if event in said or (other.start > own.start and not said and not _OWN_VERB.match(behind)):
            others.append(other)
    if len(others) > 1 and sum((Fraction(one.value or 0) for one in others), Fraction(0)) == own.value:
        return False  # the whole, with its parts behind it
    return bool(others)


_QUOTES = Pattern(r"[\"“”]")
_SAYS = r"(?:said|says?|told|claim(?:s|ed)?|estimate[sd]?|believes?|counted|report(?:s|ed)? that|put (?:it|the))\b"
_SPEAKER = Pattern(
    rf"\baccording to (?P<named>[^,.;]+)|,\s+{_SAYS}\s+(?P<behind>[^,.;]+)|(?P<before>[\w'’&. -]{{1,80}}?)\s+{_SAYS}",
    re.IGNORECASE,
)
_TURNS = Pattern(r"[:;.!?]\s|\s[–—-]\s")
_PRONOUN = Pattern(r"\b(?:he|she|they|it|who|i|we|one|some|others)\Z", re.IGNORECASE)


def is_of_another_voice(version: Version) -> bool:
    """Whether a figure stands in quotation marks, or its sentence names who says so, and it is nobody the box has its figures from."""
    text, place = version.operand.node, version.operand.start
    if version.role not in ("text", "body") or not isinstance(text, Text) or place is None:
        return False
    words = text.value
    if ("“" in words or '"' in words) and len(_QUOTES.findall(words, 0, place)) % 2 == 1:
        return True
    begin = max((match.end() for match in _TURNS.finditer(words, 0, place)), default=0)
    turn = _TURNS.search(words, place)
    said = _SPEAKER.search(words, begin, turn.start() if turn is not None else len(words))
    if said is None:
        return False
    speaker = (said["named"] or said["behind"] or said["before"] or "").strip()
    if _PRONOUN.search(speaker):
        return True
    named = {topic.stem(word) for word in topic.content(speaker)}
    return bool(named) and named.isdisjoint(_voices(version.box))


def _voices(box: Box) -> frozenset[str]:
    """The words of those that a box names as its sources."""
    kept = box.__dict__  # asked for each figure of a story
    if "voices" not in kept:
        names = [record.publisher.value for record in box.sources.values() if record.publisher is not None]
        kept["voices"] = frozenset(topic.stem(word) for name in names for word in topic.content(name))
    found: frozenset[str] = kept["voices"]
    return found
