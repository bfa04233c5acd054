"""`make bench`: factbox beside yamllint and check-jsonschema on the same boxes, in turn, in CPU time of whole processes."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench import boxes

FILES = 1_000
ROUNDS = 3
COLD_ROUNDS = 9
BIN = Path(sys.executable).parent

EVENTS = """
import sys, glob
from _ruamel_yaml import CParser
for path in sorted(glob.glob(sys.argv[1] + "/*.yaml")):
    parser = CParser(open(path, encoding="utf-8").read())
    while parser.get_event() is not None: pass
"""


def cpu(command: list[str], cwd: Path) -> float:
    """User and system seconds of one process, its output thrown away."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    # An installed package has its bytecode; a shell that forbids writing it would have every run compile anew.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def medians(commands: dict[str, list[str]], cwd: Path, rounds: int) -> dict[str, float]:
    """Median CPU seconds of each command, run in turn so that a busy spell hits all alike; one warm-up first."""
    seen: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            seconds = cpu(command, cwd)
            if number:
                seen[name].append(seconds)
    return {name: statistics.median(values) for name, values in seen.items()}


def table(title: str, figures: dict[str, float], unit: float, shown: str) -> None:
    own = figures["factbox check"]
    print(f"\n{title}\n{'':24}{shown:>12}{'factbox / it':>16}")
    for name, seconds in figures.items():
        ratio = "" if name == "factbox check" else f"{own / seconds:.2f}"
        print(f"{name:24}{seconds * unit:12.2f}{ratio:>16}")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size = boxes.write(folder / "boxes", FILES)
        schema = folder / "schema.json"
        schema.write_bytes(subprocess.run([BIN / "factbox", "schema"], capture_output=True, check=True).stdout)
        run = subprocess.run(
            [BIN / "factbox", "check", "boxes"], cwd=folder, capture_output=True, text=True, check=False
        )
        print(f"{FILES} boxes of {size / FILES / 1000:.1f} kB: {run.stdout.splitlines()[-1]}")
        files = [str(path) for path in sorted((folder / "boxes").iterdir())]
        many = {
            "factbox check": [str(BIN / "factbox"), "check", "boxes"],
            "yamllint": [str(BIN / "yamllint"), "-d", "{extends: relaxed, rules: {line-length: disable}}", "boxes"],
            "check-jsonschema": [str(BIN / "check-jsonschema"), "--schemafile", "schema.json", *files],
            "libyaml events alone": [sys.executable, "-c", EVENTS, "boxes"],
        }
        table(f"{FILES} boxes, all rules on, CPU ms a box", medians(many, folder, ROUNDS), 1000 / FILES, "ms a box")
        one = {
            name: [*command[:-1], files[0]] for name, command in many.items() if name in ("factbox check", "yamllint")
        }
        table("One box, a cold process, CPU ms", medians(one, folder, COLD_ROUNDS), 1000, "ms")
        imports = {
            "factbox check": [sys.executable, "-c", "import factbox.commands.run, factbox.engine, factbox.box"],
            "bare python": [sys.executable, "-c", "pass"],
            "pydantic": [sys.executable, "-c", "import pydantic; pydantic.BaseModel"],
            "ruamel.yaml": [sys.executable, "-c", "import _ruamel_yaml"],
        }
        table("Import of the way of a hook, CPU ms", medians(imports, folder, COLD_ROUNDS), 1000, "ms")


if __name__ == "__main__":
    main()
