"""The group that stands beside men and women after all: children, not stated, nine who would not say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from operator import attrgetter
from typing import TYPE_CHECKING

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.relation import Operand

if TYPE_CHECKING:
    from factbox.box import Box

# People told apart by something else than sex, or of whom it is not told.
_OTHERWISE = (
    r"child|children|kids?|infants?|bab(?:y|ies)|toddlers?|newborns?|minors?|juveniles?|teen\w*|youths?|youngsters?|adolescents?|"
    r"under[- ]?(?:age\w*|\d+s?|the age)|non[- ]?binary|transgender|trans|intersex|gender\w*|sex|others?|another|rest|remainder|"
    r"remaining|unknown|not (?:yet )?(?:known|named|counted|asked|stated|given|recorded|identified|specified|disclosed|said|"
    r"determined|established|reported|available|say|answer|give)|un(?:identified|specified|recorded|stated|disclosed|confirmed|determined)|prefer\w*|"
    r"declin\w*|refus\w*|no (?:answer|data|information)|neither"
)
_IN_WORDS = Pattern(rf"\b(?:{_OTHERWISE})\b|n['’]t (?:say|answer|give)\b", re.IGNORECASE)
_IN_A_LABEL = Pattern(
    rf"\b(?:{_OTHERWISE}|men|women|boys?|girls?|over[- ]?\d+s?|aged|younger|older|diverse|blank|missing|x|self[- ]described|staff|"
    r"crew|teachers?|adults?|pensioners?)\b",
    re.IGNORECASE,
)
_OWN_NOUN = Pattern(r"\s*(?:(?:were|was|are|is|of them|being|the other)\s+)*[\w'’-]+")
_ONE_MORE = Pattern(r"[^.:()\d]{0,60}(?:[,;]|\b(?:and|plus|with)\b)\s*(?:[\w'’-]+\s+){0,2}\Z", re.IGNORECASE)
_UNCOUNTED = Pattern(
    r"(?:,|;|\band\b|&|\bplus\b)\s*(?:and\s+|plus\s+|with\s+)?(?:the|their|its|some|several|a few|many)\s"
    r"(?!(?:[\w'’-]+\s+){1,3}(?:sa(?:id|ys)|told|report(?:ed|s)|found|show(?:ed|s)|add(?:ed|s)|wrote|confirmed)\b)",
    re.IGNORECASE,
)
_REACH = 300  # characters behind the parts that are looked at


def named_in_label(label: str) -> bool:
    """Whether a row under those of two sexes is of a group beside them."""
    return _IN_A_LABEL.search(label) is not None


def named_in_notes(box: Box) -> bool:
    """Whether a note of a box tells of a group beside two sexes: `four did not say`."""
    kept = box.__dict__  # asked for each pair of rows
    if "third_in_notes" not in kept:
        kept["third_in_notes"] = any(_IN_WORDS.search(text.value) for text in box.texts if text.role == "note")
    found: bool = kept["third_in_notes"]
    return found


def named_behind(text: Text, total: Operand | None, parts: Sequence[Operand]) -> bool:
    """Whether words or figures behind two sexes tell of a group beside them: `, two who would not say`."""
    end = max(part.end or 0 for part in parts)
    own = _OWN_NOUN.match(text.value, end)
    start = own.end() if own is not None else end
    if _IN_WORDS.search(text.value, start, start + _REACH) or _UNCOUNTED.match(text.value, start):
        return True
    missing = amount_of(total) - sum(map(amount_of, parts), Fraction(0)) if total is not None else Fraction(0)
    places = {part.start for part in parts}
    following = True
    for one in _near(text, start):
        if one.kind != "count" or one.start in places or (total is not None and one.start == total.start):
            continue
        if missing > 0 and one.value == missing:
            return True
        if one.start > end and following:
            if _ONE_MORE.match(text.value[start : one.start]):
                return True
            following = False
    return False


def _near(text: Text, place: int) -> Sequence[Quantity]:
    """The figures of a text that stand near a place."""
    first = bisect_left(text.quantities, place - _REACH, key=attrgetter("start"))
    last = bisect_left(text.quantities, place + _REACH, key=attrgetter("start"))
    return text.quantities[first:last]


def amount_of(operand: Operand) -> Fraction:
    """The number an operand stands for; 0 where it has none."""
    return Fraction(operand.quantity.value or 0) if operand.quantity is not None else Fraction(0)
