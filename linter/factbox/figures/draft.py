"""A figure while it is being read: filled in step by step, then turned into a Quantity."""

from __future__ import annotations

from factbox.figures.interval import Number
from factbox.figures.tokens import Tokens


class Draft:
    """A figure half read. Tokens [i, j) of the text, characters [start, end)."""

    # What most figures never set stands here once, not in each of them.
    unit: str | None = None
    hedge = ""
    phrase = ""  # the words of the hedge
    low: Number | None = None  # printed ends of a range, first and last of a score, the floor of a vague plural
    high: Number | None = None
    step: Number = 1
    form = ""  # number.WHOLE, DECIMAL, WORDS, MIXED; "vague", "dozen", "share", "times"
    scaled = False
    year = False  # could be a year
    note = ""  # idiom, name, format, rank, label ...
    needs: bool | None = None
    group = 0  # figures of one list share a number
    noun_at = -1  # the token of the thing counted
    fold = False

    def __init__(self, i: int, j: int, start: int, end: int, value: Number | None, kind: str = "") -> None:
        self.i, self.j, self.start, self.end = i, j, start, end
        self.value = value
        self.kind = kind  # "" while it is a bare number


def ordinal_figure(t: Tokens, i: int, j: int, value: int) -> Draft:
    d = Draft(i, j, t.start[i], t.end[j - 1], value, "ordinal")
    d.needs = False
    return d
