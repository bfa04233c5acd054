"""Ages: aged 19; a woman, 39, ...; under-18s; a boy of nine; life expectancy."""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.ages_of_one import is_age_of_one
from factbox.figures.ages_told import people_told, settle_told_age
from factbox.figures.digits import DECIMAL, WHOLE, WORDS
from factbox.figures.draft import Draft
from factbox.figures.language import (
    Language,
)
from factbox.figures.people import names_people
from factbox.figures.tokens import DIGITS, MARK, WORD, Tokens

_TURNING = ("turned", "turns", "turning")


def settle_age(t: Tokens, d: Draft, floor: int, before: list[Draft], language: Language) -> bool:
    """Ages: aged 19; a woman, 39, ...; under-18s; a boy of nine; nurses over 50; as young as five."""
    low = t.low
    i, j = d.i, d.j
    k = i - 1
    word = low[k]
    if word not in language.aging and low[j] not in ("s", "and", "or", "+", "age"):
        return False
    value = d.value if d.value is not None else d.high
    if value is None or value > 125 or value < 0 or d.scaled:
        if (
            value is not None
            and 125 < value < 5000
            and low[i - 1] in _TURNING
            and low[j] in ("in", "on", "this", "last", ".", ",")
        ):
            d.kind, d.unit, d.note = "age", "year", "thing"  # the pub turned 400 in May
            return True
        return False
    if d.form == DECIMAL and low[i - 1] not in ("aged", ":", ","):
        return False
    if word == "-" and t.glued(i) and low[k - 1] in ("under", "over") and t.glued(k):
        if low[j] == "s" and t.glued(j):
            d.j, d.end = j, d.end
        d.kind, d.unit = "age", "year"
        d.note = "group"
        return True
    if low[j] == "s" and t.glued(j) and word in ("under", "over"):
        d.kind, d.unit, d.note = "age", "year", "group"
        return True
    if settle_told_age(t, d, before, language):
        return True
    aged = word in language.AGED
    if word in language.BEFORE_AGE_NUMBER:
        for back in (k - 1, k - 2, k - 3):
            if low[back] in ("aged", "age", "ages"):
                aged = True
                break
            if low[back] not in language.BETWEEN_AGE_AND_NUMBER:
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
        if word == "age" and low[k - 1] in language.AGES_OF_HISTORY:
            return False
        d.kind, d.unit = "age", "year"
        d.note = _aged_people(t, k, before, language) or ("group" if d.hedge == "range" else "one")
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
        and not (low[j] in ("over", "under") and t.kind[j + 1] == DIGITS)  # 40 under 16 and 12 over 80
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
    if (
        word in ("and", ",")
        and low[j] == "when"
        and before
        and before[-1].kind == "age"
        and low[before[-1].j] == "when"
    ):
        d.kind, d.unit, d.note = "age", "year", before[-1].note
        return True  # he was 30 when he left and 45 when he came back
    bare_end = t.kind[j] != WORD or low[j] in language.STOP
    if (
        word in (":", ",")
        and bare_end
        and value >= 10
        and low[j] not in ("%", "-")
        and (word == ":" or (before and before[-1].note == "average"))
        and _average_age(t, k, language)
    ):
        d.kind, d.unit, d.note = "age", "year", "average"  # average age at marriage: 37.8 for grooms, 35.8 for brides
        return True
    if d.form == DECIMAL or d.hedge == "range":
        if d.hedge == "range" and word == "," and _person_before(t, k - 1, language) == "many":
            d.kind, d.unit, d.note = "age", "year", "group"
            return True
        return False
    # a woman, 39, ...   Smith, 41
    if (
        word == ","
        and (low[j] in language.AFTER_AGE or low[j] == "'")
        and k - 1 >= 0
        and d.form in (WHOLE, WORDS)
        and value > 0
    ):
        who = _person_before(t, k - 1, language)
        last = before[-1] if before else None
        if (
            last is not None
            and last.kind == "count"
            and (low[j] == low[last.j] != "," or (last.noun_at == k - 1 and last.value is not None and last.value > 4))
        ):
            who = ""  # 31 from Ludhiana, 15 from Moga; half of the 140 staff, 66, are women
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
        and low[k - 1] in ("or", "and", "were", "are", "was", "is")
        and bare_end
        and low[j] not in ("%", "-", "par", "for")
        and 5 <= value <= 100
        and _people_told_of(t, k - 1, language)
    ):
        d.kind, d.unit, d.note = "age", "year", "group"  # 14 of the victims were under 18; anyone over 65
        return True
    if (
        word in ("at", "by")
        and before
        and before[-1].kind == "age"
        and before[-1].note == "one"
        and d.form == WHOLE
        and bare_end
        and low[j] not in ("%", "-", ":")
        and 5 <= value <= 105
        and d.i - before[-1].j <= 8
        and not any(low[x] in (".", ";") for x in range(before[-1].j, d.i))
    ):
        d.kind, d.unit, d.note = "age", "year", "one"  # he left at 16, was rich by 25 and broke at 40
        return True
    if (
        word in ("over", "under")
        and low[k - 1] in ("them", "those", "whom")
        and (t.kind[j] != WORD or low[j] in language.STOP)
    ):
        d.kind, d.unit, d.note = "age", "year", "group"
        return True
    if (
        word in language.BEING
        and (t.kind[j] != WORD or low[j] in language.STOP)
        and low[j] not in language.NO_AGE_BEFORE
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
    if is_age_of_one(t, d, language):
        d.kind, d.unit, d.note = "age", "year", "one"
        return True
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
    ) and (low[k - 0] in language.PEOPLE or word in language.AGED_GROUPS):
        d.kind, d.unit, d.note = "age", "year", "group"
        return True
    if (
        word == "at"
        and (low[j] in language.STOP or t.kind[j] != WORD)
        and low[j] not in ("%", "-", ":")
        and low[k - 1] in language.AT_AN_AGE
    ):
        d.kind, d.unit, d.note = "age", "year", "one"
        return True
    if (
        word in language.AGE_LINKS
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


def _average_age(t: Tokens, k: int, language: Language) -> bool:
    """Whether the sentence speaks of an average age before token `k`."""
    for back in range(k - 1, max(-1, k - 18), -1):
        if t.low[back] in (".", ";", "!", "?") and not t.glued(back + 1):
            return False
        if t.low[back] in ("age", "ages") and t.low[back - 1] in ("average", "median", "mean", "typical"):
            return True
    return False


def _people_told_of(t: Tokens, k: int, language: Language) -> bool:
    """Whether the sentence has counted people, or spoken of anyone, just before token `k`."""
    for back in range(k - 1, max(-1, k - 14), -1):
        if t.low[back] in (".", "!", "?") and not t.glued(back + 1):
            return False
        if people_told(t.low[back], language):
            return True
        if nouns.singular(t.low[back], language) != t.low[back]:
            return names_people(t.low[back], language)
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
        return "name"
    for back in range(k, max(-1, k - 5), -1):
        here = low[back]
        if here in language.PERSON_DETERMINERS:
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
        if t.kind[back] == MARK and here != "-":
            break
    return ""


def _aged_people(t: Tokens, k: int, before: list[Draft], language: Language) -> str:
    """`one` where `aged` tells the age of one person, `few` of each of a few, `plural` of many; empty where it is unsaid."""
    low = t.low
    for back in range(k - 1, max(-1, k - 7), -1):
        word = low[back]
        if word in (".", ";"):
            break
        if word in language.PLURAL_PEOPLE or (
            t.kind[back] == WORD and nouns.plural(word, language) and word not in ("years", "months")
        ):
            for d in reversed(before[-4:]):
                if d.noun_at == back and d.value is not None and d.value <= 12:
                    return "few"
            return "plural"
        if word in language.PEOPLE_SINGULAR or (t.upper[back] and t.kind[back] == WORD and word not in language.AGED):
            return "one"
    return ""


def settle_age_span(t: Tokens, d: Draft, language: Language) -> None:
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
            if not any(word in ("by", "down", "up", "gap", "risen") for word in words[x + 1 :][-2:]):
                d.kind, d.note = "age", "thing"
            return
