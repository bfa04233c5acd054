"""An acronym that is not the body's."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule
from factbox_rules.agencies._names import NameOptions, judged, the, with_problem


class WrongAcronym(Rule):
    """A right name with an acronym in brackets that is not that body's.

    From there on the box speaks of the body by letters that mean nobody, or somebody else. An acronym that stands alone is
    never reported: too many bodies share one.
    """

    name = "wrong-acronym"
    Options = NameOptions
    good = (
        "jurisdiction: NZ\nfacts:\n  - The Department of Internal Affairs (DIA) led the work.\n",
        "facts:\n  - The New Zealand Security Intelligence Service (SIS) was formed in 1956.\n",
    )
    bad = (
        "jurisdiction: NZ\nfacts:\n  - The Department of Internal Affairs («DOIA») has run the filter since 2010.\n",
        "agencies:\n  - {name: Royal Canadian Mounted Police, acronym: «RMCP», jurisdiction: CA}\nfacts:\n  - None.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in with_problem(box, "wrong_acronym", self.options.accept):
            mention = one.mention
            other = next((evidence.text for evidence in mention.also if evidence.says == "belongs to"), None)
            right = f", which is {mention.fix}" if mention.fix else ""
            whose = f"; it is the acronym of {the(other)}" if other else ""
            old = f"; it went out with an old name in {mention.until}" if mention.until else ""
            yield judged(
                self, one, f"“{mention.text}” is not the acronym of {the(mention.canonical)}{right}{old or whose}"
            )
