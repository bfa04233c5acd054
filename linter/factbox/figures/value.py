"""A fact's printed value read as a whole, with the unit declared beside it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factbox.figures import meaning, nouns
from factbox.figures.draft import Draft
from factbox.figures.interval import Interval
from factbox.figures.language import Language, load
from factbox.figures.quantity import Quantity
from factbox.figures.reader import drafts, finish, has_figures
from factbox.figures.tokens import Tokens, plain

if TYPE_CHECKING:
    from factbox.figures.when import When

_PLAIN = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){1,4}|[1-9]\d{0,11}|0", re.ASCII)
_SPACES = re.compile(r"\s+")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@cache
def _grouping_underscore() -> re.Pattern[str]:
    return re.compile(r"(?<=\d)_(?=\d{3}(?!\d))")  # 1_000, as YAML lets authors group digits


_DATED = re.compile(r"\d{4}|\d[/.]\d{1,2}[/.]\d")
_LONGEST = 2000  # characters: a value is a scalar, not a story


class Value(NamedTuple):
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

    Never raises on a str; what is not understood comes back in `rest`. `label` is only looked at for a direction of change.
    """
    tables = load(language)
    text = printed.strip()
    if "_" in text:
        text = _grouping_underscore().sub(tables.group, text)
    if not text or len(text) > _LONGEST:
        return Value(rest=text)
    sign, declared, name, kind = _declared(unit or "", tables)
    if _PLAIN.fullmatch(text) and (unit or len(text) != 4) and tables.group == ",":
        plain_one = _plain(text, name, kind)
        direction = sign or (_printed_direction(text, plain_one, label, tables) if label else 0)
        return Value(plain_one, None, None, name, direction)
    on = _when(text, tables)
    if on is not None and not (name and on.grain in ("year", "years") and name not in ("year", "date")):
        quantity = _number(text, declared, name, tables)[0] if on.grain in ("year", "years", "decade") else None
        return Value(quantity, on, None, name)
    word = _word(text, declared, name, tables)
    if word is not None:
        return word._replace(direction=sign)
    quantity, covered = _number(text, declared, name, tables)
    if quantity is None:
        members = _members(text, tables)
        return Value(None, None, members, name, sign, "" if members else text)
    rest = _rest(text, quantity, covered, tables, declared)
    if (rest and quantity.kind in ("identifier", "ordinal")) or (rest and _members(text, tables)):
        members = _members(text, tables)
        if members:
            return Value(None, None, members, name, sign)
    sign = sign or _printed_direction(text, quantity, label, tables)
    return Value(quantity, None, None, quantity.unit or name, sign, rest)


def _when(text: str, language: Language) -> When | None:
    """The date that a scalar is; no date is shorter than its year."""
    if len(text) > 60 or not _DATED.search(text):
        return None
    from factbox.figures.when import when

    return when(text, language)


def unit_name(unit: str, language: Language) -> str | None:
    """A declared unit by its short or singular name: `cases` is case, `kilometres` km, `%` percent; None when empty."""
    text = _SPACES.sub(" ", unit.strip())
    if not text:
        return None
    low = text.lower()
    if low in language.PERCENT_WORDS or low in ("per cent", "percents"):
        return "percent"
    if low.startswith(("percentage point", "per cent point", "percent point")) or low in ("pp", "points of percent"):
        return "percentage point"
    if low in ("basis points", "basis point", "bps"):
        return "basis point"
    found = language.UNITS.get(low) or language.UNIT_PHRASES.get(low)
    if found is not None and not (len(low) == 1 and low != text):
        return str(found[0])
    if low in ("km per hour", "kilometres per hour", "kilometers per hour", "kilometres an hour"):
        return "km/h"
    if low in ("miles per hour", "miles an hour"):
        return "mph"
    if low in ("degrees", "degree"):
        return "degree"
    if low in ("c", "\u00b0c", "celsius", "degrees celsius", "degrees c"):
        return "C"
    if low in ("f", "\u00b0f", "fahrenheit", "degrees fahrenheit", "degrees f"):
        return "F"
    money = (
        language.CURRENCY_WORDS.get(low) or language.CURRENCY_SYMBOLS.get(text) or language.CURRENCY_PREFIXES.get(low)
    )
    if money is not None and low not in ("p", "c", "r", "s"):
        return str(money)
    if low.endswith("$") and low[:-1] in language.DOLLAR_PREFIXES:
        return str(language.DOLLAR_PREFIXES[low[:-1]])
    if low.startswith("per "):
        return low
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


_declared_before: dict[tuple[str, str], tuple[int, str, str | None, str]] = {}
_ENOUGH = 256  # units remembered; a folder of boxes uses a few dozen


def _declared(unit: str, language: Language) -> tuple[int, str, str | None, str]:
    """Direction, unit without it, its short name and the kind of figure it makes; remembered for the units last met."""
    key = (unit, language.name)
    known = _declared_before.get(key)
    if known is None:
        sign, declared = _direction(unit.strip(), language)
        name = unit_name(declared, language)
        known = sign, declared, name, _kind_of(declared, name, language)
        if len(_declared_before) >= _ENOUGH:
            _declared_before.clear()
        _declared_before[key] = known
    return known


def _kind_of(declared: str, name: str | None, language: Language) -> str:
    """The kind of figure a declared unit makes of a bare number."""
    if name is None:
        return "count"
    if name == "percent":
        return "percent"
    if name in ("percentage point", "basis point"):
        return "percent_points"
    if name.startswith("per "):
        return "ratio"
    low = declared.lower()
    known = language.UNITS.get(low) or language.UNIT_PHRASES.get(low)
    if known is not None:
        return str(known[1])
    if name in ("km/h", "mph"):
        return "speed"
    if name in ("degree", "C", "F"):
        return "temperature"
    if (
        low in language.CURRENCY_WORDS
        or declared in language.CURRENCY_SYMBOLS
        or (len(name) == 3 and name.isupper() and low in language.CURRENCY_PREFIXES)
    ):
        return "money"
    if low.endswith("$"):
        return "money"
    return "age" if low in ("years old", "year old", "years of age") else "count"


def _plain(text: str, name: str | None, kind: str) -> Quantity:
    """A bare whole number, as most values are."""
    value = int(text.replace(",", ""))
    interval, leeway = meaning.of(value, 1, kind, "whole", "", scaled=False)
    return Quantity(0, len(text), text, value, "none", name, kind, True, interval, leeway, 1)


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


def _printed_direction(text: str, quantity: Quantity, label: str | None, language: Language) -> int:
    if quantity.text.startswith(("-", "\u2212")) or quantity.text.lower().startswith("minus "):
        return -1
    if quantity.text.startswith("+"):
        return 1
    for said in (text, label or ""):
        words = set(re.findall(r"[^\W\d_]+", said.lower()))
        up = bool(words & language.RISE_VERBS or (words & language.RISES and "to" not in words))
        down = bool(words & language.FALL_VERBS or words & language.FALLS)
        if up != down:
            return 1 if up else -1
    return 0


def _word(text: str, declared: str, name: str | None, language: Language) -> Value | None:
    """Words that stand for a number without being one: none, several, a handful, most."""
    low = _SPACES.sub(" ", text.lower()).strip(" .")
    for tail in ("", " of them", f" {declared.lower()}" if declared else " "):
        base = low.removesuffix(tail) if tail.strip() else low
        kind = "count"
        found: tuple[Interval, Interval] | None = None
        value: int | None = None
        if base in language.NIL_WORDS:
            found, value = (Interval.exactly(0), Interval.exactly(0)), 0
        elif base in language.FEW_PHRASES:
            least, top = language.FEW_PHRASES[base]
            found = meaning.vague(least, top)
        elif base in language.MAJORITY_WORDS:
            found, kind = (Interval(50, 100, True), Interval(50, 100, True)), "percent"
        elif base in language.ALMOST_ALL:
            found, kind = (Interval(90, 100), Interval(90, 100)), "percent"
        if found is not None:
            unit = "percent" if kind == "percent" else name
            quantity = Quantity(0, len(text), text, value, "none" if value == 0 else "approx", unit, kind, True, *found)
            return Value(quantity, None, None, unit)
    # several cases, no deaths
    first, _, rest = low.partition(" ")
    if rest and not declared and (first in ("no", "several", "few") or low.startswith(("a few ", "a handful of "))):
        for phrase in ("a handful of", "a few", "several", "few", "no"):
            if low.startswith(phrase + " ") and not any(map(str.isdigit, low)):
                noun = low[len(phrase) + 1 :]
                if (
                    noun.split(" ")[0] in language.SCALES
                    or noun.split(" ")[0] in language.HUNDREDS
                    or noun.startswith(("more than", "fewer than", "less than", "dozen", "longer", "later"))
                ):
                    return None
                inner = _word(phrase.removesuffix(" of"), "", None, language)
                if inner is not None and inner.quantity is not None and " " not in noun:
                    unit = unit_name(noun, language)
                    return inner._replace(
                        quantity=inner.quantity._replace(unit=unit, end=len(phrase), text=text[: len(phrase)]),
                        unit=unit,
                    )
    return None


def _number(text: str, declared: str, name: str | None, language: Language) -> tuple[Quantity | None, int]:
    """The figure of a scalar, judged with the unit declared beside it, and where the thing it counts ends."""
    if not has_figures(text, language) and text.isascii():
        return None, 0
    d, t, places, source = _draft(text, language)
    if d is None:
        return None, 0
    covered = t.end[d.noun_at] if d.noun_at >= d.j else d.end
    bare = d.kind in ("", "count", "year", "identifier", "other") and not (
        d.kind == "count" and d.form == "vague" and d.unit
    )
    if bare and declared and d.kind != "age":
        if d.kind in ("year", "identifier", "other"):
            again = _draft(f"{text} people", language)[0]
            if again is not None and again.start == d.start and (again.value is not None or again.hedge == "range"):
                d.kind, d.value, d.low, d.high, d.form = "count", again.value, again.low, again.high, again.form
                d.hedge, d.phrase = again.hedge, again.phrase
        if name == "percent" and d.kind in ("", "count"):
            d.kind, d.unit = "percent", "percent"
        elif name in ("percentage point", "basis point") and d.kind in ("", "count", "percent"):
            d.kind, d.unit = "percent_points", name
        elif name and name.startswith("per ") and d.kind in ("", "count"):
            d.kind, d.unit = "ratio", name
        elif d.kind in ("", "count", "year") and name:
            d.kind, d.unit = _kind_of(declared, name, language), name
    elif d.kind == "money" and d.unit == "$" and name and len(name) == 3 and name.isupper():
        d.unit = name
    if d.kind == "identifier" and not declared:
        return None, 0
    quantity = finish(t, d, language, source, places)
    if quantity.end > len(text):
        quantity = quantity._replace(end=len(text), text=text[quantity.start :])
    return quantity, covered if places is None else quantity.end


def _draft(text: str, language: Language) -> tuple[Draft | None, Tokens, list[int] | None, str]:
    clean, places = plain(text)
    t = Tokens(clean)
    found = drafts(t, language)
    return (found[0] if found else None), t, places, text


def _rest(text: str, quantity: Quantity, covered: int, language: Language, declared: str) -> str:
    """What of the scalar neither the figure, nor its hedge, nor its unit accounts for."""
    left = f"{text[: quantity.start]} {text[max(covered, quantity.end) :]}".lower()
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


def _members(text: str, language: Language) -> tuple[str, ...] | None:
    """A list in words: `Austria, Hungary and Spain`; what stands in brackets is no member."""
    bare = _SPACES.sub(" ", _bracketed().sub(" ", text)).strip(" .")
    if "," not in bare and f" {language.AND} " not in bare and ";" not in bare and " & " not in bare:
        return None
    parts = bare.split(";") if ";" in bare else bare.split(",")
    joint = f" {language.AND} "
    members: list[str] = []
    for index, part in enumerate(parts):
        piece = part.strip().removeprefix(f"{language.AND} ").strip()
        if joint in piece and index == len(parts) - 1 and piece.lower() not in language.ONE_NAME:
            whole = next((name for name in language.ONE_NAME if name in piece.lower()), None)
            if whole is None:
                members.extend(piece.split(joint))
            else:
                members.extend(_split_around(piece, whole, joint))
        else:
            members.append(piece)
    members = [member.strip() for member in members if member.strip()]
    if len(members) < 2 and not (members and members[0].lower() in language.ONE_NAME):
        return None
    return tuple(members) if all(len(member) <= 80 for member in members) else None


def _split_around(piece: str, whole: str, joint: str) -> list[str]:
    """A tail of a list that holds a name with its own `and`."""
    at = piece.lower().index(whole)
    head, name, tail = piece[:at], piece[at : at + len(whole)], piece[at + len(whole) :]
    return [*head.split(joint), name, *tail.split(joint)]
