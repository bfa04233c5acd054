"""`factbox draft`: a first box from a story, with every figure that needs a source; checked against lists of our own."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from factbox.api import check_text
from factbox.box import Box, Setting
from factbox.commands.drafting import draft
from factbox.document import boxes
from factbox.source import Source
from tests.command import factbox

STORIES = Path(__file__).parent / "stories"

# The figures of each story that need a source, as they are printed there, in order.
FIGURES = {
    "canada.txt": ["Forty-seven", "12", "90,000", "186", "two-year", "52,306", "510%", "Twelve", "832", "146"],
    "network.txt": [
        "90,000", "dozens", "two-year", "90,000", "tens of thousands", "836", "46", "146", "four", "100", "Two", "32 GB", "90 minutes", "27,700", "12,500",
    ],
    "radio.md": ["hundreds", "13", "thousands", "90,000", "146", "six", "forty-six", "five years", "125"],
}  # fmt: skip
HEDGED = {
    "canada.txt": ["more than 90,000"],
    "network.txt": ["over 90,000", "more than 100", "over 27,700", "some 12,500"],
    "radio.md": ["about 90,000", "just over five years"],
}


def drafted(name: str, folder: Path) -> Path:
    (folder / name).write_bytes((STORIES / name).read_bytes())
    ran = factbox(
        "draft",
        name,
        "--jurisdiction",
        "NZ",
        "--as-of",
        "2022-03-02",
        "--output-file",
        "story.factbox.yaml",
        cwd=folder,
    )
    assert ran.status == 0, ran.err
    return folder / "story.factbox.yaml"


def values(path: Path) -> list[str]:
    (found,) = boxes.read(Source(str(path), path.read_text(encoding="utf-8"))).found
    return [fact.printed("value") or "" for fact in Box(found, Setting()).facts]


@pytest.mark.parametrize("name", FIGURES)
def test_nine_in_ten_figures_that_need_a_source_stand_as_facts(name: str, tmp_path: Path) -> None:
    left = values(drafted(name, tmp_path))
    missing = []
    for figure in FIGURES[name]:
        match = next((value for value in left if figure in value), None)
        if match is None:
            missing.append(figure)
        else:
            left.remove(match)
    assert len(missing) <= len(FIGURES[name]) / 10, f"not drafted: {missing}"
    assert not left, f"drafted and no figure that needs a source: {left}"


@pytest.mark.parametrize("name", FIGURES)
def test_a_draft_has_no_fault_of_form_and_its_story_says_what_it_says(name: str, tmp_path: Path) -> None:
    path = drafted(name, tmp_path)
    for group in ("form", "sources"):
        ran = factbox(
            "check", path.name, "--select", group, "--format", "concise", "--fail-on", "warning", cwd=tmp_path
        )
        assert ran.status == 0, ran.out + ran.err
    report = check_text(path.read_text(encoding="utf-8"))
    assert not [finding for finding in report.findings if finding.severity == "error"], report.findings


@pytest.mark.parametrize("name", FIGURES)
def test_a_hedge_stays_with_its_figure(name: str, tmp_path: Path) -> None:
    found = values(drafted(name, tmp_path))
    for hedged in HEDGED[name]:
        assert hedged in found


def test_every_agency_stands_with_its_register_entry(tmp_path: Path) -> None:
    text = drafted("canada.txt", tmp_path).read_text(encoding="utf-8")
    assert '{name: "Department of Internal Affairs", acronym: "DIA"' in text and "jurisdiction: NZ}" in text
    assert '"Royal Canadian Mounted Police"' in text and "jurisdiction: CA}" in text


def test_a_story_without_figures_gives_a_box_all_the_same() -> None:
    box = draft("Nothing happened.\n")
    assert [finding.severity for finding in check_text(box).findings] == [
        "info"
    ]  # nothing to open: it stands nowhere yet


@pytest.mark.parametrize(
    "story",
    [
        "",
        "\n",
        "---\n---\n",
        '46 "homes": {a} [b] # c\n- d: e\n',
        "46 homes\u2028and\u0085more\x07 were \ud83d\ude42 lost",
        "'" * 99 + ' 46 homes \\ " \\x',
        "46\n" * 500,
    ],
)
def test_any_story_gives_a_box_that_can_be_read(story: str) -> None:
    report = check_text(draft(story))
    assert not [finding for finding in report.findings if finding.group == "form"], [
        finding.message for finding in report.findings
    ]
    assert not report.failures


def test_a_page_and_standard_input_are_stories_too(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<h1>Floods</h1><p>Crews emptied <b>244</b> homes.</p>")
    assert 'value: "244"' in factbox("draft", "a.html", cwd=tmp_path).out
    assert 'value: "244"' in factbox("draft", "-", cwd=tmp_path, stdin="Crews emptied 244 homes.\n").out


def test_what_stands_already_is_left_alone(tmp_path: Path) -> None:
    path = drafted("radio.md", tmp_path)
    before = path.read_text(encoding="utf-8")
    ran = factbox("draft", "radio.md", "--output-file", path.name, cwd=tmp_path)
    assert ran.status == 2 and "stands there already" in ran.err
    assert path.read_text(encoding="utf-8") == before
    assert factbox("draft", "none.txt", cwd=tmp_path).status == 2


def test_the_stories_are_committed_as_they_are_tested() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "tests/stories"], cwd=STORIES.parent.parent, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a checkout")
    assert {Path(line).name for line in listed.stdout.split()} <= set(FIGURES)


@pytest.mark.parametrize(
    ("option", "value"), [("--as-of", "yesterday"), ("--language", "12"), ("--jurisdiction", "New Zealand")]
)
def test_no_box_is_drafted_that_the_check_would_refuse(tmp_path: Path, option: str, value: str) -> None:
    (tmp_path / "story.txt").write_text("Twelve people were hurt.\n")
    ran = factbox("draft", "story.txt", option, value, cwd=tmp_path)
    assert (ran.status, ran.out) == (2, "")
    assert "error: " in ran.err
