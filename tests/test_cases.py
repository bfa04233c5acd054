"""Long cases, told in Markdown: the files of a desk, and word for word what a run over them prints.

A fenced block whose info string is a file name is that file; one marked `console` begins with the command and holds the
output. Set UPDATE_CASES=1 to write what prints into the cases, then read the difference as a sub-editor would.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.command import factbox

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
_BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<info>[^\n`]+)\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_case_prints_what_it_says(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    told = text
    for block in _BLOCK.finditer(text):
        if block["info"] != "console":
            file = tmp_path / block["info"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block["body"], encoding="utf-8")
            continue
        command = block["body"].splitlines()[0].removeprefix("$ factbox ")
        ran = factbox(*command.split(), cwd=tmp_path, SOURCE_DATE_EPOCH="1772409600")
        printed = f"$ factbox {command}\n{ran.out}{ran.err}[{ran.status}]\n"
        told = told.replace(block["body"], printed)
    if os.environ.get("UPDATE_CASES"):
        path.write_text(told, encoding="utf-8")
    assert told == text
