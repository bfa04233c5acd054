"""The saved sources of a run: where the tree of a box ends, each file read once, equal contents kept once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256

from factbox.evidence.extract import kind_of, text_of
from factbox.evidence.opening import Refused, check_relative, open_inside
from factbox.evidence.passages import SourceText
from factbox.record import Record


class Snapshot(Record):
    """A saved source: its text ready for searching, and the hash that tells whether it has changed."""

    text: SourceText
    digest: str


class Shelf:
    """Reads snapshots for boxes. `top` is the folder that no snapshot may leave, where the repository does not tell."""

    def __init__(self, top: str | None = None) -> None:
        self.top = os.path.realpath(top) if top is not None else None
        self._by_path: dict[tuple[str, str], Snapshot | Refused] = {}
        self._by_content: dict[tuple[str, str], SourceText] = {}
        self._roots: dict[str, str] = {}

    def snapshot(self, box_path: str, name: str) -> Snapshot:
        """The snapshot that a box names, relative to the box's file; raises Refused."""
        folder = os.path.realpath(os.path.dirname(os.path.abspath(box_path)))
        root = self._root(folder)
        relative = _relative(os.path.relpath(folder, root).replace(os.sep, "/"), name)
        key = (root, relative)
        if key not in self._by_path:
            try:
                self._by_path[key] = self._read(root, relative)
            except Refused as refused:
                self._by_path[key] = refused
        found = self._by_path[key]
        if isinstance(found, Refused):
            raise found
        return found

    def _read(self, root: str, relative: str) -> Snapshot:
        kind = kind_of(relative)
        data = open_inside(root, relative)
        digest = digest_of(data)
        if (digest, kind) not in self._by_content:
            self._by_content[digest, kind] = SourceText(text_of(data, kind))
        return Snapshot(self._by_content[digest, kind], digest)

    def _root(self, folder: str) -> str:
        """The repository a folder is in; without one the folder given for the run, else the folder itself."""
        if folder not in self._roots:
            self._roots[folder] = self._find_root(folder)
        return self._roots[folder]

    def _find_root(self, folder: str) -> str:
        parent = folder
        while os.path.dirname(parent) != parent:
            if os.path.lexists(os.path.join(parent, ".git")):
                return parent
            parent = os.path.dirname(parent)
        if self.top is not None and (folder == self.top or folder.startswith(self.top.rstrip(os.sep) + os.sep)):
            return self.top
        return folder


class GivenTexts:
    """Snapshots from texts at hand, by the names that boxes give them: for a rule's examples."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self.files = files

    def snapshot(self, box_path: str, name: str) -> Snapshot:
        """The text under a name; raises Refused as for a file that is not there."""
        check_relative(name)
        if name not in self.files:
            raise Refused("is not there")
        data = self.files[name].encode()
        return Snapshot(SourceText(text_of(data, kind_of(name))), digest_of(data))


def digest_of(data: bytes) -> str:
    """`sha256:` and 64 hex digits; line ends of a text do not count, since git may change them."""
    if b"\0" not in data:
        data = data.replace(b"\r\n", b"\n")
    return f"sha256:{sha256(data).hexdigest()}"


def _relative(folder: str, name: str) -> str:
    """A name as the box gives it, as a path from the root; `..` may climb as far as the root and no further."""
    if name.startswith(("/", "~")) or ":" in name or "\\" in name or "$" in name:
        return name  # refused with its reason where it would be opened
    steps = [] if folder == "." else folder.split("/")
    for step in name.split("/"):
        if step == "..":
            if not steps:
                raise Refused("leads out of the folder")
            steps.pop()
        elif step != ".":
            steps.append(step)
    return "/".join(steps)
