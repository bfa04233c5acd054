"""What a body was called on a day: its full name then, and the acronyms and other-language names that went with it."""

from __future__ import annotations

from factbox.agencies.aliases import FORMER, RIGHT
from factbox.agencies.body import Body, FormerName
from factbox.agencies.context import Context
from factbox.agencies.dates import surely_after, surely_before
from factbox.agencies.piece import Piece
from factbox.record import Record


class Called(Record):
    """The name of a body that stands in a text, or that it bore on the as-of date."""

    name: str
    acronyms: tuple[str, ...]  # that went with the name; none where no register says
    old: (
        FormerName | None
    )  # the former name that it is, be it right on the as-of date or excused by the words around it


def merged_in(former: FormerName, entry: Body) -> bool:
    """Whether an old name was that of another body, which was merged into this one: this one never bore it."""
    return seems_merged_in(former, entry) if former.absorbed is None else former.absorbed


def seems_merged_in(former: FormerName, entry: Body) -> bool:
    """The same by the dates alone: the body stood already when the name began, and bore no older one until then; or it was
    founded while the name was in use."""
    start, until, founded = former.start, former.until, entry.founded
    if not (start and until and founded) or _not_after(until, founded) or _same_time(start, founded):
        return False
    return start < founded or not any(
        older.until and _same_time(older.until, start)
        for older in entry.former
        if older is not former and not older.absorbed
    )


def run_beside(former: FormerName, entry: Body) -> FormerName | None:
    """Another English name of the entry that was in use for a part of the same time, after the body was founded; two that were
    dropped together may be two forms of one."""
    start, until, founded = former.start, former.until, entry.founded
    if not (start and until) or (founded and _not_after(until, founded)):
        return None
    for other in entry.former:
        if other is former or other.lang != "en" or other.absorbed is not None or not (other.start and other.until):
            continue
        apart = _not_after(other.until, start) or _not_after(until, other.start)
        gone_before = bool(founded) and _not_after(other.until, founded or "")
        if not apart and not gone_before and not _same_time(other.until, until):
            return other
    return None


def _not_after(one: str, other: str) -> bool:
    size = min(len(one), len(other))
    return one[:size] <= other[:size]


def _same_time(one: str, other: str) -> bool:
    """Whether days may be one, by the month at most: few are known better."""
    size = min(len(one), len(other), 7)
    return one[:size] == other[:size]


def names_on(entry: Body, day: tuple[str, str]) -> list[FormerName]:
    """The English names, since dropped, that were surely in use on a day: the body's own, or those of the bodies it came of,
    then those of others that were merged into it later."""
    held = [
        former
        for former in entry.former
        if former.lang == "en" and surely_after(former.until, day) and surely_before(former.start, day)
    ]
    return sorted(held, key=lambda former: merged_in(former, entry))


def own_name_on(entry: Body, day: tuple[str, str]) -> FormerName | None:
    """The older name that the body itself bore on a day; before its founding, that of a body it came of."""
    for former in entry.former:
        if (
            former.lang == "en"
            and surely_after(former.until, day)
            and surely_before(former.start, day)
            and (surely_after(entry.founded, day) or not merged_in(former, entry))
        ):
            return former
    return None


def name_meant(piece: Piece, body: int, context: Context) -> tuple[str, bool]:
    """The full name on the as-of date of the body that a slip was meant for, and whether it is sure. An entry holds the names of
    all that went into the body: before that, the one nearest to what is printed is meant."""
    held = names_on(context.body(body), context.as_of) if context.dated else []
    name = context.name_at(body)
    names = list(dict.fromkeys([name, *(former.text for former in held)]))
    if len(names) == 1:
        return name, True
    from factbox.agencies.near import difference_of

    costs = {
        one.alias.text: difference_of(piece.folds, one).cost
        for one in context.registers.near_names(body)
        if one.alias.text in names
    }
    nearest = min(names, key=lambda one: costs.get(one, _FAR))
    return nearest, costs.get(nearest, _FAR) < _FAR and list(costs.values()).count(costs[nearest]) == 1


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
