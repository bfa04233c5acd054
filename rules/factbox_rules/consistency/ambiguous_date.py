"""A date in figures that is another day on the other side of the ocean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.api import Box, Finding, Rule

_SLASHED = re.compile(r"(?<![\d/.\w])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/\w])")
_ROLES = frozenset(("title", "text", "label", "value", "note", "quote", "table"))


class AmbiguousDate(Rule):
    """A date such as 10/9/2015, which is a day in September to some readers and in October to others.

    Write the month as a word, or the date as 2015-09-10.
    """

    name = "ambiguous-date"
    severity = "info"
    good = (
        "facts:\n  - The report came out on 10 September 2015, and again on 25/9/2015.\n",
        "facts:\n  - {label: Published, value: 2015-09-10}\n",
    )
    bad = (
        "facts:\n  - The report came out on «10/9/2015».\n",
        "facts:\n  - {label: Published, value: «3/4/2021»}\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for text in box.texts:
            if text.role not in _ROLES or "/" not in text.value:
                continue
            for match in _SLASHED.finditer(text.value):
                first, second = int(match[1]), int(match[2])
                if 1 <= first <= 12 and 1 <= second <= 12 and first != second:
                    yield self.finding(
                        box.at(text, match.start(), match.end()),
                        f"{match.group()} is one day where the day comes first, and another where the month does",
                        tip="write the month as a word, or the date as 2015-09-10",
                    )
