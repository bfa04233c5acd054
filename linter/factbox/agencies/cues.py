"""Words around a name that make an old one right: "formerly", "which replaced", "as it then was", a year when it held."""

from __future__ import annotations

import re

from factbox.agencies.dates import bounds
from factbox.pattern import Pattern

_REACH = 90  # characters looked at on either side, within the sentence
# Before an old name: "formerly the X", "took over from the X", "split from the X". Each is a pattern; spaces stand for themselves.
_INTRODUCED = """
formerly|former|then|previously|once|originally|predecessors?|precursors?|forerunners?|defunct|abolished|disbanded|old
disestablished|erstwhile
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
(?:c[ao]me|comes|coming|moved|transferred) (?:over|across) from|transferred from
built on|descends? from|a reform of|in place of|instead of|known (?:then|until [^,.;]{1,20}) as
(?:names? (?:of|such as)|(?:was|were) (?:called|known as|named|titled)|(?:was|were) (?:at first|initially|first))(?= (?:the )?$)
(?:at first|initially|first) (?:called|known as|known|named|titled|as)|(?:start|beg[ai]n|begun)\\w* (?:its |their )?(?:life|out) as
(?:born|launched|opened|trad(?:ed|ing)|conceived) (?:\\w+ ){0,3}?as(?= (?:the )?$)
(?:first|original|earlier|initial|earliest|birth) (?:name|title)s?
(?:drop(?:ped|s)?|shed|g[ai]ve(?:n|s)? up|lost|ditch\\w*|abandon\\w*|retired?|discard\\w*) (?:the|its|their) (?:\\w+ )?(?:name|title)s?
"""
# Behind one: "the X became", "the X, as it then was".
_ENDED = """
became|becomes|was renamed|were renamed|renamed|was replaced|been replaced|was merged|merged|has since|have since
is now(?! (?:in|at|on|up|led|headed|run by (?:an?|the|its)|[a-z]+ing)\\b)
since renamed|as it then was|as it was(?: then)?(?: called| known)?|as they (?:then )?were|was abolished|abolished
was dissolved|dissolved|was wound up|wound up|was scrapped|was disbanded|disbanded|was split|ceased|was absorbed|absorbed
was succeeded|succeeded by|gave way to|was closed|closed in|closed down|no longer exists?|now defunct|now called
now known as|now part of|then known as|then called|predecessor|was folded|folded into|existed (?:until|from)|had its name
turned into|changed its name|took (?:its|a) new name|now the|before it|until it|when it became|forerunner
ended in|came to an end
(?:was|were|been) (?:disestablished|scrapped|axed|broken up|rebranded|subsumed|shut)
as (?:[\\w-]+ ){1,6}?(?:was|were)(?: then| once| formerly)? (?:known|called|named)
when (?:it|they) (?:was |were )?(?:closed|shut|folded|ended|abolished|scrapped|disbanded)(?=[.,;:)]|$| in | on | down)
ma(?:de|kes?|king) way for|passed (?:to|into) history|whose successors?
whose (?:work|roles?|functions?|duties|powers|staff|jobs?|tasks|remit) (?:\\w+ ){0,2}?(?:passed|went|moved|transferred|fell)
of old|of the day|of the time|at the time|back then|broken up|rebranded
last (?:act|report|figures|plan|chair\\w*|chief|director|head|boss|minister|commissioner)
"""


def _any_of(table: str) -> str:
    return "|".join(table.strip().splitlines())


_BEFORE_IT = Pattern(rf"\b(?:{_any_of(_INTRODUCED)})\b[^.;!?()]{{0,45}}$", re.IGNORECASE)
_BEHIND_IT = Pattern(rf"^(?:[^.;!?]|\.(?=\d)){{0,70}}?\b(?:{_any_of(_ENDED)})\b", re.IGNORECASE)
# Behind "OLD NAME now": what a body does that is still at work, and not what became of it.
_WORKS = (
    r"\s+(?!(?:goes by|forms|falls|sits|comes|belongs|trades|exists|has (?:a new|another) name"
    r"|(?:operates|works) (?:as|under)|as|its|is)\b)"
    r"(?-i:[a-z]+s|have|had|can|will|would|must|may)\b"
)
_RIGHT_AFTER = Pattern(
    r"^\s*(?:\((?:now|since|later|until|today|replaced|renamed|abolished|\d{4}\s*[-–—])"
    rf"|,\s*(?:now|since)\b|\s*now\b(?!{_WORKS})|,?\s*(?:later|since (?:\d{{4}}|renamed))\b"
    r"|[,(–—-]\s*(?:today|these days|nowadays|currently)(?: (?:known as|called|part of|within|inside))?(?: the)? (?-i:[A-Z])"
    r"|['’]s? (?:abolition|break-?up|closure|demise|disbanding|dissolution|successors?|replacement|scrapping)\b"
    r"|,? (?:which|that|whom|whose \w+)(?: the)? (?-i:[A-Z])[^.;!?,]{0,60}? (?:replaced|succeeded|absorbed|supplanted|took over)\b"
    r"|(?:,| (?:was|were|is|has been|had been|since))(?: since| later| now| then)*"
    r" (?:abolished|axed|closed|disbanded|disestablished|dissolved|scrapped|shut|wound up)\b"
    r"|,? (?:only |never )?existed\b"
    r"|(?: is| are| was| has been)(?: now| long)? (?:no more|gone|history|dropped|retired)(?=[,.;:)]|$| in\b)|,? has gone(?=[,.;:)]|$)"
    r"|,? (?:was|is) (?:its|the|their|an?)(?: [\w'’]+)? (?:first|old|original|earlier|previous|former|initial) (?:name|title)\b"
    r"|,? (?:lost|shed|dropped) its (?:\w+ )?(?:name|title|adjective|word)\b"
    r"|,? (?:was|were) (?:an? |both |all )?(?:(?!the\b|one\b)[\w-]+ ){0,4}?(?:agency|agencies|institutes?|quangos?)\b)",
    re.IGNORECASE,
)
# A time without a year: "until July", "until last summer".
_TIME = (
    r"(?:the (?:end|middle|start) of |early |mid[- ]|late )?(?:(?:last|this) [a-z]+"
    r"|recently|lately|not long ago|spring|summer|autumn|winter"
    r"|(?-i:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))"
)
_RIGHT_BEFORE = Pattern(
    r"\b(?:ex-|(?:abolition|ashes|axing|break-?up|closure|demise|disbanding|dissolution|end|remains|remnants|scrapping|winding[ -]up)"
    rf" of (?:the )?|late (?:the )?|(?:until|till|up to) {_TIME},?(?: (?:was|were|called|known as|named|as|only))*(?: the)? )$",
    re.IGNORECASE,
)
# Behind a name: its acronym or its other name in brackets, or the end of the brackets it stands in itself.
_ITS_BRACKET = Pattern(
    r"^(?: ?[(\[](?!(?:now|since|later|until|today|replaced|renamed|abolished|\d))[^()\[\]]{2,60})?[)\]]", re.IGNORECASE
)
_LETTERS_BEFORE = Pattern(r"\b[A-Z][A-Za-z&]{1,9} ?\((?:the )?$")  # the name stands in brackets behind them
_DAY = r"(?:the\s+end\s+of\s+|(?:early|mid|late)[\s-]+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+)?(?:\d{1,2},\s+)?"
_UNTIL = Pattern(rf"^[^.;!?]{{0,70}}?\b(?:until|till|to|up to)\s+{_DAY}(\d{{4}})\b")
# "X was the OLD NAME until 2020": the sentence itself says that it is no more, whatever the day.
_WAS_IT = Pattern(
    r"\b(?:was|were|been|called|named|known as|as)(?: still| once)?(?: called| known as| named)?(?: the)? $",
    re.IGNORECASE,
)
_NO_MORE = Pattern(rf"^[^.;!?]{{0,30}}?\b(?:until|till|up to|before)\s+(?:{_DAY}\d{{4}}\b|{_TIME}(?=[),.;:]|\Z))")
_IN_BRACKETS = Pattern(r"[(\[](?:the )?$", re.IGNORECASE)
# "Until 2019 payments were made by the OLD NAME".
_UNTIL_THEN = Pattern(rf"\b(?:until|till|up to|before|prior to)\s+{_DAY}(\d{{4}})\b", re.IGNORECASE)
_YEAR = Pattern(r"(?<![\w.,:/$£€¥₹#+])(1[6-9]\d\d|20\d\d)s?(?![\w%]|[.,:]\d| ?(?:per cent|percent)\b)")
# Before a figure that is no time told of: "since 1998", "a fleet of 2000", "more than 1800".
_NO_TIME = Pattern(r"\b(?:since|until|no|number|nearly|almost|about|over|than|(?P<of>of))\.? $", re.IGNORECASE)
_TIME_OF = Pattern(
    r"\b(?:spring|summer|autumn|fall|winter|start|beginning|middle|end|half|quarter|election|budget|crash|crisis|floods?|fires?"
    r"|(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*) of $",
    re.IGNORECASE,
)
_YEARS_AGO = Pattern(r"\b(\d{1,3}|[a-z]+) (year|decade)s? (?:ago|earlier|before)\b", re.IGNORECASE)
_HOW_MANY = dict(
    zip("a one two three four five six seven eight nine ten".split(), (1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True)
) | {"twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_LONG_AGO = 40  # years after which what is told in the past is history
_PAST = Pattern(
    r"^(?:['’]s? \w+)?,? (?:once |then |never |only )?(?:"
    r"had|was|were|did|met|sat|held|ran|took|gave|sent|kept|lost|built|(?!said)[a-z]{2,}ed)\b"
)
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


def excuses(text: str, start: int, end: int, until: str | None, year: int = 0) -> str | None:
    """The words that make the old name, or list of names, at `text[start:end]` right, or None: it is printed as if it still
    held. `year` is the one for which the box is told."""
    begin, finish = sentence_around(text, start, end)
    before, after = text[max(begin, start - _REACH) : start], text[end : min(finish, end + _REACH)]
    before = _LETTERS_BEFORE.sub("", before)
    ended = _UNTIL.match(after)
    if ended and until and ended[1] <= until[:4]:
        return ended[0].strip()
    if until:
        for opening in _UNTIL_THEN.finditer(text, begin, start):
            if int(opening[1]) <= int(until[:4]) + 1:
                return opening[0].strip()
    ended = _NO_MORE.match(after)
    if ended and (
        _WAS_IT.search(before) or (_IN_BRACKETS.search(before) and after[ended.end() : ended.end() + 1] in ")]")
    ):
        return ended[0].strip()
    if until and year - int(until[:4]) >= _LONG_AGO and (told := _PAST.match(after)):
        return told[0].strip()
    for found in (
        _BEFORE_IT.search(before),
        _RIGHT_BEFORE.search(before),
        _RIGHT_AFTER.match(_ITS_BRACKET.sub("", after)),
        _BEHIND_IT.match(after),
    ):
        if found:
            return found[0].strip()
    return year_when_right(text[begin:finish], until, year)


def year_when_right(sentence: str, until: str | None, year: int = 0) -> str | None:
    """A year in the sentence that lies before the change: the sentence tells of that time. `year` is that of the box."""
    last = bounds(until) if until else None
    if last is None:
        return None
    for match in _YEAR.finditer(sentence):
        if match[1] >= last[1][:4]:
            continue
        near = max(0, match.start() - 20)
        counted = _NO_TIME.search(sentence, near, match.start())
        if counted is None or (counted["of"] and _TIME_OF.search(sentence, near, match.start())):
            return match[0]
    for match in _YEARS_AGO.finditer(sentence) if year else ():
        spoken = match[1].lower()
        many = int(spoken) if spoken.isdecimal() else _HOW_MANY.get(spoken, 0)
        if many and year - many * (10 if match[2].lower() == "decade" else 1) < int(last[0][:4]):
            return match[0]
    return None
