"""Names of formats: the 100m, a 30-year bond, a 9mm pistol."""

from __future__ import annotations

from factbox.figures.draft import Draft
from factbox.figures.language import (
    Language,
)
from factbox.figures.tokens import WORD, Tokens


def settle_format(t: Tokens, d: Draft, language: Language) -> None:
    """Names of formats: the 100m, a 30-year bond, the 200 metres freestyle."""
    low = t.low
    j = d.j
    follow = low[j]
    if d.kind == "length":
        value = d.value
        if d.unit == "mm" and follow in language.CALIBRES:
            d.needs, d.note = False, "format"
            return
        if value in language.RACE_LENGTHS and (d.unit in ("m", "km", "yard", "mile")):
            before = low[d.i - 1]
            if (
                before == "x"
                or before == "\u00d7"
                or (follow in language.SPORT_FORMATS and follow not in ("m", "event", "walk"))
                or (
                    before in language.RACE_BEFORE
                    and d.unit in ("m", "km")
                    and (t.kind[j] != WORD or (follow in language.STOP and follow not in language.AFTER_LENGTH))
                )
            ):
                d.needs, d.note = False, "format"
        return
    if (d.kind == "duration" and low[j - 2] == "-") or t.low[j - 1] in ("year", "month"):
        k = j + 1 if follow in language.BOND_MODIFIERS else j
        if low[k] in language.BOND_WORDS or follow in language.BOND_WORDS:
            d.needs, d.note = False, "format"
