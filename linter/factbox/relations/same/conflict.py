"""Two versions of one figure that cannot both be right: what sort of conflict it is, and how it is told."""

from __future__ import annotations

from collections.abc import Sequence

from factbox.figures.interval import Interval
from factbox.parts import Text
from factbox.record import Record
from factbox.relations.arithmetic import alike, work
from factbox.relations.arithmetic.band import Band, band_of, compare, is_one_sided
from factbox.relations.arithmetic.counts import distinct
from factbox.relations.relation import INCONSISTENT, Operand
from factbox.relations.same.versions import Version, counts

DIFFERS, HEDGE, UNIT, SOURCES, CONVERSION = "differs", "hedge", "unit", "sources", "conversion"
_MEASURED = frozenset(("length", "area", "volume", "mass", "temperature", "speed", "data", "other", "duration"))
_LISTED = 60  # versions that are looked through for a list
MOST_VALUES = 12  # different values of one quantity that are held against each other


class Conflict(Record):
    """Versions of one quantity that cannot all be right. `at` is the one a finding sits on, `against` an earlier one."""

    kind: str  # differs, hedge, unit, sources, conversion
    at: Version
    against: Version
    versions: tuple[Version, ...]
    work: str

    @property
    def across_boxes(self) -> bool:
        return self.at.box is not self.against.box


def contradict(a: Version, b: Version) -> bool:
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
        one_thing = (
            a.topic is not None and b.topic is not None and a.topic.key == b.topic.key
        )  # 46 arrests, 46 people arrested
        return (
            one_thing
            and counts(a)
            and counts(b)
            and compare(alike.plain(a.operand), alike.plain(b.operand)) == INCONSISTENT
        )
    except alike.NoAmount:
        return False


def _lists_contradict(one: Operand, other: Operand) -> bool:
    """A list against its number, or two lists of different lengths."""
    sizes = []
    for operand in (one, other):
        if operand.members:
            point = Interval.exactly(len(distinct(operand.members)))
            sizes.append(Band(point, point, point))
        elif (
            operand.quantity is not None
            and operand.quantity.kind == "count"
            and (band := band_of(operand.quantity)) is not None
        ):
            sizes.append(band)
    return len(sizes) == 2 and compare(sizes[0], sizes[1]) == INCONSISTENT


def conflict_of(later: Version, earlier: Version, group: Sequence[Version]) -> Conflict:
    kind = DIFFERS
    later_quantity, earlier_quantity = later.operand.quantity, earlier.operand.quantity
    at, against = later, earlier
    if (
        later_quantity is None
        or earlier_quantity is None
        or later.operand.when is not None
        or earlier.operand.when is not None
    ):
        return Conflict(DIFFERS, at, against, tuple(group), _list_of_versions(group, at, against))
    converted = later_quantity.unit != earlier_quantity.unit and later_quantity.kind in _MEASURED
    hedged = [is_one_sided(quantity) for quantity in (later_quantity, earlier_quantity)]
    if converted:
        kind = CONVERSION
    elif hedged[0] != hedged[1]:
        kind = HEDGE
        if hedged[1] and later.box is earlier.box:
            at, against = earlier, later  # the claim is the hedged one
    elif (
        later.box is earlier.box and later.sources and earlier.sources and not set(later.sources) & set(earlier.sources)
    ):
        kind = SOURCES
    return Conflict(kind, at, against, tuple(group), _told(kind, at, against, group))


def own_kind(at: Version, against: Version) -> str:
    kind = conflict_of(at, against, [against, at]).kind
    return DIFFERS if kind == SOURCES else kind


def _told(kind: str, at: Version, against: Version, group: Sequence[Version]) -> str:
    if kind == CONVERSION:
        converted = alike.to_unit_of(against.operand, at.operand)
        quantity = at.operand.quantity
        assert quantity is not None
        return f"{against.shown} is {work.outcome(converted, quantity.unit, quantity.kind)}, not {at.shown}"
    if kind == HEDGE:
        return f"{at.shown} does not fit {against.shown}{by_whom(against)}"
    return _list_of_versions(group, at, against)


def by_whom(version: Version) -> str:
    return f" ({', '.join(version.sources)})" if version.sources else ""


def _list_of_versions(group: Sequence[Version], at: Version, against: Version) -> str:
    """`836: INTERPOL, DIA; 832: Reuters`, in the order of the boxes."""
    whose: dict[str, list[str]] = {}
    for version in (against, *group[:_LISTED], at):
        names = whose.setdefault(version.shown, [])
        for name in version.sources or (_where(version, at.box is not against.box),):
            if name not in names:
                names.append(name)
    if len(whose) > MOST_VALUES:
        whose = dict(list(whose.items())[:MOST_VALUES])
    return "; ".join(f"{shown}: {', '.join(names[:4])}" for shown, names in whose.items())


_ROLES = {
    "value": "a value",
    "text": "the text",
    "title": "the title",
    "quote": "the quotation",
    "body": "the story",
    "cell": "the table",
}
_SHOWN = 40  # characters of a story that are shown before and behind a figure of it


def _where(version: Version, across: bool) -> str:
    if across:
        return version.box.path.replace("\\", "/").rpartition("/")[2]
    if version.role == "value" and version.fact is not None:
        return version.fact.name
    around = _words_around(version) if version.role == "body" else ""
    return f"the story (“{around}”)" if around else _ROLES.get(version.role, version.role)


def _words_around(version: Version) -> str:
    """A few whole words of a story around its figure."""
    text, start, end = version.operand.node, version.operand.start, version.operand.end
    if not isinstance(text, Text) or start is None or end is None:
        return ""
    before = text.value[:start].rpartition(". ")[2]
    behind = text.value[end:].partition(". ")[0].rstrip(". ")
    if len(before) > _SHOWN:
        before = "… " + before[-_SHOWN:].partition(" ")[2]
    if len(behind) > _SHOWN:
        behind = behind[:_SHOWN].rpartition(" ")[0] + " …"
    return " ".join(f"{before}{text.value[start:end]}{behind}".split())
