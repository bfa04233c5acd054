"""What must hold between the figures of a box, declared or read, and whether it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.relations.conflict import Conflict
from factbox.relations.counts import repeated
from factbox.relations.declared import declared
from factbox.relations.judge import judge
from factbox.relations.labels import label_relations
from factbox.relations.lists import member_lists
from factbox.relations.prose import prose_relations
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
from factbox.relations.same import conflicts_in_box, conflicts_in_case
from factbox.relations.tables import table_relations
from factbox.relations.versions import Version

if TYPE_CHECKING:
    from factbox.box import Box

__all__ = [
    "CONSISTENT",
    "DECLARED",
    "INCONSISTENT",
    "INFERRED",
    "UNDECIDABLE",
    "Conflict",
    "Judged",
    "Judgement",
    "Member",
    "Operand",
    "Relation",
    "Version",
    "conflicts_in_box",
    "conflicts_in_case",
    "judge",
    "judged_relations",
    "repeated_members",
]  # fmt: skip


def repeated_members(box: Box) -> tuple[tuple[Member, Member], ...]:
    """Each member of a list that stands in it already, with the first of its name."""
    return tuple(pair for members in member_lists(box) for pair in repeated(members))


def judged_relations(box: Box) -> tuple[Judged, ...]:
    """Every relation of a box with its judgement: declared ones, those of tables, then those read from labels and prose.

    What is read is left out where a declared relation joins the same facts already.
    """
    stated = list(declared(box))
    read = [*table_relations(box), *label_relations(box), *prose_relations(box)]
    joined = [facts for relation in stated if len(facts := _facts(relation)) > 1]
    relations = stated + [
        one for one in read if not (len(facts := _facts(one)) > 1 and any(facts <= known for known in joined))
    ]
    return tuple(Judged(relation, judge(relation)) for relation in relations)


def _facts(relation: Relation) -> frozenset[int]:
    return frozenset(
        operand.fact.index for operands in relation.roles.values() for operand in operands if operand.fact is not None
    )
