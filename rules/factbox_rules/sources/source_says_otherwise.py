"""A figure that the source contradicts where it speaks of the same thing."""

from collections.abc import Iterator

from factbox.api import Box, Example, Finding, Rule


class SourceSaysOtherwise(Rule):
    """A figure against a passage of its own source about the same thing, with another figure.

    The same thing counted, the same event, the same place and time, and another number: either the box was typed wrongly or
    the passage was read wrongly. Where the fact carries a quotation, the figure in it is held against the value.
    """

    name = "source-says-otherwise"
    good = (
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - {label: Cases investigated, value: 836, unit: cases, source: dia}\n",
            files={
                "dia.txt": "Across the world 836 cases were investigated. Earlier reports spoke of 832 cases investigated.\n"
            },
        ),
        Example(
            "sources:\n  wire: {publisher: Reuters, snapshot: wire.txt}\nfacts:\n"
            "  - {label: Arrests, value: 46, unit: people, scope: NZ, source: wire}\n",
            files={"wire.txt": "Police arrested 47 people in Canada.\n"},
        ),
    )
    bad = (
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - {label: Cases investigated, value: «836», unit: cases, source: dia}\n",
            files={"dia.txt": "In all 832 cases were investigated. The file has 836 pages.\n"},
        ),
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - {label: Safe now, value: «164», unit: children, source: dia, quote: '146 children were safeguarded'}\n",
            files={"dia.txt": "In all, 146 children were safeguarded.\n"},
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in box.evidence.figures if box.evidence is not None else ():
            if one.otherwise is None:
                continue
            quantity, said = one.figure.quantity, one.otherwise
            who = "the quotation beside it" if one.by_quotation else one.source
            yield self.finding(
                box.at(one.figure.text, quantity.start, quantity.end),
                f"the box says {quantity.text}, {who} says {said.quantity.text}: “{said.shown}”",
                confidence="high" if one.by_quotation or one.status == "absent" else "medium",
                evidence=f"{quantity.text} {said.quantity.text}",
            )
