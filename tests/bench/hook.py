"""`python -m tests.bench.hook`: one changed box in an archive of 5,000, against the same box alone, in CPU time of whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.archive import case_box
from tests.bench.__main__ import medians

BOXES = 5_000
ROUNDS = 9


def write(folder: Path, boxes: int) -> None:
    """A repository of boxes, three to a case, in fifty folders."""
    (folder / ".git").mkdir(parents=True)
    (folder / ".gitignore").write_text("site/\n*.tmp\n")
    for number in range(boxes):
        path = folder / f"boxes/{number % 50:02}/b{number}.factbox.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(case_box(f"case-{number // 3}", 200 + number // 3))


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        os.environ["FACTBOX_CACHE_DIR"] = str(top / "cache")
        write(top / "alone", 1)
        write(top / "archive", BOXES)
        box = "boxes/00/b0.factbox.yaml"
        command = [sys.executable, "-m", "factbox", "check"]
        for folder in ("alone", "archive"):  # the memory is made
            subprocess.run([*command, box], cwd=top / folder, capture_output=True, check=False)
        commands = {"alone": [*command, str(top / "alone" / box)], "archive": [*command, str(top / "archive" / box)]}
        seconds = medians(commands, top, ROUNDS)
        print(f"one box alone        {seconds['alone'] * 1000:7.0f} ms")
        print(
            f"one box of {BOXES:,}     {seconds['archive'] * 1000:7.0f} ms   {seconds['archive'] / seconds['alone']:.2f} times"
        )


if __name__ == "__main__":
    main()
