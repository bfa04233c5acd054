"""The GitHub Action, the GitLab job and the pages they are pasted from: they hold to their schemas, linters find nothing, they run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests import formats

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "ci.md"
COMMIT = "0123456789abcdef0123456789abcdef01234567"
BIN = Path(sys.executable).parent


def load(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def workflows() -> dict[str, str]:
    """The workflow of the page, and the same with code scanning, as a newsroom has them after pasting."""
    blocks = re.findall(r"^```yaml\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    plain, scanning = (block.replace("OWNER/factbox@COMMIT", f"newsroom/factbox@{COMMIT}") for block in blocks[:2])
    head, found, _ = plain.partition("    permissions:\n      contents")
    assert found and scanning.startswith("    permissions:\n      contents")
    return {"factbox.yml": plain, "scanning.yml": head + scanning}


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the pasted workflows and the action."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / ".github" / "workflows").mkdir(parents=True)
    for name, text in workflows().items():
        (folder / ".github" / "workflows" / name).write_text(text)
    shutil.copy(ROOT / "action.yml", folder / "action.yml")
    return folder


def check_schema(name: str, *paths: Path, transform: str | None = None) -> None:
    words = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{name}"]
    words += ["--data-transform", transform] if transform else []
    run = subprocess.run([*words, *map(str, paths)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_action_and_the_workflows_hold_to_the_schemas_of_github(newsroom: Path) -> None:
    check_schema("github-actions", newsroom / "action.yml")
    check_schema("github-workflows", *(newsroom / ".github" / "workflows").iterdir())


def test_the_job_holds_to_the_schema_of_gitlab(tmp_path: Path) -> None:
    check_schema("gitlab-ci", ROOT / "ci" / "gitlab.yml", transform="gitlab-ci")
    (pasted,) = re.findall(r"^```yaml\n(include:.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    (tmp_path / ".gitlab-ci.yml").write_text(pasted)
    check_schema("gitlab-ci", tmp_path / ".gitlab-ci.yml", transform="gitlab-ci")


@pytest.mark.skipif(not (BIN / "zizmor").exists(), reason="zizmor is not installed")
def test_zizmor_finds_nothing_even_at_its_strictest(newsroom: Path) -> None:
    run = subprocess.run(
        [str(BIN / "zizmor"), "--offline", "--no-progress", "--persona=auditor", "."],
        cwd=newsroom,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stderr.count("completed") == 3 and "No findings" in run.stdout, run.stdout + run.stderr


@pytest.mark.skipif(shutil.which("actionlint") is None, reason="actionlint is not installed")
def test_actionlint_finds_nothing(newsroom: Path) -> None:
    paths = map(str, (newsroom / ".github" / "workflows").iterdir())
    run = subprocess.run(["actionlint", *paths], cwd=newsroom, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "")


def test_every_action_is_pinned_by_commit_and_no_script_holds_an_expression() -> None:
    action = load((ROOT / "action.yml").read_text(encoding="utf-8"))
    texts = [(ROOT / "action.yml").read_text(encoding="utf-8"), *workflows().values()]
    for text in texts:
        for used in re.findall(r"uses: (\S+)( #.*)?", text):
            assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", used[0]) and used[1], used
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
    assert "run:" not in "".join(workflows().values())


def test_the_page_tells_every_input_of_the_action_and_every_format() -> None:
    from factbox.report import FORMATS

    page = PAGE.read_text(encoding="utf-8")
    action = load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert re.findall(r"^\| `([\w-]+)` \| (?!is for)", page.partition("The output `status`")[0], re.MULTILINE) == list(
        action["inputs"]
    )
    table = page.partition("| format | is for |")[2]
    assert set(
        re.findall(r"`([\w-]+)`", "".join(row.split("|")[1] for row in table.splitlines() if row.startswith("|")))
    ) == set(FORMATS)


# --- they run ----------------------------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    (folder / "my boxes").mkdir(parents=True)
    (folder / "my boxes" / "wrong.factbox.yaml").write_text("facts:\n  - {label: Fines, valeu: 12, value: 12}\n")
    (folder / "factbox.py").write_text("raise SystemExit('code of the repository under check was run')\n")
    return folder


def run_action(desk: Path, tmp_path: Path, **inputs: str) -> tuple[int, str, str]:
    """The action's own script as the runner runs it, with the environment that it names; status, output and step output."""
    action = load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = [step for step in action["runs"]["steps"] if step.get("id") == "check"]
    values = {name: str(given.get("default", "")) for name, given in action["inputs"].items()}
    values |= {name.replace("_", "-"): value for name, value in inputs.items()}
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match[1]], text)
        for name, text in step["env"].items()
    }
    python = tmp_path / "factbox" / "bin" / "python"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    (tmp_path / "output").touch()
    environment |= {
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
    }
    run = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=desk,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout + run.stderr, (tmp_path / "output").read_text()


def test_the_script_of_the_action_checks_annotates_summarises_and_ends_with_the_status(
    desk: Path, tmp_path: Path
) -> None:
    status, out, told = run_action(desk, tmp_path, reports="code-scanning=a b.sarif\njson=a.json\n")
    assert (status, told) == (1, "status=1\n"), out
    assert formats.github(out)[0]["file"] == "my boxes/wrong.factbox.yaml"
    assert "### Fact boxes: 1 error" in (tmp_path / "summary").read_text(encoding="utf-8")
    assert formats.sarif((desk / "a b.sarif").read_text(encoding="utf-8"))
    assert (desk / "a.json").exists()


def test_the_inputs_of_the_action_are_words_and_never_code(desk: Path, tmp_path: Path) -> None:
    status, out, _ = run_action(desk, tmp_path, paths="my boxes\n$(touch owned)\n`touch owned`; touch owned\n--help")
    assert status == 2
    assert "not checked: $(touch owned): there is no such file or folder" in out
    assert "not checked: --help: there is no such file or folder" in out
    assert not (desk / "owned").exists()
    status, out, _ = run_action(desk, tmp_path, options="--exit-zero\n--select=form", fail_on="info", config="")
    assert status == 0, out


def test_the_job_for_gitlab_checks_and_leaves_its_reports(desk: Path) -> None:
    job = load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))["factbox"]
    (script,) = job["script"]
    (desk / "factbox.py").unlink()
    variables = {**job["variables"], "CI_PROJECT_DIR": str(desk)}
    environment = {**os.environ, **variables, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    run = subprocess.run(["sh", "-ec", script], cwd=desk, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stderr
    assert "error[unknown-field]" in run.stdout
    reports = job["artifacts"]["reports"]
    entries = formats.gitlab((desk / reports["codequality"]).read_text(encoding="utf-8"))
    assert {entry["location"]["path"] for entry in entries} == {"my boxes/wrong.factbox.yaml"}
    assert len(formats.junit((desk / reports["junit"]).read_text(encoding="utf-8"))) == 1
