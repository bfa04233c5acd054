"""`make new-rule NAME=... GROUP=...`: the file of a new rule, with everything in its place and examples to replace."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent / "rules" / "factbox_rules"

TEMPLATE = '''"""What the rule is about, in one line."""

from collections.abc import Iterator

from factbox.api import Box, Finding, Rule


class {class_name}(Rule):
    """What it flags, in one line for the list of rules.

    Why it matters to a reader, and what to do instead.
    """

    name = "{name}"
    severity = "warning"
    good = ("facts:\\n  - {{label: Fines, value: 12}}\\n",)
    bad = ("facts:\\n  - {{label: «{words}», value: 12}}\\n",)

    def check(self, box: Box) -> Iterator[Finding]:
        for fact in box.facts:
            if fact.label is not None and fact.label.value == "{words}":
                yield self.finding(box.at(fact.label), f"the label says {{fact.label.value}}")
'''


def write(name: str, group: str, root: Path = ROOT) -> Path:
    """Write the skeleton; raises ValueError when the name or the group will not do, FileExistsError when it stands."""
    if not re.fullmatch(r"[a-z]+(-[a-z]+)+", name):
        raise ValueError("NAME is lower-case words joined by hyphens that name the fault, as in unsourced-number")
    if not re.fullmatch(r"[a-z]+", group) or not (root / group).is_dir():
        groups = ", ".join(sorted(path.name for path in root.iterdir() if (path / "__init__.py").is_file()))
        raise ValueError(f"GROUP is one of {groups}")
    path = root / group / f"{name.replace('-', '_')}.py"
    class_name = "".join(part.capitalize() for part in name.split("-"))
    with path.open("x", encoding="utf-8") as file:
        file.write(TEMPLATE.format(name=name, class_name=class_name, words=name.replace("-", " ")))
    return path


if __name__ == "__main__":
    try:
        written = write(sys.argv[1], sys.argv[2])
    except (ValueError, FileExistsError) as error:
        sys.exit(f"make new-rule NAME=fault-in-words GROUP=group: {error}")
    print(f"wrote {written.relative_to(Path.cwd()) if written.is_relative_to(Path.cwd()) else written}")
    print("It passes its own tests as it is: change its examples first, then its check, and run `factbox test` on it.")
