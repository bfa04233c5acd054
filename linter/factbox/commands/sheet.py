"""The work of `factbox sheet`: every figure of the boxes with what a fact-checker asks of it, one row a figure."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from factbox.attribution.provenance import PrintedFigure, origin_of
from factbox.box import Box
from factbox.commands import reading
from factbox.commands.sheet_formats import render
from factbox.evidence.evidence import FigureEvidence
from factbox.finding import Finding
from factbox.parts import Fact
from factbox.record import Record
from factbox.settings.config import ConfigurationError
from factbox.show import brief, show

COLUMNS = (
    "file", "line", "box", "fact", "figure", "means", "unit", "scope", "as of", "source", "named at", "link", "quotation", "evidence",
    "passage", "checks", "findings",
)  # fmt: skip


class Row(Record):
    """One figure. Every cell is text; `line` counts from 1."""

    file: str
    line: str
    box: str
    fact: str
    figure: str
    means: str
    unit: str
    scope: str
    as_of: str
    source: str
    named_at: str
    link: str
    quotation: str
    evidence: str
    passage: str
    checks: str
    findings: str


def run(paths: tuple[str, ...], format_name: str, output_file: str | None, stdin_filename: str | None) -> int:
    """Read boxes, check them, and print the sheet; 2 when something could not be read, whatever is found."""
    try:
        read = reading.boxes_of(paths, stdin_filename)
        report = reading.checked(paths, read)
    except ConfigurationError as error:
        print(f"error: {show(str(error))}", file=sys.stderr)
        return 2
    rows = [row for box in read.boxes for row in rows_of(box, report.findings)]
    text = render(format_name, COLUMNS, rows)
    if output_file is None:
        sys.stdout.write(text)
    else:
        try:
            Path(output_file).write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
        except OSError as error:
            print(f"error: {show(output_file)} cannot be written: {error.strerror}", file=sys.stderr)
            return 2
    for failure in dict.fromkeys((*read.failures, *report.failures)):
        print(f"not read: {show(failure.path)}: {show(failure.message)}", file=sys.stderr)
    return 2 if read.failures or report.failures else 0


def rows_of(box: Box, findings: Iterable[Finding]) -> list[Row]:
    """A row for every figure that needs a source, in the order of the file."""
    mine = [finding for finding in findings if finding.place.source.path == box.path]
    evidence = {_key(one.figure): one for one in (box.evidence.figures if box.evidence is not None else ())}
    quotations = box.evidence.quotations if box.evidence is not None else ()
    quoted = {id(one.text.fact.node): one.status for one in quotations if one.is_field and one.text.fact is not None}
    relations: dict[int, list[str]] = {}
    for judged in box.relations:
        for operands in judged.relation.roles.values():
            for operand in operands:
                if operand.fact is not None:
                    relations.setdefault(id(operand.fact.node), []).append(
                        f"{judged.relation.kind}: {judged.judgement.verdict}"
                    )
    figures = [figure for figure in box.figures if figure.quantity.needs_source]
    placed = [(box.at(figure.text, figure.quantity.start, figure.quantity.end), figure) for figure in figures]
    return [
        Row(
            file=box.path,
            line=str(place.start.line),
            box=box.title.value if box.title is not None else "",
            fact=figure.part.name,
            figure=figure.quantity.text,
            means=reading.meaning(figure.quantity),
            unit=figure.quantity.unit or "",
            scope=figure.part.printed("scope") or "",
            as_of=figure.part.printed("as_of") or box.as_of or "",
            **_source(figure),
            quotation=figure.part.printed("quote") or "",
            **_evidence(evidence.get(_key(figure)), quoted.get(id(figure.part.node))),
            checks="; ".join(dict.fromkeys(relations.get(id(figure.part.node), [])))
            if isinstance(figure.part, Fact)
            else "",
            findings="; ".join(
                f"{one.severity}: {one.rule}"
                for one in mine
                if place.span.start <= one.place.span.end and one.place.span.start <= place.span.end
            ),
        )
        for place, figure in sorted(placed, key=lambda entry: entry[0].span)
    ]


def _source(figure: PrintedFigure) -> dict[str, str]:
    origin = origin_of(figure)
    links = [record.url or record.scalar("archived") for record in origin.records]
    names = [
        f"{record.publisher.value} ({record.key})"
        if record.publisher is not None and record.publisher.value != record.key
        else record.key
        for record in origin.records
    ]
    missing = [f"{name} (no such source)" for name in origin.unknown]
    return {
        "source": "; ".join((*names, *origin.names, *missing)),
        "named_at": origin.via if origin.via != "nowhere" else "no source",
        "link": "; ".join(link.value for link in links if link is not None),
    }


def _evidence(found: FigureEvidence | None, quotation: str | None) -> dict[str, str]:
    if found is None:
        return {"evidence": "no snapshot", "passage": ""}
    said = f"{found.status} in {found.source}" if found.source and found.status != "not checked" else found.status
    if found.hedge_dropped:
        said += ", hedged there"
    if quotation is not None:
        said += f"; quotation {quotation}"
    passage = found.otherwise or found.match
    if found.otherwise is not None:
        said += f"; it says {found.otherwise.quantity.text}"
    return {"evidence": said, "passage": brief(passage.shown, 400) if passage is not None else ""}


def _key(figure: PrintedFigure) -> tuple[int, int]:
    return id(figure.text.scalar), figure.quantity.start
