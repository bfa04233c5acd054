"""A figure printed barer than its source has it."""

from collections.abc import Iterator

from factbox.api import Box, Example, Finding, Rule


class HedgeDropped(Rule):
    """A figure without the "about" or "more than" that its source puts before it, wherever it gives that figure.

    Without its hedge an estimate reads as a count. Keep the source's word: "about 90,000", "more than 90,000".
    """

    name = "hedge-dropped"
    severity = "warning"
    good = (
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - Over 90,000 online accounts were identified. [dia]\n",
            files={"dia.txt": "More than 90,000 online accounts were identified.\n"},
        ),
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n  - In all 46 people were held. [dia]\n",
            files={"dia.txt": "About 46 people were held, police said. It was exactly 46 people, they said later.\n"},
        ),
    )
    bad = (
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - {label: Accounts identified, value: «90000», unit: accounts, source: dia}\n",
            files={"dia.txt": "More than 90,000 online accounts were identified.\n"},
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in box.evidence.figures if box.evidence is not None else ():
            if not one.hedge_dropped or one.match is None:
                continue
            quantity = one.figure.quantity
            yield self.finding(
                box.at(one.figure.text, quantity.start, quantity.end),
                f"{quantity.text} stands here as it is; {one.source} hedges it: “{one.match.shown}”",
                tip="keep the source's word",
                evidence=quantity.text,
            )
