"""Who a sentence says it has from: "the department said", "according to police", "figures released under the act show"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from factbox.attribution import speakers
from factbox.attribution.going_on import AT_ONCE, FIGURE, FOUND_OUT, HEDGES, TOLD, WITH_CLAUSE, goes_on
from factbox.attribution.owning import OWNED_WORDS, owning
from factbox.attribution.said import REACH, Said, noun_before, speaker_at, speaker_before
from factbox.attribution.source_names import WORD, SourceNames
from factbox.attribution.speakers import KINDS, PAPER, TELLERS, kind_of
from factbox.pattern import Pattern

# What is looked for stands in small letters, and is looked for only where one of its words stands in the text.
_INTRODUCED = ("according to", "as told to", "citing", "quoting", "compiled by", "collected by", "as per")
# Of a paper: people are released, too.
_ISSUED = ("published by", "released by", "provided by", "supplied by", "obtained by")
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
_OWNED_WORDS = _RECKONINGS | OWNED_WORDS
_OPENING = frozenset("\"'“‘«")
_CLOSING = frozenset(",\"'”’")
_SPACE = Pattern(r"\s+")
_PLACED = Pattern(rf"\s+(?:[^\W\d]\S*\s+){{1,6}}?at\s+{HEDGES}{FIGURE}", re.IGNORECASE)
_HEARD = Pattern(
    rf"\s+from\b|\s+{HEDGES}[\w,]+\s+(?:\w+\s+)?(?:cases|appeals|submissions|witnesses|arguments|complaints|charges|applications|petitions"
    r"|claims|speakers|speeches|accounts|objections|pleas|matters)\b",
    re.IGNORECASE,
)
_COUNTED = Pattern(r"(?:\d|\b(?:hundred|thousand|million|billion))\s+\Z")
_THAT = Pattern(r"\s+(?:[^\W_]+\s+){1,4}that\s")  # wrote on his page that
_NEXT = Pattern(r"\s+(\w+)")


def attributed(text: str, cues: AbstractSet[bytes], words: AbstractSet[bytes], names: SourceNames) -> list[Said]:
    """Every speaker whom a text names for what it says; `words` are the text's by `words_of`, `cues` those that are in CUES,
    `names` those of the box's sources."""
    found: list[Said] = []
    colon = text.find(": ") if ":" in text else -1
    if colon > 0 and (announced := _announced(text, colon, names)) is not None:
        found.append(announced)
    if not cues:
        return found
    verbs = _VERB_WORDS & cues
    openings = _OPENING_WORDS & cues
    if b"by" in words or b"from" in words or b"on" in words:
        openings |= _PAPER_OPENINGS & cues
    if not verbs and not openings and _OWNED_WORDS.isdisjoint(cues):
        return found
    lowered = _lowered(text)
    taken = 0
    if openings:
        for said in _introduced(text, lowered, openings, words, names):
            taken = said.end
            found.append(said)
    if not _OWNED_WORDS.isdisjoint(cues):
        found.extend(owning(text, names))
    for start, verb in _places([_VERBS_IN_LETTERS[verb] for verb in verbs], lowered):
        after = start + len(verb)
        if verb in speakers.SAID_AFTER and lowered[max(0, start - 3) : start].rstrip()[-1:] in _CLOSING:
            space = _SPACE.match(lowered, after)
            behind = speaker_at(text, space.end(), names, is_told=True) if space is not None else None
            if behind is not None:
                found.append(behind)
        if text[after : after + 4] in _DONE_BY:
            passive = _passive(text, start, verb, names)
            if passive is not None and passive.start >= taken:
                found.append(passive)
                continue
        teller = _telling(text, start, verb, names) if _may_be_told(text, start, verb, words, names) else None
        if teller is None and verb == "told":
            teller = _told(text, start, names)
        if teller is not None and not (teller.start < taken <= start):
            found.append(teller)
    return found


_DONE_BY = frozenset((" by ", " at "))


def words_of(text: str) -> frozenset[bytes]:
    """The words of ASCII in a text in small letters, for a quick look: what stands between two letters that are none, too."""
    return frozenset(text.encode("ascii", "replace").translate(_WORDS_ALONE).split())


_WORDS_ALONE = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else ord(" ") for code in range(256))
_VERBS_IN_LETTERS = {verb.encode(): verb for verb in speakers.VERBS}
_VERB_WORDS = frozenset(_VERBS_IN_LETTERS)
_HEAD_WORDS = frozenset(word.encode() for word in KINDS)
_LINK_WORDS = frozenset(word.encode() for word in speakers.LINKS)
_PAPER_WORDS = frozenset(word.encode() for word, kind in KINDS.items() if kind & PAPER)
_CUES: dict[bytes, list[str]] = {}
for _opening in (*_INTRODUCED, *_ISSUED, _PER):
    _CUES.setdefault(max(_opening.split(), key=len).encode(), []).append(_opening)
_OPENING_WORDS = frozenset(_CUES)
_CUES.update((paper.encode(), [paper]) for paper in _PAPERS)
_PAPER_OPENINGS = frozenset(paper.encode() for paper in _PAPERS) | _RECKONINGS
CUES = _VERB_WORDS | _OPENING_WORDS | _PAPER_OPENINGS | _OWNED_WORDS
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
        found = speaker_at(text, reached, names, is_told=opening == "according to")
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
        size = len(word)
        end = 0
        for before in lowered.split(word)[:-1]:
            at = end + len(before)
            end = at + size
            if not (lowered[at - 1 : at].isalnum() or lowered[end : end + 1].isalnum()):
                found.append((at, word))
    if len(found) > 1:
        found.sort()
    return found


def _may_be_told(text: str, stop: int, verb: str, words: AbstractSet[bytes], names: SourceNames) -> bool:
    """A quick look at the one word before a verb: False where nobody can stand there."""
    before, _, last = text[stop - REACH if stop > REACH else 0 : max(0, stop - 1)].rpartition(" ")
    low = last.lower()
    if low in _ENDS_NOTHING and verb not in _BEHIND_A_VERB:
        return False
    if not last.isalpha():
        return True
    kind = kind_of(last)
    return (
        bool(kind & _WIDEST[verb])
        or low in speakers.BETWEEN
        or low.endswith("ly")
        or (verb in speakers.SAYING and not words.isdisjoint(_OWNERS))
        or (
            last[0].isupper() and (verb in _FINDING_OUT or before.rpartition(" ")[2][:1].isupper())
        )  # Parks Canada counted
        or verb in _BEHIND_A_VERB
        or last.casefold() in names.endings
        or (before[-3:] == " of" and low not in speakers.NOBODY)  # the ministry of health
        or (bool(kind & TELLERS) and text.startswith(" that ", stop + len(verb)))
        or (b"by" in words and verb in speakers.FINDING and last[:1].isupper())  # images analysed by Reuters show
        or not (_HEAD_WORDS.isdisjoint(words) or _LINK_WORDS.isdisjoint(words))
    )


_OWNERS = frozenset((b"the", b"its", b"s"))
_FINDING_OUT = frozenset(("found", "finds", "find"))
_WIDEST = {
    verb: kinds
    | (TELLERS if kinds & speakers.GIVING else 0)
    | (speakers.BODY | speakers.ACRONYM if verb in _FINDING_OUT else 0)
    for verb, kinds in speakers.VERBS.items()
}
_BEHIND_A_VERB = frozenset(("aware", "record", "records"))  # is aware of, has a record of
_ENDS_NOTHING = (speakers.FUNCTION | speakers.PASSIVE) - speakers.BETWEEN


def _telling(text: str, stop: int, verb: str, names: SourceNames) -> Said | None:
    """Who stands before the verb that begins at `stop`, where it is a verb and tells."""
    after = stop + len(verb)
    accepted = speakers.VERBS[verb]
    if accepted & speakers.GOING_ON:
        told_by = goes_on(text, verb, stop, after)
        if told_by is not None:
            return speaker_before(text, told_by, "", TELLERS, names)
        if verb != "records":
            return None
    if accepted & speakers.ODD:
        following = _NEXT.match(text, after) if accepted & speakers.NOUN_TOO else None
        if (
            (
                following is not None
                and following[1].casefold() in speakers.AFTER_NOUNS
                and not _THAT.match(text, after)
                and not (following[1] == "about" and AT_ONCE.match(text, after))  # counts about 340
            )
            or (accepted & speakers.NOUN_TOO and _COUNTED.search(text, max(0, stop - 12), stop))
            or (
                accepted & speakers.DEED
                and AT_ONCE.match(text, after)
                and not _claims_people(text, after, accepted)
                and not WITH_CLAUSE.match(text, after)
            )
            or (accepted & speakers.HEARING_OF and _HEARD.match(text, after))
        ):
            return None
        if accepted & speakers.PLACING and not _PLACED.match(text, after):
            accepted = PAPER
        if accepted & speakers.CLAIMING and AT_ONCE.match(text, after) and not WITH_CLAUSE.match(text, after):
            accepted &= speakers.BODY
        if accepted & speakers.GIVING and not _GIVEN.match(text, after):
            accepted = TELLERS if TOLD.match(text, after) else 0
    if verb in _FINDING_OUT and (FOUND_OUT.match(text, after) or WITH_CLAUSE.match(text, after)):
        accepted |= speakers.BODY | speakers.ACRONYM
    if text[after : after + 6] == " that " and not speakers.VERBS[verb] & _CHOOSY:
        accepted |= TELLERS
    found = speaker_before(text, stop, verb, accepted, names) if accepted else None
    return noun_before(text, stop) if found is None and verb in speakers.SAYING else found


_CHOOSY = speakers.OUTLET | speakers.WRIT  # who else learned that was told it; the United States that
_GIVEN = Pattern(r"\s[^.;]{1,60}?(?:%|per\s?cent\b|\bpoints?\b|-point\b|\bseats\b)")
_PEOPLE = Pattern(
    r"\s+(?:[\w,.]+\s+){1,4}?(?:people|members|supporters|workers|staff|employees|strikers|marchers|protesters|followers|subscribers"
    r"|users|readers|customers|volunteers|soldiers|troops|fighters|civilians|families|households|children)\b(?!['’])"
)


def _claims_people(text: str, after: int, accepted: int) -> bool:
    """Whether what is claimed is people, whom nobody can take: the union claims 4,000 members."""
    return bool(accepted & speakers.CLAIMING) and _PEOPLE.match(text, after) is not None


_WERE = Pattern(r"\s(?:was|were|been)\s+(?:also\s+|later\s+)?\Z")
_OFTEN = Pattern(r"\s+(?:[\w,]+\s+times|twice|once)\b")
_PRINTED = Pattern(r"\s+(?:the\s+)?(?P<who>[A-Z][\w’']*(?:\s+[A-Z][\w’']*){0,4})")


def _told(text: str, start: int, names: SourceNames) -> Said | None:
    """The court that was told something, or who printed what they were told: sources told The Hindu."""
    after = start + len("told")
    if _OFTEN.match(text, after):
        return None
    were = _WERE.search(text, max(0, start - 16), start)
    if were is not None:
        return speaker_before(text, were.start(), "heard", speakers.HEARING, names)
    printed = _PRINTED.match(text, after)
    found = speaker_at(text, printed.start("who"), names, printed.end("who")) if printed is not None else None
    if found is None or printed is None or found.ids:
        return found
    is_printed = any(
        kind_of(word) & (speakers.OUTLET | speakers.ACRONYM) and word not in speakers.COUNTRIES
        for word in WORD.findall(printed["who"])
    )
    return found if is_printed else None


def _announced(text: str, colon: int, names: SourceNames) -> Said | None:
    """Who stands before a colon: a source of the box, or "Mayor Phil Goff: “31 homes are lost”"."""
    ids = names.spoken(text[:colon]) if colon < REACH else ()
    if ids:
        return Said(0, colon, text[:colon], ids)
    if text[colon + 2 : colon + 3] not in _OPENING:
        return None
    found = speaker_before(text, colon, "said", TELLERS, names)
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
