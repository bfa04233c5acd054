"""The verdict on one registered name, by the order: what it is exactly, what stands beside it, where it is tied to, when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factbox.agencies.aliases import DERIVED, FORMER, RIGHT, Alias
from factbox.agencies.context import BEYOND, Context, Standing
from factbox.agencies.evidence import are_initials, bodies_beside, narrowed, partner_bodies
from factbox.agencies.piece import MEDIUM, STRONG, Piece
from factbox.agencies.places import COVERED, country_of, within
from factbox.agencies.spelling import printed_alike
from factbox.agencies.verdict import NOTHING, Verdict
from factbox.agencies.words import HEADS, JOINERS

if TYPE_CHECKING:
    from factbox.agencies.near import Difference


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
    if piece.tie is not None and standing.right:
        from factbox.agencies.seats import is_of_its_seat

        if is_of_its_seat(piece, standing, context):
            return _tied(piece, standing, piece.tie.code, context)
    return _loose(piece, standing, context)


def _tied(piece: Piece, standing: Standing, code: str, context: Context) -> Verdict:
    local = context.in_country(standing.right, code)
    if local and not _is_only_a_regions(local, piece, standing, context):
        return _right(piece, local, context)
    only_derived = all(alias.standing == DERIVED for alias in piece.aliases)
    beyond = tuple(body for body in standing.right if context.country(body) in BEYOND)
    if beyond and not only_derived:
        return Verdict(beyond)
    from factbox.agencies.compounds import is_of_another

    if standing.right and is_of_another(piece):
        return Verdict(standing.right)
    former = [alias for alias in standing.former if _is_of(alias.body, piece, code, context)]
    if former and not (
        piece.tie is not None
        and "-" not in piece.tie.code
        and all("-" in context.jurisdiction(one.body) for one in former)
    ):
        return _old_name(piece, former, context)
    if any(
        country_of(alias.until or code) == code or (alias.body >= 0 and context.country(alias.body) == code)
        for alias in standing.lookalike
    ):
        return NOTHING
    wrong = [alias for alias in standing.wrong if _is_of(alias.body, piece, code, context)]
    label = "wrong_jurisdiction" if standing.right else "wrong_name"
    if wrong:
        return _curated(piece, wrong, label, context)
    beside = {body: count for body, count in bodies_beside(piece, context).items() if context.country(body) == code}
    if beside:
        meant = max(beside, key=lambda body: beside[body])
        return Verdict((meant,), label, "high", why_this=("beside", "tie"))
    from factbox.agencies import slips

    near = slips.best_near(piece.folds, [code], context)
    if near is not None and slips.accepted(near, 2):
        return slips.near_verdict(near, context, label if standing.right and not near.difference.is_slip else None)
    if (not standing.right and not standing.former) or not _names_a_body(piece):
        return NOTHING
    if only_derived:
        return NOTHING  # "the Australian Energy Regulator" may be one name, whoever else has an energy regulator
    from factbox.agencies.twins import twin_of

    twin = twin_of(standing, code, piece, context, must_be_linked=piece.is_brief and not _is_owned_by_country(piece))
    if twin is None:
        return NOTHING
    return Verdict((twin,), "wrong_jurisdiction", "medium", why_this=("tie", "twin"))


def _old_name(piece: Piece, aliases: list[Alias], context: Context) -> Verdict:
    from factbox.agencies.old_names import old_name

    return old_name(piece, aliases, context)


def _is_of(body: int, piece: Piece, code: str, context: Context) -> bool:
    """Whether a body is one of the country that the name is tied to, and not of another region of it."""
    where = context.jurisdiction(body)
    if piece.tie is not None and "-" in piece.tie.code and "-" in where:
        return within(where, piece.tie.code)
    return country_of(where) == code


def _is_only_a_regions(local: tuple[int, ...], piece: Piece, standing: Standing, context: Context) -> bool:
    """Whether a name given to a whole country is that of a region's body, and the register knows it as a slip or an old name of
    the country's own: "the British Department of Justice", which is Northern Ireland's."""
    code = piece.tie.code if piece.tie is not None else ""
    if "-" in code or any("-" not in context.jurisdiction(body) for body in local):
        return False
    if set(local) & set(bodies_beside(piece, context)) or any(context.named.get(body, 0) > 1 for body in local):
        return False
    return any(
        context.jurisdiction(alias.body) == code for alias in (*standing.wrong, *standing.former) if alias.body >= 0
    )


def _is_owned_by_country(piece: Piece) -> bool:
    tie = piece.tie
    return tie is not None and piece.page.text[tie.start : tie.end].endswith(("'s", "’s", "s'", "s’"))


def _names_a_body(piece: Piece) -> bool:
    """Whether the form is a body's name in full or nearly: a lone short word given to a country says too little."""
    return len([word for word in piece.folds if word not in JOINERS]) > 1


def _loose(piece: Piece, standing: Standing, context: Context) -> Verdict:
    homes = [code for code in (piece.tie.code if piece.tie else None, context.home) if code]
    beside = bodies_beside(piece, context)
    if standing.right:
        if beside:
            anywhere = {body for partner in piece.partners for body in partner_bodies(partner, context)}
            agreed = tuple(body for body in standing.right if body in anywhere)
            if agreed:
                slip = _local_slip(piece, agreed, beside, homes, context)
                if slip is not None:
                    return slip
                return _right(piece, narrowed(agreed, piece, context), context)
            other = _outvoted(piece, standing.right, beside, context)
            if other is not None:
                old = _last_name_of(other, standing, homes, context)
                if old:
                    return _old_name(piece, old, context)
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
        from factbox.agencies import slips

        verdict = slips.beside_verdict(piece, piece.folds, set(beside), context)
        if verdict is not None and verdict.problem is not None:
            return verdict
    codes = [country_of(code) for code in homes] or list(context.countries)
    if standing.former:
        former = [alias for code in codes for alias in standing.former if context.country(alias.body) == code]
        former = former or [alias for alias in standing.former if alias.body in beside]
        if not former and (not homes or all(context.country(alias.body) in BEYOND for alias in standing.former)):
            former = list(standing.former)
        if former:
            return _old_name(piece, former, context)
        if not standing.wrong:
            return Verdict(tuple(alias.body for alias in standing.former))
    if standing.wrong:
        wrong = [alias for alias in standing.wrong if alias.body in beside]
        wrong = wrong or [alias for code in codes for alias in standing.wrong if context.country(alias.body) == code]
        wrong = wrong or [
            alias
            for alias in standing.wrong
            if context.country(alias.body) in BEYOND
            or (piece.tie is None and (alias.body in context.named or alias.body in context.namesakes))
        ]
        if (
            not wrong
            and not codes
            and len({alias.body for alias in standing.wrong}) == 1
            and _speaks_for_itself(piece, context, standing.wrong[0])
        ):
            wrong = list(standing.wrong)
        if wrong:
            return _a_regions(piece, wrong, context) or _curated(piece, wrong, "wrong_name", context)
    return NOTHING


def _last_name_of(other: int, standing: Standing, homes: list[str], context: Context) -> list[Alias]:
    """The name as the last one of the body meant, or of one at home, where only bodies abroad still bear it."""
    own = [alias for alias in standing.former if alias.body == other]
    codes = {country_of(code) for code in homes}
    if own or any(context.country(body) in codes for body in standing.right):
        return own
    return [alias for alias in standing.former if context.country(alias.body) in codes]


def _a_regions(piece: Piece, wrong: list[Alias], context: Context) -> Verdict | None:
    """A slip of a body abroad that is, with a state's name before it, right at home: the Environment Protection Authority of
    an Australian state, printed without the state."""
    home = country_of(context.home) if context.home else None
    if home is None or any(context.country(alias.body) == home for alias in wrong):
        return None
    from factbox.agencies.regions import regional_namesakes

    found = regional_namesakes(piece.folds, home, context)
    return Verdict(found) if found else None


def _local_slip(
    piece: Piece, agreed: tuple[int, ...], beside: dict[int, int], homes: list[str], context: Context
) -> Verdict | None:
    """A foreign body's name and acronym where a body at home has the acronym and all but the name: the one at home is meant."""
    codes = {country_of(code) for code in homes}
    if any(context.country(body) in codes or context.country(body) in BEYOND for body in agreed):
        return None
    if any(context.country(body) in context.countries for body in agreed):
        return None
    from factbox.agencies import slips

    for body in beside:
        difference = slips.difference_to(piece.folds, body, context) if context.country(body) in codes else None
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
        return _old_name(piece, former, context)
    wrong = [alias for alias in standing.wrong if context.country(alias.body) == code]
    wrong = [alias for alias in wrong if tied or alias.body in context.named]
    if wrong and len(piece.folds) > 1:
        verdict = _curated(piece, wrong, "wrong_name", context, confidence="medium")
        difference = _difference(piece, verdict.bodies[0], context)
        if difference is not None and (difference.head or difference.words) and verdict.problem:
            return verdict._replace(problem="wrong_jurisdiction")
        return verdict
    if not any(context.country(body) == code for body in context.named):
        return None
    from factbox.agencies import slips

    near = slips.best_near(piece.folds, [code], context)
    if near is not None and near.name.alias.body in context.named and slips.accepted(near, 2):
        return slips.near_verdict(near, context, None)
    return None


def _difference(piece: Piece, body: int, context: Context) -> Difference | None:
    from factbox.agencies.slips import difference_to

    return difference_to(piece.folds, body, context)


def _speaks_for_itself(piece: Piece, context: Context, alias: Alias) -> bool:
    """Whether a wrong form can mean no other body though no country is named: long, and of no common words alone."""
    content = [word for word in piece.folds if word not in JOINERS]
    special = [word for word in content if word not in HEADS]
    return len(special) >= 3 or (len(special) >= 2 and len(content) >= 4)


def _outvoted(piece: Piece, right: tuple[int, ...], beside: dict[int, int], context: Context) -> int | None:
    """The body that what stands beside the name speaks for more strongly than the name does for its own."""
    if any(context.related(own, other) for own in right[:6] for other in list(beside)[:6]):
        return None
    if all("-" in context.jurisdiction(body) for body in right):
        from factbox.agencies.regions import of_region, region_of

        region = region_of(piece)
        kept = of_region(set(beside), region, context) if region is not None else set(beside)
        beside = {body: count for body, count in beside.items() if body in kept}
        if not beside:
            return None  # a state's own body, whatever else its letters may mean
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
    if votes[best] <= own or _is_far_from(piece, best, right, context):
        return None
    return best


def _is_far_from(piece: Piece, other: int, right: tuple[int, ...], context: Context) -> bool:
    """Whether a name of a part of the box's country is no slip of the body that its letters would mean: the letters are wrong."""
    home = country_of(context.home) if context.home else None
    if not any("-" in context.jurisdiction(body) and context.country(body) == home for body in right):
        return False
    difference = _difference(piece, other, context)
    return difference is not None and difference.words > 1


def _right(piece: Piece, bodies: tuple[int, ...], context: Context) -> Verdict:
    """A right name; its apostrophes and accents are looked at once more, letter by letter."""
    own = [alias for alias in piece.aliases if alias.body in bodies and alias.standing in (*RIGHT, FORMER)]
    if own and not any(printed_alike(piece.text, alias.text) for alias in own):
        wrong = next(
            (alias for alias in piece.aliases if alias.standing == "w" and printed_alike(piece.text, alias.text)), None
        )
        return Verdict(bodies, "misspelt", "high", wrong and context.reason_of(wrong), why_this=("register",))
    return Verdict(bodies)


def _curated(piece: Piece, aliases: list[Alias], label: str, context: Context, confidence: str = "high") -> Verdict:
    bodies = tuple(dict.fromkeys(alias.body for alias in aliases))
    beside = bodies_beside(piece, context)
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
    difference = _difference(piece, body, context)
    return difference is not None and difference.is_slip
