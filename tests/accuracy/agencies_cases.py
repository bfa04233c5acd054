"""Annotated agency names in print: YAML files in, cases with resolved spans out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

HERE = Path(__file__).parent / "agencies"

PROBLEMS = frozenset(
    {
        "wrong_name",
        "wrong_jurisdiction",
        "wrong_acronym",
        "wrong_translation",
        "former_name",
        "misspelt",
        "mixed_variants",
        "unknown",
        "wrong_parent",
    }
)
JURISDICTIONS = ("NZ", "AU", "GB", "US", "CA", "IE", "IN", "ZA", "EU", "INT")

_CASE_KEYS = frozenset({"text", "jurisdiction", "as_of", "findings", "bodies"})
_FINDING_KEYS = frozenset({"problem", "also", "text", "at", "or_text", "canonical", "body"})


class Place(NamedTuple):
    """Half-open str offsets into the text of a case."""

    start: int
    end: int


class Expected(NamedTuple):
    """One name that must be reported.

    `problem` is the verdict, `also` its accepted neighbours. `place` holds the words in `text`;
    `other_places` are equally right seats for the finding (mixed variants). `canonical` lists the
    accepted full names, None among them where no body fits.
    """

    problem: str
    also: tuple[str, ...]
    text: str
    place: Place
    other_places: tuple[Place, ...]
    canonical: tuple[str | None, ...]
    body: str | None

    @property
    def verdicts(self) -> frozenset[str]:
        """Every verdict that counts as right."""
        return frozenset((self.problem, *self.also))

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place where the finding may sit; any overlap counts."""
        return (self.place, *self.other_places)


class Case(NamedTuple):
    """One text with what must be reported in it; no findings means that it must stay clean.

    `bodies` are names, as printed, that a reader should find as mentions, with where they stand.
    `file` and `number` (from 1) say where the case was written down.
    """

    text: str
    jurisdiction: str | None
    as_of: date | None
    findings: tuple[Expected, ...]
    bodies: tuple[tuple[str, Place], ...]
    file: str
    number: int

    @property
    def clean(self) -> bool:
        """Whether nothing may be reported."""
        return not self.findings

    @property
    def where(self) -> str:
        """File and number, for a message."""
        return f"{self.file}#{self.number}"


def dev_paths() -> list[Path]:
    """The files to develop against, in order."""
    return sorted(HERE.glob("dev-*.yaml"))


def held_paths() -> list[Path]:
    """The files kept apart, in order."""
    return sorted(HERE.glob("held-*.yaml"))


def fourth_paths() -> list[Path]:
    """The cases by a fourth hand that are kept apart."""
    return [HERE / "fourth.yaml"]


def load(paths: Iterable[Path]) -> list[Case]:
    """Reads the cases of some files; raises AssertionError, naming the case, where one is malformed."""
    yaml = YAML(typ="safe")
    return [
        _case(entry, path.name, number)
        for path in paths
        for number, entry in enumerate(yaml.load(path.read_text(encoding="utf-8")), start=1)
    ]


def _case(entry: Mapping[str, Any], file: str, number: int) -> Case:
    where = f"{file}#{number}"
    assert set(entry) <= _CASE_KEYS, f"{where}: unknown keys {set(entry) - _CASE_KEYS}"
    text = entry["text"]
    assert isinstance(text, str) and text.strip() == text, f"{where}: text"
    as_of = entry.get("as_of")
    assert as_of is None or type(as_of) is date, f"{where}: as_of must be a whole date"
    jurisdiction = entry.get("jurisdiction")
    assert jurisdiction is None or jurisdiction in JURISDICTIONS, f"{where}: jurisdiction {jurisdiction}"
    return Case(
        text=text,
        jurisdiction=jurisdiction,
        as_of=as_of,
        findings=tuple(_expected(text, finding, where) for finding in entry["findings"]),
        bodies=tuple((name, _mention(text, name, where)) for name in entry.get("bodies", ())),
        file=file,
        number=number,
    )


def _expected(text: str, finding: Mapping[str, Any], where: str) -> Expected:
    assert set(finding) <= _FINDING_KEYS, f"{where}: unknown keys {set(finding) - _FINDING_KEYS}"
    also = tuple(finding.get("also", ()))
    assert {finding["problem"], *also} <= PROBLEMS, f"{where}: unknown problem"
    assert finding["problem"] not in also, f"{where}: a verdict is not its own neighbour"
    canonical = finding["canonical"]
    other = finding.get("or_text")
    return Expected(
        problem=finding["problem"],
        also=also,
        text=finding["text"],
        place=_place(text, finding["text"], finding.get("at"), where),
        other_places=() if other is None else (_place(text, other, None, where),),
        canonical=tuple(canonical) if isinstance(canonical, list) else (canonical,),
        body=finding.get("body"),
    )


def _place(text: str, words: str, at: int | None, where: str) -> Place:
    """Where the words stand; `at` (from 1) is needed when they stand more than once."""
    starts = [start for start in range(len(text)) if text.startswith(words, start)]
    assert starts, f"{where}: {words!r} is not in the text"
    assert at is not None or len(starts) == 1, f"{where}: {words!r} stands {len(starts)} times; say which with `at`"
    start = starts[(at or 1) - 1]
    return Place(start, start + len(words))


def _mention(text: str, name: str, where: str) -> Place:
    """The first place of a name, capitals aside."""
    start = text.casefold().find(name.casefold())
    assert start >= 0, f"{where}: {name!r} is not in the text"
    return Place(start, start + len(name))
