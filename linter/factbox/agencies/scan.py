"""Names in a text: the longest registered forms, and capitalised stretches that read like the name of a public body."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.agencies.aliases import ACRONYMS, DERIVED, LOOKALIKE, SHORT, WRONG, Alias
from factbox.agencies.fold import Tokens, base_of, is_possessive
from factbox.agencies.piece import Page, Piece
from factbox.agencies.places import FIRST_WORDS, LAST_WORDS, place_of
from factbox.agencies.trie import Trie
from factbox.agencies.words import (
    DAYS,
    DEPARTMENTS,
    HEADS,
    JOINERS,
    OPENERS,
    ORDINARY,
    PERSONS,
    PUBLIC_HEADS,
    SUMS,
    TITLES,
    listed,
)
from factbox.pattern import Pattern

_SIMPLE_GAP = Pattern(r"(?:[ \t\u00a0\u2009\u202f]*(?:\r?\n[ \t]*)?|\s*[-\u2010\u2011]\s?|\s*['’\"“”]?\s*)\Z")
_INNER_MARK = Pattern(r"[,—–:/|()]|\s-\s")
_BEFORE_NAMES = PERSONS | OPENERS
_BRIEF = frozenset((SHORT, DERIVED))
_BLANK_LINE = Pattern(r"\n\s*\n")
_RUN_JOINERS = listed(
    """
    of for and the on to against or in o te na de la du des et le me nga ki a
    """
)
_KEPT = 10_000  # printed names whose forms are remembered
LONGEST_RUN = 18  # tokens

_gaps: dict[str, bool] = {}  # what has stood between two words, and whether it was simple


def is_simple(gap: str) -> bool:
    """Whether nothing but a space, a hyphen or one line end stands between two words of a name."""
    if gap == " ":
        return True
    known = _gaps.get(gap)
    if known is None:
        if len(gap) >= 40:
            return False
        known = _SIMPLE_GAP.match(gap) is not None
        if len(_gaps) < _KEPT:
            _gaps[gap] = known
    return known


def is_capital(word: str) -> bool:
    return word[0].isupper()


# A registered form in a text: its first token, the one behind it, what it may be, and where it starts and ends, without a
# possessive ending that is none of it.
Form = tuple[int, int, tuple[Alias, ...], int, int]


def forms_in(text: str, tokens: Tokens, trie: Trie) -> list[Form]:
    """Registered forms of a text in order, none overlapping, the longest at each place."""
    firsts, small, folds, words = trie.firsts, trie.small, tokens.folds, tokens.words
    starts = [
        index
        for index in tokens.capitals
        if folds[index] in firsts or (not words[index].isalnum() and base_of(words[index]) in firsts)
    ]
    if not small.isdisjoint(folds):
        starts += [index for index, fold in enumerate(folds) if fold in small and not words[index][0].isupper()]
        starts.sort()
    found: list[Form] = []
    free = 0
    for index in starts:
        if index < free:
            continue
        for last, hit, possessive in trie.hits_at(tokens, index):
            start, end = tokens.span(index, last)
            printed = (text[start:end], id(hit))
            known = trie.printed.get(printed)
            if known is None:
                aliases = _printed_so(tokens, index, last, hit)
                known = (aliases, any(map(_is_acronym, aliases)))
                if len(trie.printed) < _KEPT:
                    trie.printed[printed] = known
            aliases = _in_their_place(tokens, index, last, known[0]) if known[1] else known[0]
            if aliases:
                found.append((index, last, aliases, start, bare_end(text, end) if possessive else end))
                free = last
                break
    return found


def bare_end(text: str, end: int) -> int:
    """Where a word that ends at a place of a text ends without its possessive ending."""
    return end - 1 if text[end - 1] in "'’" else end - 2


def _printed_so(tokens: Tokens, first: int, last: int, hit: tuple[Alias, ...]) -> tuple[Alias, ...]:
    """The forms that the printed words may be; equal forms of several bodies are looked at once."""
    if len(hit) == 1:
        return hit if _is_printed_as(tokens, first, last, hit[0]) else ()
    fits: dict[tuple[str, bool], bool] = {}
    found = []
    for alias in hit:
        key = (alias.text, alias.standing in ACRONYMS)
        if key not in fits:
            fits[key] = _is_printed_as(tokens, first, last, alias)
        if fits[key]:
            found.append(alias)
    return hit if len(found) == len(hit) else tuple(found)


def _is_printed_as(tokens: Tokens, first: int, last: int, alias: Alias) -> bool:
    """Whether capitals and punctuation let the printed words be this form."""
    printed = tokens.words[first:last]
    if _is_acronym(alias):
        size = 1 + alias.text.count("-") + alias.text.count(" ") + 2 * alias.text.count("&")
        return len(printed) == size and _is_acronym_print("".join(printed), alias.text)
    if not is_capital(printed[0]) and not printed[0].isdigit() and alias.text[0].isupper():
        return False
    if len(printed) == 1:
        return is_capital(printed[0]) or printed[0] == alias.text
    small = sum(word[0].islower() and word.casefold() not in JOINERS for word in printed)
    allowed = sum(word[0].islower() for word in alias.text.split())
    if small > allowed + (len(printed) >= 5):
        return False
    return all(
        is_simple(tokens.gap(index)) or _gap_fits(tokens, first, index, alias) for index in range(first, last - 1)
    )


def _in_their_place(tokens: Tokens, first: int, last: int, aliases: tuple[Alias, ...]) -> tuple[Alias, ...]:
    """The forms without the acronyms that the words beside them rule out."""
    if _is_part_of_longer(tokens, first, last):
        return tuple(alias for alias in aliases if not _is_acronym(alias))
    if _is_capitalised(tokens.words[first]) and _is_in_a_phrase(tokens, first):
        return tuple(alias for alias in aliases if not (_is_acronym(alias) and alias.text.isupper()))
    return aliases


def _is_acronym(alias: Alias) -> bool:
    return alias.standing in ACRONYMS or (alias.standing == LOOKALIKE and alias.text.isupper())


def _is_part_of_longer(tokens: Tokens, first: int, last: int) -> bool:
    """Whether an ampersand without spaces joins the letters to others: ADF is none of ADF&G."""
    before, behind = first - 1, last
    return (before >= 0 and tokens.words[before] == "&" and tokens.gap(before) == "") or (
        behind < len(tokens) and tokens.words[behind] == "&" and tokens.gap(behind - 1) == ""
    )


def _is_capitalised(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower()


def _is_in_a_phrase(tokens: Tokens, first: int) -> bool:
    """Whether capitals alone make an acronym of a word: an ordinary one, or the last of several ("the Living Wage")."""
    if base_of(tokens.words[first]) in ORDINARY:
        return True
    before = first - 1
    return (
        before >= 0
        and tokens.gap(before) == " "
        and _is_capitalised(tokens.words[before])
        and tokens.folds[before] not in _BEFORE_NAMES
        and tokens.folds[before] not in ("the", "a", "an")
        and base_of(tokens.words[before]) not in LAST_WORDS
    )


def _is_acronym_print(printed: str, acronym: str) -> bool:
    """INTERPOL and Interpol are one; WHO and who, ICE and Ice are not."""
    bare = printed.removesuffix("'s").removesuffix("’s").replace(".", "")
    known = acronym.replace(".", "").replace("-", "").replace(" ", "")
    if bare == known or bare == known.upper():
        return bare != known.lower() or known.islower()
    if bare.casefold() != known.casefold():
        return False
    if known.isupper() and bare[:1].isupper() and bare[1:].islower():
        return len(bare) >= 4
    return sum(letter.isupper() for letter in bare) >= 2 and not (bare.endswith("s") and bare[:-1].isupper())


def _gap_fits(tokens: Tokens, first: int, index: int, alias: Alias) -> bool:
    gap = tokens.gap(index)
    if len(gap) > 6 or _BLANK_LINE.search(gap):
        return False
    if gap.strip() == "," and tokens.folds[index + 1] == "and" and "," in alias.text:
        return True
    own = Tokens(alias.text)
    skipped = 1 if own.folds and own.folds[0] == "the" and tokens.folds[first] != "the" else 0
    place = index - first + skipped
    if place >= len(own) - 1:
        return False
    mark = own.gap(place).strip()
    if gap.strip() == mark:
        return True
    return bool(mark) and _INNER_MARK.search(gap) is not None and mark != "," and gap.strip() != ","


# Capitalised stretches.


def run_around(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """The capitalised stretch that tokens `first` to `last` stand in, joined by "of", "and" and the like."""
    words, folds = tokens.words, tokens.folds
    left, right = first, last
    while left > 0 and first - left < LONGEST_RUN and is_simple(tokens.gap(left - 1)):
        word = words[left - 1]
        if folds[left - 1] in OPENERS:
            break
        if is_capital(word) or (word[0].isdigit() and folds[left - 1] not in _RUN_JOINERS):
            left -= 1
            continue
        step = left - 1
        while step > 0 and folds[step] in _RUN_JOINERS and left - step < 4 and is_simple(tokens.gap(step - 1)):
            step -= 1
        if folds[step + 1] not in _RUN_JOINERS or step == left - 1 or not is_capital(words[step]):
            break
        if (
            words[step].casefold() in ("the", "a")
            or folds[step] in _BEFORE_NAMES
            or (left - step == 2 and folds[step + 1] in ("the", "a", "to", "on"))
            or (folds[step + 1] == "in" and _starts_place(tokens, step + 2))
        ):
            break
        left = step
    while right < len(words) and right - last < LONGEST_RUN and is_simple(tokens.gap(right - 1)):
        word = words[right]
        if is_capital(word):
            if (
                (folds[right] in _BEHIND_NAMES or not word.isalpha())
                and right > last - 1
                and _ends_before(tokens, left, right)
            ):
                break
            right += 1
            continue
        step = right
        while (
            step < len(words) - 1 and folds[step] in _RUN_JOINERS and step - right < 3 and is_simple(tokens.gap(step))
        ):
            step += 1
        if step == right or not is_capital(words[step]) or (folds[step - 1] == "in" and _starts_place(tokens, step)):
            break
        right = step + 1
    return left, right


def _ends_before(tokens: Tokens, left: int, at: int) -> bool:
    """Whether a capitalised word is no part of the name right before it: a day ("the Parole Board Friday"), a sum ("R9bn"), the
    title of a person who is named ("Commission Chair Jo Ng")."""
    fold = tokens.folds[at]
    if fold in TITLES:
        return (tokens.folds[at - 1] in _TITLED or tokens.folds[left] in DEPARTMENTS) and not tokens.gap(at).strip()
    return fold in _BEHIND_NAMES or _SUM.match(tokens.words[at]) is not None


_SUM = Pattern(r"[A-Z]{1,3}\d")
_TITLED = HEADS - listed("police service court guard")
_BEHIND_NAMES = DAYS | SUMS | TITLES


def _starts_place(tokens: Tokens, index: int) -> bool:
    """Whether a country, region or town begins at a token: "in Canberra" is no part of a name, "in Health Care" may be."""
    fold = tokens.folds[index]
    return fold in FIRST_WORDS or fold in OPENERS or base_of(tokens.words[index]) in FIRST_WORDS


def list_end(tokens: Tokens, first: int, last: int) -> int:
    """Where a name goes on over commas: "Ministry of Business, Innovation and Enterprise" from its first word on."""
    words, end = tokens.words, last
    while (
        end < len(words)
        and end - first < LONGEST_RUN
        and tokens.gap(end - 1) in (", ", ",\n")
        and is_capital(words[end])
    ):
        _, further = run_around(tokens, end, end + 1)
        joined = any(tokens.folds[place] == "and" for place in range(end, further)) or tokens.folds[end] == "and"
        end = further
        if joined:
            return end
    return last


def list_start(tokens: Tokens, first: int) -> int:
    """Where a name that runs over commas begins: "Fisheries, Food and Forestry Agency" from its last part back."""
    words, start = tokens.words, first
    while start > 0 and first - start < LONGEST_RUN and tokens.gap(start - 1) == ", " and is_capital(words[start - 1]):
        start, _ = run_around(tokens, start - 1, start)
    return start


def leading_place(tokens: Tokens, first: int, last: int) -> tuple[int, str] | None:
    """The tokens that a country or region takes at the head of a stretch, and its code."""
    for size in FIRST_WORDS.get(tokens.folds[first]) or FIRST_WORDS.get(base_of(tokens.words[first])) or ():
        if first + size > last:
            continue
        words = tokens.words[first : first + size]
        folded = " ".join([*tokens.folds[first : first + size - 1], base_of(words[-1])])
        code = place_of(folded, words[-1] if size == 1 else "")
        if code is not None and all(is_simple(tokens.gap(index)) for index in range(first, first + size - 1)):
            return size, code
    return None


def open_spans(page: Page) -> Iterator[tuple[int, int]]:
    """Stretches with a head noun, or a word that names begin with, that no registered form covers whole."""
    tokens = page.tokens
    covered = page.covering
    reached = 0
    folds = tokens.folds
    for index in tokens.capitals:
        if folds[index] not in PUBLIC_HEADS or index < reached or index in covered:
            continue
        first, last = run_around(tokens, index, index + 1)
        reached = max(index + 1, last)
        if last - first > 1:
            yield first, last
    if not page.is_lone:
        yield from _beyond_short_forms(page)
        yield from _before_brackets(page)


def _beyond_short_forms(page: Page) -> Iterator[tuple[int, int]]:
    """Stretches that go on beyond a short or derived form in them: "Environment and Climate Department", "Parole Board for Canada"."""
    tokens = page.tokens
    for piece in page.pieces:
        if piece.kind != "name":
            continue
        first, last = run_around(tokens, piece.first, piece.last)
        first = _after_country(tokens, first, piece.first)
        beyond = first < piece.first or piece.last < last
        further = list_end(tokens, first, last)
        if not beyond and further == last:
            continue
        brief = all(alias.standing in _BRIEF for alias in piece.aliases)
        wrong = all(alias.standing in _BRIEF or alias.standing == WRONG for alias in piece.aliases)
        close = (first < piece.first and tokens.folds[piece.first - 1] not in JOINERS) or (
            piece.last < last and tokens.folds[piece.last] not in JOINERS
        )
        if further > last and not brief:
            yield first, further
        following = tokens.folds[piece.last : piece.last + 1]
        if beyond and (brief or (wrong and close) or following in (("of",), ("for",)) or _adds_words(page, piece)):
            yield first, last


def _adds_words(page: Page, piece: Piece) -> bool:
    """Whether "and" and words that begin no registered form follow a name: "National Archives and Records Adminstration"."""
    tokens, at = page.tokens, piece.last
    return (
        tokens.folds[at : at + 1] == ("and",)
        and at + 1 < len(tokens)
        and is_capital(tokens.words[at + 1])
        and at + 1 not in page.covering
        and not _starts_place(tokens, at + 1)
    )


def _after_country(tokens: Tokens, first: int, last: int) -> int:
    """The first token of a stretch once a country or an owner before it is left out: "Britain's", "the RCMP's"."""
    for index in range(first, last):
        if is_possessive(tokens.words[index]):
            first = index + 1
    place = leading_place(tokens, first, last) if first < last else None
    return first + place[0] if place is not None else first


def _before_brackets(page: Page) -> Iterator[tuple[int, int]]:
    """Stretches that a known acronym in brackets follows, head noun or not: "Employment and Social Services Canada (ESDC)"."""
    tokens = page.tokens
    ends = {piece.last for piece in page.pieces if piece.kind != "acronym"}
    for piece in page.pieces:
        at = piece.first
        if (
            piece.kind != "acronym"
            or at < 2
            or at in ends
            or tokens.gap(at - 1).strip() != "("
            or not is_capital(tokens.words[at - 1])
        ):
            continue
        first, last = run_around(tokens, at - 1, at)
        last = min(last, at)
        if last - first > 1:
            yield first, last


__all__ = [
    "HEADS",
    "forms_in",
    "is_capital",
    "is_simple",
    "leading_place",
    "list_end",
    "list_start",
    "open_spans",
    "run_around",
]
