"""Names in other languages as they are compared: without article, elision, office and country, and Irish initials as they were."""

from __future__ import annotations

import re

from factbox.agencies.fold import Tokens
from factbox.agencies.words import JOINERS, listed
from factbox.pattern import Pattern

_ARTICLES = listed("an na te le la les l y yr die der the nga ny")
_OFFICES = frozenset(("oifig", "swyddfa"))  # "Oifig an Ombudsman", which a paper prints as the Ombudsman's own title
_COUNTRIES = frozenset(("cymru", "wales", "canada", "eireann", "aotearoa", "alba"))
ELIDED = Pattern(r"\b[ldLD]['’](?=\w)")
_ECLIPSED = Pattern(
    r"(?:g(?=c)|m(?=b)|bh(?=f)|b(?=p)|d(?=t)|n(?=[dg])|t(?=[aeious]))"
)  # gCoimisinéirí, tSeirbhís, tUdarás
_ENOUGH = 2  # words that a name must keep


def plain(text: str) -> tuple[str, ...]:
    """The folded words of a name that tell it from others: no article, no elided one, no office, no Irish mutation."""
    words = [word for word in Tokens(ELIDED.sub("", text)).folds if word not in ("l", "d")]
    while len(words) > 1 and (words[0] in _ARTICLES or words[0] in _OFFICES):
        irish = words[0] in ("an", "na")
        words = words[1:]
        if irish:
            words[0] = _ECLIPSED.sub("", words[0], count=1) if _ECLIPSED.match(words[0]) else words[0]
    return tuple(words)


def is_same(printed: str, known: str, english: str) -> bool:
    """Whether a printed name is a registered one; its country may be left out where a plain name is left, or where the English
    name `english` that it stands beside leaves it out too."""
    one, other = plain(printed), plain(known)
    if one == other:
        return True
    if len(other) != len(one) + 1 or other[:-1] != one or other[-1] not in _COUNTRIES:
        return False
    content = [word for word in one if word not in JOINERS]
    return len(content) > _ENOUGH or (len(content) > 0 and not _COUNTRIES & set(Tokens(english).folds))


def same_script(one: str, other: str) -> bool:
    """Whether two names are both in the letters that English is written in, or neither: one in Devanagari cannot be held against
    its romanised form."""
    return (_LATIN.search(one) is None) == (_LATIN.search(other) is None)


def is_spelled_one_way(lang: str, printed: str) -> bool:
    """Whether the letters of a name can be judged: those of a language with letters of its own can be romanised in many ways."""
    return lang not in _OWN_LETTERS or _LATIN.search(printed) is None


_OWN_LETTERS = listed("hi bn ta te kn ml mr gu pa or ur sa ar ru uk zh ja ko el bg he fa")
_LATIN = re.compile("[A-Za-z]")
