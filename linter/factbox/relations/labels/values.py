"""What one value says by itself: shares of yes and no, a range upside down, a height in metres and in feet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.document.node import Scalar
from factbox.figures import read_value
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.labels.rows import Row, folded
from factbox.relations.labels.shares import partition
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Operand, Relation

_PIECE = Pattern(
    r"\s*(?:and\s+)?(?P<name>[^\W\d_][^\d%,;/]*?)\s*[:–-]?\s*\d[\d.]*\s?(?:%|per ?cent)\s*(?:[,;/]|\band\b|\Z)",
    re.IGNORECASE,
)
_OF_VOTES = Pattern(
    r"(?:final |official |election |first-round )?(?:results?|vote shares?|shares? of (?:the )?votes?)\Z", re.IGNORECASE
)


def shares_in_values(rows: Sequence[Row]) -> Iterator[Relation]:
    """`Yes 54.9%, No 54.1%`, and the parties of a result: they do not pass a hundred."""
    for row in rows:
        scalar = row.fact.scalar("value")
        if scalar is None or scalar.value.count("%") < 2:
            continue
        text = Text(row.fact.box, scalar, "value", row.fact)
        named: list[str] = []
        at = 0
        while (piece := _PIECE.match(scalar.value, at)) is not None and at < len(scalar.value):
            named.append(piece["name"])
            at = piece.end()
        figures = [
            of_quantity(text, one) for one in text.quantities if one.kind == "percent" and one.interval is not None
        ]
        if at < len(scalar.value) or len(named) < 2 or not len(figures) == len(named) == len(text.quantities):
            continue
        if _OF_VOTES.match(row.label):
            yield Relation("shares", {"of": tuple(figures)}, {}, INFERRED, "labels")
        else:
            yield from partition(list(zip(map(folded, named), figures, strict=True)))


def conversions_in_values(rows: Sequence[Row]) -> Iterator[Relation]:
    """`3,008m (9,869ft)`: two measures and no more words, which nobody reads as a sentence."""
    for row in rows:
        scalar = row.fact.scalar("value")
        if scalar is None or "(" not in scalar.value or len(scalar.value.split()) > 2:
            continue
        text = Text(row.fact.box, scalar, "value", row.fact)
        if len(text.quantities) == 2:
            from factbox.relations.prose.conversions import conversions

            yield from conversions(text, text.quantities)


_RANGED = Pattern(
    r"(?:.* )?range|(?:ages?|prices?|ticket prices?|salar(?:y|ies)|fares?|fees?|rents?|wages?|fines?)(?: of [\w ]+)?\Z",
    re.IGNORECASE,
)
_COLD = Pattern(r"temperature|score|odds", re.IGNORECASE)
_ENDS = Pattern(
    r"\s*(?:from |between )?(?P<low>[$£€]?\d[\d,.]*[a-z]*)(?P<dash>\s*[-–—]\s*| to | and )(?P<high>[$£€]?\d[\d,.]*[a-z]*)"
    r"(?P<unit> [a-z]+)?\s*\Z",
    re.IGNORECASE,
)


def ranges_in_values(rows: Sequence[Row]) -> Iterator[Relation]:
    """`Age range: 76-14`: two ends, the lower one behind."""
    for row in rows:
        scalar = row.fact.scalar("value")
        if scalar is None or not _RANGED.match(row.label) or _COLD.search(row.label):
            continue
        ends = _ENDS.match(scalar.value)
        if ends is None:
            continue
        low, high = (_end(row, scalar, ends, name) for name in ("low", "high"))
        if low is None or high is None or _is_short(ends["low"], ends["high"], ends["dash"]):
            continue
        if low.unit == high.unit or None in (low.unit, high.unit):
            yield Relation("range", {"of": (low,), "low": (low,), "high": (high,)}, {}, INFERRED, "labels")


def _end(row: Row, scalar: Scalar, ends: re.Match[str], name: str) -> Operand | None:
    """One end of a range; it must be a bare whole figure, so that nothing is a matter of rounding."""
    quantity = read_value(ends[name], language=row.fact.box.language).quantity
    if quantity is None or quantity.interval is None or quantity.kind not in ("count", "money", "year", "age"):
        return None
    shown = "one end" if name == "low" else "the other end"
    return Operand(
        shown,
        ends[name],
        row.fact.box,
        scalar,
        ends.start(name),
        ends.end(name),
        quantity,
        unit=quantity.unit,
        fact=row.fact,
    )


def _is_short(low: str, high: str, dash: str) -> bool:
    """Whether the second end may leave out what it shares with the first: 120-30, 1999-00."""
    return len(high) < len(low) and dash.strip() in ("-", "–", "—") and high.isdigit()
