"""Ages that neither `aged` nor a comma tells: at 54, she; one of them 12; the youngest nine; 147 under 18; 5-11s; the 65+ group."""

from __future__ import annotations

from factbox.figures.digits import DECIMAL
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.people import names_people
from factbox.figures.points import sentence_around
from factbox.figures.tokens import WORD, Tokens

_OLDEST = 105
_NOT_AGES = frozenset("% - : / of per".split())
_AT = frozenset({"at", "by", "now", "still", "just", "only"})
_OPENERS = frozenset(("", ".", "!", "?", ";", ",", "\n", '"', "even", "but", "and"))
_OVER_OR_UNDER = frozenset({"over", "under"})


def settle_told_age(t: Tokens, d: Draft, before: list[Draft], language: Language) -> bool:
    """Make the number an age where the words around it tell one so; False where they do not."""
    low, j = t.low, d.j
    if d.hedge == "range":
        return (low[j] == "s" or low[j] == "age") and _of_a_group(t, d, language)
    follow, word = low[j], low[d.i - 1]
    if word not in language.before_ages and follow != "+":
        return False
    if t.kind[j] == WORD and follow not in language.STOP:
        return False
    value = d.value
    if value is None or not 0 < value <= _OLDEST or d.scaled or d.form == DECIMAL:
        return False
    if follow == "+":
        return _of_a_group(t, d, language)
    if follow in _NOT_AGES:
        return False
    if word in _OVER_OR_UNDER:
        return _over_a_count(t, d, before, language)
    if _one_of_a_few(t, d, language) or (word in _AT and _at_an_age(t, d, language)):
        return _age(d, "one")
    one = word == "other" and before and before[-1].kind == "age" and before[-1].note in ("one", "comma")
    return bool(one and d.i - before[-1].j == len(("and", "the", "other")) and _age(d, "one"))


def _age(d: Draft, note: str) -> bool:
    d.kind, d.unit, d.note = "age", "year", note
    return True


def _of_a_group(t: Tokens, d: Draft, language: Language) -> bool:
    """`5-11s`, `the 65+ group`, `the 25-34 age group`."""
    low, j = t.low, d.j
    in_digits = d.low is not None and d.high is not None and d.low < d.high <= _OLDEST
    if low[j] == "s" and t.glued(j) and in_digits and (d.high or 0) % 10:  # the 70-80s are decades
        d.j, d.end = j + 1, t.end[j]
        return _age(d, "group")
    if low[j] == "+" and t.glued(j):
        j += 2 if low[j + 1] == "-" else 1
    elif d.hedge != "range" or low[j] != "age":
        return False
    return low[j] in language.GROUPS_OF_AN_AGE and _age(d, "group")


def _one_of_a_few(t: Tokens, d: Draft, language: Language) -> bool:
    """`one of them 12`, `the youngest just nine`, `the oldest of whom was 81`."""
    low = t.low
    k = d.i - 1
    told = False
    while low[k] in language.BEFORE_ONES_AGE and d.i - k < 6:
        told = told or low[k] in language.PRONOUNS
        k -= 1
    if low[k - 1] in language.AGE_EXTREMES and names_people(low[k], language):
        k -= 1  # the youngest juror is 23
    if low[k] in language.AGE_EXTREMES:
        return low[d.i - 1] != "of"
    return told and low[k] == "one" and low[k + 1] == "of" and low[d.i - 1] != "of"


def _at_an_age(t: Tokens, d: Draft, language: Language) -> bool:
    """`At 54, Ms Botha is`, `she, at 54, is`, `by 30 he ran`, `now 54, she`, `at 91, the oldest of them`."""
    low, j = t.low, d.j
    if low[j] in language.ONE_PERSON and low[d.i - 1] in ("at", "by"):
        return True
    if low[j] != "," or low[d.i - 1] == "by":
        return False
    if not language.AGE_EXTREMES.isdisjoint(low[max(0, d.i - 6) : j + 8]):
        return True
    if low[d.i - 2] not in _OPENERS or low[j + 2] in language.SAYING:
        return False
    if low[j + 1] in language.ONE_PERSON or low[j + 1] in language.TITLES_OF_PEOPLE:
        return True
    return low[d.i - 2] == "," and (low[d.i - 3] in language.ONE_PERSON or low[d.i - 4] in language.TITLES_OF_PEOPLE)


def _over_a_count(t: Tokens, d: Draft, before: list[Draft], language: Language) -> bool:
    """`147 under 18` where the sentence tells of people."""
    if not before or before[-1].j != d.i - 1 or before[-1].kind != "count" or not 5 <= (d.value or 0) <= 100:
        return False
    first, last = sentence_around(t, d)
    if any(b.kind == "age" and b.note == "group" and b.i >= first for b in before[-3:]):
        return _age(d, "group")  # three were under 30 and two over 70
    return any(people_told(t.low[k], language) for k in range(first, last)) and _age(d, "group")


def people_told(word: str, language: Language) -> bool:
    """Whether a word counts people, or says what was done to them: patients, those, arrested."""
    return word in language.PERSON_COUNTED or word in language.PLURAL_PEOPLE or word in language.DONE_TO_PEOPLE
