"""What is new since a revision: two analyses, and the findings of the older one taken out of the newer.

A filter on changed lines would miss a total that an edit elsewhere has broken, and tell of old faults on touched lines.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from hashlib import sha1, sha256

from factbox.disk import files
from factbox.disk.casefiles import cases_of
from factbox.disk.left_out import Ignored, excluded, repository
from factbox.document.boxes import ENDINGS
from factbox.engine import Beside, Failure, Report, check_sources
from factbox.evidence.extract import kind_of, text_of
from factbox.evidence.opening import Refused, check_relative, open_inside
from factbox.evidence.passages import SourceText
from factbox.evidence.shelf import Shelf, Snapshot, digest_of
from factbox.history.known import recalled, set_apart
from factbox.history.revision import Blob, Revision
from factbox.registry import Registry
from factbox.settings.config import Config, ConfigurationError
from factbox.settings.renamed import old_names
from factbox.source import Source

_STORED_ELSEWHERE = b"version https://git-lfs.github.com/"  # a pointer: what it points at is only in the working tree
_OTHER_FILE = re.compile(r"\b(?:snapshot|story)\b")
_PLAIN_NAME = re.compile(r"[\w.:+-]+\Z", re.ASCII)  # written alike in every format, and never folded


def only_new(report: Report, paths: Sequence[str], since: str, config: Config, registry: Registry) -> Report:
    """The report of `paths` without what was found in the same files at a revision; that counts as known.

    Raises ConfigurationError outside a repository and for a revision that is not there.
    """
    paths = list(paths) or ["."]
    top = repository(os.path.abspath(paths[0]))
    if top is None:
        raise ConfigurationError(f"{paths[0]} is in no git repository: there is no revision to compare with")
    then = _Then(Revision(top, since), paths, config)
    failures: list[Failure] = []
    old = check_sources(
        then.sources(then.asked, failures), config, registry,
        failures_after=failures, beside=then.beside(), snapshots=_SavedThen(then),
    )  # fmt: skip
    name = os.path.abspath
    known = [recalled(finding, name) for finding in old.findings]
    # A file that has not changed, nor any box of its cases, is not analysed twice to give the same again.
    known += [recalled(finding, name) for finding in report.findings if name(finding.path) in then.unchanged]
    apart = set_apart(
        report, known, name=name, is_gone=lambda path: not os.path.exists(path), old_names=old_names(registry)
    )
    notes = [f"at {since}, {failure.path} was not checked: {failure.message}" for failure in old.failures]
    return apart.report._replace(notes=(*apart.report.notes, *notes))


class _Then:
    """The files of the revision that stand for those under check now."""

    def __init__(self, revision: Revision, paths: list[str], config: Config) -> None:
        self.revision = revision
        self.config = config
        self.absolute = os.path.isabs(paths[0])
        self.ignored = Ignored(os.path.realpath(revision.top))
        folders = [os.path.abspath(path) for path in paths if os.path.isdir(path)]
        self.named = {os.path.abspath(path) for path in paths if not os.path.isdir(path)}
        self.all: dict[str, Blob] = {}
        self.asked: list[Blob] = []
        self.others: list[Blob] = []
        for blob in revision.files():
            self.all[blob.path] = blob
            if not blob.path.lower().endswith(ENDINGS):
                continue
            path = self._path(blob)
            below = any(path.startswith(folder.rstrip(os.sep) + os.sep) for folder in folders)
            if path in self.named or (below and not self._left_out(path)):
                self.asked.append(blob)
            elif not os.path.lexists(path) and not self._left_out(path):
                self.asked.append(blob)  # what was found in it may have moved to a file under check
            else:
                self.others.append(blob)

        self.unchanged = self._unchanged(paths) if not self.named else frozenset()
        self.asked = [blob for blob in self.asked if self._path(blob) not in self.unchanged]

    def _unchanged(self, paths: list[str]) -> frozenset[str]:
        """The files under check that are now as they were then, and depend on none that is not."""
        now = {os.path.abspath(path) for path in files.gather(paths, self.config).files}
        same: dict[str, str] = {}
        cases: set[str] = set()  # of boxes that are not as they were
        for blob in self.asked:
            path = self._path(blob)
            text = _text_as_then(path, blob) if path in now else None
            if text is not None:
                same[path] = text
        for source in self.sources([blob for blob in self.asked if self._path(blob) not in same], []):
            cases.update(cases_of(source))
        for path in now.difference(same):
            source_now = files.read(path)
            cases.update(cases_of(source_now) if isinstance(source_now, Source) else ())
        names = frozenset(cases)
        return frozenset(path for path, text in same.items() if not _depends(path, text, names))

    def sources(self, blobs: Sequence[Blob], failures: list[Failure]) -> Iterator[Source]:
        for blob, data in self.revision.contents(blobs):
            source = files.decode(self._shown(blob), data)
            if isinstance(source, Source):
                yield source
            elif source is not None:
                failures.append(source)

    def beside(self) -> Beside:
        """As for the files now: only where files are named one by one."""
        if not self.named:
            return lambda names: ()

        def others(names: frozenset[str]) -> Iterator[Source]:
            for source in self.sources(self.others, []):
                if _may_name(source.text, names):
                    path = os.path.abspath(source.path)
                    if not self._left_out(path):
                        yield source

        return others

    def _path(self, blob: Blob) -> str:
        return os.path.join(self.revision.top, *blob.path.split("/"))

    def _shown(self, blob: Blob) -> str:
        path = self._path(blob)
        return path if self.absolute else os.path.relpath(path)

    def _left_out(self, path: str) -> bool:
        """As a walk over the files now would leave it out."""
        is_folder = False
        while len(path) > len(self.revision.top):
            if excluded(path, self.config) or self.ignored(path, is_folder):
                return True
            path, is_folder = os.path.dirname(path), True
        return False


class _SavedThen(Shelf):
    """The saved sources as they were in the revision."""

    def __init__(self, then: _Then) -> None:
        super().__init__(then.revision.top)
        self.then = then

    def _read(self, root: str, relative: str) -> Snapshot:
        check_relative(relative)
        kind = kind_of(relative)
        blob = self.then.all.get(relative) if root == os.path.realpath(self.then.revision.top) else None
        if blob is None:
            raise Refused("is not there")
        data = next((data for _, data in self.then.revision.contents([blob])), b"")
        if data.startswith(_STORED_ELSEWHERE):
            data = open_inside(root, relative)
        return Snapshot(SourceText(text_of(data, kind)), digest_of(data))


def _text_as_then(path: str, blob: Blob) -> str | None:
    """The text of a file whose bytes are those of the blob; None when they are others, or no text."""
    try:
        with open(path, "rb") as file:
            data = file.read(files.MAX_BYTES)
    except OSError:
        return None
    digest = (sha1 if len(blob.oid) == 40 else sha256)(b"blob %d\0" % len(data), usedforsecurity=False)
    digest.update(data)
    source = files.decode(path, data) if digest.hexdigest() == blob.oid else None
    return source.text if isinstance(source, Source) else None


def _depends(path: str, text: str, names: frozenset[str]) -> bool:
    """Whether what is found in a text may hang on another file: a saved source, a story, a changed box of its case."""
    if _OTHER_FILE.search(text):
        return True
    return _may_name(text, names) and not names.isdisjoint(cases_of(Source(path, text)))


def _may_name(text: str, names: frozenset[str]) -> bool:
    """A quick look: False only when no box in the text can belong to one of the cases."""
    return "case" in text and any(not _PLAIN_NAME.match(name) or name in text for name in names)
