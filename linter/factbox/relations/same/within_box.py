"""The same quantity twice in one box: value and text, value and quotation, title and lines, two sources, box and story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from factbox.figures.quantity import Quantity
from factbox.parts import Fact, Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.labels.rows import folded
from factbox.relations.operands import of_fact, of_quantity
from factbox.relations.relation import Operand
from factbox.relations.same import topic
from factbox.relations.same.alike_versions import agree_on_scope, same_day, same_quantity, same_things
from factbox.relations.same.conflict import DIFFERS, Conflict, conflict_of, contradict, own_kind
from factbox.relations.same.parted import is_of_another_voice
from factbox.relations.same.places import WORLD
from factbox.relations.same.story import passages_of
from factbox.relations.same.versions import KINDS, Version, in_text, tail_of

if TYPE_CHECKING:
    from factbox.box import Box


def within_facts(box: Box) -> Iterator[Conflict]:
    """A fact's value against its own text and its own quotation."""
    for fact in box.facts:
        if fact.value_node is None:
            continue
        value = of_fact(fact)
        if (
            value is None
            or value.quantity is None
            or value.quantity.interval is None
            or value.quantity.kind not in KINDS
            or (value.direction and not _LOST.fullmatch(fact.printed("label") or ""))
        ):
            continue
        own = Version(value, None, "value", box, fact, None, fact.as_of)
        for role in ("text", "quote"):
            scalar = fact.scalar(role)
            if scalar is None:
                continue
            text = fact.text if role == "text" and fact.text is not None else Text(box, scalar, role, fact)
            called = _nouns_of(fact)
            said = [
                _in_own_unit(quantity, value, called)
                for quantity in text.quantities
                if _comparable(quantity, value) or _is_called(quantity, value, called)
            ]
            if value.direction and not (len(said) == 1 and _WERE_LOST.search(text.value[: said[0].start])):
                continue  # lost may be how far a figure fell
            if not said or (topic.hushed(text.value) and role == "text"):
                continue
            versions = [
                Version(of_quantity(text, quantity), None, role, box, fact, None, fact.as_of) for quantity in said
            ]
            if len(said) > 1 and not any(_thing_of(one) == _thing_of(value.quantity) for one in said):
                continue
            same = [
                version for version in versions if _thing_of(version.operand.quantity) == _thing_of(value.quantity)
            ] or versions
            if all(contradict(version, own) for version in same):
                at, against = (own, same[0]) if role == "quote" else (same[0], own)
                yield conflict_of(at, against, [against, at])._replace(
                    kind=own_kind(at, against), at=at, against=against
                )


_LOST = Pattern(r"\s*(?:total )?(?:lost|loss|losses)\s*", re.IGNORECASE)
_WERE_LOST = Pattern(
    r"\b(?:lost|los(?:s|ses) of|losing)\s+(?:about |some |nearly |almost |over |more than )?\Z", re.IGNORECASE
)


def _nouns_of(fact: Fact) -> frozenset[str]:
    """What a fact's label counts: the one noun it is, `Victims`."""
    words = topic.content(fact.printed("label") or "")
    return frozenset(nouns.thing(word) for word in words) if len(words) == 1 else frozenset()


def _is_called(quantity: Quantity, value: Operand, called: frozenset[str]) -> bool:
    """Whether a count in a text has the noun of its fact's label, under another unit: `Victims: 1,246 people`, `1,264 victims`."""
    own = value.quantity
    return (
        quantity.kind == "count" and quantity.interval is not None and quantity.unit is not None and own is not None
        and own.kind == "count" and own.unit is not None and _thing_of(quantity) in called
        and (nouns.is_person(own.unit) == nouns.is_person(quantity.unit) or nouns.covers(own.unit, quantity.unit))
        and _is_slip(str(own.value), str(quantity.value))
    )  # fmt: skip


def _is_slip(one: str, other: str) -> bool:
    """Whether two numbers are one or one mistyped: the same digits in another order, or one digit of three or more changed."""
    if len(one) != len(other):
        return False
    return sorted(one) == sorted(other) or (len(one) > 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1)


def _in_own_unit(quantity: Quantity, value: Operand, called: frozenset[str]) -> Quantity:
    own = value.quantity
    return quantity._replace(unit=own.unit) if own is not None and _is_called(quantity, value, called) else quantity


def _thing_of(quantity: Quantity | None) -> str:
    return nouns.thing(quantity.unit) if quantity is not None and quantity.unit else ""


def _comparable(quantity: Quantity, value: Operand) -> bool:
    """Whether a figure in a text can be the fact's value: of one kind, and of one thing where both say what they count."""
    own = value.quantity
    assert own is not None
    if quantity.interval is None or quantity.kind != own.kind:
        return False
    if quantity.kind != "count":
        return True
    if quantity.unit is None or own.unit is None:
        return quantity.unit is own.unit or own.unit is None
    return nouns.thing(quantity.unit) == nouns.thing(own.unit)


def by_label(versions: Sequence[Version]) -> Iterator[Conflict]:
    """One label from two sources, row beside row; a label repeated otherwise is a row under the fact above it."""
    values = [version for version in versions if version.role == "value"]
    for earlier, later in pairwise(values):
        if earlier.fact is None or later.fact is None or later.fact.index != earlier.fact.index + 1:
            continue
        label = (later.fact.printed("label") or "").strip().casefold()
        if not label or label != (earlier.fact.printed("label") or "").strip().casefold():
            continue
        if not later.sources or not earlier.sources or set(later.sources) & set(earlier.sources):
            continue
        if not same_day(earlier, later) or not agree_on_scope(earlier, later) or not same_things(earlier, later):
            continue
        if earlier.topic and later.topic and not _told_alike(earlier.topic, later.topic):
            continue  # the same label, and words behind its figure that part them: 12 on Friday
        if contradict(earlier, later):
            yield conflict_of(later, earlier, [earlier, later])


def _told_alike(a: topic.Topic, b: topic.Topic) -> bool:
    return a.words == b.words and a.time == b.time


def _is_unqualified(version: Version) -> bool:
    """Whether neither a scope nor words behind its figure say of what part a value is."""
    if version.fact is not None and tail_of(version.fact).strip():
        return False
    return version.topic is None or version.topic.scope in (None, WORLD)


_SUBJECT = Pattern(
    r"(?:The |Its |Their |Total )?(?P<subject>[^\W\d_][\w' -]{2,60}?)\s+(?:was|were|is|are|stood at|"
    r"stands at|came to|comes to|reached|totalled|(?P<verb>costs?))\s+"
    r"(?:(?:about|around|roughly|nearly|almost|over|more than|at least|some|up to|just over|just under|an estimated)\s+)?\Z"
)


_IN_ALL = Pattern(r"\A (?:to (?:build|make)|in (?:all|total))\b")


def by_subject(box: Box, versions: Sequence[Version]) -> Iterator[Conflict]:
    """`Turnout was 67%` beside `Turnout: 61%`: a sentence of one figure whose subject is a label of the box."""
    labelled: dict[frozenset[str], list[Version]] = {}
    for version in versions:
        if version.role == "value" and version.fact is not None and version.operand.quantity is not None:
            label = version.fact.printed("label") or ""
            labelled.setdefault(frozenset(map(topic.stem, topic.content(label))), []).append(version)
    labelled.pop(frozenset(), None)
    for fact in box.facts if labelled else ():
        text = fact.text
        amounts = [one for one in text.quantities if one.interval is not None] if text is not None else []
        if text is None or len(amounts) != 1 or fact.value_node is not None:
            continue
        said = _SUBJECT.match(text.value[: amounts[0].start])
        tail = _IN_ALL.sub("", text.value[amounts[0].end :]) if said is not None else ""
        if said is None or len(tail.strip(" .").split()) > 1 or topic.hushed(text.value):
            continue
        named = f"{said['subject']} {said['verb'] or ''}"
        beside = labelled.get(frozenset(map(topic.stem, topic.content(named))), [])
        if len(beside) == 1 and _is_unqualified(beside[0]):
            line = Version(of_quantity(text, amounts[0]), None, "text", box, fact, None, fact.as_of)
            if same_day(line, beside[0]) and contradict(beside[0], line):
                yield conflict_of(line, beside[0], [beside[0], line])


def by_table(box: Box, versions: Sequence[Version]) -> Iterator[Conflict]:
    """`Arrests: 64` above a table of arrests by region whose declared total is 46."""
    totals = [table for table in box.tables if table.total is not None]
    if not totals:
        return
    from factbox.relations.tables.reading import totals_of

    labelled: dict[str, list[Version]] = {}
    for version in versions:
        if version.role == "value" and version.fact is not None and version.topic is not None:
            labelled.setdefault(folded(version.fact.printed("label") or ""), []).append(version)
    for table in totals:
        about = folded(table.printed("title") or "")
        for name, total in totals_of(box, table):
            beside = labelled.get(folded(name), [])
            if len(beside) != 1 or beside[0].topic is None or not _is_unqualified(beside[0]):
                continue
            if about and about != folded(name) and not _BY_WORD.fullmatch(about.removeprefix(folded(name))):
                continue
            cell = Version(total, None, "cell", box, None, None, box.as_of)
            if same_day(cell, beside[0]) and same_things(cell, beside[0]) and contradict(beside[0], cell):
                yield conflict_of(cell, beside[0], [beside[0], cell])


_BY_WORD = Pattern(r" by [a-z]+")
_MOST_LINES = 40  # more lines on one topic are a list of events, not one figure given again


def title_and_lines(versions: Sequence[Version]) -> Iterator[Conflict]:
    """The title, and the lines of text, against values and lines on the same topic."""
    groups: dict[tuple[str, str], list[Version]] = {}
    for version in versions:
        if version.topic is not None and version.topic.event:
            groups.setdefault(version.topic.key, []).append(version)
    for group in groups.values():
        if not 2 <= len(group) <= _MOST_LINES:
            continue
        for later in group:
            if later.role == "value":
                continue
            others = [
                one
                for one in group
                if one is not later and one.fact is not later.fact and same_quantity(one, later, in_box=True)
            ]
            if later.role == "text":
                others = [one for one in others if one.role == "value" or (one.role == "text" and _before(one, later))]
            if (
                others
                and all(contradict(one, later) for one in others)
                and len({one.operand.quantity and one.operand.quantity.value for one in others}) == 1
            ):
                against = others[0]
                if later.role == "title":
                    if _is_met_by_some(later, versions):
                        continue  # the others are of another event
                    yield conflict_of(later, against, [against, later])._replace(kind=own_kind(later, against))
                else:
                    yield conflict_of(later, against, [against, later])


def _is_met_by_some(title: Version, versions: Sequence[Version]) -> bool:
    """Whether a line or a value gives a title's number of people by any word for them: three arrested, three brokers were."""
    if title.topic is None or not nouns.is_person(title.topic.thing):
        return False
    return any(
        one.role != "title"
        and one.topic is not None
        and one.topic.event == title.topic.event
        and one.operand.quantity is not None
        and title.operand.quantity is not None
        and one.operand.quantity.value == title.operand.quantity.value
        for one in versions
    )


def _before(one: Version, other: Version) -> bool:
    return one.fact is not None and other.fact is not None and one.fact.index < other.fact.index


def with_story(box: Box, versions: Sequence[Version]) -> Iterator[Conflict]:
    """Values and lines against the story's body, in this file or another: wrong only where no sentence of it agrees."""
    body: dict[tuple[str, str], list[Version]] = {}
    for version in _in_story(box):
        if version.topic is not None:
            body.setdefault(version.topic.key, []).append(version)
    for version in versions if body else ():
        if version.topic is None or not version.topic.event:
            continue
        others = [one for one in body.get(version.topic.key, ()) if same_quantity(version, one, in_box=False)]
        if not others or not all(contradict(one, version) for one in others):
            continue
        against = next((one for one in others if not is_of_another_voice(one)), None)
        if against is not None:
            told = conflict_of(version, against, [against, version])._replace(kind=DIFFERS)
            if not _stands_here(against):  # a finding stands in the file of the box
                elsewhere = against._replace(operand=against.operand._replace(node=None))
                told = told._replace(at=version, against=elsewhere, versions=(elsewhere, version))
            yield told


def _stands_here(version: Version) -> bool:
    """Whether a figure of the story stands in the file of the box."""
    node = version.operand.node
    return isinstance(node, Text) and node.scalar.text is version.box.file.text


def _in_story(box: Box) -> Iterator[Version]:
    for passage in passages_of(box):
        yield from in_text(Text(box, passage, "body", None), "body", None)
