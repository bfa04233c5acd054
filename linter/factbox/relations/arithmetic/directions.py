"""Which way a figure went between its two ends, against the verb that says it."""

from __future__ import annotations

from factbox.relations.arithmetic import alike, work
from factbox.relations.relation import CONSISTENT, INCONSISTENT, Judgement, Relation, undecidable


def judge_direction(relation: Relation) -> Judgement:
    """`direction`: what rose ends no lower than it began, what fell no higher, however both were rounded."""
    first, last = relation.one("from"), relation.one("to")
    if first is None or last is None:
        return undecidable("two figures")
    before, after = alike.plain(first).doubtful, alike.to_unit_of(last, first).doubtful
    rising = relation.options.get("direction") == 1
    way = "a fall" if rising else "a rise"
    shown = f"from {work.shown(first)} to {work.shown(last)} is {way}, the box says {relation.options.get('said')}"
    if relation.flag("apart", False):  # two things side by side, and no earlier and later one
        way = "less" if rising else "more"
        shown = f"{work.shown(last)} is {way} than {work.shown(first)}, the box says {relation.options.get('said')}"
    if after.is_below(before) if rising else before.is_below(after):
        return Judgement(INCONSISTENT, shown, fault="change", at=last, related=((first, "from"),))
    return Judgement(CONSISTENT)
