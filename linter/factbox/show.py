"""Text from a file made safe for a terminal or a log: nothing in it can move the cursor or command a CI runner."""

from __future__ import annotations

import re

MAX_MESSAGE = 500  # characters of a message that are shown

# DEL and C1, bidirectional and zero-width marks, line and paragraph separators, lone surrogates, what is no character, tags.
UNSEEN = (
    "\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f"
)
_UNSEEN = re.compile(f"[\x00-\x1f{UNSEEN}]")
_COMMAND = re.compile(r"^(\s*):(?=:)|#(?=#(?:vso)?\[)", re.MULTILINE)  # GitHub's runner, and Azure's


def show(text: str) -> str:
    """One line of text with everything invisible written out, and workflow commands broken up."""
    if text.isascii() and text.isprintable():
        return text if "::" not in text and "##" not in text else _break_commands(text)
    return _break_commands(_UNSEEN.sub(_visible, text))


def brief(text: str, limit: int = MAX_MESSAGE) -> str:
    """The same, cut to a length that a screen bears."""
    return show(text if len(text) <= limit else text[: limit - 3] + "...")


def _visible(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code == 0x09:
        return " "
    if code == 0x0A or code == 0x0D:
        return "⏎" if code == 0x0A else ""
    return f"<U+{code:04X}>"


def _break_commands(text: str) -> str:
    return _COMMAND.sub(lambda match: (match.group(1) or "") + "\\x3a" if ":" in match.group() else "\\x23", text)
