"""Two numbers that are one figure without being a range: scores, odds, ratios, one in five."""

from __future__ import annotations

from fractions import Fraction

from factbox.figures.digits import WHOLE, WORDS, tidy
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.nouns import plural
from factbox.figures.number import Num
from factbox.figures.pairs import DASHES, idiom, near, odds, of_a_hundred, pair, ratio, score, second_number
from factbox.figures.tokens import DIGITS, WORD, Tokens
from factbox.figures.wickets import bowls, wickets

_AFTER_FIGURES = frozenset({"and", "as", "but", "off", "from", "against"})  # took 4-51 as
_JOINTS = frozenset(
    {"-", "of", "out", "to", "over", "for"}
)  # what may stand between the two numbers of a score or ratio


def hyphened(t: Tokens, i: int, language: Language) -> Draft | None:
    """`3-1`, `187-4`, `52-48`, `33-1` and formations `4-4-2`: small whole numbers joined by a dash."""
    low = t.low
    first, second = low[i], low[i + 2]
    if not (
        low[i + 1] in DASHES
        and t.glued(i + 1)
        and t.glued(i + 2)
        and t.kind[i + 2] == DIGITS
        and first.isdecimal()
        and second.isdecimal()
        and len(first) <= 3
        and len(second) <= 3
    ):
        return None
    j = i + 3
    if low[j] in DASHES and t.glued(j) and t.kind[j + 1] == DIGITS and t.glued(j + 1):
        if low[i - 1] == "(" and low[j + 2] == ")" and t.glued(i):  # a season's record: (45-20-8)
            return score(t, i, j + 2, int(first), int(low[j + 1]))
        if len(first) == 1 and len(second) == 1 and len(low[j + 1]) == 1:
            k = j + 2
            while low[k] in DASHES and t.glued(k) and t.kind[k + 1] == DIGITS and t.glued(k + 1) and k - j < 8:
                k += 2
            d = pair(t, i, k, "other")
            d.note = "name"
            d.needs = False
            return d
        return None
    if t.glued(j) and (t.kind[j] == WORD or low[j] in ("%", "/", ":", "\u00b0") or (low[j] == "-" and t.glued(j + 1))):
        return None
    if (
        low[j] in language.scales
        or low[j] in ("per", "percent", "pc")
        or (low[j] in language.UNITS and low[j] not in ("second", "m", "min"))
    ):
        return None
    a, b = int(first), int(second)
    share = of_a_hundred(t, i, j, language)
    if share is not None:
        return share
    if (a, b) == (9, 5) and low[j] in language.AFTER_NINE_TO_FIVE:
        return idiom(t, i, j)
    if (
        a >= b
        and b
        and (
            near(t, i, j, language.ODDS_CUES, 2, 2)
            or (
                (low[i - 1] in ("at", "a", "from", "then", "to") or (b == 1 and a >= 5))
                and near(t, i, j, language.ODDS_NEAR, 10, 4)
            )
        )
    ):
        return odds(t, i, j, a, b)
    if a >= b and b and low[i - 1] in ("at", "from", "to") and near(t, i, j, language.RACE_CUES, 10, 10):
        return odds(t, i, j, a, b)  # at 9-2 the grey won
    beside = (
        low[i - 1] in (",", language.AND)
        and t.kind[i - 2] == DIGITS
        and low[i - 3] in DASHES
        and t.kind[i - 4] == DIGITS
    )
    beside = beside or (
        low[j] in (",", language.AND)
        and t.kind[j + 1] == DIGITS
        and low[j + 2] in DASHES
        and t.kind[j + 3] == DIGITS
        and t.glued(j + 2)
    )
    if a < b and low[i] + low[i + 2] in ("737800", "737900", "747400", "777300", "777200", "787900"):
        d = pair(t, i, j, "identifier")
        d.needs = False
        return d
    if low[i - 1] in ("boeing", "airbus") or (
        first in language.MODEL_NUMBERS
        and first[0] == "7"
        and first[2] == "7"
        and second in ("8", "9", "10")
        and low[i - 1] != "by"
    ):
        d = pair(t, i, j, "identifier")
        d.needs = False
        return d
    cue = (
        beside
        or (a <= 10 < b and bowls(t, i, language) and (t.kind[j] != WORD or low[j] in _AFTER_FIGURES))
        or (low[i - 1] == "of" and low[i - 2] == "figures")
        or near(t, i, j, language.SCORE_CUES)
        or near(t, i, j, language.VOTE_CUES)
    )
    if a < b and (not cue or low[j] == "age"):  # the 18-29 age group
        return None
    if (a < b and low[j] in language.scales) or (
        a < b
        and _thing_follows(t, j, language)
        and low[i - 2] != "figures"
        and not near(t, i, j, language.SCORE_CUES, 3, 2)
    ):
        return None
    return score(t, i, j, a, b)


def _thing_follows(t: Tokens, j: int, language: Language) -> bool:
    word = t.low[j]
    return t.kind[j] == WORD and word.endswith("s") and word not in language.STOP and word not in language.NOT_PLURAL


def slashed(t: Tokens, i: int, language: Language) -> Draft | None:
    """Odds with a slash: `11/4`, `100/30`, `33/1`."""
    low = t.low
    if not (
        low[i + 1] == "/"
        and t.glued(i + 1)
        and t.glued(i + 2)
        and t.kind[i + 2] == DIGITS
        and low[i].isdecimal()
        and low[i + 2].isdecimal()
    ):
        return None
    if len(low[i]) > 4 or len(low[i + 2]) > 3 or (low[i + 3] in ("/", "%") and t.glued(i + 3)):
        return None
    a, b = int(low[i]), int(low[i + 2])
    if (low[i], low[i + 2]) in (("9", "11"), ("7", "7")):
        return pair(t, i, i + 3, "date")
    if (low[i], low[i + 2]) == ("24", "7"):
        return idiom(t, i, i + 3)
    if b == 0:
        return None
    if near(t, i, i + 3, language.ODDS_CUES, 4, 3):
        return odds(t, i, i + 3, a, b)
    if near(t, i, i + 3, language.CRICKET_CUES, 12, 12) and (b <= 10 or a <= 10):
        return score(t, i, i + 3, a, b)
    if a > b and b in (1, 2, 4, 5, 8) and a < 1000:
        return odds(t, i, i + 3, a, b)
    if near(t, i, i + 3, frozenset({"pressure"}), 8, 8) and 40 <= b < a <= 250:
        d = pair(t, i, i + 3, "other")
        d.low, d.high, d.hedge = None, None, ""
        return d
    share = of_a_hundred(t, i, i + 3, language)
    if share is not None:
        return share
    if near(t, i, i + 3, frozenset({"scored", "score", "rated", "rating", "marks", "got"}), 4, 2) or (
        b in (10, 100) and a <= b
    ):
        return odds(t, i, i + 3, a, b)
    return None


def colon(t: Tokens, i: int, language: Language) -> Draft | None:
    """A ratio with a colon: `1:4`, `3:1`; two-digit minutes are left to the clock."""
    low = t.low
    if not (low[i + 1] == ":" and t.glued(i + 1) and t.glued(i + 2) and t.kind[i + 2] == DIGITS):
        return None
    first, second = low[i], low[i + 2]
    if not (first.isdecimal() and second.replace(",", "").isdecimal()) or len(first) > 6 or len(second) > 9:
        return None
    if len(first) == len(second) == 2:
        share = of_a_hundred(t, i, i + 3, language) if low[i - 1] not in language.RACE_TIMED else None
        if share is not None:
            return share
    cue = near(t, i, i + 3, language.RATIO_CUES, 4, 2)
    if len(second.replace(",", "")) == 2 and len(first) <= 2 and not cue:
        return None
    if low[i + 3] == ":" and t.glued(i + 3):
        return None
    a, b = int(first), int(second.replace(",", ""))
    if (
        not b
        or low[i - 1] in language.VERSE_CUES
        or (t.upper[i - 1] and not cue and len(first) <= 2 and low[i - 1] not in ("a", "the"))
    ):
        return None
    return ratio(t, i, i + 3, a, b)


def joined(t: Tokens, i: int, first: Num | None, language: Language) -> Draft | None:
    """`one in five`, `nine out of 10`, `1-in-100-year`, `three to one`, `310 for nine`, `one goat in nine`."""
    low, heads = t.low, language.heads
    if first is None or (
        first.value != 1 and low[first.after] not in _JOINTS and low[first.after] not in language.RATIO_OF
    ):
        return None
    if first.scaled or first.form not in (WHOLE, WORDS) or first.value == 0:
        return None
    j = first.after
    link = low[j]
    hyphen = False
    if link == "-" and t.glued(j) and low[j + 1] in ("in", "to", "for", "nil", "all") and low[j + 2] == "-":
        hyphen = True
        j += 1
        link = low[j]
    if link in language.RATIO_OF:  # in
        k = j + 1
        if hyphen:
            k += 1
        if low[k] == "every":
            k += 1
        second = second_number(t, k, language, decimals=first.value == 1)
        if second is None:
            return None
        j2 = second.after
        if first.value >= second.value or second.year or second.value < 2:
            return None
        if (
            (low[j2] in language.MONTHS and t.upper[j2])
            or low[j2] == ":"
            or (low[j2] == "%" or (low[j2] == "per" and low[j2 + 1] == "cent"))
        ):
            return None
        if hyphen and low[j2] == "-" and low[j2 + 1] == "year":
            d = pair(t, i, j2 + 2, "ratio", tidy(Fraction(first.value) / second.value))
            d.note, d.form = "name", "share"
            return d
        unit = language.UNITS.get(low[j2])
        if not hyphen and (
            (unit is not None and unit[1] in ("duration", "length")) or low[j2] in language.NO_RATIO_AFTER
        ):
            return None
        if first.value != 1 and not (
            second.value in (10, 100, 1000, 10000, 100000)
            or (first.form == WORDS and second.value <= 20)
            or (second.value <= 12 and first.value <= 10)
        ):
            return None
        return ratio(t, i, j2, first.value, second.value)
    if (
        first.value == 1
        and not hyphen
        and t.kind[j] == WORD
        and low[j + 1] in language.RATIO_OF
        and link not in language.STOP
        and link not in language.UNITS
        and link not in language.heads
        and link not in language.PRONOUN_AFTER
    ):
        second = second_number(t, j + 2, language, decimals=True)
        if second is not None and second.value >= 2 and not second.year:
            after = second.after
            if (
                low[after] not in language.UNITS
                and low[after] not in ("-", "%", ":", "per", *language.MONTHS)
                and low[after] not in language.NO_RATIO_AFTER
                and not (t.kind[after] == WORD and low[after] not in language.STOP and plural(low[after], language))
            ):
                return ratio(t, i, after, 1, second.value)
    every = link == "of" and low[j + 1] == "every"  # three of every five
    if every or (link == "out" and low[j + 1] == "of"):
        k = j + 1 if every else j + 2
        if low[k] == "every":
            k += 1
        second = second_number(t, k, language)
        if second is None or first.value > second.value or low[second.after] in ("%",) or low[k] in ("the", "a"):
            return None
        return ratio(t, i, second.after, first.value, second.value)
    if link == "over" and not hyphen:
        return _over(t, i, j, first, language)
    if link == "to" and not hyphen and near(t, i, j, language.SCORES_SAID, 3, 0):
        second = second_number(t, j + 1, language)
        if second is not None and not second.scaled and isinstance(first.value, int) and first.value > second.value:
            return score(t, i, second.after, first.value, int(second.value))
    if link == "to" and (hyphen or low[j + 1] == "one" or low[j + 1] == "1"):
        k = j + 2 if hyphen else j + 1
        second = second_number(t, k, language)
        if second is None or second.value == 0:
            return None
        told = second.value == 1 or near(t, i, second.after, language.RATIO_CUES, 4, 2)
        if told and (hyphen or first.value > second.value):
            if second.value == 1 and low[second.after] == "of":
                return None
            return ratio(t, i, second.after, first.value, second.value)
    if link == "to" and low[i - 2] != "scale" and near(t, i, j, language.RATIO_CUES, 4, 0):
        second = second_number(t, j + 1, language)
        if second is not None and second.value:
            return ratio(t, i, second.after, first.value, second.value)
    if link == "for" and not hyphen:
        return wickets(t, i, j, first, language)
    if (
        first.value == 1
        and t.kind[j] == WORD
        and heads.get(link) is None
        and link not in language.STOP
        and low[j + 1] == "in"
    ):
        k = j + 2
        if low[k] == "every":
            k += 1
        second = second_number(t, k, language)
        if (
            second is not None
            and second.value >= 2
            and not second.year
            and low[second.after] not in language.UNITS
            and low[second.after] not in language.MONTHS
            and low[second.after] not in language.NO_RATIO_AFTER
            and (t.kind[second.after] != WORD or low[second.after] in language.STOP)
            and low[second.after] not in ("%", "-")
        ):
            return ratio(t, i, second.after, 1, second.value)
    return None


def _over(t: Tokens, i: int, j: int, first: Num, language: Language) -> Draft | None:
    """`seven over ten`, and a blood pressure, 120 over 80: two bare numbers with nothing counted after them."""
    second = second_number(t, j + 1, language)
    if second is None or second.scaled or second.year or not second.value or not isinstance(first.value, int):
        return None
    after = second.after
    follow = t.low[after]
    if (
        (t.kind[after] == WORD and follow not in language.STOP)
        or follow in ("%", "-", "/", ":")
        or follow in language.UNITS
    ):
        return None
    a, b = first.value, int(second.value)
    if 60 <= a <= 260 and 30 <= b < a and near(t, i, j, frozenset({"pressure", "hypertension", "systolic"}), 12, 8):
        return pair(t, i, after, "other")
    if a >= b or (b > 10 and b != 100) or near(t, i, after, language.GOLF_CUES, 10, 8):
        return None  # two over 70; 12 over 80 are ages
    if near(t, i, after, language.PERSON_COUNTED):
        return None
    return ratio(t, i, after, a, b)
