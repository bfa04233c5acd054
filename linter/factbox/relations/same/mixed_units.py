"""One figure printed with two units that are easily taken for each other: accounts and people, charges and people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factbox.relations import nouns
from factbox.relations.arithmetic.band import band_of, compare
from factbox.relations.relation import INCONSISTENT
from factbox.relations.same import topic
from factbox.relations.same.alike_versions import agree_on_scope, same_day
from factbox.relations.same.conflict import UNIT, Conflict, by_whom
from factbox.relations.same.versions import Version, unit_counted

_SMALLEST = 20  # smaller figures meet by chance
_NO_CHANCE = 10_000  # so many accounts and just as many people: nobody counted both


def units_of_measure(group: Sequence[Version]) -> Iterator[Conflict]:
    """One measure given in accounts and in people."""
    by_thing: dict[str, Version] = {}
    for version in group:
        unit = unit_counted(version)
        if unit is None:
            continue
        thing = nouns.thing(unit)
        for other_thing, other in by_thing.items():
            if (
                other_thing != thing
                and nouns.mixed_up(unit_counted(other) or "", unit)
                and _values_meet(other, version)
            ):
                yield _unit_conflict(version, other, group)
                break
        by_thing.setdefault(thing, version)


def units_in(versions: Sequence[Version]) -> Iterator[Conflict]:
    """The same printed figure with two units that are easily taken for each other, said of one thing."""
    groups: dict[tuple[object, ...], list[Version]] = {}
    for version in versions:
        unit = unit_counted(version)
        quantity = version.operand.quantity
        if unit is None or quantity is None or quantity.value is None or version.topic is None:
            continue
        if quantity.value >= _NO_CHANCE and (nouns.thing(unit) == "account" or nouns.is_person(unit)):
            groups.setdefault(("accounts and people", quantity.value), []).append(version)
        if version.topic.event and quantity.value >= _SMALLEST:
            groups.setdefault(("event", quantity.value, version.topic.event), []).append(version)
        label = _label_without_unit(version)
        if label:
            groups.setdefault(("label", quantity.value, label), []).append(version)
    for group in groups.values():
        seen: dict[str, Version] = {}
        for version in group:
            unit = unit_counted(version) or ""
            thing = nouns.thing(unit)
            for other_thing, other in seen.items():
                if (
                    other_thing != thing
                    and nouns.mixed_up(unit_counted(other) or "", unit)
                    and _scope_fits(other, version)
                    and other.fact is not version.fact
                ):
                    yield _unit_conflict(version, other, [other, version])
                    break
            seen.setdefault(thing, version)


def _label_without_unit(version: Version) -> str:
    label = version.fact.printed("label") if version.fact is not None and version.role == "value" else None
    if not label:
        return ""
    unit = nouns.thing(unit_counted(version) or "")
    return " ".join(word for word in topic.content(label) if nouns.thing(word) != unit)


def _scope_fits(a: Version, b: Version) -> bool:
    if not same_day(a, b):
        return False
    if agree_on_scope(a, b):
        return True
    first, second = (version.topic.scope if version.topic is not None else None for version in (a, b))
    value = a.operand.quantity.value if a.operand.quantity is not None else None
    return None in (first, second) and value is not None and value >= 1000


def _values_meet(a: Version, b: Version) -> bool:
    first, second = (
        band_of(version.operand.quantity) if version.operand.quantity is not None else None for version in (a, b)
    )
    return first is not None and second is not None and compare(first, second) != INCONSISTENT


def _unit_conflict(version: Version, other: Version, group: Sequence[Version]) -> Conflict:
    a, b = (_plural_of(one) for one in (other, version))
    told = (
        f"{other.shown} {a}{by_whom(other)} and {version.shown} {b}{by_whom(version)}: one figure, two things counted"
    )
    return Conflict(UNIT, version, other, tuple(group), told)


def _plural_of(version: Version) -> str:
    unit = unit_counted(version) or ""
    if version.fact is not None and version.role == "value" and version.fact.unit:
        return version.fact.unit
    irregular = {"person": "people", "child": "children", "man": "men", "woman": "women"}
    return irregular.get(unit, unit if unit.endswith("s") else unit + "s")
