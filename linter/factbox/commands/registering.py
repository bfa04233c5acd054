"""The work of `factbox register`: find a body, show its entry, check a register file, export for other programs."""

from __future__ import annotations

import json
import os
import sys

from factbox.agencies.body import Body
from factbox.agencies.checks import check_registers
from factbox.agencies.find import find
from factbox.agencies.packs import installed_packs, load_packs, own_files
from factbox.agencies.popolo import organizations
from factbox.agencies.register import BadRegister, read_file
from factbox.agencies.registers import Registers
from factbox.show import show

FORMATS = ("popolo",)


def run_find(text: str, jurisdiction: str | None = None, own: tuple[str, ...] = ()) -> int:
    """Print the bodies that a printed name may mean; 1 when there is none."""
    registers = _load(own)
    if registers is None:
        return 2
    matches = find(registers, text, jurisdiction)
    for match in matches:
        body = match.body
        form = "" if match.form == body.name else f": {match.form}"
        print(show(f"{body.id:<36} {body.name} ({body.jurisdiction}) - {match.says}{form}"))
    if not matches:
        print(f"no register has a body called {show(text)}", file=sys.stderr)
    return 0 if matches else 1


def run_show(identifier: str, own: tuple[str, ...] = ()) -> int:
    """Print one entry; 1 when no register has it."""
    registers = _load(own)
    if registers is None:
        return 2
    body = registers.body(identifier)
    if body is None:
        near = [match.body.id for match in find(registers, identifier.rpartition("/")[2].replace("-", " "), limit=3)]
        tip = f"; there is {', '.join(near)}" if near else ""
        print(f"no register has the id {show(identifier)}{tip}", file=sys.stderr)
        return 1
    for line in described(body):
        print(show(line))
    return 0


def run_check(paths: tuple[str, ...]) -> int:
    """Print every trouble of some register files with its line; 1 when there is one. Other registers may be referred to."""
    files = own_files(paths)
    shipped = tuple(path for pack in installed_packs() for path in pack.files)
    checked = {os.path.realpath(path) for path in files}
    known = [read_file(path).register for path in shipped if os.path.realpath(path) not in checked]
    read = [read_file(path) for path in files]
    troubles = check_registers(read, known)
    for trouble in troubles:
        print(show(str(trouble)))
    bodies = sum(len(file.register.bodies) for file in read)
    print(f"{len(files)} register file(s), {bodies} bodies, {len(troubles)} trouble(s)")
    return 1 if troubles else 0


def run_export(form: str = "popolo", jurisdiction: str | None = None, own: tuple[str, ...] = ()) -> int:
    """Print the bodies, or those of one country, as Popolo organizations in JSON."""
    registers = _load(own)
    if registers is None:
        return 2
    print(json.dumps({"organizations": organizations(registers.bodies(jurisdiction))}, ensure_ascii=False, indent=1))
    return 0


def described(body: Body) -> list[str]:
    """An entry in lines a person reads."""
    lines = [f"{body.name} ({', '.join(body.acronyms)})" if body.acronyms else body.name]
    lines.append(f"  id            {body.id}, {body.kind} of {body.jurisdiction}")
    lines += [f"  also          {name.text} ({name.kind}, {name.lang})" for name in body.names]
    for former in body.former:
        span = f"{former.start or '?'} to {former.until or '?'}"
        lines.append(f"  formerly      {former.text}, {span}")
    lines += [f"  never         {wrong.text}" + (f" - {wrong.why}" if wrong.why else "") for wrong in body.wrong]
    for parent in body.parents:
        until = f" until {parent.until}" if parent.until else ""
        since = f" from {parent.start}" if parent.start else ""
        lines.append(f"  part of       {parent.id}{since}{until}")
    if body.dissolved:
        heirs = f", work went to {', '.join(body.successors)}" if body.successors else ""
        lines.append(f"  ended         {body.dissolved}{heirs}")
    lines += [f"  not           {other}" for other in body.confusable]
    lines += [f"  website       {domain}" for domain in body.domains]
    lines.append(f"  checked       {body.checked or 'unknown'}, sources: {', '.join(body.sources) or 'none'}")
    return lines


def _load(own: tuple[str, ...]) -> Registers | None:
    try:
        registers = load_packs(own)
        registers.open()
    except BadRegister as error:
        for trouble in error.troubles:
            print(show(str(trouble)), file=sys.stderr)
        return None
    return registers
