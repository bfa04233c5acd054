"""Rows under one total that stand inside one another: subtotals, men and women beside age groups. Nobody adds up all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache

from factbox.figures.interval import Number
from factbox.pattern import Pattern
from factbox.relations.arithmetic import alike
from factbox.relations.arithmetic.band import added, compare
from factbox.relations.relation import CONSISTENT, Operand
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
    parts: Sequence[Operand],
    total: Operand,
    labels: Sequence[str],
    *,
    declared: bool = False,
    headed: bool = False,
    by_place: bool = False,
) -> Sequence[Operand] | None:
    """The rows that a total adds up, subtotals left out; None where they seem to give it more than once, or may be no parts of it.

    `headed`: the total stands above its rows. Below them it may have been left behind by the one row that came last.
    `by_place`: nothing but their place tells that they are its parts.
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
    first = _reaching(known, goal) or _reaching_as_rounded(parts, total)
    if cut_otherwise and (first or not declared):
        return None
    if first and not declared and (headed or first < len(known) - 1 or no_rest(labels[:first])):
        return None
    own = _without_subtotals(known)
    rest = _added([known[index] for index in own])
    if len(own) == len(known) or len(own) == 1 or max(rest - goal, goal - rest) >= full - goal:
        own, rest = list(range(len(known))), full
    if not declared and rest > goal > 0 and total.quantity is not None:
        from factbox.relations.siblings import are_parts

        named = [labels[index] for index in own]
        ratio = Fraction(rest) / Fraction(goal)
        if not are_parts(named, total.name, total.quantity.kind, ratio, by_place=by_place):
            return None
    return parts if len(own) == len(parts) else [parts[index] for index in own]


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


def _reaching_as_rounded(parts: Sequence[Operand], total: Operand) -> int:
    """The same within what the figures were rounded to: 1.41m and 512,300 come to 1.92m."""
    try:
        bands, whole = alike.all_to_unit_of(parts, total), alike.plain(total)
    except (alike.Unlike, alike.NoAmount):
        return 0
    fitting = (n for n in range(2, len(parts)) if compare(added(bands[:n]), whole) == CONSISTENT)
    return next(fitting, 0)


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
