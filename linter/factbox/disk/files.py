"""Files and folders to sources: what is read, what is passed over in silence, and what is refused with a reason."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from factbox.disk.left_out import NEVER_WALKED, Ignored, excluded, excluded_below, repository
from factbox.document.boxes import ENDINGS, is_box_file
from factbox.engine import Beside, Failure, Report, check_sources
from factbox.record import Record
from factbox.registry import Registry, default_registry
from factbox.settings.config import Config
from factbox.source import Source, Undecodable

if TYPE_CHECKING:
    from factbox.evidence.shelf import Shelf, Snapshot

MAX_BYTES = 20_000_000  # beyond what MAX_CHARACTERS of any script can take
_MORE = 65_536  # bytes asked for beyond what a file seems to have
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


class Gathered(Record):
    """Files to read, and paths that cannot be."""

    files: list[str]
    failures: list[Failure]
    named: frozenset[str] = frozenset()  # those of the files that were named themselves


def check_files(
    paths: Iterable[str],
    config: Config | None = None,
    registry: Registry | None = None,
    watch: Callable[[list[str]], Iterable[str]] = iter,
) -> Report:
    """Check files and folders. `watch` is handed the list of files and gives them back one by one, for a progress bar."""
    paths = list(paths) or ["."]
    if config is None:
        config = nearest_config(paths[0])
    gathered = gather(paths, config)
    failures = gathered.failures
    return check_sources(
        sources(watch(gathered.files), failures),
        config,
        registry or default_registry(),
        failures_after=failures,
        beside=beside([path for path in paths if path in gathered.named], gathered.files, config),
        snapshots=SavedSources(config),
    )


class SavedSources:
    """The saved sources of a run, read from beside its boxes when first asked for; most runs ask for none."""

    def __init__(self, config: Config) -> None:
        self.top = str(config.root) if config.path is not None else None
        self._shelf: Shelf | None = None

    def snapshot(self, box_path: str, name: str) -> Snapshot:
        """As `Shelf.snapshot`."""
        if self._shelf is None:
            from factbox.evidence.shelf import Shelf

            self._shelf = Shelf(self.top)
        return self._shelf.snapshot(box_path, name)


def beside(named: list[str], asked: Iterable[str], config: Config) -> Beside | None:
    """For files named one by one, as a hook names the changed ones: the other boxes of their cases in the repository.

    A folder that is named stands for itself. Of a file outside a repository and without a configuration nobody knows what
    stands beside it: None.
    """
    if not named:
        return lambda names: ()
    folder = os.path.dirname(os.path.abspath(named[0]))
    top = repository(folder) or (str(config.root) if config.path is not None else None)
    if top is None:
        return None

    def others(names: frozenset[str]) -> Iterator[Source]:
        from factbox.disk.casefiles import CaseFiles  # only where a box belongs to a case

        return CaseFiles(top, asked, config, read)(names)

    return others


def nearest_config(path: str) -> Config:
    """The configuration that governs a path: the nearest file above it, or the defaults."""
    start = os.path.abspath(path)
    folder = start if os.path.isdir(start) else os.path.dirname(start)
    if not any(os.path.exists(os.path.join(parent, name)) for parent in _upwards(folder) for name in _CONFIG_NAMES):
        return Config()
    from pathlib import Path

    from factbox.settings import config_file  # reads TOML: only where there is something to read

    found = config_file.find(Path(folder))
    return Config() if found is None else config_file.load(found)


def _upwards(folder: str) -> Iterator[str]:
    """A folder and those above it."""
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        yield (folder := above)


_CONFIG_NAMES = ("factbox.toml", ".factbox.toml", "pyproject.toml")


def gather(paths: Iterable[str], config: Config) -> Gathered:
    """Every file that is named, and those of the folders that may hold a box, each once, in the order given.

    A file that is named is read even if the configuration excludes it, unless `force_exclude` is set.
    """
    files: dict[str, None] = {}
    failures: list[Failure] = []
    named: set[str] = set()
    for path in paths:
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            failures.append(Failure(path, _why(error)))
            continue
        if stat.S_ISDIR(mode):
            files.update(dict.fromkeys(_walk(path, config, failures)))
        elif stat.S_ISREG(mode) and _leads_out(path):
            failures.append(Failure(path, "is a link that leads out of the repository: it was not followed"))
        elif stat.S_ISREG(mode):
            if not (config.force_exclude and excluded_below(path, config)):
                files[path] = None
                named.add(path)
        else:
            failures.append(Failure(path, "is no regular file"))
    return Gathered(list(files), failures, frozenset(named))


def _leads_out(path: str) -> bool:
    """Whether a file that is named is a link to somewhere outside its repository, or outside its folder where there is none:
    a hook names the files of a change that nobody has looked at yet."""
    folder = os.path.dirname(os.path.abspath(path))
    top = repository(folder)
    if top is None and not os.path.islink(path):
        return False
    inside = os.path.realpath(top or folder)
    return not os.path.realpath(path).startswith(inside.rstrip(os.sep) + os.sep)


def read(path: str) -> Source | Failure | None:
    """A file's text, as `decode` gives it; a Failure when it cannot be had."""
    try:
        # A FIFO or a device that took the file's place must not hang the run.
        handle = os.open(path, _FLAGS)
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                return Failure(path, "is no regular file")
            data = _up_to_limit(handle, status.st_size)
        finally:
            os.close(handle)
    except OSError as error:
        return Failure(path, _why(error))
    return decode(path, data)


def _up_to_limit(handle: int, size: int) -> bytes:
    """The bytes of a file, and one more than MAX_BYTES at most; `size` is what it seems to have. To ask for all that it may
    have costs the room for it, forty times the reading."""
    data = os.read(handle, min(size, MAX_BYTES) + 1)
    while len(data) <= MAX_BYTES and (more := os.read(handle, min(_MORE, MAX_BYTES + 1 - len(data)))):
        data += more
    return data


def decode(path: str, data: bytes) -> Source | Failure | None:
    """Bytes as the text of a file called `path`; None when they are many and do not speak of a box."""
    if len(data) > MAX_BYTES:
        if b"factbox" not in data and not is_box_file(path):
            return None
        return Failure(path, f"is larger than {MAX_BYTES // 1_000_000} MB: no fact box is, and it was not read")
    if b"factbox" not in data and not is_box_file(path) and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return Source(path, "")  # nothing to decode, nothing to find
    try:
        return Source.from_bytes(path, data)
    except Undecodable as error:
        readable = data[: error.offset].decode("utf-8", "replace")
        return Source(path, readable, f"the file is not UTF-8 text: byte {error.offset + 1} belongs to no character")


def sources(files: Iterable[str], failures: list[Failure]) -> Iterator[Source]:
    """The texts of files one by one; what cannot be read is told in `failures`."""
    for path in files:
        source = read(path)
        if isinstance(source, Source):
            yield source
        elif source is not None:
            failures.append(source)


def _walk(top: str, config: Config, failures: list[Failure]) -> Iterator[str]:
    """Files under a folder that may hold a box, sorted; what git ignores and what links lead to elsewhere is left out."""
    root = os.path.realpath(top)
    ignored = Ignored(root)
    for folder, folders, names in os.walk(
        top, onerror=lambda error: failures.append(Failure(str(error.filename), _why(error)))
    ):
        folders[:] = sorted(
            name for name in folders
            if name not in NEVER_WALKED and not ignored(os.path.join(folder, name), True)
            and not excluded(os.path.join(folder, name), config)
        )  # fmt: skip
        for name in sorted(names):
            if not name.lower().endswith(ENDINGS):
                continue
            path = os.path.normpath(os.path.join(folder, name))
            if excluded(path, config) or ignored(path, False):
                continue
            if os.path.islink(path):
                if not os.path.realpath(path).startswith(root + os.sep):
                    failures.append(
                        Failure(path, "is a link that leads out of the folder under check: it was not followed")
                    )
                continue  # inside the folder the file itself is met
            if os.path.isfile(path):
                yield path


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "may not be read: permission denied"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"
