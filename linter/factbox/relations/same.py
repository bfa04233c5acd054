"""The same quantity given twice: found by its measure, or by what is counted, where and when; then held together.

Figures are indexed by what they are about, so that a case of hundreds of boxes is compared group by group, and in each
group value by value, never every box with every other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factbox.box import Box, Fact, Text
from factbox.figures.interval import Interval
from factbox.figures.quantity import Quantity
from factbox.relations import alike, nouns, topic, work
from factbox.relations.band import Band, band_of, compare, is_one_sided
from factbox.relations.counts import distinct
from factbox.relations.operands import of_fact, of_quantity
from factbox.relations.places import WORLD
from factbox.relations.relation import INCONSISTENT, Operand
from factbox.relations.story import Passage, story_of

if TYPE_CHECKING:
    from factbox.case import Case

DIFFERS, HEDGE, UNIT, SOURCES, CONVERSION = "differs", "hedge", "unit", "sources", "conversion"

_KINDS = frozenset(("count", "money", "length", "area", "volume", "mass", "data", "temperature", "speed", "percent", "other", "duration"))
_MEASURE_KINDS = _KINDS | {"age", "ratio", "fraction", "multiple", "year", "percent_points"}
_MEASURED = frozenset(("length", "area", "volume", "mass", "temperature", "speed", "data", "other", "duration"))
_PROSE_KINDS = frozenset(("count", "money"))
_VALUES = 12  # different values of one quantity that are held against each other
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+|\s[–—]\s|:\s")
_DEFINITE = re.compile(r"\b(?:the|these|those|both|his|her|their|its|other)\s+\Z", re.IGNORECASE)  # the two: some that were named before


class Version(NamedTuple):
    """One giving of a figure: by a value, a line of text, a title, a quotation, or the story's body."""

    operand: Operand
    topic: topic.Topic | None
    role: str  # value, text, title, quote, body
    box: Box
    fact: Fact | None
    measure: str | None
    as_of: str | None

    @property
    def sources(self) -> tuple[str, ...]:
        """Who gives it, by publisher or id; empty for the story's body and where nobody is named."""
        return () if self.role == "body" else _sources(self.box, self.fact)

    @property
    def shown(self) -> str:
        return work.shown(self.operand)


class Conflict(NamedTuple):
    """Versions of one quantity that cannot all be right. `at` is the one a finding sits on, `against` an earlier one."""

    kind: str  # differs, hedge, unit, sources, conversion
    at: Version
    against: Version
    versions: tuple[Version, ...]
    work: str

    @property
    def across_boxes(self) -> bool:
        return self.at.box is not self.against.box


# ---- reading


def versions_of(box: Box) -> tuple[Version, ...]:
    """Every figure of a box that may stand elsewhere again: values, then lines, the title, the story."""
    found = list(_values(box))
    for fact in box.facts:
        if fact.text is not None:
            found.extend(_in_text(fact.text, "text", fact))
    if box.title is not None:
        found.extend(_in_text(box.title, "title", None))
    return tuple(found)


def _values(box: Box) -> Iterator[Version]:
    for fact in box.facts:
        measure = fact.printed("measure")
        if (fact.value_node is None and measure is None) or fact.flag("contested", False):
            continue
        operand = of_fact(fact)
        if operand is None:
            continue
        label = fact.printed("label") or ""
        if operand.quantity is None or operand.quantity.interval is None or operand.quantity.kind not in _KINDS or operand.when is not None:
            if measure is not None and _holds_something(operand) and not topic.hushed(f"{label} {operand.printed} {fact.printed('note') or ''}"):
                yield Version(operand, None, "value", box, fact, measure, fact.as_of)
            continue
        said = f"{label} {fact.printed('unit') or ''} {operand.printed} {fact.printed('note') or ''} {fact.scope or ''}"
        if topic.hushed(said) or fact.printed("part_of") is not None and measure is None and label.strip().lower().startswith(("in ", "of ")):
            if measure is None or topic.hushed(said):
                continue
        if measure is None and (fact.printed("share_of") or fact.printed("change_from") or operand.direction):
            continue
        about = topic.of_label(label, alike.unit_of(operand), fact.scope, operand.quantity.kind) if label else None
        yield Version(operand, about, "value", box, fact, measure, fact.as_of)


def _holds_something(operand: Operand) -> bool:
    """Whether an operand is a figure, a date or a list that a shared measure can be held against."""
    return operand.when is not None or bool(operand.members) or (
        operand.quantity is not None and operand.quantity.interval is not None and operand.quantity.kind in _MEASURE_KINDS
    )


def _in_text(text: Text, role: str, fact: Fact | None) -> Iterator[Version]:
    sentences = list(_sentences(text.value))
    quantities = text.quantities
    for quantity in quantities:
        if quantity.kind not in _PROSE_KINDS or quantity.interval is None:
            continue
        start, end = next(((a, b) for a, b in sentences if a <= quantity.start < b), (0, len(text.value)))
        clause_start, clause_end = _clause(text.value, quantity, quantities, start, end)
        before, after = text.value[clause_start : quantity.start], text.value[quantity.end : clause_end]
        if topic.hushed(before) or topic.hushed(after) or topic.hushed(text.value[start : quantity.start].rsplit(",", 1)[-1]):
            continue
        if _DEFINITE.search(before):
            continue
        about = topic.of_words(before, after, quantity.unit)
        if about is None or not about.event:
            continue
        operand = of_quantity(text, quantity)
        yield Version(operand, about, role, text.box, fact, None, fact.as_of if fact else text.box.as_of)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _SENTENCE.finditer(text):
        yield at, match.start()
        at = match.end()
    yield at, len(text)


def _clause(text: str, quantity: Quantity, quantities: Sequence[Quantity], start: int, end: int) -> tuple[int, int]:
    """The words that belong to a figure: its sentence up to the figures around it."""
    for other in quantities:
        if start <= other.start < quantity.start and other.kind in ("count", "money", "percent"):
            gap = text[other.end : quantity.start]
            cut = max(gap.rfind(","), gap.rfind(" and "), gap.rfind(" with "), gap.rfind("("))
            start = other.end + (cut + 1 if cut >= 0 else 0)
        if quantity.end <= other.start < end and other.kind in ("count", "money", "percent"):
            gap = text[quantity.end : other.start]
            cut = max(gap.rfind(","), gap.rfind(" and "), gap.rfind(" with "), gap.rfind("("))
            end = quantity.end + (cut if cut >= 0 else len(gap))
            break
    return start, end


def _sources(box: Box, fact: Fact | None) -> tuple[str, ...]:
    """Who gives a figure, by publisher or id."""
    names: list[str] = []
    for citation in fact.citations if fact is not None else ():
        for key in citation.ids:
            record = box.sources.get(key)
            names.append(record.publisher.value if record is not None and record.publisher is not None else key)
        if citation.named and not citation.ids and citation.named != "a record in place":
            names.append(citation.named)
    if not names and (whole := box.whole_box_source) is not None:
        record = box.sources.get(whole)
        names.append(record.publisher.value if record is not None and record.publisher is not None else whole)
    return tuple(dict.fromkeys(names))


# ---- comparing


def conflicts_in_box(box: Box) -> tuple[Conflict, ...]:
    """Figures of one box that are given twice and do not agree."""
    versions = versions_of(box)
    found = list(_within_facts(box))
    found.extend(_by_measure(versions))
    loose = [version for version in versions if version.measure is None]
    found.extend(_by_label(loose))
    found.extend(_title_and_lines(versions))
    found.extend(_with_story(box, versions))
    found.extend(_units_in(loose))
    return _once(found)


def conflicts_in_case(case: Case) -> tuple[Conflict, ...]:
    """Figures of the boxes of a case that do not agree from one box to another."""
    versions = [version for box in case.boxes for version in versions_of(box)]
    found = [conflict for conflict in _by_measure(versions) if conflict.across_boxes]
    found.extend(_by_topic(versions))
    found.extend(conflict for conflict in _units_in(versions) if conflict.across_boxes)
    return _once(found)


def _once(found: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """One finding a place and kind of conflict."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for conflict in found:
        operand = conflict.at.operand
        key = ("unit" if conflict.kind == UNIT else "value", id(conflict.at.box), id(_node(operand)), operand.start)
        if key not in seen:
            seen.add(key)
            kept.append(conflict)
    return tuple(kept)


def _node(operand: Operand) -> object:
    return operand.node.scalar if isinstance(operand.node, Text) else operand.node


def _by_measure(versions: Iterable[Version]) -> Iterator[Conflict]:
    groups: dict[str, list[Version]] = {}
    for version in versions:
        if version.measure is not None:
            groups.setdefault(version.measure, []).append(version)
    for group in groups.values():
        yield from _disagreements(group, by_measure=True)
        yield from _units_of_measure(group)


def _disagreements(group: Sequence[Version], *, by_measure: bool = False) -> Iterator[Conflict]:
    """Each version that an earlier one contradicts; equal figures are compared once."""
    if len(group) < 2:
        return
    kept: dict[object, Version] = {}
    for version in group:
        quantity = version.operand.quantity
        amount = (quantity.interval, quantity.leeway, quantity.unit) if quantity is not None else version.operand.printed
        signature = (amount, version.operand.when, version.as_of)
        if signature in kept and kept[signature].box is version.box:
            continue
        against = None
        for earlier in list(kept.values())[:_VALUES]:
            if not _same_day(earlier, version) or not _agree_on_scope(earlier, version, by_measure):
                continue
            if _contradict(earlier, version):
                against = earlier
                break
        if against is not None:
            yield _conflict(version, against, group)
        kept.setdefault(signature, version)


def _same_day(a: Version, b: Version) -> bool:
    return a.as_of is None or b.as_of is None or a.as_of == b.as_of


def _agree_on_scope(a: Version, b: Version, by_measure: bool) -> bool:
    if by_measure:
        return True
    first, second = (version.topic.scope if version.topic is not None else None for version in (a, b))
    return first == second or {first, second} == {None, WORLD}


def _contradict(a: Version, b: Version) -> bool:
    one, other = a.operand, b.operand
    if one.when is not None and other.when is not None:
        return one.when.last < other.when.first or other.when.last < one.when.first
    if one.members or other.members:
        return _lists_contradict(one, other)
    if alike.is_share(one) and alike.is_share(other) and one.quantity is not None and other.quantity is not None:
        return compare(alike.share_of_one(one), alike.share_of_one(other)) == INCONSISTENT
    try:
        return compare(alike.to_unit_of(a.operand, b.operand), alike.plain(b.operand)) == INCONSISTENT
    except alike.Unlike:
        one_thing = a.topic is not None and b.topic is not None and a.topic.key == b.topic.key  # 46 arrests, 46 people arrested
        return one_thing and _counts(a) and _counts(b) and compare(alike.plain(a.operand), alike.plain(b.operand)) == INCONSISTENT
    except alike.NoAmount:
        return False


def _lists_contradict(one: Operand, other: Operand) -> bool:
    """A list against its number, or two lists of different lengths."""
    sizes = []
    for operand in (one, other):
        if operand.members:
            point = Interval.exactly(len(distinct(operand.members)))
            sizes.append(Band(point, point, point))
        elif operand.quantity is not None and operand.quantity.kind == "count" and (band := band_of(operand.quantity)) is not None:
            sizes.append(band)
    return len(sizes) == 2 and compare(*sizes) == INCONSISTENT


def _counts(version: Version) -> bool:
    return version.operand.quantity is not None and version.operand.quantity.kind == "count"


def _conflict(later: Version, earlier: Version, group: Sequence[Version]) -> Conflict:
    kind = DIFFERS
    later_quantity, earlier_quantity = later.operand.quantity, earlier.operand.quantity
    at, against = later, earlier
    if later_quantity is None or earlier_quantity is None or later.operand.when is not None or earlier.operand.when is not None:
        return Conflict(DIFFERS, at, against, tuple(group), _list_of_versions(group, at, against))
    converted = later_quantity.unit != earlier_quantity.unit and later_quantity.kind in _MEASURED
    hedged = [is_one_sided(quantity) for quantity in (later_quantity, earlier_quantity)]
    if converted:
        kind = CONVERSION
    elif hedged[0] != hedged[1]:
        kind = HEDGE
        if hedged[1] and later.box is earlier.box:
            at, against = earlier, later  # the claim is the hedged one
    elif later.box is earlier.box and later.sources and earlier.sources and not set(later.sources) & set(earlier.sources):
        kind = SOURCES
    return Conflict(kind, at, against, tuple(group), _told(kind, at, against, group))


def _told(kind: str, at: Version, against: Version, group: Sequence[Version]) -> str:
    if kind == CONVERSION:
        converted = alike.to_unit_of(against.operand, at.operand)
        quantity = at.operand.quantity
        assert quantity is not None
        return f"{against.shown} is {work.outcome(converted, quantity.unit, quantity.kind)}, not {at.shown}"
    if kind == HEDGE:
        return f"{at.shown} does not fit {against.shown}{_by(against)}"
    return _list_of_versions(group, at, against)


def _by(version: Version) -> str:
    return f" ({', '.join(version.sources)})" if version.sources else ""


def _list_of_versions(group: Sequence[Version], at: Version, against: Version) -> str:
    """`836: INTERPOL, DIA; 832: Reuters`, in the order of the boxes."""
    whose: dict[str, list[str]] = {}
    for version in (against, *group, at):
        names = whose.setdefault(version.shown, [])
        for name in version.sources or (_where(version, at.box is not against.box),):
            if name not in names:
                names.append(name)
    if len(whose) > _VALUES:
        whose = dict(list(whose.items())[:_VALUES])
    return "; ".join(f"{shown}: {', '.join(names[:4])}" for shown, names in whose.items())


_ROLES = {"value": "a value", "text": "the text", "title": "the title", "quote": "the quotation", "body": "the story"}


def _where(version: Version, across: bool) -> str:
    if across:
        return version.box.path.replace("\\", "/").rpartition("/")[2]
    if version.role == "value" and version.fact is not None:
        return version.fact.name
    return _ROLES.get(version.role, version.role)


# ---- units


def _things(version: Version) -> str | None:
    quantity = version.operand.quantity
    if quantity is None or quantity.kind not in ("count", "other"):
        return None
    return alike.unit_of(version.operand)


def _units_of_measure(group: Sequence[Version]) -> Iterator[Conflict]:
    """One measure given in accounts and in people."""
    by_thing: dict[str, Version] = {}
    for version in group:
        unit = _things(version)
        if unit is None:
            continue
        thing = nouns.thing(unit)
        for other_thing, other in by_thing.items():
            if other_thing != thing and nouns.mixed_up(_things(other) or "", unit) and _values_meet(other, version):
                yield _unit_conflict(version, other, group)
                break
        by_thing.setdefault(thing, version)


def _units_in(versions: Sequence[Version]) -> Iterator[Conflict]:
    """The same printed figure with two units that are easily taken for each other, said of one thing."""
    groups: dict[tuple[object, ...], list[Version]] = {}
    for version in versions:
        unit = _things(version)
        quantity = version.operand.quantity
        if unit is None or quantity is None or quantity.value is None or version.topic is None:
            continue
        if version.role != "value" or version.topic.event:
            if abs(quantity.value) >= 20 and version.topic.event:
                groups.setdefault(("event", quantity.value, version.topic.event), []).append(version)
        label = _label_without_unit(version)
        if label:
            groups.setdefault(("label", quantity.value, label), []).append(version)
    for group in groups.values():
        seen: dict[str, Version] = {}
        for version in group:
            unit = _things(version) or ""
            thing = nouns.thing(unit)
            for other_thing, other in seen.items():
                if other_thing != thing and nouns.mixed_up(_things(other) or "", unit) and _scope_fits(other, version) and other.fact is not version.fact:
                    yield _unit_conflict(version, other, [other, version])
                    break
            seen.setdefault(thing, version)


def _label_without_unit(version: Version) -> str:
    label = version.fact.printed("label") if version.fact is not None and version.role == "value" else None
    if not label:
        return ""
    unit = nouns.thing(_things(version) or "")
    return " ".join(word for word in topic.content(label) if nouns.thing(word) != unit)


def _scope_fits(a: Version, b: Version) -> bool:
    first, second = (version.topic.scope if version.topic is not None else None for version in (a, b))
    if not _same_day(a, b):
        return False
    if first == second or {first, second} == {None, WORLD}:
        return True
    value = a.operand.quantity.value if a.operand.quantity is not None else None
    return None in (first, second) and value is not None and value >= 1000


def _values_meet(a: Version, b: Version) -> bool:
    first, second = (band_of(version.operand.quantity) if version.operand.quantity is not None else None for version in (a, b))
    return first is not None and second is not None and _meeting(first, second)


def _meeting(a: Band, b: Band) -> bool:
    return compare(a, b) != INCONSISTENT


def _unit_conflict(version: Version, other: Version, group: Sequence[Version]) -> Conflict:
    a, b = (_plural_of(one) for one in (other, version))
    told = f"{other.shown} {a}{_by(other)} and {version.shown} {b}{_by(version)}: one figure, two things counted"
    return Conflict(UNIT, version, other, tuple(group), told)


def _plural_of(version: Version) -> str:
    unit = _things(version) or ""
    if version.fact is not None and version.role == "value" and version.fact.unit:
        return version.fact.unit
    irregular = {"person": "people", "child": "children", "man": "men", "woman": "women"}
    return irregular.get(unit, unit if unit.endswith("s") else unit + "s")


# ---- inside one box


def _within_facts(box: Box) -> Iterator[Conflict]:
    """A fact's value against its own text and its own quotation."""
    for fact in box.facts:
        if fact.value_node is None:
            continue
        value = of_fact(fact)
        if value is None or value.quantity is None or value.quantity.interval is None or value.quantity.kind not in _KINDS or value.direction:
            continue
        own = Version(value, None, "value", box, fact, None, fact.as_of)
        for role in ("text", "quote"):
            scalar = fact.scalar(role)
            if scalar is None:
                continue
            text = fact.text if role == "text" and fact.text is not None else Text(box, scalar, role, fact)
            said = [quantity for quantity in text.quantities if _comparable(quantity, value)]
            if not said or topic.hushed(text.value) and role == "text":
                continue
            versions = [Version(of_quantity(text, quantity), None, role, box, fact, None, fact.as_of) for quantity in said]
            if len(said) > 1 and not any(_thing_of(one) == _thing_of(value.quantity) for one in said):
                continue
            same = [version for version in versions if _thing_of(version.operand.quantity) == _thing_of(value.quantity)] or versions
            if all(_contradict(version, own) for version in same):
                at, against = (own, same[0]) if role == "quote" else (same[0], own)
                yield _conflict(at, against, [against, at])._replace(kind=_own_kind(at, against), at=at, against=against)


def _own_kind(at: Version, against: Version) -> str:
    kind = _conflict(at, against, [against, at]).kind
    return DIFFERS if kind == SOURCES else kind


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


def _by_label(versions: Sequence[Version]) -> Iterator[Conflict]:
    """One label from two sources, row beside row; a label repeated otherwise is a row under the fact above it."""
    values = [version for version in versions if version.role == "value"]
    for earlier, later in zip(values, values[1:], strict=False):
        if earlier.fact is None or later.fact is None or later.fact.index != earlier.fact.index + 1:
            continue
        label = (later.fact.printed("label") or "").strip().casefold()
        if not label or label != (earlier.fact.printed("label") or "").strip().casefold():
            continue
        if not later.sources or not earlier.sources or set(later.sources) & set(earlier.sources):
            continue
        if not _same_day(earlier, later) or not _agree_on_scope(earlier, later, False) or not _same_things(earlier, later):
            continue
        if _contradict(earlier, later):
            yield _conflict(later, earlier, [earlier, later])


def _same_things(a: Version, b: Version) -> bool:
    first, second = (alike.unit_of(version.operand) for version in (a, b))
    if a.topic is not None and b.topic is not None and a.topic.thing == b.topic.thing and _counts(a) and _counts(b):
        return True
    if first is None or second is None:
        return first is second
    return nouns.thing(first) == nouns.thing(second) or alike.alike(a.operand, b.operand) and not (_things(a) and _things(b))


def _title_and_lines(versions: Sequence[Version]) -> Iterator[Conflict]:
    """The title, and the lines of text, against values and lines on the same topic."""
    groups: dict[tuple[str, str], list[Version]] = {}
    for version in versions:
        if version.topic is not None and version.topic.event:
            groups.setdefault(version.topic.key, []).append(version)
    for group in groups.values():
        if len(group) < 2:
            continue
        for later in group:
            if later.role == "value":
                continue
            others = [one for one in group if one is not later and one.fact is not later.fact and _same_quantity(one, later, in_box=True)]
            if later.role == "text":
                others = [one for one in others if one.role == "value" or (one.role == "text" and _before(one, later))]
            if others and all(_contradict(one, later) for one in others) and len({one.operand.quantity and one.operand.quantity.value for one in others}) == 1:
                against = others[0]
                if later.role == "title":
                    yield _conflict(later, against, [against, later])._replace(kind=_own_kind(later, against))
                else:
                    yield _conflict(later, against, [against, later])


def _before(one: Version, other: Version) -> bool:
    return one.fact is not None and other.fact is not None and one.fact.index < other.fact.index


_PROSE = frozenset(("text", "body"))
_APART = 4


def _of_one_size(a: Version, b: Version) -> bool:
    """Whether two figures are near enough to be one: a slip keeps the size, or the digits where it is one of scale."""
    first, second = (_middle(version) for version in (a, b))
    if not first or not second or first * second < 0:
        return True
    if max(abs(first), abs(second)) <= _APART * min(abs(first), abs(second)):
        return True
    return str(abs(first)).rstrip("0") == str(abs(second)).rstrip("0") and len(str(abs(first)).rstrip("0")) > 1


def _middle(version: Version) -> int | None:
    quantity = version.operand.quantity
    if quantity is None or quantity.interval is None:
        return None
    value = quantity.value if quantity.value is not None else quantity.interval.low
    return None if value is None else int(value)


def _same_quantity(a: Version, b: Version, *, in_box: bool) -> bool:
    if a.topic is None or b.topic is None or a.topic.key != b.topic.key or not _same_day(a, b):
        return False
    if not _agree_on_scope(a, b, False) or not _same_things(a, b):
        return False
    if (a.role in _PROSE or b.role in _PROSE) and not _of_one_size(a, b):
        return False
    times_a, times_b = a.topic.time, b.topic.time
    if times_a != times_b and not (("title" in (a.role, b.role)) and (not times_a or not times_b)):
        return False
    words_a, words_b = a.topic.words, b.topic.words
    if words_a == words_b:
        return True
    if "title" in (a.role, b.role):
        title, other = (a, b) if a.role == "title" else (b, a)
        assert title.topic is not None and other.topic is not None
        return not other.topic.words or other.topic.words <= title.topic.words
    if in_box and a.role == b.role == "text":
        return False
    if a.role == b.role == "value":
        return False
    if "value" in (a.role, b.role):
        value, line = (a, b) if a.role == "value" else (b, a)
        assert value.topic is not None and line.topic is not None
        return value.topic.words <= line.topic.words and (not in_box or len(line.topic.words - value.topic.words) <= 2)
    small, large = sorted((words_a, words_b), key=len)
    return small <= large and len(large - small) <= 3


def _with_story(box: Box, versions: Sequence[Version]) -> Iterator[Conflict]:
    """Values and lines against the story's body in the same file: wrong only where no sentence of it agrees."""
    story = story_of(box)
    if story is None:
        return
    body: dict[tuple[str, str], list[Version]] = {}
    for version in _in_story(box, story):
        if version.topic is not None:
            body.setdefault(version.topic.key, []).append(version)
    for version in versions:
        if version.topic is None or not version.topic.event:
            continue
        others = [one for one in body.get(version.topic.key, ()) if _same_quantity(version, one, in_box=False)]
        if others and all(_contradict(one, version) for one in others):
            yield _conflict(version, others[0], [others[0], version])._replace(kind=DIFFERS)


def _in_story(box: Box, passages: Sequence[Passage]) -> Iterator[Version]:
    for passage in passages:
        for version in _in_text(Text(box, passage.scalar, "body", None), "body", None):
            yield version


def _by_topic(versions: Sequence[Version]) -> Iterator[Conflict]:
    """Across the boxes of a case: one topic, one scope, one day."""
    groups: dict[tuple[str, str, str | None], list[Version]] = {}
    for version in versions:
        if version.topic is None or version.measure is not None and version.role == "value":
            continue
        scope = version.topic.scope
        if not version.topic.event and version.role != "value":
            continue
        groups.setdefault((version.topic.thing, version.topic.event, None if scope == WORLD else scope), []).append(version)
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
        assert quantity is not None
        topic_of = version.topic
        assert topic_of is not None
        signature = (quantity.interval, quantity.unit, topic_of.words, topic_of.time, version.role == "value", version.as_of)
        if signature not in by_value:
            for earlier in list(by_value.values())[: _VALUES * 4]:
                if earlier.box is version.box or not _same_quantity(earlier, version, in_box=False):
                    continue
                if _contradict(earlier, version) and not _agrees_elsewhere(earlier, version, agreed):
                    yield _conflict(version, earlier, _of_one_quantity(group, version))
                    break
            by_value[signature] = version


def _agrees_elsewhere(earlier: Version, later: Version, by_box: dict[int, list[Version]]) -> bool:
    """Whether either box gives the other's figure too, in the same words or looser ones."""
    for mine, theirs in ((earlier, later), (later, earlier)):
        for other in by_box.get(id(mine.box), ())[:50]:
            if other is not mine and _same_quantity(other, theirs, in_box=False) and not _contradict(other, theirs):
                return True
    return False


def _of_one_quantity(group: Sequence[Version], version: Version) -> list[Version]:
    return [one for one in group[:200] if one is version or _same_quantity(one, version, in_box=False)]
