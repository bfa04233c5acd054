"""Two figures and the gap between them: 52% and 45%, a seven-point lead; Smith, with 4,500, beat Jones (4,100) by 400."""

from __future__ import annotations

from factbox.figures.quantity import Quantity
from factbox.figures.told.kinds import one_thing
from factbox.figures.told.sentence import OF_A, Sentence
from factbox.figures.told.words import is_own_size
from factbox.pattern import Pattern

_A_GAP_OF = Pattern(
    r"\b(?:gap|lead|margin|difference|advantage|spread|majority|edge) of (?:just |only |about |some |nearly |almost |over )*$"
    r"|\bmajority:? $"
)
_NO_GAP = Pattern(r"\band\b|\b(?:short|shy) of\b|\bneed")  # 32 short of a majority of 272
_OVER_ANOTHER = Pattern(r"\s*(?:over|on|ahead of|from|than|between)\b")
_LEAD = Pattern(r"\s*(?:lead|gap|margin|majority|difference|advantage)\b")
_APPOSED = Pattern(r", (?:an? |the )?$")
_BY = Pattern(r"\bby (?:just |only |about |some |nearly |almost |a margin of )*$")
_WITH = Pattern(r"(?: [\w'\u2019-]+){0,2}(?:,| [\u2013\u2014-]) (?:(?:with|taking|winning|polling|by|at|on|having) )?")
_GAP_IS = Pattern(  # the gap between them was 14 votes: 512 to 498
    r"\b(?:gap|lead|margin|difference|advantage|spread|majority)\b[^.;:,()]{0,30} (?:was|is|of) (?:just |only |about |some )?$"
)
_COLON = Pattern(r"(?: [\w'\u2019-]+)?: ")
_TO = Pattern(r"(?: [\w'\u2019-]+)? (?:to|against|and|versus|v) ")
_TO_THEIR = Pattern(
    r"(?: [a-z]+)? (?:to|against) (?:(?:[\w.'\u2019-]+ ){0,3}[\w-]+['\u2019]s? |(?:his|her|their|its) )"
)
_BREAKS = Pattern(  # the new mark and the old one, whichever is the better
    r"(?: [\w'\u2019-]+){0,5}?,? (?:to )?(?:beat|beating|bettered|bettering|broke|breaking|smashed|smashing|eclipsed|eclipsing"
    r"|surpassed|surpassing|lowered|lowering|improved on|improving(?: on)?|topped|topping)(?: [\w'\u2019-]+){1,4}"
    r" (?:record|mark|best|time|high|low|peak) (?:of|set at|at) (?:just )?"
)
_COUNTED_TO_WIN = frozenset((None, "vote", "point", "percentage point", "seat"))  # no wickets, lengths or shots
_WON_BY = Pattern(  # lead by 12 points, 46% to 39%
    r"\b(?:won|wins|winning|win|beat|beats|beating|defeated|defeats|leads?|led|leading|ahead|ousted|victory|triumph\w*|passed|carried|edged"
    r"|lost|trails?|trailed|trailing|behind|rejected|voted down)\b[^.;:()]{0,60}\bby (?:just |only |about |some |nearly |"
    r"almost |a margin of )*$"
)
_APART = Pattern(r"(?: [\w'\u2019-]+){0,2}(?:,| [\u2013\u2014-]|:| \() ?")
_CLOSES = Pattern(r"\s*(?:votes?|seats?|points?)?\s*(?:[.,;)]|$)")
_BEATS = Pattern(r"\b(?:beat|beats|outnumber(?:ed|s)?|exceed(?:ed|s)?|leads?|led|outsold|outscored|outspent)\b")


def ends_of_gap(s: Sentence, n: int, first: int, last: int) -> tuple[Quantity, Quantity] | None:
    """The smaller and the larger of two figures where the words tell that figure n is the gap between them."""
    low, high = sorted((s.figures[first], s.figures[last]), key=lambda q: q.value or 0)
    if low.value == high.value or not _are_rivals(s, first, last):
        return None
    if n < first:  # won by 4,161 votes, with 16,456 to his 12,295
        won = (
            high is s.figures[first]
            and _BY.search(s.gap(n))
            and (s.figures[n].kind == "percent_points" or one_thing(s.figures[n], high))
        )
        if _GAP_IS.search(s.gap(n)) and _COLON.fullmatch(s.between(n, first)) and _TO.fullmatch(s.between(first, last)):
            return low, high
        if (
            won
            and s.figures[n].unit in _COUNTED_TO_WIN
            and _WON_BY.search(s.gap(n))
            and _APART.fullmatch(s.between(n, first))
            and _TO.fullmatch(s.between(first, last))
        ):
            return (low, high) if _CLOSES.match(s.gap(last + 1)) else None
        told = bool(won and _WITH.fullmatch(s.between(n, first)) and _TO_THEIR.fullmatch(s.between(first, last)))
        return (low, high) if told else None
    if n < last:
        return None
    gap, after = s.gap(n), s.gap(n + 1)
    if _A_GAP_OF.search(gap):  # not a lead over someone else, or of something else
        told = not _OVER_ANOTHER.match(after) and not _NO_GAP.search(gap)
    elif _LEAD.match(after):
        told = _APPOSED.search(gap) is not None
    else:
        between = s.between(first, last)
        beats = high is s.figures[first] and _BEATS.search(between) is not None
        told = _BY.search(gap) is not None and (beats or _BREAKS.fullmatch(between) is not None)
    return (low, high) if told else None


_TRIES = Pattern(r" (?:[\w'\u2019-]+ )?(?:from|in|after|over|out of) (?:(?:just|only|the|its|their|all) ){0,2}$")


def _are_rivals(s: Sentence, first: int, last: int) -> bool:
    """Whether two figures may be set against each other: of one thing, neither of them a gap to some other, nor the second
    what the first was reached in: `81 points from 34 games`, `24 from 40`."""
    if not one_thing(s.figures[first], s.figures[last]) or is_own_size(s, first) or is_own_size(s, last):
        return False
    between = s.between(first, last)
    return s.figures[first].kind != "count" or not (_TRIES.fullmatch(between) or OF_A.fullmatch(between))


_STANDING = Pattern(
    r"\b(?:goals?|points?|scor\w+|runs?|sets?|frames?|legs?|games?)[ -](?:difference|average)\b[^,;.()]{0,20}$"
)


def is_standing(s: Sentence, n: int) -> bool:
    """Whether a figure is a place in a table, worked out over a season: `a goal difference of 42`."""
    return _STANDING.search(s.gap(n)) is not None
