"""A walk over a whole repository that is made at every run of a hook, and so must be quick."""

from __future__ import annotations

import os

from factbox.disk.left_out import NEVER_WALKED, Ignored
from factbox.document.boxes import ENDINGS


class Walk:
    """Regular files with an ending that is read; links are not followed, and ignored folders not entered.

    Judging by .gitignore files takes time, so a folder judged before is not judged again; whether their rules still
    are what they were is seen at the end, by comparing `rules`.
    """

    def __init__(self, top: str, judged: dict[str, bool]) -> None:
        self.top = top
        self.ignored = Ignored(os.path.realpath(top))
        self.rules: dict[str, list[int]] = {}
        self.folders: dict[str, bool] = {}
        self.files: list[tuple[os.DirEntry[str], bool]] = []  # each with whether a .gitignore may speak of it
        pending = [(top, False)]
        while pending:
            folder, has_rules = pending.pop()
            try:
                with os.scandir(folder) as listing:
                    entries = list(listing)
            except OSError:
                continue
            has_rules = any(self._takes_rules(entry) for entry in entries if entry.name == ".gitignore") or has_rules
            for entry in entries:
                if entry.name.lower().endswith(ENDINGS):
                    if entry.is_file(follow_symlinks=False):
                        self.files.append((entry, has_rules))
                elif (
                    entry.is_dir(follow_symlinks=False)
                    and entry.name not in NEVER_WALKED
                    and not (has_rules and self._is_ignored(entry.path, judged))
                ):
                    pending.append((entry.path, has_rules))

    def _takes_rules(self, entry: os.DirEntry[str]) -> bool:
        try:
            status = entry.stat()
        except OSError:
            return False
        self.rules[entry.path[len(self.top) + 1 :]] = [status.st_size, status.st_mtime_ns, status.st_ctime_ns]
        return True

    def _is_ignored(self, folder: str, judged: dict[str, bool]) -> bool:
        name = folder[len(self.top) + 1 :]
        known = judged.get(name)
        self.folders[name] = self.ignored(folder, True) if known is None else known
        return self.folders[name]
