"""A range whose low end is above its high one, or that does not hold its figure."""

from factbox_rules.totals._relation_rule import RelationRule


class ReversedRange(RelationRule):
    """A range that stands upside down, or that does not hold the figure it should.

    "Between $900 and $400" makes a reader stop. A figure declared to lie in a range must lie in it, ends included.
    """

    name = "reversed-range"
    faults = frozenset(("order", "outside"))
    tip = "put the lower end first, and check which figure is wrong"
    good = (
        (
            "facts:\n  - {id: v, label: Mean rent, value: $450}\n  - {id: a, label: Lowest, value: $400}\n"
            "  - {id: b, label: Highest, value: $900}\nchecks:\n  - range: {of: v, low: a, high: b}\n"
        ),
        "facts:\n  - Fines run between $400 and $900.\n",
    )
    bad = (
        (
            "facts:\n  - {id: v, label: Mean rent, value: $450}\n  - {id: a, label: Lowest, value: «$500»}\n"
            "  - {id: b, label: Highest, value: $400}\nchecks:\n  - range: {of: v, low: a, high: b}\n"
        ),
        (
            "facts:\n  - {id: v, label: Mean rent, value: «$950»}\n  - {id: a, label: Lowest, value: $400}\n"
            "  - {id: b, label: Highest, value: $900}\nchecks:\n  - range: {of: v, low: a, high: b}\n"
        ),
        "facts:\n  - Fines run between «$900» and $400.\n",
    )
