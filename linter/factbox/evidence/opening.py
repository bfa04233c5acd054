"""Opening a file that a box names: one door, and nothing outside the tree comes through it."""

from __future__ import annotations

import os
import stat

MAX_BYTES = 20_000_000


class Refused(Exception):
    """A file that is not opened, or not read as text; the message says why and never shows what is in it."""


def open_inside(root: str, relative: str, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file under `root`; raises Refused for anything else.

    `relative` is a plain path with forward slashes: no absolute path, no `..`, no hidden name, no link, drive or URL. A
    symbolic link is followed only where it stays under `root`; a device, a pipe or a file of more than `limit` bytes is
    refused before anything of it is read.
    """
    check_relative(relative)
    top = os.path.realpath(root)
    real = os.path.realpath(os.path.join(top, *relative.split("/")))
    inside = os.path.relpath(real, top).replace(os.sep, "/")
    if inside.startswith("../") or inside in ("..", ".") or os.path.isabs(inside):
        raise Refused("is a link that leads out of the folder: it was not followed")
    check_relative(inside)
    try:
        handle = _open(top, inside.split("/"))
    except OSError as error:
        raise Refused(_why(error)) from None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise Refused("is no regular file")
        if status.st_size > limit:
            raise Refused(f"is larger than {limit // 1_000_000} MB")
        data = _read(handle, limit + 1)
    except OSError as error:
        raise Refused(_why(error)) from None
    finally:
        os.close(handle)
    if len(data) > limit:
        raise Refused(f"is larger than {limit // 1_000_000} MB")
    return data


def _read(handle: int, limit: int) -> bytes:
    parts: list[bytes] = []
    while limit > 0 and (part := os.read(handle, min(limit, 1 << 20))):
        parts.append(part)
        limit -= len(part)
    return b"".join(parts)


def check_relative(path: str) -> None:
    """Whether a path may be looked at under a root at all; raises Refused with the reason."""
    if not path or any(ord(character) < 32 or ord(character) == 127 for character in path):
        raise Refused("is no path")
    if ":" in path:
        raise Refused("is a link or a drive: only a file beside the box is read")
    if "\\" in path:
        raise Refused("is written with backslashes: write the path with /")
    if path.startswith(("/", "~")) or "$" in path:
        raise Refused("is no path relative to the box")
    names = path.split("/")
    if ".." in names:
        raise Refused("leads out of the folder")
    if any(name.startswith(".") for name in names):
        raise Refused("is a hidden file or in a hidden folder")
    if "" in names:
        raise Refused("is no path of a file")


def _open(top: str, names: list[str]) -> int:
    """Open step by step from the top without following a link, so that no swap on the way can lead elsewhere."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    flags |= getattr(os, "O_BINARY", 0)
    if os.open not in os.supports_dir_fd or not hasattr(os, "O_DIRECTORY"):
        return os.open(os.path.join(top, *names), flags)
    folder = os.open(top, os.O_RDONLY | os.O_DIRECTORY | getattr(os, "O_CLOEXEC", 0))
    try:
        for name in names[:-1]:
            deeper = os.open(name, flags | os.O_DIRECTORY, dir_fd=folder)
            os.close(folder)
            folder = deeper
        return os.open(names[-1], flags, dir_fd=folder)
    finally:
        os.close(folder)


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "is not there"
    if isinstance(error, PermissionError):
        return "may not be read: permission denied"
    return f"cannot be read: {error.strerror or type(error).__name__}"
