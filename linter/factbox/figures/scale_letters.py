"""A letter after digits that multiplies them: $3b, 1.2m people; not 100m of track, a 5k run."""

from __future__ import annotations

from factbox.figures.digits import DECIMAL, WHOLE, tidy
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.tokens import WORD, Tokens

_SCREENS = (4, 8)  # thousand dots across
_POWERS = frozenset({"sq", "square", "cubic", "cu"})
_NO_RACE = 110  # kilometres: 300K counts thousands


def takes_letter(t: Tokens, j: int, d: Draft, word: str, glued: bool, language: Language) -> bool:
    """Multiply the figure by the scale letter at token `j`, and take it in; False where none stands there."""
    factor = language.SCALE_LETTERS.get(word)
    if word == "mm" and d.kind == "money" and t.upper[j]:
        factor = 10**6  # US$1MM, as bankers print it
    if factor is None or not (_scales(t, j, d, word, language) if glued else _scales_apart(t, j, d, word, language)):
        return False
    if d.value is not None:
        d.value = tidy(d.value * factor)
    d.step = tidy(d.step * factor)
    d.scaled, d.year = True, False
    d.j, d.end = j + 1, t.end[j]
    return True


def _scales_apart(t: Tokens, j: int, d: Draft, word: str, language: Language) -> bool:
    """Whether a letter with a space before it is a scale: 1.5 M people, 2.3 k; not a 10 k run, Gate 5 M."""
    if word not in ("m", "k") or t.upper[j] is not (word == "m") or d.form not in (WHOLE, DECIMAL):
        return False
    follow = t.low[j + 1]
    if t.start[j] - t.end[j - 1] != 1 or (t.glued(j + 1) and follow not in (".", ",", ")", ";", ":")):
        return False
    if follow in language.AFTER_RUN_K or follow in language.AFTER_METRES or follow in language.SPORT_FORMATS:
        return False
    return d.kind == "money" or d.form == DECIMAL or _plural_ahead(t, j + 1, language)


def _scales(t: Tokens, j: int, d: Draft, word: str, language: Language) -> bool:
    """Whether a letter run on to the digits is a scale: $3b, 1.2m people; not 100m of track, 5k run."""
    if d.kind == "money":
        return True
    upper = t.upper[j]
    follow = t.low[j + 1]
    if follow == "-" and t.glued(j + 1):
        follow = t.low[j + 2]
        if word == "m" and follow in language.CURRENCY_WORDS:
            return True
    if word == "k":
        far = d.value is not None and d.value >= _NO_RACE and t.low[d.i - 1] not in language.LABELS
        if upper and not far and (d.value in _SCREENS or not _plural_ahead(t, j + 1, language)):
            return False  # 10K alone, 4K televisions; 60K followers
        return follow not in language.AFTER_RUN_K
    if word == "m":
        if follow in language.CURRENCY_WORDS or follow in language.SCALES:
            return True
        if follow in language.AFTER_METRES and follow in language.STOP and counts_millions(t, j, language):
            return True
        if follow in _POWERS and t.low[j + 2] in language.UNITS and not t.glued(j + 1):
            return True  # 4.28m sq km
        if follow in language.SPORT_FORMATS or follow in language.AFTER_METRES:
            return upper and follow == "of"
        if t.glued(j + 1) and follow == "-":
            return False
        if follow in language.UNITS and language.UNITS[follow][1] not in ("length", "duration") and not t.glued(j + 1):
            return True  # 1.5m kg
        if t.kind[j + 1] == WORD and _plural_ahead(t, j + 1, language):
            return d.form == DECIMAL or (isinstance(d.value, int) and d.value < 1000)
        # 3M is a company
        return (upper and (d.value != 3 or follow in ("of", "in"))) or counts_millions(t, j, language)
    if word == "b":
        return d.form == DECIMAL or (t.kind[j + 1] == WORD and _plural_ahead(t, j + 1, language))
    return False


def counts_millions(t: Tokens, j: int, language: Language) -> bool:
    """Whether a bare `50m` counts millions: what is counted stands just before (streams rose from 50m to 200m)."""
    low = t.low
    for k in range(j - 2, max(-1, j - 14), -1):
        word = low[k]
        if word in language.MASS_COUNTED:
            return True
        of_those = low[k + 1] == language.OF and low[k + 2] in language.PRONOUNS
        if (word == "." and not t.glued(k + 1) and not of_those) or word in language.LENGTH_CUES:
            return False
    return False


def _plural_ahead(t: Tokens, j: int, language: Language) -> bool:
    low = t.low
    for k in range(j, j + 3):
        if t.kind[k] != WORD or low[k] in language.STOP:
            return False
        if low[k] in language.IRREGULAR or (
            low[k].endswith("s") and low[k] not in language.NOT_PLURAL and not low[k].endswith("'s")
        ):
            return low[k] not in ("hurdles",)
    return False
