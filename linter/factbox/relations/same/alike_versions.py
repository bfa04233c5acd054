"""Whether two versions are one quantity: the thing counted, what happened to it, where and when must agree."""

from __future__ import annotations

from factbox.relations import nouns
from factbox.relations.arithmetic import alike
from factbox.relations.nearly import mistyped
from factbox.relations.same import topic
from factbox.relations.same.places import WORLD, scope_of
from factbox.relations.same.versions import Version, counts, unit_counted

_PROSE = frozenset(("text", "body"))
_APART = 4


def same_quantity(a: Version, b: Version, *, in_box: bool) -> bool:
    """Whether two figures are one quantity by their words; in one box lines of text must say more alike than across a case."""
    if a.topic is None or b.topic is None or a.topic.key != b.topic.key or not same_day(a, b):
        return False
    if not (agree_on_scope(a, b) or (in_box and _only_title_says_where(a, b))) or not same_things(a, b):
        return False
    if (a.role in _PROSE or b.role in _PROSE) and not _of_one_size(a, b):
        return False
    times_a, times_b = a.topic.time, b.topic.time
    if times_a != times_b and not ("title" in (a.role, b.role) and _title_may_leave_out(times_a, times_b, a.as_of)):
        return False
    words_a, words_b = a.topic.words, b.topic.words
    if words_a == words_b:
        return True
    if "title" in (a.role, b.role):
        title, other = (a, b) if a.role == "title" else (b, a)
        assert title.topic is not None and other.topic is not None
        known = title.topic.words | _words_of_title(title)
        if other.topic.words <= title.topic.words or other.topic.words <= known:
            return True
        return not other.topic.narrowed and len(other.topic.words - known) <= _MORE_WORDS and _is_slip(a, b)
    if a.topic.narrowed or b.topic.narrowed:
        return False
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


def _is_slip(a: Version, b: Version) -> bool:
    """Whether two figures of two digits at least are so near that one is a slip of the other."""
    one, other = (_middle(version) for version in (a, b))
    return one is not None and other is not None and min(one, other) > _SMALL and mistyped(one, other)


_MORE_WORDS, _SMALL = 1, 9


def _words_of_title(title: Version) -> frozenset[str]:
    """Every word of a title: `Fire in Lisbon: four dead` is of the fire too."""
    whole = title.box.title
    return frozenset(map(topic.stem, topic.content(whole.value))) if whole is not None else frozenset()


def _title_may_leave_out(times_a: frozenset[str], times_b: frozenset[str], as_of: str | None) -> bool:
    """Whether a title may leave out the time that a line names: its day or its month, no other year than the box's."""
    named = times_a | times_b
    return (not times_a or not times_b) and not any(
        time[0].isdigit() and time[:4] not in (as_of or "") for time in named
    )


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


def same_day(a: Version, b: Version) -> bool:
    """Whether nothing says that two figures hold on different days."""
    return a.as_of is None or b.as_of is None or a.as_of == b.as_of


def agree_on_scope(a: Version, b: Version) -> bool:
    """Whether two figures cover the same: one scope, or none said where the other says the world."""
    first, second = (version.topic.scope if version.topic is not None else None for version in (a, b))
    return first == second or {first, second} == {None, WORLD}


def _only_title_says_where(a: Version, b: Version) -> bool:
    """Whether a title names the place of what a line of its box tells: `Fire in Lisbon kills four`."""
    title, other = (a, b) if a.role == "title" else (b, a)
    if title.role != "title" or title.topic is None or other.topic is None:
        return False
    return other.topic.scope is None and not other.topic.narrowed and other.role == "text"


def told_apart_by_scope(a: Version, b: Version) -> bool:
    """Whether both figures say where they hold, and do not say the same."""
    first, second = (scope_of(version.fact.scope) if version.fact is not None else None for version in (a, b))
    return first is not None and second is not None and first != second


def same_things(a: Version, b: Version) -> bool:
    """Whether two figures count one thing, or measure the same."""
    first, second = (alike.unit_of(version.operand) for version in (a, b))
    if a.topic is not None and b.topic is not None and a.topic.thing == b.topic.thing and counts(a) and counts(b):
        return True
    if first is None or second is None:
        return first is second
    return nouns.thing(first) == nouns.thing(second) or (
        alike.alike(a.operand, b.operand) and not (unit_counted(a) and unit_counted(b))
    )
