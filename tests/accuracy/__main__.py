"""`make accuracy`: the scores on the development sets, and on the sets that nobody tunes on."""

from __future__ import annotations

import importlib
from pathlib import Path


def main() -> None:
    for path in sorted(Path(__file__).parent.glob("score_*.py")):
        module = importlib.import_module(f"tests.accuracy.{path.stem}")
        print(module.table())
        print()


if __name__ == "__main__":
    main()
