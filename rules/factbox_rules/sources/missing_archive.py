"""A link without a copy that stays."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule


class MissingArchive(Rule):
    """A source with a link but no archived copy and no snapshot.

    Pages change and go. An archived link or a saved copy keeps what the desk saw.
    """

    name = "missing-archive"
    severity = "info"
    enabled = False
    profiles = ("legal",)
    good = (
        (
            "sources:\n  dia: {publisher: DIA, url: 'https://example.org/a', archived: 'https://archive.example/a'}\n"
            "facts: [12 were held.]\n"
        ),
        "sources:\n  dia: {publisher: DIA, url: 'https://example.org/a', snapshot: dia.txt}\nfacts: [12 were held.]\n",
    )
    bad = ("sources:\n  dia: {publisher: DIA, url: '«https://example.org/a»'}\nfacts: [12 were held.]\n",)

    def check(self, box: Box) -> Iterator[Finding]:
        for record in box.source_records:
            if record.url is not None and record.scalar("archived") is None and record.scalar("snapshot") is None:
                tip = "archive the page, or save its text with `factbox snapshot`"
                yield self.finding(
                    box.at(record.url), f"{record.key} has no copy that stays", tip=tip, anchor=record.key
                )
