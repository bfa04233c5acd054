"""What a figure takes from the figures beside it: the unit of a list, the thing counted before.

`unsaid`: where among the figures the counts stand that do not say their thing; they alone take anything.
"""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.digits import DECIMAL, WHOLE
from factbox.figures.draft import Draft
from factbox.figures.language import (
    Language,
)
from factbox.figures.points import sentence_around
from factbox.figures.tokens import DIGITS, WORD, Tokens

_ENDS = frozenset(".?!\n")
_MEASURED = frozenset({"duration", "length", "mass", "speed", "temperature", "volume", "area", "data"})
_COMPARED = frozenset("off outside inside short shy behind ahead faster slower".split())
_PAID = frozenset({
    "pay", "pays", "paid", "cost", "costs", "costing", "spend", "spent", "spending", "raise", "raised", "worth", "borrow", "borrowed",
    "lost", "lose", "earn", "earned", "owe", "owes", "owed", "invest", "invested",
})  # fmt: skip


_NOT_SHARED = frozenset(("identifier", "date", "time", "year", "ordinal", "score", "fraction", "ratio", "multiple"))


def share_in_lists(t: Tokens, drafts: list[Draft], unsaid: list[int], language: Language) -> None:
    """Figures of one list share what only the last one says: 12, 14 and 20 cases; 20 and 30 per cent."""
    low = t.low
    for n in reversed(unsaid):
        if n + 1 == len(drafts):
            continue
        d, following = drafts[n], drafts[n + 1]
        if following.kind in _NOT_SHARED or (
            following.kind == "age"
            and (
                following.j == following.i + 1
                or not (
                    low[following.i - 1] == "to"
                    or low[d.j] == "-"
                    or (following.note == "olds" and _in_order(d, following))
                )
            )
        ):  # 16 to 18-year-olds, 16- and 17-year-olds
            continue
        gap = low[d.j : following.i]
        if following.kind == "temperature" and gap[:1] == [","] and 1 < len(gap) < 5 and not d.scaled:
            if all(t.upper[k] for k in range(d.j + 1, following.i)) and t.upper[d.i - 1]:
                d.kind, d.unit = following.kind, following.unit  # Nelson 21, Blenheim 24C
            continue
        if gap == ["-"] and not t.glued(d.j) and (low[d.i - 1] == language.OF or not _in_order(d, following)):
            continue  # 57 of 140 - 41 per cent
        if "," in gap[:1] and len(gap) > 1 and not (n and low[drafts[n - 1].j : d.i] == [","]):
            continue  # 450, or 5%: the same said in other words, no list
        if not gap or len(gap) > 3:
            continue
        plain = [word for word in gap if word not in language.LIST_LINKS]
        if plain or (gap == [","] and not _in_list(t, drafts, n + 1)):
            continue
        if following.kind == "count":
            if following.unit is not None and (following.form == d.form or gap[0] != ","):
                d.unit = following.unit
        elif following.kind in (
            "percent",
            "percent_points",
            "length",
            "area",
            "volume",
            "mass",
            "data",
            "temperature",
            "speed",
            "duration",
            "money",
            "age",
            "other",
        ) and (not d.scaled or following.kind == "money"):
            if "from" in gap:
                continue
            if (following.kind == "money" and following.start != t.start[following.i + 0]) or (
                following.kind == "money"
                and t.plain[following.start : following.start + 1] in language.CURRENCY_SYMBOLS
            ):
                continue
            if following.form == d.form or d.form == WHOLE or gap[0] == "-":
                d.kind, d.unit, d.note = following.kind, following.unit, d.note or following.note


def _in_order(first: Draft, second: Draft) -> bool:
    return first.value is None or second.value is None or first.value < second.value


def fill_ellipsis(t: Tokens, drafts: list[Draft], unsaid: list[int], language: Language) -> None:
    """A bare number measured as the one before it: at 70 mph than at 50; 18 degrees, wind chills to minus 5."""
    low = t.low
    for n in unsaid:
        d = drafts[n]
        if not n or d.kind != "count" or d.unit is not None or d.value is None:
            continue
        last = drafts[n - 1]
        if d.scaled:
            near = low[max(0, d.i - 3) : d.i]
            paid = d.value >= 10**9 and last.kind == "money" and last.scaled and not _PAID.isdisjoint(near)
            if paid and last.i >= sentence_around(t, d)[0]:
                d.kind, d.unit = "money", last.unit  # $5 trillion, of which they pay 1.4 trillion
            continue
        before = low[d.i - 1]
        if (
            last.kind in _MEASURED
            and last.value is not None
            and (_same_measure(t, last, d, drafts[:n]) or _set_against(t, last, d, language))
        ):
            d.kind, d.unit = last.kind, last.unit
            continue
        if before not in language.ELLIPSIS_BEFORE or (t.kind[d.j] == WORD and low[d.j] not in language.STOP):
            continue
        first, _ = sentence_around(t, d)
        for previous in drafts[max(0, n - 4) : n][::-1]:
            if previous.i < first:
                break
            if low[previous.i - 1] == "(":
                continue  # the same in another unit: 104F (40C)
            if (
                previous.kind in ("temperature", "speed")
                and previous.value is not None
                and (before in language.MEASURED_ALIKE_BEFORE or d.value < 0)
            ):
                d.kind, d.unit = previous.kind, previous.unit
                break
        else:
            if d.value < 0 and any(low[k] in language.TEMPERATURE_CUES for k in range(first, d.i)):
                d.kind, d.unit = "temperature", "degree"


def _same_measure(t: Tokens, last: Draft, d: Draft, before: list[Draft]) -> bool:
    """Whether a number goes on measuring: 14 inches in Erie, two in Buffalo; 61 years, five of them alone."""
    low = t.low
    if low[d.j] == "of" and low[d.j + 1] == "them":
        counted = any(b.kind == "count" and b.unit for b in before[-4:] if d.i - b.j < 40)
        return d.i - last.j <= 8 and low[d.i - 1] == "," and not counted
    return (
        low[d.j] in ("in", "on", "at")
        and low[last.j] == low[d.j]
        and low[d.i - 1] in (",", "and")
        and d.i - last.j <= 6
    )


def _set_against(t: Tokens, last: Draft, d: Draft, language: Language) -> bool:
    """Whether a number is told from the measure before it: took 15 months, not six; 52.16 seconds, 0.05 off the record."""
    low = t.low
    before = low[d.i - 1]
    if d.hedge:
        return False
    if before == "not":
        return low[d.i - 2] == "," and d.j - last.j <= 8 and _stands_alone(t, d, language)
    return d.form == DECIMAL and before == "," and d.i == last.j + 1 and low[d.j] in _COMPARED


def _stands_alone(t: Tokens, d: Draft, language: Language) -> bool:
    return t.kind[d.j] != WORD or t.low[d.j] in language.STOP


def _in_list(t: Tokens, drafts: list[Draft], n: int) -> bool:
    return n + 1 < len(drafts) and drafts[n + 1].i - drafts[n].j <= 2 and t.low[drafts[n].j] in (",", "and", "or")


def _leaves_out(t: Tokens, d: Draft, last: Draft, language: Language) -> bool:
    """Whether the words around a bare count show that what it counts was said before."""
    low = t.low
    before, follow = low[d.i - 1], low[d.j]
    if follow in (",", ".", "") and (
        (before in language.BEFORE_OTHER_COUNTS and not (before != "for" and last.unit in language.PEOPLE_WORDS))
        or (before == language.OF and low[d.i - 2] not in ("all", "total"))
    ):
        return False  # room for 460; a fire that injured 11; a city of half a million
    if follow in language.AFTER_ELISION:
        return True
    if t.upper[d.j] or t.kind[d.j] != WORD:
        return before == "than" or low[d.i - 2] == "than"
    return before in language.BEFORE_ELISION or low[d.i - 2] == "than"


def fill_elided(t: Tokens, drafts: list[Draft], unsaid: list[int], language: Language) -> None:
    """A count whose thing is left out takes it from the count before it: 46 men were arrested, 12 of them in Auckland."""
    low = t.low
    for n in unsaid:
        d = drafts[n]
        if not n or d.kind != "count" or d.unit is not None or d.note == "idiom":
            continue
        follow = low[d.j]
        if (
            follow == "of"
            and t.kind[d.j + 1] != DIGITS
            and low[d.j + 1] not in ("them", "whom", "which", "those", "these")
        ):
            continue
        last = _counted_before(drafts, n)
        if last is None or not _leaves_out(t, d, last, language) or _sentence_ends(t, last.j, d.i):
            continue
        if follow == "of" and nouns.plural(low[d.j + 2], language) and low[d.j + 2] not in language.STOP:
            d.unit, d.noun_at = nouns.printed_singular(t, d.j + 2, language), d.j + 2
        else:
            d.unit = last.unit


def _counted_before(drafts: list[Draft], n: int) -> Draft | None:
    """The count of a thing that stands last before figure `n`, and no more than forty tokens before it."""
    for before in range(n - 1, -1, -1):
        last = drafts[before]
        if drafts[n].i - last.j >= 40:
            return None
        if last.kind == "count" and last.note != "idiom" and last.unit is not None and last.unit != "time":
            return last
    return None


def _sentence_ends(t: Tokens, first: int, stop: int) -> bool:
    """Whether a sentence ends among tokens [first, stop)."""
    low = t.low
    if _ENDS.isdisjoint(low[first:stop]):
        return False
    return any(low[k] in _ENDS and t.start[k + 1] > t.end[k] for k in range(first, stop))
