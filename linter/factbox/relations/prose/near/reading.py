"""A figure that a text tells as what follows from the two or more beside it: their sum, what is between them, a share, a rate.

The words need only say that it follows (`so`, `that is`, `leaving`, `together`), in whatever order and over two sentences; it
counts where no other figure like these stands by, and where it misses what follows by a slip.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from factbox.figures import Quantity
from factbox.figures.told.kinds import NO_AMOUNT
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.prose.near.gaps import gap
from factbox.relations.prose.near.parts import parts
from factbox.relations.prose.near.portions import portion, rate
from factbox.relations.prose.near.slips import is_exact
from factbox.relations.prose.near.totals import total
from factbox.relations.prose.near.words import with_units
from factbox.relations.relation import Relation

Way = Callable[[Text, Sequence[Quantity], int], Relation | None]

_WAYS: tuple[Way, ...] = (parts, total, gap, portion, rate)
_NO_STATEMENT = Pattern(
    r"\b(?:would|if|had (?:it|they|he|she)|should have|might|may|could|target of|expect\w*|forecast|respectively|so far|as of"
    r"|projected|predicted|claims?|claimed|wrongly|incorrectly|mistakenly|corrected|revised|rounded)\b",
)


def nearly(text: Text, quantities: Sequence[Quantity], read: Sequence[Relation]) -> Iterator[Relation]:
    """The relations of one text that only looser words tell; `read` are those that are told already."""
    figures = with_units(
        [one for one in quantities if one.kind not in NO_AMOUNT and not _counts_them(text.value, one)], text.value
    )
    if len(figures) < 3 or _NO_STATEMENT.search(text.value):
        return
    told = {
        one.start
        for relation in read
        if not relation.flag("overlapping", False)
        for role in (("is",) if relation.kind == "subset" else ("is", "of"))
        for one in relation.many(role)
    }
    for n, size in enumerate(figures):
        if not is_exact(size) or size.start in told:
            continue
        relation = next((found for way in _WAYS if (found := way(text, figures, n)) is not None), None)
        if relation is not None and not _is_explained(text, relation, quantities):
            yield relation
            return


def _is_explained(text: Text, relation: Relation, quantities: Sequence[Quantity]) -> bool:
    """Whether other figures of the text make up what is missing: 4,200 and 3,100 and, in the 5km, 900 more come to 8,200."""
    figures = {role: [one.quantity for one in relation.many(role)] for role in ("is", "of", "from", "to")}
    amounts = {
        role: sum((Fraction(one.value or 0) for one in ones if one is not None), Fraction(0))
        for role, ones in figures.items()
    }
    if relation.kind == "sum":
        missing = abs(amounts["is"] - amounts["of"])
    elif relation.kind == "difference":
        missing = abs(amounts["is"] - abs(amounts["to"] - amounts["from"]))
    else:
        return False
    taken = {one.start for ones in figures.values() for one in ones if one is not None}
    others = [
        Fraction(one.value)
        for one in quantities
        if one.start not in taken and one.value is not None and not _points_back(text.value, one)
    ]
    return any(missing == one or missing - one in others[n + 1 :] for n, one in enumerate(others))


_THE = Pattern(r"\b(?:the|these|those|all|both|its|his|her|their) (?:first |last |other )?\Z", re.IGNORECASE)
_FEW = 6  # a larger number is a figure of its own


def _counts_them(value: str, figure: Quantity) -> bool:
    """Whether a small number in words is no figure of its own: `one`, or what points back."""
    return (figure.kind == "count" and figure.text.lower() == "one") or _points_back(value, figure)


def _points_back(value: str, figure: Quantity) -> bool:
    """Whether a small number in words only points at what was told of: the two events, all three races."""
    if figure.kind != "count" or not figure.text.isalpha() or not 2 <= (figure.value or 0) <= _FEW:
        return False
    ahead = _THE.search(value[max(0, figure.start - 20) : figure.start])
    return ahead is not None and "other" not in ahead.group().lower()
