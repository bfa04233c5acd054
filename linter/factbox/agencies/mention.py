"""A public body named in a text: which characters, which bodies they may mean, and what is wrong with the name."""

from __future__ import annotations

from factbox.agencies.body import Body
from factbox.record import Record

PROBLEMS = (
    "wrong_name", "wrong_jurisdiction", "wrong_acronym", "wrong_translation", "former_name", "misspelt", "mixed_variants", "unknown",
    "wrong_parent",
)  # fmt: skip


class Evidence(Record):
    """Something in the texts that speaks for a body: where it stands and what it says."""

    page: int  # which of the texts that were read together; 0 when there was one
    start: int
    end: int
    text: str
    says: str  # acronym, other-language name, attribution, name, jurisdiction, web address, declared agency, cue


class Mention(Record):
    """One name as printed. `start` and `end` are code point indices into the text that was read, end exclusive.

    `bodies` are the register entries it may mean, the meant one first where there is a problem. `problem` is None or one
    of PROBLEMS; then `canonical` is the full official name of the body meant at the as-of date (None where no body
    fits), and `fix` the text to put in place of the mention (None where none is sure).
    """

    start: int
    end: int
    text: str
    bodies: tuple[Body, ...]
    problem: str | None = None
    canonical: str | None = None
    fix: str | None = None
    also: tuple[Evidence, ...] = ()
    confidence: str = "high"  # high, medium, low
    kind: str = "name"  # name, acronym, translation
    reason: str | None = None  # why, in the register's own words where it has some
    until: str | None = None  # of a former name: the first day it was wrong, as short as known
    safe: bool = False  # whether the fix may be applied unseen: one official form, outside quotations

    @property
    def entry(self) -> str | None:
        """The register entry of the body meant."""
        return self.bodies[0].id if self.bodies else None

    @property
    def checked(self) -> str | None:
        """The day that entry was last read against its sources."""
        return self.bodies[0].checked if self.bodies else None
