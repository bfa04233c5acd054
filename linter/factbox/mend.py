"""Fixes applied to files: each written whole or not at all, and left alone when somebody else has changed it."""

from __future__ import annotations

import difflib
import os
import tempfile
from typing import NamedTuple

from factbox import files, fix
from factbox.config import Config
from factbox.engine import Failure, check_sources
from factbox.registry import Registry
from factbox.report.show import show
from factbox.source import Source


class Mended(NamedTuple):
    """What changed, or would: a line for each file, or the diff."""

    files: int
    lines: list[str]
    failures: list[Failure]


def mend(paths: tuple[str, ...], config: Config, registry: Registry, *, unsafe: bool, write: bool) -> Mended:
    """Fix files to rest, in bounded rounds; with `write` false only the diffs are made."""
    gathered = files.gather(list(paths) or ["."], config)
    changed, lines, failures = 0, [], list(gathered.failures)
    for path in gathered.files:
        before = files.read(path)
        if not isinstance(before, Source) or not before.text:
            continue
        after, count = _at_rest(before, config, registry, unsafe)
        if after == before.text:
            continue
        if not write:
            lines += _diff(path, before.text, after)
            changed += 1
        elif (problem := replace(path, before.text, after)) is not None:
            failures.append(Failure(path, problem))
            lines.append(f"not fixed: {show(path)}: {problem}")
        else:
            lines.append(f"fixed: {show(path)}: {count} {'finding' if count == 1 else 'findings'}")
            changed += 1
    return Mended(changed, lines, failures)


def _at_rest(source: Source, config: Config, registry: Registry, unsafe: bool) -> tuple[str, int]:
    count = 0
    for _ in range(fix.ROUNDS):
        findings = fix.fixable(check_sources([source], config, registry).findings, unsafe)
        fixed = fix.apply(findings[0].place.source, findings) if findings else None
        if fixed is None or not fixed.applied or fixed.text == source.text:
            break
        count += len(fixed.applied)
        source = Source(source.path, fixed.text)
    return source.text, count


def replace(path: str, before: str, after: str) -> str | None:
    """Put the new text in the file's place in one step, its mode kept; returns why not, when it could not be done."""
    target = os.path.realpath(path)
    if os.path.islink(path):
        return "it is a link: fix the file it leads to"
    encoded = after.encode("utf-8", "surrogatepass")
    temporary = None
    try:
        status = os.stat(target)
        if status.st_nlink > 1:
            return "it has other hard links: fix it by hand"
        with open(target, "rb") as file:
            if file.read() != before.encode("utf-8", "surrogatepass"):
                return "it has changed since it was read"
        handle, temporary = tempfile.mkstemp(prefix=".factbox-", dir=os.path.dirname(target))
        with os.fdopen(handle, "wb") as file:
            file.write(encoded)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, status.st_mode & 0o7777)
        os.replace(temporary, target)
        temporary = None
    except OSError as error:
        return f"it cannot be written: {error.strerror}"
    finally:
        if temporary is not None:
            os.unlink(temporary)
    return None


def _diff(path: str, before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), path, path, lineterm="")
    return [show(line) for line in lines]
