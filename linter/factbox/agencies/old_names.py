"""A name that was right once: excused by the words around it, or old, and who does the work now."""

from __future__ import annotations

from factbox.agencies.aliases import Alias
from factbox.agencies.body import Body
from factbox.agencies.context import Context
from factbox.agencies.cues import excuses, sentence_around
from factbox.agencies.evidence import bodies_beside
from factbox.agencies.fold import Tokens
from factbox.agencies.piece import Piece
from factbox.agencies.verdict import Verdict
from factbox.agencies.words import HEADS, JOINERS
from factbox.pattern import Pattern


def old_name(piece: Piece, aliases: list[Alias], context: Context) -> Verdict:
    alias = aliases[0]
    if len(piece.folds) == 1 and piece.text.isupper():
        return Verdict(tuple(dict.fromkeys(one.body for one in aliases)))  # letters alone are never wrong
    bodies = tuple(dict.fromkeys(one.body for one in aliases))
    if _is_excused(piece, aliases, context) or _replaced_nearby(piece, bodies, context):
        return Verdict(bodies)
    if _change_is_told(piece, bodies, context):
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


def _is_excused(piece: Piece, aliases: list[Alias], context: Context) -> bool:
    """Whether the words around the name, or around the list of names that it stands in, make it right."""
    text, year = piece.page.text, int(context.as_of[0][:4])
    if any(excuses(text, piece.start, piece.end, one.until, year) for one in aliases):
        return True
    start, end = _listed_with(piece)
    return (start, end) != (piece.start, piece.end) and any(
        excuses(text, start, end, one.until, year) for one in aliases
    )


def _listed_with(piece: Piece) -> tuple[int, int]:
    """Where the list of names that a name stands in begins and ends."""
    text = piece.page.text
    pieces = [other for other in piece.page.pieces if other.kind != "lookalike"]
    at = pieces.index(piece) if piece in pieces else 0
    start, end = piece.start, piece.end
    for before in reversed(pieces[:at]):
        if not _IN_A_LIST.fullmatch(text, before.end, start):
            break
        start = before.start
    for behind in pieces[at + 1 :]:
        if not _IN_A_LIST.fullmatch(text, end, behind.start):
            break
        end = behind.end
    return start, end


# Between the names of a list; what stands in brackets behind a name, and a name that no register has, may stand there too.
_IN_A_LIST = Pattern(
    r"(?: ?[(\[][^()\[\]]{1,60}[)\]])?(?:, (?:and |or )?|,? (?:and|or|with|plus|as well as) | & )"
    r"(?:(?:both|also|with) )?(?:the |its )?"
    r"(?:(?:[A-Z][\w&'’-]*(?: (?:of|for|and|the|&))* ?){1,6}(?:, (?:and |or )?| and | or )(?:the )?)?"
)


def _change_is_told(piece: Piece, bodies: tuple[int, ...], context: Context) -> bool:
    """Whether the sentence names the body that came of it, and the year in which it did: "the NEW NAME took in the OLD NAME in
    2012", in whatever words."""
    text = piece.page.text
    begin, finish = sentence_around(text, piece.start, piece.end)
    years = {int(match[1]) for match in _IN_YEAR.finditer(text, begin, finish)}
    if not years:
        return False
    heirs = {heir for body in bodies for heir in (*context.heirs(body), *context.successors(body))}
    told = {
        body
        for other in piece.page.pieces
        if other is not piece and begin <= other.start and other.end <= finish
        for body in context.standing(other.aliases).right
        if body in heirs
    }
    days = [day for body in (*told, *bodies) for day in _days_of_change(context.body(body))] if told else []
    return any(abs(int(day[:4]) - year) <= 1 for day in days for year in years)


def _days_of_change(body: Body) -> list[str]:
    days = [body.founded, body.dissolved, *(name.until for name in body.former)]
    return [day for day in days if day]


_IN_YEAR = Pattern(
    r"\b(?:in|from|on|since|during|by|until|till|before|after|of)\s+(?:the end of\s+|(?:early|mid|late)[\s-]+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+)?(?:\d{1,2},\s+)?((?:1[89]|20)\d\d)\b"
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
