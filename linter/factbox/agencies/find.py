"""Looking a body up by what is printed: exact forms first, then names that hold the words, then near ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.agencies.aliases import ACRONYM, DERIVED, FORMER, FORMER_ACRONYM, LOOKALIKE, NAME, OFFICIAL, SHORT, WRONG
from factbox.agencies.body import Body
from factbox.agencies.fold import fold_words
from factbox.agencies.places import within
from factbox.agencies.words import JOINERS
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.agencies.registers import Registers

_SAYS = {
    NAME: "its name", OFFICIAL: "an official name", SHORT: "a short name", ACRONYM: "its acronym", DERIVED: "a form of its name",
    FORMER: "a former name", FORMER_ACRONYM: "a former acronym", WRONG: "a wrong form of its name",
}  # fmt: skip
_ORDER = {standing: place for place, standing in enumerate(_SAYS)}


class Match(Record):
    """A body found, the form that matched, and what that form is to it."""

    body: Body
    form: str
    says: str


def find(registers: Registers, text: str, jurisdiction: str | None = None, limit: int = 20) -> list[Match]:
    """The bodies that a printed form may mean, the likeliest first; of one country and its regions where that is given."""
    wanted = jurisdiction.upper() if jurisdiction else None
    matches: dict[str, Match] = {}

    def add(index: int, form: str, says: str) -> None:
        if wanted is None or within(registers.jurisdictions[index], wanted):
            body = registers.at(index)
            matches.setdefault(body.id, Match(body, form, says))

    exact = sorted(registers.forms(text), key=lambda alias: _ORDER.get(alias.standing, 99))
    for alias in exact:
        if alias.body >= 0 and alias.standing != LOOKALIKE:
            add(alias.body, alias.text, _SAYS[alias.standing])
    words = {word for word in fold_words(text) if word not in JOINERS}
    if words and len(matches) < limit:
        for index, code in enumerate(registers.jurisdictions):
            if wanted is None or within(code, wanted):
                for name in registers.near_names(index):
                    if words <= set(name.content):
                        add(index, name.alias.text, "holds the words")
                        break
    if not matches:
        near = registers.near_index(wanted or "").best(fold_words(text))
        if near is not None and near.difference.cost <= 1.0:
            add(near.name.alias.body, near.name.alias.text, "nearly its name")
    return list(matches.values())[:limit]
