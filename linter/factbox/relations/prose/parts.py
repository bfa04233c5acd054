"""Whether the parts of a sum in a sentence are apart from each other, and whether they leave no rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.relation import Operand
from factbox.relations.thirds import named_behind

_PREPOSITION = Pattern(
    r"(?:\s+(?:were|was|are|is|from|came|people|died|killed|injured|hurt|arrested)){0,2}\s+(?P<word>in|at|"
    r"on|from|near|by)\s+(?:the\s+\S|(?-i:[A-Z0-9]))",
    re.IGNORECASE,
)
_VOTE = Pattern(
    r"\s+(?:(?:members|people|votes?|mps|voted|were|was|are|cast)\s+)*(?P<word>for|against|in favou?r|"
    r"abstain\w*|opposed|absent|yes|no|did not vote)\b",
    re.IGNORECASE,
)
_NAMED = Pattern(r"\s+(?:(?:were|are|from|the|is|was)\s+)*[A-Z]\w+")
_BARE = Pattern(r"\s+(?P<words>(?:[\w'’-]+\s?){1,3}?)\s*(?:[,;.)]|\band\b|\Z)")
_JOINED = Pattern(r"\b(?:in|of|with|without|from|at|on|by|for|under|over|aged|who|that|which)\b", re.IGNORECASE)


def leave_no_rest(text: Text, parts: Sequence[Operand], total: Operand | None = None) -> bool:
    """Whether parts are men and women, boys and girls, and no third group is told of behind them."""
    return are_two_sexes(text, parts) and not named_behind(text, total, parts)


def are_two_sexes(text: Text, parts: Sequence[Operand]) -> bool:
    """Men and women, boys and girls: by the unit of each part, else by the first words after it."""
    heads = set()
    for part in parts:
        words = re.match(r"\s*(?:(?:were|was|are|is|of them|being)\s+)*([\w'’-]+)", text.value[part.end or 0 :][:60])
        after = nouns.head(words[1].lower()) if words is not None else ""
        known = {noun for group in nouns.BY_NATURE for noun in group}
        unit = nouns.head(part.quantity.unit) if part.quantity is not None and part.quantity.unit else ""
        heads.add(after if after in known else unit)
    return len(heads) == len(parts) and any(heads == group for group in nouns.BY_NATURE)


def of_all(total: Operand, parts: Sequence[Operand]) -> Operand:
    """A total without the noun that it took from one of its parts: `131 women and 93 men, 224 in all` are not 224 men."""
    units = {part.quantity.unit for part in parts if part.quantity is not None}
    if total.quantity is None or len(units) < 2 or total.quantity.unit not in units:
        return total
    return total._replace(quantity=total.quantity._replace(unit=None), unit=None)


def kept_apart(text: Text, parts: Sequence[Operand]) -> bool:
    """Whether the wording keeps the parts of a sum apart: by place, vote, name or nature, or as items of a bare list."""
    if not parts or are_two_sexes(text, parts):
        return True
    afters = []
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        stop = following.start if following is not None else None
        afters.append(text.value[part.end or 0 : stop][:80])
    if any(re.search(r"\b(?:both|either|also)\b", after, re.IGNORECASE) for after in afters):
        return False
    if re.search(r"\b(?:others|the rest|the remaining|the remainder)\b", " ".join(afters), re.IGNORECASE):
        return True
    for pattern in (_PREPOSITION, _VOTE):
        found = [pattern.match(after) for after in afters]
        words = {match["word"].lower() for match in found if match is not None}
        if all(found) and len(words) == (len(parts) if pattern is _VOTE else 1):
            return True
    if all(_NAMED.match(after) for after in afters):
        return True
    lead = text.value[max(0, (parts[0].start or 0) - 40) : parts[0].start]
    colon = re.search(r"(?::|\s[–—])\s+(?:\w+\s+){0,2}\Z", lead) is not None
    measures = all(part.quantity is not None and part.quantity.kind != "count" for part in parts)
    return measures or (colon and all(_is_thing(after) for after in afters))


def _is_thing(after: str) -> bool:
    """Whether nothing but a noun in the plural stands behind a figure of a list: 16 women, 13 hill farms; not 30 built in Korea."""
    bare = _BARE.match(after)
    if bare is None:
        return False
    words = bare["words"].split()
    last = words[-1].lower()
    return nouns.head(last) != last and not _JOINED.search(bare["words"])
