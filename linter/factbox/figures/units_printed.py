"""The unit printed after a number: per cent and points of it, a unit of measure, a unit with the one it is divided by."""

from __future__ import annotations

from factbox.figures.language import Language, Phrases
from factbox.figures.scale_letters import counts_millions
from factbox.figures.tokens import DIGITS, WORD, Tokens


def phrase_at(t: Tokens, j: int, table: Phrases) -> tuple[str, int] | None:
    """The longest phrase of a table (by first word) that starts at token `j`, and the token after it."""
    found = table.get(t.low[j])
    if found is None:
        return None
    low = t.low
    for words, label in found:
        n = len(words)
        if tuple(low[j : j + n]) == words:
            return label, j + n
    return None


def unit_at(t: Tokens, j: int, language: Language, *, bare: bool = False) -> tuple[str, str, int] | None:
    """Name, kind and end of the unit of measure at token `j`; None when none stands there."""
    low = t.low
    word = low[j]
    if word == "\u00b0" or word in language.DEGREES:
        k = j + 1
        scale = language.TEMPERATURES.get(low[k])
        if scale is not None and (t.upper[k] or len(low[k]) > 1):
            return scale, "temperature", k + 1
        return "degree", "temperature", k
    if t.kind[j] != WORD:
        if word == "'" and bare:
            return None
        return None
    phrase = phrase_at(t, j, language.unit_phrases)
    if phrase is not None:
        name, kind = language.UNIT_PHRASES[phrase[0]]
        return _rate(t, name, kind, phrase[1], language)
    found = language.UNITS.get(word)
    if low[j + 1] == "-" and t.glued(j + 1):
        joined = language.UNIT_PHRASES.get(f"{word} {low[j + 2]}")
        if joined is not None:
            return joined[0], joined[1], j + 3
    if word in ("square", "sq", "cubic", "cu") and low[j + 1] in (".", "-"):
        inner = language.UNITS.get(low[j + 2])
        if inner is not None and inner[1] == "length":
            area = word[0] == "s"
            return ("sq " if area else "cubic ") + inner[0], "area" if area else "volume", j + 3
    if t.kind[j + 1] == DIGITS and t.glued(j + 1):
        raised = language.UNITS.get(word + low[j + 1])  # 500m2
        if raised is not None:
            return raised[0], raised[1], j + 2
    if found is not None:
        name, kind = found
        if t.upper[j] and ((len(word) == 1 and word not in ("l",)) or word in language.UNITS_LOWER):
            return None
        if word == "m" and counts_millions(t, j, language):
            return None
        if word == "second" and low[j - 1] != "-" and t.kind[j - 1] == WORD and low[j - 1] not in language.CARDINALS:
            return None
        return _rate(t, name, kind, j + 1, language)
    if word == "mmol" or word == "mol" or word == "nmol":
        if low[j + 1] == "/" and low[j + 2] == "l":
            return f"{word}/L", "other", j + 3
        return word, "other", j + 1
    return None


def _rate(t: Tokens, name: str, kind: str, j: int, language: Language) -> tuple[str, str, int]:
    """A unit with the unit it is divided by: km per hour, mg per litre, m/s."""
    low = t.low
    mark = low[j]
    if mark in language.DIVISORS and kind in ("length", "mass", "data", "other", "volume"):
        k = j + 1
        if mark == "/" and not (t.glued(j) and t.glued(k)):
            return name, kind, j
        below = language.UNITS.get(low[k]) or ((low[k], "duration") if mark == "/" and low[k] in ("h", "s") else None)
        if below is not None and t.kind[k] == WORD:
            joint = "/" if mark == "/" else " per "
            if below[1] == "duration" and kind == "length" and (mark != "a" or below[0] == "second"):
                if mark == "a" and below[0] not in ("second",):
                    return name, kind, j
                short = below[0][0] if below[0] in ("hour", "second", "h", "s") else below[0]
                if name == "mile" and short == "h":
                    return "mph", "speed", k + 1
                return f"{name}/{short}", "speed", k + 1
            if below[1] == "duration" and kind == "data":
                return f"{name}{joint}{below[0]}", "other", k + 1
            if below[1] in ("volume", "mass", "area") and kind in ("mass", "volume") and mark in ("per", "/"):
                return f"{name}{joint}{below[0]}", "other", k + 1
            if below[1] == "duration" and kind == "other" and mark in ("per", "/") and below[0] == "second":
                return f"{name}{joint}{below[0]}", "other", k + 1
        if mark in ("per", "/") and kind == "mass" and low[k] in ("cubic", "m3", "m\u00b3", "dl"):
            phrase = phrase_at(t, k, language.unit_phrases)
            if phrase is not None:
                return f"{name}{joint_name(mark)}{language.UNIT_PHRASES[phrase[0]][0]}", "other", phrase[1]
            return f"{name}{joint_name(mark)}{low[k]}", "other", k + 1
    return name, kind, j


def joint_name(mark: str) -> str:
    return "/" if mark == "/" else " per "


def percent_at(t: Tokens, j: int, language: Language) -> tuple[str, str, int] | None:
    """Per cent or points of it at token `j`: unit, kind and the token after."""
    low = t.low
    word = low[j]
    if word in language.PERCENT_WORDS:
        k = j + 1
        if word == "percentage":
            if low[k] in language.POINTS_PERCENT:
                return "percentage point", "percent_points", k + 1
            return (
                None if t.kind[k] == WORD and low[k] not in language.STOP else ("percent", "percent", k)
            )  # 60 percentage
        if word == "pc" and t.upper[j]:
            return None
        if low[k] in language.POINTS_PERCENT or (low[k] == "-" and low[k + 1] in language.POINTS_PERCENT):
            return "percentage point", "percent_points", k + 1 if low[k] != "-" else k + 2
        return "percent", "percent", k
    if (word, low[j + 1]) in language.PERCENT_PHRASES:
        return "percent", "percent", j + 2
    if (word, low[j + 1]) in language.POINT_PHRASES:
        return "percentage point", "percent_points", j + 2
    if word == "per" and low[j + 1] == "-" and low[j + 2] == "cent":
        return "percent", "percent", j + 3
    if word == "basis" and low[j + 1] in language.POINTS_PERCENT:
        return "basis point", "percent_points", j + 2
    if word == "bps" or word == "bp":
        return "basis point", "percent_points", j + 1
    if word in ("pp", "ppts", "ppt", "pps"):
        return "percentage point", "percent_points", j + 1
    return None
