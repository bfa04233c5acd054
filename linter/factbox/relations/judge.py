"""The relations of a box with their verdicts: one door, a small file behind it for each family, read when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from factbox.relations.arithmetic.alike import NoAmount, Unlike
from factbox.relations.fields import fields_of
from factbox.relations.prose.reading import prose_relations
from factbox.relations.relation import Judged, Judgement, Relation, undecidable

if TYPE_CHECKING:
    from factbox.box import Box


def judged_relations(box: Box) -> tuple[Judged, ...]:
    """Every relation of a box with its judgement: declared ones, those of tables, then those read from labels and prose.

    What is read is left out where a declared relation joins the same facts already.
    """
    fields = fields_of(box)
    stated = list(_declared(box, fields))
    joined = [facts for relation in stated if len(facts := _facts(relation)) > 1]
    relations = stated + [
        one for one in _read(box, fields)
        if not (joined and len(facts := _facts(one)) > 1 and any(facts <= known for known in joined))
    ]  # fmt: skip
    return tuple([Judged(relation, judge(relation)) for relation in relations])


def _declared(box: Box, fields: set[str]) -> Iterator[Relation]:
    if box.checks:
        from factbox.relations.declared import of_checks

        yield from of_checks(box)
    if not fields.isdisjoint(("part_of", "share_of", "change_from")):
        from factbox.relations.shorthands import of_shorthands

        yield from of_shorthands(box, fields)


def _read(box: Box, fields: set[str]) -> Iterator[Relation]:
    if box.tables or _draws_tables(box):
        from factbox.relations.tables.reading import table_relations

        yield from table_relations(box)
    if "label" in fields and "value" in fields:
        from factbox.relations.labels.reading import label_relations

        yield from label_relations(box)
    yield from prose_relations(box)


def _draws_tables(box: Box) -> bool:
    """A quick look, whether any text may hold a table drawn with bars."""
    for fact in box.facts:
        for text in (fact.text, fact.note):
            if text is not None and "|" in text.value:
                return True
    return False


def _facts(relation: Relation) -> set[int]:
    found = set()
    for operands in relation.roles.values():
        for operand in operands:
            if operand.fact is not None:
                found.add(operand.fact.index)
    return found


def judge(relation: Relation) -> Judgement:
    """Consistent, inconsistent or undecidable, with the work. What the box does not hold is undecidable, never wrong."""
    family = _FAMILIES.get(relation.kind) or _family(relation.kind)
    if family is None:
        return undecidable(f"a meaning for {relation.kind}")
    try:
        return family(relation)
    except Unlike as unlike:
        return undecidable(str(unlike))
    except NoAmount as missing:
        return undecidable(f"an amount for {missing}" if str(missing) else "a figure")
    except ZeroDivisionError:
        return undecidable("a figure that is not zero to divide by")


_FAMILIES: dict[str, Callable[[Relation], Judgement]] = {}  # those that a box has needed so far


def _family(kind: str) -> Callable[[Relation], Judgement] | None:
    """What judges a kind of relation; None for a kind that nobody knows."""
    if kind in ("sum", "subset"):
        from factbox.relations.arithmetic import sums

        _FAMILIES.update(sum=sums.judge_sum, subset=sums.judge_subset)
    elif kind in ("share", "shares"):
        from factbox.relations.arithmetic import shares

        _FAMILIES.update(share=shares.judge_share, shares=shares.judge_shares)
    elif kind in ("change", "difference"):
        from factbox.relations.arithmetic import changes

        _FAMILIES.update(change=changes.judge_change, difference=changes.judge_difference)
    elif kind in ("ratio", "mean"):
        from factbox.relations.arithmetic import ratios

        _FAMILIES.update(ratio=ratios.judge_ratio, mean=ratios.judge_mean)
    elif kind == "duration":
        from factbox.relations.arithmetic import durations

        _FAMILIES.update(duration=durations.judge_duration)
    elif kind == "count":
        from factbox.relations.arithmetic import counts

        _FAMILIES.update(count=counts.judge_count)
    elif kind == "conversion":
        from factbox.relations.arithmetic import conversions

        _FAMILIES.update(conversion=conversions.judge_conversion)
    elif kind == "direction":
        from factbox.relations.arithmetic import directions

        _FAMILIES.update(direction=directions.judge_direction)
    elif kind == "periods":
        from factbox.relations.arithmetic import periods

        _FAMILIES.update(periods=periods.judge_periods)
    elif kind == "range":
        from factbox.relations.arithmetic import ranges

        _FAMILIES.update(range=ranges.judge_range)
    elif kind == "formula":
        from factbox.relations.arithmetic import formulas

        _FAMILIES.update(formula=formulas.judge_formula)
    return _FAMILIES.get(kind)
