"""How well relations are judged on the annotated boxes: recall on inconsistent ones, errors on the others.

    python -m tests.accuracy.score_totals [--misses]

`--misses` names the cases that go wrong in the sets that may be read; those kept apart are only ever counted.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factbox.engine import check_sources
from factbox.registry import default_registry
from factbox.settings.config import Config
from factbox.source import Source
from tests.accuracy import totals_cases
from tests.accuracy.totals_cases import Case

GROUPS = ("totals", "consistency")


class Score(NamedTuple):
    """Cases of one file. `found`: inconsistent ones on which a fitting rule reports an error; `seen`: on which any of
    the groups' rules does; `false`: consistent or undecidable ones on which one does."""

    inconsistent: int = 0
    found: int = 0
    seen: int = 0
    clean: int = 0
    false: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.inconsistent if self.inconsistent else 1.0

    @property
    def false_rate(self) -> float:
        return self.false / self.clean if self.clean else 0.0


def errors(case: Case) -> dict[str, list[str]]:
    """Messages of the errors on a case's boxes, by rule; raises AssertionError where a rule crashes."""
    sources = [Source(f"box{number}.factbox.yaml", text) for number, text in enumerate(case.boxes)]
    report = check_sources(sources, Config(select=GROUPS), default_registry())
    assert not report.failures, f"{case.id}: {[failure.detail or failure.message for failure in report.failures]}"
    found: dict[str, list[str]] = {}
    for finding in report.findings:
        if finding.severity == "error":
            found.setdefault(finding.rule, []).append(finding.message)
    return found


def score(cases: Iterable[Case]) -> tuple[Score, list[str]]:
    """The score of some cases, and what went wrong in each that did."""
    inconsistent = found = seen = clean = false = 0
    misses = []
    for case in cases:
        raised = errors(case)
        if case.verdict == "inconsistent":
            inconsistent += 1
            seen += bool(raised)
            if case.rules & set(raised):
                found += 1
            else:
                misses.append(
                    f"{case.file} {case.id}: wanted {', '.join(sorted(case.rules))}, got {raised or 'nothing'}"
                )
        else:
            clean += 1
            if raised:
                false += 1
                misses.append(f"{case.file} {case.id}: {case.verdict}, got {raised}")
    return Score(inconsistent, found, seen, clean, false), misses


KINDS = ("declared", "inferred")


@cache
def scores(name: str) -> dict[str, tuple[Score, list[str]]]:
    """Scores of a set by `declared` and `inferred`, with what went wrong."""
    cases = totals_cases.load(totals_cases.paths(name))
    return {kind: score([case for case in cases if case.declared == (kind == "declared")]) for kind in KINDS}


def table() -> str:
    """The scores as a table, one line a set and kind."""
    lines = [f"{'totals':<36}{'wrong':>7}{'recall':>9}{'any rule':>10}{'clean':>8}{'errors on clean':>18}"]
    for name, called in totals_cases.SETS.items():
        for kind, (result, _) in scores(name).items():
            any_rule = result.seen / result.inconsistent if result.inconsistent else 1.0
            lines.append(
                f"{f'{called}, {kind}':<36}{result.inconsistent:>7}{result.recall:>9.3f}{any_rule:>10.3f}{result.clean:>8}"
                f"{result.false_rate:>12.3f} ({result.false})"
            )
    return "\n".join(lines)


def main() -> None:
    """Print the table; with --misses what went wrong in the sets that may be read, and nothing of those kept apart."""
    if "--misses" not in sys.argv:
        print(table())
        return
    for name in totals_cases.SHOWN:
        for kind, (result, misses) in scores(name).items():
            print("\n".join(misses))
            print(
                f"{totals_cases.SETS[name]}, {kind}: recall {result.recall:.3f} of {result.inconsistent},"
                f" errors on clean {result.false_rate:.3f} ({result.false} of {result.clean})"
            )


if __name__ == "__main__":
    main()
