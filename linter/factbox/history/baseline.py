"""The baseline: a file of findings that a desk knows of, one a line, sorted, for people to read and for git to merge."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from factbox.engine import Report
from factbox.history.known import Apart, Known, set_apart
from factbox.settings.config import ConfigurationError

DEFAULT = "factbox-baseline.tsv"
_HEAD = "# factbox baseline 1"
_COLUMNS = "# file\trule\tfingerprint\tmessage"
_ESCAPED = re.compile("[\\\\\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|(\\))")
_MAX_BYTES = 100_000_000


class Baseline:
    """The known findings in one file. Paths are relative to the folder the file stands in."""

    def __init__(self, path: str, known: Iterable[Known] = ()) -> None:
        self.path = path
        self.folder = os.path.dirname(os.path.abspath(path))
        self.known = list(known)

    @classmethod
    def load(cls, path: str) -> Baseline:
        """Raises ConfigurationError for a file that is missing or is no baseline, with the line."""
        try:
            with open(path, "rb") as file:
                text = file.read(_MAX_BYTES).decode("utf-8-sig")
        except FileNotFoundError:
            raise ConfigurationError(
                f"{path}: there is no such baseline; `factbox baseline create` makes one"
            ) from None
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigurationError(
                f"{path}: cannot be read: {getattr(error, 'strerror', 0) or 'not UTF-8'}"
            ) from None
        lines = text.splitlines() if text.isascii() else re.split(r"\r\n|\n|\r", text)
        if not lines or lines[0] != _HEAD:
            raise ConfigurationError(f"{path}: line 1: this is no baseline: it begins with `{_HEAD}`")
        return cls(
            path, [_entry(path, number, line) for number, line in enumerate(lines, 1) if line and line[0] != "#"]
        )

    @property
    def exists(self) -> bool:
        return os.path.lexists(self.path)

    def save(self) -> None:
        """Write the file in one step; raises OSError."""
        lines = sorted("\t".join(map(_plain, one)) for one in self.known)
        text = "\n".join([_HEAD, _COLUMNS, *lines]) + "\n"
        handle, scratch = tempfile.mkstemp(prefix=".factbox-", dir=self.folder)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            try:
                mode = os.stat(self.path).st_mode & 0o777
            except OSError:
                mode = 0o644
            os.chmod(scratch, mode)
            os.replace(scratch, os.path.realpath(self.path))
        except BaseException:
            os.unlink(scratch)
            raise

    def name(self, path: str) -> str:
        """A file's path as the baseline has it: from the baseline's folder, with forward slashes."""
        return os.path.relpath(path, self.folder).replace(os.sep, "/")

    def is_gone(self, path: str) -> bool:
        return not os.path.exists(os.path.join(self.folder, path))

    def apply(self, report: Report, old_names: Mapping[str, str]) -> Apart:
        """The report without what the baseline knows; `old_names` gives the present name of a rule for each it had."""
        return set_apart(report, self.known, name=self.name, is_gone=self.is_gone, old_names=old_names)


def located(given: str | None, configured: str | None, root: Path) -> str:
    """Where the baseline is, or will be: as given, as configured, or beside the configuration."""
    return given or configured or str(root / DEFAULT)


def _entry(path: str, number: int, line: str) -> Known:
    parts = line.split("\t")
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        raise ConfigurationError(
            f"{path}: line {number}: two versions were not merged: keep the lines of both, and `factbox baseline prune`"
        )
    if len(parts) != 4 or not re.fullmatch("[0-9a-f]{24}", parts[2]):
        raise ConfigurationError(f"{path}: line {number}: a line has a file, a rule, a fingerprint and a message")
    return Known(*map(_raw, parts))


def _plain(text: str) -> str:
    """A text on one line, so that it comes back as it was."""
    return _ESCAPED.sub(lambda match: "\\\\" if match.group() == "\\" else f"\\u{ord(match.group()):04x}", text)


def _raw(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else "\\", text) if "\\" in text else text
