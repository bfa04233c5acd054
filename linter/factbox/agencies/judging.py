"""The verdict on a name as it stands in its text: of its register, or of the names that no register has."""

from __future__ import annotations

from factbox.agencies.aliases import WRONG
from factbox.agencies.context import Context
from factbox.agencies.evidence import are_initials
from factbox.agencies.judge import judge
from factbox.agencies.piece import Piece
from factbox.agencies.verdict import NOTHING, Verdict


def verdict_once(piece: Piece, context: Context, plain: dict[tuple[int, str, object], Verdict]) -> Verdict:
    """The verdict on a piece; that on a right name with nothing around it is worked out once a box, however often it stands there."""
    if piece.partners or piece.tie is not None or piece.embedded or piece.kind in ("open", "lookalike"):
        return verdict_on(piece, context)
    key = (id(piece.aliases), piece.text, piece.page.day)
    verdict = plain.get(key)
    if verdict is None:
        verdict = verdict_on(piece, context)
        right = context.standing(piece.aliases).right
        if verdict.problem is None and verdict.bodies and all(body in right for body in verdict.bodies):
            plain[key] = verdict
    return verdict


def verdict_on(piece: Piece, context: Context) -> Verdict:
    """The verdict on a piece on the day of its context."""
    if piece.kind == "lookalike":
        return NOTHING
    if piece.kind == "open":
        verdict = _judge_open(piece, context)
    else:
        verdict = judge(piece, context)
        if verdict == NOTHING and not piece.embedded and all(alias.standing == WRONG for alias in piece.aliases):
            verdict = _judge_open(piece, context)  # a slip of a name abroad, and perhaps of one here
    if verdict.problem is None:
        return verdict
    if piece.page.has_places or piece.tie is not None:
        from factbox.agencies.elsewhere import is_elsewhere

        if is_elsewhere(piece, verdict, context):
            return NOTHING
    from factbox.agencies.open_names import is_title, runs_on

    if piece.quoted and is_title(piece):
        return verdict._replace(problem=None)
    if "beside" not in verdict.why_this and (runs_on(piece) or _has_acronym_of_its_own(piece, verdict, context)):
        return NOTHING
    return verdict


def is_a_regions(piece: Piece, verdict: Verdict, context: Context) -> bool:
    """Whether the name may be a body's of the state or province that stands near it: "in Florida", "Ohio: the NAME"."""
    if piece.tie is None or "-" not in piece.tie.code or piece.tie.code == "GB-ENG":
        return False
    from factbox.agencies.regions import is_the_regions

    return is_the_regions(piece, piece.tie.code, verdict, context)


def _judge_open(piece: Piece, context: Context) -> Verdict:
    from factbox.agencies.open_names import judge_open

    return judge_open(piece, context)


def _has_acronym_of_its_own(piece: Piece, verdict: Verdict, context: Context) -> bool:
    """Whether the acronym in brackets fits the printed name and not the body it seems to be meant for: then it is another body."""
    if verdict.problem != "former_name" and "near" not in verdict.why_this:
        return False
    for partner in piece.partners:
        if partner.role != "acronym" or not partner.bracketed or not are_initials(partner.text, piece.text):
            continue
        printed = partner.text.casefold()
        own = [acronym for body in verdict.bodies for acronym in context.body(body).acronyms]
        own += [one for body in verdict.bodies for former in context.body(body).former for one in former.acronyms]
        if own and all(printed != acronym.casefold() for acronym in own):
            return True
    return False
