"""Rates by their names: a fatality rate is of those who died, a margin of what was sold, and of no one else."""

from __future__ import annotations

from factbox.figures.told.sentence import Sentence
from factbox.pattern import Pattern

_RATE_OF = Pattern(
    r"(?:[,(:\u2013\u2014]|\s-)\s*(?:or |giving |for |with |that is )?(?:an? |the )?(?P<name>[a-z-]+)[ -]rate of (?:about |"
    r"around |just |nearly |almost )*$"
)
_MARGIN_OF = Pattern(
    r"(?:[,(:\u2013\u2014]|\s-)\s*(?:or |giving |for |with )?an? (?:net |gross |operating |profit |"
    r"pre-tax )?(?:profit )?margin of (?:about |around |just |nearly |almost )*$"
)
_DIED = r"died|deaths?|dead|dies|die|killed|fatal\w*|perished|drowned"
# What must be told of those that a rate counts, and what must not: with it they may be the others
_TOLD = {
    name: (Pattern(rf"\b(?:{own})\b"), Pattern(rf"\b(?:{other})\b"))
    for names, own, other in (
        ("fatality mortality death case-fatality", _DIED, r"surviv\w+|recover\w*|lived"),
        ("survival", r"surviv\w+|lived|alive", _DIED),
        ("pass success", r"pass(?:ed|es)?|succe\w+", r"fail\w*|rejected|refused"),
        ("failure", r"fail\w*", r"pass(?:ed|es)?|succe\w+"),
        ("vacancy", r"empty|vacant|unlet|unfilled", r"let|occupied|filled"),
        ("occupancy", r"occupied|full|taken|filled|let", r"empty|vacant"),
        ("response", r"repl\w+|answer\w*|respon\w+|return\w*", r"ignored"),
        ("conviction", r"convict\w+|guilty", r"acquit\w*|cleared"),
        ("clearance detection", r"solved|cleared|detected|charged", r"unsolved"),
        ("approval", r"approved|granted", r"refused|rejected"),
        ("attendance turnout participation", r"attend\w*|came|voted|took part|turned (?:up|out)", r"absent|stayed"),
        ("infection attack positivity", r"infected|ill|sick|positive|caught", r"negative|healthy"),
        ("default", r"default\w*", r"repaid"),
        ("unemployment jobless", r"jobless|unemployed|out of work", r"employed|in work"),
    )
    for name in names.split()
}  # fmt: skip
_AMONG = Pattern(r"[^,;:.()]{0,40}\b(?:among|in|from|out of) (?:the |its |all |a total of )*(?:[\w-]+ )?$")
_ON_SALES = Pattern(
    r"[^,;:.()]{0,30}\bon (?:[\w-]+ )?(?:revenues?|sales|turnover|income|takings)(?: of)? (?:about |some |just )*$"
)
_LEFT_ALONE = Pattern(r"\s*(?:[.,;:)\u2013\u2014-]|$)")


def names_rate(gap: str) -> bool:
    """Whether the words before a share call it a rate of those to whom something happened."""
    named = _RATE_OF.search(gap)
    return named is not None and named["name"] in _TOLD


def is_named_rate(s: Sentence, part: int, whole: int, size: int) -> bool:
    """Whether figure `size` is told by its name to be the rate of a part in the whole right behind it: `35 deaths among 140
    patients, a fatality rate of 20%`; `a profit of $4m on sales of $50m, a margin of 9%`."""
    if not part + 1 == whole == size - 1 or not _LEFT_ALONE.match(s.gap(size + 1)):
        return False
    before = s.gap(size)
    if len(before) > 90:
        return False
    if _MARGIN_OF.search(before):
        return _ON_SALES.match(s.gap(whole)) is not None
    named = _RATE_OF.search(before)
    if named is None or named["name"] not in _TOLD or not (_AMONG.match(s.gap(whole)) or " of " in s.gap(whole)):
        return False
    own, other = _TOLD[named["name"]]
    told = f"{s.gap(part)[-60:]} {s.gap(whole)} {before[: named.start()]}"
    return other.search(told) is None and (" of " in s.gap(whole) or own.search(told) is not None)
