"""Relations that labels tell: a Total under its rows, "of which" under its whole, a list beside its number, spans beside dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from factbox.parts import Fact
from factbox.relations import alike, nouns
from factbox.relations.operands import of_fact, of_quantity
from factbox.relations.pattern import Pattern
from factbox.relations.relation import INFERRED, Operand, Relation
from factbox.relations.wordings import PARTLY, TOTAL, no_rest, said_to_overlap

if TYPE_CHECKING:
    from factbox.box import Box


_PLACE_PART = Pattern(r"(?:in|from|at|across) (?=[A-Z])|(?:in|from) the (?=[A-Z])")
_FUNNEL = Pattern(
    r"\b(?:arrest\w*|charg\w*|convict\w*|sentenc\w*|jailed|interview\w*|question\w*|reported|investigat\w*|"
    r"referred|applied|approved|tested|"
    r"positive|invited|replied|registered|voted|turned out|screened|admitted|recovered|active|new|open|"
    r"closed|solved|completed|started|"
    r"requested|granted|received|planned|budget\w*|spent|at least|under \d+|over \d+|aged)\b",
    re.IGNORECASE,
)
_NUMBER_OF = Pattern(r"(?:the )?(?:number|total|count) of |(?:how many )|no\. of ", re.IGNORECASE)
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
    r"(?:duration|length|lasted|time|span|took|period|(?:total )?length)\Z|age(?: at death)?\Z", re.IGNORECASE
)


_TOTALLED = Pattern(
    r"^(?:(?:grand |over-?all |combined )?total|sum$|in all$|altogether$|all$|overall$)", re.IGNORECASE | re.MULTILINE
)
_OF_ANOTHER = Pattern(
    r"^(?:in|from|at|across) (?:the )?(?=[A-Z])|"
    r"^(?i:[-–—•>\s]*(?:of which|of whom|of them|of these|including|incl\.?|among them|thereof)\b)",
    re.MULTILINE,
)
_SPANNED = Pattern(r"^(?:(?:total )?length|duration|lasted|time|span|took|period|age)", re.IGNORECASE | re.MULTILINE)


class Row(NamedTuple):
    """A fact as a row: its label, empty where it has none, and its figure, where label and value give one."""

    fact: Fact
    label: str
    operand: Operand | None


def label_relations(box: Box) -> Iterator[Relation]:
    """What the labels of a box say about its values."""
    found = list(_found(box))
    if found and not any(said_to_overlap(text.value) for text in box.texts if text.role in ("note", "title", "text")):
        yield from found


def _found(box: Box) -> Iterator[Relation]:
    """Each family is asked only where some label has a word of its own."""
    rows = [_row(fact) for fact in box.facts]
    labels = "\n".join(row.label for row in rows if row.label)
    if _TOTALLED.search(labels):
        yield from _totals(rows)
    apart = "\n".join(row.label for row in rows if row.label and "part_of" not in row.fact.node.index)
    if _OF_ANOTHER.search(apart):
        yield from _of_which(rows)
    if any(row.fact.value_node is not None and _is_list(of_fact(row.fact)) for row in rows if row.label):
        yield from _lists(rows)
    if _SPANNED.search(labels):
        yield from _spans(rows)
    if sum(_is_part_of_hundred(row) for row in rows) > 1:
        yield from _shares(rows)


def _row(fact: Fact) -> Row:
    label = fact.printed("label")
    if label is None:
        return Row(fact, "", None)
    operand = of_fact(fact) if fact.value_node is not None else None
    if operand is not None and (operand.quantity is None or operand.quantity.interval is None):
        operand = None
    return Row(fact, label.strip(), operand)


def _label(fact: Fact) -> str:
    return (fact.printed("label") or "").strip()


def _is_list(operand: Operand | None) -> bool:
    return operand is not None and operand.members is not None and len(operand.members) > 1


def _same_measure(a: Operand, b: Operand) -> bool:
    """Whether two rows count one thing in one unit, as a reader adds them up unasked."""
    qa, qb = a.quantity, b.quantity
    assert qa is not None and qb is not None
    if qa.kind != qb.kind or alike.is_share(a) or a.direction or b.direction:
        return False
    if qa.kind not in ("count", "money", "mass", "length", "area", "volume", "data"):
        return False
    unit_a, unit_b = alike.unit_of(a), alike.unit_of(b)
    return unit_a == unit_b or (
        unit_a is not None and unit_b is not None and nouns.thing(unit_a) == nouns.thing(unit_b)
    )


def _totals(rows: Sequence[Row]) -> Iterator[Relation]:
    run: list[Operand] = []
    previous: Fact | None = None
    leading: Operand | None = None
    for fact, label, operand in rows:
        if operand is None or (previous is not None and fact.index != previous.index + 1):
            yield from _headed(leading, run)
            run, leading = [], None
        if operand is None:
            previous = None
            continue
        previous = fact
        if TOTAL.match(label) or label.lower() in ("all", "overall", "total"):
            parts = [part for part in run if _same_measure(part, operand)]
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
    if total is not None and len(parts) > 1 and all(_same_measure(part, total) for part in parts):
        yield from _sum(parts, total)


def _sum(parts: list[Operand], total: Operand) -> Iterator[Relation]:
    labels = [_label(part.fact) for part in parts if part.fact is not None]
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
    yield Relation("sum", {"of": tuple(parts), "is": (total,)}, {"by_nature": no_rest(labels)}, INFERRED, "labels")


def _of_which(rows: Sequence[Row]) -> Iterator[Relation]:
    whole: Operand | None = None
    parts: list[Operand] = []
    for fact, label, operand in rows:
        partly, placed = PARTLY.match(label), _PLACE_PART.match(label)
        if operand is None:
            whole = None
            continue
        if partly or placed:
            if whole is not None and _same_measure(operand, whole) and fact.printed("part_of") is None:
                yield Relation("subset", {"of": (operand,), "in": (whole,)}, {}, INFERRED, "labels")
                parts.append(operand)
        else:
            yield from _places_together(parts, whole)
            whole, parts = operand, []
    yield from _places_together(parts, whole)


def _places_together(parts: list[Operand], whole: Operand | None) -> Iterator[Relation]:
    """Parts told apart by place do not overlap: together they must not pass the whole."""
    if whole is None or len(parts) < 2:
        return
    if all(re.search(r"\b(?:in|from) (?:the )?[A-Z]", _label(part.fact)) for part in parts if part.fact is not None):
        yield Relation("sum", {"of": tuple(parts), "is": (whole,)}, {"complete": False}, INFERRED, "labels")


def _lists(rows: Sequence[Row]) -> Iterator[Relation]:
    """`Countries: 5` beside `Countries: Fiji, Tonga, Samoa, Niue`."""
    numbers: dict[str, list[Operand]] = {}
    for _, label, operand in rows:
        if (
            operand is not None
            and operand.quantity is not None
            and operand.quantity.kind == "count"
            and not operand.members
        ):
            numbers.setdefault(_counted(label), []).append(operand)
    for fact, label, _ in rows:
        operand = of_fact(fact) if fact.value_node is not None and fact.printed("label") is not None else None
        if operand is None or not _is_list(operand):
            continue
        yield from _said_in_text(fact.box.facts, fact, operand)
        beside = [one for one in numbers.get(_counted(label), ()) if _one_scope(one.fact, fact)]
        if len(beside) == 1:
            partly = re.search(r"\b(?:includ\w+|such as|among)\b", f"{label} {operand.printed}", re.IGNORECASE)
            options: dict[str, object] = {"complete": False} if partly else {"complete": True}
            yield Relation("count", {"of": (operand,), "is": (beside[0],)}, options, INFERRED, "labels")


def _said_in_text(facts: Sequence[Fact], fact: Fact, listed: Operand) -> Iterator[Relation]:
    """`Three countries voted no` beside `Countries that voted no: Fiji, Tonga, Samoa, Niue`: longer than said is wrong."""
    from factbox.relations import topic

    words = topic.content(_label(fact))
    if not words:
        return
    thing, wanted = nouns.thing(words[0]), {topic.stem(word) for word in words[1:]}
    title = fact.box.title
    for text in (*(other.text for other in facts if other is not fact), title):
        if text is None or len(text.value) > 300:
            continue
        counted = [
            one
            for one in text.quantities
            if one.kind == "count" and one.unit is not None and nouns.thing(one.unit) == thing
        ]
        if len(counted) != 1 or topic.hushed(text.value):
            continue
        said = {topic.stem(word) for word in topic.content(text.value)}
        if wanted <= said and len(said - wanted) <= 4 and wanted:
            yield Relation("count", {"of": (listed,), "is": (of_quantity(text, counted[0]),)}, {}, INFERRED, "labels")


def _one_scope(a: Fact | None, b: Fact) -> bool:
    return a is None or a.scope is None or b.scope is None or a.scope == b.scope


def _counted(label: str) -> str:
    bare = _NUMBER_OF.sub("", label.casefold()).strip()
    return nouns.head(bare) if " " not in bare else bare


def _spans(rows: Sequence[Row]) -> Iterator[Relation]:
    """Started, ended and a length, each once in the box."""
    starts: list[Operand] = []
    ends: list[Operand] = []
    spans: list[Operand] = []
    for fact, label, _ in rows:
        if not label or fact.value_node is None:
            continue
        pool = starts if _START.match(label) else ends if _END.match(label) else spans if _SPAN.match(label) else None
        operand = of_fact(fact) if pool is not None else None
        if pool is None or operand is None:
            continue
        if (pool is not spans and operand.when is not None) or (
            pool is spans and operand.quantity is not None and operand.quantity.kind in ("duration", "age")
        ):
            pool.append(operand)
    if len(starts) == len(ends) == len(spans) == 1:
        age = spans[0].quantity is not None and spans[0].quantity.kind == "age"
        yield Relation(
            "duration",
            {"from": tuple(starts), "to": tuple(ends), "is": tuple(spans)},
            {"age": age} if age else {},
            INFERRED,
            "labels",
        )


_ANSWERS = (
    (frozenset(("yes", "for", "in favour", "in favor", "support", "agree", "approve", "remain", "stay", "satisfied")),
     frozenset(("no", "against", "oppose", "opposed", "disagree", "disapprove", "leave", "dissatisfied")),
     frozenset(("don't know", "do not know", "undecided", "unsure", "no answer", "abstain", "abstained", "not sure", "neither",
                "no opinion"))),
    (frozenset(("men", "male", "males", "boys")), frozenset(("women", "female", "females", "girls")),
     frozenset(("other", "non-binary"))),
)  # fmt: skip


def _shares(rows: Sequence[Row]) -> Iterator[Relation]:
    """Rows of percentages under answers that leave no third: yes, no, don't know; men, women."""
    run: list[tuple[str, Operand]] = []
    for row in rows:
        if row.operand is not None and _is_part_of_hundred(row):
            run.append((_folded(row.label), row.operand))
            continue
        yield from _partition(run)
        run = []
    yield from _partition(run)


def _folded(label: str) -> str:
    return label.casefold().replace("’", "'")


def _is_part_of_hundred(row: Row) -> bool:
    operand = row.operand
    return (
        operand is not None
        and alike.is_percent(operand)
        and not operand.direction
        and any(_folded(row.label) in group for family in _ANSWERS for group in family)
    )


def _partition(run: list[tuple[str, Operand]]) -> Iterator[Relation]:
    for family in _ANSWERS:
        groups = [next((index for index, group in enumerate(family) if label in group), None) for label, _ in run]
        if len(run) > 1 and None not in groups and len(set(groups)) == len(groups) and {0, 1} <= set(groups):
            nature = family is _ANSWERS[1] and len(run) == 2
            yield Relation(
                "shares", {"of": tuple(operand for _, operand in run)}, {"by_nature": nature}, INFERRED, "labels"
            )
