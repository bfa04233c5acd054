"""The Python door, as docs and plug-ins use it."""

from __future__ import annotations

from pathlib import Path

from factbox.api import check_paths, check_text, mentions, quantities


def test_check_text_reads_by_the_ending_of_the_path() -> None:
    box = "facts:\n  - {label: x, valu: 1, value: 1}\n"
    assert check_text(box).findings[0].rule == "unknown-field"
    assert check_text("---\nfactbox:\n  facts: [x]\n  foo: 1\n---\n", "story.md").findings[0].start.line == 4
    assert check_text('{"facts": ["x"], "foo": 1}', "x.factbox.json").findings[0].text == "foo"
    assert check_text("nothing here", "story.md").summary.boxes == 0


def test_a_finding_carries_all_that_the_json_prints() -> None:
    finding = check_text("facts:\n  - {id: a, label: x, valu: 1, value: 1}\n").findings[0]
    assert finding.group == "form"
    assert finding.route == ("facts", 0, "valu")
    assert (finding.start.offset, finding.end.offset, finding.text) == (29, 33, "valu")
    assert finding.fix is not None and finding.fix.safety == "unsafe"


def test_a_fingerprint_stays_when_lines_move_and_differs_between_facts() -> None:
    box = "facts:\n  - {id: a, label: x, foo: 1, value: 1}\n  - {id: b, label: y, foo: 1, value: 1}\n"
    first = [finding.fingerprint for finding in check_text(box).findings if finding.rule == "unknown-field"]
    moved = [finding.fingerprint for finding in check_text("# c\n\n" + box).findings if finding.rule == "unknown-field"]
    assert first == moved
    assert len(set(first)) == 2


def test_check_paths_checks_folders(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text("facts: [x]\nfoo: 1\n")
    (tmp_path / "factbox.toml").write_text('ignore = ["unknown-field"]\n')
    assert not check_paths([tmp_path]).findings


def test_quantities_and_mentions_give_places_and_meaning() -> None:
    (quantity,) = quantities("about 90,000 accounts")
    assert (quantity.text, quantity.value, quantity.hedge, quantity.unit, quantity.kind) == (
        "90,000", 90_000, "approx", "account", "count",
    )  # fmt: skip
    assert quantity.low is not None and quantity.high is not None and quantity.low < 90_000 < quantity.high
    text = "Led by New Zealand's Department of Home Affairs (DIA) Te Tari Taiwhenua."
    wrong = [mention for mention in mentions(text, jurisdiction="NZ") if mention.problem]
    assert [text[mention.start : mention.end] for mention in wrong] == ["Department of Home Affairs"]
    assert wrong[0].problem in ("wrong_name", "wrong_jurisdiction")
    assert wrong[0].canonical == "Department of Internal Affairs"
