"""Shares: a part, its whole and a percentage or fraction, in whatever order they stand.

A part `of` a whole and a share set beside either of them are told so by the words, whatever the numbers are; looser wordings
count only where the part is that share of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.figures.languages.en_relations import FALLING, GATHERED, RISING
from factbox.figures.told.holds import is_share
from factbox.figures.told.kinds import adds_up, alike, is_share_size, is_size, one_thing
from factbox.figures.told.part_words import whole_before
from factbox.figures.told.rates import is_named_rate, names_rate
from factbox.figures.told.sentence import OF_A, OF_THEM, ProseRelation, Sentence, related, starts_of
from factbox.figures.told.words import is_apposed, is_compared, moved, stands_aside, tokens
from factbox.pattern import Pattern

_FARTHEST = 140  # characters from the first to the last of the three
_LONGEST, _SHORT = 70, 30  # characters between a share and what it is set beside


def told_portions(s: Sentence, taken: set[int]) -> Iterator[ProseRelation]:
    figures = s.figures
    if not any(map(is_share_size, figures)):
        return
    amounts = [n for n, q in enumerate(figures) if is_size(q)]
    whole_at: int | None = None
    for three in zip(amounts, amounts[1:], amounts[2:], strict=False):
        sizes = [n for n in three if is_share_size(figures[n])]
        if len(sizes) == 2 and whole_at is not None and three[1] not in sizes:
            if _again(s, three[1], whole_at, three[2]):  # 3,000 were asked; 1,800 said yes (60%), 900 no (30%)
                yield related("share", of=figures[three[1]], in_=figures[whole_at], is_=figures[three[2]])
            continue
        if len(sizes) != 1 or figures[three[2]].start - figures[three[0]].end > _FARTHEST:
            continue
        size = sizes[0]
        first, last = (n for n in three if n != size)
        a, b = figures[first], figures[last]
        if not adds_up(a) or not adds_up(b) or a.kind == "duration" or not alike(a, b):
            continue
        part, whole = (first, last) if (a.value or 0) < (b.value or 0) else (last, first)
        if part < size < whole and is_compared(s, part):
            if (own := _of_now(s, part, whole, size)) is not None:
                yield related("share", of=figures[own], in_=figures[whole], is_=figures[size])
            continue
        if figures[part].start in taken or figures[size].start in taken:
            continue
        if whole < part < size and OF_THEM.match(s.gap(part + 1)) and is_compared(s, whole):
            at = whole_before(s, part)
            whole = whole if at is None or not alike(figures[at], figures[part]) else at
            told = is_apposed(s.gap(size))
        else:
            told = _told(s, part, whole, size)
        if told or (_perhaps(s, part, whole, size) and is_share(figures[part], figures[whole], figures[size])):
            if told and not is_share(figures[part], figures[whole], figures[size]):
                whole = next((k for k in amounts[: amounts.index(size)] if _fits(s, part, k, size)), whole)
            whole_at = whole
            yield related("share", of=figures[part], in_=figures[whole], is_=figures[size])
        elif size == part + 1 and OF_THEM.match(s.gap(size)) and is_apposed(s.gap(size)):
            at = whole_before(s, part)  # 412 beds on 12 wards; 396 of them (96%) were full
            if at is not None and alike(figures[at], figures[part]):
                yield related("share", of=figures[part], in_=figures[at], is_=figures[size])


def _of_now(s: Sentence, base: int, whole: int, size: int) -> int | None:
    """The figure that a share is of, where one that it is measured by stands between: `57, up from 50, or 41% of the 140`."""
    own = [
        k
        for k in range(base)
        if adds_up(s.figures[k])
        and one_thing(s.figures[k], s.figures[base])
        and (s.figures[k].value or 0) < (s.figures[whole].value or 0)
    ]
    for k in (*own, base):
        if _fits(s, k, whole, size):
            return k if _told(s, base, whole, size) or _perhaps(s, base, whole, size) else None
    subjects = [k for k in own if not stands_aside(s, k) and moved(s, k) is None]
    alone = len(subjects) == 1 and one_thing(s.figures[subjects[0]], s.figures[whole])
    return subjects[0] if alone and _told(s, base, whole, size) else None


def _fits(s: Sentence, part: int, whole: int, size: int) -> bool:
    """Whether a figure is a part of that size of some other."""
    a, b = s.figures[part], s.figures[whole]
    return a is not b and adds_up(b) and alike(a, b) and is_share(a, b, s.figures[size])


def _again(s: Sentence, part: int, whole: int, size: int) -> bool:
    """Whether the next part and its share are of the same whole as those before."""
    a, b = s.figures[part], s.figures[whole]
    if not adds_up(a) or not alike(a, b) or not is_apposed(s.gap(size)):
        return False
    named_first = _in_brackets(s, size) and starts_of(s, whole) and "," in s.gap(whole + 1) and size == part + 1
    return (named_first and "." not in s.between(whole, part)) or is_share(a, b, s.figures[size])


def _in_brackets(s: Sentence, n: int) -> bool:
    return s.gap(n).endswith("(") and s.gap(n + 1).startswith(")")


def _told(s: Sentence, part: int, whole: int, size: int) -> bool:
    """Whether the words alone tell that they are a part, its whole and its share."""
    if max(part, whole, size) - min(part, whole, size) > 2:
        return False
    before, following = s.gap(size), s.gap(size + 1)
    match [name for _, name in sorted(((part, "part"), (whole, "whole"), (size, "share")))]:
        case ["part", "whole", "share"] if is_named_rate(s, part, whole, size):
            return True
        case ["part", "whole", "share"]:  # 48 of the 320 complaints it received last year - a rate of 15%
            if not _of_whole(s.gap(whole)) or len(before) >= _LONGEST or not is_apposed(before) or names_rate(before):
                return False
            if _MOVES.intersection(tokens(before)):
                return False  # turnover at 12 of 80 sites rose (5%)
            return _in_brackets(s, size) or (_one_phrase(before) and _ends(s, size))
        case ["part", "share", "whole"]:
            if _in_brackets(s, size):  # 57 (41%) of the 140
                return _of_whole(following[1:])
            # 1,800 jobs, equal to 9% of its 20,000 staff; the 57 who left were 41% of the 140; 412 replied, 61% of the 820
            beside = is_apposed(before) and one_thing(s.figures[part], s.figures[whole])
            equal = beside or _EQUAL.search(before) is not None or _IS_THAT.search(before) is not None
            return equal and _of_whole(following) and len(before) < _LONGEST
        case ["share", "part", "whole"]:
            # 41 per cent, or 57, of the 140; 60% (300 of 500); a quarter of them, 10 of the 40
            if not _OR_PART.fullmatch(following) and not (_OF_MORE.match(following) and is_apposed(following)):
                return False
            return _of_whole(s.gap(whole).lstrip(",)"))
        case ["share", "whole", "part"]:  # 18 per cent of the 450 pupils - 81 - passed
            gap = s.gap(part)
            alone = one_thing(s.figures[part], s.figures[whole]) and len(gap) < _LONGEST and is_apposed(gap)
            return _of_whole(following) and alone and _ends(s, part)
        case ["whole", "share", "part"]:  # Of 500 people polled, 60 per cent, or 300, said yes; 30% of which, or 360
            of = starts_of(s, whole) or OF_THEM.match(s.gap(part)) is not None
            return of and _OR_A_PART.search(s.gap(part)) is not None
        case ["whole", "part", "share"]:
            if OF_THEM.match(before):  # 412 beds; 396 of them (96%)
                return is_apposed(before)
            if starts_of(s, whole) and "," in s.gap(part):
                # Of the 25,000 hectares sown, 5,000 - 20% - were lost; of 3,000 workers, 1,100 belong to the union (37%)
                return _in_brackets(s, size) or (len(before) < _SHORT and is_apposed(before) and _ends(s, size))
            # 4,900 voters, and 1,960, exactly two-fifths, came
            if _INCLUDING.search(s.gap(part)) and _in_brackets(s, size) and len(before) < _SHORT and "," not in before:
                return True  # 4,212 finishers, including 1,601 women (38 per cent)
            of = _OF_THOSE.search(s.gap(part)) is not None and one_thing(s.figures[part], s.figures[whole])
            return of and len(before) < _SHORT and is_apposed(before) and _ends(s, size)
    return False


def _of_whole(words: str) -> bool:
    """Whether a whole is named next: of the 140; of a class of 44."""
    return OF_A.match(words) is not None or _OF_GROUP.match(words) is not None


_OF_GROUP = Pattern(
    rf"\s*(?:out )?of (?:an?|the|its|their|his|her) (?:[\w-]+ )?(?:{'|'.join(sorted(GATHERED))}) of (?:about |some |just )?$"
)
_OF_ALL = Pattern(r" of (?:the (?:total|whole|lot)|all)\b")
_MOVES = RISING | FALLING
_EQUAL = Pattern(r"\b(?:or|equal to|equivalent to|representing|which is|that is) (?:[a-z]+ ){0,2}$")
_OR_PART = Pattern(r"(?:, or|,? \()\s*(?:about |some |nearly )*")
_OF_MORE = Pattern(r"\s*of\b[^.;:]{0,35}$")
_OR_A_PART = Pattern(r"(?:,? or|\s\()\s*(?:about |some |nearly )?$")
_INCLUDING = Pattern(r", (?:including|among them) (?:about |some |nearly )?$")
_OF_THOSE = Pattern(
    r"(?:[.;]\s+|\band )of (?:these|those|them),? (?:just |only |about |some )?$|,? (?:and|but|while|of which|of whom),? $"
)


def _perhaps(s: Sentence, part: int, whole: int, size: int) -> bool:
    """Whether the words let them be a part, its whole and its share."""
    if moved(s, size) is not None:
        return False
    order = sorted((part, whole, size))
    if (whole == part + 1 and _of_whole(s.gap(whole))) or (whole < part and starts_of(s, whole)):
        return True  # 57 of the 140 went, so that 41% ...; of 140, 57 went
    if order[2] == whole:  # 60 (a fifth) of the 300; a fifth (60) of the 300
        return _of_whole(s.gap(whole).lstrip(",)")) and (
            is_apposed(s.gap(order[1])) or _IS_THAT.search(s.gap(size)) is not None
        )
    if (
        order[2] == size
        and s.gap(size + 1).startswith(" of ")
        and not _OF_ALL.match(s.gap(size + 1))
        and not OF_THEM.match(s.gap(part + 1))
    ):
        return False  # a tenth of its old size
    if order[2] == size and OF_THEM.match(s.gap(size + 1)) and not OF_THEM.match(s.gap(part + 1)):
        return False  # a quarter of which was rust
    return is_apposed(s.gap(order[2])) or (order[2] == size and _IS_THAT.search(s.gap(size)) is not None)


_IS_THAT = Pattern(
    r"\b(?:is|are|was|were|mak(?:es?|ing) up|made up|represent(?:s|ed|ing)?|account(?:s|ed|ing)? for|comes? to|came to"
    r"|amount(?:s|ed|ing)? to|constitut(?:es?|ed|ing)|form(?:s|ed|ing)?|equals?|equal to|equivalent to) (?:[a-z]+ ){0,2}$"
)

_PHRASE = Pattern(r"[^,;:.()\u2013\u2014]*(?:,|\s?[(\u2013\u2014-]|:)?[^,;:.()\u2013\u2014]{0,40}$")


def _one_phrase(gap: str) -> bool:
    """Whether the apposition follows the noun of the whole at once, with no clause between them."""
    return bool(_PHRASE.match(gap)) and not re.search(r"\b(?:and|but|while|with)\b", gap)


def _ends(s: Sentence, n: int) -> bool:
    """Whether the words after an apposed figure leave it alone."""
    return moved(s, n) is None and _LEFT_ALONE.match(s.gap(n + 1)) is not None


_LEFT_ALONE = Pattern(
    r"\s*(?:(?:in all|altogether|in total)\b ?|of (?:them|those|the total|it|all)\b ?)?(?:[.,;:)\u2013\u2014-]|$)"
)
