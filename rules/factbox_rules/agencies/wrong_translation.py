"""A name in another language that is not the body's."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule
from factbox_rules.agencies._names import NameOptions, judged, the, with_problem


class WrongTranslation(Rule):
    """A right name beside a name in another language that belongs to another body, or is garbled.

    A Māori, Irish, Welsh or French name is as official as the English one; the wrong one names another body to everyone
    who reads it.
    """

    name = "wrong-translation"
    Options = NameOptions
    good = (
        "jurisdiction: NZ\nfacts:\n  - Inland Revenue - Te Tari Taake - took in $117 billion.\n",
        "jurisdiction: CA\nfacts:\n  - Parks Canada (Parcs Canada) closed nine trails.\n",
    )
    bad = (
        "jurisdiction: NZ\nfacts:\n  - The Department of Internal Affairs «Te Tari Taake» issued 470,000 passports.\n",
        "jurisdiction: CA\nfacts:\n  - Global Affairs Canada («Affaires étrangères mondiales») has 178 missions.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in with_problem(box, "wrong_translation", self.options.accept):
            mention = one.mention
            other = next((evidence.text for evidence in mention.also if evidence.says == "belongs to"), None)
            whose = f"is a name of {the(other)}, not" if other else "is not a name"
            right = f", which is {mention.fix}" if mention.fix else ""
            yield judged(self, one, f"“{mention.text}” {whose} of {the(mention.canonical)}{right}")
