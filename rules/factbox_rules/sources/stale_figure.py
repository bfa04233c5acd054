"""A figure that was last looked at long ago."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Options, Rule, day_range, days_later


class StaleFigureOptions(Options):
    """How old is too old."""

    days: int = 365
    """The number of days after which a figure must be looked at again."""


class StaleFigure(Rule):
    """A figure whose `as_of` is further back than the desk allows.

    For boxes that stay up: what held then may not hold now. Look it up again, or say in the box that it is history.
    """

    name = "stale-figure"
    severity = "warning"
    enabled = False
    profiles = ("legal",)
    Options = StaleFigureOptions
    good = ("as_of: 2999-01-01\nfacts:\n  - 46 were held.\n", "facts:\n  - 46 were held.\n")
    bad = (
        "as_of: «2001-03-02»\nfacts:\n  - 46 were held.\n",
        "as_of: 2999-01-01\nfacts:\n  - {label: Held, value: 46, as_of: «2001-03»}\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        oldest = days_later(box.today, -int(self.options.days))
        for part in (box, *box.facts_with("as_of"), *box.tables):
            scalar = part.scalar("as_of")
            if scalar is not None and day_range(scalar.value)[1] < oldest:
                yield self.finding(
                    box.at(scalar),
                    f"the figures are of {scalar.value}, more than {self.options.days} days ago",
                    tip="look them up again, or raise `days`",
                )
