"""Shares by what stands beside what: a part, its whole and a percentage, in whatever order, where the words or the numbers tell.

A part `of` a whole and a share set beside either of them are told so by the words; looser wordings count only where the
part is that share of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.figures.told.changes import any_size
from factbox.figures.told.holds import is_share
from factbox.figures.told.sentence import (
    OF_A,
    OF_THEM,
    ProseRelation,
    Sentence,
    adds_up,
    alike,
    one_thing,
    related,
    starts_of,
)
from factbox.figures.told.shares import is_share_size
from factbox.figures.told.words import is_apposed, moved
from factbox.pattern import Pattern

_FARTHEST = 140  # characters from the first to the last of the three


def told_portions(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    if not any(map(is_share_size, figures)):
        return
    amounts = [n for n, q in enumerate(figures) if any_size(q)]
    whole_at: int | None = None
    for three in zip(amounts, amounts[1:], amounts[2:], strict=False):
        sizes = [n for n in three if is_share_size(figures[n])]
        if len(sizes) == 2 and whole_at is not None and sizes[0] == three[1]:
            if _again(s, three[0], whole_at, three[1]):  # 3,000 were asked; 1,800 said yes (60%), 900 no (30%)
                yield related("share", of=figures[three[0]], in_=figures[whole_at], is_=figures[three[1]])
            continue
        if len(sizes) != 1 or figures[three[2]].start - figures[three[0]].end > _FARTHEST:
            continue
        size = sizes[0]
        first, last = (n for n in three if n != size)
        a, b = figures[first], figures[last]
        if not adds_up(a) or not adds_up(b) or a.kind == "duration" or not alike(a, b):
            continue
        part, whole = (first, last) if (a.value or 0) < (b.value or 0) else (last, first)
        if figures[part].start in taken or figures[size].start in taken:
            continue
        told = _told(s, part, whole, size)
        if told or (_perhaps(s, part, whole, size) and is_share(figures[part], figures[whole], figures[size])):
            whole_at = whole
            yield related("share", of=figures[part], in_=figures[whole], is_=figures[size])


def _again(s: Sentence, part: int, whole: int, size: int) -> bool:
    """Whether the next part and its share are of the same whole as those before."""
    a, b = s.figures[part], s.figures[whole]
    return adds_up(a) and alike(a, b) and is_apposed(s.gap(size)) and is_share(a, b, s.figures[size])


def _told(s: Sentence, part: int, whole: int, size: int) -> bool:
    """Whether the words alone tell that they are a part, its whole and its share."""
    if whole == part + 1 and size == whole + 1 and OF_A.match(s.gap(whole)):
        # 48 of the 320 complaints it received last year - a rate of 15%.
        gap = s.gap(size)
        return len(gap) < 70 and is_apposed(gap) and _one_phrase(gap) and _ends(s, size)
    if part == whole + 1 and size == part + 1 and starts_of(s, whole) and "," in s.gap(part):
        # Of the 25,000 hectares sown, 5,000 - 20% - were lost
        return is_apposed(s.gap(size)) and len(s.gap(size)) < 30 and _ends(s, size)
    if size == part + 1 and whole == size + 1 and OF_A.match(s.gap(whole)):
        # 1,800 jobs, equal to 9% of its 20,000 staff
        equal = re.search(
            r"\b(?:or|equal to|equivalent to|representing|which is|that is) (?:[a-z]+ ){0,2}$", s.gap(size)
        )
        return bool(equal) and len(s.gap(size)) < 60
    if whole == size + 1 and part == whole + 1 and OF_A.match(s.gap(whole)):
        # 18 per cent of the 450 pupils - 81 - passed
        gap = s.gap(part)
        return one_thing(s.figures[part], s.figures[whole]) and len(gap) < 60 and is_apposed(gap) and _ends(s, part)
    return False


def _perhaps(s: Sentence, part: int, whole: int, size: int) -> bool:
    """Whether the words let them be a part, its whole and its share."""
    if moved(s, size) is not None:
        return False
    order = sorted((part, whole, size))
    if (whole == part + 1 and OF_A.match(s.gap(whole))) or (whole < part and starts_of(s, whole)):
        return True  # 57 of the 140 went, so that 41% ...; of 140, 57 went
    if order[2] == whole:  # 60 (a fifth) of the 300; a fifth (60) of the 300
        return bool(OF_A.match(s.gap(whole).lstrip(",)"))) and (
            is_apposed(s.gap(order[1])) or _IS_THAT.search(s.gap(size)) is not None
        )
    if order[2] == size and s.gap(size + 1).startswith(" of ") and not OF_THEM.match(s.gap(part + 1)):
        return False  # a tenth of its old size
    if order[2] == size and OF_THEM.match(s.gap(size + 1)) and not OF_THEM.match(s.gap(part + 1)):
        return False  # a quarter of which was rust
    return is_apposed(s.gap(order[2])) or (order[2] == size and _IS_THAT.search(s.gap(size)) is not None)


_IS_THAT = Pattern(
    r"\b(?:is|are|was|were|mak(?:es?|ing) up|made up|represent(?:s|ed|ing)?|account(?:s|ed|ing)? for|comes? to|came to"
    r"|amount(?:s|ed|ing)? to|constitut(?:es?|ed|ing)|form(?:s|ed|ing)?|equals?|equal to|equivalent to) (?:[a-z]+ ){0,2}$"
)

_PHRASE = Pattern(r"[^,;:.()\u2013\u2014]*(?:,|\s?[(\u2013\u2014-]|:)?[^,;:.()\u2013\u2014]{0,40}$")


def _one_phrase(gap: str) -> bool:
    """Whether the apposition follows the noun of the whole at once, with no clause between them."""
    return bool(_PHRASE.match(gap)) and not re.search(r"\b(?:and|but|while|with)\b", gap)


def _ends(s: Sentence, n: int) -> bool:
    """Whether the words after an apposed figure leave it alone."""
    if moved(s, n) is not None:
        return False
    after = s.gap(n + 1)
    return bool(
        re.match(r"\s*(?:in all |altogether |of (?:them|those|the total|it)\b ?)?(?:[.,;:)\u2013\u2014-]|$)", after)
    )
