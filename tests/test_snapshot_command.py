"""`factbox snapshot`: the text of a source saved beside the box with its hash and date; a changed one is a finding."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import factbox

PAGE = "<html><body><p>In all <b>836</b> cases were investigated.</p><script>var x = 1;</script></body></html>"
BLOCK = "sources:\n  dia:\n    publisher: Internal Affairs  # the desk\n    url: https://example.org/a\nfacts:\n  - {label: Cases, value: 836, unit: cases, source: dia}\n"
FLOW = (
    "sources:\n  dia: {publisher: Internal Affairs}\nfacts:\n  - {label: Cases, value: 836, unit: cases, source: dia}\n"
)
LISTED = "sources:\n  - id: dia\n    publisher: Internal Affairs\nfacts:\n  - {label: Cases, value: 836, unit: cases, source: dia}\n"
MARKDOWN = f"Story\n\n```factbox\n{BLOCK}```\n\nMore.\n"
DAY = {"SOURCE_DATE_EPOCH": "1646200000"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.factbox.yaml", BLOCK),
        ("a.factbox.yaml", FLOW),
        ("a.factbox.yaml", LISTED),
        ("a.md", MARKDOWN),
        ("a.factbox.yaml", BLOCK.replace("\n", "\r\n")),
    ],
)
def test_the_text_is_saved_and_the_box_says_so(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / name).write_bytes(text.encode())
    ran = factbox("snapshot", "page.html", "--box", name, "--source", "dia", cwd=tmp_path, **DAY)
    assert ran.status == 0, ran.err
    assert (tmp_path / "sources" / "dia.txt").read_text() == "In all 836 cases were investigated.\n"
    after = (tmp_path / name).read_bytes().decode()
    assert "snapshot: sources/dia.txt" in after and "sha256:" in after and "2022-03-02" in after
    assert sum(line not in after for line in text.splitlines()) <= 2, "no more than the record is touched"
    check = factbox("check", name, "--select", "sources,form", cwd=tmp_path)
    assert "changed-snapshot" not in check.out and "form" not in check.out and check.status == 0, check.out


def test_json_boxes_too(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    box = {
        "sources": {"dia": {"publisher": "Internal Affairs"}},
        "facts": [{"label": "Cases", "value": 836, "source": "dia"}],
    }
    (tmp_path / "a.factbox.json").write_text(json.dumps(box, indent=2))
    assert factbox("snapshot", "page.html", "--box", "a.factbox.json", "--source", "dia", cwd=tmp_path).status == 0
    record = json.loads((tmp_path / "a.factbox.json").read_text())["sources"]["dia"]
    assert record["snapshot"] == "sources/dia.txt" and record["snapshot_hash"].startswith("sha256:")


def test_a_changed_snapshot_is_a_finding_and_saving_again_mends_it(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / "a.factbox.yaml").write_text(BLOCK)
    save = ("snapshot", "page.html", "--box", "a.factbox.yaml", "--source", "dia")
    factbox(*save, cwd=tmp_path)
    check = ("check", "a.factbox.yaml", "--select", "changed-snapshot")
    assert factbox(*check, cwd=tmp_path).status == 0
    (tmp_path / "sources" / "dia.txt").write_bytes(b"In all 836 cases were investigated.\r\n")
    assert factbox(*check, cwd=tmp_path).status == 0, "line ends are git's business"
    (tmp_path / "sources" / "dia.txt").write_text("In all 832 cases were investigated.\n")
    ran = factbox(*check, cwd=tmp_path)
    assert ran.status == 1 and "the snapshot of dia has changed" in ran.out
    ran = factbox(*save, cwd=tmp_path)
    assert ran.status == 0 and "has changed since it was last saved" in ran.out
    assert factbox(*check, cwd=tmp_path).status == 0
    assert (tmp_path / "a.factbox.yaml").read_text().count("snapshot_hash") == 1


def test_standard_input_is_read_by_the_name_it_is_given(tmp_path: Path) -> None:
    ran = factbox("snapshot", "-", "--stdin-filename", "page.html", cwd=tmp_path, stdin=PAGE)
    assert ran.status == 0
    assert (tmp_path / "sources" / "page.txt").read_text() == "In all 836 cases were investigated.\n"
    assert "snapshot_hash: sha256:" in ran.out


def test_nothing_of_others_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / "a.factbox.yaml").write_text(BLOCK)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "dia.txt").write_text("somebody's notes\n")
    ran = factbox("snapshot", "page.html", "--box", "a.factbox.yaml", "--source", "dia", cwd=tmp_path)
    assert ran.status == 2 and "stands there already" in ran.err
    assert (tmp_path / "sources" / "dia.txt").read_text() == "somebody's notes\n"
    assert (tmp_path / "a.factbox.yaml").read_text() == BLOCK


@pytest.mark.parametrize(
    "arguments",
    [
        ("none.html",),
        ("page.docx",),
        ("page.html", "--box", "a.factbox.yaml"),
        ("page.html", "--box", "a.factbox.yaml", "--source", "rnz"),
        ("empty.txt",),
    ],
)
def test_what_cannot_be_saved_ends_with_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / "page.docx").write_text("x")
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "a.factbox.yaml").write_text(BLOCK)
    ran = factbox("snapshot", *arguments, cwd=tmp_path)
    assert ran.status == 2 and ran.err.startswith("error: ")


def test_a_source_in_plain_words_is_told_what_to_write(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / "a.factbox.yaml").write_text("sources:\n  dia: Internal Affairs\nfacts:\n  - 836 cases. [dia]\n")
    ran = factbox("snapshot", "page.html", "--box", "a.factbox.yaml", "--source", "dia", cwd=tmp_path)
    assert ran.status == 0 and "was left alone" in ran.out and "snapshot: sources/dia.txt" in ran.out
