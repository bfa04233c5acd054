"""Silencing a finding with a comment that names the rule and the reason, and seeing which comments do nothing.

    # factbox: ignore[rule-name] reason (by: NAME, since: 2026-03-02, until: 2027-01-31)

What stands in the parentheses is optional, each part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factbox.document.boxes import Reading
from factbox.document.node import Mapping, Node, Scalar, Sequence
from factbox.finding import Edit, Finding, Place
from factbox.pattern import Pattern
from factbox.record import Record
from factbox.settings.day import is_day, today
from factbox.source import Source, Span

_COMMENT = Pattern(r"#[ \t]*factbox:[ \t]*ignore(?:\[(?P<rules>[^\]\r\n]*)\])?(?P<reason>[^\r\n]*)")
_TERMS = Pattern(r"\((?=[ \t]*(?:by|since|until)[ \t]*:)(?P<terms>[^()]*)\)[ \t]*\Z", re.IGNORECASE)


class Suppression(Record):
    """One silencing comment. `scope` is the whole node it stands on or above; `problem` says why it cannot work."""

    place: Place
    rules: tuple[str, ...]
    reason: str
    scope: Span
    problem: str | None = None
    by: str | None = None
    since: str | None = None  # ISO days
    until: str | None = None
    is_over: bool = False

    @property
    def removal(self) -> Edit | None:
        """The edit that takes a comment away, with its line where it stands alone on one; None for a waiver."""
        if not self.place.text.startswith("#"):
            return None
        text, (start, end) = self.place.source.text, self.place.span
        line = self.place.source.line_span(self.place.start.line)
        while start > line.start and text[start - 1] in " \t":
            start -= 1
        if start == line.start and not text[end : line.end].strip():
            end = line.end + (2 if text.startswith("\r\n", line.end) else 1)
        end = min(end, len(text))
        return Edit(start, end, "", text[start:end])

    def covers(self, finding: Finding) -> bool:
        return (
            self.problem is None
            and finding.rule in self.rules
            and finding.place.source is self.place.source
            and self.scope.start <= finding.place.span.start < max(self.scope.end, self.scope.start + 1)
        )


class Terms(Record):
    """What a reason says of itself in its closing parentheses."""

    reason: str
    by: str | None = None
    since: str | None = None
    until: str | None = None
    problem: str | None = None


def suppressions(reading: Reading, day: str | None = None) -> list[Suppression]:
    """The silencing comments of a file, those that cannot work included; `day` (today by default) tells which have ended."""
    source = reading.source
    if "factbox:" not in source.text or "ignore" not in source.text:
        return []
    comments = list(_COMMENT.finditer(source.text))
    if not comments:
        return []
    scalars, scopes = _outline(reading)
    found = []
    for comment in comments:
        rules = tuple(part.strip() for part in (comment["rules"] or "").split(",") if part.strip())
        terms = _terms(comment["reason"].strip(" \t-:–—"))
        end = comment.start() + len(comment.group().rstrip())
        inside = any(span.start <= comment.start() < span.end for span in scalars)
        scope = None if inside else _scope(source, comment.start(), scopes)
        problem = (
            "it stands inside a text, where it is no comment" if inside
            else "it names no rule: write `ignore[rule-name] reason`" if not rules
            else terms.problem if terms.problem is not None
            else "it gives no reason: write why after the bracket" if not terms.reason
            else "it stands on no fact or field, nor above one" if scope is None
            else None
        )  # fmt: skip
        place = Place(source, (), Span(comment.start(), end))
        is_over = problem is None and terms.until is not None and terms.until < (day or today())
        if is_over:
            problem = f"it ended on {terms.until}"
        scope = scope or Span(end, end)
        found.append(
            Suppression(place, rules, terms.reason, scope, problem, terms.by, terms.since, terms.until, is_over)
        )
    return found


def _terms(written: str) -> Terms:
    """A reason, and who gave it, since when and until when it holds."""
    match = _TERMS.search(written)
    if match is None:
        return Terms(written)
    given: dict[str, str] = {}
    problem = None
    for part in match["terms"].split(","):
        key, colon, value = (piece.strip() for piece in part.partition(":"))
        key = key.casefold()
        if not part.strip():
            continue
        if not colon or not value or key not in ("by", "since", "until") or key in given:
            problem = f"its parentheses hold `by:`, `since:` and `until:`, each once, and not `{part.strip()}`"
        elif key != "by" and not is_day(value):
            problem = f"`{key}: {value}` is no day: write it as 2027-01-31"
        else:
            given[key] = value
    reason = written[: match.start()].rstrip(" \t-:–—")
    return Terms(reason, given.get("by"), given.get("since"), given.get("until"), problem)


def split(
    findings: Iterable[Finding], comments: Iterable[Suppression]
) -> tuple[list[Finding], list[tuple[Finding, Suppression]]]:
    """Findings that stand, and those that a comment silences, each with its comment."""
    by_source: dict[int, list[Suppression]] = {}
    for comment in comments:
        by_source.setdefault(id(comment.place.source), []).append(comment)
    standing: list[Finding] = []
    silenced: list[tuple[Finding, Suppression]] = []
    for finding in findings:
        covering = next((one for one in by_source.get(id(finding.place.source), ()) if one.covers(finding)), None)
        if covering is None:
            standing.append(finding)
        else:
            silenced.append((finding, covering))
    return standing, silenced


def _outline(reading: Reading) -> tuple[list[Span], list[Span]]:
    """The spans of all scalars, and of all entries and items from the outside in."""
    scalars: list[Span] = []
    scopes: list[Span] = []
    for document in reading.documents:
        if document.root is not None:
            _walk(document.root, scalars, scopes)
    return scalars, scopes


def _walk(root: Node, scalars: list[Span], scopes: list[Span]) -> None:
    seen: set[int] = set()
    level: list[Node] = [root]
    while level:
        deeper: list[Node] = []
        for node in level:
            if id(node) in seen:
                continue
            seen.add(id(node))
            if isinstance(node, Scalar):
                scalars.append(node.span)
            elif isinstance(node, Sequence):
                scopes.extend(item.span for item in node.items)
                deeper.extend(node.items)
            else:
                deeper.extend(_walk_entries(node, scalars, scopes))
        level = deeper


def _walk_entries(node: Mapping, scalars: list[Span], scopes: list[Span]) -> Iterator[Node]:
    for key, value in node.entries:
        scalars.append(key.span)
        # The marker of a box stands for the whole of it.
        end = node.end if key.value == "factbox" and isinstance(value, Scalar) else max(key.end, value.end)
        scopes.append(Span(key.start, end))
        yield value


def _scope(source: Source, offset: int, scopes: list[Span]) -> Span | None:
    """The outermost node that begins on the comment's line, or on the next line with text when it stands alone."""
    line = source.position(offset).line
    span = source.line_span(line)
    alone = not source.text[span.start : offset].strip()
    while alone and line < source.line_count:
        line += 1
        span = source.line_span(line)
        written = source.text[span.start : span.end].strip()
        alone = not written or written.startswith("#")
    beginning = [scope for scope in scopes if span.start <= scope.start <= span.end]
    if beginning:
        return min(beginning, key=lambda scope: (scope.start, -scope.end))
    around = [scope for scope in scopes if scope.start <= span.start < scope.end]
    return min(around, key=lambda scope: scope.end - scope.start, default=None)
