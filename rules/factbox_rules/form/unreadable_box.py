"""A file that is meant to hold a fact box and cannot be read."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Place, Rule, Span


class UnreadableBox(Rule):
    """A fact box that cannot be read: broken YAML or JSON, an empty file, bytes that are no text.

    Nothing in such a file is checked, so a wrong total could go to print unseen. The caret stands where reading broke
    off; the slip is there or just before it.
    """

    name = "unreadable-box"
    suppressible = False
    formats = ("yaml",)
    good = ('facts:\n  - "12 people: none hurt"\n',)
    bad = (
        "facts:\n  - label: Fines\n    value: 12«:» 13\n",
        "facts: [a, b«}»\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        document = box.document
        for trouble in document.troubles:
            place = Place(document.source, (), trouble.span)
            yield self.finding(place, trouble.message, tip=trouble.tip or "", evidence=trouble.message)
        if document.root is None and not document.troubles:
            end = document.offset
            yield self.finding(
                Place(document.source, (), Span(end, end)),
                "there is no fact box in this file: it is empty",
                tip="a box begins with `facts:` and a list",
            )
