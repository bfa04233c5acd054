"""One quantity given twice with figures that cannot both be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox_rules.consistency._conflict_rule import ConflictRule

if TYPE_CHECKING:
    from factbox.api import Conflict


class RestatedFigureDiffers(ConflictRule):
    """The same quantity given twice, and the figures do not agree.

    A reader who meets 836 in the box and 832 in the story believes neither. The same thing counted, with the same unit,
    scope and day, must have one figure: in a value and its text, in the title, in the boxes of one case and in the story
    around the box. A shared `measure:` says that two figures are one quantity; another `scope` or `as_of` that they are not.
    """

    name = "restated-figure-differs"
    kinds = frozenset(("differs",))
    tip = "settle on one figure, or say what sets them apart (`scope`, `as_of`)"
    good = (
        (
            "facts:\n  - {label: Arrested, value: Forty-six, unit: people, measure: arrests}\n"
            "  - {label: Held, value: 46, unit: people, measure: arrests}\n"
        ),
        (
            "facts:\n  - {label: Arrests, value: 46, unit: people, scope: New Zealand}\n"
            "  - {label: Arrests, value: 47, unit: people, scope: Canada}\n"
        ),
        (
            "case: fire\nas_of: 2024-05-01\nfacts:\n  - {label: Dead, value: 9, unit: people}\n---\n"
            "case: fire\nas_of: 2024-05-04\nfacts:\n  - {label: Dead, value: 12, unit: people}\n"
        ),
    )
    bad = (
        (
            "facts:\n  - {label: Arrested, value: 46, unit: people, measure: arrests}\n"
            "  - {label: Held, value: «48», unit: people, measure: arrests}\n"
        ),
        "title: «49» people arrested in abuse inquiry\nfacts:\n  - Forty-six people were arrested.\n",
        "facts:\n  - {label: Cases, value: «832», unit: cases, quote: 836 cases were investigated}\n",
        (
            "case: h\nfacts:\n  - {label: Children safeguarded, value: 146, unit: children, scope: worldwide}\n---\n"
            "case: h\nfacts:\n  - {label: Children safeguarded, value: «164», unit: children, scope: worldwide}\n"
        ),
    )

    def message(self, conflict: Conflict) -> str:
        return f"one quantity, figures that differ: {conflict.work}"
