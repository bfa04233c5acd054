"""Two facts or tables with one id."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Label, Rule, Scalar


class DuplicateId(Rule):
    """Two facts, tables or listed sources with the same `id`.

    A check that names the id means one of them, and nobody can tell which. Give each its own.
    """

    name = "duplicate-id"
    good = ("facts:\n  - {id: a, label: Fines, value: 12}\n  - {id: b, label: Fees, value: 3}\n",)
    bad = (
        "facts:\n  - {id: a, label: Fines, value: 12}\n  - {id: «a», label: Fees, value: 3}\n",
        "sources:\n  - {id: x, title: One}\n  - {id: «x», title: Two}\nfacts: [One text.]\n",
    )

    def check(self, box: Box) -> Iterator[Finding]:
        facts = box.facts_with("id")
        tables = [table for table in box.tables if "id" in table.given]
        if tables or len(box.fact_by_id) < len(facts):
            yield from self._repeated(box, [part.given["id"] for part in (*facts, *tables)])
        if listed := box.listed_source_ids:
            yield from self._repeated(box, listed)

    def _repeated(self, box: Box, ids: list[Scalar]) -> Iterator[Finding]:
        first: dict[str, Scalar] = {}
        for scalar in ids:
            if scalar.value not in first:
                first[scalar.value] = scalar
                continue
            yield self.finding(
                box.at(scalar),
                f"the id `{scalar.value}` is taken already",
                related=[Label(box.at(first[scalar.value]), "first used here")],
                tip="give each its own id",
            )
