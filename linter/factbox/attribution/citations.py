"""Where a text says it comes from: `[id]`, footnotes, `(Source: ...)`, a link, a "Sources:" line, a name with a date."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from operator import itemgetter

from factbox.attribution.attributions import CUES, attributed, words_of
from factbox.attribution.credits import bare_credit, known_as, list_of_names, unlocated
from factbox.attribution.said import speaker_at
from factbox.attribution.source_names import SourceNames, is_to_come
from factbox.pattern import Pattern
from factbox.record import Record

_SOURCE = r"sources?|source\(s\)|quellen?|fuentes?|fontes?|bron(?:nen)?|k(?:i|ä)lder|k(?:i|ä)lla"
_CREDITED = "figures|data|numbers|statistics"  # and a name right behind: "figures: Stats NZ"
_LINE = Pattern(
    rf"\s*(?:[-*>•–—]\s+)?[*_]{{0,3}}(?:{_SOURCE})[*_]{{0,3}}\s*[:–—][*_]{{0,3}}\s*(?P<line>.{{1,1000}})",
    re.IGNORECASE | re.DOTALL,
)
_DEFINITION = Pattern(r"\s*\[\^(?P<id>[^\[\]\s]{1,40})\]:\s*(?P<line>.{1,1000})", re.DOTALL)
_MARK = Pattern(
    r"\[(?P<label>[^\[\]]{0,300})\]\((?P<link>[^()\s]{1,2000})(?:\s+\"[^\"()]{0,200}\")?\)"
    r"|\[(?P<note>\^?)(?P<id>[^\[\]\n():–—]{1,200})\]"
    rf"|[(\[]\s*(?:{_SOURCE}|via|{_CREDITED})\s*[:–—]\s*(?P<inside>[^()\[\]]{{1,300}}(?:\([^()\[\]]{{1,60}}\)[^()\[\]]{{0,100}})?)[)\]]"
    r"|\[(?P<placed>[^\[\]\n()]{1,200})\]"
    rf"|(?<=[.!?;|\n—])\s{{0,3}}[*_]{{0,3}}(?:{_SOURCE})[*_]{{0,3}}\s{{0,3}}:[*_]{{0,3}}\s{{0,3}}(?P<tail>[^\n]{{1,300}})"
    rf"|(?<=[.!?;,|\n—])\s{{0,3}}(?:{_CREDITED})\s{{0,2}}:\s{{0,3}}(?P<credit>[^\d\W][^\n]{{1,300}})"
    r"|\((?P<brackets>[^()\[\]]{2,100})\)"
    r"|(?:—|–|--)\s*(?P<dash>[^\n—–]{2,100})\Z"
    r"|<?(?P<url>https?://[^\s<>\"'“”‘’]{3,2000})>?"
    r"|(?<=[^\W\d_]|[.,;:!?'\"”’%)])(?P<raised>[¹²³⁰⁴-⁹]{1,3}(?:[,⁻˒][¹²³⁰⁴-⁹]{1,3})*)",
    re.IGNORECASE,
)
# Where a mark can begin. A "Sources:" begins right behind a stop, and only where the word stands in the text.
_SOURCE_WORDS = frozenset(
    b"source sources quelle quellen fuente fuentes fonte fontes bron bronnen kilder killa".split()
    + b"lder lla".split()  # kälder, källa
)
_CUES = _SOURCE_WORDS | CUES
_SIGN = Pattern(r"[\[(<—–¹²³⁰⁴-⁹:-]")  # without one, and without a cue, a text cites nothing
_HINT = Pattern(r"[\[(—–¹²³⁰⁴-⁹]|-(?=-)")
_ASCII_MARKS = ("[", "(", "--")  # of _HINT, where no link stands in the text
_HINT_WITH_LINKS = Pattern(r"[\[(<—–¹²³⁰⁴-⁹hH-]")
_HINT_WITH_STOPS = Pattern(r"[\[(<—–¹²³⁰⁴-⁹hH.!?;,|\n-]")
_STOPS = frozenset(".!?;,|\n—")
_CREDIT_WORDS = frozenset(word.encode() for word in _CREDITED.split("|"))
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SQUARED = Pattern(r"\b(?:[kcdm]?m|ft|mi|in|yd|s)\Z", re.IGNORECASE)  # m² is no footnote
_NOT_IDS = frozenset(("sic", "...", "…", "x", " "))  # what editors put in brackets that is no footnote
_ID_LIKE = Pattern(r"[a-z0-9][a-z0-9_.-]*\Z")
_LINK = Pattern(r"https?://[^\s<>\"'“”‘’]{3,2000}")
_URL = Pattern(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)


_PLACE = itemgetter(0, 1)


class Citation(Record):
    """One claim on a source. `ids` are sources of the box; `named` is the text of one that stands nowhere else
    (a publisher, a URL); `unknown` is an id that the box does not have. Offsets are into the text."""

    start: int
    end: int
    ids: tuple[str, ...] = ()
    named: str | None = None
    unknown: str | None = None
    is_closing_line: bool = False


def cited(
    text: str, names: SourceNames, notes: Mapping[str, str] | None = None, words: AbstractSet[bytes] | None = None
) -> tuple[Citation, ...]:
    """The citations in a text, in order of their places. `names` maps every folded name of a source (id, publisher, title,
    link, acronym) to its id; `notes` the number of a footnote to its words; `words` are the text's, where known already."""
    if words is None:
        words = words_of(text)
    cues = _CUES & words
    if not cues and not _SIGN.search(text):
        return ()
    speaks_of_sources = not _SOURCE_WORDS.isdisjoint(cues)
    line = _LINE.match(text) if speaks_of_sources else None
    if line is not None:
        if is_to_come(line["line"]):
            return ()
        named = _list_of_names(line["line"], line.start("line"), names)
        return (named._replace(is_closing_line=True),)
    found: list[Citation] = []
    definition = _DEFINITION.match(text) if "^" in text else None
    at = definition.start("line") if definition is not None else 0
    has_colon = ":" in text
    has_credit = has_colon and not _CREDIT_WORDS.isdisjoint(cues)
    for match in _marks(text, at, speaks_of_sources or has_credit):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "id" or kind == "placed":
            written = match[kind]
            ids = names.ids(written) if written[0].isalnum() else ()
            if ids:
                found.append(Citation(start, end, ids))
            else:
                is_note = bool(match["note"]) or written[0] == "^"
                found.extend(_footnote(written.lstrip("^"), is_note, start, end, text, names, notes or {}))
        elif kind == "link":
            ids = names.ids(match["link"]) or names.ids(match["label"])
            found.append(Citation(start, end, ids, None if ids else match["link"]))
        elif kind == "url":
            found.append(_link(match, 0, names, "url"))
        elif kind == "raised":
            found.extend(_raised(match["raised"], start, end, text, names, notes or {}))
        elif kind in ("inside", "tail", "credit"):
            if not is_to_come(match[kind]) and (kind != "credit" or _is_credit(match[kind], names)):
                found.append(_list_of_names(match[kind], match.start(kind), names))
        else:
            found.extend(_bare_name(match, text, names))
    speakers = attributed(text, cues, words, names) if cues or has_colon else ()
    if speakers:
        marks = [one[:2] for one in found]
        for said, until, name, ids in speakers:
            for start, end in marks:
                if start < until and said < end:
                    break
            else:
                found.append(Citation(said, until, ids, None if ids else name))
    if len(found) > 1:
        found.sort(key=_PLACE)
    return tuple(found)


def _marks(text: str, at: int, speaks_of_sources: bool) -> list[re.Match[str]]:
    """What `_MARK.finditer` finds, looked for only where it can begin."""
    found: list[re.Match[str]] = []
    for start in _hints(text, at, speaks_of_sources):
        match = _MARK.match(text, start) if start >= at else None
        if match is None and start + 1 >= at and text[start] in _STOPS:
            match = _MARK.match(text, start + 1)
        if match is not None:
            at = match.end()
            found.append(match)
    return found


def _hints(text: str, at: int, speaks_of_sources: bool) -> list[int]:
    """Where a mark can begin, in order."""
    has_links = ":" in text and "://" in text
    if speaks_of_sources or has_links or not text.isascii():
        hints = _HINT_WITH_STOPS if speaks_of_sources else _HINT_WITH_LINKS if has_links else _HINT
        return [hint.start() for hint in hints.finditer(text, at)]
    found: list[int] = []
    for mark in _ASCII_MARKS:
        place = text.find(mark, at) if mark in text else -1  # most stand in no text: that is told sooner
        while place >= 0:
            found.append(place)
            place = text.find(mark, place + 1)
    if len(found) > 1:
        found.sort()
    return found


def reference(printed: str, names: SourceNames, ids: Collection[str]) -> Citation:
    """What the `source:` field of a fact names: an id of the box, a URL, a publisher in free text, or nothing known."""
    if printed in ids:
        return Citation(0, len(printed), (printed,))
    if _URL.match(printed):
        return Citation(0, len(printed), names.ids(printed), printed)
    if is_to_come(printed) and not names.ids(printed):
        return Citation(0, len(printed), unknown=printed)
    if _ID_LIKE.match(printed) and "." not in printed and not names.ids(printed):
        return Citation(0, len(printed), unknown=printed)
    found = _list_of_names(printed, 0, names)
    return Citation(0, len(printed), found.ids, printed)


def closing(written: str, names: SourceNames) -> Citation | None:
    """The names after "Sources", which stand for the whole box; None where they are still to come."""
    if is_to_come(written):
        return None
    return _list_of_names(written, 0, names)._replace(is_closing_line=True)


def footnotes(texts: Iterable[str]) -> dict[str, str]:
    """Footnotes that stand in texts of their own, `[^1]: Situation report, 2 March`: each by its number."""
    found: dict[str, str] = {}
    for text in texts:
        match = _DEFINITION.match(text) if "[^" in text else None
        if match is not None:
            found.setdefault(match["id"].casefold(), match["line"].strip())
    return found


def _footnote(
    written: str, is_note: bool, start: int, end: int, text: str, names: SourceNames, notes: Mapping[str, str]
) -> list[Citation]:
    written = written.lstrip("@ ")  # [@dia, p. 4]
    whole = _noted(written, start, end, names, notes)
    if whole is not None:
        return [whole]
    parts = [part.strip().lstrip("^@") for part in re.split(r"[,;]", written)]
    if len(parts) > 1:
        several = [(part, _noted(part, start, end, names, notes)) for part in parts if part]
        known = [one for _, one in several if one is not None]
        if known and all(one is not None or _ID_LIKE.match(part) or not unlocated(f" {part}") for part, one in several):
            # What follows a name is a page, [dia, 4]; among numbers it is a footnote, [1, 4].
            numbered = several[0][0].isdigit()
            named = [part for part, one in several if one is None and unlocated(f" {part}")]
            missing = next((part for part in named if numbered or not part.isdigit()), None)
            return [Citation(start, end, tuple([key for one in known for key in one.ids]), unknown=missing)]
        return []
    if written.casefold() in _NOT_IDS or " " in written:
        return []
    is_note = is_note or text[start - 1 : start] == "]"  # [the paper][dia]
    after = text[end : end + 1]
    # An insertion of the editor ("[he] said") stands inside the sentence; a citation closes it or a clause, and the words of
    # a link ("in the [paper][dia]") do not stand behind a stop.
    closes = not text[end:].strip(" .,;:)]\"'”’\n") or after in (".", ",", ";")
    closes = closes or (after == "[" and text[:start].rstrip()[-1:] in ("", ".", "!", "?", ",", ";", "]", "”", '"'))
    if is_note or (closes and _ID_LIKE.match(written)):
        return [Citation(start, end, unknown=written)]
    return []


def _noted(written: str, start: int, end: int, names: SourceNames, notes: Mapping[str, str]) -> Citation | None:
    ids = names.ids(written)
    if ids:
        return Citation(start, end, ids)
    words = notes.get(written.casefold())
    if words is None:
        dated = known_as(written, names)
        return Citation(start, end, dated) if dated else None
    named = _list_of_names(words, 0, names)
    return Citation(start, end, named.ids, named.named)


def _raised(
    written: str, start: int, end: int, text: str, names: SourceNames, notes: Mapping[str, str]
) -> list[Citation]:
    """Superscript numbers: footnotes only where the box has them, and no square metres."""
    if _SQUARED.search(text, max(0, start - 4), start):
        return []
    found = [_noted(part.translate(_RAISED), start, end, names, notes) for part in re.split("[,⁻˒]", written)]
    return [one for one in found if one is not None]


def _bare_name(match: re.Match[str], text: str, names: SourceNames) -> list[Citation]:
    """A source named in brackets or after a dash at the end: `(RNZ, 2 March)`, `— RNZ`, `(https://...)`."""
    group = "brackets" if match["brackets"] is not None else "dash"
    written = match[group]
    before = text[: match.start()].rstrip()
    may_be_new = False
    if group == "brackets":
        if "://" in written:
            return [_link(link, match.start(group), names) for link in _LINK.finditer(written)]
        after = text[match.end() : match.end() + 1]
        last = before.rpartition(" ")[2]
        # Department of Internal Affairs (DIA)
        may_be_new = after != ":" and not last.lstrip("\"'“‘")[:1].isupper()  # Te Manatū Waka (Ministry of Transport)
        introduces = written.isupper() and last[:1].isupper() and written[-1] in last.upper()
        goes_on = bool(after) and after not in ".,;:\n" and bool(text[match.end() :].strip(" ."))
        if goes_on or introduces:
            return []
    found: list[str] = []
    for part in (written, *re.split(r"\s*[;,]\s*", written)):
        found.extend(known for known in known_as(part, names) if known not in found)
    if found:
        return [Citation(match.start(), match.end(), tuple(found))]
    if bare_credit(written, may_be_new):
        return [Citation(match.start(), match.end(), named=written)]
    if group == "dash" and before[-1:] in ("”", '"', "’", "'"):  # “...” – Phil Goff
        speaker = speaker_at(text, match.start(group), names)
        if speaker is not None:
            return [Citation(match.start(), match.end(), speaker.ids, None if speaker.ids else speaker.name)]
    return []


def _link(match: re.Match[str], at: int, names: SourceNames, group: str | int = 0) -> Citation:
    """An address in the text, without the stop of the sentence behind it."""
    url = match[group].rstrip(".,;:!?)*_")
    ids = names.ids(url)
    return Citation(at + match.start(), at + match.start(group) + len(url), ids, None if ids else url)


def _is_credit(written: str, names: SourceNames) -> bool:
    """Whether "figures: ..." goes on with a name: of a source, or of somebody who could be one."""
    return bool(list_of_names(written, names)) or (len(written) < 80 and speaker_at(written, 0, names) is not None)


def _list_of_names(written: str, start: int, names: SourceNames) -> Citation:
    """Names one after another: "DIA, 2 March; RNZ and Reuters", with links among them."""
    ids = list_of_names(written, names)
    return Citation(start, start + len(written.rstrip()), ids, None if ids else written.strip().rstrip("*_"))
