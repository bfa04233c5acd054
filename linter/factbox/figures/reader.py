"""Text in, figures out: find them, say what each is, what it may stand for and whether it needs a source."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from factbox.figures import context, meaning, recognise, sourcing
from factbox.figures.digits import tidy
from factbox.figures.draft import Draft
from factbox.figures.interval import Interval
from factbox.figures.language import Language, load
from factbox.figures.meaning import NO_VALUES
from factbox.figures.quantity import Quantity
from factbox.figures.tokens import Tokens, oddity, plain

_HAS_DIGIT = re.compile(r"[0-9]")
_HAS_ODD_DIGIT = re.compile(r"[\d\u00bc-\u00be\u2150-\u215e]")
_WORDS = re.compile(r"[a-z]++(?![^\x00-\x7f])|[^\W\d_]+")  # plain words first: most are


def read(text: str, language: str = "en", words: AbstractSet[bytes] | None = None) -> tuple[Quantity, ...]:
    """Every figure in a text, in order, none overlapping another. Empty when there is none; never raises on a str.

    `words`: the text's words of ASCII in small letters, where they are known already.
    """
    tables = load(language)
    if words is not None and tables.ascii_triggers.isdisjoint(words) and text.isascii() and not _HAS_DIGIT.search(text):
        return ()
    if len(text) <= 3 and text.isascii() and text.isdecimal() and text[0] != "0":
        return (bare(text),)
    clean, places = plain(text)
    found: list[Quantity] = []
    at = 0
    for paragraph in clean.split("\n\n"):
        stop = at + len(paragraph)
        if has_figures(paragraph, tables):
            t = Tokens(clean, at, stop)
            for d in drafts(t, tables):
                found.append(finish(t, d, tables, text, places))
        at = stop + 2
    return tuple(found)


def bare(printed: str) -> Quantity:
    """A scalar that is nothing but a whole number below 1,000, as most cells of a table are."""
    value = int(printed)
    exact = Interval.exactly(value)
    return Quantity(0, len(printed), printed, value, step=1, interval=exact, leeway=exact)


def has_figures(paragraph: str, language: Language) -> bool:
    """Whether a digit or a number word occurs at all."""
    if _HAS_DIGIT.search(paragraph) or (not paragraph.isascii() and _HAS_ODD_DIGIT.search(paragraph)):
        return True
    return not language.triggers.isdisjoint(_WORDS.findall(paragraph.lower()))


def drafts(t: Tokens, language: Language) -> list[Draft]:
    """The figures of one paragraph, described where they stand."""
    return context.describe(t, recognise.recognise(t, language), language)


def finish(t: Tokens, d: Draft, language: Language, text: str, places: list[int] | None) -> Quantity:
    """The figure given back for a draft that has been described."""
    needs = sourcing.needs_source(t, d, language)
    kind = d.kind or "count"
    start, end = d.start, d.end
    if places is not None:
        start, end = places[start], places[end - 1] + 1
    printed = text[start:end]
    interval, leeway = bounds(d, kind, language)
    ends = None
    hedge = d.hedge
    if hedge == "range" or d.form == "vague" or kind == "score":
        ends = d.low, d.high
    return Quantity(
        start,
        end,
        printed,
        None if kind in NO_VALUES else d.value,
        hedge or "none",
        d.unit,
        kind,
        needs,
        interval,
        leeway,
        d.step,
        None if text.isascii() else oddity(printed),
        ends,
    )


def bounds(d: Draft, kind: str, language: Language) -> tuple[Interval | None, Interval | None]:
    """What a figure stands for, and its leeway; None twice where it has no values."""
    if not d.hedge and not d.scaled and (exact := meaning.exact(d.value, kind, d.form)) is not None:
        return exact, exact
    if kind in NO_VALUES:
        return None, None
    if d.form == "vague":
        if d.low is None:
            return None, None
        return meaning.vague(d.low, d.high)
    if d.hedge == "range":
        if d.low is None or d.high is None:
            return None, None
        return meaning.between(d.low, d.high, d.step, kind, d.form, scaled=d.scaled)
    if d.value is None:
        return None, None
    tight = ""
    if d.phrase:
        tight = meaning.JUST_OVER if d.phrase in language.JUST_OVER else ""
        tight = meaning.NEARLY if d.phrase in language.NEARLY else tight
    return meaning.of(tidy(d.value), d.step, kind, d.form, d.hedge, scaled=d.scaled, tight=tight, fold_rise=d.fold)
