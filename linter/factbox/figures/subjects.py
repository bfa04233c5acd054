"""What a sentence counts, where its figures do not say: Burglaries rose from 10 to 61; bed numbers fell to nine."""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.people import names_people
from factbox.figures.tokens import WORD, Tokens

_JOINTS = frozenset((",", ";", "and", "but", "while", "the"))
_FURTHEST = 7  # tokens of a subject before its verb


def fill_subject(t: Tokens, drafts: list[Draft], unsaid: list[int], language: Language) -> None:
    """Counts without a unit take the plural noun that opens their sentence, where it rises, falls or numbers so many.

    `unsaid`: where among the figures these counts stand.
    """
    low = t.low
    told: set[int] = set()  # the counts that took their thing so
    of_sentence: dict[int, str | None] = {}  # what the sentence that begins at a token counts
    for n in unsaid:
        d = drafts[n]
        if d.kind != "count" or d.unit is not None or d.note or d.value is None:
            continue
        second = _second_subject(t, drafts[n - 1], d, language) if n - 1 in told else None
        if second is not None:
            d.unit = second
            told.add(n)
            continue
        if low[d.i - 1] not in language.AFTER_SUBJECTS and not (low[d.i - 1] == "were" and _amounted(t, d, language)):
            continue
        begin = _sentence(t, d.i)
        if begin not in of_sentence:
            of_sentence[begin] = _subject(t, begin, d.i, language)
        unit = of_sentence[begin]
        if unit is not None and not _counts_another(drafts, n, begin, unit):
            d.unit = unit
            told.add(n)


def _amounted(t: Tokens, d: Draft, language: Language) -> bool:
    """`Deaths were 412 in June`; but the twins were 12."""
    if t.low[d.j] not in language.AFTER_A_LEVEL:
        return False
    return not names_people(t.low[d.i - 2], language)


def _second_subject(t: Tokens, last: Draft, d: Draft, language: Language) -> str | None:
    """A second thing with its verb left out: nurses number 212, doctors 46; deaths rose to 33 and arrests to 210."""
    low = t.low
    k = last.j
    while low[k] in _JOINTS and k < d.i:
        k += 1
    noun = d.i - 2 if low[d.i - 1] in ("to", "by") else d.i - 1
    if k == last.j or not 0 <= noun - k <= 2 or t.upper[noun] or not nouns.plural(low[noun], language):
        return None
    if t.kind[d.j] == WORD and low[d.j] not in language.STOP:
        return None
    if any(t.kind[x] != WORD or low[x] in language.STOP or low[x] in language.CHANGE_VERBS for x in range(k, noun)):
        return None
    return nouns.singular(low[noun], language)


def _sentence(t: Tokens, i: int) -> int:
    """The token that begins the sentence or clause of token `i`, at most sixty before it."""
    low = t.low
    k = i
    while k > 0 and i - k < 60 and not (low[k - 1] in (".", "?", "!", "\n", ";") and not t.glued(k)):
        k -= 1
    return k


def _counts_another(drafts: list[Draft], n: int, begin: int, unit: str) -> bool:
    """Whether the sentence has counted something else before: what is left out is then that."""
    for d in reversed(drafts[max(0, n - 8) : n]):
        if d.i < begin:
            break
        if d.kind == "count" and d.unit is not None and d.unit != unit:
            return True
    return False


def _subject(t: Tokens, begin: int, stop: int, language: Language) -> str | None:
    """The plural noun before the verb of a change, in the singular; None where the sentence does not open so."""
    low = t.low
    k = begin
    while low[k] in ('"', "(", "*", "\u2022", "-") and k < stop:
        k += 1
    if low[k] == "the" and low[k + 1] == "number" and low[k + 2] == language.OF:
        k += 3
    elif low[k] == "numbers" and low[k + 1] == language.OF:
        k += 2
    head = -1
    last = min(stop, k + _FURTHEST)
    while k < last:
        word = low[k]
        if word == "-" and t.glued(k) and t.glued(k + 1):
            k += 1
            continue
        if t.kind[k] != WORD or (word in language.STOP and (head >= 0 or not _may_open(t, k, word))):
            break
        if head >= 0 and (
            word in language.CHANGE_VERBS or word in language.MULTIPLES or word in language.COUNTING_VERBS
        ):
            break
        if nouns.plural(word, language):
            head = k
        k += 1
    if head < 0 or head < k - 1 or not _moves(t, k, stop, language):
        return None
    if low[head] in ("numbers", "figures") and head > begin and t.kind[head - 1] == WORD:
        return nouns.singular(low[head - 1], language)  # bed numbers
    if low[head] in language.UNCOUNTED_SUBJECTS:
        return None
    return nouns.printed_singular(t, head, language)


def _may_open(t: Tokens, k: int, word: str) -> bool:
    """Words that end a noun elsewhere and may open a subject: the, reported burglaries, A-level entries."""
    return word in ("the", "its", "their") or word.endswith("ed") or (t.low[k + 1] == "-" and t.glued(k + 1))


def _moves(t: Tokens, k: int, stop: int, language: Language) -> bool:
    low = t.low
    return any(
        low[x] == "were"
        or low[x] in language.CHANGE_VERBS
        or low[x] in language.MULTIPLES
        or low[x] in language.COUNTING_VERBS
        for x in range(k, stop)
    )
