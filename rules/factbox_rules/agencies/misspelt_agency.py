"""A body's name with a slip in it."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Example, Finding, Rule
from factbox_rules.agencies._names import NameOptions, judged, reason, the, with_problem


class MisspeltAgency(Rule):
    """A slip in the name of a public body: letters, a plural, an apostrophe, American spelling of a British proper name.

    Spelling belongs to each body: Australia has a Department of Veterans' Affairs, the United States one without the
    apostrophe. The name of any body of the register is right as it stands.
    """

    name = "misspelt-agency"
    Options = NameOptions
    good = (
        "jurisdiction: AU\nfacts:\n  - The Department of Veterans' Affairs paid 280,000 people.\n",
        "jurisdiction: US\nfacts:\n  - The Department of Veterans Affairs paid 6 million people.\n",
    )
    bad = (
        Example(
            "jurisdiction: NZ\nfacts:\n  - Diplomats at the «Ministry of Foriegn Affairs and Trade» expect a reply.\n",
            fixed="jurisdiction: NZ\nfacts:\n  - Diplomats at the Ministry of Foreign Affairs and Trade expect a reply.\n",
        ),
        "jurisdiction: AU\nfacts:\n  - The «Attorney-Generals Department» has until June to answer.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in with_problem(box, "misspelt", self.options.accept):
            mention = one.mention
            yield judged(
                self, one, f"“{mention.text}” is misspelt: the body is {the(mention.canonical)}{reason(mention)}"
            )
