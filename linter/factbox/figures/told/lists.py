"""Sums by how figures are listed: parts that follow their whole in brackets or after a verb, or lead up to it.

A list in brackets, or after `comprises`, is told by its words; other lists count only where they add up to the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.figures.languages.en_relations import CONSISTS, TOTALS
from factbox.figures.told.kinds import adds_up, alike, is_size, one_thing, total_of
from factbox.figures.told.sentence import OF_THEM, ProseRelation, Sentence, related
from factbox.figures.told.words import moved, tokens
from factbox.pattern import Pattern

_LONGEST = 16  # parts of one sum
_OCCASIONS = frozenset("game match test start outing race attempt meeting fight bout contest round".split())
_FARTHEST = 90  # characters between two members of a list


def listed(s: Sentence, n: int) -> Iterator[ProseRelation]:
    """Figure n as the total of those listed next to it, by the surest of the ways in which they may be."""
    figures = s.figures
    later = [k for k in range(n + 1, len(figures)) if is_size(figures[k])]
    parts = _bracketed(s, n, later) or _comprised(s, n, later)
    if not parts and figures[n].unit in _OCCASIONS:
        parts = _results(s, n, later)
    if not parts:
        parts = _that_add_up(s, n, later, after=True)
    if not parts:
        parts = _that_add_up(s, n, [k for k in range(n - 1, -1, -1) if is_size(figures[k])], after=False)
    if parts:
        complete = True if _words_consist(s.gap(parts[0])) else None
        yield related("sum", complete, of=[figures[k] for k in sorted(parts)], is_=figures[n])


def _bracketed(s: Sentence, n: int, later: list[int]) -> list[int]:
    """`57 infections on Tuesday (Lagos 34, Kano 15, Abuja 8)`: all figures of one bracket, each with its name."""
    if not later or not re.fullmatch(r"[^(;:]{0,60}\([^(),;:]{0,30}", s.gap(later[0])):
        return []
    parts: list[int] = []
    for k in later[:_LONGEST]:
        gap = s.gap(k)
        if parts and ("(" in gap or not re.search(r",|;|\band\b", gap)):
            return []
        if not _may_be_part(s, n, k):
            return []
        parts.append(k)
        if ")" in s.gap(k + 1):
            break
    else:
        return []
    named = len(parts) > 2 or "and" in s.gap(parts[-1])
    return parts if len(parts) > 1 and named and _apart(s, n, parts) else []


def _apart(s: Sentence, n: int, parts: list[int]) -> bool:
    """Whether these are parts and no other thing: of the same unit, or adding up."""
    whole = s.figures[n]
    if total_of([s.figures[k] for k in parts]) == whole.value:
        return True
    same = all(s.figures[k].unit == whole.unit for k in parts)
    return same and whole.unit is not None


def _comprised(s: Sentence, n: int, later: list[int]) -> list[int]:
    """`The 140 delegates comprised 84 men and 58 women`: the list ends its clause."""
    if not later or not _words_consist(s.gap(later[0])) or len(s.gap(later[0])) > 60:
        return []
    parts = [later[0]]
    if not _may_be_part(s, n, later[0]):
        return []
    for k in later[1:_LONGEST]:
        gap = s.gap(k)
        if len(gap) > 60 or not re.search(r"(?:,|\band\b|\bplus\b)[^,;:.]{0,20}$", gap) or not _may_be_part(s, n, k):
            return []
        parts.append(k)
        if re.search(r"\band\b|\bplus\b", gap):
            break
    last = s.gap(parts[-1])
    return parts if len(parts) > 1 and re.search(r"\band\b|\bplus\b", last) else []


_RESULT = Pattern(
    r"[^.;:()]{0,30}(?:,|\band\b|\bhaving\b|\bto\b)\s*(?:and )?"
    r"(?:(?P<won>winning|won|win)|(?P<lost>losing|lost|lose)|(?P<drawn>drawing|drew|drawn|draw|tying|tied)) (?:only |just )?$"
)


def _results(s: Sentence, n: int, later: list[int]) -> list[int]:
    """`27 games, winning 19, drawing five and losing three`: each result once."""
    found: list[str] = []
    parts: list[int] = []
    for k in later:
        result = _RESULT.match(s.gap(k))
        if result is None or result.lastgroup in found or not _may_be_part(s, n, k):
            break
        found.append(str(result.lastgroup))
        parts.append(k)
    return parts if len(parts) == 3 else []


def _words_consist(gap: str) -> bool:
    run = tokens(gap)
    for k, word in enumerate(run):
        if word in CONSISTS and not {",", ";", "not"} & set(run[k + 1 :]):
            then = run[k + 1 : k + 2]
            return (
                word not in ("made", "split", "divided")
                or then in (["up"], ["into"], ["between"])
                or (not then and run[max(0, k - 1)] in ("is", "was", "be", "are", "were"))
            )
    return False


def _may_be_part(s: Sentence, n: int, k: int) -> bool:
    whole, part = s.figures[n], s.figures[k]
    return (
        alike(whole, part)
        and adds_up(part)
        and part.value is not None
        and whole.value is not None
        and part.value < whole.value
        and not OF_THEM.match(s.gap(k + 1))
    )


def _that_add_up(s: Sentence, n: int, others: list[int], *, after: bool) -> list[int]:
    """The figures next to figure n, on one side, that add up to it, where the words let them be its parts."""
    figures = s.figures
    whole = figures[n]
    parts: list[int] = []
    near = n
    for k in others[:_LONGEST]:
        between = s.between(min(near, k), max(near, k))
        if len(between) > _FARTHEST or not _may_be_part(s, n, k) or moved(s, k) is not None:
            return []
        parts.append(k)
        near = k
        total = total_of([figures[each] for each in parts])
        if whole.value is None or total > whole.value:
            return []
        if total == whole.value:
            parts.sort()
            fits = _set_out(s, n, parts) if after else _added_up(s, n, parts)
            return parts if len(parts) > 1 and fits else []
    return []


_OPENS_LIST = Pattern(
    r"[:(\u2013\u2014]|\s-\s|,\s+(?:about |some |the |just |only )?(?:[A-Z][\w'\u2019-]* ){0,3}"
    r"(?:(?:taking|getting|with) )?$|\bwith (?:about |some )?$"
    r"|\b(?:of|among) (?:which|whom|these|those|them)\b|\bnamely\b"
)


def _set_out(s: Sentence, n: int, parts: list[int]) -> bool:
    """`46, made up of a 38 fare and 8 in tax`; `210, with 120 going to China and 90 to Japan`."""
    gap = s.printed(parts[0])
    if re.search(r"\bincluding\b|\bincludes?\b|\bamong\b", gap):
        return False
    joined = all(re.search(r",|;|\band\b|\bplus\b", s.gap(k)) for k in parts[1:])
    if "," in gap and not all(one_thing(s.figures[n], s.figures[k]) for k in parts):
        return False  # 40 councillors, the Greens 10, and 30 wards
    return joined and bool(_OPENS_LIST.search(gap) or _words_consist(gap))


def _added_up(s: Sentence, n: int, parts: list[int]) -> bool:
    """`40 in Fiji and 25 in Samoa, 65 in all`; `between them A (22) and B (24) won 46`."""
    joined = all(re.search(r",|;|\band\b|\bplus\b|\bjoined\b", s.gap(k)) for k in parts[1:])
    if not joined:
        return False
    here = tokens(s.between(parts[-1], n)) + tokens(s.gap(n + 1)[:40])[:4]
    first = tokens(s.gap(parts[0]))
    if s.figures[n].unit in _OCCASIONS and s.between(parts[-1], n).endswith((" in ", " from ")):
        return True  # 12 wins, three draws and a defeat in 16 games
    if set(here) & TOTALS or "between them" in s.gap(parts[0]) or _BROUGHT_TO.search(s.between(parts[-1], n)):
        return True
    listed = all(map(s.goes_on, (*parts[1:], n))) and not s.gap(n).endswith("and ")
    if listed and (_FOR_ALL.match(s.gap(n + 1)) or re.search(r"\band\b", s.gap(parts[-1]))):
        return True  # 148 on Sunday, 63 on Monday, 211 for the two days
    return "with" in first[:1] and _holds_all(s.gap(n))


_FOR_ALL = Pattern(
    r"\s*(?:[\w-]+ )?(?:(?:(?:for|over|across|between) (?:the|all|both|one|two)|in (?:all|both|two))|together|combined|overall)\b"
)


_BROUGHT_TO = Pattern(
    r"\b(?:br(?:ing|ings|inging|ought)|t(?:ake|akes|aking|ook)|lift(?:s|ed|ing)?|push(?:es|ed|ing)?)\b[^.;]{3,60}\bto $"
)


def _holds_all(gap: str) -> bool:
    """`With 40 in Fiji and 25 in Samoa, the group has 65`."""
    return bool(re.search(r", [^,;:.]{0,30}\b(?:has|have|had|owns|runs|employs|operates|counts|now has) (?:a )?$", gap))
