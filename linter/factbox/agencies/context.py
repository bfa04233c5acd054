"""What a box holds beside the name at hand: its country, its day, the countries and bodies that it names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factbox.agencies.aliases import FORMER, FORMER_ACRONYM, LOOKALIKE, RIGHT, WRONG, Alias
from factbox.agencies.body import Body
from factbox.agencies.dates import bounds, surely_after, surely_before, today
from factbox.agencies.places import country_of, within
from factbox.lazy import lazy
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.agencies.registers import Registers

_LONG_WORD = 6
_DROPPED = (FORMER, FORMER_ACRONYM)
_KEPT = 10_000  # answers that hold for every box
BEYOND = ("INT", "EU")  # bodies that belong to no country and may be named in any


class Standing(Record):
    """The bodies that a printed form may mean, by what it is to them on the as-of date."""

    right: tuple[int, ...]
    former: tuple[Alias, ...]
    wrong: tuple[Alias, ...]
    lookalike: tuple[Alias, ...]


class Context:
    """The evidence that all names of a box share."""

    def __init__(self, registers: Registers, jurisdiction: str | None, as_of: object) -> None:
        self.registers = registers
        self.home = jurisdiction.strip().upper().replace("UK", "GB") if jurisdiction and jurisdiction.strip() else None
        given = bounds(as_of) if as_of is not None else None
        self.dated = given is not None
        self.as_of = given or today()
        self.countries: dict[str, int] = {}  # how often each is named
        self.named: dict[int, int] = {}  # bodies that full right names in the texts stand for
        self.namesakes: dict[int, None] = {}  # bodies that a name shared by several may stand for
        self.one_word_names: set[str] = set()  # folded; what a single word may be a slip of
        self.declared: set[int] = set()
        self._by_stem: dict[str, list[int]] | None = None
        self._standings: dict[int, tuple[tuple[Alias, ...], Standing]] = {}
        self._local = registers.local
        self._lasting: dict[int, tuple[tuple[Alias, ...], Standing]] = registers.standings
        self._days: dict[tuple[str, str], Context] = {}
        self._told: dict[tuple[int, ...], tuple[tuple[Body, ...], str | None]] = {}
        self.narrowed: dict[tuple[tuple[int, ...], int, str | None], tuple[int, ...]] = {}  # worked out by `evidence`

    def on(self, day: object) -> Context:
        """The same evidence, judged for the day that one text has of its own."""
        given = bounds(day)
        if given is None or (given == self.as_of and self.dated):
            return self
        found = self._days.get(given)
        if found is None:
            found = self._days[given] = Context(self.registers, self.home, day)
            found.countries, found.declared, found.one_word_names = self.countries, self.declared, self.one_word_names
            found.named, found.namesakes = self.named, self.namesakes
        return found

    @lazy
    def long_names(self) -> frozenset[str]:
        """Names of one word that are long enough to be misspelt; asked for once all are known."""
        return frozenset(name for name in self.one_word_names if len(name) >= _LONG_WORD)

    def jurisdiction(self, body: int) -> str:
        return self.registers.jurisdictions[body]

    def country(self, body: int) -> str:
        return country_of(self.registers.jurisdictions[body])

    def body(self, index: int) -> Body:
        return self.registers.at(index)

    def standing(self, aliases: tuple[Alias, ...]) -> Standing:
        """What the forms are on the as-of date: a former name whose day of change has not come is right."""
        known = self._standings.get(id(aliases)) or self._lasting.get(id(aliases))
        if known is None:  # the forms are kept with the answer, so that no others take their identity
            known = (aliases, self._standing(aliases))
            if len(self._lasting) < _KEPT and not any(alias.standing in _DROPPED for alias in aliases):
                self._lasting[id(aliases)] = known
            else:
                self._standings[id(aliases)] = known
        return known[1]

    def _standing(self, aliases: tuple[Alias, ...]) -> Standing:
        right: dict[int, None] = {}
        former: list[Alias] = []
        wrong: list[Alias] = []
        lookalike: list[Alias] = []
        for alias in aliases:
            if alias.standing in RIGHT:
                right[alias.body] = None
            elif alias.standing in _DROPPED:
                if self.holds(alias):
                    right[alias.body] = None
                else:
                    former.append(alias)
            elif alias.standing == WRONG:
                wrong.append(alias)
            elif alias.standing == LOOKALIKE:
                lookalike.append(alias)
        former = [alias for alias in former if alias.body not in right]
        wrong = [alias for alias in wrong if alias.body not in right]
        return Standing(tuple(right), tuple(former), tuple(wrong), tuple(lookalike))

    def holds(self, alias: Alias) -> bool:
        """Whether a former form is right on the as-of date, or cannot be shown to be wrong then."""
        if alias.until is None:
            return self.dated
        return not surely_before(alias.until, self.as_of)

    def in_country(self, bodies: Iterable[int], code: str) -> tuple[int, ...]:
        """The bodies of a country or region; of the country itself before those of its regions."""
        key = tuple(bodies), code
        local = self._local.get(key)
        if local is None:
            local = self._in_country(*key)
            if len(self._local) < _KEPT:
                self._local[key] = local
        return local

    def _in_country(self, bodies: tuple[int, ...], code: str) -> tuple[int, ...]:
        found = [body for body in bodies if within(self.jurisdiction(body), code)]
        national = [body for body in found if self.jurisdiction(body) == code]
        if not found and code == "GB-ENG":
            national = [body for body in bodies if self.jurisdiction(body) == country_of(code)]
        return tuple(national or found)

    def reason_of(self, alias: Alias) -> str | None:
        """Why a curated form is wrong, in the register's words."""
        return next((wrong.why for wrong in self.body(alias.body).wrong if wrong.text == alias.text), None)

    def name_at(self, body: int) -> str:
        """The full official name on the as-of date."""
        entry = self.body(body)
        if self.dated and entry.former:
            from factbox.agencies.dropped import own_name_on

            held = own_name_on(entry, self.as_of)
            if held is not None:
                return held.text
        return entry.name

    def told(self, bodies: tuple[int, ...]) -> tuple[tuple[Body, ...], str | None]:
        """The entries of bodies, and where there is one its name."""
        found = self._told.get(bodies)
        if found is None:
            name = self.name_at(bodies[0]) if len(bodies) == 1 else None
            found = self._told[bodies] = (tuple(self.body(body) for body in bodies), name)
        return found

    def forget_named(self) -> None:
        """Before the names are gone through again with more known about them."""
        self.named.clear()
        self.namesakes.clear()
        for context in (self, *self._days.values()):
            context._by_stem = None

    def named_with(self, stems: set[str] | None) -> list[int]:
        """The bodies named in full in the box whose names share a word stem; all of them for None."""
        if stems is None:
            return [*self.named, *self.namesakes]
        if self._by_stem is None:
            self._by_stem = {}
            for body in (*self.named, *self.namesakes):
                for each in self.registers.stems(body):
                    self._by_stem.setdefault(each, []).append(body)
        rare = sorted((self._by_stem.get(each, []) for each in stems), key=len)
        return list(dict.fromkeys(body for bodies in rare for body in bodies))

    def is_gone(self, body: int) -> bool:
        dissolved = self.registers.dissolved.get(body)
        return dissolved is not None and surely_before(dissolved, self.as_of)

    def heirs(self, body: int) -> tuple[int, ...]:
        """The bodies that do its work on the as-of date: itself, or the successors that still stand."""
        founded = self.body(body).founded
        if self.dated and not self.is_gone(body) and surely_after(founded, self.as_of):
            between = [older for older in self.registers.succeeded_by(self.body(body).id) if self._stood(older)]
            if between:
                return tuple(between)
        found: dict[int, None] = {}
        pending: list[int] = [body]
        seen: set[int] = set()
        while pending and len(seen) < 50:
            current = pending.pop(0)
            if current in seen:
                continue
            seen.add(current)
            if not self.is_gone(current):
                found[current] = None
                continue
            for successor in self.body(current).successors:
                index = self.registers.index_of(successor)
                if index is not None:
                    pending.append(index)
        return tuple(found)

    def successors(self, body: int) -> list[int]:
        """The bodies that its entry says took its work over."""
        found = (self.registers.index_of(one) for one in self.body(body).successors)
        return [index for index in found if index is not None]

    def _stood(self, body: int) -> bool:
        """Whether a body that has ended since was there on the as-of date."""
        entry = self.body(body)
        return not self.is_gone(body) and not surely_after(entry.founded, self.as_of)

    def related(self, one: int, other: int) -> bool:
        """Whether one body is part of the other, or follows it: naming both in one breath is no slip."""
        first, second = self.body(one), self.body(other)
        return (
            self.is_part(one, other)
            or self.is_part(other, one)
            or first.id in second.successors
            or second.id in first.successors
        )

    def is_part(self, part: int, whole: int) -> bool:
        """Whether `whole` is a parent of `part`, or a parent's parent, at whatever time."""
        pending: list[int] = [part]
        seen: set[int] = set()
        while pending and len(seen) < 30:
            current = pending.pop()
            if current in seen:
                continue
            seen.add(current)
            for parent in self.body(current).parents:
                index = self.registers.index_of(parent.id)
                if index == whole:
                    return True
                if index is not None:
                    pending.append(index)
        return False
