"""A link that cannot lead anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.api import Box, Edit, Finding, Fix, Node, Pattern, Rule, Text

_ADDRESS = Pattern(r"https?://(?P<host>[^\s/?#]+)(?P<rest>[^\s]*)\Z", re.IGNORECASE)
_HOST = Pattern(
    r"(?:[^\s/?#:@.]+\.)+[^\s/?#:@.0-9][^\s/?#:@.]+(?::\d{1,5})?\Z|\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\Z|\[[0-9a-f:.]+\](?::\d{1,5})?\Z",
    re.IGNORECASE,
)
_BARE = Pattern(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}(?:/\S*)?\Z", re.IGNORECASE)
_PLAIN = Pattern(
    r"https?://(?!localhost)[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]+)+(?:/[\w/.:%=&?#~+,;@!-]*)?\Z"
)  # as nearly all are
_OWN = ("localhost", "127.", "10.", "192.168.", "0.")


class MalformedUrl(Rule):
    """A web address that is none: no scheme, no host, a space in it, a file or machine of one's own.

    A reader who follows it gets nowhere, and nobody will notice until then. Copy it again from the browser.
    """

    name = "malformed-url"
    good = (
        "sources:\n  dia: {publisher: Internal Affairs, url: 'https://www.example.org/a?b=c#d'}\nfacts: [12 were held.]\n",
        (
            "sources:\n  dia: {publisher: RNZ, url: 'http://example.org:8080/ā', archived: 'https://example.org/2022/https://rnz.example/a'}\n"
            "facts: ['12 were held, [RNZ](https://example.org/a) said.']\n"
        ),
    )
    bad = (
        "sources:\n  dia: {publisher: Internal Affairs, url: '«www.example.org/a»'}\nfacts: [12 were held.]\n",
        "sources:\n  dia: {publisher: Internal Affairs, url: '«https://https://example.org»'}\nfacts: [12 were held.]\n",
        (
            "sources:\n  dia: {publisher: Internal Affairs, url: 'https://example.org/a', archived: '«file:///tmp/a.html»'}\n"
            "facts: [12 were held.]\n"
        ),
        "facts:\n  - 12 were held, «[the court](htps//example.org/a)» says.\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        for record in box.source_records:
            for key in ("url", "archived"):
                scalar = record.given.get(key)
                if scalar is not None and (problem := problem_of(address := scalar.value.strip())) is not None:
                    yield self._told(problem, address, box, scalar)
        for part in box.sourced_parts:
            for node, citation in part.source_fields:
                link = citation.named
                if link is None or not link.startswith(("http://", "https://", "www.")):
                    continue
                if (problem := problem_of(link)) is not None:
                    yield self._told(problem, link, box, node)
        for text, citation in box.inline_citations:
            link = citation.named
            if link is None or "/" not in link or link.startswith(("/", "#", ".", "mailto:")):
                continue
            start, end = citation.start, citation.end
            if "[" in text.value[start:end] and (problem := problem_of(link)) is not None:
                yield self._told(problem, link, box, text, start, end)

    def _told(
        self,
        problem: str,
        address: str,
        box: Box,
        printed: Node | Text,
        start: int | None = None,
        end: int | None = None,
    ) -> Finding:
        place = box.at(printed, start, end)
        fix = None
        if _BARE.match(address) and place.text.strip() == address:
            fix = Fix(
                "suggestion",
                (Edit(place.span.start, place.span.end, f"https://{address}", place.text),),
                "put https:// before it",
            )
        return self.finding(place, f"{address} is no link that can be followed: {problem}", fix=fix, evidence=address)


def problem_of(address: str) -> str | None:
    """What is wrong with a web address; None when nothing shows."""
    if _PLAIN.match(address):
        return None
    if address.split() not in ([address], []):
        return "there is a space in it"
    match = _ADDRESS.match(address)
    if match is None:
        if address.lower().startswith("file:"):
            return "it is a file on somebody's machine"
        return "it does not begin with https://"
    host = match["host"]
    if host.lower() in ("http:", "https:"):
        return "its scheme stands there twice"
    if host.rpartition("@")[2].lower().startswith(_OWN):
        return "it is a machine of one's own"
    if "@" in host:
        return "there is a name or password in it"
    if not _HOST.match(host):
        return f"{host} is no host"
    if any(mark in match["rest"] for mark in ("<", ">", "{", "}", "|", "\\", "^", "`")):
        return "it holds a character that no link has"
    return None
