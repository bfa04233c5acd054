"""Sums and subsets in prose: 36, 20 men and 16 women; six of them in New Zealand; including four in Logan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factbox.figures.quantity import Quantity
from factbox.figures.sentence import (
    OF_A,
    OF_THEM,
    OF_THOSE,
    OF_THOSE_FIRST,
    STARTS_OF,
    SUMMED,
    ProseRelation,
    Sentence,
    adds_up,
    alike,
    list_from,
    related,
    total_of,
)
from factbox.figures.told_changes import any_size


@cache
def _included() -> re.Pattern[str]:
    return re.compile(
        r"(?:,|\(|\u2013|-)?\s*(?:including|includes?|included|among them|of which"
        r"|of whom|of them|of these|of those|comprising just)\s+(?:just |only |at least "
        r"|about |some |more than |nearly |an? (?:estimated )?)*$"
        r"|\bof which (?:[a-z][\w'-]* ){1,3}$"
    )


@cache
def _colon_list() -> re.Pattern[str]:
    return re.compile(r".{0,80}[:\u2014\u2013-]\s+(?:[^\d:]{0,25})$", re.DOTALL)


@cache
def _in_all() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:(?!more |less |fewer )[\w-]+ ){0,2}(?:in all|in total|altogether|all told|combined|in sum|overall)\b"
    )


@cache
def _total_of_them() -> re.Pattern[str]:
    return re.compile(
        r"(?:, |\u2013 |- |and )(?:or )?(?:for )?(?:making |giving |bringing )?(?:a"
        r"|the) (?:combined |grand |overall )?total (?:of|to) $"
    )


_PAIRS = ({"man", "woman"}, {"boy", "girl"}, {"male", "female"}, {"adult", "child"}, {"men", "women"})


@cache
def _sexes() -> re.Pattern[str]:
    return re.compile(r"\s*(?:were |are |of them )?(?:men|women|boys|girls|males?|females?|adults|children)\b")


@cache
def _preposition() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:(?:were|was|are|from|came|went|is) )?(in|on|at|from|to|for|by|of|with|against|during|under)\b"
    )


@cache
def _phrase_between() -> re.Pattern[str]:
    return re.compile(
        r"^\s*[\w'-]+ (?:in|from|across|at|over|for|by|among|after|during) (?:the |its |their |his |her )?$"
    )


@cache
def _and_another() -> re.Pattern[str]:
    return re.compile(r"(?:, | and |, and )$")


@cache
def _is_told() -> re.Pattern[str]:
    return re.compile(r"\s*(?:was|were|is|are|had|have|has|will)\b")


@cache
def _of_them_where() -> re.Pattern[str]:
    return re.compile(r"\s*of (?:them|whom|which)\s+(in|at|from|on|for|by|under|over|aged)\b")


def _same_place_again(first: str, gap: str, after: str) -> bool:
    """Whether a figure after `six of them in X` runs on with the same preposition: `and three in Y`."""
    where = _of_them_where().match(first)
    return bool(
        where
        and len(gap) < 60
        and re.search(r"(?:,| and|, and) $", gap)
        and not re.search(r"[.;:()]", gap)
        and re.match(rf"\s+{where[1]}\b", after)
    )


def whole_before(s: Sentence, n: int) -> int | None:
    """The figure that `of them` refers to: the last count before n that is no part itself."""
    part = s.figures[n]
    fallback = None
    for k in range(n - 1, -1, -1):
        q = s.figures[k]
        if q.kind != part.kind and not (q.kind == "count" and part.kind == "count"):
            continue
        if adds_up(q) or (q.kind == "count" and q.value is None and q.hedge == "approx"):
            if OF_THEM.match(s.gap(k + 1)) and k > 0 and not OF_THOSE.match(s.gap(n + 1)):
                continue
            if k and _phrase_between().search(s.gap(k)):  # 25 goals in 30 games, 10 of them penalties
                fallback = k if fallback is None else fallback
                continue
            return k
    return fallback


def _closed(s: Sentence, members: list[int]) -> bool:
    """Whether the last member of a list is joined by `and` (or plus)."""
    return len(members) >= 2 and bool(re.search(r"\band\b|&|\bplus\b", s.gap(members[-1])))


def told_groups(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    """`Of 244 victims, 105 were in England, 87 in Scotland and 52 in Wales`."""
    figures = s.figures
    for n, whole in enumerate(figures[:-1]):
        if not adds_up(whole) or whole.kind == "duration" or not STARTS_OF.search(s.gap(n)):
            continue
        are = "," not in s.gap(n + 1) and re.search(r"\b(?:are|were|is|was) (?:just |only |about )?$", s.gap(n + 1))
        if are and alike(whole, figures[n + 1]) and figures[n + 1].start not in taken:
            yield related("subset", of=figures[n + 1], in_=whole)  # among the 64 known to be ill are four nurses
            continue
        if "," not in s.gap(n + 1) or not alike(whole, figures[n + 1]) or figures[n + 1].start in taken:
            continue
        members = list_from(s, n + 1)
        parts = [figures[k] for k in members]
        if len(parts) == 1:
            if parts[0].value is not None and whole.value is not None and parts[0].value <= whole.value:
                yield related("subset", of=parts[0], in_=whole)
                for k in range(n + 2, len(figures)):  # of the 26, 14 were under 18 and one was two weeks old
                    q = figures[k]
                    if not alike(whole, q) or q.value is None or q.value > whole.value or q.unit == "time":
                        continue
                    if _and_another().search(s.gap(k)) and _is_told().match(s.gap(k + 1)):
                        yield related("subset", of=q, in_=whole)
        elif _closed(s, members):
            yield related("sum", None, of=parts, is_=whole)


def told_totals(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    for n, whole in enumerate(figures[:-1]):
        if not adds_up(whole) or whole.start in taken:
            continue
        # 36: 20 men and 16 women
        later = next(
            (k for k in range(n + 1, len(figures)) if ":" in s.gap(k) or re.search(r" [\u2013\u2014-] ", s.gap(k))),
            None,
        )
        if later is not None and alike(whole, figures[later]) and _colon_list().match(s.gap(later)):
            members = list_from(s, later)
            parts = [figures[k] for k in members]
            whole_list = len(parts) > 1 and members[-1] == len(figures) - 1 and whole.value == total_of(parts)
            if (_closed(s, members) or whole_list) and all(p.start not in taken for p in parts):
                rivals = [q for q in figures[:later] if q.kind == whole.kind and q.value is not None]
                if len(rivals) == 1 or whole.value == total_of(parts):
                    yield related("sum", None, of=parts, is_=whole)
                    continue
        # 12 buses; seven run, three are in repair and two burned
        if s.gap(n + 1).rstrip().endswith(";") and alike(whole, figures[n + 1]):
            members = list_from(s, n + 1)
            parts = [figures[k] for k in members]
            if _closed(s, members) and whole.value == total_of(parts) and all(p.start not in taken for p in parts):
                yield related("sum", None, of=parts, is_=whole)
                continue
        # The 36 detained, 20 men and 16 women, were held
        members = list_from(s, n + 1) if alike(whole, figures[n + 1]) else []
        parts = [figures[k] for k in members]
        bracketed = (
            s.gap(n + 1).endswith("(") and re.match(r"[^(]{0,40}\)", s.gap(members[-1] + 1)) if members else None
        )
        if len(parts) >= 2 and (bracketed or _closed(s, members)) and all(p.start not in taken for p in parts):
            gap = s.gap(n + 1)
            equal = whole.value == total_of(parts)
            sexes = _by_sex(s, members)
            apposed = bool(re.search(r"[,(]\s*$", gap))
            verb = bool(
                re.search(
                    r"\b(?:are|were|has|had|have|comprises?|comprising|comprised|made up of|consists? of"
                    r"|consisting of|namely|being)\s+$",
                    gap,
                )
            )
            prepositions = [found[1] if (found := _preposition().match(s.gap(k + 1))) else None for k in members]
            parallel = None not in prepositions and len(set(prepositions)) == 1
            own = _preposition().match(gap)
            if own is not None and parallel and own[1] == prepositions[0]:
                continue  # itself a member of that list
            below = whole.value is not None and all(p.value is not None and p.value < whole.value for p in parts)
            if below and (
                (equal and (apposed or verb))
                or (sexes and apposed)
                or (parallel and apposed and not re.search(r"\bincluding\b", gap))
            ):
                # what follows at once must close the list
                yield related(
                    "sum", True if sexes or re.search(r"compris|made up|consist", gap) else None, of=parts, is_=whole
                )
    # had 12, 14 and 20 complaints, 46 altogether
    for n in range(2, len(figures)):
        whole = figures[n]
        if not any_size(whole) or not (_in_all().match(s.gap(n + 1)) or _total_of_them().search(s.gap(n))):
            continue
        for first in range(n):
            members = list_from(s, first)
            if members[-1] == n:
                members = members[:-1]
            if members == [first] and first == n - 2 and _named_pair(s, first, whole):
                yield related("sum", None, of=[figures[first], figures[n - 1]], is_=whole)
                break
            if members[-1] == n - 1 and len(members) >= 2 and alike(figures[first], whole):
                yield related("sum", None, of=[figures[k] for k in members], is_=whole)
                break


def _named_pair(s: Sentence, first: int, whole: Quantity) -> bool:
    """`Land cost $20m and labour $16m, $36m in all`: two parts, the second with its name before it."""
    a, b = s.figures[first], s.figures[first + 1]
    named = re.fullmatch(r"[^,.;]{0,20},? and (?:[\w'-]+ ){1,2}", s.gap(first + 1))
    equal = alike(a, b) and alike(b, whole) and total_of([a, b]) == whole.value
    return bool(named and equal and s.gap(first + 2).startswith((", ", " \u2013 ", ": ")))


def _by_sex(s: Sentence, members: list[int]) -> bool:
    if len(members) != 2:
        return False
    units = {s.figures[k].unit for k in members}
    if any(units == pair for pair in _PAIRS):
        return True
    return all(_sexes().match(s.gap(k + 1)) for k in members)


def told_subsets(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    for n, part in enumerate(figures):
        if not adds_up(part) or part.start in taken:
            continue
        following = s.gap(n + 1)
        # 46 of its 180 shops
        if (
            n + 1 < len(figures)
            and alike(part, figures[n + 1])
            and OF_A.match(following)
            and part.needs_source
            and part.value != 1
        ):
            yield related("subset", of=part, in_=figures[n + 1])
            continue
        # 37 men of the 210 who went
        if (
            n + 1 < len(figures)
            and alike(part, figures[n + 1])
            and re.fullmatch(r"\s*[\w'-]+ of (?:the|its|their) ", following)
            and re.match(r"\s*(?:[\w'-]+ )?(?:who|that|which)\b", s.gap(n + 2))
        ):
            yield related("subset", of=part, in_=figures[n + 1])
            continue
        # the 22 runners who finished, out of 35 starters
        if (
            n + 1 < len(figures)
            and alike(part, figures[n + 1])
            and len(following) < 50
            and re.search(r", out of (?:the |its |their |a total of |some |about )?$", following)
        ):
            yield related("subset", of=part, in_=figures[n + 1])
            continue
        # 20 were among the 36 held
        among = re.fullmatch(r"[^,.;]{0,30}\b(?:were|are|was|is) among (?:the |its |their )?", following)
        if among and n + 1 < len(figures) and alike(part, figures[n + 1]):
            yield related("subset", of=part, in_=figures[n + 1])
            continue
        if n == 0:
            continue
        # There were 36. Of these, 20 were men
        if OF_THOSE_FIRST.search(s.gap(n)) and not OF_THEM.match(following):
            k = whole_before(s, n)
            if k is not None and alike(part, figures[k]) and (part.value or 0) <= (figures[k].value or 0):
                yield related("subset", False, of=part, in_=figures[k])
                continue
        # 60 migrants on a boat, 11 children among them; 21 people, four under the age of 10
        if part.kind == "count" and (
            re.match(r"\s*(?:[\w'-]+ ){0,2}among them\b", following)
            or (
                re.match(r"\s*(?:of them )?(?:aged )?(?:under|over) (?:the age of )?$", following)
                and s.gap(n).endswith(", ")
            )
        ):
            k = whole_before(s, n)
            if k is not None and figures[k].value is not None and (part.value or 0) <= (figures[k].value or 0):
                yield related("subset", False, of=part, in_=figures[k])
                continue
        # fired 81 drones and 14 missiles; ... shot down 72 of the drones
        named = re.match(r"\s*of the ([\w'-]+)", following)
        if named is not None and part.kind == "count":
            wholes = [
                q
                for q in figures[:n]
                if q.kind == "count"
                and q.unit
                and (named[1] in (q.unit + "s", q.unit + "es", q.unit))
                and q.text
                and q.value is not None
                and part.value is not None
                and part.value <= q.value
            ]
            if len(wholes) == 1:
                yield related("subset", None, of=part, in_=wholes[0])
                continue
        # six of them in New Zealand
        if OF_THEM.match(following):
            if OF_THOSE.match(following) or re.search(
                r"\bof (?:these|those),? (?:just |only |about |some )?$", s.gap(n)
            ):
                k = n - 1 if adds_up(figures[n - 1]) else None
            else:
                k = whole_before(s, n)
            if k is not None and s.between(k, n).count(". ") <= 1:
                yield related("subset", False, of=part, in_=figures[k])
                m = n + 1  # 12 of them in Marseille and three in Antwerp
                while (
                    m < len(figures)
                    and alike(part, figures[m])
                    and figures[m].unit == part.unit
                    and not OF_THEM.match(s.gap(m + 1))
                    and _same_place_again(s.gap(n + 1), s.gap(m), s.gap(m + 1))
                ):
                    yield related("subset", False, of=figures[m], in_=figures[k])
                    m += 1
            continue
        gap = s.gap(n)
        if _included().search(gap) and n:
            whole = figures[n - 1]
            if _includes(whole, part) and part.start not in taken:
                yield related("subset", False, of=part, in_=whole)
                for k in list_from(s, n)[1:] or _more_named(s, n):
                    if re.search(r"\b(?:killed|wounded|injured|arrested|hurt) (?:\w+ )?$", s.gap(k)):
                        break
                    yield related("subset", False, of=figures[k], in_=whole)


def _more_named(s: Sentence, n: int) -> list[int]:
    """`of which mortgages $12tn and car loans $2tn`: the next part with its name before it."""
    k = n + 1
    named = k < len(s.figures) and re.fullmatch(r",? and [a-z][\w'-]*(?: [\w'-]+)? ", s.gap(k))
    return [k] if named and alike(s.figures[n], s.figures[k]) else []


def _includes(whole: Quantity, part: Quantity) -> bool:
    if whole.kind != part.kind or (whole.value is None and whole.hedge != "approx"):
        return False
    if whole.kind in SUMMED:
        return alike(whole, part)
    return whole.kind == "count" and (whole.value is None or part.value is None or part.value <= whole.value)
