"""HTML to the text a reader of the page sees. One pass over the page, linear whatever stands in it."""

from __future__ import annotations

import html
import re

# A tag with its quoted attributes; a `<` that opens none is text.
_TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})((?:[^<>\"']|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}'){0,200}+)>|<([!?])"
)
_UNSEEN = frozenset(
    ("script", "style", "template", "svg", "math", "noscript", "iframe", "object", "select", "textarea")
)
_PARAGRAPHS = frozenset(
    (
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "section", "article", "header", "footer",
        "main", "aside", "nav", "blockquote", "figure", "figcaption", "pre", "form", "fieldset", "hr", "body", "html", "head",
        "title", "caption", "details", "summary", "address",
    )
)  # fmt: skip
_LINES = frozenset(("br", "li", "tr", "dt", "dd", "thead", "tbody", "tfoot", "option"))
_CELLS = frozenset(("td", "th"))
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")  # 46<sup>1</sup> is no 461, and m<sup>2</sup> is m²
_SPACES = re.compile(r"[ \t\r\n\f]+")


def text_of_html(page: str) -> str:
    """The seen text: blocks as paragraphs, list items and rows as lines, cells parted by bars, inline tags gone."""
    parts: list[str] = []
    at = 0
    raised = 0
    while True:
        match = _TAG.search(page, at)
        end = len(page) if match is None else match.start()
        if end > at:
            parts.append(_seen(page[at:end], raised > 0))
        if match is None:
            break
        at = match.end()
        if match[4] is not None:
            at = _after_declaration(page, match.start())
            continue
        name = match[2].lower()
        if name in _UNSEEN and not match[1] and not match[3].endswith("/"):
            at = _after_closing(page, at, name)
        elif name in _PARAGRAPHS:
            parts.append("\n\n")
        elif name in _LINES and not match[1]:
            parts.append("\n")
        elif name in _CELLS:
            parts.append(" | " if match[1] else "")
        elif name == "sup":
            raised = 0 if match[1] else 1
    return _tidied("".join(parts))


def _seen(text: str, raised: bool) -> str:
    seen = html.unescape(_SPACES.sub(" ", text))
    return seen.translate(_RAISED) if raised else seen


def _after_declaration(page: str, start: int) -> int:
    """Past a comment, a doctype or a processing instruction; an open comment takes the rest of the page."""
    close = "-->" if page.startswith("<!--", start) else ">"
    end = page.find(close, start + 2)
    return len(page) if end < 0 else end + len(close)


def _after_closing(page: str, at: int, name: str) -> int:
    closing = re.compile(rf"</{name}[^>]{{0,200}}>", re.IGNORECASE).search(page, at)
    return len(page) if closing is None else closing.end()


def _tidied(text: str) -> str:
    lines = [line.strip(" ").removesuffix(" |").strip(" ") for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
