"""Rows under one total that stand inside one another: subtotals, men and women beside age groups. Nobody adds up all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from factbox.figures.interval import Number
from factbox.pattern import Pattern
from factbox.relations.relation import Operand
from factbox.relations.wordings import no_rest

# What a row tells its members apart by.
_CUTS = {
    "sex": Pattern(r"\b(?:men|women|boys|girls|males?|females?)\b", re.IGNORECASE),
    "age": Pattern(
        r"\b(?:under|over)[- ]?(?:the age of )?\d+|\baged?\b|\b\d{1,2}\s?(?:[-–]|to)\s?\d{1,3}s?(?: years?| yrs)?\Z|\b\d{2}\+|"
        r"\b\d{2} (?:and|or) (?:over|older|under)\b|\bover-\w+s\b|\b(?:pensioners|teenagers|elderly|toddlers|infants)\b",
        re.IGNORECASE,
    ),
    "time": Pattern(
        r"\b(?:last|this|previous|next) (?:year|month|week|season)\b|\bin (?:19|20)\d\d\b|"
        r"\b(?:year|month|week) before\b|\byear earlier\b",
        re.IGNORECASE,
    ),
    "place": Pattern(
        r"\b(?i:in|at|on|outside|inside) (?:the )?(?:hospitals?|home|care homes?|prison|custody|schools?|roads?|[A-Z]\w+)"
    ),
    "state": Pattern(
        r"^(?:(?:still |now )?(?:on|with|without|in need of|receiving|who|needing|having)\b|of which\b)|\bwho\b"
    ),
}


@lru_cache(maxsize=2048)
def _cut(label: str) -> str:
    return next((name for name, words in _CUTS.items() if words.search(label)), "")


def are_cut_otherwise(labels: Iterable[str]) -> bool:
    """Whether rows are told apart by more than one thing, so that one member may be in two of them."""
    return len({_cut(label.strip()) for label in labels} - {""}) > 1


def rows_apart(
    parts: Sequence[Operand], total: Operand, labels: Sequence[str], *, declared: bool = False, headed: bool = False
) -> Sequence[Operand] | None:
    """The rows that a total adds up, subtotals left out; None where the rows seem to give it more than once.

    `headed`: the total stands above its rows. Below them it may have been left behind by the one row that came last.
    """
    goal = _value(total)
    values = [_value(part) for part in parts]
    if goal is None or None in values:
        return parts
    known = [value for value in values if value is not None]
    full = _added(known)
    if full <= goal:
        return parts
    if full == 2 * goal:
        return None
    cut_otherwise = are_cut_otherwise(labels)
    first = _reaching(known, goal)
    if cut_otherwise and (first or not declared):
        return None
    if first and not declared and (headed or first < len(known) - 1 or no_rest(labels[:first])):
        return None
    own = _without_subtotals(known)
    if len(own) < len(known):
        rest = _added([known[index] for index in own])
        if max(rest - goal, goal - rest) < full - goal and len(own) > 1:
            return [parts[index] for index in own]
    return parts


def _value(operand: Operand) -> Number | None:
    quantity = operand.quantity
    return quantity.value if quantity is not None else None


def _added(values: Sequence[Number]) -> Number:
    total: Number = 0
    for value in values:
        total += value
    return total


def _reaching(values: Sequence[Number], goal: Number) -> int:
    """How many rows from the top, all but the last at most, come to the total by themselves; 0 where none do."""
    added = values[0]
    for count, value in enumerate(values[1:-1], 2):
        added += value
        if added == goal:
            return count
    return 0


def _without_subtotals(values: Sequence[Number]) -> list[int]:
    """The places of the rows that are not the sum of the two or more rows right above them."""
    kept: list[int] = []
    run: list[int] = []
    for index, value in enumerate(values):
        added: Number = 0
        for count, place in enumerate(reversed(run), 1):
            added += values[place]
            if count > 1 and added == value:
                run = []
                break
        else:
            run.append(index)
            kept.append(index)
    return kept
