"""Near names weighed: how much they may differ, given what speaks for the body."""

from __future__ import annotations

from collections.abc import Iterable

from factbox.agencies.context import BEYOND, Context
from factbox.agencies.evidence import are_initials
from factbox.agencies.near import Difference, Near, closed, difference_of
from factbox.agencies.piece import STRONG, Piece
from factbox.agencies.places import country_of
from factbox.agencies.scan import leading_place
from factbox.agencies.twins import COMMON
from factbox.agencies.verdict import Verdict
from factbox.agencies.words import DEPARTMENTS, HEADS, JOINERS, stem


def difference_to(words: tuple[str, ...], body: int, context: Context) -> Difference | None:
    """How printed words differ from the nearest right name of one body."""
    found = [difference_of(words, name) for name in context.registers.near_names(body)]
    return min(found, key=lambda one: one.cost, default=None)


def best_near(words: tuple[str, ...], codes: Iterable[str], context: Context) -> Near | None:
    """The nearest name over the countries given, then beyond countries."""
    best: Near | None = None
    for code in dict.fromkeys(codes):
        if code and code not in context.registers.covered:
            continue
        near = context.registers.near_index(code).best(words)
        if near is not None and (best is None or near.difference.cost < best.difference.cost):
            best = near
    return best


def accepted(near: Near, support: int) -> bool:
    """Whether a near match is near enough. `support`: 3 something beside the name speaks for the body, 2 its country is sure,
    1 its country is named in the text, 0 nothing."""
    difference, name = near.difference, near.name
    size = len(name.content)
    if difference.cost == 0 or (difference.same == 0 and not (difference.letters and size == 1)):
        return False
    if difference.is_slip:
        if size == 1:
            return difference.letters and support >= 2 and len(name.content[0]) >= 7 and near.margin >= 0.3
        enough = difference.shared >= 2 and difference.cost <= 0.2 + 0.15 * size
        return enough and near.margin >= (0.1 if support >= 2 else 0.3) and (support >= 1 or size >= 3)
    if difference.words == 0:
        if near.margin < (0.1 if support >= 2 else 0.3):
            return False
        if difference.root:
            return support >= 2 and difference.same >= 2 and difference.cost <= 0.75
        if difference.head and not difference.order:
            heads = [word for word in name.content if word in HEADS]
            if size == 2:
                return support >= 2 and any(word in DEPARTMENTS for word in heads) and not difference.letters
            most = 0.75 if size >= 4 else 0.6
            return difference.same >= 2 and difference.cost <= most and support >= (1 if size >= 4 else 2)
        if difference.order:
            return difference.shared >= 3 and support >= 1
        return difference.shared >= 2 and difference.cost <= 0.5 and support >= 1
    return False


def near_verdict(near: Near, context: Context, label: str | None) -> Verdict:
    """A verdict from a near match. A name near an old one is still that body's."""
    alias, difference = near.name.alias, near.difference
    bodies: tuple[int, ...] = (alias.body,)
    if context.is_gone(alias.body):
        bodies = (*context.heirs(alias.body), alias.body)
    problem = label or ("misspelt" if difference.is_slip else "wrong_name")
    confidence = "high" if difference.is_slip else "medium"
    return Verdict(bodies, problem, confidence, why_this=("near",))


def beside_verdict(piece: Piece, words: tuple[str, ...], beside: set[int], context: Context) -> Verdict | None:
    """A name whose acronym, or other name, is a body's: wrong where it is near enough to that body's own."""
    regional = [body for body in beside if "-" in context.jurisdiction(body)]
    if regional:
        from factbox.agencies.regions import regional_namesakes

        for body in regional:
            if body in regional_namesakes(words, context.country(body), context):
                return Verdict((body,))  # all but the state, which the acronym may hold: "NSW EPA (Environment ...)"
    found: list[tuple[float, int, bool, bool]] = []
    initials = any(partner.role == "acronym" and are_initials(partner.text, piece.text) for partner in piece.partners)
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


def stems_of(words: tuple[str, ...]) -> set[str]:
    """The stems of the words that say something."""
    return {stem(word) for word in words if word not in JOINERS}


def named_nearby(words: tuple[str, ...], context: Context) -> Verdict | None:
    """A slip of a body whose right name stands in the box as well: no country needs to be known."""
    words = closed(words)
    size = len([word for word in words if word not in JOINERS])
    best: tuple[float, int, bool] | None = None
    stems = stems_of(words)
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
