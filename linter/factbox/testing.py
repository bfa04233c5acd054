"""A rule's examples as test cases: the same kit for the built-in rules, a plug-in's and a newsroom's own.

    from factbox.testing import trials
    @pytest.mark.parametrize("trial", trials(MyRule), ids=str)
    def test_my_rule(trial): trial.run()

Each example becomes up to seven trials: it is judged as marked; a comment above only moves it down; CRLF changes
nothing; an emoji and a macron before it move only offsets; a suppression silences it and is not idle; the same box as
JSON and in Markdown is judged alike; its fix converges, parses and removes the finding.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from factbox.document import yaml
from factbox.document.node import Mapping, Node, Scalar, Sequence
from factbox.engine import Report, check_sources
from factbox.evidence.shelf import GivenTexts
from factbox.finding import Finding
from factbox.fixes import fix
from factbox.record import Record
from factbox.registry import Registry, default_registry
from factbox.rule import Example, Rule
from factbox.settings.config import Config
from factbox.source import Source, Span

OPEN, CLOSE = "«", "»"
_PATH = "example.factbox.yaml"


class Trial(Record):
    """One thing an example must show; `run` raises AssertionError with what came instead."""

    rule: str
    name: str
    run: Callable[[], None]

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


def trials(rule: type[Rule]) -> list[Trial]:
    """Every trial of a rule's examples. A rule without a good and a bad example fails its first."""
    found = [Trial(rule.name, "has good and bad examples", lambda: _has_examples(rule))]
    for kind in ("good", "bad"):
        for number, example in enumerate(getattr(rule, kind), 1):
            given = example if isinstance(example, Example) else Example(example)
            for name, run in _checks(rule, given, kind == "bad"):
                found.append(Trial(rule.name, f"{kind} example {number} {name}", run))
    return found


def marked(text: str) -> tuple[str, list[Span]]:
    """A text without its guillemets, and the spans they held."""
    plain: list[str] = []
    spans: list[Span] = []
    opened: list[int] = []
    for character in text:
        if character == OPEN:
            opened.append(len(plain))
        elif character == CLOSE:
            spans.append(Span(opened.pop(), len(plain)))
        else:
            plain.append(character)
    return "".join(plain), sorted(spans)


def run_rule(
    rule: type[Rule], text: str, options: Any = None, path: str = _PATH, files: dict[str, str] | None = None
) -> Report:
    """Check a text with one rule alone; `files` are the saved copies of its sources."""
    registry = _registry_of(rule)
    config = Config(select=(rule.name,), rules={rule.name: dict(options)} if options else {})
    report = check_sources([Source(path, text)], config, registry, snapshots=GivenTexts(files) if files else None)
    assert not report.failures, "\n".join(failure.detail or failure.message for failure in report.failures)
    return report


def _registry_of(rule: type[Rule]) -> Registry:
    registry = default_registry()
    if registry.rules.get(rule.name) is rule:
        return registry
    alone = Registry()
    alone.rules = {**registry.rules, rule.name: rule}
    alone.registers = registry.registers  # type: ignore[method-assign]
    return alone


def _has_examples(rule: type[Rule]) -> None:
    assert rule.good and rule.bad, f"{rule.name} needs at least one good and one bad example"
    assert rule.__doc__, f"{rule.name} needs a docstring: what it flags, why it matters, what to do instead"


def _checks(rule: type[Rule], example: Example, is_bad: bool) -> Iterator[tuple[str, Callable[[], None]]]:
    text, spans = marked(example.text)

    def run(changed: str, path: str = _PATH) -> Report:
        return run_rule(rule, changed, example.options, path, dict(example.files))

    def judged() -> None:
        found = [(one.place.span.start, one.place.span.end, one.text) for one in run(text).findings]
        wanted = [(start, end, text[start:end]) for start, end in spans]
        assert found == wanted, f"expected {wanted}, found {found}: {[one.message for one in run(text).findings]}"

    def below_a_comment() -> None:
        _same(run(text), run("# a comment\n" + text), lines=1)

    def with_crlf() -> None:
        changed = run(text.replace("\n", "\r\n"))
        flat = [one.text.replace("\r\n", "\n") for one in changed.findings]
        assert flat == [one.text for one in run(text).findings], flat

    def after_emoji() -> None:
        _same(run(text), run("# Pēpi 🙂👩🏽‍🚒\n" + text), lines=1)

    yield "is judged as marked", judged
    yield "moves with a comment above it", below_a_comment
    yield "is the same with CRLF", with_crlf
    yield "is the same after an emoji and a macron", after_emoji
    if rule.suppressible and is_bad:
        yield "is silenced by a suppression that is not idle", lambda: _suppressed(rule, example, text)
    if rule.formats == ("yaml", "json", "markdown"):
        yield "is the same as JSON and in Markdown", lambda: _other_formats(run, text)
    if is_bad:
        yield "is mended by its fix", lambda: _fixed(run, text, example.fixed)


def _same(before: Report, after: Report, lines: int) -> None:
    expected = [(one.text, one.message, one.start.line + lines, one.start.column) for one in before.findings]
    found = [(one.text, one.message, one.start.line, one.start.column) for one in after.findings]
    assert found == expected, f"expected {expected}, found {found}"


def _suppressed(rule: type[Rule], example: Example, text: str) -> None:
    """Above each finding's node stands a comment; nothing is found, and no comment is idle."""
    findings = run_rule(rule, text, example.options, files=dict(example.files)).findings
    lines = text.splitlines(keepends=True)
    for number in sorted({_first_line_of_node(text, finding) for finding in findings}, reverse=True):
        line = lines[number - 1]
        indent = line[: len(line) - len(line.lstrip(" "))]
        lines.insert(number - 1, f"{indent}# factbox: ignore[{rule.name}] the desk has seen it\n")
    changed = "".join(lines)
    report = run_rule(rule, changed, example.options, files=dict(example.files))
    assert not report.findings, f"still found after suppression: {[one.message for one in report.findings]}\n{changed}"
    assert report.summary.suppressed == len(findings)


def _first_line_of_node(text: str, finding: Finding) -> int:
    """The line on which the outermost scalar around a finding begins: a comment cannot stand inside it."""
    source = Source(_PATH, text)
    offset = finding.place.span.start
    for document in yaml.read(source):
        node = document.node_at(finding.route)[0] if document.root is not None else None
        if isinstance(node, Scalar) and node.start <= offset < node.end:
            offset = node.start
    return source.position(offset).line


def _other_formats(run: Callable[..., Report], text: str) -> None:
    expected = sorted((one.message, one.route) for one in run(text).findings)
    documents = [document.root for document in yaml.read(Source(_PATH, text))]
    as_json = [_as_json(root) for root in documents if root is not None]
    changed = json.dumps({"factboxes": as_json}, ensure_ascii=False, indent=2)
    found = sorted((one.message, one.route[2:]) for one in run(changed, "example.json").findings)
    assert _bare(found) == _bare(expected), f"as JSON: expected {expected}, found {found}\n{changed}"
    blocks = "\n".join(f"Story 🙂\n\n```factbox\n{part.strip()}\n```\n" for part in text.split("\n---\n"))
    found = sorted((one.message, one.route) for one in run(blocks, "example.md").findings)
    assert _bare(found) == _bare(expected), f"in Markdown: expected {expected}, found {found}\n{blocks}"


def _bare(findings: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Messages that name another file's place would differ by that alone."""
    return [
        (message.replace("example.json", "*").replace("example.md", "*").replace(_PATH, "*"), route)
        for message, route in findings
    ]


def _as_json(node: Node) -> Any:
    if isinstance(node, Mapping):
        return {key: _as_json(value) for key, value in node.index.items()}
    if isinstance(node, Sequence):
        return [_as_json(item) for item in node.items]
    if node.is_null or node.boolean is not None:
        return node.boolean
    return node.value


def _fixed(run: Callable[..., Report], text: str, expected: str | None) -> None:
    changed = text
    for _ in range(fix.ROUNDS):
        findings = fix.fixable(run(changed).findings, unsafe=True)
        if not findings:
            break
        fixed = fix.apply(findings[0].place.source, findings)
        assert fixed.applied, f"no fix could be applied to\n{changed}"
        assert fixed.text != changed, "a fix changed nothing"
        changed = fixed.text
    else:
        raise AssertionError(f"the fixes do not come to rest:\n{changed}")
    if expected is not None:
        assert changed == expected, f"expected\n{expected}\ngot\n{changed}"
    left = [one.message for one in run(changed).findings]
    assert len(left) <= len(run(text).findings), f"a fix brought new findings: {left}"
