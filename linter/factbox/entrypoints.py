"""The entry points of installed distributions, read straight from their metadata files.

`importlib.metadata` gives the same at the cost of importing the e-mail parser and more, half of what a hook run on one
file may take in all; it still serves for what is not installed as plain files.
"""

from __future__ import annotations

import os
import sys
from functools import cache

from factbox.record import Record


class EntryPoint(Record):
    """A name in a group, and the module it stands for."""

    name: str
    module: str


def entry_points(groups: tuple[str, ...]) -> dict[str, list[EntryPoint]]:
    """Entry points of each group, sorted by name; of two distributions with one name the first on the path counts."""
    found = _installed(tuple(dict.fromkeys(sys.path)))
    return {group: sorted(found.get(group, {}).values()) for group in groups}


@cache
def _installed(path: tuple[str, ...]) -> dict[str, dict[str, EntryPoint]]:
    """Every entry point on a path, by group and name: rules and registers are asked for one after the other."""
    found: dict[str, dict[str, EntryPoint]] = {}
    for folder in path:
        for text in _metadata_texts(folder or "."):
            for group, point in _parse(text):
                found.setdefault(group, {}).setdefault(point.name, point)
    return found


def _metadata_texts(folder: str) -> list[str]:
    texts = []
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info")))
    except NotADirectoryError:
        return _from_importlib(folder) if os.path.isfile(folder) else []
    except OSError:
        return []
    for name in names:
        try:
            with open(f"{folder}/{name}/entry_points.txt", encoding="utf-8") as file:
                text = file.read()
        except (OSError, UnicodeDecodeError):
            continue
        if "factbox." in text:
            texts.append(text)
    return texts


def _from_importlib(archive: str) -> list[str]:
    from importlib.metadata import distributions

    return [text for each in distributions(path=[archive]) if (text := each.read_text("entry_points.txt"))]


def _parse(text: str) -> list[tuple[str, EntryPoint]]:
    group, found = "", []
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("["):
            group = line.strip("[]").strip()
        elif "=" in line and not line.startswith(("#", ";")):
            name, _, target = line.partition("=")
            found.append((group, EntryPoint(name.strip(), target.split("[")[0].split(":")[0].strip())))
    return found
