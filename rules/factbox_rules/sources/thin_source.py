"""A source record that a reader could not follow."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule


class ThinSource(Rule):
    """A source with a publisher but nothing to open, or a link with nobody's name to it.

    A reader, or a lawyer, must be able to find what the desk saw: who said it, and where it stands. A saved copy
    (`snapshot`) or an archived link serves as well as a live one.
    """

    name = "thin-source"
    severity = "info"
    good = (
        "sources:\n  dia: {publisher: Internal Affairs, url: 'https://example.org/a'}\nfacts: [12 were held.]\n",
        "sources:\n  dia: {publisher: Internal Affairs, snapshot: sources/dia.txt}\nfacts: [12 were held.]\n",
    )
    bad = (
        "sources:\n  «dia»: {publisher: Internal Affairs}\nfacts: [12 were held.]\n",
        "sources:\n  «a»: {url: 'https://example.org/a'}\nfacts: [12 were held.]\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for key, record in box.sources.items():
            given = record.given
            publisher = record.publisher or given.get("title")
            link = record.url or given.get("archived") or given.get("snapshot")
            if publisher is not None and link is None:
                message, tip = f"the source {key} has nothing to open", "add `url`, `archived` or `snapshot`"
            elif publisher is None and link is not None:
                message, tip = f"the source {key} is a bare link", "add `publisher`: links break, names do not"
            elif publisher is None:
                message, tip = f"the source {key} says neither who nor where", "add `publisher` and `url`"
            else:
                continue
            yield self.finding(box.at(record.name_node), message, tip=tip, anchor=key)
