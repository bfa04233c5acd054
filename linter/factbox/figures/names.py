"""Numbers that name: sections, flights, roads, models, phone numbers, postcodes, and names such as Five Eyes."""

from __future__ import annotations

import re
from functools import cache

from factbox.figures import nouns
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.number import WHOLE
from factbox.figures.tokens import DIGITS, WORD, Tokens


@cache
def _linked() -> re.Pattern[str]:
    return re.compile(
        r"://|www\.|@|(?:^|[\s(])#[^\W\d]|\.(?:com?|org|net|gov|govt|ac|edu|nz|uk|au|ie|in|za|ca)(?:[/?]|\.)|^/|[?&]\w+="
    )


_REACH = 300  # characters back that an address is looked for


@cache
def _phone_number() -> re.Pattern[str]:
    return re.compile(
        r"\+\d{1,3}[ \u00a0-]?(?:\(\d{1,4}\)[ \u00a0-]?)?\d{1,5}(?:[ \u00a0-]?\d{2,5}){1,4}(?!\d)"
        r"|\(0?\d{1,4}\)[ \u00a0-]?\d{2,5}(?:[ \u00a0-]\d{2,5}){1,3}(?!\d)"
        r"|0\d{1,4}(?:[ \u00a0-]\d{2,6}){1,4}(?!\d)|0\d{8,10}(?!\d)"
        r"|1-\d{3}-\d{3}-\d{4}(?!\d)|1-8\d\d-[A-Z0-9]{3,7}(?:-[A-Z0-9]{1,4})?(?![\w])"
        r"|\d{3}-\d{3}-\d{4}(?!\d)|1[38]00[ \u00a0]\d{3}[ \u00a0]\d{3}(?!\d)|13[ \u00a0]\d\d[ \u00a0]\d\d(?!\d)"
        r"|\d{3}-\d{4}(?![\d-])|\d{3} \d{3}(?:[ \u00a0]\d{3,4})?(?!\d)|\d{4}[ \u00a0]\d{3}[ \u00a0]\d{3}(?!\d)"
        r"|\d{5,11}(?!\d)|\d{3,4}(?! ?\d)"
    )


@cache
def _sure_phone_number() -> re.Pattern[str]:
    return re.compile(
        r"\+\d{1,3}[ \u00a0-]?(?:\(\d{1,4}\)[ \u00a0-]?)?\d{1,5}(?:[ \u00a0-]?\d{2,5}){1,4}(?!\d)"
        r"|\(0\d{1,4}\)[ \u00a0-]?\d{2,5}(?:[ \u00a0-]\d{2,5}){1,3}(?!\d)"
        r"|0\d{1,4}(?:[ \u00a0-]\d{2,6}){2,4}(?!\d)|0\d{3,4}[ \u00a0-]\d{6}(?!\d)|0\d{9,10}(?!\d)"
        r"|1-\d{3}-\d{3}-\d{4}(?!\d)|1-8\d\d-[A-Z0-9]{3,7}(?:-[A-Z0-9]{1,4})?(?![\w])"
        r"|\d{3}-\d{3}-\d{4}(?!\d)|1[38]00[ \u00a0]\d{3}[ \u00a0]\d{3}(?!\d)|1[38]00(?:[ \u00a0]\d{2,4}){2,3}(?!\d)"
    )


@cache
def _british_postcode() -> re.Pattern[str]:
    return re.compile(r"[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]\d[A-Z]{2}(?![\w])")


@cache
def _canadian_postcode() -> re.Pattern[str]:
    return re.compile(r"[A-Z]\d[A-Z][ \u00a0]\d[A-Z]\d(?!\w)")


@cache
def _tail_of() -> re.Pattern[str]:
    return re.compile(r"(?:[A-Za-z0-9]{0,24}(?:\([A-Za-z0-9]{1,4}\)){1,4})|[A-Za-z0-9]{1,24}")


@cache
def _more_parts() -> re.Pattern[str]:
    return re.compile(r"(?:[-/.\u2013:](?=[A-Z0-9])[A-Za-z0-9]{1,16}(?![a-z]))")


@cache
def rest_of_label() -> re.Pattern[str]:
    return re.compile(r"-[A-Z](?![\w])|[A-Z]?(?:\([A-Za-z0-9]{1,4}\)){1,5}|(?<=\d)[a-zA-Z](?!\w)")


@cache
def _parens_of() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z]{0,2}(?:\([A-Za-z0-9]{1,4}\)){1,5}")


@cache
def _case_number() -> re.Pattern[str]:
    return re.compile(r"\d{2,9}(?:[-/]\d{2,9}){1,3}(?!\d)")


@cache
def _lettered_case_number() -> re.Pattern[str]:
    return re.compile(r"\d{1,4}-(?:[A-Z]{1,4}|cv|cr|md|bk|mj)-\d{2,9}(?:-\d{1,6})?(?![\w-])")


_TITLE = 0.75  # a line with more of its words capitalised is a headline


def in_link(t: Tokens, i: int) -> bool:
    """Whether a token stands in a web or mail address, a handle or a tag: nothing there is a figure."""
    start = t.start[i]
    before = t.plain[max(0, start - _REACH) : start]
    piece = before.rsplit(None, 1)
    printed = piece[-1] if piece and not before[-1:].isspace() else ""
    return bool(printed) and _linked().search(printed) is not None


def _draft(t: Tokens, i: int, start: int, end: int) -> Draft:
    j = i + 1
    while j < t.size and t.start[j] < end:
        j += 1
    d = Draft(i, j, start, end, None, "identifier")
    d.needs = False
    return d


def phone(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """A phone number, all of it: where its shape or a word such as `call` leaves no doubt."""
    start = t.start[i]
    printed = t.low[i]
    if not printed.isdecimal():
        return None
    k = i
    if i - 1 >= floor and t.glued(i) and t.low[i - 1] in "+(":
        k = i - 1
        start = t.start[k]
        if t.low[k] == "(" and k - 1 >= floor and t.low[k - 1] == "+":
            return None
    first = printed[0]
    if (first == "0" and len(printed) > 1) or k < i or first == "1" or len(printed) == 3:
        found = _sure_phone_number().match(t.plain, start)
        if found is not None and (t.low[k] != "+" or found.end() - start > 8):
            return _draft(t, k, start, found.end())
    cue = t.low[i - 1]
    if cue in language.BEFORE_PHONE:
        near = {t.low[x] for x in range(max(0, i - 6), i)}
        called = not near.isdisjoint(language.TEXT_CUES if cue == "to" else language.PHONE_CUES)
        if cue in ("the", "for"):
            called = called and printed in language.EMERGENCY
    else:
        called = cue in language.PHONE_CUES
    if called and (cue not in ("number", "line", "contact", "call", "calls") or len(printed) >= 3):
        found = _phone_number().match(t.plain, start)
        if (
            found is not None
            and t.plain[found.end() : found.end() + 1] not in ("%", ",")
            and not _thing(t, i, found.end(), language)
        ):
            size = found.end() - start
            if size > 4 or printed in language.EMERGENCY or (cue in ("text", "dial", "ring", "phone") and size >= 3):
                return _draft(t, k, start, found.end())
    return None


def _thing(t: Tokens, i: int, end: int, language: Language) -> bool:
    j = i + 1
    while j < t.size and t.start[j] < end:
        j += 1
    word = t.low[j]
    return (
        t.kind[j] == WORD
        and (word.endswith("s") or word in language.IRREGULAR or word in language.UNITS)
        and word not in language.STOP
        and t.start[j] - end <= 1
    )


def token(t: Tokens, i: int, floor: int, language: Language) -> Draft | None:
    """An identifier made of letters and digits run together: M25, Covid-19, H5N1, F-35B, 5G, 9(2)(a), BA1 4QR."""
    text, low = t.plain, t.low
    start, end = t.start[i], t.end[i]
    left = i
    lettered = False
    if t.glued(i):
        k = i - 1
        if t.kind[k] == WORD and k >= floor:
            left, lettered = k, True
            if (
                t.glued(k)
                and low[k - 1] in "-/."
                and t.kind[k - 2] in (WORD, DIGITS)
                and t.glued(k - 1)
                and k - 2 >= floor
                and t.raw(k - 2).isupper()
            ):
                left = k - 2
        elif low[k] in ("-", "\u2013") and k - 1 >= floor and t.kind[k - 1] == WORD and t.glued(k):
            prefix = low[k - 1]
            if (
                prefix in language.PREFIXES
                or prefix in language.MONTHS
                or prefix in language.heads
                or (prefix in language.CURRENCY_WORDS and len(prefix) > 2)
                or (prefix in language.HEDGE_WORDS and not (len(prefix) == 1 and t.upper[k - 1]))
            ):
                return None
            if low[k] == "\u2013" and not t.upper[k - 1]:
                return None
            left, lettered = k - 1, True
        elif low[k] == "." and k - 1 >= floor and t.kind[k - 1] == WORD and t.glued(k) and len(low[k - 1]) <= 2:
            if low[k - 1] in language.BEFORE_POINT:
                return None
            left, lettered = k - 1, True
        elif low[k] == "/" and k - 1 >= floor and t.kind[k - 1] == WORD and t.glued(k) and t.raw(k - 1).isupper():
            left, lettered = k - 1, True
        elif low[k] == "\u2116":
            lettered = True
    if lettered:
        start = t.start[left]
        tail = _tail_of().match(text, end)
        if tail is not None:
            end = tail.end()
        for _ in range(4):
            more = _more_parts().match(text, end)
            if more is None:
                break
            end = more.end()
        for pattern in (_british_postcode(), _canadian_postcode()):
            found = pattern.match(text, start)
            if found is not None:
                end = found.end()
        return _draft(t, left, start, end)
    follow = low[i + 1]
    if follow == "(" and t.glued(i + 1):
        parens = _parens_of().match(text, end)
        if parens is not None and (
            low[i - 1] in language.LABELS
            or parens.group().count("(") > 1
            or (parens.group()[1:2].isalpha() and len(parens.group()) == 3)
        ):
            return _draft(t, i, start, parens.end())
    return None


def suffixed(t: Tokens, i: int, language: Language) -> Draft | None:
    """Digits with letters run on that are no unit: 5G, 3D, 4x4, 12A, 737s."""
    j = i + 1
    if not t.glued(j) or t.kind[j] != WORD:
        return None
    start, end = t.start[i], t.end[j]
    if t.glued(j + 1) and t.kind[j + 1] == DIGITS:
        end = t.end[j + 1]
    tail = _tail_of().match(t.plain, end)
    if tail is not None and t.glued(j + 1):
        end = tail.end()
    return _draft(t, i, start, end)


def case_number(t: Tokens, i: int, language: Language) -> Draft | None:
    """Digits joined by dashes or slashes after a word such as case number."""
    if t.low[i + 1] not in ("-", "/") or not t.glued(i + 1):
        return None
    if t.kind[i + 2] == WORD and t.glued(i + 2) and t.low[i + 3] == "-" and t.kind[i + 4] == DIGITS:
        lettered = _lettered_case_number().match(t.plain, t.start[i])
        if lettered is not None and t.low[i + 2] not in language.MONTHS:  # 2023-CV-00417
            return _draft(t, i, t.start[i], lettered.end())
    k = i - 1
    if t.low[k] in (":", "#", ".", "is", "was"):
        k -= 1
    if t.low[k] not in language.BEFORE_CASE_NUMBER:
        return None
    found = _case_number().match(t.plain, t.start[i])
    if found is None:
        return None
    return _draft(t, i, t.start[i], found.end())


def headline(t: Tokens, i: int) -> bool:
    """Whether the words around a token are printed in title case, so that a capital says nothing."""
    capitals = words = 0
    for k in range(max(0, i - 10), min(t.size, i + 11)):
        if t.kind[k] == WORD and len(t.low[k]) > 3:
            words += 1
            capitals += t.upper[k]
    return words >= 4 and capitals > words * _TITLE


def opens_sentence(t: Tokens, i: int) -> bool:
    """Whether a token is the first of its sentence (or of a quote, or after a colon)."""
    k = i - 1
    while k >= 0 and t.low[k] in ('"', "'", "(", "[", "\u2014", "-", "*", "\u2022"):
        k -= 1
    if k < 0:
        return True
    mark = t.low[k]
    if mark == ".":
        return not (t.kind[k - 1] == WORD and len(t.low[k - 1]) == 1)
    return mark in "?!:\n\u2026;" or mark == ""


def label(t: Tokens, d: Draft, language: Language, *, counted: bool) -> str:
    """Why a bare number is no count: `label` (Section 132, phase two), `rank` (No 6 in the world), or an empty string.

    `counted` tells whether a thing counted follows the number.
    """
    low = t.low
    i = d.i
    k = i - 1
    word = low[k]
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
    ):
        return "label"
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
    if d.form != "whole" or low[k] in language.NAMES_BEFORE or not (t.kind[d.j] != WORD or low[d.j] in ("with", "and")):
        return False
    if low[d.j] in ("-", "/", "%", ":"):
        return False
    first = k
    while (
        t.kind[first] == WORD
        and k - first < 4
        and (t.upper[first] or low[first] == "the" or (first == k - 1 and low[first] not in language.STOP))
    ):
        first -= 1
    if low[first] not in (",", ";") or not (low[first + 1] == "the" or not t.upper[first + 1] or low[first] == ";"):
        return False
    for back in range(first - 1, max(-1, first - 25), -1):
        if low[back] in (".", "?", "!", ";") and not t.glued(back + 1):
            return False
        if t.kind[back] == DIGITS or (low[back] in language.heads and low[back] not in language.ARTICLES):
            return True
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
            return False
        if not t.upper[back]:
            break
    # A results list (Arsenal 2 Chelsea 1) gives counts, not names.
    if t.kind[follow] == WORD and t.upper[follow] and t.kind[follow + 1] == DIGITS:
        return False
    if t.low[follow] == "," and t.upper[follow + 1] and any(t.kind[x] == DIGITS for x in (follow + 2, follow + 3)):
        return False
    return not (t.low[follow] == "," and t.low[k - 1] == ",")


def name(t: Tokens, i: int, j: int, language: Language) -> bool:
    """Whether a number word (tokens [i, j)) is part of a name: Five Eyes, BBC Two, Group of Seven, Formula One."""
    low = t.low
    word = low[i]
    if not t.upper[i]:
        return False
    opens = opens_sentence(t, i)
    follow = low[j]
    if t.kind[j] == WORD and t.upper[j] and t.start[j] - t.end[j - 1] <= 1:
        if follow in language.names_after.get(word, ()):
            return True
        if not opens and not headline(t, i):
            return True
    elif follow == "-" and t.upper[j + 1] and t.glued(j) and low[j + 1] not in language.heads and not opens:
        return True
    if opens and low[i - 1] != "-":
        return False
    k = i - 1
    before = low[k]
    if before == "-" and t.upper[k - 1]:
        return t.glued(k) and low[k - 1] not in language.PREFIXES  # OTTAWA - Forty-seven people: a place and a dash
    if before == "of" and low[k - 1] in ("group", "gang", "power", "council", "big"):
        return True
    if (
        t.kind[k] == WORD
        and t.upper[k]
        and (before in language.NAMES_BEFORE or (not headline(t, i) and before not in language.NOT_NAMES))
    ):
        return True
    # A capital in the middle of a sentence that is none of a headline: the Hundred, the Four, lost to Nine in the ratings
    return (
        t.kind[k] == WORD
        and t.plain[t.end[k] : t.start[i]] == " "
        and not headline(t, i)
        and t.kind[j] == WORD
        and not t.upper[j]
        and low[j] in language.STOP
    )


def make_identifier(d: Draft) -> None:
    d.kind, d.value, d.unit, d.needs = "identifier", None, None, False


def is_address(t: Tokens, d: Draft, language: Language) -> bool:
    """A house number (14 Elm Street, 110 Center Street), a service by its number (the 7 train, the 38 bus), a model (737)."""
    low = t.low
    j = d.j
    if d.form != WHOLE or d.scaled or "," in low[d.i]:
        return False
    if t.kind[j] == WORD and t.upper[j] and not headline(t, j):
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
        and before in language.MODEL_BEFORE
        and not (t.kind[j] == WORD and nouns.plural(low[j], language))
    )


def is_title(t: Tokens, d: Draft) -> bool:
    """A number alone in quotes, with a capital: the film "Seven"."""
    low = t.low
    return low[d.i - 1] == '"' and low[d.j] == '"' and (t.upper[d.i] or d.form == WHOLE)
