"""Who a sentence says it has from: "the department said", "according to police", "figures from Stats NZ show"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from factbox.attribution.source_names import WORD, SourceNames
from factbox.pattern import Pattern
from factbox.record import Record

# What is looked for stands in small letters, and is looked for only where one of its words stands in the text.
_PAPER = ("data", "figures", "numbers", "statistics", "estimates", "records", "documents", "a report", "a study", "a survey",
          "a statement", "a release", "a tally", "a count")  # fmt: skip
_INTRODUCED = ("according to", "as reported by", "reported by", "as told to", "citing", "compiled by", "published by",
               "released by", "as per")  # fmt: skip
_OPENINGS = (*_INTRODUCED, *_PAPER)
_BEFORE = Pattern(rf"(?:(?:{'|'.join(_INTRODUCED)})|(?:{'|'.join(_PAPER)}) (?:from|by|of))\s+")
_VERBS = ("said", "says", "say", "reported", "reports", "announced", "confirmed", "estimates", "estimated", "stated", "told",
          "show", "shows", "showed", "found", "finds", "recorded", "revealed", "put")  # fmt: skip
_SAID_AFTER = frozenset(("said", "says", "reported", "reports"))  # in `... of them,” said the ministry`
_CLOSING = frozenset(",\"'”’")
_SPACE = Pattern(r"\s+")
_ACRONYM = Pattern(r"\([^()]{2,12}\)\s*(?:also|has|had|have|later)?\s*\Z")
_CLAUSE = Pattern(r"[,;:()\[\]\"“”\n!?—–.](?:(?<!\.)|(?=\s|\Z))")
_REACH = 90  # characters looked at on either side of the verb


def _listed(words: str) -> list[str]:
    return words.split()


# Who can be asked: the last noun of "the department said". Critics, sources and many cannot.
_SPEAKERS = frozenset(
    _listed("""
    department ministry minister ministers police prosecutors prosecutor court courts council councils commission
    commissioner bureau office agency agencies authority authorities official officials government officers spokesman
    spokeswoman spokesperson company firm regulator watchdog ombudsman auditor coroner judge inspector inspectors
    investigators investigator detectives hospital hospitals university charity union museum embassy consulate army navy
    force sheriff mayor governor president premier chancellor treasury parliament committee inquiry institute centre
    center service services board bank airline operator club school fund organisation organization researchers scientists
    economists doctors firefighters rescuers report study survey audit census review statement release filing indictment
    data figures statistics records documents register registry database website
    """)
)
_PAPERS = frozenset(
    _listed(
        "report study survey audit census review data figures statistics records documents register registry filing database"
    )
)
_PAPER_VERBS = frozenset(_listed("show shows showed found finds recorded revealed put reveal reveals"))
_NOBODY = frozenset(
    _listed("""
    he she it they we i you who which that this these those there many some others other critics sources source one all
    both most several few people experts witnesses residents everyone nobody no and but when while if as in on at by for
    of the a an his her its their our what monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december total overall
    """)
)
_BETWEEN = frozenset(
    _listed("also has have had later then today yesterday earlier now since already initially previously recently")
)
_PASSIVE = frozenset(_listed("is was are were be been being to"))
_PLACES = frozenset(_listed("of for in on at from near across and"))
_JOINS = frozenset(_listed("of for and the de la in on &"))


class Said(Record):
    """A speaker at `text[start:end]`: the sources it is, or the name as written."""

    start: int
    end: int
    name: str
    ids: tuple[str, ...] = ()


def attributed(text: str, words: AbstractSet[bytes], names: SourceNames) -> Iterator[Said]:
    """Every speaker whom a text names for what it says; `words` are the text's by `words_of`, `names` those of the box's
    sources."""
    openings = [one for word in _CUES.keys() & words for one in _CUES[word]]
    verbs = [_VERB_OF[word] for word in _VERB_OF.keys() & words]
    if not openings and not verbs:
        return
    lowered = _lowered(text)
    taken = reached = 0
    for start, _ in _places(openings, lowered):
        match = _BEFORE.match(lowered, start) if start >= reached else None
        if match is None:
            continue
        reached = match.end()
        found = _following(text, reached, names)
        if found is not None:
            taken = found.end
            yield found
    said = _places(verbs, lowered)
    for start, verb in said:
        if _is_nobody(text, start, verb, names):
            continue
        found = _preceding(text, start, verb, names)
        if found is not None and not (found.start < taken <= start):
            yield found
    for start, verb in said:
        if verb in _SAID_AFTER and lowered[:start].rstrip()[-1:] in _CLOSING:
            space = _SPACE.match(lowered, start + len(verb))
            found = _following(text, space.end(), names) if space is not None else None
            if found is not None:
                yield found


def words_of(text: str) -> frozenset[bytes]:
    """The words of ASCII in a text in small letters, for a quick look: what stands between two letters that are none, too."""
    return frozenset(text.encode("ascii", "replace").translate(_WORDS_ALONE).split())


_WORDS_ALONE = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else ord(" ") for code in range(256))
_VERB_OF = {verb.encode(): verb for verb in _VERBS}
_CUES: dict[bytes, list[str]] = {}
for _opening in _OPENINGS:
    _CUES.setdefault(max(_opening.split(), key=len).encode(), []).append(_opening)


def _lowered(text: str) -> str:
    """The text in small letters, each in its place: a letter that would become two is kept."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _places(words: Sequence[str], lowered: str) -> list[tuple[int, str]]:
    """Where each of the words stands as a whole, in order."""
    found = []
    for word in words:
        at = lowered.find(word)
        while at >= 0:
            end = at + len(word)
            if not (_is_letter(lowered[at - 1 : at]) or _is_letter(lowered[end : end + 1])):
                found.append((at, word))
            at = lowered.find(word, end)
    if len(found) > 1:
        found.sort()
    return found


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _following(text: str, at: int, names: SourceNames) -> Said | None:
    clause = _CLAUSE.search(text, at, at + _REACH)
    stop = clause.start() if clause is not None else min(len(text), at + _REACH)
    words = list(WORD.finditer(text, at, stop))[:10]
    for size in range(len(words), 0, -1):
        ids = names.spoken(text[words[0].start() : words[size - 1].end()])
        if ids:
            return Said(words[0].start(), words[size - 1].end(), text[words[0].start() : words[size - 1].end()], ids)
    rest = [
        word
        for word in words
        if word.group().casefold() not in ("the", "a", "an", "its", "new", "official", "local", "federal")
    ]
    if not rest:
        return None
    head = rest[0].group()
    speaks = any(word.group().casefold().removesuffix("'s") in _SPEAKERS for word in rest[:4])
    if (head[0].isupper() and head.casefold() not in _NOBODY) or speaks:
        end = _end_of_name(rest)
        return Said(words[0].start(), end, text[words[0].start() : end])
    return None


def _end_of_name(words: list[re.Match[str]]) -> int:
    """The end of a name: capitalised words and the small ones between them, or up to the noun that speaks."""
    end = words[0].end()
    for word in words:
        low = word.group().casefold()
        if word.group()[0].isupper() or low in _SPEAKERS:
            end = word.end()
        elif low not in _JOINS and word is not words[0]:
            break
    return end


def _is_nobody(text: str, stop: int, verb: str, names: SourceNames) -> bool:
    """A quick look at the one word before a verb: True only where `_preceding` would find nobody there."""
    before = text[max(0, stop - _REACH) : stop].rstrip(" ")
    rest, _, last = before.rpartition(" ")
    low = last.casefold()
    if not last.isalpha() or low in _BETWEEN or names.may_end_with(last):
        return False
    if rest and (not rest[-1].isalnum() or rest.endswith("of")):  # the ministry of health
        return False
    if low in _PASSIVE:
        return True
    if verb in _PAPER_VERBS:
        return low not in _PAPERS
    return low in _NOBODY or not (low in _SPEAKERS or last[0].isupper())


def _preceding(text: str, stop: int, verb: str, names: SourceNames) -> Said | None:
    """Who stands before the verb that begins at `stop`."""
    start = max(0, stop - _REACH)
    if text.find(")", start, stop) >= 0:
        introduced = _ACRONYM.search(text, start, stop)  # the Department of Internal Affairs (DIA) said
        if introduced is not None:
            stop = introduced.start()
    for clause in _CLAUSE.finditer(text, start, stop):
        start = clause.end()
    words = list(WORD.finditer(text, start, stop))[-10:]
    while words and words[-1].group().casefold() in _BETWEEN:
        words.pop()
    if not words or words[-1].group().casefold() in _PASSIVE:
        return None
    for first in range(len(words)) if names.may_end_with(words[-1].group()) else ():
        ids = names.spoken(text[words[first].start() : words[-1].end()])
        if ids:
            return Said(words[first].start(), words[-1].end(), text[words[first].start() : words[-1].end()], ids)
    end = words[-1].end()
    while (
        len(words) > 2 and words[-2].group() == "of" and _speaks(words[-3].group()) and not _speaks(words[-1].group())
    ):
        words = words[:-2]  # the ministry of health
    last = words[-1].group()
    low = last.casefold().removesuffix("'s").removesuffix("’s")
    if verb in _PAPER_VERBS:
        if low not in _PAPERS:
            return None
    elif low in _NOBODY or not (low in _SPEAKERS or last[0].isupper()):
        return None
    first = len(words) - 1
    while first and _belongs(words[first - 1].group()):
        first -= 1
    if words[first].group().casefold() in _PLACES or (first and words[first - 1].group().casefold() in _PLACES):
        return None  # residents of Auckland said: nobody who can be asked
    return Said(words[first].start(), end, text[words[first].start() : end])


def _speaks(word: str) -> bool:
    return word.casefold() in _SPEAKERS


def _belongs(word: str) -> bool:
    low = word.casefold()
    return (
        low in _JOINS
        or low in _SPEAKERS
        or low in ("federal", "local", "official", "state", "national")
        or (word[0].isupper() and low not in _NOBODY)
    )
