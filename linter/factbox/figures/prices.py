"""Words that make a number money: dollars and cents, a code and its scale, a currency named twice."""

from __future__ import annotations

from factbox.figures.digits import WHOLE, WORDS, tidy
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.number import number
from factbox.figures.tokens import DIGITS, MARK, WORD, Tokens
from factbox.figures.units_printed import phrase_at

_BANKNOTES = frozenset({"bill", "bills", "note", "notes", "coin", "coins"})
_COINS = {
    "dollar": "cent", "dollars": "cent", "euro": "cent", "euros": "cent", "rand": "cent", "rands": "cent",
    "pound": "penny", "pounds": "penny", "rupee": "paisa", "rupees": "paisa",
    "usd": "cent", "nzd": "cent", "aud": "cent", "cad": "cent", "eur": "cent", "gbp": "penny",
}  # fmt: skip


def is_prefix(t: Tokens, word: int, i: int, language: Language) -> bool:
    """Letters that are a currency before this number: `Rs 2 crore`, `R23.44`, `EUR 30m`, but not `R 18` or `SH 1`."""
    printed = t.raw(word)
    if len(printed) <= 2 and printed not in ("Rs", "R", "RM", "Rp", "Sh", "Tk", "Fr", "RS"):
        return False
    if printed in ("R", "Fr", "Sh"):
        return t.glued(i) or t.low[i + 1] in language.scales
    return True


def takes_money(t: Tokens, j: int, d: Draft, word: str, glued: bool, hyphen: bool, language: Language) -> bool:
    """Make the figure money where the token at `j` says so, and take it in; False where it does not."""
    low, words = t.low, language.CURRENCY_WORDS
    if (
        word in language.CURRENCY_SYMBOLS
        and (glued or t.start[j] - t.end[j - 1] == 1)
        and low[j + 1] not in language.CURRENCY_SYMBOLS
        and t.kind[j + 1] != DIGITS
    ):
        return _money(t, d, language.CURRENCY_SYMBOLS[word], j + 1)
    phrase = phrase_at(t, j, language.money_phrases)
    if phrase is not None:
        return _money(t, d, words[phrase[0]], phrase[1])
    follow = low[j + 1]
    if follow in words and len(follow) > 3 and word.endswith(("ish", "an", "ese", "ch")) and not glued:
        return _money(t, d, words[follow], j + 2)  # 500 Kenyan shillings
    if word in words and _is_money_word(t, j, d, word, glued, hyphen, language):
        _money(t, d, words[word], j + 1)
        _scale_after_code(t, d, language)
        _small_change(t, d, language)
        return True
    if len(word) == 4 and word[0] in "mbk" and word[1:] in words and t.raw(j).isupper():
        factor = {"k": 1000, "m": 10**6, "b": 10**9}[word[0]]  # 30 MUSD
        if d.value is not None:
            d.value, d.step, d.scaled = tidy(d.value * factor), tidy(d.step * factor), True
        return _money(t, d, words[word[1:]], j + 1)
    if word == language.OF and d.scaled and follow in words:
        return _money(t, d, words[follow], j + 2)  # millions of dollars
    return False


def _money(t: Tokens, d: Draft, unit: str, j: int) -> bool:
    d.unit, d.kind, d.j, d.end = unit, "money", j, t.end[j - 1]
    return True


def _is_money_word(t: Tokens, j: int, d: Draft, word: str, glued: bool, hyphen: bool, language: Language) -> bool:
    if word in ("p", "c", "\u00a2"):
        if not glued or hyphen or d.form == WORDS or d.scaled:
            return False
        if word == "c":
            return not t.upper[j]
        return not t.upper[j]
    if word == "won":
        return d.scaled and t.low[j + 1] not in ("a", "the", "by", "in", "an")
    if word in ("pound", "pounds"):
        if d.scaled:
            return True
        low = t.low
        if low[j + 1] == "of" and t.kind[j + 2] == WORD:  # pounds of okra
            return low[j + 2] in language.MONEY_MATTERS or low[j + 2] in language.STOP
        return all(low[k] not in language.MASS_CUES for k in range(max(0, d.i - 6), min(t.size, j + 5)))
    if word == "real":
        return False
    if len(word) == 3 and t.kind[j + 1] == DIGITS and t.glued(j + 1):
        return False  # 3 USD50 cards
    if word in language.COIN_SINGULARS and d.value not in (1, -1) and not hyphen and not glued:
        return d.scaled or word == "euro" or t.low[j + 1] in _BANKNOTES or _thing_missing(t, j + 1, language)
    return word != "sterling"


def _thing_missing(t: Tokens, j: int, language: Language) -> bool:
    """Whether no noun follows a singular coin, so that it is the coin that is counted: he paid 50 dollar."""
    return t.low[j] != "-" and (t.kind[j] != WORD or t.low[j] in language.CURRENCY_WORDS)


def _scale_after_code(t: Tokens, d: Draft, language: Language) -> None:
    """75 USD million: the scale after the code."""
    factor = language.SCALES.get(t.low[d.j])
    if factor and not d.scaled and d.value is not None and t.raw(d.j - 1).isupper() and len(t.low[d.j - 1]) == 3:
        d.value, d.step, d.scaled = tidy(d.value * factor), tidy(d.step * factor), True
        d.j, d.end = d.j + 1, t.end[d.j]


def _small_change(t: Tokens, d: Draft, language: Language) -> None:
    """13 dollars and 45 cents, five pounds 50: one price, counted in the smaller coin as any compound is."""
    low = t.low
    if (
        d.scaled
        or d.form not in (WHOLE, WORDS)
        or d.value is None
        or language.CURRENCY_WORDS.get(low[d.j - 1]) != d.unit
    ):
        return
    coin = _COINS.get(low[d.j - 1])
    if coin is None:
        return
    k = d.j + 1 if low[d.j] == language.AND else d.j
    if t.kind[k] != DIGITS and low[k] not in language.heads:
        return
    rest = number(t, k, language)
    if rest is None or rest.scaled or not isinstance(rest.value, int) or not 0 < rest.value < 100:
        return
    after = rest.after
    if low[after] in language.CURRENCY_WORDS and language.CURRENCY_WORDS[low[after]] == coin:
        after += 1
    elif (
        k != d.j
        or rest.value < 10
        or rest.form not in (WHOLE, WORDS)
        or t.kind[after] != MARK
        or low[after] in ("%", "-", "/")
    ):
        return  # 15 dollars 50 is a price only where it ends there
    d.value, d.step, d.unit = tidy(d.value * 100 + rest.value), 1, coin
    d.j, d.end = after, t.end[after - 1]


def named_twice(t: Tokens, d: Draft, j: int, language: Language) -> None:
    """$5m USD, $5 million dollars: the second name of the currency belongs to the figure too."""
    low = t.low
    word = low[j]
    if t.kind[j] == WORD and len(word) == 3 and t.raw(j).isupper() and word in language.CURRENCY_WORDS:
        d.unit, d.j = language.CURRENCY_WORDS[word], j + 1
        d.end = t.end[j]
    elif d.unit == "$" and word in ("nz", "us", "australian", "canadian") and low[j + 1] == "dollars":
        d.unit, d.j = {"nz": "NZD", "us": "USD", "australian": "AUD", "canadian": "CAD"}[word], j + 2
        d.end = t.end[j + 1]
