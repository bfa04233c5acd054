"""Names that read like a public body's and are in no register: slips of a registered one, or no body at all."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.agencies.aliases import FORMER, NAME, OFFICIAL
from factbox.agencies.context import BEYOND, Context
from factbox.agencies.fold import Tokens, base_of, is_possessive
from factbox.agencies.judge import COMMON, NOTHING, Verdict, accepted, are_initials, difference_to, partner_bodies
from factbox.agencies.near import Difference, Near, closed, difference_of
from factbox.agencies.piece import STRONG, Page, Piece
from factbox.agencies.places import COVERED, country_of
from factbox.agencies.scan import (
    is_capital,
    is_simple,
    leading_place,
    list_end,
    list_start,
    open_spans,
    run_around,
)
from factbox.agencies.ties import place_ending, place_starting
from factbox.agencies.words import DEPARTMENTS, HEADS, JOINERS, NOT_THE_BODY, OPENERS, PERSONS, PUBLIC_HEADS, edits, stem

_PARTS_TRIED = 4  # parts of "A and B and C and D" that are tried as one name
_DROPPED = frozenset(("the", "a", "an", "and", "of", "for", "to", "on", "against"))


def add_open_pieces(page: Page, context: Context) -> None:
    """Add a piece for each stretch that no registered form covers, cut to where it is nearest to a registered name."""
    found: list[Piece] = []
    taken: set[int] = set()
    for first, last in (*open_spans(page), *_misspelt_spans(page, context), *_one_word_spans(page, context)):
        cut = _cut(page, first, last, context)
        if cut is None:
            continue
        cost, start, end = cut
        over = page.covering.get(start)
        if over is not None and end <= over.last:
            continue
        if any(token in taken for token in range(start, end)):
            continue
        if cost > _NEAR_ENOUGH and _holds_a_full_name(page, start, end):
            continue
        taken.update(range(start, end))
        found.append(Piece(page, start, end, (), possessive=is_possessive(page.tokens.words[end - 1])))
    for outer in found:
        _embed(page, outer)
    if found:
        page.add(found)


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
    names = {name for name in context.one_word_names if len(name) >= _LONG_WORD}
    if not names:
        return
    by_shape: dict[tuple[str, int], list[str]] = {}
    for name in names:
        for size in (len(name) - 1, len(name), len(name) + 1):
            by_shape.setdefault((name[0], size), []).append(name)
    for index in page.tokens.capitals:
        fold = page.tokens.folds[index]
        if len(fold) >= _LONG_WORD and index not in page.covering:
            alike = by_shape.get((fold[0], len(fold)), ())
            if fold not in names and any(edits(fold, name, 1) == 1 and stem(fold) != stem(name) for name in alike):
                yield index, index + 1


_LONG_WORD = 6


def _misspelt_spans(page: Page, context: Context) -> Iterator[tuple[int, int]]:
    """Short capitalised stretches without a head noun of which half the words are a register's: "Oranga Tamaraki"."""
    codes = [country_of(context.home)] if context.home else [code for code in context.countries if code in COVERED]
    codes = [*codes[:2], *dict.fromkeys(context.country(body) for body in context.named)][:3]
    codes = [code for code in dict.fromkeys(codes) if code in context.registers.covered]
    if not codes:
        return
    indexes = [context.registers.near_index(code) for code in codes]
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
        if first == at and 2 <= last - first <= 12 and not any(index in covered for index in range(first, last)):
            content = [folds[index] for index in range(first, last) if folds[index] not in JOINERS]
            for index in indexes:
                known = sum(fold in index.words for fold in content)
                if (
                    0 < known < len(content)
                    and 2 * known >= len(content)
                    and any(index.knows(fold) or index.spellings(fold) for fold in content if fold not in index.words)
                ):
                    yield first, last
                    break


def _cut(page: Page, first: int, last: int, context: Context) -> tuple[float, int, int] | None:
    """The cost and the bounds of the part of a stretch that is nearest to a registered name; else what reads like one name in it."""
    tokens = page.tokens
    best: tuple[float, int, tuple[int, int]] | None = None
    fallback: tuple[int, int] | None = None
    for start, end in _variants(page, first, last):
        if not any(tokens.folds[index] in HEADS for index in range(start, end)) and end - start > 12:
            continue
        inside = page.covering.get(start)
        if (inside is not None and end <= inside.last) or _holds_a_whole_name(page, start, end):
            continue
        if fallback is None and any(tokens.folds[index] in HEADS for index in range(start, end)):
            fallback = (start, end)
        codes = codes_for(page, start, end, context)
        near = nearest_to(tuple(tokens.folds[start : end - 1]) + (base_of(tokens.words[end - 1]),), codes, context)
        if near is None or near.difference.cost > 2.2:
            continue
        headed = any(tokens.folds[index] in HEADS for index in range(start, end)) or _is_bracketed_after(page, end)
        if near.difference.cost > 0.6 and not headed:
            continue
        left_out = _left_out(page, first, last, start, end)
        key = (near.difference.cost + 0.7 * left_out, start - end, (start, end))
        if best is None or key < best:
            best = key
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


_NEAR_ENOUGH = 0.6
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
    from factbox.agencies.ties import tie_of

    tie = tie_of(tokens, start, end)
    ending = place_ending(tokens, end - 1)
    if tie is not None and tie.strength == STRONG:
        return [tie.code] if tie.code in COVERED or tie.code == "GB-ENG" else []
    if ending is not None and ending[1] in COVERED:
        return [ending[1], *BEYOND]
    codes = [country_of(tie.code)] if tie is not None else []
    if context.home:
        codes.append(country_of(context.home))
    elif not codes:
        codes += sorted(context.countries, key=lambda code: -context.countries[code])[:3]
        codes += list(dict.fromkeys(context.country(body) for body in context.named))[:3]
    following = page.text[tokens.ends[end - 1] : tokens.ends[end - 1] + 14]
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


def judge_open(piece: Piece, context: Context) -> Verdict:
    """A slip of a registered name, where what is beside it or its country bears that out; else unknown, where it is tied
    to a covered country; else nothing."""
    tie = piece.tie
    tokens = piece.page.tokens
    if tie is not None and tie.strength == STRONG and tie.code not in COVERED and tie.code != "GB-ENG":
        return NOTHING
    if _goes_on(piece):
        return NOTHING
    if _is_owned(piece) and not piece.partners:
        return NOTHING
    codes = codes_for(piece.page, piece.first, piece.last, context)
    words = tuple(tokens.folds[piece.first : piece.last - 1]) + (base_of(tokens.words[piece.last - 1]),)
    beside = {body for partner in piece.partners for body in partner_bodies(partner, context, piece)}
    called = _called(piece, context)
    if called is not None:
        return Verdict((called,), "wrong_name", "high", why_this=("beside",))
    if beside:
        verdict = beside_verdict(piece, words, beside, context)
        if verdict is not None:
            return verdict
    named = _named_nearby(words, context)
    if named is not None:
        return named
    near = nearest_to(words, codes, context)
    support = (
        2 if (tie is not None and tie.strength == STRONG) or context.home or _own_country(piece) else 1 if codes else 0
    )
    if near is not None and near.difference.cost == 0:
        return Verdict((near.name.alias.body,))
    if near is not None and accepted(near, support):
        alias = near.name.alias
        bodies: tuple[int, ...] = (alias.body,)
        if context.is_gone(alias.body):
            bodies = (*context.heirs(alias.body), alias.body)
        slip = near.difference.is_slip
        return Verdict(bodies, "misspelt" if slip else "wrong_name", "high" if slip else "medium", why_this=("near",))
    return _unknown(piece, context)


def _named_nearby(words: tuple[str, ...], context: Context) -> Verdict | None:
    """A slip of a body whose right name stands in the box as well: no country needs to be known."""
    words = closed(words)
    size = len([word for word in words if word not in JOINERS])
    best: tuple[float, int, bool] | None = None
    stems = {stem(word) for word in words if word not in JOINERS}
    for body in context.named_with(stems if size > 1 else None)[:_NAMED_TRIED]:
        alike = [
            name
            for name in context.registers.near_names(body)
            if len(name.content) == size and (size == 1 or stems & name.stems)
        ]
        difference = min((difference_of(words, name) for name in alike), key=lambda one: one.cost, default=None)
        if difference is None or difference.words:
            continue
        if (difference.same < 1 or difference.shared < 2) and not (size == 1 and difference.letters):
            continue
        if 0 < difference.cost <= 0.2 + 0.12 * size and (best is None or difference.cost < best[0]):
            best = (difference.cost, body, difference.is_slip)
    if best is None:
        return None
    namesakes = [body for body in context.named_with(stems) if context.body(body).name == context.body(best[1]).name]
    bodies = (best[1], *(body for body in namesakes if body != best[1]))
    return Verdict(bodies, "misspelt" if best[2] else "wrong_name", "high", why_this=("near", "named"))


_NAMED_TRIED = 40  # bodies of the box that a doubtful name is compared with


def _called(piece: Piece, context: Context) -> int | None:
    """The body that the text says the name is another word for: "the Ministry of the Interior, better known as the Home Office"."""
    for partner in piece.partners:
        if partner.role == "name" and partner.bracketed and "(" not in piece.page.text[piece.end : partner.start]:
            right = context.standing(partner.aliases).right
            local = context.in_country(right, country_of(piece.tie.code)) if piece.tie is not None else right
            if len(local) == 1:
                return local[0]
    return None


def beside_verdict(piece: Piece, words: tuple[str, ...], beside: set[int], context: Context) -> Verdict | None:
    """A name whose acronym, or other name, is a body's: wrong where it is near enough to that body's own."""
    found: list[tuple[float, int, bool, bool]] = []
    initials = any(
        partner.role == "acronym" and are_initials(partner.text, piece.text) for partner in piece.partners
    )
    for body in beside:
        options = [difference_to(words, body, context)]
        place = leading_place(piece.page.tokens, piece.first, piece.last)
        if place is not None:
            options.append(difference_to(words[place[0] :], body, context))
        tied = _is_tied(piece, body, context)
        for difference in options:
            if difference is not None and _may_be_meant(difference, words, body, initials, tied, context):
                own = 0.3 * (context.country(body) == country_of(context.home or "") or body in context.declared)
                found.append((difference.cost - own, body, difference.is_slip, difference.cost == 0))
    if not found:
        return None
    found.sort()
    cost, body, slip, exact = found[0]
    if exact:
        return Verdict((body,))
    if any(other != body and further - cost < 0.1 for further, other, _, _ in found[1:]):
        return None  # two bodies with one acronym, and nothing tells them apart
    tie = piece.tie
    if tie is not None and tie.strength == STRONG and context.country(body) not in (country_of(tie.code), *BEYOND):
        return None
    bodies: tuple[int, ...] = (*context.heirs(body),) if context.is_gone(body) else (body,)
    return Verdict(bodies or (body,), "misspelt" if slip else "wrong_name", "high", why_this=("beside", "near"))


def _is_tied(piece: Piece, body: int, context: Context) -> int:
    """How firmly the text gives the name to the body's country: 2 by attribution, 1 by the box or a town, 0 not at all."""
    country = context.country(body)
    if piece.tie is not None and country_of(piece.tie.code) == country:
        return 2 if piece.tie.strength == STRONG else 1
    return int(country == country_of(context.home or "") or body in context.declared or country in BEYOND)


def _may_be_meant(
    difference: Difference, words: tuple[str, ...], body: int, initials: bool, tied: int, context: Context
) -> bool:
    """Whether a printed name is a slip of a body whose acronym stands beside it. An acronym that fits the printed words as
    they are speaks for another body of that name, unless the words are all but the same."""
    content = [word for word in words if word not in JOINERS]
    size = len(content)
    if initials and (difference.words > 1 or (difference.words == 1 and (difference.head or not tied))):
        return False
    topics = {stem(word) for word in content if word not in HEADS and word not in COMMON}
    known = {each for name in context.registers.near_names(body) for each in name.stems}
    if difference.words and tied < 2 and topics and not topics & known:
        return False
    if difference.words and not tied and difference.cost > 1.6:
        return False
    if not tied and context.home and not difference.is_slip:
        return False
    firm = 0.8 * (tied == 2)
    near_enough = difference.shared >= 1 and difference.cost <= 0.45 + firm + 0.42 * size
    return near_enough and difference.shared * 2 >= min(size, 4) - 0.5 - 2 * firm


def _own_country(piece: Piece) -> bool:
    """Whether the name itself holds a country's name: "Australian Boarder Force", "Fisheries and Ocean Canada"."""
    tokens = piece.page.tokens
    return (
        leading_place(tokens, piece.first, piece.last) is not None or place_ending(tokens, piece.last - 1) is not None
    )


def _is_owned(piece: Piece) -> bool:
    """Whether an owner that is no country stands right before: "Veterans' Employment and Training Service" cut in two."""
    tokens, before = piece.page.tokens, piece.first - 1
    if before < 0 or not is_simple(tokens.gap(before)) or not is_possessive(tokens.words[before]):
        return False
    return is_capital(tokens.words[before]) and place_ending(tokens, before, towns=True) is None and before not in piece.page.covering


def _goes_on(piece: Piece) -> bool:
    """Whether the capitalised words go on into something that is no body, or the stretch is a person's office or a title."""
    tokens = piece.page.tokens
    if (
        piece.last < len(tokens)
        and is_simple(tokens.gap(piece.last - 1))
        and tokens.folds[piece.last] in NOT_THE_BODY
        and is_capital(tokens.words[piece.last])
    ):
        return True
    return piece.quoted and is_title(piece)


def runs_on(piece: Piece) -> bool:
    """Whether the name may go on over "and" or a comma into words that no register has: "the Ministry of Youth Affairs and Sports"."""
    tokens, last = piece.page.tokens, piece.last
    if last + 1 >= len(tokens) or is_possessive(tokens.words[last - 1]):
        return False
    further = last + 1 if tokens.folds[last] == "and" and is_simple(tokens.gap(last - 1)) else list_end(tokens, piece.first, last)
    if further == last or not is_capital(tokens.words[further if further == last + 1 else last]):
        return False
    start = further if further == last + 1 else last
    if start in piece.page.covering or tokens.folds[start] in OPENERS or place_starting(tokens, start, towns=True) is not None:
        return False
    first, end = run_around(tokens, start, start + 1)
    return not any(tokens.folds[index] in HEADS or index in piece.page.covering for index in range(start, end))


def is_title(piece: Piece) -> bool:
    """Whether the quotation marks open right before the name: a title, not speech."""
    return (
        piece.page.text[max(0, piece.start - 5) : piece.start].rstrip().endswith(('"', "“", '"The', "“The", '"A', "“A"))
    )


_OFFICIAL_HEADS = frozenset(
    ("department", "ministry", "agency", "authority", "administration", "bureau", "directorate", "commission", "inspectorate", "office", "police",
     "secretariat", "tribunal")
)  # fmt: skip


def _unknown(piece: Piece, context: Context) -> Verdict:
    """No such body: only where the text gives the name to a covered country, and it is built like a public body's."""
    tokens = piece.page.tokens
    tie = piece.tie
    place = leading_place(tokens, piece.first, piece.last)
    if base_of(tokens.words[piece.last - 1]) in NOT_THE_BODY:
        return NOTHING
    code = tie.code if tie is not None and tie.strength == STRONG else place[1] if place is not None else None
    first = piece.first + (place[0] if place is not None else 0)
    folds = tokens.folds[first : piece.last]
    if len(folds) < 2 or piece.kind != "open":
        return NOTHING
    if folds[0] in ("union", "federal", "national", "central") and folds[1] in DEPARTMENTS and len(folds) > 3:
        folds = folds[1:]
    head_first, head_last = folds[0], folds[-1]
    federal = bool({"federal", "national"} & set(tokens.folds[max(0, piece.first - 2) : piece.first + 1]))
    by_place = False
    if code is None:
        if tie is not None and country_of(tie.code) in COVERED and (head_first in DEPARTMENTS or federal):
            code, by_place = country_of(tie.code), True
        elif context.home and head_first in DEPARTMENTS and federal:
            code, by_place = country_of(context.home), True
    if code not in COVERED:
        return NOTHING
    built = (head_first in _OFFICIAL_HEADS and len(folds) > 2 and folds[1] in ("of", "for", "on", "against")) or (
        head_last in _OFFICIAL_HEADS and head_last not in ("office", "police")
    )
    possessive = tie is not None and tie.strength == STRONG and is_possessive(piece.page.text[tie.start : tie.end])
    if not built and possessive and head_last in PUBLIC_HEADS and folds[0] in ("national", "federal", "central"):
        built = True
    if head_first == "federal" and len(folds) > 3 and folds[1] in _OFFICIAL_HEADS:
        built = True
    content = [fold for fold in folds if fold not in JOINERS and fold not in HEADS]
    brief = head_first in DEPARTMENTS or head_last in DEPARTMENTS or (head_first in _OFFICIAL_HEADS and len(folds) > 2)
    if not built or len(content) < 1 or (len(content) < 2 and not brief):
        return NOTHING
    if by_place and head_first not in DEPARTMENTS:
        return NOTHING
    return Verdict((), "unknown", "low" if by_place else "medium")
