"""`over` before a number where the house writes `more than`, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.api import Box, Finding, Options, Rule

_PAIR = {"more than": "over", "over": "more than"}


class OverForMoreThanOptions(Options):
    """The house's word."""

    word: str = "more than"
    """`more than` or `over`."""


class OverForMoreThan(Rule):
    """A number above which something lies, not said in the house's word.

    Both are good English, and a house prints one of them. Off unless a house profile asks for it.
    """

    name = "over-for-more-than"
    severity = "info"
    enabled = False
    style = True
    Options = OverForMoreThanOptions
    good = ("facts:\n  - More than 46 people were held over two days.\n",)
    bad = ("facts:\n  - «Over» 90,000 accounts were found.\n",)

    def check(self, box: Box) -> Iterator[Finding]:
        other = _PAIR.get(self.options.word)
        if other is None:
            return
        before = re.compile(rf"\b{other}\s\Z", re.IGNORECASE)
        for text in box.texts:
            if text.role not in ("title", "text", "label", "note"):
                continue
            for quantity in text.quantities:
                match = before.search(text.value, max(0, quantity.start - 12), quantity.start)
                if match is not None and quantity.kind not in ("duration", "date", "year"):
                    place = box.at(text, match.start(), match.start() + len(other))
                    yield self.finding(place, f"the house writes “{self.options.word}” before a number")
