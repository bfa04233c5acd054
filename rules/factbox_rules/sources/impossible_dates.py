"""Dates of a source that cannot all be right."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Label, Rule, Scalar, SourceRecord, day_range, days_later


class ImpossibleDates(Rule):
    """A source that was read before it was published, or published or read on a day that has not come.

    A wrong date beside a source makes the figures under it undatable. A source published after the day on which the box's
    figures hold is only asked about: it may well report on that day, or the box's `as_of` may have been left behind. Figures
    that hold at the end of a month, or for a whole month or year, are those of a period, and come out after it.
    """

    name = "impossible-dates"
    good = (
        (
            "as_of: 2022-03-02\nsources:\n  dia: {title: Report, published: 2022-03-02, accessed: 2022-03-03}\n"
            "facts: [12 were held.]\n"
        ),
        "sources:\n  dia: {title: Report, published: 2022, accessed: 2022-03-03}\nfacts: [12 were held.]\n",
        "as_of: 2022-03-31\nsources:\n  dia: {title: Labour market, published: 2022-05-04}\nfacts: [4.3% were out of work.]\n",
    )
    bad = (
        ("sources:\n  dia: {title: Report, published: «2022-03-02», accessed: 2022-03-01}\nfacts: [12 were held.]\n"),
        "sources:\n  dia: {title: Report, published: «2922-03-02»}\nfacts: [12 were held.]\n",
        ("as_of: 2022-03-02\nsources:\n  dia: {title: Report, published: «2022-04-20»}\nfacts: [12 were held.]\n"),
        "as_of: «2999-01-01»\nfacts: [12 were held.]\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        tomorrow = days_later(box.today, 1)  # it is tomorrow already somewhere
        for record in box.source_records:
            yield from self._source(box, record, tomorrow)
        for part in (box, *box.facts_with("as_of"), *box.tables):
            scalar = part.given.get("as_of")
            if scalar is not None and day_range(scalar.value)[0] > tomorrow:
                yield self.finding(box.at(scalar), f"figures cannot hold on {scalar.value} yet", severity="warning")

    def _source(self, box: Box, record: SourceRecord, tomorrow: str) -> Iterator[Finding]:
        given = record.given
        published, accessed = given.get("published"), given.get("accessed")
        for scalar in (published, accessed, given.get("snapshot_date")):
            if scalar is not None and day_range(scalar.value)[0] > tomorrow:
                yield self._finding(box, scalar, record, f"{scalar.value} has not come yet")
                return
        if published is None:
            return
        first = day_range(published.value)[0]
        if accessed is not None and first > day_range(accessed.value)[1]:
            label = Label(box.at(accessed), "read on this day")
            message = f"{record.key} was published on {published.value}, after it was read on {accessed.value}"
            yield self.finding(box.at(published), message, related=[label], anchor=record.key)
            return
        as_of = box.scalar("as_of")
        if as_of is None:
            return
        last = day_range(as_of.value)[1]
        if first > last and not days_later(last, 1).endswith("-01"):
            message = f"{record.key} was published on {published.value}, after {as_of.value}, the day the box's figures hold on"
            label = Label(box.at(as_of), "the box's day")
            yield self.finding(
                box.at(published), message, related=[label], severity="info", confidence="medium", anchor=record.key,
                tip="does it report on that day, or is `as_of` of an older version of the box?",
            )  # fmt: skip

    def _finding(self, box: Box, scalar: Scalar, record: SourceRecord, message: str) -> Finding:
        return self.finding(box.at(scalar), message, anchor=record.key)
