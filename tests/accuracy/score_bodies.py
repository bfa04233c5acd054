"""How many public bodies the registers hold: real names and acronyms, each asked for alone in its jurisdiction.

Run `python -m tests.accuracy.score_bodies` for the table, with `--misses` for the names and acronyms that resolve to nothing,
to several bodies or to another one.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ruamel.yaml import YAML

from factbox.api import mentions

PATH = Path(__file__).parent / "agencies" / "bodies.yaml"
KEYS = frozenset({"name", "acronym", "jurisdiction"})


class Listed(NamedTuple):
    """One body of the list; `acronym` None where none is in public use."""

    name: str
    acronym: str | None
    jurisdiction: str


class Answer(NamedTuple):
    """What the registers said to one text: the names of the bodies it may mean, with the fault found in it, if any."""

    asked: str
    right: bool
    said: str


class Resolved(NamedTuple):
    """A body of the list with the answers to its name and, where it has one, to its acronym."""

    body: Listed
    name: Answer
    acronym: Answer | None

    @property
    def right(self) -> bool:
        """Both give the one body."""
        return self.name.right and (self.acronym is None or self.acronym.right)


def load(path: Path = PATH) -> list[Listed]:
    """The list, in order. Raises ValueError for a row of another shape or a name given twice in one jurisdiction."""
    listed: list[Listed] = []
    seen: set[tuple[str, str]] = set()
    for row in YAML(typ="safe").load(path.read_text(encoding="utf-8")):
        if not {"name", "jurisdiction"} <= row.keys() <= KEYS or not all(
            isinstance(value, str) for value in row.values()
        ):
            raise ValueError(f"{path.name}: not a body: {row!r}")
        key = (row["jurisdiction"], folded(row["name"]))
        if key in seen:
            raise ValueError(f"{path.name}: given twice: {row['name']!r}")
        seen.add(key)
        listed.append(Listed(row["name"], row.get("acronym"), row["jurisdiction"]))
    return listed


def folded(name: str) -> str:
    """A name without case, accents, punctuation, spaces, "the" and "U.S.", "&" written out: equal for equal names."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold()
    letters = "".join(character for character in plain if not unicodedata.combining(character))
    return re.sub(r"[\W_]", "", re.sub(r"\bthe\b|\bunited states\b|\bu\.s\.|\bus\b", "", letters))


def answer(text: str, body: Listed) -> Answer:
    """Whether the text, standing alone, gives exactly the body, with no fault found in it."""
    found = mentions(text, jurisdiction=body.jurisdiction)
    bodies = {entry.id: entry for mention in found for entry in mention.bodies}
    problems = sorted({mention.problem for mention in found if mention.problem is not None})
    names = {folded(entry.name) for entry in bodies.values()}
    names |= {folded(mention.canonical) for mention in found if mention.canonical is not None}
    right = len(bodies) == 1 and not problems and folded(body.name) in names
    said = "; ".join(f"{entry.name} ({entry.id})" for entry in bodies.values()) or "nothing"
    return Answer(text, right, " ".join((said, *(f"[{problem}]" for problem in problems))))


def resolve(listed: Iterable[Listed]) -> list[Resolved]:
    """Every body of the list, asked for by its name and by its acronym."""
    return [
        Resolved(body, answer(body.name, body), answer(body.acronym, body) if body.acronym is not None else None)
        for body in listed
    ]


def table(resolved: list[Resolved] | None = None) -> str:
    """For each jurisdiction, and in all, the share of bodies whose name and acronym give that one body, as Markdown."""
    rows = resolve(load()) if resolved is None else resolved
    lines = [
        f"### Bodies in the registers: {len(rows)} asked for",
        "",
        "| | name and acronym | name | acronym | |",
        "| --- | --- | --- | --- | --- |",
    ]
    for jurisdiction in dict.fromkeys(row.body.jurisdiction for row in rows):
        lines.append(_line(jurisdiction, [row for row in rows if row.body.jurisdiction == jurisdiction]))
    return "\n".join((*lines, _line("all", rows)))


def _line(title: str, rows: list[Resolved]) -> str:
    right = sum(row.right for row in rows)
    acronyms = [row.acronym for row in rows if row.acronym is not None]
    shares = (
        _share(right, len(rows)),
        _share(sum(row.name.right for row in rows), len(rows)),
        _share(sum(acronym.right for acronym in acronyms), len(acronyms)),
    )
    return f"| {title} | {' | '.join(shares)} | {right} of {len(rows)} |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole if whole else 1:.3f}"


def misses(resolved: Iterable[Resolved]) -> list[str]:
    """One line for each name or acronym that does not give its one body."""
    return [
        f"{row.body.jurisdiction}: {reply.asked!r}"
        + (f" (of {row.body.name})" if reply.asked != row.body.name else "")
        + f" gives {reply.said}"
        for row in resolved
        for reply in (row.name, row.acronym)
        if reply is not None and not reply.right
    ]


def main() -> None:
    """Print the table; with `--misses` also what does not resolve."""
    resolved = resolve(load())
    print(table(resolved))
    if "--misses" in sys.argv[1:]:
        print()
        print("\n".join(misses(resolved)))


if __name__ == "__main__":
    main()
