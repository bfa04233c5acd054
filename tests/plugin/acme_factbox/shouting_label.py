"""A label in capitals."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Options, Rule


class ShoutingLabelOptions(Options):
    """How much shouting is borne."""

    longest: int = 4
    """Words of up to this many letters may be in capitals: they are likely acronyms."""


class ShoutingLabel(Rule):
    """A label printed in capitals.

    Capitals read as alarm. Print the label in lower case.
    """

    name = "shouting-label"
    severity = "info"
    Options = ShoutingLabelOptions
    good = ("facts:\n  - {label: Fines by the NZTA, value: 12}\n",)
    bad = ("facts:\n  - {label: «FINES», value: 12}\n",)

    def check(self, box: Box) -> Iterator[Finding]:
        for fact in box.facts:
            if fact.label is not None and fact.label.value.isupper() and len(fact.label.value) > self.options.longest:
                yield self.finding(box.at(fact.label), f"the label {fact.label.value} shouts")
