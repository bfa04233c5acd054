"""What a body is called where a text names it: the name that was meant, and what goes with that one, by the day."""

from __future__ import annotations

from factbox.agencies.aliases import FORMER, RIGHT
from factbox.agencies.body import Body, FormerName
from factbox.agencies.context import Context
from factbox.agencies.dates import surely_after, surely_before
from factbox.agencies.dropped import names_on, own_name_on
from factbox.agencies.piece import Piece
from factbox.record import Record


class Called(Record):
    """The name of a body that stands in a text, or that it bore on the as-of date."""

    name: str
    acronyms: tuple[str, ...]  # that went with the name; none where no register says
    # The former name that it is, be it right on the as-of date or excused by the words around it.
    old: FormerName | None


def name_meant(piece: Piece, body: int, context: Context) -> tuple[str, bool]:
    """The full name on the as-of date of the body that a slip was meant for, and whether it is sure. An entry holds the names of
    all that went into the body: before that, the one nearest to what is printed is meant."""
    entry = context.body(body)
    held = names_on(entry, context.as_of) if context.dated else []
    name = context.name_at(body)
    if not held and name == entry.name:
        return name, True
    from factbox.agencies.near import difference_of

    costs = {one.alias.text: difference_of(piece.folds, one).cost for one in context.registers.near_names(body)}
    names = dict.fromkeys([name, *(former.text for former in held)])
    nearest = min(names, key=lambda one: costs.get(one, _FAR))
    least = costs.get(nearest, _FAR)
    others = [costs.get(one, _FAR) for one in (*names, entry.name) if one != nearest]
    return nearest, least < _FAR and all(least < cost for cost in others)


_FAR = 1.0  # words of difference, from which on no name is the one that was meant


def called_beside(piece: Piece, body: int, context: Context) -> Called:
    """What the body is called in the printed name, for what stands beside it: an old name keeps its own acronym."""
    entry = context.body(body)
    own = [alias for alias in piece.aliases if alias.body == body]
    if not any(alias.standing in RIGHT for alias in own):
        printed = {alias.text for alias in own if alias.standing == FORMER}
        old = next((former for former in entry.former if former.text in printed), None)
        if old is not None:
            return Called(old.text, old.acronyms or _of_its_time(old, entry), old)
    then = own_name_on(entry, context.as_of) if context.dated else None
    if then is not None:
        return Called(then.text, then.acronyms, None)
    return Called(entry.name, entry.acronyms, None)


def _of_its_time(old: FormerName, entry: Body) -> tuple[str, ...]:
    """The acronyms of the names that were dropped on the same day: the same name in another language, or in full."""
    return next(
        (former.acronyms for former in entry.former if former.acronyms and old.until and former.until == old.until), ()
    )


def other_language_name(piece: Piece, body: int, lang: str | None, context: Context) -> str | None:
    """The official name in another language that goes with the printed name; None where the day leaves it in doubt."""
    entry = context.body(body)
    called = called_beside(piece, body, context)
    foreign = [former for former in entry.former if former.lang != "en" and lang in (None, former.lang)]
    if called.old is not None:
        return next((former.text for former in foreign if former.until == called.old.until), None)
    if context.dated:
        for former in foreign:
            if former.until and surely_after(former.until, context.as_of):
                begun = former.start is None or surely_before(former.start, context.as_of)
                return former.text if begun else None
    if called.name != entry.name:
        return None
    asked = [name for name in entry.names if name.lang != "en" and lang in (None, name.lang)]
    official = [name.text for name in asked if name.kind == "official"]
    return official[0] if official else asked[0].text if asked else None


def translated(piece: Piece, body: int, context: Context) -> str | None:
    """The official name today in the language of an old one; None where there is not one, or the box is of another time."""
    entry = context.body(body)
    langs = {alias.lang for alias in piece.aliases}
    found = [name.text for name in entry.names if name.lang in langs and name.kind == "official"]
    return found[0] if len(found) == 1 and context.name_at(body) == entry.name else None
