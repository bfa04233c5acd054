"""Phone numbers, all of them: where their shape or a word such as `call` leaves no doubt."""

from __future__ import annotations

from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.names import named
from factbox.figures.tokens import WORD, Tokens
from factbox.pattern import Pattern

_PHONE_NUMBER = Pattern(
    r"\+\d{1,3}[ \u00a0-]?(?:\(\d{1,4}\)[ \u00a0-]?)?\d{1,5}(?:[ \u00a0-]?\d{2,5}){1,4}(?!\d)"
    r"|\(0?\d{1,4}\)[ \u00a0-]?\d{2,5}(?:[ \u00a0-]\d{2,5}){1,3}(?!\d)"
    r"|0\d{1,4}(?:[ \u00a0-]\d{2,6}){1,4}(?!\d)|0\d{8,10}(?!\d)"
    r"|1-\d{3}-\d{3}-\d{4}(?!\d)|1-8\d\d-[A-Z0-9]{3,7}(?:-[A-Z0-9]{1,4})?(?![\w])"
    r"|\d{3}-\d{3}-\d{4}(?!\d)|1[38]00[ \u00a0]\d{3}[ \u00a0]\d{3}(?!\d)|13[ \u00a0]\d\d[ \u00a0]\d\d(?!\d)"
    r"|\d{3}-\d{4}(?![\d-])|\d{3} \d{3}(?:[ \u00a0]\d{3,4})?(?!\d)|\d{4}[ \u00a0]\d{3}[ \u00a0]\d{3}(?!\d)"
    r"|\d{5,11}(?!\d)|\d{3,4}(?! ?\d)"
)
_SURE_PHONE_NUMBER = Pattern(
    r"\+\d{1,3}[ \u00a0-]?(?:\(\d{1,4}\)[ \u00a0-]?)?\d{1,5}(?:[ \u00a0-]?\d{2,5}){1,4}(?!\d)"
    r"|\(0\d{1,4}\)[ \u00a0-]?\d{2,5}(?:[ \u00a0-]\d{2,5}){1,3}(?!\d)"
    r"|0\d{1,4}(?:[ \u00a0-]\d{2,6}){2,4}(?!\d)|0\d{3,4}[ \u00a0-]\d{6}(?!\d)|0\d{9,10}(?!\d)"
    r"|1-\d{3}-\d{3}-\d{4}(?!\d)|1-8\d\d-[A-Z0-9]{3,7}(?:-[A-Z0-9]{1,4})?(?![\w])"
    r"|\d{3}-\d{3}-\d{4}(?!\d)|1[38]00[ \u00a0]\d{3}[ \u00a0]\d{3}(?!\d)|1[38]00(?:[ \u00a0]\d{2,4}){2,3}(?!\d)"
)


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
        found = _SURE_PHONE_NUMBER.match(t.plain, start)
        if found is not None and (t.low[k] != "+" or found.end() - start > 8):
            return named(t, k, start, found.end())
    cue = t.low[i - 1]
    if cue in language.BEFORE_PHONE:
        near = {t.low[x] for x in range(max(0, i - 6), i)}
        weak = cue == "to" and printed not in language.EMERGENCY
        called = not near.isdisjoint(language.TEXT_CUES if weak else language.PHONE_CUES)
        if cue in ("the", "for"):
            called = called and printed in language.EMERGENCY
    else:
        called = cue in language.PHONE_CUES
    if called and (cue not in ("number", "line", "contact", "call", "calls") or len(printed) >= 3):
        found = _PHONE_NUMBER.match(t.plain, start)
        if (
            found is not None
            and t.plain[found.end() : found.end() + 1] != "%"
            and not _goes_on(t.plain, found.end())
            and not _thing(t, i, found.end(), language)
        ):
            size = found.end() - start
            if size > 4 or printed in language.EMERGENCY or (cue in ("text", "dial", "ring", "phone") and size >= 3):
                return named(t, k, start, found.end())
    return None


def _goes_on(text: str, end: int) -> bool:
    """Whether more digits follow behind a comma: call 101, quoting ...; not call 101,000 people."""
    return text[end : end + 1] == "," and text[end + 1 : end + 2].isdigit()


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
