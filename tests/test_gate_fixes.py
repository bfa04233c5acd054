"""Fixes: exact spans, never a number or a quotation, and a file that is whole whatever happens."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factbox.api import Box, Case, Edit, Finding, Fix, Label, Place, Rule
from factbox.attribution.quotation import quotations
from factbox.disk.replacing import replace
from factbox.document import boxes
from factbox.engine import check_sources
from factbox.fixes import fix, mend
from factbox.fixes.guard import Guard
from factbox.registry import Registry
from factbox.settings.config import Config
from factbox.source import Source, Span
from tests.command import factbox


def guarded(text: str, old: str, new: str, path: str = "a.factbox.yaml") -> str | None:
    """Why an edit of the first `old` in a text is refused."""
    start = text.index(old)
    return Guard(Source(path, text)).refusal(Edit(start, start + len(old), new, old))


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("facts: [The Department of Home Affairs said so.]\n", "Home Affairs", "Internal Affairs"),
        ("facts: ['The DIA''s count of 12 stands.']\n", "DIA", "Department"),
        ("facts:\n  - {label: Fines, valeu: 12}\n", "valeu", "value"),
        ('{"facts": ["The Ministry said \\"no\\" to the Home Office."]}', "Home Office", "Treasury"),
        ("facts:\n  - |\n    The Home Office said it.\n", "Home Office", "Treasury"),
        ("facts: [It is the minister’s view that the Home Office failed.]\n", "Home Office", "Treasury"),
        ("facts: [The 1990s' end; the Home Office failed.]\n", "Home Office", "Treasury"),
    ],
)
def test_a_name_or_a_key_may_be_put_right(text: str, old: str, new: str) -> None:
    path = "a.factbox.json" if text.startswith("{") else "a.factbox.yaml"
    assert guarded(text, old, new, path) is None


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("facts: [12 were held.]\n", "12", "13"),
        ("facts: [12 were held.]\n", "12 were", "were"),
        ("facts: [Some were held.]\n", "Some", "12"),
        ("facts: [Six were held in March.]\n", "Six", "Seven"),
        ("facts: [Six children were held.]\n", "Six children", "The children"),
        ("facts: [About 90 homes were emptied.]\n", "About 90", "More than 90"),
        ("facts: [１２ were held.]\n", "１２", "12"),
        ("facts:\n  - {label: a, value: 12}\n", "12", '"12.0"'),
        ("facts: [x]\n2019: y\n", "2019", "2020"),
        ("facts: [x]\n# held: 12\n", "# held: 12", "held: 12\nmore: 3"),
    ],
)
def test_a_number_is_never_changed(text: str, old: str, new: str) -> None:
    assert guarded(text, old, new) == "it would change a number"


@pytest.mark.parametrize(
    "text",
    [
        "facts: ['He said: \"The Home Office failed.\"']\n",
        'facts: ["He said: \\"The Home Office failed.\\""]\n',
        "facts: [He said “The Home Office failed” and left.]\n",
        "facts: [Er sagte „The Home Office failed“ und ging.]\n",
        "facts: [Il a dit « The Home Office failed » hier.]\n",
        "facts: [He said ‘The Home Office didn’t fail’ and left.]\n",
        "facts: [She said 'the Home Office failed' and left.]\n",
        "facts: [He began “The Home Office failed]\n",
        "facts:\n  - {label: a, value: b, quote: The Home Office failed}\n",
        "facts:\n  - label: a\n    value: b\n    quote:\n      - The Home Office failed\n",
    ],
)
def test_a_quotation_is_never_changed(text: str) -> None:
    assert guarded(text, "Home Office", "Treasury") == "it would change a quotation"


def test_the_storys_own_prose_is_guarded_by_paragraph() -> None:
    text = 'He said "no.\n\nThe Home Office "failed" here.\n\n```factbox\nfacts: [x]\n```\n'
    assert guarded(text, "Home Office", "Treasury", "a.md") is None
    assert guarded(text, "failed", "won", "a.md") == "it would change a quotation"
    assert guarded(text, "no.", "yes.", "a.md") == "it would change a quotation"
    assert guarded(text, "x]", "12]", "a.md") is not None


def test_an_edit_stays_within_one_text() -> None:
    text = "facts: [One body, Another body]\n"
    assert guarded(text, "body, Another", "body and another") == "it reaches beyond one text"
    assert Guard(Source("a.factbox.yaml", text)).refusal(Edit(8, 11, "The", "Two")) == "the text has changed"


def test_quotations_are_found_in_linear_time() -> None:
    for text in ("'" * 100_000, "“" * 100_000, '"a ' * 50_000, "‘a’b" * 30_000, "«»" * 50_000):
        began = time.process_time()
        quotations(text)
        assert time.process_time() - began < 2


def test_quotation_marks_pair_up() -> None:
    assert quotations('a "b" c') == [Span(2, 5)]
    assert quotations("don't say 'no'") == [Span(10, 14)]
    assert quotations("the '90s and the desks' rooms") == []
    assert quotations('open "to the end\n\nnew "x" one') == [Span(5, 16), Span(22, 25)]


class WrongBody(Rule):
    """A body under a wrong name, in a box and in what the boxes of a case call it."""

    name = "wrong-body"
    group = "form"
    wrong = "Home Office"
    right = "Home Department"

    def check(self, box: Box) -> Iterator[Finding]:
        for text in box.texts:
            at = text.value.find(self.wrong)
            if at >= 0:
                place = box.at(text, at, at + len(self.wrong))
                edit = Edit(place.span.start, place.span.end, self.right, place.text)
                yield self.finding(place, "wrong body", fix=Fix("safe", (edit,)))


class SameTitle(Rule):
    """Boxes of a case with titles that differ: the later takes the earlier's."""

    name = "same-title"
    group = "form"

    def check_case(self, case: Case) -> Iterator[Finding]:
        first = case.boxes[0]
        for box in case.boxes[1:]:
            if first.title and box.title and first.title.value != box.title.value:
                place = box.at(box.title)
                edit = Edit(place.span.start, place.span.end, first.title.value, place.text)
                yield self.finding(
                    place, "titles differ", fix=Fix("safe", (edit,)), related=[Label(first.at(first.title), "here")]
                )


def registry_of(*rules: type[Rule]) -> Registry:
    registry = Registry()
    registry.rules = {rule.name: rule for rule in rules}
    return registry


def mended(folder: Path, *rules: type[Rule], write: bool = True) -> mend.Mended:
    return mend.mend((str(folder),), Config(), registry_of(*rules), unsafe=False, write=write)


def test_fixes_reach_across_the_boxes_of_a_case_until_nothing_changes(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text("case: c\ntitle: What the Home Office did\nfacts: [x]\n")
    (tmp_path / "b.factbox.yaml").write_text("case: c\ntitle: What it did\nfacts: [x]\n")
    (tmp_path / "z.factbox.yaml").write_text("case: d\ntitle: Another\nfacts: [x]\n")
    result = mended(tmp_path, WrongBody, SameTitle)
    assert result.files == 2
    assert not result.failures
    for name in ("a", "b"):
        assert "title: What the Home Department did\n" in (tmp_path / f"{name}.factbox.yaml").read_text()
    assert mended(tmp_path, WrongBody, SameTitle).files == 0, "a second run changes nothing"


def test_a_conflict_told_here_is_not_mended_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    Path("a.factbox.yaml").write_text("case: c\ntitle: Flood\nfacts: [x]\n")
    Path("b.factbox.yaml").write_text("case: c\ntitle: Storm\nfacts: [x]\n")
    result = mend.mend(("a.factbox.yaml",), Config(), registry_of(SameTitle), unsafe=False, write=True)
    assert result.files == 0
    assert "Storm" in Path("b.factbox.yaml").read_text(), "it was not asked for"
    assert mend.mend(("b.factbox.yaml",), Config(), registry_of(SameTitle), unsafe=False, write=True).files == 1


def test_fixes_that_chase_their_tails_come_to_an_end_and_leave_the_file_alone(tmp_path: Path) -> None:
    class There(WrongBody):
        """One way."""

        name = "one-way"

    class Back(WrongBody):
        """And back."""

        name = "other-way"
        wrong, right = "Home Department", "Home Office"

    path = tmp_path / "a.factbox.yaml"
    path.write_text("facts: [The Home Office said so.]\n")
    mended(tmp_path, There, Back)
    assert path.read_text() == "facts: [The Home Office said so.]\n"


def test_fixes_that_bring_more_than_they_mend_are_not_made(tmp_path: Path) -> None:
    class Doubling(WrongBody):
        """A fix that makes two of one."""

        name = "doubling"
        right = "Old Home Office"

        def check(self, box: Box) -> Iterator[Finding]:
            yield from super().check(box)
            for text in box.texts:
                for _ in range(text.value.count("Old")):
                    yield self.finding(box.at(text), f"old {text.value.count('Old')}")

    path = tmp_path / "a.factbox.yaml"
    path.write_text("facts: [The Home Office said so.]\n")
    result = mended(tmp_path, Doubling)
    assert path.read_text() == "facts: [The Home Office said so.]\n"
    assert "the fixes would bring new findings" in result.lines[0]


def test_a_fix_that_would_break_the_yaml_is_left_out_and_the_others_are_made(tmp_path: Path) -> None:
    class Breaking(WrongBody):
        """A name that YAML takes for something else."""

        name = "breaking"
        wrong, right = "Treasury", "Treasury: HM"

    path = tmp_path / "a.factbox.yaml"
    path.write_text("facts:\n  - The Home Office said so.\n  - The Treasury said no.\n")
    mended(tmp_path, Breaking, WrongBody)
    assert path.read_text() == "facts:\n  - The Home Department said so.\n  - The Treasury said no.\n"


def test_line_ends_byte_order_mark_mode_and_missing_last_line_end_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.factbox.yaml"
    text = "\ufeff# M\u0101ori\r\ntitle: The Home Office\r\nfacts:\r\n  - The Home Office said so."
    path.write_bytes(text.encode())
    path.chmod(0o640)
    assert mended(tmp_path, WrongBody).files == 1
    assert path.read_bytes() == text.replace("Home Office", "Home Department").encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_the_diff_shows_what_would_change_and_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path("a.factbox.yaml")
    path.write_bytes(b"title: x\x1b\r\nfacts:\r\n  - The Home Office said so.\r\n")
    result = mend.mend((str(path),), Config(), registry_of(WrongBody), unsafe=False, write=False)
    assert result.lines[:2] == ["--- a/a.factbox.yaml", "+++ b/a.factbox.yaml"] or not result.lines
    path.write_bytes(b"facts:\r\n  - The Home Office said so.\r\n")
    result = mend.mend((str(path),), Config(), registry_of(WrongBody), unsafe=False, write=False)
    assert result.lines == [
        "--- a/a.factbox.yaml",
        "+++ b/a.factbox.yaml",
        "@@ -1,2 +1,2 @@",
        " facts:",
        "-  - The Home Office said so.",
        "+  - The Home Department said so.",
    ]
    assert b"Home Office" in path.read_bytes()


def test_a_file_changed_since_it_was_read_is_left_alone_and_said_so(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"somebody else's")
    assert replace(str(path), b"as read", b"new") == "it has changed since it was read"
    assert path.read_bytes() == b"somebody else's"
    path.unlink()
    assert replace(str(path), b"as read", b"new") == "it has gone since it was read"
    assert os.listdir(tmp_path) == []


def test_links_and_other_names_of_a_file_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    (tmp_path / "soft").symlink_to(path)
    assert "it is a link" in str(replace(str(tmp_path / "soft"), b"old", b"new"))
    os.link(path, tmp_path / "hard")
    assert "hard links" in str(replace(str(path), b"old", b"new"))
    assert path.read_bytes() == b"old"
    (tmp_path / "hard").unlink()
    (tmp_path / "folder").mkdir()
    (tmp_path / "way").symlink_to(tmp_path / "folder")
    (tmp_path / "folder" / "b").write_bytes(b"old")
    assert replace(str(tmp_path / "way" / "b"), b"old", b"new") is None
    assert (tmp_path / "folder" / "b").read_bytes() == b"new"


@pytest.mark.skipif(os.geteuid() == 0, reason="everything may be written by the superuser")
def test_a_folder_or_a_file_that_may_not_be_written_is_told_and_ends_with_2(tmp_path: Path) -> None:
    path = tmp_path / "a.factbox.yaml"
    path.write_text("facts:\n  # factbox: ignore[unknown-field] gone\n  - x\n")
    tmp_path.chmod(0o500)
    ran = factbox("check", "--fix", cwd=tmp_path)
    tmp_path.chmod(0o700)
    assert ran.status == 2
    assert "not fixed: a.factbox.yaml: it cannot be written: Permission denied" in ran.err
    path.chmod(0o400)
    assert "it may not be written" in factbox("check", "--fix", cwd=tmp_path).err


@pytest.mark.parametrize("step", ["open", "fsync", "replace", "fchmod"])
def test_a_disk_that_fails_at_any_step_leaves_the_old_file_and_no_litter(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    assert replace(str(path), b"old", b"new") == "it cannot be written: No space left on device"
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a"]


def test_what_a_killed_run_has_left_is_no_obstacle_later(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    scratch = tmp_path / ".a.factbox-new"
    scratch.write_bytes(b"ne")
    assert replace(str(path), b"old", b"new") == "another run is writing it"
    os.utime(scratch, (1, 1))
    assert replace(str(path), b"old", b"new") is None
    assert os.listdir(tmp_path) == ["a"]


_LOOP = """
import sys
from factbox.disk.replacing import replace
path = sys.argv[1]
texts = [b"a" * 3_000_000, b"b" * 3_000_000]
print("ready", flush=True)
while True:
    replace(path, *texts)
    texts.reverse()
"""


def test_killed_at_any_moment_the_file_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a"
    whole = [b"a" * 3_000_000, b"b" * 3_000_000]
    seen = set()
    for number in range(25):
        path.write_bytes(whole[0])
        for litter in tmp_path.glob(".*"):
            litter.unlink()
        process = subprocess.Popen([sys.executable, "-c", _LOOP, str(path)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.002 * (number % 9) + 0.001)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        data = path.read_bytes()
        assert data in whole
        seen.add(data[:1])
    assert len(list(tmp_path.iterdir())) <= 2


def test_killed_at_any_moment_the_command_loses_nothing(tmp_path: Path) -> None:
    before = "facts:\n" + "  # factbox: ignore[unknown-field] gone\n  - x\n" * 200
    after = "facts:\n" + "  - x\n" * 200
    path = tmp_path / "a.factbox.yaml"
    for number in range(6):
        path.write_text(before)
        process = subprocess.Popen(
            [sys.executable, "-m", "factbox", "check", "--fix", "--select", "form", str(path)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            process.wait(0.35 + 0.08 * number)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert path.read_text() in (before, after)
    factbox("check", "--fix", "--select", "form", cwd=tmp_path)
    assert path.read_text() == after


def test_what_cannot_be_read_as_text_is_not_rewritten(tmp_path: Path) -> None:
    path = tmp_path / "a.factbox.yaml"
    text = "facts:\n  # factbox: ignore[unknown-field] gone\n  - x\n"
    path.write_bytes(text.encode("utf-16"))
    ran = factbox("check", "--fix", cwd=tmp_path)
    assert path.read_bytes() == text.encode("utf-16")
    assert "not fixed: a.factbox.yaml: it is no UTF-8" in ran.err
    data = text.encode() + b"  - caf\xe9\n"
    path.write_bytes(data)
    factbox("check", "--fix", cwd=tmp_path)
    assert path.read_bytes() == data


def test_overlapping_and_equal_fixes_are_sorted_out(tmp_path: Path) -> None:
    source = Source("a.factbox.yaml", "facts: [The Home Office said so.]\n")
    registry = registry_of(WrongBody)
    (finding,) = check_sources([source], Config(), registry).findings
    assert isinstance(finding.place, Place)
    wider = finding._replace(
        rule="other", fix=Fix("safe", (Edit(8, 23, "Home Department", "The Home Office"),)), evidence="other"
    )
    fixed = fix.apply(source, [finding, finding._replace(rule="twin"), wider])
    assert fixed.text == "facts: [The Home Department said so.]\n"
    assert [one.rule for one in fixed.applied] == ["wrong-body", "twin"]
    assert len(boxes.read(Source("a.factbox.yaml", fixed.text)).found) == 1
