"""Two sources that give one quantity differently, side by side in one box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox_rules.consistency._conflict_rule import ConflictRule

if TYPE_CHECKING:
    from factbox.api import Conflict


class SourcesDisagree(ConflictRule):
    """The same quantity from two sources, and they do not agree.

    The finding lists every version with its source. Settle on one and say why, or mark the facts `contested: true` where
    the disagreement is the news.
    """

    name = "sources-disagree"
    kinds = frozenset(("sources",))
    tip = "settle on one version, or mark the facts `contested: true`"
    good = (
        (
            "sources:\n  dia: {publisher: Internal Affairs}\n  rnz: {publisher: RNZ}\nfacts:\n"
            "  - {label: Accounts, value: 'more than 90,000', unit: accounts, source: dia}\n"
            "  - {label: Accounts, value: 'about 92,000', unit: accounts, source: rnz}\n"
        ),
        (
            "sources:\n  a: {publisher: Interpol}\n  b: {publisher: Reuters}\nfacts:\n"
            "  - {label: Cases, value: 836, unit: cases, source: a, contested: true}\n"
            "  - {label: Cases, value: 832, unit: cases, source: b, contested: true}\n"
        ),
    )
    bad = (
        (
            "sources:\n  a: {publisher: Interpol}\n  b: {publisher: Reuters}\nfacts:\n"
            "  - {label: Cases investigated, value: 836, unit: cases, source: a}\n"
            "  - {label: Cases investigated, value: «832», unit: cases, source: b}\n"
        ),
    )

    def message(self, conflict: Conflict) -> str:
        return f"the sources disagree: {conflict.work}"
