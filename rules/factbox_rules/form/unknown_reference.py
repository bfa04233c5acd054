"""A reference to a fact that is not in the box."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule, Scalar, nearest, reads_as_figure, references


class UnknownReference(Rule):
    """A `part_of`, `share_of`, `change_from` or check that names a fact which is not in the box.

    The sum it should prove is not checked at all. Name a fact by its `id`; a check may also hold a figure in place.
    """

    name = "unknown-reference"
    good = (
        (
            "facts:\n  - {id: all, label: Fines, value: 12}\n  - {id: north, label: North, value: 5, part_of: all}\n"
            'checks:\n  - share: {of: north, in: all, is: "42%"}\n  - mean: {of: all, over: "52 weeks", is: "0.2"}\n'
        ),
    )
    bad = (
        "facts:\n  - {id: all, label: Fines, value: 12}\n  - {label: North, value: 5, part_of: «al»}\n",
        (
            "facts:\n  - {id: all, label: Fines, value: 12}\n  - {id: north, label: North, value: 5}\nchecks:\n"
            "  - sum: {of: [north, «south»], is: all}\n"
        ),
    )

    def check(self, box: Box) -> Iterator[Finding]:
        known = box.fact_by_id
        for key in ("part_of", "share_of", "change_from"):
            for fact in box.facts_with(key):
                if fact.given[key].value not in known:
                    yield self._unknown(box, fact.given[key], f"`{key}`")
        for check in box.checks:
            for scalar in references(check):
                if scalar.value not in known and not reads_as_figure(scalar.value, box.language):
                    yield self._unknown(box, scalar, f"the {check.kind} check")

    def _unknown(self, box: Box, scalar: Scalar, where: str) -> Finding:
        near = nearest(scalar.value, box.fact_by_id)
        tip = f"did you mean `{near}`?" if near else "facts are named by their `id`"
        return self.finding(
            box.at(scalar), f"{where} names `{scalar.value}`, and no fact of the box has that id", tip=tip
        )
