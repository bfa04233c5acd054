"""A number beside a list that has more or fewer members."""

from factbox_rules.totals._relation_rule import RelationRule


class WrongCount(RelationRule):
    """A number that its list does not have.

    "Four countries" and three names: a reader counts them. A name given twice, or under two names (Burma, Myanmar), counts
    once. A list that is not complete must say so (`complete: false`, "including", "such as").
    """

    name = "wrong-count"
    faults = frozenset(("count",))
    tip = "add the member that is missing, or correct the number"
    good = (
        (
            "facts:\n"
            "  - {id: l, label: Countries, value: [Austria, Hungary, Spain]}\n"
            "  - {id: n, label: Number of countries, value: three}\n"
            "checks:\n"
            "  - count: {of: l, is: n}\n"
        ),
        "facts:\n  - Twelve countries took part, including Canada, Australia and the United States.\n",
        "facts:\n  - 'Twelve countries took part: Austria, Hungary and Spain. The others sent word.'\n",
    )
    bad = (
        (
            "facts:\n"
            "  - {id: l, label: Countries, value: [Austria, Hungary, Spain]}\n"
            "  - {id: n, label: Number of countries, value: «four»}\n"
            "checks:\n"
            "  - count: {of: l, is: n}\n"
        ),
        "facts:\n  - 'Suspects were found in «three» countries: Austria, Hungary, Italy and Spain.'\n",
        "facts:\n  - '«Twelve» countries took part: Austria, Hungary, Spain and France.'\n",
    )
