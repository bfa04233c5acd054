"""A range of which only the upper end has its scale."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule
from factbox_rules.consistency._shown import figures_shown


class RangeUnit(Rule):
    """A range of money whose scale word stands at the upper end only, with a currency sign at both: "$26 and $31 million".

    Read as printed the lower end is 26 dollars. Write the scale at both ends, or the sign once.
    """

    name = "range-unit"
    severity = "info"
    good = (
        "facts:\n  - The dam will cost between $26 million and $31 million.\n",
        "facts:\n  - The dam will cost $26-31 million.\n",
        "facts:\n  - Fines run from $400 to $1 million.\n",
    )
    bad = (
        "facts:\n  - The dam will cost between «$26 and $31 million».\n",
        "facts:\n  - {label: Cost, value: «$26-$31 million»}\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for text, quantity in figures_shown(box, "range"):
            if quantity.kind != "money":
                continue
            signs = sum(
                not (character.isalnum() or character.isspace()) and character in "$£€¥₹" for character in quantity.text
            )
            scales = sum(
                word.strip(".,").casefold() in _SCALES
                for word in quantity.text.replace("-", " ").replace("–", " ").split()
            )
            if signs == 2 and scales == 1:
                yield self.finding(
                    box.at(text, quantity.start, quantity.end),
                    f"in {quantity.text} only the upper end has its scale",
                    tip="write the scale at both ends, or the sign once",
                )


_SCALES = frozenset(("million", "billion", "trillion", "thousand", "bn", "m", "tn", "crore", "lakh"))
