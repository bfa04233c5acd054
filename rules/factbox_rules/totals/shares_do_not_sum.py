"""Percentages of one whole that do not reach a hundred."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from factbox_rules.totals._relation_rule import RelationRule

if TYPE_CHECKING:
    from factbox.api import Judged


class SharesDoNotSum(RelationRule):
    """Percentages of one whole that do not reach 100 within their rounding.

    33, 33 and 33 do, 45, 30 and 20 do not. Either a share is wrong, one is missing, or people could give several answers
    and the box must say so (`exclusive: false`).
    """

    name = "shares-do-not-sum"
    faults = frozenset(("shares",))
    tip = "find the missing or wrong share, or say that several answers were allowed (`exclusive: false`)"
    tips = MappingProxyType(
        {
            "share_of": "find the share that is missing or wrong, or take `parts: complete` off the whole",
            "text": 'find the share that is missing or wrong, or say that several answers were allowed ("could name more than one")',
            "labels": "find the share that is missing or wrong, or say in a `note:` that several answers were allowed",
        }
    )
    good = (
        (
            "facts:\n"
            "  - {id: a, label: 'Yes', value: 33%}\n"
            "  - {id: b, label: 'No', value: 33%}\n"
            "  - {id: c, label: No answer, value: 33%}\n"
            "checks:\n"
            "  - shares: {of: [a, b, c]}\n"
        ),
        (
            "facts:\n"
            "  - {id: a, label: Worry about rent, value: 61%}\n"
            "  - {id: b, label: Worry about food, value: 58%}\n"
            "checks:\n"
            "  - shares: {of: [a, b], exclusive: false}\n"
        ),
    )
    bad = (
        (
            "facts:\n"
            "  - {id: a, label: 'Yes', value: 45%}\n"
            "  - {id: b, label: 'No', value: 30%}\n"
            "  - {id: c, label: No answer, value: «20%»}\n"
            "checks:\n"
            "  - shares: {of: [a, b, c]}\n"
        ),
        "facts:\n  - Of the members, 43% are women and «67%» are men.\n",
    )

    def concerns(self, judged: Judged) -> bool:
        return judged.relation.source != "table"
