"""SARIF for upload to GitHub's code scanning, which shows silenced results as open alerts: they are left out here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.report.json import dumps
from factbox.report.sarif import log, without

if TYPE_CHECKING:
    from factbox.engine import Report
    from factbox.report.context import Context

MOST = 25_000  # results of one upload


def render(report: Report, context: Context) -> str:
    return dumps(without(log(report, context), MOST))
