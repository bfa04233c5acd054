"""One amount over two lengths of time in a sentence: $595 a week, $30,940 a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factbox.figures import Quantity
from factbox.parts import Text
from factbox.pattern import Pattern
from factbox.relations.operands import of_figures
from factbox.relations.relation import Relation
from factbox.relations.wordings import HEDGES

_PERIOD = r"(?:an?|per|each|every)\s+(?P<period>day|week|fortnight|month|quarter|year)\b"
_A_PERIOD = Pattern(rf"(?:\s+[a-z]+)?\s+{_PERIOD}", re.IGNORECASE)
_THEN = Pattern(
    rf"\s*(?:,\s*(?:or|which is|that is|i\.e\.)|,|[–—]|\s-|\()\s+?{HEDGES}\Z|\s*\({HEDGES}\Z", re.IGNORECASE
)
_CLOSES = Pattern(r"\s*(?:[.;)]|,|\Z|[–—]|\s-\s)")
_EARNED = Pattern(
    r"\b(?:earn\w*|wages?|salar\w+|pay|pays|paid|income|pensions?|benefits?|allowances?|sav(?:e|es|ed|ing|ings)|gets?|receiv\w+|worth)\b",
    re.IGNORECASE,
)
_BOUGHT = Pattern(
    r"\b(?:pass(?:es)?|tickets?|subscri\w+|member\w*|fees?|season|discount\w*|plans?|premiums?|licen[cs]es?|permits?|hire|tariffs?|"
    r"tuition|package\w*|deals?|terms?|seasonal|part-time)\b",
    re.IGNORECASE,
)


def periods(text: Text, quantities: Sequence[Quantity]) -> Iterator[Relation]:
    """`£221.20 a week, or £11,502 a year`: one sum over two lengths of time."""
    value = text.value
    for first, second in pairwise(quantities):
        if first.kind != second.kind or first.kind not in _PAID or second.unit not in (first.unit, None):
            continue
        if (
            first.hedge not in _EXACT
            or second.hedge not in _EXACT
            or first.value is None
            or second.value is None
            or second.start - first.end > 40
        ):
            continue
        one, other = _A_PERIOD.match(value, first.end), _A_PERIOD.match(value, second.end)
        if (
            one is None
            or other is None
            or not _THEN.match(value[one.end() : second.start])
            or not _CLOSES.match(value, other.end())
        ):
            continue
        spans = one["period"].lower(), other["period"].lower()
        if spans[0] == spans[1]:
            continue
        lengths = tuple(sorted(spans, key=_ORDER.index))
        options = {"periods": lengths, "only_over": _BOUGHT.search(value) is not None or _EARNED.search(value) is None}
        yield of_figures("periods", text, {"of": first, "is": second}, {**options, "short": lengths[0] == spans[0]})


_ORDER = ("day", "week", "fortnight", "month", "quarter", "year")
_PAID = frozenset(("money", "count"))
_EXACT = ("none", "approx")
