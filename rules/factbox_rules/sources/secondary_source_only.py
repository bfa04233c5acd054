"""A figure that rests on reports of it alone."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule


class SecondarySourceOnly(Rule):
    """A fact whose sources are all of `kind: secondary`.

    A report of a number is where its slips come from. Go to whoever counted, and name them too.
    """

    name = "secondary-source-only"
    severity = "info"
    enabled = False
    profiles = ("legal",)
    good = (
        (
            "sources:\n  dia: {publisher: DIA, kind: primary}\n  rnz: {publisher: RNZ, kind: secondary}\nfacts:\n"
            "  - {label: Held, value: 46, source: [dia, rnz]}\n"
        ),
        "sources:\n  dia: {publisher: DIA}\nfacts:\n  - {label: Held, value: 46, source: dia}\n",
    )
    bad = (
        "sources:\n  rnz: {publisher: RNZ, kind: secondary}\nfacts:\n  - {label: Held, value: «46», source: rnz}\n",
        "sources:\n  rnz: {publisher: RNZ, kind: secondary}\nfacts:\n  - «46» were held. [rnz]\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        told: set[int] = set()
        for figure in box.figures:
            if not figure.quantity.needs_source or id(figure.part) in told:
                continue
            origin = figure.origin
            if (
                not origin.records
                or origin.names
                or any(record.printed("kind") != "secondary" for record in origin.records)
            ):
                continue
            told.add(id(figure.part))
            names = ", ".join(record.key for record in origin.records)
            place = box.at(figure.text, figure.quantity.start, figure.quantity.end)
            yield self.finding(place, f"{figure.quantity.text} rests on reports alone: {names}", tip="name who counted")
