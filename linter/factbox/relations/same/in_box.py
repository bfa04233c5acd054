"""The same quantity given twice in one box: whether it can be at all, then every way in which it can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from factbox.document.boxes import MARKDOWN_ENDINGS
from factbox.document.node import Scalar
from factbox.parts import Table, Text, items_of
from factbox.pattern import Pattern
from factbox.relations.fields import fields_of
from factbox.relations.labels.rows import folded, rows_of
from factbox.relations.same.events import tells_of_event
from factbox.relations.same.keyed import may_be_twins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factbox.box import Box
    from factbox.relations.relation import Operand
    from factbox.relations.same.conflict import Conflict
    from factbox.relations.same.versions import Version


def conflicts_in_box(box: Box) -> tuple[Conflict, ...]:
    """Figures of one box that are given twice and do not agree."""
    fields = fields_of(box)
    found: list[Conflict] = []
    if "value" in fields and not fields.isdisjoint(("text", "quote")):
        from factbox.relations.same.within_box import within_facts

        found.extend(within_facts(box))
    texts = [fact.text for fact in box.facts if fact.text is not None]
    for text in texts:
        value = text.value
        if ("(" in value or " in all" in value) and _may_be_rounded(text):
            from factbox.relations.same.apposed import apposed

            found.extend(apposed(text))
    if _given_twice(box, fields, texts):
        found.extend(_between(box))
    if texts and may_be_twins(box):
        from factbox.relations.same.twins import twins

        found.extend(twins((box,)))
    return once(found) if found else ()


def _may_be_rounded(text: Text) -> bool:
    """A quick look, whether a text may give a round figure and the exact one behind it."""
    hedges = [one.hedge for one in text.quantities]
    return len(hedges) > 1 and not _ONE_SIDED.isdisjoint(hedges)


_ONE_SIDED = frozenset(("over", "under", "at_least", "at_most"))


def _between(box: Box) -> Iterator[Conflict]:
    from factbox.relations.same.mixed_units import units_in
    from factbox.relations.same.versions import versions_of
    from factbox.relations.same.within_box import by_label, by_subject, by_table, title_and_lines, with_story

    versions = versions_of(box)
    yield from by_measure(versions)
    loose = [version for version in versions if version.measure is None]
    yield from by_label(loose)
    yield from title_and_lines(versions)
    yield from by_subject(box, versions)
    yield from by_table(box, loose)
    yield from with_story(box, versions)
    yield from units_in(loose)


_IS = Pattern(r"\b(?:was|were|is|are|stood at|stands at|came to|comes to|reached|totalled|costs?)\b")


def _given_twice(box: Box, fields: set[str], texts: Sequence[Text]) -> bool:
    """A quick look: whether any figure of the box can stand in it again. Most boxes give each figure once."""
    if "measure" in fields or box.path.lower().endswith(MARKDOWN_ENDINGS) or box.scalar("story") is not None:
        return True
    if any(_tells(text) for text in texts) or (box.title is not None and _tells(box.title)):
        return True
    if "label" not in fields or "value" not in fields:
        return False
    labels: set[str] = set()
    amounts: set[object] = set()
    for row in rows_of(box):
        if row.label:
            label = row.label.casefold()
            if label in labels:
                return True
            labels.add(label)
        operand = row.value
        amount = operand.quantity.value if operand is not None and operand.quantity is not None else None
        if amount is not None:
            if amount in amounts:
                return True
            amounts.add(amount)
    if any(table.total is not None and not _headings(table).isdisjoint(map(folded, labels)) for table in box.tables):
        return True
    return any(_one_amount(text) and _IS.search(text.value) for text in texts)


def _headings(table: Table) -> set[str]:
    return {folded(item.value) for item in items_of(table.node.get("columns")) if isinstance(item, Scalar)}


def _tells(text: Text) -> bool:
    """Whether a text gives a figure of something that happened."""
    if not text.quantities or not tells_of_event(text.value):
        return False
    from factbox.relations.same.versions import in_text

    return any(True for _ in in_text(text, text.role, text.fact))


def _one_amount(text: Text) -> bool:
    return len([one for one in text.quantities if one.interval is not None]) == 1


def once(found: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """One finding a place and kind of conflict."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for conflict in found:
        operand = conflict.at.operand
        key = ("unit" if conflict.kind == "unit" else "value", id(conflict.at.box), id(_node(operand)), operand.start)
        if key not in seen:
            seen.add(key)
            kept.append(conflict)
    return tuple(kept)


def _node(operand: Operand) -> object:
    return operand.node.scalar if isinstance(operand.node, Text) else operand.node


def by_measure(versions: Iterable[Version]) -> Iterator[Conflict]:
    """Figures that share a `measure:`."""
    groups: dict[str, list[Version]] = {}
    for version in versions:
        if version.measure is not None:
            groups.setdefault(version.measure, []).append(version)
    for group in groups.values():
        if len(group) > 1:
            from factbox.relations.same.mixed_units import units_of_measure

            yield from _disagreements(group)
            yield from units_of_measure(group)


def _disagreements(group: Sequence[Version]) -> Iterator[Conflict]:
    """Each version that an earlier one contradicts; equal figures are compared once."""
    from factbox.relations.same.alike_versions import same_day, told_apart_by_scope
    from factbox.relations.same.conflict import MOST_VALUES, conflict_of, contradict

    kept: dict[object, Version] = {}
    for version in group:
        quantity = version.operand.quantity
        amount = (
            (quantity.interval, quantity.leeway, quantity.unit) if quantity is not None else version.operand.printed
        )
        signature = (amount, version.operand.when, version.as_of)
        if signature in kept and kept[signature].box is version.box:
            continue
        against = None
        for earlier in islice(kept.values(), MOST_VALUES):
            if not same_day(earlier, version) or told_apart_by_scope(earlier, version):
                continue
            if contradict(earlier, version):
                against = earlier
                break
        if against is not None:
            yield conflict_of(version, against, group)
        kept.setdefault(signature, version)
