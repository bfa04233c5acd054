"""Points of percentages, indices and league tables; times as multiples and as occasions; magnitudes."""

from __future__ import annotations

from factbox.figures.digits import DECIMAL, WHOLE
from factbox.figures.draft import Draft
from factbox.figures.language import (
    Language,
)
from factbox.figures.tokens import WORD, Tokens

_INDICES = frozenset({"ftse", "dow", "nasdaq", "nikkei", "dax", "sensex", "nifty", "nzx", "asx", "index"})


def settle_times(t: Tokens, d: Draft, language: Language) -> bool:
    low = t.low
    j = d.j
    if low[j] == "-" and t.glued(j) and low[j + 1] in ("time", "times"):
        d.kind, d.unit = "count", "time"
        return True
    if low[j] not in ("times", "time") or (d.scaled and low[j] == "time"):
        return False
    follow = low[j + 1]
    multiple = (
        follow in language.TIMES_MULTIPLE
        or (follow.endswith("er") and follow not in language.NOT_COMPARATIVE)
        or d.form == DECIMAL
        or (low[d.i - 1] in ("by",) and follow in language.AFTER_GROWN_TIMES)
    )
    if follow in ("a", "an") and (t.kind[j + 2] != WORD or low[j + 2] not in language.UNITS):
        multiple = low[j + 2] not in language.SPELLS
    elif follow in language.AFTER_OCCASIONS and d.form != DECIMAL:
        multiple = (follow == "over" and low[j + 2] in ("the", "what")) or low[d.i - 1] == "by"
    if low[j] == "time" and not multiple:
        return False
    if multiple:
        d.kind, d.j, d.end, d.unit = "multiple", j + 1, t.end[j], None
        # three times more may be meant as x3 or as x4
        d.fold = follow not in ("as", "the", "its", "what", "that") and (
            follow in language.TIMES_MULTIPLE or follow.endswith("er")
        )
    else:
        d.kind, d.unit, d.noun_at = "count", "time", j
    return True


def sentence_around(t: Tokens, d: Draft) -> tuple[int, int]:
    """The tokens of the sentence around a figure, at most forty each way."""
    last = d.j
    while last < t.size and last - d.j < 40 and not (t.low[last] in (".", "?", "!", "\n") and not t.glued(last + 1)):
        last += 1
    return sentence_start(t, d), last


def sentence_start(t: Tokens, d: Draft) -> int:
    """The token that begins the sentence of a figure, at most forty before it."""
    first = d.i
    while first > 0 and d.i - first < 40 and not (t.low[first - 1] in (".", "?", "!", "\n") and not t.glued(first)):
        first -= 1
    return first


def settle_points(t: Tokens, d: Draft, language: Language) -> bool:
    """`points`: of a percentage, of an index or test, or of a league table (then a thing counted)."""
    low = t.low
    j = d.j
    hyphen = low[j] == "-" and t.glued(j)
    k = j + 1 if hyphen else j
    if low[k] not in language.POINTS_PERCENT:
        if (
            t.kind[j] != WORD
            and low[d.i - 1] in ("at", "to", "of", "from")
            and d.value is not None
            and (d.form == DECIMAL or (d.form == WHOLE and d.value >= 1000))
            and not d.year
        ):
            first, last = sentence_around(t, d)
            if not _INDICES.isdisjoint(low[first:last]):
                d.kind, d.unit = "other", "point"
                return True
        return False
    if low[k + 1] == "out":
        pass
    first, last = sentence_around(t, d)
    words = set(low[first:last])
    sport = len(words & language.SPORT_CUES)
    index = len(words & language.INDEX_CUES)
    share = len(words & language.SHARE_CUES)
    test = len(words & language.TEST_CUES)
    kind = "count"
    if index and index >= share and not (words & {"season", "league"}):
        kind = "other"
    elif (
        share
        and d.value is not None
        and (
            d.form == DECIMAL
            or "%" in words
            or "cent" in words
            or "percent" in words
            or "poll" in words
            or "polls" in words
            or "swing" in words
        )
        and not (words & {"season", "league", "game", "match", "rebounds"})
    ) or (
        words & language.PARTIES
        and words & {"lead", "leads", "trail", "trails", "ahead", "behind", "swing", "poll", "up", "down"}
        and not (words & {"season", "league", "game", "match"})
    ):
        kind = "percent_points"
    elif (
        test
        and sport <= test
        and (words & {"iq", "pisa", "test", "tests", "naplan", "sat", "reading", "maths", "exam", "elo"})
    ):
        kind = "other"
    elif d.form == DECIMAL and not sport:
        kind = "other" if not share else "percent_points"
    if kind == "count":
        d.kind, d.unit, d.noun_at = "count", "point", k
        return True
    d.kind, d.unit = kind, "percentage point" if kind == "percent_points" else "point"
    d.j, d.end = k + 1, t.end[k]
    return True


def settle_magnitude(t: Tokens, d: Draft, noun: tuple[str, int] | None, language: Language) -> bool:
    """A magnitude: a 7.4 quake, magnitude 6.1, 6.2-magnitude."""
    low = t.low
    if d.form not in (DECIMAL, WHOLE) or d.value is None or not 0 < d.value < 11:
        return False
    j = d.j
    near = (
        (low[d.i - 1] in ("magnitude", "-") and (low[d.i - 1] == "magnitude" or low[d.i - 2] == "magnitude"))
        or (low[j] == "-" and low[j + 1] == "magnitude")
        or low[j] in language.QUAKE_CUES
    )
    if d.form == DECIMAL and low[d.i - 1] in ("scores", "scored", "rated", "rating", "score") and t.kind[j] != WORD:
        d.kind = "other"
        return True
    if near or (d.form == DECIMAL and low[j] in ("on",) and low[j + 2] == "richter"):
        d.kind = "other"
        if low[d.i - 1] == "magnitude" or low[j + 1] == "magnitude" or low[j] in language.QUAKE_CUES:
            d.unit = None
        return True
    return False
