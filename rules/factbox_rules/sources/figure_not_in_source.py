"""A figure that the source named for it does not hold."""

from collections.abc import Iterator

from factbox.api import Box, Example, Finding, Options, Rule


class FigureNotInSourceOptions(Options):
    """How far to go."""

    other_things: bool = True
    """Tell figures that the source has, but of something else (46 vans, where the source counts 46 people)."""


class FigureNotInSource(Rule):
    """A figure that no figure in the saved source can be, or that the source has of something else.

    A number with a source beside it looks checked. This one is not there: it was mistyped, taken from somewhere else, or
    worked out by the desk. Correct it, name where it is from, or declare the sum it comes from under `checks`. "Forty-six" is
    46, "1.3 million" may be 1,290,000, and a figure under another hedge is the same figure.
    """

    name = "figure-not-in-source"
    Options = FigureNotInSourceOptions
    good = (
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - {label: Arrests, value: 46, unit: people, source: dia}\n  - About 1.3 million files were seized. [dia]\n",
            files={"dia.txt": "Forty-six people were arrested and 1,290,000 files seized.\n"},
        ),
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\n  rnz: {publisher: RNZ}\nfacts:\n"
            "  - {label: Arrests, value: 47, unit: people, source: [dia, rnz]}\n",
            files={"dia.txt": "Forty-six people were arrested.\n"},
        ),
        "sources:\n  dia: {publisher: Internal Affairs}\nfacts:\n  - {label: Arrests, value: 46, source: dia}\n",
    )
    bad = (
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - {label: Cases investigated, value: «836», unit: cases, source: dia}\n",
            files={"dia.txt": "In all 832 cases were investigated.\n"},
        ),
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.html}\nfacts:\n  - Police seized «46» vans. [dia]\n",
            files={"dia.html": "<p>Forty-six people were <b>arrested</b>.</p>\n"},
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in box.evidence.figures if box.evidence is not None else ():
            quantity, text = one.figure.quantity, one.figure.text
            place = box.at(text, quantity.start, quantity.end)
            if one.status == "absent":
                message = f"no figure in {one.source} can be {quantity.text}"
                if one.otherwise is not None:
                    message += f"; of the same thing it says {one.otherwise.quantity.text}: “{one.otherwise.shown}”"
                yield self.finding(
                    place,
                    message + ("; a check says how it was worked out" if one.derived else ""),
                    severity="info"
                    if one.derived or one.otherwise is not None
                    else "warning"
                    if one.via == "box"
                    else None,
                    tip=""
                    if one.derived
                    else "correct it, name the source it is from, or declare the sum it comes from",
                    evidence=quantity.text,
                )
            elif one.status == "of something else" and one.match is not None and self.options.other_things:
                yield self.finding(
                    place,
                    f"{one.source} has {one.match.quantity.text}, but of something else: “{one.match.shown}”",
                    severity="info" if one.derived else "warning",
                    confidence="medium",
                    evidence=quantity.text,
                )
