"""Capitalised stretches that no registered form covers, cut to where they are nearest to a registered name."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from factbox.agencies.aliases import FORMER, NAME, OFFICIAL
from factbox.agencies.context import BEYOND, Context
from factbox.agencies.fold import Tokens, base_of, is_possessive
from factbox.agencies.piece import STRONG, Page, Piece
from factbox.agencies.places import COVERED, LAST_WORDS, LONGEST_PLACE, country_of
from factbox.agencies.scan import (
    bare_end,
    is_capital,
    is_simple,
    leading_place,
    list_end,
    list_start,
    open_spans,
    run_around,
)
from factbox.agencies.ties import place_ending, tie_on
from factbox.agencies.words import HEADS, JOINERS, PERSONS, edits, stem

if TYPE_CHECKING:
    from factbox.agencies.near import Near, NearIndex


def add_open_pieces(pages: Iterable[Page], context: Context) -> None:
    """Add to pages a piece for each stretch that no registered form covers, cut to where it is nearest to a registered name."""
    # The stretches of a short text, such as a publisher that no register has, are worked out once a country.
    kept: dict[object, list[tuple[int, int]]] = context.registers.notes.setdefault(("stretches", context.home), {})
    codes = _codes_of(context)
    evidence = tuple(codes), context.long_names
    for page in pages:
        if page.pieces or not context.home or len(page.text) > _SHORT:
            stretches = _stretches(page, codes, context)
        elif (known := kept.get(key := (page.text, evidence))) is not None:
            stretches = known
        else:
            stretches = _stretches(page, codes, context)
            if len(kept) < _KEPT:
                kept[key] = stretches
        if stretches:
            found = [_open_piece(page, first, last) for first, last in stretches]
            for outer in found if page.pieces else ():
                _embed(page, outer)
            page.add(found)


def _open_piece(page: Page, first: int, last: int) -> Piece:
    start, end = page.tokens.span(first, last)
    if is_possessive(page.tokens.words[last - 1]):
        end = bare_end(page.text, end)
    return Piece(page, first, last, (), start, end)


_SHORT = 60  # characters
_KEPT = 5_000  # texts of a country whose stretches are remembered


def _stretches(page: Page, codes: list[str], context: Context) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    taken: set[int] = set()
    spans = dict.fromkeys(open_spans(page))
    spans.update(dict.fromkeys(_misspelt_spans(page, spans, codes, context)))
    spans.update(dict.fromkeys(_one_word_spans(page, context)))
    for first, last in spans:
        cut = _cut(page, first, last, context)
        if cut is None:
            continue
        cost, start, end = cut
        over = page.covering.get(start)
        if over is not None and end <= over.last:
            continue
        if any(token in taken for token in range(start, end)):
            continue
        if _is_one_body_twice(page, start, end):
            continue
        if cost > _NEAR_ENOUGH and _holds_a_full_name(page, start, end):
            continue
        taken.update(range(start, end))
        found.append((start, end))
    return found


def _embed(page: Page, outer: Piece) -> None:
    """Mark the registered forms inside a longer name; those that it only adds a country to stand on their own."""
    tokens = page.tokens
    inner = {
        id(piece): piece for token in range(outer.first, outer.last) if (piece := page.covering.get(token)) is not None
    }
    places: set[int] = set()
    lead = leading_place(tokens, outer.first, outer.last)
    if lead is not None:
        places.update(range(outer.first, outer.first + lead[0]))
    ending = place_ending(tokens, outer.last - 1)
    if ending is not None:
        places.update(range(ending[0], outer.last))
    for piece in inner.values():
        beyond = [*range(outer.first, piece.first), *range(piece.last, outer.last)]
        if any(token not in places and tokens.folds[token] not in JOINERS for token in beyond):
            piece.embedded = True


def _one_word_spans(page: Page, context: Context) -> Iterator[tuple[int, int]]:
    """Single words a letter away from a one-word name that stands in the box as well: "Interpoll" beside "Interpol"."""
    names = context.long_names
    if not names:
        return
    by_shape: dict[tuple[str, int], list[str]] = {}
    for name in names:
        for size in (len(name) - 1, len(name), len(name) + 1):
            by_shape.setdefault((name[0], size), []).append(name)
    for index in page.tokens.capitals:
        fold = page.tokens.folds[index]
        if index not in page.covering:
            alike = by_shape.get((fold[0], len(fold)), ())
            if fold not in names and any(edits(fold, name, 1) == 1 and stem(fold) != stem(name) for name in alike):
                yield index, index + 1


def _misspelt_spans(
    page: Page, known_spans: Container[tuple[int, int]], codes: list[str], context: Context
) -> Iterator[tuple[int, int]]:
    """Short capitalised stretches without a head noun of which half the words are a register's: "Oranga Tamaraki"."""
    tokens = page.tokens
    words, folds = tokens.words, tokens.folds
    covered = page.covering
    reached = 0
    size = len(words)
    for at in tokens.capitals:
        if at < reached or at in covered or at + 1 == size:
            continue
        if not (words[at + 1][0].isupper() or folds[at + 1] in JOINERS) or not is_simple(tokens.gap(at)):
            continue
        if is_possessive(words[at]):
            continue
        first, last = run_around(tokens, at, at + 1)
        first = max([first, *(index + 1 for index in range(first, at) if is_possessive(words[index]))])
        reached = last
        if (
            first == at
            and 2 <= last - first <= 12
            and (first, last) not in known_spans
            and not any(index in covered for index in range(first, last))
        ):
            content = [folds[index] for index in range(first, last) if folds[index] not in JOINERS]
            if len(content) > 1 and any(
                _may_be_a_slip(context.registers.near_index(code), content, folds[last - 1]) for code in codes
            ):
                yield first, last  # a lone word is known, or is not


def _may_be_a_slip(index: NearIndex, content: list[str], last: str) -> bool:
    """Whether half the words of a stretch are of the names of a country, and another may be a slip of one that is; or all of so
    many words are, one of them perhaps in the place of another: "Royal Canadian Mounted Policy", "Fish and Oceans Canada"."""
    others = [fold for fold in content if fold not in index.words]
    if not others:
        return len(content) > 3 or (len(content) == 3 and last in LAST_WORDS)
    if 2 * len(others) > len(content):
        return False
    return any(index.knows(fold) or index.spellings(fold) for fold in others)


def _codes_of(context: Context) -> list[str]:
    """The box's country; else those that it names; and those of the bodies in it."""
    codes = [country_of(context.home)] if context.home else [code for code in context.countries if code in COVERED]
    codes = [*codes[:2], *dict.fromkeys(context.country(body) for body in context.named)][:3]
    return [code for code in dict.fromkeys(codes) if code in context.registers.covered]


def _cut(page: Page, first: int, last: int, context: Context) -> tuple[float, int, int] | None:
    """The cost and the bounds of the part of a stretch that is nearest to a registered name; else what reads like one name in it."""
    tokens = page.tokens
    best: tuple[float, int, tuple[int, int]] | None = None
    fallback: tuple[int, int] | None = None
    for start, end in _variants(page, first, last):
        if not any(tokens.folds[index] in HEADS for index in range(start, end)) and end - start > 12:
            continue
        inside = page.covering.get(start)
        if inside is not None and end <= inside.last:
            continue
        whole_inside = _holds_a_whole_name(page, start, end)
        if whole_inside and all(
            index in page.covering or tokens.folds[index] in JOINERS for index in range(start, end)
        ):
            continue
        owned = any(is_possessive(tokens.words[index]) for index in range(start, min(start + LONGEST_PLACE, end - 1)))
        place = leading_place(tokens, start, end) if owned else None
        whole = place is None or not is_possessive(tokens.words[start + place[0] - 1])
        if (
            fallback is None
            and whole
            and not whole_inside
            and any(tokens.folds[index] in HEADS for index in range(start, end))
        ):
            fallback = (start, end)
        codes = codes_for(page, start, end, context)
        near = nearest_to((*tokens.folds[start : end - 1], base_of(tokens.words[end - 1])), codes, context)
        if near is None or near.difference.cost > (_ALL_BUT_THE_SAME if whole_inside else 2.2):
            continue
        if whole_inside and not (near.difference.is_slip and near.difference.letters | near.difference.number):
            continue  # "the Ministry of Justice and Courts": a name, and something else
        headed = any(tokens.folds[index] in HEADS for index in range(start, end)) or _is_bracketed_after(page, end)
        if near.difference.cost > 0.6 and not headed:
            continue
        left_out = _left_out(page, first, last, start, end)
        key = (near.difference.cost + 0.7 * left_out, start - end, (start, end))
        if best is None or key < best:
            best = key
    if best is not None and fallback is not None and best[0] > _FAR_OFF and _is_within(best[2], fallback):
        return (9.0, *fallback)  # near nothing: the stretch stays whole
    if best is not None:
        return (best[0], *best[2])
    return (9.0, *fallback) if fallback is not None else None


def _holds_a_whole_name(page: Page, start: int, end: int) -> bool:
    """Whether a registered full name stands in the stretch on its own, "and" or a country beside it: the rest is something else."""
    tokens = page.tokens
    at = start
    while at < end:
        piece = page.covering.get(at)
        if piece is None:
            at += 1
            continue
        at = max(at + 1, piece.last)
        if piece.kind not in ("name", "translation") or not any(alias.standing in _WHOLE for alias in piece.aliases):
            continue
        before, after = piece.first - 1, piece.last
        opens = piece.first == start or tokens.folds[before] in _PARTING or is_possessive(tokens.words[before])
        closes = piece.last == end or (after < end and tokens.folds[after] in _PARTING)
        if opens and closes and (piece.first, piece.last) != (start, end):
            return True
    return False


def _holds_a_full_name(page: Page, start: int, end: int) -> bool:
    """Whether a registered full name begins the stretch: it is left alone unless the whole is plainly another's name."""
    piece = page.covering.get(start)
    if piece is None or piece.kind != "name" or leading_place(page.tokens, start, piece.last) is not None:
        return False
    return any(alias.standing in _WHOLE for alias in piece.aliases)


def _is_one_body_twice(page: Page, start: int, end: int) -> bool:
    """Whether the stretch is a body's name in two languages, run on: "Classification Office Te Mana Whakaatu"."""
    pieces = {id(piece): piece for token in range(start, end) if (piece := page.covering.get(token)) is not None}
    if len(pieces) < 2 or any(token not in page.covering for token in range(start, end)):
        return False
    return bool(set.intersection(*({alias.body for alias in piece.aliases} for piece in pieces.values())))


def _is_within(part: tuple[int, int], whole: tuple[int, int]) -> bool:
    return whole[0] <= part[0] and part[1] <= whole[1]


_ALL_BUT_THE_SAME, _NEAR_ENOUGH, _FAR_OFF = 0.4, 0.6, 1.2


_WHOLE = frozenset((NAME, OFFICIAL, FORMER))


_PARTING = frozenset(("and", "or", "in", "the"))


def _is_bracketed_after(page: Page, end: int) -> bool:
    """Whether a known acronym stands in brackets right behind."""
    piece = page.covering.get(end)
    return piece is not None and piece.kind == "acronym" and page.tokens.gap(end - 1).strip() == "("


def _left_out(page: Page, first: int, last: int, start: int, end: int) -> float:
    """How many words of a stretch right beside the part are none of it, countries not counted."""
    tokens = page.tokens
    place = leading_place(tokens, first, start) if start > first else None
    begin = first + place[0] if place is not None else first
    left, weight = 0.0, 1.0
    for index in range(start - 1, begin - 1, -1):
        if is_possessive(tokens.words[index]):
            break
        if tokens.folds[index] in JOINERS:
            weight = 0.5
        else:
            left += weight
    weight = 1.0
    for index in range(end, last):
        if place_ending(tokens, index) is not None:
            break
        if tokens.folds[index] in JOINERS:
            weight = 0.5
        else:
            left += weight
    return left


def _variants(page: Page, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretch as a whole, over commas, without the country before it, and its parts between "and"."""
    tokens = page.tokens
    blocked = {
        index for index in range(first, last) if index in page.covering and page.covering[index].kind == "acronym"
    }
    seen: set[tuple[int, int]] = set()
    bounds = [first]
    for index in range(first + 1, last):
        after_and = tokens.folds[index - 1] == "and" and index < last
        if after_and or is_possessive(tokens.words[index - 1]) or (index - 1) in blocked or index in blocked:
            bounds.append(index)
    bounds.append(last)
    spans = [(first, last)]
    whole_end, whole_start = list_end(tokens, first, last), list_start(tokens, first)
    spans += [(first, whole_end), (whole_start, last), (whole_start, whole_end)]
    for left in range(min(len(bounds) - 1, 8)):
        for right in range(left + 1, min(left + 1 + _PARTS_TRIED, len(bounds))):
            spans.append((bounds[left], bounds[right]))
    for index in range(first + 1, last - 1):
        if tokens.folds[index] == "in":
            spans += [(first, index), (index + 1, last)]
    for start, end in spans:
        start, end = _trimmed(tokens, start, end)
        if any(index in blocked for index in range(start, end)):
            continue
        place = leading_place(tokens, start, end) if end > start else None
        shapes = [(start, end)]
        if place is not None:
            shapes.append(_trimmed(tokens, start + place[0], end))
        if end - start > 2 and (ending := place_ending(tokens, end - 1)) is not None and ending[0] > start:
            shapes.append(_trimmed(tokens, start, ending[0]))
        for shape in shapes:
            content = sum(tokens.folds[index] not in JOINERS for index in range(*shape))
            if shape not in seen and (content >= 2 or last - first == 1):
                seen.add(shape)
                yield shape


_PARTS_TRIED = 4  # parts of "A and B and C and D" that are tried as one name


_DROPPED = frozenset(("the", "a", "an", "and", "of", "for", "to", "on", "against"))


def _trimmed(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    while start < end and (tokens.folds[start] in _DROPPED or tokens.folds[start] in PERSONS):
        start += 1
    while end > start and (
        tokens.folds[end - 1] in _DROPPED
        or not (is_capital(tokens.words[end - 1]) or tokens.words[end - 1][0].isdigit())
    ):
        end -= 1
    return start, end


def codes_for(page: Page, start: int, end: int, context: Context) -> list[str]:
    """The countries whose bodies a stretch may mean: the one it is tied to, else the box's, else those the text names."""
    tokens = page.tokens
    place = leading_place(tokens, start, end)
    if place is not None:
        return [country_of(place[1])] if place[1] in COVERED else [place[1]]
    tie = tie_on(page, start, end)
    ending = place_ending(tokens, end - 1)
    if tie is not None and tie.strength == STRONG:
        return [tie.code] if tie.code in COVERED or tie.code == "GB-ENG" else []
    if ending is not None and ending[1] in COVERED:
        own = [country_of(context.home)] if context.home else []  # "Nothern Ireland" ends in another country's name
        return [code for code in dict.fromkeys([ending[1], *own, *BEYOND]) if code in context.registers.covered]
    codes = [country_of(tie.code)] if tie is not None else []
    if context.home:
        codes.append(country_of(context.home))
    elif not codes:
        codes += sorted(context.countries, key=lambda code: -context.countries[code])[:3]
        codes += list(dict.fromkeys(context.country(body) for body in context.named))[:3]
    following = page.text[tokens.end(end - 1) : tokens.end(end - 1) + 14]
    beside = page.covering.get(end) if following.startswith(" (") else None
    if beside is not None:
        codes += [context.country(alias.body) for alias in beside.aliases if alias.body >= 0]
    return [code for code in dict.fromkeys([*codes, *BEYOND]) if code in context.registers.covered]


def nearest_to(words: tuple[str, ...], codes: list[str], context: Context) -> Near | None:
    best: Near | None = None
    for code in codes:
        code = country_of(code)
        if code not in context.registers.covered:
            continue
        near = context.registers.near_index(code).best(words)
        if near is None:
            continue
        if code in BEYOND and codes[0] != code and not (near.difference.is_slip and near.difference.cost <= 0.5):
            continue
        if best is None or near.difference.cost < best.difference.cost:
            best = near
    return best
