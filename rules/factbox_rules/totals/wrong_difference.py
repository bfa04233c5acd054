"""A difference that its two figures do not give."""

from factbox_rules.totals._relation_rule import RelationRule


class WrongDifference(RelationRule):
    """A difference, a gain or a number of points that the two figures in the box do not give.

    Take the one figure from the other again, as printed.
    """

    name = "wrong-difference"
    faults = frozenset(("difference",))
    tip = "take the one from the other again"
    good = (
        (
            "facts:\n"
            "  - {id: f, label: Seats before, value: 118, unit: seats}\n"
            "  - {id: t, label: Seats after, value: 146, unit: seats}\n"
            "  - {id: d, label: Gain, value: 28, unit: seats}\n"
            "checks:\n"
            "  - difference: {from: f, to: t, is: d}\n"
        ),
    )
    bad = (
        (
            "facts:\n"
            "  - {id: f, label: Seats before, value: 118, unit: seats}\n"
            "  - {id: t, label: Seats after, value: 146, unit: seats}\n"
            "  - {id: d, label: Gain, value: «38», unit: seats}\n"
            "checks:\n"
            "  - difference: {from: f, to: t, is: d}\n"
        ),
        "facts:\n  - Support rose by «14 percentage points», from 40% to 50%.\n",
    )
