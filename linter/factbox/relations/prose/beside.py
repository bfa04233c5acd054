"""What two or three figures tell by a word or a sign between them, whatever else a text says: each reader by the words it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from operator import attrgetter

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.relations.relation import Relation

_KIND = attrgetter("kind")


def beside(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """What two or three figures tell by a word or a sign between them, whatever else a text says."""
    value = text.value
    if "(" in value or ", or " in value or " – " in value or " — " in value:
        from factbox.relations.prose.restated import restated

        yield from restated(text, quantities)
    if " from " in value:
        from factbox.relations.prose.directions import directions

        yield from directions(text, quantities)
    if (") than " in value or (") out" in value or ") exceed" in value)) and "(" in value:
        from factbox.relations.prose.more_than import more_than

        yield from more_than(text, quantities)
    kinds = set(map(_KIND, quantities))
    if " to " in value and "percent" in kinds:
        from factbox.relations.prose.votes import two_sides

        yield from two_sides(text, quantities)
    if "score" in kinds or "ratio" in kinds or (" to " in value and "count" in kinds and len(quantities) > 2):
        from factbox.relations.prose.bodies import more_votes_than_members

        yield from more_votes_than_members(text, quantities)
    if "year" in kinds or "date" in kinds:
        yield from _of_days(text, quantities, kinds)
    if ("month" in value and "week" in value) or ("year" in value and ("week" in value or "month" in value)):
        from factbox.relations.prose.periods import periods

        yield from periods(text, quantities)
    if len(quantities) > 2:
        yield from _for_each(text, quantities, kinds)
        yield from _of_more_sentences(text, quantities, kinds)


_IN_TURN = ("onsecutive", "after the other", "after another", "ack-to-back", "ack to back")


def _of_more_sentences(text: Text, quantities: Sequence[Quantity], kinds: Set[str]) -> Iterator[Relation]:
    """What is told over the end of a sentence, or of a colon behind a name."""
    value = text.value
    if (
        "percent" in kinds
        and (" that " in value or "That " in value or " it " in value or "It " in value)
        and " to " in value
    ):
        from factbox.relations.prose.onward import onward

        yield from onward(text, quantities)
    if "percent" in kinds and ("en: " in value or "s: " in value) and "(" in value:
        from factbox.relations.prose.onward import listed_share

        yield from listed_share(text, quantities)
    if "vote" in value and ". " in value and " by " in value:
        from factbox.relations.prose.onward import won_by

        yield from won_by(text, quantities)
    if "duration" in kinds and any(map(value.__contains__, _IN_TURN)):
        from factbox.relations.prose.terms import terms

        yield from terms(text, quantities)


def _for_each(text: Text, quantities: Sequence[Quantity], kinds: Set[str]) -> Iterator[Relation]:
    value = text.value
    if "money" in kinds and (" each" in value or " apiece" in value):
        from factbox.relations.prose.per import multiplied

        yield from multiplied(text, quantities)
    if "duration" in kinds and ("verag" in value or ", or " in value):
        from factbox.relations.prose.per import over_time

        yield from over_time(text, quantities)
    if " per " in value or " every " in value or " each " in value:
        from factbox.relations.prose.per import for_every

        yield from for_every(text, quantities)


def _of_days(text: Text, quantities: Sequence[Quantity], kinds: Set[str]) -> Iterator[Relation]:
    """What a text tells of its dates: how long after, an end before its start, ages and anniversaries."""
    value = text.value
    if "duration" in kinds and len(quantities) > 2:
        from factbox.relations.prose.later import later

        yield from later(text, quantities)
    if (" from " in value or "etween " in value) and len(quantities) > 1:
        from factbox.relations.prose.later import turned_about

        yield from turned_about(text, quantities)
    if "age" in kinds:
        from factbox.relations.prose.ages import ages_now, lifetimes, milestones

        if "died " in value:
            yield from lifetimes(text, quantities)
        if "orn " in value:
            yield from milestones(text, quantities)
        if text.box.as_of is not None:
            yield from ages_now(text, quantities)
    if "centen" in value or "nnivers" in value or "elebrat" in value or " turn" in value or "birthday" in value:
        from factbox.relations.prose.anniversaries import anniversaries, of_events

        yield from anniversaries(text, quantities)
        yield from of_events(text, quantities)
    if text.box.as_of is not None and (" ago" in value or "now" in value or " is " in value or " old" in value):
        from factbox.relations.prose.since import ago, old_by_now

        yield from ago(text, quantities)
        yield from old_by_now(text, quantities)
