"""Which files of a repository hold boxes of which case, remembered between runs, so that one changed box is held against
the unchanged ones of its case without reading the whole archive again."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factbox import __version__
from factbox.box import Box, Setting
from factbox.disk import cache
from factbox.disk.left_out import excluded_below
from factbox.disk.walk import Walk
from factbox.document import boxes
from factbox.record import Record
from factbox.settings.config import Config
from factbox.source import Source

_FORM = (
    f"3 {__version__} {' '.join(boxes.ENDINGS)}"  # raise the number when boxes are found or cases are read otherwise
)
_TICK = 2_000_000_000  # ns: a file written so shortly before it was read may have been written again unseen


class Seen(Record):
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
        index = self._index()
        for path in sorted(path for path, seen in index.items() if not names.isdisjoint(seen.cases)):
            if excluded_below(path, self.config):
                continue
            source = self.read(path if self.absolute else os.path.relpath(path))
            if isinstance(source, Source) and _identity(path) not in self.asked_files:
                yield source

    def _index(self) -> dict[str, Seen]:
        """Every file that may hold a box, but those that are asked for; what has changed since the last run is read again."""
        began = time.time_ns()
        memory = _load(self.top)
        walk = Walk(self.top, memory.folders)
        if (
            memory is not _NOTHING and walk.rules != memory.rules
        ):  # what git ignores has changed, so nothing remembered counts
            memory = _NOTHING
            walk = Walk(self.top, memory.folders)
        index: dict[str, Seen] = {}
        kept: dict[str, Seen] = {}
        anew = 0
        sure = memory.sure
        prefix = len(self.top) + 1
        for entry, has_rules in walk.files:
            path = entry.path
            name = path[prefix:]
            old = memory.files.get(name)
            if path in self.asked:
                if old is not None:
                    kept[name] = old
                continue
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError:
                continue
            stamp = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            if old is not None and old[:3] == stamp and stamp[1] < sure and stamp[2] < sure:
                kept[name] = index[path] = old
                continue
            anew += 1
            seen = self._see(path, stamp, old)
            if seen.cases and has_rules and walk.ignored(path, False):
                seen = seen._replace(cases=())
            kept[name] = index[path] = seen
        if anew or len(kept) != len(memory.files) or walk.folders != memory.folders:
            _save(self.top, _Memory(kept, began, walk.rules, walk.folders))
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


class _Memory(Record):
    """What the last run saw: files by their path below the top, and when it began to look."""

    files: dict[str, Seen]
    written: int  # ns
    rules: dict[str, list[int]]  # the .gitignore files met, each with size and times
    folders: dict[str, bool]  # those that had to be judged by these: whether they are ignored

    @property
    def sure(self) -> int:
        """Times (ns) before this one are told apart from those of a later change."""
        return self.written - _TICK


_NOTHING = _Memory({}, 0, {}, {})


def _identity(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _load(top: str) -> _Memory:
    kept = cache.read("cases", top)
    if kept is None:
        return _NOTHING
    try:
        data: Any = json.loads(kept)
        if data["form"] != _FORM or data["top"] != top:
            return _NOTHING
        files = {
            path: Seen(size, modified, changed, content, tuple(map(str, cases)))
            for path, (size, modified, changed, content, *cases) in data["files"].items()
        }
        return _Memory(files, int(data["written"]), dict(data["rules"]), dict(data["folders"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return _NOTHING


def _save(top: str, memory: _Memory) -> None:
    rows = {path: [*seen[:4], *seen.cases] for path, seen in memory.files.items()}
    data = {"form": _FORM, "top": top, "written": memory.written, "rules": memory.rules, "folders": memory.folders}
    cache.write("cases", top, json.dumps({**data, "files": rows}, separators=(",", ":")).encode())
