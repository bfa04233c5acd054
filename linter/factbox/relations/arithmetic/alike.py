"""Bringing figures to one unit before they are compared: exact factors between measures, silence between unlike things."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from factbox.figures.interval import Number
from factbox.figures.quantity import Quantity
from factbox.relations import nouns
from factbox.relations.arithmetic.band import Band, band_of
from factbox.relations.arithmetic.conversion import factor_between
from factbox.relations.relation import Operand

_DOLLARS = frozenset(("$", "USD", "NZD", "AUD", "CAD", "HKD", "SGD", "TWD", "FJD"))
_HUNDREDTHS = {"penny": "GBP", "pence": "GBP", "cent": "$"}
_SHARE_KINDS = frozenset(("percent", "fraction", "ratio"))
_PLAIN = frozenset(("count", "other", "ordinal", "year", "age"))


class Unlike(Exception):
    """Two figures that no factor joins; the message says what they are."""


class NoAmount(Exception):
    """An operand without an amount: a name, a date, a list where a figure should stand."""


def quantity_of(operand: Operand | None) -> Quantity:
    """The figure of an operand; raises NoAmount."""
    if operand is None or operand.quantity is None or operand.quantity.interval is None:
        raise NoAmount("" if operand is None else operand.name)
    return operand.quantity


def plain(operand: Operand | None) -> Band:
    """An operand's figure as printed, whatever its unit; raises NoAmount."""
    band = band_of(quantity_of(operand))
    if band is None:
        raise NoAmount("" if operand is None else operand.name)
    return band


def unit_of(operand: Operand) -> str | None:
    return operand.unit or (operand.quantity.unit if operand.quantity is not None else None)


def to_unit_of(operand: Operand, target: Operand) -> Band:
    """An operand's figure in the unit of another; raises Unlike or NoAmount."""
    quantity, wanted = quantity_of(operand), quantity_of(target)
    factor, offset = _factor(operand, quantity, target, wanted)
    band = plain(operand)
    if factor != 1:
        band = band.times(factor)
    return band.plus(offset) if offset else band


def factor_of(operand: Operand, target: Operand) -> Number | None:
    """What an operand's figure is multiplied by to stand in the unit of another; None for unlike units."""
    try:
        return _factor(operand, quantity_of(operand), target, quantity_of(target))[0]
    except (Unlike, NoAmount):
        return None


def all_to_unit_of(operands: Iterable[Operand], target: Operand) -> list[Band]:
    return [to_unit_of(operand, target) for operand in operands]


def alike(a: Operand, b: Operand) -> bool:
    """Whether two figures can be held against each other at all."""
    one, other = a.quantity, b.quantity
    if one is not None and other is not None and one.kind == other.kind and one.unit == other.unit and a.unit == b.unit:
        return one.interval is not None and other.interval is not None
    return factor_of(a, b) is not None


def share_of_one(operand: Operand) -> Band:
    """A percentage, fraction or ratio as a part of one; raises NoAmount for anything else."""
    quantity = quantity_of(operand)
    band = plain(operand)
    if quantity.kind == "percent" or (quantity.kind == "count" and _says_percent(operand)):
        return band.times(Fraction(1, 100))
    if quantity.kind in ("fraction", "ratio"):
        return band
    if (
        quantity.kind in ("count", "other")
        and quantity.unit is None
        and quantity.value is not None
        and 0 < quantity.value < 1
    ):
        return band
    raise NoAmount(operand.name)


def is_share(operand: Operand) -> bool:
    quantity = operand.quantity
    return quantity is not None and (
        _says_percent(operand) if quantity.kind == "count" else quantity.kind in _SHARE_KINDS
    )


def is_percent(operand: Operand) -> bool:
    quantity = operand.quantity
    return quantity is not None and (_says_percent(operand) if quantity.kind == "count" else quantity.kind == "percent")


def is_points(operand: Operand) -> bool:
    quantity = operand.quantity
    if quantity is None:
        return False
    unit = (unit_of(operand) or "").lower()
    return quantity.kind == "percent_points" or "point" in unit


def _says_percent(operand: Operand) -> bool:
    unit = operand.unit or (operand.quantity.unit if operand.quantity is not None else None)
    return unit is not None and _is_percent_sign(unit)


@lru_cache(maxsize=1024)
def _is_percent_sign(unit: str) -> bool:
    lowered = unit.lower()
    return lowered.startswith(("percent", "per cent", "%")) and "point" not in lowered


def _factor(a: Operand, qa: Quantity, b: Operand, qb: Quantity) -> tuple[Number, Number]:
    if qa.kind == qb.kind and qa.unit == qb.unit and a.unit == b.unit:
        return 1, 0
    unit_a, unit_b = unit_of(a), unit_of(b)
    if qa.kind == "money" or qb.kind == "money":
        return _money(qa, qb), 0
    if is_points(a) or is_points(b):
        return _points(a, b), 0
    share_a, share_b = is_share(a), is_share(b)
    if share_a and share_b:
        return (1 if is_percent(a) == is_percent(b) else 100 if is_percent(b) else Fraction(1, 100)), 0
    if share_a != share_b and unit_a and unit_b:
        raise Unlike(f"{qa.text} and {qb.text} are a share and an amount")
    if unit_a is None or unit_b is None or unit_a == unit_b or qa.kind == qb.kind == "age":
        return 1, 0
    joined = factor_between(qa.unit or unit_a, qb.unit or unit_b)
    if joined is not None:
        return joined
    if qa.kind in _PLAIN and qb.kind in _PLAIN and (nouns.covers(unit_b, unit_a) or nouns.covers(unit_a, unit_b)):
        return 1, 0
    if nouns.thing(unit_a) == nouns.thing(unit_b):
        return 1, 0
    raise Unlike(f"{unit_a} and {unit_b} are counted apart")


def _money(qa: Quantity, qb: Quantity) -> Number:
    if qa.unit == qb.unit and qa.kind == qb.kind:
        return 1
    if qa.kind != "money" or qb.kind != "money":
        bare = qb if qa.kind == "money" else qa
        if bare.unit is None and bare.kind == "count":
            return 1
        raise Unlike(f"{qa.text} and {qb.text} are an amount of money and something else")
    if _HUNDREDTHS.get(qa.unit or "") == qb.unit:
        return Fraction(1, 100)
    if _HUNDREDTHS.get(qb.unit or "") == qa.unit:
        return 100
    if qa.unit in _DOLLARS and qb.unit in _DOLLARS:
        raise Unlike(f"{qa.text} and {qb.text} may be different dollars")
    raise Unlike(f"{qa.text} and {qb.text} are different currencies: the rate and its date are missing")


def _points(a: Operand, b: Operand) -> Number:
    basis = [1 if not is_basis(one) else Fraction(1, 100) for one in (a, b)]
    return Fraction(basis[0]) / basis[1]


def is_basis(operand: Operand) -> bool:
    return "basis" in (unit_of(operand) or "") or (
        operand.quantity is not None and operand.quantity.unit == "basis point"
    )
