"""Why a bare number is no count but a label or a rank: Section 132, phase two, Windows 11, No 6 in the world."""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.names import headline, opens_sentence
from factbox.figures.tokens import DIGITS, WORD, Tokens
from factbox.pattern import Pattern

REST_OF_LABEL = Pattern(r"-[A-Z](?![\w])|[A-Z]?(?:\([A-Za-z0-9]{1,4}\)){1,5}|(?<=\d)[a-zA-Z](?!\w)")

_GOES_ON = frozenset({",", "and", ";", ")", ".", ""})  # after an item of a list
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its"})
_PLACING = frozenset({"in", "of", "on", "at", "for", "by", "and", "to", "from", "with"})
_THERE_ARE = frozenset({"were", "are", "have", "had", "died"})


def label(t: Tokens, d: Draft, language: Language, *, counted: bool) -> str:
    """Why a bare number is no count: `label` (Section 132, phase two), `rank` (No 6 in the world), or an empty string.

    `counted` tells whether a thing counted follows the number.
    """
    low = t.low
    i = d.i
    k = i - 1
    word = low[k]
    if (
        word not in language.naming
        and (counted or not (t.upper[k] or word.endswith("s") or low[k - 1] in language.QUOTING))
        and low[d.j] != "seed"
    ):
        return ""
    if word == "." and t.glued(k) and low[k - 1] in language.LABELS_SHORTENED:
        k -= 1
        word = low[k]
        if word in ("c",):
            return ""
    if word == "#" and t.glued(i):
        return "label"
    if word == "\u00a7":
        return "label"
    if t.kind[k] != WORD:
        if word == "(" and low[k - 1] in language.LABELS and t.upper[k - 1]:
            return "label"
        return ""
    if not counted and (word in language.QUOTING or low[k - 1] in language.QUOTING):
        return "label"  # quoting incident 3456
    if (
        word == "number"
        and nouns.plural(low[k - 1], language)
        and not t.upper[k]
        and low[k - 1] not in language.NOT_NUMBERED
    ):
        return ""  # nurses number 212
    if word in ("no", "number", "nos"):
        if word == "no" and not t.upper[k] and low[i - 1] != ".":
            return ""
        if word == "number" and low[k - 1] in language.NUMBERED:
            return "label"
        if word == "number" and low[k - 1] not in language.BEFORE_NUMBER_WORD and not t.upper[k] and counted:
            return ""
        if (word == "number" and low[k - 1] in language.BEFORE_NUMBER_VERB) or (
            low[k - 1] in ("a", "any") and low[d.j] == "of"
        ):
            return ""
        follow = low[d.j]
        if follow in language.RANK_FOLLOWERS or low[k - 1] in language.RANK_BEFORE or low[k - 1] in ("seed", "ranked"):
            return "rank"
        if d.value is not None and d.value < 10 and word == "no" and t.kind[d.j] != DIGITS:
            verb = low[k - 1]
            homely = any(low[x] in language.HOMES_AT_A_NUMBER for x in range(max(0, k - 6), k))
            if verb in language.RANK_VERBS or (verb in ("at", "to", "as") and d.value <= 3 and not homely):
                return "rank"
        return "label"
    if word in ("ranked", "seeded", "rank", "ranks", "ranking") and not counted:
        return "rank"
    if word == "seed" and not counted:
        return "rank"
    if low[d.j] == "seed" and word in ("the", "top"):
        return "rank"
    if (
        word not in language.LABELS
        and word.endswith("s")
        and word[:-1] in language.LABELS
        and not counted
        and low[d.j] in (language.AND, ",", "to", "or", "-", "&", "\u2013")
        and (low[d.j] == "," or t.kind[d.j + 1] == DIGITS or low[d.j + 1] in language.heads or t.upper[d.j + 1])
    ):
        return "label"  # sections 12 and 13; a hall that seats 1,100 and cost 31m
    whole = (
        d.form != "decimal"
        or (word in language.LABELS and word not in language.LABELS_DOUBTFUL)
        or word in language.LABELS_WITH_POINTS
    )
    if not whole:
        return ""
    if word == "count" and low[k - 1] in ("i", "we", "you", "they"):
        return ""
    if word in language.LABELS:
        if word not in language.LABELS_DOUBTFUL:
            return (
                "label"
                if not (counted and not t.upper[k] and word.endswith("s") and word not in language.LABELS_PLURAL)
                else ""
            )
        if word == "act" and t.raw(k) == "ACT":
            return ""
        if word in ("year", "years") and d.year:
            return ""
        if (
            t.upper[k]
            and not (opens_sentence(t, k) and counted and word in language.LABELS_VERBS)
            and not headline(t, k)
        ) and (low[k - 1] not in ("the", "a") or not counted):
            return "label"
        if (
            not counted
            and low[k - 1] not in language.BEFORE_THING_NAMED
            and not t.upper[k]
            and not (low[k - 1] == "to" and word in language.LABELS_VERBS)
        ):
            if _gapped(t, d, k, language) and _after_a_determiner(t, k):
                return ""  # lived 22 days, a control group 17
            if word in language.LABELS_NEVER_LOW:
                return "label" if word in ("act", "question", "book") and t.low[d.j] in ("of", ",", ".", ":") else ""
            if word == "year" and (d.year or low[d.j] in ("on", "in")):
                return ""
            return "label"
        return ""
    printed = t.raw(k)
    if _gapped(t, d, k, language):
        return ""
    if (
        len(printed) <= 4
        and printed.isupper()
        and printed.isalpha()
        and not counted
        and d.form == "whole"
        and "," not in low[i]
        and t.start[i] - t.end[k] == 1
    ) and (
        word not in language.PARTY_CAPITALS
        and word not in language.NOT_NAMES
        and low[d.j] not in ("%", "-", "/", "per")
        and not headline(t, k)
    ):
        return "label"  # SB 8, HR 1234, UA 93
    if t.upper[k] and word in language.NAMES_BEFORE and not counted and (not opens_sentence(t, k) or low[k - 1] == '"'):
        return "label"
    if t.upper[k] and not counted and word not in language.NOT_NAMES and _name_before(t, d, k, language):
        return "label"
    return ""


def _gapped(t: Tokens, d: Draft, k: int, language: Language) -> bool:
    """A second subject with its verb left out: the ANC took 159 of 400 seats, the DA 87."""
    low = t.low
    if (
        d.form != "whole"
        or (t.upper[k] and low[k] in language.NAMES_BEFORE)
        or not (t.kind[d.j] != WORD or low[d.j] in ("with", "and"))
    ):
        return False
    if low[d.j] in ("-", "/", "%", ":"):
        return False
    first = k
    while (
        t.kind[first] == WORD
        and k - first < 4
        and (
            t.upper[first]
            or first == k
            or low[first] in _DETERMINERS
            or (first == k - 1 and low[first] not in language.STOP)
        )
    ):
        first -= 1
    if low[first + 1] in _DETERMINERS and low[first + 1] != "the" and t.upper[k]:
        return False  # a Glock 17
    told = low[first + 1] == "the" or not t.upper[first + 1] or low[first] == ";"
    if low[first] not in (",", ";", "and", "while", "but") or not (told or _parallel(t, d, first, language)):
        return False
    for back in range(first - 1, max(-1, first - 25), -1):
        if low[back] in (".", "?", "!", ";") and not t.glued(back + 1):
            return False
        if t.kind[back] == DIGITS or (low[back] in language.heads and low[back] not in language.ARTICLES):
            return True
    return False


def _after_a_determiner(t: Tokens, k: int) -> bool:
    return any(t.low[back] in _DETERMINERS for back in (k - 1, k - 2, k - 3))


def _parallel(t: Tokens, d: Draft, first: int, language: Language) -> bool:
    """Whether a name and a verb have counted a thing before: Airbus made 735 jets and Boeing 528."""
    if t.low[d.j] not in _GOES_ON:
        return False
    for back in range(first - 1, max(1, first - 25), -1):
        if t.low[back] in (".", "?", "!") and not t.glued(back + 1):
            return False
        if t.kind[back] == DIGITS or (t.low[back] in language.heads and t.low[back] not in language.ARTICLES):
            noun = nouns.counted(t, back + 1, language)
            verb = t.kind[back - 1] == WORD and not t.upper[back - 1] and t.upper[back - 2]
            if verb and noun is not None and t.low[back - 1] not in _PLACING:
                return t.low[back - 2] != t.low[d.i - 1]
    return False


def _name_before(t: Tokens, d: Draft, k: int, language: Language) -> bool:
    """A capitalised name just before a bare number that counts nothing: Windows 11, Apollo 13."""
    if d.scaled or d.form not in ("whole", "words") or t.start[d.i] - t.end[k] > 1:
        return False
    printed = t.low[d.i]
    if "," in printed or d.j - d.i > 1 or (d.form == "whole" and len(printed) > 4):
        return False
    if d.form == "words" and not t.upper[d.i]:
        return False
    if (opens_sentence(t, k) and (k == 0 or len(t.low[k]) < 3)) or headline(t, d.i):
        return False
    if t.low[k].endswith("'s") or t.low[d.j] in ("%", "-", "/", "per") or t.low[d.j] in language.heads:
        return False
    follow = d.j
    for back in range(k - 1, max(-1, k - 5), -1):
        if t.kind[back] == DIGITS:
            return t.low[back] in language.MODEL_NUMBERS  # the 737 Max 9
        if not t.upper[back]:
            break
    if _in_a_place(t, d, k, language):
        return False
    # A results list (Arsenal 2 Chelsea 1) gives counts, not names.
    if t.kind[follow] == WORD and t.upper[follow] and t.kind[follow + 1] == DIGITS:
        return False
    if t.low[follow] == "," and t.upper[follow + 1] and any(t.kind[x] == DIGITS for x in (follow + 2, follow + 3)):
        return False
    return not (t.low[follow] == "," and t.low[k - 1] == ",")


def _in_a_place(t: Tokens, d: Draft, k: int, language: Language) -> bool:
    """How many there are in a place: Lagos 12, Abuja 8; in Lagos 12 were held and in Durban 40."""
    low = t.low
    first = k
    while k - first < 3 and t.upper[first - 1] and t.kind[first - 1] == WORD and low[first - 1] != "in":
        first -= 1
    if low[first - 1] in (",", "and", ";"):
        last = first - 2
        named = t.kind[last] == DIGITS and t.upper[last - 1] and low[last - 1] != low[k] and low[d.j] in _GOES_ON
        return named and low[last - 1] not in language.LABELS  # Windows 11 and Office 365
    if low[first - 1] != "in":
        return False
    if low[d.j] in _THERE_ARE:
        return True
    if low[first - 2] not in (",", "and", ";"):
        return False
    # its verb left out, as said before of another place
    last = next((x for x in range(first - 3, max(1, first - 20), -1) if t.kind[x] == DIGITS), 0)
    return last > 0 and t.upper[last - 1] and low[last - 1] != low[k] and low[last + 1] in _THERE_ARE
