"""Facts, literal figures and cells as operands of a relation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factbox.document.node import Scalar, Sequence
from factbox.figures import Quantity, Value, read_value
from factbox.parts import Fact, Text
from factbox.pattern import Pattern
from factbox.relations.relation import Member, Operand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
        value = _read_again(
            fact.value,
            node.value,
            fact.unit,
            lambda: f"{fact.printed('label') or ''} {fact.id or ''}",
            fact.box.language,
        )
        return _of_value(fact.name, node, value, fact.box, fact)
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
    value = _read_again(read_value(scalar.value, language=box.language), scalar.value, None, str, box.language)
    if value.quantity is None and value.when is None and not value.members:
        return None
    return _of_value(scalar.value.strip(), scalar, value, box, None)


_ONE = Pattern(
    r"(?P<hedge>(?:[a-z]+ ){0,3})(?:an?|the) (?P<rest>quarter|decade|century|fortnight|week|month|year|day|hour|score)\Z",
    re.IGNORECASE,
)
_ONE_SPAN = Pattern(r"one (?:day|week|month|year|hour|minute)\Z", re.IGNORECASE)
_SCALE_IN_UNIT = Pattern(
    r"(?P<money>[A-Z]{0,3}[$£€¥₹])?\s*(?P<scale>thousand|million|billion|trillion|lakh|crore|bn|tn|m(?=\Z))s?\b\s*(?:of\s+)?(?P<counted>.*)",
    re.IGNORECASE,
)
_MILLION = Pattern(r"(?P<number>.*\d)m\Z", re.IGNORECASE)
_LENGTHS = Pattern(
    r"\b(?:metres?|meters?|lengths?|long|heights?|high|tall|widths?|wide|depths?|deep|distances?|jump\w*|"
    r"throw\w*|walls?|span|altitude|elevation|"
    r"waves?|trees?|snow|rain\w*|tide|flood level|above sea level|sprint|race|swim)\b",
    re.IGNORECASE,
)


def _one_of(printed: str, unit: str | None, language: str) -> Value | None:
    """`a decade`, `over a year`, `a couple`, `scores`: words that a sentence leaves open and a value does not."""
    if printed.lower() in ("a couple", "couple"):
        read, text = read_value("two", unit=unit, language=language), printed
    elif printed.lower() == "scores":
        read, text = read_value(f"scores of {unit or 'things'}", unit=unit, language=language), printed
    else:
        one = _ONE.match(printed)
        if one is None:
            return None
        hedge = "more than " if one["hedge"].lower() == "over " else one["hedge"]
        read, text = read_value(f"{hedge}one {one['rest']}", unit=unit, language=language), f"a {one['rest']}"
    if read.quantity is None:
        return None
    return read._replace(quantity=read.quantity._replace(start=0, end=len(printed), text=text), rest="")


def _may_scale(unit: str) -> bool:
    """A quick look, since most units are one noun."""
    folded = unit.strip().lower()
    return folded.startswith(_SCALES) or not folded[:1].isalpha() or any(sign in folded for sign in "$£€¥₹")


_SCALES = ("thousand", "million", "billion", "trillion", "lakh", "crore", "bn", "tn", "m")


def _read_again(value: Value, printed: str, unit: str | None, words: Callable[[], str], language: str) -> Value:
    """Values that need a second look: a decade is one decade, 1.3m of anything but a length are 1.3 million, and 12 with
    the unit `million people` are 12 million of them, rounded as such."""
    scale = _SCALE_IN_UNIT.match(unit.strip()) if unit is not None and _may_scale(unit) else None
    if scale is not None and value.quantity is not None and value.quantity.kind == "count":
        counted = scale["counted"].strip() or None
        again = read_value(f"{scale['money'] or ''}{printed.strip()} {scale['scale']}", unit=counted, language=language)
        if again.quantity is not None:
            return again._replace(quantity=again.quantity._replace(start=0, end=len(printed), text=again.quantity.text))
    if value.quantity is None and value.when is None and not value.members:
        return _one_of(printed.strip(), unit, language) or value
    quantity = value.quantity
    if quantity is not None and _turned_by(value.rest, quantity.kind):
        return value._replace(quantity=None)
    if (
        quantity is not None
        and quantity.kind == "other"
        and quantity.text.lower() == "one"
        and _ONE_SPAN.match(printed.strip())
    ):
        again = read_value(f"1 {value.rest}", unit=unit, language=language)
        if again.quantity is not None:
            return again._replace(quantity=again.quantity._replace(start=0, end=len(printed), text=printed.strip()))
    if (
        quantity is not None
        and quantity.unit == "m"
        and quantity.kind == "length"
        and not _LENGTHS.search(f"{words()} {unit or ''}")
    ):
        million = _MILLION.match(printed.strip())
        if million is not None and million["number"].strip() == million["number"]:
            again = read_value(f"{million['number']} million", unit=unit, language=language)
            if again.quantity is not None:
                end = quantity.end
                return again._replace(
                    quantity=again.quantity._replace(end=end, text=printed[again.quantity.start : end] or quantity.text)
                )
    return value


_TURNS = frozenset(("quarter", "third", "half", "but", "mid", "mid-", "except"))


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


def _of_value(name: str, scalar: Scalar, value: Value, box: Box, fact: Fact | None) -> Operand:
    members = _members_in_words(scalar, value.members) if value.members else None
    return Operand(
        name, scalar.value, box, scalar, quantity=value.quantity, when=value.when, members=members, unit=value.unit,
        direction=value.direction, fact=fact,
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
