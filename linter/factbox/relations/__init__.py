"""What must hold between the figures of a box, declared or read, and whether it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.lazy import names_from

if TYPE_CHECKING:
    from factbox.relations.judge import judge, judged_relations
    from factbox.relations.lists import repeated_members
    from factbox.relations.relation import (
        CONSISTENT,
        DECLARED,
        INCONSISTENT,
        INFERRED,
        UNDECIDABLE,
        Judged,
        Judgement,
        Member,
        Operand,
        Relation,
    )
    from factbox.relations.same.conflict import Conflict
    from factbox.relations.same.in_box import conflicts_in_box
    from factbox.relations.same.in_case import conflicts_in_case
    from factbox.relations.same.versions import Version

_HOMES = {
    "Conflict": "same.conflict", "Version": "same.versions", "conflicts_in_box": "same.in_box", "conflicts_in_case": "same.in_case",
    "judge": "judge", "judged_relations": "judge", "repeated_members": "lists", "CONSISTENT": "relation",
    "DECLARED": "relation", "INCONSISTENT": "relation", "INFERRED": "relation", "UNDECIDABLE": "relation",
    "Judged": "relation", "Judgement": "relation", "Member": "relation", "Operand": "relation", "Relation": "relation",
}  # fmt: skip

__all__ = [
    "CONSISTENT", "DECLARED", "INCONSISTENT", "INFERRED", "UNDECIDABLE", "Conflict", "Judged", "Judgement", "Member", "Operand",
    "Relation", "Version", "conflicts_in_box", "conflicts_in_case", "judge", "judged_relations", "repeated_members",
]  # fmt: skip

__getattr__ = names_from(__name__, _HOMES)
