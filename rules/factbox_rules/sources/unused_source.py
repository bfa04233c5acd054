"""A source that nothing in the box claims."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule


class UnusedSource(Rule):
    """A listed source that no fact or table names.

    Either a figure has lost its source, or the list credits somebody for nothing. A source that stands alone in its box
    speaks for all of it and is never unused.
    """

    name = "unused-source"
    severity = "warning"
    good = (
        "sources:\n  dia: {publisher: Internal Affairs}\nfacts:\n  - 146 children were found.\n",
        (
            'sources:\n  dia: {publisher: Internal Affairs}\n  rnz: {publisher: RNZ}\nfacts:\n  - "12 were held. [dia]"\n'
            '  - "Sources: RNZ, Internal Affairs"\n'
        ),
    )
    bad = (
        (
            "sources:\n  dia: {publisher: Internal Affairs}\n  «rnz»: {publisher: RNZ}\nfacts:\n"
            '  - "146 children were found. [dia]"\n'
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        if len(box.sources) < 2:
            return
        for key, record in box.sources.items():
            if key not in box.claimed_sources:
                yield self.finding(
                    box.at(record.name_node),
                    f"no fact names the source {key}",
                    tip="name it at the figures it gives, or take it off the list",
                    anchor=key,
                )
