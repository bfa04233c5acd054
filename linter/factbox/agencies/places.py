"""Places that tie a name to a country: countries, their people and capitals, and the states and regions inside them."""

from __future__ import annotations

import os.path

from factbox.agencies.fold import fold_name

LONGEST_PLACE = 6  # tokens
COVERED = frozenset(("NZ", "AU", "GB", "US", "CA", "IE", "IN", "ZA", "EU", "INT"))

_NAMES: dict[str, str] = {}
_TOWNS: dict[str, str] = {}
_LETTERS: dict[str, str] = {}
_REGION_CODES: set[str] = set()


def _read() -> None:
    """The table beside this file: one line a country or region, its names, and its towns behind a bar."""
    with open(os.path.join(os.path.dirname(__file__), "places.txt"), encoding="utf-8") as file:
        table = file.read()
    for line in table.splitlines():
        code, colon, rest = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        names, _, rest = rest.partition("|")
        towns, _, letters = rest.partition("|")
        _LETTERS.update(dict.fromkeys(letters.replace(" ", "").split(","), code) if letters else {})
        if "-" in code:
            _REGION_CODES.add(code)
        for found, texts in ((_NAMES, names), (_TOWNS, towns)):
            if texts.isascii() and texts.replace(",", "").replace(" ", "").isalpha():
                folded = [text.strip() for text in texts.lower().split(",")]
            else:
                folded = [_folded(text.strip()) for text in texts.split(",")]
            for text in folded:
                if text:
                    found.setdefault(text, code)


def _folded(text: str) -> str:
    return text.lower() if text.isascii() and text.replace(" ", "").isalpha() else fold_name(text)


def _first_words() -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = {}
    for name in (*_NAMES, *_TOWNS):
        words = name.split(" ")
        sizes.setdefault(words[0], set()).add(len(words))
    return {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}


_read()
# For each word that a place begins with how many words such places have, the longest first.
FIRST_WORDS = _first_words()
LEADS_ON = frozenset(
    word for word, sizes in FIRST_WORDS.items() if sizes[-1] > 1
)  # such words that are no place by themselves
SECOND_WORDS = frozenset(name.split(" ", 2)[1] for names in (_NAMES, _TOWNS) for name in names if " " in name)
LAST_WORDS = frozenset(name.rpartition(" ")[2] for names in (_NAMES, _TOWNS) for name in names)
_CAPITALS_ONLY = frozenset(("us", "uk", "eu", "un", "nz", "sa", "bc", "dc", "wa", "nt"))


def place_of(folded: str, printed: str = "") -> str | None:
    """The country or region a folded name or adjective stands for; a country code in small letters is a word."""
    code = _NAMES.get(folded)
    if code is not None and folded in _CAPITALS_ONLY and printed:
        letters = printed.replace(".", "").removesuffix("'s").removesuffix("’s")
        return code if letters.isupper() else None
    return code


def place_in_letters(printed: str, home: str | None) -> str | None:
    """The country or region that letters in brackets, or on a label, stand for in a text of a country: ON is Ontario in a Canadian
    one, SA South Australia in an Australian one. "?" where they may stand for two."""
    letters = printed.removesuffix("'s").removesuffix("’s").replace(".", "")
    if not letters.isupper():
        return None
    if home is not None and f"{home}-{letters}" in _REGION_CODES:
        return f"{home}-{letters}"
    if letters == "SA" and home == "NZ":
        return "?"
    if letters in _LETTERS or (letters in COVERED and letters != "INT"):
        return _LETTERS.get(letters, letters)
    return place_of(letters.lower(), letters)


def town_of(folded: str) -> str | None:
    """The country or region that a town or a seat of power lies in."""
    return _TOWNS.get(folded)


def regions_of(country: str) -> frozenset[str]:
    """The folded names of a country's states, provinces and other regions, and the adjectives made of them."""
    found = _REGIONS.get(country)
    if found is None:
        lead = country + "-"
        found = _REGIONS[country] = frozenset(name for name, code in _NAMES.items() if code.startswith(lead))
    return found


_REGIONS: dict[str, frozenset[str]] = {}


def region_named(folded: str) -> str | None:
    """The region that a folded name stands for; None for a country, and for what is no place."""
    code = _NAMES.get(folded)
    return code if code is not None and "-" in code else None


def country_of(code: str) -> str:
    """The country that a region lies in; a country is its own."""
    return code.split("-", 1)[0]


def within(jurisdiction: str, other: str) -> bool:
    """Whether a body of `jurisdiction` is one of `other`: the same, or a region in it."""
    return jurisdiction == other or jurisdiction.startswith(other + "-")
