"""A part beside its whole with no word for it: 60 arrests, 12 for theft; eight picked from 75; 40 people (12 children)."""

from __future__ import annotations

import re

from factbox.figures.languages.en_relations import GATHERED
from factbox.figures.quantity import Quantity
from factbox.figures.told.kinds import SUMMED, one_thing
from factbox.figures.told.sentence import Sentence
from factbox.pattern import Pattern

_PEOPLE = frozenset(
    "person passenger victim casualty migrant refugee civilian detainee patient resident arrest death hostage villager"
    " evacuee fatality employee worker member prisoner inmate".split()
)
_SOME_PEOPLE = frozenset("child woman man girl boy minor pensioner baby infant teenager officer soldier".split())
_GATHERED = "|".join(sorted(GATHERED))

_PICKED = Pattern(
    r"[^.;:,]{0,40}\b(?:chosen|picked|selected|drawn|recruited|shortlisted|elected|whittled down|taken|plucked) from"
    rf" (?:about |some |more than |nearly |(?:an?|the|its) (?:[\w-]+ )?(?:{_GATHERED}) of (?:about |some )?)?$"
)


def picked_from(s: Sentence, n: int) -> bool:
    """`eight were chosen from 640 applicants`."""
    part, whole = s.figures[n - 1], s.figures[n]
    return (part.value or 0) < (whole.value or 0) and part.kind == "count" and bool(_PICKED.match(s.gap(n)))


_NOUN_ONLY = Pattern(r"\s*[a-z][\w'\u2019-]*(?: [a-z][\w'\u2019-]*)?, (?:about |some |at least |just )?")

_FOR_WHAT = Pattern(r"\s+(?:for|aged|under|over|involving|with|without|against)\s+[a-z]")


def elided(s: Sentence, n: int) -> bool:
    """`60 arrests, 12 for theft`: a part without a noun right behind the noun of its whole, and no list goes on."""
    if s.figures[n].kind != "count" or not one_thing(s.figures[n], s.figures[n - 1]) or s.figures[n].unit is None:
        return False
    if not _NOUN_ONLY.fullmatch(s.gap(n)) or not _FOR_WHAT.match(s.gap(n + 1)):
        return False
    return n + 1 == len(s.figures) or not s.goes_on(n + 1)


def in_brackets(s: Sentence, n: int) -> bool:
    """`killed 40 people (12 children)`."""
    part, whole = s.figures[n], s.figures[n - 1]
    if part.unit not in _SOME_PEOPLE or whole.unit not in _PEOPLE:
        return False
    return bool(
        re.fullmatch(r"\s*[\w'-]+ \((?:about |at least )?", s.gap(n)) and re.match(r"\s*[\w'-]+\)", s.gap(n + 1))
    )


def with_some(s: Sentence, n: int) -> bool:
    """`a dividend of $4.9bn, with $700m set aside`: money and measures only; people with injuries are no part."""
    part: Quantity = s.figures[n]
    return (
        part.kind in SUMMED
        and part.kind != "duration"
        and bool(re.search(r", with (?:about |some |at least |just |another )?$", s.gap(n)))
        and bool(
            re.match(r"\s+(?:of (?:it|that|them)|going|set aside|earmarked|reserved|as|spent|due|paid)\b", s.gap(n + 1))
        )
    )
