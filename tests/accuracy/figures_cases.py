"""The annotated figures under `figures/`: read, checked and given exact places.

Conventions of the annotation stand in `figures/README.md`; this module only enforces their form.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

FOLDER = Path(__file__).parent / "figures"

KINDS = frozenset(
    {"count", "money", "percent", "percent_points", "ratio", "fraction", "multiple", "length", "area", "volume", "mass"}
    | {"data", "temperature", "speed", "duration", "age", "year", "date", "time", "ordinal", "score"}
    | {"identifier", "other"}
)
HEDGES = frozenset(["none", "approx", "over", "under", "at_least", "at_most", "range"])
VALUELESS = frozenset({"date", "time", "identifier", "score"})
TAGS = frozenset({"plain", "trap", "range", "money"})
ROLES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    # kind of relation -> roles filled exactly once, roles filled once or more
    "subset": (frozenset({"of", "in"}), frozenset()),
    "sum": (frozenset({"is"}), frozenset({"of"})),
    "share": (frozenset({"of", "in", "is"}), frozenset()),
    "change": (frozenset({"from", "to", "is"}), frozenset()),
    "duration": (frozenset({"from", "to", "is"}), frozenset()),
    "difference": (frozenset({"from", "to", "is"}), frozenset()),
}
CASE_KEYS = frozenset({"text", "language", "tags", "figures", "relations"})
FIGURE_KEYS = frozenset({"text", "at", "value", "low", "high", "unit", "kind", "hedge", "source"})
FIGURE_NEEDS = frozenset({"text", "value", "unit", "kind", "source"})


class AnnotationError(ValueError):
    """An annotation that breaks the conventions; the message names file, text and fault."""


class Figure(NamedTuple):
    """One annotated figure. `text[start:end]` of its case is `text`; `value` None where none is given back."""

    start: int
    end: int
    text: str
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    unit: str | None
    kind: str
    hedge: str
    source: bool


class Part(NamedTuple):
    """One figure in a relation, by its index in `Case.figures`, with the role it plays."""

    figure: int
    role: str


class Relation(NamedTuple):
    """A relation the text states; its arithmetic need not hold."""

    kind: str
    parts: tuple[Part, ...]


class Case(NamedTuple):
    """One annotated text. `relations` None: not annotated; empty: the text states none."""

    file: str
    text: str
    language: str
    tags: frozenset[str]
    figures: tuple[Figure, ...]
    relations: tuple[Relation, ...] | None

    @property
    def held(self) -> bool:
        """Kept apart from development."""
        return self.file.startswith(("held-", "third-", "fourth"))


def dev_paths() -> list[Path]:
    """The files to develop on, sorted."""
    return sorted(FOLDER.glob("dev-*.yaml"))


def held_paths() -> list[Path]:
    """The files kept apart for scoring, sorted."""
    return sorted(FOLDER.glob("held-*.yaml"))


def load(paths: Iterable[Path]) -> list[Case]:
    """Every case of the files, in order. Raises AnnotationError at the first fault."""
    cases: list[Case] = []
    for path in paths:
        rows = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        if not isinstance(rows, list):
            raise AnnotationError(f"{path.name}: not a list of texts")
        cases.extend(case_of(path.name, row) for row in rows)
    return cases


def case_of(file: str, row: Any) -> Case:
    """One case from its YAML mapping, its spans found. Raises AnnotationError."""
    text = row.get("text") if isinstance(row, dict) else None
    if not isinstance(text, str) or not text:
        raise AnnotationError(f"{file}: a row without a text: {row!r}")
    where = f"{file}: {text[:60]!r}"
    _known(row, CASE_KEYS, where)
    if "figures" not in row:
        raise AnnotationError(f"{where}: no figures key (write [] where there is none)")
    tags = frozenset(row.get("tags", ()))
    _known(tags, TAGS, where)
    figures = _figures(text, row["figures"], where)
    if "trap" in tags and any(figure.source for figure in figures):
        raise AnnotationError(f"{where}: a trap with a figure that needs a source")
    relations = None
    if "relations" in row:
        relations = tuple(_relation(relation, figures, where) for relation in row["relations"])
    return Case(file, text, row.get("language", "en"), tags, figures, relations)


def _figures(text: str, rows: list[dict[str, Any]], where: str) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    end = 0
    for row in rows:
        start, end = _place(text, row, end, where)
        figures.append(_figure(row, start, end, where))
    return tuple(figures)


def _place(text: str, row: dict[str, Any], after: int, where: str) -> tuple[int, int]:
    """Half-open span of a figure, at or after the end of the one before."""
    printed = row.get("text")
    if not isinstance(printed, str) or not printed:
        raise AnnotationError(f"{where}: a figure without a text: {row!r}")
    start = row["at"] if "at" in row else text.find(printed, after)
    if start < after or not text.startswith(printed, start):
        raise AnnotationError(f"{where}: {printed!r} is not found after position {after}")
    return start, start + len(printed)


def _figure(row: dict[str, Any], start: int, end: int, where: str) -> Figure:
    where = f"{where}: {row['text']!r}"
    _known(row, FIGURE_KEYS, where)
    if missing := FIGURE_NEEDS - row.keys():
        raise AnnotationError(f"{where}: missing {', '.join(sorted(missing))}")
    kind, hedge, source, unit = row["kind"], row.get("hedge", "none"), row["source"], row["unit"]
    if kind not in KINDS:
        raise AnnotationError(f"{where}: no such kind {kind!r}")
    if hedge not in HEDGES:
        raise AnnotationError(f"{where}: no such hedge {hedge!r}")
    if not isinstance(source, bool) or not (unit is None or isinstance(unit, str)):
        raise AnnotationError(f"{where}: source is true or false, unit a name or null")
    value, low, high = (_exact(row.get(key), where) for key in ("value", "low", "high"))
    if value is not None and kind in VALUELESS:
        raise AnnotationError(f"{where}: a {kind} has no value")
    if (low is None) != (high is None) or (low is not None and value is not None):
        raise AnnotationError(f"{where}: low and high go together and stand instead of a value")
    if low is not None and high is not None and kind != "score":
        if hedge != "range":
            raise AnnotationError(f"{where}: low and high without the hedge 'range'")
        if low > high:
            raise AnnotationError(f"{where}: low above high")
    if hedge == "range" and low is None:
        raise AnnotationError(f"{where}: a range without low and high")
    return Figure(start, end, row["text"], value, low, high, unit, kind, hedge, source)


def _relation(row: dict[str, Any], figures: tuple[Figure, ...], where: str) -> Relation:
    where = f"{where}: relation {row!r}"
    _known(row, frozenset({"kind", "parts"}), where)
    if row.get("kind") not in ROLES:
        raise AnnotationError(f"{where}: no such kind of relation")
    parts = tuple(Part(_index(part, figures, where), part["role"]) for part in row["parts"])
    once, many = ROLES[row["kind"]]
    roles = [part.role for part in parts]
    if set(roles) != once | many or any(roles.count(role) != 1 for role in once):
        raise AnnotationError(f"{where}: wrong roles {roles}")
    if len({part.figure for part in parts}) != len(parts):
        raise AnnotationError(f"{where}: one figure in two roles")
    return Relation(row["kind"], parts)


def _index(part: dict[str, Any], figures: tuple[Figure, ...], where: str) -> int:
    _known(part, frozenset({"text", "role", "at"}), where)
    found = [
        index
        for index, figure in enumerate(figures)
        if figure.text == part["text"] and part.get("at", figure.start) == figure.start
    ]
    if len(found) != 1:
        raise AnnotationError(f"{where}: {part['text']!r} names {len(found)} figures; say which with `at`")
    return found[0]


def _exact(value: Any, where: str) -> Fraction | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise AnnotationError(f"{where}: {value!r} is no number")
    try:
        # by way of the decimal as printed, so that 0.1 is a tenth
        return Fraction(str(value))
    except ValueError as error:
        raise AnnotationError(f"{where}: {value!r} is no number") from error


def _known(keys: Iterable[str], allowed: frozenset[str], where: str) -> None:
    if unknown := sorted(set(keys) - allowed):
        raise AnnotationError(f"{where}: unknown {', '.join(map(repr, unknown))}")
