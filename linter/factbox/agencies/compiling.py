"""Register files made into the form they are looked up in: merged, every form keyed, names taken apart for near matches."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from factbox.agencies.aliases import LOOKALIKE, Alias
from factbox.agencies.body import Body, Lookalike, Register
from factbox.agencies.compiled import END, FORM, SIZE, TABLES
from factbox.agencies.forms import keys, of_body, of_lookalike
from factbox.agencies.near import names_of, worth_comparing
from factbox.agencies.places import country_of


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
    forms: dict[str, dict[str, Any]] = {}
    aliases = [alias for index, body in enumerate(bodies) for alias in of_body(body, index)]
    aliases += [of_lookalike(one, places.get(one.near or "", -1)) for one in lookalikes]
    for alias in aliases:
        for key in keys(alias.text):
            first, *rest = key.split(" ")
            node = forms.setdefault(first, {})
            for token in rest:
                node = node.setdefault(token, {})
            entries = node.setdefault(END, [])
            if (row := _row(alias)) not in entries:
                entries.append(row)
    countries = sorted({country_of(body.jurisdiction) for body in bodies})
    tables: dict[str, object] = {
        "ids": [body.id for body in bodies],
        "jurisdictions": [body.jurisdiction for body in bodies],
        "dissolved": {str(index): body.dissolved for index, body in enumerate(bodies) if body.dissolved},
        "domains": _listed((domain, index) for index, body in enumerate(bodies) for domain in body.domains),
        "confused": _listed((other, index) for index, body in enumerate(bodies) for other in body.confusable),
        "succeeded": _listed((other, index) for index, body in enumerate(bodies) for other in body.successors),
        "firsts": " ".join(forms),
        "small": sorted(
            {key.split(" ", 1)[0] for alias in aliases if not alias.text[0].isupper() for key in keys(alias.text)}
        ),
        "lookalikes": sum(alias.standing == LOOKALIKE for alias in aliases),
    }
    lines = [_line(tables[name]) for name in TABLES]
    lines += [_line(_near(country, bodies)) for country in countries]
    lines += [_line([*body]) for body in bodies]
    lines += [_line(node) for node in forms.values()]
    header = {
        "form": FORM,
        "content": content,
        "packs": packs,
        "bodies": len(bodies),
        "countries": countries,
        "lines": list(map(len, lines)),
    }
    head = _line(header)
    return b"".join([f"{len(head):{SIZE - 1}}\n".encode(), head, *lines])


def _row(alias: Alias) -> list[object]:
    """A form as it is kept: without what it need not say."""
    row: list[object] = [*alias]
    while len(row) > _NEEDED and row[-1] == _DEFAULTS[len(row) - _NEEDED - 1]:
        row.pop()
    return row


_NEEDED, _DEFAULTS = 3, ("en", None, None)  # fields that each form has, and what the others are unless it says so


def _near(country: str, bodies: list[Body]) -> list[object]:
    """The names of a country and its regions for near matches: the numbers of those that have each stem, how many words of
    content each has, all such words, and the names: the form, then its folded words."""
    stems: dict[str, list[int]] = {}
    sizes: list[int] = []
    words: dict[str, None] = {}
    names: list[object] = []
    for index, body in enumerate(bodies):
        if country_of(body.jurisdiction) != country:
            continue
        for name in filter(worth_comparing, names_of(body, index)):
            for each in sorted(name.stems):
                stems.setdefault(each, []).append(len(names))
            sizes.append(len(name.content))
            words.update(dict.fromkeys(name.content))
            names.append([_row(name.alias), " ".join(name.words)])
    return [stems, sizes, " ".join(words), names]


def _listed(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key, index in pairs:
        found.setdefault(key, []).append(index)
    return found


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
