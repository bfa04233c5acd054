"""A name that is not the name of the body meant."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Example, Finding, Rule
from factbox_rules.agencies._names import NameOptions, evidence_for, judged, reason, with_problem


class WrongAgencyName(Rule):
    """A public body printed under a name that is not its own, though it is clear which body is meant.

    Readers look the body up, complain to it and quote it by the name we print; a ministry that does not exist makes the
    rest of the box doubtful too. Acronym, name in another language, country and near spelling tell which body is meant.
    """

    name = "wrong-agency-name"
    Options = NameOptions
    good = (
        "jurisdiction: NZ\nfacts:\n  - The Department of Internal Affairs (DIA) Te Tari Taiwhenua led the work.\n",
        "jurisdiction: NZ\nfacts:\n  - Stats NZ and the Ministry of Business, Innovation & Employment agree.\n",
        Example(
            "jurisdiction: NZ\nfacts:\n  - The Ministry of Internal Affairs (DIA) led the work.\n",
            {"accept": ["Ministry of Internal Affairs"]},
        ),
    )
    bad = (
        Example(
            "jurisdiction: NZ\nfacts:\n  - The «Ministry of Internal Affairs» (DIA) blocked the addresses.\n",
            fixed="jurisdiction: NZ\nfacts:\n  - The Department of Internal Affairs (DIA) blocked the addresses.\n",
        ),
        "facts:\n  - The «Royal Canadian Mountain Police» (RCMP) laid 186 charges.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in with_problem(box, "wrong_name", self.options.accept):
            mention = one.mention
            yield judged(
                self,
                one,
                f"“{mention.text}” is not the name of the body meant: {evidence_for(mention)}{reason(mention)}",
            )
