"""A quotation that the source named for it does not hold."""

from collections.abc import Iterator

from factbox.api import Box, Example, Finding, Label, Rule


class QuoteNotInSource(Rule):
    """A quotation that the saved source does not have, with the passage that is nearest to it.

    Words between quotation marks are somebody's. Quotes, capitals, spaces, hyphens and punctuation do not count, `[...]` and
    "..." stand for what was left out, `[he]` for what was put in; every other word must be the source's. Mend the quotation,
    or take the marks away.
    """

    name = "quote-not-in-source"
    good = (
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - {label: Cases, value: 836, source: dia, quote: '[T]he largest ... operation “carried out” from [here]'}\n",
            files={
                "dia.txt": "It was the largest and most difficult oper-\nation 'carried out' from New Zealand. 836 cases.\n"
            },
        ),
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - He said “it could not have gone any better”. [dia]\n",
            files={"dia.txt": "“It could not have gone any better,” he said.\n"},
        ),
    )
    bad = (
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - {label: Cases, value: 836, source: dia, quote: «the largest and most challenging operation»}\n",
            files={"dia.txt": "It was the largest and most difficult operation. 836 cases.\n"},
        ),
        Example(
            "sources:\n  dia: {publisher: Internal Affairs, snapshot: dia.txt}\nfacts:\n"
            "  - He said “«it could not have gone any better»”. [dia]\n",
            files={"dia.txt": "He said little.\n"},
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for one in box.evidence.quotations if box.evidence is not None else ():
            if one.status != "absent":
                continue
            near = one.nearest
            message = f"this quotation is not in {one.source}"
            message += f"; nearest: “{near.marked}”" if near is not None else ", nor anything like it"
            changed = near.changed[:5] if near is not None else ()
            related = [
                Label(
                    box.at(one.text, one.start + start, one.start + end),
                    f"{one.source} has “{instead}”" if instead else f"{one.source} has no such word here",
                )
                for start, end, instead in changed
            ]
            yield self.finding(
                box.at(one.text, one.start, one.end),
                message,
                related=related,
                severity=None if one.is_field else "warning",
                confidence="high" if one.is_field else "medium",
                tip="quote the source's words, or mark what was left out with [...]",
            )
