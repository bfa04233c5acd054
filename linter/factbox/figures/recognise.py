"""Finding figures: each place in the text where one starts, and which characters belong to it."""

from __future__ import annotations

from typing import TypeVar

from factbox.figures import names
from factbox.figures.draft import Draft
from factbox.figures.in_digits import figure_in_digits
from factbox.figures.in_words import figure_in_words
from factbox.figures.language import (
    Language,
)
from factbox.figures.ranges import merged
from factbox.figures.shares import shares_joined
from factbox.figures.tokens import DIGITS, Tokens

T = TypeVar("T")


def recognise(t: Tokens, language: Language) -> list[Draft]:
    """Every figure among the tokens, in order, none overlapping another; kind and unit only where the figure's own words tell."""
    kinds, low, heads = t.kind, t.low, language.heads
    found: list[Draft] = []
    floor = 0
    for i in _openings(t, language):
        if i < floor:
            continue
        if kinds[i] == DIGITS:
            if (low[i + 1] == "@" and t.glued(i + 1)) or (
                t.start[i] == t.end[i - 1] and low[i - 1] not in "$-" and names.in_link(t, i)
            ):
                continue
            d = figure_in_digits(t, i, floor, language)
        else:
            if t.glued(i) and low[i - 1] in "./@#_" and names.in_link(t, i):
                continue
            d = figure_in_words(t, i, floor, heads[low[i]], language)
        if d is None:
            continue
        if found and d.form == "share" and shares_joined(t, found[-1], d, language):
            d = merged(t, found.pop(), d)
        found.append(d)
        floor = d.j if d.j > i else i + 1
    return found


def _openings(t: Tokens, language: Language) -> list[int]:
    """The tokens that may open a figure: digits, and the words that begin a number."""
    found = _all_of(DIGITS, t.kind)
    for word in language.openers.intersection(t.low):
        found += _all_of(word, t.low)
    found.sort()
    return found


def _all_of(one: T, among: list[T]) -> list[int]:
    """Every place of one thing in a list."""
    found: list[int] = []
    at = -1
    for _ in range(among.count(one)):
        at = among.index(one, at + 1)
        found.append(at)
    return found
