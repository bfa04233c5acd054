"""The file's text at a span is the text of the value, whatever the style, line ends and characters."""

from __future__ import annotations

import json as stdjson

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.document import boxes, json, yaml
from factbox.document.document import Document
from factbox.document.node import Mapping, Node, Scalar, Sequence
from factbox.source import Source

# Letters, macrons, emoji, combining marks, quotes and the marks that YAML cares about.
CHARACTERS = st.sampled_from("abcdeXYZ0123456789 āēīōū🙂👩🏽‍🚒e\u0301ß'\"\\:#-,.[]{}&*!|>%@`?«»“”’\t£½")
WORDS = st.text(CHARACTERS, min_size=1, max_size=40).filter(lambda text: text.strip() == text)
LINES = st.lists(WORDS, min_size=1, max_size=5)
BREAKS = st.sampled_from(["\n", "\r\n", "\r"])
MARKS = st.sampled_from(["", "\ufeff"])


def scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [one for item in node.items for one in scalars(item)]
    if isinstance(node, Mapping):
        return [one for entry in node.entries for one in (entry.key, *scalars(entry.value))]
    return []


def read_all(text: str) -> list[Document]:
    return yaml.read(Source("x.yaml", text))


def assert_every_character_is_in_place(scalar: Scalar, source: str) -> None:
    """Each character that stands in the file as itself is found where it stands, in order, inside the scalar."""
    last = scalar.start - 1
    for index, character in enumerate(scalar.value):
        start, end = scalar.span_of(index, index + 1)
        assert (start, end) != scalar.span or len(scalar.value) <= 1, f"{character!r} was not followed"
        assert scalar.start <= start <= end <= scalar.end
        assert start >= last
        last = start
        written = source[start:end]
        if character not in " \n\t" and not written.startswith("\\"):
            assert written in (character, "''"), (character, written)


def single_quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4), BREAKS, MARKS)
def test_quoted_scalars_stand_where_their_spans_say(words: list[str], line_break: str, mark: str) -> None:
    lines = [f"- {single_quoted(word)}" for word in words] + [
        f"- {stdjson.dumps(word, ensure_ascii=False)}" for word in words
    ]
    text = mark + line_break.join(lines) + line_break
    found = scalars(read_all(text)[0].root)
    assert [scalar.value for scalar in found] == words + words
    for scalar in found:
        assert text[scalar.start] in "'\""
        assert text[scalar.end - 1] == text[scalar.start]
        assert_every_character_is_in_place(scalar, text)


@settings(max_examples=300, deadline=None)
@given(LINES, st.sampled_from(["|", "|-", "|+", ">", ">-", ">+"]), BREAKS, MARKS, st.integers(2, 5))
def test_block_scalars_stand_where_their_spans_say(
    lines: list[str], header: str, line_break: str, mark: str, indent: int
) -> None:
    lines = [line.replace("\t", "-") for line in lines]
    body = line_break.join(" " * indent + line for line in lines)
    text = f"{mark}- before{line_break}- {header}{line_break}{body}{line_break}- after{line_break}"
    documents = read_all(text)
    before, block, after = scalars(documents[0].root)
    assert (before.value, after.value) == ("before", "after")
    assert text[after.start : after.end] == "after"
    assert text[block.start : block.end].rstrip() == text[block.start : block.end]
    for line in lines:
        place = block.value.index(line)
        start, end = block.span_of(place, place + len(line))
        assert text[start:end] == line


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=2, max_size=4), BREAKS, MARKS)
def test_folded_quoted_lines_are_followed(words: list[str], line_break: str, mark: str) -> None:
    words = [word.replace("\\", "-") for word in words]
    folded = f"{line_break}   ".join(word.replace("'", "''") for word in words)
    text = f"{mark}key: '{folded}'{line_break}"
    scalar = scalars(read_all(text)[0].root)[1]
    assert scalar.value == " ".join(words)
    position = 0
    for word in words:
        start, end = scalar.span_of(position, position + len(word))
        assert text[start:end] == word.replace("'", "''")
        position += len(word) + 1


@settings(max_examples=200, deadline=None)
@given(WORDS, st.sampled_from(["&a ", "!!str ", "&a !!str ", "!x &b "]), MARKS)
def test_anchors_and_tags_are_no_part_of_a_scalar(word: str, prefix: str, mark: str) -> None:
    text = f"{mark}key: {prefix}{single_quoted(word)}\nother: 1\n"
    scalar = scalars(read_all(text)[0].root)[1]
    assert text[scalar.start : scalar.end] == single_quoted(word)


JSON_VALUES = st.recursive(
    st.text(st.characters(codec="utf-8"), max_size=20) | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(JSON_VALUES, st.sampled_from([None, 1, 2]), st.booleans())
def test_json_is_read_as_it_stands(value: object, indent: int | None, ascii_only: bool) -> None:
    text = stdjson.dumps(value, indent=indent, ensure_ascii=ascii_only)
    (document,) = json.read(Source("x.json", text))
    assert not document.troubles
    assert plain(document.root) == value
    for scalar in scalars(document.root):
        written = text[scalar.start : scalar.end]
        assert (stdjson.loads(written) if written.startswith('"') else written) == scalar.value


def plain(node: Node | None) -> object:
    if isinstance(node, Scalar):
        return node.value if node.style == "double" else stdjson.loads(node.value)
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {entry.key.value: plain(entry.value) for entry in node.entries}


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_a_tree_or_a_trouble_and_never_an_exception(text: str) -> None:
    for reader in (yaml.read, json.read):
        for document in reader(Source("x", text)):
            assert document.root is not None or document.troubles or document.offset >= 0
            for trouble in document.troubles:
                assert 0 <= trouble.span.start <= trouble.span.end <= max(len(text), 1)
            for scalar in scalars(document.root):
                assert 0 <= scalar.start <= scalar.end <= len(text)


YAML_SOUP = st.lists(
    st.sampled_from([*list("ab:-?[]{},&*!|>'\"%@#\n\n  \t"), "- ", ": ", "<<", "\r\n", "---\n", "&a", "*a", "🙂"]),
    max_size=40,
)


@settings(max_examples=500, deadline=None)
@given(YAML_SOUP)
def test_yaml_soup_never_raises_and_stays_inside_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    for document in read_all(text):
        for scalar in scalars(document.root) if not document.troubles else []:
            assert 0 <= scalar.start <= scalar.end <= len(text)
            for index in range(len(scalar.value)):
                start, end = scalar.span_of(index, index + 1)
                assert scalar.start <= start <= end <= max(scalar.end, scalar.start + 1)


def test_numbers_and_words_stay_as_printed() -> None:
    printed = ["90,000", "007", "1_000", "12:30", "no", "2022-03-02", "0x1F", "1e3", "+5", ".5", "on", "1.50"]
    (document,) = read_all("".join(f"- {word}\n" for word in printed))
    assert [scalar.value for scalar in scalars(document.root)] == printed
    assert all(scalar.boolean is None and not scalar.is_null for scalar in scalars(document.root))


def test_a_bare_link_inside_braces_is_read_as_yaml_1_2_has_it() -> None:
    text = "sources: {a: {publisher: RNZ, url: https://example.org/a?b=1}, b: [x:y, 12:30]}\n"
    (document,) = read_all(text)
    assert not document.troubles
    for scalar in scalars(document.root):
        assert text[scalar.start : scalar.end] == scalar.value
    assert "https://example.org/a?b=1" in [scalar.value for scalar in scalars(document.root)]


@pytest.mark.parametrize("info", ["factbox", "yaml factbox", "{factbox}", "yaml {.factbox}", "factbox title=flood"])
def test_a_fence_is_marked_alone_or_behind_the_language_it_is_coloured_by(info: str) -> None:
    text = f"# Notes\n\n```{info}\nfacts: [Nobody was hurt.]\n```\n\n```yaml\nfacts: [no box]\n```\n"
    assert len(boxes.read(Source("notes.md", text)).found) == 1
