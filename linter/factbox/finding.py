"""What a rule says: one fault at one place, with its evidence and, where there is one, its fix."""

from __future__ import annotations

import re
from typing import Literal

from factbox.document.node import Route
from factbox.record import Record
from factbox.source import Position, Source, Span

Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]
Safety = Literal["safe", "unsafe", "suggestion"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")  # worst first


class Place(Record):
    """Characters of a file, and the route to the node they belong to."""

    source: Source
    route: Route
    span: Span

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def text(self) -> str:
        return self.source.text[self.span.start : self.span.end]

    @property
    def start(self) -> Position:
        return self.source.position(self.span.start)

    @property
    def end(self) -> Position:
        return self.source.position(self.span.end)


class Label(Record):
    """Why another place matters to a finding: an addend, the name's first use, the other box."""

    place: Place
    message: str

    @property
    def path(self) -> str:
        return self.place.path

    @property
    def start(self) -> Position:
        return self.place.start

    @property
    def end(self) -> Position:
        return self.place.end


class Edit(Record):
    """Replace `old`, which must still stand at the offsets, by `text`."""

    start: int
    end: int
    text: str
    old: str


class Fix(Record):
    """Edits of one file. Safe ones may be applied unseen; suggestions never are. Numbers are never edited."""

    safety: Safety
    edits: tuple[Edit, ...]
    title: str = ""


class Finding(Record):
    """One fault. `message` stands alone and shows the sum or the names; `note` says why at the place itself,
    `tip` what to do. `evidence` is what makes this fault this one, whatever line it stands on."""

    rule: str
    group: str
    severity: Severity
    message: str
    place: Place
    related: tuple[Label, ...] = ()
    fix: Fix | None = None
    confidence: Confidence = "high"
    note: str = ""
    tip: str = ""
    evidence: str = ""
    anchor: str = ""  # what it is tied to: the id or the words of the fact, table or source it is about

    @property
    def path(self) -> str:
        return self.place.path

    @property
    def route(self) -> Route:
        return self.place.route

    @property
    def text(self) -> str:
        return self.place.text

    @property
    def start(self) -> Position:
        return self.place.start

    @property
    def end(self) -> Position:
        return self.place.end

    @property
    def fingerprint(self) -> str:
        """The same for the same fault wherever its lines move to: rule, fact and evidence, never a line or a place in a list."""
        from hashlib import blake2b

        evidence = re.sub(r"\s+", " ", self.evidence or self.text).strip().casefold()
        anchor = self.anchor or "/".join(step for step in self.route if isinstance(step, str))
        return blake2b(f"{self.rule}\0{anchor}\0{evidence}".encode("utf-8", "replace"), digest_size=12).hexdigest()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        return (self.path, self.place.span.start, self.place.span.end, self.rule, self.message)
