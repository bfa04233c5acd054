"""One giving of a figure in a box: by a value, a line of text, a title, a quotation or the story, with what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factbox.document.node import Scalar
from factbox.figures.quantity import Quantity
from factbox.parts import Fact, Text
from factbox.pattern import Pattern
from factbox.record import Record
from factbox.relations.arithmetic import alike, work
from factbox.relations.operands import of_fact, of_quantity
from factbox.relations.relation import Operand
from factbox.relations.same import parted, topic
from factbox.relations.same.events import tells_of_event
from factbox.relations.same.hush import hushed, hushed_though_joined

if TYPE_CHECKING:
    from factbox.box import Box


KINDS = frozenset(
    (
        "count",
        "money",
        "length",
        "area",
        "volume",
        "mass",
        "data",
        "temperature",
        "speed",
        "percent",
        "other",
        "duration",
    )
)
_MEASURE_KINDS = KINDS | {"age", "ratio", "fraction", "multiple", "year", "percent_points"}
_PROSE_KINDS = frozenset(("count", "money"))
_SENTENCE = Pattern(r"(?<=[.!?;])\s+|\n+|\s[–—]\s|:\s")
_DEFINITE = Pattern(
    r"\b(?:the|these|those|both|his|her|their|its|other)\s+\Z", re.IGNORECASE
)  # the two: some that were named before


class Version(Record):
    """One giving of a figure: by a value, a line of text, a title, a quotation, or the story's body."""

    operand: Operand
    topic: topic.Topic | None
    role: str  # value, text, title, quote, body
    box: Box
    fact: Fact | None
    measure: str | None
    as_of: str | None

    @property
    def sources(self) -> tuple[str, ...]:
        """Who gives it, by publisher or id; empty for the story's body and where nobody is named."""
        return () if self.role == "body" else _sources(self.box, self.fact, self._sentence)

    @property
    def _sentence(self) -> str:
        """The sentence that it stands in; empty where it stands in none."""
        text, start = self.operand.node, self.operand.start
        if not isinstance(text, Text) or start is None:
            return ""
        return next((text.value[first:last] for first, last in sentences(text.value) if first <= start <= last), "")

    @property
    def shown(self) -> str:
        return work.shown(self.operand)


def versions_of(box: Box) -> tuple[Version, ...]:
    """Every figure of a box that may stand elsewhere again: values, then lines, the title, the story."""
    kept = box.__dict__  # where its conflicts are kept too: the box asks, and its case
    if "versions" not in kept:
        kept["versions"] = tuple(_versions_of(box))
    found: tuple[Version, ...] = kept["versions"]
    return found


def _versions_of(box: Box) -> list[Version]:
    found = list(_values(box))
    for fact in box.facts:
        if fact.text is not None:
            found.extend(in_text(fact.text, "text", fact))
    if box.title is not None:
        found.extend(in_text(box.title, "title", None))
    return found


def _values(box: Box) -> Iterator[Version]:
    for fact in box.facts:
        measure = fact.printed("measure")
        if (fact.value_node is None and measure is None) or fact.flag("contested", False):
            continue
        operand = of_fact(fact)
        label = fact.printed("label") or ""
        if operand is None:
            continue
        said = _said(fact, label, operand)
        if hushed(said) if measure is None else hushed_though_joined(said):
            continue
        if measure is not None:
            if _holds_something(operand):
                yield Version(operand, _topic(operand, label, fact), "value", box, fact, measure, fact.as_of)
        elif label and not _is_part(fact, label):
            about = _topic(operand, label, fact)
            if about is not None:
                yield Version(operand, about, "value", box, fact, None, fact.as_of)


def _said(fact: Fact, label: str, operand: Operand) -> str:
    return " ".join((label, fact.printed("unit") or "", operand.printed, fact.printed("note") or "", fact.scope or ""))


def _is_part(fact: Fact, label: str) -> bool:
    """Whether a value is a part, a share or a change of another, and no figure by itself."""
    if fact.printed("share_of") is not None or fact.printed("change_from") is not None:
        return True
    return fact.printed("part_of") is not None and label.strip().lower().startswith(("in ", "of "))


def _topic(operand: Operand, label: str, fact: Fact) -> topic.Topic | None:
    """What a value is about; None for one that is no figure and no date, or that has no label to tell."""
    if not label:
        return None
    if operand.when is not None:
        return topic.of_date(label, fact.scope)
    quantity = operand.quantity
    if quantity is None or quantity.interval is None or quantity.kind not in KINDS:
        return None
    tail = tail_of(fact)
    about = topic.of_label(f"{label} {tail}" if tail else label, alike.unit_of(operand), fact.scope, quantity.kind)
    if about is not None and tail and (numbered := _DIGITS.findall(tail)):
        about = about._replace(words=about.words | frozenset(numbered))
    return about


_DIGITS = Pattern(r"\d+(?:[.,]\d+)*")
_IN_BRACKETS = Pattern(r"\([^()]*\)")
_A_TIME = Pattern(
    r"\([^\d%$£€]*(?:(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})?|[A-Z][a-z]+ \d{1,2}(?:, \d{4})?)?[^\d%$£€]*\)"
)


def tail_of(fact: Fact) -> str:
    """The words of a value beside its figure, which tell where and when it holds: `in Italy` of `12 in Italy`."""
    value = fact.value
    if value is None or not value.rest or value.quantity is None or fact.value_node is None:
        return ""
    printed = str(fact.value_node.value) if isinstance(fact.value_node, Scalar) else ""
    before, _, behind = printed.partition(value.quantity.text)
    words = f"{before} {behind}"
    if "(" not in words:
        return words
    return _IN_BRACKETS.sub(lambda found: found[0] if _A_TIME.match(found[0]) else " ", words)  # not another figure


def _holds_something(operand: Operand) -> bool:
    """Whether an operand is a figure, a date or a list that a shared measure can be held against."""
    return (
        operand.when is not None
        or bool(operand.members)
        or (
            operand.quantity is not None
            and operand.quantity.interval is not None
            and operand.quantity.kind in _MEASURE_KINDS
        )
    )


def in_text(text: Text, role: str, fact: Fact | None) -> Iterator[Version]:
    """The counts and sums of money in a text that tell what they are about."""
    value = text.value
    if not tells_of_event(value) or not any(one.kind in _PROSE_KINDS for one in text.quantities):
        return
    counted = [one for one in text.quantities if one.kind in _BOUNDING]
    parted_by = sentences(value)
    begin, end = next(parted_by, (0, len(value)))
    for index, quantity in enumerate(counted):
        while quantity.start >= end:
            begin, end = next(parted_by, (begin, len(value)))
            if end == len(value):
                break
        if quantity.kind not in _PROSE_KINDS or quantity.interval is None:
            continue
        first, last = _clause(value, counted, index, begin, end)
        before, after = value[first : quantity.start], value[quantity.end : last]
        lead = value[max(begin, quantity.start - _LEAD) : quantity.start].rsplit(",", 1)[-1]
        if hushed(before) or hushed(after) or hushed(lead) or _DEFINITE.search(before):
            continue
        if parted.is_of_some(value[begin : quantity.start], after):
            continue
        about = topic.of_words(before, after, quantity.unit if quantity.kind == "count" else quantity.kind)
        if about is None or not about.event:
            continue
        if len(counted) > 1 and parted.is_one_of_several(value, counted, index, (begin, end), about.event):
            continue
        as_of = fact.as_of if fact else text.box.as_of
        yield Version(of_quantity(text, quantity), about, role, text.box, fact, None, as_of)


_BOUNDING = frozenset(("count", "money", "percent"))
_LEAD = 160  # characters before a figure that are looked at


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends."""
    at = 0
    for match in _SENTENCE.finditer(text):
        yield at, match.start()
        at = match.end()
    yield at, len(text)


def _clause(text: str, counted: Sequence[Quantity], index: int, start: int, end: int) -> tuple[int, int]:
    """The words that belong to a figure: its sentence up to the figures before and after it."""
    quantity = counted[index]
    if index and counted[index - 1].start >= start:
        previous = counted[index - 1].end
        cut = _cut(text[previous : quantity.start])
        start = previous + (cut + 1 if cut >= 0 else 0)
    if index + 1 < len(counted) and counted[index + 1].start < end:
        following = counted[index + 1].start
        cut = _cut(text[quantity.end : following])
        end = quantity.end + cut if cut >= 0 else following
        if cut < 0 and counted[index + 1].text.lower() == "one":
            end = counted[index + 1].end  # on one street
    return max(start, quantity.start - _LEAD), min(end, quantity.end + _LEAD)


def _cut(gap: str) -> int:
    """Where the words between two figures part: the last comma or joining word."""
    return max(gap.rfind(","), gap.rfind(" and "), gap.rfind(" with "), gap.rfind("("))


def _sources(box: Box, fact: Fact | None, sentence: str) -> tuple[str, ...]:
    """Who gives a figure, by publisher or id; of several named in a text those of its sentence."""
    names: list[str] = []
    citations = fact.citations if fact is not None else ()
    beside = [one for one in citations if one.ids or (one.named and one.named in sentence)]
    for citation in beside or citations:
        for key in citation.ids:
            record = box.sources.get(key)
            names.append(record.publisher.value if record is not None and record.publisher is not None else key)
        if citation.named and not citation.ids and citation.named != "a record in place":
            names.append(citation.named)
    if not names and (whole := box.whole_box_source) is not None:
        record = box.sources.get(whole)
        names.append(record.publisher.value if record is not None and record.publisher is not None else whole)
    return tuple(dict.fromkeys(names))


def counts(version: Version) -> bool:
    return version.operand.quantity is not None and version.operand.quantity.kind == "count"


def unit_counted(version: Version) -> str | None:
    quantity = version.operand.quantity
    if quantity is None or quantity.kind not in ("count", "other"):
        return None
    return alike.unit_of(version.operand)
