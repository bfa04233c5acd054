"""Texts in, mentions out: every public body named, the texts of one box read together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factbox.agencies.aliases import FORMER, FORMER_ACRONYM, WRONG
from factbox.agencies.context import Context
from factbox.agencies.dates import bounds
from factbox.agencies.evidence import are_initials, narrowed, partner_bodies
from factbox.agencies.fold import is_possessive, tokens_of
from factbox.agencies.judge import judge
from factbox.agencies.letters import meaning, spelled_out
from factbox.agencies.mention import Mention
from factbox.agencies.outcome import claim_mention, fault_mention, mention_of, mix_spellings
from factbox.agencies.piece import STRONG, Page, Piece
from factbox.agencies.places import country_of
from factbox.agencies.scan import find_pieces, is_capital, is_simple, open_spans
from factbox.agencies.ties import LOCAL, count_countries, tie_on
from factbox.agencies.verdict import NOTHING, Verdict
from factbox.agencies.words import HEADS, NOT_THE_BODY, PUBLIC_HEADS, names_a_language
from factbox.pattern import Pattern

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
    pages = _pages(texts, trie, home, days)
    if places:
        for page in pages:
            page.stand_under(places.get(page.number), surely)
    for page in pages:
        find_pieces(page, trie)
        if _may_hold_letters(page.text):
            from factbox.agencies.places_in_letters import find_places_in_letters

            find_places_in_letters(page, context)
        for piece in page.pieces:
            if piece.last - piece.first == 1:
                context.one_word_names.add(page.tokens.folds[piece.first])
        if page.day is not None and page.pieces:
            page.turns_on_day = _turns_on_its_day(page, context)
        count_countries(page, context.countries)
    _note_named(pages, context)
    doubtful = [page for page in pages if _seems_to_hold_more(page, context)]
    if doubtful:
        from factbox.agencies.stretches import add_open_pieces

        for page in doubtful:
            add_open_pieces(page, context)
    pages = [page for page in pages if page.pieces]
    for page in pages:
        _tie(page)
        _mark_quoted(page)
        if len(page.pieces) > 1 or not _stands_alone(page.pieces[0]):
            from factbox.agencies.partners import find_partners

            find_partners(page)
    _note_named(pages, context)
    found = _mentions(pages, context)
    for page in pages:
        page.let_go()
    return [found.get(number, ()) for number in range(len(texts))]


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


def _pages(texts: Sequence[str], trie: Trie, home: str | None, days: Sequence[object]) -> list[Page]:
    """The texts that may hold a name: those with a capital, or with a word that names without one begin with."""
    small = trie.small
    pages: list[Page] = []
    for number, text in enumerate(texts):
        if text.isdecimal() and text.isascii() and text not in small:
            continue  # the value of a fact: most of them are no more than a figure
        tokens = tokens_of(text)
        if tokens.capitals or not small.isdisjoint(tokens.folds):
            pages.append(Page(number, text, tokens, home, days[number] if days else None))
    return pages


def _seems_to_hold_more(page: Page, context: Context) -> bool:
    """A quick look at the capitals that no registered form covers: whether any of them may be a name that no register has."""
    tokens = page.tokens
    folds = tokens.folds
    covered = page.covering if page.pieces else ()
    long_names = context.long_names
    before = -5  # the capital before, where no registered form covers it
    for at in tokens.capitals:
        if at in covered:
            before = -5
        elif folds[at] in PUBLIC_HEADS or at - before < 5 or long_names:
            return True
        else:
            before = at
    return bool(page.pieces) and next(open_spans(page), None) is not None


def _stands_alone(piece: Piece) -> bool:
    """Whether nothing printed right behind a name that is the only one of its text can say the same body again."""
    if piece.kind in ("acronym", "lookalike"):
        return True
    text, end = piece.page.text, piece.end
    if text[end : end + 2].lstrip(" \u00a0")[:1] in _SETS_OFF or text[end + 1 : end + 2].isupper():
        return False
    if not _SETS_OFF.isdisjoint(text[max(0, piece.start - 6) : piece.start]):
        return False
    point = text.find(".", end, end + 80)
    if 0 <= point < len(text) - 1 and (text[point + 1].isalnum() or text[point + 1] == "-"):
        return False  # perhaps a web address
    return text[end + 1 : end + 3].casefold() not in _INTO_A_LANGUAGE or not names_a_language(text)


# How words begin that lead from a name to the same in another language: "known in Māori as", "which is also called".
_INTO_A_LANGUAGE = frozenset(("wh", "al", "or", "be", "is", "kn", "ca", "na", "as", "in"))
_SETS_OFF = frozenset(("(", "[", ",", "-", "–", "—", "|", "/"))


def _declare(declared: Iterable[Mapping[str, Any]], context: Context) -> None:
    for agency in declared:
        where = str(agency.get("jurisdiction") or context.home or "").upper()
        texts = [agency.get("name"), *(agency.get("other_names") or ())]
        for text in texts:
            right = context.standing(context.registers.forms(str(text))).right if text else ()
            local = context.in_country(right, country_of(where)) if where else ()
            context.declared.update(local or right)


def _tie(page: Page) -> None:
    tokens = page.tokens
    for piece in page.pieces:
        if piece.kind == "lookalike":
            continue
        if (
            page.has_places
            or page.letters
            or page.place
            or not LOCAL.isdisjoint(tokens.folds[max(0, piece.first - 3) : piece.first])
        ):
            piece.tie = tie_on(page, piece.first, piece.last)
        if (
            piece.kind != "acronym"
            and not page.is_lone
            and (piece.tie is None or piece.tie.strength != STRONG)
            and _is_embedded(page, piece)
        ):
            piece.embedded = True


def _is_embedded(page: Page, piece: Piece) -> bool:
    """Whether capitalised words run on into the name, or on from it, so that it may be part of a longer one."""
    tokens = page.tokens
    words, folds = tokens.words, tokens.folds
    first, last = piece.first, piece.last
    if last < len(words) and is_capital(words[last]):
        gap = tokens.gap(last - 1)
        runs_on = folds[last] in NOT_THE_BODY or folds[last] in HEADS
        if gap in ("–", "—", "-") or (runs_on and last not in page.covering and is_simple(gap)):
            return True
    if not first or not is_simple(tokens.gap(first - 1)):
        return False
    before = first - 2
    if (
        (folds[first - 1] == "and" or (folds[first - 1] == "of" and piece.is_brief))
        and before >= 0
        and is_capital(words[before])
        and is_simple(tokens.gap(before))
        and before not in page.covering
        and not is_possessive(words[before])
    ):
        return True
    if piece.is_brief and first - 1 in page.covering:
        return not is_possessive(words[first - 1])
    if is_capital(words[first - 1]):
        before = first - 1
        opens = before == 0 or bool(
            re.search(r"[.!?:;\"“(\n]\s*$", page.text[max(0, tokens.start(before) - 4) : tokens.start(before)])
        )
        if is_possessive(words[before]) or (not opens and before not in page.covering):
            return True
    return False


def _mark_quoted(page: Page) -> None:
    if '"' not in page.text and "”" not in page.text:
        return
    starts, ends = [], []
    for match in _QUOTED.finditer(page.text):
        starts.append(match.start())
        ends.append(match.end())
    for piece in page.pieces:
        place = bisect_right(starts, piece.start) - 1
        piece.quoted = place >= 0 and piece.end <= ends[place]


def _note_named(pages: list[Page], context: Context) -> None:
    """The bodies that unmistakable names stand for: evidence for the doubtful ones."""
    context.forget_named()
    for page in pages:
        if not page.pieces:
            continue
        on_its_day = _on_its_day(page, context)
        for piece in page.pieces:
            if piece.kind in ("name", "translation") and not piece.embedded:
                bodies = narrowed(on_its_day.standing(piece.aliases).right, piece, on_its_day)
                if len(bodies) == 1:
                    context.named[bodies[0]] = context.named.get(bodies[0], 0) + 1
                elif len(bodies) <= _NAMESAKES:
                    context.namesakes.update(dict.fromkeys(bodies))


def _may_hold_letters(text: str) -> bool:
    """A quick look for capitals in brackets, between commas, or at the head of a label: perhaps a place's letters."""
    if ("(" in text or "[" in text) and _BRACKETED.search(text):
        return True
    return (", " in text and _BETWEEN_COMMAS.search(text) is not None) or (":" in text[1:9] and text[:2].isupper())


_BRACKETED = Pattern(r"[(\[] ?[A-Z][A-Z.]{1,7} ?[)\]]")
_BETWEEN_COMMAS = Pattern(r", [A-Z][A-Z.]{1,7}[,;)]")
_NAMESAKES = 8  # bodies of one name that are still evidence for a slip of it


_QUOTED = Pattern(r"[\"“]([^\"“”\n]{2,120})[\"”]")


def _mentions(pages: list[Page], box: Context) -> dict[int, tuple[Mention, ...]]:
    found: dict[int, dict[tuple[int, int], Mention]] = {}
    clean: list[tuple[Piece, tuple[int, ...]]] = []
    plain: dict[tuple[int, str, object], Verdict] = {}
    spelled = spelled_out(pages, lambda piece: _verdict_once(piece, _on_its_day(piece.page, box), plain), box)
    for page in pages:
        context = _on_its_day(page, box)
        meant: dict[int, tuple[int, ...]] = {}
        faults: list[tuple[Fault, Piece, tuple[int, ...]]] = []
        slots = found[page.number] = {}
        for piece in page.pieces:
            verdict = _verdict_once(piece, context, plain)
            if verdict.problem is not None and page.day is not None and not page.turns_on_day:
                context = box.on(page.day)  # what is suggested may turn on it
                verdict = _verdict(piece, context)
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
                if verdict.problem in ("former_name", "unknown") or _is_a_regions(piece, verdict, context):
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


def _verdict_once(piece: Piece, context: Context, plain: dict[tuple[int, str, object], Verdict]) -> Verdict:
    """The verdict on a piece; that on a right name with nothing around it is worked out once a box, however often it stands there."""
    if piece.partners or piece.tie is not None or piece.embedded or piece.kind in ("open", "lookalike"):
        return _verdict(piece, context)
    key = (id(piece.aliases), piece.text, piece.page.day)
    verdict = plain.get(key)
    if verdict is None:
        verdict = _verdict(piece, context)
        right = context.standing(piece.aliases).right
        if verdict.problem is None and verdict.bodies and all(body in right for body in verdict.bodies):
            plain[key] = verdict
    return verdict


def _verdict(piece: Piece, context: Context) -> Verdict:
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
    if _is_a_regions(piece, verdict, context):
        return NOTHING
    from factbox.agencies.open_names import is_title, runs_on

    if piece.quoted and is_title(piece):
        return verdict._replace(problem=None)
    if "beside" not in verdict.why_this and (runs_on(piece) or _has_acronym_of_its_own(piece, verdict, context)):
        return NOTHING
    return verdict


def _is_a_regions(piece: Piece, verdict: Verdict, context: Context) -> bool:
    """Whether the name may be a body's of the state or province that stands near it: "in Florida", "Ohio: the NAME"."""
    if piece.tie is None or "-" not in piece.tie.code or piece.tie.code == "GB-ENG":
        return False
    from factbox.agencies.regions import is_the_regions

    return is_the_regions(piece, verdict, context)


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


def read_declared(
    declared: Mapping[str, Any],
    registers: Registers,
    jurisdiction: str | None = None,
    as_of: object = None,
) -> dict[str, Mention]:
    """What is wrong with one declared body, by field: name, acronym, other_names[0] ... Spans are within the field's text."""
    name = str(declared.get("name") or "")
    if not name.strip():
        return {}
    acronym = str(declared.get("acronym") or "")
    others = [str(other) for other in declared.get("other_names") or ()]
    where = str(declared.get("jurisdiction") or jurisdiction or "") or None
    parts = [("name", 0, name)]
    text = name
    for field, part in [
        ("acronym", acronym),
        *((f"other_names[{number}]", other) for number, other in enumerate(others)),
    ]:
        if part.strip():
            parts.append((field, len(text) + 2, part))
            text += f" ({part})"
    found: dict[str, Mention] = {}
    own = {0: where.upper().replace("UK", "GB")} if declared.get("jurisdiction") and where else {}
    for mention in read_box_mentions([text], registers, where, as_of, places=own, surely=True)[0]:
        for field, start, part in parts:
            if mention.problem and start <= mention.start and mention.end <= start + len(part):
                found[field] = mention._replace(start=mention.start - start, end=mention.end - start)
    return found
