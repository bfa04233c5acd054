"""`factbox register`, and a newsroom's own bodies in three lines."""

from __future__ import annotations

import json
from pathlib import Path

from tests.command import factbox

OWN = "jurisdiction: NZ\nbodies:\n  - {id: nz/moon, name: New Zealand Moon Office}\n"


def test_a_body_is_found_by_a_name_as_printed(tmp_path: Path) -> None:
    ran = factbox("register", "find", "Home Affairs", "--jurisdiction", "AU", cwd=tmp_path)
    assert ran.status == 0
    assert "au/home-affairs" in ran.out
    ran = factbox("register", "find", "Ministry of Silly Walks", cwd=tmp_path)
    assert (ran.status, ran.out) == (1, "")
    assert "no register has a body called Ministry of Silly Walks" in ran.err


def test_an_entry_is_shown_with_its_names_and_its_date(tmp_path: Path) -> None:
    ran = factbox("register", "show", "nz/internal-affairs", cwd=tmp_path)
    assert "Department of Internal Affairs (DIA)" in ran.out
    assert "Te Tari Taiwhenua" in ran.out
    assert "2026-" in ran.out
    ran = factbox("register", "show", "nz/internal-affair", cwd=tmp_path)
    assert ran.status == 1
    assert "nz/internal-affairs" in ran.err


def test_an_own_body_of_three_lines_is_used_at_once(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN)
    (tmp_path / "factbox.toml").write_text('registers = ["own.yaml"]\n')
    (tmp_path / "a.factbox.yaml").write_text("facts:\n - The New Zealand Moon Ofice said so.\n")
    assert "New Zealand Moon Office" in factbox("register", "show", "nz/moon", cwd=tmp_path).out
    ran = factbox("check", "--select", "agencies", cwd=tmp_path)
    assert "is misspelt: the body is the New Zealand Moon Office" in ran.out


def test_a_faulty_own_register_is_an_error_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN.replace("name:", "nam:"))
    (tmp_path / "factbox.toml").write_text('registers = ["own.yaml"]\n')
    (tmp_path / "a.factbox.yaml").write_text("facts: [x]\n")
    for command in (("check",), ("read",)):
        ran = factbox(*command, cwd=tmp_path)
        assert ran.status == 2
        assert "Traceback" not in ran.err
        assert ran.err.count("own.yaml:3:19: a body has no key `nam`; did you mean `name`?") == 1
    ran = factbox("register", "check", "own.yaml", cwd=tmp_path)
    assert ran.status == 1
    assert "own.yaml:3:19" in ran.out


def test_bodies_are_exported_as_popolo(tmp_path: Path) -> None:
    ran = factbox("register", "export", "--format", "popolo", "--jurisdiction", "IE", cwd=tmp_path)
    organizations = json.loads(ran.out)["organizations"]
    garda = next(one for one in organizations if one["name"] == "An Garda Síochána")
    assert garda["id"].startswith("ie/")
