"""A percentage or fraction that its two figures do not give."""

from factbox_rules.totals._relation_rule import RelationRule


class WrongShare(RelationRule):
    """A share that the part and the whole in the box do not give.

    57 of 140 is 41%, not 40%. The usual slips: the share of another base, the share of the rest, a figure updated and its
    percentage not. Work it out again from the figures that are printed.
    """

    name = "wrong-share"
    faults = frozenset(("share",))
    tip = "work the share out again, and check which base it is of"
    good = (
        (
            "facts:\n"
            "  - {id: p, label: Girls, value: 70, unit: children}\n"
            "  - {id: w, label: Children, value: 146, unit: children}\n"
            "  - {id: s, label: Share of girls, value: 48%}\n"
            "checks:\n"
            "  - share: {of: p, in: w, is: s}\n"
        ),
        "facts:\n  - Twelve of the 36 judges, a third, are women.\n",
    )
    bad = (
        (
            "facts:\n"
            "  - {id: p, label: Girls, value: 70, unit: children}\n"
            "  - {id: w, label: Children, value: 146, unit: children}\n"
            "  - {id: s, label: Share of girls, value: «92%»}\n"
            "checks:\n"
            "  - share: {of: p, in: w, is: s}\n"
        ),
        (
            "facts:\n"
            "  - {id: w, label: Children, value: 146, unit: children}\n"
            "  - {label: Girls, value: 70, unit: children, part_of: w}\n"
            "  - {label: Girls, value: «58%», share_of: w}\n"
        ),
        "facts:\n  - Of 242 cases, 105 («53%») ended in a fine.\n",
    )
