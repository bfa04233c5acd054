"""Public bodies in print: the registers that know them, and how a printed name is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.lazy import names_from

if TYPE_CHECKING:
    from factbox.agencies.body import Body
    from factbox.agencies.declared import read_declared
    from factbox.agencies.mention import Evidence, Mention
    from factbox.agencies.reading import read_box_mentions, read_mentions
    from factbox.agencies.register import BadRegister
    from factbox.agencies.registers import Registers

__all__ = [
    "BadRegister",
    "Body",
    "Evidence",
    "Mention",
    "Registers",
    "read_box_mentions",
    "read_declared",
    "read_mentions",
]

_HOMES = {
    "BadRegister": "register", "Body": "body", "Evidence": "mention", "Mention": "mention", "Registers": "registers",
    "read_box_mentions": "reading", "read_declared": "declared", "read_mentions": "reading",
}  # fmt: skip

__getattr__ = names_from(__name__, _HOMES)
