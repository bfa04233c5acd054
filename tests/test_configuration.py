"""The configuration: the nearest file, closed keys, and errors that say what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from factbox.settings.config import ConfigurationError
from factbox.settings.config_file import find, load


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
