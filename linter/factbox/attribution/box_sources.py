"""What a box says of its sources as a whole: which it lists, by what names they go, which it names, what stands for all figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.attribution.citations import Citation, closing
from factbox.attribution.source_names import SourceNames, fold, names_of
from factbox.document.node import Mapping, Scalar, entries_by_key
from factbox.parts import SourceRecord, items_of

if TYPE_CHECKING:
    from factbox.box import Box


_NAMED_BY = ("id", "publisher", "title", "url")


def listed_sources(box: Box) -> dict[str, SourceRecord]:
    """The records under `sources` by id; one without an id (free text in a list, a record alone) by its own words."""
    found: dict[str, SourceRecord] = {}
    node = box.node.get("sources")
    if isinstance(node, Mapping):
        for key, value in entries_by_key(node).values():
            if isinstance(value, (Mapping, Scalar)):
                found[key.value] = SourceRecord(box, key.value, key, value)
    elif isinstance(node, Scalar) and not node.is_null:
        found[node.value] = SourceRecord(box, node.value, node, node)
    else:
        items = items_of(node)
        named_by = _NAMED_BY if len(items) == 1 else _NAMED_BY[:1]
        for item in items:
            if isinstance(item, Scalar):
                found.setdefault(item.value, SourceRecord(box, item.value, item, item))
            elif isinstance(item, Mapping):
                name = next(
                    (one for key in named_by if isinstance(one := item.get(key), Scalar) and one.is_given), None
                )
                if name is not None:  # alone and without an id it is told as wrong, once, and still is the source
                    found.setdefault(name.value, SourceRecord(box, name.value, name, item))
    return found


def names_in(box: Box) -> SourceNames:
    """Every folded name a source goes by to its id; a name that several share to all of them where they are one publisher's,
    else to none."""
    names = SourceNames()
    voices: dict[str, str] = {}
    for key, record in box.sources.items():
        title, url = record.given.get("title"), record.url
        written = [] if title is None else [title.value]
        if url is not None:
            written.append(url.value)
        if (publisher := record.publisher) is not None:
            written.extend(names_of(publisher.value))
            voices[key] = fold(publisher.value)
        if box.agencies:
            written += _agency_names(box, written)
        for name in dict.fromkeys(map(fold, written)):
            others = names.get(name)
            if others is None:
                names[name] = (key,)
            else:
                is_one = bool(others) and voices.get(key, name) == voices.get(others[0])
                names[name] = (*others, key) if is_one else ()
    for name in [name for name, keys in names.items() if not keys]:
        del names[name]
    if not isinstance(box.node.get("sources"), Mapping):
        names.update((str(number), (key,)) for number, key in enumerate(box.sources, 1))
    for key in box.sources:
        names[fold(key)] = (key,)
    return names


def _agency_names(box: Box, written: list[str]) -> list[str]:
    """What else a publisher is called that the box declares as an agency."""
    folded = {fold(name) for name in written}
    found: list[str] = []
    for agency in box.agencies:
        own = [scalar.value for key in ("name", "acronym", "other_names") for scalar in agency.scalars(key)]
        if not folded.isdisjoint(map(fold, own)):
            found.extend(own)
    return found


def claimed_in(box: Box) -> frozenset[str]:
    """The ids of sources that some fact, table or text of a box names."""
    found: set[str] = set()
    for part in box.sourced_parts:
        for _, citation in part.source_fields:
            found.update(citation.ids)
    for _, citation in box.inline_citations:
        found.update(citation.ids)
    for text in box.texts:
        if text.role == "table":
            for citation in text.citations:
                found.update(citation.ids)
    if box.source_row is not None:
        found.update(box.source_row.ids)
    return frozenset(found)


def standing_for_all(box: Box) -> Citation | None:
    """A "Sources:" line of its own, a fact that is one, or the one source where no fact claims any."""
    standing = [(text, citation) for text, citation in box.inline_citations if citation.is_closing_line]
    for text, citation in standing:
        if text.role == "text" and text.fact is not None and text.fact.label is None:
            return citation
    for text, citation in standing:
        if text.role == "note" and text.fact is None:
            return citation
    if box.source_row is not None:
        return box.source_row
    if len(box.sources) == 1 and not box.claimed_sources:
        return Citation(0, 0, tuple(box.sources))
    return None


def sources_as_a_fact(box: Box) -> Citation | None:
    """What a fact cites whose label is "Sources" and whose value names them."""
    for fact in box.facts:
        if fact.label is not None and fold(fact.label.value).rstrip(":") in ("source", "sources"):
            return closing(fact.printed("value") or "", box.source_names)
    return None
