"""Which families of relations a label has a word of its own for. A desk writes the same labels again: each is read once."""

from __future__ import annotations

import re
from functools import lru_cache

from factbox.figures.languages.en_relations import CHANGE_NOUNS, FALL_NOUNS, GAP_NOUNS, RISE_NOUNS
from factbox.pattern import Pattern

TOTALLED, JOINED, OF_ANOTHER, OF_SEX = "totalled", "joined", "of another", "of sex"
IN_UNIT, SPANNED, CHANGED, REST, RANGED = "in unit", "spanned", "changed", "rest", "ranged"
OUTCOME, EXTREME, TRIPLE, LOOSE = "outcome", "extreme", "triple", "loose"

_WORDS = {
    TOTALLED: Pattern(
        r"^(?:(?:grand |over-?all |combined )?total|sum$|altogether$|overall$|both$|all(?: \w+)?$)|\bin (?:all|total)$",
        re.IGNORECASE | re.MULTILINE,
    ),
    JOINED: Pattern(r" (?:or|and) ", re.IGNORECASE),
    OF_ANOTHER: Pattern(
        r"^(?:in|from|at|across) (?:the )?(?=[A-Z])|"
        r"^(?i:[-–—•>\s]*(?:of which|of whom|of them|of these|including|incl\.?|among them|thereof)\b|[-–—•]\s)",
        re.MULTILINE,
    ),
    OF_SEX: Pattern(r"^(?:men|women|boys|girls|male|female)s?$", re.IGNORECASE | re.MULTILINE),
    IN_UNIT: Pattern(r" (?:in |\()[a-z ]+\)?$", re.MULTILINE),
    SPANNED: Pattern(
        r"^(?:(?:total )?length|duration|lasted|time|span|run\b|ran\b|took|period|term|age|end|finish|died|date of death|closed)",
        re.IGNORECASE | re.MULTILINE,
    ),
    RANGED: Pattern(
        r"\brange$|^(?:ages?|prices?|ticket prices?|salar(?:y|ies)|fares?|fees?|rents?|wages?|fines?)\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    REST: Pattern(r"^(?:all |the )?(?:others?\b|rest$|remainder$)", re.IGNORECASE | re.MULTILINE),
    CHANGED: Pattern(
        r"^(?:the )?(?:change|rise|increase|growth|fall|drop|decrease|decline|reduction|difference|majority|margin)\b",
        re.IGNORECASE | re.MULTILINE,
    ),
}


# The families that a word of its own tells: the whole label, its first word, or any of them.
_OUTCOMES = """
passed|pass|passes|survived|survivors|alive|rescued|government|coalition|governing parties|won|win|wins|victories|upheld|granted
approved|allowed|accepted|for|in favour|in favor|yes|ayes
"""
_WHOLE = dict.fromkeys(_OUTCOMES.strip().replace("\n", "|").split("|"), OUTCOME)
_FIRST = frozenset("lowest minimum min cheapest youngest shortest smallest low lower".split())
_ANY = frozenset(
    "per share proportion percentage turnout rate occupancy difference surplus deficit shortfall increase growth net balance".split()
)

# Words in a label, wherever they stand, that tell of other rows: the size of a change, a share, a rate, a sum, a length of time.
SIZES = RISE_NOUNS | FALL_NOUNS | GAP_NOUNS | CHANGE_NOUNS | {"up", "down"}
SHARING = frozenset("share proportion percentage percent turnout fraction %".split())
APART = frozenset(("a", "an", "each", "every", "per"))
TOGETHER = frozenset(("combined", "together", "altogether", "overall", "all", "total"))
LENGTHS = frozenset(
    "age length duration years days months weeks term tenure lifespan reign lasted span stay sentence time stood served ran".split()
)
HANGING = ("of which", "of whom", "of them", "of these", "thereof")
LEFT = frozenset(
    "rest other others remaining remainder remain remained remains still elsewhere unaccounted left unsold".split()
)
_LOOSE = SIZES | SHARING | LENGTHS | LEFT | {"per", "not", "without"}


@lru_cache(maxsize=2048)
def families_of(label: str) -> frozenset[str]:
    """The families that a label may tell a relation of."""
    told = [family for family, words in _WORDS.items() if words.search(label)]
    words_of = label.casefold().split()
    if len(words_of) < 3 and (whole := _WHOLE.get(" ".join(words_of))) is not None:
        told.append(whole)
    if words_of and words_of[0] in _FIRST:
        told.append(EXTREME)
    if not _ANY.isdisjoint(words_of):
        told.append(TRIPLE)
    if words_of and (
        not _LOOSE.isdisjoint(words_of)
        or OUTCOME in told
        or " ".join(words_of).startswith(HANGING)
        or words_of[0].endswith("ly")
        or any(map(" ".join(words_of).__contains__, (" un", " non")))
    ):
        told.append(LOOSE)
    return frozenset(told)
