"""Where a text says it comes from: `[id]`, `[^id]`, `(Source: ...)`, `according to ...`, a link, a "Sources:" line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_MARK = re.compile(
    r"\[(?P<label>[^\[\]]{0,300})\]\((?P<link>[^()\s]{1,2000})\)"
    r"|\[(?P<note>\^?)(?P<id>[^\[\]\s()]{1,80})\]"
    r"|[(\[]\s*(?:source|sources|via)\s*:\s*(?P<inside>[^()\[\]]{1,300})[)\]]"
    r"|\baccording to\s+(?P<said>(?:the\s+)?[^\s,.;:()][^,.;:()\[\]]{0,80})"
    r"|^\s*(?:sources?)\s*:\s*(?P<line>.{1,1000})",
    re.IGNORECASE | re.DOTALL,
)
_NOT_IDS = frozenset(("sic", "...", "…", "x", " "))  # what editors put in brackets that is no footnote
_ID_LIKE = re.compile(r"[a-z0-9][a-z0-9_.-]*\Z")
_URL = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:[;,]|\band\b|&)\s*")


class Citation(NamedTuple):
    """One claim on a source. `ids` are sources of the box; `named` is the text of one that stands nowhere else
    (a publisher, a URL); `unknown` is an id that the box does not have. Offsets are into the text."""

    start: int
    end: int
    ids: tuple[str, ...] = ()
    named: str | None = None
    unknown: str | None = None
    is_closing_line: bool = False


def cited(text: str, names: Mapping[str, str]) -> tuple[Citation, ...]:
    """The citations in a text, in order. `names` maps every folded name of a source (id, publisher, title) to its id."""
    if "[" not in text and "ource" not in text.lower() and "ccording" not in text and "via" not in text:
        return ()
    found: list[Citation] = []
    for match in _MARK.finditer(text):
        start, end = match.span()
        if match["link"] is not None:
            link = match["link"]
            ids = _known(link, names)
            found.append(Citation(start, end, ids, None if ids else link))
        elif match["id"] is not None:
            found.extend(_footnote(match["id"], bool(match["note"]), start, end, text, names))
        elif match["inside"] is not None:
            found.append(_list_of_names(match["inside"], match.start("inside"), names))
        elif match["said"] is not None:
            found.extend(_attribution(match["said"], match.start("said"), names))
        else:
            named = _list_of_names(match["line"], match.start("line"), names)
            found.append(named._replace(is_closing_line=True))
    return tuple(found)


def reference(printed: str, names: Mapping[str, str], ids: frozenset[str]) -> Citation:
    """What the `source:` field of a fact names: an id of the box, a URL, a publisher in free text, or nothing known."""
    if printed in ids:
        return Citation(0, len(printed), (printed,))
    if _URL.match(printed):
        return Citation(0, len(printed), _known(printed, names), printed)
    near_id = printed.casefold() in {known.casefold() for known in ids}
    if near_id or (_ID_LIKE.match(printed) and "." not in printed):
        return Citation(0, len(printed), unknown=printed)
    return Citation(0, len(printed), _known(printed, names), printed)


def fold(name: str) -> str:
    """A source's name for comparison: no case, no leading "the", single spaces."""
    folded = " ".join(name.casefold().split()).strip(" .\"'“”")
    return folded.removeprefix("the ")


def _known(name: str, names: Mapping[str, str]) -> tuple[str, ...]:
    known = names.get(fold(name))
    return () if known is None else (known,)


def _footnote(name: str, is_note: bool, start: int, end: int, text: str, names: Mapping[str, str]) -> list[Citation]:
    known = names.get(fold(name))
    if known is not None:
        return [Citation(start, end, (known,))]
    if name.casefold() in _NOT_IDS:
        return []
    # An insertion of the editor ("[he] said") stands inside the sentence; a citation closes it or a clause.
    closes = not text[end:].strip(" .,;:)]\"'”’\n") or text[end : end + 1] in ("[", ".", ",", ";")
    if is_note or (closes and _ID_LIKE.match(name)):
        return [Citation(start, end, unknown=name)]
    return []


def _list_of_names(written: str, start: int, names: Mapping[str, str]) -> Citation:
    end = start + len(written.rstrip())
    whole = _known(written.split(",")[0], names) or _known(written, names)
    ids = list(whole)
    for part in _SEPARATOR.split(written):
        ids.extend(known for known in _known(part, names) if known not in ids)
    return Citation(start, end, tuple(ids), None if ids else written.strip())


def _attribution(said: str, start: int, names: Mapping[str, str]) -> list[Citation]:
    """`according to` somebody who can be asked: a source of the box, or a name with a capital."""
    words = said.split(" ")
    for size in range(len(words), 0, -1):
        ids = _known(" ".join(words[:size]), names)
        if ids:
            return [Citation(start, start + len(" ".join(words[:size])), ids)]
    name = [word for word in words if word.casefold() != "the"]
    if name and (name[0][:1].isupper() or name[0].casefold() in _SPEAKERS):
        return [Citation(start, start + len(said.rstrip()), named=said.strip())]
    return []


_SPEAKERS = frozenset(
    ("police", "officials", "prosecutors", "court", "figures", "data", "documents", "records", "official")
)
