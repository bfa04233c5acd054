"""What a figure can be in a relation by its kind: a part of a sum, a size by which others differ, a share of them."""

from __future__ import annotations

from factbox.figures.interval import Number
from factbox.figures.quantity import Quantity
from factbox.figures.units import same_unit

YEAR_ONLY = frozenset({"year", "date"})
NO_AMOUNT = YEAR_ONLY | {"time", "identifier", "ordinal"}
SUMMED = frozenset({"money", "length", "area", "volume", "mass", "data", "duration"})
_AMOUNTS = frozenset(
    (
        "count", "money", "percent", "length", "mass", "volume", "area", "data", "temperature", "speed", "ratio", "age",
        "duration", "other",
    )
)  # fmt: skip
_SIZES = frozenset(("multiple", "fraction", "percent_points"))
_SHARES = frozenset(("percent", "fraction", "ratio"))


def is_countable(q: Quantity) -> bool:
    return q.kind == "count" and q.value is not None and q.unit != "time"


def adds_up(q: Quantity) -> bool:
    """Whether parts of such a figure may be added up: counts, money and measures."""
    return q.value is not None and (q.kind in SUMMED or is_countable(q))


def is_amount(q: Quantity) -> bool:
    return q.value is not None and q.kind in _AMOUNTS


def is_size(q: Quantity) -> bool:
    """Whether a figure is an amount, or tells how far amounts stand apart."""
    return is_amount(q) or q.kind in _SIZES


def is_share_size(q: Quantity) -> bool:
    """Whether a figure can be what a part is of its whole."""
    return q.value is not None and q.kind in _SHARES and not (q.unit or "").startswith("per ")


def size_kind(size: Quantity, end: Quantity) -> str | None:
    """`change` where a percentage or a multiple tells how far it moved, `difference` where the same unit does."""
    if size.value is None or size.hedge == "range" or size.text.endswith(("tenths", "hundredths", "thousandths")):
        return None  # three hundredths are of a second
    if size.kind == "percent_points":
        return "difference" if end.kind == "percent" else None
    if size.kind in ("multiple", "fraction", "percent"):
        return "change"
    if size.kind == "duration" and end.kind == "age":
        return "difference" if same_unit(size.unit or "", end.unit or "") is True else None  # nine years younger
    return "difference" if alike(size, end) else None


def alike(q: Quantity, other: Quantity) -> bool:
    """Whether two figures measure the same sort of thing, as far as the reader can tell."""
    if q.kind != other.kind or q.value is None or other.value is None:
        return False
    if q.kind == "temperature" and "degree" in (q.unit, other.unit):
        return True
    return q.kind == "count" or q.unit is None or other.unit is None or same_unit(q.unit, other.unit) is True


def one_thing(q: Quantity, other: Quantity) -> bool:
    """Whether two alike figures may count the same things: their units are one, or one of them is unsaid."""
    if not alike(q, other):
        return False
    return q.unit is None or other.unit is None or same_unit(q.unit, other.unit) is True


def total_of(values: list[Quantity]) -> Number:
    total: Number = 0
    for q in values:
        assert q.value is not None
        total = total + q.value
    return total
