"""A regular expression that is compiled when it is first used: a box without tables does not pay for those of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any


class Pattern:
    """As `re.compile` gives, by its methods; raises re.error at first use."""

    __slots__ = ("_compiled", "flags", "text")

    def __init__(self, text: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.text = text
        self.flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.text, self.flags)
        return self._compiled

    def match(self, text: str, *places: int) -> re.Match[str] | None:
        return self.compiled.match(text, *places)

    def fullmatch(self, text: str, *places: int) -> re.Match[str] | None:
        return self.compiled.fullmatch(text, *places)

    def search(self, text: str, *places: int) -> re.Match[str] | None:
        return self.compiled.search(text, *places)

    def finditer(self, text: str, *places: int) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, *places)

    def findall(self, text: str) -> list[Any]:
        return self.compiled.findall(text)

    def sub(self, put: str, text: str) -> str:
        return self.compiled.sub(put, text)
