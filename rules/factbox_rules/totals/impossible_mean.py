"""A mean that no whole numbers can have."""

from factbox_rules.totals._relation_rule import RelationRule


class ImpossibleMean(RelationRule):
    """A mean of whole things that no whole total over that number can give.

    Nine families cannot have 2.48 children each: 22 children are 2.44, and 23 are 2.56. The mean, the number of families,
    or both are wrong (the GRIM test).
    """

    name = "impossible-mean"
    faults = frozenset(("possible",))
    tip = "check the mean and the number it is over"
    good = (
        (
            "facts:\n"
            "  - {id: n, label: Families, value: 9, unit: families}\n"
            "  - {id: m, label: Children a family, value: '2.44'}\n"
            "checks:\n"
            "  - mean: {over: n, is: m, whole_items: true}\n"
        ),
    )
    bad = (
        (
            "facts:\n"
            "  - {id: n, label: Families, value: 9, unit: families}\n"
            "  - {id: m, label: Children a family, value: '«2.48»'}\n"
            "checks:\n"
            "  - mean: {over: n, is: m, whole_items: true}\n"
        ),
    )
