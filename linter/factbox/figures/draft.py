"""A figure while it is being read: filled in step by step, then turned into a Quantity."""

from __future__ import annotations

from factbox.figures.interval import Number
from factbox.figures.tokens import Tokens


class Draft:
    """A figure half read. Tokens [i, j) of the text, characters [start, end)."""

    __slots__ = (
        "end", "fold", "form", "group", "hedge", "high", "i", "j", "kind", "low", "needs", "note", "noun_at", "phrase", "scaled",
        "start", "step", "unit", "value", "year",
    )  # fmt: skip

    def __init__(
        self,
        i: int,
        j: int,
        start: int,
        end: int,
        value: Number | None,
        kind: str = "",
        step: Number = 1,
        form: str = "",
        scaled: bool = False,
        year: bool = False,
    ) -> None:
        self.i = i
        self.j = j
        self.start = start
        self.end = end
        self.value = value
        self.kind = kind  # "" while it is a bare number
        self.step = step
        self.form = form  # number.WHOLE, DECIMAL, WORDS, MIXED; "vague", "dozen", "share", "times"
        self.scaled = scaled
        self.year = year  # could be a year
        self.unit: str | None = None
        self.hedge = ""
        self.phrase = ""  # the words of the hedge
        self.low: Number | None = (
            None  # printed ends of a range, first and last of a score, the floor of a vague plural
        )
        self.high: Number | None = None
        self.note = ""  # idiom, name, format, rank, label ...
        self.needs: bool | None = None
        self.group = 0  # figures of one list share a number
        self.noun_at = -1  # the token of the thing counted
        self.fold = False


def ordinal_figure(t: Tokens, i: int, j: int, value: int) -> Draft:
    d = Draft(i, j, t.start[i], t.end[j - 1], value, "ordinal")
    d.needs = False
    return d
