"""Words that stand for a number without being one, as a whole value: none, several, a handful, a couple, scores, most."""

from __future__ import annotations

from factbox.figures import meaning
from factbox.figures.declared import Declared, unit_name
from factbox.figures.interval import Interval
from factbox.figures.language import Language
from factbox.figures.quantity import Quantity

_BEFORE_NOUNS = ("a handful of", "a few", "several", "few", "no")
_NO_NOUNS = ("more than", "fewer than", "less than", "dozen", "longer", "later")
_heads: dict[str, frozenset[str]] = {}


def word_value(text: str, about: Declared, language: Language) -> Quantity | None:
    """The quantity that such words are, with the declared unit or the noun after them; None where they are none."""
    low = text.lower()
    if low.split(None, 1)[0].strip(".") not in _first_words(language):
        return None
    low = " ".join(low.split()).strip(" .")
    tails = ("", " of them", f" {about.words.lower()}") if about.words else ("", " of them")
    for tail in tails:
        found = _phrase(low.removesuffix(tail), text, about, language)
        if found is not None:
            return found
    return None if about.words else _before_a_noun(low, text, language)


def _first_words(language: Language) -> frozenset[str]:
    known = _heads.get(language.name)
    if known is None:
        phrases = (
            *language.NIL_WORDS, *language.FEW_PHRASES, *language.COUPLES, *language.MAJORITY_WORDS,
            *language.ALMOST_ALL, *language.VAGUE, *_BEFORE_NOUNS,
        )  # fmt: skip
        known = _heads[language.name] = frozenset(phrase.split(" ")[0] for phrase in phrases)
    return known


def _phrase(said: str, text: str, about: Declared, language: Language) -> Quantity | None:
    value: int | None = None
    unit, kind, hedge = about.name, "count", "approx"
    if said in language.NIL_WORDS:
        value, hedge = 0, "none"
        found = Interval.exactly(0), Interval.exactly(0)
    elif said in language.COUPLES:
        value, hedge = language.COUPLES[said] * about.scale, "none"
        found = Interval.exactly(value), Interval.exactly(value)
    elif said in language.VAGUE:
        found = meaning.vague(language.VAGUE[said] * about.scale, None)
    elif said in language.FEW_PHRASES:
        least, top = language.FEW_PHRASES[said]
        found = meaning.vague(least * about.scale, top * about.scale)
    elif said in language.MAJORITY_WORDS:
        unit = kind = "percent"
        found = Interval(50, 100, True), Interval(50, 100, True)
    elif said in language.ALMOST_ALL:
        unit = kind = "percent"
        found = Interval(90, 100), Interval(90, 100)
    else:
        return None
    return Quantity(0, len(text), text, value, hedge, unit, kind, True, *found)


def _before_a_noun(low: str, text: str, language: Language) -> Quantity | None:
    """Several cases, no deaths: the noun is the unit."""
    if any(map(str.isdigit, low)):
        return None
    for words in _BEFORE_NOUNS:
        if not low.startswith(words + " "):
            continue
        noun = low[len(words) + 1 :]
        first = noun.split(" ")[0]
        if first in language.SCALES or first in language.HUNDREDS or noun.startswith(_NO_NOUNS):
            return None
        counted = Declared(0, noun, unit_name(noun, language), "count")
        found = _phrase(words.removesuffix(" of"), text[: len(words)], counted, language)
        if found is not None and " " not in noun:
            return found
    return None
