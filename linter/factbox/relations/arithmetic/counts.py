"""Lists and their number: how many different members there are, whatever name each goes by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factbox.figures.interval import Interval
from factbox.pattern import Pattern
from factbox.relations.arithmetic import alike, work
from factbox.relations.arithmetic.band import Band, compare, not_above
from factbox.relations.relation import (
    CONSISTENT,
    INCONSISTENT,
    UNDECIDABLE,
    Judgement,
    Member,
    Operand,
    Relation,
    undecidable,
)
from factbox.relations.same.places import same_name

_BRACKETS = Pattern(r"\([^()]*\)|\[[^\[\]]*\]")
_LEAD = Pattern(r"^(?:and|or|the|also)\s+", re.IGNORECASE)


def key_of(member: str) -> str:
    """What makes two members one: brackets, articles and case aside, and one name for places that go by several."""
    bare = _BRACKETS.sub(" ", member)
    bare = re.sub(r"\s+", " ", bare).strip(" .,;:'\"")
    previous = ""
    while bare != previous:
        previous = bare
        bare = _LEAD.sub("", bare)
    return same_name(bare)


def distinct(members: Sequence[Member]) -> dict[str, list[Member]]:
    """Members by their one name, in the order of the list."""
    found: dict[str, list[Member]] = {}
    for member in members:
        key = key_of(member.text)
        if key:
            found.setdefault(key, []).append(member)
    return found


def repeated(members: Sequence[Member]) -> list[tuple[Member, Member]]:
    """Each member that stands in the list already, with the first of its name."""
    return [(again, first) for first, *rest in distinct(members).values() for again in rest]


def judge_count(relation: Relation) -> Judgement:
    """`count`: the number of different members; with `complete: false` they only must not pass it."""
    listed, stated = relation.one("of"), relation.one("is")
    if listed is None or stated is None or listed.members is None:
        return undecidable("a list and its number")
    by_name = distinct(listed.members)
    count = len(by_name)
    claim = alike.plain(stated)
    point = Interval.exactly(count)
    members = Band(point, point, point)
    complete = relation.options.get("complete")
    if complete is False or (complete is None and not relation.declared):
        verdict = compare(members, claim, not_above)
        if verdict == CONSISTENT and complete is None and compare(members, claim) != CONSISTENT:
            verdict = UNDECIDABLE
    else:
        verdict = compare(members, claim)
    if verdict != INCONSISTENT and complete is None and not relation.declared and count < len(listed.members):
        with_repeats = Interval.exactly(len(listed.members))
        if (
            compare(members, claim) == INCONSISTENT
            and compare(Band(with_repeats, with_repeats, with_repeats), claim) == CONSISTENT
        ):
            verdict = INCONSISTENT  # the number is only reached by counting one name twice
    names = [first.text.strip() for first, *_ in by_name.values()]
    shown_names = ", ".join(names) if len(names) <= 12 else f"{', '.join(names[:5])} ... {names[-1]}"
    shown = f"the list has {count} ({shown_names}), the box says {work.shown(stated)}"
    doubles = repeated(listed.members)
    if doubles:
        shown = f"the list has {count} different names ({shown_names}), the box says {work.shown(stated)}"
    if verdict == INCONSISTENT:
        hint = ""
        if doubles:
            hint = "; ".join(f"{again.text} is {first.text} again" for again, first in doubles[:3])
        return Judgement(verdict, shown, hint=hint, fault="count", at=stated, related=((listed, "the list"),))
    return Judgement(verdict, shown, "whether the list is complete" if verdict == UNDECIDABLE else "")


def listed(operand: Operand | None) -> tuple[Member, ...]:
    return operand.members or () if operand is not None else ()
