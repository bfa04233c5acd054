"""The unit declared beside a value: its direction, its scale, its short name and the kind of figure it makes."""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.language import Language
from factbox.pattern import Pattern
from factbox.record import Record

_THOUSANDS = frozenset({"'000", "000", "000s", "'000s", "\u2019000", "\u2019000s"})
_ENOUGH = 256  # units remembered; a folder of boxes uses a few dozen
_before: dict[tuple[str, str], Declared] = {}


class Declared(Record):
    """A declared unit taken apart.

    `direction`: 1 for a rise, -1 for a fall, 0 unsaid. `words`: the unit without direction and scale. `name`: singular, or a
    short unit name; None when empty. `kind`: that of a bare number with this unit. `scale`: `million people` has a million.
    """

    direction: int
    words: str
    name: str | None
    kind: str
    scale: int = 1


_NOTHING = Declared(0, "", None, "count")


def declared(unit: str | None, language: Language) -> Declared:
    """A unit taken apart; remembered for the units last met."""
    if not unit:
        return _NOTHING
    key = (unit, language.name)
    known = _before.get(key)
    if known is None:
        direction, words = _direction(unit.strip(), language)
        words, scale = _scale(words, language)
        name = unit_name(words, language)
        known = Declared(direction, words, name, kind_of(words, name, language), scale)
        if len(_before) >= _ENOUGH:
            _before.clear()
        _before[key] = known
    return known


def _direction(unit: str, language: Language) -> tuple[int, str]:
    """The direction a unit tells (`percent rise`), and the unit without it."""
    words = unit.split()
    if not words:
        return 0, ""
    last = words[-1].lower()
    if last in language.RISES:
        return 1, " ".join(words[:-1])
    if last in language.FALLS:
        return -1, " ".join(words[:-1])
    if last == "change":
        return 0, " ".join(words[:-1])
    return 0, unit


_SCALED_CURRENCY = Pattern(r"([A-Za-z]{0,3}[^\w\s.,'()-])\s?(k|m|mn|mln|b|bn|tn|trn|cr)")


def _scale(unit: str, language: Language) -> tuple[str, int]:
    """A unit without its scale, and the scale: `million people`, `thousands of tonnes`, `$ million`, `\u00a3m`, `'000`."""
    glued = _SCALED_CURRENCY.fullmatch(unit)
    if glued is not None:
        mark, letter = glued[1], glued[2]
        return mark, int(language.SCALE_LETTERS.get(letter) or language.scales.get(letter) or 1)
    words = unit.split()
    if not words:
        return unit, 1
    factor = _factor(words[0], language)
    if factor > 1:
        left = words[2:] if len(words) > 2 and words[1].lower() == language.OF else words[1:]
        return " ".join(left), factor
    factor = _factor(words[-1].strip("()"), language)
    if factor > 1 and words[-2].lower() not in language.DIVISORS:
        return " ".join(words[:-1]), factor
    return unit, 1


def _factor(word: str, language: Language) -> int:
    if word in _THOUSANDS:
        return 1000
    low = word.lower()
    return int(language.scales.get(low) or language.HUNDREDS.get(low) or language.SCALE_PLURALS.get(low) or 1)


def unit_name(unit: str, language: Language) -> str | None:
    """A declared unit by its short or singular name: `cases` is case, `kilometres` km, `%` percent; None when empty."""
    text = " ".join(unit.split())
    if not text:
        return None
    low = text.lower()
    if low in _AGES:
        return "year"  # as the ages of a sentence have it
    return _measure_name(text, low, language) or _noun_name(text, language)


def _measure_name(text: str, low: str, language: Language) -> str | None:
    """The short name of a unit of measure, a share or a currency; None for a thing counted."""
    if low in language.PERCENT_WORDS or low in ("per cent", "percents"):
        return "percent"
    if low.startswith(("percentage point", "per cent point", "percent point")) or low in ("pp", "points of percent"):
        return "percentage point"
    if low in ("basis points", "basis point", "bps"):
        return "basis point"
    found = language.UNITS.get(low) or language.UNIT_PHRASES.get(low)
    if found is not None and not (len(low) == 1 and low != text):
        return str(found[0])
    known = _SAID_IN_FULL.get(low)
    if known is not None:
        return known
    money = (
        language.CURRENCY_WORDS.get(low) or language.CURRENCY_SYMBOLS.get(text) or language.CURRENCY_PREFIXES.get(low)
    )
    if money is not None and low not in ("p", "c", "r", "s"):
        return str(money)
    if low.endswith("$") and low[:-1] in language.DOLLAR_PREFIXES:
        return str(language.DOLLAR_PREFIXES[low[:-1]])
    return low if low.startswith("per ") else None


_SAID_IN_FULL = {
    phrase: name
    for name, phrases in {
        "km/h": ("km per hour", "kilometres per hour", "kilometers per hour", "kilometres an hour"),
        "mph": ("miles per hour", "miles an hour"),
        "degree": ("degrees", "degree"),
        "C": ("c", "\u00b0c", "celsius", "degrees celsius", "degrees c"),
        "F": ("f", "\u00b0f", "fahrenheit", "degrees fahrenheit", "degrees f"),
    }.items()
    for phrase in phrases
}


def _noun_name(text: str, language: Language) -> str:
    """A thing counted, in the singular: `cups of tea` is cup of tea, `MPs` MP."""
    words = text.split(" ")
    last = words[-1]
    lowered = last.lower()
    lowered = nouns.singular(lowered, language) if lowered in language.IRREGULAR or not last.isupper() else last
    head = [word if word.isupper() and len(word) > 1 else word.lower() for word in words[:-1]]
    if "of" in head or "per" in head or "in" in head:
        # cups of tea, deaths per head: the first noun is the thing counted
        at = min(head.index(word) for word in ("of", "per", "in") if word in head)
        if at:
            return " ".join([*head[: at - 1], nouns.singular(head[at - 1], language), *head[at:], words[-1].lower()])
    return " ".join([*head, lowered])


def kind_of(words: str, name: str | None, language: Language) -> str:
    """The kind of figure a declared unit makes of a bare number."""
    if name is None:
        return "count"
    if name == "percent":
        return "percent"
    if name in ("percentage point", "basis point"):
        return "percent_points"
    if name.startswith("per "):
        return "ratio"
    low = words.lower()
    known = language.UNITS.get(low) or language.UNIT_PHRASES.get(low)
    if known is not None:
        return str(known[1])
    if name in ("km/h", "mph"):
        return "speed"
    if name in ("degree", "C", "F"):
        return "temperature"
    if (
        low in language.CURRENCY_WORDS
        or words in language.CURRENCY_SYMBOLS
        or (len(name) == 3 and name.isupper() and low in language.CURRENCY_PREFIXES)
    ):
        return "money"
    if low.endswith("$"):
        return "money"
    return "age" if low in _AGES else "count"


_AGES = ("years old", "year old", "years of age")
