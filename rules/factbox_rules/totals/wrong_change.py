"""A rise or fall that its two figures do not give."""

from factbox_rules.totals._relation_rule import RelationRule


class WrongChange(RelationRule):
    """A rise, a fall or a multiple that the two figures in the box do not give.

    From 200 to 250 is a rise of 25%, and 250 is 125% of 200. The usual slips: the later figure taken as the base, "510% of"
    printed as "a rise of 510%", the direction lost.
    """

    name = "wrong-change"
    faults = frozenset(("change",))
    tip = "work the change out again from the first figure"
    good = (
        (
            "facts:\n"
            "  - {id: f, label: Reports in 2020, value: 200, unit: reports}\n"
            "  - {id: t, label: Reports in 2021, value: 250, unit: reports}\n"
            "  - {id: c, label: Rise, value: 25%, unit: percent rise}\n"
            "checks:\n"
            "  - change: {from: f, to: t, is: c}\n"
        ),
        "facts:\n  - The number of wolves doubled from 40 to 81.\n",
    )
    bad = (
        (
            "facts:\n"
            "  - {id: f, label: Reports in 2020, value: 200, unit: reports}\n"
            "  - {id: t, label: Reports in 2021, value: 250, unit: reports}\n"
            "  - {id: c, label: Rise, value: «20%», unit: percent rise}\n"
            "checks:\n"
            "  - change: {from: f, to: t, is: c}\n"
        ),
        "facts:\n  - Reports rose by «20%», from 200 in 2020 to 250 in 2021.\n",
    )
