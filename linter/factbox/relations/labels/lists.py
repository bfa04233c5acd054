"""A list beside its number: `Countries: 5` beside `Countries: Fiji, Tonga, Samoa, Niue`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.parts import Fact, Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.labels.rows import Row, label_of
from factbox.relations.lists import shared_and
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Operand, Relation

_NUMBER_OF = Pattern(r"(?:the )?(?:number|total|count) of |(?:how many )|no\. of ", re.IGNORECASE)


def lists(rows: Sequence[Row]) -> Iterator[Relation]:
    """`Countries: 5` beside `Countries: Fiji, Tonga, Samoa, Niue`."""
    numbers: dict[str, list[Operand]] = {}
    for row in rows:
        if row.figure is not None and row.figure.quantity is not None and row.figure.quantity.kind == "count":
            numbers.setdefault(_counted(row.label), []).append(row.figure)
    for row in rows:
        fact, label, operand = row.fact, row.label, row.value
        if operand is None or not row.is_list:
            continue
        yield from _said_in_text(fact.box.facts, fact, operand)
        yield from _said_in_label(row, operand)
        beside = [one for one in numbers.get(_counted(label), ()) if _one_scope(one.fact, fact)]
        if len(beside) == 1 and not _may_be(operand, beside[0]):
            partly = re.search(r"\b(?:includ\w+|such as|among)\b", f"{label} {operand.printed}", re.IGNORECASE)
            options: dict[str, object] = {"complete": False} if partly else {"complete": True}
            yield Relation("count", {"of": (operand,), "is": (beside[0],)}, options, INFERRED, "labels")


_NUMBERED = Pattern(r"\s*[^\W_]+(?:-[^\W\d_]+)?(?: [a-z]+){0,2}\s*[:(–—]")
_GOES_ON = Pattern(
    r"\b(?:includ\w+|such as|among|e\.?g|mainly|mostly|others?|more|some|top|etc)\b|\.\.\.|…", re.IGNORECASE
)


def lists_in_values(rows: Sequence[Row]) -> Iterator[Relation]:
    """`Banks fined: Six: Aldwych, Sarre and Pell`: a value that gives its number and then the names."""
    for row in rows:
        scalar = row.fact.scalar("value")
        if (
            scalar is None
            or ("," not in scalar.value and " and " not in scalar.value)
            or not _NUMBERED.match(scalar.value)
        ):
            continue
        from factbox.relations.lists import list_behind
        from factbox.relations.same import topic

        text = Text(row.fact.box, scalar, "value", row.fact)
        called = topic.content(row.label)
        if len(text.quantities) != 1 or not called or _GOES_ON.search(f"{row.label} {scalar.value}"):
            continue
        number = text.quantities[0]
        found = list_behind(text, number if number.unit is not None else number._replace(unit=called[0]))
        if found is not None:
            counted, listed, is_closed = found
            options: dict[str, object] = {"complete": True} if is_closed else {}
            yield Relation("count", {"of": (listed,), "is": (counted,)}, options, INFERRED, "labels")


def _said_in_text(facts: Sequence[Fact], fact: Fact, listed: Operand) -> Iterator[Relation]:
    """`Three countries voted no` beside `Countries that voted no: Fiji, Tonga, Samoa, Niue`: longer than said is wrong."""
    from factbox.relations.same import topic

    words = topic.content(label_of(fact))
    if not words:
        return
    thing, wanted = nouns.thing(words[0]), {topic.stem(word) for word in words[1:]}
    title = fact.box.title
    for text in (*(other.text for other in facts if other is not fact), title):
        if text is None or len(text.value) > 300:
            continue
        counted = [
            one
            for one in text.quantities
            if one.kind == "count" and one.unit is not None and nouns.thing(one.unit) == thing
        ]
        if len(counted) != 1 or topic.hushed(text.value):
            continue
        said = {topic.stem(word) for word in topic.content(text.value)} - {topic.stem(counted[0].text)}
        if wanted <= said and len(said - wanted) <= 4 and wanted:
            near = abs(len(listed.members or ()) - int(counted[0].value or 0)) <= _SLIP
            whole = near and said - {topic.stem(words[0])} == wanted
            options: dict[str, object] = {"complete": True} if whole else {}
            yield Relation(
                "count", {"of": (listed,), "is": (of_quantity(text, counted[0]),)}, options, INFERRED, "labels"
            )


def _may_be(listed: Operand, number: Operand) -> bool:
    """Whether names with an "and" of their own may be as many as a number says, where their commas make another."""
    members, stated = listed.members or (), number.quantity.value if number.quantity is not None else None
    return stated is not None and len(members) != stated and shared_and(members, int(stated))


def _said_in_label(row: Row, listed: Operand) -> Iterator[Relation]:
    """`Five stops on the tour: Cork, Galway, Limerick, Sligo`: the number in the label itself, at its start."""
    scalar = row.fact.scalar("label")
    if scalar is None or not _BEGINS.match(scalar.value) or _GOES_ON.search(f"{scalar.value} {listed.printed}"):
        return
    text = Text(row.fact.box, scalar, "label", row.fact)
    counted = [one for one in text.quantities if one.kind == "count" and one.hedge == "none" and one.value is not None]
    if len(counted) != 1 or len(text.quantities) != 1 or counted[0].start > _AT_START or listed.members is None:
        return
    if abs(len(listed.members) - int(counted[0].value or 0)) <= _SLIP and not shared_and(
        listed.members, int(counted[0].value or 0)
    ):
        number = of_quantity(text, counted[0])
        yield Relation("count", {"of": (listed,), "is": (number,)}, {"complete": True}, INFERRED, "labels")


_BEGINS = Pattern(r"(?:the |all |its |their )?[^\W_]+(?:-[^\W\d_]+)? [^\W\d_]", re.IGNORECASE)
_AT_START, _SLIP = 6, 2


def _one_scope(a: Fact | None, b: Fact) -> bool:
    return a is None or a.scope is None or b.scope is None or a.scope == b.scope


def _counted(label: str) -> str:
    bare = _NUMBER_OF.sub("", label.casefold()).strip()
    return nouns.head(bare) if " " not in bare else bare
