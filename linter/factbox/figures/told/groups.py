"""A total ahead of its parts: of 244 victims, 105 in England and 139 in Wales; 36: 20 men and 16 women; 36 (20 men, 16 women)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.figures.told.kinds import alike, total_of
from factbox.figures.told.sentence import ProseRelation, Sentence, is_closed, list_from, related, starts_of
from factbox.pattern import Pattern

_COLON_LIST = Pattern(r".{0,80}[:\u2014\u2013-]\s+(?:[^\d:]{0,25})$", re.DOTALL)
_COLON = Pattern(r":| [\u2013\u2014-] ")
_PLAIN_LEAD = Pattern(r"\s*[\w'-]+(?::| [\u2013\u2014-])\s*")  # in 27 games: 19 wins
_PAIRS = ({"man", "woman"}, {"boy", "girl"}, {"male", "female"}, {"adult", "child"}, {"men", "women"})
_SEXES = Pattern(r"\s*(?:were |are |of them )?(?:men|women|boys|girls|males?|females?|adults|children)\b")
_PREPOSITION = Pattern(
    r"\s*(?:(?:were|was|are|from|came|went|is) )?(in|on|at|from|to|for|by|of|with|against|during|under)\b"
)
_ARE = Pattern(r"\b(?:are|were|is|was) (?:just |only |about )?$")
_BUT = Pattern(r"\b(?:and|but|while)\b")
_AND_ANOTHER = Pattern(r"(?:, | and |, and )$")
_IS_TOLD = Pattern(r"\s*(?:was|were|is|are|had|have|has|will)\b")
_WHOSE_PART = Pattern(  # of its 74 goals the team scored 41
    r"\s*[\w'-]+(?: [\w'-]+)? (?:the|it|they|he|she|we|its|his|her|their) [^,.;:]{2,30}"
)
_IN_BRACKETS = Pattern(r"[^(]{0,40}\)")
_APPOSED = Pattern(r"[,(]\s*$")
_ARE_THESE = Pattern(
    r"\b(?:are|were|has|had|have|comprises?|comprising|comprised|made up of|consists? of"
    r"|consisting of|split|divided|namely|being)\s+$"
)
_HOLDS_ALL = Pattern(r"compris|made up|consist")
_INCLUDING = Pattern(r"\bincluding\b")


def of_a_group(s: Sentence, n: int) -> Iterator[ProseRelation]:
    """`Of 244 victims, 105 were in England, 87 in Scotland and 52 in Wales`."""
    figures = s.figures
    if n + 1 == len(figures) or figures[n].kind == "duration" or not starts_of(s, n):
        return
    whole, first, gap = figures[n], figures[n + 1], s.gap(n + 1)
    if not alike(whole, first):
        return
    if "," not in gap and _ARE.search(gap):
        yield related("subset", of=first, in_=whole)  # among the 64 known to be ill are four nurses
        return
    if "," not in gap and not _WHOSE_PART.fullmatch(gap):
        return
    members = list_from(s, n + 1)
    parts = [figures[k] for k in members]
    if len(parts) == 1:
        after = figures[n + 2 : n + 3]
        if after and alike(whole, after[0]) and _BUT.search(s.gap(n + 2)) and total_of([first, *after]) == whole.value:
            yield related("sum", of=[first, *after], is_=whole)  # it carried 11 and threw out seven
        elif first.value is not None and whole.value is not None and first.value <= whole.value:
            yield related("subset", of=first, in_=whole)
            for k in range(n + 2, len(figures)):  # of the 26, 14 were under 18 and one was two weeks old
                q = figures[k]
                if not alike(whole, q) or q.value is None or q.value > whole.value or q.unit == "time":
                    continue
                if _AND_ANOTHER.search(s.gap(k)) and _IS_TOLD.match(s.gap(k + 1)):
                    yield related("subset", of=q, in_=whole)
    elif is_closed(s, members):
        if whole.value is not None and total_of(parts) * 2 < whole.value:
            for part in parts:  # far from all of them are named
                yield related("subset", False, of=part, in_=whole)
        else:
            yield related("sum", of=parts, is_=whole)


def set_out(s: Sentence, n: int) -> Iterator[ProseRelation]:
    """What a colon, a semicolon, a comma or a bracket sets out behind figure n."""
    if n + 1 < len(s.figures):
        yield from _behind_colon(s, n)
        yield from _behind_semicolon(s, n)
        yield from _beside(s, n)


def _behind_colon(s: Sentence, n: int) -> Iterator[ProseRelation]:
    """`36: 20 men and 16 women`."""
    figures = s.figures
    whole = figures[n]
    later = next((k for k in range(n + 1, len(figures)) if _COLON.search(s.gap(k))), None)
    if later is None or not alike(whole, figures[later]) or not _COLON_LIST.match(s.gap(later)):
        return
    members = list_from(s, later)
    parts = [figures[k] for k in members]
    equal = whole.value == total_of(parts)
    if not is_closed(s, members) and not (len(parts) > 1 and members[-1] == len(figures) - 1 and equal):
        return
    rivals = [q for q in figures[:later] if q.kind == whole.kind and q.value is not None]
    if equal or len(rivals) == 1 or (n == later - 1 and _PLAIN_LEAD.fullmatch(s.gap(later))):
        every = s.gap(n).strip(" \"'\u201c") == "all" and "abstain" in s.gap(members[-1] + 1)
        yield related("sum", True if every else None, of=parts, is_=whole)  # all 193 voted: 151 for ...


def _behind_semicolon(s: Sentence, n: int) -> Iterator[ProseRelation]:
    """`12 buses; seven run, three are in repair and two burned`."""
    whole, first = s.figures[n], s.figures[n + 1]
    if s.gap(n + 1).rstrip().endswith(";") and alike(whole, first):
        members = list_from(s, n + 1)
        parts = [s.figures[k] for k in members]
        if is_closed(s, members) and whole.value == total_of(parts):
            yield related("sum", of=parts, is_=whole)


def _beside(s: Sentence, n: int) -> Iterator[ProseRelation]:
    """`The 36 detained, 20 men and 16 women, were held`."""
    whole, gap = s.figures[n], s.gap(n + 1)
    members = list_from(s, n + 1) if alike(whole, s.figures[n + 1]) else []
    parts = [s.figures[k] for k in members]
    if len(parts) < 2 or not (
        is_closed(s, members) or (gap.endswith("(") and _IN_BRACKETS.match(s.gap(members[-1] + 1)))
    ):
        return
    equal, sexes = whole.value == total_of(parts), _by_sex(s, members)
    apposed = _APPOSED.search(gap) is not None
    found = {match[1] if (match := _PREPOSITION.match(s.gap(k + 1))) else None for k in members}
    preposition = found.pop() if len(found) == 1 else None
    if preposition is not None:
        own = _PREPOSITION.match(gap)
        if (own is not None and own[1] == preposition) or (not equal and re.search(rf"\b{preposition}\b[^,]*, $", gap)):
            return  # itself a member of that list
    if whole.value is None or not all(p.value is not None and p.value < whole.value for p in parts):
        return
    if (
        (equal and (apposed or _ARE_THESE.search(gap)))
        or (sexes and apposed)
        or (preposition is not None and apposed and not _INCLUDING.search(gap))
    ):
        yield related("sum", True if sexes or _HOLDS_ALL.search(gap) else None, of=parts, is_=whole)


def _by_sex(s: Sentence, members: list[int]) -> bool:
    if len(members) != 2:
        return False
    units = {s.figures[k].unit for k in members}
    if any(units == pair for pair in _PAIRS):
        return True
    return all(_SEXES.match(s.gap(k + 1)) for k in members)
