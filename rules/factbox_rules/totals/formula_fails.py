"""A declared formula that does not hold, or that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.api import Box, Finding
from factbox_rules.totals._relation_rule import RelationRule

if TYPE_CHECKING:
    from factbox.api import Judged


class FormulaFails(RelationRule):
    """A `formula` that its figures do not fulfil, or that is none.

    A formula knows the ids of facts, numbers, + - * / ( ) and the comparisons == != < <= > >=. Figures in it have the same
    rounding and hedges as everywhere, so it fails only where no true values could fulfil it.
    """

    name = "formula-fails"
    faults = frozenset(("formula",))
    tip = "work the formula out again with the figures as printed"
    good = (
        (
            "facts:\n  - {id: net, label: Net price, value: $120.00}\n  - {id: gross, label: Price with tax, value: $138.00}\n"
            "checks:\n  - formula: net * 1.15 == gross\n"
        ),
    )
    bad = (
        (
            "facts:\n  - {id: net, label: Net price, value: $120.00}\n  - {id: gross, label: Price with tax, value: «$144.00»}\n"
            "checks:\n  - formula: net * 1.15 == gross\n"
        ),
        (
            "facts:\n  - {id: spent, label: Spent, value: 412, unit: days}\n  - {id: plan, label: Planned, value: «400», unit: days}\n"
            "checks:\n  - formula: spent <= plan\n"
        ),
        "facts:\n  - {id: spent, label: Spent, value: 412, unit: days}\nchecks:\n  - formula: «spent * (2 == 824»\n",
        "facts:\n  - {id: spent, label: Spent, value: 412, unit: days}\nchecks:\n  - formula: «spent == planned»\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        yield from super().check(box)
        for judged in box.relations:
            error = judged.relation.options.get("error")
            if judged.relation.kind == "formula" and error and judged.relation.place is not None:
                yield self.finding(
                    judged.relation.place,
                    f"the formula cannot be read: {error}",
                    tip="a formula compares facts by their ids: `a + b == c`",
                )

    def concerns(self, judged: Judged) -> bool:
        return "error" not in judged.relation.options
