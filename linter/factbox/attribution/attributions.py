"""Who a sentence says it has from: "the department said", "according to police", "figures released under the act show"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from factbox.attribution import speakers
from factbox.attribution.source_names import WORD, SourceNames
from factbox.attribution.speakers import KINDS, NAME, PAPER, TELLERS, kind_of
from factbox.pattern import Pattern
from factbox.record import Record

# What is looked for stands in small letters, and is looked for only where one of its words stands in the text.
_INTRODUCED = ("according to", "as told to", "citing", "quoting", "compiled by", "collected by", "as per")
_ISSUED = (
    "published by",
    "released by",
    "provided by",
    "supplied by",
    "obtained by",
)  # of a paper: people are released, too
_PER = "per"
_PAPERS = ("data", "figures", "numbers", "statistics", "estimates", "records", "documents", "analysis", "research", "report",
           "study", "survey", "poll", "statement", "release", "tally", "count", "census", "investigation")  # fmt: skip
_BEFORE = Pattern(
    rf"(?:(?:{'|'.join((*_INTRODUCED, *_ISSUED))})"
    rf"|(?<=[,;(]\s)per|(?<=[,;(])per"
    rf"|(?:{'|'.join(_PAPERS)}) (?:from|by))\s+"
)
_RECKONED = Pattern(
    r"\b(?:by|on)\s+(?P<who>[^,;:()]{2,60}?)(?:['’]s?)?\s(?:(?:own|latest|official)\s)?"
    r"(?:count|tally|estimates?|reckoning|calculations?|figures|numbers|data|forecasts?|projections?)\b",
    re.IGNORECASE,
)
_RECKONINGS = frozenset(
    b"count tally estimate estimates reckoning calculation calculations figures numbers data forecast forecasts".split()
)
_OPENING = frozenset("\"'“‘«")
_CLOSING = frozenset(",\"'”’")
_SPACE = Pattern(r"\s+")
_ACRONYM = Pattern(r"\([^()]{2,12}\)\s*(?:also|has|had|have|later)?\s*\Z")
_CLAUSE = Pattern(r"[,;:()\[\]\"“”\n!?—–.](?:(?<![.,])|(?=\s|\Z))")
_FIGURE = (
    r"(?:[$£€¥₹]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)\b)"
)
_HEDGES = r"(?:(?:about|some|around|roughly|nearly|almost|over|up to|more than|at least|fewer than|an? (?:further|estimated))\s+)?"
_AT_ONCE = Pattern(rf"\s+{_HEDGES}{_FIGURE}", re.IGNORECASE)
_PLACED = Pattern(rf"\s+(?:[^\W\d]\S*\s+){{1,6}}?at\s+{_HEDGES}{_FIGURE}", re.IGNORECASE)
_HEARD = Pattern(
    rf"\s+from\b|\s+{_HEDGES}[\w,]+\s+(?:\w+\s+)?(?:cases|appeals|submissions|witnesses|arguments|complaints|charges|applications|petitions"
    r"|claims|speakers|speeches|accounts|objections|pleas|matters)\b",
    re.IGNORECASE,
)
_COUNTED = Pattern(r"(?:\d|\b(?:hundred|thousand|million|billion))\s+\Z")
_NEXT = Pattern(r"\s+(\w+)")
_REACH = 90  # characters looked at on either side of the verb


class Said(Record):
    """A speaker at `text[start:end]`: the sources it is, or the name as written."""

    start: int
    end: int
    name: str
    ids: tuple[str, ...] = ()


def attributed(text: str, cues: AbstractSet[bytes], words: AbstractSet[bytes], names: SourceNames) -> Iterator[Said]:
    """Every speaker whom a text names for what it says; `words` are the text's by `words_of`, `cues` those that are in CUES,
    `names` those of the box's sources."""
    colon = text.find(": ")
    if colon > 0 and (found := _announced(text, colon, names)) is not None:
        yield found
    if not cues:
        return
    verbs = [word.decode() for word in cues if word in _VERB_WORDS]
    openings = _OPENING_WORDS & cues
    if b"by" in words or b"from" in words or b"on" in words:
        openings |= _PAPER_OPENINGS & cues
    lowered = _lowered(text)
    taken = 0
    for found in _introduced(text, lowered, openings, words, names) if openings else ():
        taken = found.end
        yield found
    if not verbs:
        return
    for start, verb in _places(verbs, lowered):
        if verb in speakers.SAID_AFTER and lowered[max(0, start - 3) : start].rstrip()[-1:] in _CLOSING:
            space = _SPACE.match(lowered, start + len(verb))
            found = speaker_at(text, space.end(), names) if space is not None else None
            if found is not None:
                yield found
        if text.startswith((" by ", " at "), start + len(verb)):
            found = _passive(text, start, verb, names)
            if found is not None and found.start >= taken:
                yield found
                continue
        if not _may_be_told(text, start, verb, words, names):
            continue
        found = _telling(text, start, verb, names)
        if found is not None and not (found.start < taken <= start):
            yield found


def words_of(text: str) -> frozenset[bytes]:
    """The words of ASCII in a text in small letters, for a quick look: what stands between two letters that are none, too."""
    return frozenset(text.encode("ascii", "replace").translate(_WORDS_ALONE).split())


_WORDS_ALONE = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else ord(" ") for code in range(256))
_VERB_WORDS = frozenset(verb.encode() for verb in speakers.VERBS)
_HEAD_WORDS = frozenset(word.encode() for word in KINDS)
_LINK_WORDS = frozenset(word.encode() for word in speakers.LINKS)
_PAPER_WORDS = frozenset(word.encode() for word, kind in KINDS.items() if kind & PAPER)
_CUES: dict[bytes, list[str]] = {}
for _opening in (*_INTRODUCED, *_ISSUED, _PER):
    _CUES.setdefault(max(_opening.split(), key=len).encode(), []).append(_opening)
_OPENING_WORDS = frozenset(_CUES)
_CUES.update((paper.encode(), [paper]) for paper in _PAPERS)
_PAPER_OPENINGS = frozenset(paper.encode() for paper in _PAPERS) | _RECKONINGS
CUES = _VERB_WORDS | _OPENING_WORDS | _PAPER_OPENINGS
"""A text without one of these words names nobody, save before a quotation."""


def _introduced(
    text: str, lowered: str, openings: AbstractSet[bytes], words: AbstractSet[bytes], names: SourceNames
) -> Iterator[Said]:
    """Who stands after "according to", "figures from", ", per", "by ... 's count"."""
    reached = 0
    for start, opening in _places([one for word in openings for one in _CUES.get(word, ())], lowered):
        match = _BEFORE.match(lowered, start) if start >= reached else None
        if match is None or (opening in _ISSUED and _PAPER_WORDS.isdisjoint(words)):
            continue
        reached = match.end()
        found = speaker_at(text, reached, names)
        if found is not None:
            yield found
    if not _RECKONINGS.isdisjoint(openings) and (b"by" in words or b"on" in words):
        for match in _RECKONED.finditer(text):
            found = speaker_at(text, match.start("who"), names, match.end("who"))
            if found is not None and found.start >= reached:
                yield found


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
            if not (lowered[at - 1 : at].isalnum() or lowered[end : end + 1].isalnum()):
                found.append((at, word))
            at = lowered.find(word, end)
    if len(found) > 1:
        found.sort()
    return found


def speaker_at(text: str, at: int, names: SourceNames, stop: int | None = None) -> Said | None:
    """Who is named from a place on, up to the end of the clause."""
    stop = min(len(text), at + _REACH) if stop is None else stop
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
    speaks = False
    for word in rest[:4]:
        low = word.group().casefold()
        if low in speakers.VAGUE:
            return None
        if low.removesuffix("'s").removesuffix("’s") in KINDS:
            speaks = True
            break
    titled = (
        head.islower() and len(rest) > 2 and all(word.group()[0].isupper() for word in rest[1:3])
    )  # farmer Rua Tane
    if (head[0].isupper() and head.casefold() not in speakers.NOBODY) or speaks or titled:
        end = _end_of_name(rest)
        return Said(words[0].start(), end, text[words[0].start() : end])
    return None


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


def _may_be_told(text: str, stop: int, verb: str, words: AbstractSet[bytes], names: SourceNames) -> bool:
    """A quick look at the one word before a verb: False where nobody can stand there."""
    end = stop - 1 if stop else 0
    space = text.rfind(" ", max(0, stop - _REACH), end)
    last = text[space + 1 if space >= 0 else max(0, stop - _REACH) : end]
    low = last.lower()
    if low in _ENDS_NOTHING:
        return False
    return (
        not last.isalpha()
        or bool(kind_of(last) & speakers.VERBS[verb])
        or low in speakers.BETWEEN
        or low.endswith("ly")
        or names.may_end_with(last)
        or (text.endswith(" of", 0, max(0, space)) and low not in speakers.NOBODY)  # the ministry of health
        or not (_HEAD_WORDS.isdisjoint(words) or _LINK_WORDS.isdisjoint(words))
    )


_ENDS_NOTHING = (speakers.FUNCTION | speakers.PASSIVE) - speakers.BETWEEN


def _telling(text: str, stop: int, verb: str, names: SourceNames) -> Said | None:
    """Who stands before the verb that begins at `stop`, where it is a verb and tells."""
    after = stop + len(verb)
    accepted = speakers.VERBS[verb]
    if accepted & speakers.ODD:
        following = _NEXT.match(text, after) if accepted & speakers.NOUN_TOO else None
        if (
            (following is not None and following[1].casefold() in speakers.AFTER_NOUNS)
            or (accepted & speakers.NOUN_TOO and _COUNTED.search(text, max(0, stop - 12), stop))
            or (accepted & speakers.DEED and _AT_ONCE.match(text, after))
            or (accepted & speakers.HEARING_OF and _HEARD.match(text, after))
        ):
            return None
        if accepted & speakers.PLACING and not _PLACED.match(text, after):
            accepted = PAPER
    if text.startswith(" that ", after):
        accepted |= TELLERS
    return _before(text, stop, verb, accepted, names)


def _announced(text: str, colon: int, names: SourceNames) -> Said | None:
    """Who stands before a colon: a source of the box, or "Mayor Phil Goff: “31 homes are lost”"."""
    ids = names.spoken(text[:colon]) if colon < _REACH else ()
    if ids:
        return Said(0, colon, text[:colon], ids)
    if text[colon + 2 : colon + 3] not in _OPENING:
        return None
    found = _before(text, colon, "said", TELLERS, names)
    return found if found is not None and (" " in found.name or found.name.casefold() in KINDS) else None


def _passive(text: str, start: int, verb: str, names: SourceNames) -> Said | None:
    """Who stands behind "recorded by", "estimated at 12,000 by"."""
    accepted = speakers.VERBS[verb]
    by = _BY.match(text, start + len(verb)) if not accepted & speakers.DEED else None
    found = speaker_at(text, by.end(), names) if by is not None else None
    if found is None or found.ids or any(kind_of(word) & accepted for word in WORD.findall(found.name)):
        return found
    return None


_BY = Pattern(r"\s+(?:at\s[^;:()\"“”]{1,50}?\s)?by\s+")


def _before(text: str, stop: int, verb: str, accepted: int, names: SourceNames) -> Said | None:
    start = max(0, stop - _REACH)
    if text.find(")", start, stop) >= 0:
        introduced = _ACRONYM.search(text, start, stop)  # the Department of Internal Affairs (DIA) said
        if introduced is not None:
            stop = introduced.start()
    if text[max(start, stop - 3) : stop].rstrip().endswith(","):  # Ann Lee, the mayor, said
        before = text[start:stop].rstrip()
        comma = before.rfind(", ", 0, -1)
        return _before(text, start + comma, verb, accepted, names) if comma > 0 and len(before) - comma < 60 else None
    for clause in _CLAUSE.finditer(text, start, stop):
        start = clause.end()
    words = list(WORD.finditer(text, start, stop))[-12:]
    low = last_word = ""
    while words:
        last_word = words[-1].group()
        low = last_word.casefold()
        if low not in speakers.BETWEEN and (kind_of(last_word) or not low.endswith("ly")):
            break
        words.pop()
    if not words or low in speakers.PASSIVE:
        return None
    end = words[-1].end()
    if names.may_end_with(last_word):
        for word in words:
            ids = names.spoken(text[word.start() : end])
            if ids:
                return Said(word.start(), end, text[word.start() : end], ids)
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
    return found


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


def _fits(words: list[re.Match[str]], at: int, verb: str, accepted: int) -> bool:
    """Whether the word at a place can be the last of a name that does what the verb says."""
    word = words[at].group()
    kind = kind_of(word)
    if not kind & accepted:
        return False
    low = word.casefold()
    if word in speakers.COUNTRIES and not accepted & NAME:  # Stats NZ counted
        return at > 0 and kind_of(words[at - 1].group()) == NAME
    if low in speakers.GENERIC:
        return at > 0 and words[at - 1].group().casefold() not in _UNSAID
    if at == 0 and kind == NAME and low.endswith("s") and verb in speakers.PLURALS:
        return False  # campaigners say
    return True


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
