"""A silencing comment that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factbox.api import Finding, Fix, Rule, Suppression


class UselessSuppression(Rule):
    """A `# factbox: ignore[...]` comment that silences nothing, has ended, names no rule, or gives no reason.

    It looks as if somebody had accepted a fault, and hides the next one. Remove it (`--fix` does), or say which rule and why.
    """

    name = "useless-suppression"
    severity = "warning"
    suppressible = False
    formats = ("yaml",)
    good = ("facts:\n  - {label: Fines, value: 12} # a plain comment\n",)
    bad = (
        "facts:\n  «# factbox: ignore[unsorced-number] checked by phone»\n  - {label: Fines, value: 12}\n",
        "facts:\n  «# factbox: ignore[unsourced-number] by phone (by: News desk, until: 2020-01-31)»\n  - {label: Fines, value: 12}\n",
        "facts:\n  «# factbox: ignore[unsourced-number]»\n  - {label: Fines, value: 12}\n",
        "facts:\n  «# factbox: ignore checked by phone»\n  - {label: Fines, value: 12}\n",
    )

    def check_suppressions(
        self, idle: Sequence[Suppression], active: frozenset[str], known: frozenset[str]
    ) -> Iterator[Finding]:
        for comment in idle:
            if comment.problem is not None:
                message = f"this suppression does nothing: {comment.problem}"
                if comment.is_over:
                    yield self.finding(
                        comment.place, message, tip="remove it, or settle anew until when", fix=_away(comment)
                    )
                else:
                    yield self.finding(comment.place, message)
                continue
            unknown = [name for name in comment.rules if name not in known]
            if unknown:
                yield self.finding(comment.place, f"this suppression names no rule that exists: {', '.join(unknown)}")
            elif active.issuperset(comment.rules):
                message = f"there is no {' or '.join(comment.rules)} here to silence"
                yield self.finding(comment.place, message, tip="remove the suppression", fix=_away(comment))


def _away(comment: Suppression) -> Fix | None:
    edit = comment.removal
    return None if edit is None else Fix("safe", (edit,), "remove the comment")
