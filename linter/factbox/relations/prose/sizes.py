"""Whether a change or a span in a sentence is that of the figures beside it, or of something else: in real terms, in food prices."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factbox.figures.quantity import Quantity
from factbox.figures.told.two_times import are_of_two_times
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.prose.shares import SENTENCE_END
from factbox.relations.relation import Operand

# Words anywhere in a sentence that tell that its change is worked out on other figures than those printed.
_WORKED_OVER = Pattern(
    r"\b(?:in real terms|real[- ]terms|(?:adjust\w+ for|after|allowing for|above|below|accounting for|stripping out|excluding|net of)"
    r" inflation|inflation[- ]adjusted|adjusted|like[- ]for[- ]like|constant (?:prices|currenc\w+|dollars)|underlying|weighted|"
    r"on average|(?:average|annual|yearly)(?: annual)? (?:rise|increase|growth|gain|fall|decline|drop|rate)|annuali[sz]ed|"
    r"compound\w*|pro rata|comparable)",
    re.IGNORECASE,
)
# What may stand between the later figure and the size: `, a rise of`, ` (up almost`.
_LEADS_ON = Pattern(
    r"(?:\s|\b(?:up|down|or|by|an?|the|of|to|than|in|at|some|about|almost|nearly|around|roughly|just|over|under|more|less|fewer|"
    r"higher|lower|least|well|only|further|which|that|is|was|it|this|i\.e\.|representing|amounting|equal|equivalent|meaning|making|"
    r"giving|total|overall|combined|net|big|steep|sharp|slight|small|huge|record|estimated|whopping|mere|full|"
    r"rise|rising|rose|risen|increase|increased|increasing|jump|jumped|gain|gained|growth|growing|grew|surge|leap|climb|"
    r"fall|falling|fell|fallen|drop|dropped|dropping|decline|declined|declining|decrease|decreased|cut|reduction|reduced|slump|dip|"
    r"loss|change|difference|swing|gap|addition|expansion|advance|hike|uplift|contraction|collapse|crash|tumble|boost|improvement|slide|plunge|overrun|overspend|saving)\b)*\Z",
    re.IGNORECASE,
)
_PARTS = Pattern(r"[,(;–—]|\s-\s")
_TURNS_AWAY = Pattern(
    r"\b(?:with|while|whereas|and|but|helped|driven|thanks|after|including|among|adding|saving|amid|despite|before(?!,)|for)\b",
    re.IGNORECASE,
)
_NEW_CLAUSE = Pattern(r"\b(?:and|while|whereas|but|although|though)\b|;", re.IGNORECASE)
_FROM_TO = Pattern(r"\bfrom\b[^.;]{0,60}\bto\s+\Z", re.IGNORECASE)
_CHANGE_NOUN = Pattern(
    r"[\s-]*(?:increase|rise|jump|gain|fall|drop|decline|decrease|cut|reduction|change|surge|growth|slump|dip|loss|leap|"
    r"difference|swing|addition|expansion|advance|hike|improvement|more|less|fewer|higher|lower|down|up)\b",
    re.IGNORECASE,
)
# After the size: of, in or beyond something else, unless that is a time or the things themselves.
_OF_ELSE = Pattern(
    r"\s*(?:(?:in|of|among|for|at|to|than|above|below|short|ahead|on|from|over)\s+(?:of\s+)?(?:the |its |their |his |her |a |an )?"
    r"(?P<word>[\w'’-]+)(?:\s+(?P<next>[\w'’-]+))?|(?P<each>an? (?:year|month|week|day|quarter|head|person)\b|per\b|each\b|every\b|"
    r"annually|yearly|monthly|weekly|apiece|points? (?:above|below)))",
    re.IGNORECASE,
)
_TIMELY = Pattern(
    r"(?:\d{4}|(?:just|only|under|about|less|one|two|three|four|five|six|seven|eight|nine|ten|\d+|last|this|that|past|previous|same|"
    r"single|first|second|third|fourth|final|year|years|month|months|week|weeks|day|days|decade|decades|quarter|period|time|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|"
    r"number|total|figure|level|record|average)\b|all\b|\w+ (?:year|month|week|day|decade|quarter|before|earlier|ago)s?\b)",
    re.IGNORECASE,
)


_HALF_AGAIN = Pattern(r"\s+as \w+ again\b")  # half as high again is one and a half times as high


def tells_their_change(text: Text, roles: Mapping[str, Sequence[Operand]]) -> bool:
    """Whether the size of a change in a sentence is that between its two figures."""
    size = roles["is"][0]
    ends = [operand for role in ("from", "to") for operand in roles[role]]
    start, end = size.start or 0, size.end or 0
    value = text.value
    first = min(start, *(one.start or 0 for one in ends))
    last = max(end, *(one.end or 0 for one in ends))
    begin, stop = sentence_around(value, first, last)
    if _WORKED_OVER.search(value, begin, stop) or _HALF_AGAIN.match(value, end):
        return False
    near, far = sorted(ends, key=lambda one: one.start or 0)
    if (far.end or 0) <= start and _GAP_OF.search(value[far.end or 0 : start]):
        return not _is_of_else(value[end:stop], ends)  # 42% and the Conservatives on 24%, a lead of 18 points
    if _NEW_CLAUSE.search(value, near.end or 0, far.start or 0) and not (
        (far.end or 0) <= start and are_of_two_times(value[near.end or 0 : far.start or 0].lower())
    ):
        return False  # "fell to 9% from 12%, while the other dropped to 7%": ends of two changes
    if _MOVES_FROM.search(value, near.end or 0, far.start or 0) or _ANOTHER_MOVES.search(
        value, min(end, last), near.start or 0
    ):
        return False  # "fell from 150 to 120, injuries rose from 240 to 300"
    if (far.end or 0) <= start:
        gap = value[far.end or 0 : start]
        *others, lead = _PARTS.split(gap)
        if _TURNS_AWAY.search(gap) or (others and not _LEADS_ON.match(lead)):
            return False
        return not _is_of_else(value[end:stop], ends)
    if _TOLD_OF_IT.match(value, end) or (
        value[end : end + 1] == ")" and _VERB_BEHIND.search(value, end, near.start or 0)
    ):
        return False  # "of the 39, 14 were under 21"
    if (near.end or 0) <= start:  # "rose to 45, up 18% from 38"
        return not _TURNS_AWAY.search(value, near.end or 0, start)
    return not _NEW_CLAUSE.search(value, end, near.start or 0) and not _FROM_TO.search(value[begin:start])


def tells_gap(text: Text, size: Operand) -> bool:
    """Whether a size is how far two figures stand apart, with no way of its own: a lead of 18 points; 32 short of the 272."""
    start = size.start or 0
    return bool(
        _SHORT_OF.match(text.value, size.end or 0) or _GAP_OF.search(text.value[max(0, start - _BEFORE_GAP) : start])
    )


_BEFORE_GAP = 60
_SHORT_OF = Pattern(r"(?:\s[\w'’-]+){0,2}\s(?:short|shy) of\b")
_GAP_OF = Pattern(
    r"(?:,|;|\(|:|\s[\u2013\u2014-])\s*(?:(?:or|with|giving|meaning|leaving|for|that is)\s+(?:\w+\s+){0,2}?)?"
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:gap|lead|majority|margin|difference|advantage|spread|edge) of (?:just |only |about |some |nearly |almost |over )*\Z",
    re.IGNORECASE,
)
_VERB = r"(?:rose|fell|grew|climbed|dropped|increased|decreased|declined|jumped|went|soared|surged|slid|slipped|sank|shrank|doubled)"
_MOVES_FROM = Pattern(rf"\b{_VERB}(?: \w+)? from\s+(?:\w+ )?\Z", re.IGNORECASE)
_ANOTHER_MOVES = Pattern(
    rf"[,;]\s+(?!(?:it|they|which|that|having)\b)[\w'’-]+(?: [\w'’-]+){{0,4}}? {_VERB}\b", re.IGNORECASE
)
_VERB_BEHIND = Pattern(rf"\b{_VERB}\b", re.IGNORECASE)  # "(up 25%), then fell from 500"
_TOLD_OF_IT = Pattern(r"(?:\s+[\w'’-]+)?\s+(?:were|was|are|is|had|have|has)\b", re.IGNORECASE)


def is_worked_over(value: str, first: int, last: int) -> bool:
    """Whether the words around a change say that it was worked out on other figures than those printed."""
    return _WORKED_OVER.search(value, *sentence_around(value, first, last)) is not None


def _is_of_else(behind: str, ends: Sequence[Operand]) -> bool:
    return is_of_else(behind, [one.quantity for one in ends if one.quantity is not None])


def is_of_else(behind: str, ends: Sequence[Quantity]) -> bool:
    """Whether the words behind a size say that it is of something else: `12% in food prices`, `12% more than forecast`."""
    noun = _CHANGE_NOUN.match(behind)
    behind = behind[noun.end() :] if noun is not None else behind
    said = _OF_ELSE.match(behind)
    if said is None:
        return False
    if said["each"]:
        return True
    word = said["word"]
    if _TIMELY.match(f"{word} {said['next'] or ''}"):
        return False
    units = {nouns.thing(one.unit) for one in ends if one.unit}
    return nouns.thing(word.lower()) not in units


_LONGEST = 600  # characters of a sentence that are looked over, back and ahead


def sentence_around(value: str, first: int, last: int) -> tuple[int, int]:
    """Where the sentence or sentences of a stretch begin and end."""
    reach = max(0, first - _LONGEST)
    begin = max((match.end() for match in SENTENCE_END.finditer(value, reach, first)), default=reach)
    following = SENTENCE_END.search(value, last, last + _LONGEST)
    return begin, following.start() if following is not None else min(len(value), last + _LONGEST)


# From the later date to the span: `, a three-year effort`, ` lasted 12 weeks`.
_SPANS_IT = Pattern(
    r"[^.;]{0,60}?(?:[,(–—-]|\b(?:last(?:ed|s|ing)?|took|takes?|taking|span(?:s|ned|ning)?|cover(?:s|ed|ing)?|for|after|was|is|over|in))\s+"
    r"(?:(?:an?|the|all|about|around|some|nearly|almost|just|more|less|than|over|under|exactly|in|of|or|for|period|total|full|"
    r"lasting|spanning|which|is|that|was)\s+)*\Z",
    re.IGNORECASE,
)
_NOT_IN_FULL = Pattern(
    r"\b(?:spent|served|including|with|where|when|during which|drought|broken|interrupted)\b", re.IGNORECASE
)
_AGAIN = Pattern(
    r"\s*(?:of\b|as\b|under\b|with\b|at\b|in (?!all|total)|each\b|every\b|a (?:year|month|week|day)\b|per\b|out of\b|"
    r"(?:ago|later|earlier|before|after)\b)",
    re.IGNORECASE,
)


def tells_their_span(text: Text, roles: Mapping[str, Sequence[Operand]]) -> bool:
    """Whether a length of time in a sentence is that between its two dates, and not a part of it."""
    span = roles["is"][0]
    earlier, later = min(one.start or 0 for one in roles["from"]), max(one.end or 0 for one in roles["to"])
    start, end = span.start or 0, span.end or 0
    if _ONE_OF_MANY.search(text.value[max(0, start - 40) : start]) or _AGAIN.match(text.value, end):
        return False
    if start < later:
        return not _NEW_CLAUSE.search(text.value, end, earlier)
    gap = text.value[later:start]
    return _SPANS_IT.match(gap) is not None and not _NOT_IN_FULL.search(gap)


# Before a span: one of several, or counted from now.
_ONE_OF_MANY = Pattern(
    r"\b(?:every|each|(?:the |its |his |her |their )?(?:last|past|next|first|previous|final|other|second)|of the|in the)\s+\Z",
    re.IGNORECASE,
)


def tells_their_share(text: Text, roles: Mapping[str, Sequence[Operand]]) -> bool:
    """Whether a share in a sentence is that of its part in its whole: not `two of the 12, a quarter of the company's dancers`."""
    part, share, whole = roles["of"][0], roles["is"][0], roles["in"][0]
    if (part.start or 0) > (whole.end or 0) and _ONLY_THERE.match(text.value, part.end or 0):
        return False  # "half of the 46 schools (12 in Leeds)"
    end = share.end or 0
    of = _OF_WHAT.match(text.value, end)
    if of is None or (share.start or 0) < (whole.start or 0):
        return True
    unit = nouns.thing(whole.quantity.unit) if whole.quantity is not None and whole.quantity.unit else ""
    return of["all"] is not None or nouns.thing(of["noun"].lower()) == unit


_ONLY_THERE = Pattern(r"\s+(?:[\w'’-]+\s+)?(?:in|at|from|of|on|with|under|over|aged)\s+[^()]*\)", re.IGNORECASE)
_OF_WHAT = Pattern(
    r"\s+of\s+(?:(?P<all>(?:them(?! in| at)|those(?! in| at| who)|these|all|the total|the whole|the lot|its total|whom|which)\b)|"
    r"(?:the |all |its |their )?(?P<noun>[\w-]+))",
    re.IGNORECASE,
)


_COUNTED_WITH = Pattern(r"[^.;:()\d]{0,30}(?:\band|,)\s+(?:the )?\Z", re.IGNORECASE)
_SPANS_AND_MEASURES = frozenset(("duration", "money", "length", "area", "volume", "mass"))


def tells_their_whole(text: Text, roles: Mapping[str, Sequence[Operand]]) -> bool:
    """Whether a part in a sentence is of the one figure before it: not `46 men and 12 women, 20 of them`."""
    part, whole = roles["of"][0], roles["in"][0]
    quantity = whole.quantity
    if quantity is None:
        return True
    if quantity.value == 1:
        return False  # of one there are no six
    if quantity.kind != "count" or (part.start or 0) < (whole.end or 0):
        return True
    before = None
    for one in text.quantities:
        if one.kind == "count" and one.end <= (whole.start or 0):
            before = one
        elif one.kind in _SPANS_AND_MEASURES and (whole.end or 0) <= one.start < (part.start or 0):
            return False  # "the 12-man crew spent 46 days at sea, 20 of them in a storm"
    return before is None or not _COUNTED_WITH.match(text.value[before.end : whole.start])
