"""Figures of more than one unit, counted in the smaller: 6ft 2in, 3lb 4oz, six years and four months."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.digits import DECIMAL, MIXED, WHOLE, tidy
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.number import number
from factbox.figures.tokens import DIGITS, WORD, Tokens


def compound(t: Tokens, d: Draft, language: Language) -> None:
    """6ft 2in, 3lb 4oz, six years and four months: counted in the smaller unit."""
    low = t.low
    for _ in range(3):
        if d.unit is None or d.value is None or d.form == DECIMAL:
            return
        j = d.j
        if (
            low[j] == language.AND
            and low[j + 1] in language.ARTICLES
            and low[j + 2] in ("half", "quarter")
            and d.value == 1
        ):
            part = Fraction(1, language.FRACTIONS[low[j + 2]])
            d.value = d.value + part
            d.step, d.form = part, MIXED
            d.j, d.end = j + 3, t.end[j + 2]
            return
        k = j
        if (
            low[j] == "-"
            and t.glued(j)
            and t.kind[j + 1] == DIGITS
            and t.glued(j + 1)
            and d.unit in language.COMPOUND_BARE
            and len(low[j + 1]) <= 2
        ):
            smaller, steps = language.COMPOUND_BARE[d.unit]  # 6-foot-2
            if low[j + 1].isdecimal() and int(low[j + 1]) < steps:
                d.value = tidy(d.value * steps + int(low[j + 1]))
                d.unit, d.j, d.end = smaller, j + 2, t.end[j + 1]
                if low[j + 2] == "-" and low[j + 3] in ("inch", "inches"):
                    d.j, d.end = j + 4, t.end[j + 3]
                return
        if low[k] in (language.AND, ","):
            k += 1
            if low[k] == language.AND:
                k += 1
        elif low[k] == "-" and t.glued(k):
            k += 1
        if t.kind[k] != DIGITS and low[k] not in language.heads:
            return
        following = number(t, k, language)
        if following is None or following.scaled:
            return
        after_number = following.after
        if low[after_number] == "-" and t.glued(after_number):
            after_number += 1
        unit = language.UNITS.get(low[after_number]) if low[after_number] != "in" else ("in", "length")
        if low[after_number] == "s" and t.glued(after_number):
            unit = ("second", "duration")
        if low[after_number] == "m" and t.glued(after_number) and d.unit == "hour":
            unit = ("minute", "duration")
        if low[after_number] == "h" and t.glued(after_number):
            unit = ("hour", "duration")
        if unit is None:
            bare = language.COMPOUND_BARE.get(d.unit)
            if (
                bare is None
                or k != j
                or low[j] == "-"
                or following.value >= bare[1]
                or following.form != WHOLE
                or not _ends_here(t, after_number)
            ):
                return
            smaller, steps = bare
            d.value = tidy(d.value * steps + following.value)
            d.unit, d.j, d.end = smaller, following.after, t.end[following.after - 1]
            return
        steps = language.COMPOUND_STEPS.get((d.unit, unit[0]), 0)
        if not steps or following.value >= steps or (low[j] == "," and d.kind != "duration"):
            return
        d.value = tidy(d.value * steps + following.value)
        d.step = following.step
        d.form = following.form if following.form == DECIMAL else d.form
        d.unit = unit[0]
        d.j = after_number + 1
        d.end = t.end[after_number]


def _ends_here(t: Tokens, j: int) -> bool:
    return t.kind[j] != WORD or t.low[j] in ("and", "with", "tall", "but", "in", "who", "or")
