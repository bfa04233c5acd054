"""The work of `factbox snapshot`: the text of a source saved beside the box, its hash and date written into the box."""

from __future__ import annotations

import json
import os
import re
import sys

from factbox.box import Box, Setting
from factbox.disk import files
from factbox.disk.replacing import replace
from factbox.document import boxes
from factbox.document.node import Mapping, Scalar
from factbox.evidence.extract import kind_of, text_of
from factbox.evidence.opening import MAX_BYTES, Refused
from factbox.evidence.shelf import digest_of
from factbox.parts import SourceRecord
from factbox.record import Record
from factbox.settings.day import today
from factbox.show import show
from factbox.source import Source

_FOLDER = "sources"
_NAME = re.compile(r"[^\w.-]+")
_PLAIN = re.compile(r"[A-Za-z][\w./-]*\Z", re.ASCII)


class Problem(Exception):
    """Why nothing was saved."""


class Change(Record):
    """New text in place of old, by offsets of the box's file."""

    start: int
    end: int
    text: str


def run(path: str, box_path: str | None, source_id: str | None, stdin_filename: str) -> int:
    """Save the text of a file (or standard input); 2 when it could not be done."""
    try:
        for line in save(path, box_path, source_id, stdin_filename):
            print(show(line))
    except Problem as problem:
        print(f"error: {show(str(problem))}", file=sys.stderr)
        return 2
    return 0


def save(path: str, box_path: str | None, source_id: str | None, stdin_filename: str) -> list[str]:
    """Save, and what to tell of it; raises Problem."""
    if (box_path is None) != (source_id is None):
        raise Problem("--box and --source are given together")
    text = _text(path, stdin_filename)
    data = (text.rstrip("\n") + "\n").encode("utf-8", "replace")
    record: SourceRecord | None = None
    folder = os.path.join(".", _FOLDER)
    name = _name(source_id or os.path.splitext(os.path.basename(stdin_filename if path == "-" else path))[0])
    if box_path is not None and source_id is not None:
        record = _record(box_path, source_id)
        folder = os.path.join(os.path.dirname(box_path) or ".", _FOLDER)
    target = os.path.normpath(os.path.join(folder, f"{name}.txt"))
    said = _write(target, data, record is not None and record.printed("snapshot") == f"{_FOLDER}/{name}.txt")
    fields = {"snapshot": f"{_FOLDER}/{name}.txt", "snapshot_hash": digest_of(data), "snapshot_date": today()}
    if record is None or box_path is None:
        return [said, "In the box, at its source:", *(f"    {key}: {value}" for key, value in fields.items())]
    problem = _note(box_path, record, fields)
    if problem is not None:
        return [
            said,
            f"{box_path} was left alone: {problem}. At its source write:",
            *(f"    {key}: {value}" for key, value in fields.items()),
        ]
    return [said, f"wrote its hash and date at {source_id} in {box_path}"]


def _text(path: str, stdin_filename: str) -> str:
    try:
        if path == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}") from None
    name = stdin_filename if path == "-" else path
    if len(data) > MAX_BYTES:
        raise Problem(f"{name} is larger than {MAX_BYTES // 1_000_000} MB")
    try:
        text = text_of(data, kind_of(name))
    except Refused as refused:
        raise Problem(f"{name} {refused}") from None
    if not text.strip():
        raise Problem(f"{name} holds no text")
    return text


def _name(wanted: str) -> str:
    name = _NAME.sub("-", wanted).strip(".-") or "source"
    return name[:80]


def _record(box_path: str, source_id: str) -> SourceRecord:
    source = files.read(box_path)
    if not isinstance(source, Source):
        raise Problem(f"{box_path} cannot be read" if source is None else f"{box_path} {source.message}")
    for found in boxes.read(source).found:
        record = Box(found, Setting()).sources.get(source_id)
        if record is not None:
            return record
    raise Problem(f"{box_path} lists no source {source_id}")


def _write(target: str, data: bytes, is_ours: bool) -> str:
    """Write the snapshot; one that stands there and is another source's is left alone."""
    try:
        os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
        if os.path.lexists(target):
            if os.path.islink(target):
                raise Problem(f"{target} is a link: take it away first")
            with open(target, "rb") as file:
                before = file.read(MAX_BYTES + 1)
            if before == data:
                return f"{target} stands there already, unchanged"
            if not is_ours:
                raise Problem(f"{target} stands there already with another text: name it in the box, or move it")
            problem = replace(target, before, data)
            if problem is not None:
                raise Problem(f"{target}: {problem}")
            return f"saved {target}; the text has changed since it was last saved"
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o644)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except OSError as error:
        raise Problem(f"{target} cannot be written: {error.strerror}") from None
    return f"saved {target}"


def _note(box_path: str, record: SourceRecord, fields: dict[str, str]) -> str | None:
    """Put the fields at the source's record by edits of exact places; returns why not, when it was not done."""
    if not record.node.entries:
        return "the source is no record with fields of its own"
    source = record.box.file
    is_json = box_path.lower().endswith(".json")
    changes = _changes(record, fields, is_json)
    text = source.text
    for change in sorted(changes, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    after = Source(box_path, text)
    for found in boxes.read(after).found:
        if found.document.troubles:
            return "it could not be edited without harm"
        again = Box(found, Setting()).sources.get(record.key)
        if again is not None:
            held = {key: again.printed(key) for key in fields}
            others = [
                key for key in record.node.index if key not in fields and record.printed(key) != again.printed(key)
            ]
            if held != fields or others:
                return "it could not be edited without harm"
            return replace(box_path, source.text.encode("utf-8"), text.encode("utf-8"))
    return "it could not be edited without harm"


def _changes(record: SourceRecord, fields: dict[str, str], is_json: bool) -> list[Change]:
    text = record.box.file.text
    first = record.node.entries[0].key
    is_flow = text[record.node.start : record.node.start + 1] == "{"
    column = record.box.file.position(first.start).column - 1
    line = record.box.file.position(first.start).line
    lead = text[record.box.file.line_span(line).start :][:column]
    indent = lead if not lead.strip() else " " * column
    end = "\r\n" if "\r\n" in text else "\n"
    added = ""
    changes: list[Change] = []
    for key, value in fields.items():
        shown = value if _PLAIN.match(value) and not is_json else json.dumps(value, ensure_ascii=False)
        name = json.dumps(key) if is_json else key
        node = record.node.get(key)
        if isinstance(node, Scalar):
            changes.append(Change(node.start, node.end, shown))
        elif not isinstance(node, Mapping):
            added += f"{name}: {shown}, " if is_flow else f"{name}: {shown}{end}{indent}"
    return [*changes, Change(first.start, first.start, added)] if added else changes
