"""A rule to its help page: the same text for the terminal and for the site, from the rule's own docstring and examples."""

from __future__ import annotations

import inspect

from factbox.rule import Example, Rule
from factbox.testing import CLOSE, OPEN


def summary(rule: type[Rule]) -> str:
    """The first line of a rule's docstring: what it flags."""
    return (inspect.getdoc(rule) or "").strip().split("\n", 1)[0]


def page(rule: type[Rule]) -> str:
    """The help page of a rule, in Markdown."""
    first, _, rest = (inspect.getdoc(rule) or "").strip().partition("\n")
    state = f"Group `{rule.group}`, {rule.severity}" + ("" if rule.enabled else ", off unless selected")
    state += f", since edition {rule.since}"
    if rule.aliases:
        state += f", formerly called {', '.join(rule.aliases)}"
    parts = [f"# {rule.name}", state + ".", first, rest.strip()]
    for title, examples in (("Flagged", rule.bad), ("In order", rule.good)):
        for example in examples[:2]:
            parts.append(f"{title}:\n\n```yaml\n{_plain(example)}\n```")
    parts.append(_options(rule))
    if rule.suppressible:
        parts.append(f"To accept one, with the reason: `# factbox: ignore[{rule.name}] why` on the line above.")
    return "\n\n".join(part for part in parts if part) + "\n"


def _plain(example: str | Example) -> str:
    """The example with the flagged characters underlined by a comment below their line."""
    text = example if isinstance(example, str) else example.text
    lines: list[str] = []
    for line in text.strip("\n").split("\n"):
        lines.append(line.replace(OPEN, "").replace(CLOSE, ""))
        start, end = line.find(OPEN), line.rfind(CLOSE)
        if 0 <= start < end:
            width = end - start - 1 - line[start + 1 : end].count(OPEN) - line[start + 1 : end].count(CLOSE)
            lines.append("#" + " " * (start - 1) + "^" * width if start else "# " + "^" * max(1, width - 2))
    if isinstance(example, Example):
        lines.extend(f"# {name}: {' '.join(held.split())}" for name, held in example.files.items())
    return "\n".join(lines)


def _options(rule: type[Rule]) -> str:
    names = rule.Options.names()
    if not names:
        return ""
    explained = rule.Options.explanations()
    lines = [
        f"- `{name}` (default {getattr(rule.Options, name)!r}): {explained.get(name, '')}".rstrip(": ")
        for name in names
    ]
    return f"Options, under `[rules.{rule.name}]`:\n\n" + "\n".join(lines)
