"""Annotated fact boxes: YAML files in, boxes with the verdict that they deserve out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

HERE = Path(__file__).parent / "totals"

VERDICTS = ("consistent", "inconsistent", "undecidable")
RULES = frozenset(
    {
        "parts-do-not-sum",
        "part-exceeds-whole",
        "table-total",
        "wrong-share",
        "shares-do-not-sum",
        "wrong-change",
        "points-not-percent",
        "wrong-difference",
        "wrong-ratio",
        "impossible-mean",
        "wrong-duration",
        "wrong-count",
        "duplicate-member",
        "reversed-range",
        "formula-fails",
        "wrong-conversion",
        "hedge-contradicts",
        "restated-figure-differs",
        "unit-conflict",
        "sources-disagree",
    }
)

_KEYS = frozenset({"id", "verdict", "rule", "box", "boxes"})


class Case(NamedTuple):
    """Boxes in the native format, and the verdict on them.

    `boxes` are the texts of one box, or of several that share a case. `rules` names the rules of which at
    least one must report an error; where it is empty, no error may be raised.
    """

    id: str
    verdict: str
    rules: frozenset[str]
    boxes: tuple[str, ...]
    file: str

    @property
    def declared(self) -> bool:
        """Whether the author of the box declared the relation, or a reader must infer it."""
        return "declared" in self.file


# The sets by the first word of their files, and what they are called: those to develop against, then those kept apart.
SETS = {
    "dev": "development",
    "second": "second hand",
    "held": "kept apart",
    "third": "kept apart, second hand",
    "fourth": "kept apart, third hand",
}
SHOWN = ("dev", "second")  # sets whose cases may be read; of the others only scores are told


def paths(name: str) -> list[Path]:
    """The files of a set, in order."""
    return sorted(HERE.glob(f"{name}-*.yaml"))


def load(paths: Iterable[Path]) -> list[Case]:
    """Reads the cases of some files; raises AssertionError, naming the case, where one is malformed."""
    yaml = YAML(typ="safe")
    return [_case(entry, path.name) for path in paths for entry in yaml.load(path.read_text(encoding="utf-8"))]


def _case(entry: Mapping[str, Any], file: str) -> Case:
    where = f"{file}#{entry.get('id')}"
    assert set(entry) <= _KEYS, f"{where}: unknown keys {set(entry) - _KEYS}"
    assert ("box" in entry) != ("boxes" in entry), f"{where}: either box or boxes"
    assert entry["verdict"] in VERDICTS, f"{where}: verdict {entry['verdict']}"
    rule = entry.get("rule", ())
    rules = frozenset({rule} if isinstance(rule, str) else rule)
    assert rules <= RULES, f"{where}: unknown rules {rules - RULES}"
    assert bool(rules) == (entry["verdict"] == "inconsistent"), f"{where}: rules go with inconsistent"
    return Case(
        id=entry["id"],
        verdict=entry["verdict"],
        rules=rules,
        boxes=(entry["box"],) if "box" in entry else tuple(entry["boxes"]),
        file=file,
    )
