"""The shipped registers: every check holds, every right name reads as its body and is never reported."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from factbox.agencies import Registers, read_mentions
from factbox.agencies.checks import check_registers, right_texts, shared_acronyms
from factbox.agencies.packs import installed_packs
from factbox.agencies.register import ReadRegister, read_file

# Bodies that each register must have at least.
LEAST = {"NZ": 130, "AU": 130, "GB": 170, "US": 170, "CA": 110, "IE": 80, "IN": 80, "ZA": 60, "EU": 55, "INT": 65}


@cache
def files() -> tuple[ReadRegister, ...]:
    return tuple(read_file(path) for path in builtin_files())


def builtin_files() -> tuple[Path, ...]:
    return tuple(map(Path, installed_packs()[0].files))


@cache
def registers() -> Registers:
    return Registers.of(file.register for file in files())


def test_every_check_holds_over_the_shipped_registers() -> None:
    assert [str(trouble) for trouble in check_registers(files())] == []


def test_there_is_a_register_for_every_jurisdiction_with_the_bodies_it_must_have() -> None:
    counts = Counter(body.jurisdiction.split("-")[0] for file in files() for body in file.register.bodies)
    assert {code: counts[code] for code in LEAST if counts[code] < LEAST[code]} == {}


def test_the_registers_hold_enough_of_what_tells_names_apart() -> None:
    bodies = [body for file in files() for body in file.register.bodies]
    assert sum(former.until is not None for body in bodies for former in body.former) >= 250
    assert sum(len(body.wrong) for body in bodies) >= 300
    assert sum(len(body.confusable) for body in bodies) >= 100
    assert sum(len(file.register.lookalikes) for file in files()) >= 150


def test_every_body_has_a_source_and_a_day_it_was_checked() -> None:
    bodies = [body for file in files() for body in file.register.bodies]
    assert [body.id for body in bodies if not body.sources or not body.checked] == []


def test_an_acronym_that_several_bodies_share_is_known_to_be_shared() -> None:
    assert "nz/internal-affairs" in shared_acronyms(file.register for file in files())["DIA"]


@pytest.mark.parametrize("code", LEAST)
def test_a_right_name_reads_as_its_body_and_nothing_is_wrong_with_it(code: str) -> None:
    missed, wrong = [], []
    bodies = [body for body in registers().bodies(code) if body.dissolved is None]
    for body in bodies:
        for name in right_texts(body):
            mentions = read_mentions(f"A report by {name} was late.", registers(), body.jurisdiction)
            wrong += [f"{mention.text}: {mention.problem}" for mention in mentions if mention.problem]
            if not any(body.id == one.id for mention in mentions for one in mention.bodies):
                missed.append(f"{body.id}: {name}")
    assert wrong == []
    assert len(missed) <= 0.02 * len(bodies), missed


@pytest.mark.parametrize("code", LEAST)
def test_an_official_name_alone_gives_the_one_body_in_its_country(code: str) -> None:
    bodies = [body for body in registers().bodies(code) if body.dissolved is None]
    missed = []
    for body in bodies:
        for form in (body.name, *body.acronyms[:1]):
            mentions = read_mentions(form, registers(), body.jurisdiction)
            if [one.id for mention in mentions for one in mention.bodies] != [body.id]:
                missed.append(f"{body.id}: {form}")
    assert len(missed) <= 0.05 * len(bodies), missed


def test_an_old_name_is_right_the_day_before_it_was_dropped_and_old_on_that_day() -> None:
    kept, found, total = 0, 0, 0
    for body in registers().bodies():
        for former in body.former[:1]:
            if former.lang != "en" or not former.until or len(former.until) != 10 or former.until < "1990":
                continue
            total += 1
            text = f"The {former.text} said so."
            before = f"{int(former.until[:4]) - 1}{former.until[4:]}"
            kept += not any(mention.problem for mention in read_mentions(text, registers(), body.jurisdiction, before))
            found += any(
                mention.problem == "former_name"
                for mention in read_mentions(text, registers(), body.jurisdiction, former.until)
            )
    assert total > 150
    assert kept >= 0.98 * total
    assert found >= 0.9 * total


def test_a_curated_wrong_form_is_reported_beside_the_acronym_of_its_body() -> None:
    found, canonical, total = 0, 0, 0
    for body in registers().bodies():
        for wrong in body.wrong[:1]:
            if body.dissolved or not body.acronyms:
                continue
            total += 1
            text = f"The {wrong.text} ({body.acronyms[0]}) said so."
            faulty = [one for one in read_mentions(text, registers(), body.jurisdiction) if one.problem]
            found += bool(faulty)
            canonical += any(one.canonical == body.name for one in faulty)
    assert found >= 0.97 * total
    assert canonical >= 0.97 * found
