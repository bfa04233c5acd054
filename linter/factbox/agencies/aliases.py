"""A printed form that may stand for a body, and the standing it has: right, former, wrong, derived, something else."""

from __future__ import annotations

from factbox.record import Record

# The standing of a form. RIGHT ones may be printed today; DERIVED ones read well but are nobody's official form.
NAME, OFFICIAL, SHORT, ACRONYM, DERIVED = "n", "o", "s", "a", "d"
FORMER, FORMER_ACRONYM, WRONG, LOOKALIKE = "f", "g", "w", "l"
RIGHT = frozenset((NAME, OFFICIAL, SHORT, ACRONYM, DERIVED))
ACRONYMS = frozenset((ACRONYM, FORMER_ACRONYM))


class Alias(Record):
    """One form of one body. `body` counts bodies in register order; -1 for something that is no body."""

    standing: str
    body: int
    text: str
    lang: str = "en"
    start: str | None = None
    until: str | None = None
