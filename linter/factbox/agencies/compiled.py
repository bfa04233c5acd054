"""Registers in the form they are looked up in: one line a body, one line a first word, under a header with the lists."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from factbox.agencies.aliases import LOOKALIKE, Alias, keys, of_body, of_lookalike, split_key
from factbox.agencies.body import Body, FormerName, Lookalike, Name, Parent, Register, WrongName
from factbox.cache import digest

FORM = "factbox registers 2"  # raise the number when the lines change their meaning


def checksum(*parts: bytes) -> str:
    """Tells contents apart; 32 hex digits."""
    return digest(parts)


def merge(registers: Iterable[Register]) -> tuple[list[Body], list[Lookalike]]:
    """All bodies in order; one given again under the same id overrides the keys that it names and keeps the others."""
    bodies: dict[str, Body] = {}
    lookalikes: list[Lookalike] = []
    for register in registers:
        lookalikes += register.lookalikes
        for body, given in zip(register.bodies, register.given or ((),) * len(register.bodies), strict=True):
            older = bodies.get(body.id)
            bodies[body.id] = body if older is None else _overridden(older, body, given)
    return list(bodies.values()), lookalikes


def _overridden(older: Body, newer: Body, given: tuple[str, ...]) -> Body:
    fields = {"parent": "parents"}
    named = {fields.get(key, key) for key in given} & set(Body._fields)
    changes = {field: getattr(newer, field) for field in named}
    if "jurisdiction" not in named and older.jurisdiction != newer.jurisdiction:
        changes["jurisdiction"] = older.jurisdiction
    return older._replace(**changes, checked=newer.checked or older.checked, register=newer.register)


def compile_registers(registers: Iterable[Register], content: str, packs: list[list[str]]) -> bytes:
    """The compiled text. `content` identifies what it was made from; `packs` are name, version and checksum."""
    bodies, lookalikes = merge(registers)
    places = {body.id: index for index, body in enumerate(bodies)}
    forms: dict[str, dict[str, list[Alias]]] = {}
    aliases = [alias for index, body in enumerate(bodies) for alias in of_body(body, index)]
    aliases += [of_lookalike(one, places.get(one.near or "", -1)) for one in lookalikes]
    for alias in aliases:
        for key in keys(alias.text):
            first, rest = split_key(key)
            entries = forms.setdefault(first, {}).setdefault(rest, [])
            if alias not in entries:
                entries.append(alias)
    lines = [_line([*body]) for body in bodies]
    lines += [_line([[rest, *entries] for rest, entries in sorted(rests.items())]) for rests in forms.values()]
    text = "\n".join(lines).encode()
    header = {
        "form": FORM,
        "content": content,
        "packs": packs,
        "ids": [body.id for body in bodies],
        "jurisdictions": [body.jurisdiction for body in bodies],
        "kinds": [body.kind for body in bodies],
        "domains": _listed((domain, index) for index, body in enumerate(bodies) for domain in body.domains),
        "confused": _listed((other, index) for index, body in enumerate(bodies) for other in body.confusable),
        "succeeded": _listed((other, index) for index, body in enumerate(bodies) for other in body.successors),
        "firsts": list(forms),
        "small": sorted(
            {split_key(key)[0] for alias in aliases if not alias.text[0].isupper() for key in keys(alias.text)}
        ),
        "lookalikes": sum(alias.standing == LOOKALIKE for alias in aliases),
    }
    return _line(header).encode() + b"\n" + text


def _listed(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key, index in pairs:
        found.setdefault(key, []).append(index)
    return found


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Compiled:
    """A compiled text opened: the header read, the lines left until they are needed."""

    __slots__ = ("first_line", "header", "lines")

    def __init__(self, header: dict[str, Any], lines: list[bytes]) -> None:
        self.header = header
        self.lines = lines
        self.first_line = len(header["ids"])

    @classmethod
    def open(cls, text: bytes, content: str | None = None) -> Compiled | None:
        """None for a text that is foreign, damaged, or made from something else than `content`."""
        head, _, body = text.partition(b"\n")
        try:
            header = json.loads(head)
            if header["form"] != FORM or (content is not None and header["content"] != content):
                return None
            lines = body.split(b"\n") if body else []
            if len(lines) != len(header["ids"]) + len(header["firsts"]):
                return None
            return cls(header, lines)
        except (ValueError, KeyError, TypeError, RecursionError):
            return None

    def body(self, index: int) -> Body:
        return body_from_row(json.loads(self.lines[index]))

    def forms(self, position: int) -> list[tuple[str, list[Alias]]]:
        """What follows one first word: the rest of each key and the forms under it."""
        return [
            (row[0], [Alias(*alias) for alias in row[1:]]) for row in json.loads(self.lines[self.first_line + position])
        ]


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
