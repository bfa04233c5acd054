"""The work of `factbox suppressions`: every finding that somebody has accepted, with the reason, for the standards editor."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from factbox.commands.run import Request, settings
from factbox.disk import files
from factbox.document import boxes
from factbox.finding import Place
from factbox.record import Record
from factbox.report.json import dumps
from factbox.settings.config import Config, ConfigurationError, Waiver
from factbox.settings.day import days_between, today
from factbox.show import brief, show
from factbox.source import Source
from factbox.suppress import Suppression, suppressions


class Accepted(Record):
    """One suppression: a comment in a box, or a waiver of the configuration, which names files by a glob."""

    place: Place | None
    where: str
    rules: tuple[str, ...]
    reason: str
    by: str | None
    since: str | None
    until: str | None
    problem: str | None
    covers: str | None = None  # the glob of a waiver

    def age(self, day: str) -> int | None:
        """Days since it was accepted; None where nobody wrote down when."""
        return None if self.since is None else days_between(self.since, day)


def run(request: Request, format_name: str) -> int:
    """List the suppressions in files and configuration, the ones that end first at the top; 2 when a file cannot be read."""
    try:
        config = settings(request)
    except ConfigurationError as error:
        print(f"error: {show(str(error))}", file=sys.stderr)
        return 2
    day = config.today or today()
    gathered = files.gather(request.paths or (".",), config)
    failures = gathered.failures
    found = [*_of_configuration(config), *_of_files(gathered.files, failures, day)]
    found.sort(key=lambda one: (one.until or "9999-99-99", one.where))
    if format_name == "json":
        sys.stdout.write(dumps({"version": 1, "suppressions": [_data(one, day) for one in found]}))
    else:
        for one in found:
            print("\n".join(_lines(one, day)))
        over = sum(one.problem is not None for one in found)
        print(
            f"{len(found):,} {'suppression' if len(found) == 1 else 'suppressions'}"
            + (f", {over:,} without effect" if over else "")
        )
    for failure in failures:
        print(f"not read: {show(failure.path)}: {show(failure.message)}", file=sys.stderr)
    return 2 if failures else 0


def _of_configuration(config: Config) -> Iterator[Accepted]:
    for waiver in config.suppress:
        yield Accepted(
            waiver.place, _where(waiver.place) if waiver.place else "the configuration", (waiver.rule,), waiver.reason,
            waiver.by, waiver.since, waiver.until, _ended(waiver, config), waiver.path,
        )  # fmt: skip


def _ended(waiver: Waiver, config: Config) -> str | None:
    return f"it ended on {waiver.until}" if config.is_over(waiver) else None


def _of_files(paths: list[str], failures: list[Any], day: str) -> Iterator[Accepted]:
    for source in files.sources(paths, failures):
        for comment in _comments(source, day):
            yield Accepted(
                comment.place, _where(comment.place), comment.rules, comment.reason,
                comment.by, comment.since, comment.until, comment.problem,
            )  # fmt: skip


def _comments(source: Source, day: str) -> list[Suppression]:
    if "factbox:" not in source.text:
        return []
    return suppressions(boxes.read(source), day)


def _where(place: Place) -> str:
    return f"{place.path}:{place.start.line}"


def _lines(one: Accepted, day: str) -> Iterator[str]:
    rules = ", ".join(one.rules) or "no rule"
    of = f" in {show(one.covers)}" if one.covers is not None else ""
    yield f"{show(one.where)}: {show(rules)}{of}"
    yield f"  {brief(one.reason) if one.reason else 'no reason'}"
    age = one.age(day)
    terms = [
        f"by {show(one.by)}" if one.by else "",
        f"since {one.since} ({_days(age)})" if age is not None else "",
        f"until {one.until}" if one.until else "",
        f"WITHOUT EFFECT: {show(one.problem)}" if one.problem else "",
    ]
    told = "; ".join(filter(None, terms))
    if told:
        yield f"  {told}"


def _days(age: int) -> str:
    return "to come" if age < 0 else "today" if age == 0 else f"{age:,} {'day' if age == 1 else 'days'}"


def _data(one: Accepted, day: str) -> dict[str, Any]:
    return {
        "where": one.where,
        "path": one.place.path if one.place else None,
        "line": one.place.start.line if one.place else None,
        "covers": one.covers,
        "rules": list(one.rules),
        "reason": one.reason,
        "by": one.by,
        "since": one.since,
        "until": one.until,
        "age_days": one.age(day),
        "problem": one.problem,
    }
