"""A figure that is given to the last digit and called approximate."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule
from factbox_rules.consistency._shown import figures_shown


class HedgedExact(Rule):
    """ "About" before a figure that nobody has rounded, as in "about 256,819".

    The word says that the figure is rough, the digits that it is exact. Round it, or drop the word.
    """

    name = "hedged-exact"
    severity = "warning"
    good = (
        'facts:\n  - {label: Accounts, value: "about 90,000", unit: accounts}\n  - About 250 people came.\n',
        'facts:\n  - {label: Accounts, value: "256,819", unit: accounts}\n  - "An estimated 256,819 people came."\n',
    )
    bad = (
        'facts:\n  - {label: Accounts, value: "about «256,819»", unit: accounts}\n',
        "facts:\n  - Roughly «3,417» homes lost power.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for text, quantity in figures_shown(box, "approx"):
            if quantity.kind not in ("count", "money") or not isinstance(quantity.value, int):
                continue
            if (
                len(str(abs(quantity.value)).rstrip("0")) < 4
                or abs(quantity.value) < 1000
                or not quantity.text[-1:].isdigit()
            ):
                continue
            before = text.value[max(0, quantity.start - 24) : quantity.start].casefold()
            if any(word in before for word in ("estimate", "project", "expected")) or quantity.step != 1:
                continue
            yield self.finding(
                box.at(text, quantity.start, quantity.end),
                f"{quantity.text} is exact to the last digit, and the words before it say that it is not",
                tip="round the figure, or drop the word",
            )
