"""Whether a figure needs a source: claims do; dates, names, ranks, one person's age and spans that place a claim do not."""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.draft import Draft
from factbox.figures.language import Language
from factbox.figures.tokens import MARK, WORD, Tokens

_GIVEN = frozenset({"give", "gave", "gives", "giving", "given"})  # they gave it 110 per cent
_ALL_ONE_HAS = frozenset({"it", "their", "his", "her", "our", "my", "your"})
_NEVER = frozenset({"date", "year", "time", "ordinal", "identifier"})


def needs_source(t: Tokens, d: Draft, language: Language) -> bool:
    """The judgement for one figure, in its sentence."""
    if d.needs is not None:
        return d.needs
    if d.kind == "count":
        return d.noun_at < 0 or t.low[d.noun_at] not in language.HEADLINE_THINGS or not _headline_things(t, d, language)
    if d.kind in _NEVER:
        return False
    if d.kind == "age":
        return _age(t, d, language)
    if d.kind == "duration":
        return not _places_in_time(t, d, language)
    if d.kind == "percent" and d.value in (100, 110, 120, 150, 200, 1000) and t.low[d.j] != language.OF:
        return t.low[d.i - 1] not in _GIVEN and not (t.low[d.i - 2] in _GIVEN and t.low[d.i - 1] in _ALL_ONE_HAS)
    return True


def _age(t: Tokens, d: Draft, language: Language) -> bool:
    """An age needs a source when it describes a group or a thing, not when it tells one person's."""
    low = t.low
    if d.note == "olds":
        return True
    if d.note == "old":
        for k in range(d.j, min(t.size, d.j + 5)):
            word = low[k]
            if word in language.THINGS_OLD:
                return True
            if word in language.PEOPLE_SINGULAR or word in language.PEOPLE:
                return False
            if t.kind[k] != WORD or word in language.STOP:
                break
        before = low[d.i - 1]
        if before in ("is", "was", "are", "were") and low[d.i - 2] in language.THINGS_OLD:
            return True
        noun = low[d.j]
        if t.kind[d.j] != WORD:
            return _old_thing_before(t, d, language)
        return (
            not t.upper[d.j]
            and noun not in language.STOP
            and not (noun in language.ROLES or noun.endswith(language.ROLE_ENDINGS) or noun in language.PEOPLE_WORDS)
            and t.start[d.j] - t.end[d.j - 1] == 1
            and _thing_old(t, d, language)
        )
    if d.note in ("group", "thing", "plural", "average"):
        return True
    if (
        d.note == "one"
        and d.hedge in ("over", "under", "at_least", "at_most")
        and d.unit == "year"
        and low[d.i - 1] not in ("nearly", "almost", "just")
    ):
        return True
    if d.note in ("one", "comma") or (d.note == "few" and d.hedge != "range"):
        return False
    if d.note == "few":
        return True
    if d.hedge == "range":
        # in his 30s: one person; aged 13 to 15: a group
        if low[d.j - 1] == "s" or low[d.i] in language.DECADES:
            k = d.i - 1
            while low[k] in ("early", "mid", "late", "-", "'"):
                k -= 1
            if low[k] != "their":
                return False
            return any(nouns.plural(low[x], language) and low[x] in language.PEOPLE for x in range(max(0, k - 4), k))
        return True
    return bool(d.hedge) and d.hedge != "approx"


def _old_thing_before(t: Tokens, d: Draft, language: Language) -> bool:
    """`The crown, 1,000 years old,`: whether the words before name a thing."""
    low = t.low
    k = d.i - 1
    if low[k] in language.BEFORE_YEARS_OLD:
        k -= 1
        if low[k] in ("more", "is", "was", ","):
            k -= 1
        word = low[k]
        return (
            t.kind[k] == WORD
            and not t.upper[k]
            and word not in language.PEOPLE_WORDS
            and word not in language.PERSONAL
            and word != "one"
            and word not in language.ROLES
            and not word.endswith(language.ROLE_ENDINGS)
        )
    return False


def _thing_old(t: Tokens, d: Draft, language: Language) -> bool:
    """Whether the noun after `95-year-old` is a thing: the last word before a verb or preposition decides."""
    low = t.low
    k = d.j
    last = ""
    while t.kind[k] == WORD and low[k] not in language.STOP and k - d.j < 5:
        last = low[k]
        if t.upper[k]:
            return False
        k += 1
    if last in language.PEOPLE_WORDS or last in language.ROLES or last.endswith(("ed", *language.ROLE_ENDINGS)):
        return False
    return (
        (isinstance(d.value, int) and d.value > 110)
        or last in language.THINGS_OLD
        or last.endswith(language.THING_ENDINGS)
    )


def _places_in_time(t: Tokens, d: Draft, language: Language) -> bool:
    """Whether a span of time only says when: the previous two years, three days ago, the six months to March."""
    low = t.low
    j = d.j
    if low[j] == "-" and low[j + 1] in ("odd", "plus"):
        j += 3  # 20-odd years ago
    follow = low[j]
    if low[j - 1] in language.TIME_SPANS_HYPHEN:
        return False
    if low[j - 2] == "-" and d.hedge != "range":
        return False
    if follow in language.AGO or (follow == "back" and d.unit in ("year", "month", "week", "day", "decade")):
        return True
    if follow == "on" and (t.kind[j + 1] == MARK or low[d.i - 1] in ("", ".", "\n", '"')):
        return True
    if follow == "later" or follow == "earlier" or follow == "before" or follow == "after" or follow == "since":
        return True
    k = d.i - 1
    for _ in range(3):
        if low[k] in language.LOOSE_BEFORE_SPAN:
            k -= 1
            continue
        break
    word = low[k]
    if word == "within" and (low[k - 1] in language.ALL_OR_MOST or low[k - 1] in language.FINISHING):
        return False  # most within 90 seconds
    if word == "another" and low[k - 1] in language.TAKES:
        return False  # how long a thing takes
    if word in language.TIME_PLACERS and not (word == "last" and _is_a_verb(t, k, language)):
        return True
    if low[d.i - 1] == "the" and follow in language.AFTER_FRAMED_SPAN:
        return True
    if follow == "into" and low[j + 1] in ("the", "his", "her", "their", "its"):
        return True
    if low[d.i - 1] == "in" or (word == "in" and low[d.i - 1] != "to"):
        return _in_span(t, d, k, language)
    return bool(follow == "to" and t.low[j + 1] in language.MONTHS)


def _is_a_verb(t: Tokens, k: int, language: Language) -> bool:
    """Whether `last` at token `k` is what something will do: it will start in May and last 30 months."""
    low = t.low
    if low[k - 1] in language.MODALS:
        return True
    return low[k - 1] == language.AND and any(low[x] in language.MODALS for x in range(max(0, k - 12), k))


def _in_span(t: Tokens, d: Draft, k: int, language: Language) -> bool:
    """`in N years`: only when something is to come (due in six weeks, in five years' time); else part of the claim."""
    low = t.low
    if low[d.j] == "'" or low[d.j] == "time" or low[d.j - 1].endswith("'"):
        return True
    return any(low[back] in language.TO_COME for back in range(max(0, k - 4), k))


def _headline_things(t: Tokens, d: Draft, language: Language) -> bool:
    """`Five things to know`: a headline's format."""
    low = t.low
    if d.noun_at - d.j > 1:
        return False
    follow = low[d.noun_at + 1]
    if (
        follow in ("to", "you", "we", "about", "that")
        and (
            d.i == 0
            or low[d.i - 1] in (":", "\n", "-", '"', "here", "are", ".")
            or (follow in ("to", "you") and low[d.noun_at + 2] in language.HEADLINE_VERBS)
        )
        and (d.i == 0 or low[d.i - 1] in (":", "\n", '"', "'", ".", "are", "-", "here's", "the", "our", ",", "\u2013"))
    ):
        d.kind, d.unit = "other", None
        return True
    return False
