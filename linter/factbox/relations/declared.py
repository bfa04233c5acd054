"""Relations that the author declares under `checks:`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.document.node import Scalar
from factbox.parts import Check
from factbox.relations.operands import of_fact, of_reference
from factbox.relations.relation import Operand, Relation

if TYPE_CHECKING:
    from factbox.box import Box


_ROLES = {
    "sum": ("of", "is"), "subset": ("of", "in"), "share": ("of", "in", "is"), "shares": ("of",), "change": ("from", "to", "is"),
    "difference": ("from", "to", "is"), "ratio": ("of", "to", "is", "per"), "mean": ("of", "over", "is"),
    "duration": ("from", "to", "is"),
    "count": ("of", "is"), "range": ("of", "low", "high"),
}  # fmt: skip
_FLAGS = ("complete", "overlapping", "exclusive", "whole_items", "age")


def of_checks(box: Box) -> Iterator[Relation]:
    """Every relation that stands under `checks:`."""
    for check in box.checks:
        relation = _of_check(box, check)
        if relation is not None:
            yield relation


def _of_check(box: Box, check: Check) -> Relation | None:
    if check.kind == "formula":
        return _of_formula(box, check)
    roles = _ROLES.get(check.kind)
    if roles is None or check.entry is None:
        return None
    operands: dict[str, tuple[Operand, ...]] = {}
    for role in roles:
        scalars = check.options.scalars(role)
        found = [of_reference(box, scalar) for scalar in scalars]
        if any(operand is None for operand in found):
            return None  # the rule on references tells of it
        if found:
            operands[role] = tuple(operand for operand in found if operand is not None)
    options: dict[str, object] = {
        flag: value.boolean
        for flag in _FLAGS
        if isinstance(value := check.options.node.get(flag), Scalar) and value.boolean is not None
    }
    return Relation(check.kind, operands, options, place=box.at(check.entry.key))


def _of_formula(box: Box, check: Check) -> Relation | None:
    entry = check.entry
    if entry is None or not isinstance(entry.value, Scalar):
        return None
    from factbox.relations.arithmetic import formula

    try:
        tree = formula.parse(entry.value.value, box.fact_by_id)
    except formula.FormulaError as error:
        return Relation("formula", {}, {"error": str(error), "at": error.at}, place=box.at(entry.value))
    operands = {}
    for name in formula.names_in(tree):
        fact = box.fact_by_id.get(name.id)
        operand = of_fact(fact) if fact is not None else None
        if operand is None:
            if fact is None:
                return Relation(
                    "formula",
                    {},
                    {"error": f"there is no fact `{name.id}`", "at": name.start, "name": name.id},
                    place=box.at(entry.value),
                )
            return None
        operands[name.id] = operand._replace(name=name.id)
    return Relation("formula", {"of": tuple(operands.values())}, {"tree": tree}, place=box.at(entry.value))
