"""Shares in prose: 57 of the 140 (41%); a quarter of the 40 schools (10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.figures.quantity import Quantity
from factbox.figures.told.sentence import (
    OF_A,
    OF_THEM,
    OF_THOSE_FIRST,
    ProseRelation,
    Sentence,
    adds_up,
    alike,
    one_thing,
    related,
    starts_of,
)
from factbox.figures.told.subsets import whole_before
from factbox.pattern import Pattern

_THEN_A_SHARE = Pattern(
    r"[^.;]{0,60}?(?:\(|: |, or |, (?:fewer|less|more) than "
    r"|, (?:over|under|around|roughly|some|at least|well over) |,? about |, nearly |, almost |, just (?:over|under) "
    r"|, a |, |\u2013 |- )(?:or |about |around |roughly |nearly |almost |some "
    r"|just (?:over|under) |more than |less than |a |\(|barely |i\.e\. |which is )*$"
)

_APPOSED = Pattern(r"[^.;,()]{0,40}?(?:, or|,|\s\(|\s[\u2013-])\s*(?:or |about |some |just |only |nearly )*$")

_AMOUNTS_TO = Pattern(
    r"\b(?:were|are|was|is|made up|makes? up|represent(?:ed|s|ing)?|account(?:ed|s|ing)? for|amount(?:ed|s|ing)? to)"
    r" (?:about |around |nearly |almost |just |some |over |under |more than |less than )*$"
)

_OR_A_SHARE = Pattern(
    r"(?:,|\(|\u2013|, or) (?:or |about |around |nearly |almost |just |exactly |some |over |under |more than |less than |a )*$"
)


def is_share_size(q: Quantity) -> bool:
    return q.value is not None and q.kind in ("percent", "fraction", "ratio") and not (q.unit or "").startswith("per ")


def told_shares(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    size = len(figures)
    for n, part in enumerate(figures):
        if not adds_up(part) or part.kind == "duration":
            continue
        # 57 of the 140 (41%); 61 of the 244 wagons, a quarter of the total
        if n + 1 < size and alike(part, figures[n + 1]) and OF_A.match(s.gap(n + 1)):
            whole = figures[n + 1]
            if (
                n + 2 < size
                and is_share_size(figures[n + 2])
                and _THEN_A_SHARE.match(s.gap(n + 2))
                and len(s.gap(n + 2)) < 50
                and _share_ends(s, n + 2)
            ):
                yield related("share", of=part, in_=whole, is_=figures[n + 2])
            elif (
                n
                and is_share_size(figures[n - 1])
                and re.search(r"(?:, or|\(|, i\.e\.,?|,|\u2013|-)\s*(?:just |about |some )?$", s.gap(n))
                and len(s.gap(n)) < 40
            ) and re.match(r"\s*(?:of\b|\()", s.gap(n)):
                yield related("share", of=part, in_=whole, is_=figures[n - 1])
            continue
        # spent 820, two-thirds of the 1,230 it was given
        if (
            n + 2 < size
            and is_share_size(figures[n + 1])
            and (one_thing(part, figures[n + 2]) or (" or " in s.gap(n + 1) and alike(part, figures[n + 2])))
            and OF_A.match(s.gap(n + 2))
            and _OR_A_SHARE.search(s.gap(n + 1))
            and len(s.gap(n + 1)) < 50
        ):
            yield related("share", of=part, in_=figures[n + 2], is_=figures[n + 1])
            continue
        # 57 (41%) of the 140 officers; the 57 who left were 41% of the 140
        if n + 2 < size and is_share_size(figures[n + 1]) and alike(part, figures[n + 2]):
            gap, then = s.gap(n + 1), s.gap(n + 2)
            if (gap.endswith(" (") and len(gap) < 30 and then.startswith(")") and OF_A.match(then[1:])) or (
                _AMOUNTS_TO.search(gap) and OF_A.match(then)
            ):
                yield related("share", of=part, in_=figures[n + 2], is_=figures[n + 1])
                continue
        # 41 per cent, or 57, of the 140
        if n and n + 1 < size and is_share_size(figures[n - 1]) and alike(part, figures[n + 1]):
            apposed = re.fullmatch(r"(?:, or|,? \()\s*(?:about |some |nearly )*", s.gap(n))
            if apposed and OF_A.match(s.gap(n + 1).lstrip(",)")):
                yield related("share", of=part, in_=figures[n + 1], is_=figures[n - 1])
                continue
        # There are 140 officers. Of those, 57 (41%) left
        if (
            n
            and n + 1 < size
            and is_share_size(figures[n + 1])
            and s.gap(n + 1).strip() in ("(", ", or")
            and OF_THOSE_FIRST.search(s.gap(n))
        ):
            p = whole_before(s, n)
            if p is not None and alike(part, figures[p]):
                yield related("share", of=part, in_=figures[p], is_=figures[n + 1])
                continue
        # 4,900 voters, and 1,960, exactly two-fifths, turned out
        if (
            n
            and n + 1 < size
            and is_share_size(figures[n + 1])
            and alike(part, figures[n - 1])
            and re.search(r",? (?:and|but|of which|of whom|while),? $", s.gap(n))
            and re.fullmatch(r", (?:or |exactly |about |nearly |almost |just |some |a )*", s.gap(n + 1))
            and s.gap(n + 2).startswith(",")
        ):
            yield related("share", of=part, in_=figures[n - 1], is_=figures[n + 1])
            continue
        # Of the hospital's 340 doctors, 51 (15%) trained in Nigeria and 34 (10%) in India
        if (
            n
            and n + 1 < size
            and is_share_size(figures[n + 1])
            and s.gap(n + 1).strip() == "("
            and s.gap(n + 2)[:1] == ")"
        ):
            whole_at = next((k for k in range(n) if starts_of(s, k) and alike(part, figures[k])), None)
            if whole_at is not None and "," in s.gap(whole_at + 1) and s.between(whole_at, n).count(".") == 0:
                yield related("share", of=part, in_=figures[whole_at], is_=figures[n + 1])
                continue
        # 31 per cent of the 1,200 staff, 372 people, ...; a quarter of the 40 schools (10)
        if (
            n > 1
            and is_share_size(figures[n - 2])
            and alike(part, figures[n - 1])
            and OF_A.match(s.gap(n - 1))
            and _APPOSED.match(s.gap(n))
        ) and re.match(r"\s*(?:[\w'-]+ ?){0,2}(?:,|\)|\u2013|-|\.|$)", s.gap(n + 1)):
            yield related("share", of=part, in_=figures[n - 1], is_=figures[n - 2])
            continue
        # Of 500 people polled, 60 per cent, or 300, said yes
        if (
            n > 1
            and is_share_size(figures[n - 1])
            and alike(part, figures[n - 2])
            and starts_of(s, n - 2)
            and re.match(r"(?:,? or|\s*\()\s*(?:about |some |nearly )?$", s.gap(n))
        ):
            yield related("share", of=part, in_=figures[n - 2], is_=figures[n - 1])
            continue
        # 60% (300 of 500)
        # 412 beds; 396 of them (96%)
        if (
            n
            and n + 1 < size
            and is_share_size(figures[n + 1])
            and OF_THEM.match(s.gap(n + 1))
            and re.search(r"(?:\(|, or |, )(?:about |nearly |almost |some )?$", s.gap(n + 1))
        ):
            p = whole_before(s, n)
            if p is not None:
                yield related("share", of=part, in_=figures[p], is_=figures[n + 1])
            continue
        # Of 3,000 workers, 1,100 belong to the union (37%)
        if (
            n
            and n + 1 < size
            and is_share_size(figures[n + 1])
            and alike(part, figures[n - 1])
            and starts_of(s, n - 1)
            and "," in s.gap(n)
        ):
            if re.search(
                r"\((?:about |nearly |almost |some |or )*$|, or (?:about |nearly |almost "
                r"|some |just (?:over|under) )*$",
                s.gap(n + 1),
            ):
                yield related("share", of=part, in_=figures[n - 1], is_=figures[n + 1])
            continue
        # 1,200 homes, 30% of which, or 360, must be affordable
        if (
            n > 1
            and is_share_size(figures[n - 1])
            and alike(part, figures[n - 2])
            and re.match(r"\s*of (?:which|whom|them|those)\b", s.gap(n))
            and re.search(r"(?:, or|\()\s*(?:about |some |nearly )?$", s.gap(n))
        ):
            yield related("share", of=part, in_=figures[n - 2], is_=figures[n - 1])


def _share_ends(s: Sentence, n: int) -> bool:
    """Whether a percentage after a part and its whole tells their share, and is not the size of something else."""
    gap, after = s.gap(n), s.gap(n + 1)
    if gap.rstrip().endswith("("):
        return after.startswith(")")
    if gap.rstrip().endswith(("or", "about", "nearly", "almost", "over", "under", "roughly")):
        return True
    return bool(re.match(r"\s*of (?:the total|all|them|those|its|the)\b|\s*[.,;)]|\s*$", after))
