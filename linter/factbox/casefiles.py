"""Which files of a repository hold boxes of which case, remembered between runs, so that one changed box is held against
the unchanged ones of its case without reading the whole archive again."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from factbox import __version__, cache
from factbox.box import Box, Setting
from factbox.config import Config
from factbox.document import boxes
from factbox.left_out import NEVER_WALKED, Ignored, excluded
from factbox.source import Source

_FORM = f"2 {__version__}"  # raise the number when boxes are found or cases are read otherwise
_TICK = 2_000_000_000  # ns: a file written so shortly before it was read may have been written again unseen


class Seen(NamedTuple):
    """A file as it was when its cases were read. The content's hash is the truth; size and times spare the reading."""

    size: int
    modified: int  # ns
    changed: int  # ns; unlike the time of modification nobody can set it back
    content: str
    cases: tuple[str, ...]


class CaseFiles:
    """The other files of a repository, asked by case. `read` gives a file's text, or something else when it cannot."""

    def __init__(self, top: str, asked: Iterable[str], config: Config, read: Callable[[str], object]) -> None:
        self.top = os.path.abspath(top)
        self.config = config
        self.read = read
        paths = list(asked)
        self.asked = {os.path.abspath(path) for path in paths}
        self.asked_files = set(filter(None, map(_identity, paths)))
        self.absolute = bool(paths) and os.path.isabs(paths[0])

    def __call__(self, names: frozenset[str]) -> Iterator[Source]:
        """The files with boxes of these cases that are not checked themselves, sorted by path."""
        ignored = Ignored(os.path.realpath(self.top))
        for path, seen in sorted(self._index(ignored).items()):
            if names.isdisjoint(seen.cases) or not self._may_be_read(path, ignored):
                continue
            source = self.read(path if self.absolute else os.path.relpath(path))
            if isinstance(source, Source) and _identity(path) not in self.asked_files:
                yield source

    def _may_be_read(self, path: str, ignored: Ignored) -> bool:
        if ignored(path, False):
            return False
        while len(path) > len(self.top):
            if excluded(path, self.config):
                return False
            path = os.path.dirname(path)
        return True

    def _index(self, ignored: Ignored) -> dict[str, Seen]:
        """Every file that may hold a box, but those that are asked for; what has changed since the last run is read again."""
        began = time.time_ns()
        known, written = _load(self.top)
        index: dict[str, Seen] = {}
        anew = 0
        prefix = len(self.top) + 1
        for entry in _files(self.top, ignored):
            old = known.get(entry.path[prefix:])
            if entry.path in self.asked:
                if old is not None:
                    index[entry.path] = old._replace(cases=())
                continue
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError:
                continue
            stamp = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            if old is not None and old[:3] == stamp and max(stamp[1:]) < written - _TICK:
                index[entry.path] = old
                continue
            anew += 1
            index[entry.path] = self._see(entry.path, stamp, old)
        if anew or len(index) != len(known):
            kept = (
                (path[prefix:], known.get(path[prefix:], seen) if path in self.asked else seen)
                for path, seen in index.items()
            )
            _save(self.top, dict(kept), began)
        return index

    def _see(self, path: str, stamp: tuple[int, int, int], old: Seen | None) -> Seen:
        source = self.read(path)
        if not isinstance(source, Source):
            return Seen(*stamp, "", ())
        content = cache.digest([source.text.encode("utf-8", "surrogatepass")])
        if old is not None and old.content == content:
            return Seen(*stamp, content, old.cases)
        return Seen(*stamp, content, cases_of(source))


def cases_of(source: Source) -> tuple[str, ...]:
    """The cases that a file's boxes belong to."""
    if "case" not in source.text or not boxes.may_hold_box(source.path, source.text):
        return ()
    try:
        read = [Box(found, Setting()).case for found in boxes.read(source).found]
    except Exception:  # whatever is wrong with it is told when it is checked itself
        return ()
    return tuple(sorted({case for case in read if case is not None}))


def _files(top: str, ignored: Ignored) -> Iterator[os.DirEntry[str]]:
    """Regular files with an ending that is read; links are not followed, and ignored folders not entered."""
    pending = [(top, False)]
    while pending:
        folder, has_rules = pending.pop()
        try:
            with os.scandir(folder) as listing:
                entries = list(listing)
        except OSError:
            continue
        has_rules = has_rules or any(entry.name == ".gitignore" for entry in entries)
        for entry in entries:
            if entry.name.lower().endswith(boxes.ENDINGS):
                if entry.is_file(follow_symlinks=False):
                    yield entry
            elif (
                entry.is_dir(follow_symlinks=False)
                and entry.name not in NEVER_WALKED
                and not (has_rules and ignored(entry.path, True))
            ):
                pending.append((entry.path, has_rules))


def _identity(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _load(top: str) -> tuple[dict[str, Seen], int]:
    """The files by path below the top, and when they were looked at (ns)."""
    kept = cache.read("cases", top)
    if kept is None:
        return {}, 0
    try:
        data: Any = json.loads(kept)
        if data["form"] != _FORM or data["top"] != top:
            return {}, 0
        files = {
            path: Seen(size, modified, changed, content, tuple(map(str, cases)))
            for path, (size, modified, changed, content, *cases) in data["files"].items()
        }
        return files, int(data["written"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}, 0


def _save(top: str, files: dict[str, Seen], began: int) -> None:
    rows = {path: [*seen[:4], *seen.cases] for path, seen in files.items()}
    data = {"form": _FORM, "top": top, "written": began, "files": rows}
    cache.write("cases", top, json.dumps(data, separators=(",", ":")).encode())
