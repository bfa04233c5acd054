"""A silencing comment that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factbox.api import Finding, Rule, Suppression


class UselessSuppression(Rule):
    """A `# factbox: ignore[...]` comment that silences nothing, names no rule, or gives no reason.

    It looks as if somebody had accepted a fault, and hides the next one. Remove it, or say which rule and why.
    """

    name = "useless-suppression"
    severity = "warning"
    suppressible = False
    formats = ("yaml",)
    good = ("facts:\n  - {label: Fines, value: 12} # a plain comment\n",)
    bad = (
        "facts:\n  «# factbox: ignore[unsorced-number] checked by phone»\n  - {label: Fines, value: 12}\n",
        "facts:\n  «# factbox: ignore[unsourced-number]»\n  - {label: Fines, value: 12}\n",
        "facts:\n  «# factbox: ignore checked by phone»\n  - {label: Fines, value: 12}\n",
    )

    def check_suppressions(
        self, idle: Sequence[Suppression], active: frozenset[str], known: frozenset[str]
    ) -> Iterator[Finding]:
        for comment in idle:
            if comment.problem is not None:
                yield self.finding(comment.place, f"this suppression does nothing: {comment.problem}")
                continue
            unknown = [name for name in comment.rules if name not in known]
            if unknown:
                yield self.finding(comment.place, f"this suppression names no rule that exists: {', '.join(unknown)}")
            elif active.issuperset(comment.rules):
                names = " or ".join(comment.rules)
                yield self.finding(comment.place, f"there is no {names} here to silence", tip="remove the comment")
