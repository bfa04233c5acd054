"""Rows of percentages under answers that leave no third: yes, no, don't know; men, women."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factbox.pattern import Pattern
from factbox.relations.label_rows import Row, folded
from factbox.relations.relation import INFERRED, Operand, Relation

_ANSWERS = (
    (frozenset(("yes", "for", "in favour", "in favor", "support", "agree", "approve", "remain", "stay", "satisfied")),
     frozenset(("no", "against", "oppose", "opposed", "disagree", "disapprove", "leave", "dissatisfied")),
     frozenset(("don't know", "do not know", "undecided", "unsure", "no answer", "abstain", "abstained", "not sure", "neither",
                "no opinion"))),
    (frozenset(("men", "male", "males", "boys")), frozenset(("women", "female", "females", "girls")),
     frozenset(("other", "non-binary"))),
)  # fmt: skip


_SAID = Pattern(r"(?:voted|said|answered|would vote|would say|saying|voting)\s+", re.IGNORECASE)
_SEXES = _ANSWERS[1]
# So near to 100 are the shares of men and women in one group; further off they are of two: 18% of men, 14% of women.
_NEAR = 4


def shares(rows: Sequence[Row]) -> Iterator[Relation]:
    """Rows of percentages under answers that leave no third: yes, no, don't know; men, women."""
    run: list[tuple[str, Operand]] = []
    for row in rows:
        answer = _SAID.sub("", folded(row.label))
        if (
            row.figure is not None
            and row.is_percent
            and any(answer in group for family in _ANSWERS for group in family)
        ):
            run.append((answer, row.figure))
            continue
        yield from _partition(run)
        run = []
    yield from _partition(run)


def _partition(run: list[tuple[str, Operand]]) -> Iterator[Relation]:
    for family in _ANSWERS:
        groups = [next((index for index, group in enumerate(family) if answer in group), None) for answer, _ in run]
        if len(run) < 2 or None in groups or len(set(groups)) < len(groups) or not {0, 1} <= set(groups):
            continue
        parts = tuple(operand for _, operand in run)
        if family is _SEXES and abs(sum(map(_points, parts), Fraction(-100))) > _NEAR:
            continue
        options: dict[str, object] = {"by_nature": family is _SEXES and len(run) == 2}
        yield Relation("shares", {"of": parts}, options, INFERRED, "labels")


def _points(part: Operand) -> Fraction:
    return Fraction(part.quantity.value or 0) if part.quantity is not None else Fraction(0)
