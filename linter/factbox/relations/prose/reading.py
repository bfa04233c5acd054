"""Relations that sentences state: those the reader of figures finds, and the wordings beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import TYPE_CHECKING

from factbox import figures
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.lists import lists_in
from factbox.relations.operands import of_quantity
from factbox.relations.prose.beside import beside
from factbox.relations.relation import INFERRED, Operand, Relation
from factbox.relations.wordings import said_to_overlap

if TYPE_CHECKING:
    from factbox.box import Box
    from factbox.figures import ProseRelation, Quantity
    from factbox.figures.when import When


_ROLES = frozenset(("title", "text", "note"))
_HUSH = Pattern(
    r"\b(?:so far|at first|as of|some (?:of them )?(?:in|with|on) (?:both|several)|both passports|dual|several answers|multiple|"
    r"concurrent\w*|served (?:together|alongside))\b",
    re.IGNORECASE,
)


def prose_relations(box: Box) -> Iterator[Relation]:
    """What the lines, the title and the notes of a box state about their own figures, and values that hold several."""
    in_english = box.language[:2].lower() == "en"
    goes_on = False
    for text in box.texts:
        if (text.role in _ROLES or (text.role == "value" and _holds_several(text.value))) and text.quantities:
            goes_on = goes_on or text.value[:4] in _OPENING
            yield from of_text(text, in_english)
    if goes_on and in_english:
        yield from _of_lines(box)


_OPENING = frozenset(("That", "This", "It i", "It w"))
_OPENINGS = ("That is a", "That was a", "This is a", "This was a", "It is a", "It was a")


def _of_lines(box: Box) -> Iterator[Relation]:
    """What a line tells of the one before it."""
    for fact, following in pairwise(box.facts):
        line = following.text
        if line is not None and fact.text is not None and line.value.startswith(_OPENINGS) and line.quantities:
            from factbox.relations.prose.next_line import next_line

            yield from next_line(fact.text, line)


def _holds_several(value: str) -> bool:
    """A quick look, whether a value goes on behind its figure: `46 of 318 (24%)`, `512, up 12% from 400`."""
    if "etween" in value or "–" in value or "-" in value[1:]:
        return True
    return ("(" in value or "," in value or "/" in value or " of " in value) and len(value.split()) > 2


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


def of_text(text: Text, in_english: bool) -> Iterator[Relation]:
    """The relations stated in one text. Inferred: wrong only where no reading saves them."""
    quantities = text.quantities
    amounts = [one for one in quantities if one.interval is not None]
    if in_english and (
        len(quantities) > 2 or (len(quantities) == 2 and quantities[1].start - quantities[0].end < _NEAR)
    ):
        yield from beside(text, quantities)
    if not amounts:
        return
    if len(amounts) == len(quantities) == 2:
        if _may_be_of_one(text, *quantities):
            yield from _between(text, quantities, in_english)
    elif len(quantities) > 2:
        yield from _between(text, quantities, in_english)
    elif amounts[0].hedge == "range":
        from factbox.relations.prose.ranges import ranges

        yield from ranges(text, quantities)
    if in_english:
        for number, members, complete in lists_in(text):
            yield Relation("count", {"of": (members,), "is": (number,)}, {"complete": complete}, INFERRED, "text")


_NEAR = 60  # characters between two figures of which a text tells something in passing

_JOIN_TWO = ("of ", "Of ", "mong ", "etween ", "nclud", "ompris")
_RANGE_FROM = ("range", "ranging", "priced", "vary", "cost")
_BEHIND = 40  # characters behind the last figure that can tell what it is of


def _may_be_of_one(text: Text, first: Quantity, second: Quantity) -> bool:
    """A quick look at two figures alone: they are a part and its whole, the ends of a range, or of two things."""
    if first.kind == second.kind == "count":
        words = text.value[: second.end + _BEHIND]
        return any(map(words.__contains__, _JOIN_TWO)) or (
            " from " in words and any(map(words.__contains__, _RANGE_FROM))
        )
    if first.kind == second.kind or (first.unit is not None and first.unit == second.unit):
        return True
    return first.kind == "ratio" or first.hedge == "range" or second.hedge == "range"


def _between(text: Text, quantities: Sequence[Quantity], in_english: bool) -> Iterator[Relation]:
    """What a text states between its figures."""
    if in_english:
        yield from _told(text, quantities)
    if any(one.kind in _MEASURED for one in quantities):
        from factbox.relations.prose.conversions import conversions

        yield from conversions(text, quantities)


_MEASURED = frozenset(("length", "area", "volume", "mass", "temperature", "speed"))


def _told(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """What English words tell: by the reader of figures, then by wordings that leave no doubt though their figures are wrong."""
    hushed = Hush(text.value)
    found = figures.relations(
        text.value, [one for one in quantities if one.kind != "ordinal"], text.box.language
    )  # "from 612 in the first half to 661 in the second" is from 612 to 661
    read = [relation for one in found if (relation := _read(text, one, hushed)) is not None]
    yield from read
    if not hushed:
        told = {part.quantity.start for relation in found for part in relation.parts if part.role in ("of", "is")}
        also = [*_of_figures(text, quantities, told), *_of_words(text, quantities, read)]
        yield from also
        if len(quantities) > 2:
            yield from _of_slips(text, quantities, [*read, *also])


def _of_slips(text: Text, quantities: Sequence[Quantity], read: Sequence[Relation]) -> Iterator[Relation]:
    """Looser wordings, where nothing else is told of a figure that may follow from those beside it."""
    sure = [relation for relation in read if not relation.flag("overlapping", False)]
    told = {one.start for relation in sure for role in ("is", "of", "to", "from") for one in relation.many(role)}
    if sum(1 for one in quantities if one.start not in told) > 0:
        from factbox.relations.prose.near.reading import nearly

        yield from nearly(text, quantities, read)


def _of_figures(text: Text, quantities: Sequence[Quantity], told: Set[int]) -> Iterator[Relation]:
    """Wordings that are known by the kinds of figures that they join."""
    from factbox.relations.prose.subsets import subsets

    yield from subsets(text, quantities, told)
    kinds = [one.kind for one in quantities]
    if len(kinds) > 2:
        from factbox.relations.prose.steps import steps

        yield from steps(text, quantities, told)
    if "percent" in kinds or "fraction" in kinds or ("ratio" in kinds and len(kinds) > 2):
        from factbox.relations.prose.out_of import shares

        yield from shares(text, quantities, told)
    if kinds.count("percent") > 1:
        from factbox.relations.prose.shares import partitions

        yield from partitions(text, quantities)
    if "ratio" in kinds:
        from factbox.relations.prose.rates import rates

        yield from rates(text, quantities)
    if "duration" in kinds and len(kinds) > 2:
        from factbox.relations.prose.spans import dated, spans

        yield from spans(text, quantities)
        if not any(one.start in told for one in quantities if one.kind == "duration"):
            yield from dated(text, quantities)


_MAKE_UP = ("made up of", "compris", "consist", "composed of", " were ", " are ")


def _of_words(text: Text, quantities: Sequence[Quantity], read: Sequence[Relation]) -> Iterator[Relation]:
    """Wordings that cannot do without a word of their own: nothing is looked for, or imported, where it does not stand."""
    value = text.value
    if "etween" in value or " from " in value:
        from factbox.relations.prose.ranges import ranges

        yield from ranges(text, quantities)
    if "includ" in value and len(read) > 1:
        from factbox.relations.prose.wholes import together

        yield from together(read)
    if any(word in value for word in _MAKE_UP):
        from factbox.relations.prose.wholes import made_up

        yield from made_up(text, quantities)
    if " of " in value and len(quantities) > 2 and ("men" in value or "boys" in value):
        from factbox.relations.prose.wholes import by_sex

        yield from by_sex(text, quantities, read)
    if "majority" in value or "margin" in value or " lead of" in value:
        from factbox.relations.prose.votes import majorities

        yield from majorities(text, quantities)
    if "against" in value or "abstain" in value:
        from factbox.relations.prose.votes import ballots

        yield from ballots(text, quantities)
    if "orn " in value:
        from factbox.relations.prose.lives import lives

        yield from lives(text, quantities)
    if " each" in value or "average" in value or "averaging" in value or " apiece" in value or " head" in value:
        from factbox.relations.prose.rates import averages

        yield from averages(text, quantities)


def _read(text: Text, relation: ProseRelation, hushed: Hush) -> Relation | None:
    roles: dict[str, list[Operand]] = {}
    for part in relation.parts:
        operand = of_quantity(text, part.quantity)
        if relation.kind == "duration" and part.role in ("from", "to"):
            on = _on(text, relation, part.quantity)
            if on is None:
                return None
            operand = operand._replace(when=on)
        roles.setdefault(part.role, []).append(operand)
    options: dict[str, object] = {}
    if relation.kind == "sum":
        if hushed:
            return None
        from factbox.relations.prose.parts import are_named_parts, kept_apart, leave_no_rest, of_all, unnamed

        roles["is"] = [of_all(total, roles.get("of", [])) for total in roles.get("is", [])]

        no_rest = bool(roles.get("of")) and leave_no_rest(text, roles["of"], next(iter(roles["is"]), None))
        if relation.complete is False or (relation.complete and (no_rest or _are_all(text, roles))):
            options["complete"] = relation.complete
        elif no_rest:
            options["by_nature"] = True
        if not kept_apart(text, roles.get("of", [])) and not (options.get("complete") and _fall_short(roles)):
            options["overlapping"] = True
        elif are_named_parts(roles["is"][0], roles["of"]):
            roles = {role: [unnamed(one) for one in operands] for role, operands in roles.items()}
        if (
            relation.complete is not False
            and not options.get("overlapping")
            and roles["is"]
            and len(roles.get("of", [])) > 1
        ):
            from factbox.relations.prose.near.slips import miss_their_total

            if miss_their_total(roles["of"], roles["is"][0]):
                roles = {role: [unnamed(one) for one in operands] for role, operands in roles.items()}
    if not _is_meant(text, relation.kind, roles):
        return None
    if relation.kind in ("change", "difference") and roles.get("is"):
        from factbox.relations.prose.sizes import tells_gap
        from factbox.relations.prose.ways import way_of

        options["direction"] = 0 if tells_gap(text, roles["is"][0]) else way_of(text, roles)
    return Relation(
        relation.kind, {role: tuple(operands) for role, operands in roles.items()}, options, INFERRED, "text"
    )


_A_DAY = 24  # hours: what lasts longer went on over several


def _on(text: Text, relation: ProseRelation, end: Quantity) -> When | None:
    """When a span began or ended; a clock time on any day, that of its end on the next one where it lies before."""
    if end.kind == "time":
        if any(part.role == "is" and (part.quantity.value or 0) > _A_DAY for part in relation.parts):
            return None
        from factbox.relations.prose.clocks import on_the_clock

        return on_the_clock(text, *(part.quantity for part in relation.parts if part.role in ("from", "to"))).get(end)
    from factbox.figures.language import load
    from factbox.figures.when import when

    return when(end.text, load(text.box.language))


def _fall_short(roles: dict[str, list[Operand]]) -> bool:
    """Whether parts do not even reach their total, so that none of them need be counted twice."""
    values = [one.quantity.value for one in roles["of"] if one.quantity is not None and one.quantity.value is not None]
    total = roles["is"][0].quantity
    return total is not None and total.value is not None and sum(values) < total.value


def _are_all(text: Text, roles: dict[str, list[Operand]]) -> bool:
    """Whether no figure like the parts of a sum stands before them in a text, which its total may count as well."""
    from factbox.relations.prose.parts import are_two_sexes

    begin = min(one.start or 0 for operands in roles.values() for one in operands)
    kinds = {one.quantity.kind for one in roles["of"] if one.quantity is not None}
    if any(one.kind in kinds and one.end <= begin for one in text.quantities):
        return False
    return not are_two_sexes(text, roles["of"])


def _is_meant(text: Text, kind: str, roles: dict[str, list[Operand]]) -> bool:
    """Whether a sentence that may tell a relation does: the size or the part in it is of the figures beside it."""
    if kind in ("change", "difference", "duration") and all(roles.get(role) for role in ("from", "to", "is")):
        from factbox.relations.prose.sizes import tells_their_change, tells_their_span

        return (tells_their_span if kind == "duration" else tells_their_change)(text, roles)
    if kind == "share" and all(roles.get(role) for role in ("of", "in", "is")):
        from factbox.relations.prose.sizes import tells_their_share

        return tells_their_share(text, roles)
    if kind == "subset" and roles.get("of") and roles.get("in"):
        from factbox.relations.prose.sizes import tells_their_whole

        return tells_their_whole(text, roles)
    return True
