"""A length of time or an age that its two dates do not give."""

from factbox_rules.totals._relation_rule import RelationRule


class WrongDuration(RelationRule):
    """A length of time or an age that the two dates in the box do not give, or an end before its start.

    October 2019 to March 2022 may be called two years, not four. Days are counted with both ends, years alone by their
    difference, ages in completed years.
    """

    name = "wrong-duration"
    faults = frozenset(("duration",))
    tip = "count again from the dates"
    good = (
        (
            "facts:\n"
            "  - {id: f, label: Launched, value: October 2019}\n"
            "  - {id: t, label: Announced, value: 2022-03-02}\n"
            "  - {id: d, label: Investigation, value: two-year}\n"
            "checks:\n"
            "  - duration: {from: f, to: t, is: d}\n"
        ),
    )
    bad = (
        (
            "facts:\n"
            "  - {id: f, label: Launched, value: October 2019}\n"
            "  - {id: t, label: Announced, value: 2022-03-02}\n"
            "  - {id: d, label: Investigation, value: «four-year»}\n"
            "checks:\n"
            "  - duration: {from: f, to: t, is: d}\n"
        ),
        "facts:\n  - The «20-day» trial ran from 1 March 2022 to 10 March 2022.\n",
    )
