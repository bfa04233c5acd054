"""A fact's printed value read as a whole, with the unit declared beside it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factbox.figures import meaning, nouns
from factbox.figures.declared import Declared, declared
from factbox.figures.digits import tidy
from factbox.figures.draft import Draft
from factbox.figures.language import Language, load
from factbox.figures.quantity import Quantity
from factbox.figures.reader import drafts, finish, has_figures
from factbox.figures.tokens import Tokens, plain
from factbox.figures.word_values import word_value
from factbox.pattern import Pattern
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.figures.when import When

_PLAIN = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){1,4}|[1-9]\d{0,11}|0", re.ASCII)


_GROUPING_UNDERSCORE = Pattern(r"(?<=\d)_(?=\d{3}(?!\d))")
_WORDS = re.compile(r"[^\W\d_]+")
_DATED = re.compile(r"\d{4}|\d[/.]\d{1,2}[/.]\d")
_AGE = Pattern(r"\s*age(?:d|\s+(?:at|when|on|now|today)\b.*)?\s*", re.IGNORECASE)  # of one person, beside a bare number
_OLDEST = 110
_LONGEST = 2000  # characters: a value is a scalar, not a story
_SCALED = 1000  # from this scale on a number is rounded to its scale: 5 million, 12 thousand
_OTHERWISE = ("year", "identifier", "other")  # what a number may be that a declared unit makes a count


class Value(Record):
    """What a fact's value says.

    `quantity`: the number, its spans within the printed scalar; None where it is none. `when`: the days it may mean.
    `members`: a list in words, as printed. `unit`: singular, or a short unit name. `direction`: 1 for a rise, -1 for a
    fall, 0 unsaid. `rest`: the part of the scalar that was not understood, empty when all of it was.
    """

    quantity: Quantity | None = None
    when: When | None = None
    members: tuple[str, ...] | None = None
    unit: str | None = None
    direction: int = 0
    rest: str = ""


def read_value(printed: str, *, unit: str | None = None, label: str | None = None, language: str = "en") -> Value:
    """The value of a fact, read from the printed scalar and the unit declared beside it.

    Never raises on a str; what is not understood comes back in `rest`. `label` is looked at for a direction of change, and
    for what newsrooms count in millions (a population of 1.7m).
    """
    tables = load(language)
    text = printed.strip()
    if "_" in text:
        text = _GROUPING_UNDERSCORE.sub(tables.group, text)
    if not text or len(text) > _LONGEST:
        return Value(rest=text)
    about = declared(unit, tables)
    if _PLAIN.fullmatch(text) and (unit or len(text) != 4) and tables.group == ",":
        plain_one = _plain(text, about)
        if (
            label
            and about.name in (None, "year")
            and label[:3].lower() == "age"
            and _AGE.fullmatch(label)
            and len(text) < 4
        ):
            plain_one = plain_one._replace(kind="age", unit="year", needs_source=int(text) > _OLDEST)
        direction = about.direction or (_label_direction(label, tables) if label else 0)
        return Value(plain_one, None, None, about.name, direction)
    on = _when(text, tables)
    if on is not None and not (about.name and on.grain in ("year", "years") and about.name not in ("year", "date")):
        quantity = _number(text, about, label, tables)[0] if on.grain in ("year", "years", "decade") else None
        return Value(quantity, on, None, about.name)
    word = word_value(text, about, tables)
    if word is not None:
        return Value(word, None, None, word.unit, about.direction)
    quantity, covered = _number(text, about, label, tables)
    if quantity is None:
        quantity, covered = _one_of_a_unit(text, about, label, tables)
    if quantity is None:
        listed = _members(text, tables)
        return Value(None, None, listed, about.name, about.direction, "" if listed else text)
    rest = "" if covered >= len(text) and not quantity.start else _rest(text, quantity, covered, tables, about.words)
    if rest:
        listed = _members(text, tables)
        if listed and not _goes_on(listed, quantity, tables):
            return Value(None, None, listed, about.name, about.direction)
    direction = about.direction or _printed_direction(text, quantity, label, tables)
    return Value(quantity, None, None, quantity.unit or about.name, direction, rest)


def _members(text: str, language: Language) -> tuple[str, ...] | None:
    from factbox.figures.members import members

    return members(text, language)


def _goes_on(listed: tuple[str, ...], quantity: Quantity, language: Language) -> bool:
    """Whether what looks like two members is one figure and words about it: `6,600, up 5%`, `901 and rising`, `412, a record`."""
    if len(listed) != 2 or quantity.start or quantity.value is None or not listed[1][0].islower():
        return False
    first = listed[1].split(None, 1)[0].lower()
    moves = first in language.RISES or first in language.FALLS
    return moves or not has_figures(listed[1], language)


def _when(text: str, language: Language) -> When | None:
    """The date that a scalar is; no date is shorter than its year."""
    if len(text) > 60 or not _DATED.search(text):
        return None
    from factbox.figures.when import when

    return when(text, language)


def _plain(text: str, about: Declared) -> Quantity:
    """A bare whole number, as most values are."""
    value = int(text.replace(",", "")) * about.scale
    scaled = about.scale >= _SCALED
    interval = leeway = None if scaled else meaning.exact(value, about.kind, "whole")
    if interval is None:
        interval, leeway = meaning.of(value, about.scale, about.kind, "whole", "", scaled=scaled)
    return Quantity(0, len(text), text, value, "none", about.name, about.kind, True, interval, leeway, about.scale)


def _printed_direction(text: str, quantity: Quantity, label: str | None, language: Language) -> int:
    if quantity.text.startswith(("-", "\u2212")) or quantity.text.lower().startswith("minus "):
        return -1
    if quantity.text.startswith("+"):
        return 1
    if len(quantity.text) != len(text):  # else no word of the value is left to tell a direction
        direction = _said_direction(text, language)
        if direction:
            return direction
    return _label_direction(label, language) if label else 0


def _said_direction(said: str, language: Language) -> int:
    words = set(_WORDS.findall(said.lower()))
    up = bool(words & language.RISE_VERBS or (words & language.RISES and "to" not in words))
    down = bool(words & language.FALL_VERBS or words & language.FALLS)
    return up - down


_label_direction = lru_cache(maxsize=1024)(_said_direction)  # newsrooms keep their labels from week to week


def _number(text: str, about: Declared, label: str | None, language: Language) -> tuple[Quantity | None, int]:
    """The figure of a scalar, judged with the unit declared beside it, and where the thing it counts ends."""
    if not has_figures(text, language) and text.isascii():
        return None, 0
    d, t, places = _draft(text, language)
    if d is None:
        return None, 0
    covered = t.end[d.noun_at] if d.noun_at >= d.j else d.end
    _with_unit(text, t, d, about, label, language)
    if d.kind == "identifier" and not about.words:
        return None, 0
    quantity = finish(t, d, language, text, places)
    if quantity.end > len(text):
        quantity = quantity._replace(end=len(text), text=text[quantity.start :])
    return quantity, covered if places is None else quantity.end


def _draft(text: str, language: Language) -> tuple[Draft | None, Tokens, list[int] | None]:
    clean, places = plain(text)
    t = Tokens(clean)
    found = drafts(t, language)
    return (found[0] if found else None), t, places


def _with_unit(text: str, t: Tokens, d: Draft, about: Declared, label: str | None, language: Language) -> None:
    """Make a figure what its declared unit says it is: a year or a model number a count, `7.2m` sheep millions."""
    bare = d.kind in ("", "count", *_OTHERWISE) and not (d.kind == "count" and d.form == "vague" and d.unit)
    metres = d.kind == "length" and d.unit == "m" and t.low[d.j - 1] == "m"
    if metres and (about.kind != "length" if about.name else _counted_in_millions(label, language)):
        bare = _as_a_count(text, d, language)
    elif bare and about.words and d.kind in _OTHERWISE:
        _as_a_count(text, d, language)
    name = about.name
    if about.kind == "percent_points" and d.kind == "percent":
        d.kind, d.unit = about.kind, name
    if d.kind == "money" and d.unit == "$" and name and len(name) == 3 and name.isupper():
        d.unit = name
    elif bare and about.name and d.kind in ("", "count", "year"):
        d.kind, d.unit = about.kind, name
    if about.scale > 1 and not d.scaled and (bare or d.kind == about.kind):
        _multiply(d, about.scale)


def _counted_in_millions(label: str | None, language: Language) -> bool:
    words = set(_WORDS.findall((label or "").lower()))
    return not words.isdisjoint(language.MASS_COUNTED) and words.isdisjoint(language.LENGTH_CUES)


def _as_a_count(text: str, d: Draft, language: Language) -> bool:
    """Read the figure as it would be read before a thing counted; False where it would be no count there either."""
    again = _draft(f"{text} people", language)[0]
    if again is None or again.start != d.start or (again.value is None and again.hedge != "range"):
        return False
    if again.kind not in ("", "count"):
        return False
    d.kind, d.unit, d.value, d.low, d.high, d.form = "count", None, again.value, again.low, again.high, again.form
    d.hedge, d.phrase, d.scaled, d.step = again.hedge, again.phrase, again.scaled, again.step
    return True


def _multiply(d: Draft, scale: int) -> None:
    d.value = None if d.value is None else tidy(d.value * scale)
    d.low = None if d.low is None else tidy(d.low * scale)
    d.high = None if d.high is None else tidy(d.high * scale)
    d.step, d.scaled = tidy(d.step * scale), scale >= _SCALED


def _one_of_a_unit(text: str, about: Declared, label: str | None, language: Language) -> tuple[Quantity | None, int]:
    """`a decade`, `over a year`, `about an hour`: one of it, where that is the whole value."""
    words = text.split()
    if len(words) < 2 or words[-2].lower() not in language.ARTICLES:
        return None, 0
    unit = words[-1].lower().strip(".")
    if unit not in language.UNITS and not (unit in language.CURRENCY_WORDS and len(unit) > 3):
        return None, 0
    at = text.lower().rindex(words[-2].lower(), 0, len(text) - len(words[-1]))
    counted = f"{text[:at]}{'1'.ljust(len(words[-2]))}{text[at + len(words[-2]) :]}"  # as long as before: no span moves
    quantity, covered = _number(counted, about, label, language)
    if quantity is None or quantity.kind not in ("duration", "money", "length", "mass", "area", "volume", "other"):
        return None, 0
    return quantity._replace(text=text[quantity.start : quantity.end]), covered


def _rest(text: str, quantity: Quantity, covered: int, language: Language, declared: str) -> str:
    """What of the scalar neither the figure, nor its hedge, nor its unit accounts for."""
    left = f"{text[: quantity.start]} {text[max(covered, quantity.end) :]}".lower().strip()
    if left in language.VALUE_FILLERS:
        return ""
    words = re.findall(r"[^\W_]+|[^\s\w]", left)
    known: set[str] = set()
    if quantity.unit:
        known.add(quantity.unit.lower())
    known.update(declared.lower().split())
    kept = [
        word
        for word in words
        if word not in known
        and word not in language.VALUE_FILLERS
        and nouns.singular(word, language).lower() not in known
    ]
    return " ".join(kept)
