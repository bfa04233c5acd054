"""One name for one finding: the fingerprint, told apart where two findings of a file share it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factbox.finding import Finding


def named(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with its fingerprint and the number of its occurrence in its file; no two names of a file are alike."""
    met: dict[tuple[str, str], int] = {}
    for finding in findings:
        fingerprint = finding.fingerprint
        count = met[finding.path, fingerprint] = met.get((finding.path, fingerprint), 0) + 1
        yield finding, f"{fingerprint}:{count}"
