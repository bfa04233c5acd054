"""The names that an entry says were dropped: which were the body's own, which another's, and which were in use on a day."""

from __future__ import annotations

from factbox.agencies.body import Body, FormerName
from factbox.agencies.dates import surely_after, surely_before


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
