"""What must hold in and between register files, so that a right name is never reported and a wrong one names its body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from factbox.agencies.body import Body, Register
from factbox.agencies.dropped import run_beside, seems_merged_in
from factbox.agencies.fold import fold_name
from factbox.agencies.register import ReadRegister, Trouble
from factbox.agencies.spelling import printed_alike

FAR_OFF = "9999"


def check_registers(files: Iterable[ReadRegister], known: Iterable[Register] = ()) -> list[Trouble]:
    """Every trouble of some files, in reading order. `known` registers are there to be referred to, not checked."""
    read = list(files)
    troubles = [trouble for file in read for trouble in file.troubles]
    bodies: dict[str, Body] = {}
    for register in known:
        for body in register.bodies:
            bodies.setdefault(body.id, body)
    for file in read:
        troubles += _repeated_ids(file)
        for body in file.register.bodies:
            bodies[body.id] = body
    names = _right_names(bodies.values())
    for file in read:
        for check in (_references, _dates, _old_names, _right_and_wrong, _sources, _others_names):
            for identifier, text, message in check(file, bodies, names):
                line, column = file.places.get((identifier, text)) or file.places.get((identifier, "")) or (1, 1)
                troubles.append(Trouble(file.register.path, line, column, f"{identifier or 'register'}: {message}"))
        troubles += _shared_names(file)
    return sorted(set(troubles), key=lambda trouble: (trouble.path, trouble.line, trouble.column, trouble.message))


Found = Iterator[tuple[str, str, str]]  # body id, the text or key it is about, what is wrong
Names = dict[str, list[tuple[str, str]]]  # folded right name -> (body id, the name)


def _right_names(bodies: Iterable[Body]) -> Names:
    names: Names = {}
    for body in bodies:
        if body.dissolved is None:
            for text in right_texts(body):
                names.setdefault(fold_name(text), []).append((body.id, text))
    return names


def right_texts(body: Body) -> tuple[str, ...]:
    """The names of a body that are right now, acronyms left out."""
    return (body.name, *(name.text for name in body.names))


def _repeated_ids(file: ReadRegister) -> Iterator[Trouble]:
    counts = Counter(body.id for body in file.register.bodies)
    for identifier, count in counts.items():
        if count > 1:
            line, column = file.places.get((identifier, "")) or (1, 1)
            yield Trouble(file.register.path, line, column, f"{identifier}: this id stands {count} times")


def _references(file: ReadRegister, bodies: dict[str, Body], names: Names) -> Found:
    for body in file.register.bodies:
        named = [("parent", parent.id) for parent in body.parents]
        named += [("successor", one) for one in body.successors] + [("confusable", one) for one in body.confusable]
        for what, identifier in named:
            if identifier == body.id:
                yield body.id, identifier, f"a body cannot be its own {what}"
            elif identifier not in bodies:
                yield body.id, identifier, f"no register has the {what} {identifier}"
    for lookalike in file.register.lookalikes:
        if lookalike.near is not None and lookalike.near not in bodies:
            yield (
                "",
                lookalike.text,
                f"the lookalike “{lookalike.text}” is near {lookalike.near}, which no register has",
            )


def _dates(file: ReadRegister, bodies: dict[str, Body], names: Names) -> Found:
    for body in file.register.bodies:
        if body.founded and body.dissolved and body.dissolved < body.founded:
            yield body.id, "", f"dissolved {body.dissolved} before it was founded {body.founded}"
        if body.dissolved and not body.successors and body.kind in ("department", "ministry"):
            yield body.id, "", "a department that ended has successors"
        if body.successors and not body.dissolved:
            yield body.id, "", "successors need the day it was dissolved"


def _old_names(file: ReadRegister, bodies: dict[str, Body], names: Names) -> Found:
    """A body has one English name at a time: another one in use beside it is that of a body merged into it, or its dates are wrong."""
    for body in file.register.bodies:
        for former in body.former:
            if former.lang != "en" or former.absorbed is not None:
                continue
            if seems_merged_in(former, body):
                say = f"“{former.text}” was in use while the body had another name"
            elif other := run_beside(former, body):
                say = f"“{former.text}” and “{other.text}” were in use at one time"
            else:
                continue
            yield (
                body.id,
                former.text,
                f"{say}: with `absorbed: true` it is another body's, merged into this one, with `absorbed: false` its own",
            )


def _right_and_wrong(file: ReadRegister, bodies: dict[str, Body], names: Names) -> Found:
    for body in file.register.bodies:
        right = [*right_texts(body), *(former.text for former in body.former)]
        for wrong in body.wrong:
            same = [
                text for text in right if fold_name(text) == fold_name(wrong.text) and printed_alike(wrong.text, text)
            ]
            if same:
                yield body.id, wrong.text, f"“{wrong.text}” is listed as wrong and as right (“{same[0]}”)"
        repeated = [text for text, count in Counter(right_texts(body)).items() if count > 1]
        for text in repeated:
            yield body.id, "", f"“{text}” stands among its names twice"


def _sources(file: ReadRegister, bodies: dict[str, Body], names: Names) -> Found:
    known = set(file.register.sources)
    for body in file.register.bodies:
        if known and not body.sources:
            yield body.id, "", "no source is named"
        for source in body.sources:
            if known and source not in known and "." not in source:
                yield body.id, source, f"the file has no source `{source}`"


def _others_names(file: ReadRegister, bodies: dict[str, Body], names: Names) -> Found:
    for body in file.register.bodies:
        for wrong in body.wrong:
            for other, text in names.get(fold_name(wrong.text), ()):
                linked = other in body.confusable or body.id in bodies[other].confusable
                if other != body.id and not linked and printed_alike(wrong.text, text):
                    yield body.id, wrong.text, f"“{wrong.text}” is a right name of {other}: name it under `confusable`"


def _shared_names(file: ReadRegister) -> Iterator[Trouble]:
    """No two standing bodies of one jurisdiction share an official name."""
    seen: dict[tuple[str, str], str] = {}
    for body in file.register.bodies:
        if body.dissolved:
            continue
        for name in body.official_names:
            key = (body.jurisdiction, fold_name(name.text))
            if seen.setdefault(key, body.id) != body.id:
                line, column = file.places.get((body.id, name.text)) or (1, 1)
                message = f"{body.id}: “{name.text}” is a name of {seen[key]} too"
                yield Trouble(file.register.path, line, column, message)


def shared_acronyms(registers: Iterable[Register]) -> dict[str, list[str]]:
    """Acronyms that more than one standing body has: they never decide which body is meant."""
    owners: dict[str, list[str]] = {}
    for register in registers:
        for body in register.bodies:
            if body.dissolved is None:
                for acronym in dict.fromkeys(acronym.upper() for acronym in body.acronyms):
                    owners.setdefault(acronym, []).append(body.id)
    return {acronym: ids for acronym, ids in sorted(owners.items()) if len(ids) > 1}
