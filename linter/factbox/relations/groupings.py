"""Names that hold an "and" or a comma: into how many members a list can be read, and which of its pieces are one body."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factbox.parts import Text
from factbox.relations import nouns
from factbox.relations.relation import Member

# Their names go over commas that no "and" follows: The Good, the Bad and the Ugly; Crouching Tiger, Hidden Dragon.
_TITLED = frozenset("film movie book novel song album play show series band single poem painting title firm".split())
_MOST = 16  # pieces of a list that is looked through


def bodies_whole(text: Text, members: tuple[Member, ...]) -> tuple[Member, ...]:
    """The members, those that are pieces of one public body's name put together."""
    names = [
        (one.start, one.end) for one in text.box.mentions.get(id(text.scalar), ()) if one.bodies and "name" in one.kind
    ]
    if not names:
        return members
    kept: list[Member] = []
    for member in members:
        last = kept[-1] if kept else None
        start, end = (last.start if last is not None else None), member.end
        if start is not None and end is not None and _is_in_one(names, last, member):
            kept[-1] = Member(text.value[start:end], text, start, end)
        else:
            kept.append(member)
    return tuple(kept)


def _is_in_one(names: Sequence[tuple[int, int]], last: Member | None, member: Member) -> bool:
    """Whether one name goes over from a piece into the next."""
    if last is None or last.end is None or member.start is None:
        return False
    return any(first < last.end and member.start < until for first, until in names)


def may_be(number: int, text: Text, members: Sequence[Member], unit: str) -> bool:
    """Whether a list of more pieces than its number can be read as so many names, some with an "and" or a comma in them.

    Between names stand commas, and an "and" before the last; inside a name an "and" stands before its last piece.
    """
    if not 2 <= number < len(members) <= _MOST:
        return False
    gaps = [text.value[one.end or 0 : other.start or 0] for one, other in pairwise(members)]
    joins = [" and " in f" {gap.strip(' ,')} " or "&" in gap for gap in gaps]
    if sum(joins) < 2 and nouns.head(unit) not in _TITLED:
        return False
    return number in _readings(tuple(joins), nouns.head(unit) in _TITLED)


def _readings(joins: tuple[bool, ...], titled: bool) -> set[int]:
    """How many names a list can hold, by which of the gaps between its pieces are joined by "and"."""
    count = len(joins) + 1
    # reached[i]: numbers of names that the first i pieces can be, commas between them
    reached: list[set[int]] = [{0}] + [set() for _ in range(count)]
    found: set[int] = set()
    for end in range(1, count + 1):
        for start in range(end):
            inside = joins[start : end - 1]
            if inside and not titled and (not inside[-1] or any(inside[:-1])):
                continue
            closes = start > 0 and joins[start - 1]
            if end == count and closes:
                found |= {one + 1 for one in reached[start]}
            if start == 0 or not closes:
                reached[end] |= {one + 1 for one in reached[start]}
    return found
