"""A file given new text in one step: whoever looks, and whatever happens, finds the old file or the new one, whole."""

from __future__ import annotations

import contextlib
import os
import stat
import time

_ABANDONED = 10.0  # seconds after which the scratch file of a run that was killed is taken away


def replace(path: str, before: bytes, after: bytes) -> str | None:
    """Put `after` where `before` stands, the mode kept; returns why not, when it was not done and the file is as it was.

    Left alone are links, files with other hard links, and a file that no longer holds `before`.
    """
    if os.path.islink(path):
        return "it is a link: fix the file it leads to"
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    scratch = os.path.join(folder, f".{os.path.basename(target)[:200]}.factbox-new")
    written = False
    try:
        status = os.stat(target)
        if not stat.S_ISREG(status.st_mode):
            return "it is no regular file"
        if status.st_nlink > 1:
            return "it has other hard links: fix it by hand"
        if not os.access(target, os.W_OK):
            return "it may not be written: permission denied"
        _clear(scratch)
        handle = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        written = True
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            _like(handle, status)
            os.fsync(handle)
        if not _holds(target, before, status):
            return "it has changed since it was read"
        os.replace(scratch, target)
        written = False
        _sync(folder)
    except FileExistsError:
        return "another run is writing it"
    except FileNotFoundError:
        return "it has gone since it was read"
    except OSError as error:
        return f"it cannot be written: {error.strerror}"
    finally:
        if written:
            with contextlib.suppress(OSError):
                os.unlink(scratch)
    return None


def _clear(scratch: str) -> None:
    """Take away what a killed run has left; one that is at work just now keeps its own."""
    try:
        if time.time() - os.lstat(scratch).st_mtime > _ABANDONED:
            os.unlink(scratch)
    except FileNotFoundError:
        return


def _like(handle: int, status: os.stat_result) -> None:
    """Mode and, where it is allowed, owner of the file that is replaced."""
    if hasattr(os, "fchown"):
        with contextlib.suppress(OSError):
            os.fchown(handle, status.st_uid, status.st_gid)
    if hasattr(os, "fchmod"):
        os.fchmod(handle, stat.S_IMODE(status.st_mode))


def _holds(target: str, before: bytes, status: os.stat_result) -> bool:
    """Whether the file is still the one that was read, byte for byte."""
    with open(target, "rb") as file:
        now = os.fstat(file.fileno())
        same = (now.st_dev, now.st_ino, now.st_nlink) == (status.st_dev, status.st_ino, 1)
        return same and file.read(len(before) + 1) == before


def _sync(folder: str) -> None:
    """Have the new name on disk as well; some systems cannot."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
