"""What a figure is where it stands: a name, an age, a year, a multiple or a count of something; how it is hedged."""

from __future__ import annotations

from factbox.figures import hedging, names, nouns
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.number import DECIMAL, WHOLE, WORDS
from factbox.figures.tokens import DIGITS, MARK, WORD, Tokens


def describe(t: Tokens, drafts: list[Draft], language: Language) -> list[Draft]:
    """Settle kind, unit and hedge of each figure; what proves to be no figure is left out."""
    kept: list[Draft] = []
    floor = 0
    for d in drafts:
        if _settle(t, d, floor, kept, language):
            kept.append(d)
            floor = d.j
    _lists(t, kept, language)
    _ellipsis(t, kept, language)
    _inherit(t, kept, language)
    return kept


def _settle(t: Tokens, d: Draft, floor: int, before: list[Draft], language: Language) -> bool:
    if not d.kind and d.hedge != "range" and d.form in (WHOLE, WORDS, DECIMAL) and not d.scaled:
        idiom = _idiom(t, d, language)
        if idiom < 0:
            return False
        if idiom:
            return True
        if d.form == WORDS and names.name(t, d.i, d.j, language):
            _identify(d)
            return True
    if not d.kind:
        _bare(t, d, floor, before, language)
    elif d.kind in ("duration", "length") and not d.needs:
        _format(t, d, language)
    if (
        d.kind
        in ("multiple", "fraction", "ratio", "duration", "money", "percent", "age", "temperature", "length", "year")
        or d.hedge == ""
    ) and not d.hedge:
        d.hedge, d.phrase = hedging.hedge(t, d, floor, language)
    if d.kind == "duration":
        _age_span(t, d, language)
    if d.fold and d.kind == "multiple" and t.low[d.j - 1] != "times":
        d.fold = t.low[d.j] in language.RISES or t.low[d.j] in ("growth", "surge")
    return True


def _identify(d: Draft) -> None:
    d.kind, d.value, d.unit, d.needs = "identifier", None, None, False


# -- idioms ------------------------------------------------------------------------------------------------------------


def _idiom(t: Tokens, d: Draft, language: Language) -> int:
    """1: an idiom or a word built on a number, settled; -1: no figure at all; 0: neither."""
    low = t.low
    i, j = d.i, d.j
    word = low[i] if j == i + 1 else ""
    if low[j] == "-" and t.glued(j) and t.glued(j + 1):
        tails = language.idiom_tails.get(word)
        if tails is not None:
            tail = low[j + 1]
            joint = f"{tail}-{low[j + 3]}" if low[j + 2] == "-" else tail
            if tail in tails or joint in tails:
                if tail in ("up", "down", "two", "nil", "another", "to") and word == "one" and tail in ("up", "down"):
                    pass
                d.kind, d.needs, d.note = "other", False, "idiom"
                return 1
        if word == "one" and low[j + 1] == "to" and low[j + 3] == "one":
            d.kind, d.needs, d.note = "other", False, "idiom"
            return 1
    for before, after, value in language.idioms.get(word, ()):
        n, m = len(before), len(after)
        if (not n or tuple(low[i - n : i]) == before) and (not m or tuple(low[j : j + m]) == after) and i >= n:
            if value < 0:
                return -1
            if (
                word == "one"
                and not n
                and after in (("thing",), ("day",), ("time",))
                and low[i - 1] in ("than", "only", "least", "just", "within", "in", "for", "about", "every", "after")
            ):
                continue
            d.kind, d.needs, d.note = "other", False, "idiom"
            return 1
    if word == "zero" and low[j] in ("tolerance", "carbon", "waste", "gravity"):
        d.kind, d.needs, d.note = "other", False, "idiom"
        return 1
    if word == "zero" and low[i - 1] == "-" and low[i - 2] in ("net", "ground", "sub") and t.glued(i):
        d.kind, d.needs, d.note = "other", False, "idiom"
        return 1
    if (
        word == "one"
        and low[j] == "of"
        and low[j + 1]
        in ("the", "its", "their", "his", "her", "our", "my", "your", "those", "these", "several", "many")
    ):
        d.kind, d.note = "count", "one of"
        d.needs = False
        noun = nouns.counted(t, j, language)
        if noun is not None:
            d.unit, d.noun_at = noun
            if (low[j + 1] != "the" or _number_after(t, j + 2, language)) and _number_between(
                t, j + 2, noun[1], language
            ):
                d.needs, d.note = None, ""
        elif low[j + 1] in ("those", "these", "them"):
            pass
        return 1
    if low[i - 1] == "one" and low[i - 2] == "-" and word == "one":
        return -1
    return 0


def _number_after(t: Tokens, k: int, language: Language) -> bool:
    return t.kind[k] == DIGITS or t.low[k] in language.heads


def _number_between(t: Tokens, first: int, last: int, language: Language) -> bool:
    return any(
        t.kind[k] == DIGITS or t.low[k] in language.CARDINALS or t.low[k] in language.TENS for k in range(first, last)
    )


# -- bare numbers ------------------------------------------------------------------------------------------------------


def _bare(t: Tokens, d: Draft, floor: int, before: list[Draft], language: Language) -> None:
    low = t.low
    if d.form == "vague" or d.form == "dozen":
        _count(t, d, floor, language)
        return
    if d.hedge == "range":
        if names.label(t, d, language, counted=nouns.counted(t, d.j, language) is not None) == "label":
            _identify(d)
            d.hedge, d.low, d.high = "", None, None
            return
        if _age(t, d, floor, before, language) or _points(t, d, language) or _times(t, d, language):
            return
        _count(t, d, floor, language)
        return
    noun = nouns.counted(t, d.j, language, one=d.value == 1)
    why = names.label(t, d, language, counted=noun is not None)
    if why == "rank":
        d.kind, d.needs, d.note = "ordinal", False, "rank"
        return
    if low[d.i - 1] == "-" and low[d.i - 2] == "of" and low[d.i - 4] == "best":
        d.kind, d.needs, d.note = "other", False, "format"
        return
    if why == "label":
        _identify(d)
        more = names.MORE.match(t.plain, d.end)
        if more is not None:
            d.end = more.end()
            while t.start[d.j] < d.end:
                d.j += 1
        d.note = "label"
        return
    if (
        before
        and before[-1].note == "label"
        and d.i - before[-1].j <= 2
        and noun is None
        and low[d.i - 1] in (",", language.AND, language.OR, "to", "-", "&", "\u2013")
    ):
        _identify(d)
        d.note = "label"
        return
    if _address(t, d, language) or _titled(t, d):
        _identify(d)
        return
    if _times(t, d, language) or _points(t, d, language):
        return
    if _age(t, d, floor, before, language):
        return
    if (
        low[d.i - 1] == "at"
        and low[d.i - 2] in language.OPENS
        and d.value is not None
        and 0 < d.value <= 12
        and d.form != DECIMAL
        and (t.kind[d.j] != WORD or low[d.j] in ("on", "and", "for", "in", "tomorrow", "tonight"))
    ):
        d.kind, d.value, d.needs = "time", None, False
        return
    if d.year and _year(t, d, noun, language):
        d.kind = d.kind or "year"
        d.needs = False
        return
    if _quake(t, d, noun, language):
        return
    _count(t, d, floor, language)


def _count(t: Tokens, d: Draft, floor: int, language: Language) -> None:
    d.kind = "count"
    noun = nouns.counted(t, d.j, language, one=d.value == 1)
    if noun is not None:
        d.unit, d.noun_at = noun


def _times(t: Tokens, d: Draft, language: Language) -> bool:
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
        or (low[d.i - 1] in ("by",) and follow in ("in", "since", ",", ".", "over", "compared"))
    )
    if follow in ("a", "an") and (t.kind[j + 2] != WORD or low[j + 2] not in language.UNITS):
        multiple = low[j + 2] not in ("season", "night", "shift", "quarter", "semester", "term", "game", "match")
    elif follow in ("over", "in", "during", "a", "since", "for", "before", "on", "at", "by") and d.form != DECIMAL:
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


def _sentence(t: Tokens, d: Draft) -> tuple[int, int]:
    """The tokens of the sentence around a figure, at most forty each way."""
    first = d.i
    while first > 0 and d.i - first < 40 and not (t.low[first - 1] in (".", "?", "!", "\n") and not t.glued(first)):
        first -= 1
    last = d.j
    while last < t.size and last - d.j < 40 and not (t.low[last] in (".", "?", "!", "\n") and not t.glued(last + 1)):
        last += 1
    return first, last


def _points(t: Tokens, d: Draft, language: Language) -> bool:
    """`points`: of a percentage, of an index or test, or of a league table (then a thing counted)."""
    low = t.low
    j = d.j
    hyphen = low[j] == "-" and t.glued(j)
    k = j + 1 if hyphen else j
    if low[k] not in language.POINTS_PERCENT:
        first, last = 0, 0
        if (
            d.form in (WHOLE, DECIMAL)
            and d.value is not None
            and t.kind[j] != WORD
            and low[d.i - 1] in ("at", "to", "of", "from")
        ):
            first, last = _sentence(t, d)
            words = set(low[first:last])
            if (
                words & {"ftse", "dow", "nasdaq", "nikkei", "dax", "sensex", "nifty", "nzx", "asx", "index"}
                and (d.value >= 1000 or d.form == DECIMAL)
                and not d.year
            ):
                d.kind, d.unit = "other", "point"
                return True
        return False
    if low[k + 1] == "out":
        pass
    first, last = _sentence(t, d)
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


def _age(t: Tokens, d: Draft, floor: int, before: list[Draft], language: Language) -> bool:
    """Ages: aged 19; a woman, 39, ...; under-18s; a boy of nine; nurses over 50; as young as five."""
    low = t.low
    i, j = d.i, d.j
    value = d.value if d.value is not None else d.high
    if value is None or value > 125 or value < 0 or d.scaled:
        return False
    if d.form == DECIMAL and low[i - 1] != "aged":
        return False
    k = i - 1
    word = low[k]
    if word == "-" and t.glued(i) and low[k - 1] in ("under", "over") and t.glued(k):
        if low[j] == "s" and t.glued(j):
            d.j, d.end = j, d.end
        d.kind, d.unit = "age", "year"
        d.note = "group"
        return True
    if low[j] == "s" and t.glued(j) and word in ("under", "over"):
        d.kind, d.unit, d.note = "age", "year", "group"
        return True
    aged = word in ("aged", "age", "ages", "turned", "turns", "turning")
    if word in (
        "between",
        "from",
        "under",
        "over",
        "about",
        "around",
        "just",
        "only",
        "up",
        "at",
        "least",
        "than",
        "below",
        "above",
        "to",
        "of",
        "nearly",
        "almost",
    ):
        for back in (k - 1, k - 2, k - 3):
            if low[back] in ("aged", "age", "ages"):
                aged = True
                break
            if low[back] not in (
                "the",
                "of",
                "at",
                "least",
                "more",
                "less",
                "up",
                "younger",
                "older",
                "as",
                "to",
                "from",
                "between",
            ):
                break
    if (
        aged
        and word in ("turned", "turns", "turning")
        and not (
            low[j] in ("", ".", ",", "in", "on", "last", "this", "and", "when", "next", "today", "years")
            or t.kind[j] != WORD
        )
    ):
        aged = False
    if aged:
        if word == "age" and low[k - 1] in ("ice", "stone", "bronze", "iron", "golden", "new", "space"):
            return False
        d.kind, d.unit = "age", "year"
        people = _aged_people(t, k, before, language)
        d.note = people
        return True
    if low[k] == "as" and low[k - 1] in ("young", "old") and low[k - 2] == "as":
        d.kind, d.unit, d.note = "age", "year", "group"
        return True
    if (
        before
        and before[-1].kind == "age"
        and d.i - before[-1].j <= 2
        and low[d.i - 1] in ("and", ",", "or", "to")
        and (t.kind[j] != WORD or low[j] in language.STOP or low[j] == "respectively")
    ):
        previous = before[-1]
        if (
            (previous.note != "comma" and previous.form == d.form)
            or low[previous.i - 1] in ("aged", "ages")
            or previous.group
            or (previous.note == "comma" and word == "and" and low[j] in (",", ".", ")"))
        ):
            d.kind, d.unit, d.note = "age", "year", previous.note
            d.group = 1
            return True
    if d.form == DECIMAL or d.hedge == "range":
        if d.hedge == "range" and word == "," and _person_before(t, k - 1, language) == "many":
            d.kind, d.unit, d.note = "age", "year", "group"
            return True
        return False
    # a woman, 39, ...   Smith, 41
    if (
        word == ","
        and (
            low[j] in (",", ".", ")", ";", '"', "", "\u2014", "\u2013", "-", "\n", "and", "of", "who", "from")
            or low[j] == "'"
        )
        and k - 1 >= 0
        and d.form in (WHOLE, WORDS)
        and value > 0
    ):
        who = _person_before(t, k - 1, language)
        if (
            who
            and (d.form == WHOLE or low[j] in (",", "."))
            and (
                not (low[j] in ("-", "\u2013") and t.glued(j))
                and not (low[j] == "of" and low[j + 1] in ("them", "whom", "which", "the"))
                and not (low[j] == "and" and who == "name" and t.kind[j + 1] == DIGITS)
            )
        ):
            d.kind, d.unit, d.note = "age", "year", "comma"
            return True
    if (
        word == "("
        and low[j] == ")"
        and k - 1 >= 0
        and t.upper[k - 1]
        and t.kind[k - 1] == WORD
        and t.upper[k - 2]
        and d.form == WHOLE
        and 5 <= value <= 105
        and low[k - 1] not in language.NOT_NAMES
    ):
        d.kind, d.unit, d.note = "age", "year", "comma"
        return True
    # a boy of nine
    if (
        word == "of"
        and low[k - 1] in language.PEOPLE_SINGULAR
        and low[k - 1] not in language.PARENTS
        and (t.kind[j] != WORD or low[j] in language.STOP)
    ):
        d.kind, d.unit, d.note = "age", "year", "one"
        return True
    # nurses over 50, children under 12, anyone over 18
    if (
        (
            (word in ("over", "under") and low[k - 1] in language.PEOPLE_GROUPS | language.PLURAL_PEOPLE)
            or (word in ("over", "under") and t.kind[k - 1] == WORD and low[k - 1] in language.PEOPLE and k > 0)
        )
        and (t.kind[j] != WORD or nouns.counted(t, j, language) is None)
        and value < 110
        and low[j] != "%"
    ):
        d.kind, d.unit, d.note = "age", "year", "group"
        return True
    if (
        word in ("over", "under")
        and low[k - 1] in ("them", "those", "whom")
        and (t.kind[j] != WORD or low[j] in language.STOP)
    ):
        d.kind, d.unit, d.note = "age", "year", "group"
        return True
    if (
        word in ("was", "is", "'s", "were", "turned", "only", "just", "be")
        and (t.kind[j] != WORD or low[j] in language.STOP)
        and low[j] not in ("of", "per", "-", "%", "for", "more")
        and value > 0
    ):
        back = k - 1 if word in ("only", "just") else k
        if (
            (low[back] in ("was", "is", "were", "turned", "be") and low[back - 1] in language.PERSONAL)
            or low[back - 1] in ("she'll", "he'll")
            or (low[k] in ("only", "just") and low[back] in ("he's", "she's"))
        ):
            d.kind, d.unit, d.note = "age", "year", "one"
            return True
    if (
        word in ("is", "was")
        and t.kind[j] != WORD
        and low[j] in (".", ",", "", ";")
        and 0 < value < 100
        and d.form == WHOLE
    ):
        for back in range(k - 1, max(-1, k - 6), -1):
            if low[back] in language.PEOPLE_SINGULAR and low[back] != "member":
                d.kind, d.unit, d.note = "age", "year", "one"
                return True
            if t.kind[back] != WORD or low[back] in ("of", "for"):
                break
    if word in ("he's", "she's", "i'm", "i'll") and (t.kind[j] != WORD or low[j] in ("and", "but", "now", "when")):
        d.kind, d.unit, d.note = "age", "year", "one"
        return True
    if word == "than" and low[k - 1] in ("older", "younger") and (t.kind[j] != WORD or low[j] in language.STOP):
        d.kind, d.unit, d.note = "age", "year", "group"
        return True
    if (
        low[j] in ("and", "or")
        and low[j + 1] in ("over", "older", "under", "younger")
        and (t.kind[j + 2] != DIGITS)
        and t.kind[k] != MARK
    ) and (low[k - 0] in language.PEOPLE or word in ("people", "those", "aged", "of", "anyone", "adults")):
        d.kind, d.unit, d.note = "age", "year", "group"
        return True
    if (
        word == "at"
        and (low[j] in language.STOP or t.kind[j] != WORD)
        and low[j] not in ("%", "-", ":")
        and low[k - 1]
        in (
            "died",
            "married",
            "retired",
            "retire",
            "school",
            "left",
            "pregnant",
            "widowed",
            "orphaned",
            "die",
            "dies",
            "debut",
        )
    ):
        d.kind, d.unit, d.note = "age", "year", "one"
        return True
    if (
        word in ("from", "to", "at", "is", "of", "was", "with")
        and (t.kind[j] != WORD or low[j] in language.STOP)
        and low[j] not in ("%", "of", "per")
        and 5 <= value <= 100
    ):
        for back in range(k - 1, max(-1, k - 11), -1):
            if low[back] in (".", ";", "!", "?"):
                break
            if low[back] == "age" and low[back - 1] in language.AGE_NOUNS:
                d.kind, d.unit, d.note = "age", "year", "group"
                return True
    return False


def _person_before(t: Tokens, k: int, language: Language) -> str:
    """Whether the words before a comma name a person: `one`, `name`, `many`, or nothing."""
    low = t.low
    if t.kind[k] != WORD:
        if low[k] in ('"', ")") and t.upper[k - 1]:
            return "name"
        return ""
    word = low[k]
    if word in language.PLURAL_PEOPLE:
        return "many"
    if word in language.PEOPLE:
        return "one"
    if (
        t.upper[k]
        and word not in language.NOT_NAMES
        and word not in language.MONTHS
        and word not in language.WEEKDAYS
        and not word.endswith("'s")
    ):
        if (t.upper[k - 1] and t.kind[k - 1] == WORD) or low[k - 1] in (
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "dame",
            "-",
            ".",
        ):
            return "name"
        return (
            "name"
            if k == 0
            or low[k - 1]
            in (
                ".",
                ",",
                '"',
                "and",
                "minute",
                "player",
                "by",
                "named",
                "of",
                "for",
                "when",
                "but",
                "said",
                "captain",
                "with",
            )
            else "name"
        )
    for back in range(k, max(-1, k - 5), -1):
        here = low[back]
        if here in ("the", "a", "an", "his", "her", "their", "another"):
            last = low[k]
            return (
                "one"
                if (
                    back < k
                    and last.isalpha()
                    and not nouns.plural(last, language)
                    and last in language.PEOPLE_SINGULAR | language.ROLES
                )
                or last.endswith(language.ROLE_ENDINGS)
                else ""
            )
        if t.kind[back] != WORD and here != "-":
            break
    return ""


def _aged_people(t: Tokens, k: int, before: list[Draft], language: Language) -> str:
    """`one` where `aged` tells the age of one person (or of each of a few), `group` where it describes a group."""
    low = t.low
    for back in range(k - 1, max(-1, k - 7), -1):
        word = low[back]
        if word in (".", ";"):
            break
        if word in language.PLURAL_PEOPLE or (
            t.kind[back] == WORD and nouns.plural(word, language) and word not in ("years", "months")
        ):
            for d in before:
                if d.noun_at == back and d.value is not None and d.value <= 12:
                    return "few"
            return "plural"
        if word in language.PEOPLE_SINGULAR or (t.upper[back] and t.kind[back] == WORD):
            return "one"
    return "one"


def _year(t: Tokens, d: Draft, noun: tuple[str, int] | None, language: Language) -> bool:
    """Whether four bare digits are a year."""
    low = t.low
    value = d.value
    if not isinstance(value, int) or not 1000 <= value <= 2200:
        return False
    j = d.j
    before, follow = low[d.i - 1], low[j]
    if d.form == WORDS:
        return True
    if follow == "-" and t.glued(j) and t.kind[j + 1] == WORD:
        return (
            value >= 1900
            and low[j + 1] not in language.UNITS
            and low[j + 1]
            not in (
                "seat",
                "strong",
                "seater",
                "acre",
                "bed",
                "room",
                "odd",
                "plus",
                "page",
                "hectare",
                "person",
                "capacity",
                "home",
                "member",
                "tonne",
            )
        )
    if (low[d.i], follow) in language.YEAR_NAMES:
        _identify(d)
        return True
    likely = 1700 <= value <= 2099
    if likely and before in language.ACTS and (t.upper[d.i - 1] or before == "act"):
        return True
    cued = before in language.YEAR_CUES or before in language.MONTHS or before == "'"
    if noun is not None and noun[1] == j and low[j] in language.YEAR_NOT_NOUNS:
        return False
    if (
        before
        in (
            "about",
            "around",
            "nearly",
            "almost",
            "over",
            "some",
            "than",
            "least",
            "total",
            "all",
            "roughly",
            "estimated",
            "approximately",
        )
        and noun is not None
        and noun[1] <= j + 2
        and before != "than"
    ):
        return False
    if noun is not None and noun[1] == j and not t.upper[j]:
        if (
            before in ("the", "of", "in", "since", "from", "for", "its", "his", "her", "their", "our")
            and before not in ("of",)
            and likely
        ):
            return before != "for" or True
        return (
            likely
            and 1900 <= value <= 2050
            and (
                d.i > 0
                and before in ("a", "this", "that", "by", "after", "before", "during", "and", "to")
                and value > 1950
            )
            and low[j] in language.YEAR_NOUNS
        )
    if noun is not None and noun[1] == j + 1 and not t.upper[j]:
        return likely and before in (
            "in",
            "since",
            "from",
            "the",
            "by",
            "until",
            "during",
            "before",
            "after",
            "for",
            "its",
            "his",
            "a",
        )
    if likely and 1900 <= value <= 2060:
        return True
    if (before == "between" and low[j] == "and") or (before == "and" and low[d.i - 3] == "between"):
        return t.kind[j] != WORD or follow in language.STOP
    return (likely and cued and before not in ("of", "and", "to", "for", "on", "than", "with")) or (
        cued
        and before in ("in", "since", "from", "until", "ad", "by")
        and (t.kind[j] != WORD or follow in language.STOP)
    )


def _address(t: Tokens, d: Draft, language: Language) -> bool:
    """A house number (14 Elm Street, 110 Center Street), a service by its number (the 7 train, the 38 bus), a model (737)."""
    low = t.low
    j = d.j
    if d.form != WHOLE or d.scaled or "," in low[d.i]:
        return False
    if t.kind[j] == WORD and t.upper[j] and not names.headline(t, j):
        for k in range(j, j + 4):
            if t.kind[k] != WORD or not t.upper[k]:
                break
            if k > j and low[k] in language.STREETS:
                return True
    if low[d.i] == "50" and low[j] == "cent" and t.upper[j]:
        return True  # the rapper
    before = low[d.i - 1]
    if before in ("the", "a", "no", "number") and low[j] in language.SERVICES and not t.upper[j]:
        return True
    return (
        low[d.i] in language.MODEL_NUMBERS
        and before in ("boeing", "the", "a", "his", "peugeot", "porsche")
        and not (t.kind[j] == WORD and nouns.plural(low[j], language))
    )


def _titled(t: Tokens, d: Draft) -> bool:
    """A number alone in quotes, with a capital: the film "Seven"."""
    low = t.low
    return low[d.i - 1] == '"' and low[d.j] == '"' and (t.upper[d.i] or d.form == WHOLE)


def _quake(t: Tokens, d: Draft, noun: tuple[str, int] | None, language: Language) -> bool:
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


# -- measures in place -------------------------------------------------------------------------------------------------


def _format(t: Tokens, d: Draft, language: Language) -> None:
    """Names of formats: the 100m, a 30-year bond, the 200 metres freestyle."""
    low = t.low
    j = d.j
    follow = low[j]
    if d.kind == "length":
        value = d.value
        if d.unit == "mm" and follow in (
            "film",
            "lens",
            "camera",
            "print",
            "pistol",
            "handgun",
            "gun",
            "cannon",
            "howitzer",
            "shell",
            "shells",
            "rounds",
            "bullets",
            "ammunition",
            "mortar",
        ):
            d.needs, d.note = False, "format"
            return
        if value in language.RACE_LENGTHS and (d.unit in ("m", "km", "yard", "mile")):
            before = low[d.i - 1]
            if (
                before == "x"
                or before == "\u00d7"
                or (follow in language.SPORT_FORMATS and follow not in ("m", "event", "walk"))
                or (
                    before in ("the", "men's", "women's", "boys'", "girls'", "his", "her")
                    and d.unit in ("m", "km")
                    and (
                        t.kind[j] != WORD
                        or (
                            follow in language.STOP
                            and follow
                            not in (
                                "of",
                                "long",
                                "deep",
                                "wide",
                                "high",
                                "tall",
                                "away",
                                "above",
                                "below",
                                "from",
                                "down",
                                "up",
                            )
                        )
                    )
                )
            ):
                d.needs, d.note = False, "format"
        return
    if (d.kind == "duration" and low[j - 2] == "-") or t.low[j - 1] in ("year", "month"):
        k = j + 1 if follow in ("fixed", "government", "treasury", "us", "benchmark", "gilt", "swap") else j
        if low[k] in language.BOND_WORDS or follow in language.BOND_WORDS:
            d.needs, d.note = False, "format"


def _age_span(t: Tokens, d: Draft, language: Language) -> None:
    """A duration that is an age: babies under six months, life expectancy of 81 years, born at 23 weeks."""
    low = t.low
    k = d.i - 1
    if d.unit not in ("year", "month", "week", "day"):
        return
    if low[k] in ("aged", "age") or (
        low[k] in ("under", "over")
        and (low[k - 1] in language.PEOPLE or low[k - 1] == "aged")
        and low[d.j] not in ("ago",)
    ):
        d.kind = "age"
        d.note = d.note or ("group" if low[k] in ("under", "over") and low[k - 1] != "aged" else "one")
        return
    if low[k] == "at" and low[k - 1] == "born":
        d.kind, d.note = "age", "one"
        return
    first = max(0, d.i - 8)
    words = low[first : d.i]
    for x in range(len(words) - 1):
        if words[x] in ("life", "healthy") and words[x + 1] in ("expectancy", "expectancies"):
            if low[d.j] not in ("in", "lower", "higher", "less", "more", "ago") or True:
                if not any(w in ("by", "down", "up", "gap", "risen") for w in words[x + 1 :][-2:]):
                    d.kind, d.note = "age", "thing"
            return


# -- neighbours --------------------------------------------------------------------------------------------------------


def _lists(t: Tokens, drafts: list[Draft], language: Language) -> None:
    """Figures of one list share what only the last one says: 12, 14 and 20 cases; 20 and 30 per cent."""
    low = t.low
    for n in range(len(drafts) - 2, -1, -1):
        d, following = drafts[n], drafts[n + 1]
        if (
            (d.hedge == "range" and d.unit)
            or d.kind != "count"
            or d.unit is not None
            or following.kind
            in ("identifier", "date", "time", "year", "ordinal", "score", "fraction", "ratio", "multiple")
            or (following.kind == "age" and (low[following.i - 1] != "to" or following.j == following.i + 1))
        ):
            continue
        gap = low[d.j : following.i]
        if not gap or len(gap) > 3:
            continue
        plain = [
            word for word in gap if word not in (",", "and", "or", "&", "to", "then", "-", "versus", "v", "vs", "from")
        ]
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
            if following.form == d.form or d.form == WHOLE:
                d.kind, d.unit, d.note = following.kind, following.unit, d.note or following.note


def _ellipsis(t: Tokens, drafts: list[Draft], language: Language) -> None:
    """A bare number measured as the one before it: at 70 mph than at 50; 18 degrees, wind chills to minus 5."""
    low = t.low
    for n, d in enumerate(drafts):
        if not n or d.kind != "count" or d.unit is not None or d.scaled or d.value is None:
            continue
        before = low[d.i - 1]
        if before not in (
            "to",
            "at",
            "above",
            "below",
            "than",
            "of",
            "over",
            "under",
            "around",
            "about",
            "and",
            "near",
        ) or (t.kind[d.j] == WORD and low[d.j] not in language.STOP):
            continue
        first, _ = _sentence(t, d)
        for previous in drafts[max(0, n - 4) : n][::-1]:
            if previous.i < first:
                break
            if (
                previous.kind in ("temperature", "speed")
                and previous.value is not None
                and (before in ("to", "at", "above", "below", "than", "of") or d.value < 0)
            ):
                d.kind, d.unit = previous.kind, previous.unit
                break
        else:
            if d.value < 0 and any(low[k] in language.TEMPERATURE_CUES for k in range(first, d.i)):
                d.kind, d.unit = "temperature", "degree"


def _in_list(t: Tokens, drafts: list[Draft], n: int) -> bool:
    return n + 1 < len(drafts) and drafts[n + 1].i - drafts[n].j <= 2 and t.low[drafts[n].j] in (",", "and", "or")


def _inherit(t: Tokens, drafts: list[Draft], language: Language) -> None:
    """A count whose thing is left out takes it from the count before it: 46 men were arrested, 12 of them in Auckland."""
    low = t.low
    last: Draft | None = None
    last_end = 0
    for d in drafts:
        if d.kind != "count" or d.note in ("idiom",):
            continue
        if d.unit is None and (
            last is not None
            and d.i - last.j < 40
            and not any(low[k] in (".", "?", "!", "\n") and t.start[k + 1] > t.end[k] for k in range(last_end, d.i))
        ):
            follow = low[d.j]
            if (
                follow
                in (
                    "of",
                    "in",
                    "were",
                    "are",
                    "was",
                    "have",
                    "had",
                    "from",
                    "at",
                    "to",
                    "a",
                    ",",
                    ".",
                    ";",
                    ")",
                    "who",
                    "on",
                    "more",
                    "fewer",
                    "died",
                    "killed",
                    "recorded",
                    "with",
                    "for",
                    "",
                )
                and last.unit != "time"
            ) and (follow != "of" or low[d.j + 1] in ("them", "whom", "which", "those", "these")):
                if follow == "of" and nouns.plural(low[d.j + 2], language) and low[d.j + 2] not in language.STOP:
                    d.unit, d.noun_at = nouns.printed_singular(t, d.j + 2, language), d.j + 2
                else:
                    d.unit = last.unit
        if d.unit is not None and d.unit != "time":
            last = d
            last_end = d.j
