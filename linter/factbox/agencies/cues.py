"""Words around a name that make an old one right: "formerly", "which replaced", "as it then was", a year when it held."""

from __future__ import annotations

import re

from factbox.agencies.dates import bounds
from factbox.pattern import Pattern

_REACH = 90  # characters looked at on either side, within the sentence
# Before an old name: "formerly the X", "took over from the X", "split from the X". Each is a pattern; spaces stand for themselves.
_INTRODUCED = """
formerly|former|then|previously|once|originally|predecessors?|precursor|defunct|abolished|disbanded|old
replac(?:ed|ing|es)|succeed(?:ed|ing|s)|t(?:ook|aken|akes|aking) over from|grew out of|out of|merger (?:of|with|between)
merg(?:ed|ing)|split(?: off)? from|carved (?:out )?(?:of|from)|formed (?:from|out of|when)|created (?:from|when)
successor (?:to|of)|renamed(?: from)?|rebranded|used to be|had been|absorbed|changed its name from|dissolv(?:ed|ing)
wound up|scrapped|which was|until then(?: it was)?|was once|inherited|began as|started as|set up as|founded as
(?:formed|created|made|built|carved|set up|established|put together)\\b[^.;]{0,25}\\b(?:from|out of)
t(?:ook|ak(?:es?|en|ing)) in(?= (?:(?:all|most|much|part|parts|half) of )?(?:the )?$)
swallow(?:ed|s|ing)(?: up)?|incorporat(?:ed|es|ing)|amalgamat(?:ed|es|ing)
subsum(?:ed|es|ing)|t(?:ook|ak(?:es?|en|ing)) (?:on|over) (?:\\w+ ){0,3}(?:work|role|functions?|duties|staff|tasks|powers|jobs?|remit)
(?:evolved|emerged|sprang|arose) (?:from|out of)|fus(?:ed|ion of)|combin(?:ed|es|ing)
brought together|born of|t(?:ook|ak(?:es?|en|ing)) the place of
built on|descends? from|a reform of|in place of|instead of|names? (?:of|such as)|known (?:then|until [^,.;]{1,20}) as
"""
# Behind one: "the X became", "the X, as it then was".
_ENDED = """
became|becomes|was renamed|were renamed|renamed|was replaced|been replaced|is now|was merged|merged|has since|have since
since renamed|as it then was|as it was(?: then)?(?: called| known)?|as they (?:then )?were|was abolished|abolished
was dissolved|dissolved|was wound up|wound up|was scrapped|was disbanded|disbanded|was split|ceased|was absorbed|absorbed
was succeeded|succeeded by|gave way to|was closed|closed in|closed down|no longer exists?|now defunct|now called
now known as|now part of|then known as|then called|predecessor|was folded|folded into|existed (?:until|from)|had its name
turned into|changed its name|took (?:its|a) new name|now the|before it|until it|when it became|forerunner
ended in|came to an end
of old|of the day|of the time|at the time|was broken up|broken up|was rebranded|rebranded|was subsumed|was shut|was axed
last (?:act|report|figures)
"""


def _any_of(table: str) -> str:
    return "|".join(table.strip().splitlines())


_BEFORE_IT = Pattern(rf"\b(?:{_any_of(_INTRODUCED)})\b[^.;!?()]{{0,45}}$", re.IGNORECASE)
_BEHIND_IT = Pattern(rf"^[^.;!?]{{0,70}}?\b(?:{_any_of(_ENDED)})\b", re.IGNORECASE)
_RIGHT_AFTER = Pattern(
    r"^\s*(?:\((?:now|since|later|until|today|replaced|renamed|abolished|\d{4}\s*[-–—])"
    r"|,?\s*(?:now|later|since (?:\d{4}|renamed))\b|,\s*since\b)",
    re.IGNORECASE,
)
_DAY = r"(?:the\s+end\s+of\s+|(?:early|mid|late)[\s-]+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+)?(?:\d{1,2},\s+)?"
_UNTIL = Pattern(rf"^[^.;!?]{{0,70}}?\b(?:until|till|to|up to)\s+{_DAY}(\d{{4}})\b")
# "X was the OLD NAME until 2020": the sentence itself says that it is no more, whatever the day.
_WAS_IT = Pattern(
    r"\b(?:was|were|been|called|named|known as|as)(?: still| once)?(?: called| known as| named)?(?: the)? $",
    re.IGNORECASE,
)
_NO_MORE = Pattern(rf"^[^.;!?]{{0,30}}?\b(?:until|till|up to|before)\s+{_DAY}(\d{{4}})\b")
# "Until 2019 payments were made by the OLD NAME".
_UNTIL_THEN = Pattern(rf"\b(?:until|till|up to|before|prior to)\s+{_DAY}(\d{{4}})\b", re.IGNORECASE)
_YEAR = Pattern(r"\b(1[6-9]\d\d|20\d\d)(s?)\b")
_SENTENCE = Pattern(r"[.!?](?=\s+[\"“'‘(]?[A-Z0-9])|\n\s*\n|;\s")


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the sentence that `text[start:end]` stands in; looks no further than 400 characters."""
    low = max(0, start - 400)
    begin = low
    for match in _SENTENCE.finditer(text, low, start):
        if not _is_initials(text, match.start()):
            begin = match.end()
    finish = min(len(text), end + 400)
    for match in _SENTENCE.finditer(text, end, finish):
        if not _is_initials(text, match.start()):
            return begin, match.start() + 1
    return begin, finish


def _is_initials(text: str, stop: int) -> bool:
    return stop > 0 and text[stop] == "." and text[stop - 1].isupper() and (stop < 2 or not text[stop - 2].isalpha())


def excuses(text: str, start: int, end: int, until: str | None) -> str | None:
    """The words that make the old name at `text[start:end]` right, or None: it is printed as if it still held."""
    begin, finish = sentence_around(text, start, end)
    before, after = text[max(begin, start - _REACH) : start], text[end : min(finish, end + _REACH)]
    ended = _UNTIL.match(after)
    if ended and until and ended[1] <= until[:4]:
        return ended[0].strip()
    if until:
        for opening in _UNTIL_THEN.finditer(text, begin, start):
            if int(opening[1]) <= int(until[:4]) + 1:
                return opening[0].strip()
    ended = _NO_MORE.match(after)
    if ended and _WAS_IT.search(before):
        return ended[0].strip()
    for found in (_BEFORE_IT.search(before), _RIGHT_AFTER.match(after), _BEHIND_IT.match(after)):
        if found:
            return found[0].strip()
    return year_when_right(text[begin:finish], until)


def year_when_right(sentence: str, until: str | None) -> str | None:
    """A year in the sentence that lies before the change: the sentence tells of that time."""
    last = bounds(until) if until else None
    if last is None:
        return None
    for match in _YEAR.finditer(sentence):
        before = sentence[max(0, match.start() - 14) : match.start()].lower()
        if (
            match[1] < last[1][:4]
            and not before.endswith(("since ", "until ", "of "))
            and re.search(r"\b(?:in|by|from|during|at|for|of|on|the|\w{3,9})\s*$", before)
        ):
            return match[0]
    return None
