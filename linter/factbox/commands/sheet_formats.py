"""A sheet as CSV, Markdown, JSON or HTML; what stands in a box is data in each of them."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Sequence

from factbox.report.json import dumps
from factbox.show import show

FORMATS = ("csv", "markdown", "json", "html")

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "|", "%")  # what a spreadsheet would run
_STYLE = (
    "body{font:14px system-ui,sans-serif}table{border-collapse:collapse}"
    "td,th{border:1px solid #bbb;padding:.3em .5em;text-align:left;vertical-align:top}"
)


def render(name: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The sheet in a format of FORMATS."""
    if name == "json":
        keys = [column.replace(" ", "_") for column in columns]
        return dumps({"version": 1, "rows": [dict(zip(keys, row, strict=True)) for row in rows]})
    seen = [[" ".join(show(cell.replace("\n", " ").replace("\r", "")).split()) for cell in row] for row in rows]
    return {"csv": _csv, "markdown": _markdown, "html": _html}[name](columns, seen)


def safe_cell(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before what looks like one."""
    bare = cell.lstrip(" \u00a0\u200b\ufeff'\"")
    return f"'{cell}" if cell.startswith(_FORMULA) or bare.startswith(_FORMULA) else cell


def _csv(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _markdown(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *([_escaped(cell) for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escaped(cell: str) -> str:
    text = html.escape(cell, quote=False)
    for mark in "\\`*_[]|#!":
        text = text.replace(mark, "\\" + mark)
    return text.replace("://", ":\\//")  # no link that the desk has not made


def _html(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th>{html.escape(column)}</th>" for column in columns)
    link = list(columns).index("link") if "link" in columns else -1
    body = "\n".join(
        "<tr>"
        + "".join(f"<td>{_linked(cell) if at == link else html.escape(cell)}</td>" for at, cell in enumerate(row))
        + "</tr>"
        for row in rows
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Fact-checking sheet</title>'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<style>{_STYLE}</style></head>\n<body><table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table></body></html>\n"
    )


def _linked(cell: str) -> str:
    """Web addresses as links, and nothing else: no `javascript:`, no `data:`."""
    parts = []
    for one in cell.split("; "):
        shown = html.escape(one)
        is_link = one.startswith(("https://", "http://")) and not any(mark in one for mark in " <>\"'`")
        parts.append(f'<a href="{shown}" rel="noopener noreferrer nofollow">{shown}</a>' if is_link else shown)
    return "; ".join(parts)
