"""A list that names one thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Label, Rule, repeated_members


class DuplicateMember(Rule):
    """A list in which one member stands twice, be it under two names.

    Peru, Chile, Bolivia and Peru are three countries, and so are Burma, Thailand, Laos and Myanmar. Strike the second, and
    look whether another was meant.
    """

    name = "duplicate-member"
    severity = "warning"
    good = (
        "facts:\n  - {label: Countries, value: [Austria, Hungary, Spain]}\n",
        'facts:\n  - {label: Countries, value: "Bosnia and Herzegovina, Serbia and Croatia"}\n',
        "facts:\n  - {label: Results by day, value: [12, 14, 12]}\n",
    )
    bad = (
        "facts:\n  - {label: Countries, value: [Peru, Chile, Bolivia, «Peru»]}\n",
        "facts:\n  - {label: Countries, value: [Burma, Thailand, «Myanmar»]}\n",
        'facts:\n  - {label: Countries, value: "UK, France and «Britain»"}\n',
        "facts:\n  - 'Four countries voted no: Peru, Chile, Bolivia and «Peru».'\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for again, first in repeated_members(box):
            if again.node is None or first.node is None:
                continue
            also = "" if again.text.casefold() == first.text.casefold() else f" under another name ({first.text})"
            yield self.finding(
                box.at(again.node, again.start, again.end),
                f"{again.text} is in the list already{also}",
                related=[Label(box.at(first.node, first.start, first.end), "first named here")],
                tip="strike one, and check whether another was meant",
            )
