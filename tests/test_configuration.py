"""The configuration: the nearest file, closed keys, and errors that say what to write instead."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from factbox.registry import default_registry
from factbox.settings.config import ConfigurationError
from factbox.settings.config_file import QUICK, find, is_plainly_right, load
from factbox.settings.config_model import File, HouseTable, WaiverTable, accepted


def configured(folder: Path, text: str, name: str = "factbox.toml") -> Path:
    path = folder / name
    path.write_text(text)
    return path


def test_the_nearest_file_counts_and_nothing_is_merged(tmp_path: Path) -> None:
    inner = tmp_path / "desk" / "boxes"
    inner.mkdir(parents=True)
    configured(tmp_path, 'ignore = ["form"]\n')
    near = configured(tmp_path / "desk", 'language = "fr"\n', ".factbox.toml")
    assert find(inner) == near
    assert load(near).ignore == ()


def test_a_pyproject_counts_only_with_its_table(tmp_path: Path) -> None:
    inner = tmp_path / "desk"
    inner.mkdir()
    outer = configured(tmp_path, "")
    configured(inner, "[tool.other]\n", "pyproject.toml")
    assert find(inner) == outer
    table = configured(inner, '[tool.factbox]\njurisdiction = "IE"\n', "pyproject.toml")
    assert find(inner) == table
    assert load(table).jurisdiction == "IE"


def test_extend_starts_from_another_file(tmp_path: Path) -> None:
    configured(tmp_path, 'ignore = ["form"]\n[rules.thin-source]\nseverity = "warning"\n', "house.toml")
    config = load(configured(tmp_path, 'extend = "house.toml"\nignore = ["sources"]\n'))
    assert config.ignore == ("form", "sources")
    assert config.rules == {"thin-source": {"severity": "warning"}}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('ignroe = ["form"]\n', "unknown key `ignroe`; did you mean `ignore`?"),
        ('fail-on = "fatal"\n', "`fail-on`: input should be 'error', 'warning' or 'info'"),
        ("ignore = \n", "not valid TOML"),
        ('[[suppress]]\npath = "*"\nrule = "x"\n', "`suppress.0.reason` is missing"),
        ('extend = "factbox.toml"\n', "`extend` leads back to this file"),
        ('extend = "none.toml"\n', "cannot be read"),
    ],
)
def test_a_faulty_file_is_an_error_that_names_the_key(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as raised:
        load(configured(tmp_path, text))
    assert message in str(raised.value)
    assert "toml" in str(raised.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('jurisdiction = "New Zealand"', "ISO 3166"),
        ('language = "english"', "language"),
        ('[rules.stale-figure]\ndays = "many"', "stale-figure.days"),
        ("[rules.stale-figure]\ndayz = 3", "stale-figure.dayz"),
    ],
)
def test_a_slip_in_a_setting_is_told_though_nothing_asks_for_it(tmp_path: Path, text: str, told: str) -> None:
    path = configured(tmp_path, text + "\n")
    with pytest.raises(ConfigurationError, match=told):
        load(path).active_rules(default_registry())


# The quick look at factbox.toml, beside the model that is the authority.


def model_keys(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


def test_the_quick_look_knows_the_keys_of_the_model() -> None:
    assert set(QUICK) == model_keys(File)
    assert set(QUICK["suppress"][0]) == model_keys(WaiverTable)
    assert set(QUICK["profiles"][""]) == model_keys(HouseTable)


WORDS = st.sampled_from(["NZ", "error", "publish", "a/b.yaml", "ok", "x", ""])
VALUES = st.recursive(
    st.one_of(WORDS, st.booleans(), st.integers(0, 3), st.dates()),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(WORDS, inner, max_size=2)),
    max_leaves=4,
)


@st.composite
def of_kind(draw: st.DrawFn, kind: Any) -> Any:
    """A value of a kind of the quick look, with a slip here and there."""
    if draw(st.integers(0, 11)) == 0:
        return draw(VALUES)
    if isinstance(kind, list):
        return [draw(of_kind(kind[0])) for _ in range(draw(st.integers(0, 2)))]
    if isinstance(kind, tuple):
        return draw(st.sampled_from(kind))
    if isinstance(kind, dict):
        keys = ["one", "two"] if "" in kind else sorted(kind)
        chosen = draw(st.lists(st.sampled_from(keys), unique=True, max_size=7))
        return {key: draw(of_kind(kind.get(key, kind.get("")))) for key in chosen}
    return draw(st.dates()) if kind is datetime.date else draw(VALUES if kind is object else WORDS)


@settings(max_examples=500, deadline=None)
@given(of_kind(QUICK))
def test_what_the_quick_look_passes_the_model_takes_as_it_stands(content: Any) -> None:
    if not isinstance(content, dict) or not is_plainly_right(content):
        return
    taken = accepted(content)
    for key, value in content.items():
        told = taken[key.replace("-", "_")]
        if key in ("suppress", "profiles"):
            pairs = (
                zip(value, told, strict=True) if key == "suppress" else ((value[name], told[name]) for name in value)
            )
            assert all(table[name] == given for written, table in pairs for name, given in written.items())
        else:
            assert told == value


def test_a_plain_configuration_is_read_without_the_model(tmp_path: Path) -> None:
    config = tmp_path / "factbox.toml"
    config.write_text(
        'jurisdiction = "NZ"\nexclude = ["drafts/**"]\n[rules.wrong-agency-name]\nseverity = "warning"\naccept = ["DoIA"]\n'
        '[[suppress]]\npath = "*.yaml"\nrule = "thin-source"\nreason = "old boxes"\nuntil = 2099-01-31\n'
    )
    box = tmp_path / "x.factbox.yaml"
    box.write_text("facts: [Nobody was hurt.]\n")
    code = (
        "import sys; from factbox.commands.run import Request, check\n"
        f"status = check(Request(({str(box)!r},)))\nassert status == 0 and 'pydantic' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
