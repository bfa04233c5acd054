"""Relations that labels tell: each family is asked only where some label has a word of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factbox.relations.labels import words
from factbox.relations.labels.rows import Row, rows_of
from factbox.relations.relation import Relation
from factbox.relations.wordings import said_to_overlap

if TYPE_CHECKING:
    from factbox.box import Box


def label_relations(box: Box) -> Iterator[Relation]:
    """What the labels of a box say about its values."""
    found = _found(rows_of(box))
    if found and not any(said_to_overlap(text.value) for text in box.texts if text.role in ("note", "title", "text")):
        yield from found


def _found(rows: Sequence[Row]) -> list[Relation]:
    """Each family is asked only where some label has a word of its own, or some value its form."""
    found: list[Relation] = []
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

        found.extend(totals(rows))
    if words.JOINED in said:
        from factbox.relations.labels.totals import either

        found.extend(either(rows))
    if words.OF_ANOTHER in said:
        from factbox.relations.labels.totals import of_which

        found.extend(of_which(rows))
    if words.OF_SEX in said:
        from factbox.relations.labels.totals import by_sex

        found.extend(by_sex(rows))
    if words.OUTCOME in said:
        from factbox.relations.labels.outcomes import outcomes

        found.extend(outcomes(rows))
    if words.TRIPLE in said and len(rows) > 2:
        from factbox.relations.labels.triples import triples

        found.extend(triples(rows))
    if words.EXTREME in said:
        from factbox.relations.labels.extremes import extremes

        found.extend(extremes(rows))
    if words.IN_UNIT in said:
        from factbox.relations.labels.units import conversions

        found.extend(conversions(rows))
    if has_list:
        from factbox.relations.labels.lists import lists

        found.extend(lists(rows))
    if has_numbered:
        from factbox.relations.labels.lists import lists_in_values

        found.extend(lists_in_values(rows))
    if words.SPANNED in said:
        from factbox.relations.labels.spans import spans

        found.extend(spans(rows))
    if words.CHANGED in said:
        from factbox.relations.labels.changes import changes

        found.extend(changes(rows))
    if has_more:
        from factbox.relations.labels.changes import told_in_values

        found.extend(told_in_values(rows))
        from factbox.relations.labels.values import conversions_in_values

        found.extend(conversions_in_values(rows))
        from factbox.relations.labels.breakdowns import breakdowns

        found.extend(breakdowns(rows))
    if in_shares:
        from factbox.relations.labels.values import shares_in_values

        found.extend(shares_in_values(rows))
    if words.RANGED in said:
        from factbox.relations.labels.values import ranges_in_values

        found.extend(ranges_in_values(rows))
    if percentages > 1:
        from factbox.relations.labels.shares import mix, shares

        found.extend(shares(rows))
        if words.REST in said:
            found.extend(mix(rows))
    if (words.LOOSE in said or percentages) and len(rows) > 1:
        from factbox.relations.labels.near import near_misses

        joined = {operand.fact.index for one in found for operand in one.many("is") if operand.fact is not None}
        found.extend(near_misses(rows, joined))
    return found


_APART = frozenset((words.OF_ANOTHER, words.OF_SEX))  # told by `part_of` where it stands
