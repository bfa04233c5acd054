"""Public bodies in print: the registers that know them, and how a printed name is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factbox.agencies.body import Body
    from factbox.agencies.mention import Evidence, Mention
    from factbox.agencies.reading import read_box_mentions, read_declared, read_mentions
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
    "read_box_mentions": "reading", "read_declared": "reading", "read_mentions": "reading",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Names are taken from their modules when first asked for: a run without agencies does not pay for them."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
