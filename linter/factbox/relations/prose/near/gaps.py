"""How far two figures stand apart, told before, between or behind them: a loss of 3.3kg; that was 43 more than the 1,175."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from factbox.figures import Quantity
from factbox.figures.languages.en_relations import (
    CHANGE_NOUNS,
    FALL_NOUNS,
    FALLING,
    GAP_NOUNS,
    HIGHER,
    LOWER,
    RISE_NOUNS,
    RISING,
)
from factbox.figures.told.kinds import is_amount, size_kind
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.prose.near.slips import is_exact, misses, misses_percent
from factbox.relations.prose.near.words import FOLLOWS, one_kind, stand_alone, stretch
from factbox.relations.relation import INFERRED, Operand, Relation

_APART = GAP_NOUNS | frozenset("balance profit loss remainder excess swing".split())
_UP_NOUN, _DOWN_NOUN = "|".join(sorted(RISE_NOUNS)), "|".join(sorted(FALL_NOUNS | {"loss"}))
_GAP_NOUN = "|".join(sorted(_APART | CHANGE_NOUNS))
_UP_WORD = "|".join(sorted(HIGHER - {"clear", "over", "outside", "above", "again"}))
_DOWN_WORD = "|".join(sorted(LOWER - {"off", "inside", "under", "below"}))

_HEDGE = r"(?:just |only |exactly |precisely |no less than )*"
_NAMED = Pattern(
    rf"(?:{FOLLOWS}|\b(?:gives?|gave|leaves?|left|makes?|made|means|meant|produces?|produced|yields?|yielded) )"
    rf"(?:[a-z]+ ){{0,3}}?(?:an?|the|its|their|his|her) (?:[\w-]+ ){{0,2}}?"
    rf"(?:(?P<up>{_UP_NOUN})|(?P<down>{_DOWN_NOUN})|(?P<apart>{_GAP_NOUN})) of {_HEDGE}$"
)
_BY = Pattern(rf"(?:{FOLLOWS})(?:[\w'\u2019-]+ ){{0,5}}?(?P<verb>[a-z]+)(?: [a-z]+){{0,3}}? by {_HEDGE}$")
_JOINED = Pattern(rf"{FOLLOWS}(?:(?:the|its|their) [a-z]+ |(?:it|them|him|her) )?{_HEDGE}$")
_LEAVING = Pattern(
    rf"(?:\bleav(?:ing|es|e)|\bleft|\bso|\bwith|\bending [\w' ]{{2,20}} with) (?:it |them |him |her |the [a-z]+ )?(?:with )?{_HEDGE}$"
)
_LEFT_WITH = Pattern(rf"\b(?:left|leaves|leaving) (?:it|them|him|her|the [a-z]+) with {_HEDGE}$")
_THEN_CLAUSE = Pattern(r",(?! (?:and|while|but|with|of|who|which|his|her|their|another)\b) [^.;,]{0,40}$")
_DOING = Pattern(
    r"(?:,|;|\s[\u2013\u2014-])\s(?:thus |so |having )?(?P<verb>[a-z]+) (?:by )?(?:just |only |exactly )*$"
)
_STOPS = Pattern(r"\s*(?:[.,;)]|$)")
_MORE = Pattern(
    rf"\s*(?:[\w'\u2019-]+ )?(?:(?P<up>{_UP_WORD})|(?P<down>{_DOWN_WORD}))\b(?P<than>\s*(?:[.,;:)]|$)| than (?:in|on|at|a|last"
    rf"|it|they|before|the year|then|previously)\b| of (?:the|its|their|that|it|target)\b)"
)
_LEFT = Pattern(
    r"\s*(?:[\w'\u2019-]+ )?(?:left(?: over| standing| behind)?|remaining|remain(?:s|ed)?|standing|intact|undamaged|unharmed"
    r"|unhurt|untouched|unscathed|alive|to spare|in hand|to go|gone|(?:have|has|had|were|was) (?:gone|lost|left))"
    r"(?:\s*[.,;)]|$)"
    r"|\s*(?:[\w'\u2019-]+ )?(?:is|are|was|were|remains?|remained) (?:still )?(?:outstanding|missing|left|unpaid|unsold"
    r"|unfilled|unspent|unused"
    r"|unaccounted for|owed|due|empty|vacant|to come)\b"
)
_THAN = Pattern(
    rf"\s*(?:[\w'\u2019-]+ )?(?:(?P<up>{_UP_WORD})|(?P<down>{_DOWN_WORD})) (?:than|of|on) (?:the |its |their |his |her "
    rf"|last [a-z]+['\u2019]s )?(?:[\w-]+ ){{0,2}}$"
)
_AND_THEN = Pattern(
    r"[^.;]{0,25}(?:,| -| \u2013)? ?\(?(?:compared (?:with|to)|against|up from|down from|from|instead of|rather than"
    r"|versus) (?:the |just |a |its )?$"
)
_OPENS = Pattern(r"[^.;:]{0,50}(?::| \u2013| -| \u2014|,| at) (?:now |at )?$")
_WAS_THAT = Pattern(r"(?:,|;|\.|\(|\bwas|\bis|\bwere|\bare|\s[\u2013\u2014-])\s+(?:[a-z]+ ){0,3}$")
_TWO_TALES = Pattern(r"\b(?:while|whereas|when|although|though|because)\b")


def gap(text: Text, figures: Sequence[Quantity], n: int) -> Relation | None:
    """Figure n as what stands between the two beside it."""
    size, value = figures[n], text.value
    for first, last, way in _ends(figures, n, value.lower()):
        a, b = figures[first], figures[last]
        if not (is_exact(a) and is_exact(b) and is_amount(a) and one_kind(a, b)) or a.value == b.value:
            continue
        kind = size_kind(size, b)
        if kind is None or size.kind in ("multiple", "fraction") or (size.kind == "percent" == a.kind):
            continue
        own = (first, last, n)
        if not stand_alone(figures, own, a) or (kind == "difference" and not stand_alone(figures, own, size)):
            continue
        if kind == "difference" and size.kind == "count" and not one_kind(size, a):
            continue
        if stretch(value, figures[min(own)], figures[max(own)]) is None:
            continue
        if not _is_theirs(text, a, b, size, way):
            continue
        low, high = sorted((a, b), key=lambda one: one.value or 0)
        if not _misses(kind, low, high, size, way):
            continue
        start, end = (high, low) if way < 0 else (low, high)
        roles: dict[str, tuple[Operand, ...]] = {
            "from": (of_quantity(text, start),),
            "to": (of_quantity(text, end),),
            "is": (of_quantity(text, size),),
        }
        return Relation(kind, roles, {"direction": way}, INFERRED, "text")
    return None


_NEW_SUBJECT = Pattern(
    r"\b(?:and|while|but|whereas)\s+(?:the |its |their |his |her )?(?!(?:it|they|this|now|then|today|later|by|in|at|to|is|was|from"
    r"|only|just|about|a|an|for|on|with|has|had|have|of|against)\b)[a-z]+(?: (?:was|were|is|are|now|at|of|to|reached|stood at"
    r"|came to))* $"
    r"|,\s+the (?:new |other |current )?[a-z]+ $"
)
_ANOTHER_TIME = Pattern(
    r"[,;.(\u2013-].*\b(?:(?:19|20)\d\d|last (?:year|time|month|week|season)|previous\w*|earlier|ago|the (?:year|month|week) before)\b"
)
_OF_GOAL = Pattern(
    r"\s*(?:[\w-]+ )?(?:(?:short|shy|ahead|clear) of|over|above|below) (?:the|its|their|that|his|her) "
    r"(?:target|goal|total|number|promise|pledge|plan|original|figure|rivals?|opponents?|opposition|nearest \w+|runner-up|others?)\b"
)
_BEHIND = Pattern(
    r"[^.;:]{0,25}?\b(?:since|between|among|amongst|in the|on (?:last|the|a)|for (?:the|those)|from (?:the )?(?:19|20)\d\d)\b"
)


def _is_theirs(text: Text, a: Quantity, b: Quantity, size: Quantity, way: int) -> bool:
    """Whether a size is of the two figures, by the words that stand around it: not in real terms, among others, of other subjects."""
    from factbox.relations.prose.sizes import is_of_else, is_worked_over

    value = text.value
    behind = value[size.end : size.end + 60]
    if b.end < size.start and _ANOTHER_TIME.search(value[b.end : size.start].lower()):
        return False
    if size.end > b.end and not _OF_GOAL.match(behind) and (_BEHIND.match(behind) or is_of_else(behind, (a, b))):
        return False
    if way and _NEW_SUBJECT.search(value[a.end : b.start].lower()):
        return False
    return not is_worked_over(value, min(a.start, size.start), max(b.end, size.end))


def _misses(kind: str, low: Quantity, high: Quantity, size: Quantity, way: int) -> bool:
    least, most = Fraction(low.value or 0), Fraction(high.value or 0)
    if kind == "difference":
        return misses(size, most - least) and size.value != most + least
    if way == 0:
        return False
    base, other = (most, least) if way < 0 else (least, most)
    if (most - least) * 100 / other == size.value:
        return True
    return misses_percent(size, (most - least) * 100 / base)


def _ends(figures: Sequence[Quantity], n: int, value: str) -> Iterator[tuple[int, int, int]]:
    """The two figures that the words set one apart from, and which way it went: 1 up, -1 down, 0 unsaid."""
    size = figures[n]
    behind = value[size.end : figures[n + 1].start if n + 1 < len(figures) else size.end + 40]
    if n >= 2:
        before = value[figures[n - 1].end : size.start]
        way = _follows(before, behind)
        if way is not None and not _TWO_TALES.search(before):
            yield n - 2, n - 1, way
    if 0 < n < len(figures) - 1:
        than = _THAN.match(behind)
        if than is not None and _WAS_THAT.search(value[figures[n - 1].end : size.start]):
            yield n - 1, n + 1, 1 if than["up"] else -1
    if n + 2 < len(figures):
        named = _GAP_FIRST.search(value[figures[n - 1].end if n else 0 : size.start])
        if named is not None and _THEN_BOTH.fullmatch(behind):
            yield n + 1, n + 2, 0
        ahead = value[figures[n - 1].end if n else 0 : size.start]
        from_to = _FROM.fullmatch(behind) and _TO.fullmatch(value[figures[n + 1].end : figures[n + 2].start])
        from_to = from_to or (
            _TO.fullmatch(behind) and _FROM.fullmatch(value[figures[n + 1].end : figures[n + 2].start])
        )
        if from_to and (by := _BY_VERB.search(ahead)):
            yield n + 1, n + 2, 1 if by["verb"] in RISING else -1 if by["verb"] in FALLING else 0
        more = _MORE.match(behind)
        between = value[figures[n + 1].end : figures[n + 2].start]
        if more is not None and _OPENS.fullmatch(behind[more.start("than") :]) and _AND_THEN.fullmatch(between):
            yield n + 1, n + 2, 1 if more["up"] else -1


def _follows(before: str, behind: str) -> int | None:
    named = _NAMED.search(before)
    if named is not None:
        return 1 if named["up"] else -1 if named["down"] else 0
    if _JOINED.search(before) and (more := _MORE.match(behind)):
        return 1 if more["up"] else -1
    if (_LEAVING.search(before) or _JOINED.search(before)) and _LEFT.match(behind):
        return 0
    if _THEN_CLAUSE.search(before) and _LEFT.match(behind):
        return 0
    doing = _DOING.search(before)
    if doing and doing["verb"] in RISING | FALLING and _ENDS.match(behind):
        return 1 if doing["verb"] in RISING else -1
    if _LEFT_WITH.search(before) and _STOPS.match(behind):
        return 0
    by = _BY.search(before)
    if by is not None and _ENDS.match(behind):
        return 1 if by["verb"] in RISING else -1 if by["verb"] in FALLING else 0
    return None


_GAP_FIRST = Pattern(
    rf"\b(?:{_GAP_NOUN})\b[^.;:()]{{0,50}}\b(?:of|to|is|was|at|by) {_HEDGE}$"
    rf"|\b(?:outnumber(?:s|ed)?|lead(?:s|ing)?|led|trail(?:s|ed|ing)?|beat|won|defeated|ahead|behind|exceed(?:s|ed)?|outscored"
    rf"|outpolled)\b[^.;:()]{{0,40}}\bby {_HEDGE}$"
)
_THEN_BOTH = Pattern(
    r"[^.;:()]{0,25}(?::|;|\(|\s[\u2013\u2014-]|,? with|, (?:polling|taking|winning|getting))\s(?:[\w'\u2019-]+ ){0,4}$"
)
_FROM = Pattern(r"[^.;:()]{0,25},? from (?:the |a |an |just )?(?:[a-z]+ of )?$")
_TO = Pattern(r"[^.;:()]{0,25},? to (?:the |a |an |just |only )?$")
_BY_VERB = Pattern(r"\b(?P<verb>[a-z]+)(?: [a-z]+){0,2}? (?:by )?(?:just |only |exactly )*$")
_ENDS = Pattern(r"\s*(?:votes?|points?|[\w-]+)?\s*(?:[.,;)]|$)")
