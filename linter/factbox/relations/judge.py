"""From a relation to its verdict: one door, a small file behind it for each family."""

from __future__ import annotations

from collections.abc import Callable

from factbox.relations import changes, conversions, counts, durations, formulas, ranges, ratios, shares, sums
from factbox.relations.alike import NoAmount, Unlike
from factbox.relations.relation import Judgement, Relation, undecidable

_FAMILIES: dict[str, Callable[[Relation], Judgement]] = {
    "sum": sums.judge_sum,
    "subset": sums.judge_subset,
    "share": shares.judge_share,
    "shares": shares.judge_shares,
    "change": changes.judge_change,
    "difference": changes.judge_difference,
    "ratio": ratios.judge_ratio,
    "mean": ratios.judge_mean,
    "duration": durations.judge_duration,
    "count": counts.judge_count,
    "conversion": conversions.judge_conversion,
    "range": ranges.judge_range,
    "formula": formulas.judge_formula,
}
KINDS = tuple(_FAMILIES)


def judge(relation: Relation) -> Judgement:
    """Consistent, inconsistent or undecidable, with the work. What the box does not hold is undecidable, never wrong."""
    family = _FAMILIES.get(relation.kind)
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
