"""What is kept between runs, in a folder outside the checkout. It can only cost time: any surprise is a miss.

A file's name is a kind and a hash, its first line proves the rest whole, and it is data, never an object that is brought
to life. FACTBOX_NO_CACHE=1 (or `--no-cache`) does without; FACTBOX_CACHE_DIR or XDG_CACHE_HOME says where.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from typing import BinaryIO, TypeVar
from zlib import crc32

try:  # the same function without hashlib's load of OpenSSL, which costs more than reading what is kept
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_FORM = "factbox cache 1"
_MAX_BYTES = 200_000_000


def digest(parts: Iterable[bytes]) -> str:
    """Tells contents apart, and ("ab", "c") from ("a", "bc"); 32 hex digits."""
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.hexdigest()


def folder() -> str:
    """Where things are kept."""
    given = os.environ.get("FACTBOX_CACHE_DIR")
    if given:
        return given
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):  # the convention: a relative one does not count
        base = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "factbox")


def read(kind: str, key: str, within: str | os.PathLike[str] | None = None) -> bytes | None:
    """What was kept under a key; None when there is nothing, or nothing that can be trusted."""
    data = _kept(kind, key, within, lambda file, _: file.read())
    return None if data is None else bytes(data)


def mapped(kind: str, key: str, within: str | os.PathLike[str] | None = None) -> memoryview | None:
    """The same for something large of which little is looked at: its pages stay in the file until they are."""
    return _kept(kind, key, within, _pages)


def _pages(file: BinaryIO, start: int) -> memoryview:
    from mmap import ACCESS_READ, mmap

    return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))[start:]


_Data = TypeVar("_Data", bytes, memoryview)


def _kept(
    kind: str, key: str, within: str | os.PathLike[str] | None, take: Callable[[BinaryIO, int], _Data]
) -> _Data | None:
    """What `take` gives of a kept file from behind its first line on, when that line proves it."""
    if _is_off():
        return None
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        handle = os.open(_path(kind, key, within), flags)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode) or status.st_size > _MAX_BYTES:
                return None
            head = file.readline(200)
            data = take(file, len(head))
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None
    return data if head == _head(kind, data) else None


def write(kind: str, key: str, data: bytes, within: str | os.PathLike[str] | None = None, keep: int = 32) -> None:
    """Keep something under a key, and of its kind no more than the `keep` newest; a folder that cannot be written is no trouble."""
    if _is_off():
        return
    target = _path(kind, key, within)
    scratch = f"{target}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(target), mode=0o700, exist_ok=True)
        with open(scratch, "xb") as file:
            file.write(_head(kind, data))
            file.write(data)
        os.replace(scratch, target)
    except OSError:
        _remove(scratch)
        return
    _drop_old(kind, os.path.dirname(target), keep)


def _is_off() -> bool:
    return os.environ.get("FACTBOX_NO_CACHE", "") not in ("", "0")


def _path(kind: str, key: str, within: str | os.PathLike[str] | None) -> str:
    # The key is hashed whatever it is, so that nothing in it can become part of a path.
    return os.path.join(folder() if within is None else within, f"{kind}-{digest([key.encode('utf-8', 'replace')])}")


def _head(kind: str, data: bytes | memoryview) -> bytes:
    return f"{_FORM} {kind} {len(data)} {crc32(data):08x}\n".encode()


def _drop_old(kind: str, within: str, keep: int) -> None:
    try:
        with os.scandir(within) as entries:
            held = [
                (entry.stat(follow_symlinks=False).st_mtime, entry.path)
                for entry in entries
                if entry.name.startswith(f"{kind}-")
            ]
    except OSError:
        return
    for _, path in sorted(held, reverse=True)[keep:]:
        _remove(path)


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return
