"""Changes and differences in prose: up 17% from 1,245 to 1,494; £85 more than the £1,200 paid in 2023."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.figures.quantity import Quantity
from factbox.figures.told.sentence import YEAR_ONLY, ProseRelation, Sentence, alike, is_amount, related
from factbox.pattern import Pattern

_MOVED_BY = re.compile(
    r"\b(?:by|rose|fell|grew|up|down|gained|lost|dropped|climbed|slid|increased|decreased|jumped|added|shed|slipped) (?:\w+ )?$"
)

_ENDS_IN_FROM = Pattern(
    r"[^.;]{0,60}?,?\s*\bfrom (?:just |about |around |some |the |a |an estimated |a low of |a high of |a record )*$"
)

_ENDS_IN_TO = Pattern(
    r"[^.;:]{0,60}?\bto (?:just |about |around |some |a |an estimated |more than |nearly |almost |over |a record )*$"
)

_THEN_A_CHANGE = Pattern(
    r"[^.;]{0,60}?,?\s*(?:\(|,|\u2013|-)?\s*(?:(?:which is |or |by |that is |representing "
    r"|amounting to |almost |nearly |about |just (?:over|under) |more than |"
    r"an?\s+|the\s+|a further |some )*(?:(?:increase|rise|jump|gain|fall|drop"
    r"|decline|decrease|cut|reduction|change|surge|growth|slump|dip|loss|leap"
    r"|difference|swing|gap) of\s+(?:about |almost |nearly |just (?:over|under) "
    r"|more than )*)?"
    r"|(?:up|down|higher|lower|a rise|a fall|an increase|a drop|a decrease|a cut)\s+(?:by "
    r"|of |about |almost |nearly |some |almost )*)$"
)

_CHANGE_NOUN = Pattern(
    r"[\s-]*(?:increase|rise|jump|gain|fall|drop|decline|decrease|cut|reduction"
    r"|change|surge|growth|slump|dip|loss|leap|difference|swing|improvement|more"
    r"|less|fewer|higher|lower|down|up)\b"
)

# Words between how far two figures stand apart and the second of them
_APART = Pattern(
    r"[^.;,()]{0,24}?\b(?:more|higher|greater|fewer|less|lower|dearer|cheaper|heavier|lighter|taller|longer|shorter|better|worse"
    r"|faster|slower|bigger|smaller|older|younger|warmer|cooler|hotter|colder|above|below|over|under|up|down|short|ahead|behind)"
    r"(?: than| on| from| of)?(?: in [^.;]{2,30}? (?:was|were|at|sold|had|recorded|reported)"
    r"| (?:last|a) [^.;]{2,30}? (?:was|were|of|at)|(?: than)? in [\d]{4}, when (?:it|they) (?:was|were|had|stood at)"
    r"| [\w'\u2019-]+(?: [\w'\u2019-]+)?,? (?:who |which )?(?:have|has|had|are on|is on|on|with"
    r"|earned|got|scored|paid|sold|made|won))?"
    r"(?: (?:the|its|their|his|her|last year's|in the|a|[\w'\u2019]+['\u2019]s|flood (?:level|stage) of))*"
    r"(?: (?:budget|target|limit|average|record|level|total|estimate|forecast|norm|mean|toll|figure) of)?"
    r"\s*(?:previous |record |old |planned |expected |average |usual |original |earlier |budgeted |year's )*$"
)

_APART_BY = Pattern(
    r"[^.;]{0,70}?(?:,|\(|\u2013|-|\bis|\bwas|\bwere|\bare|\bor)\s*(?:or |some |about |just "
    r"|only |nearly |a |at |which is |that is |around |almost )*$"
)


def _next_amount(s: Sentence, n: int, like: Quantity | None = None) -> int | None:
    """The next figure after n that is no date, at most two dates further on."""
    for k in range(n + 1, min(len(s.figures), n + 4)):
        q = s.figures[k]
        if q.kind in YEAR_ONLY:
            continue
        return k if is_amount(q) and (like is None or alike(like, q)) else None
    return None


def _previous_amount(s: Sentence, n: int) -> int | None:
    for k in range(n - 1, max(-1, n - 4), -1):
        if s.figures[k].kind not in YEAR_ONLY:
            return k if is_amount(s.figures[k]) else None
    return None


def size_kind(size: Quantity, end: Quantity) -> str | None:
    """`change` where a percentage or a multiple tells how far it moved, `difference` where the same unit does."""
    if size.value is None or size.hedge == "range":
        return None
    if size.kind == "percent_points":
        return "difference" if end.kind == "percent" else None
    if size.kind in ("multiple", "fraction"):
        return "change"
    if size.kind == "percent":
        return "change"
    return "difference" if alike(size, end) and size.kind != "percent" else None


def told_changes(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    for n, start in enumerate(figures):
        if not is_amount(start):
            continue
        m = _next_amount(s, n, start)
        if m is None:
            continue
        end = figures[m]
        words = s.between(n, m)
        before = s.gap(n)
        if _ENDS_IN_FROM.match(before) and _ENDS_IN_TO.match(words):
            # up 17% from 1,245 to 1,494
            p = _previous_amount_any(s, n)
            if p is not None and _ENDS_IN_FROM.match(s.between(p, n)) and len(s.between(p, n)) < 60:
                kind = size_kind(figures[p], end)
                if kind and not _far(s.between(p, n)):
                    yield related(kind, is_=figures[p], from_=start, to=end)
                    continue
            # from 58 to 341, almost a sixfold increase
            k = _next_any(s, m)
            if k is not None:
                gap = s.between(m, k)
                kind = size_kind(figures[k], end)
                if (
                    kind
                    and _THEN_A_CHANGE.match(gap)
                    and not _other_clause(gap)
                    and (_strong(gap) or _bare_size(s, k, gap) or _CHANGE_NOUN.match(s.gap(k + 1)))
                    and len(gap) < 70
                ):
                    yield related(kind, from_=start, to=end, is_=figures[k])
        elif re.search(
            r"\b(?:against|compared with|compared to|versus|down from|up from)\s+(?:just |about |the |a )*$", words
        ):
            # 38.2% full, against 71.5% a year ago, a drop of 33.3 points
            k = _next_any(s, m)
            if k is not None and len(words) < 60:
                gap = s.between(m, k)
                kind = size_kind(figures[k], end)
                if (
                    kind
                    and len(gap) < 50
                    and _THEN_A_CHANGE.match(gap)
                    and (_strong(gap) or _bare_size(s, k, gap) or _CHANGE_NOUN.match(s.gap(k + 1)))
                ):
                    yield related(kind, from_=end, to=start, is_=figures[k])
        elif re.search(r"(?:\bfrom|\bhaving been(?: at)?) (?:just |about |around |a |the )?$", s.gap(m)) and re.search(
            r"\b(?:to|at) (?:a |just |about |around |some |nearly |almost |over |more than )*$", before
        ):
            # rose 18% to 45 from 38
            k = _next_any(s, m)
            if (
                k is not None
                and size_kind(figures[k], end)
                and len(s.between(m, k)) < 50
                and _THEN_A_CHANGE.match(s.between(m, k))
                and (_strong(s.between(m, k)) or _CHANGE_NOUN.match(s.gap(k + 1)))
            ):
                yield related(str(size_kind(figures[k], end)), to=start, from_=end, is_=figures[k])
                continue
            p = _previous_amount_any(s, n)
            if p is not None and p == n - 1 and (figures[p].kind != start.kind or _MOVED_BY.search(s.gap(p))):
                kind = size_kind(figures[p], end)
                if kind:
                    yield related(kind, is_=figures[p], to=start, from_=end)


def told_up_from(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    """`rose to 4,480 offences, up 12 per cent from 4,000`."""
    figures = s.figures
    for p in range(1, len(figures) - 1):
        size = figures[p]
        n, m = _previous_amount(s, p), p + 1
        if n is None or size.value is None or not any_size(size) or not alike(figures[n], figures[m]):
            continue
        if (
            not re.search(
                r"\b(?:up|down|rise of|increase of|fall of|drop of|increase|decrease of|a)\s+(?:by "
                r"|about |almost |nearly |some |just )*$",
                s.gap(p),
            )
            or len(s.between(n, p)) > 60
        ):
            continue
        if not re.match(
            r"\s*(?:rise |increase |fall |drop |decrease |jump |decline )?(?:from|on|compared with) (?:the |its |their "
            r"|a |about |around |some )?(?:(?:previous |prior )?[\w'\u2019]+['\u2019]s )?$",
            s.gap(m),
        ):
            continue
        apposed = re.search(r"(?:[,\u2013(-]\s*|\b(?:was|were|is|are) )(?:\w+ ){0,3}$", s.between(n, p))
        if not apposed or re.search(r"\bfrom (?:\w+ )?$", s.gap(n)):
            continue
        kind = size_kind(size, figures[m])
        if kind is not None:
            yield related(kind, to=figures[n], is_=size, from_=figures[m])


def _bare_size(s: Sentence, k: int, gap: str) -> bool:
    """`from $480 to $560, 17%.`: a percentage alone at the end of the clause, or a size after `by`."""
    if re.fullmatch(r"(?:[^,;]{0,30},| or|, or)? by (?:\w+ )?", gap):
        return True
    if s.figures[k].kind == "multiple" and s.figures[k].text.endswith("ing"):
        return gap.endswith((", ", ", a "))  # from $40 to $80, doubling in a year
    return (
        s.figures[k].kind == "percent"
        and gap.endswith((", ", "(", ", or "))
        and bool(re.match(r"[.;)]|$", s.gap(k + 1)))
    )


def _other_clause(gap: str) -> bool:
    """Whether a size after two ends is that of another thing: from 3 to 4, and a 20% rise is due."""
    return bool(re.search(r"\b(?:and|but|while|whereas|with)\b(?! (?:is|was|are|were|rose|fell)\b)", gap))


def _far(gap: str) -> bool:
    return gap.count(",") > 2


def _strong(gap: str) -> bool:
    return bool(
        re.search(
            r"\b(?:increase|rise|jump|gain|fall|drop|decline|decrease|cut|reduction|change"
            r"|surge|growth|slump|dip|loss|leap|difference|swing|gap) of|\b(?:up|down)\s+(?:by "
            r"|about |almost |nearly |some )*$",
            gap,
        )
    )


def any_size(q: Quantity) -> bool:
    return is_amount(q) or q.kind in ("multiple", "fraction", "percent_points")


def _next_any(s: Sentence, n: int) -> int | None:
    for k in range(n + 1, min(len(s.figures), n + 4)):
        if s.figures[k].kind not in YEAR_ONLY:
            return k if any_size(s.figures[k]) else None
    return None


def _previous_amount_any(s: Sentence, n: int) -> int | None:
    for k in range(n - 1, max(-1, n - 4), -1):
        if s.figures[k].kind not in YEAR_ONLY:
            return k if any_size(s.figures[k]) else None
    return None


def told_differences(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    """`£1,285, £85 more than the £1,200 paid in 2023`."""
    figures = s.figures
    for n in range(1, len(figures) - 1):
        size = figures[n]
        if size.start in taken or not any_size(size) or size.value is None:
            continue
        p = _previous_amount(s, n)
        k = _next_amount(s, n)
        if p is None or k is None or k > n + 2:
            continue
        end, start = figures[p], figures[k]
        if (
            not alike(end, start)
            or not _APART.match(s.between(n, k))
            or not _APART_BY.match(s.between(p, n))
            or len(s.between(p, n)) > 60
        ):
            continue
        if size.kind == "percent" and end.kind == "percent":
            continue
        kind = size_kind(size, end)
        if kind is None or size.kind in ("multiple", "fraction"):
            continue
        if re.search(r"\bshort of\b", s.gap(k)):
            start, end = end, start
        yield related(kind, is_=size, from_=start, to=end)
