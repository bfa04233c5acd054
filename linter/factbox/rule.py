"""What a rule is: a name, a severity, options, examples that test it, and a check that yields findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from factbox.finding import Confidence, Finding, Fix, Label, Place, Severity
from factbox.options import Options
from factbox.record import Record

if TYPE_CHECKING:
    from factbox.box import Box
    from factbox.case import Case
    from factbox.suppress import Suppression


class Example(Record):
    """A box to try a rule on. In a bad one every expected finding's text stands in guillemets.

    Several boxes of a case are documents divided by `---`. `fixed` is the whole text after the rule's fixes. `files` are
    saved copies of sources, by the names under `snapshot`.
    """

    text: str
    options: Mapping[str, Any] = {}
    fixed: str | None = None
    files: Mapping[str, str] = {}


class Rule:
    """Subclass, set `name` and examples, and yield findings from `check` (one box) or `check_case` (the boxes of a case).

    A rule keeps no state between boxes. The class docstring is its help page: first line what it flags, then why it
    matters to a reader and what to do instead. `group` is the folder the rule stands in unless it is set.
    """

    name: ClassVar[str]
    group: ClassVar[str] = ""
    severity: ClassVar[Severity] = "error"
    enabled: ClassVar[bool] = True  # False: only when selected by name
    profiles: ClassVar[tuple[str, ...]] = ()  # profiles it is on in although it is off by default, a house's among them
    style: ClassVar[bool] = False  # a matter of house style, which a house profile may switch
    aliases: ClassVar[tuple[str, ...]] = ()  # names it had before
    since: ClassVar[str] = "2026"  # the edition it appeared in
    earlier: ClassVar[Mapping[str, Severity | Literal["off"]]] = {}  # what it was up to and including an older edition
    suppressible: ClassVar[bool] = True
    formats: ClassVar[tuple[str, ...]] = ("yaml", "json", "markdown")  # in which its faults can stand
    good: ClassVar[tuple[str | Example, ...]] = ()
    bad: ClassVar[tuple[str | Example, ...]] = ()
    Options: ClassVar[type[Options]] = Options

    def __init__(self, options: Any = None, severity: Severity | None = None) -> None:
        self.options: Any = options if options is not None else self.Options()
        self.level: Severity = severity or self.severity

    def check(self, box: Box) -> Iterator[Finding]:
        """The faults in one box."""
        return iter(())

    def check_case(self, case: Case) -> Iterator[Finding]:
        """The faults between the boxes of one case."""
        return iter(())

    def check_suppressions(
        self, idle: Sequence[Suppression], active: frozenset[str], known: frozenset[str]
    ) -> Iterator[Finding]:
        """The faults in comments that silenced nothing; `active` are the rules that ran, `known` all there are."""
        return iter(())

    def finding(
        self,
        place: Place,
        message: str,
        *,
        related: tuple[Label, ...] | list[Label] = (),
        fix: Fix | None = None,
        confidence: Confidence = "high",
        severity: Severity | None = None,
        note: str = "",
        tip: str = "",
        evidence: str = "",
        anchor: str = "",
    ) -> Finding:
        """A finding of this rule. `severity` is for a finding that is less certain than the rule's own level."""
        return Finding(
            self.name,
            self.group,
            severity or self.level,
            message,
            place,
            tuple(related),
            fix,
            confidence,
            note,
            tip,
            evidence,
            anchor,
        )
