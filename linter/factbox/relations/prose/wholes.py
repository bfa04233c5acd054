"""A whole that a sentence says to be made up of its parts, and parts named as "including" that are apart from each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.figures.told.sentence import list_from, sentences
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.operands import of_quantity
from factbox.relations.prose.parts import is_nation, kept_apart, leave_no_rest, unnamed
from factbox.relations.relation import INFERRED, Relation
from factbox.relations.thirds import named_behind

_MADE_UP_OF = Pattern(
    r"[^.;:()]{0,60}?\b(?:made up of|composed of|compris(?:es|ed|ing)(?: of)?|consist(?:s|ed|ing)? of)\s+(?:the )?\Z",
    re.IGNORECASE,
)
_SOMETHING_MORE = Pattern(
    r"\b(?:and|plus|with|as well|along|after|before|until|once|others?|the rest|including|among)\b|,\s*(?:an?|the|its)\b",
    re.IGNORECASE,
)
_UNCOUNTED = Pattern(r"\b(?:an?|the|its|his|her|their|some|several|others?)\b", re.IGNORECASE)


def made_up(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`The jury of 12 was made up of seven women and four men`: the parts are all there, so that they may not fall short either."""
    for sentence in sentences(text.value, quantities):
        for index in range(1, len(sentence.figures) - 1):
            whole = sentence.figures[index - 1]
            if whole.kind != "count" or whole.interval is None:
                continue
            were = _WERE.match(sentence.gap(index)) and _THE.search(sentence.gap(index - 1))
            if not were and not _MADE_UP_OF.match(sentence.gap(index)):
                continue
            members = list_from(sentence, index)
            parts = [sentence.figures[one] for one in members]
            behind = sentence.gap(members[-1] + 1)
            if (
                len(parts) < 2
                or not re.search(r"\band\b|&", sentence.gap(members[-1]))
                or _SOMETHING_MORE.search(behind)
            ):
                continue
            if any(_UNCOUNTED.search(sentence.gap(one)) for one in members[1:]) or members[-1] + 1 < len(
                sentence.figures
            ):
                continue
            operands = tuple(of_quantity(text, part) for part in parts)
            if were:
                total = of_quantity(text, whole)
                if leave_no_rest(text, operands, total) or (
                    _of_nations_named(text, parts) and not named_behind(text, total, operands)
                ):
                    plain = tuple(unnamed(one) for one in operands)
                    roles = {"of": plain, "is": (unnamed(total),)}
                    yield Relation("sum", roles, {"complete": True}, INFERRED, "text")
                continue
            short = all(part.value is not None for part in parts) and sum(part.value or 0 for part in parts) < (
                whole.value or 0
            )
            if short or kept_apart(text, operands) or _of_nations(parts):
                yield Relation(
                    "sum", {"of": operands, "is": (of_quantity(text, whole),)}, {"complete": True}, INFERRED, "text"
                )


_WERE = Pattern(r"(?:\s+[a-z]+){0,2}\s+(?:were|are)\s+\Z")
_CAPITAL = Pattern(r"\s+(?:(?:New|North|South) )?([A-Z][a-z]+)\b")
_THE = Pattern(r"(?:\A|[.;:]\s+)\W*the\s+\Z")


def _of_nations_named(text: Text, parts: Sequence[Quantity]) -> bool:
    """Whether another nation stands right behind each part: 14 Britons, eight Irish, three New Zealanders."""
    words = [_CAPITAL.match(text.value, part.end) for part in parts]
    nations = {word[1].removesuffix("s") for word in words if word is not None}
    return len(nations) == len(parts) and all(map(is_nation, nations))


def _of_nations(parts: Sequence[Quantity]) -> bool:
    """Whether each part is of one nation: four Greeks and two Ukrainians."""
    from factbox.agencies.places import place_of

    return all(part.unit is not None and place_of(part.unit) is not None for part in parts)


_WHOM = Pattern(r"[^.;:()]{0,40}?(?:of whom|of which|of them|of these|:|\()\s*\Z", re.IGNORECASE)
_AND_OTHERS = Pattern(r"[^.;:()\d]{0,25}(?:,|\band)\s+(?:the (?:other|remaining|rest) )?\Z", re.IGNORECASE)


def by_sex(text: Text, quantities: Sequence[Quantity], read: Sequence[Relation]) -> Iterator[Relation]:
    """`214 residents, of whom 131 were women and 93 men`: nobody is left over. Not where `read` holds a sum of more parts."""
    summed = {total.start for one in read if one.kind == "sum" and len(one.many("of")) > 2 for total in one.many("is")}
    for whole, first, second in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if not whole.kind == first.kind == second.kind == "count" or whole.start in summed:
            continue
        if not _WHOM.match(text.value[whole.end : first.start]) or not _AND_OTHERS.match(
            text.value[first.end : second.start]
        ):
            continue
        parts = (of_quantity(text, first), of_quantity(text, second))
        if leave_no_rest(text, parts, of_quantity(text, whole)):
            yield Relation(
                "sum", {"of": parts, "is": (of_quantity(text, whole),)}, {"by_nature": True}, INFERRED, "text"
            )


_TOLD_APART = (frozenset(("man", "woman", "child")), frozenset(("boy", "girl")), frozenset(("male", "female")))


def together(relations: Sequence[Relation]) -> Iterator[Relation]:
    """`including three children, four women and two men`: each within the whole, and together not above it."""
    by_whole: dict[int, list[Relation]] = {}
    for relation in relations:
        whole = relation.one("in")
        if relation.kind == "subset" and whole is not None and whole.start is not None:
            by_whole.setdefault(whole.start, []).append(relation)
    for subsets in by_whole.values():
        parts = tuple(part for subset in subsets for part in subset.many("of"))
        heads = [nouns.head(part.quantity.unit) for part in parts if part.quantity is not None and part.quantity.unit]
        if len(heads) == len(parts) == len(set(heads)) > 1 and any(group.issuperset(heads) for group in _TOLD_APART):
            yield Relation("sum", {"of": parts, "is": subsets[0].many("in")}, {"complete": False}, INFERRED, "text")
