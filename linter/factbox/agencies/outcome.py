"""Verdicts turned into mentions, with the evidence that a message tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factbox.agencies.aliases import FORMER, OFFICIAL
from factbox.agencies.context import Context
from factbox.agencies.evidence import partner_bodies
from factbox.agencies.fold import fold_name
from factbox.agencies.mention import Evidence, Mention
from factbox.agencies.piece import Piece
from factbox.agencies.places import place_of
from factbox.agencies.verdict import Verdict
from factbox.pattern import Pattern

if TYPE_CHECKING:
    from factbox.agencies.beside import Fault


def mention_of(piece: Piece, verdict: Verdict, context: Context) -> Mention:
    kind = piece.kind if piece.kind in ("acronym", "translation") else "name"
    if verdict.problem is None:
        bodies, canonical = context.told(verdict.bodies)
        return Mention(piece.start, piece.end, piece.text, bodies, None, canonical, None, (), verdict.confidence, kind)
    from factbox.agencies.called import name_meant, translated
    from factbox.agencies.old_names import was_not_yet

    bodies = tuple(context.body(body) for body in verdict.bodies)
    if verdict.problem == "unknown":
        return Mention(
            piece.start,
            piece.end,
            piece.text,
            (),
            "unknown",
            None,
            None,
            _evidence(piece, None, context),
            verdict.confidence,
            kind,
        )
    if verdict.problem == "former_name":
        canonical, sure = context.name_at(verdict.bodies[0]), True
    else:
        canonical, sure = name_meant(piece, verdict.bodies[0], context)
    if (
        verdict.problem in ("wrong_jurisdiction", "former_name")
        and context.dated
        and was_not_yet(verdict.bodies[0], context)
    ):
        canonical, sure = None, False  # nothing that stood on that day is known to fit
    fix = canonical if sure and "split" not in verdict.why_this else None
    if verdict.problem == "former_name" and piece.kind == "translation":
        fix = translated(piece, verdict.bodies[0], context)
    elif verdict.problem in _OF_LETTERS:
        fix = _in_its_language(piece, verdict, context) or fix
    one_form = len(bodies[0].official_names) == len({name.lang for name in bodies[0].official_names})
    safe = (
        one_form
        and not piece.quoted
        and verdict.confidence == "high"
        and (verdict.problem != "former_name" or (context.dated and len(verdict.bodies) <= 2))
        and canonical is not None
        and not _repeats_the_country(piece, canonical)
    )
    return Mention(
        piece.start,
        piece.end,
        piece.text,
        bodies,
        verdict.problem,
        canonical,
        fix,
        _evidence(piece, verdict.bodies[0], context),
        verdict.confidence,
        kind,
        verdict.reason,
        verdict.until,
        safe,
    )


_OF_LETTERS = frozenset(("misspelt", "wrong_name"))


def _in_its_language(piece: Piece, verdict: Verdict, context: Context) -> str | None:
    """The body's name in another language, where the printed one is nearer to that than to any English one."""
    if all(name.lang == "en" for name in context.body(verdict.bodies[0]).names):
        return None
    from factbox.agencies.near import difference_of

    names = context.registers.near_names(verdict.bodies[0])
    nearest = min(
        names,
        key=lambda name: (difference_of(piece.folds, name).cost, name.alias.standing != OFFICIAL),
        default=None,
    )
    if nearest is None or nearest.alias.lang in ("en", "") or nearest.alias.standing == FORMER:
        return None
    return nearest.alias.text if difference_of(piece.folds, nearest).shared else None


def _repeats_the_country(piece: Piece, canonical: str) -> bool:
    """Whether the official name begins with the country that stands before the printed one: "the US Customs ..." twice over."""
    tie = piece.tie
    if tie is None or tie.end > piece.start or piece.start - tie.end > 2:
        return False
    words = fold_name(canonical).split(" ", 2)
    return tie.code in (place_of(words[0]), place_of(" ".join(words[:2]))) or canonical.startswith(
        ("U.S. ", "United ", "New Zealand ")
    )


def _evidence(piece: Piece, body: int | None, context: Context) -> tuple[Evidence, ...]:
    """What in the text speaks for the body meant."""
    found: list[Evidence] = []
    for partner in piece.partners:
        if body is not None and body in partner_bodies(partner, context, piece):
            found.append(
                Evidence(
                    piece.page.number, partner.start, partner.end, partner.text, _ROLE_SAYS.get(partner.role, "name")
                )
            )
    tie = piece.tie
    if tie is not None and tie.code != "?" and tie.start < tie.end:
        found.append(
            Evidence(piece.page.number, tie.start, tie.end, piece.page.text[tie.start : tie.end], "attribution")
        )
    return tuple(found)


_ROLE_SAYS = {
    "acronym": "acronym",
    "translation": "other-language name",
    "name": "name",
    "address": "web address",
    "phrase": "other-language name",
}


def fault_mention(fault: Fault, piece: Piece, subject: tuple[int, ...], context: Context) -> Mention:
    from factbox.agencies.called import called_beside

    partner = fault.partner
    called = [called_beside(piece, body, context) for body in subject]
    names = {
        each.name if each.old is not None else context.name_at(body) for each, body in zip(called, subject, strict=True)
    }
    canonical = names.pop() if len(names) == 1 else None
    evidence = [Evidence(piece.page.number, piece.start, piece.end, piece.text, "name")]
    evidence += [
        Evidence(piece.page.number, partner.start, partner.end, context.body(other).name, "belongs to")
        for other in fault.others[:1]
    ]
    bodies = tuple(context.body(body) for body in subject)
    return Mention(
        partner.start,
        partner.end,
        partner.text,
        bodies,
        fault.problem,
        canonical,
        fault.fix,
        tuple(evidence),
        fault.confidence,
        "acronym" if fault.problem == "wrong_acronym" else "translation",
        None,
        fault.until,
        fault.fix is not None and fault.confidence == "high" and not piece.quoted and len(subject) == 1,
    )


def claim_mention(mention: Mention, part: Piece, parents: tuple[int, ...], context: Context) -> Mention:
    evidence = Evidence(part.page.number, part.start, part.end, part.text, "part")
    bodies = tuple(context.body(parent) for parent in parents)
    canonical = context.name_at(parents[0]) if parents else None
    return mention._replace(
        bodies=bodies or mention.bodies,
        problem="wrong_parent",
        canonical=canonical,
        fix=canonical,
        also=(evidence,),
        confidence="medium",
    )


def mix_spellings(
    found: dict[int, dict[tuple[int, int], Mention]], clean: list[tuple[Piece, tuple[int, ...]]], context: Context
) -> None:
    """Mixed spellings: of right names that differ, and of a slip whose right form stands in the box as well."""
    printed: dict[int, set[str]] = {}
    for piece, bodies in clean:
        printed.setdefault(bodies[0], set()).add(piece.text)
    several = {body for body, texts in printed.items() if len(texts) > 1}
    if several:
        own = [(piece, bodies) for piece, bodies in clean if bodies[0] in several and not _is_as_given(piece)]
        _mix_right_names(found, own, several, context)
    _mix_slips(found, clean, context)


def _is_as_given(piece: Piece) -> bool:
    """Whether the capitals of a name are not the box's own: those of a handle, an address, a title, a line in capitals."""
    text = piece.page.text
    if text[max(0, piece.start - 1) : piece.start] in ("@", "#", "/", "."):
        return True
    if piece.quoted and text[piece.start - 1] in '"“' and _REST_OF_A_TITLE.match(text, piece.end):
        return True
    behind = text[piece.end : piece.end + 2]
    if behind[:1] in (".", "@") and behind[1:].isalnum():
        return True
    begin, end = text.rfind("\n", 0, piece.start) + 1, text.find("\n", piece.end)
    line = text[begin : end if end >= 0 else len(text)]
    return line.isupper() and " " in line


_REST_OF_A_TITLE = Pattern(r"[^\"”\n]{0,60}[^\"”\n.,;!?][\"”]")


def _mix_right_names(
    found: dict[int, dict[tuple[int, int], Mention]],
    clean: list[tuple[Piece, tuple[int, ...]]],
    several: set[int],
    context: Context,
) -> None:
    """`several` are the bodies whose name is printed in more than one way."""
    from factbox.agencies.variants import odd_spellings

    known = {body: _forms(body, context) for body in several}
    for variant in odd_spellings(clean, known):
        slots = found[variant.piece.page.number]
        key = (variant.piece.start, variant.piece.end)
        mention = slots.get(key)
        if mention is not None and mention.problem is None:
            other = Evidence(
                variant.other.page.number, variant.other.start, variant.other.end, variant.other.text, "other spelling"
            )
            canonical = context.name_at(context.registers.index_of(mention.bodies[0].id) or 0)
            slots[key] = mention._replace(
                problem="mixed_variants",
                canonical=canonical,
                fix=variant.known,
                also=(other,),
                safe=not variant.piece.quoted,
            )


def _mix_slips(
    found: dict[int, dict[tuple[int, int], Mention]], clean: list[tuple[Piece, tuple[int, ...]]], context: Context
) -> None:
    if not any(mention.problem == "misspelt" for slots in found.values() for mention in slots.values()):
        return
    named: dict[int, list[Piece]] = {}
    for piece, bodies in clean:
        if len(bodies) == 1 and piece.kind != "acronym" and not piece.embedded:
            named.setdefault(bodies[0], []).append(piece)
    for slots in found.values():
        for key, mention in slots.items():
            if mention.problem != "misspelt" or not mention.bodies:
                continue
            body = context.registers.index_of(mention.bodies[0].id)
            right = named.get(body, ()) if body is not None else ()
            if mention.fix and mention.fix != mention.canonical:  # in another language: a spelling of no English name
                right = [piece for piece in right if fold_name(mention.fix) in fold_name(piece.text)]
            for piece in right[:1]:
                other = Evidence(piece.page.number, piece.start, piece.end, piece.text, "other spelling")
                slots[key] = mention._replace(problem="mixed_variants", also=(*mention.also, other))


def _forms(body: int, context: Context) -> dict[str, str]:
    """The forms of a body as its register prints them, and the language of each."""
    entry = context.body(body)
    return {name.text: name.lang for name in entry.names} | dict.fromkeys((entry.name, *entry.acronyms), "en")
