"""Sums in prose: 36, 20 men and 16 women; of 244 victims, 105 in England, 87 in Scotland and 52 in Wales."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factbox.figures.quantity import Quantity
from factbox.figures.told.kinds import adds_up, alike, is_size, total_of
from factbox.figures.told.sentence import ProseRelation, Sentence, list_from, related, starts_of
from factbox.pattern import Pattern

_COLON_LIST = Pattern(r".{0,80}[:\u2014\u2013-]\s+(?:[^\d:]{0,25})$", re.DOTALL)

_PLAIN_LEAD = Pattern(r"\s*[\w'-]+(?::| [\u2013\u2014-])\s*")  # in 27 games: 19 wins

_IN_ALL = Pattern(
    r"\s*(?:(?!more |less |fewer )[\w-]+ ){0,2}(?:in all|in total|altogether|all told|combined|in sum|overall)\b"
)

_TOTAL_OF_THEM = Pattern(
    r"(?:, |\u2013 |- |and | )(?:or )?(?:for )?(?:making |giving |bringing )?(?:a"
    r"|the) (?:combined |grand |overall )?total (?:of|to) $|(?:, |\u2013 |- )(?:or )?(?:together|altogether|in all|in total),? $"
)


_MAKES = Pattern(r"\b(?:makes?|making|made|equals?|gives?|giving|is|are)\s+$")

# Words after `20 men and 16 women` and before their sum
_MADE_UP = Pattern(
    r",? making (?:a total of )?$|\b(?:taking|bringing) (?:the|its|their) (?:\w+ )?(?:toll|total|tally|number|count) to $"
    r"|\b(?:makes?|made) up [^,.;]{0,30}$|\b(?:add up to|adding up to|totalling|total) $"
)

_PAIRS = ({"man", "woman"}, {"boy", "girl"}, {"male", "female"}, {"adult", "child"}, {"men", "women"})

_SEXES = Pattern(r"\s*(?:were |are |of them )?(?:men|women|boys|girls|males?|females?|adults|children)\b")

_PREPOSITION = Pattern(
    r"\s*(?:(?:were|was|are|from|came|went|is) )?(in|on|at|from|to|for|by|of|with|against|during|under)\b"
)

_AND_ANOTHER = Pattern(r"(?:, | and |, and )$")

_IS_TOLD = Pattern(r"\s*(?:was|were|is|are|had|have|has|will)\b")


_WHOSE_PART = Pattern(  # of its 74 goals the team scored 41
    r"\s*[\w'-]+(?: [\w'-]+)? (?:the|it|they|he|she|we|its|his|her|their) [^,.;:]{2,30}"
)


def _closed(s: Sentence, members: list[int]) -> bool:
    """Whether the last member of a list is joined by `and` (or plus)."""
    return len(members) >= 2 and bool(re.search(r"\band\b|&|\bplus\b", s.gap(members[-1])))


def told_groups(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    """`Of 244 victims, 105 were in England, 87 in Scotland and 52 in Wales`."""
    figures = s.figures
    for n, whole in enumerate(figures[:-1]):
        if not adds_up(whole) or whole.kind == "duration" or not starts_of(s, n):
            continue
        are = "," not in s.gap(n + 1) and re.search(r"\b(?:are|were|is|was) (?:just |only |about )?$", s.gap(n + 1))
        if are and alike(whole, figures[n + 1]) and figures[n + 1].start not in taken:
            yield related("subset", of=figures[n + 1], in_=whole)  # among the 64 known to be ill are four nurses
            continue
        if (
            ("," not in s.gap(n + 1) and not _WHOSE_PART.fullmatch(s.gap(n + 1)))
            or not alike(whole, figures[n + 1])
            or figures[n + 1].start in taken
        ):
            continue
        members = list_from(s, n + 1)
        parts = [figures[k] for k in members]
        if len(parts) == 1:
            after = figures[n + 2 : n + 3]
            if (
                after
                and alike(whole, after[0])
                and re.search(r"\b(?:and|but|while)\b", s.gap(n + 2))
                and total_of([parts[0], after[0]]) == whole.value
            ):
                yield related("sum", None, of=[parts[0], after[0]], is_=whole)  # it carried 11 and threw out seven
                continue
            if parts[0].value is not None and whole.value is not None and parts[0].value <= whole.value:
                yield related("subset", of=parts[0], in_=whole)
                for k in range(n + 2, len(figures)):  # of the 26, 14 were under 18 and one was two weeks old
                    q = figures[k]
                    if not alike(whole, q) or q.value is None or q.value > whole.value or q.unit == "time":
                        continue
                    if _AND_ANOTHER.search(s.gap(k)) and _IS_TOLD.match(s.gap(k + 1)):
                        yield related("subset", of=q, in_=whole)
        elif _closed(s, members):
            if whole.value is not None and total_of(parts) * 2 < whole.value:
                for part in parts:  # far from all of them are named
                    yield related("subset", False, of=part, in_=whole)
            else:
                yield related("sum", None, of=parts, is_=whole)


def told_totals(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    for n, whole in enumerate(figures[:-1]):
        if not adds_up(whole) or whole.start in taken:
            continue
        # 36: 20 men and 16 women
        later = next(
            (k for k in range(n + 1, len(figures)) if ":" in s.gap(k) or re.search(r" [\u2013\u2014-] ", s.gap(k))),
            None,
        )
        if later is not None and alike(whole, figures[later]) and _COLON_LIST.match(s.gap(later)):
            members = list_from(s, later)
            parts = [figures[k] for k in members]
            whole_list = len(parts) > 1 and members[-1] == len(figures) - 1 and whole.value == total_of(parts)
            if (_closed(s, members) or whole_list) and all(p.start not in taken for p in parts):
                rivals = [q for q in figures[:later] if q.kind == whole.kind and q.value is not None]
                at_once = n == later - 1 and _PLAIN_LEAD.fullmatch(s.gap(later)) is not None
                if len(rivals) == 1 or at_once or whole.value == total_of(parts):
                    every = s.gap(n).strip(" \"'\u201c") == "all" and "abstain" in s.gap(members[-1] + 1)
                    yield related("sum", True if every else None, of=parts, is_=whole)  # all 193 voted: 151 for ...
                    continue
        # 12 buses; seven run, three are in repair and two burned
        if s.gap(n + 1).rstrip().endswith(";") and alike(whole, figures[n + 1]):
            members = list_from(s, n + 1)
            parts = [figures[k] for k in members]
            if _closed(s, members) and whole.value == total_of(parts) and all(p.start not in taken for p in parts):
                yield related("sum", None, of=parts, is_=whole)
                continue
        # The 36 detained, 20 men and 16 women, were held
        members = list_from(s, n + 1) if alike(whole, figures[n + 1]) else []
        parts = [figures[k] for k in members]
        bracketed = (
            s.gap(n + 1).endswith("(") and re.match(r"[^(]{0,40}\)", s.gap(members[-1] + 1)) if members else None
        )
        if len(parts) >= 2 and (bracketed or _closed(s, members)) and all(p.start not in taken for p in parts):
            gap = s.gap(n + 1)
            equal = whole.value == total_of(parts)
            sexes = _by_sex(s, members)
            apposed = bool(re.search(r"[,(]\s*$", gap))
            verb = bool(
                re.search(
                    r"\b(?:are|were|has|had|have|comprises?|comprising|comprised|made up of|consists? of"
                    r"|consisting of|split|divided|namely|being)\s+$",
                    gap,
                )
            )
            prepositions = [found[1] if (found := _PREPOSITION.match(s.gap(k + 1))) else None for k in members]
            parallel = None not in prepositions and len(set(prepositions)) == 1
            own = _PREPOSITION.match(gap)
            if parallel and (
                (own is not None and own[1] == prepositions[0])
                or (not equal and re.search(rf"\b{prepositions[0]}\b[^,]*, $", gap))
            ):
                continue  # itself a member of that list
            below = whole.value is not None and all(p.value is not None and p.value < whole.value for p in parts)
            if below and (
                (equal and (apposed or verb))
                or (sexes and apposed)
                or (parallel and apposed and not re.search(r"\bincluding\b", gap))
            ):
                # what follows at once must close the list
                yield related(
                    "sum", True if sexes or re.search(r"compris|made up|consist", gap) else None, of=parts, is_=whole
                )
    yield from _totals_behind(s)


def _totals_behind(s: Sentence) -> Iterator[ProseRelation]:
    """`had 12, 14 and 20 complaints, 46 altogether`."""
    figures = s.figures
    for n in range(2, len(figures)):
        whole = figures[n]
        if not is_size(whole):
            continue
        said = bool(_IN_ALL.match(s.gap(n + 1)) or _TOTAL_OF_THEM.search(s.gap(n)))
        made, plus = _MADE_UP.search(s.gap(n)) is not None, _MAKES.search(s.gap(n)) is not None
        if not (said or made or plus):
            continue
        for first in range(n):
            members = list_from(s, first)
            if members[-1] == n:
                members = members[:-1]
            if members == [first] and first == n - 2 and _named_pair(s, first, whole):
                members = [first, n - 1]
            if members[-1] == n - 1 and len(members) >= 2 and alike(figures[first], whole):
                if not said and not (made and _closed(s, members)) and not (plus and "plus" in s.gap(members[1])):
                    continue
                complete = True if _is_all(s, members, n) else None
                yield related("sum", complete, of=[figures[k] for k in members], is_=whole)
                break
        else:
            named = [k for k in range(n) if said and is_size(figures[k]) and figures[k].needs_source]
            if len(named) > 1 and all(alike(figures[k], whole) for k in named) and _is_all(s, named, n):
                yield related("sum", True, of=[figures[k] for k in named], is_=whole)


# Words of another stretch or of more than is named: the total is not that of these parts alone
_MORE = (
    r"another|further|more|extra|added|adding|additional|also|again|already|since|so far|to date|include\w*|including"
)
_NOT_ALL = Pattern(rf"\b(?:{_MORE})\b")
_NOT_THESE_ONLY = Pattern(
    rf"\b(?:{_MORE}|now|other|others|some|several|over|than|from|of|up|down"
    r"|br(?:ought|inging)|tak(?:en|es|ing)|took|lift\w*|rais\w+|average\w*"
    r"|seasons?|career|ever|worth|both|either|who|which)\b"
)
_ADDS_NEXT = Pattern(r"[^.;:()]{0,50}(?:,| and|, and| plus)\s[^.;:(),]{0,30}")
_AT_ONCE = Pattern(
    r"[^.;:(),]{0,30}(?:,|\s[\u2013\u2014-]|:| for)\s(?:or |for |making |giving |together |altogether |in all |in total "
    r"|an? (?:combined |grand |overall )?total of |the total )*"
)
_CLOSES = Pattern(r"\s*(?:[\w-]+\s*)?(?:(?:in all|in total|altogether|all told|combined)\s*)?[.,;)]")


def _is_all(s: Sentence, members: list[int], n: int) -> bool:
    """Whether a figure is said at once to be the total of those before it, and nothing else is counted with them."""
    if _NOT_ALL.search(s.gap(members[0])) or any(_NOT_THESE_ONLY.search(s.between(a, b)) for a, b in pairwise(members)):
        return False
    if _NOT_THESE_ONLY.search(s.between(members[-1], n).replace("total of", "")):
        return False
    if any(alike(q, s.figures[n]) for q in s.figures[: members[0]]):
        return False
    joined = all(_ADDS_NEXT.fullmatch(s.between(a, b)) for a, b in pairwise(members))
    return joined and bool(
        _AT_ONCE.fullmatch(s.between(members[-1], n))
        and _CLOSES.match(s.gap(n + 1) if n + 1 < len(s.figures) else s.gap(n + 1) + ".")
    )


def _named_pair(s: Sentence, first: int, whole: Quantity) -> bool:
    """`Land cost $20m and labour $16m, $36m in all`: two parts, the second with its name before it."""
    a, b = s.figures[first], s.figures[first + 1]
    named = re.fullmatch(r"[^,.;]{0,20},? and (?:[\w'-]+ ){1,2}", s.gap(first + 1))
    equal = alike(a, b) and alike(b, whole) and total_of([a, b]) == whole.value
    return bool(named and equal and s.gap(first + 2).startswith((", ", " \u2013 ", ": ")))


def _by_sex(s: Sentence, members: list[int]) -> bool:
    if len(members) != 2:
        return False
    units = {s.figures[k].unit for k in members}
    if any(units == pair for pair in _PAIRS):
        return True
    return all(_SEXES.match(s.gap(k + 1)) for k in members)
