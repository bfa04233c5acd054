"""Whether a figure of a source can be a figure of the box: by the same intervals as everywhere, and by what is counted."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from factbox.figures import Quantity
from factbox.figures.interval import Interval, Number
from factbox.relations import nouns
from factbox.relations.arithmetic.conversion import factor_between
from factbox.relations.same import topic

SAME, UNSAID, OTHER = "same", "unsaid", "other"  # of units

_NO_AMOUNT = frozenset(("date", "time", "identifier"))
_SHARES = frozenset(("percent", "fraction", "ratio", "multiple"))
_COUNTS = frozenset(("count", "other", "age", "year", "ordinal"))
_DOLLARS = frozenset(("$", "USD", "NZD", "AUD", "CAD", "HKD", "SGD", "TWD", "FJD"))
_REACH = Fraction(11, 10)  # how far an open figure of the source reaches: "more than 100" says nothing of 240
_VAGUE_REACH = 10  # dozens, hundreds


def can_be(box: Quantity, there: Quantity) -> bool:
    """Whether the two numbers can be one, whatever is counted."""
    if there.kind in _NO_AMOUNT or box.kind in _NO_AMOUNT:
        return False
    if there.kind in ("year", "ordinal") and box.kind != there.kind:
        return False
    if box.kind == "score" or there.kind == "score":
        return box.kind == there.kind and box.ends == there.ends
    if box.kind == there.kind and box.kind in ("count", "money", "percent") and _far_apart(box, there):
        return False
    found = _brought(box, there)
    if found is None:
        return False
    here, other, factor = found
    if (
        here.value is not None
        and other.value is not None
        and here.value == other.value * factor
        and not _ranges(here, other)
    ):
        return True  # the same number under another hedge: which hedge is a matter of its own
    if _ranges(here, other) or (here.value is None and other.value is None):
        a, b = _bounded(here), _times(_bounded(other), factor)
        return a is not None and b is not None and a.meets(b)
    if other.value is not None and any(_holds(here, other.value * factor, loose) for loose in (False, True)):
        return True
    # To say "more than 82" is not to have said 84, and no source that prints 1,300,000 has said 1,253,411.
    closed = other.hedge in ("none", "approx") and other.value is not None
    return closed and here.value is not None and _holds(other, here.value / Fraction(factor), False)


def _holds(quantity: Quantity, value: Number, loose: bool) -> bool:
    """Whether a printed number lies in what another may stand for. Not whether their roundings touch: 30 GB is not 31 GB."""
    interval = _bounded(quantity, loose=loose)
    return interval is not None and value in interval


def _far_apart(box: Quantity, there: Quantity) -> bool:
    """A quick look: whether no hedge can bring the two printed numbers together."""
    a, b = box.value, there.value
    if a is None or b is None or "range" in (box.hedge, there.hedge) or box.unit == "penny" or there.unit == "penny":
        return False
    if isinstance(a, int) and isinstance(b, int):
        return abs(a - b) * 4 > max(abs(a), abs(b))
    x, y = Fraction(a), Fraction(b)
    return abs(x - y) * 4 > max(abs(x), abs(y))


def units(box: Quantity, there: Quantity) -> str:
    """SAME, UNSAID (one of them does not say) or OTHER."""
    if box.kind in _SHARES and there.kind in _SHARES:
        return SAME
    if (box.kind == "money") != (there.kind == "money"):
        return UNSAID if (box.unit if there.kind == "money" else there.unit) is None else OTHER
    if box.kind == "money":
        if box.unit == there.unit or {box.unit, there.unit} <= _DOLLARS:
            return SAME
        return UNSAID if None in (box.unit, there.unit) else OTHER
    if box.unit is None or there.unit is None:
        bare = box if box.unit is None else there
        return UNSAID if bare.kind in _COUNTS or box.kind == there.kind else OTHER
    if box.unit == there.unit or factor_between(box.unit, there.unit) is not None:
        return SAME
    if box.kind in _COUNTS and there.kind in _COUNTS:
        return SAME if _one_thing(box.unit, there.unit) else OTHER
    return OTHER


@lru_cache(maxsize=4_000)
def _one_thing(a: str, b: str) -> bool:
    if nouns.thing(a) == nouns.thing(b) or nouns.covers(a, b) or nouns.covers(b, a):
        return True
    return _is_person(a) and _is_person(b)


def _is_person(unit: str) -> bool:
    """Whether a unit is people, by what they do or where they are from."""
    return nouns.is_person(unit) or topic.places(unit.title())[0] is not None


def _brought(box: Quantity, there: Quantity) -> tuple[Quantity, Quantity, Number] | None:
    """Both figures, and what the source's is multiplied by to stand in the unit of the box's; None for unlike measures."""
    if box.kind in _SHARES and there.kind in _SHARES:
        return box, there, _to_percent(there) / Fraction(_to_percent(box))
    if box.unit is not None and there.unit is not None and box.unit != there.unit:
        joined = factor_between(there.unit, box.unit)
        if joined is not None:
            return None if joined[1] else (box, there, joined[0])
    return box, there, 1


def _to_percent(quantity: Quantity) -> int:
    return 1 if quantity.kind == "percent" else 100


def _ranges(box: Quantity, there: Quantity) -> bool:
    return box.hedge == "range" or there.hedge == "range"


def _bounded(quantity: Quantity, *, loose: bool = False) -> Interval | None:
    """The set of values, an open end drawn in: to say "more than 100" is not to have said 240."""
    interval = quantity.leeway if loose else quantity.interval
    if interval is None:
        interval = quantity.interval
    if interval is None:
        return None
    vague = quantity.value is None
    if interval.high is None and interval.low is not None:
        return Interval(interval.low, interval.low * (_VAGUE_REACH if vague else _REACH), interval.low_open)
    if interval.low is None and interval.high is not None:
        return Interval(interval.high / Fraction(_REACH), interval.high, False, interval.high_open)
    if quantity.hedge in ("under", "at_most") and interval.high is not None and interval.low == 0:
        return Interval(interval.high / Fraction(_REACH), interval.high, False, interval.high_open)
    return interval


def _times(interval: Interval | None, factor: Number) -> Interval | None:
    return interval if interval is None or factor == 1 else interval * Interval.exactly(factor)
