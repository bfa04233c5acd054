"""The words before and after a figure that loosen it: about, more than, at least, or so."""

from __future__ import annotations

from factbox.figures import nouns
from factbox.figures.draft import Draft
from factbox.figures.hedges_after import hedge_after
from factbox.figures.language import Language
from factbox.figures.tokens import DIGITS, WORD, Tokens

_DISTANCES = ("short of", "shy of")
_MARKS = {
    "~": "approx",
    "\u2248": "approx",
    ">": "over",
    "<": "under",
    "\u2265": "at_least",
    "\u2264": "at_most",
}


def hedge(t: Tokens, d: Draft, floor: int, language: Language) -> tuple[str, str]:
    """Label and words of the hedge that governs a figure, or two empty strings. `floor`: the end of the figure before."""
    if t.low[d.i - 1] not in language.hedging:
        return hedge_after(t, d, language)
    before = _before(t, d, floor, language)
    if before[0] == "approx":
        after = hedge_after(t, d, language)  # about 500 or more
        return after if after[0] in ("at_least", "at_most") and after[1].startswith(("or ", "and ")) else before
    if before[0]:
        return before
    return hedge_after(t, d, language)


def _before(t: Tokens, d: Draft, floor: int, language: Language) -> tuple[str, str]:
    low = t.low
    k = d.i - 1
    if k < floor:
        return "", ""
    word = low[k]
    if word == language.BETWEEN:
        k -= 1
        if k < floor:
            return "", ""
        word = low[k]
    mark = _MARKS.get(word)
    if mark is not None:
        if word == ">" and low[k - 1] == "=":
            return "at_least", ">="
        return mark, word
    if word == "=" and low[k - 1] in ("<", ">"):
        return ("at_least", ">=") if low[k - 1] == ">" else ("at_most", "<=")
    if (
        (word in ("a", "an") and k - 1 >= floor and low[k - 1] in language.LOOSE_BEFORE_ARTICLE)
        or (
            word == "the"
            and (low[k - 1] in language.LOOSE_BEFORE_THE or _falls_short(low, k) or low[d.j] in language.MARKS_REACHED)
        )
        or (word == "-" and t.glued(k) and k - 1 >= floor and low[k - 1] in language.HEDGE_WORDS)
        or (word == "." and low[k - 1] in ("c", "ca", "approx", "circa"))
        or (word in language.HEDGE_FILLERS and k - 1 >= floor)
    ):
        k -= 1
        word = low[k]
    elif word == "age" or word == "ages" or word == "aged":
        if low[k - 1] == "the" or low[k - 1] in language.HEDGE_EDGES:
            k -= 1 if low[k - 1] != "the" else 2
            word = low[k]
    elif word == "magnitude" and low[k - 1] in language.HEDGE_EDGES:
        k -= 1
        word = low[k]
    elif word == "of" and low[k - 1] == "age" and low[k - 2] == "the":
        k -= 3
        word = low[k]
    elif word == "of" and low[k - 1] in language.HEDGED_NOUNS:
        for back in (2, 3):
            if low[k - back] in language.HEDGED_ADJECTIVES:
                found = language.HEDGED_ADJECTIVES[low[k - back]]
                return found, low[k - back]
    elif word == "\u00a3":
        return "", ""
    if k < floor:
        return "", ""
    found = language.hedges_before.get(word)
    if found is None:
        if word == "from" and d.kind == "money" and _priced_from(t, d, k, floor, language):
            return "at_least", "from"
        return "", ""
    previous = low[k - 1]
    veto = language.not_hedges.get(word)
    if veto is not None and previous:
        for words, _ in veto.get(previous, ()):
            n = len(words)
            if k - n + 1 >= 0 and tuple(low[k - n + 1 : k + 1]) == words:
                return "", ""
    for words, label in (*found.get(previous, ()), *found.get("", ())):
        n = len(words)
        if k - n + 1 >= max(0, floor - 1) and tuple(low[k - n + 1 : k + 1]) == words:
            phrase = " ".join(words)
            return _doubt(t, d, k - n + 1, phrase, label, language)
    if word == "from" and d.kind == "money" and _priced_from(t, d, k, floor, language):
        return "at_least", "from"
    return "", ""


def _falls_short(low: list[str], k: int) -> bool:
    """`just shy of the 3,100 needed`; but 12cm short of the record is a distance."""
    return low[k - 1] == "of" and (low[k - 2] == "shy" or (low[k - 2] == "short" and low[k - 3] == "just"))


def _doubt(t: Tokens, d: Draft, first: int, phrase: str, label: str, language: Language) -> tuple[str, str]:
    """A word that hedges only in some places: some, c, over, above, inside, within, from."""
    low = t.low
    before = low[first - 1]
    if before == "-" and t.glued(first) and phrase in ("under", "over"):
        return "", ""  # a four-under 68
    if phrase in _DISTANCES and (_number_ends(t, first, language) or _number_ends(t, first - 1, language)):
        return "", ""  # 32 short of 272, three seats short of 62
    if (phrase == "about" and before in language.ABOUT_TOPICS) or (phrase == "over" and before in language.OVER_TOPICS):
        return "", ""
    if phrase == "up to" and before in language.GOES_UP and (before == "went" or _from_a_figure(t, d.j, language)):
        return "", ""  # is up to $1,140 a month from $960
    under_a_count = first and phrase in ("over", "under") and low[d.i - 1] == phrase and d.kind != "age"
    if under_a_count and _number_ends(t, first, language):
        return "", ""  # two over 70, 120 over 80
    if phrase == "over" and any(low[x] in language.POURED for x in range(max(0, first - 6), first)):
        return "", ""  # pour half a cup of oil over 2lb of okra
    if d.kind in ("date", "time") and (phrase.startswith(("start", "begin")) or phrase in ("close on", "closing on")):
        return "", ""
    if phrase == "passed" and d.kind == "length" and low[d.j] in ("from", "away", "above", "below", "off"):
        return "", ""
    if phrase == "passed" and low[d.j] in language.AGO:
        return "", ""  # a law passed 45 years ago
    if phrase == "under" and low[d.j] in language.UNDER_GUARD:
        return "", ""
    if phrase in ("c", "ca"):
        if low[first + 1] != "." and not d.year and t.upper[first]:
            return "", ""
    elif phrase in ("over", "past") and d.kind == "duration":
        # over five years: the span a claim covers, unless something lasts it
        alone = first == 0 and d.j == t.size and d.value == 1  # the whole of a value: over a year
        if alone or before in language.LASTS or low[d.j] in ("ago", "old", "later", "in") or d.note in ("old", "olds"):
            return (label, phrase) if phrase == "over" else ("", "")
        return "", ""
    elif (
        (phrase == "past" and d.kind in ("time", "year", "", "duration", "date"))
        or (
            phrase in ("above", "below", "over", "under")
            and (
                before in ("per", "cent")
                or before in language.DIFFERENCE_WORDS
                or (first >= 1 and t.kind[first - 1] == WORD and before in language.DIFFERENCE_UNITS)
            )
        )
        or (phrase in ("above", "below", "over", "under") and before == "%")
    ):
        return "", ""
    elif phrase in ("inside", "within"):
        if d.kind not in ("duration",):
            return "", ""
        if phrase == "within" and True:
            return language.WITHIN, phrase if language.WITHIN else ""
    elif (
        (
            phrase == "under"
            and d.kind in ("", "count")
            and low[d.i - 1] == "under"
            and t.upper[first]
            and d.form == "whole"
            and before in ("section",)
        )
        or (phrase in ("over", "above") and d.kind in ("year", "date"))  # a rise of 12 over 2019
        or (phrase == "some" and d.kind in ("year", "ordinal", "date"))
        or (phrase in ("about", "around") and before in language.PHRASAL_ABOUT)
        or (phrase == "around" and d.kind == "count" and _around_a_place(t, first, language))
        or (phrase in ("passed", "backed") and low[d.j] == "to")
        or (phrase == "beyond" and d.kind in ("year", "date"))
        or (phrase in ("say", "perhaps", "probably", "broadly") and d.kind in ("date", "year", "ordinal"))
        or (phrase in ("perhaps", "maybe") and before == "," and _number_ends(t, first - 1, language))
        or (phrase == "say" and not (t.low[first - 1] == "," or t.low[first + 1] == ","))
        or (
            phrase
            in (
                "passed",
                "crossed",
                "past",
                "topped",
                "tops",
                "breached",
                "exceeds",
                "surpassed",
                "eclipsed",
            )
            and d.kind in ("date", "time", "ordinal")
        )
        or (
            phrase in ("passed", "crossed")
            and (
                (
                    low[first - 1] in language.PASSIVES
                    and d.kind in ("", "count")
                    and low[first - 1] in ("was", "were", "been")
                )
                or low[d.j] in ("bills", "laws", "resolutions", "roads")
            )
        )
        or (phrase in ("tops", "topped") and low[d.j] in ("the",))
        or (phrase == "minimum" and d.kind in ("ordinal",))
    ):
        return "", ""
    elif phrase in ("limited to", "down to", "as recently as", "as late as", "as far as"):
        if d.kind in ("year", "date", "time") or phrase == "down to":
            return "", ""
    elif (phrase in ("as long as", "as high as", "as large as", "as big as") and before in ("twice", "times")) or (
        phrase in ("closer to", "nearer to", "nearer", "close to", "approaching", "nearing")
        and d.kind
        in (
            "date",
            "identifier",
        )
    ):
        return "", ""
    if d.kind in ("ordinal", "identifier"):
        return "", ""
    return label, phrase


def _around_a_place(t: Tokens, k: int, language: Language) -> bool:
    """Whether things stand around what is counted: planets around 93 stars; but crowds around 40,000."""
    word = t.low[k - 1]
    return nouns.plural(word, language) and word not in language.UNCOUNTED_SUBJECTS and word not in language.CROWDS


def _from_a_figure(t: Tokens, j: int, language: Language) -> bool:
    """Whether `from` and another figure follow within a few words."""
    if "from" not in t.low[j : j + 5]:
        return False
    k = t.low.index("from", j) + 1
    return t.kind[k] == DIGITS or t.low[k] in language.CURRENCY_SYMBOLS


def _number_ends(t: Tokens, k: int, language: Language) -> bool:
    """Whether a number stands just before token `k`: nine, perhaps ten."""
    return t.kind[k - 1] == DIGITS or t.low[k - 1] in language.CARDINALS or t.low[k - 1] in language.TENS


def _priced_from(t: Tokens, d: Draft, k: int, floor: int, language: Language) -> bool:
    """`tickets from $25`: a lowest price, not the base of a change (to $40, from $25) nor the giver of the money."""
    low = t.low
    for x in range(d.j, min(t.size, d.j + 6)):
        if low[x] == "to":
            return False
        if low[x] in (".", ";"):
            break
    before = low[k - 1]
    if k == floor and k:  # £8.60 from £7.49, ten pounds from eight
        return False
    first = k
    while first > 0 and k - first < 30 and not (low[first - 1] in (".", ";", "?", "!", "\n") and not t.glued(first)):
        first -= 1
    said = low[first:k]
    if not language.BASE_VERBS.isdisjoint(said):
        return False
    if before in language.PRICE_WORDS:
        return True
    if t.kind[k - 1] == WORD:
        thing = nouns.plural(before, language) and before not in language.CHANGE_VERBS
        return thing and low[k - 2] not in language.FALL_WORDS and not _at_a_time(t, d, language)
    priced = any(word in language.CURRENCY_SYMBOLS or word in language.CURRENCY_WORDS for word in said)
    return not priced and not _at_a_time(t, d, language)


def _at_a_time(t: Tokens, d: Draft, language: Language) -> bool:
    """Whether a moment follows the figure, so that it is what something was then: in January, last year, a year ago."""
    low = t.low
    j = d.j
    if low[j] in ("a", "an", "per") and low[j + 1] in language.UNITS and low[j + 2] not in language.AGO_OR_BEFORE:
        j += 2  # $400 a week in January
    if low[j] in ("in", "on", "at", "for"):
        k = j + 2 if low[j + 1] == "the" else j + 1
        return low[k] in language.MONTHS or t.kind[k] == DIGITS or low[k] in ("year", "quarter", *language.TIME_PLACERS)
    return low[j] in ("last", "previously") or (low[j] in ("a", "the") and low[j + 2] in language.AGO_OR_BEFORE)
