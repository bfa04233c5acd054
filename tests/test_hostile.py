"""Files that want to hang, crash or deceive: a finding or a clear error, never a traceback, never a raw control."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import factbox

DEEP = "facts: " + "[" * 100_000
BOMB = "facts:\n - x\na: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "facts: [x]\nm0: &m0 {a: 1}\n" + "".join(f"m{i}: &m{i}\n  <<: [*m{i - 1}, *m{i - 1}]\n" for i in range(1, 400))
HOSTILE = {
    "deep.factbox.yaml": DEEP,
    "deep.factbox.json": DEEP,
    "deep-map.factbox.yaml": "facts: " + "{a: " * 50_000,
    "bomb.factbox.yaml": BOMB,
    "bomb-in-facts.factbox.yaml": BOMB.replace("facts:\n - x\n", "") + "facts: *i\n",
    "merges.factbox.yaml": MERGES,
    "self.factbox.yaml": "facts: &a [*a]\n",
    "self-merge.factbox.yaml": "facts: [x]\nm: &m\n  <<: *m\n",
    "big-scalar.factbox.yaml": "facts:\n  - " + "1,234 and " * 400_000,
    "ten-megabytes.factbox.yaml": "facts:\n  - " + "x" * 10_000_000,
    "digits.factbox.yaml": "facts:\n  - {label: x, value: " + "9" * 5_000 + "}\n",
    "exponent.factbox.yaml": "facts:\n  - {label: x, value: 1e999999999}\n",
    "tags.factbox.yaml": "facts:\n  - !!python/object/apply:os.system [touch owned]\n  - !!int abc\n  - !!timestamp abc\n",
    "dates.factbox.yaml": "as_of: 2026-02-30\nfacts: [2026-13-45, 2026-02-30T25:00:00+99:99]\n",
    "keys.factbox.yaml": "facts: [x]\n" + "".join(f"k{number}: 1\n" for number in range(20_000)),
    "items.factbox.yaml": "facts:\n" + "  - x\n" * 50_000,
    "empty.factbox.yaml": "",
    "empty.factbox.json": "",
    "comment.factbox.yaml": "# nothing\n",
    "directive.factbox.yaml": "%YAML 1.3\n---\nfacts: [x]\n",
    "key-list.factbox.yaml": "? [a, b]\n: c\nfacts: [x]\n",
    "nel.factbox.yaml": "facts: [x]\x85titel: y\n",
    "links.factbox.json": '{"facts": ["x"], "sources": {"a": {"url": "http://[::1"}}}',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_told_within_its_means(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(HOSTILE[name], encoding="utf-8")
    command = [sys.executable, "-m", "factbox", "check", name]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=60)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert run.returncode in (0, 1, 2)
    assert b"Traceback" not in run.stdout + run.stderr
    assert b"fault of factbox" not in run.stderr
    # A generous bound for a busy machine: what is wanted is far below, and the old ways of failing far above.
    assert after.ru_utime - before.ru_utime < 10
    assert not (tmp_path / "owned").exists()


def test_bytes_that_are_no_text_are_a_finding_at_the_byte(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_bytes(b"facts:\n  - caf\xe9\n")
    ran = factbox("check", cwd=tmp_path)
    assert ran.status == 1
    assert "unreadable-box" in ran.out
    assert "a.factbox.yaml:2:8" in ran.out


def test_a_fifo_and_a_folder_of_locked_files_do_not_hang_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.factbox.yaml")
    (tmp_path / "good.factbox.yaml").write_text("facts: [x]\n")
    assert factbox("check", ".", cwd=tmp_path).status == 0
    ran = factbox("check", "pipe.factbox.yaml", "good.factbox.yaml", cwd=tmp_path)
    assert ran.status == 2
    assert "pipe.factbox.yaml: is no regular file" in ran.err
    assert "1 box checked" in ran.out


@pytest.mark.skipif(os.geteuid() == 0, reason="everything may be read by the superuser")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.factbox.yaml"
    path.write_text("facts: [x]\n")
    path.chmod(0)
    ran = factbox("check", cwd=tmp_path)
    assert ran.status == 2
    assert "permission denied" in ran.err


@pytest.mark.parametrize("command", ["check", "read"])
def test_a_link_out_of_the_repository_is_refused_when_it_is_named_itself(tmp_path: Path, command: str) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.factbox.yaml").write_text("facts: [the word is swordfish, 12 of 46]\n")
    desk = tmp_path / "desk"
    (desk / ".git").mkdir(parents=True)
    (desk / "own.factbox.yaml").write_text("facts: [Nobody was hurt.]\n")
    (desk / "out.factbox.yaml").symlink_to(tmp_path / "secret" / "key.factbox.yaml")
    (desk / "in.factbox.yaml").symlink_to(desk / "own.factbox.yaml")
    refused = factbox(command, "out.factbox.yaml", cwd=desk)
    assert (refused.status, "swordfish" in refused.out + refused.err) == (2, False)
    assert "leads out of the repository" in refused.err
    assert factbox(command, "in.factbox.yaml", cwd=desk).status == 0


def test_a_link_out_of_the_tree_is_not_followed_and_shows_nothing(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.factbox.yaml").write_text("password: planted\nfacts: [x]\n")
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "a.factbox.yaml").symlink_to(tmp_path / "secret" / "key.factbox.yaml")
    (desk / "folder").symlink_to(tmp_path / "secret")
    ran = factbox("check", cwd=desk)
    assert ran.status == 2
    assert "leads out of the folder" in ran.err
    assert "planted" not in ran.out + ran.err


EVIL = "\x1b]0;owned\x07\x1b[2J\u202e::error::x ##[error]y \u200b"


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_controls_and_commands_never_reach_a_terminal_or_a_log_raw(form: str, tmp_path: Path) -> None:
    import json as stdjson

    box = {
        "facts": [{"label": "x", "value": 1, EVIL: 1}, {"label": EVIL, "value": 2, "source": "no-such"}],
        "case": EVIL,
    }
    (tmp_path / "a.factbox.json").write_text(stdjson.dumps(box, ensure_ascii=False), encoding="utf-8")
    ran = factbox("check", "--format", form, cwd=tmp_path)
    assert "unknown-field" in ran.out
    for raw in ("\x1b", "\x07", "##[") + (("\u202e", "\u200b") if form != "json" else ()):
        assert raw not in ran.out + ran.err, repr(raw)
    lines = [line for line in ran.out.splitlines() if line.lstrip().startswith("::")]
    assert all(
        form == "github" and line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines
    )


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.factbox.yaml").write_text("facts:\n  - {label: x, valu: 1, value: 2}\n")
    run = subprocess.run(
        f"{sys.executable} -m factbox check . | head -1",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.count("\n") == 1
    assert run.stderr == ""


def test_a_full_disk_for_the_report_is_told(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    (tmp_path / "a.factbox.yaml").write_text("facts: [x]\n")
    run = subprocess.run(
        f"{sys.executable} -m factbox check . > /dev/full",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert "could not be written" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_c_locale_prints_what_it_can(tmp_path: Path) -> None:
    (tmp_path / "ā.factbox.yaml").write_text("facts:\n  - {labl: Pēpi, label: x, value: y}\n", encoding="utf-8")
    ran = factbox(
        "check", cwd=tmp_path, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii:strict"
    )
    assert ran.status == 1
    assert "unknown-field" in ran.out


def test_a_python_file_beside_the_boxes_is_not_imported(tmp_path: Path) -> None:
    (tmp_path / "a.factbox.yaml").write_text("facts: [x]\n")
    for name in ("pathspec", "ruamel", "fractions"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('imported from the repository under check')\n")
    script = Path(sys.executable).parent / "factbox"
    run = subprocess.run([str(script), "check", "."], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
