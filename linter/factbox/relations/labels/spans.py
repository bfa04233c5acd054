"""Started, ended and a length; born, died and an age: each once in a box."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factbox.pattern import Pattern
from factbox.relations.labels.rows import Row, folded, label_of
from factbox.relations.relation import INFERRED, Operand, Relation

_START = Pattern(
    r"(?:(?:date|day|year) )?(?:start(?:ed|s)?|began|begun|beginning|begin|opened|opening|launched|launch|"
    r"from|founded|since|born)(?: (?:date|on|in))?\Z",
    re.IGNORECASE,
)
_END = Pattern(
    r"(?:(?:date|day|year) )?(?:end(?:ed|s)?|closed|closing|finished|finish|until|to|completed|died|concluded)(?: (?:date|on|in))?\Z",
    re.IGNORECASE,
)
_SPAN = Pattern(
    r"(?:duration|length|lasted|time|span|took|period|(?:total )?length|(?:the |length of (?:the )?)?run|ran(?: for)?)\Z|"
    r"aged?(?: at death)?\Z",
    re.IGNORECASE,
)
_BORN = Pattern(r"(?:(?:date|day|year) of birth|born|birth)\b", re.IGNORECASE)
_DIED = Pattern(r"(?:(?:date|day|year) of death|died|death)\b", re.IGNORECASE)
_AGE = Pattern(r"aged?(?: at death)?\Z", re.IGNORECASE)


def spans(rows: Sequence[Row]) -> Iterator[Relation]:
    """Started, ended and a length, each once in the box."""
    starts = [
        value for row in rows if (value := row.value) is not None and value.when is not None and _START.match(row.label)
    ]
    ends = [
        value for row in rows if (value := row.value) is not None and value.when is not None and _END.match(row.label)
    ]
    lengths = [value for row in rows if (value := row.value) is not None and _SPAN.match(row.label) and _is_time(value)]
    if len(starts) == len(ends) == 1 and not lengths:
        yield from _reversed(starts[0], ends[0])
    if len(starts) == len(ends) == len(lengths) == 1:
        age = not _is_duration(lengths[0])
        if age and not (_BORN.match(starts[0].name) and _DIED.match(ends[0].name)):
            return  # how old a thing is now does not end with what is told of it
        options = {"age": True} if age else {}
        roles = {"from": tuple(starts), "to": tuple(ends), "is": tuple(lengths)}
        yield Relation("duration", roles, options, INFERRED, "labels")


_PAIRS = (
    ("began", "begun", "began on", "ended", "ended on", "finished", "finished on"),
    ("start", "started", "start date", "started on", "end", "ended", "end date", "ended on", "finish", "finished"),
    ("born", "date of birth", "born on", "died", "date of death", "died on"),
    ("launched", "ended", "closed"),
)


def _reversed(start: Operand, end: Operand) -> Iterator[Relation]:
    """`Began: 3 March 2021` right above `Ended: 3 March 2020`: nothing ends before it begins. Opened and closed may be two."""
    if (
        start.fact is None
        or end.fact is None
        or start.when is None
        or end.when is None
        or start.fact.scope != end.fact.scope
    ):
        return
    if end.fact.index != start.fact.index + 1 or end.when.last >= start.when.first:
        return
    names = {folded(label_of(start.fact)), folded(label_of(end.fact))}
    if any(names <= set(pair) for pair in _PAIRS):
        roles = {"from": (start,), "to": (end,), "is": ()}
        yield Relation("duration", roles, {}, INFERRED, "labels")


def _is_time(value: Operand) -> bool:
    """Whether a value is a length of time, an age, or the bare number that an age often is."""
    quantity = value.quantity
    if quantity is None:
        return False
    return quantity.kind in ("duration", "age") or (
        quantity.kind == "count" and value.unit is None and _AGE.match(value.name) is not None
    )


def _is_duration(value: Operand) -> bool:
    return value.quantity is not None and value.quantity.kind == "duration"
