"""A report to text, one module a format; each only formats, and printing is the command line's."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factbox.engine import Report

FORMATS = ("text", "json", "github")


def render(report: Report, format_name: str, *, color: bool = False) -> str:
    """The whole report in a format of FORMATS, ending in a line break unless it is empty."""
    module = import_module(f"factbox.report.{format_name}")
    text: str = module.render(report, color=color)
    return text
