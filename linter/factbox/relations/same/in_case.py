"""The same quantity in two boxes of a case: found by its measure, or by what is counted, where and when.

Figures are indexed by what they are about, so that a case of hundreds of boxes is compared group by group, and in each
group value by value, never every box with every other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from factbox.relations.same import topic
from factbox.relations.same.alike_versions import same_quantity
from factbox.relations.same.conflict import MOST_VALUES, Conflict, conflict_of, contradict
from factbox.relations.same.in_box import by_measure, once
from factbox.relations.same.mixed_units import units_in
from factbox.relations.same.parted import is_of_another_voice
from factbox.relations.same.places import WORLD, scope_of
from factbox.relations.same.twins import twins
from factbox.relations.same.versions import Version, versions_of

if TYPE_CHECKING:
    from factbox.case import Case


def conflicts_in_case(case: Case) -> tuple[Conflict, ...]:
    """Figures of the boxes of a case that do not agree from one box to another."""
    versions = [_at_home(version) for box in case.boxes for version in versions_of(box)]
    found = [conflict for conflict in by_measure(versions) if conflict.across_boxes]
    found.extend(_by_topic(versions))
    found.extend(twins(case.boxes))
    found.extend(conflict for conflict in units_in(versions) if conflict.across_boxes)
    return once(found)


def _at_home(version: Version) -> Version:
    """Arrests and the like, with no word of where, are those of the place the box is about."""
    about = version.topic
    if about is None or about.scope is not None or about.event not in topic.LOCAL:
        return version
    box = version.box
    titled, _ = topic.places(box.title.value) if box.title is not None else (None, [])
    home = titled if titled not in (None, WORLD) else scope_of(box.jurisdiction)
    return version._replace(topic=about._replace(scope=home))


def _by_topic(versions: Sequence[Version]) -> Iterator[Conflict]:
    """Across the boxes of a case: one topic, one scope, one day."""
    groups: dict[tuple[str, str, str | None], list[Version]] = {}
    for version in versions:
        if version.topic is None or (version.measure is not None and version.role == "value"):
            continue
        scope = version.topic.scope
        if not version.topic.event and version.role != "value":
            continue
        groups.setdefault((version.topic.thing, version.topic.event, None if scope == WORLD else scope), []).append(
            version
        )
    for group in groups.values():
        if len({id(version.box) for version in group}) < 2:
            continue
        yield from _across(group)


def _across(group: Sequence[Version]) -> Iterator[Conflict]:
    by_value: dict[object, Version] = {}
    agreed: dict[int, list[Version]] = {}
    for version in group:
        agreed.setdefault(id(version.box), []).append(version)
    for version in group:
        quantity = version.operand.quantity
        topic_of = version.topic
        assert topic_of is not None
        signature = (
            version.operand.when or (quantity.interval if quantity is not None else None),
            quantity.unit if quantity is not None else None,
            topic_of.words,
            topic_of.time,
            version.role == "value",
            version.as_of,
        )
        if signature not in by_value:
            for earlier in islice(by_value.values(), MOST_VALUES * 4):
                if earlier.box is version.box or not same_quantity(earlier, version, in_box=False):
                    continue
                if not contradict(earlier, version) or _agrees_elsewhere(earlier, version, agreed):
                    continue
                if not is_of_another_voice(earlier) and not is_of_another_voice(version):
                    yield conflict_of(version, earlier, _of_one_quantity(group, version))
                    break
            by_value[signature] = version


def _agrees_elsewhere(earlier: Version, later: Version, by_box: dict[int, list[Version]]) -> bool:
    """Whether either box gives the other's figure too, in the same words or looser ones."""
    for mine, theirs in ((earlier, later), (later, earlier)):
        for other in by_box.get(id(mine.box), ())[:50]:
            if other is not mine and same_quantity(other, theirs, in_box=False) and not contradict(other, theirs):
                return True
    return False


def _of_one_quantity(group: Sequence[Version], version: Version) -> list[Version]:
    return [one for one in group[:200] if one is version or same_quantity(one, version, in_box=False)]
