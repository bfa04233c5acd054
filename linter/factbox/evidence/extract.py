"""Bytes of a saved source to its text, by what the file is: plain text, Markdown, HTML, PDF."""

from __future__ import annotations

import re
from io import BytesIO

from factbox.evidence.markup import text_of_html
from factbox.evidence.opening import Refused

TEXT, MARKDOWN, HTML, PDF = "text", "markdown", "html", "pdf"
ENDINGS = {
    ".txt": TEXT, ".text": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN, ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".pdf": PDF,
}  # fmt: skip
MAX_CHARACTERS = 5_000_000
_MAX_PAGES = 2_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([a-zA-Z0-9_-]{2,30})", re.IGNORECASE)
_MARKS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|^#{1,6} +|^> ?|`", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}\)")


def kind_of(path: str) -> str:
    """What a file is by its ending; raises Refused where none of the readers takes it."""
    dot = path.rfind(".")
    kind = ENDINGS.get(path[dot:].lower()) if dot > path.rfind("/") else None
    if kind is None:
        raise Refused(f"is none of the kinds that are read: {', '.join(ENDINGS)}")
    return kind


def text_of(data: bytes, kind: str) -> str:
    """The text a reader of the source sees; raises Refused when the bytes are no text of that kind."""
    if kind == PDF or data.startswith(b"%PDF-"):
        text = _text_of_pdf(data)
    else:
        text = decoded(data)
        if kind == HTML:
            text = text_of_html(text)
        elif kind == MARKDOWN:
            text = _LINK.sub(r"\1", text)
            text = _MARKS.sub("", text)
    if len(text) > MAX_CHARACTERS:
        raise Refused(f"holds more than {MAX_CHARACTERS:,} characters of text")
    return text


def decoded(data: bytes) -> str:
    """Text from bytes: UTF-8, UTF-16 by its mark, what an HTML page declares, else Windows-1252, as old pages are."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _newlines(data.decode("utf-16", "replace"))
    if b"\0" in data:
        raise Refused("is a binary file")
    try:
        return _newlines(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(data[:4_000])
    name = declared[1].decode("ascii") if declared else "cp1252"
    try:
        text = data.decode(name, "replace")
    except LookupError:
        text = data.decode("cp1252", "replace")
    controls = sum(character < " " and character not in "\t\n\r\f" for character in text[:20_000])
    if controls > 20:
        raise Refused("is a binary file")
    return _newlines(text)


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")


def _text_of_pdf(data: bytes) -> str:
    if not data.startswith(b"%PDF-"):
        raise Refused("is no PDF, whatever its name says")
    try:
        from pypdf import PdfReader
    except ImportError:
        raise Refused("is a PDF, and those are read with the extra `factbox[pdf]`") from None
    import logging

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("is a PDF under a password")
        pages: list[str] = []
        size = 0
        for number, page in enumerate(reader.pages):
            if number == _MAX_PAGES or size > MAX_CHARACTERS:
                raise Refused("is a PDF with more text than is read")
            pages.append(page.extract_text())
            size += len(pages[-1])
    except Refused:
        raise
    except Exception as error:  # a broken PDF can raise anything
        raise Refused(f"is a PDF that cannot be read ({type(error).__name__})") from None
    if not any(page.strip() for page in pages):
        raise Refused("is a PDF without text, such as a scan")
    return _newlines("\n\n".join(pages))
