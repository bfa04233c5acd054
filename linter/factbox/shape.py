"""Whether a box has the shape that the model asks for: a quick look first, the model only where that is in doubt."""

from __future__ import annotations

import re
from collections.abc import Callable
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

_TEXTS = frozenset((LINE, "fact", "value", "citation", "source"))  # where any text may stand

# What a printed value in a field must be beside a text: nothing more, of a pattern, or one of a few words.
_PRINTED: dict[str, dict[str, Callable[[str], object] | None]] = {
    shape: {
        key: None if field in _TEXTS else _PATTERNS[field].match
        for key, field in fields.items()
        if isinstance(field, str) and (field in _TEXTS or field in _PATTERNS)
    }
    | {key: frozenset(field).__contains__ for key, field in fields.items() if isinstance(field, tuple)}
    for shape, fields in QUICK.items()
}


def _nothing(_: str) -> bool:
    """What fits a field that there is not, or that holds no printed value."""
    return False


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
    """Whether what stands in a field fits it; a value in a list of texts or a field of its own is looked at there."""
    if isinstance(node, Scalar):
        return isinstance(shape, str) and shape in _TEXTS and _is_text(node)
    if isinstance(node, Sequence):
        return _sequence_fits(node, shape)
    if shape == "sources":
        return node.is_simple and all(
            _PATTERNS[ID].match(key) is not None and _fits(value, "source") for key, value in node.index.items()
        )
    return isinstance(shape, str) and _mapping_fits(node, "source" if shape == "citation" else shape)


def _mapping_fits(node: Mapping, shape: str) -> bool:
    fields = QUICK.get(shape)
    if fields is None or not node.is_simple:
        return False
    of_printed = _PRINTED[shape]
    index = node.index
    for name, value in index.items():
        if not isinstance(value, Scalar):
            if (field := fields.get(name)) is None or not _fits(value, field):
                return False
            continue
        printed = value.value
        if (printed in WORDS and value.style == "plain") or not printed or printed.isspace():
            if fields.get(name) != FLAG or value.boolean is None:
                return False
        elif (is_allowed := of_printed.get(name, _nothing)) is not None and not is_allowed(printed):
            return False
    if shape == "fact":
        return "text" in index or ("label" in index and "value" in index)
    if shape == "check":
        return len(index) == 1
    return REQUIRED[shape] <= index.keys()


def _is_text(node: Scalar) -> bool:
    """Whether any text is printed: no blank, and no word that stands for nothing or for yes and no."""
    printed = node.value
    return not (not printed or printed.isspace() or (printed in WORDS and node.style == "plain"))


def _sequence_fits(node: Sequence, shape: Any) -> bool:
    items = node.items
    if isinstance(shape, list):
        of = shape[0]
        if not items and of == "fact":
            return False
    elif shape == "citation":
        of = "source"
    elif shape == "value":
        of = LINE
    else:
        return False  # a list of sources among others: the ids in it are the model's affair
    is_texts = of in _TEXTS if isinstance(of, str) else False
    for item in items:
        if is_texts and isinstance(item, Scalar):  # most are, so without a call each
            printed = item.value
            if (printed in WORDS and item.style == "plain") or not printed or printed.isspace():
                return False
        elif not _fits(item, of):
            return False
    return True
