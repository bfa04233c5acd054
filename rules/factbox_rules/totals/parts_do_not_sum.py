"""Parts that do not reach their total, or that pass it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from factbox_rules.totals._relation_rule import RelationRule

if TYPE_CHECKING:
    from factbox.api import Judged


class PartsDoNotSum(RelationRule):
    """Parts that do not add up to the total the box gives.

    Readers add. Where the parts are all there, they must come to the total within the rounding of the figures; parts
    listed as "including" must at least not pass it. Correct the figure that is wrong, or name the part that is missing.
    Where some parts are left out, or one thing is in two of them, say so: in an entry under `checks:` by `complete: false`
    or `overlapping: true`, in a sentence or a `note:` in words.
    """

    name = "parts-do-not-sum"
    faults = frozenset(("sum",))
    tip = "find the figure that is wrong, or say that parts are missing (`complete: false`) or overlap (`overlapping: true`)"
    tips = MappingProxyType(
        {
            "text": 'find the figure that is wrong, or say who is left out ("nine were not named") or counted twice ("some in both")',
            "part_of": "find the figure that is wrong, add the part that is missing, or take `parts: complete` off the whole",
            "labels": 'find the figure that is wrong, add a row for the rest ("Not stated"), or say in a `note:` that rows overlap',
        }
    )
    good = (
        (
            "facts:\n  - {id: a, label: Fined, value: 105, unit: men}\n  - {id: b, label: Warned, value: 87, unit: men}\n"
            "  - {id: t, label: Men charged, value: 192, unit: men}\nchecks:\n  - sum: {of: [a, b], is: t}\n"
        ),
        (
            "facts:\n  - {id: t, label: Children, value: 146, unit: children}\n"
            "  - {label: in New Zealand, value: six, unit: children, part_of: t}\n"
            "  - {label: in the United States, value: four, unit: children, part_of: t}\n"
        ),
        (
            'facts:\n  - {id: a, label: Adults, value: "1,210", unit: patients}\n'
            "  - {id: b, label: Children, value: 377, unit: patients}\n"
            '  - {id: t, label: Patients, value: "1,600", unit: patients}\nchecks:\n  - sum: {of: [a, b], is: t}\n'
        ),
    )
    bad = (
        (
            "facts:\n  - {id: a, label: Fined, value: 105, unit: men}\n  - {id: b, label: Warned, value: 87, unit: men}\n"
            "  - {id: c, label: Jailed, value: 40, unit: men}\n  - {id: d, label: Freed, value: 10, unit: men}\n"
            "  - {id: t, label: Men charged, value: «244», unit: men}\nchecks:\n  - sum: {of: [a, b, c, d], is: t}\n"
        ),
        (
            "facts:\n  - {id: t, label: Arrests, value: «46», unit: people, parts: complete}\n"
            "  - {label: in Auckland, value: 30, unit: people, part_of: t}\n"
            "  - {label: elsewhere, value: 14, unit: people, part_of: t}\n"
        ),
        (
            "facts:\n  - {label: Cars, value: 41, unit: vehicles}\n  - {label: Vans, value: 12, unit: vehicles}\n"
            "  - {label: Total, value: «47», unit: vehicles}\n"
        ),
    )

    def concerns(self, judged: Judged) -> bool:
        return judged.relation.source != "table"
