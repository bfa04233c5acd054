"""A hedge that the exact figure contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox_rules.consistency._conflict_rule import ConflictRule

if TYPE_CHECKING:
    from factbox.api import Conflict


class HedgeContradicts(ConflictRule):
    """ "Nearly", "more than" or "dozens" beside an exact figure of the same quantity that does not fit the word.

    Nearly 50 is less than 50, and more than 90,000 is not 89,412. Either the word is wrong or one of the figures is.
    """

    name = "hedge-contradicts"
    kinds = frozenset(("hedge",))
    tip = "change the word or the figure, whichever the source does not bear out"
    good = (
        (
            "facts:\n  - {label: Arrests, value: nearly 50, unit: arrests, measure: m}\n"
            "  - {label: Arrests on the list, value: 47, unit: arrests, measure: m}\n"
        ),
        (
            "facts:\n  - {label: Accounts, value: 'more than 90,000', unit: accounts, measure: m}\n"
            "  - {label: Accounts counted, value: '90,000', unit: accounts, measure: m}\n"
        ),
    )
    bad = (
        (
            "facts:\n  - {label: Arrests, value: «nearly 50», unit: arrests, measure: m}\n"
            "  - {label: Arrests on the list, value: 52, unit: arrests, measure: m}\n"
        ),
        (
            "facts:\n  - {label: Arrested, value: «dozens», unit: people, measure: m}\n"
            "  - {label: Arrested by name, value: 9, unit: people, measure: m}\n"
        ),
    )

    def message(self, conflict: Conflict) -> str:
        return f"the hedge is wrong, or the figure: {conflict.work}"
