"""The files of a commit, read from git's objects: nothing is checked out, and nothing in the repository is run."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator

from factbox.record import Record
from factbox.settings.config import ConfigurationError

# The settings of a repository can name programs; none of those that these commands would start is left.
_GIT = (
    "git", "--no-replace-objects", "--literal-pathspecs", "-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null",
    "-c", "protocol.allow=never", "-c", "core.quotePath=false",
)  # fmt: skip
_ENVIRONMENT = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
_FILES = (b"100644", b"100755", b"100664")


class Blob(Record):
    """A file of the commit."""

    path: str  # from the top of the repository, with forward slashes
    oid: str


class Revision:
    """A commit of the repository at `top`. `name...` is where the branch left `name`, as in `git diff name...`.

    Raises ConfigurationError when there is no such commit, or no git.
    """

    def __init__(self, top: str, name: str) -> None:
        self.top = top
        self.name = name
        if name.endswith("..."):
            base = self._ask("merge-base", "--", self._commit(name[:-3] or "HEAD"), self._commit("HEAD"))
            if not base:
                raise ConfigurationError(f"{name}: it has no commit in common with the branch")
            self.commit = base.split()[0]
        else:
            self.commit = self._commit(name)

    def files(self) -> Iterator[Blob]:
        """Every regular file of the commit; links and submodules are left out."""
        for row in self._run("ls-tree", "-r", "-z", "--full-tree", self.commit).split(b"\0"):
            facts, _, path = row.partition(b"\t")
            mode, _, rest = facts.partition(b" ")
            if mode in _FILES:
                yield Blob(os.fsdecode(path), rest.rpartition(b" ")[2].decode("ascii"))

    def contents(self, blobs: Iterable[Blob]) -> Iterator[tuple[Blob, bytes]]:
        """The bytes of files, in order; one that is not at hand (in a partial clone) is left out."""
        wanted = list(blobs)
        if not wanted:
            return
        process = subprocess.Popen(
            [*_GIT, "-C", self.top, "cat-file", "--batch"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, **_ENVIRONMENT},
        )  # fmt: skip
        assert process.stdin is not None and process.stdout is not None
        try:
            for blob in wanted:  # one asked, one answered: neither pipe can fill while the other side waits
                process.stdin.write(blob.oid.encode() + b"\n")
                process.stdin.flush()
                head = process.stdout.readline().split()
                if len(head) == 3 and head[2].isdigit():
                    data = process.stdout.read(int(head[2]))
                    process.stdout.read(1)
                    yield blob, data
        except BrokenPipeError:
            raise ConfigurationError(f"{self.name}: git ended while its files were read") from None
        finally:
            process.stdin.close()
            process.stdout.close()
            process.wait()

    def _commit(self, name: str) -> str:
        found = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").strip()
        if not re.fullmatch("[0-9a-f]{40,64}", found):
            raise ConfigurationError(
                f"there is no revision `{name}` in {self.top}; a shallow clone lacks old ones (in CI: fetch-depth: 0)"
            )
        return found

    def _ask(self, *words: str) -> str:
        try:
            return self._run(*words).decode("utf-8", "replace")
        except subprocess.CalledProcessError as error:
            reason = error.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
            if reason:
                raise ConfigurationError(f"git: {reason}") from None
            return ""

    def _run(self, *words: str) -> bytes:
        try:
            run = subprocess.run(
                [*_GIT, "-C", self.top, *words], stdin=subprocess.DEVNULL, capture_output=True, check=True,
                env={**os.environ, **_ENVIRONMENT},
            )  # fmt: skip
        except (FileNotFoundError, NotADirectoryError):
            raise ConfigurationError("git was not found: comparing with a revision needs it") from None
        return run.stdout
