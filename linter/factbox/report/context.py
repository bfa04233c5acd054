"""What a format may need beyond the findings: how a run is printed, where the repository begins, what the rules say."""

from __future__ import annotations

import os
from collections.abc import Callable

from factbox.finding import Severity
from factbox.record import Record


class RuleText(Record):
    """A rule as a report explains it; `help` is its page in Markdown."""

    name: str
    group: str
    severity: Severity
    enabled: bool
    summary: str
    description: str
    help: str
    origin: str


class PackText(Record):
    """A register file in use."""

    name: str
    version: str
    checksum: str


class Context(Record):
    """`top` is the folder that CI services take paths from, `here` the one the run was in; both absolute, or both empty
    where paths are to stay as given. What is costly and seldom asked for is a function."""

    color: bool = False
    quiet: bool = False
    statistics: bool = False
    fail_on: Severity = "error"
    here: str = ""
    top: str = ""
    moment: int = 0  # seconds since 1970 that stand for the time of the run
    link: str = ""  # what the path of a file is put behind, to lead a reader to it; empty where there is no such place
    rules: Callable[[], tuple[RuleText, ...]] = tuple
    packs: Callable[[], tuple[PackText, ...]] = tuple

    def in_repository(self, path: str) -> str:
        """The path from the top of the repository, with forward slashes; absolute when the file lies outside it."""
        path = os.path.normpath(path)
        if self.here != self.top or os.path.isabs(path) or path.startswith(os.pardir):
            whole = os.path.normpath(os.path.join(self.here, path))
            relative = os.path.relpath(whole, self.top) if self.top else path
            path = whole if relative.startswith(os.pardir) else relative
        return path.replace(os.sep, "/")
