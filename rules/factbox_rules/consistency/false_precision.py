"""A percentage with more digits than its base can bear."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factbox.api import Box, Finding, Label, Rule

_FINENESS = 5  # a step of the last digit must not be finer than a twentieth of what one of the base counts for


class FalsePrecision(Rule):
    """A share of a small group that is printed with more digits than the group has members to tell apart.

    52.18% of 60 people: one person is 1.7 percentage points. One decimal is plenty below a thousand, none below a hundred.
    """

    name = "false-precision"
    severity = "info"
    good = (
        "facts:\n  - Of 242 cases, 105 (43.4%) ended in a fine.\n",
        (
            "facts:\n  - {id: p, label: Yes, value: 65, unit: votes}\n  - {id: w, label: Votes, value: 200, unit: votes}\n"
            "  - {id: s, label: Share, value: 32.5%}\nchecks:\n  - share: {of: p, in: w, is: s}\n"
        ),
    )
    bad = (
        (
            "facts:\n  - {id: p, label: Yes, value: 31, unit: people}\n  - {id: w, label: Asked, value: 60, unit: people}\n"
            "  - {id: s, label: Share, value: «51.67%»}\nchecks:\n  - share: {of: p, in: w, is: s}\n"
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for relation, _ in box.relations:
            if relation.kind != "share":
                continue
            share, base = relation.one("is"), relation.one("in")
            stated, whole = (one.quantity if one is not None else None for one in (share, base))
            if share is None or base is None or stated is None or whole is None:
                continue
            if stated.kind != "percent" or whole.kind != "count":
                continue
            if stated.step is None or not isinstance(whole.value, int) or stated.step >= 1:
                continue
            if Fraction(stated.step) * abs(whole.value) < _FINENESS and (place := share.place) is not None:
                beside = base.place
                yield self.finding(
                    place,
                    f"{stated.text} of {whole.text} is finer than the base: one of them is {_points(whole.value)} percentage points",
                    related=[Label(beside, "the base")] if beside is not None else [],
                    tip="round the share",
                )


def _points(base: int) -> str:
    return f"{100 / base:.1f}" if base else "?"
