"""The longest known name at a place of a text: a trie over folded tokens, each first word's part read when first met."""

from __future__ import annotations

from typing import Any

from factbox.agencies.aliases import Alias
from factbox.agencies.compiled import END, Compiled
from factbox.agencies.fold import Tokens, base_of, is_possessive

# A known form at a place of a text: the token behind it, the forms it may be, and whether an 's on its last token is none of it.
Hit = tuple[int, tuple[Alias, ...], bool]


class Trie:
    """Known names by their folded tokens."""

    __slots__ = ("_compiled", "_positions", "_roots", "printed", "sights", "small")

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._positions: dict[str, int] = compiled.firsts
        self.small = frozenset(compiled.table("small"))  # first words of names that begin with no capital
        self._roots: dict[str, dict[str, Any]] = {}
        # The forms that printed words may be, and whether an acronym is among them; by the words and the identity of the forms.
        self.printed: dict[tuple[str, int], tuple[tuple[Alias, ...], bool]] = {}
        self.sights: dict[
            tuple[str, str | None], Any
        ] = {}  # what short texts show, by the text and its country; see `sight`

    def __contains__(self, first: str) -> bool:
        return first in self._positions

    @property
    def firsts(self) -> dict[str, int]:
        """The folded words that a known name begins with."""
        return self._positions

    def root(self, first: str) -> dict[str, Any] | None:
        node = self._roots.get(first)
        if node is None:
            position = self._positions.get(first)
            if position is None:
                return None
            node = self._roots[first] = self._compiled.forms(position)
        return node

    def exact(self, key: str) -> tuple[Alias, ...]:
        """The forms under one folded key."""
        first, _, rest = key.partition(" ")
        node = self.root(first)
        for token in rest.split(" ") if rest else ():
            node = node.get(token) if node else None
        return _ending(node) if node and END in node else ()

    def hits_at(self, tokens: Tokens, index: int) -> list[Hit]:
        """Every known form that begins at a token, the longest first."""
        folds, words = tokens.folds, tokens.words
        hits: list[Hit] = []
        node = self._roots.get(folds[index]) or self.root(folds[index])
        if not words[index].isalnum() and is_possessive(words[index]):
            bare = self.root(base_of(words[index]))
            if bare is not None and END in bare:
                hits.append((index + 1, _ending(bare), True))
        if node is None:
            return hits
        if END in node and not (hits and not any("'" in one.text or "’" in one.text for one in _ending(node))):
            hits.append((index + 1, _ending(node), False))
        last, size = index + 1, len(folds)
        while last < size:
            below = node.get(folds[last])
            word = words[last]
            is_plain = word.isalnum()
            if not is_plain and is_possessive(word):
                bare = node.get(base_of(word))
                if bare is not None and END in bare:
                    hits.append((last + 1, _ending(bare), True))
            if below is None:
                break
            node = below
            last += 1
            if END in node:
                aliases = _ending(node)
                bare_too = hits and hits[-1][2] and hits[-1][0] == last
                if bare_too and not any("'" in alias.text or "’" in alias.text for alias in aliases):
                    continue  # "the Executive's": one body's, not "Executives" printed with an apostrophe
                plural = not is_plain and word[-1] in "'’" and not any(alias.text[-1] in "'’" for alias in aliases)
                hits.append((last, aliases, plural))
        hits.reverse()
        return hits


def _ending(node: dict[str, Any]) -> tuple[Alias, ...]:
    """The forms that end at a node, made from their rows when first met."""
    found: tuple[Alias, ...] | list[Any] = node[END]
    if isinstance(found, list):
        found = node[END] = tuple([Alias(*row) for row in found])
    return found
