"""What ties a printed name to a country: "Australia's", "the US", "of Canada", "(UK)", "in Canberra", "In London the"."""

from __future__ import annotations

from collections.abc import Container

from factbox.agencies.fold import Tokens, base_of, fold_name, is_possessive
from factbox.agencies.piece import MEDIUM, STRONG, WEAK, Page, Tie
from factbox.agencies.places import (
    FIRST_WORDS,
    LAST_WORDS,
    LEADS_ON,
    LONGEST_PLACE,
    SECOND_WORDS,
    country_of,
    place_in_letters,
    place_of,
    town_of,
)
from factbox.agencies.scan import is_capital, is_simple
from factbox.agencies.words import listed
from factbox.pattern import Pattern

# Between a country and the name: "the Australian federal Department", "Britain's own Home Office".
_BETWEEN = listed(
    """
    federal own national central government governments union then new powerful main former commonwealth cabinet
    state governmental run newly formed once dominion kingdoms
    """
)
# A part of a country that goes unnamed: its department is not the country's.
LOCAL = listed(
    """
    state states provincial province provinces county countys city citys municipal regional territory
    territorial territorys district metropolitan tribal cantonal devolved borough parish local
    """
)
# What a body is called in small letters before its name: "Australia's spy agency, the NAME".
_CALLED = listed(
    """
    agency department ministry regulator watchdog police force service authority body bureau bank court
    ombudsman commission office parliament inspectorate auditor
    """
)
# What may stand between a name and the town it sits in: "Home Affairs officials in Canberra".
_SEATED = listed(
    """
    officials office offices headquarters spokesman spokeswoman staff based here also sits
    """
)
_IN_A_PLACE = ("in", "at", "from")
_HEAD_OF_A_LABEL = Pattern(r"[\n;.•|(]\s*(?:[-–—*•]\s+)?(?:the )?\Z")
_SENTENCE_END = Pattern(r"[.!?;:]\s|\n\s*\n|[.!?;:]$")


def tie_on(page: Page, first: int, last: int) -> Tie | None:
    """The strongest tie of the name at tokens `first` to `last`, its place's letters among them."""
    if last in page.letters:
        return page.letters[last]
    tie = tie_of(page.tokens, first, last, page.own_letters)
    if tie is None and first and (first - 1) in page.letters:
        return page.letters[first - 1]  # "AU: Department of Home Affairs"
    if tie is not None and tie.end - tie.start <= _LETTERS:
        code = place_in_letters(page.text[tie.start : tie.end], page.home)
        return tie if code is None or code == tie.code else Tie(code, tie.strength, tie.start, tie.end)
    return tie or page.place or (_of_the_row(page, first) if "|" in page.text else None)


def _of_the_row(page: Page, first: int) -> Tie | None:
    """The place that a cell of the row is no more than the name of, in a table written with bars; None where it has two."""
    text, tokens = page.text, page.tokens
    at = tokens.start(first)
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    places: dict[str, Tie] = {}
    start = begin
    for cell in text[begin : end if end >= 0 else len(text)].split("|"):
        bare = cell.strip(" \t*")
        if bare[:1].isupper() and len(bare) <= _LONGEST_CELL:
            folded = fold_name(bare)
            code = place_of(folded, bare) or town_of(folded) or place_in_letters(bare, page.home)
            if code is not None:
                places[code] = Tie(code, MEDIUM, start, start + len(cell))
        start += len(cell) + 1
    return places.popitem()[1] if len(places) == 1 else None


_LETTERS = 4  # of a place's short form, a possessive ending counted
_LONGEST_CELL = 40  # characters of a place


def tie_of(tokens: Tokens, first: int, last: int, acronyms: Container[int] = ()) -> Tie | None:
    """The strongest tie of the name at tokens `first` to `last`; None when the text says nothing. `acronyms` are tokens that look
    like a place's letters and are the name's own."""
    after = _after(tokens, last) if last not in acronyms else None
    if after is not None and "-" in after.code:
        return after  # "Australia's Supreme Court of Queensland"
    return (
        _before(tokens, first)
        or after
        or _apposition(tokens, first)
        or _town_after(tokens, last)
        or _opening(tokens, first)
    )


def place_ending(tokens: Tokens, last: int, *, towns: bool = False) -> tuple[int, str] | None:
    """First token and code of the place whose name ends with token `last`."""
    words, folds = tokens.words, tokens.folds
    ending = base_of(words[last])
    if ending not in LAST_WORDS:
        return None
    for size in range(min(LONGEST_PLACE, last + 1), 0, -1):
        first = last + 1 - size
        if folds[first] not in FIRST_WORDS and not (size == 1 and ending in FIRST_WORDS):
            continue
        if not is_capital(words[first]):
            continue
        folded = " ".join([*folds[first:last], ending])
        printed = words[last].removesuffix("'s").removesuffix("’s") if size == 1 else ""
        code = place_of(folded, printed) or (town_of(folded) if towns else None)
        if code is not None and all(is_simple(tokens.gap(index)) for index in range(first, last)):
            return first, code
    return None


def place_starting(tokens: Tokens, first: int, *, towns: bool = False) -> tuple[int, str] | None:
    """Token after the place that begins at token `first`, and its code."""
    words, folds = tokens.words, tokens.folds
    if first >= len(words) or not is_capital(words[first]):
        return None
    sizes = FIRST_WORDS.get(folds[first]) or FIRST_WORDS.get(base_of(words[first])) or ()
    for size in sizes:
        last = first + size - 1
        if last >= len(words):
            continue
        if size > 1 and folds[first + 1] not in SECOND_WORDS and base_of(words[first + 1]) not in SECOND_WORDS:
            continue
        folded = " ".join([*folds[first:last], base_of(words[last])])
        code = place_of(folded, words[last] if size == 1 else "") or (town_of(folded) if towns else None)
        if code is not None and all(is_simple(tokens.gap(index)) for index in range(first, last)):
            return last + 1, code
    return None


def _before(tokens: Tokens, first: int) -> Tie | None:
    words, folds = tokens.words, tokens.folds
    at = first - 1
    skipped = 0
    local = False
    while at >= 0 and skipped < 3 and is_simple(tokens.gap(at)):
        found = place_ending(tokens, at)
        if found is not None:
            start, code = found
            if (
                start > 0
                and folds[start - 1] in ("of", "for", "from", "in", "and")
                and not is_possessive(words[at])
                and skipped == 0
            ):
                return None  # "the Bank of Japan Ministry" is no attribution, "in Australia Police" neither
            return Tie("?" if local else code, STRONG, tokens.start(start), tokens.end(at))
        town = place_ending(tokens, at, towns=True)
        if town is not None:
            start, code = town
            if start and folds[start - 1] in _IN_A_PLACE and not is_possessive(words[at]) and not skipped:
                return None
            if is_possessive(words[at]) or skipped:
                return Tie("?" if local else code, MEDIUM, tokens.start(start), tokens.end(at))
            return Tie("?", STRONG, tokens.start(start), tokens.end(at))
        if folds[at] in LOCAL and folds[at] not in ("state",) and words[at][0].islower():
            return Tie("?", STRONG, tokens.start(at), tokens.end(at))
        if folds[at] == "state" and words[at][0].islower():
            local = True
        elif folds[at] == "state" and skipped == 0 and at and place_ending(tokens, at - 1) is not None:
            pass  # "the Kerala State Department"
        elif folds[at] not in _BETWEEN or not words[at][0].islower():
            break
        at -= 1
        skipped += 1
    return Tie("?", STRONG, tokens.start(first - 1), tokens.end(first - 1)) if local else None


def _after(tokens: Tokens, last: int) -> Tie | None:
    if last >= len(tokens.words):
        return None
    gap = tokens.gap(last - 1)
    if is_possessive(tokens.words[last - 1]) and base_of(tokens.words[last - 1]) != tokens.folds[last - 1]:
        return None
    if gap.strip() == "(" or (gap.strip() == "" and len(gap) < 4):
        found = place_starting(tokens, last)
        if found is not None:
            end, code = found
            closing = tokens.gap(end - 1).lstrip()
            if gap.strip() == "(" and closing.startswith(")"):
                return Tie(code, STRONG, tokens.start(last), tokens.end(end - 1))
            if (
                gap.strip() == ""
                and not is_possessive(tokens.words[end - 1])
                and not (end < len(tokens) and is_capital(tokens.words[end]) and is_simple(tokens.gap(end - 1)))
            ):
                return Tie(code, STRONG, tokens.start(last), tokens.end(end - 1))
    if gap.strip() == "" and tokens.folds[last] in ("of", "for") and last + 1 < len(tokens):
        start = last + 1 + (tokens.folds[last + 1] == "the")
        found = place_starting(tokens, start)
        if found is not None:
            return Tie(found[1], STRONG, tokens.start(start), tokens.end(found[0] - 1))
    return None


def _town_after(tokens: Tokens, last: int) -> Tie | None:
    """ "in Canberra", ", Wellington": close behind the name and before the sentence ends."""
    at = last
    text = tokens.text
    if at + 1 < len(tokens.words) and tokens.gap(at - 1).strip() == "(" and tokens.gap(at).strip() == ")":
        at += 1
    for _ in range(3):
        if at >= len(tokens.words) or _SENTENCE_END.search(text[tokens.end(at - 1) : tokens.start(at)]):
            return None
        if tokens.folds[at] in ("in", "at", "from", "based") or (at == last and tokens.gap(at - 1) == ", "):
            start = at + 1 if tokens.folds[at] in ("in", "at", "from", "based") else at
            found = place_starting(tokens, start, towns=True)
            if found is not None:
                if is_possessive(tokens.words[found[0] - 1]):
                    return None  # "in Dublin's twin city"
                if (
                    start > at
                    and "," in tokens.gap(at - 1)
                    and tokens.gap(found[0] - 1).strip() == ""
                    and found[0] < len(tokens)
                ):
                    return None  # ", in Wellington this week for talks"
                return Tie(found[1], MEDIUM, tokens.start(start), tokens.end(found[0] - 1))
        if tokens.folds[at] not in _SEATED or tokens.gap(at - 1).strip():
            return None
        at += 1
    return None


def _apposition(tokens: Tokens, first: int) -> Tie | None:
    """ "Australia's spy agency, the NAME": a country, a few plain words, a comma."""
    at = first - 1
    if at > 0 and tokens.folds[at] == "the" and tokens.words[at] == "the":
        at -= 1
    if at < 1 or tokens.gap(at).strip() != ",":
        return None
    last = at
    for _ in range(6):
        found = place_ending(tokens, at)
        if found is not None:
            start, code = found
            noun = tokens.folds[last]
            if at < last and noun in _CALLED and tokens.gap(at).strip() == "":
                return Tie(code, STRONG, tokens.start(start), tokens.end(at))
            return None
        if not tokens.words[at][0].islower() or at == 0 or tokens.gap(at - 1).strip():
            return None
        at -= 1
    return None


def _opening(tokens: Tokens, first: int) -> Tie | None:
    """ "In London the NAME": a place that opens the sentence, or the clause after "and"; "Ohio: the NAME", the head of a label;
    "Tokyo (NAME)", "Tokyo, where the NAME"."""
    at = first - 1
    if at >= 0 and tokens.folds[at] == "the":
        at -= 1
    if at < 0:
        return None
    if at and tokens.folds[at] == "where" and tokens.gap(at - 1) == ", ":
        found = place_ending(tokens, at - 1, towns=True)
        return None if found is None else Tie(found[1], MEDIUM, tokens.start(found[0]), tokens.end(at - 1))
    mark = tokens.gap(at).strip()
    if mark not in ("", ",", ":", "("):
        return None
    found = place_ending(tokens, at, towns=True)
    if found is None:
        return None
    first = found[0]
    if mark in (":", "("):
        if (
            mark == ":"
            and first
            and _HEAD_OF_A_LABEL.search(tokens.text, tokens.end(first - 1), tokens.start(first)) is None
        ):
            return None
        return Tie(found[1], MEDIUM, tokens.start(first), tokens.end(at))
    if first == 0 or tokens.folds[first - 1] not in _IN_A_PLACE:
        return None
    return Tie(found[1], WEAK, tokens.start(first), tokens.end(at))


def countries_in(tokens: Tokens, home: str | None) -> tuple[list[str], bool]:
    """The countries that a text names, as often as it does, themselves, by a region or by a town; and whether it names any place.
    `home` is the country it is told from."""
    at = 0
    found: list[str] = []
    has_places = False
    folds, words = tokens.folds, tokens.words
    for index in tokens.capitals:
        if folds[index] not in FIRST_WORDS and (words[index].isalnum() or base_of(words[index]) not in FIRST_WORDS):
            continue
        if (
            folds[index] in LEADS_ON
            and index + 1 < len(folds)
            and words[index + 1].isalnum()
            and folds[index + 1] not in SECOND_WORDS
        ):
            continue  # "The" begins The Hague, and most sentences
        place = place_starting(tokens, index, towns=True)
        if place is None:
            continue
        has_places = True
        if index >= at:
            at, code = place
            if len(words[index]) < 4 and at == index + 1:
                code = place_in_letters(words[index], home) or code
            found.append(country_of(code))
    return found, has_places
