"""A difference of two percentages that is called per cent."""

from factbox_rules.totals._relation_rule import RelationRule


class PointsNotPercent(RelationRule):
    """A difference between two percentages that is printed as per cent.

    From 4% to 7% is three percentage points, and a rise of 75%. Print points where points are meant.
    """

    name = "points-not-percent"
    faults = frozenset(("points",))
    tip = "write percentage points, or work out the change in per cent"
    good = (
        (
            "facts:\n"
            "  - {id: f, label: Support in May, value: 40%}\n"
            "  - {id: t, label: Support in June, value: 50%}\n"
            "  - {id: c, label: Rise, value: 10 percentage points}\n"
            "checks:\n"
            "  - difference: {from: f, to: t, is: c}\n"
        ),
        "facts:\n  - Support rose by 25%, from 40% to 50%.\n",
    )
    bad = (
        (
            "facts:\n"
            "  - {id: f, label: Support in May, value: 40%}\n"
            "  - {id: t, label: Support in June, value: 50%}\n"
            "  - {id: c, label: Rise, value: «10%», unit: percent rise}\n"
            "checks:\n"
            "  - change: {from: f, to: t, is: c}\n"
        ),
        "facts:\n  - Support rose by «10%», from 40% to 50%.\n",
    )
