"""What a walk over folders leaves out: what git ignores, what the configuration excludes, and folders of tools."""

from __future__ import annotations

import os
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from factbox.settings.config import Config

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NEVER_WALKED = frozenset(
    (".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", ".tox", ".mypy_cache", ".ruff_cache")
)


def excluded(path: str, config: Config) -> bool:
    """Whether the configuration excludes this file or folder itself; what stands above it is asked for by itself."""
    if not config.exclude:
        return False
    name = os.path.basename(path)
    path = os.path.relpath(path, config.root).replace(os.sep, "/")
    return any(fnmatch(path, pattern.rstrip("/")) or fnmatch(name, pattern.rstrip("/")) for pattern in config.exclude)


def excluded_below(path: str, config: Config) -> bool:
    """Whether the configuration excludes a file, or a folder that it stands in up to the configuration's own."""
    if not config.exclude:
        return False
    path, top = os.path.abspath(path), os.path.abspath(config.root).rstrip(os.sep) + os.sep
    while path.startswith(top):
        if excluded(path, config):
            return True
        path = os.path.dirname(path)
    return False


def repository(folder: str) -> str | None:
    """The top of the repository that a folder stands in; None outside one."""
    while True:
        if os.path.exists(os.path.join(folder, ".git")):
            return folder
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


class Ignored:
    """What the .gitignore files from the repository's top down to a path leave out."""

    def __init__(self, root: str) -> None:
        self.specs: dict[str, GitIgnoreSpec | None] = {}
        self.top = repository(root) or root

    def __call__(self, path: str, is_folder: bool) -> bool:
        path = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
        folder = os.path.dirname(path)
        while folder.startswith(self.top):
            spec = self._spec(folder)
            if spec is not None:
                relative = os.path.relpath(path, folder).replace(os.sep, "/") + ("/" if is_folder else "")
                verdict = spec.check_file(relative).include
                if verdict is not None:
                    return verdict
            if folder == self.top:
                break
            folder = os.path.dirname(folder)
        return False

    def _spec(self, folder: str) -> GitIgnoreSpec | None:
        if folder not in self.specs:
            try:
                with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
                    text = file.read()
            except OSError:
                self.specs[folder] = None
            else:
                from pathspec import GitIgnoreSpec

                self.specs[folder] = GitIgnoreSpec.from_lines(text.splitlines())
        return self.specs[folder]
