"""The reader of the plainest YAML, held against the parser: whatever it takes, libyaml reads as the same tree."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.document import plain_yaml, yaml
from factbox.document.document import Document
from factbox.document.node import Mapping, Node, Scalar
from factbox.registry import default_registry
from factbox.source import Source, Span

ROOT = Path(__file__).parent.parent

# What lines of YAML are made of, and what makes them something else.
PIECES = st.sampled_from([
    "\n", "\n", "\n  ", "\n    ", "- ", "\n- ", "\n  - ", "-", "--- ", "---\n", "...", ": ", ":", " :", "a: ", "b-1: ", "\na: ",
    "\n  b: ", "\nc:", "\n  d:\n", "a", "x y", "1,200", "-5", "- -5", "é", "\xa0", "\u2028", "\x85", "\ufeff", "\t", "\r\n",
    " ", "  ", "#", " # note", "#1", "[", "]", "[a, b]", "{", "}", "{a: 1, b: [x, 2]}", "{c: d}", ", ", ",", "'", "''", '"',
    "'it''s'", '"x: y"', '\\"', "\\", '"\\n"', "?", "? ", "&a ", "*a", "!", "!!str ", "|", ">-\n", "%", "@", "`", "~", "null",
    "<<: ", "https://x.nz/a?b#c", "=", "{a: b,}", "[a,]", "[]", "{}", "[-1, +2]", "[a: b]", "{'a': b}", "[x # y]", "(z)",
])  # fmt: skip


def shown(node: Node | None) -> object:
    """A tree as plain values, with every place in it."""
    if node is None:
        return None
    if isinstance(node, Scalar):
        return (node.value, node.start, node.end, node.style)
    if isinstance(node, Mapping):
        return ("{", node.start, node.end, [(shown(key), shown(value)) for key, value in node.entries])
    return ("[", node.start, node.end, [shown(item) for item in node.items])


def parsed(source: Source, span: Span, monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    with monkeypatch.context() as patch:
        patch.setattr(plain_yaml, "read", lambda *_: None)
        return yaml.read(source, span)


def assert_read_alike(text: str, monkeypatch: pytest.MonkeyPatch, span: Span | None = None) -> bool:
    """False where the plain reader leaves a text to the parser."""
    source = Source("x.factbox.yaml", text)
    span = span or Span(source.body_start, len(text))
    plain = plain_yaml.read(source, *span)
    if plain is None:
        return False
    (document,) = parsed(source, span, monkeypatch)
    assert not document.troubles
    assert (shown(plain.root), plain.offset) == (shown(document.root), document.offset)
    return True


@settings(max_examples=3000, deadline=None)
@given(st.lists(PIECES, max_size=14), st.sampled_from(["", "", "\ufeff", "a:", "- ", "facts:\n  - "]))
def test_whatever_is_taken_is_what_the_parser_reads(pieces: list[str], before: str) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        assert_read_alike(before + "".join(pieces), monkeypatch)


def test_boxes_as_they_are_written_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    examples = [
        example if isinstance(example, str) else example.text
        for rule in default_registry().rules.values()
        for example in (*rule.good, *rule.bad)
    ]
    taken = [assert_read_alike(text.replace("«", "").replace("»", ""), monkeypatch) for text in examples]
    assert sum(taken) > 0.9 * len(taken)
    for path in (ROOT / "examples").rglob("*.yaml"):
        assert assert_read_alike(path.read_text(encoding="utf-8"), monkeypatch)


@pytest.mark.parametrize(
    "text",
    [
        "factbox: 1\nfacts:\n- a line [rnz]\n-   text: one\n    value: -5\n",
        "--- \na: 1\n", "---\n", "---", "---\n# first\na: b # why\n\n   # an odd place\nc: 'it''s'\n",
        'a:\n- b: "x \\"y\\" \\\\ z: #1"\n  c:\n  - d\n  - [e, \'f, g\', "h"]\ni: {j: k l, m: {n: [o, {p: -1}]}}  # end\n',
        "a: [b\n", "a: b\n  c: d\n", "- a\nb: c\n", "a:\nb:\n", "a: 'b\n", "a: b: c\n", "a: |\n  b\n", "a: b\n c\n",
    ],
)  # fmt: skip
def test_lines_are_read_as_the_parser_reads_them(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert_read_alike(text, monkeypatch)


def test_a_part_of_a_file_is_read_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "---\ntitle: A\nfactbox: {facts: [a, b]}\n---\n\nstory: text\n"
    assert assert_read_alike(text, monkeypatch, Span(4, text.index("---", 4)))
    assert not assert_read_alike(text, monkeypatch, Span(4, len(text)))


def test_nothing_is_taken_that_is_deeper_or_longer_than_the_parser_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = "".join(f"{' ' * column}- a:\n" if column % 2 else f"{' ' * column}b:\n" for column in range(60))
    assert not assert_read_alike(steps + " " * 60 + "c: d\n", monkeypatch)
    assert not assert_read_alike("a: " + "[" * 40_000, monkeypatch)
    assert not assert_read_alike("k" * 2_000 + ": a\n", monkeypatch)
    long = "word " * 1_000 + "end"
    assert assert_read_alike(f"- {long}\n- a: {long}\n- [{long}, {{b: '{long}'}}]\n", monkeypatch)
    assert not assert_read_alike("a: " + "[" * 9 + "b" + "]" * 9 + "\n", monkeypatch)
