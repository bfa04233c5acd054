"""A report to text, one module a format; each only formats, and printing is the command line's."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factbox.engine import Report
    from factbox.report.context import Context

# For people, for programs, for CI services.
FORMATS = (
    "text", "concise", "markdown",
    "json", "jsonl",
    "github", "sarif", "code-scanning", "gitlab", "junit", "rdjson", "checkstyle",
)  # fmt: skip


def render(report: Report, format_name: str, context: Context) -> str:
    """The whole report in a format of FORMATS, ending in a line break unless it is empty."""
    module = import_module(f"factbox.report.{format_name.replace('-', '_')}")
    text: str = module.render(report, context)
    return text
