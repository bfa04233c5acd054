"""From what to what a figure tells the way, by the words alone: up 17% from 1,245 to 1,494; 40, 12 more than the 28 of 2020.

What is told so without a doubt counts whatever the numbers are: that they do not fit is what a desk wants to know.
"""

from __future__ import annotations

import re

from factbox.figures.languages.en_relations import FALL_NOUNS, FALLING, NEW_CLAUSE, RISE_NOUNS, RISING
from factbox.figures.quantity import Quantity
from factbox.figures.told.kinds import NO_AMOUNT, one_thing
from factbox.figures.told.sentence import Sentence
from factbox.figures.told.two_times import of_two_times
from factbox.figures.told.words import APART, DOWN, UP, Moved, base_word, is_apposed, is_own_size, stands_aside, tokens
from factbox.pattern import Pattern

_NO_END = NO_AMOUNT | {"multiple"}
_LONGEST_LINK = 12  # words between a size and its base
_LONGEST_REACH = 60  # characters from a size to what was reached
_LONGEST_CLOSE = 70  # characters between an end and a size behind it
_NAMES_OTHERS = frozenset("in with by for from to and per across among within during between after into".split())
_MEASURES = frozenset(
    ("than", "on", "over", "from", "above", "below", "of", "against", "under", "compared", "inside", "outside", "off")
)
_ELSEWHEN = Pattern(
    r"(?:at|in|before|during|under|when|since|(?:the |its |their )?(?:last|previous|prior|first) [a-z]+(?!['\u2019]))\b"
    r"(?!['\u2019]s| of$)"  # but the previous record of 70.1m is the base itself
)
_WHO_HAD = Pattern(r", (?:who|which|when|where|whose)\b")
_HEDGES = r"(?:(?:just|about|around|some|only|a|an|an estimated|nearly|almost|over|more than|record|a record|the|its|their) )*"

_TO = Pattern(rf"\bto {_HEDGES}$")
_REACHED = Pattern(rf"\b(?:to|at) {_HEDGES}$")
_SHORT_OF = Pattern(r"\s*(?:short|shy) of\b")
_OTHER_STATEMENT = Pattern(r"\b(?:and|but|while|whereas|with)\b|[.;]")
_TIMES_THE = Pattern(r"\s+(?:the|its|their|his|her|last year's) (?:[\w'\u2019-]+ ){0,3}")  # five times the normal 60mm
_AS_MANY = Pattern(r"\s+as (?:many|much)(?: [\w'\u2019-]+){1,4} \($")  # twice as many men (24) as women (12)
_AS_OTHERS = Pattern(r"\) as(?: [\w'\u2019-]+){1,4} \(")
_AT_LAST = Pattern(r"[^.;:()]{0,40}, (?:at|with|reaching) ")  # twice the 4,000 of last year, at 8,000
_STOPS = Pattern(r"[.;)]|$")
_ENDS = Pattern(
    r"\s*(?:[.;,)]|$|(?:dearer|cheaper|longer|shorter|heavier|lighter|more|fewer|less|higher|lower|larger|smaller)\s*(?:[.;,)]|$))"
)
_CLOSING = Pattern(
    r"(?:[,:(\u2013\u2014]|\s-|\bor)\s*(?:(?:or|by|up|down|which is|that is|a further|so) )*(?:(?:an?|the) (?:[a-z]+ )?[a-z]+ of )?"
    rf"{_HEDGES}$"
)
_FROM = Pattern(r"\b(?:up|down|rise|fall|rising|falling) from $")
_PRIOR = Pattern(
    r"[^(]{0,20}\((?:(?:fy|h1|h2|q[1-4])? ?(?:19|20)\d\d(?:[-/]\d\d)?|(?:last|prior|previous) \w+"
    r"|(?:a )?year (?:ago|earlier)|previously):? "
)
_STANDS = Pattern(
    r"(?:[,(\u2013\u2014-]|\b(?:is|was|are|were|be|been|or)) ?(?:now |up |down |or |about |some |just |only |nearly |almost |around "
    r"|a |an |the |by |over |which is |that is |at least |(?:rise|increase|growth|gain|fall|drop|jump|decline) (?:of )?)*$"
    r"|\b(?:takes|took|taking|knock(?:s|ed|ing)|shav(?:es|ed|ing)|cut|cutting|clipp(?:ed|ing)|slic(?:ed|ing)|chopp(?:ed|ing)"
    r"|lopp(?:ed|ing)|carv(?:ed|ing)) (?:just |about |some |nearly |almost |over |more than |a |an )*$"
)


_RISES, _FALLS = RISING | RISE_NOUNS, FALLING | FALL_NOUNS
_RATE = Pattern(
    r"\s*(?:(?:on average|or so|compounded),? )?(?:(?:an?|each|every|per|/) ?(?:year|annum|month|week|day|quarter|decade|season)\b"
    r"(?! (?:ago|earlier|before|later|on)\b)|annually\b|yearly\b)"
)
_ANOTHER_DAY = Pattern(r"\b(?:peaks?|highs?|lows?|records?|troughs?|having|after)\b")
_OWN_WORD = Pattern(
    r"(?:.* ,)? ?(?:(?!(?:on|in|after|despite|following|amid|before|with|that|which|as|having|since)\b)[\w'\u2019-]+ ?){0,2}"
)


def ends_told(s: Sentence, n: int, told: Moved | None, first: int, last: int) -> tuple[Quantity, Quantity] | None:
    """Of two figures the one it started from and the one it came to, by the words around figure n; None where they leave a
    doubt. 5% of 20% is told as a change only where both its ends are."""
    a, b = s.figures[first], s.figures[last]
    if not _nothing_else_between(s, n, first, last) or is_own_size(s, first) or is_own_size(s, last):
        return None
    points = s.figures[n].kind == "percent" == a.kind
    down = points and _FROM.search(s.between(first, last)) is not None and _STOPS.match(s.gap(n + 1)) is not None
    runs = base_word(s.gap(first)) == "from" and _TO.search(s.between(first, last)) is not None
    if not one_thing(a, b) or (points and not runs and not down):
        return None
    if a.kind == "duration" and not runs and len({q.unit for q in (a, b, s.figures[n])}) > 1:
        return None  # 12 hours a day, or 48 hours over four days: how much in how long
    if first < n < last:
        backwards = _tells_base_behind(s, n, told, first, last)
        return None if backwards is None else (b, a) if backwards else (a, b)
    if n < first:
        if runs:
            return (a, b) if _one_clause(s.between(n, first)) and not _of_another_way(s, n, told, first) else None
        if s.figures[n].kind == "multiple" and first == n + 1:
            if _AS_MANY.fullmatch(s.gap(first)) and _AS_OTHERS.fullmatch(s.between(first, last)):
                return b, a
            if _TIMES_THE.fullmatch(s.gap(first)) and _AT_LAST.fullmatch(s.between(first, last)):
                return a, b
        return (b, a) if told is not None and _reaches_from(s, n, told, first, last) else None
    if not _closes(s, n, told, s.between(last, n)):
        return None
    if runs:
        return a, b  # from 44% to 39%, a fall of five points
    between = s.between(first, last)
    if base_word(between) in ("from", "against", "compared", "versus", "v", "vs") or _PRIOR.fullmatch(between):
        return b, a  # 38%, against 71% a year ago, a drop of 33 points
    return of_two_times(s, n, first, last) if _ENDS.match(s.gap(n + 1)) else None


def _nothing_else_between(s: Sentence, *places: int) -> bool:
    """Whether no other figure stands among some, dates, wholes, gaps and bases of others aside."""
    among = range(min(places), max(places))
    return all(k in places or s.figures[k].kind in _NO_END or stands_aside(s, k) or is_own_size(s, k) for k in among)


def _tells_base_behind(s: Sentence, n: int, told: Moved | None, first: int, last: int) -> bool | None:
    """Whether the figure behind a size is its base, `40, 12 more than the 28 of 2020`, or is what it did not reach, `240, 32
    short of the 272 needed`; None where the words do not tell."""
    if told is None or not _follows_end(s.between(first, n)) or stands_aside(s, first):
        return None
    links = _links_base(s.between(n, last), told)
    if not links and not (last == n + 1 and s.figures[n].kind == "multiple" and _TIMES_THE.fullmatch(s.gap(last))):
        return None
    return not _SHORT_OF.match(s.gap(n + 1))


def _links_base(words: str, told: Moved) -> bool:
    """Words from a size to its base: `more than the`, `up on last year's`, `growth over`, `ahead of Le Pen, who had`."""
    run = tokens(words)
    if not run or len(run) > _LONGEST_LINK or not _one_clause(words):
        return False
    at = next((k for k, word in enumerate(run[:5]) if word in _MEASURES), None)
    if at is None or (run[at] == "from" and not told.before):
        return False
    if told.before and at > 0:
        return False
    if run[-1] == "," or (_ELSEWHEN.match(" ".join(run[at + 1 :])) and not _WHO_HAD.search(words)):
        return False  # three more than at dissolution, 12 ...: what it had then is not printed
    return len(run) == at + 1 or run[-1] not in _NAMES_OTHERS


def _follows_end(words: str) -> bool:
    return (
        len(words) < _LONGEST_CLOSE
        and bool(_STANDS.search(words))
        and not re.search(r"[;:]|\b(?:and|but|while)\b", words)
    )


def _reaches_from(s: Sentence, n: int, told: Moved, first: int, last: int) -> bool:
    """`rose 18% to 45 from 38`; not `fell 3% to 412p, against 630p a year ago` or `having opened at 430p`: on the day, maybe."""
    words, behind = s.between(n, first), s.between(first, last)
    if base_word(behind) != "from" or _ANOTHER_DAY.search(behind) or _of_another_way(s, n, told, first):
        return False
    reached = len(words) < _LONGEST_REACH and bool(_REACHED.search(words)) and _one_clause(words)
    return reached and _one_clause(behind)


def _of_another_way(s: Sentence, n: int, told: Moved | None, first: int) -> bool:
    """Whether a size is not that of the way whose ends follow it: it is a rate (4% a year), one of two steps (5% in May and 10% in
    June), or another thing or time moved between those ends (12% on revenue that rose from, 3% after a rise from)."""
    words = s.between(n, first)
    alone = told is None or told.way == APART
    if _RATE.match(words) or (alone and any(q.kind == s.figures[n].kind for q in s.figures[:n])):
        return True
    run = tokens(words)
    for k, word in enumerate(run):
        way = UP if word in _RISES else DOWN if word in _FALLS else None
        if way is not None and ((told is not None and told.way == -way) or not _OWN_WORD.fullmatch(" ".join(run[:k]))):
            return True
    return False


def _closes(s: Sentence, n: int, told: Moved | None, words: str) -> bool:
    """Whether a figure behind two ends is how far they stand apart, by the words that lead to it."""
    if len(words) > _LONGEST_CLOSE or _OTHER_STATEMENT.search(words):
        return False
    size = s.figures[n]
    if size.kind == "multiple":
        return (told is not None and not told.before) or size.text.endswith("ing")  # doubling, a sixfold increase
    if told is None:
        return size.kind == "percent" and words.endswith((", ", "(", ", or ")) and bool(_STOPS.match(s.gap(n + 1)))
    return not told.bare and (is_apposed(words) or (told.before and bool(_CLOSING.search(words))))


def _one_clause(words: str) -> bool:
    """Whether no new statement begins in these words; a relative clause does not count."""
    if re.search(r"[.;:()\u2013\u2014]\s", words + " ") or "(" in words:
        return False
    run = tokens(words)
    for k, word in enumerate(run):
        if word in NEW_CLAUSE and not (word in ("when", "where", "because") and run[k - 1 : k] == [","]):
            return run[k - 1 : k + 1] == ["compared", "with"] and not set(run[k + 1 :]) & NEW_CLAUSE
        if word == "," and k + 1 < len(run) and run[k + 1] not in (
            "who", "which", "when", "where", "whose", "against", "compared", "from", "to", "after", "having", "up", "down",
        ):  # fmt: skip
            return False
    return True
