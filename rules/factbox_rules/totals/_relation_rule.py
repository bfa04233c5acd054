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
            finding = None if _is_told_by_another(judged, wrong) else self.tell(box, judged)
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


def _is_told_by_another(judged: Judged, wrong: Mapping[str, list[Judged]]) -> bool:
    """Whether another finding says as much: two readings of one text rest on the same figures, or the other on these and more.

    `Fell from $550 to $595, down $45` is one slip; the reading that joins all three figures shows the sum.
    """
    figures = _figures(judged)
    ahead = True  # of two with the same figures the first one read is told
    for other in (one for fault in wrong.values() for one in fault):
        if other is judged:
            ahead = False
        elif figures and (figures < (others := _figures(other)) or (ahead and figures == others)):
            return True
    return False


def _figures(judged: Judged) -> set[tuple[int, int | None]]:
    """Where the figures of a relation stand that was read and that nobody declared; none of one that was declared."""
    if judged.relation.declared:
        return set()
    roles = judged.relation.roles.values()
    return {(id(one.node), one.start) for operands in roles for one in operands if one.node is not None}
