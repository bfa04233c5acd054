"""One measure in two units that are not the same."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Label
from factbox_rules.consistency._conflict_rule import ConflictRule


class WrongConversion(ConflictRule):
    """A measure given in two units, and the one is not the other.

    120 km are 75 miles, not 192. Factors are exact; a figure may have been rounded before it was converted, or after, and
    only what no rounding explains is told. Two currencies are never compared.
    """

    name = "wrong-conversion"
    kinds = frozenset(("conversion",))
    tip = "convert again from the figure that the source gives"
    good = (
        "facts:\n  - They walked 120 km (75 miles).\n",
        "facts:\n  - The bridge cost NZ$90 million (US$53 million).\n",
        "facts:\n  - {label: Walked, value: 10 miles, measure: walk}\n  - {label: The walk, value: 16 km, measure: walk}\n",
    )
    bad = (
        "facts:\n  - They walked 120 km («192 miles»).\n",
        "facts:\n  - {label: Walked, value: 10 miles, measure: walk}\n  - {label: The walk, value: «22 km», measure: walk}\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        yield from super().check(box)
        for _relation, judgement in box.wrong_relations.get("conversion", ()):
            place = judgement.at.place if judgement.at is not None else None
            if place is None:
                continue
            related = [Label(beside, why) for other, why in judgement.related if (beside := other.place) is not None]
            yield self.finding(place, judgement.work, related=related, tip=self.tip, evidence=judgement.work)
