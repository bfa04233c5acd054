"""Facts, literal figures and cells as operands of a relation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.document.node import Scalar, Sequence
from factbox.figures import Quantity, Value, read_value
from factbox.parts import Fact, Text
from factbox.relations.relation import INFERRED, Member, Operand, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factbox.box import Box


def of_fact(fact: Fact) -> Operand | None:
    """A fact's value; of a fact that is a line of text the one figure in it. None where there is no such thing."""
    kept = fact.__dict__  # where its other readings are kept too: every family of relations asks for it
    if "operand" not in kept:
        kept["operand"] = _of_fact(fact)
    operand: Operand | None = kept["operand"]
    return operand


def _of_fact(fact: Fact) -> Operand | None:
    node = fact.value_node
    if isinstance(node, Sequence):
        items = [item for item in node.items if isinstance(item, Scalar) and not item.is_null and item.value.strip()]
        members = tuple(Member(item.value.strip(), item) for item in items)
        printed = ", ".join(member.text for member in members)
        return Operand(fact.name, printed, fact.box, node, members=members, unit=fact.unit, fact=fact)
    if node is not None and fact.value is not None:
        return _of_value(fact.name, node, _whole(fact.value), fact.box, fact)
    text = fact.text
    if text is None:
        return None
    listed = read_value(text.value, language=fact.box.language).members if not text.quantities else None
    if listed:
        named = _members_in_words(text.scalar, listed)
        return Operand(fact.name, text.value, fact.box, text, members=named, fact=fact)
    amounts = [
        quantity
        for quantity in text.quantities
        if quantity.interval is not None and quantity.kind not in ("year", "ordinal", "identifier")
    ]
    return of_quantity(text, amounts[0], fact.name) if len(amounts) == 1 else None


def literal(box: Box, scalar: Scalar) -> Operand | None:
    """A figure, date or list that stands in a check in place of a fact."""
    value = _whole(read_value(scalar.value, language=box.language))
    if value.quantity is None and value.when is None and not value.members:
        return None
    return _of_value(scalar.value.strip(), scalar, value, box, None)


_TURNS = frozenset(("quarter", "third", "half", "but", "mid", "mid-", "except"))


def _whole(value: Value) -> Value:
    """The value, without its figure where that is only a part of what the words say."""
    quantity = value.quantity
    return value._replace(quantity=None) if quantity is not None and _turned_by(value.rest, quantity.kind) else value


def _turned_by(rest: str, kind: str) -> bool:
    """Whether the words beside a figure make it another: a quarter of a million, all but two, half of 1%."""
    return bool(rest) and (
        not _TURNS.isdisjoint(rest.lower().split()) or (kind == "fraction" and any(map(str.isdigit, rest)))
    )


def of_reference(box: Box, scalar: Scalar) -> Operand | None:
    """What a check names: a fact by its id, else a literal."""
    fact = box.fact_by_id.get(scalar.value.strip())
    return of_fact(fact) if fact is not None else literal(box, scalar)


def of_quantity(text: Text, quantity: Quantity, name: str = "") -> Operand:
    """A figure in a text."""
    return Operand(
        name or quantity.text,
        quantity.text,
        text.box,
        text,
        quantity.start,
        quantity.end,
        quantity,
        unit=quantity.unit,
        fact=text.fact,
    )


def of_figures(
    kind: str, text: Text, figures: Mapping[str, Quantity], options: Mapping[str, object] | None = None
) -> Relation:
    """What a text tells of its own figures, one in each role."""
    roles: dict[str, tuple[Operand, ...]] = {role: (of_quantity(text, figure),) for role, figure in figures.items()}
    return Relation(kind, roles, options or {}, INFERRED, "text")


def _of_value(name: str, scalar: Scalar, value: Value, box: Box, fact: Fact | None) -> Operand:
    members = _members_in_words(scalar, value.members) if value.members else None
    return Operand(
        name, scalar.value, box, scalar, None, None, value.quantity, value.when, members, value.unit, value.direction, fact
    )  # fmt: skip


def _members_in_words(scalar: Scalar, members: Iterable[str]) -> tuple[Member, ...]:
    found = []
    at = 0
    for member in members:
        start = scalar.value.find(member, at)
        if start < 0:
            found.append(Member(member, scalar))
            continue
        at = start + len(member)
        found.append(Member(member, scalar, start, at))
    return tuple(found)
