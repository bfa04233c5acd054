"""Relations that labels tell: each family is asked only where some label has a word of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.relations.labels import words
from factbox.relations.labels.rows import Row, rows_of
from factbox.relations.relation import Relation
from factbox.relations.wordings import said_to_overlap

if TYPE_CHECKING:
    from factbox.box import Box


def label_relations(box: Box) -> Iterator[Relation]:
    """What the labels of a box say about its values."""
    found = list(_found(box))
    rows = rows_of(box)
    if len(rows) > 1 and any(words.LOOSE in words.families_of(row.label) or _is_of_others(row) for row in rows):
        from factbox.relations.labels.near import near_misses

        told = {operand.fact.index for one in found for operand in one.many("is") if operand.fact is not None}
        found.extend(near_misses(rows, told))
    if found and not any(said_to_overlap(text.value) for text in box.texts if text.role in ("note", "title", "text")):
        yield from found


def _is_of_others(row: Row) -> bool:
    """Whether a row's figure is of a kind that other rows often give: a percentage, a length of time."""
    quantity = row.figure.quantity if row.figure is not None else None
    return quantity is not None and quantity.kind in ("percent", "duration")


def _found(box: Box) -> Iterator[Relation]:
    """Each family is asked only where some label has a word of its own, or some value its form."""
    rows = rows_of(box)
    said: set[str] = set()
    has_list = has_more = has_numbered = in_shares = False
    percentages = 0
    for row in rows:
        told = words.families_of(row.label)
        if told:
            said |= told - _APART if "part_of" in row.fact.node.index else told
        if row.value is not None:
            has_list = has_list or row.is_list
            printed = row.value.printed
            if "(" in printed or "," in printed:
                has_more = True
                has_numbered = has_numbered or " (" in printed or ": " in printed
            in_shares = in_shares or row.value.printed.count("%") > 1
            percentages += row.is_percent
    if words.TOTALLED in said:
        from factbox.relations.labels.totals import totals

        yield from totals(rows)
    if words.JOINED in said:
        from factbox.relations.labels.totals import either

        yield from either(rows)
    if words.OF_ANOTHER in said:
        from factbox.relations.labels.totals import of_which

        yield from of_which(rows)
    if words.OF_SEX in said:
        from factbox.relations.labels.totals import by_sex

        yield from by_sex(rows)
    if words.OUTCOME in said:
        from factbox.relations.labels.outcomes import outcomes

        yield from outcomes(rows)
    if words.TRIPLE in said and len(rows) > 2:
        from factbox.relations.labels.triples import triples

        yield from triples(rows)
    if words.EXTREME in said:
        from factbox.relations.labels.extremes import extremes

        yield from extremes(rows)
    if words.IN_UNIT in said:
        from factbox.relations.labels.units import conversions

        yield from conversions(rows)
    if has_list:
        from factbox.relations.labels.lists import lists

        yield from lists(rows)
    if has_numbered:
        from factbox.relations.labels.lists import lists_in_values

        yield from lists_in_values(rows)
    if words.SPANNED in said:
        from factbox.relations.labels.spans import spans

        yield from spans(rows)
    if words.CHANGED in said:
        from factbox.relations.labels.changes import changes

        yield from changes(rows)
    if has_more:
        from factbox.relations.labels.changes import told_in_values

        yield from told_in_values(rows)
        from factbox.relations.labels.values import conversions_in_values

        yield from conversions_in_values(rows)
        from factbox.relations.labels.breakdowns import breakdowns

        yield from breakdowns(rows)
    if in_shares:
        from factbox.relations.labels.values import shares_in_values

        yield from shares_in_values(rows)
    if words.RANGED in said:
        from factbox.relations.labels.values import ranges_in_values

        yield from ranges_in_values(rows)
    if percentages > 1:
        from factbox.relations.labels.shares import mix, shares

        yield from shares(rows)
        if words.REST in said:
            yield from mix(rows)


_APART = frozenset((words.OF_ANOTHER, words.OF_SEX))  # told by `part_of` where it stands
