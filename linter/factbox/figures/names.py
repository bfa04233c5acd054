"""Numbers that name: flights, models, postcodes, case numbers, addresses, and names such as Five Eyes."""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.digits import WHOLE
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.tokens import DIGITS, WORD, Tokens
from factbox.pattern import Pattern

_LINKED = Pattern(
    r"://|www\.|@|(?:^|[\s(])#[^\W\d]|\.(?:com?|org|net|gov|govt|ac|edu|nz|uk|au|ie|in|za|ca)(?:[/?]|\.)|^/|[?&]\w+="
)
_REACH = 300  # characters back that an address is looked for


_BRITISH_POSTCODE = Pattern(r"[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]\d[A-Z]{2}(?![\w])")
_CANADIAN_POSTCODE = Pattern(r"[A-Z]\d[A-Z][ \u00a0]\d[A-Z]\d(?!\w)")
_TAIL_OF = Pattern(r"(?:[A-Za-z0-9]{0,24}(?:\([A-Za-z0-9]{1,4}\)){1,4})|[A-Za-z0-9]{1,24}")
_MORE_PARTS = Pattern(r"(?:[-/.\u2013:](?=[A-Z0-9])[A-Za-z0-9]{1,16}(?![a-z]))")
_PARENS_OF = Pattern(r"[A-Za-z]{0,2}(?:\([A-Za-z0-9]{1,4}\)){1,5}")
_CASE_NUMBER = Pattern(r"\d{2,9}(?:[-/]\d{2,9}){1,3}(?!\d)")
_LETTERED_CASE_NUMBER = Pattern(r"\d{1,4}-(?:[A-Z]{1,4}|cv|cr|md|bk|mj)-\d{2,9}(?:-\d{1,6})?(?![\w-])")
_TITLE = 0.75  # a line with more of its words capitalised is a headline


def in_link(t: Tokens, i: int) -> bool:
    """Whether a token stands in a web or mail address, a handle or a tag: nothing there is a figure."""
    start = t.start[i]
    before = t.plain[max(0, start - _REACH) : start]
    piece = before.rsplit(None, 1)
    printed = piece[-1] if piece and not before[-1:].isspace() else ""
    return bool(printed) and _LINKED.search(printed) is not None


def named(t: Tokens, i: int, start: int, end: int) -> Draft:
    j = i + 1
    while j < t.size and t.start[j] < end:
        j += 1
    d = Draft(i, j, start, end, None, "identifier")
    d.needs = False
    return d


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
        tail = _TAIL_OF.match(text, end)
        if tail is not None:
            end = tail.end()
        for _ in range(4):
            more = _MORE_PARTS.match(text, end)
            if more is None:
                break
            end = more.end()
        for pattern in (_BRITISH_POSTCODE, _CANADIAN_POSTCODE):
            found = pattern.match(text, start)
            if found is not None:
                end = found.end()
        return named(t, left, start, end)
    follow = low[i + 1]
    if follow == "(" and t.glued(i + 1):
        parens = _PARENS_OF.match(text, end)
        if parens is not None and (
            low[i - 1] in language.LABELS
            or parens.group().count("(") > 1
            or (parens.group()[1:2].isalpha() and len(parens.group()) == 3)
        ):
            return named(t, i, start, parens.end())
    return None


def suffixed(t: Tokens, i: int, language: Language) -> Draft | None:
    """Digits with letters run on that are no unit: 5G, 3D, 4x4, 12A, 737s."""
    j = i + 1
    if not t.glued(j) or t.kind[j] != WORD:
        return None
    start, end = t.start[i], t.end[j]
    if t.glued(j + 1) and t.kind[j + 1] == DIGITS:
        end = t.end[j + 1]
    tail = _TAIL_OF.match(t.plain, end)
    if tail is not None and t.glued(j + 1):
        end = tail.end()
    return named(t, i, start, end)


def case_number(t: Tokens, i: int, language: Language) -> Draft | None:
    """Digits joined by dashes or slashes after a word such as case number."""
    if t.low[i + 1] not in ("-", "/") or not t.glued(i + 1):
        return None
    if t.kind[i + 2] == WORD and t.glued(i + 2) and t.low[i + 3] == "-" and t.kind[i + 4] == DIGITS:
        lettered = _LETTERED_CASE_NUMBER.match(t.plain, t.start[i])
        if lettered is not None and t.low[i + 2] not in language.MONTHS:  # 2023-CV-00417
            return named(t, i, t.start[i], lettered.end())
    k = i - 1
    if t.low[k] in (":", "#", ".", "is", "was"):
        k -= 1
    if t.low[k] not in language.BEFORE_CASE_NUMBER:
        return None
    found = _CASE_NUMBER.match(t.plain, t.start[i])
    if found is None:
        return None
    return named(t, i, t.start[i], found.end())


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
    printed, follow = low[d.i], low[j]
    if d.form != WHOLE or d.scaled or "," in printed:
        return False
    if t.upper[j] and t.kind[j] == WORD:
        if on_a_street(t, j, language):
            return True
        if follow == "usc" and t.raw(j).isupper():
            return True  # 18 USC 1343
        if printed == "50" and follow == "cent":
            return True  # the rapper
    elif follow in language.SERVICES and low[d.i - 1] in ("the", "a", "no", "number"):
        return True
    if follow == "u" and low[j + 1 : j + 5] == [".", "s", ".", "c"]:
        return True  # 18 U.S.C. 1343
    if printed in language.MODEL_NUMBERS and t.upper[j] and follow in language.MODEL_VARIANTS:
        return True  # two 737 Max jets
    return (
        printed in language.MODEL_NUMBERS
        and low[d.i - 1] in language.MODEL_BEFORE
        and not (t.kind[j] == WORD and nouns.plural(low[j], language))
    )


def on_a_street(t: Tokens, j: int, language: Language) -> bool:
    """Whether capitalised words from token `j` on, not of a headline, name a street."""
    for k in range(j + 1, j + 4):
        if t.kind[k] != WORD or not t.upper[k]:
            return False
        if t.low[k] in language.STREETS:
            return not headline(t, j)
    return False


def is_title(t: Tokens, d: Draft) -> bool:
    """A number alone in quotes, with a capital: the film "Seven"."""
    low = t.low
    return low[d.i - 1] == '"' and low[d.j] == '"' and (t.upper[d.i] or d.form == WHOLE)
