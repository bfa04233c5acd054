"""Relations that labels tell: each family is asked only where some label has a word of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factbox.pattern import Pattern
from factbox.relations.labels.rows import row_of
from factbox.relations.relation import Relation
from factbox.relations.wordings import said_to_overlap

if TYPE_CHECKING:
    from factbox.box import Box


_TOTALLED = Pattern(
    r"^(?:(?:grand |over-?all |combined )?total|sum$|altogether$|overall$|both$|all(?: \w+)?$)|\bin (?:all|total)$",
    re.IGNORECASE | re.MULTILINE,
)
_OF_ANOTHER = Pattern(
    r"^(?:in|from|at|across) (?:the )?(?=[A-Z])|"
    r"^(?i:[-–—•>\s]*(?:of which|of whom|of them|of these|including|incl\.?|among them|thereof)\b|[-–—•]\s)",
    re.MULTILINE,
)
_OR = Pattern(r" (?:or|and) ", re.IGNORECASE)
_OF_SEX = Pattern(r"^(?:men|women|boys|girls|male|female)s?$", re.IGNORECASE | re.MULTILINE)
_IN_UNIT = Pattern(r" (?:in |\()[a-z ]+\)?$", re.MULTILINE)
_SPANNED = Pattern(
    r"^(?:(?:total )?length|duration|lasted|time|span|took|period|age|end|finish|died|date of death|closed)",
    re.IGNORECASE | re.MULTILINE,
)
_OTHERS = Pattern(r"^(?:all |the )?(?:others?\b|rest$|remainder$)", re.IGNORECASE | re.MULTILINE)
_CHANGED = Pattern(
    r"^(?:the )?(?:change|rise|increase|growth|fall|drop|decrease|decline|reduction|difference|majority|margin)\b",
    re.IGNORECASE | re.MULTILINE,
)


def label_relations(box: Box) -> Iterator[Relation]:
    """What the labels of a box say about its values."""
    found = list(_found(box))
    if found and not any(said_to_overlap(text.value) for text in box.texts if text.role in ("note", "title", "text")):
        yield from found


def _found(box: Box) -> Iterator[Relation]:
    """Each family is asked only where some label has a word of its own."""
    rows = [row_of(fact) for fact in box.facts]
    labels = "\n".join(row.label for row in rows if row.label)
    if _TOTALLED.search(labels):
        from factbox.relations.labels.totals import totals

        yield from totals(rows)
    if _OR.search(labels):
        from factbox.relations.labels.totals import either

        yield from either(rows)
    apart = "\n".join(row.label for row in rows if row.label and "part_of" not in row.fact.node.index)
    if _OF_ANOTHER.search(apart):
        from factbox.relations.labels.totals import of_which

        yield from of_which(rows)
    if _OF_SEX.search(apart):
        from factbox.relations.labels.totals import by_sex

        yield from by_sex(rows)
    if _IN_UNIT.search(labels):
        from factbox.relations.labels.units import conversions

        yield from conversions(rows)
    if any(row.is_list for row in rows):
        from factbox.relations.labels.lists import lists

        yield from lists(rows)
    if _SPANNED.search(labels):
        from factbox.relations.labels.spans import spans

        yield from spans(rows)
    if _CHANGED.search(labels):
        from factbox.relations.labels.changes import changes

        yield from changes(rows)
    if any("(" in row.value.printed or "," in row.value.printed for row in rows if row.value is not None):
        from factbox.relations.labels.changes import told_in_values

        yield from told_in_values(rows)
    if sum(row.is_percent for row in rows) > 1:
        from factbox.relations.labels.shares import mix, shares

        yield from shares(rows)
        if _OTHERS.search(labels):
            yield from mix(rows)
