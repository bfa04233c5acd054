"""A box with more lines than a reader takes in."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Options, Rule


class CrowdedBoxOptions(Options):
    """How much is too much."""

    facts: int = 5
    """The most facts that a box holds."""


class CrowdedBox(Rule):
    """A box with more facts than the house prints in one.

    A fact box is looked at, not read. Keep the facts that the story needs, or make two boxes.
    """

    name = "crowded-box"
    severity = "info"
    enabled = False
    style = True
    profiles = ("reuters",)
    Options = CrowdedBoxOptions
    good = ("facts:\n  - 46 were held.\n  - 12 were freed.\n",)
    bad = (
        "«facts»:\n  - 1 was held.\n  - 2 were held.\n  - 3 were held.\n  - 4 were held.\n  - 5 were held.\n  - 6 were held.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        if len(box.facts) > self.options.facts:
            message = f"{len(box.facts)} facts in one box; the house prints at most {self.options.facts}"
            yield self.finding(box.at_route(("facts",), key=True), message)
