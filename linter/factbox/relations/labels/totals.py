"""A Total under its rows or above them, and "of which" under its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factbox.parts import Fact
from factbox.pattern import Pattern
from factbox.relations import nouns
from factbox.relations.labels.rows import Row, folded, label_of, same_measure
from factbox.relations.nested import rows_apart
from factbox.relations.relation import INFERRED, Operand, Relation
from factbox.relations.siblings import is_bare
from factbox.relations.thirds import amount_of, named_in_label, named_in_notes
from factbox.relations.wordings import PARTLY, TOTAL, is_overall, no_rest

_PLACE_PART = Pattern(r"(?:in|from|at|across) (?=[A-Z])|(?:in|from) the (?=[A-Z])")
_FUNNEL = Pattern(
    r"\b(?:arrest\w*|charg\w*|convict\w*|sentenc\w*|jailed|interview\w*|question\w*|reported|investigat\w*|"
    r"referred|applied|approved|tested|"
    r"positive|invited|replied|registered|voted|turned out|screened|admitted|recovered|active|new|open|"
    r"closed|solved|completed|started|"
    r"requested|granted|received|planned|budget\w*|spent|revenues?|costs?|income|expenses|assets|"
    r"valid|invalid|spoilt|eligible|electors|electorate|cast|ballots|"
    r"liabilities|debts?|profits?|loss(?:es)?|at least|under \d+|over \d+|aged)\b",
    re.IGNORECASE,
)


def totals(rows: Sequence[Row]) -> Iterator[Relation]:
    """Rows of one measure that run up to a Total, or down from it."""
    run: list[Operand] = []
    previous: Fact | None = None
    leading: Operand | None = None
    for fact, label, _, operand in rows:
        if operand is None or (previous is not None and fact.index != previous.index + 1):
            yield from _headed(leading, run)
            run, leading = [], None
        if operand is None:
            previous = None
            continue
        previous = fact
        if TOTAL.match(label) or is_overall(label):
            parts = [part for part in run if same_measure(part, operand)]
            if run and len(parts) == len(run) and len(parts) > 1:
                yield from _sum(parts, operand)
                run, leading = [], None
            elif not run:
                leading = operand
            else:
                run, leading = [], None
        elif not (PARTLY.match(label) or (_PLACE_PART.match(label) and leading is None)):
            run.append(operand)
    yield from _headed(leading, run)


def _headed(total: Operand | None, parts: list[Operand]) -> Iterator[Relation]:
    """A Total that stands above its rows."""
    if total is not None and len(parts) > 1 and all(same_measure(part, total) for part in parts):
        yield from _sum(parts, total, headed=True)


def _sum(parts: list[Operand], total: Operand, *, headed: bool = False) -> Iterator[Relation]:
    labels = [label_of(part.fact) for part in parts if part.fact is not None]
    if any(_FUNNEL.search(label) for label in labels) or len(set(map(str.casefold, labels))) < len(labels):
        return
    if any(part.fact is not None and (part.fact.printed("part_of") or part.fact.printed("measure")) for part in parts):
        return
    scopes = {part.fact.scope for part in parts if part.fact is not None}
    if len(scopes) > 1 and None in scopes:
        return
    values = [part.quantity.value for part in parts if part.quantity is not None]
    if total.quantity is not None and total.quantity.value in values:
        return  # the total is one of the rows again: they stand inside each other
    by_place = headed or not is_bare(total.name)
    added = rows_apart(parts, total, labels, headed=headed, by_place=by_place)
    if added is not None:
        options = {"by_nature": no_rest(labels)}
        yield Relation("sum", {"of": tuple(added), "is": (total,)}, options, INFERRED, "labels")


def either(rows: Sequence[Row]) -> Iterator[Relation]:
    """`Dead or missing` under `Dead` and `Missing`: the sum of the two, named."""
    for first, second, both in zip(rows, rows[1:], rows[2:], strict=False):
        a, b, total = first.figure, second.figure, both.figure
        if a is None or b is None or total is None or not (same_measure(a, total) and same_measure(b, total)):
            continue
        names = folded(first.label), folded(second.label)
        if folded(both.label) in (" or ".join(names), " and ".join(names)):
            yield Relation("sum", {"of": (a, b), "is": (total,)}, {"complete": True}, INFERRED, "labels")


_BEHIND = 12  # rows behind two sexes that are looked at
_NEAR = 5  # a fifth: as near must the sum be to what stands above, or that is of something else


def by_sex(rows: Sequence[Row]) -> Iterator[Relation]:
    """Women and men right under what they are of, where their sum is so near that it can be nothing else."""
    for index, (above, first, second) in enumerate(zip(rows, rows[1:], rows[2:], strict=False)):
        whole, parts = above.figure, [row.figure for row in (first, second) if row.figure is not None]
        if whole is None or len(parts) < 2 or not no_rest((first.label, second.label)):
            continue
        if (
            PARTLY.match(above.label)
            or _AVERAGED.search(above.label)
            or _beside(above.label, first.label)
            or not all(same_measure(part, whole) for part in parts)
        ):
            continue
        declared = any(row.fact.printed("part_of") is not None for row in (first, second))
        if declared or len({row.fact.scope for row in (above, first, second)}) > 1:
            continue
        total, *values = (Fraction(one.quantity.value or 0) for one in (whole, *parts) if one.quantity is not None)
        if abs(sum(values, -total)) * _NEAR <= total:
            options = {"by_nature": not rest_follows(rows[index + 3 : index + 3 + _BEHIND], whole, parts)}
            yield Relation("sum", {"of": tuple(parts), "is": (whole,)}, options, INFERRED, "labels")


def _beside(above: str, first: str) -> bool:
    """Whether the row above men and women is a group beside them and no whole: children, not known."""
    return named_in_label(above) and not nouns.covers(above, first)


def rest_follows(rows: Sequence[Row], whole: Operand, parts: Sequence[Operand]) -> bool:
    """Whether rows behind those of two sexes may be what they leave: people told apart otherwise, or as many as are
    missing; or a note tells of them."""
    if (rows and rows[0].label and named_in_label(rows[0].label)) or (whole.box and named_in_notes(whole.box)):
        return True
    missing = amount_of(whole) - sum(map(amount_of, parts), Fraction(0))
    added = Fraction(0)
    for row in rows:
        if row.figure is not None and same_measure(row.figure, whole):
            added += amount_of(row.figure)
            if missing in (added, amount_of(row.figure)):
                return True
        said = row.fact.text.quantities if row.fact.text is not None else ()
        if any(one.kind == "count" and one.value == missing for one in said):
            return True
    return False


_AVERAGED = Pattern(r"\b(?:men|women|boys|girls|per|average|mean|median|rate|share)\b", re.IGNORECASE)


def of_which(rows: Sequence[Row]) -> Iterator[Relation]:
    """Rows said to be of the row above them: each is no larger, and together they are not where they are apart."""
    whole: Operand | None = None
    parts: list[Operand] = []
    for index, (fact, label, _, operand) in enumerate(rows):
        partly, placed = PARTLY.match(label), _PLACE_PART.match(label)
        if operand is None:
            whole = None
            continue
        if partly or placed:
            if whole is not None and same_measure(operand, whole) and fact.printed("part_of") is None:
                yield Relation("subset", {"of": (operand,), "in": (whole,)}, {}, INFERRED, "labels")
                parts.append(operand)
        else:
            yield from _together(parts, whole, rows[index : index + _BEHIND])
            whole, parts = operand, []
    yield from _together(parts, whole, ())


def _together(parts: list[Operand], whole: Operand | None, behind: Sequence[Row]) -> Iterator[Relation]:
    """Parts told apart by place do not overlap: together they must not pass the whole. Men and women must reach it too."""
    if whole is None or len(parts) < 2:
        return
    labels = [label_of(part.fact) for part in parts if part.fact is not None]
    if no_rest(PARTLY.sub("", label) for label in labels):
        options = {"by_nature": not rest_follows(behind, whole, parts)}
        yield Relation("sum", {"of": tuple(parts), "is": (whole,)}, options, INFERRED, "labels")
    elif all(re.search(r"\b(?:in|from) (?:the )?[A-Z]", label) for label in labels):
        yield Relation("sum", {"of": tuple(parts), "is": (whole,)}, {"complete": False}, INFERRED, "labels")
