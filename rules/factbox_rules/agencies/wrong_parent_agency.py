"""A body said to be part of another that it does not belong to."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule
from factbox_rules.agencies._names import NameOptions, judged, the, with_problem


class WrongParentAgency(Rule):
    """A public body said to be part of another that it does not belong to on the day the box speaks of.

    Who answers for a body is who readers hold to account for it.
    """

    name = "wrong-parent-agency"
    severity = "warning"
    Options = NameOptions
    good = ("jurisdiction: CA\nfacts:\n  - The National Child Exploitation Crime Centre is part of the RCMP.\n",)
    bad = (
        "jurisdiction: CA\nfacts:\n  - The National Child Exploitation Crime Centre, run by the «Canada Revenue Agency», grew.\n",
        "facts:\n  - US Immigration and Customs Enforcement, an arm of the «Justice Department», arrested 43.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in with_problem(box, "wrong_parent", self.options.accept):
            mention = one.mention
            part = next((evidence.text for evidence in mention.also if evidence.says == "part"), "the body")
            belongs = f"it belongs to {the(mention.canonical)}" if mention.canonical else "it belongs to no other body"
            yield judged(self, one, f"{part} is not part of “{mention.text}”: {belongs}")
