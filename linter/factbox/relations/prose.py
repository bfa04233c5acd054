"""Relations that sentences state: those the reader of figures finds, and the wordings beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factbox import figures
from factbox.parts import Text
from factbox.relations.lists import lists_in
from factbox.relations.operands import of_quantity
from factbox.relations.pattern import Pattern
from factbox.relations.relation import INFERRED, Operand, Relation
from factbox.relations.wordings import said_to_overlap

if TYPE_CHECKING:
    from factbox.box import Box
    from factbox.figures import ProseRelation, Quantity


_ROLES = frozenset(("title", "text", "note"))
_HUSH = Pattern(
    r"\b(?:so far|at first|as of|some (?:of them )?(?:in|with|on) (?:both|several)|both passports|dual|several answers|multiple)\b",
    re.IGNORECASE,
)


def prose_relations(box: Box) -> Iterator[Relation]:
    """What the lines, the title and the notes of a box state about their own figures, and values that hold several."""
    for text in box.texts:
        if text.role in _ROLES or (text.role == "value" and _holds_several(text.value)):
            yield from of_text(text)


def _holds_several(value: str) -> bool:
    """A quick look, whether a value goes on behind its figure: `46 of 318 (24%)`, `512, up 12% from 400`."""
    return ("(" in value or "," in value or " of " in value) and len(value.split()) > 2


class Hush:
    """Whether words of a text silence its sums: true or false, looked up when first asked."""

    __slots__ = ("_known", "_value")

    def __init__(self, value: str) -> None:
        self._value = value
        self._known: bool | None = None

    def __bool__(self) -> bool:
        if self._known is None:
            self._known = _HUSH.search(self._value) is not None or said_to_overlap(self._value)
        return self._known


def of_text(text: Text) -> Iterator[Relation]:
    """The relations stated in one text. Inferred: wrong only where no reading saves them."""
    quantities = text.quantities
    if not quantities:
        return
    amounts = [one for one in quantities if one.interval is not None]
    if len(amounts) >= 2 or (amounts and len(quantities) > 2):
        yield from _between(text, quantities)
    if amounts and text.box.language[:2].lower() == "en":
        for number, members, complete in lists_in(text):
            yield Relation("count", {"of": (members,), "is": (number,)}, {"complete": complete}, INFERRED, "text")


_OF_TWO = Pattern(r"\b(?:of|among|between)\b|includ|compris", re.IGNORECASE)
_BEHIND = 40  # characters behind the last figure that can tell what it is of


def _between(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """What a text states between its figures."""
    if (
        len(quantities) == 2
        and quantities[0].kind == quantities[1].kind == "count"
        and not _OF_TWO.search(text.value, 0, quantities[1].end + _BEHIND)
    ):
        return  # two numbers are a part and its whole, or nothing
    from factbox.relations.prose_wordings import conversions

    if text.box.language[:2].lower() == "en":
        yield from _told(text, quantities)
    yield from conversions(text, quantities)


def _told(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """What English words tell: by the reader of figures, then by wordings that each have a word of their own."""
    from factbox.relations.prose_wordings import more_relations, ranges

    hushed = Hush(text.value)
    found = figures.relations(
        text.value, [one for one in quantities if one.kind != "ordinal"], text.box.language
    )  # "from 612 in the first half to 661 in the second" is from 612 to 661
    read = [relation for one in found if (relation := _read(text, one, hushed)) is not None]
    yield from read
    yield from more_relations(text, quantities, found, hushed)
    yield from ranges(text, quantities)
    if not hushed:
        yield from _worded(text, quantities, read)


def _worded(text: Text, quantities: Sequence[Quantity], read: Sequence[Relation]) -> Iterator[Relation]:
    """Wordings that cannot do without a word of their own: nothing is looked for, or imported, where it does not stand."""
    value = text.value
    if sum(one.kind == "percent" for one in quantities) > 1:
        from factbox.relations.prose_shares import partitions

        yield from partitions(text, quantities)
    if "includ" in value and len(read) > 1:
        from factbox.relations.prose_wholes import together

        yield from together(read)
    if any(word in value for word in ("made up of", "compris", "consist", "composed of")):
        from factbox.relations.prose_wholes import made_up

        yield from made_up(text, quantities)
    if "majority" in value or "margin" in value or " lead of" in value:
        from factbox.relations.prose_votes import majorities

        yield from majorities(text, quantities)
    if "orn " in value:
        from factbox.relations.prose_lives import lives

        yield from lives(text, quantities)
    if any(one.kind == "ratio" for one in quantities):
        from factbox.relations.prose_rates import rates

        yield from rates(text, quantities)
    if " each" in value or "average" in value or "averaging" in value or " apiece" in value or " head" in value:
        from factbox.relations.prose_rates import averages

        yield from averages(text, quantities)


def _read(text: Text, relation: ProseRelation, hushed: Hush) -> Relation | None:
    roles: dict[str, list[Operand]] = {}
    for part in relation.parts:
        operand = of_quantity(text, part.quantity)
        if relation.kind == "duration" and part.role in ("from", "to"):
            from factbox.figures.language import load
            from factbox.figures.when import when

            on = when(part.quantity.text, load(text.box.language))
            if on is None:
                return None
            operand = operand._replace(when=on)
        roles.setdefault(part.role, []).append(operand)
    options: dict[str, object] = {}
    if relation.kind == "sum":
        if hushed:
            return None
        from factbox.relations.prose_parts import kept_apart, leave_no_rest

        if relation.complete is not None:
            options["complete"] = relation.complete
        elif leave_no_rest(text, roles.get("of", [])):
            options["by_nature"] = True
        if relation.complete is True and not leave_no_rest(text, roles.get("of", [])):
            options.pop("complete")
        if not kept_apart(text, roles.get("of", [])):
            options["overlapping"] = True
    if relation.kind in ("change", "difference", "duration") and all(roles.get(one) for one in ("from", "to", "is")):
        from factbox.relations.prose_sizes import tells_their_change, tells_their_span

        if not (tells_their_span if relation.kind == "duration" else tells_their_change)(text, roles):
            return None
    if relation.kind in ("change", "difference") and roles.get("is"):
        options["direction"] = _direction(text, roles["is"][0])
    return Relation(
        relation.kind, {role: tuple(operands) for role, operands in roles.items()}, options, INFERRED, "text"
    )


def _direction(text: Text, size: Operand) -> int:
    """Which way a sentence says that a figure went: the verb or the noun nearest to the size of the change."""
    from factbox.relations.changes import DOWN, UP
    from factbox.relations.prose_shares import SENTENCE_END

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
