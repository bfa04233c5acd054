"""A name that was right once: excused by the words around it, or old, and who does the work now."""

from __future__ import annotations

from factbox.agencies.aliases import Alias
from factbox.agencies.context import Context
from factbox.agencies.cues import excuses
from factbox.agencies.evidence import bodies_beside
from factbox.agencies.fold import Tokens
from factbox.agencies.piece import Piece
from factbox.agencies.verdict import Verdict
from factbox.agencies.words import HEADS, JOINERS


def old_name(piece: Piece, aliases: list[Alias], context: Context) -> Verdict:
    alias = aliases[0]
    if len(piece.folds) == 1 and piece.text.isupper():
        return Verdict(tuple(dict.fromkeys(one.body for one in aliases)))  # letters alone are never wrong
    bodies = tuple(dict.fromkeys(one.body for one in aliases))
    if any(excuses(piece.page.text, piece.start, piece.end, one.until) for one in aliases) or _replaced_nearby(
        piece, bodies, context
    ):
        return Verdict(bodies)
    heirs = tuple(dict.fromkeys(heir for body in bodies for heir in context.heirs(body)))
    if len(heirs) > 1:
        heirs = _fitting(piece, heirs, context)
    confidence = "high" if alias.until else "medium"
    return Verdict(
        (*heirs, *(body for body in bodies if body not in heirs)),
        "former_name",
        confidence,
        None,
        alias.until,
        ("register",),
        heirs[0] if heirs else None,
    )


def _replaced_nearby(piece: Piece, bodies: tuple[int, ...], context: Context) -> bool:
    """Whether what stands in brackets behind an old name is the new one: "the X (now Y)"."""
    return any(
        partner.role == "name"
        and partner.bracketed
        and set(context.standing(partner.aliases).right) & {heir for body in bodies for heir in context.heirs(body)}
        for partner in piece.partners
    )


def _fitting(piece: Piece, heirs: tuple[int, ...], context: Context) -> tuple[int, ...]:
    """Successors of a split body, the one whose name says most of what the sentence is about first."""
    text = piece.page.tokens
    around = {
        fold for fold in text.folds[max(0, piece.first - 25) : piece.last + 25] if len(fold) > 3 and fold not in JOINERS
    }
    beside = bodies_beside(piece, context)

    def score(body: int) -> tuple[int, int]:
        words = {word for word in Tokens(context.body(body).name).folds if word not in HEADS}
        return (beside.get(body, 0), len({word[:6] for word in words} & {word[:6] for word in around}))

    return tuple(sorted(heirs, key=lambda body: tuple(-value for value in score(body))))
