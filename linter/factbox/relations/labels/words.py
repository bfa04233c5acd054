"""Which families of relations a label has a word of its own for. A desk writes the same labels again: each is read once."""

from __future__ import annotations

import re
from functools import lru_cache

from factbox.pattern import Pattern

TOTALLED, JOINED, OF_ANOTHER, OF_SEX = "totalled", "joined", "of another", "of sex"
IN_UNIT, SPANNED, CHANGED, REST, RANGED = "in unit", "spanned", "changed", "rest", "ranged"

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
        r"^(?:(?:total )?length|duration|lasted|time|span|took|period|age|end|finish|died|date of death|closed)",
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


@lru_cache(maxsize=2048)
def families_of(label: str) -> frozenset[str]:
    """The families that a label may tell a relation of."""
    return frozenset([family for family, words in _WORDS.items() if words.search(label)])
