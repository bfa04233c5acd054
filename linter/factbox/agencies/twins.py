"""The body at home that does the work of a foreign one: linked by the registers, of one kind, in one field."""

from __future__ import annotations

from collections.abc import Iterable

from factbox.agencies.body import Body
from factbox.agencies.context import Context, Standing
from factbox.agencies.fold import fold_name
from factbox.agencies.piece import Piece
from factbox.agencies.words import HEADS, JOINERS, listed, stem


def twin_of(
    standing: Standing, code: str, piece: Piece, context: Context, *, must_be_linked: bool = False
) -> int | None:
    """The body of that country that does the work of the one whose name was printed; None when it is not plain which.

    What speaks for a body: the registers say that the two are mixed up, it is the only one of its kind, its name shares words.
    """
    registers = context.registers
    national: list[int] = registers.notes.setdefault(
        ("national", code), [index for index, where in enumerate(registers.jurisdictions) if where == code]
    )
    here = [index for index in national if not context.is_gone(index)]
    if code == "INT":
        here = [index for index in here if _of_the_un(context.body(index))]
    topics = _topics(piece.folds)
    told = (
        {_topic(word) for word in piece.page.tokens.folds[max(0, piece.first - 20) : piece.last + 25]}
        - topics
        - _NO_TOPICS
    )
    stems = _topics_of(code, here, context)
    frequency: dict[str, int] = {}
    for index in here:
        for word in stems[index] & topics:
            frequency[word] = frequency.get(word, 0) + 1
    votes: dict[int, float] = {}
    foreign = [context.body(body) for body in (*standing.right, *(alias.body for alias in standing.former))]
    kinds = {_kind(body.kind) for body in foreign}
    if not kinds & _TWINNED:
        return None
    linked = {registers.index_of(identifier) for body in foreign for identifier in body.confusable}
    linked.update(index for body in foreign for index in registers.confused_with(body.id))
    letters = {acronym for body in foreign for acronym in body.acronyms}
    for index in here:
        kind = context.body(index).kind
        # bodies are also linked for nothing but their letters: FCA is a court in Ottawa, a regulator in London
        alike = _kind(kind) in kinds or bool(stems[index] & topics) or not letters & set(context.body(index).acronyms)
        if must_be_linked and not (index in linked and alike):
            continue
        score = (2.0 if alike else 0.6) * (index in linked) + 0.5 * (_kind(kind) in kinds)
        if kind in _ONE_OF_A_KIND and kind in kinds and sum(context.body(other).kind == kind for other in here) == 1:
            score += 1.0
        score += sum(1.0 / frequency[word] ** 0.5 for word in stems[index] & topics)
        score += 0.5 * min(1, len(stems[index] & told))
        if score >= 1.2:
            votes[index] = score
    ranked = sorted(votes, key=lambda index: -votes[index])
    if not ranked or (len(ranked) > 1 and votes[ranked[0]] - votes[ranked[1]] < 0.4):
        return None
    return ranked[0]


def _of_the_un(body: Body) -> bool:
    return body.name.startswith(("United Nations", "UN ")) or any(
        parent.id == "int/united-nations" for parent in body.parents
    )


def _topics_of(code: str, bodies: list[int], context: Context) -> dict[int, set[str]]:
    """The topics of a country's bodies, worked out once."""
    found: dict[int, set[str]] = context.registers.notes.setdefault(("topics", code), {})
    for index in bodies:
        if index not in found:
            found[index] = _topics(fold_name(context.body(index).name).split(" "))
    return found


def _topics(words: Iterable[str]) -> set[str]:
    """What a name says its body deals with."""
    return {_topic(word) for word in words if word not in JOINERS and word not in HEADS and word not in COMMON}


def _topic(word: str) -> str:
    known = stem(word) if word != "securities" else word
    return _SAME_TOPIC.get(known, known)


# Words by which countries name one field of work.
_FIELDS = (
    "home homeland interior internal", "foreign external", "revenue tax taxation", "treasury finance financial", "defence defense war",
    "labour labor employment work pension", "prison correctional correction", "health medical", "environment environmental",
    "child children family", "social welfare", "immigration citizenship migration", "transport transportation", "justice attorney",
    "energy power", "agriculture farming primary", "statistic statistical census", "police policing", "aviation air",
    "rail railway train",
    "intelligence spy", "medicine drug", "competition antitrust trade", "food nutrition", "trade commerce",
)  # fmt: skip


_SAME_TOPIC = {stem(word): field.split(" ", 1)[0] for field in reversed(_FIELDS) for word in field.split(" ")}


COMMON = listed(
    """
    national federal general affairs public state states central security services human development united
    royal u s us uk european australian canadian british american indian irish south african new zealand india
    ireland canada australia africa britain nations international kingdom union chief
    """
)


_NO_TOPICS = frozenset(("home", "work", "work", "air", "power", "primary", "trade", "drug"))


# Kinds of body of which one country's stands for another's: not museums, universities or towns.
_TWINNED = listed(
    """
    department police intelligence tax regulator statistics agency central-bank prosecutor prison court military
    commission ombudsman health transport auditor emergency
    """
)


_ONE_OF_A_KIND = frozenset(("tax", "statistics", "central-bank", "auditor", "prison", "prosecutor", "police"))


def _kind(kind: str) -> str:
    return "department" if kind in ("department", "ministry") else kind
