"""Parts that complete a whole: the remaining 27; leaving 33 of the 50; rent (A$400,000), wages (A$350,000)."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.figures.quantity import Quantity
from factbox.figures.told.kinds import adds_up, alike, one_thing, total_of
from factbox.figures.told.sentence import OF_A, ProseRelation, Sentence, related, starts_of
from factbox.pattern import Pattern

_WHAT_IS_LEFT = Pattern(
    r"\b(?:the|its|their|his|her) (?:remaining|other|last)\s+$|\bleaving (?:just |only |the other )?$|\bthe rest,? $"
)


def the_rest(s: Sentence, n: int) -> Iterator[ProseRelation]:
    """`Of 46 schools, 19 had water; the remaining 27 did not`; `leaving 33 of the 50`."""
    figures = s.figures
    rest = figures[n]
    others = s.gap(n).endswith("the ") and s.gap(n + 1).startswith(" others")
    if not n or not (others or _WHAT_IS_LEFT.search(s.gap(n))):
        return
    if n + 1 < len(figures) and alike(rest, figures[n + 1]) and OF_A.match(s.gap(n + 1)):
        whole = figures[n + 1]
        parts = [q for q in figures[:n] if one_thing(q, whole)]
    else:
        at = next((k for k in range(n) if alike(figures[k], rest) and adds_up(figures[k])), None)
        if at is None or at == n - 1:
            return
        if OF_A.match(s.gap(at + 1)) and alike(figures[at], figures[at + 1]):  # £14m of its £20m, the remaining £6m
            whole, parts = figures[at + 1], [figures[at], *(q for q in figures[at + 2 : n] if alike(q, rest))]
        else:
            whole, parts = figures[at], [q for q in figures[at + 1 : n] if alike(q, rest)]
    sure = len(parts) == 1 and (starts_of(s, 0) or whole.start > rest.start or _is_the_rest(s, n, parts[0], whole))
    if parts and all(map(adds_up, parts)) and (sure or total_of([*parts, rest]) == whole.value):
        yield related("sum", True, of=[*parts, rest], is_=whole)


_RIGHT_THEN = Pattern(
    r"[^.;:]{1,70}(?:;|,| and|, and|, but|, while|\. )\s*(?:and |but |while )?(?:the|its|their) (?:other|remaining) $"
)
_NO_SCOPE = Pattern(
    r"\s*(?:(?!who\b|that\b|which\b)[a-z-]+ )?(?:was|were|is|are|had|have|has|did|will"
    r"|failed|passed|died|lived|survived|stayed|went|came)\b"
)


def _is_the_rest(s: Sentence, n: int, part: Quantity, whole: Quantity) -> bool:
    """`Twelve of the 80 homes failed; the other 68 passed`: one part of a whole, and at once all that is left."""
    if s.figures[0] is not part or s.figures[1] is not whole or not one_thing(s.figures[n], whole):
        return False
    if any(alike(q, whole) for q in s.figures[n + 1 :]):
        return False  # the other two were absent and one abstained
    return bool(_RIGHT_THEN.fullmatch(s.between(1, n)) and _NO_SCOPE.match(s.gap(n + 1)))


_SPLIT = Pattern(r"\b(?:split|divided|shared|spent|went|broken down|made up|comprising|consisting)\b|:")


def each_bracketed(s: Sentence, n: int) -> Iterator[ProseRelation]:
    """`Its budget of $900 went on rent ($400), wages ($350) and fees ($150)`."""
    figures = s.figures
    inside = [k for k in range(1, len(figures)) if s.gap(k).endswith("(") and s.gap(k + 1).startswith(")")]
    if len(inside) < 2 or inside[0] <= n or inside[-1] - inside[0] >= len(inside):
        return
    whole, parts = figures[n], [figures[k] for k in inside]
    others = (q for q in figures[: inside[0]] if q is not whole and alike(q, parts[0]) and adds_up(q))
    if any(others) or not all(alike(q, whole) for q in parts):
        return
    if _SPLIT.search(s.gap(inside[0])) or total_of(parts) == whole.value:
        yield related("sum", of=parts, is_=whole)
