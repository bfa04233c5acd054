"""A reference to a source that the box does not list."""

from collections.abc import Iterator

from factbox.api import Box, Citation, Edit, Finding, Fix, Place, Rule, nearest


class UnknownSource(Rule):
    """A fact that names a source id which the box does not list.

    The figure looks sourced and leads nowhere. List the source under `sources:`, or correct the id.
    """

    name = "unknown-source"
    good = (
        (
            'sources:\n  dia: {publisher: Internal Affairs}\nfacts:\n  - "146 children were found. [dia]"\n'
            "  - {label: Cases, value: 836, source: dia}\n  - {label: Homes, value: 12, source: 'RNZ, 2 March'}\n"
            '  - "He said it was [sic] a surprise to [the] team."\n'
        ),
    )
    bad = (
        "sources:\n  dia: {publisher: Internal Affairs}\nfacts:\n  - {label: Cases, value: 836, source: «dai»}\n",
        'sources:\n  dia: {publisher: Internal Affairs}\nfacts:\n  - "146 children were found. «[^rnz]»"\n',
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for part in box.sourced_parts:
            for node, citation in part.source_fields:
                if citation.unknown is not None:
                    yield self._unknown(box, citation, box.at(node))
        for text, citation in box.inline_citations:
            if citation.unknown is not None:
                yield self._unknown(box, citation, box.at(text, citation.start, citation.end))

    def _unknown(self, box: Box, citation: Citation, place: Place) -> Finding:
        written = citation.unknown or ""
        near = nearest(written, box.sources)
        listed = f"the box lists {', '.join(box.sources)}" if box.sources else "the box lists no sources"
        fix = None
        if near is not None and place.text.count(written) == 1:
            start = place.span.start + place.text.index(written)
            fix = Fix("unsafe", (Edit(start, start + len(written), near, written),), f"cite {near}")
        tip = f"did you mean `{near}`?" if near else listed
        return self.finding(place, f"there is no source `{written}` in this box", tip=tip, fix=fix, evidence=written)
