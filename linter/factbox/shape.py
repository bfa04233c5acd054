"""Whether a box has the shape that the model asks for: a quick look first, the model only where that is in doubt."""

from __future__ import annotations

import re
from typing import Any

from factbox.document.node import WORDS, Mapping, Node, Route, Scalar, Sequence
from factbox.record import Record

# What each mapping of a box may hold, for the quick look. The model is the authority: a test compares the two, and
# another that whatever passes here passes there. Anything not plainly in order is left to the model.
LINE, ID, DAY, JURISDICTION, LANGUAGE, FLAG, VERSION = (
    "line",
    "id",
    "day",
    "jurisdiction",
    "language",
    "flag",
    "version",
)

QUICK: dict[str, dict[str, Any]] = {
    "box": {
        "factbox": VERSION, "title": LINE, "case": ID, "jurisdiction": JURISDICTION, "language": LANGUAGE, "as_of": DAY,
        "story": LINE, "note": LINE, "agencies": ["agency"], "sources": "sources", "facts": ["fact"], "tables": ["table"],
        "checks": ["check"],
    },
    "agency": {"name": LINE, "acronym": LINE, "other_names": [LINE], "jurisdiction": JURISDICTION},
    "source": {
        "title": LINE, "publisher": LINE, "kind": ("primary", "secondary"), "url": LINE, "archived": LINE, "published": DAY,
        "accessed": DAY, "snapshot": LINE, "snapshot_hash": LINE, "snapshot_date": DAY, "note": LINE,
    },
    "fact": {
        "id": ID, "text": LINE, "label": LINE, "value": "value", "unit": LINE, "scope": LINE, "source": "citation",
        "quote": LINE, "note": LINE, "as_of": DAY, "measure": ID, "part_of": ID, "parts": ("complete", "including"),
        "share_of": ID, "change_from": ID, "contested": FLAG,
    },
    "table": {
        "id": ID, "title": LINE, "columns": [LINE], "rows": [[LINE]], "total": [LINE], "unit": LINE, "scope": LINE,
        "source": "citation", "note": LINE, "as_of": DAY,
    },
    "check": {
        "sum": "sum", "subset": "subset", "share": "share", "shares": "shares", "change": "change",
        "difference": "difference", "ratio": "ratio", "mean": "mean", "duration": "duration", "count": "count",
        "range": "range", "formula": LINE,
    },
    "sum": {"of": [LINE], "is": LINE, "complete": FLAG, "overlapping": FLAG},
    "subset": {"of": LINE, "in": LINE},
    "share": {"of": LINE, "in": LINE, "is": LINE},
    "shares": {"of": [LINE], "exclusive": FLAG},
    "change": {"from": LINE, "to": LINE, "is": LINE},
    "difference": {"from": LINE, "to": LINE, "is": LINE},
    "ratio": {"of": LINE, "to": LINE, "is": LINE, "per": LINE},
    "mean": {"of": "value", "over": LINE, "is": LINE, "whole_items": FLAG},
    "duration": {"from": LINE, "to": LINE, "is": LINE, "age": FLAG},
    "count": {"of": LINE, "is": LINE, "complete": FLAG},
    "range": {"of": LINE, "low": LINE, "high": LINE},
}  # fmt: skip
REQUIRED: dict[str, frozenset[str]] = {
    "box": frozenset(("facts",)), "agency": frozenset(("name",)), "source": frozenset(), "fact": frozenset(),
    "table": frozenset(("rows",)), "check": frozenset(), "mean": frozenset(("is",)), "shares": frozenset(("of",)),
    "sum": frozenset(("of", "is")), "subset": frozenset(("of", "in")), "share": frozenset(("of", "in", "is")),
    "change": frozenset(("from", "to", "is")), "difference": frozenset(("from", "to", "is")),
    "ratio": frozenset(("of", "to", "is")), "duration": frozenset(("from", "to", "is")),
    "count": frozenset(("of", "is")), "range": frozenset(("of", "low", "high")),
}  # fmt: skip

_PATTERNS = {
    ID: re.compile(r"[^\s\[\](){},]+\Z"),
    DAY: re.compile(  # the 29th of February: ask the model
        r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8])|(?<!02)-(?:29|30)|(?<=0[13578]|1[02])-31)?)?\Z",
        re.ASCII,
    ),
    JURISDICTION: re.compile(r"[A-Z]{2}\Z|INT\Z", re.ASCII),
    LANGUAGE: re.compile(r"[a-z]{2}(?:-[A-Z]{2})?\Z", re.ASCII),
    VERSION: re.compile(r"1\Z"),
}

_TEXTS = (LINE, "fact", "value", "citation", "source")  # where any text may stand
_TEXT_KEYS = {
    shape: frozenset(key for key, field in fields.items() if field in _TEXTS) for shape, fields in QUICK.items()
}


class Fault(Record):
    """One thing the model does not accept. `key` marks a fault of the key itself; `known` are the keys it could be."""

    route: Route
    message: str
    unknown_key: bool = False
    known: tuple[str, ...] = ()


def is_plainly_right(node: Node | None) -> bool:
    """The quick look: True only for a box that the model accepts, and in which no key stands twice."""
    return isinstance(node, Mapping) and _fits(node, "box")


def faults(node: Node | None) -> list[Fault]:
    """Everything in a box that the model does not accept, in file order; the model is asked only where that is in doubt."""
    if is_plainly_right(node):
        return []
    from factbox.shape_faults import explain

    return explain(node)


def _fits(node: Node, shape: Any) -> bool:
    if isinstance(node, Scalar):
        return _is_text(node) if shape in _TEXTS else _scalar_fits(node, shape)
    if isinstance(node, Sequence):
        return _sequence_fits(node, shape)
    if shape == "sources":
        return node.is_simple and all(
            _PATTERNS[ID].match(key) is not None and _fits(value, "source") for key, value in node.index.items()
        )
    return isinstance(shape, str) and _mapping_fits(node, "source" if shape == "citation" else shape)


def _mapping_fits(node: Mapping, shape: str) -> bool:
    fields = QUICK.get(shape)
    if fields is None:
        return False
    texts = _TEXT_KEYS[shape]
    if not node.is_simple:
        return False
    for name, value in node.index.items():
        if name in texts and isinstance(value, Scalar):  # most are, so without a call each
            printed = value.value
            if not printed or printed.isspace() or (printed in WORDS and value.style == "plain"):
                return False
        elif (field := fields.get(name)) is None or not _fits(value, field):
            return False
    given = node.index.keys()
    if shape == "fact":
        return "text" in given or ("label" in given and "value" in given)
    if shape == "check":
        return len(given) == 1
    return REQUIRED[shape] <= given


def _is_text(node: Scalar) -> bool:
    """Whether any text is printed: no blank, and no word that stands for nothing or for yes and no."""
    printed = node.value
    return not (not printed or printed.isspace() or (printed in WORDS and node.style == "plain"))


def _scalar_fits(node: Scalar, shape: Any) -> bool:
    value = node.value
    if not value or value.isspace():
        return False
    if node.style == "plain" and value in WORDS:
        return bool(shape == FLAG) and node.boolean is not None
    if isinstance(shape, tuple):
        return value in shape
    pattern = _PATTERNS.get(shape) if isinstance(shape, str) else None
    return pattern is not None and pattern.match(value) is not None


def _sequence_fits(node: Sequence, shape: Any) -> bool:
    if shape == "value":
        of = LINE
    elif shape == "citation":
        of = "source"
    elif isinstance(shape, list) and (node.items or shape != ["fact"]):
        of = shape[0]
    else:
        return False  # a list of sources among others: the ids in it are the model's affair
    is_texts = of in _TEXTS
    for item in node.items:
        if is_texts and isinstance(item, Scalar):
            printed = item.value
            if not printed or printed.isspace() or (printed in WORDS and item.style == "plain"):
                return False
        elif not _fits(item, of):
            return False
    return True
