"""What a text shows by itself, before anything else of its box is known: the registered forms in it, the countries it names,
whether it may hold more. That of a label, a publisher, a cell is kept: newsrooms print them again and again."""

from __future__ import annotations

from collections.abc import Container

from factbox.agencies.fold import Tokens
from factbox.agencies.piece import stands_apart
from factbox.agencies.scan import forms_in
from factbox.agencies.ties import countries_in
from factbox.agencies.trie import Trie
from factbox.agencies.words import PUBLIC_HEADS
from factbox.pattern import Pattern

_KEPT = 5_000  # texts, of which all are let go when there are more
_LONGEST_KEPT = 40  # characters of a text that is remembered
_NEAR = 5  # tokens from one capital to another that may be of the same name


class Sight:
    """Of one text, as told from a country: its tokens; the registered `forms`; the `countries` named, by themselves, a region or a
    town, each as often as it is, and whether any place is; whether capitals in it may be a place's letters; whether it `holds_more`
    than the forms, perhaps a name that no register has (None: that takes a closer look); whether any capital `stands_bare`, in no
    form; and whether its one form `is_lone`, as `Page` has it."""

    __slots__ = (
        "countries", "forms", "has_letters", "has_places", "holds_more", "is_lone", "stands_bare", "tokens",
    )  # fmt: skip

    def __init__(self, text: str, tokens: Tokens, trie: Trie, home: str | None) -> None:
        self.tokens = tokens
        forms = self.forms = forms_in(text, tokens, trie)
        self.countries, self.has_places = countries_in(tokens, home)
        words = tokens.words
        capitals = [at for at in tokens.capitals if words[at].isupper() and len(words[at]) > 1]
        self.has_letters = bool(capitals) and _may_hold_letters(text)
        self.is_lone = len(forms) == 1 and stands_apart(tokens, forms[0][0], forms[0][1])
        covered: Container[int]  # the tokens of the forms
        if len(forms) == 1:
            covered = range(forms[0][0], forms[0][1])
        else:
            covered = {token for form in forms for token in range(form[0], form[1])}
        more, self.stands_bare = bare_capitals(tokens, covered)
        self.holds_more = None if forms and not more and not self.is_lone else more


def sight_of(text: str, trie: Trie, home: str | None) -> Sight | None:
    """What a text shows; None for one that can hold no name: without a capital, or a word that names without one begin with."""
    key = (text, home) if len(text) <= _LONGEST_KEPT else None
    kept: dict[tuple[str, str | None], Sight | None] = trie.sights
    if key is not None and key in kept:
        return kept[key]
    tokens = Tokens(text)
    may_name = tokens.capitals or not trie.small.isdisjoint(tokens.folds)
    sight = Sight(text, tokens, trie, home) if may_name else None
    if key is not None:
        if len(kept) >= _KEPT:
            kept.clear()
        kept[key] = sight
    return sight


def bare_capitals(tokens: Tokens, covered: Container[int]) -> tuple[bool, bool]:
    """Whether a head noun, or two capitals near each other, stand where no registered form covers them; whether any capital does."""
    folds = tokens.folds
    before = -_NEAR  # the capital before, where no registered form covers it
    is_bare = False
    for at in tokens.capitals:
        if at in covered:
            before = -_NEAR
        elif folds[at] in PUBLIC_HEADS or at - before < _NEAR:
            return True, True
        else:
            before = at
            is_bare = True
    return False, is_bare


def _may_hold_letters(text: str) -> bool:
    """A quick look for capitals in brackets, between commas, or at the head of a label: perhaps a place's letters."""
    if (at := text.find("(")) >= 0 and _IN_ROUND.search(text, at):
        return True
    if (at := text.find("[")) >= 0 and _IN_SQUARE.search(text, at):
        return True
    return (", " in text and _BETWEEN_COMMAS.search(text) is not None) or (":" in text[1:9] and text[:2].isupper())


_IN_ROUND, _IN_SQUARE = (Pattern(rf"\{mark} ?[A-Z][A-Z.]{{1,7}} ?[)\]]") for mark in "([")
_BETWEEN_COMMAS = Pattern(r", [A-Z][A-Z.]{1,7}[,;)]")
