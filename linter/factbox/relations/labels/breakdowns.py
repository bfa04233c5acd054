"""Values that take a whole apart, and shares in brackets: `64 buses: 38 diesel and 26 electric`, `160 (25%)` under its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factbox.figures.quantity import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.labels.rows import Row, folded, stem
from factbox.relations.nearly import nearly
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Operand, Relation
from factbox.relations.same import topic

_ADDED = frozenset(("count", "money", "mass", "length", "area"))
_NAMED = Pattern(r"[^\W\d_][\w'’ -]{0,40}\Z")
_APART = Pattern(r"\s*(?:[,;/+]|\band\b|\bplus\b|&|,\s*and\b)\s*", re.IGNORECASE)
_BY = Pattern(
    r"(?:by [a-z -]+|breakdown|split|made up(?: of)?|composition|make-up|comprising|consisting of|of these|of which|who they are)\b",
    re.IGNORECASE,
)
_PARTLY = Pattern(
    r"\b(?:includ\w+|among|mainly|mostly|some|at least|about|around|over|more|others?|up|down|from|last|year|was|previous\w*|now|"
    r"then|to|of them|each|per|women|female|men|under|aged)\b",
    re.IGNORECASE,
)
_BRACKET = Pattern(r"\s*\(\s*\Z")
_CLOSED = Pattern(r"\s*(?:full|of (?:the )?(?:total|all|them)|of capacity)?\s*\)\s*\Z", re.IGNORECASE)
_FULL = Pattern(r"\bcapacity\b")


def breakdowns(rows: Sequence[Row]) -> Iterator[Relation]:
    """Each value that names the parts of its own whole, or of the row above, and nearly comes to it."""
    above: Row | None = None
    for row in rows:
        scalar = row.fact.scalar("value")
        if scalar is not None and sum(map(str.isdigit, scalar.value)) > 1 and len(scalar.value) < _LONGEST:
            text = Text(row.fact.box, scalar, "value", row.fact)
            figures = text.quantities
            if len(figures) == 2 and figures[1].kind == "percent":
                yield from _bracketed(above, row, text)
            elif len(figures) > 1 and not _PARTLY.search(scalar.value) and all(one.kind in _ADDED for one in figures):
                yield from _apart(above, row, text)
        above = row if row.figure is not None and not (row.fact.value and row.fact.value.rest) else None


_LONGEST = 200


def _apart(above: Row | None, row: Row, text: Text) -> Iterator[Relation]:
    value, figures = text.value, text.quantities
    mark = value.find(":", figures[0].end)
    if len(figures) > 2 and 0 <= mark < figures[1].start and _PLAIN.match(value[figures[0].end : mark]):
        if _are_parts(value[mark + 1 :], mark + 1, figures[1:]):
            yield from _sum(of_quantity(text, figures[0], row.label), text, figures[1:])
    elif above is not None and above.figure is not None and above.fact.scope == row.fact.scope:
        yield from _sum(above.figure, text, figures if _BY.match(row.label) and _are_parts(value, 0, figures) else ())


_PLAIN = Pattern(r"[ \w'’-]*\Z")


def _are_parts(value: str, offset: int, figures: Sequence[Quantity]) -> bool:
    """Whether a stretch of text holds nothing but parts: each a name and its figure, in either order."""
    pieces = [piece for piece in _APART.split(value) if piece.strip(" .")]
    if len(pieces) != len(figures) or len(figures) < 2:
        return False
    at = 0
    for piece, figure in zip(pieces, figures, strict=True):
        at = value.find(piece, at)
        first, last = figure.start - offset - at, figure.end - offset - at
        if first < 0 or last > len(piece) or figure.hedge != "none":
            return False
        words = f"{piece[:first]} {piece[last:]}".strip(" .:-–()")
        if not _NAMED.match(words):
            return False
        at += len(piece)
    return True


def _sum(whole: Operand, text: Text, parts: Sequence[Quantity]) -> Iterator[Relation]:
    if not parts or whole.quantity is None or whole.quantity.value is None or whole.quantity.hedge != "none":
        return
    values = [Fraction(part.value) for part in parts if part.value is not None]
    kinds = {part.kind for part in parts} | {whole.quantity.kind}
    if len(values) == len(parts) and len(kinds) == 1 and nearly(whole.quantity.value, sum(values, Fraction(0))):
        of = tuple(_bare(of_quantity(text, part)) for part in parts)
        yield Relation("sum", {"of": of, "is": (_bare(whole),)}, {"complete": True}, INFERRED, "labels")


def _bare(operand: Operand) -> Operand:
    quantity = operand.quantity
    if quantity is None or quantity.kind != "count":
        return operand
    return operand._replace(unit=None, direction=0, quantity=quantity._replace(unit=None))


def _bracketed(above: Row | None, row: Row, text: Text) -> Iterator[Relation]:
    """`Pupils: 640` and `Pupils who board: 160 (35%)`: the share of the row above, where it nearly is one."""
    part, share = text.quantities
    value = text.value
    if above is None or above.figure is None or above.figure.quantity is None or above.fact.scope != row.fact.scope:
        return
    whole = above.figure.quantity
    if None in (part.value, whole.value) or share.value is None or part.kind != whole.kind or part.kind not in _ADDED:
        return
    if (
        value[: part.start].strip()
        or not _BRACKET.match(value[part.end : share.start])
        or not _CLOSED.match(value[share.end :])
    ):
        return
    if share.hedge != "none" or part.hedge != "none" or whole.hedge != "none":
        return
    if not _stems(row.label) & _stems(above.label) and not _FULL.search(folded(above.label)):
        return
    size, base = Fraction(part.value or 0), Fraction(whole.value or 0)
    if not 0 < size < base:
        return
    real = size * 100 / base
    if abs(real - Fraction(share.value)) <= _POINTS or nearly(share.value, round(real)):
        roles: dict[str, tuple[Operand, ...]] = {
            "of": (_bare(of_quantity(text, part, row.label)),),
            "in": (_bare(above.figure),),
            "is": (of_quantity(text, share),),
        }
        yield Relation("share", roles, {}, INFERRED, "labels")


_POINTS = 6


def _stems(label: str) -> frozenset[str]:
    return frozenset(map(topic.stem, topic.content(stem(label))))
