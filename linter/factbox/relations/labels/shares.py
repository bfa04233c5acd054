"""Rows of percentages under answers that leave no third: yes, no, don't know; men, women."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factbox.pattern import Pattern
from factbox.relations.labels.rows import Row, folded
from factbox.relations.relation import INFERRED, Operand, Relation

_ANSWERS = (
    (frozenset(("yes", "for", "in favour", "in favor", "support", "agree", "approve", "remain", "stay", "satisfied", "back",
                "backing", "favour", "favor")),
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
    asked = ""
    for row in rows:
        answer = _SAID.sub("", folded(row.label))
        if row.figure is not None and row.is_percent:
            if not _is_answer(answer):
                answer, _, on = answer.partition(" ")  # support the bypass, oppose the bypass
                asked = asked or on
                answer = answer if on == asked else ""
            if _is_answer(answer):
                run.append((answer, row.figure))
                continue
        yield from partition(run)
        run, asked = [], ""
    yield from partition(run)


def _is_answer(words: str) -> bool:
    return any(words in group for family in _ANSWERS for group in family)


_OTHERS = Pattern(
    r"(?:all )?(?:others?|other (?:parties|sources|countries|brands|firms|causes)|rest|the rest|remainder)\Z",
    re.IGNORECASE,
)
_MIX = Pattern(
    r"\b(?:votes?|seats|market|mix|energy|electricity|power|budget|spending|revenue|sales|exports?|imports?|emissions|waste|ownership|"
    r"comes? from|made up|breakdown|split|where)\b",
    re.IGNORECASE,
)
_ASKED = Pattern(
    r"\b(?:ask\w*|poll\w*|survey\w*|worr\w*|reasons?|answers?|concerns?|issues?|why|respondents?|say|said)\b",
    re.IGNORECASE,
)
_FAR = 125  # per cent that a slip in a mix of things does not reach


def mix(rows: Sequence[Row]) -> Iterator[Relation]:
    """Parts of a market, a budget, a vote with `Other` at the end: they do not pass a hundred."""
    box = rows[0].fact.box
    said = " ".join([text.value for text in box.texts if text.role in ("title", "note", "text", "label")])
    if not _MIX.search(said) or _ASKED.search(said):
        return
    run: list[Operand] = []
    for row in rows:
        if row.figure is None or not row.is_percent or row.fact.printed("share_of") is not None:
            run = []
            continue
        run.append(row.figure)
        if _OTHERS.match(row.label):
            if len(run) > 2 and sum(map(_points, run), Fraction(0)) < _FAR:
                yield Relation("shares", {"of": tuple(run)}, {}, INFERRED, "labels")
            run = []


def partition(run: list[tuple[str, Operand]]) -> Iterator[Relation]:
    """The shares that answers with their figures make, where the answers are of one question and leave no third."""
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
