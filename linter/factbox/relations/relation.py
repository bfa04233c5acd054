"""A relation between figures of a box: its kind, the operands in their roles, and who says that it holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factbox.record import Record

if TYPE_CHECKING:
    from factbox.box import Box
    from factbox.document.node import Scalar, Sequence
    from factbox.figures.quantity import Quantity
    from factbox.figures.when import When
    from factbox.finding import Place
    from factbox.parts import Fact, Text

CONSISTENT, INCONSISTENT, UNDECIDABLE = "consistent", "inconsistent", "undecidable"

DECLARED = "declared"  # under `checks:`, or by `part_of`, `share_of`, `change_from`, a table's `total`
INFERRED = "inferred"  # read from prose, labels, rows called Total


class Operand(Record):
    """One figure, date or list that a relation joins, and where it is printed.

    `start` and `end` are offsets into the printed scalar: the whole of it when both are None.
    """

    name: str  # what a message calls it
    printed: str
    box: Box | None = None
    node: Scalar | Sequence | Text | None = None
    start: int | None = None
    end: int | None = None
    quantity: Quantity | None = None
    when: When | None = None
    members: tuple[Member, ...] | None = None
    unit: str | None = None  # as figures name it; the declared words where a change is meant ("percent rise")
    direction: int = 0  # 1 for a rise, -1 for a fall, 0 unsaid
    fact: Fact | None = None

    @property
    def place(self) -> Place | None:
        """Where it is printed; None for an operand that stands nowhere (a constant of a test)."""
        return None if self.box is None or self.node is None else self.box.at(self.node, self.start, self.end)


class Member(Record):
    """One entry of a list: its words, and where they stand."""

    text: str
    node: Scalar | Text | None = None
    start: int | None = None
    end: int | None = None


class Relation(Record):
    """Something that must hold between operands. `roles` as in the table of checks: of, is, in, from, to, over, low, high."""

    kind: str
    roles: dict[str, tuple[Operand, ...]]
    options: Mapping[str, object] = {}
    origin: str = DECLARED
    source: str = "check"  # check, part_of, share_of, change_from, table, text, labels
    place: Place | None = None  # where the relation itself is declared

    def one(self, role: str) -> Operand | None:
        operands = self.roles.get(role, ())
        return operands[0] if len(operands) == 1 else None

    def many(self, role: str) -> tuple[Operand, ...]:
        return self.roles.get(role, ())

    def flag(self, name: str, default: bool) -> bool:
        value = self.options.get(name, default)
        return value if isinstance(value, bool) else default

    @property
    def declared(self) -> bool:
        return self.origin == DECLARED


class Judgement(Record):
    """What became of a relation, with the work as text."""

    verdict: str  # consistent, inconsistent, undecidable
    work: str = ""  # "105 + 87 + 40 + 10 = 242, the box says 244: 2 missing"
    missing: str = ""  # what an undecidable one would need
    hint: str = ""  # the single slip that would explain the gap
    fault: str = ""  # what is wrong, where a kind of relation knows several: part, points, possible, order, member
    at: Operand | None = None  # the operand that is wrong
    related: tuple[tuple[Operand, str], ...] = ()

    @property
    def wrong(self) -> bool:
        return self.verdict == INCONSISTENT


class Judged(Record):
    """A relation with its judgement."""

    relation: Relation
    judgement: Judgement


def undecidable(missing: str, work: str = "") -> Judgement:
    return Judgement(UNDECIDABLE, work, missing)
