"""What a figure is where it stands: a name, an age, a year, a multiple or a count of something; how it is hedged."""

from __future__ import annotations

from factbox.figures import hedging, labels, names, nouns
from factbox.figures.ages import settle_age, settle_age_span
from factbox.figures.digits import DECIMAL, WHOLE, WORDS
from factbox.figures.draft import Draft
from factbox.figures.elided import fill_elided
from factbox.figures.idioms import settle_format, settle_idiom
from factbox.figures.language import (
    Language,
)
from factbox.figures.names import is_address, is_title, make_identifier, on_a_street
from factbox.figures.neighbours import fill_ellipsis, share_in_lists
from factbox.figures.points import settle_magnitude, settle_points, settle_times
from factbox.figures.subjects import fill_subject
from factbox.figures.tokens import WORD, Tokens
from factbox.figures.years import is_year

_TWELVE = frozenset({"noon", "midnight", "midday"})


def describe(t: Tokens, drafts: list[Draft], language: Language) -> list[Draft]:
    """Settle kind, unit and hedge of each figure; what proves to be no figure is left out."""
    kept: list[Draft] = []
    floor = 0
    unsaid: list[int] = []  # the counts that leave out their thing
    for d in drafts:
        if _settle(t, d, floor, kept, language):
            if d.unit is None and d.kind == "count":
                unsaid.append(len(kept))
            kept.append(d)
            floor = d.j
    if unsaid:
        share_in_lists(t, kept, unsaid, language)
        fill_ellipsis(t, kept, unsaid, language)
        fill_subject(t, kept, unsaid, language)
        fill_elided(t, kept, unsaid, language)
    return kept


def _settle(t: Tokens, d: Draft, floor: int, before: list[Draft], language: Language) -> bool:
    if not d.kind and d.hedge != "range" and d.form in (WHOLE, WORDS, DECIMAL) and not d.scaled:
        if t.low[d.i] in language.idiom_heads or t.low[d.j] == "-":
            idiom = settle_idiom(t, d, language)
            if idiom:
                return idiom > 0
        if d.form == WORDS and names.name(t, d.i, d.j, language):
            make_identifier(d)
            return True
    elif (
        d.form == WORDS
        and d.j == d.i + 2
        and t.upper[d.i]
        and t.upper[d.i + 1]
        and t.upper[d.j]
        and names.name(t, d.i, d.i + 1, language)
    ):
        make_identifier(d)  # Nine Inch Nails
        d.j, d.end = d.i + 1, t.end[d.i]
        return True
    if not d.kind:
        _bare(t, d, floor, before, language)
    elif d.kind in ("duration", "length") and not d.needs:
        settle_format(t, d, before, language)
    if not d.hedge and d.kind != "score":
        d.hedge, d.phrase = hedging.hedge(t, d, floor, language)
    if d.kind == "duration":
        settle_age_span(t, d, language)
    if d.fold and d.kind == "multiple" and t.low[d.j - 1] != "times":
        d.fold = t.low[d.j] in language.RISES or t.low[d.j] in ("growth", "surge")
    return True


def _bare(t: Tokens, d: Draft, floor: int, before: list[Draft], language: Language) -> None:
    if d.form == "vague" or d.form == "dozen":
        _count(d, nouns.counted(t, d.j, language, one=d.value == 1))
        return
    if d.hedge == "range":
        _range(t, d, floor, before, language)
        return
    low, i, j = t.low, d.i, d.j
    noun = nouns.counted(t, j, language, one=d.value == 1)
    left, right = low[i - 1], low[j]
    styled = right == "-" and t.glued(j) and t.upper[i - 1] and left in language.LABELS and d.form == WHOLE
    why = labels.label(t, d, language, counted=noun is not None and not styled)
    if (
        why
        or left in language.telling
        or right in language.telling
        or t.kind[j] != WORD
        or t.upper[j]
        or low[i] in language.MODEL_NUMBERS
    ) and _no_count(t, d, floor, before, noun, why, language):
        return
    if d.year and _year(t, d, before, noun, language):
        return
    _count(d, noun)


def _range(t: Tokens, d: Draft, floor: int, before: list[Draft], language: Language) -> None:
    if labels.label(t, d, language, counted=nouns.counted(t, d.j, language) is not None) == "label":
        make_identifier(d)
        d.hedge, d.low, d.high = "", None, None
        return
    if d.form == WHOLE and t.upper[d.j] and on_a_street(t, d.j, language):  # 12-14 Main Road
        make_identifier(d)
        d.hedge, d.low, d.high = "", None, None
        return
    if settle_age(t, d, floor, before, language) or settle_points(t, d, language) or settle_times(t, d, language):
        return
    _count(d, nouns.counted(t, d.j, language, one=d.value == 1))


def _no_count(
    t: Tokens, d: Draft, floor: int, before: list[Draft], noun: tuple[str, int] | None, why: str, language: Language
) -> bool:
    """Whether the words beside a bare number make something else of it than a count, now settled. Each word that a step here
    looks for at the number's side belongs in `Language.telling`."""
    low = t.low
    left, right = low[d.i - 1], low[d.j]
    if d.form == WHOLE and (
        (left == "ad" and t.raw(d.i - 1) == "AD") or (right in language.ERAS and t.raw(d.j).isupper())
    ):
        d.kind, d.needs = "year", False
        return True
    if why == "rank":
        d.kind, d.needs, d.note = "ordinal", False, "rank"
        return True
    if left == "-" and low[d.i - 2] == "of" and low[d.i - 4] == "best":
        d.kind, d.needs, d.note = "other", False, "format"
        return True
    if why == "label":
        make_identifier(d)
        more = labels.REST_OF_LABEL.match(t.plain, d.end)
        if more is not None:
            d.end = more.end()
            while t.start[d.j] < d.end:
                d.j += 1
        d.note = "label"
        return True
    if (
        before
        and before[-1].note == "label"
        and d.i - before[-1].j <= 2
        and noun is None
        and left in (",", language.AND, language.OR, "to", "-", "&", "\u2013")
    ):
        make_identifier(d)
        d.note = "label"
        return True
    if is_address(t, d, language) or is_title(t, d):
        make_identifier(d)
        return True
    if settle_times(t, d, language) or settle_points(t, d, language):
        return True
    if settle_age(t, d, floor, before, language):
        return True
    if (
        left == "at"
        and low[d.i - 2] in language.OPENS
        and d.value is not None
        and 0 < d.value <= 12
        and d.form != DECIMAL
        and (t.kind[d.j] != WORD or right in language.AFTER_HOUR)
    ):
        d.kind, d.value, d.needs = "time", None, False
        return True
    if right in _TWELVE and d.value == 12:
        d.kind, d.value, d.needs = "time", None, False  # 12 noon
        d.j, d.end = d.j + 1, t.end[d.j]
        return True
    return settle_magnitude(t, d, noun, language)


def _year(t: Tokens, d: Draft, before: list[Draft], noun: tuple[str, int] | None, language: Language) -> bool:
    titled = d.form == WORDS and t.upper[d.i] and t.upper[d.j - 1]
    if titled and not names.opens_sentence(t, d.i) and not names.headline(t, d.i):
        make_identifier(d)  # Nineteen Eighty-Four
        return True
    beside = (
        before
        and before[-1].kind == "year"
        and before[-1].j == d.i - 1
        and t.low[d.i - 1] in (language.AND, language.OR)
    )
    paired = beside and noun is not None and t.low[noun[1]] not in language.YEAR_NOT_NOUNS  # the 2014 and 2019 rents
    if not paired and not is_year(t, d, noun, language):
        return False
    d.kind = d.kind or "year"
    d.needs = False
    return True


def _count(d: Draft, noun: tuple[str, int] | None) -> None:
    d.kind = "count"
    if noun is not None:
        d.unit, d.noun_at = noun
