"""A whole and parts that leave nothing over: seven of the eleven, the other five; 188 came back and 34 did not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.figures.told.kinds import adds_up, alike, total_of
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.prose.near.slips import cut_two_ways, is_exact, misses
from factbox.relations.prose.near.words import one_kind, stand_alone
from factbox.relations.prose.parts import are_outcomes, kept_apart, unnamed
from factbox.relations.prose.shares import SENTENCE_END
from factbox.relations.relation import INFERRED, Relation

_FARTHEST = 260
_THE_REST = Pattern(
    r"\b(?:the|its|their|his|her) (?:other|remaining|last|final)(?: [a-z]+)? $|\bthe (?:rest|remainder),? (?:some )?$"
)
_OTHERS = Pattern(r"\s*(?:others|the rest)\b")
_SOME_REST = Pattern(r"\s*(?:[\w-]+ )?(?:of (?:whom|which|them)|who\b|that\b|including|are still)")
_DID_NOT = Pattern(
    r"\s*(?:[a-z]+ )?(?:(?:did|were|was|had|have|has|are|do|does|would|could|can) ?(?:not|n['\u2019]t)|declined to|refused to"
    r"|failed to)"
    r"\s*(?:[.,;)]|$)"
)
_OF = Pattern(r"[^.;:,()]{0,30}\b(?:out )?of (?:the |its |their |his |her |our |a )?(?:[a-z]+ )?$")
_STARTS = Pattern(r"(?:^|[.;] )\W*(?:[a-z]+ )?(?:of|from|out of|among)(?: the| its| their| a total of)? $")
_PARTS_OF = Pattern(
    r"[^.;:()]{0,60}\b(?:compris(?:e|es|ed|ing)|consist(?:s|ed|ing)? of|made up of|composed of"
    r"|(?:split|divided|shared(?: out)?|distributed|broken down)(?: up)? (?:into|between|among)) (?:the )?$"
)
_NEXT_PART = Pattern(r"[^.;:()\d]{0,50}(?:,|\band) (?:the )?$")
_UNCOUNTED = Pattern(r"(?:,|\band|\bplus|\bwith) (?:an?|its|his|her|their|some|several|others?|one|the)\b")
_AND_ONE = Pattern(r"\b(?:and|plus|with) (?:an?|one|some|several|others)\b")
_MORE = Pattern(
    r"\bone [a-z]|\b(?:another|including|includes|some|several|both|also|at least|abstain\w*|still|who also|so far|of (?:whom"
    r"|which|them|these|those))\b"
)


def parts(text: Text, figures: Sequence[Quantity], n: int) -> Relation | None:
    """Figure n as the last part of a whole before it, which leaves nothing over."""
    last, value = figures[n], text.value
    if n < 2 or not adds_up(last) or last.kind == "duration" or not all(map(is_exact, figures[: n + 1])):
        return None
    before, behind = value[figures[n - 1].end : last.start].lower(), value[last.end : last.end + 50].lower()
    if last.end - figures[0].start > _FARTHEST or len(SENTENCE_END.findall(value[figures[0].start : last.start])) > 1:
        return None
    whom = None
    rest = (_THE_REST.search(before) or _OTHERS.match(behind)) and not _SOME_REST.match(behind)
    did_not = _DID_NOT.match(behind)
    if rest or did_not:
        at = _whole_and_part(figures, value, n)
    else:
        at = _set_out(figures, value, n)
        if at is None:
            whom = _lead(text, figures, n)
            at = (0, tuple(range(1, n + 1))) if whom else None
    if at is None:
        return None
    whole, members = at
    own = (whole, *members)
    same = one_kind if rest or did_not else alike
    if not all(same(figures[k], figures[whole]) for k in members) or not stand_alone(figures, own, last):
        return None
    words = value[figures[min(own)].end : last.start].lower()
    if whom:
        words = value[figures[1].end : last.start].lower()
    if cut_two_ways([figures[k].unit for k in members]):
        return None
    if (
        _AND_ONE.search(behind)
        or _MORE.search(words.replace("include", "") if rest else words)
        or (not rest and _MORE.search(behind))
    ):
        return None
    if not misses(figures[whole], total_of([figures[k] for k in members])):
        return None
    of, goal = tuple(of_quantity(text, figures[k]) for k in members), of_quantity(text, figures[whole])
    if last.kind == "count":
        of, goal = tuple(map(unnamed, of)), unnamed(goal)
    return Relation("sum", {"of": of, "is": (goal,)}, {} if whom else {"complete": True}, INFERRED, "text")


def _whole_and_part(figures: Sequence[Quantity], value: str, n: int) -> tuple[int, tuple[int, ...]] | None:
    """`Seven of the twelve`, `out of 212, 188`: the two figures right before the rest of them."""
    if n != 2:
        return None
    a, b = figures[0], figures[1]
    if _OF.fullmatch(value[a.end : b.start].lower()):
        return 1, (0, 2)
    if _STARTS.search(value[: a.start].lower()) or one_kind(a, b):
        return (0, (1, 2)) if (a.value or 0) > (b.value or 0) else None
    return None


def _set_out(figures: Sequence[Quantity], value: str, n: int) -> tuple[int, tuple[int, ...]] | None:
    """`The squad of 26 comprises three goalkeepers, nine defenders and 14 others`: the list ends its sentence."""
    if n != len(figures) - 1 or not _ENDS.match(value, figures[n].end):
        return None
    if not _PARTS_OF.fullmatch(value[figures[0].end : figures[1].start].lower()):
        return None
    return (0, tuple(range(1, n + 1))) if _joined(figures[1:], value) else None


# From a whole to the first of its parts
_LEAD = Pattern(
    r"[^.;:()]{0,50}(?:,? (?:of|among) (?:whom|which|them)(?: [a-z]+)?|:|\s[\u2013\u2014-]|\s\(|\b(?:has|have|had|with|are|were))\s*$"
)
_THEN = Pattern(r"[^.;:()]{0,50}[.;]\s+$")  # a crew of 27. Nineteen were saved


def _lead(text: Text, figures: Sequence[Quantity], n: int) -> bool:
    """Whether a list of parts that are apart from each other follows its whole, and nothing else does."""
    value = text.value
    if n != len(figures) - 1 or not _joined(figures[1:], value):
        return False
    gap = value[figures[0].end : figures[1].start].lower()
    told = [of_quantity(text, one) for one in figures[1:]]
    if _THEN.fullmatch(gap):
        return are_outcomes(text, told)
    starts = _STARTS.search(value[: figures[0].start].lower()) is not None and "," in gap and len(gap) < _LONGEST
    if not (_LEAD.fullmatch(gap) or starts):
        return False
    if figures[0].kind != "count":
        return _parallel([value[one.end : one.end + 40].lower() for one in figures[1:]])
    return kept_apart(text, told) and all(one.unit is None or one.unit.islower() for one in figures)


_LONGEST = 60
_VERBS = frozenset("were was are is went came".split())


def _parallel(afters: Sequence[str]) -> bool:
    """Whether parts are told of in the same form, one word each: 310 were cocaine and 230 were cannabis."""
    words = [re.split(r"[.,;]|\band\b", after)[0].split() for after in afters]
    return all(len(each) == len(words[0]) <= 3 for each in words) and len({each[0] for each in words if each}) == 1


_SHUT = Pattern(r"[^.;:,()]{0,30}(?:\)|\s[\u2013\u2014-]\s)")


def _joined(members: Sequence[Quantity], value: str) -> bool:
    """Whether figures are a list that an `and` closes, with nothing uncounted in it."""
    gaps = [value[a.end : b.start].lower() for a, b in pairwise(members)]
    closed = bool(gaps) and (" and " in gaps[-1] or _SHUT.match(value, members[-1].end) is not None)
    return closed and all(_NEXT_PART.fullmatch(gap) and not _UNCOUNTED.search(gap) for gap in gaps)


_ENDS = Pattern(r"\s*(?:(?!and\b|with\b|plus\b)[\w'\u2019-]+\s*){0,6}[.;]?\s*\Z")
