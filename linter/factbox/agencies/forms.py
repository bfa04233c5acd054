"""Every form of every body worked out from its entry, and the keys under which a form is looked up."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.agencies.aliases import (
    ACRONYM,
    DERIVED,
    FORMER,
    FORMER_ACRONYM,
    LOOKALIKE,
    NAME,
    OFFICIAL,
    SHORT,
    WRONG,
    Alias,
)
from factbox.agencies.body import Body, Lookalike
from factbox.agencies.fold import Tokens, fold_name
from factbox.agencies.places import place_of
from factbox.pattern import Pattern


def of_body(body: Body, index: int) -> Iterator[Alias]:
    """The forms of a body, the plainest first."""
    yield from registered(body, index)
    if not body.dissolved:
        yield from derived(body, index)


def registered(body: Body, index: int) -> Iterator[Alias]:
    """The forms that a body's entry gives."""
    gone = body.dissolved
    yield Alias(FORMER if gone else NAME, index, body.name, "en", body.founded if gone else None, gone)
    for name in body.names:
        standing = FORMER if gone else OFFICIAL if name.kind == "official" else SHORT
        yield Alias(standing, index, name.text, name.lang, None, gone)
    for acronym in body.acronyms:
        yield Alias(FORMER_ACRONYM if gone else ACRONYM, index, acronym, "", None, gone)
    for former in body.former:
        yield Alias(FORMER, index, former.text, former.lang, former.start, former.until)
        for acronym in former.acronyms:
            yield Alias(FORMER_ACRONYM, index, acronym, "", former.start, former.until)
    for wrong in body.wrong:
        yield Alias(WRONG, index, wrong.text)


def of_lookalike(lookalike: Lookalike, near: int) -> Alias:
    """The form of something that is no body of the register; `near` is the body it may be taken for, or -1."""
    return Alias(LOOKALIKE, near, lookalike.text, "", lookalike.what, lookalike.jurisdiction)


_COUNTRY_WORDS = {
    "NZ": "New Zealand", "AU": "Australian|Australia|Commonwealth", "GB": "United Kingdom|UK|British|Britain|National",
    "US": "United States|U.S.|US|American|Federal", "CA": "Canadian|Canada|Federal", "IE": "Irish|Ireland",
    "IN": "Indian|India|Union|National",
    "ZA": "South African|South Africa|National", "EU": "European Union|European|EU", "INT": "United Nations|UN|International",
}  # fmt: skip
_OF_COUNTRY = {
    code: Pattern(rf"^(?:(?:{words})\s+(?P<tail>.+)|(?P<head>.+?)(?:\s+of|\s+for)?(?:\s+the)?\s+(?:{words}))$")
    for code, words in _COUNTRY_WORDS.items()
}
_DEPARTMENT = Pattern(r"^(?:Department|Ministry)\s+(?:of|for)\s+(?:the\s+)?(?P<what>.+)$")
_PARTS = Pattern(r"\s*[—–/|]\s*|\s+-\s+")
_LEAST = 2  # words that a derived form must have


def derived(body: Body, index: int) -> Iterator[Alias]:
    """Forms that a paper prints without being wrong: without the country's name, "Defence Ministry", half of a double name."""
    seen = {body.name, *(name.text for name in body.names)}
    for text in _derived_texts(body):
        if text not in seen:
            seen.add(text)
            yield Alias(DERIVED, index, text)


def _derived_texts(body: Body) -> Iterator[str]:
    for name in (body.name, *(other.text for other in body.names if other.kind == "official" and other.lang == "en")):
        for part in _PARTS.split(name):
            if part != name and part.count(" ") >= _LEAST - 1 and place_of(fold_name(part)) is None:
                yield part
        department = _DEPARTMENT.match(name)
        if department:
            what = department["what"]
            if what.count(" ") < 4 and "," not in what:
                yield f"{what} {name.split(' ', 1)[0]}"
                yield f"{what} {'Ministry' if name.startswith('Department') else 'Department'}"
        pattern = _OF_COUNTRY.get(body.jurisdiction.split("-", 1)[0])
        match = pattern.match(name) if pattern else None
        if match:
            bare = match["tail"] or match["head"]
            if bare.count(" ") >= _LEAST - 1:
                yield bare


# Country names that stand for each other inside a name.
_SWAPS = (
    ("united states", "us"),
    ("united kingdom", "uk"),
    ("new zealand", "nz"),
    ("european union", "eu"),
    ("united nations", "un"),
)
_SWAP = {one: other for long, short in _SWAPS for one, other in ((long, short), (short, long))}
_SWAPPED = Pattern(r"\b(?:" + "|".join(_SWAP) + r")\b")
_HYPHENED = Pattern(r"(?<=\w)-(?=\w)")


def keys(text: str) -> Iterator[str]:
    """The folded token strings under which a form is looked up: as it is, with hyphens closed, with UK for United Kingdom."""
    forms = [text]
    if _HYPHENED.search(text):
        forms.append(_HYPHENED.sub("", text))
    for form in forms:
        tokens = Tokens(form).folds
        if len(tokens) > 1 and tokens[0] == "the":
            tokens = tokens[1:]
        key = " ".join(tokens)
        if not key:
            continue
        yield key
        for split, closed in (("cooperat", "co operat"), ("coordinat", "co ordinat")):
            if split in key:
                yield key.replace(split, closed)
        swapped = _SWAPPED.sub(lambda match: _SWAP[match[0]], key)
        if swapped != key:
            yield swapped
