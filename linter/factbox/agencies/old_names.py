"""A name that was right once: excused by the words around it, or old, and who does the work now."""

from __future__ import annotations

from factbox.agencies.aliases import Alias
from factbox.agencies.body import Body
from factbox.agencies.context import Context
from factbox.agencies.cues import excuses, sentence_around
from factbox.agencies.dates import surely_after
from factbox.agencies.dropped import names_on
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
    stood = tuple(heir for heir in heirs if not was_not_yet(heir, context)) if context.dated else heirs
    heirs, split = _fitting(piece, stood or heirs, context)
    confidence = "high" if alias.until else "medium"
    return Verdict(
        (*heirs, *(body for body in bodies if body not in heirs)),
        "former_name",
        confidence,
        None,
        alias.until,
        ("register", "split") if split else ("register",),
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
    """Whether what stands in brackets behind an old name is the new one: "the X (now Y)". One word that the same body goes by may
    be as old as the name: the European Police Office was Europol too."""
    return any(
        partner.role == "name"
        and partner.bracketed
        and (set(context.standing(partner.aliases).right) - (set() if " " in partner.text else set(bodies)))
        & {heir for body in bodies for heir in context.heirs(body)}
        for partner in piece.partners
    )


def was_not_yet(body: int, context: Context) -> bool:
    """Whether a body was founded after the as-of date, and had no name of its own or of a forerunner then."""
    entry = context.body(body)
    return surely_after(entry.founded, context.as_of) and not names_on(entry, context.as_of)


def _fitting(piece: Piece, heirs: tuple[int, ...], context: Context) -> tuple[tuple[int, ...], bool]:
    """Successors of a split body, the one whose name says most of what the sentence is about first; and whether others say as
    much, so that none is surely meant."""
    if len(heirs) < 2:
        return heirs, False
    folds = piece.page.tokens.folds
    around = {*folds[max(0, piece.first - 25) : piece.first], *folds[piece.last : piece.last + 25]}
    around |= {task for fold in around for stem, task in _TASKS.items() if fold.startswith(stem)}
    told, printed = ({word[:6] for word in words if len(word) > 3} - JOINERS for words in (around, piece.folds))
    beside = bodies_beside(piece, context)

    def score(body: int) -> tuple[int, int, int]:
        words = Tokens(context.body(body).name).folds
        telling = {word[:6] for word in words if word in _TASKS.values() or not {word, word.removesuffix("s")} & HEADS}
        return beside.get(body, 0), len(telling & told), len(telling & printed)

    scores = {body: score(body) for body in heirs}
    heirs = tuple(sorted(heirs, key=lambda body: tuple(-value for value in scores[body])))
    return heirs, scores[heirs[0]] == scores[heirs[1]]


# What is told of a body, by the beginnings of its words, and the word for it in the name of a body that does it.
_TASKS = {
    stem: task
    for task, stems in {
        "enforcement": "raid arrest deport detain detention remov round-up roundup swoop",
        "border": "port ports patrol checkpoint crossing lorry lorries cargo smuggl frontier airport",
        "citizenship": "naturali visa green-card asylum permit passport oath applicant application",
        "security": "terror threat spy spies",
        "prisons": "jail inmate prisoner cells",
    }.items()
    for stem in stems.split()
}
