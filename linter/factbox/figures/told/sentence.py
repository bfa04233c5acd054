"""One sentence, its figures and the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.figures.quantity import Quantity
from factbox.figures.told.kinds import alike
from factbox.record import Record

_LONGEST = 1500  # characters: a longer sentence is a list or a table, not prose
_MOST = 48  # figures of one sentence: with more it is a table too
_LONGEST_LIST = 16  # figures that are added up in one sentence

_SENTENCE = re.compile(r"(?<=[^A-Z\s][.!?])[\"')\u201d\u2019]{0,2}\s+(?=[\"'(\u201c\u2018]?[^\Wa-z_])|\n\s*")

OF_THEM = re.compile(r"\s*of (?:them|whom|which|these|those|it)\b")

OF_THOSE = re.compile(r"\s*of (?:these|those)\b")

OF_THOSE_FIRST = re.compile(
    r"(?:[.;]\s+|\band )of (?:these|those|them),? (?:just |only |about |some |nearly |at least )*$"
)

OF_A = re.compile(
    r"\s*(?:out )?of (?:a (?:possible|total of) )?(?:(?:the|its|their|his|her|our|my|those|these|all|some|about|more than"
    r"|an estimated) ){0,2}(?:(?:[\w'\u2019-]+ ){0,3}?[\w'\u2019]+['\u2019]s? )?"
    r"(?:(?:last|first|previous|remaining|total|original|more than|current|known|registered|elected|top|main|surviving|estimated"
    r"|biggest|largest|available|eligible|other|then|now|[\w'\u2019]+['\u2019]s?) ){0,2}$"
)

STARTS_OF = re.compile(
    r"(?:^\W*|[.,;:]\s+|\band |\bbut )(?:(?:of|among|out of) (?:the |its |their |his |her |our |my |some |about |a total of |"
    r"an estimated "
    r"|those |these |all |more than |nearly |almost |[\w'\u2019]+['\u2019]s? |(?:[\w'\u2019-]+ ){1,4}of ){0,2}"
    r"|from (?:an? |the |its |their )(?:[\w'\u2019-]+ )?"
    r"(?:squad|field|group|total|pool|list|crop|party|team|crowd|crew|class|panel|fleet|shortlist|roster|intake|sample|cohort"
    r"|herd|flock|haul|stock) of (?:about |some |just )?)$"
)

_LIST_GAP = re.compile(  # on the words as printed: a name with a capital may stand before the next part
    r"[^.;:()]{0,60}?(?:,| and|, and|;| plus)\s*(?:the (?:other|remaining|rest) )?"
    r"(?:(?:about|some|nearly|almost|another|a further|at least|more than|over"
    r"|just|only|around|up to|an estimated) ){0,2}(?:[A-Z][\w'\u2019-]* ){0,4}$"
)

_CARRIES_ON = re.compile(  # a sentence that goes on about the figures of the one before
    r"[\s\"')\u201d\u2019.]*(?:(?:Of|In|Among) (?:\w+ of )?(?:these|those|them)\b|In [\d,]+ of (?:these|those|them)\b"
    r"|(?:(?:Some|Only|About|At least|Just) )?[\w,-]+ of (?:these|those|them)\b"
    r"|(?:A |The )?[Mm]ajority\b|(?:The|Its|Their) (?:remaining|other|rest)\b|(?=[^.!?]{0,140}; the remaining\b))"
)

_TAKES_ITS_OWN = re.compile(r"\b(?:of|than|from|to|by) (?:the )?$")


class Part(Record):
    """One figure of a relation and the role it plays there: of, in, is, from, to."""

    role: str
    quantity: Quantity


class ProseRelation(Record):
    """A relation as a sentence states it. `complete`: the parts are said to be all there (True), to be some of
    several (False), or nothing is said (None)."""

    kind: str
    parts: tuple[Part, ...]
    complete: bool | None = None


class Sentence:
    """The figures of one sentence and the words between them; `gap(n)` stands before figure n."""

    __slots__ = ("_gaps", "_lists", "begin", "figures", "stop", "text")

    def __init__(self, text: str, begin: int, stop: int, figures: list[Quantity]) -> None:
        self.text, self.begin, self.stop, self.figures = text, begin, stop, figures
        starts = [begin, *(q.end for q in figures)]
        ends = [*(q.start for q in figures), stop]
        self._lists: list[bool | None] = [None] * len(figures)
        self._gaps = [text[start:end].lower() for start, end in zip(starts, ends, strict=True)]

    def gap(self, n: int) -> str:
        return self._gaps[n]

    def goes_on(self, k: int) -> bool:
        """Whether figure k is the next of a list, by the words before it."""
        known = self._lists[k]
        if known is None:
            gap = self._gaps[k]
            known = self._lists[k] = bool(
                len(gap) < 60
                and _LIST_GAP.match(self.printed(k))
                and not OF_THEM.match(self._gaps[k + 1])
                and not _TAKES_ITS_OWN.search(gap)
            )
        return known

    def printed(self, n: int) -> str:
        """The words before figure n with their capitals."""
        return self.text[self.figures[n - 1].end : self.figures[n].start]

    def between(self, first: int, second: int) -> str:
        """All words from figure `first` to figure `second`, years and dates among them left in."""
        return self.text[self.figures[first].end : self.figures[second].start].lower()


def sentences(text: str, quantities: Sequence[Quantity]) -> Iterator[Sentence]:
    begin = 0
    n = 0
    size = len(quantities)
    for stop in (*(match.start() for match in _SENTENCE.finditer(text)), len(text)):
        if stop < len(text) and _CARRIES_ON.match(text, stop):
            continue
        first = n
        while n < size and quantities[n].start < stop:
            n += 1
        if 2 <= n - first <= _MOST and stop - begin <= _LONGEST:
            yield Sentence(text, begin, stop, list(quantities[first:n]))
        begin = stop


def related(kind: str, complete: bool | None = None, **roles: Quantity | list[Quantity]) -> ProseRelation:
    parts: list[Part] = []
    for role, quantity in roles.items():
        name = role.rstrip("_")
        if isinstance(quantity, Quantity):
            parts.append(Part(name, quantity))
        else:
            parts.extend(Part(name, each) for each in quantity)
    return ProseRelation(kind, tuple(parts), complete)


def starts_of(s: Sentence, n: int) -> bool:
    """Whether figure n opens a statement as the whole of what follows: `Of the 340 doctors,`; not `half of the 90 seats`."""
    gap = s.gap(n)
    found = STARTS_OF.search(gap)
    return found is not None and (n == 0 or found.start() > 0 or not gap.lstrip(" ")[:1].isalnum())


def list_from(s: Sentence, n: int) -> list[int]:
    """The figures of a list that starts at n: each after a comma or `and`, of one kind."""
    figures = s.figures
    k = n + 1
    last = min(len(figures), n + _LONGEST_LIST)
    while k < last and s.goes_on(k) and alike(figures[n], figures[k]):
        k += 1
    return list(range(n, k))


_CLOSES = re.compile(r"\band\b|&|\bplus\b")


def is_closed(s: Sentence, members: list[int]) -> bool:
    """Whether the last member of a list is joined by `and` (or plus)."""
    return len(members) >= 2 and _CLOSES.search(s.gap(members[-1])) is not None
