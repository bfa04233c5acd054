"""A total of a table that its rows or columns do not come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox_rules.totals._relation_rule import RelationRule

if TYPE_CHECKING:
    from factbox.api import Judged


class TableTotal(RelationRule):
    """A total row or a total column of a table that its cells do not come to.

    A table invites the reader to add. The row under `total:` must be reached; a row or a column that is merely called
    Total must not be passed. Columns of rates, shares and averages are left alone.
    """

    name = "table-total"
    faults = frozenset(("sum", "part", "shares"))
    tip = "find the cell that is wrong, or say in the table's note what is left out"
    good = (
        (
            "facts: [Arrests were made in two regions.]\ntables:\n  - columns: [region, arrests, charges]\n"
            "    rows: [[North, 12, 30], [South, 34, 61]]\n    total: [All, 46, 91]\n"
        ),
        (
            "facts: [Turnout by island.]\ntables:\n  - columns: [island, turnout]\n"
            "    rows: [[North Island, 77%], [South Island, 81%], [Overall, 78%]]\n"
        ),
    )
    bad = (
        (
            "facts: [Arrests were made in two regions.]\ntables:\n  - columns: [region, arrests, charges]\n"
            "    rows: [[North, 12, 30], [South, 34, 61]]\n    total: [All, 46, «97»]\n"
        ),
        (
            "facts: [Drownings by place.]\ntables:\n  - columns: [place, drownings]\n"
            "    rows: [[Beaches, 31], [Rivers, 24], [Pools, 6], [Total, «57»]]\n"
        ),
        (
            "facts: [Pupils by school.]\ntables:\n  - columns: [school, girls, boys, total]\n"
            "    rows: [[East, 120, 131, 251], [West, 98, 87, «175»]]\n"
        ),
    )

    def concerns(self, judged: Judged) -> bool:
        return judged.relation.source == "table"
