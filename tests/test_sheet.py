"""The fact-checker's sheet, and that nothing in a box can run in it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from factbox.commands.sheet_formats import safe_cell
from tests.command import factbox

BOX = (
    "title: Operation H\nas_of: 2022-03-02\nsources:\n  dia: {publisher: Internal Affairs, url: 'https://example.org/a', snapshot: dia.txt}\nfacts:\n"
    "  - {id: cases, label: Cases investigated, value: 836, unit: cases, scope: worldwide, source: dia, quote: 836 cases were investigated}\n"
    "  - {label: Arrests, value: 47, unit: people, source: dia}\n  - '12 homes were searched in 2019. [dia]'\n"
)
HOSTILE = (
    "title: '=HYPERLINK(\"https://evil.example\")'\nsources:\n  a: {publisher: '@SUM(1+1)', url: 'javascript:alert(1)'}\nfacts:\n"
    "  - {label: '+cmd|calc', value: 12, unit: '-homes', source: a, quote: \"<script>alert(1)</script> | `x` [y](https://z) \\t=1+1\"}\n"
    '  - {label: "=SUM(A)\\n=B", value: -5%, source: a}\n'
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "a.factbox.yaml").write_text(BOX)
    (tmp_path / "dia.txt").write_text("In all 836 cases were investigated. Forty-six people were arrested.\n")
    (tmp_path / "hostile.factbox.yaml").write_text(HOSTILE)
    return tmp_path


def test_a_row_says_what_a_fact_checker_asks(desk: Path) -> None:
    ran = factbox("sheet", "a.factbox.yaml", cwd=desk)
    assert ran.status == 0
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert [row["figure"] for row in rows] == ["836", "47", "12"]
    first = rows[0]
    assert (first["fact"], first["unit"], first["scope"], first["as of"]) == (
        "Cases investigated",
        "case",
        "worldwide",
        "2022-03-02",
    )
    assert (first["source"], first["named at"], first["link"]) == (
        "Internal Affairs (dia)",
        "fact",
        "https://example.org/a",
    )
    assert first["evidence"] == "found in dia; quotation found"
    assert first["passage"] == "836 cases were investigated"
    assert rows[1]["evidence"].startswith("absent in dia")
    assert "figure-not-in-source" in rows[1]["findings"]


@pytest.mark.parametrize("form", ["csv", "markdown", "json", "html"])
def test_every_format_holds_every_figure(desk: Path, form: str) -> None:
    out = factbox("sheet", ".", "--format", form, cwd=desk).out
    assert all(figure in out for figure in ("836", "47"))


def test_a_sheet_is_written_to_a_file(desk: Path) -> None:
    ran = factbox("sheet", "a.factbox.yaml", "--output-file", "sheet.csv", cwd=desk)
    assert (ran.status, ran.out) == (0, "")
    assert (desk / "sheet.csv").read_bytes().count(b"\r\n") == 4


def test_no_cell_is_a_formula(desk: Path) -> None:
    out = factbox("sheet", "hostile.factbox.yaml", cwd=desk).out
    for row in csv.reader(io.StringIO(out)):
        for cell in row:
            assert not cell.lstrip(' "').startswith(("=", "+", "-", "@", "\t", "\r")), cell


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1", "'=1", "\u200b=1", "|x", "%1"])
def test_what_looks_like_a_formula_is_made_text(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"
    assert safe_cell("46 people") == "46 people"


def test_a_page_runs_nothing(desk: Path) -> None:
    out = factbox("sheet", "hostile.factbox.yaml", "--format", "html", cwd=desk).out
    assert "<script" not in out and 'href="javascript' not in out
    assert "&lt;script&gt;" in out and "Content-Security-Policy" in out


def test_markdown_is_shown_as_it_stands(desk: Path) -> None:
    out = factbox("sheet", "hostile.factbox.yaml", "--format", "markdown", cwd=desk).out
    lines = out.splitlines()
    assert "<script" not in out and "\\](https:\\//" in out
    assert {line.replace("\\|", "").count("|") for line in lines} == {18}


def test_json_holds_the_true_text(desk: Path) -> None:
    rows = json.loads(factbox("sheet", "hostile.factbox.yaml", "--format", "json", cwd=desk).out)["rows"]
    assert rows[0]["fact"] == "+cmd|calc"
    assert rows[1]["figure"] == "-5%"


def test_what_cannot_be_read_ends_with_2(desk: Path) -> None:
    assert factbox("sheet", "none.yaml", cwd=desk).status == 2
    ran = factbox("sheet", "-", cwd=desk, stdin=BOX)
    assert ran.status == 0 and "836" in ran.out
