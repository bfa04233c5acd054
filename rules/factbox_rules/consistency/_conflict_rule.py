"""What the rules of consistency share: a conflict between two versions of one figure becomes one finding."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from factbox.api import Box, Case, Finding, Label, Rule

if TYPE_CHECKING:
    from factbox.api import Conflict

_MOST = 6  # other versions that are pointed at


class ConflictRule(Rule):
    """Tells of conflicts of some `kinds`, in one box and between the boxes of a case."""

    kinds: ClassVar[frozenset[str]] = frozenset()
    tip: ClassVar[str] = ""

    def check(self, box: Box) -> Iterator[Finding]:
        for conflict in box.conflicts:
            if conflict.kind in self.kinds:
                yield from self.tell(conflict)

    def check_case(self, case: Case) -> Iterator[Finding]:
        for conflict in case.conflicts:
            if conflict.kind in self.kinds:
                yield from self.tell(conflict)

    def tell(self, conflict: Conflict) -> Iterator[Finding]:
        place = conflict.at.operand.place
        if place is None:
            return
        related = []
        others = [one for one in conflict.versions if one is not conflict.at and one is not conflict.against]
        for version in (conflict.against, *others[: _MOST - 1]):
            other = version.operand.place
            if other is not None and other != place:
                by = f", {', '.join(version.sources)}" if version.sources else ""
                related.append(Label(other, f"{version.shown}{by}"))
        fact = conflict.at.fact
        yield self.finding(
            place,
            self.message(conflict),
            related=related,
            tip=self.tip,
            anchor=(fact.id if fact is not None else None) or "",
            evidence=conflict.work,
        )

    def message(self, conflict: Conflict) -> str:
        return conflict.work
