"""A whole and parts that leave nothing: the other five; 34 did not; of 26, three, nine, eight and five. Told by the words, near by a slip."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.figures.told.kinds import adds_up, total_of
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.prose.near.slips import cut_two_ways, is_exact, misses
from factbox.relations.prose.near.words import one_kind, stand_alone
from factbox.relations.prose.parts import kept_apart, unnamed
from factbox.relations.prose.shares import SENTENCE_END
from factbox.relations.relation import INFERRED, Relation

_FARTHEST = 260
_THE_REST = Pattern(r"\b(?:the|its|their|his|her) (?:other|remaining|last|final)(?: [a-z]+)? $|\bthe (?:rest|remainder),? (?:some )?$")
_OTHERS = Pattern(r"\s*(?:others|the rest)\b")
_SOME_REST = Pattern(r"\s*(?:[\w-]+ )?(?:of (?:whom|which|them)|who\b|that\b|including|are still)")
_DID_NOT = Pattern(
    r"\s*(?:[a-z]+ )?(?:(?:did|were|was|had|have|has|are|do|does|would|could|can) ?(?:not|n['\u2019]t)|declined to|refused to|failed to)"
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
_MORE = Pattern(r"\b(?:another|including|includes|some|several|both|also|at least|abstain\w*|still|who also|so far|of (?:whom|which|them|these|those))\b")


def parts(text: Text, figures: Sequence[Quantity], n: int) -> Relation | None:
    """Figure n as the last part of a whole before it, which leaves nothing over."""
    last, value = figures[n], text.value
    if n < 2 or not adds_up(last) or last.kind not in ("count", "money") or not all(map(is_exact, figures[: n + 1])):
        return None
    before, behind = value[figures[n - 1].end : last.start].lower(), value[last.end : last.end + 50].lower()
    if last.end - figures[0].start > _FARTHEST or len(SENTENCE_END.findall(value[figures[0].start : last.start])) > 1:
        return None
    whom = None
    rest = (_THE_REST.search(before) or _OTHERS.match(behind)) and not _SOME_REST.match(behind)
    if rest or _DID_NOT.match(behind):
        at = _whole_and_part(figures, value, n)
    else:
        at = _set_out(figures, value, n)
        if at is None:
            whom = _WHOM.search(value[figures[0].end : figures[1].start].lower())
            at = (0, tuple(range(1, n + 1))) if whom and n == len(figures) - 1 and _joined(figures[1:], value) else None
    if at is None:
        return None
    whole, members = at
    own = (whole, *members)
    if not all(one_kind(figures[k], figures[whole]) for k in members) or not stand_alone(figures, own, last):
        return None
    words = value[figures[min(own)].end : last.start].lower()
    if whom:
        words = words[value[figures[whole].end : last.start].lower().find(whom[1]) + len(whom[1]) :]
        told = tuple(of_quantity(text, figures[k]) for k in members)
        if not kept_apart(text, told):
            return None
    if cut_two_ways([figures[k].unit for k in members]):
        return None
    if _MORE.search(words) or (not rest and _MORE.search(behind)):
        return None
    if not misses(figures[whole], total_of([figures[k] for k in members])):
        return None
    of, goal = tuple(of_quantity(text, figures[k]) for k in members), of_quantity(text, figures[whole])
    if last.kind == "count":
        of, goal = tuple(map(unnamed, of)), unnamed(goal)
    return Relation("sum", {"of": of, "is": (goal,)}, {} if whom else {"complete": True}, INFERRED, "text")


def _whole_and_part(figures: Sequence[Quantity], value: str, n: int) -> tuple[int, tuple[int, int]] | None:
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


_WHOM = Pattern(r"^[^.;:()]{0,40}?\b(of (?:whom|which|them))(?: [a-z]+)? $")


def _joined(members: Sequence[Quantity], value: str) -> bool:
    """Whether figures are a list that an `and` closes, with nothing uncounted in it."""
    gaps = [value[a.end : b.start].lower() for a, b in pairwise(members)]
    return bool(gaps) and " and " in gaps[-1] and all(_NEXT_PART.fullmatch(gap) and not _UNCOUNTED.search(gap) for gap in gaps)


_ENDS = Pattern(r"\s*(?:(?!and\b|with\b|plus\b)[\w'\u2019-]+\s*){0,6}[.;]?\s*\Z")
