"""A vote and its majority: `by 68 votes to 51, a majority of 17`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.relations.operands import of_quantity
from factbox.relations.pattern import Pattern
from factbox.relations.relation import INFERRED, Relation

_TO = Pattern(r"\s+(?:votes?\s+)?(?:to|against)\s+\Z", re.IGNORECASE)
_MAJORITY = Pattern(
    r"(?:\s+votes?)?\s*(?:,|\(|–|—|-)\s*(?:or |with |giving |by |for )?(?:a|the)\s+(?:majority|margin|lead)\s+of\s+\Z",
    re.IGNORECASE,
)
_ENDS = Pattern(r"\s*(?:votes?\s*)?(?:[.,;)]|\Z)", re.IGNORECASE)


def majorities(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """The difference of two counts of votes that a sentence calls their majority."""
    for ayes, noes, lead in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if not ayes.kind == noes.kind == lead.kind == "count" or lead.unit not in (None, "vote"):
            continue
        if (
            _TO.match(text.value[ayes.end : noes.start])
            and _MAJORITY.match(text.value[noes.end : lead.start])
            and _ENDS.match(text.value, lead.end)
        ):
            first, last, size = (of_quantity(text, one) for one in (noes, ayes, lead))
            yield Relation("difference", {"from": (first,), "to": (last,), "is": (size,)}, {}, INFERRED, "text")
