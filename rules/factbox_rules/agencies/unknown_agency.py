"""A public body that no register has."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule
from factbox_rules.agencies._names import NameOptions, with_problem


class UnknownAgency(Rule):
    """What reads as a public body of a country that the registers cover, and is none that they know.

    It may be an invention, a slip beyond recognition, or a small body that the registers lack: a question to ask, not an
    error, and so off unless it is selected. A body that is real goes into your own register in three lines.
    """

    name = "unknown-agency"
    severity = "info"
    enabled = False
    Options = NameOptions
    good = ("jurisdiction: NZ\nfacts:\n  - New Zealand's Ministry of Health counted 1,117 cases.\n",)
    bad = (
        "facts:\n  - The «New Zealand Drone Safety Commission» received 88 complaints.\n",
        "facts:\n  - The «UK Department for Artificial Minds» opened in Swindon.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in with_problem(box, "unknown", self.options.accept):
            yield self.finding(
                one.place,
                f"no register has a public body called “{one.mention.text}”",
                confidence="low",
                tip="is there such a body? If so, add it to a register of your own; if not, which one is meant?",
            )
