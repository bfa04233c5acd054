"""Where a run's report goes: any number of formats, at most one of them to standard output, each file whole or untouched."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from factbox.nearest import nearest
from factbox.record import Record
from factbox.report import FORMATS, render
from factbox.settings.config import ConfigurationError

if TYPE_CHECKING:
    from factbox.engine import Report
    from factbox.report.context import Context

SUMMARY_BYTES = 1_000_000  # GitHub refuses a step's summary of more than 1 MiB, what was there before included


class Output(Record):
    """A format, and the file it is written to; None is standard output."""

    format: str
    path: str | None = None


def chosen(formats: Sequence[str], output_file: str | None, environment: Mapping[str, str]) -> tuple[Output, ...]:
    """The outputs that `--format NAME` and `--format NAME=FILE` ask for, or the one that suits the place.

    Raises ConfigurationError for an unknown format, and where two outputs want the same place.
    """
    if not formats:
        in_actions = environment.get("GITHUB_ACTIONS") == "true" and output_file is None
        formats = ("github",) if in_actions else ("text",)
    outputs = [_output(value) for value in formats]
    if output_file is not None and output_file != "-":
        unplaced = [index for index, output in enumerate(outputs) if output.path is None]
        if len(unplaced) != 1:
            raise ConfigurationError("--output-file goes with one format; with several write --format NAME=FILE")
        outputs[unplaced[0]] = outputs[unplaced[0]]._replace(path=output_file)
    taken: dict[str | None, str] = {}
    for output in outputs:
        place = None if output.path is None else os.path.realpath(output.path)
        if place in taken:
            where = "standard output" if output.path is None else f"the file {output.path}"
            raise ConfigurationError(
                f"{taken[place]} and {output.format} cannot both go to {where}: write --format {output.format}=FILE"
            )
        taken[place] = output.format
    return tuple(outputs)


def write(outputs: Iterable[Output], report: Report, context: Context) -> list[str]:
    """Write every output, files first; returns why not, one line for each that could not be."""
    troubles = []
    printed = ""
    for output in outputs:
        if output.path is None:
            printed = render(report, output.format, context)
            continue
        text = render(report, output.format, context._replace(color=False))
        problem = put(output.path, text)
        if problem is not None:
            troubles.append(f"{output.path} cannot be written: {problem}")
    sys.stdout.write(printed)
    return troubles


def summarise(report: Report, context: Context, environment: Mapping[str, str]) -> str | None:
    """Add the Markdown report to the summary of a GitHub Actions step, where there is one; returns why not."""
    path = environment.get("GITHUB_STEP_SUMMARY")
    if not path or environment.get("GITHUB_ACTIONS") != "true":
        return None
    data = _encoded(render(report, "markdown", context) + "\n")
    try:
        with open(path, "ab") as file:
            if file.tell() + len(data) <= SUMMARY_BYTES:
                file.write(data)
    except OSError as error:
        return f"the step summary cannot be written: {error.strerror}"
    return None


def put(path: str, text: str) -> str | None:
    """Put a text in a file's place in one step, a link followed, the mode kept; returns why not."""
    import tempfile  # slow to import, and most runs write no file

    target = os.path.realpath(path)
    temporary = None
    try:
        mode = _mode(target)
        if mode is None:  # a device or a pipe has no place to take
            with open(target, "wb") as stream:
                stream.write(_encoded(text))
            return None
        handle, temporary = tempfile.mkstemp(prefix=".factbox-", dir=os.path.dirname(target))
        with os.fdopen(handle, "wb") as file:
            file.write(_encoded(text))
        os.chmod(temporary, mode)
        os.replace(temporary, target)
        temporary = None
    except OSError as error:
        return error.strerror or str(error)
    finally:
        if temporary is not None:
            os.unlink(temporary)
    return None


def _mode(target: str) -> int | None:
    """The mode of the file, or of a new one; None for what is no regular file."""
    try:
        status = os.stat(target)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(21, "it is a folder")
    return stat.S_IMODE(status.st_mode) if stat.S_ISREG(status.st_mode) else None


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _output(value: str) -> Output:
    name, equals, path = value.partition("=")
    if name not in FORMATS:
        near = nearest(name, FORMATS)
        hint = f"; did you mean `{near}`?" if near else f"; there are {', '.join(FORMATS)}"
        raise ConfigurationError(f"there is no format called `{name}`{hint}")
    if equals and not path:
        raise ConfigurationError(f"--format {name}= names no file")
    return Output(name, path if path and path != "-" else None)
