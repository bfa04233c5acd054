"""The work of `factbox test`: a rule's own examples, run by the kit that the built-in rules use."""

from __future__ import annotations

import sys
from pathlib import Path

from factbox.registry import Registry, default_registry
from factbox.rule import Rule
from factbox.show import show
from factbox.testing import trials


def run(path: str) -> int:
    """Test the rules in a file or folder, or the installed one of that name; 0 when all pass, 1 otherwise, 2 for none."""
    rules, errors = _rules(path)
    for message in errors:
        print(f"error: {show(message)}", file=sys.stderr)
    if errors or not rules:
        if not errors:
            print(f"error: no rule was found in {show(path)}", file=sys.stderr)
        return 2
    passed = failed = 0
    for rule in rules:
        before = failed
        for trial in trials(rule):
            try:
                trial.run()
                passed += 1
            except Exception as error:  # a rule under test may raise anything
                failed += 1
                print(f"FAILED {trial}")
                for line in f"{'' if isinstance(error, AssertionError) else type(error).__name__ + ': '}{error}".split(
                    "\n"
                ):
                    print(f"    {show(line)}")
        print(f"{'ok' if failed == before else 'FAILED'} {rule.name}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def _rules(path: str) -> tuple[list[type[Rule]], list[str]]:
    if not Path(path).exists():
        rule = default_registry().find(path)
        return ([rule], []) if rule else ([], [f"{path}: there is no such file, folder or rule"])
    registry = Registry()
    registry.add_path(Path(path))
    return list(registry.rules.values()), [f"{error.name}: {error.message}" for error in registry.errors]
