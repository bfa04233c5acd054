"""A part that is larger than its whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox_rules.totals._relation_rule import RelationRule

if TYPE_CHECKING:
    from factbox.api import Judged


class PartExceedsWhole(RelationRule):
    """A part, an "of which" or an "including" figure that is larger than the whole it belongs to.

    No rounding makes 214 of 180 right: one of the two figures is wrong, they count different things, or the part belongs
    to another whole.
    """

    name = "part-exceeds-whole"
    faults = frozenset(("part",))
    tip = "check both figures, and whether they count the same thing"
    good = (
        (
            "facts:\n  - {id: all, label: Arrests, value: 46, unit: people}\n"
            "  - {label: in Auckland, value: 30, unit: people, part_of: all}\n"
        ),
        (
            "facts:\n  - {id: p, label: Charges laid, value: 186, unit: charges}\n  - {id: w, label: "
            "Arrested, value: 47, unit: people}\n"
            "checks:\n  - subset: {of: p, in: w}\n"
        ),
    )
    bad = (
        (
            "facts:\n  - {id: all, label: Arrests, value: 46, unit: people}\n"
            "  - {label: in Auckland, value: «64», unit: people, part_of: all}\n"
        ),
        (
            "facts:\n  - {id: p, label: Convicted, value: «51», unit: people}\n  - {id: w, label: Charged, value: 46, unit: people}\n"
            "checks:\n  - subset: {of: p, in: w}\n"
        ),
        "facts:\n  - {label: Arrests, value: 46, unit: people}\n  - {label: of which in custody, value: «71», unit: people}\n",
    )

    def concerns(self, judged: Judged) -> bool:
        return judged.relation.source != "table"
