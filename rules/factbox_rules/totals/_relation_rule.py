"""What the rules of totals share: a relation that no reading saves becomes one finding, with its work and its parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from factbox.api import Box, Finding, Label, Rule

if TYPE_CHECKING:
    from factbox.api import Judged

_MOST_RELATED = 12  # parts that are pointed at: as many as are shown


class RelationRule(Rule):
    """Tells of the relations whose fault is among `faults`; `tips` says what helps where they were found."""

    faults: ClassVar[frozenset[str]] = frozenset()
    tip: ClassVar[str] = ""
    tips: ClassVar[Mapping[str, str]] = MappingProxyType(
        {}
    )  # where a relation was found, and what helps there in place of `tip`

    def check(self, box: Box) -> Iterator[Finding]:
        wrong = box.wrong_relations
        if not wrong:
            return
        told = set()
        for judged in (one for fault in self.faults for one in wrong.get(fault, ()) if self.concerns(one)):
            finding = self.tell(box, judged)
            if finding is not None and (finding.place.span, finding.message) not in told:
                told.add((finding.place.span, finding.message))
                yield finding

    def concerns(self, judged: Judged) -> bool:
        """Whether the relation is this rule's affair, where another rule shares its faults."""
        return True

    def tell(self, box: Box, judged: Judged) -> Finding | None:
        relation, judgement = judged
        place = judgement.at.place if judgement.at is not None else relation.place
        if place is None:
            return None
        related = [
            Label(beside, f"{other.name}: {why}")
            for other, why in judgement.related[:_MOST_RELATED]
            if (beside := other.place) is not None
        ]
        fact = judgement.at.fact if judgement.at is not None else None
        return self.finding(
            place,
            judgement.work,
            related=related,
            tip=judgement.hint or self.tips.get(relation.source, self.tip),
            anchor=(fact.id if fact is not None else None) or "",
            evidence=judgement.work,
        )
