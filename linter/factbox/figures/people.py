"""Whether a noun in the singular or plural names people: ministers, guests, judges; not towers, papers, orders."""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.language import Language

_SHORTEST = 5  # of a noun told by its ending alone


def names_people(word: str, language: Language) -> bool:
    """Whether a lower-case noun names people."""
    single = nouns.singular(word, language).lower()
    if single in language.PEOPLE_WORDS or single in language.ROLES or word in language.PLURAL_PEOPLE:
        return True
    if single in language.MORE_PEOPLE:
        return True
    return len(single) >= _SHORTEST and single.endswith(language.PEOPLE_ENDINGS) and single not in language.NOT_PEOPLE
