"""Where in a file the fact boxes are: the table of inputs that docs/format.md gives."""

from __future__ import annotations

from os.path import splitext

from factbox.document import markdown, yaml
from factbox.document.document import Document, Trouble
from factbox.document.node import Mapping, Node, Route, Scalar, Sequence
from factbox.record import Record
from factbox.source import Source, Span

YAML_ENDINGS = (".yaml", ".yml")
JSON_ENDINGS = (".json",)
MARKDOWN_ENDINGS = (".md", ".markdown", ".mdx", ".qmd")
ENDINGS = YAML_ENDINGS + JSON_ENDINGS + MARKDOWN_ENDINGS


class Found(Record):
    """A mapping that is meant as a fact box: the document it stands in and the route to it."""

    document: Document
    route: Route
    node: Node | None  # None when the document could not be read


class Reading(Record):
    """All of one file: its documents, and the boxes found in them."""

    source: Source
    documents: tuple[Document, ...]
    found: tuple[Found, ...]


def is_box_file(path: str) -> bool:
    """Whether the whole document is a box by its name, as in `flood.factbox.yaml`."""
    stem, ending = splitext(path.lower())
    return stem.endswith(".factbox") and ending in YAML_ENDINGS + JSON_ENDINGS


def may_hold_box(path: str, text: str) -> bool:
    """A quick look: False only when no box can be in the file."""
    return is_box_file(path) or "factbox" in text


def read(source: Source) -> Reading:
    """Read a file by its ending (YAML when it has none that is known) and find the boxes in it."""
    if source.unreadable is not None:
        document = Document(source, None, len(source.text))
        document.troubles.append(
            Trouble(Span(len(source.text), len(source.text)), source.unreadable, "save it as UTF-8")
        )
        return Reading(source, (document,), (Found(document, (), None),))
    whole = is_box_file(source.path)
    if not whole and "factbox" not in source.text:
        return Reading(source, (), ())
    ending = splitext(source.path)[1].lower()
    if ending in MARKDOWN_ENDINGS:
        return _read_markdown(source)
    documents = _read_json(source) if ending in JSON_ENDINGS else yaml.read(source)
    if whole and not documents:
        documents = [Document(source, None, source.body_start)]
    found: list[Found] = []
    for document in documents:
        if whole and not _is_wrapper(document.root):
            found.append(Found(document, (), document.root))
        else:
            found.extend(_in_document(document))
    return Reading(source, tuple(documents), tuple(found))


def _read_json(source: Source) -> list[Document]:
    from factbox.document import json  # the standard library's is slow to import, and most files are not JSON

    return json.read(source)


def _read_markdown(source: Source) -> Reading:
    documents: list[Document] = []
    found: list[Found] = []
    for part in markdown.parts(source):
        read_here = yaml.read(source, part.span) or [Document(source, None, part.span.start)]
        documents.extend(read_here)
        for document in read_here:
            if not part.is_front_matter:
                whole = not _is_wrapper(document.root)
                found.extend([Found(document, (), document.root)] if whole else _in_document(document))
            else:
                found.extend(_in_document(document))
    return Reading(source, tuple(documents), tuple(found))


def _in_document(document: Document) -> list[Found]:
    """Boxes in a document that is not one by its name: marked by `factbox: 1`, or under `factbox:` / `factboxes:`."""
    root = document.root
    if root is None:
        return [Found(document, (), None)] if document.troubles and _mentions_box(document) else []
    if not isinstance(root, Mapping):
        if isinstance(root, Sequence):
            return [Found(document, (index,), item) for index, item in enumerate(root.items) if _is_marked(item)]
        return []
    if _is_marked(root):
        return [Found(document, (), root)]
    found: list[Found] = []
    for key in ("factbox", "factboxes"):
        under = root.get(key)
        if isinstance(under, Mapping):
            if "facts" in under.index or key == "factbox":
                found.append(Found(document, (key,), under))
            else:  # boxes by name
                found.extend(Found(document, (key, entry.key.value), entry.value) for entry in under.entries)
        elif isinstance(under, Sequence):
            if key == "factbox" and not any(
                isinstance(item, Mapping) and "facts" in item.index for item in under.items
            ):
                found.append(Found(document, (key,), under))
            else:
                found.extend(Found(document, (key, index), item) for index, item in enumerate(under.items))
    return found


def _is_wrapper(node: Node | None) -> bool:
    """A mapping that is no box itself but has boxes under `factbox:` or `factboxes:`."""
    if not isinstance(node, Mapping) or "facts" in node.index:
        return False
    return isinstance(node.get("factbox"), (Mapping, Sequence)) or isinstance(
        node.get("factboxes"), (Mapping, Sequence)
    )


def _is_marked(node: Node) -> bool:
    return isinstance(node, Mapping) and isinstance(node.get("factbox"), Scalar)


def _mentions_box(document: Document) -> bool:
    """An unreadable document concerns us only when it was meant to hold a box."""
    return any(
        line.lstrip("\ufeff \t{\"'-").startswith("factbox")
        for line in document.source.text[document.offset :].splitlines()
    )
