"""Places by one name: countries and regions under their code, scopes folded, so that NZ and New Zealand are one."""

from __future__ import annotations

import re
from functools import cache

from factbox.agencies.fold import fold_name
from factbox.agencies.places import place_of
from factbox.pattern import Pattern

WORLD = "world"
_WORLD = frozenset((
    "world", "worldwide", "global", "globally", "international", "internationally", "around the world",
    "across the world", "int", "the world", "world-wide", "all countries", "overall", "in all", "around the globe", "across the globe",
))  # fmt: skip
_SAYS_WHERE = frozenset((
    "headline", "text", "list", "title", "summary", "body", "story", "caption", "table", "box", "headlines", "story body",
    "in the text", "in the headline", "in the list", "intro", "lead", "standfirst", "the headline",
    "the text", "by name", "on the list",
))  # fmt: skip
_CODE = Pattern(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?\Z")
_LEAD = Pattern(r"^(?:in|across|within|throughout|all of|for|of|from|the)\s+", re.IGNORECASE)
_SPACES = Pattern(r"\s+")


@cache
def same_name(name: str) -> str:
    """A name folded, or the code of the country or region that goes by it."""
    return place_code(name) or fold_name(name) or name.casefold()


@cache
def place_code(name: str) -> str | None:
    """The code of a country or region that a whole name is: Burma and Myanmar are MM; None for other words."""
    printed = _SPACES.sub(" ", name).strip(" .")
    if _CODE.match(printed) and (code := place_of(printed.lower(), printed)) is not None:
        return code
    lowered = printed.lower()
    return place_of(lowered, printed) or place_of(fold_name(printed), printed)


@cache
def scope_of(written: str | None) -> str | None:
    """A scope as one word: a code, `world`, or the folded words; None when nothing is said of where."""
    if written is None:
        return None
    text = _SPACES.sub(" ", written).strip(" .")
    lowered = text.lower()
    if not text or lowered in _SAYS_WHERE:
        return None
    if lowered in _WORLD:
        return WORLD
    code = place_code(text)
    if code is None and _CODE.match(text):
        return "world" if text == "INT" else text
    if code is None:
        shorter = _LEAD.sub("", text)
        if shorter != text:
            return scope_of(shorter)
    return code or fold_name(text) or lowered
