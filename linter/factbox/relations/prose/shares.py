"""Percentages of one sentence that share one whole: yes, no and don't know; women and men."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_quantity
from factbox.relations.relation import INFERRED, Relation

SENTENCE_END = Pattern(r"(?<=[^A-Z\s][.!?])[\"')\u201d\u2019]{0,2}\s+(?=[\"'(\u201c\u2018]?[^\Wa-z_])|\n")
_ANSWER = Pattern(
    r"\s*(?:of (?:them|those asked|voters|respondents|people)\s+)?(?:(?:said|say|says|voted|answered|are|"
    r"were|was|is|would|chose|picked|had|have|did|do)\s+)*"
    r"(?P<yes>yes|for\b|in favou?r|agree|approve|support|remain|back(?:s|ed|ing)?\b|favou?r(?:s|ed)?\b|welcomed?\b)|"
    r"\s*(?:of (?:them|those asked|voters|respondents|people)\s+)?(?:(?:said|say|voted|answered|are|were|"
    r"was|is|would|chose|picked|had|have|do|did)\s+)*"
    r"(?P<no>no\b(?! (?:opinion|answer|view))|against|oppos\w+|reject\w*|disagree|disapprove|leave)|"
    r"\s*(?:(?:said they|said|say|were|are|had|have|gave|did|do)\s+)*(?P<none>not know|(?:did|do) not know|"
    r"didn'?t know|don'?t know|undecided|unsure|no (?:answer|opinion|view)|not sure|abstain\w*|not say)",
    re.IGNORECASE,
)
_SEX = Pattern(
    r"\s*(?:(?:of|among) (?:the |its |all |their )?[\w’'-]+(?: [\w’'-]+)? )?(?:(?:are|were|was|is|being)\s+)?"
    r"(?:(?P<men>men|male|males|boys)|(?P<women>women|female|females|girls))\b",
    re.IGNORECASE,
)
_MADE_UP_BY = Pattern(
    r"\b(?:(?P<men>men|boys)|(?P<women>women|girls))\s+(?:ma[kd]e up|account(?:ed)? for)(?:\s+(?:just|only|about))?\s+\Z",
    re.IGNORECASE,
)
_THEN_SEX = Pattern(
    r"(?: of [\w’' -]{2,40}?)?,?\s*(?:and|while|with)?\s*(?:(?P<men>men|boys)|(?P<women>women|girls))\s+(?:the other )?\Z",
    re.IGNORECASE,
)
_JOINT = Pattern(
    r"[^,;.]{0,40}?(?:,|;|\band\b|\bwhile\b|\bbut\b|\bwith\b)[\s,]*(?:and|while|but|"
    r"with)?\s*(?:the (?:other|remaining) )?(?:about |nearly |only |just |another |some )?\Z",
    re.IGNORECASE,
)
_ELSEWHERE = Pattern(r"\b(?:in|among|at|last|after|before|by|of|from|aged|over|under)\b", re.IGNORECASE)


# One answer each: a question that leaves no second choice, or an answer that says so.
_ONE_ANSWER = Pattern(
    r"\bcalled it a (?:draw|tie)\b|\bwould vote for\b|\basked (?:who|whom|which|what|how|if|whether)\b[^.;]*?\b(?:won|win|"
    r"lost|vote|best|worst|most|least|biggest|greatest|favou?rite|prefer\w*|main|should (?:be|become|lead|replace|stay|go))\b",
    re.IGNORECASE,
)
_VOTES = Pattern(r"\b(?:took|won|votes?|voted|voters|poll|polls|polled|support|ballots?)\b", re.IGNORECASE)
_OTHERS = Pattern(
    r"(?:\band|,)\s+(?:others|other [a-z]+|all others|the rest|everything else|independents)\s+(?:took |won |got |had )?\Z",
    re.IGNORECASE,
)
_BESIDE = Pattern(r"[^.;:()\d]{0,60}?(?:,|\band\b|\bwhile\b|\bwith\b)[^.;:()\d]{0,40}\Z", re.IGNORECASE)
_SEVERAL = Pattern(
    r"\b(?:several|more than one|both|multiple|up to (?:two|three)|respectively|compared)\b", re.IGNORECASE
)


_OF_WHOLE = Pattern(r"\A of (?:the |its |all )?[a-z]+(?: [a-z]+)?(?=,)")


def partitions(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """Percentages of one sentence that share one whole: yes, no and don't know; women and men; a choice of one among several."""
    begin = 0
    for end in [*(match.start() for match in SENTENCE_END.finditer(text.value)), len(text.value)]:
        inside = [
            one for one in quantities if begin <= one.start < end and one.kind == "percent" and one.interval is not None
        ]
        if len(inside) > 1:
            by_nature = _are_sexes(text.value, inside, end)
            if by_nature or _are_answers(text.value, inside, end) or _are_choices(text.value, begin, inside, end):
                parts = tuple(of_quantity(text, one) for one in inside)
                yield Relation("shares", {"of": parts}, {"by_nature": by_nature}, INFERRED, "text")
        begin = end


def _are_answers(value: str, inside: Sequence[Quantity], stop: int) -> bool:
    """`52% said yes, 41% no and 7% were undecided`."""
    if _are_sides(value, inside):
        return True
    said = [_ANSWER.match(value, one.end) for one in inside]
    groups = [match.lastgroup for match in said if match is not None]
    if len(set(groups)) != len(inside) or not {"yes", "no"} <= set(groups):
        return False
    return _side_by_side(value, [match.end() for match in said if match is not None], inside, stop)


_SIDE = (
    r"(?:the )?(?:[\"“‘']?(?:(?P<yes>yes|remain|in favou?r)|(?P<no>no(?! (?:opinion|answer|view|one))|leave)|"
    r"(?P<none>don['’]?t knows?|undecided|unsure|blank))[\"”’']?)(?: (?:side|camp|vote|votes|campaign))?"
    r"(?: (?:won|took|got|had|has|on|with|polled|received|gets|at|is|was|stands? at|stood at|ahead (?:on|with|"
    r"by)))?:?(?: (?:just|about|only|nearly))? \Z"
)
_FIRST_SIDE = Pattern(
    rf"(?:\A|[.:;,]\s|\b(?:poll|survey|result|vote) (?:has|had|gives?|gave|puts?|put) ){_SIDE}", re.IGNORECASE
)
_NEXT_SIDE = Pattern(
    rf"(?:\s+of (?:the |all |valid )*(?:votes?|ballots|vote cast|votes cast))?(?:,|;| [–—])?\s+(?:and |to |against |while |"
    rf"with |but )*{_SIDE}",
    re.IGNORECASE,
)
_NO_MORE = Pattern(r"\s*(?:of (?:the |all |valid )*(?:votes?|ballots)\b)?\s*(?:[.;)]|\Z)", re.IGNORECASE)


def _are_sides(value: str, inside: Sequence[Quantity]) -> bool:
    """`The Yes side won 54% of valid votes and the No side 46%`; `Yes 48%, No 41%, don't know 11%`."""
    sides = [_FIRST_SIDE.search(value[: inside[0].start])]
    sides.extend(_NEXT_SIDE.fullmatch(value[one.end : other.start]) for one, other in pairwise(inside))
    groups = {side.lastgroup for side in sides if side is not None}
    return len(groups) == len(inside) and {"yes", "no"} <= groups and _NO_MORE.match(value, inside[-1].end) is not None


def _are_sexes(value: str, inside: Sequence[Quantity], stop: int) -> bool:
    """`62% of inmates are men and 38% women`, `women make up 34% and men 66%`: of one group, with nobody left over."""
    if len(inside) != 2:
        return False
    first, second = inside
    if (before := _MADE_UP_BY.search(value[max(0, first.start - 40) : first.start])) is not None:
        between = _THEN_SEX.match(value[first.end : second.start])
        return between is not None and between.lastgroup != before.lastgroup
    told = [_SEX.match(value, one.end) for one in inside]
    if told[0] is None or told[1] is None or {told[0].lastgroup, told[1].lastgroup} != {"men", "women"}:
        return False
    if value[told[0].end() :].lstrip().startswith("of ") or re.match(r"\s*of\b", told[1].group()):
        return False
    return _side_by_side(value, [told[0].end(), told[1].end()], inside, stop)


def _are_choices(value: str, begin: int, inside: Sequence[Quantity], stop: int) -> bool:
    """`Asked who won, 48% named Alvarez, 39% Kim and 13% called it a draw`: answers of which everybody gave one."""
    if len(inside) < 3 or _SEVERAL.search(value, begin, stop):
        return False
    gaps = [_OF_WHOLE.sub("", value[one.end : other.start]) for one, other in pairwise(inside)]
    if not all(_BESIDE.match(gap) and not _ELSEWHERE.search(gap) for gap in gaps):
        return False
    if _ONE_ANSWER.search(value, begin, stop):
        return True
    if _OTHERS.search(gaps[-1]) is None:
        return False
    summed = sum(one.value or 0 for one in inside)
    return _VOTES.search(value, begin, stop) is not None or abs(summed - 100) in (10, 20)


def _side_by_side(value: str, ends: list[int], figures: Sequence[Quantity], stop: int) -> bool:
    """Whether the answers follow each other with no word of another place, time or group between."""
    for end, following in zip(ends, [*figures[1:], None], strict=True):
        words = value[end : following.start if following is not None else min(stop, end + 14)]
        if _ELSEWHERE.search(words) or (following is not None and not _JOINT.match(words)):
            return False
    return True
