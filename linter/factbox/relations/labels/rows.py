"""The facts of a box as rows: a label and its figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.parts import Fact
from factbox.record import Record
from factbox.relations import nouns
from factbox.relations.arithmetic import alike
from factbox.relations.operands import of_fact
from factbox.relations.relation import Operand

if TYPE_CHECKING:
    from factbox.box import Box


class Row(Record):
    """A fact as a row: its label, empty where it has none, what its value is, and its figure where both are there."""

    fact: Fact
    label: str
    value: Operand | None
    figure: Operand | None

    @property
    def is_list(self) -> bool:
        return self.value is not None and self.value.members is not None and len(self.value.members) > 1

    @property
    def is_percent(self) -> bool:
        return self.figure is not None and alike.is_percent(self.figure) and not self.figure.direction


def row_of(fact: Fact) -> Row:
    if fact.line is not None:
        return Row(fact, "", None, None)
    label = (fact.printed("label") or "").strip()
    if "value" not in fact.node.index or fact.value_node is None:
        return Row(fact, label, None, None)
    value = of_fact(fact)
    is_figure = label and value is not None and value.quantity is not None and value.quantity.interval is not None
    return Row(fact, label, value, value if is_figure else None)


def rows_of(box: Box) -> list[Row]:
    """The facts of a box as rows: labels are read, and figures that stand twice looked for, by the same ones."""
    kept = box.__dict__  # where what is read from these rows is kept too
    if "rows" not in kept:
        kept["rows"] = [row_of(fact) for fact in box.facts]
    found: list[Row] = kept["rows"]
    return found


def label_of(fact: Fact) -> str:
    return (fact.printed("label") or "").strip()


def same_measure(a: Operand, b: Operand) -> bool:
    """Whether two rows count one thing in one unit, as a reader adds them up unasked."""
    qa, qb = a.quantity, b.quantity
    assert qa is not None and qb is not None
    if qa.kind != qb.kind or alike.is_share(a) or a.direction or b.direction:
        return False
    if qa.kind not in ("count", "money", "mass", "length", "area", "volume", "data"):
        return False
    unit_a, unit_b = alike.unit_of(a), alike.unit_of(b)
    return unit_a == unit_b or (
        unit_a is not None and unit_b is not None and nouns.thing(unit_a) == nouns.thing(unit_b)
    )


def folded(label: str) -> str:
    """A label to be held against another: case, spaces and apostrophes aside."""
    return " ".join(label.casefold().replace("’", "'").split())


_TIME_WORDS = frozenset(
    """
    in for during at the january february march april may june july august september october november december
    this last year month now then before after today earlier spring summer autumn winter monday tuesday
    wednesday thursday friday saturday sunday
    """.split()
)


def stem(label: str) -> str:
    """A label without its years, months and digits: what is counted, whenever."""
    words = folded(label).replace(",", " ").split()
    return " ".join(word for word in words if not any(map(str.isdigit, word)) and word not in _TIME_WORDS)
