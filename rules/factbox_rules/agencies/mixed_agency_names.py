"""One body in two spellings."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule
from factbox_rules.agencies._names import NameOptions, judged, with_problem


class MixedAgencyNames(Rule):
    """One public body spelled in two ways in one box: macrons here and not there, INTERPOL and Interpol, a slip beside the right name.

    Two spellings look like two bodies. Keep the one that the register has, or your house style, all through the box.
    """

    name = "mixed-agency-names"
    severity = "warning"
    Options = NameOptions
    good = (
        "jurisdiction: NZ\nfacts:\n  - Te Puni Kōkiri gave $2.1 million.\n  - Te Puni Kōkiri paid the rest.\n",
        "facts:\n  - Interpol helped.\n  - The images stay with Interpol.\n",
    )
    bad = (
        "jurisdiction: NZ\nfacts:\n  - Te Puni Kōkiri gave $2.1 million.\n  - The rest was paid by «Te Puni Kokiri».\n",
        "jurisdiction: GB\nfacts:\n  - The Care Quality Commission closed 31.\n  - The «Care Qualities Commission» closed 2.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in with_problem(box, "mixed_variants", self.options.accept):
            mention = one.mention
            other = next(
                (evidence.text for evidence in mention.also if evidence.says == "other spelling"), mention.canonical
            )
            yield judged(self, one, f"“{mention.text}” here, “{other}” elsewhere in the box: one body in two spellings")
