"""`make docs`: a page for each rule from the rule itself, and an index; they are built, never committed."""

from __future__ import annotations

import sys
from pathlib import Path

from factbox.explain import page, summary
from factbox.registry import default_registry


def build(folder: Path) -> int:
    """Write the pages into a folder; returns how many rules there are."""
    rules = sorted(default_registry().rules.values(), key=lambda rule: (rule.group, rule.name))
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    index = ["# Rules", "", "| rule | group | severity | flags |", "| --- | --- | --- | --- |"]
    for rule in rules:
        (folder / "rules" / f"{rule.name}.md").write_text(page(rule), encoding="utf-8")
        index.append(f"| [{rule.name}](rules/{rule.name}.md) | {rule.group} | {rule.severity} | {summary(rule)} |")
    (folder / "index.md").write_text("\n".join(index) + "\n", encoding="utf-8")
    return len(rules)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    print(f"{build(target)} pages in {target}/rules")
