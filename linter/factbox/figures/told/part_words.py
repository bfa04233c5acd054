"""What the words beside a figure say of it as a part: whose it is, and whether more of that whole follow."""

from __future__ import annotations

import re

from factbox.figures.languages.en_relations import GATHERED
from factbox.figures.quantity import Quantity
from factbox.figures.told.kinds import SUMMED, adds_up, alike, one_thing
from factbox.figures.told.sentence import (
    OF_A,
    OF_THEM,
    OF_THOSE,
    Sentence,
)
from factbox.figures.told.words import is_compared
from factbox.pattern import Pattern

INCLUDED = Pattern(
    r"(?:,|\(|\u2013|-)?\s*(?:including|includes?|included|among them|of which"
    r"|(?:of|among) whom|(?:of|among) which|among (?:them|these|those)|of them|of these|of those|comprising just|counting)"
    r"(?: (?:are|were|is|was))?\s+(?:just |only |at least |up to |no fewer than |fewer than |as many as "
    r"|about |around |some |more than |nearly |almost |over |an? (?:estimated )?)*$"
    r"|\bof which (?:[a-z][\w'-]* ){1,3}$"
)


ALL_OF_THEM = frozenset(
    "dead victims injured wounded missing total number arrested detained group lot passengers people".split()
)


def counts_more(whole: Quantity, part: Quantity) -> bool:
    return whole.kind == "count" and whole.value is not None and part.value is not None and part.value <= whole.value


BRACKETED_WHOLE = Pattern(r"\s*[\w'-]+ \((?:out )?of (?:the |a total of |some |about |its )?")


def listed_before(s: Sentence, n: int) -> list[int]:
    """Figure n and those of the list that it ends, last first."""
    found = [n]
    while n and s.goes_on(n) and alike(s.figures[n - 1], s.figures[n]) and re.search(r"\band\b|, $", s.gap(n)):
        n -= 1
        found.append(n)
    return found


_GATHERED = "|".join(sorted(GATHERED))

# Words from a part to its whole: were among the 36 held; in the class of 30; were on a list of 75
IS_IN = Pattern(
    r"[^,.;:]{0,40}\b(?:were|are|was|is|be|been|being) among (?:the |its |their |some |about )?"
    r"|[^,.;:]{0,30}\b(?:in|from|on|of|out of|among) (?:an?|the|its|his|her|their) (?:[\w-]+ )?"
    rf"(?:{_GATHERED}) of (?:about |some |just )?"
)

_PHRASE_BETWEEN = Pattern(
    r"^\s*[\w'-]+ (?:in|from|across|at|over|for|by|among|after|during) (?:the |its |their |his |her )?$"
)

_OF_THEM_WHERE = Pattern(r"\s*of (?:them|whom|which)\s+(in|at|from|on|for|by|under|over|aged)\b")


def same_place_again(first: str, gap: str, after: str) -> bool:
    """Whether a figure after `six of them in X` runs on with the same preposition: `and three in Y`."""
    where = _OF_THEM_WHERE.match(first)
    return bool(
        where
        and len(gap) < 60
        and re.search(r"(?:,| and|, and) $", gap)
        and not re.search(r"[.;:()]", gap)
        and re.match(rf"\s+{where[1]}\b", after)
    )


def _tells_part(s: Sentence, n: int) -> bool:
    """Whether figure n, at the head of its statement, is a part of the next one: fifteen of the 20 players are ..."""
    part, whole = s.figures[n], s.figures[n + 1]
    return alike(part, whole) and bool(OF_A.match(s.gap(n + 1))) and not s.gap(n).strip(" \"'\u201c\u2018")


def whole_before(s: Sentence, n: int) -> int | None:
    """The figure that `of them` refers to: the last count before n that is no part itself."""
    part = s.figures[n]
    fallback = None
    for k in range(n - 1, -1, -1):
        q = s.figures[k]
        if q.kind != part.kind and not (q.kind == "count" and part.kind == "count"):
            continue
        if adds_up(q) or (q.kind == "count" and q.value is None and q.hedge == "approx"):
            if is_compared(s, k) and any(one_thing(other, q) for other in s.figures[:k]):
                continue  # 80 cases, up from 50; 20 of them
            if OF_THEM.match(s.gap(k + 1)) and k > 0 and not OF_THOSE.match(s.gap(n + 1)):
                continue
            if k and _PHRASE_BETWEEN.search(s.gap(k)):  # 25 goals in 30 games, 10 of them penalties
                fallback = k if fallback is None else fallback
                continue
            if (
                k
                and _tells_part(s, k - 1)
                and (s.figures[k - 1].value or 0) >= (part.value or 0)
                and s.gap(n).endswith(", ")
            ):
                return k - 1  # fifteen of the 20 players are under 23, five of them teenagers
            return k
    return fallback


def of_the_same(s: Sentence, n: int) -> bool:
    """Whether figure n goes on about the one before: `, but only 20 are open`; `, 20 badly`."""
    before, following = s.gap(n), s.gap(n + 1)
    few = re.search(
        r"[,;]? (?:but |and |though |of which |yet )?(only|just|no more than|all but|fewer than|barely|but) $", before
    )
    if few and (
        few[1] != "but" or re.match(r"\s*(?:have|has|had|were|are) (?:since|later|now|already|still)\b", following)
    ):
        return bool(_DOES.match(following))
    still = re.match(
        r"\s*(?:badly|seriously|critically|severely|fatally|slightly|gravely|mortally|still|later|since)\b", following
    )
    return bool(still and before.endswith(", "))


# A verb at once after a figure, whose noun is then the one before
_DOES = Pattern(
    r"\s*(?:(?:have|has|had|were|are|was|is) (?!been |as )|(?:have|has|had) been |did |(?:were |was )?(?:[a-z]+ed|found|won|got"
    r"|came|went|took|ran|fell|met|left|kept|held|made it|sat|paid|spoke|could|would|can|will)\b)(?! in [12]\d)"
)


def more_named(s: Sentence, n: int) -> list[int]:
    """`of which mortgages $12tn and car loans $2tn`: the next part with its name before it."""
    k = n + 1
    named = k < len(s.figures) and re.fullmatch(r",? and [a-z][\w'-]*(?: [\w'-]+)? ", s.gap(k))
    return [k] if named and alike(s.figures[n], s.figures[k]) else []


def includes(whole: Quantity, part: Quantity) -> bool:
    if whole.kind != part.kind or (whole.value is None and whole.hedge != "approx"):
        return False
    if whole.kind in SUMMED:
        return alike(whole, part)
    return whole.kind == "count" and (whole.value is None or part.value is None or part.value <= whole.value)
