"""What a count leaves out where no number stood with it before: how many boats, for every tree, $3 a dose, no doctor."""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.points import sentence_start
from factbox.figures.tokens import WORD, Tokens

_CLOSED = frozenset((",", ".", ";", ""))
_REACH = 40  # tokens of a sentence looked back
_PLACES = frozenset({"to", "in", "of", "at", "for", "by", "from"})


def unit(t: Tokens, drafts: list[Draft], n: int, language: Language) -> str | None:
    """The thing that figure `n` counts, in the singular; None where the words do not say."""
    low = t.low
    d = drafts[n]
    if not language.THEM or t.upper[d.j] or (t.kind[d.j] == WORD and low[d.j] not in language.STOP):
        return None
    sold = low[d.j] in language.SOLD_ON and low[d.i - 1] in (";", ",")
    near = low[max(0, d.i - _REACH) : d.i]
    if "every" in near or "each" in near:
        every = _every(t, sentence_start(t, d), d.i, language)
        if every is not None and (sold or (low[d.j] in _CLOSED and low[d.i - 1] not in _PLACES)):
            return every
    if sold:
        return _priced(t, drafts[n - 1], sentence_start(t, d), language) if n else None
    k = d.i - 1
    while low[k] in language.BEFORE_A_NUMBER:
        k -= 1
    if low[k] not in language.BEING_THERE or "there" not in low[max(0, k - 3) : k]:
        return None
    first = sentence_start(t, d)
    return (
        _how_many(t, first, d.i, language) or _opening(t, first, language) or _opening(t, _before(t, first), language)
    )


def of_no_or_only_one(t: Tokens, d: Draft, language: Language) -> str | None:
    """`18 clinics with no doctor and 33 with only one`; `not one pupil passed in 12 schools, and fewer than 10 did in 41`."""
    low = t.low
    only = d.value == 1 and low[d.i - 1] in ("only", "just")
    if not only and low[d.j] not in language.DOING:
        return None
    first = sentence_start(t, d)
    for k in range(d.i - 2, first - 1, -1):
        none = low[k] == "no" if only else low[k] == "no" or (low[k] == "one" and low[k - 1] == "not")
        if none and t.kind[k + 1] == WORD and low[k + 1] not in language.STOP:
            return nouns.singular(low[k + 1], language)
    return None


def _every(t: Tokens, first: int, stop: int, language: Language) -> str | None:
    """The thing of `for every tree felled`, at the head of a sentence."""
    low = t.low
    for k in range(first, min(first + 3, stop)):
        if low[k] == "for" and low[k + 1] in ("every", "each"):
            noun = low[k + 2]
            plain = (
                t.kind[k + 2] == WORD
                and not t.upper[k + 2]
                and noun not in language.heads
                and noun not in language.SKIP
            )
            if plain and noun not in language.UNITS and noun not in language.CURRENCY_WORDS:
                return noun
    return None


def _priced(t: Tokens, price: Draft, first: int, language: Language) -> str | None:
    """The thing sold: `$3 a dose; 90 million have been ordered`; `Tickets cost $15 each; 4,200 have gone`."""
    low = t.low
    if price.kind != "money" or price.i < first:
        return None
    if low[price.j] == "each":
        return _opening(t, first, language)
    noun = low[price.j + 1]
    if low[price.j] not in ("a", "an", "per") or t.kind[price.j + 1] != WORD or low[price.j + 2] not in (",", ";"):
        return None
    return None if noun in language.UNITS or noun in ("head", "person", "time", "go") or t.upper[price.j + 1] else noun


def _how_many(t: Tokens, first: int, stop: int, language: Language) -> str | None:
    low = t.low
    for k in range(first, stop - 2):
        if low[k] == "how" and low[k + 1] == "many" and nouns.plural(low[k + 2], language):
            return nouns.singular(low[k + 2], language)
    return None


def _opening(t: Tokens, first: int, language: Language) -> str | None:
    """The bare plural that is the subject of a sentence from its first word: Wolves had gone."""
    low = t.low
    if not nouns.plural(low[first], language) or low[first] in language.UNCOUNTED_SUBJECTS:
        return None
    verb = low[first + 1]
    if verb in language.STOP or verb.endswith("ed") or verb in ("cost", "costs"):
        return nouns.singular(low[first], language)
    return None


def _before(t: Tokens, first: int) -> int:
    """The token that begins the sentence before the one that begins at `first`."""
    k = first - 1
    while k > 0 and first - k < _REACH and not (t.low[k - 1] in (".", "?", "!", "\n") and not t.glued(k)):
        k -= 1
    return max(0, k)
