"""A figure that nobody is named for."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Options, Quantity, Rule, Table, Text, table_figures


class UnsourcedNumberOptions(Options):
    """What must have a source of its own."""

    every_fact: bool = False
    """Ask for a source at each fact, even where one source stands for the whole box."""


class UnsourcedNumber(Rule):
    """A figure without a source: not at the fact, not in its text, not for the whole box.

    A number that leads nowhere cannot be checked before print or defended after it. Counts, amounts, shares, changes
    and measurements need one; dates, names with numbers in them, idioms and one person's age do not. The one source of a box
    stands for all of it only as long as no fact names it: once some do, the others rest on nothing.
    """

    name = "unsourced-number"
    severity = "warning"
    Options = UnsourcedNumberOptions
    good = (
        (
            'sources:\n  dia: {publisher: Internal Affairs}\n  rnz: {publisher: RNZ}\nfacts:\n  - "146 children were found. [dia]"\n'
            "  - {label: Cases, value: 836, unit: cases, source: rnz}\n"
        ),
        "sources:\n  dia: {publisher: Internal Affairs}\nfacts:\n  - 146 children were found.\n",
        "facts:\n  - The law was passed in 1998 and took effect on 4 May 1999.\n",
    )
    bad = (
        "facts:\n  - «1,200» homes lost power.\n",
        "facts:\n  - '«1,200» homes lost power. (Source: TBC)'\n",
        (
            "sources:\n  dia: {publisher: Internal Affairs}\n  rnz: {publisher: RNZ}\nfacts:\n"
            "  - {label: Cases, value: «836», unit: cases}\n  - {label: Arrests, value: 46, unit: people, source: [dia, rnz]}\n"
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for fact in box.facts:
            if fact.claims_source or (box.whole_box_source is not None and not self.options.every_fact):
                continue
            if fact.value is not None and fact.value.quantity is not None and fact.value.quantity.needs_source:
                scalar = fact.scalar("value")
                assert scalar is not None
                yield self._unsourced(Text(box, scalar, "value", fact), fact.value.quantity, fact.name)
            for text in (fact.text, fact.label, fact.note):
                for quantity in text.quantities if text is not None else ():
                    if quantity.needs_source and text is not None:
                        yield self._unsourced(text, quantity, "")
        for table in box.tables:
            yield from self._table(box, table)

    def _unsourced(self, text: Text, quantity: Quantity, name: str) -> Finding:
        of = f" of {name}" if name else ""
        place = text.box.at(text, quantity.start, quantity.end)
        return self.finding(place, f"no source for the figure {quantity.text}{of}{_why(text.box)}", tip=_tip(text.box))

    def _table(self, box: Box, table: Table) -> Iterator[Finding]:
        if table.source_fields or (box.whole_box_source is not None and not self.options.every_fact):
            return
        first = next(table_figures(table), None)
        if first is not None:
            yield self.finding(box.at(first), f"no source for the figures of {table.name}{_why(box)}", tip=_tip(box))


def _why(box: Box) -> str:
    """Why the one source of a box does not stand for all of it."""
    if len(box.sources) == 1 and box.claimed_sources:
        return f": {next(iter(box.sources))} is named at other figures, so it stands for those alone"
    return ""


def _tip(box: Box) -> str:
    if box.sources:
        return f"name one under `source:` or in the text as [id]; the box has {', '.join(box.sources)}"
    return "list where it comes from under `sources:` and name it at the fact"
