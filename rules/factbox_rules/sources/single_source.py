"""A contested figure that one side alone gives."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule


class SingleSource(Rule):
    """A fact marked `contested` with fewer than two sources.

    Where a figure is in dispute, one source is one side. Name a second that does not have it from the first.
    """

    name = "single-source"
    severity = "warning"
    enabled = False
    profiles = ("legal",)
    good = (
        (
            "sources:\n  dia: {publisher: DIA}\n  rnz: {publisher: RNZ}\nfacts:\n"
            "  - {label: Held, value: 46, contested: true, source: [dia, rnz]}\n  - {label: Charged, value: 12, source: dia}\n"
        ),
    )
    bad = (
        "sources:\n  dia: {publisher: DIA}\nfacts:\n  - {label: Held, value: 46, contested: «true», source: dia}\n",
        (
            "sources:\n  a: {publisher: DIA, title: one}\n  b: {publisher: DIA, title: two}\nfacts:\n"
            "  - {label: Held, value: 46, contested: «true», source: [a, b]}\n"
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for fact in box.facts_with("contested"):
            if not fact.flag("contested", False):
                continue
            mark = fact.given["contested"]
            voices: set[str] = set()
            for citation in fact.citations:
                for key in citation.ids:
                    record = box.sources.get(key)
                    publisher = record.publisher if record is not None else None
                    voices.add(publisher.value.casefold() if publisher is not None else key)
                if not citation.ids and citation.named:
                    voices.add(citation.named.casefold())
            if len(voices) < 2:
                said = f"only {next(iter(voices))} gives it" if voices else "nobody is named for it"
                yield self.finding(box.at(mark), f"{fact.name} is contested, and {said}", tip="name a second source")
