"""What must hold between the figures of a box, declared or read, and whether it does.

Each name is imported when it is first asked for: a box without relations pays for none of this.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factbox.relations.conflict import Conflict
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
    from factbox.relations.same import conflicts_in_box
    from factbox.relations.same_case import conflicts_in_case
    from factbox.relations.versions import Version

_HOMES = {
    "Conflict": "conflict",
    "Version": "versions",
    "conflicts_in_box": "same",
    "conflicts_in_case": "same_case",
    "judge": "judge",
    "judged_relations": "judge",
    "repeated_members": "lists",
}

__all__ = [
    "CONSISTENT", "DECLARED", "INCONSISTENT", "INFERRED", "UNDECIDABLE", "Conflict", "Judged", "Judgement", "Member", "Operand",
    "Relation", "Version", "conflicts_in_box", "conflicts_in_case", "judge", "judged_relations", "repeated_members",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name, "relation" if name in __all__ else "")
    if not home:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
