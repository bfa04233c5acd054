"""Rows that pass a total: its parts, or other facts that merely stand beside it. Read only where they do pass it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from factbox.agencies.places import place_of
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.same.events import EVENT
from factbox.relations.wordings import no_rest

# Another giving of the total, or a bound on it: what was expected, insured, reached before.
_OTHER_GIVING = Pattern(
    r"\b(?:estimat\w*|forecasts?|projected|predicted|expected|targets?|goal|budget\w*|planned|original(?:ly)?|record|limit|capacity|"
    r"quota|maximum|minimum|average|mean|median|highest|lowest|largest|smallest|longest|shortest|biggest|best|worst|busiest|previous(?:ly)?|"
    r"earlier|threshold|so far|overrun|left over|(?:sold|insured|valued|bought|worth|listed) (?:for|at)|guide price)\b|^levels? \w",
    re.IGNORECASE,
)
# What tells one group of people from all others: who is in it may be in a row beside it that is told apart by something else.
_CUTS = tuple(
    Pattern(words, re.IGNORECASE)
    for words in (
        r"\b(?:men|women|boys|girls|males?|females?)\b",
        (
            r"\b(?:minors|juveniles|teenagers|pensioners|youths?|elderly|seniors?|under[- ]\w+|over[- ]\w+|aged?)\b|"
            r"^\d{1,3}\s?(?:[-–+]|to \d)"
        ),
        (
            r"\b(?:foreign\w*|(?:from )?abroad|overseas|international|domestic|national\w*|citizens?|locals?|migrants?|"
            r"immigrants?|refugees?)\b"
        ),
        r"\b(?:part|full|short)[- ]?time\b|\b(?:casual|seasonal|temporary|permanent|freelance|unpaid|volunteers)\b",
        r"^(?:still |now )?(?:on|with|without|in need of|receiving|needing|having|who)\b",
        (
            r"\b(?:members|first[- ]time\w*|regulars|newcomers|season tickets?|single|married|disabled|vegetarian\w*|left-handed|"
            r"protected|listed)\b"
        ),
    )
)
_BESIDE = Pattern(
    r"\b(?:other\w*|rest|remainder|unknown|not \w+|un\w+ed|none|neither|elsewhere|child(?:ren)?|kids|infants|babies|adults?|"
    r"staff|crew)\b",
    re.IGNORECASE,
)
# What one thing can only be one of.
_ONE_OF = tuple(
    frozenset(words.split("|"))
    for words in (
        "gold|silver|bronze", "yes|no|blank|spoilt|abstained|abstentions|for|against|in favour|opposed|don't know|undecided",
        "passed|failed|absent", ("survived|died|dead|survivors|missing|killed|injured|hurt|wounded|"
        "unhurt"), "won|drawn|drew|lost|wins|draws|losses|defeats",
        "government|opposition|independents", "upheld|rejected|dismissed|withdrawn|pending|granted|refused|approved|denied",
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday", "summer|autumn|winter|spring",
        "january|february|march|april|may|june|july|august|september|october|november|december",
        "morning|afternoon|evening|night", "north|south|east|west|centre|north-east|north-west|south-east|south-west",
        "car|cars|bus|buses|train|trains|rail|road|air|sea|bicycle|foot|plane", "on time|late|cancelled|delayed",
        "goals|tries|conversions|penalties|drop goals",
    )
)  # fmt: skip
_BARE = Pattern(r"(?:grand |over-?all )?total\Z|sum\Z|in (?:all|total)\Z|altogether\Z|all\Z|together\Z", re.IGNORECASE)
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_WORD = Pattern(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NEAR = Fraction(5, 4)  # the most of its total that rows may come to that are only by their place parts of it
_EXTENTS = frozenset(("length", "area", "volume"))  # of one thing, which may be in two rows


def are_parts(labels: Sequence[str], total: str, kind: str, ratio: Fraction, *, by_place: bool) -> bool:
    """Whether rows are parts of a total for sure, which they pass by a ratio.

    `by_place`: only that they stand under the total tells so, where other facts of the box may stand as well.
    """
    if any(_OTHER_GIVING.search(label) for label in labels) or not _cut_alike(labels):
        return False
    if ratio > _NEAR and any(_YEAR.search(label) for label in labels):
        return False  # the years before, not those that it adds up
    if not by_place or no_rest(labels) or _are_of_one_kind(labels, total):
        return True
    return ratio <= _NEAR and kind not in _EXTENTS and not any(_is_of_something_else(label, total) for label in labels)


def is_bare(total: str) -> bool:
    """Whether a row is called Total and nothing more: the last line of a sum, and no fact of its own."""
    return _BARE.match(total.strip()) is not None


def _cut_alike(labels: Sequence[str]) -> bool:
    """Whether rows told apart by what someone is are told apart by the same thing, all of them."""
    for cut in _CUTS:
        told = [cut.search(label) is not None for label in labels]
        if any(told) and not all(
            is_told or _BESIDE.search(label) is not None for is_told, label in zip(told, labels, strict=True)
        ):
            return False
    return True


def _are_of_one_kind(labels: Sequence[str], total: str) -> bool:
    """Whether rows are what one thing can only be one of, places, or narrower words for what the total counts."""
    bare = [label.strip().casefold() for label in labels]
    if any(sum(label in group for label in bare) > 1 and _others_fit(bare, group) for group in _ONE_OF):
        return True
    if all(place_of(label, printed) is not None for label, printed in zip(bare, labels, strict=True)):
        return True
    counted = [word for word in _WORD.findall(total) if word.casefold() not in ("total", "all", "in", "overall")]
    if counted and all(" " not in label and nouns.covers(counted[-1], label) for label in bare):
        return True
    words = [label.split() for label in bare]
    if any(_YEAR.search(label) for label in bare) or any(len(one) < 2 for one in words):
        return False
    return len({one[0] for one in words}) == 1 or len({one[-1] for one in words}) == 1  # Ward A, Ward B


def _others_fit(labels: Sequence[str], group: frozenset[str]) -> bool:
    return all(label in group or _BESIDE.search(label) is not None for label in labels)


def _is_of_something_else(label: str, total: str) -> bool:
    """Whether a row tells what happened to other things than those that the total counts: `Officers hurt` under `Arrests`."""
    words = [word.casefold() for word in _WORD.findall(label)]
    if len(words) > 3:
        return True
    own = {EVENT[word] for word in words if word in EVENT}
    counted = {EVENT.get(word.casefold(), "") for word in _WORD.findall(total)}
    return len(words) > 1 and bool(own - counted or any(word.endswith("ed") or word == "burnt" for word in words))
