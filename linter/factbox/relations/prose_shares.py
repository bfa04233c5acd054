"""Percentages of one sentence that share one whole: yes, no and don't know; women and men."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.relations.operands import of_quantity
from factbox.relations.pattern import Pattern
from factbox.relations.relation import INFERRED, Relation

SENTENCE_END = Pattern(r"(?<=[^A-Z\s][.!?])[\"')\u201d\u2019]{0,2}\s+(?=[\"'(\u201c\u2018]?[^\Wa-z_])|\n")
_ANSWER = Pattern(
    r"\s*(?:of (?:them|those asked|voters|respondents|people)\s+)?(?:(?:said|say|says|voted|answered|are|"
    r"were|was|is|would|chose|picked|had|have|did|do)\s+)*"
    r"(?P<yes>yes|for\b|in favou?r|agree|approve|support|remain)|"
    r"\s*(?:of (?:them|those asked|voters|respondents|people)\s+)?(?:(?:said|say|voted|answered|are|were|"
    r"was|is|would|chose|picked|had|have|do|did)\s+)*"
    r"(?P<no>no\b(?! (?:opinion|answer|view))|against|oppos\w+|disagree|disapprove|leave)|"
    r"\s*(?:(?:said they|said|say|were|are|had|have|gave|did|do)\s+)*(?P<none>not know|(?:did|do) not know|"
    r"didn'?t know|don'?t know|undecided|unsure|no (?:answer|opinion|view)|not sure|abstain\w*|not say)",
    re.IGNORECASE,
)
_SEX = Pattern(
    r"\s*(?:(?:are|were|was|is|being)\s+)?(?P<men>men|male|males|boys)\b|\s*(?:(?:are|were|was|is|"
    r"being)\s+)?(?P<women>women|female|females|girls)\b",
    re.IGNORECASE,
)
_JOINT = Pattern(
    r"[^,;.]{0,40}?(?:,|;|\band\b|\bwhile\b|\bbut\b|\bwith\b)[\s,]*(?:and|while|but|"
    r"with)?\s*(?:the (?:other|remaining) )?(?:about |nearly |only |just |another |some )?\Z",
    re.IGNORECASE,
)
_ELSEWHERE = Pattern(r"\b(?:in|among|at|last|after|before|by|of|from|aged|over|under)\b", re.IGNORECASE)


def partitions(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """Percentages of one sentence that share one whole: yes, no and don't know; women and men."""
    ends = [match.start() for match in SENTENCE_END.finditer(text.value)] + [len(text.value)]
    begin = 0
    for end in ends:
        inside = [
            one for one in quantities if begin <= one.start < end and one.kind == "percent" and one.interval is not None
        ]
        begin = end
        if len(inside) < 2:
            continue
        answers = [_ANSWER.match(text.value, one.end) for one in inside]
        sexes = [_SEX.match(text.value, one.end) for one in inside]
        groups: list[str] = []
        said = answers if all(answers) else sexes
        if all(said) and not _side_by_side(
            text.value, [match.end() for match in said if match is not None], inside, end
        ):
            continue
        if all(answers):
            groups = [match.lastgroup or "" for match in answers if match is not None]
        elif all(sexes):
            groups = [match.lastgroup or "" for match in sexes if match is not None]
        if len(set(groups)) != len(inside) or not ({"yes", "no"} <= set(groups) or {"men", "women"} <= set(groups)):
            continue
        parts = tuple(of_quantity(text, one) for one in inside)
        yield Relation("shares", {"of": parts}, {"by_nature": {"men", "women"} == set(groups)}, INFERRED, "text")


def _side_by_side(value: str, ends: list[int], figures: Sequence[Quantity], stop: int) -> bool:
    """Whether the answers follow each other with no word of another place, time or group between."""
    for end, following in zip(ends, [*figures[1:], None], strict=True):
        words = value[end : following.start if following is not None else min(stop, end + 14)]
        if _ELSEWHERE.search(words) or (following is not None and not _JOINT.match(words)):
            return False
    return True
