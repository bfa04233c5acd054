"""A count whose thing is left out takes it from what was said before: 46 men were arrested, 12 of them in Auckland."""

from __future__ import annotations

from factbox.figures import nouns, unnumbered
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.people import names_people
from factbox.figures.tokens import DIGITS, WORD, Tokens

_ENDS = frozenset(".?!\n")
_CLOSED = frozenset((",", ".", ";", ""))
_BOUNDS = frozenset({"over", "under", "above", "below"})
_REACH = 40  # tokens between a count and the thing it leaves out


def fill_elided(t: Tokens, drafts: list[Draft], unsaid: list[int], language: Language) -> None:
    """Give each count without a unit the thing it leaves out, where the words leave no doubt which.

    `unsaid`: where among the figures the counts stand that do not say their thing.
    """
    for n in unsaid:
        _fill(t, drafts, n, language)


def _fill(t: Tokens, drafts: list[Draft], n: int, language: Language) -> None:
    low = t.low
    d = drafts[n]
    if d.kind != "count" or d.unit is not None or d.note == "idiom":
        return
    if low[d.j] == language.OF:
        whole = _whole(t, drafts, n, language)
        if whole is not None:
            d.unit = whole.unit  # 14 of the council's 51 seats
            return
        if t.kind[d.j + 1] != DIGITS and low[d.j + 1] not in language.THEM and not _of_a_time(t, d, language):
            return
    if low[d.i - 1] in _BOUNDS and low[d.i - 2] in language.BEING:
        return  # nine of the readings were under 12
    last = _antecedent(t, drafts, n, language)
    if last is None:
        d.unit = unnumbered.unit(t, drafts, n, language)
    elif low[d.j] == language.OF and nouns.plural(low[d.j + 2], language) and low[d.j + 2] not in language.STOP:
        d.unit, d.noun_at = nouns.printed_singular(t, d.j + 2, language), d.j + 2
    else:
        d.unit = last.unit
        if d.value == 1 or low[d.j] in language.DOING:
            d.unit = unnumbered.of_no_or_only_one(t, d, language) or last.unit


def _whole(t: Tokens, drafts: list[Draft], n: int, language: Language) -> Draft | None:
    """The next figure, where this one is a part of it: seven of the town's 40 schools, 40 of her 90 caps."""
    d = drafts[n]
    if n + 1 == len(drafts):
        return None
    following = drafts[n + 1]
    between = range(d.j + 1, following.i)
    if not 1 <= len(between) <= 5 or following.kind != "count":
        return None
    owned = following.i - 1 if t.low[following.i - 1].endswith("'s") else 0
    for k in between:
        if t.kind[k] != WORD or not (k <= owned or t.low[k] in _OWNERS):
            return None
    if following.unit is None and not _REST.isdisjoint(t.low[d.j + 1 : following.i]):
        _fill(t, drafts, n + 1, language)
    return following if following.unit is not None else None


_ATTACHING = frozenset("in on at from after across over for with by".split())
_PLACES = frozenset("in on at from of to by with for the and".split())
_REST = frozenset({"next", "last", "other"})  # nine of the next 12
_OWNERS = frozenset(
    "the a his her its their our my all these those total of some about more than nearly next last first other".split()
)


def _of_a_time(t: Tokens, d: Draft, language: Language) -> bool:
    """`10 times the 3,200 of a normal week`, `more than the 1,800 of 2019`: the same of another time."""
    if t.low[d.i - 1] != "the" or t.low[d.i - 2] not in language.SET_BESIDE:
        return False
    after = t.low[d.j + 1 : d.j + 5]
    return any(
        word in language.SPELLS or word in language.MONTHS or language.UNITS.get(word, _NONE)[1] == "duration"
        for word in after
    )


_NONE = ("", "")


def _antecedent(t: Tokens, drafts: list[Draft], n: int, language: Language) -> Draft | None:
    """The count before figure `n` that says what it leaves out; None where none does, or two might."""
    low = t.low
    d = drafts[n]
    counts: list[Draft] = []
    alike = True
    for k in range(n - 1, max(-1, n - 9), -1):
        b = drafts[k]
        if d.i - b.j >= _REACH:
            break
        if b.kind == "count" and b.note != "idiom" and b.unit is not None and b.unit != "time":
            alike = alike and (not counts or b.unit == counts[0].unit)
            counts.append(b)
    if not counts:
        return None
    last = counts[0]
    counts.reverse()
    here = _ENDS.isdisjoint(low[last.j : d.i]) or not _sentence_ends(t, last.j, d.i)
    them = low[d.j] == language.OF or not language.THEM.isdisjoint(low[max(0, d.i - 4) : d.i])
    if them and _of_them(t, d, language):
        return _head(t, counts, d, language) if here or low[d.i - 1] == "," else None
    if not here:
        return last if _goes_on(t, drafts, n, counts, language) and _fits(t, d, last, language) else None
    if not alike:
        last = _parallel(t, counts, d, language)
    if not _leaves_out(t, d, last, language) or not _fits(t, d, last, language):
        return None
    return last if alike or not _in_doubt(t, counts, d, language) else None


def _of_them(t: Tokens, d: Draft, language: Language) -> bool:
    """`12 of them`, `of whom 12`; `Of those, 12`."""
    low = t.low
    if low[d.j] == language.OF and low[d.j + 1] in language.THEM:
        return True
    k = d.i - 1
    while low[k] in language.BEFORE_A_NUMBER or low[k] == ",":
        k -= 1
    return low[k] in language.THEM and low[k - 1] == language.OF


def _head(t: Tokens, counts: list[Draft], d: Draft, language: Language) -> Draft | None:
    """Which of the counts before `of them` means: not what the first was had for, nor what it carried."""
    last = counts[-1]
    people = language.THEM and "whom" in (t.low[d.i - 1], t.low[d.j + 1])
    if people and not names_people(last.unit or "", language):
        return next((b for b in reversed(counts[:-1]) if names_people(b.unit or "", language)), last)
    if len(counts) == 1:
        return last
    first = counts[-2]
    if first.noun_at < 0 or last.noun_at < 0 or not 0 < last.i - first.noun_at - 1 <= 2:
        return last
    joint = t.low[first.noun_at + 1]
    subject = t.low[last.noun_at + 1] in language.BEING or t.low[last.noun_at + 1] in language.HAVING
    fewer = d.value is not None and last.value is not None and last.value < d.value
    if (
        joint == "for"
        or (subject and (joint == "with" or joint.endswith("ing")))
        or (fewer and joint in ("in", "on", "at"))
    ):
        return first  # six wickets for 41 runs, six ships carrying 400 migrants were stopped, 40 dogs in three vans
    return last


def _parallel(t: Tokens, counts: list[Draft], d: Draft, language: Language) -> Draft:
    """The count that stands after the same word, or the last: six golds from 31 events, and 18 from 112."""
    before = t.low[d.i - 1]
    if t.kind[d.i - 1] == WORD and before not in language.BEFORE_ELISION:
        for b in reversed(counts):
            if t.low[b.i - 1] == before and b.i >= _begin(t, d.i):
                return b
    if _attached(t, *counts[-2:]):
        return counts[-2]  # 300 shops in 12 states, and 45 more will open
    return counts[-1]


def _in_doubt(t: Tokens, counts: list[Draft], d: Draft, language: Language) -> bool:
    """Whether two unlike things counted together might both be meant: three men and two women were held, four ..."""
    low = t.low
    first, last = counts[-2:]
    if _attached(t, first, last):
        return False
    if first.unit != last.unit and low[d.i - 1] == language.OF and low[d.i - 2] in language.DIFFERENCES:
        return True  # 58,000 births, against 37,000 deaths, an increase of 21,000
    if first.unit == last.unit:
        return False
    alone = (
        low[d.i - 1] in language.HAVING and low[d.i - 2] in language.SUBJECT_PRONOUNS
    )  # 14 branches serve 9,000; it had 22
    if low[d.i - 1] == ";" and names_people(first.unit or "", language) and names_people(last.unit or "", language):
        return True  # 30 pilgrims and, later, two farmers; nine died
    near = last.i - first.noun_at <= 3 if first.noun_at >= 0 else last.i - first.j <= 4
    return alone or (near and low[last.i - 1] in ("and", ","))


def _attached(t: Tokens, first: Draft, last: Draft) -> bool:
    """Whether the later count only says more of the earlier: 74 points from 30 games."""
    return first.noun_at >= 0 and first.noun_at + 2 == last.i and t.low[last.i - 1] in _ATTACHING


def _leaves_out(t: Tokens, d: Draft, last: Draft, language: Language) -> bool:
    """Whether the words around a bare count show that what it counts was said before, in this sentence."""
    low = t.low
    before, follow = low[d.i - 1], low[d.j]
    if follow in _CLOSED and (
        (
            before in language.BEFORE_OTHER_COUNTS
            and not (before != "for" and last.unit in language.PEOPLE_WORDS)
            and not (before == "for" and low[d.i - 2] in language.FOR_VERBS)
        )
        or (before == language.OF and low[d.i - 2] not in language.LEVELS)
    ):
        return False  # room for 460; a fire that injured 11; a city of half a million
    if follow in language.AFTER_ELISION:
        return True
    if t.upper[d.j] or t.kind[d.j] != WORD:
        return before == "than" or low[d.i - 2] == "than"
    if before in language.BEFORE_ELISION or low[d.i - 2] == "than":
        return True
    return (
        (follow in language.STOP or follow.endswith("ed")) and follow not in language.NO_ELISION and bool(language.THEM)
    )


def _fits(t: Tokens, d: Draft, last: Draft, language: Language) -> bool:
    """Whether what is done to the count can be done to the thing; police who seize 40 guns and charge nine charge people."""
    low = t.low
    if language.done_to_people.isdisjoint(low[max(0, d.i - 4) : d.j + 3]):
        return True
    k = d.i - 1
    while low[k] in language.BEFORE_A_NUMBER:
        k -= 1
    if low[k] in language.LEAVING and low[d.j] not in _CLOSED:
        return names_people(last.unit or "", language)  # left 9,000 without power
    if low[k] in language.PEOPLE_ONLY:
        alike = low[k] in low[max(0, last.i - 4) : last.i]
        return alike or names_people(last.unit or "", language)
    follow = low[d.j]
    done = follow in language.PASSIVE_PEOPLE_ONLY
    if follow in _HAVE or follow in language.BEING:
        done = low[d.j + 1] in language.PASSIVE_PEOPLE_ONLY or low[d.j + 2] in language.PASSIVE_PEOPLE_ONLY
    return not done or names_people(last.unit or "", language)


_HAVE = frozenset({"have", "had", "has", "were", "was"})


def _goes_on(t: Tokens, drafts: list[Draft], n: int, counts: list[Draft], language: Language) -> bool:
    """Whether a sentence goes on counting what the one before counted, one thing alone: They got 85,000."""
    low = t.low
    d, last = drafts[n], counts[-1]
    if t.kind[d.j] == WORD and low[d.j] not in language.STOP:
        return False
    first = _begin(t, d.i)
    if _sentence_ends(t, last.j, first - 1) or any(b.unit != last.unit for b in counts if b.i >= _begin(t, last.i)):
        return False
    k = d.i - 1
    while low[k] in language.BEFORE_A_NUMBER:
        k -= 1
    if low[k] in language.BEING_THERE:
        return "there" in low[max(first, k - 3) : k]
    if last.unit in language.COUNTED_IN_COURT:
        return False
    again = low[k].endswith("ed") and low[k] in low[_begin(t, last.i) : last.i]
    again = again or (t.kind[k] == WORD and low[k] not in _PLACES and low[k] in low[max(0, last.i - 3) : last.i])
    if low[k] == "with" and low[k - 1] in ("ended", "finished", "left"):
        k -= 1
    elif low[k] not in language.HAVING and not again:
        return False
    return again or low[k - 1] in language.SUBJECT_PRONOUNS or low[k - 2] in language.SUBJECT_PRONOUNS


def _begin(t: Tokens, i: int) -> int:
    """The token that begins the sentence of token `i`."""
    k = i
    while k > 0 and i - k < _REACH and not (t.low[k - 1] in _ENDS and not t.glued(k)):
        k -= 1
    return k


def _sentence_ends(t: Tokens, first: int, stop: int) -> bool:
    """Whether a sentence ends among tokens [first, stop)."""
    low = t.low
    return any(low[k] in _ENDS and t.start[k + 1] > t.end[k] for k in range(first, stop))
