"""One figure printed with two units that are easily taken for each other."""

from __future__ import annotations

from factbox_rules.consistency._conflict_rule import ConflictRule


class UnitConflict(ConflictRule):
    """The same figure for the same thing, once in accounts and once in people, or in charges and people, cases and suspects.

    One person can hold many accounts and face many charges. Where a figure stands with both units, one of the two
    sentences is false. Ask the source what was counted.
    """

    name = "unit-conflict"
    kinds = frozenset(("unit",))
    tip = "ask the source what was counted, and use that unit in both places"
    good = (
        (
            "facts:\n  - {label: Accounts identified, value: 'about 90,000', unit: accounts, measure: m}\n"
            "  - {label: Accounts found, value: 'more than 90,000', unit: accounts, measure: m}\n"
        ),
        "facts:\n  - {label: Charges laid, value: 186, unit: charges}\n  - {label: Arrested, value: 47, unit: people}\n",
    )
    bad = (
        (
            "facts:\n  - {label: Identified on the platform, value: 'about 90,000', unit: accounts}\n"
            "  - {label: Identified on the platform, value: '«about 90,000»', unit: people}\n"
        ),
        (
            "facts:\n  - {label: Accounts, value: 'more than 90,000', unit: accounts, measure: m}\n"
            "  - {label: Offenders, value: '«about 90,000»', unit: people, measure: m}\n"
        ),
        (
            "case: h\nfacts:\n  - {label: Accounts identified, value: '90,000', unit: accounts}\n---\n"
            "case: h\nfacts:\n  - {label: People identified, value: '«90,000»', unit: people}\n"
        ),
    )
