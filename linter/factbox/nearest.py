"""The known name that a misspelt one was most likely meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The nearest of the known names; None when none is near."""
    from difflib import get_close_matches  # asked for only when something is wrong

    lowered = {one.casefold(): one for one in known}
    close = get_close_matches(name.casefold(), list(lowered), n=1, cutoff=0.7)
    return lowered[close[0]] if close else None
