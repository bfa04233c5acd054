"""An ordinal, in digits or words."""

from __future__ import annotations

from factbox.figures.draft import Draft
from factbox.figures.tokens import Tokens


def ordinal_figure(t: Tokens, i: int, j: int, value: int) -> Draft:
    d = Draft(i, j, t.start[i], t.end[j - 1], value, "ordinal")
    d.needs = False
    return d
