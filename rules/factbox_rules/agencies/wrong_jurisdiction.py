"""Another country's body."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule
from factbox_rules.agencies._names import NameOptions, evidence_for, judged, reason, with_problem


class WrongJurisdiction(Rule):
    """The name of another country's public body, given to this one.

    "New Zealand's Department of Home Affairs" sends readers to Canberra. The rule speaks up only where the text itself ties
    the name to a country that has no such body; a foreign body that is said to be foreign is left alone.
    """

    name = "wrong-jurisdiction"
    Options = NameOptions
    good = (
        "jurisdiction: NZ\nfacts:\n  - Australia's Department of Home Affairs helped.\n",
        "jurisdiction: GB\nfacts:\n  - America's Department of Homeland Security and Britain's Home Office will swap lists.\n",
        "jurisdiction: NZ\nfacts:\n  - Australia's Home Office counterpart sent 12 people.\n",
        "jurisdiction: US\nfacts:\n  - The Department of Corrections (DOC) in Florida holds 31 people.\n",
        "jurisdiction: AU\nagencies:\n  - {name: Department of Internal Affairs, jurisdiction: NZ}\nfacts:\n  - Done.\n",
    )
    bad = (
        "jurisdiction: NZ\nfacts:\n  - New Zealand's «Department of Home Affairs» (DIA) Te Tari Taiwhenua led the operation.\n",
        "facts:\n  - Canada's «Inland Revenue» wrote to 300,000 owners.\n",
        "jurisdiction: AU\nagencies:\n  - {name: «Department of Internal Affairs», jurisdiction: AU}\nfacts:\n  - Done.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in with_problem(box, "wrong_jurisdiction", self.options.accept):
            mention = one.mention
            yield judged(
                self, one, f"“{mention.text}” is another country's body: {evidence_for(mention)}{reason(mention)}"
            )
