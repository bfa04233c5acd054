"""A rate, a ratio or a mean that its figures do not give."""

from factbox_rules.totals._relation_rule import RelationRule


class WrongRatio(RelationRule):
    """A rate, a ratio or a mean that the figures in the box do not give.

    52 deaths among 1.3 million people are 4.0 per 100,000. A whole number may have been rounded to the unit; beyond that
    one of the three figures is wrong, or the rate is per another number.
    """

    name = "wrong-ratio"
    faults = frozenset(
        (
            "ratio",
            "mean",
        )
    )
    tip = "divide again, and check what the rate is per"
    good = (
        (
            "facts:\n"
            "  - {id: p, label: Pupils, value: 317, unit: pupils}\n"
            "  - {id: t, label: Teachers, value: 22, unit: teachers}\n"
            "  - {id: r, label: Pupils per teacher, value: 14}\n"
            "checks:\n"
            "  - ratio: {of: p, to: t, is: r}\n"
        ),
    )
    bad = (
        (
            "facts:\n"
            "  - {id: p, label: Pupils, value: 317, unit: pupils}\n"
            "  - {id: t, label: Teachers, value: 22, unit: teachers}\n"
            "  - {id: r, label: Pupils per teacher, value: «17»}\n"
            "checks:\n"
            "  - ratio: {of: p, to: t, is: r}\n"
        ),
        (
            "facts:\n"
            "  - {id: t, label: Cases in the year, value: 836, unit: cases}\n"
            "  - {id: m, label: Cases a week, value: «19», unit: cases}\n"
            "checks:\n"
            "  - mean: {of: t, over: 52 weeks, is: m}\n"
        ),
    )
