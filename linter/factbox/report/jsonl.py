"""The JSON report as a stream: one object a line, each saying what it is, the summary last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factbox.report.json import VERSION, as_data, compact

if TYPE_CHECKING:
    from factbox.engine import Report
    from factbox.report.context import Context

_KINDS = {"findings": "finding", "suppressed": "suppressed", "baselined": "baselined", "failures": "failure"}


def render(report: Report, context: Context) -> str:
    return "".join(f"{compact(line)}\n" for line in _lines(as_data(report)))


def _lines(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for key, kind in _KINDS.items():
        for item in data[key]:
            yield {"version": VERSION, "type": kind, **item}
    yield {"version": VERSION, "type": "summary", **data["summary"]}
