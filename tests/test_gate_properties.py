"""What must hold for any text: fixes and baselines tried on boxes that nobody thought of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.anchor import anchor
from factbox.api import Box, Edit, Finding, Fix, Rule
from factbox.attribution.quotation import quotations
from factbox.box import Setting
from factbox.document import boxes
from factbox.engine import check_sources
from factbox.fixes import fix
from factbox.history.baseline import Baseline
from factbox.history.known import Known, recalled
from factbox.registry import Registry
from factbox.settings.config import Config
from factbox.source import Source

WORDS = st.sampled_from(
    [
        "Home Office",
        "12",
        "six",
        "“",
        "”",
        '"',
        "'",
        "’s",
        "«",
        "»",
        ":",
        " # x",
        "the",
        "- ",
        "[a]",
        "{",
        "\u0101",
        "%",
        "ten of",
    ]
)
TEXT = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


class AnyFix(Rule):
    """A reckless rule: it changes a name wherever it stands, and a figure into another."""

    name = "any-fix"
    group = "form"

    def check(self, box: Box) -> Iterator[Finding]:
        for text in box.texts:
            for match in re.finditer("Home Office|12|six|ten", text.value):
                place = box.at(text, *match.span())
                edit = Edit(
                    place.span.start, place.span.end, "Treasury 7: #" if len(match[0]) < 4 else "Treasury", place.text
                )
                yield self.finding(place, f"not {match[0]}", fix=Fix("safe", (edit,)))


_SETTING = Setting()
REGISTRY = Registry()
REGISTRY.rules = {AnyFix.name: AnyFix}


def _found(text: str) -> tuple[Source, tuple[Finding, ...]]:
    source = Source("a.factbox.yaml", text)
    return source, check_sources([source], Config(), REGISTRY).findings


def _quoted(source: Source) -> list[str]:
    return [
        text.value[span.start : span.end]
        for found in boxes.read(source).found
        for text in Box(found, _SETTING).texts
        for span in quotations(text.value)
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=4))
def test_no_fix_changes_a_number_or_a_quotation_or_breaks_a_box(texts: list[str]) -> None:
    lines = "".join("  - '" + text.replace("'", "''") + "'\n" for text in texts)
    source, findings = _found(f"facts:\n{lines}")
    fixed = fix.apply(source, findings)
    after = Source(source.path, fixed.text)
    assert re.findall(r"\d+|six|ten", fixed.text) == re.findall(r"\d+|six|ten", source.text)
    assert _quoted(after) == _quoted(source)
    assert len(boxes.read(after).found) == 1
    assert all(finding.text == "Home Office" for finding in fixed.applied)


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=6), st.randoms())
def test_a_baseline_knows_its_findings_in_whatever_order_the_facts_come(texts: list[str], chance: object) -> None:
    def box(facts: list[str]) -> str:
        return "facts:\n" + "".join("  - '" + text.replace("'", "''") + "'\n" for text in facts)

    source, findings = _found(box(texts))
    baseline = Baseline("known.tsv")
    baseline.known = [recalled(finding, baseline.name) for finding in findings]
    shuffled = list(texts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    moved = Source(source.path, "# moved down\n\n" + box(shuffled))
    apart = baseline.apply(check_sources([moved], Config(), REGISTRY), {})
    assert not apart.report.findings
    assert len(apart.report.baselined) == len(findings)
    assert not apart.unmet


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1), st.text()), max_size=5))
def test_what_a_baseline_file_holds_comes_back(tmp_path_factory: object, rows: list[tuple[str, str, str]]) -> None:
    path = Path(tmp_path_factory.getbasetemp()) / "known.tsv"  # type: ignore[attr-defined]
    known = [Known(f"x{file}", f"x{rule}", "0" * 24, message) for file, rule, message in rows]
    Baseline(str(path), known).save()
    assert sorted(Baseline.load(str(path)).known) == sorted(known)


@settings(max_examples=100, deadline=None)
@given(TEXT, st.integers(0, 5))
def test_what_a_finding_is_tied_to_does_not_hang_on_its_place_in_a_list(text: str, above: int) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    ties = set()
    for number in (0, above):
        source = Source("a.factbox.yaml", "facts:\n" + "  - another\n" * number + f"  - {quoted}\n")
        (found,) = boxes.read(source).found
        ties.add(anchor(found.node, ("facts", number)))
    assert len(ties) == 1
