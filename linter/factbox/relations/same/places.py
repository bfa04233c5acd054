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
# Countries under a longer, an older or another name than the usual one; folded, without a leading "the".
_ALSO = {
    name: code
    for code, names in {
        "BF": "upper volta", "BO": "plurinational state of bolivia", "BR": "brasil|federative republic of brazil",
        "CD": "zaire", "CG": "congo-brazzaville|republic of the congo|republic of congo|congo republic",
        "CN": "prc|peoples republic of china", "CV": "republic of cabo verde", "DE": "federal republic of germany|deutschland",
        "ES": "espana|kingdom of spain", "FM": "micronesia|federated states of micronesia", "FR": "french republic",
        "GB": "united kingdom of great britain and northern ireland", "HK": "hong kong sar", "IN": "bharat|republic of india",
        "IR": "persia|islamic republic of iran", "KG": "kyrgyz republic", "KP": "dprk|democratic peoples republic of korea",
        "KR": "republic of korea", "LA": "lao pdr|lao peoples democratic republic", "LK": "ceylon", "MD": "republic of moldova",
        "MK": "macedonia|north macedonia|republic of north macedonia|fyrom", "MX": "mejico|united mexican states",
        "NL": "kingdom of the netherlands",
        "PS": "palestine|palestinian territories|state of palestine|occupied palestinian territories",
        "SK": "slovak republic", "SY": "syrian arab republic", "TH": "siam", "TW": "chinese taipei|republic of china",
        "TZ": "united republic of tanzania|tanganyika", "UA": "the ukraine", "VA": "vatican|vatican city|holy see|vatican city state",
        "VE": "bolivarian republic of venezuela", "VN": "viet nam|socialist republic of vietnam", "ZA": "republic of south africa|rsa",
        "ZW": "rhodesia|southern rhodesia",
    }.items()
    for name in names.split("|")
}  # fmt: skip
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
    return (
        place_of(lowered, printed)
        or place_of(fold_name(printed), printed)
        or _ALSO.get(lowered.removeprefix("the ").replace("'", "").replace("’", ""))
        or _ALSO.get(fold_name(printed))
    )


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
