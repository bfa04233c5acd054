"""Relations that prose states between its figures: sums, subsets, shares, changes, differences, durations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factbox.figures.interval import Number
from factbox.figures.quantity import Quantity
from factbox.figures.units import same_unit

_LONGEST = 1500  # characters: a longer sentence is a list or a table, not prose
_SENTENCE = re.compile(r"(?<=[^A-Z\s][.!?])[\"')\u201d\u2019]{0,2}\s+(?=[\"'(\u201c\u2018]?[^\Wa-z_])|\n\s*")

_OF_THEM = re.compile(r"\s*of (?:them|whom|which|these|those|it)\b")
_OF_THOSE = re.compile(r"\s*of (?:these|those)\b")
_INCLUDED = re.compile(
    r"(?:,|\(|\u2013|-)?\s*(?:including|includes?|included|among them|of which|of whom|of them|of these|of those|comprising just)\s+(?:just |only |at least |about |some |more than |nearly |an? (?:estimated )?)*$"
)
_OF_A = re.compile(
    r"\s*of (?:(?:the|its|their|his|her|our|my|those|these|all|some|about|more than|an estimated) ){0,2}(?:(?:last|first|previous|remaining|total|original|more than|country's|[\w'\u2019]+['\u2019]s?) ){0,2}$"
)
_STARTS_OF = re.compile(
    r"(?:^\W*|[,;:]\s+|\band |\bbut )of (?:the |its |their |some |about |a total of |those |these |all |more than ){0,2}$"
)
_LIST_GAP = re.compile(  # on the words as printed: a name with a capital may stand before the next part
    r"[^.;:()]{0,60}?(?:,| and|, and|;| plus)\s*(?:the (?:other|remaining|rest) )?"
    r"(?:(?:about|some|nearly|almost|another|a further|at least|more than|over|just|only|around|up to|an estimated) ){0,2}(?:[A-Z][\w'\u2019-]* ){0,4}$"
)
_COLON = re.compile(r".{0,80}[:\u2014\u2013-]\s+(?:[^\d:]{0,25})$", re.DOTALL)
_IN_ALL = re.compile(r"\s*(?:[\w-]+ ){0,2}(?:in all|in total|altogether|all told|combined|in sum|overall)\b")
_TOTAL_OF = re.compile(
    r"(?:, |\u2013 |- |and )(?:or )?(?:for )?(?:making |giving |bringing )?(?:a|the) (?:combined |grand |overall )?total (?:of|to) $"
)
_SHARE_GAP = re.compile(
    r"[^.;]{0,60}?(?:\(|, or |,? about |, nearly |, almost |, just (?:over|under) |, a |, |\u2013 |- )(?:or |about |around |roughly |nearly |almost |some |just (?:over|under) |more than |less than |a |\(|barely |i\.e\. |which is )*$"
)
_FROM = re.compile(
    r"[^.;]{0,60}?,?\s*\bfrom (?:just |about |around |some |the |a |an estimated |a low of |a high of |a record )*$"
)
_TO = re.compile(
    r"[^.;:]{0,60}?\bto (?:just |about |around |some |a |an estimated |more than |nearly |almost |over |a record )*$"
)
_THEN_CHANGE = re.compile(
    r"[^.;]{0,60}?,?\s*(?:\(|,|\u2013|-)?\s*(?:(?:which is |or |that is |representing |amounting to |almost |nearly |about |just (?:over|under) |more than |"
    r"an?\s+|the\s+|a further |some )*(?:(?:increase|rise|jump|gain|fall|drop|decline|decrease|cut|reduction|change|surge|growth|slump|dip|loss|leap|difference|swing|gap) of\s+(?:about |almost |nearly |just (?:over|under) |more than )*)?"
    r"|(?:up|down|higher|lower|a rise|a fall|an increase|a drop|a decrease|a cut)\s+(?:by |of |about |almost |nearly |some |almost )*)$"
)
_THEN_NOUN = re.compile(
    r"[\s-]*(?:increase|rise|jump|gain|fall|drop|decline|decrease|cut|reduction|change|surge|growth|slump|dip|loss|leap|difference|swing|improvement|more|less|fewer|higher|lower|down|up)\b"
)
_APART = re.compile(
    r"[^.;,()]{0,24}?\b(?:more|higher|greater|fewer|less|lower|dearer|cheaper|heavier|lighter|taller|longer|shorter|better|faster|slower|bigger|smaller|above|below|up|down|short|ahead)"
    r"(?: than| on| from| of)?(?: in [^.;]{2,30}? (?:was|were|at)| (?:last|a) [^.;]{2,30}? (?:was|were|of|at))?(?: (?:the|its|their|his|her|last year's|in the|a))*\s*(?:previous |record |old |target of |limit of |average of )?$"
)
_APART_ONLY = re.compile(
    r"[^.;]{0,70}?(?:,|\(|\u2013|-|\bis|\bwas|\bor)\s*(?:or |some |about |just |only |nearly |a |at |which is |that is |around |almost )*$"
)
_BETWEEN_DATES = re.compile(
    r"[^.;:]{0,60}?(?:\bto|\bu?n?til|\bthrough|\band|\u2013|-|\bended in|\bfinished in|\bending(?: in)?)\s+(?:[\w'\u2019]+ ){0,3}$"
)
_DATES_OPEN = re.compile(
    r"(?:\bfrom|\bbetween|\bin|\bsince|\bbegan|\bbegun|\bbegun in|\bopened|\(|\bran|\bon)\s+(?:the |early |late |mid-)?$"
)
_LASTS = re.compile(
    r"[^.;]{0,60}?(?:\ban?|\blast(?:ed|s|ing)?|\btook|\btakes?|\bspan(?:ned|s|ning)|\bfor|\bover|\bspent|\bafter|,|\(|\u2013|-)\s+(?:just |about |nearly |almost |more than |some |over |exactly |in all |a |an |all of |under |less than )*$"
)
_PAIRS = ({"man", "woman"}, {"boy", "girl"}, {"male", "female"}, {"adult", "child"}, {"men", "women"})
_SEX = re.compile(r"\s*(?:were |are |of them )?(?:men|women|boys|girls|males?|females?|adults|children)\b")
_APPOSED = re.compile(r"[^.;,()]{0,40}?(?:, or|,|\s\(|\s[\u2013-])\s*(?:or |about |some |just |only |nearly )*$")
_PREP = re.compile(
    r"\s*(?:(?:were|was|are|from|came|went|is) )?(in|on|at|from|to|for|by|of|with|against|during|under)\b"
)
_PHRASE = re.compile(
    r"^\s*[\w'-]+ (?:in|from|across|at|over|for|by|among|after|during) (?:the |its |their |his |her )?$"
)
_YEAR_ONLY = frozenset({"year", "date"})
_SIZE_KINDS = frozenset({"percent", "multiple", "fraction", "ratio"})


class Part(NamedTuple):
    """One figure of a relation and the role it plays there: of, in, is, from, to."""

    role: str
    quantity: Quantity


class ProseRelation(NamedTuple):
    """A relation as a sentence states it. `complete`: the parts are said to be all there (True), to be some of
    several (False), or nothing is said (None)."""

    kind: str
    parts: tuple[Part, ...]
    complete: bool | None = None


class _Sentence:
    """The figures of one sentence and the words between them; `gap(n)` stands before figure n."""

    __slots__ = ("begin", "figures", "stop", "text")

    def __init__(self, text: str, begin: int, stop: int, figures: list[Quantity]) -> None:
        self.text, self.begin, self.stop, self.figures = text, begin, stop, figures

    def gap(self, n: int) -> str:
        start = self.figures[n - 1].end if n else self.begin
        stop = self.figures[n].start if n < len(self.figures) else self.stop
        return self.text[start:stop].lower()

    def printed(self, n: int) -> str:
        """The words before figure n with their capitals."""
        return self.text[self.figures[n - 1].end : self.figures[n].start]

    def between(self, first: int, second: int) -> str:
        """All words from figure `first` to figure `second`, years and dates among them left in."""
        return self.text[self.figures[first].end : self.figures[second].start].lower()


def relations(text: str, quantities: Sequence[Quantity], language: str = "en") -> tuple[ProseRelation, ...]:
    """The relations stated in a text, given the figures read in it. Only English wording is known; elsewhere none is found.

    Precision first: a relation is given back only where the wording leaves no doubt which figure plays which part.
    """
    if language[:2].lower() not in ("en", "") or len(quantities) < 2:
        return ()
    found: list[ProseRelation] = []
    for sentence in _sentences(text, quantities):
        found.extend(_of_sentence(sentence))
    return tuple(found)


def _sentences(text: str, quantities: Sequence[Quantity]) -> Iterator[_Sentence]:
    begin = 0
    n = 0
    size = len(quantities)
    for stop in (*(match.start() for match in _SENTENCE.finditer(text)), len(text)):
        first = n
        while n < size and quantities[n].start < stop:
            n += 1
        if n - first >= 2 and stop - begin <= _LONGEST:
            yield _Sentence(text, begin, stop, list(quantities[first:n]))
        begin = stop


def _of_sentence(s: _Sentence) -> list[ProseRelation]:
    out: list[ProseRelation] = []
    taken: set[int] = set()  # figures that are a part or a size already
    for pattern in (
        lambda s, taken: _up_from(s),
        _changes,
        _differences,
        _shares,
        _of_groups,
        _totals,
        _subsets,
        _durations,
    ):
        for relation in pattern(s, taken):
            if any(set(relation.parts) == set(other.parts) for other in out):
                continue
            out.append(relation)
            for part in relation.parts:
                if part.role in ("of", "is") and relation.kind != "duration":
                    taken.add(part.quantity.start)
    return out


def _relation(kind: str, complete: bool | None = None, **roles: Quantity | list[Quantity]) -> ProseRelation:
    parts: list[Part] = []
    for role, quantity in roles.items():
        name = role.rstrip("_")
        if isinstance(quantity, Quantity):
            parts.append(Part(name, quantity))
        else:
            parts.extend(Part(name, each) for each in quantity)
    return ProseRelation(kind, tuple(parts), complete)


def _countable(q: Quantity) -> bool:
    return q.kind == "count" and q.value is not None and q.unit != "time"


def _like(q: Quantity, other: Quantity) -> bool:
    """Whether two figures measure the same sort of thing, as far as the reader can tell."""
    if q.kind != other.kind or q.value is None or other.value is None:
        return False
    return q.kind == "count" or q.unit is None or other.unit is None or same_unit(q.unit, other.unit) is True


_SUMMED = frozenset({"money", "length", "area", "volume", "mass", "data", "duration"})


def _adds(q: Quantity) -> bool:
    """Whether parts of such a figure may be added up: counts, money and measures."""
    return q.value is not None and (q.kind in _SUMMED or _countable(q))


def _amount(q: Quantity) -> bool:
    return q.value is not None and q.kind in (
        "count",
        "money",
        "percent",
        "length",
        "mass",
        "volume",
        "area",
        "data",
        "temperature",
        "speed",
        "ratio",
        "age",
        "duration",
        "other",
    )


# -- change and difference ---------------------------------------------------------------------------------------------


def _next_amount(s: _Sentence, n: int, like: Quantity | None = None) -> int | None:
    """The next figure after n that is no date, at most two dates further on."""
    for k in range(n + 1, min(len(s.figures), n + 4)):
        q = s.figures[k]
        if q.kind in _YEAR_ONLY:
            continue
        return k if _amount(q) and (like is None or _like(like, q)) else None
    return None


def _previous_amount(s: _Sentence, n: int) -> int | None:
    for k in range(n - 1, max(-1, n - 4), -1):
        if s.figures[k].kind not in _YEAR_ONLY:
            return k if _amount(s.figures[k]) else None
    return None


def _is_size(size: Quantity, end: Quantity) -> str | None:
    """`change` where a percentage or a multiple tells how far it moved, `difference` where the same unit does."""
    if size.value is None or size.hedge == "range":
        return None
    if size.kind == "percent_points":
        return "difference" if end.kind == "percent" else None
    if size.kind in ("multiple", "fraction"):
        return "change"
    if size.kind == "percent":
        return "change"
    return "difference" if _like(size, end) and size.kind != "percent" else None


def _changes(s: _Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    for n, start in enumerate(figures):
        if not _amount(start):
            continue
        m = _next_amount(s, n, start)
        if m is None:
            continue
        end = figures[m]
        words = s.between(n, m)
        before = s.gap(n)
        if (
            _FROM.match(before)
            and _TO.match(words)
            and (
                s.gap(m)
                .rstrip()
                .endswith(("to", "a", "about", "around", "just", "some", "than", "nearly", "almost", "over", "record"))
                or True
            )
        ):
            # up 17% from 1,245 to 1,494
            p = _previous_amount_any(s, n)
            if p is not None and _FROM.match(s.between(p, n)) and len(s.between(p, n)) < 60:
                kind = _is_size(figures[p], end)
                if kind and not _far(s.between(p, n)):
                    yield _relation(kind, is_=figures[p], from_=start, to=end)
                    continue
            # from 58 to 341, almost a sixfold increase
            k = _next_any(s, m)
            if k is not None:
                gap = s.between(m, k)
                kind = _is_size(figures[k], end)
                if (
                    kind
                    and _THEN_CHANGE.match(gap)
                    and (_strong(gap) or _THEN_NOUN.match(s.gap(k + 1)))
                    and len(gap) < 70
                ):
                    yield _relation(kind, from_=start, to=end, is_=figures[k])
        elif re.search(
            r"\b(?:against|compared with|compared to|versus|down from|up from)\s+(?:just |about |the |a )*$", words
        ):
            # 38.2% full, against 71.5% a year ago, a drop of 33.3 points
            k = _next_any(s, m)
            if k is not None and len(words) < 60:
                gap = s.between(m, k)
                kind = _is_size(figures[k], end)
                if (
                    kind
                    and len(gap) < 50
                    and _THEN_CHANGE.match(gap)
                    and (_strong(gap) or _THEN_NOUN.match(s.gap(k + 1)))
                ):
                    yield _relation(kind, from_=end, to=start, is_=figures[k])
        elif re.search(r"\bfrom (?:just |about |around |a |the )?$", s.gap(m)) and re.search(
            r"\bto (?:a |just |about |around |some |nearly |almost |over |more than )*$", before
        ):
            # rose 18% to 45 from 38
            k = _next_any(s, m)
            if (
                k is not None
                and _is_size(figures[k], end)
                and len(s.between(m, k)) < 50
                and _THEN_CHANGE.match(s.between(m, k))
                and (_strong(s.between(m, k)) or _THEN_NOUN.match(s.gap(k + 1)))
            ):
                yield _relation(str(_is_size(figures[k], end)), to=start, from_=end, is_=figures[k])
                continue
            p = _previous_amount_any(s, n)
            if (
                p is not None
                and p == n - 1
                and (figures[p].kind != start.kind or re.search(r"\bby (?:\w+ )?$", s.gap(p)))
            ):
                kind = _is_size(figures[p], end)
                if kind:
                    yield _relation(kind, is_=figures[p], to=start, from_=end)


def _up_from(s: _Sentence) -> Iterator[ProseRelation]:
    """`rose to 4,480 offences, up 12 per cent from 4,000`."""
    figures = s.figures
    for p in range(1, len(figures) - 1):
        size = figures[p]
        n, m = _previous_amount(s, p), p + 1
        if n is None or size.value is None or not _any_size(size) or not _like(figures[n], figures[m]):
            continue
        if (
            not re.search(
                r"\b(?:up|down|rise of|increase of|fall of|drop of|increase|decrease of|a)\s+(?:by |about |almost |nearly |some |just )*$",
                s.gap(p),
            )
            or len(s.between(n, p)) > 60
        ):
            continue
        if not re.match(
            r"\s*(?:rise |increase |fall |drop |decrease |jump |decline )?(?:from|on|compared with) (?:the |a |about |around |some )?$",
            s.gap(m),
        ):
            continue
        if not re.search(r"[,\u2013(-]\s*(?:\w+ ){0,3}$", s.between(n, p)) or re.search(r"\bfrom (?:\w+ )?$", s.gap(n)):
            continue
        kind = _is_size(size, figures[m])
        if kind is not None:
            yield _relation(kind, to=figures[n], is_=size, from_=figures[m])


def _far(gap: str) -> bool:
    return gap.count(",") > 2


def _strong(gap: str) -> bool:
    return bool(
        re.search(
            r"\b(?:increase|rise|jump|gain|fall|drop|decline|decrease|cut|reduction|change|surge|growth|slump|dip|loss|leap|difference|swing|gap) of|\b(?:up|down)\s+(?:by |about |almost |nearly |some )*$",
            gap,
        )
    )


def _any_size(q: Quantity) -> bool:
    return _amount(q) or q.kind in ("multiple", "fraction", "percent_points")


def _next_any(s: _Sentence, n: int) -> int | None:
    for k in range(n + 1, min(len(s.figures), n + 4)):
        if s.figures[k].kind not in _YEAR_ONLY:
            return k if _any_size(s.figures[k]) else None
    return None


def _previous_amount_any(s: _Sentence, n: int) -> int | None:
    for k in range(n - 1, max(-1, n - 4), -1):
        if s.figures[k].kind not in _YEAR_ONLY:
            return k if _any_size(s.figures[k]) else None
    return None


def _differences(s: _Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    """`£1,285, £85 more than the £1,200 paid in 2023`."""
    figures = s.figures
    for n in range(1, len(figures) - 1):
        size = figures[n]
        if size.start in taken or not _any_size(size) or size.value is None:
            continue
        p = _previous_amount(s, n)
        k = _next_amount(s, n)
        if p is None or k != n + 1:
            continue
        end, start = figures[p], figures[k]
        if (
            not _like(end, start)
            or not _APART.match(s.gap(k))
            or not _APART_ONLY.match(s.between(p, n))
            or len(s.between(p, n)) > 60
        ):
            continue
        if size.kind == "percent" and end.kind == "percent":
            continue
        kind = _is_size(size, end)
        if kind is None or size.kind in ("multiple", "fraction"):
            continue
        if re.search(r"\bshort of\b", s.gap(k)):
            start, end = end, start
        yield _relation(kind, is_=size, from_=start, to=end)


# -- shares ------------------------------------------------------------------------------------------------------------


def _share_size(q: Quantity) -> bool:
    return q.value is not None and q.kind in ("percent", "fraction", "ratio") and not (q.unit or "").startswith("per ")


def _shares(s: _Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    size = len(figures)
    for n, part in enumerate(figures):
        if not _adds(part) or part.kind == "duration":
            continue
        # 57 of the 140 (41%); 61 of the 244 wagons, a quarter of the total
        if n + 1 < size and _like(part, figures[n + 1]) and _OF_A.match(s.gap(n + 1)):
            whole = figures[n + 1]
            if (
                n + 2 < size
                and _share_size(figures[n + 2])
                and _SHARE_GAP.match(s.gap(n + 2))
                and len(s.gap(n + 2)) < 50
                and _share_ends(s, n + 2)
            ):
                yield _relation("share", of=part, in_=whole, is_=figures[n + 2])
            elif (
                n
                and _share_size(figures[n - 1])
                and re.search(r"(?:, or|\(|, i\.e\.,?|,|\u2013|-)\s*(?:just |about |some )?$", s.gap(n))
                and len(s.gap(n)) < 40
            ) and re.match(r"\s*(?:of\b|\()", s.gap(n)):
                yield _relation("share", of=part, in_=whole, is_=figures[n - 1])
            continue
        # 31 per cent of the 1,200 staff, 372 people, ...; a quarter of the 40 schools (10)
        if (
            n > 1
            and _share_size(figures[n - 2])
            and _like(part, figures[n - 1])
            and _OF_A.match(s.gap(n - 1))
            and _APPOSED.match(s.gap(n))
        ) and re.match(r"\s*(?:[\w'-]+ ?){0,2}(?:,|\)|\u2013|-|\.|$)", s.gap(n + 1)):
            yield _relation("share", of=part, in_=figures[n - 1], is_=figures[n - 2])
            continue
        # Of 500 people polled, 60 per cent, or 300, said yes
        if (
            n > 1
            and _share_size(figures[n - 1])
            and _like(part, figures[n - 2])
            and _STARTS_OF.search(s.gap(n - 2))
            and re.match(r"(?:,? or|\s*\()\s*(?:about |some |nearly )?$", s.gap(n))
        ):
            yield _relation("share", of=part, in_=figures[n - 2], is_=figures[n - 1])
            continue
        # 60% (300 of 500)
        # 412 beds; 396 of them (96%)
        if (
            n
            and n + 1 < size
            and _share_size(figures[n + 1])
            and _OF_THEM.match(s.gap(n + 1))
            and re.search(r"(?:\(|, or |, )(?:about |nearly |almost |some )?$", s.gap(n + 1))
        ):
            p = _whole_before(s, n)
            if p is not None:
                yield _relation("share", of=part, in_=figures[p], is_=figures[n + 1])
            continue
        # Of 3,000 workers, 1,100 belong to the union (37%)
        if (
            n
            and n + 1 < size
            and _share_size(figures[n + 1])
            and _like(part, figures[n - 1])
            and _STARTS_OF.search(s.gap(n - 1))
            and "," in s.gap(n)
        ):
            if re.search(
                r"\((?:about |nearly |almost |some |or )*$|, or (?:about |nearly |almost |some |just (?:over|under) )*$",
                s.gap(n + 1),
            ):
                yield _relation("share", of=part, in_=figures[n - 1], is_=figures[n + 1])
            continue
        # 1,200 homes, 30% of which, or 360, must be affordable
        if (
            n > 1
            and _share_size(figures[n - 1])
            and _like(part, figures[n - 2])
            and re.match(r"\s*of (?:which|whom|them|those)\b", s.gap(n))
            and re.search(r"(?:, or|\()\s*(?:about |some |nearly )?$", s.gap(n))
        ):
            yield _relation("share", of=part, in_=figures[n - 2], is_=figures[n - 1])


def _share_ends(s: _Sentence, n: int) -> bool:
    """Whether a percentage after a part and its whole tells their share, and is not the size of something else."""
    gap, after = s.gap(n), s.gap(n + 1)
    if gap.rstrip().endswith("("):
        return after.startswith(")")
    if gap.rstrip().endswith(("or", "about", "nearly", "almost", "over", "under", "roughly")):
        return True
    return bool(re.match(r"\s*of (?:the total|all|them|those|its|the)\b|\s*[.,;)]|\s*$", after))


# -- sums and subsets --------------------------------------------------------------------------------------------------


def _whole_before(s: _Sentence, n: int) -> int | None:
    """The figure that `of them` refers to: the last count before n that is no part itself."""
    part = s.figures[n]
    fallback = None
    for k in range(n - 1, -1, -1):
        q = s.figures[k]
        if q.kind != part.kind and not (q.kind == "count" and part.kind == "count"):
            continue
        if _adds(q) or (q.kind == "count" and q.value is None and q.hedge == "approx"):
            if _OF_THEM.match(s.gap(k + 1)) and k > 0 and not _OF_THOSE.match(s.gap(n + 1)):
                continue
            if k and _PHRASE.search(s.gap(k)):  # 25 goals in 30 games, 10 of them penalties
                fallback = k if fallback is None else fallback
                continue
            return k
    return fallback


def _list_from(s: _Sentence, n: int, like: Quantity | None = None) -> list[int]:
    """The figures of a list that starts at n: each after a comma or `and`, of one kind."""
    figures = s.figures
    members = [n]
    k = n + 1
    while k < len(figures) and _like(figures[n], figures[k]) and len(s.gap(k)) < 60 and _LIST_GAP.match(s.printed(k)):
        if _OF_THEM.match(s.gap(k + 1)):
            break
        if re.search(r"\b(?:of|than|from|to|by) (?:the )?$", s.gap(k)):
            break
        members.append(k)
        k += 1
    return members


def _closed(s: _Sentence, members: list[int]) -> bool:
    """Whether the last member of a list is joined by `and` (or plus)."""
    return len(members) >= 2 and bool(re.search(r"\band\b|&|\bplus\b", s.gap(members[-1])))


def _total(values: list[Quantity]) -> Number:
    total: Number = 0
    for q in values:
        assert q.value is not None
        total = total + q.value
    return total


def _of_groups(s: _Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    """`Of 244 victims, 105 were in England, 87 in Scotland and 52 in Wales`."""
    figures = s.figures
    for n, whole in enumerate(figures[:-1]):
        if not _countable(whole) or not _STARTS_OF.search(s.gap(n)):
            continue
        if "," not in s.gap(n + 1) or not _like(whole, figures[n + 1]) or figures[n + 1].start in taken:
            continue
        members = _list_from(s, n + 1)
        parts = [figures[k] for k in members]
        if len(parts) == 1:
            if parts[0].value is not None and whole.value is not None and parts[0].value <= whole.value:
                yield _relation("subset", of=parts[0], in_=whole)
        elif _closed(s, members):
            yield _relation("sum", None, of=parts, is_=whole)


def _totals(s: _Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    for n, whole in enumerate(figures[:-1]):
        if not _adds(whole) or whole.start in taken:
            continue
        # 36: 20 men and 16 women
        later = next(
            (k for k in range(n + 1, len(figures)) if ":" in s.gap(k) or re.search(r" [\u2013\u2014-] ", s.gap(k))),
            None,
        )
        if later is not None and _like(whole, figures[later]) and _COLON.match(s.gap(later)):
            members = _list_from(s, later)
            parts = [figures[k] for k in members]
            if _closed(s, members) and all(p.start not in taken for p in parts):
                rivals = [q for q in figures[:later] if q.kind == whole.kind and q.value is not None]
                if len(rivals) == 1 or whole.value == _total(parts):
                    yield _relation("sum", None, of=parts, is_=whole)
                    continue
        # The 36 detained, 20 men and 16 women, were held
        members = _list_from(s, n + 1) if _like(whole, figures[n + 1]) else []
        parts = [figures[k] for k in members]
        if len(parts) >= 2 and _closed(s, members) and all(p.start not in taken for p in parts):
            gap = s.gap(n + 1)
            equal = whole.value == _total(parts)
            sexes = _by_sex(s, members)
            apposed = bool(re.search(r",\s*$", gap))
            verb = bool(
                re.search(
                    r"\b(?:are|were|has|had|have|comprises?|comprising|comprised|made up of|consists? of|consisting of|namely|being)\s+$",
                    gap,
                )
            )
            prepositions = [found[1] if (found := _PREP.match(s.gap(k + 1))) else None for k in members]
            parallel = None not in prepositions and len(set(prepositions)) == 1
            own = _PREP.match(gap)
            if own is not None and parallel and own[1] == prepositions[0]:
                continue  # itself a member of that list
            below = whole.value is not None and all(p.value is not None and p.value < whole.value for p in parts)
            if below and (
                (equal and (apposed or verb))
                or (sexes and apposed)
                or (parallel and apposed and not re.search(r"\bincluding\b", gap))
            ):
                # what follows at once must close the list
                yield _relation(
                    "sum", True if sexes or re.search(r"compris|made up|consist", gap) else None, of=parts, is_=whole
                )
    # had 12, 14 and 20 complaints, 46 altogether
    for n in range(2, len(figures)):
        whole = figures[n]
        if not _any_size(whole) or not (_IN_ALL.match(s.gap(n + 1)) or _TOTAL_OF.search(s.gap(n))):
            continue
        for first in range(n):
            members = _list_from(s, first)
            if members[-1] == n:
                members = members[:-1]
            if members[-1] == n - 1 and len(members) >= 2 and _like(figures[first], whole):
                yield _relation("sum", None, of=[figures[k] for k in members], is_=whole)
                break


def _by_sex(s: _Sentence, members: list[int]) -> bool:
    if len(members) != 2:
        return False
    units = {s.figures[k].unit for k in members}
    if any(units == pair for pair in _PAIRS):
        return True
    return all(_SEX.match(s.gap(k + 1)) for k in members)


def _subsets(s: _Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    for n, part in enumerate(figures):
        if not _adds(part) or part.start in taken:
            continue
        following = s.gap(n + 1)
        # 46 of its 180 shops
        if (
            n + 1 < len(figures)
            and _like(part, figures[n + 1])
            and _OF_A.match(following)
            and part.needs_source
            and part.value != 1
        ):
            yield _relation("subset", of=part, in_=figures[n + 1])
            continue
        if n == 0:
            continue
        # fired 81 drones and 14 missiles; ... shot down 72 of the drones
        named = re.match(r"\s*of the ([\w'-]+)", following)
        if named is not None and part.kind == "count":
            wholes = [
                q
                for q in figures[:n]
                if q.kind == "count"
                and q.unit
                and (named[1] in (q.unit + "s", q.unit + "es", q.unit))
                and q.text
                and q.value is not None
                and part.value is not None
                and part.value <= q.value
            ]
            if len(wholes) == 1:
                yield _relation("subset", None, of=part, in_=wholes[0])
                continue
        # six of them in New Zealand
        if _OF_THEM.match(following):
            if _OF_THOSE.match(following) or re.search(
                r"\bof (?:these|those),? (?:just |only |about |some )?$", s.gap(n)
            ):
                k = n - 1 if _adds(figures[n - 1]) else None
            else:
                k = _whole_before(s, n)
            if k is not None and s.between(k, n).count(".") == 0:
                yield _relation("subset", False, of=part, in_=figures[k])
            continue
        gap = s.gap(n)
        if _INCLUDED.search(gap) and n:
            whole = figures[n - 1]
            if _includes(whole, part) and part.start not in taken:
                yield _relation("subset", False, of=part, in_=whole)
                for k in _list_from(s, n)[1:]:
                    if re.search(r"\b(?:killed|wounded|injured|arrested|hurt) (?:\w+ )?$", s.gap(k)):
                        break
                    yield _relation("subset", False, of=figures[k], in_=whole)


def _includes(whole: Quantity, part: Quantity) -> bool:
    if whole.kind != part.kind or (whole.value is None and whole.hedge != "approx"):
        return False
    if whole.kind in _SUMMED:
        return _like(whole, part)
    return whole.kind == "count" and (whole.value is None or part.value is None or part.value <= whole.value)


# -- durations ---------------------------------------------------------------------------------------------------------


def _durations(s: _Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    """`from October 2019 to March 2022, a three-year effort`."""
    figures = s.figures
    dates = [n for n, q in enumerate(figures) if q.kind in _YEAR_ONLY and q.hedge != "range"]
    spans = [
        n
        for n, q in enumerate(figures)
        if q.kind == "duration" and q.value is not None and q.unit in ("year", "month", "week", "day")
    ]
    if len(dates) != 2 or len(spans) != 1:
        return
    first, second = dates
    span = spans[0]
    if second != first + 1 or not _dated(figures[first]) or not _dated(figures[second]):
        return
    words = s.between(first, second)
    if not _BETWEEN_DATES.match(words) or not _DATES_OPEN.search(s.gap(first)):
        return
    if span < first:
        if span == first - 1 and re.match(
            r"[^.;]{0,60}?\b(?:from|between)\s+(?:the |early |late |mid-)?$", s.gap(first)
        ):
            yield _relation("duration", from_=figures[first], to=figures[second], is_=figures[span])
    elif span > second and (
        _LASTS.match(s.gap(span))
        and span == second + 1
        and not re.match(r"\s*(?:ago|later|earlier|before|after)\b", s.gap(span + 1))
    ):
        yield _relation("duration", from_=figures[first], to=figures[second], is_=figures[span])


def _dated(q: Quantity) -> bool:
    """Whether a date tells its year, so that time can be counted from it."""
    return q.kind == "year" or bool(re.search(r"\d{4}", q.text))
