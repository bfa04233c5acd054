"""The shorthands on a fact: `part_of`, `share_of` and `change_from`, each as the relation it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from factbox.parts import Fact, Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.arithmetic import alike
from factbox.relations.labels.rows import folded, stem
from factbox.relations.operands import of_fact, of_quantity
from factbox.relations.relation import Operand, Relation

if TYPE_CHECKING:
    from factbox.box import Box


_SEX = frozenset(("man", "woman", "boy", "girl", "male", "female"))
_AGE_WORDS = ("under", "over", "aged", "older", "younger", "adult", "child", "teen", "pensioner", "minor", "juvenile")


def of_shorthands(box: Box, fields: Set[str]) -> Iterator[Relation]:
    """Every relation that a fact declares by itself; `fields` are the keys that the facts have."""
    if "part_of" in fields:
        yield from parts(box)
    if "share_of" in fields:
        yield from shares(box)
    if "change_from" in fields:
        yield from changes(box)


def parts(box: Box) -> Iterator[Relation]:
    """`part_of`: the parts of one whole together, "including" unless the whole says that they are complete."""
    parts_of: dict[str, list[Fact]] = {}
    for fact in box.facts_with("part_of"):
        part_of = fact.given["part_of"].value
        if part_of != fact.id:
            parts_of.setdefault(part_of, []).append(fact)
    for name, facts in parts_of.items():
        whole_fact = box.fact_by_id.get(name)
        whole = of_fact(whole_fact) if whole_fact is not None else None
        if whole_fact is None or whole is None:
            continue
        found = [operand for fact in facts if (operand := of_fact(fact)) is not None and operand.quantity is not None]
        by_share = [] if alike.is_share(whole) else [operand for operand in found if alike.is_share(operand)]
        parts = [operand for operand in found if operand not in by_share] if by_share else found
        for share in by_share:
            label = _folded(share.fact) if share.fact is not None else ""
            yield from _share_of_beside([one for one in box.facts if _folded(one) == label], share, whole)
        alone: list[Operand] = []
        together: list[Operand] = []
        for part in parts:
            (together if alike.alike(part, whole) else alone).append(part)
        for part in alone:
            yield Relation("subset", {"of": (part,), "in": (whole,)}, source="part_of")
        for part in together:
            beside = share_in_value(part.fact) if "(" in part.printed and part.fact is not None else None
            if beside is not None and not alike.is_share(whole):
                yield Relation("share", {"of": (part,), "in": (whole,), "is": (beside,)}, source="part_of")
        complete = whole_fact.printed("parts") == "complete"
        if len(together) == 1 and not complete:
            yield Relation("subset", {"of": (together[0],), "in": (whole,)}, source="part_of")
        elif together:
            options: dict[str, object] = {"complete": complete and not alone}
            if not complete and _cross_cut(together):
                options["overlapping"] = True
                for part in together:
                    yield Relation("subset", {"of": (part,), "in": (whole,)}, source="part_of")
            yield Relation("sum", {"of": tuple(together), "is": (whole,)}, options, source="part_of")


def _cross_cut(parts: list[Operand]) -> bool:
    """Whether the parts are told apart by different things, so that one may lie in two: women, and those under 18."""
    kinds = {_cut(part) for part in parts} - {""}
    return len(kinds) > 1


def _cut(part: Operand) -> str:
    label = (part.fact.printed("label") or "" if part.fact is not None else "").lower()
    words = [nouns.head(word) for word in label.replace("-", " ").split()]
    if any(word in _SEX for word in words):
        return "sex"
    if any(word.startswith(_AGE_WORDS) for word in words):
        return "age"
    if label.startswith(("in ", "from ")):
        return "place"
    return ""


def shares(box: Box) -> Iterator[Relation]:
    """`share_of`: a percentage of a whole, judged where the part it is of stands in the box too."""
    of_whole: dict[str, list[Operand]] = {}
    labelled: dict[str, list[Fact]] = {}
    for fact in box.facts:
        labelled.setdefault(_folded(fact), []).append(fact)
    for fact in box.facts_with("share_of"):
        name = fact.given["share_of"].value
        whole_fact = box.fact_by_id.get(name)
        whole = of_fact(whole_fact) if whole_fact is not None else None
        if whole is None or whole_fact is None:
            continue
        share = of_fact(fact)
        beside = share_in_value(fact) if share is not None and "(" in share.printed else None
        if beside is not None and share is not None and alike.alike(share, whole):
            yield Relation("share", {"of": (share,), "in": (whole,), "is": (beside,)}, source="share_of")
        elif share is not None and alike.is_share(share):
            of_whole.setdefault(name, []).append(share)
            yield from _share_of_beside(labelled.get(_folded(fact), []), share, whole)
        elif fact.text is not None:
            yield from _share_in_text(fact, whole)
    for name, shares in of_whole.items():
        fact_of_whole = box.fact_by_id[name]
        if len(shares) > 1 and fact_of_whole.printed("parts") == "complete":
            yield Relation("shares", {"of": tuple(shares)}, source="share_of")


def _share_of_beside(labelled: Sequence[Fact], share: Operand, whole: Operand) -> Iterator[Relation]:
    """The count beside a share: the fact of the same label, and part of the same whole where several have it."""
    if share.fact is None or whole.fact is None:
        return
    label = _folded(share.fact)
    if not label:
        return
    found = []
    for fact in labelled:
        if fact is share.fact or fact is whole.fact:
            continue
        operand = of_fact(fact)
        if operand is None or operand.quantity is None or alike.is_share(operand) or not alike.alike(operand, whole):
            continue
        if (
            fact.printed("scope") != share.fact.printed("scope")
            and fact.scope is not None
            and share.fact.scope is not None
        ):
            continue
        found.append(operand)
    counted = [
        operand for operand in found if operand.fact is not None and operand.fact.printed("part_of") == whole.fact.id
    ] or found
    if len(counted) == 1:
        yield Relation("share", {"of": (counted[0],), "in": (whole,), "is": (share,)}, source="share_of")


_BEHIND = Pattern(
    r"[^%()]*\d[^%(),]*\s\(\s*(?:about |around |roughly |nearly |almost |some |just (?:over|under) |c\. ?|~)?"
    r"\d[\d.,]*\s?(?:%|per ?cent|pct)\)\s*\Z",
    re.IGNORECASE,
)


def share_in_value(fact: Fact) -> Operand | None:
    """The percentage that a value gives in brackets behind its figure, with no more words: `132 (48%)`."""
    scalar = fact.scalar("value")
    if scalar is None or "(" not in scalar.value or not _BEHIND.match(scalar.value):
        return None
    text = Text(fact.box, scalar, "value", fact)
    found = [one for one in text.quantities if one.interval is not None]
    if len(found) != 2 or found[0].kind == "percent" or found[1].kind != "percent":
        return None
    return of_quantity(text, found[1])


def _share_in_text(fact: Fact, whole: Operand) -> Iterator[Relation]:
    """A text with a count and its share: `57 were girls (41%)`."""
    if fact.text is None:
        return
    amounts = [of_quantity(fact.text, quantity) for quantity in fact.text.quantities if quantity.interval is not None]
    shares = [one for one in amounts if alike.is_share(one)]
    counts = [
        one
        for one in amounts
        if one.quantity is not None and one.quantity.kind == (whole.quantity.kind if whole.quantity else "")
    ]
    if len(shares) == 1 and len(counts) == 1 and counts[0].quantity != whole.quantity:
        yield Relation("share", {"of": (counts[0],), "in": (whole,), "is": (shares[0],)}, source="share_of")


def changes(box: Box) -> Iterator[Relation]:
    """`change_from`: the change from that figure, judged where the later figure stands in the box too."""
    for fact in box.facts_with("change_from"):
        base_fact = box.fact_by_id.get(fact.given["change_from"].value)
        base = of_fact(base_fact) if base_fact is not None else None
        if base is None or base_fact is None or base_fact is fact:
            continue
        change = of_fact(fact)
        if change is None or change.quantity is None or change.quantity.interval is None:
            yield from _change_in_text(fact, base)
            continue
        told = list(_changes_told_beside(fact, base))
        if not _is_change(change, base) or (change.quantity.kind not in _SIZES and told):
            for said in told:
                yield Relation("change", {"from": (base,), "to": (change,), "is": (said,)}, source="change_from")
            continue
        later = _later(box, fact, base_fact, base)
        if later is not None:
            yield Relation("change", {"from": (base,), "to": (later,), "is": (change,)}, source="change_from")


_SIZES = frozenset(("percent", "percent_points", "multiple"))


def _changes_told_beside(fact: Fact, base: Operand) -> Iterator[Operand]:
    """The sizes of a change in the words of a fact whose value is the figure after it."""
    for text in (fact.text, fact.note, fact.label, _value_in_words(fact)):
        if text is None:
            continue
        for quantity in text.quantities:
            said = of_quantity(text, quantity)
            if (
                quantity.interval is not None
                and (quantity.kind in _SIZES or alike.is_points(said))
                and _is_change(said, base)
            ):
                yield said


def _value_in_words(fact: Fact) -> Text | None:
    """A value that says more than its figure: `512, up 12%`."""
    scalar = fact.scalar("value")
    return Text(fact.box, scalar, "value", fact) if scalar is not None and "," in scalar.value else None


def _is_change(operand: Operand, base: Operand) -> bool:
    quantity = operand.quantity
    if quantity is None:
        return False
    if quantity.kind == "multiple" or alike.is_points(operand) or operand.direction:
        return True
    return alike.is_share(operand) and not alike.is_share(base)


def _change_in_text(fact: Fact, base: Operand) -> Iterator[Relation]:
    """`1,494, up 20%` with the figure it rose from declared."""
    text = fact.text or _value_in_words(fact)
    if text is None:
        return
    amounts = [of_quantity(text, quantity) for quantity in text.quantities if quantity.interval is not None]
    changes = [
        one for one in amounts if _is_change(one, base) and one.quantity is not None and one.quantity.kind in _SIZES
    ]
    if base.quantity is None:
        return
    first = base.quantity
    after = [
        one
        for one in amounts
        if one not in changes
        and one.quantity is not None
        and one.quantity.kind == first.kind
        and one.quantity.value != first.value
    ]
    if len(changes) == 1 and len(after) == 1 and alike.alike(after[0], base):
        yield Relation("change", {"from": (base,), "to": (after[0],), "is": (changes[0],)}, source="change_from")


def _later(box: Box, fact: Fact, base_fact: Fact, base: Operand) -> Operand | None:
    """The figure after the change: the fact of the same label, else the same measure, else of the same unit and words."""
    others = [one for one in box.facts if one is not fact and one is not base_fact]
    label = _folded(fact)
    for wanted in (
        lambda one: bool(label) and _folded(one) == label,
        lambda one: one.printed("measure") is not None and one.printed("measure") == base_fact.printed("measure"),
        lambda one: bool(_stem(base_fact)) and _stem(one) == _stem(base_fact) and one.unit == base_fact.unit,
    ):
        found = [
            operand
            for one in others
            if wanted(one) and (operand := of_fact(one)) is not None and operand.quantity is not None and not operand.direction
            and alike.alike(operand, base) and alike.is_share(operand) == alike.is_share(base)
        ]  # fmt: skip
        if len(found) == 1:
            return found[0]
        if found:
            return None
    return None


def _folded(fact: Fact) -> str:
    return folded(fact.printed("label") or "")


def _stem(fact: Fact) -> str:
    return stem(fact.printed("label") or "")
