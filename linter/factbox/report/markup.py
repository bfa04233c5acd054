"""XML that any reader takes: one document, indented, with what XML 1.0 has no place for left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factbox.show import brief, show

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, attributes: Mapping[str, object], parent: Element | None = None, text: str = "") -> Element:
    """An element, under its parent when it has one; its attributes and text must have gone through `line` or `lines`."""
    values = {key: str(value) for key, value in attributes.items()}
    made = Element(name, values) if parent is None else SubElement(parent, name, values)
    made.text = text or None
    return made


def line(text: str) -> str:
    """One line of text from a file, everything invisible written out."""
    return _ILLEGAL.sub("", brief(text))


def lines(*texts: str) -> str:
    return "\n".join(line(text) for text in texts if text)


def path(text: str) -> str:
    """The same for a path, which is never cut."""
    return _ILLEGAL.sub("", show(text))


def document(root: Element) -> str:
    indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
