"""Rows that hang together by looser labels, believed where the figures nearly fit: so near a miss is a slip and no chance.

What a row is of must be said by the labels of the rows it is held against: a gain in juniors is none between members.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from factbox.parts import Fact
from factbox.pattern import Pattern
from factbox.record import Record
from factbox.relations import nouns
from factbox.relations.arithmetic import alike
from factbox.relations.labels.changes import moment
from factbox.relations.labels.outcomes import outcomes_under
from factbox.relations.labels.rows import Row, folded, same_measure, stem
from factbox.relations.labels.words import APART, HANGING, LEFT, LENGTHS, SHARING, SIZES, TOGETHER
from factbox.relations.nearly import mistyped, nearly
from factbox.relations.relation import INFERRED, Operand, Relation
from factbox.relations.same import topic

_NEUTRAL = frozenset(
    """
    the a an of in on by to for from with and or per at is as it its their his her them this that which who between over since
    during year years month months week weeks day days hours previous annual net size average mean total number percent rate
    rates compared against two overnight victory winning age height distance far last start end until before after now then today
    current reached
    """.split()
)
_POINTS, _A_THIRD = 6, 3  # a percentage no further off than this is meant for the rows it stands under
_PER = Pattern(r"(?P<of>\w.*?)\s+(?:per|a|an|for each|for every|each)\s+(?P<to>[a-z][a-z' -]*)\Z")
_EACH = Pattern(
    r"(?:each|every) (?P<to>[a-z]+) (?:gets?|receives?|pays?|paid|got|received|owes|earns?|costs?)(?P<of>)\Z"
)
_COST = frozenset(("cost", "price", "spend", "spending", "bill", "expense", "outlay", "fee", "charge", "value"))
_START = Pattern(
    r"\b(?:open(?:ed|s|ing)|began|begins?|beginning|start(?:ed|s|ing)?|founded|founding|launch(?:ed|es)?|born|birth|took office|"
    r"sworn in|elected|appointed|joined|arriv(?:ed|al)|built|inaugurated|commissioned|established|signed|depart(?:ed|ure)|from)\b"
)
_END = Pattern(
    r"\b(?:clos(?:ed|es|ing|ure)|end(?:ed|s|ing)?|finish(?:ed|es)?|died|death|left|resigned|stepped down|retired|demolished|"
    r"expir(?:ed|es|y)|verdict|sentenced|decommissioned|scrapped|dissolved|abolished|abandoned|completed|completion|arriv(?:ed|al)|"
    r"until|to|lifted)\b"
)
_IN_USE = frozenset(
    """
    operation existence service office power business use force post charge life duration length term span lost stood stand
    standing lasted lasting served ran
    """.split()
)
_TURNED = Pattern(r"(?:un|non-?|not |in|dis)")
_OF_PEOPLE_TWICE = Pattern(
    r"\b(?:wom[ae]n|m[ae]n|girls?|boys?|child\w*|under\w*|over\w*|aged?|foreign\w*|local\w*|elderly|new|disab\w*|first|repeat\w*|"
    r"young\w*|old\w*|married|single|part-time|full-time|temporary|permanent|native|veterans?)\b",
    re.IGNORECASE,
)


class _Line(Record):
    """A row with a bare figure: what its label is of, and the words of it."""

    row: Row
    figure: Operand
    value: Fraction
    words: frozenset[str]
    stems: frozenset[str]


def near_misses(rows: Sequence[Row], told: Collection[int]) -> Iterator[Relation]:
    """What looser labels join, but for the rows that are `told` of already, by the index of their fact."""
    lines = [line for row in rows if (line := _line_of(row)) is not None]
    if len({(line.row.fact.scope, line.row.fact.as_of) for line in lines}) == 1:
        for at, line in enumerate(lines):
            if line.row.fact.index in told:
                continue
            if line.words & SIZES:
                yield from _size(lines, at)
            if line.words & SHARING or line.row.is_percent:
                yield from _share(lines, at)
            if " " in line.row.label and (" per " in line.row.label or line.words & APART):
                yield from _rate(lines, at)
            yield from _whole(lines, at)
            yield from _narrower(lines, at)
    yield from _length(rows, told)


def _line_of(row: Row) -> _Line | None:
    figure = row.figure
    if figure is None or figure.quantity is None or figure.quantity.value is None or figure.quantity.hedge != "none":
        return None
    fact = row.fact
    if (fact.value is not None and fact.value.rest) or _is_declared(fact):
        return None
    return _Line(row, figure, Fraction(figure.quantity.value), _words(row.label), _stems(row.label))


def _is_declared(fact: Fact) -> bool:
    return not _DECLARING.isdisjoint(fact.node.index)


_DECLARING = frozenset(("part_of", "share_of", "change_from", "measure"))


@lru_cache(maxsize=1024)
def _words(label: str) -> frozenset[str]:
    return frozenset(folded(label).replace("(", " ").replace(")", " ").replace(",", " ").split())


@lru_cache(maxsize=1024)
def _stems(label: str) -> frozenset[str]:
    return frozenset(topic.stem(word) for word in topic.content(stem(label)) if word not in _NEUTRAL)


@lru_cache(maxsize=1024)
def _said(label: str, aside: frozenset[str]) -> frozenset[str]:
    """What a row is said to be of, without the words that tell how it hangs together with others."""
    words = (word for word in topic.content(stem(label)) if word not in aside and word not in _NEUTRAL)
    return frozenset(map(topic.stem, words))


_ANOTHER_TIME = frozenset(("last", "previous", "previously", "earlier", "ago", "before"))
_TIMES = _ANOTHER_TIME | {"year", "month", "week", "now", "then", "today", "in", "this"}


def _beside(lines: Sequence[_Line], at: int) -> Iterator[tuple[_Line, _Line]]:
    """The two rows right before a row, and the two right behind it."""
    for first, second in ((at - 2, at - 1), (at + 1, at + 2)):
        if first >= 0 and second < len(lines):
            indices = [lines[index].row.fact.index for index in (first, second, at)]
            if max(indices) - min(indices) == 2:
                yield lines[first], lines[second]


def _size(lines: Sequence[_Line], at: int) -> Iterator[Relation]:
    """`Members in 2019`, `Members in 2024`, `Gain`: a change or a difference of two rows on one thing."""
    size = lines[at]
    said = _said(size.row.label, SIZES)
    for first, second in _beside(lines, at):
        common = first.stems & second.stems
        named = bool(first.stems and second.stems) and first.stems | second.stems <= said
        if not (common or named) or first.words & SIZES or second.words & SIZES:
            continue
        if not said <= first.stems | second.stems or _is_of_another_time(size, first.words | second.words):
            continue
        if first.value == second.value:
            continue
        if common and sum(common <= line.stems and line is not size for line in lines) > 2:
            continue
        before, after = first, second
        if (moments := (moment(first.row), moment(second.row)))[0] != moments[1] and moments[1] < moments[0]:
            before, after = second, first
        if alike.is_percent(size.figure) and not alike.is_percent(first.figure):
            if alike.alike(first.figure, second.figure) and before.value > 0:
                real = abs(after.value - before.value) / before.value * 100
                if _is_meant(abs(size.value), real):
                    yield _joined("change", before, after, size)
        elif _one_measure(first, second, size) and nearly(abs(size.value), abs(first.value - second.value)):
            yield _joined("difference", before, after, size)


def _is_of_another_time(size: _Line, words: frozenset[str]) -> bool:
    """Whether a size is of a year that the rows do not name: a drop since 2010, a margin of last year."""
    if size.words & _ANOTHER_TIME and not words & _TIMES:
        return True
    return any(any(map(str.isdigit, word)) and word not in words for word in size.words)


def _one_measure(first: _Line, second: _Line, size: _Line) -> bool:
    """Whether two rows and the one between them are of one measure, be it one that nobody adds up, as metres above the sea."""
    kinds = {line.figure.quantity.kind for line in (first, second, size) if line.figure.quantity is not None}
    units = {alike.unit_of(line.figure) for line in (first, second, size)}
    if kinds == {"count", "duration"} and "age" in size.words and units == {None, "year"}:
        return True
    units = {nouns.thing(unit) if unit is not None else None for unit in units}
    return len(kinds) == 1 and (len(units) == 1 or (kinds == {"count"} and len(units - {None}) == 1))


def _joined(kind: str, before: _Line, after: _Line, size: _Line) -> Relation:
    roles: dict[str, tuple[Operand, ...]] = {"from": (_bare(before),), "to": (_bare(after),), "is": (_bare(size),)}
    return Relation(kind, roles, {"direction": 0}, INFERRED, "labels")


def _bare(line: _Line) -> Operand:
    quantity = line.figure.quantity
    if quantity is None or (quantity.kind != "count" and not (quantity.kind == "duration" and "age" in line.words)):
        return line.figure._replace(direction=0)
    return line.figure._replace(unit=None, direction=0, quantity=quantity._replace(kind="count", unit=None))


def _share(lines: Sequence[_Line], at: int) -> Iterator[Relation]:
    """`Seats`, `Seats held by women`, `Proportion of women`: the share that one row right beside it is of another."""
    share = lines[at]
    if not alike.is_percent(share.figure) or share.figure.direction:
        return
    said = _said(share.row.label, SHARING)
    for first, second in _beside(lines, at):
        whole, part = (first, second) if first.value > second.value else (second, first)
        if (
            not said
            or not said <= whole.stems | part.stems
            or not said & part.stems
            or not _one_measure(whole, part, part)
        ):
            continue
        if not (whole.stems & (part.stems | said)) or not (part.stems - whole.stems) & said:
            continue
        if _is_meant(share.value, part.value * 100 / whole.value):
            yield Relation(
                "share", {"of": (_bare(part),), "in": (_bare(whole),), "is": (share.figure,)}, {}, INFERRED, "labels"
            )


def _is_meant(said: Fraction, real: Fraction) -> bool:
    gap = abs(said - real)
    return (gap <= _POINTS and gap * _A_THIRD <= real) or nearly(said, round(real))


def _rate(lines: Sequence[_Line], at: int) -> Iterator[Relation]:
    """`Bill`, `Diners`, `Bill per diner`: the two rows right beside it, one of which its label begins with."""
    rate = lines[at]
    told = _PER.match(folded(rate.row.label))
    if told is None:
        told = _EACH.match(folded(rate.row.label))
    if told is None or alike.is_percent(rate.figure):
        return
    said, each = _stems(told["of"] or ""), nouns.thing(told["to"])
    for pair in _beside(lines, at):
        for of, over in (pair, pair[::-1]):
            unit = alike.unit_of(over.figure)
            counted = topic.stem(each) in over.stems or (
                unit is not None and _LONG.get(unit, nouns.thing(unit)) == each
            )
            meant = said <= of.stems or (said <= _COST_STEMS and bool(of.stems & _COST_STEMS))
            if not counted or not meant or not over.value or of.figure.quantity is None or rate.figure.quantity is None:
                continue
            real = of.value / over.value
            if not nearly(rate.value, real):
                continue
            if of.figure.quantity.kind == rate.figure.quantity.kind:
                roles: dict[str, tuple[Operand, ...]] = {
                    "of": (_bare(of),),
                    "to": (_bare(over)._replace(unit=None),),
                    "is": (_bare(rate),),
                }
                yield Relation("ratio", roles, {}, INFERRED, "labels")
                return


_LONG = {"km": "kilometre", "m": "metre", "ha": "hectare", "t": "tonne", "kg": "kilogram", "L": "litre"}
_COST_STEMS = frozenset(map(topic.stem, _COST))


def _whole(lines: Sequence[_Line], at: int) -> Iterator[Relation]:
    """The rows right under a whole, which leave no third or are told apart as its kinds, and nearly come to it."""
    whole, parts = lines[at], []
    if len(lines) - at < _FEWEST:
        return
    for above, line in pairwise(lines[at:]):
        if line.value >= whole.value or line.row.fact.index != above.row.fact.index + 1:
            break
        if not same_measure(_bare(line), _bare(whole)) or line.words & (SIZES | SHARING | TOGETHER):
            break
        parts.append(line)
    if len(parts) < 2:
        return
    ends = outcomes_under(whole.row, [part.row for part in parts])
    if ends > 1:
        yield from _reached(whole, parts[:ends], {"complete": False}, slips=True)
    elif _are_apart(parts[0], parts[1]) and whole.stems & parts[0].stems and len(parts) == 2:
        yield from _reached(whole, parts, {"by_nature": True})
    elif len(parts) > 2 and all(_is_of_it(part) for part in parts):
        yield from _reached(whole, parts, {"complete": False})


def _reached(
    whole: _Line, parts: Sequence[_Line], options: dict[str, object], *, slips: bool = False
) -> Iterator[Relation]:
    added = sum((part.value for part in parts), Fraction(0))
    if mistyped(whole.value, added) if slips else nearly(whole.value, added):
        roles: dict[str, tuple[Operand, ...]] = {"of": tuple(_bare(part) for part in parts), "is": (_bare(whole),)}
        yield Relation("sum", roles, options, INFERRED, "labels")


def _is_of_it(part: _Line) -> bool:
    return folded(part.row.label).startswith(HANGING) and _OF_PEOPLE_TWICE.search(part.row.label) is None


def _narrower(lines: Sequence[_Line], at: int) -> Iterator[Relation]:
    """`Injured` and right under it `Seriously injured`: some of them."""
    if at + 1 < len(lines) and lines[at + 1].row.fact.index == lines[at].row.fact.index + 1:
        whole, part = lines[at], lines[at + 1]
        how, _, what = folded(part.row.label).partition(" ")
        of_it = how.endswith("ly") and what and _stems(what) <= whole.stems and same_measure(_bare(part), _bare(whole))
        if of_it and (nearly(part.value, whole.value) or mistyped(part.value, whole.value)):
            yield Relation("subset", {"of": (_bare(part),), "in": (_bare(whole),)}, {}, INFERRED, "labels")


_LACKING = frozenset((topic.stem("without"), "without"))


def _are_apart(one: _Line, other: _Line) -> bool:
    """Whether two rows leave no third: hurt and unhurt, insured and not insured, sold and still for sale."""
    for first, second in ((one, other), (other, one)):
        if "with" in first.words and "without" in second.words and first.stems == second.stems - _LACKING:
            return True
        mine, theirs = first.stems - second.stems, second.words
        if any(_TURNED.match(word) and topic.stem(_TURNED.sub("", word, 1)) in mine for word in theirs):
            return True
        if "not" in theirs and first.stems and first.stems == second.stems - {"not"}:
            return True
        if not theirs.isdisjoint(LEFT) and mine and first.stems & second.stems:
            return True
    return False


def _is_length(row: Row) -> bool:
    if row.figure is not None and row.figure.quantity is not None and row.figure.quantity.kind == "duration":
        return True
    return not LENGTHS.isdisjoint(folded(row.label).split())


def _length(rows: Sequence[Row], told: Collection[int]) -> Iterator[Relation]:
    """`Mine opened`, `Mine closed`, `Years in operation`: one start, one end and one length in a box."""
    lengths = [
        row for row in rows
        if row.figure is not None and row.figure.when is None and row.fact.index not in told and _is_length(row)
    ]  # fmt: skip
    if len(lengths) != 1:
        return
    dated = [row for row in rows if row.value is not None and row.value.when is not None]
    if len(dated) != 2 or len({row.fact.scope for row in (*dated, *lengths)}) > 1:
        return
    start, end = dated
    told_apart = _START.search(folded(start.label)) and _END.search(folded(end.label))
    if not told_apart and not _stems(start.label) & _stems(end.label):
        return
    length, (began, ended) = lengths[0], (start.value, end.value)
    quantity = length.figure.quantity if length.figure is not None else None
    if began is None or ended is None or length.figure is None or quantity is None or quantity.value is None:
        return
    label = folded(length.label)
    age = label.startswith("age") and _BIRTH.search(folded(start.label)) is not None
    if age and _DEATH.search(folded(end.label)) is None and not _stems(label) - {"age"} <= _stems(end.label):
        return
    said = frozenset(word for word in topic.content(stem(length.label)) if word not in LENGTHS and word not in _NEUTRAL)
    known = _stems(start.label) | _stems(end.label)
    if any(word not in _IN_USE and topic.stem(word) not in known for word in said):
        return
    if quantity.kind not in ("duration", "age") and not age:
        unit = next((unit for unit in ("year", "month", "week", "day") if f"{unit}s" in label.split()), None)
        if quantity.kind != "count" or quantity.unit is not None or unit is None:
            return
        quantity = quantity._replace(kind="duration", unit=unit)
    figure = length.figure._replace(quantity=quantity, unit=quantity.unit)
    if began.when is None or ended.when is None:
        return
    passed = (ended.when.first - began.when.first).days
    unit_days = _DAYS.get("year" if age else quantity.unit or "", 0)
    real = Fraction(passed, unit_days) if unit_days else Fraction(0)
    said_long, both_ends = Fraction(quantity.value or 0), round(real) + (quantity.unit == "day")
    if real > 0 and (
        nearly(said_long, round(real)) or nearly(said_long, both_ends) or abs(said_long - real) <= _NEAR_TIME
    ):
        roles: dict[str, tuple[Operand, ...]] = {"from": (began,), "to": (ended,), "is": (figure,)}
        yield Relation("duration", roles, {"age": True} if age else {}, INFERRED, "labels")


_NEAR_TIME = 3
_FEWEST = 3  # a whole and two parts
_BIRTH = Pattern(r"\b(?:born|birth)\b")
_DEATH = Pattern(r"\b(?:died|death)\b")
_DAYS = {"year": 365, "month": 30, "week": 7, "day": 1}
