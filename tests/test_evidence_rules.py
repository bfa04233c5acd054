"""The rules of evidence on one case: three stories as saved sources, a box with right figures and slips."""

from __future__ import annotations

from pathlib import Path

from factbox.api import check_paths
from factbox.settings.config import Config

STORIES = Path(__file__).parent / "stories"
BOX = """\
factbox: 1
jurisdiction: NZ
as_of: 2022-03-02
sources:
  canada: {publisher: The wire, snapshot: canada.txt}
  network: {publisher: The network, snapshot: network.txt}
  radio: {publisher: The radio, snapshot: radio.md}
facts:
  - {label: Arrests in Canada, value: 47, unit: people, scope: CA, source: canada}
  - {label: Arrests in New Zealand, value: 46, unit: people, scope: NZ, source: [network, radio]}
  - {label: Cases investigated, value: 832, unit: cases, scope: worldwide, source: canada}
  - {label: Cases in the inquiry, value: 836, unit: cases, source: network}
  - {label: Children rescued, value: 146, unit: children, source: [canada, network, radio]}
  - {label: in New Zealand, value: 6, unit: children, source: radio}
  - {label: Increase in reports, value: 510, unit: percent rise, source: canada, quote: 'it put at 510% more than in 2013-14'}
  - {label: Countries, value: 12, unit: countries, source: canada}
  - {label: Longest sentence, value: just over five years, source: radio}
  - "Over 90,000 accounts were identified. [network]"
  - "He spoke of “hundreds of people who [...] traded child abuse material”. [radio]"
"""
SLIPS = {
    "{label: Cases investigated, value: 832, unit: cases, scope: worldwide, source: canada}": (
        "{label: Cases investigated, value: 836, unit: cases, scope: worldwide, source: canada}",
        {"source-says-otherwise", "figure-not-in-source"},
    ),
    "value: 46, unit: people": ("value: 64, unit: people", {"figure-not-in-source"}),
    "value: 6, unit: children": ("value: 9, unit: children", {"figure-not-in-source"}),
    "label: Countries, value: 12, unit: countries": (
        "label: Regions, value: 12, unit: regions",
        {"figure-not-in-source"},
    ),
    "value: just over five years": ("value: five years", {"hedge-dropped"}),
    "Over 90,000 accounts": ("Over 80,000 accounts", {"source-says-otherwise", "figure-not-in-source"}),
    "[...] traded child": ("[...] sold child", {"quote-not-in-source"}),
    "more than in 2013-14'": ("more than in 2014-15'", {"quote-not-in-source"}),
    "value: 510, unit: percent rise": (
        "value: 520, unit: percent rise",
        {"source-says-otherwise", "figure-not-in-source"},
    ),
    "snapshot: radio.md": ("snapshot: ../radio.md", {"unreadable-snapshot"}),
}
RULES = (
    "figure-not-in-source",
    "source-says-otherwise",
    "hedge-dropped",
    "quote-not-in-source",
    "unreadable-snapshot",
    "changed-snapshot",
)


def told(box: str, folder: Path) -> set[str]:
    for story in STORIES.iterdir():
        (folder / story.name).write_bytes(story.read_bytes())
    path = folder / "case.factbox.yaml"
    path.write_text(box, encoding="utf-8")
    report = check_paths([path], Config(select=RULES))
    assert not report.failures
    return {finding.rule for finding in report.findings}


def test_a_box_that_says_what_its_sources_say_is_left_in_peace(tmp_path: Path) -> None:
    assert told(BOX, tmp_path) == set()


def test_every_slip_is_told_and_nothing_else(tmp_path: Path) -> None:
    for right, (wrong, rules) in SLIPS.items():
        assert right in BOX
        assert told(BOX.replace(right, wrong), tmp_path) == rules, wrong


def test_a_figure_that_a_check_works_out_is_asked_about_alone(tmp_path: Path) -> None:
    box = BOX[: BOX.index("facts:")] + "facts:\n"
    box = box.replace("facts:\n", "checks:\n  - sum: {of: [a, b], is: both}\nfacts:\n", 1)
    box += "  - {id: a, label: Held in Canada, value: 47, unit: people, source: canada}\n  - {id: b, label: Charges, value: 186, unit: charges, source: canada}\n"
    box += "  - {id: both, label: Together, value: 233, source: canada}\n"
    (tmp_path / "case.factbox.yaml").write_text(box, encoding="utf-8")
    assert told(box, tmp_path) == {"figure-not-in-source"}
    report = check_paths([tmp_path / "case.factbox.yaml"], Config(select=RULES))
    assert [finding.severity for finding in report.findings] == ["info"]
