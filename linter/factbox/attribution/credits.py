"""A source named without a verb: "(RNZ, 2 March)", "— RNZ", "DIA, 2 March; RNZ and Reuters"."""

from __future__ import annotations

import re

from factbox.attribution.source_names import SourceNames
from factbox.attribution.speakers import ACRONYM, BODY, EXAMINER, JOINS, kind_of
from factbox.pattern import Pattern

_SEPARATOR = Pattern(r"\s*(?:[;,|/•]|\band\b|&|\+)\s*")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = Pattern(
    rf"[\s,(–—-]*\b(?:(?:accessed|retrieved|published|updated|of|on|as of|from)\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|{_MONTH}\s+\d{{4}}"
    r"|\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:19|20)\d{2})\s*\)?\s*\Z",
    re.IGNORECASE,
)
# Where in a source: a page, a paragraph, a table. A bare number is one behind a colon alone.
_LOCATOR = Pattern(
    r"(?:[\s,:;]+(?:at\s+)?(?:pp?|pages?|paras?|paragraphs?|ch|chapters?|sections?|tables?|figs?|figures?|slides?|lines?|vol|volume|annex"
    r"|appendix|rows?|sheets?)\.?\s{0,2}\d[\dA-Za-z.]{0,5}(?:\s{0,2}(?:[,–-]|and)\s{0,2}\d{1,5}){0,5}|\s{0,2}§+\s{0,2}\d[\d.]{0,6}|:\d{1,5}(?:[–-]\d{1,5})?)\s*\Z",
    re.IGNORECASE,
)
_DOCUMENT = Pattern(
    r"['’]?s?\s+(?:(?:annual|media|press|news|quarterly|monthly|latest|official)\s+)?(?:release|report|data|figures|statement|statistics"
    r"|website|survey|briefing|documents?|records?|tables?|database|dataset|estimates?|census|analysis)\s*\Z",
    re.IGNORECASE,
)
# News agencies, which are credited by name alone.
_WIRES = frozenset(
    "ap afp aap dpa efe ansa reuters bloomberg xinhua tass pti ani kyodo yonhap upi interfax anadolu".split()
)
# Outlets, and those who count for a living, known by a name that stands alone.
_KNOWN = _WIRES | frozenset(
    """
rnz bbc cnn nbc npr pbs rté rte itv nhk stuff ons oecd imf unhcr unicef iaea eurostat bls nao opec usgs noaa nasa interpol europol
frontex pharmac unesco unaids ofcom ofsted ofgem""".split()
)
# A name in brackets that has one of these is a body's, and no place where something was.
_BODIES = frozenset(
    """
ministry department office authority agency commission police bureau board treasury stats statistics institute ombudsman secretariat
registry inspectorate administration directorate""".split()
)
_WORDS = Pattern(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*")


def undated(name: str) -> str:
    """A name without the date after it: "RNZ, 2 March 2022" is RNZ."""
    for _ in range(2):
        shorter = _DATE.sub("", name)
        if shorter == name or not shorter.strip():
            break
        name = shorter
    return name.strip(" ,(")


def known_as(name: str, names: SourceNames) -> tuple[str, ...]:
    """The source a name stands for, whatever says when, where and in which paper: "DIA release, 1 May, p. 4" is DIA."""
    found = names.spoken(name)
    if found or len(name) < 3:
        return found
    for shorten in (unlocated, undated, _unpapered):
        shorter = shorten(name)
        if shorter and shorter != name:
            name = shorter
            found = names.spoken(name)
            if found:
                break
    return found


def _unpapered(name: str) -> str:
    return _DOCUMENT.sub("", name).strip(" ,")


def unlocated(name: str) -> str:
    """A name without the page after it."""
    return _LOCATOR.sub("", name).strip(" ,:;")


def bare_credit(written: str, may_be_new: bool) -> bool:
    """Whether what stands in brackets or after a dash credits somebody the box does not list: a news agency, a body
    with a date, or (where no name stands before it that it could be another name of) whom everybody asks and any body."""
    if written.strip(" .").casefold() in (_KNOWN if may_be_new else _WIRES):
        return True
    name = _unpapered(undated(written))
    if name == written and may_be_new:
        words = _WORDS.findall(name)
        return (
            1 < len(words) <= 8
            and not any(map(str.isdigit, name))
            and all(word[0].isupper() or word in JOINS for word in words)
            and any(word.casefold() in _BODIES for word in words)
        )
    if name == written or not any(map(str.isdigit, written)) or any(map(str.isdigit, name)):
        return False
    words = _WORDS.findall(name)
    return (
        0 < len(words) <= 8
        and all(word[0].isupper() or word in JOINS for word in words)
        and any(kind_of(word) & (ACRONYM | BODY | EXAMINER) for word in words)
    )


def list_of_names(written: str, names: SourceNames) -> tuple[str, ...]:
    """The sources among names one after another, with links among them."""
    ids: list[str] = []

    def add(name: str) -> None:
        ids.extend(known for known in known_as(name, names) if known not in ids)

    plain = re.sub(r"\[([^\[\]]{0,200})\]\(([^()\s]{1,2000})\)", r"\1; \2", written)
    add(plain)
    for part in re.split(r"\s*[;|•\n]\s*", plain):
        add(part)
        add(part.split(",")[0])
        for name in _SEPARATOR.split(part) if "://" not in part else part.split():
            add(name.strip("[]^"))
    return tuple(ids)
