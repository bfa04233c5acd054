"""A share or a rate that follows from the two figures before it: 9 of the 45. That is a fifth of them; 130 an hour."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from factbox.figures import Quantity
from factbox.figures.told.kinds import adds_up, is_share_size
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.operands import of_quantity
from factbox.relations.prose.near.slips import is_exact, misses, misses_percent
from factbox.relations.prose.near.words import one_kind, stand_alone, stretch
from factbox.relations.relation import INFERRED, Operand, Relation

_IS_THAT = Pattern(
    r"(?:(?:[.;,(:]|\s[\u2013\u2014-])\s+(?:and )?(?:that|this|which|it|these|they) (?:is|was|are|were|means|meant|makes"
    r"|comes to|came to|amounts to"
    r"|represents|makes up|made up|equals|works out (?:at|as))|, an? (?:rate|share|proportion) of|,? (?:equal|equivalent) to"
    r"|, (?:representing|making|meaning|or|that is|in other words|i\.e\.),?|\bor"
    r"|(?:,|;) (?:and )?so (?:that )?(?:it|they|the [a-z]+) (?:is|was|are|were)"
    r"|,? (?:which )?means? (?:that )?[^.;,:]{2,40}? (?:at|is))\s+(?:exactly |just |only |a share of |a proportion of |a rate of )*$"
)
_OF_ALL = Pattern(
    r"\s*(?:[.,;)]|$|(?:full|occupied|complete|finished)\b|of (?:the (?:total|lot|whole|group)|them|it|all|its|that|capacity"
    r"|full capacity|those\s*[.,;)])"
    r"|of (?:the |all |its |their )(?P<noun>[\w-]+)\s*[.,;)])"
)
_PART_OF = Pattern(
    r"[^.;:,()]{0,40}(?:\b(?:of|out of|among)|, (?:against|from|out of) (?:a|its) (?:capacity|total|maximum) of) (?:the |its "
    r"|their |a total of |all |a )*(?:[\w-]+ )?$"
)
_WHOLE_FIRST = Pattern(r"(?:^|[.;,] )\W*(?:of|from|out of|among) (?:the |its |their |all |a total of )*$")
_HOLDS = Pattern(r"\b(?:holds|held|seats|can hold|has room for|has space for|capacity (?:of|is)|room for) $")
_REACH = 60


def portion(text: Text, figures: Sequence[Quantity], n: int) -> Relation | None:
    """Figure n as the share of one of the two before it in the other."""
    share, value = figures[n], text.value
    if n < 2 or not is_share_size(share):
        return None
    a, b = figures[n - 2], figures[n - 1]
    if not (is_exact(a) and is_exact(b) and adds_up(a) and adds_up(b) and one_kind(a, b)) or a.value == b.value:
        return None
    if not stand_alone(figures, (n - 2, n - 1, n), a) or not stand_alone(figures, (n,), share):
        return None
    low, high = sorted((a, b), key=lambda one: one.value or 0)
    before = value[b.end : share.start].lower()
    between = value[a.end : b.start].lower()
    ahead = value[max(0, a.start - _REACH) : a.start].lower()
    if not _IS_THAT.search(before) or stretch(value, a, share) is None:
        return None
    of = _OF_ALL.match(value[share.end : share.end + _REACH].lower())
    if of is None or (of["noun"] and not (high.unit and nouns.head(of["noun"]) == nouns.head(high.unit))):
        return None
    holds = low is b and _HOLDS.search(ahead) is not None
    told = holds or (low is a and _PART_OF.search(between)) or (high is a and _WHOLE_FIRST.search(ahead))
    if not told:
        return None
    worked_out = Fraction(low.value or 0) / Fraction(high.value or 1)
    if share.kind == "percent":
        if not misses_percent(share, worked_out * 100):
            return None
    elif share.value is None or not Fraction(1, 2) <= Fraction(share.value) / worked_out <= 2:
        return None
    roles: dict[str, tuple[Operand, ...]] = {
        "of": (of_quantity(text, low),),
        "in": (of_quantity(text, high),),
        "is": (of_quantity(text, share),),
    }
    return Relation("share", roles, {}, INFERRED, "text")


_WORKS_OUT = Pattern(
    r"(?:\b(?:works?|working|worked) out (?:at|to|as)|\b(?:comes?|came|coming|amounts?|amounted|equals?) to|\b(?:an? "
    r"|the )(?:average|mean|rate) of"
    r"|, or|, so|\bequivalent to|\bthat is|\bwhich is|\bat) (?:exactly |just |an average of )*$"
)
_EACH = Pattern(
    r"\s*(?:[\w'\u2019-]+ )?(?:an?|per|each|every|for (?:each|every)|to (?:the|each|every)) (?P<noun>[\w-]+)"
)


def rate(text: Text, figures: Sequence[Quantity], n: int) -> Relation | None:
    """Figure n as what comes to each of one of the two before it: 3,120 calls in 24 hours, which works out at 130 an hour."""
    size, value = figures[n], text.value
    if n != 2 or len(figures) != 3 or not adds_up(size):
        return None
    each = _EACH.match(value[size.end : size.end + _REACH].lower())
    if each is None or not _WORKS_OUT.search(value[figures[1].end : size.start].lower()):
        return None
    noun = nouns.thing(each["noun"])
    for over, of in ((figures[1], figures[0]), (figures[0], figures[1])):
        if over.unit is None or nouns.thing(over.unit) != noun or not one_kind(of, size):
            continue
        if not is_exact(of) or not is_exact(over) or stretch(value, figures[0], size) is None:
            return None
        if misses(size, Fraction(of.value or 0) / Fraction(over.value or 1)):
            roles: dict[str, tuple[Operand, ...]] = {
                "of": (of_quantity(text, of),),
                "over": (of_quantity(text, over),),
                "is": (of_quantity(text, size),),
            }
            return Relation("mean", roles, {}, INFERRED, "text")
    return None
