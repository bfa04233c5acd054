"""Relations that sentences state: those the reader of figures finds, and the wordings beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.figures import ProseRelation, relations
from factbox.figures.language import load
from factbox.figures.when import when
from factbox.parts import Text
from factbox.relations.changes import DOWN, UP
from factbox.relations.lists import lists_in
from factbox.relations.operands import of_quantity
from factbox.relations.pattern import Pattern
from factbox.relations.prose_parts import kept_apart, leave_no_rest
from factbox.relations.prose_shares import SENTENCE_END, partitions
from factbox.relations.prose_wordings import conversions, more_relations, ranges
from factbox.relations.relation import INFERRED, Operand, Relation
from factbox.relations.tables import said_to_overlap

if TYPE_CHECKING:
    from factbox.box import Box


_ROLES = frozenset(("title", "text", "note"))
_HUSH = Pattern(
    r"\b(?:so far|at first|as of|some (?:of them )?(?:in|with|on) (?:both|several)|both passports|dual|several answers|multiple)\b",
    re.IGNORECASE,
)


def prose_relations(box: Box) -> Iterator[Relation]:
    """What the lines, the title and the notes of a box state about their own figures."""
    for text in box.texts:
        if text.role in _ROLES:
            yield from of_text(text)


def of_text(text: Text) -> Iterator[Relation]:
    """The relations stated in one text. Inferred: wrong only where no reading saves them."""
    quantities = text.quantities
    amounts = [one for one in quantities if one.interval is not None]
    if len(amounts) >= 2 or (amounts and len(quantities) > 2):
        hushed = _HUSH.search(text.value) is not None or said_to_overlap(text.value)
        found = relations(text.value, quantities, text.box.language)
        for relation in found:
            read = _read(text, relation, hushed)
            if read is not None:
                yield read
        if text.box.language[:2].lower() == "en":
            yield from more_relations(text, quantities, found, hushed)
            if not hushed:
                yield from partitions(text, quantities)
            yield from ranges(text, quantities)
        yield from conversions(text, quantities)
    if amounts and text.box.language[:2].lower() == "en":
        for number, members, complete in lists_in(text):
            yield Relation("count", {"of": (members,), "is": (number,)}, {"complete": complete}, INFERRED, "text")


def _read(text: Text, relation: ProseRelation, hushed: bool) -> Relation | None:
    roles: dict[str, list[Operand]] = {}
    for part in relation.parts:
        operand = of_quantity(text, part.quantity)
        if relation.kind == "duration" and part.role in ("from", "to"):
            on = when(part.quantity.text, load(text.box.language))
            if on is None:
                return None
            operand = operand._replace(when=on)
        roles.setdefault(part.role, []).append(operand)
    options: dict[str, object] = {}
    if relation.kind == "sum":
        if hushed:
            return None
        if relation.complete is not None:
            options["complete"] = relation.complete
        elif leave_no_rest(text, roles.get("of", [])):
            options["by_nature"] = True
        if relation.complete is True and not leave_no_rest(text, roles.get("of", [])):
            options.pop("complete")
        if not kept_apart(text, roles.get("of", [])):
            options["overlapping"] = True
    if relation.kind in ("change", "difference") and roles.get("is"):
        options["direction"] = _direction(text, roles["is"][0])
    return Relation(
        relation.kind, {role: tuple(operands) for role, operands in roles.items()}, options, INFERRED, "text"
    )


def _direction(text: Text, size: Operand) -> int:
    """Which way a sentence says that a figure went: the verb or the noun nearest to the size of the change."""
    start, end = size.start or 0, size.end or 0
    begin = max((match.end() for match in SENTENCE_END.finditer(text.value, 0, start)), default=0)
    for words in (text.value[end : end + 30], text.value[max(begin, start - 60) : end]):
        up = [match.start() for match in UP.finditer(words)]
        down = [match.start() for match in DOWN.finditer(words)]
        if up and down:
            return 0
        if up or down:
            return 1 if up else -1
    return 0
