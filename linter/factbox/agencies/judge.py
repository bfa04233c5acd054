"""The verdict on one printed name, by the order: what it is exactly, what stands beside it, where it is tied to, when, how nearly."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factbox.agencies.aliases import DERIVED, FORMER, LOOKALIKE, RIGHT, Alias
from factbox.agencies.body import Body
from factbox.agencies.context import BEYOND, Context, Standing
from factbox.agencies.cues import excuses
from factbox.agencies.fold import Tokens, fold_name
from factbox.agencies.near import Difference, Near, difference_of
from factbox.agencies.piece import MEDIUM, STRONG, Partner, Piece
from factbox.agencies.places import COVERED, country_of, within
from factbox.agencies.words import DEPARTMENTS, HEADS, JOINERS, stem


class Verdict(NamedTuple):
    """What a piece means: `bodies` in falling likelihood; with a problem, the first is the body meant."""

    bodies: tuple[int, ...] = ()
    problem: str | None = None
    confidence: str = "high"
    reason: str | None = None
    until: str | None = None
    why_this: tuple[str, ...] = ()  # what spoke for the body meant: roles of partners, tie, box, near, register
    successor: int | None = None  # of a former name: the body that does the work now, where it is another


NOTHING = Verdict()


def judge(piece: Piece, context: Context) -> Verdict:
    """The verdict on a registered name or acronym."""
    standing = context.standing(piece.aliases)
    if piece.kind == "acronym":
        return Verdict(narrowed(standing.right or tuple(alias.body for alias in standing.former), piece, context))
    tie = piece.tie if piece.tie is not None and piece.tie.strength == STRONG else None
    if tie is not None and tie.code not in COVERED and tie.code != "GB-ENG":
        local = context.in_country(standing.right, tie.code)
        return Verdict(local)
    if piece.embedded:
        return Verdict(narrowed(standing.right, piece, context))
    if tie is not None:
        return _tied(piece, standing, country_of(tie.code), context)
    return _loose(piece, standing, context)


def narrowed(bodies: Iterable[int], piece: Piece, context: Context) -> tuple[int, ...]:
    """Of several bodies those that attribution, what stands beside, or the box's country speak for."""
    found = tuple(dict.fromkeys(bodies))
    if len(found) < 2:
        return found
    beside = _beside(piece, context)
    by_partner = tuple(body for body in found if body in beside)
    if by_partner:
        found = by_partner
    for code in _countries(piece, context):
        local = context.in_country(found, code)
        if local:
            found = local
            break
    else:
        here = tuple(body for body in found if context.country(body) in context.countries)
        found = here or found
    if len(found) > 1:
        standing = tuple(body for body in found if not context.is_gone(body))
        found = standing or found
    full = {alias.body for alias in piece.aliases if alias.standing != DERIVED}
    found = tuple(body for body in found if body in full) or found
    declared = tuple(body for body in found if body in context.declared)
    return declared or found


def _countries(piece: Piece, context: Context) -> list[str]:
    codes = [piece.tie.code] if piece.tie is not None else []
    if context.home:
        codes += [context.home, country_of(context.home)]
    return codes


def _beside(piece: Piece, context: Context) -> dict[int, int]:
    """For each body how many of the things printed beside the name may mean it."""
    counts: dict[int, int] = {}
    for partner in piece.partners:
        for body in partner_bodies(partner, context, piece):
            counts[body] = counts.get(body, 0) + 1
    return counts


def partner_bodies(partner: Partner, context: Context, piece: Piece | None = None) -> tuple[int, ...]:
    """The bodies that a partner may mean: right ones before former ones, those of the name's own country before others."""
    if partner.role == "address":
        return context.registers.by_domain(partner.text)
    standing = context.standing(partner.aliases)
    found = (*standing.right, *(alias.body for alias in standing.former))
    for code in _countries(piece, context) if piece is not None else ():
        local = context.in_country(standing.right, code)
        if local and not (partner.role != "acronym" and len(found) == len(local)):
            return local
    return found


# A name tied to a country by the text.


def _tied(piece: Piece, standing: Standing, code: str, context: Context) -> Verdict:
    local = context.in_country(standing.right, code)
    if local:
        return _right(piece, local, context)
    only_derived = all(alias.standing == DERIVED for alias in piece.aliases)
    beyond = tuple(body for body in standing.right if context.country(body) in BEYOND)
    if beyond and not only_derived:
        return Verdict(beyond)
    former = [alias for alias in standing.former if _is_of(alias.body, piece, code, context)]
    if former:
        return _former(piece, former, context)
    if any(
        country_of(alias.until or code) == code or (alias.body >= 0 and context.country(alias.body) == code)
        for alias in standing.lookalike
    ):
        return NOTHING
    wrong = [alias for alias in standing.wrong if _is_of(alias.body, piece, code, context)]
    label = "wrong_jurisdiction" if standing.right else "wrong_name"
    if wrong:
        return _curated(piece, wrong, label, context)
    beside = {body: count for body, count in _beside(piece, context).items() if context.country(body) == code}
    if beside:
        meant = max(beside, key=lambda body: beside[body])
        return Verdict((meant,), label, "high", why_this=("beside", "tie"))
    near = best_near(piece.folds, [code], context)
    if near is not None and accepted(near, 2):
        return near_verdict(near, context, label if standing.right and not near.difference.is_slip else None)
    if not standing.right and not standing.former or not _names_a_body(piece):
        return NOTHING
    if only_derived:
        return NOTHING  # "the Australian Energy Regulator" may be one name, whoever else has an energy regulator
    twin = _twin(standing, code, piece, context, must_be_linked=piece.is_brief and not _is_owned_by_country(piece))
    if twin is None:
        return NOTHING
    return Verdict((twin,), "wrong_jurisdiction", "medium", why_this=("tie", "twin"))


def _is_of(body: int, piece: Piece, code: str, context: Context) -> bool:
    """Whether a body is one of the country that the name is tied to, and not of another region of it."""
    where = context.jurisdiction(body)
    if piece.tie is not None and "-" in piece.tie.code and "-" in where:
        return within(where, piece.tie.code)
    return country_of(where) == code


def _is_owned_by_country(piece: Piece) -> bool:
    tie = piece.tie
    return tie is not None and piece.page.text[tie.start : tie.end].endswith(("'s", "’s", "s'", "s’"))


def _names_a_body(piece: Piece) -> bool:
    """Whether the form is a body's name in full or nearly: a lone short word given to a country says too little."""
    return len([word for word in piece.folds if word not in JOINERS]) > 1


def _twin(
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
    "energy power", "agriculture farming primary", "statistic statistical census", "police policing", "aviation air", "rail railway train",
    "intelligence spy", "medicine drug", "competition antitrust trade", "food nutrition", "trade commerce",
)  # fmt: skip
_SAME_TOPIC = {stem(word): field.split(" ", 1)[0] for field in reversed(_FIELDS) for word in field.split(" ")}
COMMON = frozenset(
    ("national", "federal", "general", "affairs", "public", "state", "states", "central", "security", "services", "human", "development",
     "united", "royal", "u", "s", "us", "uk", "european", "australian", "canadian", "british", "american", "indian", "irish", "south", "african",
     "new", "zealand", "india", "ireland", "canada", "australia", "africa", "britain", "nations", "international", "kingdom", "union", "chief")
)  # fmt: skip
_NO_TOPICS = frozenset(("home", "work", "work", "air", "power", "primary", "trade", "drug"))
# Kinds of body of which one country's stands for another's: not museums, universities or towns.
_TWINNED = frozenset(
    ("department", "police", "intelligence", "tax", "regulator", "statistics", "agency", "central-bank", "prosecutor", "prison", "court", "military",
     "commission", "ombudsman", "health", "transport", "auditor", "emergency")
)  # fmt: skip
_ONE_OF_A_KIND = frozenset(("tax", "statistics", "central-bank", "auditor", "prison", "prosecutor", "police"))


def _kind(kind: str) -> str:
    return "department" if kind in ("department", "ministry") else kind


# A name that the text ties to no country.


def _loose(piece: Piece, standing: Standing, context: Context) -> Verdict:
    homes = [
        code for code in ([piece.tie.code] if piece.tie else []) + ([context.home] if context.home else []) if code
    ]
    beside = _beside(piece, context)
    if standing.right:
        if beside:
            anywhere = {body for partner in piece.partners for body in partner_bodies(partner, context)}
            agreed = tuple(body for body in standing.right if body in anywhere)
            if agreed:
                local = _local_slip(piece, agreed, beside, homes, context)
                if local is not None:
                    return local
                return _right(piece, narrowed(agreed, piece, context), context)
            other = _outvoted(piece, standing.right, beside, context)
            if other is not None:
                country = context.country(other)
                abroad = all(context.country(body) != country for body in standing.right)
                return Verdict(
                    (other,), "wrong_jurisdiction" if abroad else "wrong_name", "high", why_this=("beside", "box")
                )
        for code in homes:
            local = context.in_country(standing.right, code) or context.in_country(standing.right, country_of(code))
            if local:
                return _right(piece, narrowed(local, piece, context), context)
        if any(context.country(body) in BEYOND for body in standing.right):
            return _right(piece, narrowed(standing.right, piece, context), context)
        foreign_signs = any(context.country(body) in context.countries for body in standing.right)
        for code in homes if not beside else ():
            if (piece.tie is not None and code == piece.tie.code) or not foreign_signs:
                verdict = _at_home(piece, standing, country_of(code), context)
                if verdict is not None:
                    return verdict
        return _right(piece, narrowed(standing.right, piece, context), context)
    if standing.lookalike and not beside:
        return NOTHING
    if beside and not any(alias.body in beside for alias in (*standing.former, *standing.wrong)):
        from factbox.agencies.open_names import beside_verdict

        verdict = beside_verdict(piece, piece.folds, set(beside), context)
        if verdict is not None and verdict.problem is not None:
            return verdict
    codes = [country_of(code) for code in homes] or list(context.countries)
    if standing.former:
        former = [alias for code in codes for alias in standing.former if context.country(alias.body) == code]
        former = former or [alias for alias in standing.former if alias.body in beside]
        if not former and (not homes or all(context.country(alias.body) in BEYOND for alias in standing.former)):
            former = list(standing.former)
        if former:
            return _former(piece, former, context)
        if not standing.wrong:
            return Verdict(tuple(alias.body for alias in standing.former))
    if standing.wrong:
        wrong = [alias for alias in standing.wrong if alias.body in beside]
        wrong = wrong or [alias for code in codes for alias in standing.wrong if context.country(alias.body) == code]
        wrong = wrong or [
            alias
            for alias in standing.wrong
            if context.country(alias.body) in BEYOND or (piece.tie is None and (alias.body in context.named or alias.body in context.namesakes))
        ]
        if (
            not wrong
            and not codes
            and len({alias.body for alias in standing.wrong}) == 1
            and _speaks_for_itself(piece, context, standing.wrong[0])
        ):
            wrong = list(standing.wrong)
        if wrong:
            return _curated(piece, wrong, "wrong_name", context)
    return NOTHING


def _local_slip(
    piece: Piece, agreed: tuple[int, ...], beside: dict[int, int], homes: list[str], context: Context
) -> Verdict | None:
    """A foreign body's name and acronym where a body at home has the acronym and all but the name: the one at home is meant."""
    codes = {country_of(code) for code in homes}
    if piece.tie is None or any(context.country(body) in codes or context.country(body) in BEYOND for body in agreed):
        return None
    if any(context.country(body) in context.countries for body in agreed):
        return None
    for body in beside:
        difference = difference_to(piece.folds, body, context) if context.country(body) in codes else None
        if difference is not None and not difference.words and not difference.head and 0 < difference.cost <= 0.5:
            return Verdict(
                (body,), "misspelt" if difference.is_slip else "wrong_name", "medium", why_this=("beside", "near")
            )
    return None


def _at_home(piece: Piece, standing: Standing, code: str, context: Context) -> Verdict | None:
    """Another country's name in a box of `code`, nothing of that country in sight: wrong where the register of `code` knows it
    for a slip or an old name, or where the right name of a near body stands in the box."""
    tied = piece.tie is not None and country_of(piece.tie.code) == code
    former = [alias for alias in standing.former if context.country(alias.body) == code]
    if former:
        return _former(piece, former, context)
    wrong = [alias for alias in standing.wrong if context.country(alias.body) == code]
    wrong = [alias for alias in wrong if tied or alias.body in context.named]
    if wrong and len(piece.folds) > 1:
        verdict = _curated(piece, wrong, "wrong_name", context, confidence="medium")
        difference = difference_to(piece.folds, verdict.bodies[0], context)
        if difference is not None and (difference.head or difference.words) and verdict.problem:
            return verdict._replace(problem="wrong_jurisdiction")
        return verdict
    near = best_near(piece.folds, [code], context)
    if near is not None and near.name.alias.body in context.named and accepted(near, 2):
        return near_verdict(near, context, None)
    return None


def _speaks_for_itself(piece: Piece, context: Context, alias: Alias) -> bool:
    """Whether a wrong form can mean no other body though no country is named: long, and of no common words alone."""
    content = [word for word in piece.folds if word not in JOINERS]
    special = [word for word in content if word not in HEADS]
    return len(special) >= 3 or (len(special) >= 2 and len(content) >= 4)


def _outvoted(piece: Piece, right: tuple[int, ...], beside: dict[int, int], context: Context) -> int | None:
    """The body that what stands beside the name speaks for more strongly than the name does for its own."""
    if any(context.related(own, other) for own in right[:6] for other in list(beside)[:6]):
        return None
    codes = [
        code for code in (context.home, piece.tie.code if piece.tie and piece.tie.strength >= MEDIUM else None) if code
    ]

    def bonus(bodies: Iterable[int]) -> float:
        places = [context.jurisdiction(body) for body in bodies]
        return sum(0.5 for code in codes if code in places or country_of(code) in places) + 0.5 * any(
            body in context.declared for body in bodies
        )

    full = any(alias.standing != DERIVED for alias in piece.aliases if alias.body in right)
    own = (1.0 if full else 0.4) + bonus(right)
    if any(partner.role == "acronym" and are_initials(partner.text, piece.text) for partner in piece.partners):
        own += 0.5
    votes = {body: count + bonus((body,)) for body, count in beside.items()}
    best = max(votes, key=lambda body: votes[body])
    return best if votes[best] > own else None


def are_initials(acronym: str, name: str) -> bool:
    """Whether an acronym is made of the initials of a name, joining words counted or not."""
    letters = "".join(character for character in acronym.casefold() if character.isalpha())
    tokens = Tokens(name)
    every = "".join(fold[0] for fold in tokens.folds)
    content = "".join(fold[0] for fold in tokens.folds if fold not in JOINERS)
    return bool(letters) and letters in (every, content)


# What follows once the body is known.


def _right(piece: Piece, bodies: tuple[int, ...], context: Context) -> Verdict:
    """A right name; its apostrophes and accents are looked at once more, letter by letter."""
    own = [alias for alias in piece.aliases if alias.body in bodies and alias.standing in (*RIGHT, FORMER)]
    if own and not any(printed_alike(piece.text, alias.text) for alias in own):
        wrong = next(
            (alias for alias in piece.aliases if alias.standing == "w" and printed_alike(piece.text, alias.text)), None
        )
        return Verdict(bodies, "misspelt", "high", wrong and context.reason_of(wrong), why_this=("register",))
    return Verdict(bodies)


def printed_alike(printed: str, known: str) -> bool:
    """Whether apostrophes stand where they should, and accents where there are any."""
    if printed == known:
        return True
    if known[-1] not in "'’":
        printed = printed.rstrip("'’")
    left, right = Tokens(printed), Tokens(known)
    ours = list(zip(left.folds, left.words, strict=True))
    theirs = list(zip(right.folds, right.words, strict=True))
    if theirs and theirs[0][0] == "the" and (not ours or ours[0][0] != "the"):
        theirs = theirs[1:]
    if [fold for fold, _ in ours] != [fold for fold, _ in theirs]:
        return True  # found under another key: UK for United Kingdom, a closed hyphen
    for (_, word), (_, other) in zip(ours, theirs, strict=True):
        one, two = _plain(word), _plain(other)
        if one == two:
            continue
        if _apostrophes(one) != _apostrophes(two):
            return False
        if not one.isascii() and one.replace("'", "").casefold() != two.replace("'", "").casefold():
            return False
    return True


def _plain(word: str) -> str:
    import unicodedata

    word = word.translate(_QUOTES).replace(".", "").casefold()
    return word if word.isascii() else unicodedata.normalize("NFC", word)


_QUOTES = str.maketrans("’ʼ‘ʻ`´", "''''''")


def _apostrophes(word: str) -> tuple[int, ...]:
    return tuple(place for place, letter in enumerate(word) if letter == "'")


def _former(piece: Piece, aliases: list[Alias], context: Context) -> Verdict:
    alias = aliases[0]
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
    beside = _beside(piece, context)

    def score(body: int) -> tuple[int, int]:
        words = {word for word in Tokens(context.body(body).name).folds if word not in HEADS}
        return (beside.get(body, 0), len({word[:6] for word in words} & {word[:6] for word in around}))

    return tuple(sorted(heirs, key=lambda body: tuple(-value for value in score(body))))


def _curated(piece: Piece, aliases: list[Alias], label: str, context: Context, confidence: str = "high") -> Verdict:
    bodies = tuple(dict.fromkeys(alias.body for alias in aliases))
    beside = _beside(piece, context)
    bodies = tuple(sorted(bodies, key=lambda body: -beside.get(body, 0)))
    exact = [alias for alias in aliases if alias.body == bodies[0] and printed_alike(piece.text, alias.text)]
    chosen = exact[0] if exact else next(alias for alias in aliases if alias.body == bodies[0])
    if context.is_gone(bodies[0]):
        heirs = context.heirs(bodies[0])
        if not heirs:
            return Verdict(bodies)
        bodies = (*heirs, *bodies)
    if label == "wrong_name" and _is_slip(piece, bodies[0], context):
        label = "misspelt"
    return Verdict(bodies, label, confidence, context.reason_of(chosen), None, ("register",))


def _is_slip(piece: Piece, body: int, context: Context) -> bool:
    """Whether a curated wrong form differs from a right one in letters or number alone."""
    difference = difference_to(piece.folds, body, context)
    return difference is not None and difference.is_slip


def difference_to(words: tuple[str, ...], body: int, context: Context) -> Difference | None:
    """How printed words differ from the nearest right name of one body."""
    found = [difference_of(words, name) for name in context.registers.near_names(body)]
    return min(found, key=lambda one: one.cost, default=None)


# Near matches.


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
            return difference.same >= 2 and difference.cost <= 0.75 and support >= (1 if size >= 4 else 2)
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


__all__ = ["LOOKALIKE", "Verdict", "accepted", "best_near", "judge", "near_verdict"]
