"""What a figure takes from the figures beside it: the unit of a list, the thing counted before.

`unsaid`: where among the figures the counts stand that do not say their thing; they alone take anything.
"""

from __future__ import annotations

from factbox.figures.alike import MEASURED, SHARING, measured_alike
from factbox.figures.digits import WHOLE
from factbox.figures.draft import Draft
from factbox.figures.language import (
    Language,
)
from factbox.figures.points import sentence_start
from factbox.figures.tokens import WORD, Tokens

_PAID = frozenset({
    "pay", "pays", "paid", "cost", "costs", "costing", "spend", "spent", "spending", "raise", "raised", "worth", "borrow", "borrowed",
    "lost", "lose", "earn", "earned", "owe", "owes", "owed", "invest", "invested",
})  # fmt: skip


_SHARES = frozenset({"percent", "multiple", "fraction", "ratio"})
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
            if paid and last.i >= sentence_start(t, d):
                d.kind, d.unit = "money", last.unit  # $5 trillion, of which they pay 1.4 trillion
            continue
        before = low[d.i - 1]
        if before == language.OF and low[d.i - 2] in language.LEVELS:
            last = next(
                (b for b in reversed(drafts[max(0, n - 4) : n]) if b.kind not in _SHARES), last
            )  # 115% of the norm of 184
            if last.kind in MEASURED and last.i >= sentence_start(t, d) and t.kind[d.j] != WORD:
                d.kind, d.unit = last.kind, last.unit
            continue
        alike = measured_alike(t, drafts, n, language) if last.kind in SHARING else None
        if alike is not None:
            d.kind, d.unit = alike.kind, alike.unit
            if alike.kind == "age":
                d.note = alike.note
            continue
        if before not in language.ELLIPSIS_BEFORE or (t.kind[d.j] == WORD and low[d.j] not in language.STOP):
            continue
        first = sentence_start(t, d)
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


def _in_list(t: Tokens, drafts: list[Draft], n: int) -> bool:
    return n + 1 < len(drafts) and drafts[n + 1].i - drafts[n].j <= 2 and t.low[drafts[n].j] in (",", "and", "or")
