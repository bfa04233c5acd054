"""Names that read like a public body's and are in no register: slips of a registered one, or nothing to say."""

from __future__ import annotations

from factbox.agencies.context import Context
from factbox.agencies.evidence import partner_bodies
from factbox.agencies.fold import is_possessive
from factbox.agencies.piece import STRONG, Piece
from factbox.agencies.places import COVERED, country_of
from factbox.agencies.regions import of_region, region_of, regional_namesakes, without_possessive_place
from factbox.agencies.scan import is_capital, is_simple, leading_place, list_end, run_around
from factbox.agencies.slips import accepted, beside_verdict, named_nearby, stems_of
from factbox.agencies.stretches import codes_for, nearest_to
from factbox.agencies.ties import place_ending, place_starting
from factbox.agencies.unknown import unknown
from factbox.agencies.verdict import NOTHING, Verdict
from factbox.agencies.words import HEADS, NOT_THE_BODY, OPENERS


def judge_open(piece: Piece, context: Context) -> Verdict:
    """A slip of a registered name, where what is beside it or its country bears that out; else unknown, where it is tied
    to a covered country; else nothing."""
    tie = piece.tie
    if tie is not None and tie.strength == STRONG and tie.code not in COVERED and tie.code != "GB-ENG":
        return NOTHING
    alone = _alone(piece, context)
    silent: dict[tuple[str, int, int], set[str]] = context.registers.notes.setdefault(("silent", context.home), {})
    if alone is not None and (stems := silent.get(alone)) is not None and not context.named_with(stems):
        return NOTHING
    if _goes_on(piece):
        return NOTHING
    if _is_owned(piece) and not piece.partners:
        return NOTHING
    codes = codes_for(piece.page, piece.first, piece.last, context)
    words = without_possessive_place(piece)
    beside = {body for partner in piece.partners for body in partner_bodies(partner, context, piece)}
    region = region_of(piece)
    if region is not None:
        beside = of_region(beside, region, context)  # an acronym alone makes no national body of a state's
    called = _called(piece, context)
    if called is not None:
        return Verdict((called,), "wrong_name", "high", why_this=("beside",))
    if beside:
        verdict = beside_verdict(piece, words, beside, context)
        if verdict is not None:
            return verdict
    named = named_nearby(words, context)
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
    verdict = unknown(piece, context)
    if verdict == NOTHING and alone is not None and len(silent) < _KEPT:
        stems = stems_of(words)
        if len(stems) > 1:
            silent[alone] = stems
    if verdict.problem and context.home and regional_namesakes(words, country_of(context.home), context):
        return NOTHING  # some state's, in a text that has no need to say which
    return verdict


_KEPT = 5_000  # texts of a country that are known to say nothing
_SHORT = 60  # characters


def _alone(piece: Piece, context: Context) -> tuple[str, int, int] | None:
    """A short text, such as a publisher, and the name in it, where nothing but these and the country of the box can tell what is
    meant, unless the box names a body of like words."""
    text = piece.page.text
    if len(text) > _SHORT or not context.home or piece.tie is not None or piece.partners or len(piece.page.pieces) > 1:
        return None
    return text, piece.first, piece.last


def _called(piece: Piece, context: Context) -> int | None:
    """The body that the text says the name is another word for: "the Ministry of the Interior, better known as the Home Office"."""
    for partner in piece.partners:
        if partner.role == "name" and partner.bracketed and "(" not in piece.page.text[piece.end : partner.start]:
            right = context.standing(partner.aliases).right
            local = context.in_country(right, country_of(piece.tie.code)) if piece.tie is not None else right
            if len(local) == 1:
                return local[0]
    return None


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
    return (
        is_capital(tokens.words[before])
        and place_ending(tokens, before, towns=True) is None
        and before not in piece.page.covering
    )


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
    further = (
        last + 1
        if tokens.folds[last] == "and" and is_simple(tokens.gap(last - 1))
        else list_end(tokens, piece.first, last)
    )
    if further == last or not is_capital(tokens.words[further if further == last + 1 else last]):
        return False
    start = further if further == last + 1 else last
    if (
        start in piece.page.covering
        or tokens.folds[start] in OPENERS
        or place_starting(tokens, start, towns=True) is not None
    ):
        return False
    _, end = run_around(tokens, start, start + 1)
    return not any(tokens.folds[index] in HEADS or index in piece.page.covering for index in range(start, end))


def is_title(piece: Piece) -> bool:
    """Whether the quotation marks open right before the name: a title, not speech."""
    return (
        piece.page.text[max(0, piece.start - 5) : piece.start].rstrip().endswith(('"', "“", '"The', "“The", '"A', "“A"))
    )
