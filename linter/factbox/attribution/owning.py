"""Whose estimate, count or toll a sentence tells, and whose paper has so many pages."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.attribution import speakers
from factbox.attribution.said import Said, speaker_before
from factbox.attribution.source_names import SourceNames
from factbox.pattern import Pattern

_OWNED = Pattern(
    r"['’]s?\s(?:(?:own|latest|first|second|last|final|official|provisional|preliminary|current|central|new|revised|initial|flash"
    r"|annual|best|death)\s){0,3}(?:(?P<reckoned>estimates?|reckoning|calculations?|forecasts?|projections?)|count|tally|toll|figures?|data)\s"
    r"(?:(?:for|in|on)\s[^,.;:()\d]{0,30}?(?:\d{4}\s)?)?\b(?:is|was|are|were|stands?|stood|remains?|of|puts?)\b"
    # A paper's own length needs no other source than the paper.
    r"|['’]s?\s(?:[a-z]+\s){0,3}?(?P<paper>report|review|inquiry|study|audit|plan|strategy|judgment|judgement|ruling|paper)\s"
    r"(?:has|had|is|was|runs?\sto|ran\sto|fills?|filled|makes?|made|contains?|contained)\s"
    r"(?:[a-z]+\s){0,2}?[\d,]+\s(?:[a-z]+\s)?(?:pages|recommendations|findings|chapters)\b"
)
OWNED_WORDS = frozenset(
    {
        b"toll",
        b"figure",
        b"projection",
        b"projections",
        b"pages",
        b"recommendations",
        b"findings",
        b"chapters",
    }
)


def owning(text: str, names: SourceNames) -> Iterator[Said]:
    """Whose estimate, count or toll is told: "Eurostat's first estimate for May is 2.6%"."""
    for match in _OWNED.finditer(text):
        accepted = (
            speakers.TELLERS
            if match["reckoned"] or match["paper"]
            else speakers.BODY | speakers.EXAMINER | speakers.ACRONYM
        )
        found = speaker_before(text, match.start(), "", accepted, names)
        if found is not None:
            yield found
