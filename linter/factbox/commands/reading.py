"""The work of `factbox read`: what the linter sees in a box, so that a person can tell where it reads otherwise."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from factbox.attribution.citations import Citation
from factbox.attribution.provenance import Origin
from factbox.box import Box, Setting
from factbox.disk import files
from factbox.document import boxes
from factbox.engine import Failure, Report, check_sources
from factbox.figures.quantity import Quantity
from factbox.finding import Place
from factbox.parts import Text
from factbox.record import Record
from factbox.registry import default_registry
from factbox.report.json import dumps
from factbox.settings.config import Config, ConfigurationError
from factbox.show import brief, show
from factbox.source import Source

_READ_ROLES = ("title", "text", "label", "value", "note", "table", "publisher")


class Piece(Record):
    """One text of a box with its place."""

    text: Text
    place: Place


class Read(Record):
    """The boxes of some files, what could not be read, and the settings they were read with."""

    boxes: list[Box]
    failures: list[Failure]
    sources: list[Source]
    config: Config


def boxes_of(paths: tuple[str, ...], stdin_filename: str | None) -> Read:
    """Every box in files, folders or standard input; raises ConfigurationError."""
    config = files.nearest_config(paths[0] if paths and paths[0] != "-" else stdin_filename or ".")
    registers = config.open_registers(default_registry())
    setting = Setting(config.jurisdiction, config.language, registers, files.SavedSources(config))
    read = Read([], [], [], config)
    for source in _sources(paths, stdin_filename):
        if not isinstance(source, Source):
            read.failures.append(source)
            continue
        read.sources.append(source)
        for found in boxes.read(source).found:
            read.boxes.append(Box(found, setting))
            read.failures.extend(Failure(source.path, trouble.message) for trouble in found.document.troubles)
    return read


def checked(paths: tuple[str, ...], read: Read) -> Report:
    """What the rules say of the same files."""
    if "-" in paths:
        snapshots = files.SavedSources(read.config)
        return check_sources(read.sources, read.config, default_registry(), snapshots=snapshots)
    return files.check_files(paths, read.config)


def run(paths: tuple[str, ...], format_name: str, stdin_filename: str | None) -> int:
    """Read files and print what is in them; 2 when something could not be read."""
    try:
        read = boxes_of(paths, stdin_filename)
    except ConfigurationError as error:
        print(f"error: {show(str(error))}", file=sys.stderr)
        return 2
    for failure in read.failures:
        print(f"not read: {show(failure.path)}: {show(failure.message)}", file=sys.stderr)
    if format_name == "json":
        sys.stdout.write(dumps({"version": 1, "boxes": [_data(box) for box in read.boxes]}))
    else:
        for box in read.boxes:
            print("\n".join(_lines(box)))
        if not read.boxes:
            print("no fact box found")
    return 2 if read.failures else 0


def _sources(paths: tuple[str, ...], stdin_filename: str | None) -> Iterator[Any]:
    if "-" in paths:
        source = files.decode(stdin_filename or "stdin.factbox.yaml", sys.stdin.buffer.read(files.MAX_BYTES + 1))
        if source is not None:
            yield source
        return
    gathered = files.gather(paths or (".",), Config())
    yield from gathered.failures
    for path in gathered.files:
        source = files.read(path)
        if source is not None:
            yield source


def _pieces(box: Box) -> list[Piece]:
    pieces = [Piece(text, box.at(text)) for text in box.texts if text.role in _READ_ROLES]
    return sorted(pieces, key=lambda piece: piece.place.span)


def _quantities(text: Text) -> tuple[Any, ...]:
    """The figures of a text; of a value the one that its declared unit makes of it."""
    if text.role == "value" and text.fact is not None and text.fact.value is not None:
        quantity = text.fact.value.quantity
        return () if quantity is None else (quantity,)
    return text.quantities


def _lines(box: Box) -> Iterator[str]:
    yield f"{show(box.path)}: {brief(box.title.value) if box.title else 'untitled box'}"
    origins = _origins(box)
    for text, place in _pieces(box):
        figures, mentions = _quantities(text), text.mentions
        citations = text.citations if text.role in ("text", "label", "note") else ()
        if not (figures or mentions or citations):
            continue
        start = place.start
        yield f"  {start.line}:{start.column} {text.role}: {brief(text.value, 100)}"
        for quantity in figures:
            unit = f" {quantity.unit}" if quantity.unit else ""
            origin = origins.get((id(text.scalar), quantity.start))
            yield f"      {show(quantity.text)} = {meaning(quantity)}{unit}, {quantity.kind}{_from(quantity, origin)}"
        for mention in mentions:
            bodies = ", ".join(f"{body.name} ({body.id})" for body in mention.bodies) or "no body of the registers"
            problem = f": {mention.problem}" if mention.problem else ""
            yield f"      {show(mention.text)} = {show(bodies)}{problem}"
        for citation in citations:
            yield f"      cites {show(_cited(citation))}"
    for fact in box.facts:
        if fact.source_fields:
            named = ", ".join(_cited(citation) for _, citation in fact.source_fields)
            start = box.at(fact.place_node).start
            yield f"  {start.line}:{start.column} source of {brief(fact.name, 60)}: {show(named)}"


def _origins(box: Box) -> dict[tuple[int, int], Origin]:
    """Where each figure comes from, by its scalar and place in it."""
    return {(id(figure.text.scalar), figure.quantity.start): figure.origin for figure in box.figures}


_VIA = {
    "text": "named in the text",
    "fact": "named at the fact",
    "table": "named at the table",
    "box": "for the whole box",
}


def _from(quantity: Quantity, origin: Origin | None) -> str:
    if not quantity.needs_source:
        return ""
    if origin is None or origin.via == "nowhere":
        return ", needs a source and has none"
    return f", from {show(origin.shown)} ({_VIA[origin.via]})"


def meaning(quantity: Any) -> str:
    """The set of values in words: `836`, `from 85,500 to 94,500`, `above 90,000`."""
    interval = quantity.interval
    if interval is None:
        return "no amount" if quantity.value is None else number(quantity.value)
    if interval.is_point:
        return number(interval.low)
    if interval.low is None and interval.high is None:
        return "any amount"
    if interval.high is None:
        return f"{'above' if interval.low_open else 'at least'} {number(interval.low)}"
    if interval.low is None:
        return f"{'below' if interval.high_open else 'at most'} {number(interval.high)}"
    return f"{number(interval.low)} to {number(interval.high)}"


def number(value: int | Fraction) -> str:
    """A number as a desk prints it: grouped, with as many decimals as it has, six at most."""
    if value == int(value):
        return f"{int(value):,}"
    return f"{float(value):,.6f}".rstrip("0").rstrip(".")


def _cited(citation: Citation) -> str:
    if citation.unknown is not None:
        return f"{citation.unknown} (no such source)"
    return ", ".join(citation.ids) or (citation.named or "")


def _data(box: Box) -> dict[str, Any]:
    quantities, mentions, citations = [], [], []
    origins = _origins(box)
    for text, place in _pieces(box):
        common = {"path": box.path, "route": list(place.route), "role": text.role}
        for quantity in _quantities(text):
            at = box.at(text, quantity.start, quantity.end)
            quantities.append(
                {
                    **common, **_at(at), "text": quantity.text, "value": _plain(quantity.value), "low": _plain(quantity.low),
                    "high": _plain(quantity.high), "hedge": quantity.hedge, "unit": quantity.unit, "kind": quantity.kind,
                    "needs_source": quantity.needs_source, "origin": _origin(origins.get((id(text.scalar), quantity.start))),
                }
            )  # fmt: skip
        for mention in text.mentions:
            at = box.at(text, mention.start, mention.end)
            bodies = [{"id": body.id, "name": body.name} for body in mention.bodies]
            mentions.append(
                {
                    **common,
                    **_at(at),
                    "text": mention.text,
                    "bodies": bodies,
                    "problem": mention.problem,
                    "canonical": mention.canonical,
                }
            )
        for citation in text.citations if text.role in ("text", "label", "note") else ():
            at = box.at(text, citation.start, citation.end)
            citations.append(
                {
                    **common,
                    **_at(at),
                    "sources": list(citation.ids),
                    "named": citation.named,
                    "unknown": citation.unknown,
                }
            )
    for fact in box.facts:
        for node, citation in fact.source_fields:
            at = box.at(node)
            citations.append(
                {"path": box.path, "route": list(at.route), "role": "source", **_at(at), "sources": list(citation.ids),
                 "named": citation.named, "unknown": citation.unknown}
            )  # fmt: skip
    return {
        "path": box.path,
        "title": box.title.value if box.title else None,
        "quantities": quantities,
        "mentions": mentions,
        "citations": citations,
    }


def _origin(origin: Origin | None) -> dict[str, Any] | None:
    if origin is None or origin.via == "nowhere":
        return None
    return {
        "via": origin.via,
        "sources": [record.key for record in origin.records],
        "named": list(origin.names),
        "unknown": list(origin.unknown),
    }


def _at(place: Place) -> dict[str, Any]:
    return {"start": place.start._asdict(), "end": place.end._asdict()}


def _plain(value: int | Fraction | None) -> int | float | None:
    """A number as JSON has it; a fraction loses what a float cannot hold."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)
