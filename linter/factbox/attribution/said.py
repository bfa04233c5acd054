"""The name that stands before a verb or behind "according to": where it begins and ends, and whether anybody is named."""

from __future__ import annotations

import re

from factbox.attribution import speakers
from factbox.attribution.source_names import WORD, SourceNames
from factbox.attribution.speakers import KINDS, NAME, VOICE, kind_of
from factbox.pattern import Pattern
from factbox.record import Record

_ACRONYM = Pattern(r"\([^()]{2,12}\)\s*(?:also|has|had|have|later)?\s*\Z")
_CLAUSE = Pattern(
    r"[,;:()\[\]\"“”\n!?—–.](?:(?<![.,])|(?=\s|\Z)(?!(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec)\.)\s\d)(?!(?<=\bSept\.)\s\d))"
)
REACH = 90  # characters looked at on either side of a verb


class Said(Record):
    """A speaker at `text[start:end]`: the sources it is, or the name as written."""

    start: int
    end: int
    name: str
    ids: tuple[str, ...] = ()


def speaker_at(text: str, at: int, names: SourceNames, stop: int | None = None, is_told: bool = False) -> Said | None:
    """Who is named from a place on, up to the end of the clause; any noun where the words before it leave no other reading."""
    stop = min(len(text), at + REACH) if stop is None else stop
    clause = _CLAUSE.search(text, at, stop)
    stop = stop if clause is None else clause.start()
    words = list(WORD.finditer(text, at, stop))[:10]
    for size in range(len(words), 0, -1):
        ids = names.spoken(text[words[0].start() : words[size - 1].end()])
        if ids:
            return Said(words[0].start(), words[size - 1].end(), text[words[0].start() : words[size - 1].end()], ids)
    rest = [word for word in words if word.group().casefold() not in _LEADING]
    if not rest:
        return None
    head = rest[0].group()
    speaks = is_of_state = False
    for word in rest[:4]:
        low = word.group().casefold()
        if low in speakers.VAGUE or KINDS.get(low) == VOICE:
            if not is_of_state:
                return None
            speaks = True
            break
        is_of_state = low in speakers.OF_A_STATE
        if low.removesuffix("'s").removesuffix("’s") in KINDS:
            speaks = True
            break
    is_named = head[0].isupper() and head.casefold() not in speakers.NOBODY
    is_titled = (
        head.islower() and len(rest) > 2 and all(word.group()[0].isupper() for word in rest[1:3])
    )  # farmer Rua Tane
    if is_named or speaks or is_titled:
        end = _end_of_name(rest)
        return Said(words[0].start(), end, text[words[0].start() : end])
    return _noun_at(text, words) if is_told else None


def _noun_at(text: str, words: list[re.Match[str]]) -> Said | None:
    """Any noun that could speak: the prefecture, its keepers, gendarmes."""
    first = words[0].group().casefold()
    is_some = first in _THE
    phrase = words[1:] if is_some else words
    for at, word in enumerate(phrase):
        low = word.group().casefold()
        if at and low in _ENDS_A_NOUN:
            phrase = phrase[:at]
            break
        if low in _NO_SPEAKER:
            return None
    if not phrase or not (is_some or phrase[-1].group().endswith("s")):
        return None
    return Said(words[0].start(), phrase[-1].end(), text[words[0].start() : phrase[-1].end()])


def noun_before(text: str, stop: int) -> Said | None:
    """The same before a verb that only a speaker does, where an article or an owner is before it: the taoiseach said."""
    start = max(0, stop - REACH)
    for clause in _CLAUSE.finditer(text, start, stop):
        start = clause.end()
    words = list(WORD.finditer(text, start, stop))[-6:]
    while words and words[-1].group().casefold() in speakers.BETWEEN:
        words.pop()
    if not words or words[-1].group().casefold() in speakers.PASSIVE:
        return None
    for at in range(len(words) - 1, -1, -1):
        low = words[at].group().casefold()
        is_owner = low.endswith(("'s", "’s"))
        if low in _THE or is_owner:
            before = words[at - 1].group().casefold() if at else ""
            if at == len(words) - 1 or before in _ENDS_A_NOUN or (is_owner and low[:-2] in _NO_SPEAKER):
                return None
            return Said(words[at].start(), words[-1].end(), text[words[at].start() : words[-1].end()])
        if low in _NO_SPEAKER or low in _ENDS_A_NOUN or low[0].isdigit():
            return None
    return None


_THE = frozenset(("the", "its"))
_ENDS_A_NOUN = (
    speakers.LINKS | speakers.PLACES | speakers.BETWEEN | speakers.PASSIVE | {"and", "or", "but", "who", "as", "than"}
)
_NO_SPEAKER = (
    speakers.NOBODY | speakers.STANDARDS | {"him", "them", "me", "us", "themselves", "himself", "herself", "itself"}
) - {"state", "local"}
_LEADING = frozenset(("the", "a", "an", "its", "new", "official", "local", "federal"))


def _end_of_name(words: list[re.Match[str]]) -> int:
    """The end of a name: capitalised words and the small ones between them, or up to the noun that speaks."""
    end = words[0].end()
    for word in words:
        low = word.group().casefold()
        if word.group()[0].isupper() or low in KINDS:
            end = word.end()
        elif low not in speakers.JOINS and word is not words[0]:
            break
    return end


def speaker_before(text: str, stop: int, verb: str, accepted: int, names: SourceNames) -> Said | None:
    start = stop - REACH if stop > REACH else 0
    before = text[start:stop]
    if ")" in before:
        introduced = _ACRONYM.search(text, start, stop)  # the Department of Internal Affairs (DIA) said
        if introduced is not None:
            stop = introduced.start()
            before = text[start:stop]
    if before[-3:].rstrip()[-1:] == ",":  # Ann Lee, the mayor, said
        before = before.rstrip()
        comma = before.rfind(", ", 0, -1)
        return (
            speaker_before(text, start + comma, verb, accepted, names)
            if comma > 0 and len(before) - comma < 60
            else None
        )
    for clause in _CLAUSE.finditer(text, start, stop):
        start = clause.end()
    words = list(WORD.finditer(text, start, stop))[-12:]
    low = last_word = ""
    while words:
        last_word = words[-1].group()
        low = last_word.casefold()
        if low not in speakers.BETWEEN and (not low.endswith("ly") or kind_of(last_word)):
            break
        words.pop()
    if not words or low in speakers.PASSIVE:
        return None
    end = words[-1].end()
    if low in names.endings:
        for word in words:
            name = text[word.start() : end]
            ids = names.spoken(name)
            if ids:
                return Said(word.start(), end, name, ids)
    while len(words) > 2 and words[-2].group() == "of" and _speaks(words[-3]) and not _speaks(words[-1]):
        words = words[:-2]  # the ministry of health
    last = len(words) - 1
    found = _whole(text, words, last, end) if _fits(words, last, verb, accepted) else None
    for link in range(1, last + 1) if found is None else ():  # the head of the school, figures released under the act
        if (
            words[link].group() in speakers.LINKS
            and _speaks(words[link - 1])
            and _fits(words, link - 1, verb, accepted)
        ):
            found = _whole(text, words, link - 1, words[link - 1].end())
            if found is not None:
                break
    return _looker(text, words, verb, names) if found is None else found


def _whole(text: str, words: list[re.Match[str]], last: int, end: int) -> Said | None:
    """The name that ends with a word; None where it only says where others are: residents of Auckland, sources in the police."""
    first = last
    while first and _belongs(words[first - 1].group()):
        first -= 1
    if words[first].group().casefold() in speakers.PLACES:
        return None
    if first and words[first - 1].group().casefold() in speakers.PLACES:
        return None
    return Said(words[first].start(), end, text[words[first].start() : end])


def _looker(text: str, words: list[re.Match[str]], verb: str, names: SourceNames) -> Said | None:
    """Who asked the people, or looked at the images, that a sentence has its figure from."""
    known = speakers.LOOKED_AT if verb in speakers.FINDING else speakers.ASKED
    for at in range(2, len(words)):
        if words[at - 1].group() == "by" and words[at - 2].group() in known:
            return speaker_at(text, words[at].start(), names, words[-1].end())
    return None


def _fits(words: list[re.Match[str]], at: int, verb: str, accepted: int) -> bool:
    """Whether the word at a place can be the last of a name that does what the verb says."""
    word = words[at].group()
    kind = kind_of(word)
    if not kind & accepted and not (kind & NAME and accepted & speakers.BODY and _names_a_body(words, at)):
        return False
    low = word.casefold()
    if kind == VOICE:
        return at > 0 and words[at - 1].group().casefold() in speakers.OF_A_STATE
    if speakers.VERBS.get(verb, 0) & speakers.NOUN_TOO and word[-2:] in ("'s", "’s"):
        return False  # the council's projects
    if word in speakers.COUNTRIES and not accepted & NAME:  # Stats NZ counted
        return at > 0 and kind_of(words[at - 1].group()) == NAME
    if low in speakers.GENERIC:
        return at > 0 and words[at - 1].group().casefold() not in _UNSAID
    return at > 0 or kind != NAME or not low.endswith("s") or verb not in speakers.PLURALS  # campaigners say


def _names_a_body(words: list[re.Match[str]], at: int) -> bool:
    """Whether the capitals that end at a place hold a word that only bodies have in their names: Transport Canada, GNS Science."""
    if at and words[at].group().casefold() in speakers.IN_NAMES and words[at - 1].group()[0].isupper():
        return words[at - 1].group().casefold() not in speakers.NOBODY
    for back in range(at - 1, -1, -1):
        word = words[back].group()
        if not word[0].isupper() and word not in ("of", "for", "and", "the"):
            return False
        low = word.casefold()
        if low in speakers.IN_NAMES or (word[0].isupper() and KINDS.get(low, 0) & (speakers.BODY | speakers.EXAMINER)):
            return True
        if word not in speakers.COUNTRIES and kind_of(word) & speakers.ACRONYM:
            return True
    return False


_UNSAID = frozenset("some many most other several various unconfirmed early media recent and but".split())


def _speaks(word: re.Match[str]) -> bool:
    return word.group().casefold() in KINDS


def _belongs(word: str) -> bool:
    low = word.casefold()
    return (
        low in speakers.JOINS
        or low in KINDS
        or low in speakers.MODIFIERS
        or (word[0].isupper() and low not in speakers.NOBODY)
    )
