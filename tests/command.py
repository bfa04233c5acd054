"""Running the command as a user does: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Ran(NamedTuple):
    """What a run left behind."""

    status: int
    out: str
    err: str


def factbox(*arguments: str, cwd: Path, stdin: str | bytes = b"", **environment: str) -> Ran:
    """Run `factbox ARGUMENTS` in a folder; output is decoded as UTF-8."""
    env = {key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "GITHUB_ACTIONS", "CI")}
    env |= {"NO_COLOR": "1", "PYTHONUTF8": "1", **environment}
    data = stdin.encode() if isinstance(stdin, str) else stdin
    run = subprocess.run(
        [sys.executable, "-m", "factbox", *arguments], cwd=cwd, env=env, input=data, capture_output=True, check=False
    )
    return Ran(run.returncode, run.stdout.decode("utf-8", "replace"), run.stderr.decode("utf-8", "replace"))
