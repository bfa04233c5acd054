"""A public body as a register has it: every name it goes or went by, and what tells it from others."""

from __future__ import annotations

from factbox.record import Record

NAME_KINDS = ("official", "short", "trading", "popular", "variant")
BODY_KINDS = (
    "department", "ministry", "agency", "regulator", "police", "intelligence", "court", "tribunal", "military", "parliament",
    "auditor", "ombudsman", "commission", "statistics", "health", "tax", "research", "local", "intergovernmental",
    "central-bank", "prosecutor", "prison", "emergency", "cultural", "transport", "other",
)  # fmt: skip


class Name(Record):
    """A further form that is right now."""

    text: str
    lang: str = "en"
    kind: str = "official"  # one of NAME_KINDS


class FormerName(Record):
    """A name that was right once; `until` is the first day it was wrong. Dates are ISO, as short as known."""

    text: str
    acronyms: tuple[str, ...] = ()
    lang: str = "en"
    start: str | None = None
    until: str | None = None
    absorbed: bool | None = (
        None  # whether it was another body's, which was merged into this one; None: as the dates have it
    )


class WrongName(Record):
    """A form seen or likely in print that is never right for the body."""

    text: str
    why: str | None = None


class Parent(Record):
    """The body that it is part of, and when."""

    id: str
    start: str | None = None
    until: str | None = None


class Body(Record):
    """One entry of a register."""

    id: str
    name: str
    jurisdiction: str  # ISO 3166-1 or -2, EU, or INT
    kind: str = "other"  # one of BODY_KINDS
    acronyms: tuple[str, ...] = ()  # the preferred one first
    names: tuple[Name, ...] = ()
    former: tuple[FormerName, ...] = ()
    wrong: tuple[WrongName, ...] = ()
    parents: tuple[Parent, ...] = ()
    founded: str | None = None
    dissolved: str | None = None
    successors: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    confusable: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    same_as: tuple[tuple[str, str], ...] = ()  # scheme and identifier
    checked: str | None = None  # the day its register was last read against its sources
    register: str = ""  # the file or pack it comes from

    @property
    def official_names(self) -> tuple[Name, ...]:
        """The full name, and the official ones in other languages."""
        return (Name(self.name), *(name for name in self.names if name.kind == "official" and name.text != self.name))


class Lookalike(Record):
    """A printed name that looks like a body's, or shares its acronym, and is something else."""

    text: str
    what: str = ""
    near: str | None = None  # the id of the body it is mistaken for
    jurisdiction: str = ""


class Register(Record):
    """One file of bodies."""

    path: str
    jurisdiction: str
    version: str | None
    checked: str | None
    bodies: tuple[Body, ...]
    lookalikes: tuple[Lookalike, ...] = ()
    sources: tuple[str, ...] = ()  # the keys of the file's own source list
    given: tuple[
        tuple[str, ...], ...
    ] = ()  # for each body the keys its entry names: only these override another register's
