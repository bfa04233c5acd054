"""A right name letter by letter: apostrophes where they belong, accents where there are any."""

from __future__ import annotations

from factbox.agencies.fold import Tokens


def printed_alike(printed: str, known: str) -> bool:
    """Whether apostrophes stand where they should, and accents where there are any."""
    if printed == known:
        return True
    if known[-1] not in "'’":
        printed = printed.rstrip("'’")
    left, right = Tokens(printed), Tokens(known)
    ours = list(zip(left.folds, left.words, strict=True))
    theirs = list(zip(right.folds, right.words, strict=True))
    if theirs and theirs[0][0] == "the" and (not ours or ours[0][0] != "the"):
        theirs = theirs[1:]
    if [fold for fold, _ in ours] != [fold for fold, _ in theirs]:
        return True  # found under another key: UK for United Kingdom, a closed hyphen
    for (_, word), (_, other) in zip(ours, theirs, strict=True):
        one, two = _plain(word), _plain(other)
        if one == two:
            continue
        if _apostrophes(one) != _apostrophes(two):
            return False
        if not one.isascii() and one.replace("'", "").casefold() != two.replace("'", "").casefold():
            return False
    return True


def _plain(word: str) -> str:
    import unicodedata

    word = word.translate(_QUOTES).replace(".", "").casefold()
    return word if word.isascii() else unicodedata.normalize("NFC", word)


_QUOTES = str.maketrans("’ʼ‘ʻ`´", "''''''")


def _apostrophes(word: str) -> tuple[int, ...]:
    return tuple(place for place, letter in enumerate(word) if letter == "'")
