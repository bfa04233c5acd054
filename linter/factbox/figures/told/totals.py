"""A total behind its parts: had 12, 14 and 20 complaints, 46 altogether; 20 men and 16 women, making 36."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factbox.figures.quantity import Quantity
from factbox.figures.told.kinds import alike, is_size, total_of
from factbox.figures.told.sentence import ProseRelation, Sentence, is_closed, list_from, related
from factbox.pattern import Pattern

_IN_ALL = Pattern(
    r"\s*(?:(?!more |less |fewer )[\w-]+ ){0,2}(?:in all|in total|altogether|all told|combined|in sum|overall)\b"
)
_TOTAL_OF_THEM = Pattern(
    r"(?:, |\u2013 |- |and | )(?:or )?(?:for )?(?:making |giving |bringing )?(?:a"
    r"|the) (?:combined |grand |overall )?total (?:of|to) $|(?:, |\u2013 |- )(?:or )?(?:together|altogether|in all|in total),? $"
)
_MAKES = Pattern(r"\b(?:makes?|making|made|equals?|gives?|giving|is|are)\s+$")

# Words after `20 men and 16 women` and before their sum
_MADE_UP = Pattern(
    r",? making (?:a total of )?$|\b(?:taking|bringing) (?:the|its|their) (?:\w+ )?(?:toll|total|tally|number|count) to $"
    r"|\b(?:makes?|made) up [^,.;]{0,30}$|\b(?:add up to|adding up to|totalling|total) $"
)


def behind_its_parts(s: Sentence, n: int) -> Iterator[ProseRelation]:
    """Figure n as the total of those before it."""
    figures = s.figures
    whole = figures[n]
    if n < 2:
        return
    said = bool(_IN_ALL.match(s.gap(n + 1)) or _TOTAL_OF_THEM.search(s.gap(n)))
    made, plus = _MADE_UP.search(s.gap(n)) is not None, _MAKES.search(s.gap(n)) is not None
    if not (said or made or plus):
        return
    for first in range(n):
        members = list_from(s, first)
        if members[-1] == n:
            members = members[:-1]
        if members == [first] and first == n - 2 and _named_pair(s, first, whole):
            members = [first, n - 1]
        if members[-1] == n - 1 and len(members) >= 2 and alike(figures[first], whole):
            if not said and not (made and is_closed(s, members)) and not (plus and "plus" in s.gap(members[1])):
                continue
            complete = True if _is_all(s, members, n) else None
            yield related("sum", complete, of=[figures[k] for k in members], is_=whole)
            return
    named = [k for k in range(n) if said and is_size(figures[k]) and figures[k].needs_source]
    if len(named) > 1 and all(alike(figures[k], whole) for k in named) and _is_all(s, named, n):
        yield related("sum", True, of=[figures[k] for k in named], is_=whole)


# Words of another stretch or of more than is named: the total is not that of these parts alone
_MORE = (
    r"another|further|more|extra|added|adding|additional|also|again|already|since|so far|to date|include\w*|including"
)
_NOT_ALL = Pattern(rf"\b(?:{_MORE})\b")
_NOT_THESE_ONLY = Pattern(
    rf"\b(?:{_MORE}|now|other|others|some|several|over|than|from|of|up|down"
    r"|br(?:ought|inging)|tak(?:en|es|ing)|took|lift\w*|rais\w+|average\w*"
    r"|seasons?|career|ever|worth|both|either|who|which)\b"
)
_ADDS_NEXT = Pattern(r"[^.;:()]{0,50}(?:,| and|, and| plus)\s[^.;:(),]{0,30}")
_AT_ONCE = Pattern(
    r"[^.;:(),]{0,30}(?:,|\s[\u2013\u2014-]|:| for)\s(?:or |for |making |giving |together |altogether |in all |in total "
    r"|an? (?:combined |grand |overall )?total of |the total )*"
)
_CLOSES = Pattern(r"\s*(?:[\w-]+\s*)?(?:(?:in all|in total|altogether|all told|combined)\s*)?[.,;)]")


def _is_all(s: Sentence, members: list[int], n: int) -> bool:
    """Whether a figure is said at once to be the total of those before it, and nothing else is counted with them."""
    if _NOT_ALL.search(s.gap(members[0])) or any(_NOT_THESE_ONLY.search(s.between(a, b)) for a, b in pairwise(members)):
        return False
    if _NOT_THESE_ONLY.search(s.between(members[-1], n).replace("total of", "")):
        return False
    if any(alike(q, s.figures[n]) for q in s.figures[: members[0]]):
        return False
    joined = all(_ADDS_NEXT.fullmatch(s.between(a, b)) for a, b in pairwise(members))
    return joined and bool(
        _AT_ONCE.fullmatch(s.between(members[-1], n))
        and _CLOSES.match(s.gap(n + 1) if n + 1 < len(s.figures) else s.gap(n + 1) + ".")
    )


def _named_pair(s: Sentence, first: int, whole: Quantity) -> bool:
    """`Land cost $20m and labour $16m, $36m in all`: two parts, the second with its name before it."""
    a, b = s.figures[first], s.figures[first + 1]
    named = re.fullmatch(r"[^,.;]{0,20},? and (?:[\w'-]+ ){1,2}", s.gap(first + 1))
    equal = alike(a, b) and alike(b, whole) and total_of([a, b]) == whole.value
    return bool(named and equal and s.gap(first + 2).startswith((", ", " \u2013 ", ": ")))
