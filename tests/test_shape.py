"""The quick look at a box's shape never passes what the model would refuse."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.document import yaml
from factbox.document.node import Mapping, Scalar, Sequence
from factbox.shape import QUICK, _fits, faults
from factbox.shape_faults import explain
from factbox.source import Source

WORDS = st.sampled_from(
    [
        "12",
        "x",
        "",
        "~",
        "null",
        "true",
        "no",
        "a b",
        "2022-03-02",
        "2022-02-29",
        "2022-13",
        "2022",
        "NZ",
        "Zealand",
        "GB-SCT",
        "en",
        "en-NZ",
        "english!",
        "primary",
        "complete",
        "1",
        "2",
        "[x]",
        "90,000",
        "a,b",
        "007",
    ]
)
KEYS = st.sampled_from(sorted({key for fields in QUICK.values() for key in fields} | {"foo", "labl"}))


def scalar(word: str, style: str) -> Scalar:
    return Scalar(word, 0, len(word), style, word)


def sequence(items: list[Any]) -> Sequence:
    node = Sequence(0)
    node.items = items
    return node


def mapping(entries: list[tuple[str, Any]]) -> Mapping:
    node = Mapping(0)
    for key, value in entries:
        node.add(scalar(key, "plain"), value)
    return node


SCALARS = st.builds(scalar, WORDS, st.sampled_from(["plain", "plain", "double"]))


@st.composite
def shaped(draw: st.DrawFn, shape: Any, depth: int = 0) -> Any:
    """A node of a shape in the table, with a slip here and there."""
    if depth > 6 or draw(st.integers(0, 14)) == 0:
        return draw(SCALARS)
    if isinstance(shape, list):
        return sequence([draw(shaped(shape[0], depth + 1)) for _ in range(draw(st.integers(0, 3)))])
    if shape == "value" and draw(st.booleans()):
        return sequence([draw(SCALARS)])
    if shape == "citation":
        shape = draw(st.sampled_from(["line", "source", ["source"]]))
        return draw(SCALARS) if shape == "line" else draw(shaped(shape, depth + 1))
    if shape == "sources":
        return mapping([(draw(WORDS), draw(shaped("source", depth + 1))) for _ in range(draw(st.integers(0, 3)))])
    if isinstance(shape, str) and shape in QUICK and not (shape in ("fact", "source") and draw(st.booleans())):
        fields = QUICK[shape]
        keys = draw(st.lists(st.sampled_from(sorted(fields)), max_size=5, unique=True))
        if shape == "box":
            keys = sorted({"facts", *keys})
        if draw(st.integers(0, 9)) == 0:
            keys.append(draw(KEYS))
        return mapping([(key, draw(shaped(fields.get(key, "line"), depth + 1))) for key in keys])
    return draw(SCALARS)


@settings(max_examples=600, deadline=None)
@given(shaped("box"))
def test_what_the_quick_look_passes_the_model_accepts(node: Any) -> None:
    if isinstance(node, Mapping) and _fits(node, "box"):
        assert explain(node) == []


def test_a_full_box_is_settled_by_the_quick_look() -> None:
    text = (
        "factbox: 1\ntitle: t\ncase: c\njurisdiction: NZ\nlanguage: en-NZ\nas_of: 2022-03-02\n"
        "agencies: [{name: n, acronym: N, other_names: [m], jurisdiction: NZ}]\n"
        "sources: {a: {title: t, publisher: p, kind: primary, url: u, published: 2022, accessed: 2022-03}, b: RNZ}\n"
        "facts: [x, {id: i, label: l, value: 90,000, unit: u, scope: s, source: [a, b], quote: q}, {text: t, part_of: i}]\n"
        "tables: [{title: t, columns: [a, b], rows: [[x, 1]], total: [y, 1], source: a}]\n"
        "checks: [{sum: {of: [i], is: 3, complete: false}}, {formula: i == 3}, {mean: {of: [i, j], is: k}}]\n"
    ).replace("value: 90,000", 'value: "90,000"')
    (document,) = yaml.read(Source("x", text))
    assert isinstance(document.root, Mapping)
    assert _fits(document.root, "box")
    assert faults(document.root) == []
