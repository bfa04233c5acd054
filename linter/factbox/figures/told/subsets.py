"""Subsets in prose: 46 of its 180 shops; six of them in New Zealand; including four in Logan; 60 arrests, 12 for theft.

Each way of telling looks at one figure and says of which others it is a part, or of which it is the whole; the first that
tells is believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factbox.figures.told.kinds import adds_up, alike, one_thing
from factbox.figures.told.part_words import (
    ALL_OF_THEM,
    BRACKETED_WHOLE,
    INCLUDED,
    IS_IN,
    counts_more,
    includes,
    listed_before,
    more_named,
    of_the_same,
    same_place_again,
    whole_before,
)
from factbox.figures.told.parts_beside import elided, in_brackets, picked_from, with_some
from factbox.figures.told.sentence import (
    OF_A,
    OF_THEM,
    OF_THOSE,
    OF_THOSE_FIRST,
    ProseRelation,
    Sentence,
    list_from,
    related,
)
from factbox.pattern import Pattern

# The parts of a whole and whether there are more of them: ([3, 4], 2, False). None: these words do not tell; no parts:
# they tell of something else.
Told = tuple[list[int], int, bool | None]
_OF_ELSE: Told = ([], 0, None)


def told_subsets(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    for n, part in enumerate(figures):
        if not adds_up(part):
            continue
        for way in _WAYS if part.start not in taken else (_is_picked_from,):
            told = way(s, n)
            if told is not None:
                parts, whole, complete = told
                for k in parts:
                    if figures[k].start not in taken:
                        yield related("subset", complete, of=figures[k], in_=figures[whole])
                break


def _of_the_next(s: Sentence, n: int) -> Told | None:
    """A part right before its whole."""
    if n + 1 == len(s.figures):
        return None
    part, whole, following = s.figures[n], s.figures[n + 1], s.gap(n + 1)
    if not alike(part, whole):
        same = part.unit is not None and part.unit == whole.unit and OF_A.match(following)
        return ([n], n + 1, None) if same and part.needs_source and part.value not in (None, 1) else None
    if OF_A.match(following) and part.needs_source and part.value != 1:
        return [n], n + 1, None  # 46 of its 180 shops
    if _SOME_OF_THE.fullmatch(following) and _WHO.match(s.gap(n + 2)):
        return [n], n + 1, None  # 37 men of the 210 who went
    if BRACKETED_WHOLE.fullmatch(following):
        return [n], n + 1, None  # 9,000 homes (of 20,000 in the district)
    if len(following) < 50 and _OUT_OF.search(following):
        return [n], n + 1, None  # the 22 runners who finished, out of 35 starters
    if IS_IN.fullmatch(following):
        return listed_before(s, n), n + 1, None  # ten from Leeds and six from York were among the 30
    return None


_SOME_OF_THE = Pattern(r"\s*[\w'-]+ of (?:the|its|their) ")
_WHO = Pattern(r"\s*(?:[\w'-]+ )?(?:who|that|which)\b|-(?:strong|member|seat|person)\b")
_OUT_OF = Pattern(r", out of (?:the |its |their |a total of |some |about )?$")


def _of_those_first(s: Sentence, n: int) -> Told | None:
    """`There were 36. Of these, 20 were men`."""
    if n and OF_THOSE_FIRST.search(s.gap(n)) and not OF_THEM.match(s.gap(n + 1)):
        return _within(s, n, whole_before(s, n), like=True)
    return None


def _within(s: Sentence, n: int, whole: int | None, *, like: bool = False) -> Told | None:
    """Figure n as a part of a figure that is known and as large."""
    if whole is None or (like and not alike(s.figures[n], s.figures[whole])):
        return None
    value = s.figures[whole].value
    if not like and value is None:
        return None
    return ([n], whole, False) if (s.figures[n].value or 0) <= (value or 0) else None


def _goes_on(s: Sentence, n: int) -> Told | None:
    """`It has 36 schools, but only 20 are open`; `36 people were hurt, 20 badly`."""
    if not n or not of_the_same(s, n):
        return None
    part, last = s.figures[n], s.figures[n - 1]
    told = one_thing(part, last) and last.unit is not None and (part.value or 0) <= (last.value or 0)
    return ([n], n - 1, False) if told else None


_AMONG_THEM = Pattern(r"\s*(?:[\w'-]+ ){0,2}(?:among them\b|included\b\s*(?:[.,;)]|$))")
_OF_AGE = Pattern(r"\s*(?:of them )?(?:aged )?(?:under|over) (?:the age of )?$")


def _among_them(s: Sentence, n: int) -> Told | None:
    """`60 migrants on a boat, 11 children among them`; `21 people, four under the age of 10`."""
    if not n or s.figures[n].kind != "count":
        return None
    following = s.gap(n + 1)
    if _AMONG_THEM.match(following) or (_OF_AGE.match(following) and s.gap(n).endswith(", ")):
        return _within(s, n, whole_before(s, n))
    return None


def _of_the_named(s: Sentence, n: int) -> Told | None:
    """`fired 81 drones and 14 missiles; ... shot down 72 of the drones`."""
    part = s.figures[n]
    named = re.match(r"\s*of the ([\w'-]+)", s.gap(n + 1))
    if not n or named is None or part.kind != "count":
        return None
    wholes = [
        k
        for k, q in enumerate(s.figures[:n])
        if q.unit and named[1] in (q.unit + "s", q.unit + "es", q.unit) and counts_more(q, part)
    ]
    if len(wholes) == 1:
        return [n], wholes[0], None
    k = whole_before(s, n) if not wholes and named[1] in ALL_OF_THEM else None
    return ([n], k, None) if k is not None and counts_more(s.figures[k], part) else None


def _of_them(s: Sentence, n: int) -> Told | None:
    """`six of them in New Zealand`, `12 of them in Marseille and three in Antwerp`."""
    following, figures = s.gap(n + 1), s.figures
    if not n or not OF_THEM.match(following):
        return None
    if OF_THOSE.match(following) or re.search(r"\bof (?:these|those),? (?:just |only |about |some )?$", s.gap(n)):
        k = n - 1 if adds_up(figures[n - 1]) else None
    else:
        k = whole_before(s, n)
    if k is None or s.between(k, n).count(". ") > 1:
        return _OF_ELSE
    m = n + 1
    while (
        m < len(figures)
        and alike(figures[n], figures[m])
        and figures[m].unit == figures[n].unit
        and not OF_THEM.match(s.gap(m + 1))
        and same_place_again(following, s.gap(m), s.gap(m + 1))
    ):
        m += 1
    return list(range(n, m)), k, False


def _included(s: Sentence, n: int) -> Told | None:
    """`including four in Logan and two in Ipswich`."""
    if not n or not INCLUDED.search(s.gap(n)) or not includes(s.figures[n - 1], s.figures[n]):
        return None
    parts = [n]
    for k in list_from(s, n)[1:] or more_named(s, n):
        if re.search(r"\b(?:killed|wounded|injured|arrested|hurt) (?:\w+ )?$", s.gap(k)):
            break
        parts.append(k)
    return parts, n - 1, False


def _beside(s: Sentence, n: int) -> bool:
    part, before = s.figures[n], s.figures[n - 1]
    return n > 0 and part.needs_source and adds_up(before) and alike(part, before)


def _is_picked_from(s: Sentence, n: int) -> Told | None:
    """`eight were chosen from 640 applicants`."""
    return ([n - 1], n, None) if _beside(s, n) and picked_from(s, n) else None


def _stands_beside(s: Sentence, n: int) -> Told | None:
    """`60 arrests, 12 for theft`; `40 people (12 children)`; `a dividend of $4.9bn, with $700m set aside`."""
    if not _beside(s, n) or (s.figures[n].value or 0) >= (s.figures[n - 1].value or 0):
        return None
    return ([n], n - 1, False) if elided(s, n) or in_brackets(s, n) or with_some(s, n) else None


_WAYS: tuple[Callable[[Sentence, int], Told | None], ...] = (
    _of_the_next,
    _of_those_first,
    _goes_on,
    _among_them,
    _of_the_named,
    _of_them,
    _included,
    _is_picked_from,
    _stands_beside,
)
