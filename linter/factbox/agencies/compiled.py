"""Registers in the form they are looked up in: a header, a line a table, a country, a body, and a first word."""

from __future__ import annotations

import json
from itertools import accumulate
from typing import Any

from factbox.agencies.body import Body, FormerName, Name, Parent, WrongName
from factbox.disk.cache import digest

FORM = "factbox registers 5"  # raise the number when the lines change their meaning
SIZE = 10  # bytes at the beginning that tell the size of the header
END = ""  # under this key a node of the forms holds those that end there; no token is empty
TABLES = (
    "ids", "jurisdictions", "dissolved", "domains", "confused", "succeeded", "firsts", "small", "lookalikes",
)  # fmt: skip


def checksum(*parts: bytes) -> str:
    """Tells contents apart; 32 hex digits."""
    return digest(parts)


class Compiled:
    """A compiled text opened: the header read, every line left until it is needed."""

    __slots__ = ("_first_body", "_first_form", "_starts", "_tables", "_text", "countries", "packs", "size")

    def __init__(self, header: dict[str, Any], text: bytes | memoryview, start: int) -> None:
        self.size: int = header["bodies"]
        self.packs: list[list[str]] = header["packs"]
        self.countries: list[str] = header["countries"]
        self._text = text
        self._starts = [*accumulate(header["lines"], initial=start)]
        self._tables: dict[str, Any] = {}
        self._first_body = len(TABLES) + len(self.countries)
        self._first_form = self._first_body + self.size

    @classmethod
    def open(cls, text: bytes | memoryview, content: str | None = None) -> Compiled | None:
        """None for a text that is foreign, damaged, or made from something else than `content`."""
        try:
            start = SIZE + int(bytes(text[:SIZE]))
            header = json.loads(bytes(text[SIZE:start]))
            if header["form"] != FORM or (content is not None and header["content"] != content):
                return None
            found = cls(header, text, start)
            return found if len(text) == found._starts[-1] else None
        except (ValueError, KeyError, TypeError, RecursionError):
            return None

    def _line(self, number: int) -> Any:
        return json.loads(bytes(self._text[self._starts[number] : self._starts[number + 1]]))

    def table(self, name: str) -> Any:
        """One of TABLES, decoded when it is first asked for."""
        found = self._tables.get(name)
        if found is None:
            found = self._tables[name] = self._line(TABLES.index(name))
        return found

    @property
    def firsts(self) -> dict[str, int]:
        """For each first word of a known form the position of its line."""
        found: dict[str, int] | None = self._tables.get(_POSITIONS)
        if found is None:
            words = self.table("firsts").split(" ")
            found = self._tables[_POSITIONS] = dict(zip(words, range(len(words)), strict=True)) if words != [""] else {}
        return found

    def body(self, index: int) -> Body:
        return body_from_row(self._line(self._first_body + index))

    def near(self, country: str) -> list[Any]:
        """The names of a country for near matches, as `compiling` lays them out."""
        found: list[Any] = self._line(len(TABLES) + self.countries.index(country))
        return found

    def forms(self, position: int) -> dict[str, Any]:
        """What follows one first word: a node for each next word, and under END the rows of the forms that end there."""
        found: dict[str, Any] = self._line(self._first_form + position)
        return found


_POSITIONS = "positions of firsts"


def body_from_row(row: list[Any]) -> Body:
    """A body from its JSON array, field by field as `Body` has them."""
    body = Body(*row)
    return body._replace(
        acronyms=tuple(body.acronyms),
        names=tuple(Name(*name) for name in body.names),
        former=tuple(FormerName(name[0], tuple(name[1]), *name[2:]) for name in body.former),
        wrong=tuple(WrongName(*wrong) for wrong in body.wrong),
        parents=tuple(Parent(*parent) for parent in body.parents),
        successors=tuple(body.successors),
        domains=tuple(body.domains),
        confusable=tuple(body.confusable),
        sources=tuple(body.sources),
        same_as=tuple((scheme, value) for scheme, value in body.same_as),
    )
