"""The thing counted: the head noun after a number, in the singular."""

from __future__ import annotations

from factbox.figures.language import Language
from factbox.figures.tokens import DIGITS, WORD, Tokens

_ONE_OF = frozenset({"one", "first", "second", "third", "last", "each", "either", "only", "latest"})
_REACH = 6
_ENOUGH = 2048  # singulars remembered


def singular(word: str, language: Language) -> str:
    """The singular of a noun in lower case: cases, case; people, person; witnesses, witness."""
    known: str | None = language.IRREGULAR.get(word) or language.singulars.get(word)
    if known is None:
        known = _singular(word, language)
        if len(language.singulars) >= _ENOUGH:
            language.singulars.clear()
        language.singulars[word] = known
    return known


def _singular(word: str, language: Language) -> str:
    if not plural(word, language) and word not in language.NOUN_OR_VERB:
        return word
    for ending, single in language.SINGULARS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return f"{word[: len(word) - len(ending)]}{single}"
    return word


def plural(word: str, language: Language) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in language.IRREGULAR:
        return True
    return (
        word[-1:] == "s"
        and len(word) > 2
        and word not in language.NOT_PLURAL
        and (not word.endswith(("ss", "us", "is", "'s")) or word.endswith(language.PEOPLES))
    )


def printed_singular(t: Tokens, k: int, language: Language) -> str:
    word = t.low[k]
    raw = t.raw(k)
    if raw == word:
        return singular(word, language)
    if (
        len(raw) > 1
        and raw[:-1].isupper()
        and raw.endswith("s")
        and raw[:-1].isalpha()
        and word not in language.IRREGULAR
    ):
        return raw[:-1]
    if raw.isupper() and len(raw) > 1:
        return raw
    if t.upper[k] and word == "tests":
        return "Test"
    if t.upper[k] and word.endswith(language.PEOPLES) and not raw.isupper():
        return raw[:-1]
    return singular(word, language)


def counted(t: Tokens, j: int, language: Language, *, one: bool = False) -> tuple[str, int] | None:
    """The thing counted by a number that ends before token `j`, and its token; None when the words do not say.

    `one`: the number is one, so that its noun is a singular.
    """
    low, kinds = t.low, t.kind
    k = j
    if low[j] not in language.before_nouns:
        return _head(t, j, j, language, one=one)
    if low[k] == "-" and t.glued(k) and t.glued(k + 1) and kinds[k + 1] == WORD:  # 68-page, 33-strong
        word = low[k + 1]
        if word in language.HYPHEN_ENDINGS:
            return (
                None
                if word in ("strong", "plus", "odd", "ish", "some") and not plural(low[k + 2], language)
                else (
                    (printed_singular(t, k + 2, language), k + 2)
                    if word in ("plus", "odd", "some") and plural(low[k + 2], language)
                    else None
                )
            )
        return printed_singular(t, k + 1, language), k + 1
    if low[k] == "+" and t.glued(k):
        k += 1
    if low[k] == language.OR and (low[k], low[k + 1]) in language.OR_SO:
        k += 2  # 90 or so pupils
    if low[k] == language.OF:
        one = False
        k += 1
        if low[k] in language.PRONOUNS and not (low[k] in language.AFTER_OF and plural(low[k + 1], language)):
            return None
        if low[k] in language.AFTER_OF:
            k += 1
            if low[k] in language.AFTER_OF or low[k] in ("last", "first", "previous", "past"):
                k += 1
        if kinds[k] == DIGITS or low[k] in language.CARDINALS or low[k] in language.TENS:
            k += 1
            while (
                low[k] == "-"
                or kinds[k] == DIGITS
                or low[k] in language.CARDINALS
                or low[k] in language.scales
                or low[k] in language.HUNDREDS
            ):
                k += 1
    return _head(t, j, k, language, one=one)


def _head(t: Tokens, j: int, first: int, language: Language, *, one: bool) -> tuple[str, int] | None:
    """The head noun of the words from token `first` on, counted by the number before token `j`."""
    low, kinds = t.low, t.kind
    best = last_word = -1
    for k in range(first, first + _REACH):
        word = low[k]
        if kinds[k] != WORD:
            if kinds[k] == DIGITS:
                break
            if word == "-" and t.glued(k) and t.glued(k + 1) and kinds[k + 1] == WORD:
                continue
            if word in ('"', "'") and best < 0:
                continue
            if word == "&" and best < 0:
                continue
            if (
                word == ","
                and best < 0
                and last_word >= 0
                and kinds[k + 1] == WORD
                and low[k + 1] not in language.STOP
                and _adjective(low[last_word])
                and one is False
            ):
                continue
            break
        if word in language.no_nouns:
            if last_word < 0 and word in language.SKIP:
                continue
            if word in language.heads and word not in ("second", "third", "a"):
                break
            if word in language.STOP and not (
                (word in language.NOUN_OR_VERB and last_word < 0)
                or (low[k - 1] == "-" and last_word >= 0 and t.glued(k))  # best-paid mayors
            ):
                break
        many = plural(word, language)
        if best >= 0 and (
            not many or low[best] in language.NOUN_OR_VERB or (low[j - 2] == "of" and low[j - 3] in _ONE_OF)
        ):
            break  # the first of four trials opens
        may_be = last_word < 0 or (best < 0 and not one and not t.upper[last_word])  # 12 claims, 12 asylum claims
        if (many or (may_be and word in language.NOUN_OR_VERB)) and not (
            t.upper[k] and len(word) > 4 and t.raw(k).isupper()
        ):
            best = k
        elif (
            word.endswith("ed")
            and len(word) > 4
            and last_word >= 0
            and low[k - 1] != "-"
            and one
            and not _adjective_ed(word)
        ):
            break
        last_word = k
    if one:
        if last_word < 0 or low[last_word] in language.NOT_THINGS:
            return None
        # In the singular the head is the last word of the run; a plural there ends it.
        return printed_singular(t, last_word, language), last_word
    if best < 0 or (low[best] in language.NOT_THINGS and low[j - 2] not in ("the", "these", "those")):
        return None
    return printed_singular(t, best, language), best


def _adjective(word: str) -> bool:
    return word.endswith(("ed", "ing", "al", "ic", "ous", "ful", "ble", "ive", "ern", "ish", "y"))


def _adjective_ed(word: str) -> bool:
    return word.endswith(("armed", "aged", "sized", "owned", "based", "run"))
