"""The registers in use: bodies by id, by printed form, and by country; compiled once, then opened in milliseconds."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from factbox.agencies.aliases import Alias
from factbox.agencies.compiled import FORM, Compiled, checksum
from factbox.agencies.places import within
from factbox.agencies.trie import Trie
from factbox.disk import cache
from factbox.lazy import lazy
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.agencies.body import Body, Register
    from factbox.agencies.mention import Mention
    from factbox.agencies.near import NearIndex, NearName


class PackInfo(Record):
    """A register file in use, as reports name it."""

    name: str
    version: str
    checksum: str


class Registers:
    """Public bodies from any number of register files; a later file overrides or adds by id."""

    def __init__(self, files: Callable[[], tuple[str, ...]], cache: str | os.PathLike[str] | None = None) -> None:
        self._files = files
        self._cache = cache
        self._bodies: dict[int, Body] = {}
        self._near: dict[str, NearIndex] = {}
        self._names: dict[int, tuple[NearName, ...]] = {}
        self._stems: dict[int, frozenset[str]] = {}
        self.standings: dict[int, Any] = {}  # of forms none of which was ever dropped; worked out by `Context.standing`
        self.local: dict[tuple[tuple[int, ...], str], tuple[int, ...]] = {}  # bodies of a country; `Context.in_country`
        self.notes: dict[tuple[str, str | None], Any] = {}  # what judges work out once for a country

    @classmethod
    def load(cls, paths: Iterable[str | os.PathLike[str]], cache: str | os.PathLike[str] | None = None) -> Registers:
        """Registers from files or folders, opened now. Raises BadRegister with every trouble and its line."""
        from factbox.agencies.packs import own_files

        files = own_files(tuple(paths))
        registers = cls(lambda: files, cache)
        registers.open()
        return registers

    @classmethod
    def of(cls, registers: Iterable[Register]) -> Registers:
        """Registers already in memory."""
        from factbox.agencies.compiling import compile_registers

        made = cls(tuple)
        text = compile_registers(list(registers), "", [])
        compiled = Compiled.open(text)
        assert compiled is not None
        made.__dict__["compiled"] = compiled
        return made

    def open(self) -> None:
        """Read or compile now rather than at the first look-up."""
        _ = self.compiled

    @lazy
    def compiled(self) -> Compiled:
        files = self._files()
        stamp = _stamp(files)
        if stamp is not None:
            known = cache.read(_STAMPS, stamp, self._cache)
            found = self._kept(known.decode("ascii", "replace")) if known is not None else None
            if found is not None:
                return found
        contents = [(path, _bytes_of(path)) for path in files]
        named = ((os.path.basename(path).encode(), data) for path, data in contents)
        content = checksum(FORM.encode(), *(part for pair in named for part in pair))
        found = self._kept(content)
        if found is None:
            text = _compile(contents, content)
            cache.write("registers", content, text, self._cache, keep=8)
            found = Compiled.open(text)
        if stamp is not None and stamp == _stamp(files):
            cache.write(_STAMPS, stamp, content.encode(), self._cache, keep=16)
        assert found is not None
        return found

    def _kept(self, content: str) -> Compiled | None:
        text = cache.mapped("registers", content, self._cache)
        return Compiled.open(text, content) if text is not None else None

    @lazy
    def trie(self) -> Trie:
        return Trie(self.compiled)

    @lazy
    def packs(self) -> tuple[PackInfo, ...]:
        """Name, version and checksum of every file in use."""
        return tuple(PackInfo(*pack) for pack in self.compiled.packs)

    @lazy
    def ids(self) -> tuple[str, ...]:
        return tuple(self.compiled.table("ids"))

    @lazy
    def _index(self) -> dict[str, int]:
        return {identifier: index for index, identifier in enumerate(self.ids)}

    @lazy
    def jurisdictions(self) -> list[str]:
        """The jurisdiction of each body, in register order."""
        return list(self.compiled.table("jurisdictions"))

    @lazy
    def dissolved(self) -> dict[int, str]:
        """The day that each body ended which has ended."""
        return {int(index): day for index, day in self.compiled.table("dissolved").items()}

    @lazy
    def covered(self) -> frozenset[str]:
        """The countries, or EU and INT, that the registers have bodies of."""
        return frozenset(self.compiled.countries)

    def __len__(self) -> int:
        return self.compiled.size

    def __bool__(self) -> bool:
        return True

    def at(self, index: int) -> Body:
        """The body of that number in register order."""
        body = self._bodies.get(index)
        if body is None:
            body = self._bodies[index] = self.compiled.body(index)
        return body

    def index_of(self, identifier: str) -> int | None:
        return self._index.get(identifier)

    def body(self, identifier: str) -> Body | None:
        """A body by its id."""
        index = self._index.get(identifier)
        return None if index is None else self.at(index)

    def bodies(self, jurisdiction: str | None = None) -> tuple[Body, ...]:
        """All bodies, or those of a country and its regions."""
        wanted = jurisdiction.upper() if jurisdiction else None
        return tuple(
            self.at(index) for index, code in enumerate(self.jurisdictions) if wanted is None or within(code, wanted)
        )

    def forms(self, text: str) -> tuple[Alias, ...]:
        """Every standing that a printed form has, in all registers; folded before it is looked up."""
        from factbox.agencies.forms import keys

        found: dict[Alias, None] = {}
        for key in keys(text):
            found.update(dict.fromkeys(self.trie.exact(key)))
        return tuple(found)

    def by_domain(self, address: str) -> tuple[int, ...]:
        """The bodies whose site an address or a part of it is."""
        parts = address.lower().removeprefix("www.").split(".")
        for start in range(len(parts) - 1):
            found = self._domains.get(".".join(parts[start:]))
            if found:
                return found
        return ()

    @lazy
    def _domains(self) -> dict[str, tuple[int, ...]]:
        return {domain: tuple(bodies) for domain, bodies in self.compiled.table("domains").items()}

    def succeeded_by(self, identifier: str) -> tuple[int, ...]:
        """The ended bodies whose work went to this one."""
        return tuple(self.compiled.table("succeeded").get(identifier, ()))

    def confused_with(self, identifier: str) -> tuple[int, ...]:
        """The bodies whose entry says that they are mixed up with this one."""
        return tuple(self.compiled.table("confused").get(identifier, ()))

    def judge_declared(
        self, declared: Mapping[str, Any], jurisdiction: str | None = None, as_of: object = None
    ) -> dict[str, Mention]:
        """What is wrong with a body that a box declares, by field; see `reading.read_declared`."""
        from factbox.agencies.declared import read_declared

        return read_declared(declared, self, jurisdiction, as_of)

    def near_names(self, index: int) -> tuple[NearName, ...]:
        """The right and former names of one body, taken apart for near matches."""
        names = self._names.get(index)
        if names is None:
            from factbox.agencies.near import names_of

            names = self._names[index] = names_of(self.at(index), index)
        return names

    def stems(self, index: int) -> frozenset[str]:
        """The stems of the words of those names."""
        found = self._stems.get(index)
        if found is None:
            found = self._stems[index] = frozenset().union(*(name.stems for name in self.near_names(index)))
        return found

    def near_index(self, jurisdiction: str) -> NearIndex:
        """The names of one country's bodies (or of all, for ""), ready for near matches."""
        index = self._near.get(jurisdiction)
        if index is None:
            from factbox.agencies.near import NearIndex

            index = self._near[jurisdiction] = NearIndex(self, jurisdiction)
        return index


_STAMPS = "register-stamps"
_SETTLED = 2.0  # seconds after which a file's time of change can be trusted to move when it changes again


def _stamp(files: tuple[str, ...]) -> str | None:
    """Tells apart states of the files by path, size and time of change; None where one is too fresh to be told, or is missing."""
    parts: list[str] = [FORM]
    latest = time.time() - _SETTLED
    try:
        for path in files:
            status = os.stat(path)
            if status.st_mtime > latest:
                return None
            parts.append(f"{os.path.abspath(path)}\n{status.st_size}\n{status.st_mtime_ns}")
    except OSError:
        return None
    return "\n".join(parts)


def _bytes_of(path: str) -> bytes:
    """Empty for what is no file: its trouble is told when it is read again."""
    if not os.path.isfile(path):
        return b""
    with open(path, "rb") as file:
        return file.read()


def _compile(contents: list[tuple[str, bytes]], content: str) -> bytes:
    from factbox.agencies.compiling import compile_registers
    from factbox.agencies.register import BadRegister, Trouble, read_file, read_register
    from factbox.source import Source, Undecodable

    registers: list[Register] = []
    troubles: list[Trouble] = []
    packs: list[list[str]] = []
    for path, data in contents:
        try:
            read = read_register(Source.from_bytes(path, data)) if data else read_file(path)
        except Undecodable as error:
            troubles.append(Trouble(path, 1, 1, str(error)))
            continue
        registers.append(read.register)
        troubles += read.troubles
        packs.append([os.path.basename(path), read.register.version or "", checksum(data)])
    if troubles:
        raise BadRegister(tuple(troubles))
    return compile_registers(registers, content, packs)
