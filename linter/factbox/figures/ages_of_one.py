"""The age of one person that `is` or `was` tells: the driver was 41 and from Leeds; Sam Carling is 22; Ms Okafor, a nurse, is 44."""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.digits import DECIMAL
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.people import names_people
from factbox.figures.points import sentence_around
from factbox.figures.tokens import WORD, Tokens

_OLDEST = 110
_VERBS = frozenset({"is", "was"})
_BARELY = frozenset({"only", "just", "now", "still"})
_BY_AGE = frozenset({"elder", "eldest", "older", "oldest", "younger", "youngest"})
_FOLLOWS = frozenset({"", ".", ",", ";", "!", "?", ")", "and", "but", "when", "while", "\u2013", "\u2014"})
_LONGEST_ASIDE = 10  # tokens between the commas of `Ms Okafor, a nurse from Leeds, is`
_DETERMINERS = frozenset("the a an his her their its my our this that one another 's '".split())
_LEADS_TO = frozenset("of for by to from against over with in between per than on among and behind ahead".split())
_OF_MANY = frozenset({"average", "median", "mean", "typical", "usual"})
# What opens the names of places, teams and firms rather than of people
_NOT_FIRST_NAMES = frozenset(
    """
new north south east west northern southern eastern western central upper lower united great saint st san los las port team real
fc ac inter royal national federal total lake mount fort cape bank air
""".split()
)


def is_age_of_one(t: Tokens, d: Draft, language: Language) -> bool:
    """Whether a bare number behind `is` or `was` is how old the one person is that the words before it name."""
    low, j = t.low, d.j
    verb = d.i - 1
    if low[verb] in _BARELY:
        verb -= 1
    if low[verb] not in _VERBS or d.value is None or not 0 < d.value <= _OLDEST or d.form == DECIMAL or d.scaled:
        return False
    if low[j] not in _FOLLOWS and not (low[j] == "at" and low[j + 1] == "the" and low[j + 2] == "time"):
        return False
    first = sentence_around(t, d)[0]
    last = verb - 1
    if low[last] == "and":  # Jane Holloway was born in Leeds and is 52
        last = next((k - 1 for k in range(first, verb) if low[k] in _VERBS), first - 1)
    elif low[last] == ",":
        opens = next((k for k in range(last - 1, max(first, last - _LONGEST_ASIDE), -1) if low[k] == ","), None)
        if opens is None:
            return False
        if _is_name(t, opens + 1, last - 1, language) or not _BY_AGE.isdisjoint(low[opens + 1 : last]):
            return True  # the youngest, Sam Carling, is 22
        last = opens - 1
    return last >= first and (_is_name(t, first, last, language) or _is_person(t, first, last, language))


def _is_name(t: Tokens, first: int, last: int, language: Language) -> bool:
    """Whether two or three words with capitals, or a title and a name, make the subject that ends at `last`."""
    k = last
    while k >= first and t.kind[k] == WORD and t.upper[k] and t.low[k] not in language.NOT_NAMES:
        k -= 1
    if last - k not in (2, 3) or (k >= first and t.low[k] not in (",", '"', "\n")):
        return False
    return t.low[k + 1] not in _NOT_FIRST_NAMES


def _is_person(t: Tokens, first: int, last: int, language: Language) -> bool:
    """Whether the subject that ends at `last` is one person by a noun: `the boy`, `his killer`; not `the score for the king`."""
    low, word = t.low, t.low[last]
    if word in language.PLURAL_PEOPLE or nouns.singular(word, language) != word or not names_people(word, language):
        return False
    for k in range(last - 1, max(first - 1, last - 5), -1):
        if low[k] in _OF_MANY or (t.kind[k] != WORD and low[k] not in _DETERMINERS and low[k] != "-"):
            return False
        if low[k] in _DETERMINERS:
            return k == first or low[k - 1] not in _LEADS_TO
    return False
