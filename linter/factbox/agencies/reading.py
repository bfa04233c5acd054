"""Texts in, mentions out: every public body named, the texts of one box read together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factbox.agencies.aliases import FORMER, FORMER_ACRONYM
from factbox.agencies.around import mark_quoted, stands_alone, tie_names
from factbox.agencies.context import Context
from factbox.agencies.dates import bounds
from factbox.agencies.evidence import narrowed, partner_bodies
from factbox.agencies.judging import is_a_regions, verdict_on, verdict_once
from factbox.agencies.letters import meaning, spelled_out
from factbox.agencies.mention import Mention
from factbox.agencies.outcome import claim_mention, fault_mention, mention_of, mix_spellings
from factbox.agencies.piece import Page, Piece
from factbox.agencies.places import country_of
from factbox.agencies.scan import open_spans
from factbox.agencies.sight import Sight, bare_capitals, sight_of
from factbox.agencies.verdict import Verdict

if TYPE_CHECKING:
    from factbox.agencies.beside import Fault
    from factbox.agencies.registers import Registers
    from factbox.agencies.trie import Trie


def read_mentions(
    text: str,
    registers: Registers,
    jurisdiction: str | None = None,
    as_of: object = None,
    language: str = "en",
) -> tuple[Mention, ...]:
    """Every public body named in a text, in order, none overlapping; judged for `as_of` (today when None).

    `jurisdiction` is where the text is told from; `as_of` a `datetime.date` or a date in ISO form or English words.
    Never raises for what the text holds.
    """
    return read_box_mentions([text], registers, jurisdiction, as_of)[0]


def read_box_mentions(
    texts: Sequence[str],
    registers: Registers,
    jurisdiction: str | None = None,
    as_of: object = None,
    declared: Iterable[Mapping[str, Any]] = (),
    days: Sequence[object] = (),
    places: Mapping[int, str] = {},
    surely: bool = False,
) -> list[tuple[Mention, ...]]:
    """The mentions of each text of one box. What one text says is evidence for the others; `declared` bodies (mappings with
    name, acronym, other_names, jurisdiction) are evidence too. `days` gives for each text the day it has of its own, or None;
    `places` the countries or regions that texts, by their number, stand under, such as that of a table's row; `surely` when
    what they name is said to be those places' own."""
    context = Context(registers, jurisdiction, as_of)
    trie = registers.trie
    _declare(declared, context)
    home = country_of(context.home) if context.home else None
    pages, bare = _pages(texts, trie, home, days, context)
    for page in pages:
        if places or page.sight.has_letters:
            _place(page, context, places, surely)
        for piece in page.pieces:
            if piece.last - piece.first == 1:
                context.one_word_names.add(page.tokens.folds[piece.first])
        if page.day is not None and page.pieces:
            page.turns_on_day = _turns_on_its_day(page, context)
    if context.long_names and bare:
        for number, sight in bare:
            page = Page(number, texts[number], sight, home, days[number] if days else None)
            _place(page, context, places, surely)
            pages.append(page)
        pages.sort(key=lambda page: page.number)
    doubtful = [page for page in pages if _seems_to_hold_more(page, context)]
    is_noted = False  # whether the bodies named are known, and nothing was found since that may say otherwise
    if doubtful:
        from factbox.agencies.stretches import add_open_pieces

        _note_named(pages, context)
        is_noted = True
        add_open_pieces(doubtful, context)
    pages = [page for page in pages if page.pieces]
    for page in pages:
        tie_names(page)
        mark_quoted(page)
        if len(page.pieces) > 1 or not stands_alone(page.pieces[0]):
            from factbox.agencies.partners import find_partners

            find_partners(page)
        if is_noted:
            is_noted = all(piece.tie is None and not piece.partners and not piece.embedded for piece in page.pieces)
    if not is_noted:
        _note_named(pages, context)
    found = _mentions(pages, context)
    for page in pages:
        page.let_go()
    return [found.get(number, ()) for number in range(len(texts))]


def _pages(
    texts: Sequence[str], trie: Trie, home: str | None, days: Sequence[object], context: Context
) -> tuple[list[Page], list[tuple[int, Sight]]]:
    """The texts with a registered form, or perhaps a name that no register has; and by their number those with no more than a
    capital, which is a name's only if it is a slip of another that the box has. The countries named in all of them are counted."""
    pages: list[Page] = []
    bare: list[tuple[int, Sight]] = []
    small, counts = trie.small, context.countries
    for number, text in enumerate(texts):
        if text.isdecimal() and text.isascii() and text not in small:
            continue  # the value of a fact: most of them are no more than a figure
        sight = sight_of(text, trie, home)
        if sight is None:
            continue
        for country in sight.countries:
            counts[country] = counts.get(country, 0) + 1
        if sight.forms or sight.holds_more:
            pages.append(Page(number, text, sight, home, days[number] if days else None))
        elif sight.stands_bare:
            bare.append((number, sight))
    return pages, bare


def _place(page: Page, context: Context, places: Mapping[int, str], surely: bool) -> None:
    """Note what place a text stands under, and what letters in it are a place's."""
    if places:
        page.stand_under(places.get(page.number), surely)
    if page.sight.has_letters:
        from factbox.agencies.places_in_letters import find_places_in_letters

        find_places_in_letters(page, context)


def _on_its_day(page: Page, context: Context) -> Context:
    return context.on(page.day) if page.turns_on_day else context


def _turns_on_its_day(page: Page, context: Context) -> bool:
    """Whether a form on the page was dropped between its own day and that of the box."""
    day = bounds(page.day)
    if day is None:
        return False
    first, last = min(day[0], context.as_of[0]), max(day[1], context.as_of[1])
    return any(
        alias.until is not None
        and alias.standing in (FORMER, FORMER_ACRONYM)
        and first[: len(alias.until)] <= alias.until <= last
        for piece in page.pieces
        for alias in piece.aliases
    )


def _seems_to_hold_more(page: Page, context: Context) -> bool:
    """A quick look at the capitals that no registered form covers: whether any of them may be a name that no register has."""
    sight = page.sight
    more, is_bare = sight.holds_more, sight.stands_bare
    if len(page.pieces) < len(sight.forms):  # some were letters of a place
        more, is_bare = bare_capitals(page.tokens, page.covering)
    if more or (is_bare and context.long_names):
        return True
    return bool(page.pieces) and not page.is_lone and next(open_spans(page), None) is not None


def _declare(declared: Iterable[Mapping[str, Any]], context: Context) -> None:
    for agency in declared:
        where = str(agency.get("jurisdiction") or context.home or "").upper()
        texts = [agency.get("name"), *(agency.get("other_names") or ())]
        for text in texts:
            right = context.standing(context.registers.forms(str(text))).right if text else ()
            local = context.in_country(right, country_of(where)) if where else ()
            context.declared.update(local or right)


def _note_named(pages: list[Page], context: Context) -> None:
    """The bodies that unmistakable names stand for: evidence for the doubtful ones."""
    context.forget_named()
    named, namesakes = context.named, context.namesakes
    plain: dict[int, tuple[int, ...]] = {}  # what the forms of a name with nothing around it stand for
    for page in pages:
        for piece in page.pieces:
            if piece.kind not in _NAMES or piece.embedded:
                continue
            is_plain = piece.tie is None and not piece.partners and not page.turns_on_day
            bodies = plain.get(id(piece.aliases)) if is_plain else None
            if bodies is None:
                on_its_day = _on_its_day(page, context)
                bodies = narrowed(on_its_day.standing(piece.aliases).right, piece, on_its_day)
                if is_plain:
                    plain[id(piece.aliases)] = bodies
            if len(bodies) == 1:
                named[bodies[0]] = named.get(bodies[0], 0) + 1
            elif len(bodies) <= _NAMESAKES:
                namesakes.update(dict.fromkeys(bodies))


_NAMES = ("name", "translation")
_NAMESAKES = 8  # bodies of one name that are still evidence for a slip of it


def _mentions(pages: list[Page], box: Context) -> dict[int, tuple[Mention, ...]]:
    found: dict[int, dict[tuple[int, int], Mention]] = {}
    clean: list[tuple[Piece, tuple[int, ...]]] = []
    plain: dict[tuple[int, str, object], Verdict] = {}
    spelled = spelled_out(pages, lambda piece: verdict_once(piece, _on_its_day(piece.page, box), plain), box)
    for page in pages:
        context = _on_its_day(page, box)
        meant: dict[int, tuple[int, ...]] = {}
        faults: list[tuple[Fault, Piece, tuple[int, ...]]] = []
        slots = found[page.number] = {}
        for piece in page.pieces:
            verdict = verdict_once(piece, context, plain)
            if verdict.problem is not None and page.day is not None and not page.turns_on_day:
                context = box.on(page.day)  # what is suggested may turn on it
                verdict = verdict_on(piece, context)
            if piece.kind == "acronym" and verdict.problem is None:
                verdict = meaning(piece, verdict, spelled, context)
            meant[id(piece)] = verdict.bodies
            if (
                piece.partners
                and piece.kind in ("name", "translation", "open")
                and verdict.bodies
                and not piece.embedded
            ):
                from factbox.agencies.beside import faults_beside

                subject = verdict.bodies[:1] if verdict.problem else verdict.bodies
                if verdict.problem in ("former_name", "unknown") or is_a_regions(piece, verdict, context):
                    subject = ()
                faults += [
                    (fault, piece, subject)
                    for fault in faults_beside(piece, subject, context)
                    if not (verdict.problem and set(subject) & set(partner_bodies(fault.partner, context, piece)))
                ]
            if not verdict.bodies and verdict.problem is None:
                continue
            slots[piece.start, piece.end] = mention_of(piece, verdict, context)
            if verdict.problem is None:
                clean.append((piece, verdict.bodies))
        for fault, piece, subject in faults:
            mention = fault_mention(fault, piece, subject, context)
            slots[mention.start, mention.end] = mention
        if len(page.pieces) > 1 and _may_claim(page):
            _mark_claims(page, slots, meant, context)
    mix_spellings(found, clean, box)
    return {number: _in_order(slots) for number, slots in found.items()}


def _may_claim(page: Page) -> bool:
    """Whether words stand between two names, so that one may be said to be part of the other."""
    return any(
        any(map(str.isalpha, page.text[one.end : other.start]))
        for number, one in enumerate(page.pieces)
        for other in page.pieces[number + 1 : number + 4]
    )


def _mark_claims(
    page: Page, slots: dict[tuple[int, int], Mention], meant: dict[int, tuple[int, ...]], context: Context
) -> None:
    from factbox.agencies.kinship import wrong_claims

    for claim in wrong_claims(page, meant, context):
        key = (claim.whole.start, claim.whole.end)
        if key in slots and slots[key].problem is None:
            slots[key] = claim_mention(slots[key], claim.part, claim.parents, context)


def _in_order(slots: dict[tuple[int, int], Mention]) -> tuple[Mention, ...]:
    """Mentions by place; of two that overlap the one with a problem, one of a known body first, else the longer."""
    if len(slots) < 2:
        return tuple(slots.values())
    kept: list[Mention] = []
    for mention in sorted(slots.values(), key=lambda one: (one.start, one.start - one.end)):
        if kept and mention.start < kept[-1].end:
            before = kept[-1].problem
            if mention.problem and (not before or (before == "unknown" != mention.problem)):
                kept[-1] = mention
            continue
        kept.append(mention)
    return tuple(kept)
